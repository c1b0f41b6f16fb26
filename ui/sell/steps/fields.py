"""Step 2: what happens to each column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.components.badge import Badge
from ui.components.card import Card, Divider
from ui.components.label import Label
from ui.components.layout import Column, Row, clear
from ui.components.note import Note
from ui.components.select import Select
from ui.format import clean, format_count
from ui.format.bytes_text import visible
from ui.i18n import mark, said, tr
from ui.sell.answers import MOST_COLUMNS
from ui.sell.steps.base import StepPage

if TYPE_CHECKING:
    from app.sell.model import ColumnView
    from ui.sell.wizard import SaleWizard

OPTIONS = [
    ("keep", mark("Keep as it is")),
    ("drop", mark("Keep here")),
    ("redact", mark("Cover personal details")),
    ("hash", mark("Replace by a code")),
]
_ROUNDED = (
    ("generalise:decimals=2", mark("Round to two decimals")),
    ("generalise:decimals=1", mark("Round to one decimal")),
    ("generalise:decimals=0", mark("Round to whole numbers")),
)
_TENS = (
    ("generalise:step=10", mark("Down to the next ten")),
    ("generalise:step=100", mark("Down to the next hundred")),
)
_DAYS = (
    ("generalise:day", mark("Only the day")),
    ("generalise:month", mark("Only the month")),
    ("generalise:year", mark("Only the year")),
)
COARSER_OF = {
    "float": _ROUNDED,
    "decimal": _ROUNDED,
    "int": _TENS,
    "timestamp": (("generalise:hour", mark("Down to the hour")), *_DAYS),
    "date": _DAYS[1:],
}
"""What makes values of a kind coarser, mildest first."""


class FieldsStep(StepPage):
    """A line per column.

    Signals:
        action_chosen: column and action.
    """

    action_chosen = Signal(str, str)
    next_words = mark("Protect")
    spent_words = mark("Nothing has left.")

    def __init__(self) -> None:
        super().__init__(tr("Which fields leave?"), tr("We suggest to keep personal details here. You decide."))
        self._shown = ""
        self.selects: dict[str, Select] = {}
        self._note = Column(gap=12)
        self.body.addLayout(self._note)
        self._card = Card(margins=(0, 4, 0, 4))
        self.body.addWidget(self._card)

    def show_wizard(self, wizard: SaleWizard) -> None:
        """Show the columns of the file."""
        source = wizard.answers.source
        if source is None:
            return
        leaving, count = len(wizard.leaving), len(source.columns)
        if wizard.noised:
            self.set_head(
                tr("Which fields are read?"),
                tr("The noised records are made of {leaving} of {all}. No record leaves.", leaving=leaving, all=count),
            )
        else:
            self.set_head(
                tr("Which fields leave?"),
                tr("{leaving} of {all} leave. The others stay here.", leaving=leaving, all=count),
            )
        actions = dict(wizard.answers.columns)
        if source.sha256 == self._shown and set(self.selects) == set(list(actions)[:MOST_COLUMNS]):
            for name, select in self.selects.items():
                select.blockSignals(True)  # noqa: FBT003 - Qt's signature
                select.set_current(actions[name])
                select.blockSignals(False)  # noqa: FBT003
            return
        self._shown = source.sha256
        self.selects = {}
        clear(self._card.body)
        clear(self._note)
        if len(source.columns) > MOST_COLUMNS:
            more = format_count(len(source.columns) - MOST_COLUMNS)
            text = tr("This file has many fields. The {more} that are not shown stay here.", more=more)
            self._note.addWidget(Note(text, "info", "info"))
        for at, column in enumerate(source.columns[:MOST_COLUMNS]):
            if at:
                self._card.body.addWidget(Divider())
            self._card.body.addWidget(self._line(column, actions[column.name]))

    def _line(self, column: ColumnView, action: str) -> QWidget:
        holder = QWidget()
        row = Row(holder, gap=12, margins=(16, 9, 16, 9))
        words = Column(gap=1)
        head = Row(gap=8)
        name = clean(column.name, 80) or tr("(no name)")
        head.addWidget(Label(name, "body_medium", literal=True))
        for kind, cells in column.personal[:3]:
            text = tr("{kind} in {cells}", kind=clean(said(kind), 30), cells=format_count(cells))
            head.addWidget(Badge(text, "identifies", "warning"))
        head.addStretch(1)
        words.addLayout(head)
        samples = " · ".join(visible(sample, 60) for sample in column.samples[:3])
        kind = said(clean(column.kind, 20))
        if column.nulls:
            kind = tr("{kind}, {count} empty", kind=kind, count=format_count(column.nulls))
        words.addWidget(Label(f"{kind}  {samples}", "small", "text3", literal=True, elide=True))
        row.addLayout(words, 1)
        select = Select(tr("What happens to {name}", name=name), options_of(column.kind, action), action, 188)
        select.currentIndexChanged.connect(lambda _index: self.action_chosen.emit(column.name, select.current))
        row.addWidget(select, 0, Qt.AlignmentFlag.AlignVCenter)
        self.selects[column.name] = select
        return holder

    def first_focus(self) -> QWidget | None:
        """Focus the first choice."""
        return next(iter(self.selects.values()), None)


def options_of(kind: str, action: str) -> list[tuple[str, str]]:
    """Return what can happen to a column of a kind: keys and words; an action chosen elsewhere is among them."""
    offered = [*OPTIONS, *COARSER_OF.get(kind, ())]
    if action not in {key for key, _ in offered}:
        offered.append((action, mark("Coarser")))
    return [(key, tr(words)) for key, words in offered]
