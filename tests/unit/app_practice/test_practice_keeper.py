"""When the keeper looks, and what it need not look at; waking instead of asking; going on after failures."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace

import pytest
from solders.pubkey import Pubkey

from app.errors import UserError
from app.keeper import PAUSE_S, QUICK_PAUSE_S, nothing_due, pause_s
from app.perseverance import going_on
from app.practice.bootstrap import practice_terms
from app.pulse import Pulse
from market.errors import NodeUnreachable
from market.generated.accounts import Batch, Params
from market.generated.constants import State
from storage.errors import ContentMissing

NOW_S = 1_000_000
LONG_S = 3_600.0
PARAMS = replace(Params.unpack(Params.TAG + bytes([1]) + bytes(Params.SIZE - 9)), terms=practice_terms())


def batch(state: State, *, deadline_s: int = 0, final_at_s: int = 0, unsettled: int = 0, rounds_open: int = 0) -> Batch:
    empty = Batch.unpack(Batch.TAG + bytes([1]) + bytes(Batch.SIZE - 9))
    return replace(
        empty,
        state=state,
        deadline_s=deadline_s,
        final_at_s=final_at_s,
        unsettled=unsettled,
        rounds_open=rounds_open,
    )


@pytest.mark.parametrize(
    ("batches", "expected"),
    [
        ([], PAUSE_S),
        ([batch(State.FINAL)], PAUSE_S),
        ([batch(State.SUBMITTED, deadline_s=NOW_S + 9_999)], QUICK_PAUSE_S),
        ([batch(State.COMMIT, deadline_s=NOW_S + 120)], PAUSE_S),
        ([batch(State.DELIVERED, deadline_s=NOW_S + 1)], QUICK_PAUSE_S),
        ([batch(State.REJECTED, deadline_s=NOW_S - 1)], QUICK_PAUSE_S),
        ([batch(State.FINAL), batch(State.REVEAL, deadline_s=NOW_S + 3)], QUICK_PAUSE_S),
    ],
)
def test_the_keeper_looks_often_only_where_the_clock_alone_moves_things(batches: list[Batch], expected: float) -> None:
    assert pause_s(batches, NOW_S) == expected


def test_a_settled_batch_is_left_alone_until_it_may_be_closed() -> None:
    close_s = PARAMS.terms.close_s
    over = batch(State.FINAL, final_at_s=NOW_S)
    assert nothing_due(over, PARAMS, NOW_S + close_s - 1)
    assert not nothing_due(over, PARAMS, NOW_S + close_s)
    assert not nothing_due(replace(over, unsettled=1), PARAMS, NOW_S)
    assert not nothing_due(replace(over, rounds_open=1), PARAMS, NOW_S)
    assert not nothing_due(replace(over, state=State.DELIVERED), PARAMS, NOW_S)


async def test_a_change_wakes_whoever_waits() -> None:
    pulse = Pulse.of_program("ws://127.0.0.1:9", Pubkey.default())
    seen = pulse.beat
    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        waiting = [group.create_task(pulse.wait(seen, LONG_S)) for _ in range(3)]
        await asyncio.sleep(0)
        pulse.tell()
    assert all(task.done() for task in waiting)


async def test_a_change_while_looking_is_not_missed() -> None:
    pulse = Pulse.of_program("ws://127.0.0.1:9", Pubkey.default())
    seen = pulse.beat
    pulse.tell()
    async with asyncio.timeout(10):
        await pulse.wait(seen, LONG_S)
    assert pulse.beat == seen + 1


async def test_waiting_ends_by_the_clock() -> None:
    pulse = Pulse.of_program("ws://127.0.0.1:9", Pubkey.default())
    async with asyncio.timeout(10):
        await pulse.wait(pulse.beat, 0.01)
    assert pulse.beat == 0


@pytest.mark.parametrize(
    ("failure", "level"),
    [
        (NodeUnreachable("gone"), logging.WARNING),
        (ContentMissing("nobody has it"), logging.WARNING),
        (UserError("not a spec"), logging.WARNING),
        (ZeroDivisionError("a mistake of ours"), logging.ERROR),
    ],
)
def test_failures_are_logged_and_survived(failure: Exception, level: int, caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise failure

    with caplog.at_level(logging.INFO), going_on(logging.getLogger("test"), "reviewing a batch"):
        fail()
    (record,) = caplog.records
    assert record.levelno == level
    assert "reviewing a batch" in record.getMessage()
    assert str(failure) in caplog.text
    assert (record.exc_info is not None) is (level == logging.ERROR)


async def test_cancellation_is_no_failure() -> None:
    with pytest.raises(asyncio.CancelledError), going_on(logging.getLogger("test"), "waiting"):
        raise asyncio.CancelledError
