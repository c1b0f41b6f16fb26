"""Lots by FIFO: worked by hand, and nothing is made or lost whatever moves."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal, Inexact
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.portfolio.lots import Lot, amounts_held, exact_sum, fifo, profit_of, value_of
from app.portfolio.movements import Movement, Source

if TYPE_CHECKING:
    from app.portfolio.lots import PriceAt

GLN, PLACES, UNIT = "GLN", 6, 1_000_000
ME, OTHER = "me", "other"


def move(
    when_s: int, amount: int, source: Source = Source.RECEIVED, account: str = ME, to_account: str = ""
) -> Movement:
    return Movement(f"tx{when_s}", when_s, when_s, account, GLN, amount, source, to_account)


def priced(table: dict[int, str]) -> PriceAt:
    return lambda _, when_s: Decimal(table[when_s]) if when_s in table else None


def test_two_purchases_and_a_sale_worked_by_hand() -> None:
    # 100 at 2.00 and 50 at 3.00; then 120 go at 5.00. Proceeds 600, cost 100·2 + 20·3 = 260, profit 340; 30 at 3 stay.
    moved = [move(1, 100 * UNIT), move(2, 50 * UNIT), move(3, -120 * UNIT, Source.SENT)]
    found = fifo(moved, priced({1: "2", 2: "3", 3: "5"}))
    assert [(one.lot.amount, one.lot.unit_cost) for one in found.disposed] == [
        (100 * UNIT, Decimal(2)),
        (20 * UNIT, Decimal(3)),
    ]
    assert [profit_of(one, PLACES) for one in found.disposed] == [Decimal(300), Decimal(40)]
    assert [(lot.amount, lot.unit_cost, lot.acquired_s) for lot in found.held] == [(30 * UNIT, Decimal(3), 2)]


def test_a_transfer_between_own_accounts_moves_lots_and_sells_nothing() -> None:
    # 10 at 1 in one account, 10 at 4 in the other; 6 of the first move over and go first, being older:
    # 6·(9-1) + 2·(9-4).
    moved = [
        move(1, 10 * UNIT),
        move(2, 10 * UNIT, account=OTHER),
        move(3, -6 * UNIT, Source.SENT, to_account=OTHER),
        move(4, -8 * UNIT, Source.SENT, account=OTHER),
    ]
    found = fifo(moved, priced({1: "1", 2: "4", 3: "100", 4: "9"}))
    assert [(one.lot.account, one.lot.acquired_s, profit_of(one, PLACES)) for one in found.disposed] == [
        (OTHER, 1, Decimal(48)),
        (OTHER, 2, Decimal(10)),
    ]
    assert amounts_held(found.held) == {(ME, GLN): 4 * UNIT, (OTHER, GLN): 8 * UNIT}


@pytest.mark.parametrize("source", [Source.FEE, Source.PENALTY])
def test_fees_and_penalties_bring_nothing_and_cost_what_they_cost(source: Source) -> None:
    found = fifo([move(1, 5 * UNIT), move(2, -2 * UNIT, source)], priced({1: "3", 2: "7"}))
    assert [profit_of(one, PLACES) for one in found.disposed] == [Decimal(-6)]


def test_what_was_there_before_the_history_has_no_cost_and_no_profit() -> None:
    found = fifo([move(1, 2 * UNIT), move(2, -5 * UNIT, Source.SENT)], priced({1: "1", 2: "2"}))
    assert [(one.lot.source, one.lot.amount, profit_of(one, PLACES)) for one in found.disposed] == [
        (Source.RECEIVED, 2 * UNIT, Decimal(2)),
        (Source.UNKNOWN, 3 * UNIT, None),
    ]
    assert found.held == ()


def test_values_are_exact_to_the_last_digit_and_never_rounded() -> None:
    # 18,446,744,073.709551615 tokens at 1.000000000000000001 each.
    found = value_of((1 << 64) - 1, 9, Decimal("1.000000000000000001"))
    assert f"{found:f}" == "18446744073.709551633446744073709551615"
    with pytest.raises(Inexact):
        value_of(3, 6, Decimal("1." + "1" * 300))


amounts = st.integers(1, 10**12)
accounts = st.sampled_from([ME, OTHER])
prices = st.none() | st.decimals(Decimal("0.000001"), Decimal(10**6), places=6)
steps = st.lists(
    st.tuples(accounts, amounts, st.sampled_from(["in", "out", "fee", "over"]), prices, st.booleans()), max_size=30
)


@given(steps)
def test_lots_in_are_lots_out_and_held_and_profits_add_up(
    rows: list[tuple[str, int, str, Decimal | None, bool]],
) -> None:
    moved: list[Movement] = []
    table: dict[int, Decimal | None] = {}
    for at, (account, amount, kind, price, later) in enumerate(rows, 1):
        when_s = at if later else max(table, default=1)
        table[when_s] = price
        source = {"in": Source.SALE, "fee": Source.FEE}.get(kind, Source.SENT)
        to = {ME: OTHER, OTHER: ME}[account] if kind == "over" else ""
        moved.append(move(when_s, amount if kind == "in" else -amount, source, account, to))
    found = fifo(moved, lambda _, when_s: table.get(when_s))
    came, gone, kept = (
        sum(lot.amount for lot in found.acquired),
        sum(one.lot.amount for one in found.disposed),
        sum(lot.amount for lot in found.held),
    )
    assert came == gone + kept
    assert all(lot.amount > 0 for lot in (*found.held, *found.acquired, *(one.lot for one in found.disposed)))

    def by_origin(lots: list[Lot]) -> Counter[tuple[str, Source, Decimal | None]]:
        total: Counter[tuple[str, Source, Decimal | None]] = Counter()
        for lot in lots:
            total[lot.acquired_by, lot.source, lot.unit_cost] += lot.amount
        return total

    assert by_origin(list(found.acquired)) == by_origin([*found.held, *(one.lot for one in found.disposed)])
    known = [one for one in found.disposed if profit_of(one, PLACES) is not None]
    proceeds = exact_sum(value_of(one.lot.amount, PLACES, one.unit_proceeds) or Decimal(0) for one in known)
    cost = exact_sum(value_of(one.lot.amount, PLACES, one.lot.unit_cost) or Decimal(0) for one in known)
    assert exact_sum(profit_of(one, PLACES) or Decimal(0) for one in known) == exact_sum([proceeds, -cost])
    for account in (ME, OTHER):
        order = [lot.acquired_s for lot in found.held if lot.account == account]
        assert order == sorted(order)
