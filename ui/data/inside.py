"""Looking inside a data set: its rows as they are, and all its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.components.card import Divider
from ui.components.dialog import Dialog
from ui.components.error_panel import ErrorPanel
from ui.components.label import Label
from ui.components.layout import Column, boxed, clear
from ui.components.paragraph import Paragraph
from ui.components.text_table import TextTable
from ui.data import models
from ui.data.detail import field_line
from ui.format import format_count
from ui.format.bytes_text import visible
from ui.i18n import tr
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from app.library.model import DatasetField, DatasetView
    from ui.bridge import Problem, Runner
    from ui.data.ports import DataPort

PAGE_ROWS = 100
_WIDTH, _HEIGHT = 1040, 460
_SAMPLES = 5


class InsideDialog(Dialog):
    """Rows of a data set, read a page at a time as they are scrolled to.

    Args:
        port: the catalogue.
        runner: runs the port's methods.
        dataset: which.
    """

    def __init__(self, port: DataPort, runner: Runner, dataset: DatasetView) -> None:
        title = models.title_of(dataset)
        super().__init__(title, tr("Read here, on this computer. Nothing is sent."), icon="table", width=_WIDTH)
        self._port, self._runner, self._dataset = port, runner, dataset
        self.table = TextTable(tr("Rows of {title}", title=title))
        self.table.begin([field.name for field in dataset.fields])
        self.table.more_asked.connect(self._read)
        self._trouble = Column()
        self.body.addLayout(self._trouble)
        self.body.addWidget(self.table, 1)
        self._foot = Paragraph("", "small", "text2")
        self.body.addWidget(self._foot)
        self._rescale()
        theme().changed.connect(self._rescale)

    def ask(self, host: QWidget) -> None:
        """Open over the window and read the first rows."""
        self.open_over(host, self.table)
        self._read(0)

    def _read(self, first: int) -> None:
        if first and first >= self._dataset.rows:
            return
        dataset_id = self._dataset.dataset_id
        self._runner.run(
            lambda _progress: self._port.sample(dataset_id, first, PAGE_ROWS),
            owner=self,
            on_result=self._take,
            on_error=self._failed,
        )

    def _take(self, rows: tuple[Mapping[str, str], ...]) -> None:
        clear(self._trouble)
        self.table.append(rows)
        boxed_words = tr("Characters that would not show are boxed with their code.")
        count = tr(
            "{shown} of {total} rows so far.",
            shown=format_count(self.table.cells.rowCount()),
            total=format_count(self._dataset.rows),
        )
        self._foot.set_text(f"{count} {boxed_words}")

    def _failed(self, problem: Problem) -> None:
        clear(self._trouble)
        panel = ErrorPanel(problem)
        panel.retried.connect(lambda: self._read(self.table.cells.rowCount()))
        self._trouble.addWidget(panel)

    def _rescale(self) -> None:
        self.table.setMinimumHeight(theme().px(_HEIGHT))


def fields_dialog(dataset: DatasetView) -> Dialog:
    """Return a dialog that says everything that is known of each field."""
    subtitle = tr("{n} field", "{n} fields", n=len(dataset.fields))
    dialog = Dialog(tr("Fields of {title}", title=models.title_of(dataset)), subtitle, icon="list-checks", width=720)
    column = Column(gap=0)
    for at, field in enumerate(models.telling_first(dataset)):
        if at:
            column.addWidget(Divider())
        column.addWidget(field_line(field))
        column.addWidget(Label(_counts(field), "small", "text3", tabular=True, elide=True))
        if field.samples:
            samples = " · ".join(visible(sample, 60) for sample in field.samples[:_SAMPLES])
            column.addWidget(Paragraph(tr("For instance: {samples}", samples=samples), "small", "text2"))
        column.addSpacing(8)
    dialog.body.addWidget(boxed(column))
    return dialog


def _counts(field: DatasetField) -> str:
    distinct = tr("{n} different value", "{n} different values", n=field.distinct)
    return f"{distinct} · {tr('{n} empty', '{n} empty', n=field.nulls)}"
