"""The instructions of a transaction: in sentences when opened, in raw form one click further."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.components.button import Button
from ui.components.card import Card, Divider
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed
from ui.components.paragraph import Paragraph, Span
from ui.format import short_key
from ui.i18n import tr

if TYPE_CHECKING:
    from ui.sign.models import InstructionRow, Sheet


class InstructionCard(Card):
    """The card.

    Signals:
        resized: it opened or closed.
    """

    resized = Signal()

    def __init__(self, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(margins=(4, 4, 12, 4), fill="sunken", radius=8, parent=parent)
        rows = sheet.instructions
        understood = not (sheet.refused or sheet.unknown or not all(row.known for row in rows))
        self.more = Button(_words(len(rows), understood=understood), "quiet", icon="chevron-right")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._expand)
        line = Row()
        line.addWidget(self.more)
        line.addStretch(1)
        if sheet.digest:
            line.addWidget(Label(tr("Message {hash}", hash=short_key(sheet.digest)), "mono", "text3"))
        self.body.addLayout(line)
        column = Column(gap=8)
        column.addWidget(Divider())
        lines = Column(gap=8, margins=(36, 0, 8, 10))
        for number, row in enumerate(rows, 1):
            shown = _InstructionLines(number, row)
            shown.resized.connect(self.resized)
            lines.addWidget(shown)
        column.addLayout(lines)
        self.lines = boxed(column)
        self.lines.hide()
        self.body.addWidget(self.lines)

    def _expand(self, shown: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        self.lines.setVisible(shown)
        self.more.set_icon("chevron-down" if shown else "chevron-right")
        self.more.setAccessibleDescription(tr("shown") if shown else tr("hidden"))
        self.resized.emit()


class _InstructionLines(QWidget):
    """One instruction: words, and its raw form behind a button."""

    resized = Signal()

    def __init__(self, number: int, row: InstructionRow) -> None:
        super().__init__()
        column = Column(self, gap=2)
        sentences = row.sentences
        if row.name:
            spans = [Span(f"{number} · {row.program}: "), Span(row.name, 600)]
        else:
            spans, sentences = [Span(f"{number} · {row.program}: {' '.join(sentences)}")], ()
        head = Row(gap=8)
        head.addWidget(Paragraph(spans, "small", "text" if row.known else "danger"), 1)
        column.addLayout(head)
        for sentence in sentences:
            column.addWidget(Paragraph(sentence, "small", "text2"))
        if not row.raw:
            return
        self.show_raw = Button(tr("Raw form"), "ghost", link=True)
        self.show_raw.setCheckable(True)
        self.show_raw.setAccessibleName(tr("Raw form of instruction {number}", number=number))
        self.show_raw.toggled.connect(self._expand)
        head.addWidget(self.show_raw)
        raw = Column(gap=0, margins=(0, 4, 0, 4))
        for part in row.raw:
            raw.addWidget(Paragraph((Span(part, mono=True),), "mono", "text2"))
        self._raw = boxed(raw)
        self._raw.hide()
        column.addWidget(self._raw)

    def _expand(self, shown: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        self._raw.setVisible(shown)
        self.show_raw.setAccessibleDescription(tr("shown") if shown else tr("hidden"))
        self.resized.emit()


def _words(count: int, *, understood: bool) -> str:
    if understood:
        return tr("{n} instruction, all understood", "{n} instructions, all understood", n=count)
    return tr("{n} instruction, not all understood", "{n} instructions, not all understood", n=count)
