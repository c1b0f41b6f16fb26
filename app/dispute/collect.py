"""Putting a bundle together: chain, package, samples and receipts of one batch, nothing secret unless asked for."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

from app.connection import storage_pointer
from app.dispute.file import signed_bundle
from app.dispute.offchain import MAX_RECEIPTS, MAX_RECORDS, shown_package, shown_samples
from app.errors import UserError
from app.history.book import HistoryBook
from app.panel import commitment_of, panel_of
from app.sell.deliver import MAX_PACKAGE_BYTES
from market.bundle import BundledAccount, ChainRecord, shown_chain
from market.explained import CannotRedo
from market.generated.constants import Ending, State
from market.history import MarketHistory, decode_record
from market.redo import Redo
from market.replay import BatchRecord
from market.rounds import samples_of
from storage.errors import StorageError
from storage.keys import reviewer_kem_seed
from storage.package_reader import PackageReader, verify_package
from storage.samples import SampleBlob

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from solders.pubkey import Pubkey

    from app.connection import Connection
    from app.identity import Identity
    from app.store import Receipts
    from market.chronicle_listing import ChronicleStore
    from market.rpc_types import TransactionRecord
    from market.settlement import Reputation
    from market.views import BatchView

__all__ = ["Collector"]

_MAX_BLOB_BYTES: Final = 16 << 20
_BY_STRIKES: Final = frozenset({Ending.QUALITY, Ending.LIVENESS, Ending.NOT_SHARED, Ending.LATE_KEY})


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
    receipts: Receipts
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
            UserError: the chain knows no such batch, or a record is not in it.
            MarketError: the node does not answer, or contradicts itself.
        """
        book = HistoryBook(self.connection, self.store)
        chapter = await book.of(batch)
        if not chapter.entries:
            raise UserError("The chain knows no such batch.", next_step="Check the address.")
        landed = [(entry.signature, book.chronicle.record(entry.signature)) for entry in chapter.entries]
        replay = BatchRecord.read(batch, chapter.entries, self.connection.addresses)
        if replay.submit is None:
            raise UserError("This is not a batch of this market.", next_step="Check the address.")
        request = replay.submit.accounts["request"]
        chain = ChainRecord(
            program=self.connection.program,
            batch=batch,
            accounts=await self._accounts(batch, replay, request),
            transactions=(*await self._opening(request), *landed),
            reputation=await self._reputation(batch),
        )
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

    # ------------------------------------------------------------------------------------------------ chain

    async def _view(self, batch: Pubkey) -> BatchView | None:
        account = await self.connection.rpc.get_account(batch)
        if account is None or account.owner != self.connection.program:
            self.say("the batch's account is closed; its transactions remain")
            return None
        return await self.connection.reader.view(batch)

    async def _accounts(self, batch: Pubkey, replay: BatchRecord, request: Pubkey) -> tuple[BundledAccount, ...]:
        """Read every account that the batch's instructions name and that a verifier can derive."""
        make = self.connection.addresses
        steps = [step for entry in await self._entries(batch) for step in entry.steps]
        named = {step.accounts.get(role, batch) for step in steps for role in ("staker", "beacon", "params")}
        wanted = dict.fromkeys([batch, request, make.config, make.committee(request)])
        wanted |= dict.fromkeys(make.round(batch, r, redraw) for r, redraw in sorted(replay.attempts))
        wanted |= dict.fromkeys(sorted(named, key=bytes))
        found = await self.connection.rpc.get_multiple_accounts(list(wanted))
        return tuple(
            BundledAccount(address, account.owner, account.lamports, account.slot, account.data)
            for address, account in zip(wanted, found, strict=True)
            if account is not None and account.owner == self.connection.program
        )

    async def _entries(self, batch: Pubkey) -> list[Any]:
        return HistoryBook(self.connection, self.store).chronicle.entries(batch)

    async def _opening(self, request: Pubkey) -> list[tuple[str, TransactionRecord]]:
        """Return the transaction that opened a request: its oldest that did so, found without reading the others."""
        rpc, before = self.connection.rpc, None
        names: list[str] = []
        while page := await rpc.get_signatures_for_address(request, before=before):
            names += [info.signature for info in page if info.err is None]
            before = page[-1].signature
        for name in reversed(names):
            record = await rpc.get_transaction(name)
            if record is None:
                continue
            if any(step.name == "open_request" for step in decode_record(record, name, self.connection.program).steps):
                return [(name, record)]
        self.say("the node does not have the opening of the request")
        return []

    async def _reputation(self, batch: Pubkey) -> Reputation | None:
        """Return the contributor's reputation before the settlement, where the settlement depends on it."""
        account = await self.connection.rpc.get_account(batch)
        if account is None or account.owner != self.connection.program:
            return None
        value = (await self.connection.reader.batch(batch)).value
        if value.state != State.FINAL or value.ending not in _BY_STRIKES:
            return None
        history = MarketHistory(self.connection.rpc, self.connection.program)
        try:
            return (await Redo(self.connection.reader, history).settled(batch)).before
        except CannotRedo as cause:
            self.say(f"the contributor's strikes before are not claimed: {cause}")
            return None

    # ------------------------------------------------------------------------------------------------ off chain

    async def _package(self, view: BatchView | None, records: Sequence[int]) -> dict[str, Any] | None:
        """Fetch and verify the package; return its header and the paths of the records in question."""
        if view is None:
            return None
        batch = view.batch
        if any(not 0 <= index < batch.records for index in records):
            raise UserError(f"The batch has {batch.records:,} records.", next_step="Name records by position, from 0.")
        sampled = [index for attempt in view.attempts for index in samples_of(view, attempt)]
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
        rows = [receipt.body for receipt in self.receipts.all()]
        named = [body for body in rows if any(row.get("batch") == str(batch) for row in body.get("batches", ()))]
        return [dict(body) for body in named[:MAX_RECEIPTS]]
