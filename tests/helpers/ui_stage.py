"""Puts scenes of the window on a stage, one after the other, for whoever judges them."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QThread
from PySide6.QtWidgets import QApplication

from app.tasks import Tasks
from tests.helpers.ui_settle import settle_deletions
from ui.bridge import Runner
from ui.components.skeleton import Skeleton
from ui.script import act
from ui.shell.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.helpers.ui_scenes import Scene

_LOOK_MS, _MAX_LOOKS = 10, 1_000
_CALM_LOOKS = 3
# The loop thread works meanwhile; without it this one would take the interpreter all the time.
_NAP_MS = 2


@contextmanager
def on_stage(scene: Scene, width: int, height: int) -> Iterator[MainWindow]:
    """Yield the window as a scene leaves it, filled and at rest."""
    with Tasks() as tasks:
        runner = Runner(tasks)
        shown: list[MainWindow] = []
        window = MainWindow(
            scene.ports(), runner, scene.page, scene.pages(lambda: shown[0] if shown and shown[0].shell else None)
        )
        shown.append(window)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        try:
            for step in scene.steps:
                ((verb, value),) = step.items()
                _until(partial(act, window, verb, value), f"{verb} {value!r}")
            _until(lambda: _is_filled(window), "be filled")
            rest()
            yield window
        finally:
            window.close()
            window.deleteLater()
            runner.deleteLater()
            settle_deletions()


def rest() -> None:
    """Let layouts, paints and quick answers come to rest."""
    for _ in range(_CALM_LOOKS):
        QCoreApplication.sendPostedEvents()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def _is_filled(window: MainWindow) -> bool:
    if any(skeleton.isVisible() for skeleton in window.findChildren(Skeleton)):
        return False
    shell = window.shell
    if shell is None:
        return window.gate is not None
    return shell.current_page is not None and bool(shell._banner_words)


def _until(ready: Callable[[], bool], what: str) -> None:
    for _ in range(_MAX_LOOKS):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _LOOK_MS)
        if ready():
            return
        QCoreApplication.sendPostedEvents()
        QThread.msleep(_NAP_MS)
    raise AssertionError(f"could not {what}; focus: {QApplication.focusWidget()}")
