"""What a seat earns and loses, against the reference."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from market.generated.accounts import Staker
from market.terms import REFERENCE_TERMS
from market.terms_amounts import batch_value
from market.terms_review import next_q, preview_seat, standing_risk
from tests.helpers import market_cases as cases
from tests.helpers import market_reference as ref

TERMS = REFERENCE_TERMS


def staker(**fields: Any) -> Staker:
    made: Staker = replace(Staker.read(bytes(Staker.SIZE)), **fields)
    return made


@given(seed=st.integers(0, 2**64))
@settings(max_examples=100, deadline=None)
def test_every_seat_of_a_settlement_is_within_its_preview(seed: int) -> None:
    case = replace(cases.random_case(random.Random(seed)), outer_contested=-1)  # noqa: S311 - cases, not secrets
    value = batch_value(case.records, case.price, case.premium_bps)
    for r, row in enumerate(ref.settle(case).seats):
        made = preview_seat(value, r, case.stake_rate, TERMS)
        losses = {
            0,
            made.no_commit,
            made.no_reveal,
            made.disagree,
            made.reversed,
            made.unavailable_reversed,
            made.benchmark,
        }
        assert made.lock == ref.lock_of(value, r, case.stake_rate)
        assert made.lost_most == max(losses) <= made.lock
        for attempt in row:
            for seat in attempt:
                assert seat.pay in {0, made.pay}
                assert seat.loss in losses
                assert seat.stake_gain <= max(made.share_most, made.jackpot_most)


@given(q=st.integers(0, 10_000), reviews=st.integers(0, 60), agree=st.integers(0, 10_000), seats=st.integers(0, 9))
@settings(max_examples=60)
def test_agreement_and_jail_are_those_of_the_reference(q: int, reviews: int, agree: int, seats: int) -> None:
    assert next_q(q, agree) == ref.settle_q(q, reviews, ref.SeatResult(agreement_bps=agree), seats)[0]
    risk = standing_risk(staker(q_bps=q, reviews=reviews, seats=seats), TERMS)
    slash = 0
    for count in range(1, risk.reviews_to_jail + 1):
        q, reviews, jailed, slash = ref.settle_q(q, reviews, ref.SeatResult(agreement_bps=0), seats)
        assert jailed == (count == risk.reviews_to_jail)
    assert slash == risk.jail_slash


def test_strikes_double_what_a_slash_takes() -> None:
    clean = standing_risk(staker(q_bps=10_000), TERMS)
    assert (clean.strikes_left, clean.slash_factor, clean.accepted_to_forgive) == (6, 1, 0)
    struck = standing_risk(staker(q_bps=10_000, strikes=2, accepted_since_strike=3), TERMS)
    assert (struck.strikes_left, struck.slash_factor, struck.accepted_to_forgive) == (4, 4, 7)
    assert standing_risk(staker(strikes=7), TERMS).strikes_left == 0
