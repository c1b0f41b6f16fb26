"""What a transaction changed: every base unit of an account's change has a source, internal moves have none."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solders.pubkey import Pubkey

from app.portfolio.movements import SOL, MarketChange, Movement, Source, movements_of
from market.history import HistoryEntry, HistoryStep


def address(name: str) -> Pubkey:
    return Pubkey(hashlib.sha256(name.encode()).digest())


ME, MINE, THEM, MINT = address("me"), address("mine"), address("them"), address("mint")
OWN = frozenset({str(ME), str(MINE)})


def entry(
    steps: tuple[str, ...] = (),
    tokens: dict[Pubkey, int] | None = None,
    lamports: dict[Pubkey, int] | None = None,
    payer: Pubkey = ME,
    fee: int = 5_000,
) -> HistoryEntry:
    return HistoryEntry(
        "tx",
        7,
        1_000,
        failed=False,
        fee_lamports=fee,
        payer=payer,
        steps=tuple(HistoryStep(name, {}, None) for name in steps),
        events=(),
        lamports={payer: -fee} if lamports is None else lamports,
        tokens={(str(owner), MINT): amount for owner, amount in (tokens or {}).items()},
    )


def said(found: list[Movement]) -> list[tuple[str, int, Source]]:
    return [(one.asset if one.asset == SOL else "token", one.amount, one.source) for one in found]


FEE = (SOL, -5_000, Source.FEE)


@pytest.mark.parametrize(
    ("one", "changes", "expected"),
    [
        (entry(tokens={ME: -3, THEM: 3}), [], [FEE, ("token", -3, Source.SENT)]),
        (entry(tokens={ME: 3, THEM: -3}, payer=THEM), [], [("token", 3, Source.RECEIVED)]),
        (entry(tokens={ME: 3}, payer=THEM), [], [("token", 3, Source.AIRDROP)]),
        (entry(("withdraw",), {ME: 9, THEM: -9}), [(-9, None)], [FEE]),
        (entry(("deposit_stake",), {ME: -9, THEM: 9}), [(9, None)], [FEE]),
        (entry(("open_request",), {ME: -9, THEM: 9}), [], [FEE, ("token", -9, Source.ESCROW)]),
        (entry(("finalize",), payer=THEM), [(50, Source.SALE)], [("token", 50, Source.SALE)]),
        (entry(("settle_seat",), payer=THEM), [(2, Source.REVIEW)], [("token", 2, Source.REVIEW)]),
        (entry(("tally",), lamports={ME: 15_000}), [], [FEE, (SOL, 20_000, Source.TIP)]),
        (entry(("close_batch",), lamports={ME: 15_000}), [], [FEE, (SOL, 20_000, Source.RETURNED)]),
        (entry(("submit",), lamports={ME: -80_000}), [], [FEE, (SOL, -75_000, Source.DEPOSIT)]),
        (entry(lamports={ME: 70, THEM: -5_070}, payer=THEM), [], [(SOL, 70, Source.RECEIVED)]),
    ],
)
def test_sources(one: HistoryEntry, changes: list[Any], expected: list[Any]) -> None:
    made = [MarketChange(str(ME), str(MINT), amount, source) for amount, source in changes]
    assert sorted(said(movements_of(one, OWN, made))) == sorted(expected)


def test_between_own_accounts_it_is_a_transfer_and_only_the_rest_is_sent() -> None:
    found = movements_of(entry(tokens={ME: -10, MINE: 7, THEM: 3}), OWN)
    assert [(one.account, one.amount, one.to_account) for one in found if one.asset != SOL] == [
        (str(ME), -7, str(MINE)),
        (str(ME), -3, ""),
    ]


def test_a_failed_transaction_costs_its_fee_alone() -> None:
    assert said(movements_of(entry(("submit",)), OWN)) == [FEE]


amounts = st.integers(-(10**9), 10**9)


@given(
    amounts, amounts, amounts, amounts, st.integers(0, 10**6), st.lists(st.tuples(amounts, st.booleans()), max_size=3)
)
def test_every_base_unit_has_a_source(
    mine: int, other: int, sol: int, more_sol: int, fee: int, owed_by: list[tuple[int, bool]]
) -> None:
    one = entry(("finalize",), {ME: mine, MINE: other}, {ME: sol, MINE: more_sol}, fee=fee)
    changes = [MarketChange(str(ME), str(MINT), amount, Source.SALE if out else None) for amount, out in owed_by]
    found = movements_of(one, OWN, changes)
    total = {(account, asset): 0 for account in OWN for asset in (SOL, str(MINT))}
    for item in found:
        total[item.account, item.asset] += item.amount
        if item.to_account:
            total[item.to_account, item.asset] -= item.amount
    owed = sum(amount for amount, _ in owed_by)
    assert total == {
        (str(ME), SOL): sol,
        (str(MINE), SOL): more_sol,
        (str(ME), str(MINT)): mine + owed,
        (str(MINE), str(MINT)): other,
    }
