"""What a signature changes, one line a holding, and what leaves altogether."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.components.card import Divider
from ui.components.icon import Icon, IconTile
from ui.components.label import Label
from ui.components.layout import Column, Row
from ui.format.money import NBSP
from ui.i18n import tr

if TYPE_CHECKING:
    from ui.sign.models import ChangeRow, Sheet


class ChangeTable(QWidget):
    """The table."""

    def __init__(self, sheet: Sheet, *, simulated: bool) -> None:
        super().__init__()
        table = Column(self)
        head = Row(gap=6)
        head.addWidget(Label(tr("What will change"), "small", weight=600))
        head.addStretch(1)
        if simulated:
            head.addWidget(Icon("ok", "positive", 14))
            head.addWidget(Label(tr("Simulated just now, succeeds"), "badge", "positive"))
        else:
            head.addWidget(Icon("warning", "danger", 14))
            head.addWidget(Label(tr("Not simulated"), "badge", "danger"))
        table.addLayout(head)
        table.addSpacing(6)
        for row in sheet.changes:
            table.addWidget(Divider())
            table.addWidget(_ChangeLine(row))
        table.addWidget(Divider("border_strong"))
        total = Row(gap=8, margins=(0, 9, 0, 0))
        total.addWidget(Label(tr("Leaves your wallet now"), "body_strong"))
        total.addStretch(1)
        for text in sheet.leaves if simulated else (tr("nobody can say"),):
            total.addLayout(_figure(text))
        table.addLayout(total)
        self.setAccessibleName(tr("What will change"))


def _figure(text: str) -> Row:
    """Return an amount: its figure strong, its symbol small and grey."""
    figure, space, symbol = text.rpartition(NBSP)
    row = Row(gap=3)
    row.addWidget(Label(figure if space else text, "body_strong", tabular=True))
    if space:
        row.addWidget(Label(symbol, "caption", "text3"))
    return row


class _ChangeLine(QWidget):
    """Tile, title, detail and the signed amount."""

    def __init__(self, row: ChangeRow) -> None:
        super().__init__()
        line = Row(self, gap=12, margins=(0, 10, 0, 10))
        line.addWidget(IconTile(row.icon, row.tone))
        words = Column(gap=1)
        words.addWidget(Label(row.title, "body_medium", elide=True))
        if row.detail:
            words.addWidget(Label(row.detail, "small", "text2", elide=True))
        line.addLayout(words, 1)
        line.addLayout(_figure(row.figure))
        self.setAccessibleName(f"{row.title}: {row.figure}. {row.detail}")
