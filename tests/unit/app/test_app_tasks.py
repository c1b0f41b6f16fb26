from __future__ import annotations

import asyncio
import queue
import threading
from typing import TYPE_CHECKING

import pytest

from app.errors import UserError
from app.tasks import Progress, TaskCancelled, TaskEvent, TaskFailed, TaskProgress, TaskResult, Tasks

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    with Tasks() as made:
        yield made
    assert not [thread for thread in threading.enumerate() if thread.name == "gleaner-tasks"]


def test_progress_then_result(tasks: Tasks) -> None:
    events: queue.Queue[TaskEvent] = queue.Queue()

    async def work(progress: Progress) -> int:
        progress(1, 2, "half")
        return 7

    tasks.submit(work, on_event=events.put)
    assert events.get(timeout=10) == TaskProgress(1, 2, "half")
    assert events.get(timeout=10) == TaskResult(7)


def test_failure_becomes_a_problem(tasks: Tasks) -> None:
    events: queue.Queue[TaskEvent] = queue.Queue()

    async def work(progress: Progress) -> int:
        progress(0, 0, "start")
        raise UserError("the file is empty", next_step="Choose another.")

    tasks.submit(work, on_event=events.put)
    events.get(timeout=10)
    failed = events.get(timeout=10)
    assert isinstance(failed, TaskFailed)
    assert (failed.problem.what, failed.problem.next_step, failed.problem.exit_code) == (
        "the file is empty",
        "Choose another.",
        2,
    )


def test_cancel_is_silent_and_final(tasks: Tasks) -> None:
    events: queue.Queue[TaskEvent] = queue.Queue()
    started = threading.Event()

    async def work(progress: Progress) -> int:
        progress(0, 0, "wait")
        started.set()
        await asyncio.Event().wait()
        return 0

    handle = tasks.submit(work, on_event=events.put)
    assert started.wait(10)
    handle.cancel()
    events.get(timeout=10)
    assert events.get(timeout=10) == TaskCancelled()


def test_run_returns_and_raises(tasks: Tasks) -> None:
    async def good() -> str:
        await asyncio.sleep(0)
        return "x"

    async def bad() -> str:
        await asyncio.sleep(0)
        raise KeyError("y")

    assert tasks.run(good()) == "x"
    with pytest.raises(KeyError):
        tasks.run(bad())


def test_in_process_runs_elsewhere(tasks: Tasks) -> None:
    assert tasks.run(tasks.in_process(divmod, 17, 5)) == (3, 2)
