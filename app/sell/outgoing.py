"""The exact records of one sale, made once and sealed on this disk; what is shown and delivered is read from here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.store.sealed_file import SealedFile, SealedWriter
from storage.keys import content_digest, derive, tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from app.store.sealed_file import SealedInfo

_TAG = tag("gln:outgoing:1")
SUFFIX = ".outgoing"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Records of one sale in their order. Reading is safe from any thread; every reader opens the file for itself.

    Attributes:
        path: the sealed file.
        key: 32 secret bytes.
        sale_id: whose records; a file of another sale does not open.
    """

    path: Path
    key: bytes = field(repr=False)
    sale_id: str

    @classmethod
    def of(cls, folder: Path, secret: bytes, sale_id: str) -> Outgoing:
        """The records of a sale.

        Args:
            folder: of the packages.
            secret: the account's, from which the file's key derives.
            sale_id: the sale.
        """
        return cls(folder / f"{sale_id}{SUFFIX}", derive(secret, _TAG + sale_id.encode()), sale_id)

    @property
    def there(self) -> bool:
        """Whether they were made and not yet removed."""
        return self.path.exists()

    def write(self, records: Iterable[bytes], watching: Callable[[int], object] = lambda _count: None) -> SealedInfo:
        """Make them, all or none.

        Args:
            records: in order.
            watching: told how many are written; may raise to cancel.

        Raises:
            StoreError: the disk refuses; there is no file then.
        """
        with SealedWriter(self.path, self.key, self.sale_id.encode()) as writer:
            for number, record in enumerate(records, 1):
                writer.add(record)
                watching(number)
            return writer.commit()

    def info(self) -> SealedInfo:
        """Count, bytes and digest.

        Raises:
            StoreError: the file is missing or damaged.
        """
        with self._open() as file:
            return file.info

    def items(self, first: int = 0, count: int | None = None) -> Iterator[bytes]:
        """Yield `count` records from number `first` on, or all that follow.

        Raises:
            StoreError: the file is missing or damaged.
        """
        with self._open() as file:
            yield from file.items(first, count)

    def digest(self, first: int, count: int) -> str:
        """Hex digest of some of them, as a batch of just these has it."""
        return content_digest(self.items(first, count)).hex()

    def remove(self) -> None:
        """Delete the file; its key derives from the wallet, so this is tidiness and no erasure."""
        self.path.unlink(missing_ok=True)
        self.path.with_name(f"{self.path.name}.part").unlink(missing_ok=True)  # of a draw that was killed

    def _open(self) -> SealedFile:
        return SealedFile.open(self.path, self.key, self.sale_id.encode())
