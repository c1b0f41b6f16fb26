"""Putting a bundle together: chain, package, samples and receipts of one batch, nothing secret unless asked for."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from dataclasses import dataclass
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

from app.connection import storage_pointer
from app.dispute.file import signed_bundle
from app.dispute.offchain import MAX_RECEIPTS, MAX_RECORDS, shown_package, shown_samples
from app.errors import UserError
from app.history.book import HistoryBook
from app.panel import commitment_of, panel_of
from app.receipts.signing import EARLIER_SALE, SALE
from app.sell.deliver import MAX_PACKAGE_BYTES
from market.bundle import shown_chain
from market.bundle_collect import collect_chain
from market.errors import TermsRefused
from market.rounds import samples_of
from storage.errors import StorageError
from storage.keys import reviewer_kem_seed
from storage.package_reader import PackageReader, verify_package
from storage.samples import SampleBlob

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from solders.pubkey import Pubkey

    from app.connection import Connection
    from app.identity import Identity
    from market.chronicle_listing import ChronicleStore
    from market.views import BatchView

__all__ = ["Collector"]

_MAX_BLOB_BYTES: Final = 16 << 20


@dataclass(frozen=True, slots=True)
class Collector:
    """Puts bundles together.

    Attributes:
        connection: the network.
        identity: who signs the file; as a panel member it can open samples.
        store: the history's cache.
        receipts: of this wallet.
        folder: for packages while they are read.
        say: told what is missing.
    """

    connection: Connection
    identity: Identity
    store: ChronicleStore
    receipts: Sequence[Mapping[str, Any]]
    folder: Path
    say: Callable[[str], None]

    async def bundle(self, batch: Pubkey, records: Sequence[int] = (), *, with_samples: bool = False) -> bytes:
        """Return the bytes of a bundle.

        Args:
            batch: address of the batch; it may have been closed.
            records: whose paths are wanted beside those of the sampled records.
            with_samples: put in the samples this wallet can open, with the key that opens them: whoever has the file
                can then read the records.

        Raises:
            UserError: a record is not in the batch.
            MarketError: the chain knows no such batch; the node does not answer, or contradicts itself.
        """
        book = HistoryBook(self.connection, self.store)
        chapter = await book.of(batch)
        landed = [(entry.signature, book.chronicle.record(entry.signature)) for entry in chapter.entries]
        chain = await collect_chain(self.connection.reader, batch, landed, self.say)
        view = await self._view(batch)
        body: dict[str, Any] = {
            "genesis": self.connection.info.genesis_hash,
            "program": str(self.connection.program),
            "batch": str(batch),
            "made_at_s": int(time.time()),
            "chain": shown_chain(chain),
            "package": await self._package(view, records),
            "samples": await self._samples(view) if with_samples else [],
            "receipts": self._receipts(batch),
        }
        return signed_bundle(body, self.identity.owner)

    async def _view(self, batch: Pubkey) -> BatchView | None:
        account = await self.connection.rpc.get_account(batch)
        if account is None or account.owner != self.connection.program:
            return None
        return await self.connection.reader.view(batch)

    async def _package(self, view: BatchView | None, records: Sequence[int]) -> dict[str, Any] | None:
        """Fetch and verify the package; return its header and the paths of the records in question."""
        if view is None:
            return None
        batch = view.batch
        if any(not 0 <= index < batch.records for index in records):
            raise UserError(f"The batch has {batch.records:,} records.", next_step="Name records by position, from 0.")
        sampled: list[int] = []
        for attempt in view.attempts:
            # A keeper closes rounds one after the other; what a later one looked at follows from those before it. Who
            # verifies the file is told that the draw is not proven then.
            with suppress(TermsRefused):
                sampled += samples_of(view, attempt)
        wanted = sorted({*records, *sampled})[:MAX_RECORDS]
        self.folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=self.folder, prefix="dispute-") as folder:
            path = self.folder / folder / "package.gln"
            try:
                await self.connection.every_gateway.file(storage_pointer(batch.package), path, MAX_PACKAGE_BYTES)
            except StorageError as error:
                self.say(f"the package is left out: {error}")
                return None

            def work() -> dict[str, Any]:
                with PackageReader.open(path) as reader:
                    promised = commitment_of(batch)
                    verify_package(
                        reader,
                        root=promised.root,
                        count=promised.count,
                        contributor=promised.contributor,
                        request=promised.request,
                    )
                    return shown_package(reader, wanted)

            try:
                return await asyncio.to_thread(work)
            except StorageError as error:
                self.say(f"the package is left out, because it is not the one that was promised: {error}")
                return None

    async def _samples(self, view: BatchView | None) -> list[dict[str, Any]]:
        """Return the samples this wallet can open, with their keys."""
        if view is None:
            return []
        found = []
        me, seed = bytes(self.identity.address), reviewer_kem_seed(self.identity.secret)
        for attempt in view.attempts:
            where = attempt.round
            if not where.shared:
                continue
            try:
                blob = await self.connection.every_gateway.blob(storage_pointer(where.samples), _MAX_BLOB_BYTES)
                key = SampleBlob(blob).key_of(panel_of(view, attempt), me, seed)
            except StorageError:
                self.say(f"the samples of round {where.r} are left out: this wallet cannot open them")
                continue
            found.append(shown_samples(where.r, where.redraw, blob, key))
        return found

    def _receipts(self, batch: Pubkey) -> list[Any]:
        """Return this wallet's receipts that name the batch."""
        named = str(batch)
        bodies = [body for body in self.receipts if named in _batches(body)]
        return [dict(body) for body in bodies[:MAX_RECEIPTS]]


def _batches(body: Mapping[str, Any]) -> set[str]:
    """Batches a paper names; consents name none."""
    return {row["batch"] for row in body["batches"]} if body["format"] in {SALE, EARLIER_SALE} else set()
