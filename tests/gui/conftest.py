"""Real windows on Qt's offscreen platform; widgets and threads left behind fail the test."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.tasks import Tasks
from tests.helpers.ui_settle import settle_deletions
from ui.bridge import Runner
from ui.theme import theme


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    if not qapp.property("gleanerThemed"):
        theme().install("light", 1.0)
        qapp.setProperty("gleanerThemed", True)  # noqa: FBT003 - Qt's signature
    theme().apply("light", 1.0)
    yield
    theme().apply("light", 1.0)


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
