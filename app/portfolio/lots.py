"""Lots, first in first out: what is held was acquired when, at which price; what went cost and brought how much.

Amounts are whole base units and prices decimal, so that every product is exact; arithmetic that would round stops.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Context, Decimal, Inexact, InvalidOperation, Overflow

from app.portfolio.movements import WITHOUT_PROCEEDS, Movement, Source

PriceAt = Callable[[str, int], Decimal | None]
"""Price of a whole token of an asset at a time in unix seconds, or None where none is known."""
_EXACT = Context(prec=200, traps=[Inexact, InvalidOperation, Overflow])
ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Lot:
    """Tokens acquired at once, as far as they are still held.

    Attributes:
        account: that holds them now; a transfer between own accounts moves them and changes nothing else.
        amount: base units.
        acquired_s: unix seconds, 0 where unknown.
        acquired_by: signature of the transaction, empty where it is not in the history.
        unit_cost: price of a whole token when it was acquired; None where none is known.
    """

    asset: str
    account: str
    amount: int
    acquired_s: int
    acquired_by: str
    source: Source
    unit_cost: Decimal | None


@dataclass(frozen=True, slots=True)
class Disposal:
    """A lot, or part of one, that went.

    Attributes:
        lot: what went, with how it was acquired.
        unit_proceeds: price of a whole token when it went, 0 for what brought nothing; None where none is known.
    """

    lot: Lot
    when_s: int
    signature: str
    source: Source
    unit_proceeds: Decimal | None


@dataclass(frozen=True, slots=True)
class LotReport:
    """What movements leave.

    Attributes:
        held: lots, oldest acquired first within an account and asset.
        disposed: in the order they went.
        acquired: lots as they came in, whole; those that had to be there before the history begins are `UNKNOWN`.
    """

    held: tuple[Lot, ...]
    disposed: tuple[Disposal, ...]
    acquired: tuple[Lot, ...]


def fifo(movements: Iterable[Movement], price_at: PriceAt) -> LotReport:
    """Keep lots of each account and asset: what was acquired first goes first.

    Args:
        movements: oldest first.
        price_at: prices; every lot is taken in, and goes, at the price of its time.
    """
    pools: defaultdict[tuple[str, str], deque[Lot]] = defaultdict(deque)
    acquired: list[Lot] = []
    disposed: list[Disposal] = []
    for one in movements:
        pool = pools[one.account, one.asset]
        if one.amount > 0:
            cost = price_at(one.asset, one.when_s)
            lot = Lot(one.asset, one.account, one.amount, one.when_s, one.signature, one.source, cost)
            acquired.append(lot)
            pool.append(lot)
            continue
        taken = _take(pool, one, acquired)
        if one.to_account:
            there = [*pools[one.to_account, one.asset], *(replace(lot, account=one.to_account) for lot in taken)]
            # Sorting is stable: among lots of one second, those that were there go first.
            pools[one.to_account, one.asset] = deque(sorted(there, key=lambda lot: lot.acquired_s))
            continue
        proceeds = ZERO if one.source in WITHOUT_PROCEEDS else price_at(one.asset, one.when_s)
        disposed += [Disposal(lot, one.when_s, one.signature, one.source, proceeds) for lot in taken]
    held = tuple(lot for key in sorted(pools) for lot in pools[key])
    return LotReport(held, tuple(disposed), tuple(acquired))


def _take(pool: deque[Lot], one: Movement, acquired: list[Lot]) -> list[Lot]:
    missing = -one.amount
    taken: list[Lot] = []
    while missing and pool:
        lot = pool.popleft()
        part = min(lot.amount, missing)
        if part < lot.amount:
            pool.appendleft(replace(lot, amount=lot.amount - part))
        taken.append(replace(lot, amount=part))
        missing -= part
    if missing:
        # It was there before the node's history begins: when and for how much is not known, and is not guessed.
        before = Lot(one.asset, one.account, missing, 0, "", Source.UNKNOWN, None)
        acquired.append(before)
        taken.append(before)
    return taken


def value_of(amount: int, decimals: int, unit_price: Decimal | None) -> Decimal | None:
    """Return what an amount in base units is worth, exactly; None without a price."""
    if unit_price is None:
        return None
    return _EXACT.multiply(_EXACT.scaleb(Decimal(amount), -decimals), unit_price)


def profit_of(disposal: Disposal, decimals: int) -> Decimal | None:
    """Return proceeds less cost, exactly; None where either is not known."""
    proceeds = value_of(disposal.lot.amount, decimals, disposal.unit_proceeds)
    cost = value_of(disposal.lot.amount, decimals, disposal.lot.unit_cost)
    return None if proceeds is None or cost is None else _EXACT.subtract(proceeds, cost)


def exact_sum(values: Iterable[Decimal]) -> Decimal:
    """Return the sum, exactly."""
    total = ZERO
    for value in values:
        total = _EXACT.add(total, value)
    return total


def amounts_held(lots: Iterable[Lot]) -> Mapping[tuple[str, str], int]:
    """Return how much the lots of each account and asset hold, base units."""
    found: defaultdict[tuple[str, str], int] = defaultdict(int)
    for lot in lots:
        found[lot.account, lot.asset] += lot.amount
    return found
