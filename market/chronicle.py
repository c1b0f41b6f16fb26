"""The history of addresses kept in a cache that may be deleted: rebuilt from signatures alone, it comes out the same.

Kept are transactions as they were signed, in the order the chain has them; what they say is decoded when it is asked
for, from instruction data and never from logs. Transactions that were not final yet are listed again at every look: a
fork may take them back or move them to another slot. Those that were final never go away; a node that does not show
them is not believed.
"""

import asyncio
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from solders.pubkey import Pubkey
from solders.transaction import VersionedTransaction

from market.chronicle_listing import ChronicleNode, ChronicleStore, Listed, Listing, Update, merge
from market.errors import HistoryGap, MalformedAnswer
from market.history import HistoryEntry, decode_record, message_of
from market.rpc_types import TransactionRecord

__all__ = ["Chronicle"]

_PAGE: Final = 1_000
_MAX_ROWS: Final = 1_000_000
_TRIES: Final = 5
_AT_ONCE: Final = 16
_PAUSE_S: Final = 0.2


class _Moved(Exception):
    """The chain moved on between two answers, or two nodes answered: look again. The message says what did not fit."""


class Chronicle:
    """Histories through one node, kept in a store. Not for two tasks at a time.

    Args:
        node: the node.
        store: the cache.
        program: address of the market.
    """

    def __init__(self, node: ChronicleNode, store: ChronicleStore, program: Pubkey) -> None:
        self._node = node
        self._store = store
        self._program = program
        self._whole: set[Pubkey] = set()

    async def update(self, address: Pubkey) -> Update:
        """Bring the history of an address up to date, asking only for what is new.

        Args:
            address: a wallet, batch, request or any other account.

        Raises:
            HistoryGap: the node does not show transactions that were final; nothing was changed.
            MalformedAnswer: its answers contradict each other, look after look.
            MarketError: it does not answer; what was fetched stays for the next time.
        """
        for _ in range(_TRIES):
            try:
                return await self._look(address)
            except _Moved as moved:
                reason = str(moved)
            await asyncio.sleep(_PAUSE_S)
        raise MalformedAnswer(f"The node's history contradicts itself at every look: {reason}.")

    async def rebuild(self, address: Pubkey) -> Update:
        """Forget what is kept of an address, and read all of it anew."""
        self._store.forget(address)
        return await self.update(address)

    def entries(self, address: Pubkey) -> list[HistoryEntry]:
        """Return what is kept of an address, decoded, oldest first."""
        listing = self._store.listing(address) or Listing()
        return [self.entry(row.signature) for row in listing.rows]

    def merged(self, addresses: Iterable[Pubkey]) -> list[HistoryEntry]:
        """Return what is kept of several addresses as one history, oldest first."""
        listings = [self._store.listing(address) or Listing() for address in addresses]
        return [self.entry(signature) for signature in merge([listing.rows for listing in listings])]

    def record(self, signature: str) -> TransactionRecord:
        """Return a kept transaction.

        Raises:
            HistoryGap: it is not kept.
        """
        found = self._store.record(signature)
        if found is None:
            raise HistoryGap(
                "The history kept on this computer is incomplete.", next_step="Build it anew: gleaner history --rebuild"
            )
        return found

    def entry(self, signature: str) -> HistoryEntry:
        """Return a kept transaction, decoded.

        Raises:
            HistoryGap: it is not kept.
        """
        return decode_record(self.record(signature), signature, self._program)

    async def _look(self, address: Pubkey) -> Update:
        known = self._store.listing(address) or Listing()
        final_slot = await self._node.get_slot("finalized")
        least = max(await self._node.get_slot(), known.rows[-1].slot if known.rows else 0)
        rows, since_slot = await self._rows(address, known, final_slot, least)
        was = {row.signature: row.slot for row in known.rows}
        # Whether all that a listing names is still kept is looked at once; then only what is new to it can be missing.
        seen = was if address in self._whole else {}
        await self._fetch(address, [row for row in rows if seen.get(row.signature) != row.slot])
        self._whole.add(address)
        final = sum(1 for row in rows if row.slot <= final_slot)
        listing = Listing(rows, max(final, known.final), since_slot)
        if listing != known:
            self._store.replace(address, listing)
        now = {row.signature: row.slot for row in rows}
        return Update(
            listing,
            added=tuple(signature for signature in now if signature not in was),
            removed=tuple(signature for signature in was if signature not in now),
            moved=tuple(signature for signature, slot in now.items() if was.get(signature, slot) != slot),
        )

    async def _rows(
        self, address: Pubkey, known: Listing, final_slot: int, least: int
    ) -> tuple[tuple[Listed, ...], int]:
        """Return the present rows, and the node's first slot."""
        if known.cursor is not None:
            # The limit is the row before the cursor, so that the answer has to end with the cursor: a gap shows.
            until = known.rows[known.final - 2].signature if known.final > 1 else None
            fresh = await self._list(address, until, final_slot, least)
            if fresh and fresh[0] == known.cursor:
                return (*known.rows[: known.final - 1], *fresh), known.since_slot
        since_slot = await self._node.get_first_available_block() or 0
        rows = await self._list(address, None, final_slot, least)
        if rows[: known.final] != known.rows[: known.final]:
            raise HistoryGap("The node's history does not hold transactions that were final before.")
        return rows, since_slot

    async def _list(self, address: Pubkey, until: str | None, final_slot: int, least: int) -> tuple[Listed, ...]:
        """Return the rows after `until`, oldest first."""
        found: dict[str, Listed] = {}
        last: Listed | None = None
        while len(found) < _MAX_ROWS:
            page = await self._node.get_signatures_for_address(
                address, limit=_PAGE, before=last.signature if last else None, until=until, min_context_slot=least
            )
            if not page:
                break
            count = len(found)
            for info in page:
                row = Listed(info.signature, info.slot, info.err is not None)
                if found.setdefault(row.signature, row) != row:
                    raise _Moved("one transaction is listed in two slots")
            rows = list(found.values())
            if len(rows) == count:
                raise _Moved("its pages repeat each other")
            if any(older.slot > newer.slot for newer, older in pairwise(rows)):
                raise _Moved("its pages are out of order")
            last = rows[-1]
        else:
            raise MalformedAnswer("The node lists more transactions than can be kept here.")
        # After a signature that a fork took back meanwhile, a node lists nothing, which looks like the end.
        if last is not None and last.slot > final_slot:
            _, (status,) = await self._node.get_signature_statuses([last.signature], search_history=True)
            if status is None:
                raise _Moved("a transaction was taken back while the history was read")
        return tuple(reversed(found.values()))

    async def _fetch(self, address: Pubkey, rows: Sequence[Listed]) -> None:
        kept = self._store.slots([row.signature for row in rows])
        missing = [row for row in rows if kept.get(row.signature) != row.slot]
        for start in range(0, len(missing), _AT_ONCE):
            part = missing[start : start + _AT_ONCE]
            records = await asyncio.gather(*(self._record(address, row) for row in part))
            self._store.keep({row.signature: record for row, record in zip(part, records, strict=True)})

    async def _record(self, address: Pubkey, row: Listed) -> TransactionRecord:
        record = await self._node.get_transaction(row.signature)
        if record is None:
            raise _Moved(f"it lists the transaction {row.signature[:8]}… and does not have it")
        if record.slot != row.slot:
            raise _Moved("a transaction is in another slot than listed")
        if (record.err is not None) != row.failed:
            raise MalformedAnswer("The node says of one transaction that it failed, and that it did not.")
        keys = [*message_of(record.raw).account_keys, *record.loaded]
        if address not in keys:
            raise MalformedAnswer("The node lists a transaction that does not name the account.")
        if not all(VersionedTransaction.from_bytes(record.raw).verify_with_results()):
            raise MalformedAnswer("The node shows a transaction that its signers did not sign.")
        decode_record(record, row.signature, self._program)
        return record
