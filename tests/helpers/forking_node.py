"""A node over a chain that forks, lags, repeats and shuffles, and a store in memory, for histories."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from solders.keypair import Keypair
from solders.pubkey import Pubkey

from market.chronicle_listing import Listed, Listing
from market.errors import NodeTimeout
from market.rpc_types import SignatureInfo, SignatureStatus, TransactionRecord
from market.spl import memo
from market.transaction import compile_message, sign_message
from tests.helpers.fake_chain import GENESIS
from tests.helpers.market_stage import KeySigner

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PROGRAM = Pubkey.from_bytes(b"\x31" * 32)
PAYER = KeySigner(Keypair.from_seed(b"\x05" * 32))
FAILED = {"InstructionError": [0, {"Custom": 7}]}


@cache
def signed(number: int) -> tuple[str, bytes]:
    """Return name and bytes of a transaction of the payer's."""
    message = compile_message(PAYER.address, [memo(f"number {number}")], GENESIS)
    made = sign_message(message, [PAYER], last_valid_block_height=0)
    return made.signature, made.raw


@dataclass
class MemoryStore:
    """``ChronicleStore`` in memory."""

    listings: dict[Pubkey, Listing] = field(default_factory=dict)
    records: dict[str, TransactionRecord] = field(default_factory=dict)

    def listing(self, address: Pubkey) -> Listing | None:
        return self.listings.get(address)

    def replace(self, address: Pubkey, listing: Listing) -> None:
        self.listings[address] = listing
        named = {row.signature for item in self.listings.values() for row in item.rows}
        self.records = {name: record for name, record in self.records.items() if name in named}

    def keep(self, records: Mapping[str, TransactionRecord]) -> None:
        self.records |= records

    def record(self, signature: str) -> TransactionRecord | None:
        return self.records.get(signature)

    def slots(self, signatures: Sequence[str]) -> Mapping[str, int]:
        return {name: self.records[name].slot for name in signatures if name in self.records}

    def forget(self, address: Pubkey) -> None:
        gone = {row.signature for row in self.listings.pop(address, Listing()).rows}
        self.records = {name: record for name, record in self.records.items() if name not in gone}
        named = {key for key, item in self.listings.items() if gone & {row.signature for row in item.rows}}
        self.listings = {key: item for key, item in self.listings.items() if key not in named}


@dataclass
class ForkingNode:
    """``ChronicleNode`` over rows that a fork may change. All of them name the payer.

    Attributes:
        rows: the chain as it is, oldest first.
        final_slot: up to here nothing changes any more.
        tip: the present slot.
        page: most rows of an answer.
        faults: taken one a call of getSignaturesForAddress: `ok`, `lost`, `repeat`, `shuffle`, `short`, `fork`.
        asked: the transactions that were asked for.
    """

    rows: list[Listed] = field(default_factory=list)
    final_slot: int = 0
    tip: int = 10
    page: int = 3
    faults: deque[str] = field(default_factory=deque)
    asked: list[str] = field(default_factory=list)
    count: int = 0
    first_slot: int = 0

    def land(self, slots: int, *, failed: bool = False) -> None:
        """Land a new transaction some slots on; 0: in the same slot as the last one."""
        self.tip += slots
        self.rows.append(Listed(signed(self.count)[0], self.tip, failed))
        self.count += 1

    def fork(self, lost: int, later: int) -> None:
        """Take back up to `lost` transactions that are not final; half of them land again, `later` slots on."""
        loose = sum(1 for row in self.rows if row.slot > self.final_slot)
        cut = len(self.rows) - min(lost, loose)
        taken, self.rows = self.rows[cut:], self.rows[:cut]
        self.tip += later
        self.rows += [Listed(row.signature, self.tip, row.failed) for row in taken[::2]]

    async def get_slot(self, commitment: str | None = None) -> int:
        return self.final_slot if commitment == "finalized" else self.tip

    async def get_first_available_block(self) -> int | None:
        return self.first_slot

    async def get_signature_statuses(
        self, signatures: Sequence[str], *, search_history: bool = False
    ) -> tuple[int, list[SignatureStatus | None]]:
        assert search_history
        slots = {row.signature: row.slot for row in self.rows}
        return self.tip, [
            SignatureStatus(slots[name], "confirmed", None) if name in slots else None for name in signatures
        ]

    async def get_transaction(self, signature: str) -> TransactionRecord | None:
        self.asked.append(signature)
        row = next((row for row in self.rows if row.signature == signature), None)
        if row is None:
            return None
        raw = next(raw for name, raw in map(signed, range(self.count)) if name == signature)
        err = FAILED if row.failed else None
        return TransactionRecord(raw, row.slot, 1_700_000_000 + row.slot, err, (), 5_000, (), (), (), (), ())

    async def get_signatures_for_address(
        self,
        address: Pubkey,
        *,
        limit: int = 1_000,
        before: str | None = None,
        until: str | None = None,
        min_context_slot: int | None = None,
    ) -> list[SignatureInfo]:
        assert address == PAYER.address
        assert min_context_slot is not None
        assert min_context_slot <= self.tip
        fault = self.faults.popleft() if self.faults else "ok"
        if fault == "lost":
            raise NodeTimeout("late")
        if fault == "fork":
            self.fork(3, 1)
        names = [row.signature for row in self.rows]
        if before is not None and before not in names:
            return []  # as agave: a signature it does not know has nothing before it
        end = names.index(before) if before is not None else len(names)
        start = names.index(until) + 1 if until in names else 0
        rows = [row for row in self.rows[start:end] if row.slot >= self.first_slot][::-1]
        rows = rows[: min(limit, self.page)]
        if fault == "repeat":
            rows = [row for row in rows for _ in range(2)]
        if fault == "shuffle":
            rows.reverse()
        if fault == "short":
            rows = rows[:1]
        return [
            SignatureInfo(row.signature, row.slot, FAILED if row.failed else None, 1_700_000_000 + row.slot)
            for row in rows
        ]
