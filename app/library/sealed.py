"""Sealed copies of imported tables: a `SealedFile` whose first item is the schema and whose others are the rows.

Each copy has a random key of its own, which lies in the encrypted store and nowhere else: without it the copy is noise.
"""

from __future__ import annotations

import json
import secrets
from typing import TYPE_CHECKING, Final, get_args

from app.library.lines import read_line, write_line
from app.store.errors import SealedDamagedError
from app.store.sealed_file import SealedFile, SealedWriter
from sources.values import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from app.store.sealed_file import SealedInfo
    from sources.readers import RawRow
    from sources.values import Row

__all__ = ["KEY_BYTES", "CopyReader", "CopyWriter", "context_of", "new_key"]

KEY_BYTES: Final = 32
_CONTEXT: Final = b"gln:dataset:1:"


def new_key() -> bytes:
    """Return a random key for one copy."""
    return secrets.token_bytes(KEY_BYTES)


def context_of(dataset_id: str) -> bytes:
    """What the copies of a data set are sealed for: one of another data set does not open in its place."""
    return _CONTEXT + dataset_id.encode()


class CopyWriter:
    """Writes rows into a sealed file that is being written.

    Args:
        writer: begun with `context_of` the data set, and committed by whoever began it.
        fields: names and kinds, in order.
    """

    def __init__(self, writer: SealedWriter, fields: Sequence[tuple[str, Kind]]) -> None:
        self._writer = writer
        self._names = [name for name, _ in fields]
        writer.add(
            json.dumps([list(field) for field in fields], separators=(",", ":")).encode("utf-8", "surrogatepass")
        )

    def add(self, row: Row) -> None:
        """Add a row.

        Raises:
            ValueError: a cell is of no kind that can be kept.
            StoreError: it is too large, or the disk refuses.
        """
        self._writer.add(write_line(row, self._names))

    def commit(self) -> SealedInfo:
        """Finish: the copy is on the disk, whole, when this returns; its items are the rows and one more.

        Raises:
            StoreFullError: the disk refuses; there is no copy then.
        """
        return self._writer.commit()


class CopyReader:
    """A copy as a `sources.readers.Reader`: rows with exactly the kinds they had. Each pass opens the file anew.

    Args:
        path: the file.
        key: of this very copy.
        dataset_id: whose copy it should be.

    Raises:
        StoreError: it cannot be opened.
        SealedDamagedError: it is damaged, cut off, or another one.
    """

    typed = True

    def __init__(self, path: Path, key: bytes, dataset_id: str) -> None:
        self._path, self._key, self._context = path, key, context_of(dataset_id)
        self._size, self._given = 0, 0
        with self._opened() as file:
            self._fields = _fields(next(file.items(0, 1), b"[]"))
            self.row_count = max(0, file.info.count - 1)
            self.sha256 = file.info.digest
            self._size = file.info.size_bytes
        self._names = list(self._fields)

    @property
    def declared(self) -> Mapping[str, Kind | None]:
        """Fields and their kinds."""
        return dict(self._fields)

    def rows(self) -> Iterator[RawRow]:
        """Yield all rows with their number from 1.

        Raises:
            SealedDamagedError: damaged or changed meanwhile.
        """
        yield from self.rows_from(0, self.row_count)

    def rows_from(self, first: int, count: int) -> Iterator[tuple[int, Row]]:
        """Yield rows from an index on, with their number from 1, without reading those before.

        Raises:
            SealedDamagedError: as `rows`.
        """
        with self._opened() as file:
            for number, line in enumerate(file.items(1 + first, count), 1 + first):
                self._given = number
                try:
                    row = read_line(line, self._names)
                except ValueError as error:
                    raise SealedDamagedError from error
                yield number, row

    def bytes_read(self) -> int:
        """How far the latest pass has come, in bytes of the file; about, by the rows it gave."""
        return self._size * self._given // max(1, self.row_count)

    def _opened(self) -> SealedFile:
        return SealedFile.open(self._path, self._key, self._context)


def _fields(schema: bytes) -> dict[str, Kind]:
    kinds: dict[str, Kind] = {str(kind): kind for kind in get_args(Kind)}
    try:
        return {str(name): kinds[kind] for name, kind in json.loads(schema.decode("utf-8", "surrogatepass"))}
    except (ValueError, KeyError, TypeError) as error:
        raise SealedDamagedError from error
