"""One line of a card of Settings: a name, a sentence, and what changes it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.components.card import Card, Divider
from ui.components.flow import Flow
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed
from ui.components.paragraph import Paragraph

_WHOLE_CHARS = 40
"""Titles of ours are shorter and wrap; a path may not, and is cut where it must be."""


def new_card() -> Card:
    """Return an empty card whose lines go from edge to edge."""
    return Card(margins=(0, 0, 0, 0))


def add_line(card: Card, title: str, text: str, *controls: QWidget) -> None:
    """Add a line; `controls` stand on its right."""
    if card.body.count():
        card.body.addWidget(Divider())
    row = Row(gap=16, margins=(16, 10, 16, 10))
    words = Column(gap=1)
    if len(title) > _WHOLE_CHARS:
        words.addWidget(Label(title, "body_medium", elide=True))
    else:
        words.addWidget(Paragraph(title, "body_medium", "text"))
    if text:
        words.addWidget(Paragraph(text, "small", "text2"))
    row.addLayout(words, 1)
    if controls:
        side = Flow(gap=8, line_gap=8)
        for control in controls:
            side.add(control, end=True)
        row.addWidget(boxed(side), 0, Qt.AlignmentFlag.AlignVCenter)
    card.body.addLayout(row)
