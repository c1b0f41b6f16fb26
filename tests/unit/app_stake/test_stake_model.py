"""What stake is free, what unlocks when and what is said before it is moved, worked by hand from accounts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from solders.pubkey import Pubkey

from app.cli.stake import as_value, history_lines, view_lines
from app.errors import UserError
from app.stake.desk import preview_deposit, preview_release, preview_seat, preview_withdrawal
from app.stake.model import Agreement, Lock, ScoreEvent, StakeHistory, StakeView, seat_of, view_of
from market.generated.accounts import Place, Staker
from market.terms import REFERENCE_TERMS

UNIT = 1_000_000
NB = "\u00a0"
BATCH = Pubkey(bytes([9]) * 32)
DAY = REFERENCE_TERMS.day_s
NOW = 20_000 * DAY
ME = Pubkey(bytes([1]) * 32)


def staker(**fields: Any) -> Staker:
    given: dict[str, Any] = {"owner": ME, "score_day": 20_000, "q_bps": 10_000} | fields
    return replace(Staker.read(bytes(Staker.SIZE)), **given)


def view(*, seats: tuple[Place, ...] = (), locks: tuple[Lock, ...] = (), epoch: int = 9, **fields: Any) -> StakeView:
    made = tuple(seat_of(at, place, REFERENCE_TERMS, now_s=NOW, epoch=epoch) for at, place in enumerate(seats, 7))
    return view_of(staker(seats=len(seats), **fields), REFERENCE_TERMS, made, locks, slot=5, now_s=NOW)


def place(held: int, *, locked: int = 0, exit_at_s: int = 0, until_epoch: int = 2**32 - 1) -> Place:
    return Place(ME, held, locked, exit_at_s, 0, until_epoch)


def test_free_stake_waits_for_open_batches_and_the_time_after_them() -> None:
    assert view(free=50 * UNIT).withdrawable == 50 * UNIT
    open_now = view(free=50 * UNIT, open_batches=2)
    assert (open_now.withdrawable, open_now.withdrawable_from_s) == (0, None)
    later = view(free=50 * UNIT, last_final_s=NOW - 60)
    assert (later.withdrawable, later.withdrawable_from_s) == (0, NOW - 60 + REFERENCE_TERMS.exit_s)
    just = view(free=50 * UNIT, last_final_s=NOW - REFERENCE_TERMS.exit_s)
    assert (just.withdrawable, just.withdrawable_from_s) == (50 * UNIT, 0)


def test_score_decays_and_makes_level_credit_and_premium() -> None:
    divisor = REFERENCE_TERMS.level_divisor
    fresh = view(free=100 * UNIT, bonded=50 * UNIT, score=9 * divisor)
    assert (fresh.level, fresh.next_level_score) == (3, 16 * divisor)
    assert fresh.premium_bps == 3 * REFERENCE_TERMS.premium_per_level_bps
    assert fresh.credit == min(
        3 * 150 * UNIT,
        2 * 150 * UNIT + REFERENCE_TERMS.credit_per_score_bps * 9 * divisor * REFERENCE_TERMS.stake_token // 10_000,
    )
    week = view_of(staker(score=6_400), REFERENCE_TERMS, (), (), slot=1, now_s=NOW + DAY)
    assert week.score == 6_300
    assert view(score=101 * divisor).next_level_score == 0


def test_seats_fill_up_leave_and_empty() -> None:
    unit = REFERENCE_TERMS.seat_unit
    found = view(
        seats=(
            place(unit - 5),
            place(unit, exit_at_s=NOW + 60, until_epoch=3),
            place(unit, exit_at_s=NOW, until_epoch=3),
            place(unit, locked=1, exit_at_s=NOW, until_epoch=3),
            place(unit, exit_at_s=NOW, until_epoch=9),
        )
    )
    assert [(seat.missing, seat.may_empty) for seat in found.seats] == [
        (5, False),
        (0, False),
        (0, True),
        (0, False),
        (0, False),
    ]
    assert found.in_seats == 5 * unit - 5


@pytest.mark.parametrize(
    ("seen", "amount", "said"),
    [
        (view(free=50 * UNIT, open_batches=2), UNIT, "2 of your batches are open"),
        (view(free=50 * UNIT, last_final_s=NOW - 60), UNIT, "can be taken out in"),
        (view(free=50 * UNIT, bonded=9 * UNIT), 51 * UNIT, f"50.00{NB}GLN are free"),
    ],
)
def test_what_cannot_be_taken_out_says_why(seen: StakeView, amount: int, said: str) -> None:
    with pytest.raises(UserError, match=said) as refused:
        preview_withdrawal(seen, amount)
    assert refused.value.problem.next_step


def test_previews_say_what_moves() -> None:
    seen = view(free=50 * UNIT)
    assert preview_withdrawal(seen, 20 * UNIT) == [
        f"20.00{NB}GLN go to your wallet now, 30.00{NB}GLN stay free, 0.00{NB}GLN in seats."
    ]
    assert preview_withdrawal(seen, 50 * UNIT)[0].endswith("begins to age anew.")
    assert f"51.00{NB}GLN free then" in preview_deposit(seen, UNIT)[0]
    assert "first stake" in preview_deposit(None, UNIT)[0]


def test_a_seat_is_taken_with_free_stake_that_no_batch_needs() -> None:
    unit = REFERENCE_TERMS.seat_unit
    assert "takes a seat" in preview_seat(view(free=unit), None)[0]
    assert "fills seat 7 up" in preview_seat(view(free=5, seats=(place(unit - 5),)), 7)[0]
    for seen, at, said in (
        (None, None, "no stake yet"),
        (view(free=unit - 1), None, "are free"),
        (view(free=unit, open_batches=1), None, "answers for your batches"),
        (view(free=unit, seats=(place(unit),)), 7, "is full"),
    ):
        with pytest.raises(UserError, match=said):
            preview_seat(seen, at)


def test_a_seat_is_left_in_two_steps() -> None:
    unit = REFERENCE_TERMS.seat_unit
    assert "drawn no more" in preview_release(view(seats=(place(unit),)), 7)[0]
    assert "become free stake" in preview_release(view(seats=(place(unit, exit_at_s=NOW, until_epoch=3),)), 7)[0]
    for seen, said in (
        (view(seats=(place(unit, exit_at_s=NOW + 60, until_epoch=3),)), "in 1\u00a0min"),
        (view(seats=(place(unit, locked=1, exit_at_s=NOW, until_epoch=3),)), "when its panels"),
        (view(), "not yours"),
        (None, "not yours"),
    ):
        with pytest.raises(UserError, match=said):
            preview_release(seen, 7)


def test_the_page_in_lines_and_json() -> None:
    lock = Lock(None, 32 * UNIT, BATCH, "commit", NOW + 3_600)
    seen = view(free=50 * UNIT, bonded=32 * UNIT, open_batches=1, strikes=1, locks=(lock,), seats=(place(UNIT),))
    text = "\n".join(view_lines(seen))
    assert f"32.00{NB}GLN (bond) answer for batch {BATCH}: commit" in text
    assert f"(in 1{NB}h)" in text
    assert "slashes are multiplied by 2 now, by 4 after one more" in text
    assert "forgive one strike" in text
    assert as_value(seen)["locks"][0] == {
        "place": None,
        "amount": "32",
        "batch": str(BATCH),
        "state": "commit",
        "until_s": NOW + 3_600,
    }
    assert as_value(seen)["total"] == "83"
    assert "Banned" in "\n".join(view_lines(view(banned=1, jailed_until_s=NOW + 60)))


def test_history_says_what_each_batch_and_review_did() -> None:
    events = (ScoreEvent(BATCH, "accepted", 10, 60, 0),)
    lines = history_lines(StakeHistory(events, (Agreement("sig", 77, -1_250),), ("A batch is missing: x.",)))
    assert lines[1:] == [
        f"  batch {BATCH} accepted: score 10 → 60, strikes 0",
        "  review settled, slot 77: agreement -12.50 points, sig",
        "A batch is missing: x.",
    ]
    assert "no batch was settled yet" in history_lines(StakeHistory((), (), ()))[1]
