"""The panel of one data set: what it was sold for, its fields, what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.components.amount_label import AmountLabel
from ui.components.button import Button
from ui.components.card import Divider, Plane
from ui.components.editable_name import EditableName
from ui.components.flow import Flow
from ui.components.icon import Icon, IconButton, IconTile
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed, clear
from ui.components.meters import BudgetMeter
from ui.components.note import Note
from ui.components.paragraph import Paragraph
from ui.components.scroll import Scroll
from ui.data import models
from ui.format import clean, format_count
from ui.i18n import mark, said, tr
from ui.sell.drafts import DraftList
from ui.theme import theme

if TYPE_CHECKING:
    from app.library.model import DatasetField, DatasetView, SoldView
    from app.sell.unsold import DraftView
    from ui.bridge import Problem

_SHOWN_SALES = 20
_LONGEST_NAME = 80
_DELETE = mark("Delete from here…")


class DataDetail(Plane):
    """The panel.

    Signals:
        requests_asked, inside_asked, newer_asked, delete_asked, fields_asked, ledger_asked: a button was used.
        renamed: another name was typed.
    """

    requests_asked = Signal()
    inside_asked = Signal()
    newer_asked = Signal()
    delete_asked = Signal()
    fields_asked = Signal()
    ledger_asked = Signal()
    renamed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "lt", parent)
        self._width = 392
        self._shown: DatasetView | None = None
        outer = Column(self, margins=(1, 1, 0, 0))
        inner = QWidget()
        self._body = Column(inner, gap=0, margins=(20, 18, 10, 16))
        outer.addWidget(Scroll(inner), 1)
        self._head = Row(gap=12)
        self._body.addLayout(self._head)
        self._body.addSpacing(14)
        self.requests = Button(tr("Find requests"), icon="requests")
        self.requests.clicked.connect(self.requests_asked)
        self.inside = Button(tr("Look inside"), icon="table")
        self.inside.clicked.connect(self.inside_asked)
        self.newer = IconButton("refresh-cw", tr("Add a newer export"))
        self.newer.clicked.connect(self.newer_asked)
        self._buttons = Flow(gap=8, line_gap=8)
        for button in (self.requests, self.inside, self.newer):
            self._buttons.add(button)
        self._doing = boxed(self._buttons)
        self._body.addWidget(self._doing)
        self._drafts: tuple[DraftView, ...] = ()
        self.drafts = DraftList()
        drafts = Column(gap=6, margins=(0, 18, 0, 0))
        drafts.addWidget(Label(tr("Made, not sold"), "body_strong"))
        self._missed = Paragraph("", "small", "text2")
        drafts.addWidget(self._missed)
        drafts.addWidget(Divider())
        drafts.addWidget(self.drafts)
        self._draft_box = boxed(drafts)
        self._body.addWidget(self._draft_box)
        self._show_drafts()
        self._sections = Column(gap=0)
        self._body.addLayout(self._sections)
        self._body.addStretch(1)
        outer.addWidget(Divider())
        foot = Row(gap=12, margins=(20, 12, 20, 12))
        foot.addWidget(
            Paragraph(tr("Sales stay sold, and the ledger keeps counting them."), "small", "text2"),
            1,
            Qt.AlignmentFlag.AlignVCenter,
        )
        self.delete = Button(tr(_DELETE), "danger_outline", icon="delete")
        self.delete.clicked.connect(self.delete_asked)
        foot.addWidget(self.delete)
        self._foot = boxed(foot)
        outer.addWidget(self._foot)
        self.set_width(392)
        theme().changed.connect(self._rescale)

    def set_width(self, units: float) -> None:
        """Set the panel's width; 0 lets it fill the page."""
        self._width = int(units)
        self._rescale()

    def show_dataset(self, dataset: DatasetView) -> None:
        """Show a data set."""
        if dataset == self._shown:
            return
        self._shown = dataset
        clear(self._head)
        tile = IconTile(models.life_icon(dataset.life), "accent", 40, 18)
        self._head.addWidget(tile, 0, Qt.AlignmentFlag.AlignTop)
        words = Column()
        if dataset.erased:
            words.addWidget(Paragraph(models.title_of(dataset), "heading", "text"))
        else:
            name = EditableName(models.title_of(dataset), tr("Name of the data"), _name_problem)
            name.renamed.connect(self.renamed)
            words.addWidget(name)
        words.addWidget(Paragraph(models.span_line(dataset), "small", "text2"))
        self._head.addLayout(words, 1)
        self._doing.setVisible(not dataset.erased)
        self._foot.setVisible(not dataset.erased)
        clear(self._sections)
        if dataset.erased:
            self._sections.addSpacing(12)
            self._sections.addWidget(
                Note(tr("Its key was destroyed. What is left here is the record of its sales."), "delete")
            )
        if dataset.broken:
            text = tr(
                "{n} row could not be read and was left out.",
                "{n} rows could not be read and were left out.",
                n=dataset.broken,
            )
            self._sections.addSpacing(12)
            self._sections.addWidget(Note(text, "warning", "warning"))
        self._add_sales(dataset)
        self._add_spent(dataset)
        self._add_fields(dataset)
        self._show_drafts()

    def take_drafts(self, drafts: tuple[DraftView, ...]) -> None:
        """Take what was made and not sold, of all data sets."""
        self._drafts = drafts
        self._missed.set_text("")
        self._show_drafts()

    def miss_drafts(self, problem: Problem) -> None:
        """Say why it is not known what was made and not sold."""
        self._missed.set_text(f"{problem.what} {problem.next_step}".strip())
        self._show_drafts()

    def _show_drafts(self) -> None:
        dataset_id = self._shown.dataset_id if self._shown is not None else ""
        mine = tuple(draft for draft in self._drafts if dataset_id and draft.dataset == dataset_id)
        self.drafts.show_drafts(mine)
        self._missed.setVisible(bool(self._missed.text))
        self._draft_box.setVisible(bool(mine or self._missed.text))

    # Parts

    def _add_heading(self, text: str, link: str, signal: SignalInstance | None) -> None:
        self._sections.addSpacing(18)
        row = Row(gap=8)
        row.addWidget(Label(text, "body_strong"))
        row.addStretch(1)
        if link and signal is not None:
            button = Button(link, "ghost", link=True)
            button.clicked.connect(signal)
            row.addWidget(button)
        self._sections.addLayout(row)
        self._sections.addSpacing(6)

    def _add_sales(self, dataset: DatasetView) -> None:
        self._add_heading(tr("What it was sold for"), tr("Privacy ledger"), self.ledger_asked)
        if not dataset.sold:
            self._sections.addWidget(Divider())
            self._sections.addSpacing(8)
            self._sections.addWidget(Paragraph(tr("Nothing of it was sold or sent."), "small", "text2"))
        for sold in dataset.sold[:_SHOWN_SALES]:
            self._sections.addWidget(Divider())
            self._sections.addWidget(self._sale(sold))
        rest = len(dataset.sold) - _SHOWN_SALES
        if rest > 0:
            more = tr("and {n} more, on the Sell page", "and {n} more, on the Sell page", n=rest)
            self._sections.addWidget(Paragraph(more, "small", "text2"))

    @staticmethod
    def _sale(sold: SoldView) -> QWidget:
        column = Column(gap=1, margins=(0, 8, 0, 8))
        title = Paragraph(clean(sold.title, 120), "body_medium", "text")
        column.addLayout(_ends(title, AmountLabel(models.sold_amount(sold), quiet=not sold.earned)))
        words = Label(models.sold_reveals(sold), "small", "privacy" if sold.epsilon else "warning", tabular=True)
        column.addLayout(_ends(Paragraph(models.sold_state(sold), "small", "text2"), words))
        terms = models.sold_terms(sold)
        if terms:
            column.addWidget(Paragraph(terms, "small", "text3"))
        return boxed(column)

    def _add_spent(self, dataset: DatasetView) -> None:
        if not dataset.spent:
            return
        self._add_heading(tr("Revealed"), "", None)
        for spent in dataset.spent:
            self._sections.addWidget(BudgetMeter(models.unit_words(spent.unit), spent.epsilon, 0, spent.cap))
            self._sections.addSpacing(6)

    def _add_fields(self, dataset: DatasetView) -> None:
        total = len(dataset.fields)
        shown = models.telling_first(dataset)[: models.FEW_FIELDS]
        title = (
            tr("Fields, {shown} of {total}", shown=format_count(len(shown)), total=format_count(total))
            if total > len(shown)
            else tr("Fields")
        )
        self._add_heading(title, tr("All fields"), self.fields_asked)
        for field in shown:
            self._sections.addWidget(Divider())
            self._sections.addWidget(field_line(field))

    def _rescale(self) -> None:
        if self._width:
            self.setFixedWidth(theme().px(self._width))
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        else:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)


