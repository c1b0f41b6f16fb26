"""Windows over the doubles of the ledger."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.helpers.ui_settle import settle_deletions
from ui.bridge import Runner
from ui.ports import Ports
from ui.shell.window import MainWindow


@pytest.fixture
def open_window(qtbot: QtBot, runner: Runner) -> Iterator[Callable[[Ports], MainWindow]]:
    """Return what opens a window on Privacy."""
    windows: list[MainWindow] = []

    def build(ports: Ports) -> MainWindow:
        window = MainWindow(ports, runner, "privacy")
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
