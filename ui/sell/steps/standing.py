"""How a sale's batches stand on the market: who decides, what an appeal staked, what is insured, until when.

All words are the app's own; nothing foreign is in them.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.components.card import Card
from ui.components.countdown import Countdown, utc_now
from ui.components.facts import Facts
from ui.components.icon import Icon
from ui.components.label import Label
from ui.components.layout import Column, Row, clear
from ui.components.paragraph import Paragraph
from ui.i18n import mark, said, tr

if TYPE_CHECKING:
    from app.sell.standing import Standing
    from ui.theme import ColorName

_MOST = 20
_TONES: dict[str, tuple[str, ColorName]] = {
    "info": ("under_review", "info"),
    "positive": ("ok", "positive"),
    "warning": ("warning", "warning"),
    "danger": ("slashed", "danger"),
}


class StandingCards(QWidget):
    """One card for each batch that is not settled."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = Column(self, gap=12)
        self._shown: tuple[Standing, ...] = ()
        self.hide()

    @property
    def has_cards(self) -> bool:
        """Whether there is something to show."""
        return bool(self._shown)

    def show_standings(self, found: tuple[Standing, ...]) -> None:
        """Show how the batches stand; nothing where all are settled."""
        if found == self._shown:
            return
        self._shown = found
        clear(self._column)
        for number, standing in enumerate(found[:_MOST], 1):
            name = tr("Batch {number} on the market", number=number) if len(found) > 1 else tr("On the market")
            self._column.addWidget(_card(name, standing))
        self.setVisible(bool(found))


def _card(name: str, standing: Standing) -> Card:
    card = Card(margins=(18, 14, 18, 16), gap=8)
    head = Row(gap=8)
    head.addWidget(Label(name, "small", "text3"))
    head.addStretch(1)
    if standing.ends_s:
        ends = datetime.fromtimestamp(standing.ends_s, UTC)
        if ends > utc_now():
            head.addWidget(Countdown(ends, utc_now(), words=mark("{left} left")))
    card.body.addLayout(head)
    icon, color = _TONES[standing.tone]
    line = Row(gap=8)
    line.addWidget(Icon(icon, color), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Paragraph(said(standing.title), "body_strong", "text"), 1)
    card.body.addLayout(line)
    card.body.addWidget(Paragraph(said(standing.sentence), "small", "text2"))
    if standing.facts:
        facts = Facts("small", right=False, gap=6)
        for label, value in standing.facts:
            facts.add(said(label), Paragraph(said(value), "small", "text"))
        card.body.addWidget(facts)
    card.setAccessibleName(f"{name}: {said(standing.title)}")
    return card