def field_line(field: DatasetField) -> QWidget:
    """Return a field's line: name, kind and unit, how telling it is; its meaning below."""
    words, icon, color = models.sensitivity(field)
    column = Column(gap=0, margins=(0, 7, 0, 7))
    line = Flow(gap=12)
    line.add(Label(clean(field.name, _LONGEST_NAME), "mono", literal=True))
    kind = clean(said(field.kind), 24)
    unit = clean(field.unit, 20)
    line.add(Label(f"{kind}, {unit}" if unit else kind, "small", "text2"))
    telling = Row(gap=6)
    telling.addWidget(Icon(icon, color, 14))
    telling.addWidget(Label(words, "badge", color))
    line.add(boxed(telling), end=True)
    column.addLayout(line)
    meaning = clean(said(field.meaning), 200)
    if meaning:
        column.addWidget(Paragraph(meaning, "small", "text3"))
    holder = boxed(column)
    holder.setAccessibleName(f"{clean(field.name, _LONGEST_NAME)}, {kind}. {words}. {models.field_meaning(field)}")
    return holder


def _ends(words: QWidget, value: QWidget) -> Row:
    """Return words that wrap, and a value at the right end of their first line."""
    row = Row(gap=12)
    row.addWidget(words, 1)
    row.addWidget(value, 0, Qt.AlignmentFlag.AlignTop)
    return row


def _name_problem(name: str) -> str:
    return "" if name.strip() else tr("Type a name.")
