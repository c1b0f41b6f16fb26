"""Histories read through the cache: what is known is not asked for again."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from market.chronicle import Chronicle
from market.history import Cursor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solders.pubkey import Pubkey

    from app.chain import Chain
    from market.chronicle_listing import ChronicleStore, Update
    from market.history import HistoryEntry
    from market.rpc_types import TransactionRecord

SLICE = 200
"""How many transactions are decoded before others on the loop have their turn: about 10 ms."""


class KeptHistories:
    """``market.history.Histories`` over a cache; any number of tasks may ask at a time.

    Args:
        chain: the network.
        store: the cache.
    """

    def __init__(self, chain: Chain, store: ChronicleStore) -> None:
        self._chronicle = Chronicle(chain.rpc, store, chain.program)
        self._turn = asyncio.Lock()

    async def update(self, address: Pubkey) -> Update:
        """Bring the history of an address up to date.

        Raises:
            HistoryGap: the node does not show transactions that were final; nothing was changed.
            MarketError: it does not answer, or its answers contradict each other.
        """
        async with self._turn:
            return await self._chronicle.update(address)

    async def since(self, address: Pubkey, cursor: Cursor | None = None) -> tuple[list[HistoryEntry], Cursor]:
        """Return the transactions that name ``address`` after the cursor, oldest first, and the new cursor.

        Raises:
            MarketError: as in ``update``.
        """
        rows = (await self.update(address)).listing.rows
        names = [row.signature for row in rows]
        start = names.index(cursor.newest) + 1 if cursor is not None and cursor.newest in names else 0
        entries = await self.entries(names[start:])
        return entries, Cursor(names[-1] if names else None)

    async def entries(self, signatures: Sequence[str]) -> list[HistoryEntry]:
        """Decode kept transactions, in the order given."""
        out: list[HistoryEntry] = []
        for start in range(0, len(signatures), SLICE):
            out += [self._chronicle.entry(name) for name in signatures[start : start + SLICE]]
            await asyncio.sleep(0)
        return out

    def entry(self, signature: str) -> HistoryEntry:
        """Return a kept transaction, decoded.

        Raises:
            HistoryGap: it is not kept.
        """
        return self._chronicle.entry(signature)

    def record(self, signature: str) -> TransactionRecord:
        """Return a kept transaction.

        Raises:
            HistoryGap: it is not kept.
        """
        return self._chronicle.record(signature)
