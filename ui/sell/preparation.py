"""What the wizard asks a `PreparingDesk`: hits, usefulness, the records, attacks. One of each kind at a time."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from app.sell.model import SalePlan
    from app.sell.preparing import PreparingDesk
    from ui.bridge import Job, Runner

_TELL_EVERY_S = 0.1


class _Steps(QObject):
    """Brings progress to the GUI thread, a few times a second; stops the work when told."""

    moved = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.stopped = False
        self._told_at = 0.0

    def __call__(self, done: int, total: int) -> None:
        """Take progress on whatever thread works."""
        if self.stopped:
            raise asyncio.CancelledError
        now = time.monotonic()
        if done < total and now - self._told_at < _TELL_EVERY_S:
            return
        self._told_at = now
        try:
            self.moved.emit(done, total)
        except RuntimeError as error:
            # The window is gone, so nobody waits for this.
            raise asyncio.CancelledError from error


class PreparationQuestions(QObject):
    """Asks on the loop thread and answers on the GUI thread.

    Signals:
        found, measured, drawn, attacked: the plan, and the `Findings`, `UtilityView`, `Preview` or `AttackReport`.
        failed: what was asked (`findings`, `utility`, `draw`, `attack`), the plan, and the `Problem`.
        stopped: what was asked and is not answered, because it was told to stop.
        moved: what was asked, done and total.
    """

    found = Signal(object, object)
    measured = Signal(object, object)
    drawn = Signal(object, object)
    attacked = Signal(object, object)
    failed = Signal(str, object, object)
    stopped = Signal(str)
    moved = Signal(str, int, int)

    def __init__(self, port: PreparingDesk, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._port, self._runner = port, runner
        self._jobs: dict[str, Job] = {}
        self._steps: dict[str, _Steps] = {}

    def findings(self, plan: SalePlan) -> None:
        """Look for personal details."""
        steps = self._watch("findings")
        self._ask("findings", plan, lambda: self._port.findings(plan, steps), self.found)

    def utility(self, plan: SalePlan) -> None:
        """Measure what noise does."""
        self._ask("utility", plan, lambda: self._port.utility(plan), self.measured)

    def draw(self, plan: SalePlan) -> None:
        """Make the records for good; not stopped by anything but the end of the window."""
        self._ask("draw", plan, lambda: self._port.draw(plan), self.drawn)

    def attack(self, plan: SalePlan) -> None:
        """Attack the records."""
        steps = self._watch("attack")
        self._ask("attack", plan, lambda: self._port.attack(plan, steps), self.attacked)

    def stop(self, kind: str = "") -> None:
        """Ask nothing more, or nothing more of a kind."""
        for one in (kind,) if kind else ("findings", "utility", "attack"):
            steps = self._steps.get(one)
            if steps is not None:
                steps.stopped = True
            job = self._jobs.pop(one, None)
            if job is not None:
                job.cancel()

    def _watch(self, kind: str) -> _Steps:
        self.stop(kind)
        steps = self._steps[kind] = _Steps(self)
        steps.moved.connect(lambda done, total: self.moved.emit(kind, done, total), Qt.ConnectionType.QueuedConnection)
        return steps

    def _ask(self, kind: str, plan: SalePlan, ask: Callable[[], Awaitable[object]], answer: SignalInstance) -> None:
        job = self._jobs.pop(kind, None)
        if job is not None:
            job.cancel()
        self._jobs[kind] = self._runner.run(
            lambda _progress: ask(),
            owner=self,
            on_result=lambda result: answer.emit(plan, result),
            on_error=lambda problem: self.failed.emit(kind, plan, problem),
            on_cancel=lambda: self.stopped.emit(kind),
        )
