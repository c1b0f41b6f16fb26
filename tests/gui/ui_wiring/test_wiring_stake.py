"""What the app says of a stake becomes what the Stake page shows."""

from __future__ import annotations

from dataclasses import replace

from solders.pubkey import Pubkey

from app.stake.model import Agreement, Lock, ScoreEvent, Seat, StakeHistory, StakeView
from market.terms_review import StandingRisk
from ui.wiring.stake import page_of, story_of

UNIT = 1_000_000
BATCH = Pubkey(bytes([3]) * 32)
VIEW = StakeView(
    slot=9,
    now_s=1_000,
    unit=5 * UNIT,
    exit_s=86_400,
    free=10 * UNIT,
    bonded=7 * UNIT,
    seats=(
        Seat(1, 5 * UNIT, 2 * UNIT, 0, 0, may_empty=False),
        Seat(2, 4 * UNIT, 0, UNIT, 0, may_empty=False),
        Seat(3, 5 * UNIT, 0, 0, 4_600, may_empty=False),
        Seat(4, 5 * UNIT, 0, 0, 900, may_empty=True),
        Seat(5, 5 * UNIT, 0, 0, 900, may_empty=False),
        Seat(6, 5 * UNIT, 0, 0, 0, may_empty=False),
    ),
    locks=(Lock(None, 7 * UNIT, BATCH, "await key", 8_200), Lock(1, 2 * UNIT, BATCH, "commit", 0)),
    withdrawable=0,
    withdrawable_from_s=None,
    open_batches=2,
    score=100,
    level=1,
    next_level_score=400,
    strikes=1,
    banned=False,
    jailed_until_s=0,
    agreement_bps=9_950,
    reviews=1,
    credit=50 * UNIT,
    inflight=8 * UNIT,
    premium_bps=150,
    risk=StandingRisk(2, 2, 5, 10, 3 * UNIT),
)


def test_seats_say_what_they_wait_for() -> None:
    seats = page_of(VIEW, 0, 5 * UNIT, 9).seats
    assert [seat.state for seat in seats] == [
        "On a panel, 2.00\u00a0GLN locked",
        "Lacks 1.00\u00a0GLN to be drawn again",
        "Being left, can be emptied in 1 h",
        "Can be emptied now",
        "Being left, can be emptied when its panels are settled",
        "Waits to be drawn",
    ]
    assert [seat.leaving for seat in seats] == [False, False, True, True, True, False]


def test_free_stake_says_until_when_it_answers() -> None:
    page = page_of(VIEW, 3 * UNIT, 5 * UNIT, 9)
    assert page.waits.startswith("Free stake answers for the fraud of 2 open batches")
    assert page.in_wallet.base_units == 3 * UNIT
    soon = page_of(replace(VIEW, open_batches=0, withdrawable_from_s=4_600), 0, 5 * UNIT, 9)
    assert soon.waits == "Free stake can be taken out in 1 h, the time after your last batch."
    now = page_of(replace(VIEW, open_batches=0, withdrawable_from_s=0, withdrawable=10 * UNIT), 0, 5 * UNIT, 9)
    assert (now.waits, now.withdrawable.base_units) == ("", 10 * UNIT)


def test_holds_name_batch_step_and_end() -> None:
    bond, seat = page_of(VIEW, 0, 5 * UNIT, 9).holds
    assert (bond.title, bond.coins.base_units) == ("Bond of a batch", 7 * UNIT)
    assert "await key" in bond.detail
    assert bond.when is not None
    assert bond.when.timestamp() == 8_200
    assert (seat.title, seat.when) == ("Review seat 1", None)


def test_standing_and_risk_are_sentences_of_the_terms() -> None:
    page = page_of(VIEW, 0, 5 * UNIT, 9)
    assert page.progress == 0.25
    assert "400 make level 2." in page.standing
    assert "Buyers who pay premiums add 1.5 %." in page.standing
    assert "Agreement 99.5 % over 1 review." in page.standing
    assert "1 strike. 2 more end all deliveries; proven fraud counts 3." in page.risks
    assert any("multiplied by 2 now, by 4" in risk for risk in page.risks)
    assert any("10 reviews in a row" in risk and "3.00" in risk for risk in page.risks)
    banned = page_of(replace(VIEW, banned=True, jailed_until_s=1_060), 0, 5 * UNIT, 9)
    assert banned.risks[0].startswith("Banned:")
    assert banned.risks[-1] == "Jailed: your seats are not drawn for 1 min."


def test_no_stake_is_a_page_too() -> None:
    page = page_of(None, 7 * UNIT, 5 * UNIT, 9)
    assert (page.exists, page.in_wallet.base_units, page.seat_unit.base_units, page.progress) == (
        False,
        7 * UNIT,
        5 * UNIT,
        None,
    )


def test_story_is_newest_first_with_its_sources() -> None:
    events = (
        ScoreEvent(BATCH, "accepted", 0, 1_650, 0),
        ScoreEvent(BATCH, "refused or not decided", 1_650, 1_600, 1),
    )
    story = story_of(StakeHistory(events, (Agreement("sig", 7, -25),), ("A gap.",)))
    assert [line.what for line in story.lines] == [
        "Batch refused or not decided: score 1,650 → 1,600, strikes 1",
        "Batch accepted: score 0 → 1,650, strikes 0",
        "Review settled: agreement \u22120.25 points",
    ]
    assert story.lines[-1].source == "sig"
    assert story.gaps == ("A gap.",)
