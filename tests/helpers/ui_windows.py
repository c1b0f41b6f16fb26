"""Windows over doubles that a test opens; they are closed and deleted before the loop thread stops."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.helpers.ui_settle import settle_deletions
from ui.shell.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from ui.bridge import Runner
    from ui.ports import Ports


@contextmanager
def windows(qtbot: QtBot, runner: Runner, first_page: str) -> Iterator[Callable[..., MainWindow]]:
    """Give what opens a window over ports, on `first_page` if no other is named."""
    opened: list[MainWindow] = []

    def build(ports: Ports, page: str = first_page) -> MainWindow:
        window = MainWindow(ports, runner, page)
        opened.append(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return window

    yield build
    for window in opened:
        window.close()
        window.deleteLater()
    settle_deletions()
