"""Pages of a sale over their doubles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from tests.helpers.ui_sale_fakes import FakeNavigator
from tests.helpers.ui_settle import settle_deletions
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
