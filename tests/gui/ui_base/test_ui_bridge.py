import asyncio
import threading
from collections.abc import AsyncIterator

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.errors import UserError
from ui.bridge import Problem, Progress, Runner


def test_results_and_progress_arrive_on_the_gui_thread(qtbot: QtBot, runner: Runner, qapp: QApplication) -> None:
    seen: list[tuple[str, object]] = []

    async def work(progress: Progress) -> str:
        progress(1, 2, "half")
        return threading.current_thread().name

    def note(kind: str, value: object) -> None:
        assert QThread.currentThread() is qapp.thread()
        seen.append((kind, value))

    job = runner.run(
        work,
        on_result=lambda value: note("result", value),
        on_progress=lambda done, total, message: note("progress", (done, total, message)),
    )
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == [("progress", (1, 2, "half")), ("result", "gleaner-tasks")]
    assert job is not None


def test_failures_become_problems(qtbot: QtBot, runner: Runner) -> None:
    async def work(_progress: Progress) -> None:
        raise UserError("A broken row.", next_step="Mend line 7.")

    problems: list[Problem] = []
    runner.run(work, on_error=problems.append)
    qtbot.waitUntil(lambda: bool(problems))
    assert problems[0].what == "A broken row."
    assert problems[0].next_step == "Mend line 7."


def test_failures_nobody_takes_are_announced(qtbot: QtBot, runner: Runner) -> None:
    async def work(_progress: Progress) -> None:
        raise UserError("Nobody listens.")

    with qtbot.waitSignal(runner.failed) as signal:
        runner.run(work)
    assert signal.args is not None
    assert signal.args[0].what == "Nobody listens."


def test_cancelling_is_told_once_and_quietly(qtbot: QtBot, runner: Runner) -> None:
    started = threading.Event()
    events: list[str] = []

    async def work(_progress: Progress) -> None:
        started.set()
        await asyncio.Event().wait()

    job = runner.run(
        work,
        on_result=lambda _value: events.append("result"),
        on_error=lambda _problem: events.append("error"),
        on_cancel=lambda: events.append("cancel"),
    )
    assert started.wait(5)
    with qtbot.waitSignal(job.finished):
        job.cancel()
    assert events == ["cancel"]


def test_a_job_ends_with_its_owner(qtbot: QtBot, runner: Runner) -> None:
    started, ended = threading.Event(), threading.Event()
    results: list[object] = []

    async def work(_progress: Progress) -> None:
        started.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    owner = QObject()
    runner.run(work, owner=owner, on_result=results.append, on_cancel=lambda: results.append("cancel"))
    assert started.wait(5)
    owner.deleteLater()
    qtbot.waitUntil(ended.is_set)
    assert not results


def test_a_stream_is_followed_until_its_owner_is_gone(qtbot: QtBot, runner: Runner) -> None:
    ended = threading.Event()

    async def stream() -> AsyncIterator[int]:
        try:
            for number in range(3):
                yield number
            await asyncio.Event().wait()
        finally:
            ended.set()

    owner = QObject()
    seen: list[int] = []
    runner.follow(stream, owner=owner, on_item=seen.append)
    qtbot.waitUntil(lambda: seen == [0, 1, 2])
    owner.deleteLater()
    qtbot.waitUntil(ended.is_set)


@pytest.mark.parametrize("count", [50])
def test_many_jobs_all_answer(qtbot: QtBot, runner: Runner, count: int) -> None:
    seen: list[int] = []

    async def work(number: int) -> int:
        await asyncio.sleep(0)
        return number

    for number in range(count):
        runner.run(lambda _progress, number=number: work(number), on_result=seen.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: sorted(seen) == list(range(count)))
