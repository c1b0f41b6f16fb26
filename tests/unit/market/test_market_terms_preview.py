"""Previews equal the market's integer reference, to the base unit."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from market.errors import TermsRefused
from market.terms import REFERENCE_TERMS
from market.terms_amounts import (
    batch_value,
    bond_of,
    credit_limit,
    delivered_window_s,
    lev_bps,
    level_of,
    lock_of,
    pot_of,
    premium_bps,
    round_fee,
    score_decay,
    seat_fee,
    to_stake,
)
from market.terms_preview import BatchLimits, max_batch_records, preview_batch, size_limit, split_records
from tests.helpers import market_cases as cases
from tests.helpers import market_reference as ref

TOKEN = 1_000_000
TERMS = REFERENCE_TERMS
LIMITS = BatchLimits(
    price=TOKEN,
    stake_rate=TOKEN,
    premium_cap_bps=0,
    escrow_free=500 * TOKEN,
    min_records=1,
    max_records=500,
    stake_free=100 * TOKEN,
    stake_bonded=0,
    inflight=0,
    score=0,
)


def test_amounts_of_the_reference() -> None:
    rg = random.Random(3)  # noqa: S311 - cases, not secrets
    for _ in range(500):
        case = cases.random_case(rg)
        want = cases.derived(case)
        staker = case.staker
        value = batch_value(case.records, case.price, case.premium_bps)
        lev = lev_bps(staker.score, staker.stake, TERMS)
        assert value == want["value"]
        assert lev == want["lev_bps"]
        assert bond_of(value, case.stake_rate, lev) == want["bond"]
        assert credit_limit(staker.score, staker.stake, TERMS) == want["credit"]
        assert level_of(staker.score, TERMS) == want["level"]
        assert [seat_fee(value, r, TERMS) for r in range(3)] == want["seat_fee"]
        assert [round_fee(value, r, TERMS) for r in range(3)] == want["round_fee"]
        assert [pot_of(value, r, TERMS) for r in range(3)] == want["pot"]
        assert [lock_of(value, r, case.stake_rate, TERMS) for r in range(3)] == want["lock"]


@given(score=st.integers(0, 100_000), days=st.integers(0, 400), cap=st.integers(0, 2_000))
@settings(max_examples=60)
def test_reputation_of_the_reference(score: int, days: int, cap: int) -> None:
    assert score_decay(score, days) == ref.score_decay(score, days)
    assert premium_bps(score, cap, TERMS) == ref.premium_bps(score, cap)
    level = level_of(score, TERMS)
    assert [delivered_window_s(level, r, TERMS) for r in (0, 1)] == [ref.delivered_window_s(level, r) for r in (0, 1)]


def test_the_seeds_example() -> None:
    made = preview_batch(50, LIMITS, TERMS)
    assert (made.value, made.fee, made.bond) == (50 * TOKEN, 2 * TOKEN, 25 * TOKEN)
    assert made.least_paid == 50 * TOKEN * 9 // 12
    assert (made.lost_quality, made.lost_liveness, made.lost_late_key) == (7 * TOKEN, 17 * TOKEN, 7 * TOKEN)
    assert made.lost_fraud == 25 * TOKEN
    assert made.key_window_s == 48 * 3_600


@pytest.mark.parametrize(
    ("verdict", "field", "strikes"),
    [
        (4_095, "lost_fraud", 0),
        (0b11111, "lost_quality", 0),
        (0b11111, "lost_quality", 1),
        (0b11111, "lost_quality", 4),
    ],
)
def test_losses_are_those_of_the_settlement(verdict: int, field: str, strikes: int) -> None:
    seats = (ref.Seat(ref.SeatStatus.DATA, verdict),) * 5
    staker = ref.StakerState(100 * TOKEN, strikes=strikes)
    case = ref.Case(50, TOKEN, 0, TOKEN, staker, (ref.Round((ref.Attempt(seats),)),))
    made = preview_batch(50, replace(LIMITS, strikes=strikes), TERMS)
    assert getattr(made, field) == made.bond - ref.settle(case).contributor_free


@given(
    price=st.integers(1, 60 * TOKEN),
    escrow=st.integers(0, 900 * TOKEN),
    free=st.integers(0, 300 * TOKEN),
    bonded=st.integers(0, 100 * TOKEN),
    inflight=st.integers(0, 300 * TOKEN),
    score=st.integers(0, 5_000),
    most=st.integers(1, 500),
)
@settings(max_examples=120)
def test_the_most_records_are_the_most(
    price: int, escrow: int, free: int, bonded: int, inflight: int, score: int, most: int
) -> None:
    limits = BatchLimits(price, TOKEN, 300, escrow, 1, most, free, bonded, inflight, score)
    limit = max_batch_records(limits, TERMS)

    def allowed(records: int) -> bool:
        made = preview_batch(records, limits, TERMS)
        staked = to_stake(made.value, TOKEN)
        return (
            records <= most
            and made.value + made.fee <= escrow
            and staked <= 3 * TERMS.seat_unit
            and inflight + staked <= credit_limit(score, free + bonded, TERMS)
            and made.bond <= free
        )

    if free + bonded == 0:
        assert limit.reason == "stake"
        return
    assert limit.records == 0 or allowed(limit.records)
    assert not allowed(limit.records + 1)
    assert limit.records <= size_limit(limits, TERMS) or price > 150 * TOKEN


@given(total=st.integers(1, 5_000), most=st.integers(1, 300), least=st.integers(1, 20))
@settings(max_examples=120)
def test_a_split_keeps_every_record_and_every_bound(total: int, most: int, least: int) -> None:
    if total // -(-total // most) < least:
        with pytest.raises(TermsRefused, match="cannot be split"):
            split_records(total, most, least)
        return
    parts = split_records(total, most, least)
    assert sum(parts) == total
    assert all(least <= part <= most for part in parts)
    assert max(parts) - min(parts) <= 1


def test_four_hundred_records_are_several_batches() -> None:
    limits = replace(LIMITS, escrow_free=5_000 * TOKEN)
    assert size_limit(limits, TERMS) == 150
    assert split_records(400, 150) == [134, 133, 133]


def test_products_past_u64_are_refused() -> None:
    with pytest.raises(TermsRefused, match="count"):
        batch_value(2**32 - 1, 2**32, 0)
    with pytest.raises(TermsRefused):
        to_stake(2**60, 2**20)
    with pytest.raises(TermsRefused, match="stake"):
        lev_bps(0, 0, TERMS)
    with pytest.raises(TermsRefused):
        split_records(5, 0)
