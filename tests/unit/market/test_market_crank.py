"""What anyone can do now, state by state."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from solders.pubkey import Pubkey

from market.crank import Crank, CrankKind, beacon_slot, due_cranks
from market.generated.accounts import Batch, Beacon, Config, Entry, Params, Round
from market.generated.constants import PATIENCE_INTERVALS, State
from market.operations import MAX_DRAW_STEP, plan_draw_step
from market.panel import seat_index
from market.reader import Attempt, BatchView
from market.terms import PRACTICE_TERMS
from tests.helpers.market_stage import key

ADDRESS = key("batch").pubkey()


def zeroed(kind: Any, **fields: Any) -> Any:
    return replace(kind.read(bytes(kind.SIZE)), **fields)


CONFIG: Config = zeroed(Config, start_slot=1_000, beacon_slots=5, epoch_slots=150)
PARAMS: Params = replace(zeroed(Params), terms=PRACTICE_TERMS)


def view(batch: dict[str, Any], attempt: dict[str, Any] | None = None, **more: Any) -> BatchView:
    entries: tuple[Entry, ...] = more.get("entries", ())
    attempts: tuple[Attempt, ...] = ()
    if attempt is not None:
        attempts = (Attempt(ADDRESS, zeroed(Round, filled=len(entries), **attempt), entries),)
    return BatchView(ADDRESS, zeroed(Batch, **batch), attempts, more.get("beacon"))


def kinds(state: BatchView, *, now_s: int = 100, slot: int = 2_000) -> list[CrankKind]:
    return [crank.kind for crank in due_cranks(state, CONFIG, PARAMS, now_s=now_s, slot=slot)]


def test_a_beacon_is_waited_for_then_fixed_then_armed() -> None:
    waiting = view({"state": State.SUBMITTED, "beacon": 7})
    assert beacon_slot(waiting, CONFIG) == 1_040
    assert kinds(waiting, slot=1_040) == []
    assert kinds(waiting, slot=1_041) == [CrankKind.FIX_BEACON]
    assert kinds(waiting, slot=1_441) == [CrankKind.ARM]
    armed = replace(waiting, beacon=zeroed(Beacon, armed_slot=1_500))
    assert kinds(armed, slot=1_500) == []
    assert kinds(armed, slot=1_510) == [CrankKind.FIX_BEACON]
    ready = replace(waiting, beacon=zeroed(Beacon, ready=1))
    assert kinds(ready, slot=1_000) == [CrankKind.DRAW]


ORACLES = replace(CONFIG, randomness=1)


def oracle_kinds(slot: int, config: Config = ORACLES, beacon: Beacon | None = None) -> list[CrankKind]:
    waiting = view({"state": State.SUBMITTED, "beacon": 7}, beacon=beacon)
    return [crank.kind for crank in due_cranks(waiting, config, PARAMS, now_s=100, slot=slot)]


def test_oracles_are_asked_once_when_the_interval_is_over() -> None:
    assert oracle_kinds(1_039) == []
    assert oracle_kinds(1_040) == [CrankKind.REQUEST_BEACON]
    asked = replace(ORACLES, randomness_interval=7, randomness_slot=1_041)
    assert oracle_kinds(1_046, asked) == [], "one request an interval, and an interval to answer it"
    assert oracle_kinds(1_047, asked) == [CrankKind.REQUEST_BEACON], "a miss is counted"
    for_another = replace(asked, randomness_interval=6)
    assert oracle_kinds(1_047, for_another) == []
    assert oracle_kinds(1_000 + (6 + PATIENCE_INTERVALS + 1) * 5, for_another) == [CrankKind.REQUEST_BEACON]


def test_a_beacon_oracles_did_not_answer_for_takes_a_slot_hash() -> None:
    asked = replace(ORACLES, randomness_interval=7, randomness_slot=1_041)
    gives_up = 1_000 + (7 + PATIENCE_INTERVALS + 1) * 5
    assert oracle_kinds(gives_up, asked) == []
    assert oracle_kinds(gives_up + 1, asked) == [CrankKind.FIX_BEACON]
    armed = zeroed(Beacon, armed_slot=1_060, misses=3)
    assert oracle_kinds(1_060, asked, armed) == []
    assert oracle_kinds(1_061, asked, armed) == [CrankKind.FIX_BEACON]
    assert oracle_kinds(1_461, asked, armed) == [CrankKind.ARM]
    assert oracle_kinds(1_041, asked, zeroed(Beacon, ready=1)) == [CrankKind.DRAW]


@pytest.mark.parametrize(
    ("attempt", "now_s", "want"),
    [
        ({"share_by_s": 50, "shared": 1}, 99, []),
        ({"share_by_s": 50, "shared": 1}, 100, [CrankKind.EXPIRE]),
        ({"share_by_s": 50, "shared": 0}, 49, []),
        ({"share_by_s": 50, "shared": 0}, 50, [CrankKind.EXPIRE]),
    ],
)
def test_commit_ends(attempt: dict[str, Any], now_s: int, want: list[CrankKind]) -> None:
    assert kinds(view({"state": State.COMMIT, "deadline_s": 100}, attempt), now_s=now_s) == want


def test_reveal_ends_when_all_are_revealed_or_time_is_over() -> None:
    open_votes = view({"state": State.REVEAL, "deadline_s": 100}, {"committed": 4, "revealed": 3})
    assert kinds(open_votes, now_s=99) == []
    assert kinds(open_votes, now_s=100) == [CrankKind.TALLY]
    done = view({"state": State.REVEAL, "deadline_s": 100}, {"committed": 4, "revealed": 4})
    assert kinds(done, now_s=1) == [CrankKind.TALLY]


@pytest.mark.parametrize("state", [State.AWAIT_KEY, State.DELIVERED, State.REJECTED, State.LABELLED])
def test_windows_end_in_finalize(state: State) -> None:
    there = view({"state": state, "deadline_s": 100})
    assert kinds(there, now_s=99) == []
    assert kinds(there, now_s=100) == [CrankKind.FINALIZE]


def test_decided_needs_no_waiting() -> None:
    assert kinds(view({"state": State.DECIDED, "deadline_s": 10**9}), now_s=0) == [CrankKind.FINALIZE]


def test_losers_are_settled_first_and_each_once() -> None:
    entries = tuple(zeroed(Entry, loss=loss, settled=settled) for loss, settled in ((0, 0), (5, 0), (7, 1), (3, 0)))
    final = view(
        {"state": State.FINAL, "final_at_s": 100, "unsettled": 3, "rounds_open": 1}, {"scored": 1}, entries=entries
    )
    due = due_cranks(final, CONFIG, PARAMS, now_s=100, slot=0)
    assert due == [Crank(CrankKind.SETTLE_SEAT, 0, 0, entry) for entry in (1, 3, 0)]


def test_closing_comes_last_and_in_time() -> None:
    entries = (zeroed(Entry, settled=1),)
    settled = view(
        {"state": State.FINAL, "final_at_s": 100, "rounds_open": 1}, {"scored": 1, "settled": 1}, entries=entries
    )
    assert kinds(settled, now_s=100) == [CrankKind.CLOSE_ROUND]
    bare = view({"state": State.FINAL, "final_at_s": 100})
    assert kinds(bare, now_s=100 + PRACTICE_TERMS.close_s - 1) == []
    assert kinds(bare, now_s=100 + PRACTICE_TERMS.close_s) == [CrankKind.CLOSE_BATCH]


def test_a_draw_step_names_at_most_eight_seats_in_the_seeds_order() -> None:
    seed = bytes(range(32))
    owner = Pubkey.from_bytes(b"\x03" * 32)
    step = plan_draw_step(seed, 3, 100, {seat_index(seed, 4, 100): owner}, most=20)
    assert len(step.seats) == MAX_DRAW_STEP
    assert [place for place, _ in step.seats] == [seat_index(seed, j, 100) for j in range(3, 11)]
    assert step.seats[1][1] == owner
    assert step.seats[0][1] == Pubkey.default()
    assert plan_draw_step(seed, 0, 0, {}).seats == ()


def test_a_committees_batch_ends_by_the_clock() -> None:
    waiting = view({"state": State.ATTEST, "deadline_s": 100})
    assert kinds(waiting, now_s=99) == []
    assert kinds(waiting, now_s=100) == [CrankKind.FINALIZE]


def rounds_of(batch: dict[str, Any], *ids: tuple[int, int]) -> BatchView:
    attempts = tuple(
        Attempt(key(f"round {r} {redraw}").pubkey(), zeroed(Round, r=r, redraw=redraw), ()) for r, redraw in ids
    )
    return BatchView(ADDRESS, zeroed(Batch, **batch), attempts, None)


def test_the_last_attempts_stand_for_their_rounds() -> None:
    there = rounds_of({"round": 2, "redraw": 1}, (0, 0), (0, 2), (0, 1), (1, 0), (2, 0), (2, 1))
    names = [key(f"round {r} {redraw}").pubkey() for r, redraw in ((0, 2), (1, 0), (2, 1))]
    assert [item.address for item in there.last_attempts] == names
    assert there.prior_rounds == tuple(names[:2])
    assert there.attempt is not None
    assert there.attempt.address == names[2]


def test_who_challenged_and_what_a_label_says() -> None:
    challengers = (b"\x01" * 32, b"\x02" * 32)
    once = rounds_of({"round": 1, "challengers": challengers}, (0, 0), (1, 0))
    assert once.challengers == (Pubkey.from_bytes(challengers[0]),)
    assert once.labels == ()
    labelled = replace(once, batch=replace(once.batch, label_root=b"\x03" * 32))
    assert labelled.labels == (0, 0)


@pytest.mark.parametrize(
    ("fields", "now_s", "open_to_appeal"),
    [
        ({"state": State.REJECTED}, 99, True),
        ({"state": State.REJECTED}, 100, False),
        ({"state": State.LABELLED, "round": 1}, 99, True),
        ({"state": State.AWAIT_KEY, "round": 2}, 99, False),
        ({"state": State.AWAIT_KEY, "last_word": 1}, 99, False),
        ({"state": State.DECIDED}, 99, False),
        ({"state": State.REVEAL}, 99, False),
    ],
)
def test_what_can_be_appealed(fields: dict[str, Any], now_s: int, open_to_appeal: bool) -> None:  # noqa: FBT001 - a case
    assert view({"deadline_s": 100, **fields}).appealable(now_s) is open_to_appeal
