"""Windows over the doubles of the catalogue and the ledger."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.helpers.ui_windows import windows
from ui.bridge import Runner
from ui.shell.window import MainWindow


@pytest.fixture
def open_window(qtbot: QtBot, runner: Runner) -> Iterator[Callable[..., MainWindow]]:
    """Return what opens a window on My data."""
    with windows(qtbot, runner, "data") as build:
        yield build
