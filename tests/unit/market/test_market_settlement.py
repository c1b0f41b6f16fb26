"""The client's settlement equals the market's integer reference, to the base unit: fixed vectors and random cases."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from market.generated.constants import SeatStatus, Verdict
from market.settlement import BatchCase, BatchOutcome, Reputation, settle, standing_round
from market.settlement_votes import PanelVotes, SeatVote, panel_verdict
from market.terms import REFERENCE_TERMS
from market.terms_amounts import batch_value, bond_of, lev_bps
from tests.helpers import market_cases as cases
from tests.helpers import market_reference as ref

TERMS = REFERENCE_TERMS
TOKEN = 1_000_000


def ours(case: ref.Case) -> BatchCase:
    """The same case in the client's types."""
    value = batch_value(case.records, case.price, case.premium_bps)
    staker = case.staker
    rounds = tuple(
        tuple(
            PanelVotes(tuple(SeatVote(SeatStatus(s.status), s.bits) for s in a.seats), TERMS.records[r], a.shared)
            for a in row.attempts
        )
        for r, row in enumerate(case.rounds)
    )
    return BatchCase(
        value=value,
        bond=bond_of(value, case.stake_rate, lev_bps(staker.score, staker.stake, TERMS)),
        rate=case.stake_rate,
        rounds=rounds,
        reputation=Reputation(
            staker.score, staker.strikes, staker.accepted_since_strike, staker.grown_today, staker.stake_age_days
        ),
        late_key=case.ending == ref.Ending.LATE_KEY,
        labels=case.labels,
        label_contested=case.label_contested,
        cosigned=case.cosigned,
        outer_round=case.outer_contested,
        insurance=case.insurance,
    )


def assert_equal(got: BatchOutcome, want: ref.Outcome) -> None:
    assert [int(verdict) for verdict in got.verdicts] == [int(verdict) for verdict in want.verdicts]
    assert (got.standing is None) == want.void
    assert (got.accepted, got.label_void, got.banned) == (want.accepted, want.label_void, want.banned)
    assert got.request_free == want.request_free
    parties = (got.buyer, got.contributor, *got.challengers)
    for amounts, name in zip(parties, ("buyer", "contributor", "challenger1", "challenger2"), strict=True):
        assert (amounts.pay, amounts.stake) == (want.balance[name].pay, want.balance[name].stake), name
    assert (got.treasury.pay, got.treasury.stake) == (want.treasury_due.pay, want.treasury_due.stake)
    assert (got.insurance_drawn, got.bond_returned) == (-want.insurance, want.contributor_free)
    seats = [[[(s.pay, s.stake_gain, s.loss, s.agreement_bps) for s in a] for a in row] for row in want.seats]
    assert [[[(s.pay, s.gain, s.loss, s.agreement_bps) for s in a] for a in row] for row in got.seats] == seats
    now = got.reputation
    assert (now.score, now.strikes, now.accepted_since_strike, now.grown_today) == (
        want.score,
        want.strikes,
        want.accepted_since_strike,
        want.grown_today,
    )


@given(seed=st.integers(0, 2**64))
@settings(max_examples=150, deadline=None)
def test_a_random_batch_settles_as_in_the_reference(seed: int) -> None:
    case = cases.random_case(random.Random(seed))  # noqa: S311 - cases, not secrets
    assert_equal(settle(ours(case), TERMS), ref.settle(case))


def test_every_kind_of_ending_is_among_fixed_cases() -> None:
    rg = random.Random(20_261_123)  # noqa: S311 - cases, not secrets
    seen: set[object] = set()
    for _ in range(400):
        case = cases.random_case(rg)
        got = settle(ours(case), TERMS)
        assert_equal(got, ref.settle(case))
        seen |= {("rounds", len(case.rounds)), ("verdict", got.verdicts[-1]), ("standing", got.standing)}
        seen |= {("label", got.label_void) if case.labels else ("paid", got.accepted), ("outer", case.outer_contested)}
    assert {("verdict", verdict) for verdict in Verdict} <= seen
    assert {("standing", None), ("label", True), ("label", False), ("paid", True), ("rounds", 3)} <= seen
    assert {("outer", 0), ("outer", 1)} <= seen


def test_a_small_batch_is_measured_by_the_records_it_has() -> None:
    seats = (SeatVote(SeatStatus.DATA, 0b11),) * 5
    assert panel_verdict(PanelVotes(seats, 12), 0, TERMS) == Verdict.ACCEPT
    assert panel_verdict(PanelVotes(seats, 3), 0, TERMS) == Verdict.FRAUD


@pytest.mark.parametrize(
    ("verdicts", "contest", "standing"),
    [
        ([Verdict.NONE], -1, None),
        ([Verdict.FRAUD, Verdict.LIVENESS], -1, 0),
        ([Verdict.ACCEPT, Verdict.LIVENESS], -1, 1),
        ([Verdict.ACCEPT, Verdict.NONE, Verdict.QUALITY], -1, 2),
        ([Verdict.ACCEPT, Verdict.QUALITY], 1, 0),
    ],
)
def test_which_verdict_stands(verdicts: list[Verdict], contest: int, standing: int | None) -> None:
    assert standing_round(verdicts, contest) == standing


def test_a_bond_that_is_gone_pays_nothing() -> None:
    seats = (ref.Seat(ref.SeatStatus.DATA, 4_095),) * 5
    case = ref.Case(50, TOKEN, 0, TOKEN, ref.StakerState(100 * TOKEN), (ref.Round((ref.Attempt(seats),)),))
    gone = settle(replace(ours(case), bond=0), TERMS)
    assert (gone.buyer.stake, gone.treasury.stake, gone.bond_returned) == (0, 0, 0)
    assert gone.reputation.strikes == 3
