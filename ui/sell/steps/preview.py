"""Step 4: exactly what leaves, as bytes, as a table, compared with the person's own data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from ui.components.card import Card, Divider, Plane
from ui.components.choice import Check
from ui.components.error_panel import ErrorPanel
from ui.components.hash_pill import HashPill
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed, clear
from ui.components.paragraph import Paragraph, Span
from ui.components.scroll import Scroll
from ui.components.segmented import Segment, Segmented
from ui.format import format_count, format_decimal
from ui.format.bytes_text import plain_text, visible
from ui.i18n import mark, said, tr
from ui.sell.byte_list import ByteList, RecordLine
from ui.sell.steps.base import StepPage
from ui.sell.steps.exact import fields_of
from ui.sell.wording import size_text
from ui.theme import theme

if TYPE_CHECKING:
    from app.sell.model import Preview
    from ui.bridge import Problem
    from ui.sell.wizard import SaleWizard

_TABLE_ROWS, _TABLE_COLUMNS, _COMPARED = 20, 8, 6
_WHOLE_BYTES = 20_000


class PreviewStep(StepPage):
    """The bytes.

    Signals:
        looked: the tick was set or taken away.
        retried: the preview is to be made again.
    """

    looked = Signal(bool)
    retried = Signal()
    next_words = mark("Terms and money")
    spent_words = mark("Nothing has left yet.")

    def __init__(self) -> None:
        super().__init__(tr("This is exactly what leaves"), "")
        self._shown_digest = ""
        self._filled: set[int] = set()
        self.views = Segmented(
            tr("View"),
            [
                Segment("bytes", tr("Exact bytes")),
                Segment("table", tr("As a table")),
                Segment("compared", tr("Compared with your data")),
            ],
        )
        self.views.chosen.connect(self._switch)
        self.body.addWidget(self.views, 0, Qt.AlignmentFlag.AlignLeft)
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
        self._table = Column(margins=(16, 8, 16, 12), gap=0)
        self.stack.addWidget(Scroll(boxed(self._table)))
        self._compared = Column(margins=(16, 8, 16, 12), gap=0)
        self.stack.addWidget(Scroll(boxed(self._compared)))
        self._card.body.addWidget(self.stack, 1)
        self._card.body.addWidget(Divider())
        self._foot = Paragraph("", "small", "text2")
        foot = Row(margins=(16, 10, 16, 10))
        foot.addWidget(self._foot, 1)
        self._whole_area = Scroll(boxed(foot))
        self._card.body.addWidget(self._whole_area)
        self.body.addWidget(self._card, 1)
        self.column.setStretchFactor(self.body, 100)
        self._problem = Column()
        self.body.addLayout(self._problem)
        tick = Row(gap=10)
        self.check = Check(tr("I have looked at what leaves"))
        self.check.toggled.connect(self.looked)
        tick.addWidget(self.check)
        tick.addWidget(Label(tr("Your decision is kept with the sale."), "small", "text3", elide=True), 1)
        self.body.addLayout(tick)
        self._rescale()
        theme().changed.connect(self._rescale)

    def show_wizard(self, wizard: SaleWizard) -> None:
        """Show the preview of the answers."""
        preview = wizard.answers.preview
        self.check.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.check.setChecked(wizard.answers.looked)
        self.check.blockSignals(False)  # noqa: FBT003
        self.check.setEnabled(preview is not None and preview.records > 0)
        if preview is None or self._shown_digest == preview.digest + str(preview.exact):
            return
        self._shown_digest = preview.digest + str(preview.exact)
        clear(self._problem)
        if preview.exact:
            words = tr("Not a summary: these are the bytes that will be sealed.")
        else:
            words = tr(
                "Your true counts, before noise. What is sealed has this shape; its noise is drawn once you agree."
            )
        self.set_head(
            tr("This is exactly what leaves") if preview.exact else tr("This is the shape of what leaves"), words
        )
        self._count.setText(tr("{n} record", "{n} records", n=preview.records))
        self._size.setText(size_text(preview.total_bytes))
        self.hash.set_value(preview.digest)
        self.bytes.set_records(preview.shown, noised=not preview.exact)
        shown = len(preview.shown)
        self._rest = tr(
            "Choose a record to read it whole. Reviewers draw {sampled} of a batch.", sampled=wizard.request.sampled
        )
        if shown < preview.records:
            some = tr(
                "{shown} of {records} are shown: the first, some between, the last.",
                shown=format_count(shown),
                records=format_count(preview.records),
            )
            self._rest = f"{some} {self._rest}"
        self._foot.set_text(self._rest)
        self._preview, self._noised = preview, wizard.noised
        self._filled.clear()
        self._fill()
        for text in preview.problems[:20]:
            self._problem.addWidget(Paragraph(f"· {visible(said(text), 300)}", "small", "warning"))

    _rest = ""
    _preview: Preview | None = None
    _noised = False

    def show_problem(self, problem: Problem) -> None:
        """Say why there is no preview."""
        clear(self._problem)
        panel = ErrorPanel(problem)
        panel.retried.connect(self.retried)
        self._problem.addWidget(panel)

    def first_focus(self) -> QWidget | None:
        """Focus the records."""
        return self.bytes

    def _switch(self, view: str) -> None:
        self.stack.setCurrentIndex(("bytes", "table", "compared").index(view))
        self._fill()

    def _fill(self) -> None:
        """Fill the view that is shown; the others wait until they are."""
        shown = self.stack.currentIndex()
        if self._preview is None or shown in self._filled:
            return
        self._filled.add(shown)
        if shown == 1:
            self._fill_table(self._preview)
        elif shown > 1:
            self._fill_compared(self._preview, noised=self._noised)

    def _whole(self, line: RecordLine) -> None:
        text = plain_text(line.data, _WHOLE_BYTES)
        spans = (
            Span(
                tr("Record {index}, {size}: ", index=format_count(line.index + 1), size=size_text(len(line.data))), 600
            ),
            Span(text, mono=True),
        )
        self._foot.set_text(spans)

    def _fill_table(self, preview: Preview) -> None:
        clear(self._table)
        rows = [fields_of(data) for _, data in preview.shown[:_TABLE_ROWS]]
        names = list(dict.fromkeys(name for row in rows for name in row))[:_TABLE_COLUMNS]
        if not names:
            self._table.addWidget(Paragraph(tr("These records are not tables. Look at the bytes."), "body", "text2"))
            return
        self._table.addWidget(_cells([visible(name, 60) for name in names], "caption", "text3"))
        for row in rows:
            self._table.addWidget(Divider())
            self._table.addWidget(_cells([visible(row.get(name, ""), 120) for name in names], "body", "text"))
        more = max((len(row) for row in rows), default=0) - len(names)
        if more > 0:
            self._table.addWidget(
                Paragraph(
                    tr("{n} more field is in the bytes.", "{n} more fields are in the bytes.", n=more), "small", "text2"
                )
            )
        self._table.addStretch(1)

    def _fill_compared(self, preview: Preview, *, noised: bool) -> None:
        clear(self._compared)
        if noised and preview.histogram is not None:
            error = format_decimal(preview.histogram.expected_error, 1)
            for name, count in preview.histogram.bins[:200]:
                text = tr(
                    "≈ {name}: {count} → about {count} ± {error} (noised)",
                    name=visible(name, 80),
                    count=format_count(count),
                    error=error,
                )
                self._compared.addWidget(Paragraph(text, "mono", "privacy"))
        for at, row in enumerate(preview.compared[:_COMPARED]):
            self._compared.addWidget(Label(tr("Record {index}", index=at + 1), "caption", "text3"))
            for name, before, after in row[:60]:
                self._compared.addWidget(_difference(visible(name, 60), visible(before, 200), visible(after, 200)))
            self._compared.addSpacing(8)
        if not preview.compared and not noised:
            self._compared.addWidget(Paragraph(tr("Nothing to compare."), "body", "text2"))
        self._compared.addStretch(1)

    def _rescale(self) -> None:
        self._card.setMinimumHeight(theme().px(340))
        # Two to four lines; a long record scrolls.
        self._whole_area.setFixedHeight(theme().px(72))


def _difference(name: str, before: str, after: str) -> Paragraph:
    if not after and before:
        return Paragraph(
            (Span("\u2212 ", 600), Span(f"{name}: {before}"), Span(f"  {tr('stays here')}", 600)), "mono", "danger"
        )
    if before != after:
        return Paragraph(
            (Span("+ ", 600), Span(f"{name}: {after}"), Span(f"  {tr('replaced')}", 600)), "mono", "positive"
        )
    return Paragraph(f"  {name}: {after}", "mono", "text2")


def _cells(texts: list[str], style: str, color: str) -> QWidget:
    row = Row(gap=12, margins=(0, 6, 0, 6))
    for text in texts:
        if style == "caption":
            row.addWidget(Label(text, "caption", "text3", literal=True, elide=True), 1)
        else:
            row.addWidget(Label(text, "body", "text" if color == "text" else "text2", literal=True, elide=True), 1)
    return boxed(row)
