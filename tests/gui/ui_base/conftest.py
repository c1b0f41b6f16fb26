"""Real windows on Qt's offscreen platform; widgets and threads left behind fail the test."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.tasks import Tasks
from tests.helpers.ui_fakes import sample_ports
from ui.bridge import Runner
from ui.ports import Ports
from ui.shell.window import MainWindow
from ui.theme import theme


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    if not qapp.property("gleanerThemed"):
        theme().install("light", 1.0)
        qapp.setProperty("gleanerThemed", True)  # noqa: FBT003 - Qt's signature
    theme().apply("light", 1.0)
    yield
    theme().apply("light", 1.0)


def settle_deletions() -> None:
    """Delete what was told to delete itself later, and what that tells in turn."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()


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


@pytest.fixture
def open_window(qtbot: QtBot, runner: Runner) -> Iterator[Callable[..., MainWindow]]:
    """Return what opens a window over ports; it is closed and deleted before the loop thread stops."""
    windows: list[MainWindow] = []

    def build(ports: Ports | None = None, page: str = "home") -> MainWindow:
        window = MainWindow(ports or sample_ports(), runner, page)
        windows.append(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return window

    yield build
    for window in windows:
        window.close()
        window.deleteLater()
    settle_deletions()


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[[QWidget], QWidget]]:
    """Return what shows a part in a window of its own."""
    shown: list[QWidget] = []

    def place(widget: QWidget) -> QWidget:
        shown.append(widget)
        with qtbot.waitExposed(widget):
            widget.show()
        return widget

    yield place
    for widget in shown:
        widget.close()
        widget.deleteLater()
    settle_deletions()
