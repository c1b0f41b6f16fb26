"""What all steps share: title, sentence, a scrolling body, and what the footer says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from ui.components.label import Label
from ui.components.layout import Column, Row
from ui.components.paragraph import Paragraph
from ui.components.scroll import Scroll
from ui.i18n import mark

if TYPE_CHECKING:
    from ui.sell.wizard import SaleWizard


class StepPage(QWidget):
    """One step.

    Signals:
        changed: an answer changed; footer, rail and summary follow.
    """

    accessible_role = QAccessible.Role.Grouping

    changed = Signal()
    next_words = mark("Next")
    spent_words = mark("Nothing has left yet.")

    def __init__(self, title: str, subtitle: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        inner = QWidget()
        self.column = Column(inner, margins=(28, 20, 28, 20))
        head = Row(gap=12)
        words = Column(gap=2)
        self.title = Paragraph(title, "title", "text")
        self.subtitle = Paragraph(subtitle, "body", "text2")
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        head.addLayout(words, 1)
        self.head_end = Row()
        head.addLayout(self.head_end)
        self.column.addLayout(head)
        self.column.addSpacing(16)
        self.body = Column(gap=16)
        self.column.addLayout(self.body)
        self.column.addStretch(1)
        outer = Column(self)
        self.area = Scroll(inner, max_width=1080)
        outer.addWidget(self.area, 1)

    def set_head(self, title: str, subtitle: str) -> None:
        """Change title and sentence."""
        self.title.set_text(title)
        self.subtitle.set_text(subtitle)
        self.setAccessibleName(title)

    def show_wizard(self, wizard: SaleWizard) -> None:
        """Show the answers so far."""

    def set_room(self, units: float) -> None:
        """Lay out for a width of the step in units (px ÷ text scale)."""
        wide = units >= 660  # noqa: PLR2004 - one column
        side = 28 if wide else 16
        self.column.set_metrics(0, (side, 20 if wide else 8, side, 20))

    def first_focus(self) -> QWidget | None:
        """The control that gets the focus when the step is shown."""
        return None


def heading(text: str) -> Label:
    """Return a small heading."""
    return Label(text, "body_strong")
