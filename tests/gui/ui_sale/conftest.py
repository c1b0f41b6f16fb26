"""Real windows of a sale on Qt's offscreen platform; widgets and threads left behind fail the test."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.tasks import Tasks
from tests.helpers.ui_sale_fakes import FakeNavigator
from ui.bridge import Runner
from ui.components.layout import Column
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.shell.page import StatePage

ROWS = (
    "timestamp,kwh,room,account_email\n"
    "2026-01-05T00:00:14Z,0.0395,kitchen,ada@example.net\n"
    "2026-01-05T00:31:16Z,0.0008,bathroom,ada@example.net\n"
)


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
def navigator() -> FakeNavigator:
    return FakeNavigator()


@pytest.fixture
def stage(qtbot: QtBot, navigator: FakeNavigator) -> Iterator[Callable[..., QWidget]]:
    """Return what shows a page in a window of a width and height; gone before the loop thread stops."""
    shown: list[QWidget] = []

    def place(page: StatePage, width: int = 1224, height: int = 800) -> QWidget:
        window = QWidget()
        page.set_room(width / theme().scale)
        Column(window).addWidget(page)
        window.resize(width, height)
        navigator.host = window
        shown.append(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return window

    yield place
    for window in shown:
        window.close()
        window.deleteLater()
    navigator.host = None
    settle_deletions()


@pytest.fixture
def energy(tmp_path: Path) -> str:
    """Return the path of a small CSV with 40 records."""
    head, first, second = ROWS.splitlines()
    path = tmp_path / "energy.csv"
    path.write_text("\n".join([head, *[first, second] * 20]) + "\n", encoding="utf-8")
    return str(path)
