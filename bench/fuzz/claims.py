"""What each account claims about the whole: sums that must equal what another account says."""

from __future__ import annotations

from functools import lru_cache
from struct import Struct
from typing import TYPE_CHECKING, Final

from market.generated.accounts import (
    Balance,
    Batch,
    Committee,
    MintLedger,
    Request,
    Round,
    SeatPage,
    Staker,
)
from market.generated.constants import PAGE_PLACES, SeatStatus, State

if TYPE_CHECKING:
    from collections.abc import Hashable

Claims = dict[tuple["Hashable", ...], int]

PLACE: Final = Struct("<32sQQqII")
ENTRY: Final = Struct("<32s32sQQQQIIHBBB3s")
ATTESTER: Final = Struct("<32sQII")
NOBODY: Final = bytes(32)
WORD: Final = Struct("<Q")


def number(kind: type, data: bytes, name: str, size: int = 8) -> int:
    """Return an integer of an account by the name of its field."""
    at: int = kind.OFFSETS[name]  # type: ignore[attr-defined] # every generated layout has it
    return int.from_bytes(data[at : at + size], "little")


def key(kind: type, data: bytes, name: str) -> bytes:
    """Return 32 bytes of an account by the name of their field."""
    at: int = kind.OFFSETS[name]  # type: ignore[attr-defined] # every generated layout has it
    return data[at : at + 32]


@lru_cache(maxsize=64)
def places(data: bytes) -> tuple[tuple[bytes, int, int, int, int, int], ...]:
    """Return owner, held, locked, exit, from and until of every place of a page."""
    at = SeatPage.OFFSETS["places"]
    return tuple(PLACE.iter_unpack(data[at : at + PAGE_PLACES * PLACE.size]))


def _staker(data: bytes, stake: bytes) -> Claims:
    return {("owed", stake): number(Staker, data, "free") + number(Staker, data, "bonded")}


def _page(data: bytes, stake: bytes) -> Claims:
    out: Claims = {("owed", stake): 0}
    page = number(SeatPage, data, "index", 4)
    for owner, held, *_ in places(data):
        out[("owed", stake)] += held
        if owner != NOBODY:
            out[("seats", owner)] = out.get(("seats", owner), 0) + 1
            out[("taken",)] = out.get(("taken",), 0) + 1
            out[("used", page)] = out.get(("used", page), 0) + 1
    return out


def _request(data: bytes, stake: bytes) -> Claims:
    del stake
    return {("owed", key(Request, data, "mint")): number(Request, data, "free") + number(Request, data, "held")}


def _batch(data: bytes, stake: bytes) -> Claims:
    def u64(name: str, size: int = 8) -> int:
        return number(Batch, data, name, size)

    pots = sum(WORD.unpack_from(data, Batch.OFFSETS["pots"] + at)[0] for at in (0, 8))
    mint = key(Batch, data, "mint")
    pay = pots + u64("outer_stake") + u64("pay_pool") + u64("treasury_pay")
    out: Claims = {("owed", mint): pay}
    at_stake = u64("stake_pool") + u64("treasury_stake") - u64("advanced")
    out[("owed", stake)] = out.get(("owed", stake), 0) + at_stake
    if u64("state", 1) != State.FINAL:
        request, contributor = key(Batch, data, "request"), key(Batch, data, "contributor")
        out[("held", request)] = u64("value") + u64("fee")
        out[("open", request)] = 1
        out[("delivering", contributor)] = 1
        out[("bonded", contributor, u64("forfeits", 4))] = u64("bond")
    return out


def _round(data: bytes, stake: bytes) -> Claims:
    del stake
    batch, lock = key(Round, data, "batch"), number(Round, data, "lock")
    filled, drawn = number(Round, data, "filled", 2), number(Round, data, "drawn", 1)
    out: Claims = {("rounds", batch): 1, ("unsettled", batch): 0}
    for at in range(filled):
        entry = ENTRY.unpack_from(data, Round.SIZE + at * ENTRY.size)
        place, status, settled = entry[6], entry[9], entry[10]
        if settled or status == SeatStatus.EMPTY:
            continue
        out[("locked", place)] = out.get(("locked", place), 0) + lock
        out[("unsettled", batch)] += 1 if drawn else 0
    return out


def _committee(data: bytes, stake: bytes) -> Claims:
    del stake
    at = Committee.OFFSETS["attesters"]
    due = sum(row[1] for row in ATTESTER.iter_unpack(data[at : at + 16 * ATTESTER.size]))
    return {("owed", key(Committee, data, "mint")): due}


def _balance(data: bytes, stake: bytes) -> Claims:
    del stake
    return {("owed", key(Balance, data, "mint")): number(Balance, data, "amount")}


def _ledger(data: bytes, stake: bytes) -> Claims:
    del stake
    owed = number(MintLedger, data, "treasury") + number(MintLedger, data, "insurance")
    return {("owed", key(MintLedger, data, "mint")): owed}


_BY_TAG: Final = {
    Staker.TAG: _staker,
    SeatPage.TAG: _page,
    Request.TAG: _request,
    Batch.TAG: _batch,
    Round.TAG: _round,
    Committee.TAG: _committee,
    Balance.TAG: _balance,
    MintLedger.TAG: _ledger,
}


def claims_of(data: bytes, stake_mint: bytes) -> Claims:
    """Return what an account of the program adds to each sum."""
    found = _BY_TAG.get(data[:8])
    return found(data, stake_mint) if found else {}
