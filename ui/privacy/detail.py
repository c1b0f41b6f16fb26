"""One budget: what all sales of it together reveal, how it added up, its sealed rows, and what one more would do."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.components.button import Button
from ui.components.card import Card, Divider, Plane
from ui.components.field import Field
from ui.components.flow import Flow
from ui.components.hash_pill import HashPill
from ui.components.icon import Icon
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed, clear
from ui.components.note import Note
from ui.components.paragraph import Paragraph
from ui.components.scroll import BAR_PX, Scroll
from ui.format import clean, format_day, format_decimal, format_short_day, read_decimal
from ui.i18n import said, tr
from ui.privacy import models
from ui.privacy.chart import StepsChart
from ui.theme import theme

if TYPE_CHECKING:
    from app.budget.model import BudgetView, LedgerRowView, SoldAsIs
    from ui.bridge import Problem

_ROWS_AT_ONCE = 12
_WIDE = 620
_DAY_PX, _NUMBER_PX = 64, 52


class BudgetDetail(QWidget):
    """The right side.

    Signals:
        limit_asked, check_asked: a button was used.
        what_if_asked: ε of one more sale.
    """

    limit_asked = Signal()
    check_asked = Signal()
    what_if_asked = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._budget: BudgetView | None = None
        self._units = 700.0
        self._most_rows = _ROWS_AT_ONCE
        inner = QWidget()
        self._body = Column(inner, gap=16, margins=(28, 18, 28 - BAR_PX, 24))
        outer = Column(self)
        self._area = Scroll(inner, max_width=1080)
        outer.addWidget(self._area, 1)
        self.limit = Button(tr("Change limit"), icon="filter")
        self.limit.clicked.connect(self.limit_asked)
        self.check = Button(tr("Check now"), "ghost", link=True)
        self.check.clicked.connect(self.check_asked)
        self._chain_icon = Icon("link", "positive")
        self._chain = Paragraph("", "small", "text2")
        self.chart = StepsChart()
        self._head = Row(gap=16)
        words = Column(gap=2)
        self._title = Paragraph("", "heading", "text")
        self._sentence = Paragraph("", "body", "text2")
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        self._head.addLayout(words, 1)
        # To the left, too: below the words, a button of fixed width would bound the width of all (QBoxLayout).
        self._head.addWidget(self.limit, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._body.addLayout(self._head)
        self._body.addWidget(self._make_chart_card())
        self._rows_card = Card(margins=(0, 0, 0, 0))
        self._rows = Column()
        self._rows_card.body.addLayout(self._rows)
        self._rows_card.body.addWidget(self._make_chain_line())
        self._body.addWidget(self._rows_card)
        self._body.addWidget(self._make_what_if())
        text = tr(
            "Numbers about different things are never added: a day, an answer and a record are kept apart. Deleting a "
            "source does not give its budget back."
        )
        self._body.addWidget(Note(text, "info"))
        self._body.addStretch(1)

    # Parts

    def _make_chart_card(self) -> Card:
        self._chart_card = Card(gap=8, margins=(20, 14, 20, 14))
        head = Flow(gap=12)
        head.add(Label(tr("How it added up"), "body_strong"))
        self._left = Label("", "small", "text2", tabular=True)
        head.add(self._left, end=True)
        self._chart_card.body.addLayout(head)
        self._chart_card.body.addWidget(self.chart)
        return self._chart_card

    def _make_chain_line(self) -> QWidget:
        plane = Plane("sunken", "t")
        row = Row(plane, gap=8, margins=(12, 9, 12, 9))
        row.addWidget(self._chain_icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._chain, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.check)
        return plane

    def _make_what_if(self) -> Card:
        self._what_card = Card(gap=8, margins=(20, 14, 20, 14))
        self._what_card.body.addWidget(Label(tr("What would one more sale do?"), "body_strong"))
        line = Flow(gap=12, line_gap=8)
        self.more = Field(tr("ε of that sale"))
        self.more.setFixedWidth(theme().px(160))
        self.more.entered.connect(self._ask_what_if)
        self.more.changed.connect(lambda _text: self.more.set_error(""))
        line.add(self.more)
        self.what = Button(tr("Work it out"))
        self.what.clicked.connect(self._ask_what_if)
        line.add(self.what)
        line.setAlignment(self.what, Qt.AlignmentFlag.AlignBottom)
        self._what_card.body.addLayout(line)
        self._answer = Column()
        self._what_card.body.addLayout(self._answer)
        self._what_card.body.addWidget(Paragraph(tr("Nothing is spent by asking."), "small", "text3"))
        theme().changed.connect(self._rescale)
        return self._what_card

    def _rescale(self) -> None:
        self.more.setFixedWidth(theme().px(160))

    # Showing

    def show_budget(self, budget: BudgetView, now: datetime | None = None) -> None:
        """Show a budget."""
        self._budget = budget
        self._most_rows = _ROWS_AT_ONCE
        for part in (self.limit, self._chart_card, self._rows_card, self._what_card):
            part.show()
        self._title.set_text(models.heading_of(budget))
        self._sentence.set_text(models.together(budget))
        self._left.setText(models.left_words(budget))
        self.chart.show_budget(budget, now or datetime.now(UTC).astimezone())
        self.show_unchecked()
        clear(self._answer)
        self._fill_rows(budget)

    def show_as_it_is(self, sold: SoldAsIs) -> None:
        """Show what left without noise: there is no limit to draw."""
        self._budget = None
        for part in (self.limit, self._chart_card, self._rows_card, self._what_card):
            part.hide()
        self._title.set_text(f"{models.title_of(sold)}, {tr(models.AS_IT_IS)}")
        self._sentence.set_text(
            tr(
                "{n} record left as it is. Who buys it reads it, and no number limits what can be learnt from it.",
                "{n} records left as they are. Who buys them reads them, and no number limits what can be learnt "
                "from them.",
                n=sold.records,
            )
        )

    def show_unchecked(self) -> None:
        """Say how the rows are sealed."""
        self._chain_icon.set_icon("link", "positive")
        self._chain.set_text(tr("Each row seals the one before it. Budget is spent before noise is drawn."))
        self.check.set_working("")

    def show_checking(self) -> None:
        """Say that the seals are checked."""
        self.check.set_working(tr("Checking…"))

    def show_checked(self, rows: int) -> None:
        """Say that the chain is whole."""
        self.check.set_working("")
        self._chain_icon.set_icon("ok", "positive")
        self._chain.set_text(
            tr(
                "Unbroken: the seal of {n} row was checked now.",
                "Unbroken: the seals of {n} rows were checked now.",
                n=rows,
            )
        )

    def show_broken(self, problem: Problem) -> None:
        """Say which seal is broken."""
        self.check.set_working("")
        self._chain_icon.set_icon("error", "danger")
        self._chain.set_text(f"{problem.what} {problem.next_step}".strip())

    def show_what_if(self, before: float, after: float, cap: float, *, allowed: bool) -> None:
        """Say what one more sale would do."""
        clear(self._answer)
        words = tr(
            "{before} → {after} of {limit}.",
            before=format_decimal(before, 1),
            after=format_decimal(after, 1),
            limit=format_decimal(cap, 1),
        )
        if not allowed:
            refused = tr("It would be stopped before anything was computed: this would pass your limit.")
            self._answer.addWidget(Note(f"{words} {refused}", "error", "danger"))
            return
        unit = models.one_of(self._budget.unit) if self._budget is not None else ""
        then = tr(
            "All buyers together could then become at most {times} times surer about {one} of yours.",
            times=models.odds(after),
            one=unit,
        )
        self._answer.addWidget(Note(f"{words} {then}", "reveal", "privacy"))

    def show_what_if_problem(self, problem: Problem) -> None:
        """Say why it could not be worked out."""
        clear(self._answer)
        self._answer.addWidget(Note(f"{problem.what} {problem.next_step}".strip(), "error", "danger"))

    def set_room(self, units: float) -> None:
        """Fold columns to the width of this side, in units."""
        wide_before = self._units >= _WIDE
        self._units = units
        side = 28 if units >= _WIDE else 16
        self._body.set_metrics(16, (side, 18, side - BAR_PX, 24))
        self._head.setDirection(Row.Direction.LeftToRight if units >= _WIDE else Row.Direction.TopToBottom)
        if self._budget is not None and wide_before != (units >= _WIDE):
            self._fill_rows(self._budget)

    def _ask_what_if(self) -> None:
        typed = read_decimal(self.more.text)
        epsilon = float(typed.value)
        if typed.what or not 0 < epsilon <= models.MOST_EPSILON:
            self.more.set_error(
                typed.what or tr("Type a number above 0, at most {most}.", most=round(models.MOST_EPSILON))
            )
            return
        self.more.set_error("")
        self.what_if_asked.emit(epsilon)

    # Rows

    def _fill_rows(self, budget: BudgetView) -> None:
        clear(self._rows)
        wide = self._units >= _WIDE
        if not budget.rows:
            holder = boxed(_padded(Paragraph(tr("Nothing was spent of it yet."), "small", "text2")))
            self._rows.addWidget(holder)
            return
        if wide:
            self._rows.addWidget(_head())
        for at, row in enumerate(reversed(budget.rows[-self._most_rows :])):
            if at or wide:
                self._rows.addWidget(Divider())
            self._rows.addWidget(_wide_row(row) if wide else _narrow_row(row))
        rest = len(budget.rows) - self._most_rows
        if rest > 0:
            older = Button(tr("Show {n} older row", "Show {n} older rows", n=min(rest, _ROWS_AT_ONCE)), "ghost")
            older.clicked.connect(self._show_older)
            self._rows.addWidget(Divider())
            self._rows.addWidget(boxed(_padded(older)))

    def _show_older(self) -> None:
        if self._budget is not None:
            self._most_rows += _ROWS_AT_ONCE
            self._fill_rows(self._budget)


def _padded(widget: QWidget) -> Row:
    row = Row(margins=(12, 10, 12, 10))
    row.addWidget(widget)
    return row


def _number(text: str, style: str, *, strong: bool = False) -> Label:
    label = (
        Label(text, "caption", "text3")
        if style == "caption"
        else Label(text, "body", "privacy" if strong else "text", tabular=True, weight=600 if strong else 0)
    )
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    label.setMinimumWidth(theme().px(_NUMBER_PX))
    return label


def _pill_px() -> int:
    return HashPill("0" * 64).sizeHint().width()


def _head() -> QWidget:
    plane = Plane("sunken")
    row = Row(plane, gap=12, margins=(12, 8, 12, 8))
    day = Label(tr("Date"), "caption", "text3")
    day.setMinimumWidth(theme().px(_DAY_PX))
    row.addWidget(day)
    row.addWidget(Label(tr("Sale"), "caption", "text3", elide=True), 3)
    row.addWidget(Label(tr("How it was noised"), "caption", "text3", elide=True), 2)
    row.addWidget(_number(tr("Spent ε"), "caption"))
    row.addWidget(_number(tr("Total"), "caption"))
    seal = Label(tr("Row seal"), "caption", "text3")
    seal.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    seal.setFixedWidth(_pill_px())
    row.addWidget(seal)
    return plane


def _wide_row(row: LedgerRowView) -> QWidget:
    line = Row(gap=12, margins=(12, 10, 12, 10))
    day = Label(format_short_day(models.when(row)), "body", "text2")
    day.setToolTip(format_day(models.when(row)))
    day.setMinimumWidth(theme().px(_DAY_PX))
    line.addWidget(day)
    words = Column()
    words.addWidget(Label(_title(row), "body_medium", elide=True))
    words.addWidget(Label(clean(row.buyer, 60), "small", "text2", elide=True))
    line.addLayout(words, 3)
    line.addWidget(Paragraph(clean(said(row.mechanism), 120), "small", "text2"), 2, Qt.AlignmentFlag.AlignVCenter)
    line.addWidget(_number(format_decimal(row.epsilon, 1), "body", strong=True))
    line.addWidget(_number(format_decimal(row.total, 1), "body"))
    line.addWidget(HashPill(row.seal, tr("seal of row {number}", number=row.number)))
    return _named(boxed(line), row)


def _narrow_row(row: LedgerRowView) -> QWidget:
    column = Column(gap=4, margins=(12, 10, 12, 10))
    column.addWidget(Label(_title(row), "body_medium", elide=True))
    column.addWidget(Label(f"{format_day(models.when(row))} · {clean(row.buyer, 60)}", "small", "text2", elide=True))
    column.addWidget(Label(clean(said(row.mechanism), 120), "small", "text2", elide=True))
    foot = Row(gap=12)
    spent = tr("ε {spent}, {total} in all", spent=format_decimal(row.epsilon, 1), total=format_decimal(row.total, 1))
    foot.addWidget(Label(spent, "body_medium", "privacy", tabular=True), 1)
    foot.addWidget(HashPill(row.seal, tr("seal of row {number}", number=row.number)))
    column.addLayout(foot)
    return _named(boxed(column), row)


def _title(row: LedgerRowView) -> str:
    return clean(row.title, 120) or tr("A sale that was given up")


def _named(widget: QWidget, row: LedgerRowView) -> QWidget:
    parts = (format_day(models.when(row)), _title(row), clean(row.buyer, 60), clean(said(row.mechanism), 120))
    spent = tr("ε {spent}, {total} in all", spent=format_decimal(row.epsilon, 1), total=format_decimal(row.total, 1))
    widget.setAccessibleName(". ".join((*parts, spent)))
    return widget
