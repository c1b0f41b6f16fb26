"""What disputes lock, lose and win, against the reference's settlement of random cases."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from market.generated.accounts import Batch, Round
from market.generated.constants import State, Verdict
from market.terms import REFERENCE_TERMS
from market.terms_amounts import batch_value, bond_of, lev_bps, to_stake
from market.terms_dispute import preview_challenge, preview_label, preview_outer_contest
from market.views import LAST_ROUND
from tests.helpers import market_cases as cases
from tests.helpers import market_reference as ref

TERMS = REFERENCE_TERMS
TOKEN = 1_000_000
SEEDS = st.integers(0, 2**64)


def zeroed(kind: Any, **fields: Any) -> Any:
    return replace(kind.read(bytes(kind.SIZE)), **fields)


def batch_of(case: ref.Case, **fields: Any) -> Batch:
    value = batch_value(case.records, case.price, case.premium_bps)
    bond = bond_of(value, case.stake_rate, lev_bps(case.staker.score, case.staker.stake, TERMS))
    made: Batch = zeroed(Batch, value=value, stake_rate=case.stake_rate, bond=bond, **fields)
    return made


def test_there_is_a_panel_for_every_round_and_none_beyond() -> None:
    assert len(TERMS.panel) == LAST_ROUND + 1


@given(seed=SEEDS)
@settings(max_examples=100, deadline=None)
def test_a_challenge_ends_within_its_preview(seed: int) -> None:
    case = cases.random_case(random.Random(seed))  # noqa: S311 - cases, not secrets
    want = ref.settle(case)
    if want.void:
        return
    contest = len(case.rounds) - 1 if case.label_contested else -1
    standing = ref.standing_round(want.verdicts, contest)
    assert standing is not None
    for r in range(1, len(case.rounds)):
        state = State.LABELLED if r == contest else State.REJECTED
        made = preview_challenge(batch_of(case, round=r - 1, standing=want.verdicts[r - 1], state=state), TERMS)
        got, seats = want.balance[f"challenger{r}"], want.seats[r][-1]
        assert (made.round, made.about_label) == (r, r == contest)
        assert made.pot == ref.pot_of(ref.batch_value(case), r) == made.fee + made.bounty == made.lost_most
        if want.verdicts[r] == ref.Verdict.NONE:
            assert (got.pay, got.stake) == (made.back_no_verdict, 0)
        elif case.ending == ref.Ending.LABEL:
            assert got.pay == 0 or made.back_least <= got.pay <= made.pot
        elif (want.verdicts[r - 1] == ref.Verdict.ACCEPT) == (want.verdicts[standing] == ref.Verdict.ACCEPT):
            assert (got.pay, got.stake) == (0, 0)
        else:
            assert made.back_least <= got.pay <= made.pot
        assert got.stake <= made.compensation_most
        assert sum(seat.pay for seat in seats) <= made.fee + ref.round_fee(ref.batch_value(case), 0)


def data(bits: int, r: int) -> ref.Round:
    return ref.Round((ref.Attempt((ref.Seat(ref.SeatStatus.DATA, bits),) * TERMS.panel[r]),))


@pytest.mark.parametrize("second", [0, 0b1111111])
def test_the_extremes_are_reached(second: int) -> None:
    """A rejected batch appealed: the pot is lost, or comes back less the panel's fee, which bond or insurance repay."""
    case = ref.Case(
        50, TOKEN, 0, TOKEN, ref.StakerState(100 * TOKEN), (data(0b11111, 0), data(second, 1)), insurance=10**12
    )
    got = ref.settle(case).balance["challenger1"]
    made = preview_challenge(batch_of(case, standing=Verdict.QUALITY, state=State.REJECTED), TERMS)
    if second:
        assert got.pay == 0
    else:
        assert got.pay == made.back_least
        # Insurance repays the panel; the bounty is repaid out of penalties only.
        losses = sum(seat.loss for row in ref.settle(case).seats for a in row for seat in a)
        bounty = min(to_stake(made.bounty, TOKEN), losses)
        assert got.stake == to_stake(made.fee, TOKEN) + bounty <= made.compensation_most


def test_times_and_deposits_of_a_challenge() -> None:
    case = ref.Case(50, TOKEN, 0, TOKEN, ref.StakerState(100 * TOKEN), (data(0, 0),))
    made = preview_challenge(batch_of(case, standing=Verdict.ACCEPT, state=State.DELIVERED, deadline_s=77), TERMS)
    assert made.deadline_s == 77
    assert made.tips_lamports == 60 * TERMS.tip_lamports
    assert made.votes_s == 3 * (TERMS.commit_s + TERMS.reveal_s)
    assert made.round_bytes > preview_challenge(batch_of(case, state=State.DELIVERED), TERMS).round_bytes - 1
    last = preview_challenge(batch_of(case, round=1, state=State.DELIVERED), TERMS)
    assert last.settled_s == last.votes_s + TERMS.await_key_s
    liveness = preview_challenge(batch_of(case, standing=Verdict.LIVENESS, state=State.REJECTED), TERMS)
    assert liveness.compensation_most == to_stake(liveness.fee, TOKEN)


@given(seed=SEEDS)
@settings(max_examples=60, deadline=None)
def test_contesting_the_outer_key_costs_at_most_its_stake(seed: int) -> None:
    case = cases.random_case(random.Random(seed))  # noqa: S311 - cases, not secrets
    case = replace(case, outer_contested=0, ending=ref.Ending.PANEL, labels=(), label_contested=False)
    made = preview_outer_contest(batch_of(case), zeroed(Round, share_by_s=100_000), TERMS)
    with_contest, without = ref.settle(case), ref.settle(replace(case, outer_contested=-1))
    back = with_contest.balance["buyer"].pay - without.balance["buyer"].pay
    assert back in {0, made.back}
    assert made.stake == made.lost_most == ref.round_fee(ref.batch_value(case), 0)
    assert made.until_s == 100_000 - TERMS.commit_s // 4


@given(seed=SEEDS, cosigned=st.booleans())
@settings(max_examples=80, deadline=None)
def test_a_benchmark_costs_at_most_its_preview(seed: int, cosigned: bool) -> None:  # noqa: FBT001 - drawn by Hypothesis
    rg = random.Random(seed)  # noqa: S311 - cases, not secrets
    case = cases.random_case(rg)
    while case.ending != ref.Ending.LABEL or ref.settle(case).void:
        case = cases.random_case(rg)
    case = replace(case, cosigned=cosigned)
    want = ref.settle(case)
    batch = batch_of(case)
    made = preview_label(batch, TERMS, cosigned=cosigned)
    assert want.balance["contributor"].pay <= sum(ref.bounty_of(batch.value, r) for r in range(1, len(case.rounds))), (
        "a benchmark is never paid"
    )
    lost = batch.bond - want.contributor_free
    assert lost <= (made.lost_if_overturned if want.label_void else made.cost_most)
    assert made.forgone == batch.value
    assert made.contest_s == TERMS.labelled_s
    assert preview_label(replace(batch, last_word=1), TERMS, cosigned=cosigned).contest_s == 0
