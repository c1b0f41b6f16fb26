"""How a batch on the market stands, in words: appeals, labels, committees, contested keys, proven fraud."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.sell.standing import Standing, standing_of
from market.generated.constants import Fraud, Randomness, State, Verdict
from market.terms import REFERENCE_TERMS
from market.terms_amounts import bounty_of, pot_of, round_fee
from market.wording import money
from tests.helpers.ui_standings import (
    MARKET,
    ME,
    SOMEBODY,
    VALUE,
    appealed,
    attesting,
    batch_of,
    refused,
    said,
    view_of,
)


def gln(amount: int, *, up: bool) -> str:
    return money(amount, MARKET.token, up=up)


def facts(standing: Standing) -> dict[str, str]:
    return dict(standing.facts)


def test_a_committee_says_how_many_have_spoken_and_how_many_would_refuse() -> None:
    [standing] = attesting()
    assert standing.title == "7 attesters of the buyer decide"
    assert facts(standing)["Accepted"] == "2 of 4 needed"
    assert facts(standing)["Rejected"] == "1 of 4 that would refuse it"
    assert facts(standing)["Attesters are paid"] == gln(round_fee(VALUE, 0, REFERENCE_TERMS), up=True)
    assert standing.ends_s > 0


def test_an_appeal_names_its_pots_the_verdict_and_the_redraw() -> None:
    second, contested = appealed()
    assert second.title.startswith("Round 2: the verdict was challenged. 31 reviewers")
    pots = [gln(pot_of(VALUE, r, REFERENCE_TERMS), up=True) for r in (1, 2)]
    assert facts(second)["Round 1 challenged by"].endswith(f", staking {pots[0]}")
    assert facts(second)["Round 2 challenged by"] == f"you, staking {pots[1]}"
    assert facts(second)["Verdict that stands"] == "refused: too many bad records, round 1"
    assert facts(second)["Drawn again"].startswith("1 of 2 times")
    assert facts(second)["Votes"] == "31 committed, 12 opened, of 31"
    assert "outer key does not open" in contested.sentence
    assert facts(contested)["Staked by the buyer"] == gln(round_fee(VALUE, 0, REFERENCE_TERMS), up=False)


def test_what_may_be_challenged_says_what_that_stakes_wins_and_insures() -> None:
    quality, unavailable, label = refused()
    assert facts(quality)["A challenge stakes"] == gln(pot_of(VALUE, 1, REFERENCE_TERMS), up=True)
    assert facts(quality)["If it loses, it loses"] == facts(quality)["A challenge stakes"]
    least = gln(bounty_of(VALUE, 1, REFERENCE_TERMS), up=False)
    assert facts(quality)["If it wins, it gets back"] == f"{least} or more"
    fee, bounty = (f(VALUE, 1, REFERENCE_TERMS) for f in (round_fee, bounty_of))
    assert facts(quality)["and on top"] == f"up to {gln(fee + bounty, up=False)}, from bond, penalties and insurance"
    second = gln(round_fee(VALUE, 2, REFERENCE_TERMS), up=False)
    assert facts(unavailable)["and on top"] == f"up to {second}, from bond and penalties; not insured"
    assert facts(label)["Label"] == "opened: a test with known answers"
    assert facts(label)["A challenge stakes"] == facts(quality)["A challenge stakes"]


@pytest.mark.parametrize("state", [State.REJECTED, State.DELIVERED, State.AWAIT_KEY, State.LABELLED])
def test_after_the_last_word_nothing_is_offered(state: State) -> None:
    last = said(view_of(batch_of(state, 2, (ME, SOMEBODY), standing=Verdict.QUALITY, standing_round=2)))
    voided = said(view_of(batch_of(state, 1, (ME,), standing=Verdict.QUALITY, last_word=1)))
    assert "A challenge stakes" not in facts(last).keys() | facts(voided).keys()


@pytest.mark.parametrize("state", [State.SUBMITTED, State.COMMIT, State.REVEAL])
def test_the_panel_of_a_label_is_told_from_that_of_a_verdict(state: State) -> None:
    standing = said(view_of(batch_of(state, 1, (SOMEBODY,), about_label=1, label_root=b"l" * 32)))
    assert standing.title.startswith("Round 1: the opened label was challenged. 11 reviewers")


def test_where_lots_come_from_is_said() -> None:
    view = view_of(batch_of(State.SUBMITTED))
    assert "can influence it" in said(view).sentence
    assert "Switchboard" in said(view, replace(MARKET, randomness=Randomness.SWITCHBOARD)).sentence


def test_samples_that_are_not_shared_yet_are_said() -> None:
    assert "Not shared in time" in said(view_of(batch_of(State.COMMIT), shared=0)).sentence
    assert "sealed until all are in" in said(view_of(batch_of(State.COMMIT))).sentence


@pytest.mark.parametrize("fraud", [Fraud.BAD_DECRYPT, Fraud.DUPLICATE])
def test_proven_fraud_is_said_after_everything_else_is_over(fraud: Fraud) -> None:
    standing = said(view_of(batch_of(State.FINAL, fraud=fraud)))
    assert (standing.tone, standing.title) == ("danger", "Fraud was proven")
    assert standing_of(view_of(batch_of(State.FINAL)), MARKET, ME) is None


@pytest.mark.parametrize("state", [state for state in State if state != State.FINAL])
@pytest.mark.parametrize("verdict", list(Verdict))
@pytest.mark.parametrize("r", [0, 1, 2])
def test_every_state_has_words(state: State, verdict: Verdict, r: int) -> None:
    standing = said(view_of(batch_of(state, r, (ME, SOMEBODY)[:r], standing=verdict), committee=(2, 3)))
    assert standing.title
    assert standing.sentence
    assert all(label and value for label, value in standing.facts)
