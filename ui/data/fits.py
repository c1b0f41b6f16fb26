"""What a data set would fetch now: open requests, best first; the mapping of columns corrected by hand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from ui.components.amount_label import AmountLabel
from ui.components.button import Button
from ui.components.card import Card
from ui.components.dialog import Dialog
from ui.components.error_panel import ErrorPanel
from ui.components.flow import Flow
from ui.components.icon import Icon
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed, clear
from ui.components.note import Note
from ui.components.paragraph import Paragraph
from ui.components.select import Select
from ui.components.skeleton import Skeleton
from ui.data import models
from ui.format import clean
from ui.i18n import said, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.library.model import DatasetView, FitView
    from ui.bridge import Job, Problem, Runner
    from ui.data.ports import DataPort

_SHOWN, _MOST_COLUMNS, _MOST_PROBLEMS = 12, 200, 6


class FitsDialog(Dialog):
    """Open requests for one data set.

    Signals:
        sale_asked: a sale is to start: address of the request, and the mapping as pairs.

    Args:
        port: the catalogue.
        runner: runs the port's methods.
        dataset: which.
        why_not: why the account in use cannot sell; empty where it can.
    """

    sale_asked = Signal(str, object)

    def __init__(self, port: DataPort, runner: Runner, dataset: DatasetView, why_not: str = "") -> None:
        super().__init__(
            tr("What {title} would fetch now", title=models.title_of(dataset)),
            tr("Worked out here. No buyer learns that you looked."),
            icon="requests",
            width=760,
        )
        self._port, self._runner, self._dataset, self._why_not = port, runner, dataset, why_not
        self._cards: dict[str, FitCard] = {}
        self._jobs: dict[str, Job] = {}
        self._list = Column(gap=12)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        close = Button(tr("Close"))
        close.clicked.connect(self.reject)
        self.footer.addWidget(close)

    def ask(self, host: QWidget) -> None:
        """Open over the window and work the fits out."""
        self.open_over(host)
        self._read()

    def _read(self) -> None:
        clear(self._list)
        self._list.addWidget(Skeleton(4, 56))
        dataset_id = self._dataset.dataset_id
        self._runner.run(
            lambda _progress: self._port.fits(dataset_id), owner=self, on_result=self._show, on_error=self._failed
        )

    def _failed(self, problem: Problem) -> None:
        clear(self._list)
        panel = ErrorPanel(problem)
        panel.retried.connect(self._read)
        self._list.addWidget(panel)

    def _show(self, fits: tuple[FitView, ...]) -> None:
        clear(self._list)
        self._cards.clear()
        if not fits:
            text = tr("No request is open for data of this kind. New ones are compared with it whenever you look here.")
            self._list.addWidget(Note(text, "info"))
            return
        columns = tuple(field.name for field in self._dataset.fields[:_MOST_COLUMNS])
        for fit in fits[:_SHOWN]:
            card = FitCard(fit, columns, self._why_not)
            card.sale_asked.connect(partial(self._start, card))
            card.mapped.connect(partial(self._judge, card))
            self._cards[fit.request] = card
            self._list.addWidget(card)
        rest = len(fits) - _SHOWN
        if rest > 0:
            more = tr("{n} more request fits less well.", "{n} more requests fit less well.", n=rest)
            self._list.addWidget(Paragraph(more, "small", "text2"))

    def _judge(self, card: FitCard) -> None:
        request, mapping = card.fit.request, dict(card.mapping)
        job = self._jobs.pop(request, None)
        if job is not None:
            job.cancel()
        dataset_id = self._dataset.dataset_id
        self._jobs[request] = self._runner.run(
            lambda _progress: self._port.fit(dataset_id, request, mapping),
            owner=self,
            on_result=card.show_fit,
            on_error=card.show_problem,
        )

    def _start(self, card: FitCard) -> None:
        self.accept()
        self.sale_asked.emit(card.fit.request, card.mapping)


class FitCard(Card):
    """One request: how well the data fits, why not, which column gives which field, what it would bring.

    Signals:
        sale_asked: Start sale was used.
        mapped: another column was chosen for a field.
    """

    sale_asked = Signal()
    mapped = Signal()

    def __init__(self, fit: FitView, columns: tuple[str, ...], why_not: str) -> None:
        super().__init__(gap=8, margins=(16, 14, 16, 14))
        self.fit, self._columns, self._why_not = fit, columns, why_not
        self.selects: dict[str, Select] = {}
        title = clean(fit.title, 160) or tr("Untitled request")
        self.setAccessibleName(title)
        head = Row(gap=12)
        words = Column(gap=1)
        words.addWidget(Paragraph(title, "body_medium", "text"))
        words.addWidget(Paragraph(clean(fit.buyer, 80), "small", "text2"))
        head.addLayout(words, 1)
        self._amount = AmountLabel(models.fit_amount(fit))
        head.addWidget(self._amount)
        self.body.addLayout(head)
        self._state = Column(gap=4)
        self.body.addLayout(self._state)
        self._mapping = Column(gap=6)
        holder = boxed(self._mapping)
        self.body.addWidget(holder)
        holder.hide()
        foot = Flow(gap=8, line_gap=8)
        if fit.mapping:
            self.change = Button(tr("Which column is which?"), "ghost", link=True)
            self.change.clicked.connect(partial(self._open_mapping, holder))
            foot.add(self.change)
        self.start = Button(tr("Start sale"), trailing="arrow-right")
        self.start.setAccessibleName(tr("Start sale: {title}", title=title))
        self.start.clicked.connect(self.sale_asked)
        foot.add(self.start, end=True)
        self.body.addLayout(foot)
        self.show_fit(fit)

    @property
    def mapping(self) -> tuple[tuple[str, str], ...]:
        """Per wanted field the column that gives it, as chosen."""
        return tuple(
            (wanted, self.selects[wanted].current if wanted in self.selects else column)
            for wanted, column in self.fit.mapping
        )

    def show_fit(self, fit: FitView) -> None:
        """Show another judgement of the same request."""
        self.fit = fit
        self._amount.set_amount(models.fit_amount(fit))
        clear(self._state)
        words, icon, color = models.fit_words(fit)
        row = Row(gap=6)
        row.addWidget(Icon(icon, color, 14))
        records = tr("{n} record", "{n} records", n=fit.records)
        row.addWidget(Label(f"{words} · {records}" if fit.records else words, "badge", color))
        row.addStretch(1)
        self._state.addLayout(row)
        for problem in fit.problems[:_MOST_PROBLEMS]:
            self._state.addWidget(Paragraph(f"· {clean(said(problem), 300)}", "small", "text2"))
        blocked = "" if fit.score > 0 else tr("It does not fit this request.")
        self.start.set_blocked(self._why_not or blocked)

    def show_problem(self, problem: Problem) -> None:
        """Say why it could not be judged again."""
        clear(self._state)
        self._state.addWidget(Note(f"{problem.what} {problem.next_step}".strip(), "error", "danger"))

    def _open_mapping(self, holder: QWidget) -> None:
        """Show a list of columns for each field the request wants; made only now, it is much to draw."""
        if not self.selects:
            nothing = [("", tr("none of mine"))]
            options = nothing + [(name, clean(name, 40)) for name in self._columns]
            for wanted, column in self.fit.mapping:
                line = Flow(gap=12)
                name = Label(clean(wanted, 60), "mono", literal=True)
                line.add(name)
                select = Select(tr("Column for {field}", field=clean(wanted, 60)), options, column, 200)
                select.currentIndexChanged.connect(lambda _index: self.mapped.emit())
                select.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
                self.selects[wanted] = select
                line.add(select, end=True)
                self._mapping.addLayout(line)
        holder.setVisible(not holder.isVisible())
