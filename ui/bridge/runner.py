"""Starts jobs and brings their events to the GUI thread.

A job belongs to a widget: when the widget is destroyed the job is cancelled and its late events go nowhere.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from ui.i18n import said

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from app.errors import Problem as AppProblem
    from ui.bridge.ports import Problem, Progress, TaskHandle, Tasks

T = TypeVar("T")
_MISTAKES = logging.getLogger("ui.bridge")


@dataclass(frozen=True, slots=True)
class _Item:
    """One value of a followed stream."""

    value: object


class Job(QObject):
    """A job as the window sees it.

    Signals:
        finished: the job ended, in whatever way; its callback has run.
    """

    finished = Signal()
    _event = Signal(object)

    def __init__(self, owner: QObject | None) -> None:
        super().__init__(owner)
        self._handle: TaskHandle | None = None
        self._on_result: Callable[[Any], None] | None = None
        self._on_error: Callable[[Problem], None] | None = None
        self._on_progress: Callable[[int, int, str], None] | None = None
        self._on_cancel: Callable[[], None] | None = None
        self._on_item: Callable[[Any], None] | None = None
        self.is_running = True
        self._event.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the job to stop; `on_cancel` follows."""
        if self._handle is not None and self.is_running:
            self._handle.cancel()

    def _post(self, event: object) -> None:
        """Take an event on the job's thread and queue it for the GUI thread."""
        try:
            self._event.emit(event)
        except RuntimeError:
            # The owner and with it this object are gone: nobody is left to be told.
            return

    def _deliver(self, event: object) -> None:
        # Imported when the first event arrives, by which time the app has loaded it anyway.
        from app.errors import BUG
        from app.tasks import TaskCancelled, TaskFailed, TaskProgress, TaskResult

        if isinstance(event, TaskProgress):
            if self._on_progress is not None and self.is_running:
                self._on_progress(event.done, event.total, said(event.message))
            return
        if isinstance(event, _Item):
            if self._on_item is not None and self.is_running:
                self._on_item(event.value)
            return
        self.is_running = False
        if isinstance(event, TaskFailed) and event.problem.exit_code == BUG:
            _MISTAKES.error("a job failed", exc_info=event.error)
        try:
            if isinstance(event, TaskResult) and self._on_result is not None:
                self._on_result(event.value)
            elif isinstance(event, TaskFailed) and self._on_error is not None:
                self._on_error(_in_language(event.problem))
            elif isinstance(event, TaskCancelled) and self._on_cancel is not None:
                self._on_cancel()
        finally:
            self.finished.emit()
            self.deleteLater()


def _in_language(problem: AppProblem) -> Problem:
    """Return what the app says in English in the person's language."""
    return replace(
        problem,
        title=said(problem.title),
        what=said(problem.what),
        money=said(problem.money),
        data=said(problem.data),
        next_step=said(problem.next_step),
    )


class Runner(QObject):
    """Starts jobs.

    Signals:
        failed: a job failed and its caller gave no `on_error`; the shell shows it.
    """

    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks

    def run(
        self,
        work: Callable[[Progress], Awaitable[T]],
        *,
        owner: QObject | None = None,
        on_result: Callable[[T], None] | None = None,
        on_error: Callable[[Problem], None] | None = None,
        on_progress: Callable[[int, int, str], None] | None = None,
        on_cancel: Callable[[], None] | None = None,
    ) -> Job:
        """Start `work` and return its job.

        Args:
            work: called on the app's loop thread with a progress reporter; must not touch widgets.
            owner: widget the job belongs to; when it is destroyed the job is cancelled.
            on_result: called on the GUI thread with the result.
            on_error: called on the GUI thread with the problem; without it `failed` is emitted.
            on_progress: called on the GUI thread with done, total and message.
            on_cancel: called on the GUI thread after a cancelled job has stopped.
        """
        job = Job(owner if owner is not None else self)
        job._on_result = on_result  # noqa: SLF001 - Runner and Job are one class in two halves
        job._on_error = on_error or self.failed.emit  # noqa: SLF001
        job._on_progress = on_progress  # noqa: SLF001
        job._on_cancel = on_cancel  # noqa: SLF001
        self._start(job, work)
        return job

    def follow(
        self,
        stream: Callable[[], AsyncIterator[T]],
        *,
        owner: QObject,
        on_item: Callable[[T], None],
        on_error: Callable[[Problem], None] | None = None,
    ) -> Job:
        """Bring every value of an endless stream to the GUI thread until `owner` is destroyed.

        Args:
            stream: called on the app's loop thread; yields values.
            owner: object the stream belongs to.
            on_item: called on the GUI thread with each value.
            on_error: called on the GUI thread when the stream fails; without it `failed` is emitted.
        """
        ready: list[Job] = []

        async def work(_progress: Progress) -> None:
            async for value in stream():
                ready[0]._post(_Item(value))  # noqa: SLF001 - Runner and Job are one class in two halves

        job = Job(owner)
        job._on_item = on_item  # noqa: SLF001
        job._on_error = on_error or self.failed.emit  # noqa: SLF001
        ready.append(job)
        self._start(job, work)
        return job

    def _start(self, job: Job, work: Callable[[Progress], Awaitable[Any]]) -> None:
        handle = self._tasks.submit(work, on_event=job._post)  # noqa: SLF001
        job._handle = handle  # noqa: SLF001
        job.destroyed.connect(lambda: handle.cancel())  # noqa: PLW0108 - the handle must outlive the job
