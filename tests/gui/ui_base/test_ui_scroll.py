"""A scroll area whose content just fits, or just does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.components.scroll import Scroll

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_no_height_makes_bar_and_room_take_turns(qtbot: QtBot) -> None:
    """Text that wraps is taller where it is narrower: a bar wider than the room kept for it would call for itself."""
    content = QWidget()
    column = QVBoxLayout(content)
    for _ in range(6):
        label = QLabel("word " * 60)
        label.setWordWrap(True)
        column.addWidget(label)
    area = Scroll(content)
    qtbot.addWidget(area)
    area.show()
    bar = area.verticalScrollBar()
    seen = set()
    for width in (230, 377, 590):
        widths = set()
        for height in range(100, 900, 3):
            area.resize(width, height)
            widths.add(area.viewport().width())
            assert bar.isEnabled() == (bar.maximum() > 0)
            seen.add(bar.isEnabled())
        assert len(widths) == 1, "content keeps its width whether there is a bar or not"
    assert seen == {True, False}
