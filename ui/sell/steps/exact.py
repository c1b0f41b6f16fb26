"""Step 6: the records that will be sealed: all bytes, searched, as a table, compared with the person's own data."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from ui.components.button import Button
from ui.components.card import Card, Divider, Plane
from ui.components.choice import Check
from ui.components.error_panel import ErrorPanel
from ui.components.file_dialog import ask_save
from ui.components.flow import Flow
from ui.components.hash_pill import HashPill
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed, clear
from ui.components.paragraph import Paragraph, Span
from ui.components.scroll import Scroll
from ui.components.segmented import Segment, Segmented
from ui.components.text_table import TextTable
from ui.format import format_count
from ui.format.bytes_text import plain_text, visible
from ui.i18n import mark, said, tr
from ui.sell.byte_list import ByteList
from ui.sell.lazy_records import PAGE_RECORDS, LazyRecords
from ui.sell.steps.base import StepPage
from ui.sell.steps.compared import ComparedRecords
from ui.sell.steps.finder import Finder
from ui.sell.steps.record_copy import write_copy
from ui.sell.wording import size_text
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.sell.model import Preview, SalePlan
    from app.sell.preparing import PreparingDesk
    from ui.bridge import Problem, Runner
    from ui.sell.byte_list import RecordLine
    from ui.sell.wizard import SaleWizard

VIEWS = ("bytes", "table", "compared")
_WHOLE_BYTES = 20_000


class ExactStep(StepPage):
    """All records.

    Signals:
        looked: the tick was set or taken away.
        retried: the records are to be made again.
        copied: a copy was written.
        trouble: a `Problem` of what was asked here.

    Args:
        port: gives records, search and comparison.
        runner: runs the port's methods.
        choose_place: asks where to save a file; replaced where there is no one to ask.
    """

    looked = Signal(bool)
    retried = Signal()
    copied = Signal()
    trouble = Signal(object)
    next_words = mark("Terms and money")
    spent_words = mark("Nothing has left yet.")

    def __init__(
        self,
        port: PreparingDesk,
        runner: Runner,
        choose_place: Callable[[QWidget, str, str, Callable[[str], None]], None] = ask_save,
    ) -> None:
        super().__init__(
            tr("This is exactly what leaves"), tr("Not a summary: these are the bytes that will be sealed.")
        )
        self._port, self._runner, self._choose_place = port, runner, choose_place
        self._plan: SalePlan | None = None
        self._preview: Preview | None = None
        self._records = LazyRecords(0, lambda _first: None)
        self._filled: set[str] = set()
        self._wanted = -1
        self._rest = ""
        self._build_head()
        self._build_card()
        self._problem = Column(gap=6)
        self.body.addLayout(self._problem)
        tick = Flow(gap=12, line_gap=8)
        self.check = Check(tr("I have looked at what leaves"))
        self.check.toggled.connect(self.looked)
        tick.add(self.check)
        self.copy = Button(tr("Save a copy"), "quiet", icon="export")
        self.copy.clicked.connect(self._ask_place)
        tick.add(self.copy, end=True)
        self.body.addLayout(tick)
        self._rescale()
        theme().changed.connect(self._rescale)

    def _build_head(self) -> None:
        line = Flow(gap=12, line_gap=8)
        self.views = Segmented(
            tr("View"),
            [
                Segment("bytes", tr("Exact bytes")),
                Segment("table", tr("As a table")),
                Segment("compared", tr("Compared with your data")),
            ],
        )
        self.views.chosen.connect(self._switch)
        line.add(self.views)
        self.finder = Finder(self._port, self._runner)
        self.finder.gone_to.connect(self._go_to)
        self.finder.trouble.connect(self.trouble)
        line.add(self.finder, end=True)
        self.body.addLayout(line)

    def _build_card(self) -> None:
        self._card = Card(margins=(1, 1, 1, 1))
        self._card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        head = Plane("sunken", "b")
        line = Row(head, gap=12, margins=(16, 7, 12, 8))
        self._count = Label("", "body_strong", tabular=True)
        self._size = Label("", "body", "text2", tabular=True)
        self.hash = HashPill("", tr("SHA-256 of all records"))
        line.addWidget(self._count)
        line.addWidget(self._size)
        line.addStretch(1)
        line.addWidget(Label("SHA-256", "small", "text3"))
        line.addWidget(self.hash)
        self._card.body.addWidget(head)
        self.stack = QStackedWidget()
        self.bytes = ByteList()
        self.bytes.chosen.connect(self._whole)
        self.stack.addWidget(self.bytes)
        self.table = TextTable(tr("Records as a table"))
        self.table.more_asked.connect(self._more_rows)
        self.stack.addWidget(self.table)
        self.compared = ComparedRecords(self._port, self._runner)
        self.compared.trouble.connect(self.trouble)
        self.stack.addWidget(self.compared)
        self._card.body.addWidget(self.stack, 1)
        self._card.body.addWidget(Divider())
        self._foot = Paragraph("", "small", "text2")
        foot = Row(margins=(16, 10, 16, 10))
        foot.addWidget(self._foot, 1)
        self._whole_area = Scroll(boxed(foot))
        self._card.body.addWidget(self._whole_area)
        self.body.addWidget(self._card, 1)
        self.column.setStretchFactor(self.body, 100)

    # Showing

    def show_wizard(self, wizard: SaleWizard) -> None:
        """Show the records that were made."""
        preview = wizard.answers.preview
        self.check.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.check.setChecked(wizard.answers.looked)
        self.check.blockSignals(False)  # noqa: FBT003
        self.check.setEnabled(preview is not None and preview.records > 0)
        if preview is None or (preview is self._preview and self._plan is not None):
            return
        self._preview, self._plan = preview, wizard.plan()
        self.finder.show_records(self._plan)
        clear(self._problem)
        self._count.setText(tr("{n} record", "{n} records", n=preview.records))
        self._size.setText(size_text(preview.total_bytes))
        self.hash.set_value(preview.digest)
        self._records = LazyRecords(preview.records, self._ask_page)
        self.bytes.painter_of_rows.number_color = "privacy" if wizard.noised else "text"
        self.bytes.show_records(self._records)
        self._rest = tr(
            "Choose a record to read it whole. Reviewers draw {sampled} of a batch.", sampled=wizard.request.sampled
        )
        self._foot.set_text(self._rest)
        self._filled = {"bytes"}
        self.views.set_current("bytes")
        self._switch("bytes")
        for text in preview.problems[:20]:
            self._problem.addWidget(Paragraph(f"· {visible(said(text), 300)}", "small", "warning"))

    def show_problem(self, problem: Problem) -> None:
        """Say why there are no records."""
        clear(self._problem)
        panel = ErrorPanel(problem)
        panel.retried.connect(self.retried)
        self._problem.addWidget(panel)

    def first_focus(self) -> QWidget | None:
        """Focus the records."""
        return self.bytes

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Find on the keys for it."""
        if event.matches(QKeySequence.StandardKey.Find):
            self.finder.take_focus()
            return
        super().keyPressEvent(event)

    def _switch(self, view: str) -> None:
        self.stack.setCurrentIndex(VIEWS.index(view))
        self.finder.setVisible(view == "bytes")
        if view in self._filled or self._preview is None or self._plan is None:
            return
        self._filled.add(view)
        if view == "table":
            self.table.begin(())
            self._more_rows(0)
        else:
            self.compared.show_records(self._plan, self._preview)

    # Bytes

    def _ask_page(self, first: int) -> None:
        plan, records = self._plan, self._records
        if plan is None:
            return
        self._runner.run(
            lambda _progress: self._port.records(plan, first, PAGE_RECORDS),
            owner=self,
            on_result=lambda page: self._take_page(records, first, page),
            on_error=lambda problem: self._no_page(records, first, problem),
        )

    def _take_page(self, records: LazyRecords, first: int, page: tuple[bytes, ...]) -> None:
        if records is not self._records:
            return
        places = records.put(first, page)
        self.bytes.painter_of_rows.forget()
        self.bytes.viewport().update()
        if self._wanted in places:
            wanted, self._wanted = self._wanted, -1
            self._whole(records[wanted])
        elif self.bytes.currentIndex().isValid() and self.bytes.currentIndex().row() in places:
            self._whole(records[self.bytes.currentIndex().row()])

    def _no_page(self, records: LazyRecords, first: int, problem: Problem) -> None:
        if records is self._records:
            records.missed(first)
            self.show_problem(problem)

    def _whole(self, line: RecordLine) -> None:
        if not self._records.holds(line.index):
            self._wanted = line.index
            return
        text = plain_text(line.data, _WHOLE_BYTES)
        index = tr("Record {index}, {size}: ", index=format_count(line.index + 1), size=size_text(len(line.data)))
        self._foot.set_text((Span(index, 600), Span(text, mono=True)))

    def _go_to(self, record: int) -> None:
        index = self.bytes.records.index(record)
        self.bytes.setCurrentIndex(index)
        self.bytes.scrollTo(index)

    # Table

    def _more_rows(self, first: int) -> None:
        plan, preview = self._plan, self._preview
        if plan is None or preview is None or (first and first >= preview.records):
            return
        self._runner.run(
            lambda _progress: self._port.records(plan, first, PAGE_RECORDS),
            owner=self,
            on_result=lambda page: self._take_rows(preview, first, page),
            on_error=self.trouble.emit,
        )

    def _take_rows(self, preview: Preview, first: int, page: tuple[bytes, ...]) -> None:
        if preview is not self._preview:
            return
        rows = [fields_of(data) for data in page]
        if not first:
            self.table.begin(tuple(dict.fromkeys(name for row in rows for name in row)) or (tr("Record"),))
        self.table.append([row or {tr("Record"): plain_text(data)} for row, data in zip(rows, page, strict=True)])

    # A copy

    def _ask_place(self) -> None:
        self._choose_place(self, tr("Save a copy of what leaves"), "what-leaves.jsonl", self.save_to)

    def save_to(self, path: str) -> None:
        """Write all records to a new file, one a line."""
        plan, preview = self._plan, self._preview
        if plan is None or preview is None:
            return

        self._runner.run(
            lambda _progress: write_copy(self._port, plan, preview.records, path),
            owner=self,
            on_result=lambda _none: self.copied.emit(),
            on_error=self.trouble.emit,
        )

    def _rescale(self) -> None:
        self._card.setMinimumHeight(theme().px(340))
        # Two to four lines; a long record scrolls.
        self._whole_area.setFixedHeight(theme().px(72))


def fields_of(data: bytes) -> dict[str, str]:
    """Return a record's fields; none if it is no JSON object."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(value, dict):
        return {}
    return {
        str(key): item if isinstance(item, str) else json.dumps(item, ensure_ascii=False) for key, item in value.items()
    }
