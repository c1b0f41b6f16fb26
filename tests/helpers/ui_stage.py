"""Puts scenes of the window on a stage, one after the other, for whoever judges them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEventLoop, QThread
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.tasks import Tasks
from tests.helpers.ui_settle import settle_deletions
from ui.bridge import Runner
from ui.components.skeleton import Skeleton
from ui.i18n import tr
from ui.script import act
from ui.shell.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tests.helpers.ui_scenes import Scene

_LOOK_MS, _MAX_LOOKS = 10, 1_000
_CALM_LOOKS = 3
# The loop thread works meanwhile; without it this one would take the interpreter all the time.
_NAP_MS = 2


def journeys(scenes: Iterable[Scene]) -> list[tuple[Scene, ...]]:
    """Group scenes so that those one passes on the way to another are walked through once, in that order."""
    found: list[list[Scene]] = []
    for scene in sorted(scenes, key=lambda one: len(one.steps)):
        for way in found:
            if _passes(way[-1], scene):
                way.append(scene)
                break
        else:
            found.append([scene])
    return [tuple(way) for way in found]


def _passes(before: Scene, scene: Scene) -> bool:
    begins_so = scene.steps[: len(before.steps)] == before.steps
    return begins_so and replace(before, name="", steps=()) == replace(scene, name="", steps=())


def walk(way: tuple[Scene, ...], width: int, height: int) -> Iterator[tuple[Scene, MainWindow]]:
    """Yield each scene of a journey with the window as it leaves it, filled and at rest; close it in the end."""
    first = way[0]
    with Tasks() as tasks:
        runner = Runner(tasks)
        shown: list[MainWindow] = []
        window = MainWindow(
            first.ports(), runner, first.page, first.pages(lambda: shown[0] if shown and shown[0].shell else None)
        )
        shown.append(window)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        done = 0
        try:
            _until(lambda: _is_filled(window), "be filled")
            for scene in way:
                for step in scene.steps[done:]:
                    ((verb, value),) = step.items()
                    _until(partial(_act, window, verb, value), f"{verb} {value!r}")
                done = len(scene.steps)
                _until(lambda: _is_filled(window), "be filled")
                rest()
                yield scene, window
                # Whoever looked may have changed the size or the focus.
                window.resize(width, height)
        finally:
            window.close()
            window.deleteLater()
            runner.deleteLater()
            settle_deletions()


def _act(window: MainWindow, verb: str, value: Any) -> bool:
    """Do a step in the language in use; a step names a part by its English words."""
    if act(window, verb, value):
        return True
    if verb in {"type", "choose"}:
        name, given = value
        return act(window, verb, [tr(name), given])
    if verb != "click":
        return False
    if act(window, verb, tr(value)):
        return True
    # A sentence with values in it: the language of the tests only adds to its end.
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.isEnabled() and button.accessibleName().startswith(value):
            button.click()
            return True
    return False


def rest() -> None:
    """Let layouts, paints and quick answers come to rest."""
    for _ in range(_CALM_LOOKS):
        QCoreApplication.sendPostedEvents()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def _is_filled(window: MainWindow) -> bool:
    shell = window.shell
    if shell is None:
        return window.gate is not None
    page = shell.current_page
    if page is None or not shell._banner_words:
        return False
    # Dialogs may show placeholders for as long as a scene wants.
    return not any(skeleton.isVisible() for skeleton in page.findChildren(Skeleton))


def _until(ready: Callable[[], bool], what: str) -> None:
    for _ in range(_MAX_LOOKS):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _LOOK_MS)
        if ready():
            return
        QCoreApplication.sendPostedEvents()
        QThread.msleep(_NAP_MS)
    raise AssertionError(f"could not {what}; focus: {QApplication.focusWidget()}")
