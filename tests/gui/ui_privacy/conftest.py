"""Windows over the doubles of the ledger."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.helpers.ui_windows import windows
from ui.bridge import Runner
from ui.shell.window import MainWindow


@pytest.fixture
def open_window(qtbot: QtBot, runner: Runner) -> Iterator[Callable[..., MainWindow]]:
    """Return what opens a window on Privacy."""
    with windows(qtbot, runner, "privacy") as build:
        yield build
