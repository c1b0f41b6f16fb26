"""Windows and parts over the doubles of the base pages."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.ui_fakes import sample_ports
from tests.helpers.ui_settle import settle_deletions
from tests.helpers.ui_windows import windows
from ui.bridge import Runner
from ui.ports import Ports
from ui.shell.window import MainWindow


@pytest.fixture
def open_window(qtbot: QtBot, runner: Runner) -> Iterator[Callable[..., MainWindow]]:
    """Return what opens a window over ports; it is closed and deleted before the loop thread stops."""
    with windows(qtbot, runner, "home") as build:

        def opened(ports: Ports | None = None, page: str = "home") -> MainWindow:
            return build(ports or sample_ports(), page)

        yield opened


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
