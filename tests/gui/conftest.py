"""Real windows on Qt's offscreen platform; widgets and threads left behind fail the test."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import gc
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qt_compat import qt_api

from app.tasks import Tasks
from tests.helpers.ui_settle import settle_deletions
from ui.bridge import Runner
from ui.theme import theme
from ui.theme.theme import Theme
from ui.warm import warm_up
from ui.watchdog import LIMIT_MS, Watchdog


@pytest.fixture(autouse=True, scope="module")
def young_collections() -> None:
    """Take what earlier tests left out of the collector's sight: a pass over all of it is no fault of a page."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    if not qapp.property("gleanerThemed"):
        theme().install("light", 1.0)
        qapp.setProperty("gleanerThemed", True)  # noqa: FBT003 - Qt's signature
    theme().apply("light", 1.0)
    yield
    theme().apply("light", 1.0)


@pytest.fixture(scope="session")
def loaded() -> None:
    """What the real window has loaded by the time somebody clicks."""
    warm_up()


@pytest.fixture(autouse=True)
def watchdog(qapp: QApplication, monkeypatch: pytest.MonkeyPatch, loaded: None) -> Iterator[Watchdog]:
    """Fail a test in which the window did not answer for too long.

    What the test itself does between its waits is not counted; clicks and keys that it makes are. Nor is a change of
    appearance or text size, which polishes and lays out every widget anew, and is asked for seldom. The budget of 100
    ms is measured by `bench/ui/turns.py` on a quiet machine; here, beside other tests and on slower machines, only what
    is far beyond it fails: a file read, a query or a table built on the GUI thread.
    """
    del qapp, loaded
    watching = Watchdog(LIMIT_MS * 5 // 2)
    apply = Theme.apply

    def restyle(look: Theme, *args: Any, **kwargs: Any) -> None:
        with watching.outside():
            apply(look, *args, **kwargs)

    monkeypatch.setattr(Theme, "apply", restyle)

    def counted(call: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*args: Any, **kwargs: Any) -> Any:
            watching.count()
            try:
                return call(*args, **kwargs)
            finally:
                watching.pause()

        return wrapped

    monkeypatch.setattr(qt_api, "exec", counted(qt_api.exec))
    for name in ("keyClick", "mouseClick", "keySequence"):
        monkeypatch.setattr(QTest, name, counted(getattr(QTest, name)))
    watching.start()
    yield watching
    watching.stop()
    assert watching.blocked == [], "\n".join(map(str, watching.blocked))


@pytest.fixture(autouse=True)
def no_leaks(qapp: QApplication) -> Iterator[None]:
    threads = set(threading.enumerate())
    before = set(map(id, qapp.topLevelWidgets()))
    yield
    settle_deletions()
    left = [widget for widget in qapp.topLevelWidgets() if id(widget) not in before and widget.isVisible()]
    assert not left, f"widgets left behind: {left}"
    alive = [thread for thread in set(threading.enumerate()) - threads if thread.is_alive()]
    assert not alive, f"threads left behind: {alive}"


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    with Tasks() as running:
        yield running


@pytest.fixture
def runner(tasks: Tasks) -> Iterator[Runner]:
    made = Runner(tasks)
    yield made
    made.deleteLater()
