"""Windows over the doubles of the catalogue and the ledger."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.helpers.ui_settle import settle_deletions
from ui.bridge import Runner
from ui.ports import Ports
from ui.shell.window import MainWindow


@pytest.fixture
def open_window(qtbot: QtBot, runner: Runner) -> Iterator[Callable[[Ports], MainWindow]]:
    """Return what opens a window on My data."""
    windows: list[MainWindow] = []

    def build(ports: Ports) -> MainWindow:
        window = MainWindow(ports, runner, "data")
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
