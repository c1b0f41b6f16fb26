"""Step 1: which file."""

from __future__ import annotations

from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.components.button import Button
from ui.components.card import Card
from ui.components.choice import Check
from ui.components.error_panel import ErrorPanel
from ui.components.facts import Facts
from ui.components.field import Field
from ui.components.flow import Flow
from ui.components.icon import IconTile
from ui.components.label import Label
from ui.components.layout import Column, Row, clear
from ui.components.note import Note
from ui.components.progress import Progress
from ui.data.models import life_icon, source_line, title_of
from ui.format import clean, format_count
from ui.i18n import mark, said, tr
from ui.sell.steps.base import StepPage
from ui.sell.wording import size_text

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QWidget

    from app.library.model import DatasetView
    from app.sell.model import SourceView
    from ui.bridge import Problem
    from ui.sell.wizard import SaleWizard


_DIGITS, _SHOWN_DATASETS = 9, 6


def _number(text: str) -> int:
    """The number in a text, 0 where there is none: a sign between digits could be a group or a decimal."""
    digits = text.strip()
    return int(digits) if digits.isascii() and digits.isdigit() else 0


class DataStep(StepPage):
    """Choosing a file.

    Signals:
        file_asked: the person wants to choose one.
        sample_asked: the person wants to try with invented data.
        file_given: a file was dropped, or is to be read again; its path.
        cancelled: reading is to stop.
        dataset_given: a data set of My data was chosen; its id.
        records_given: how many records to sell; 0 where no number was typed.
    """

    file_asked = Signal()
    sample_asked = Signal()
    file_given = Signal(str)
    cancelled = Signal()
    dataset_given = Signal(str)
    records_given = Signal(int)
    next_words = mark("Choose fields")
    spent_words = mark("The file stays where it is. Nothing has left.")

    def __init__(self) -> None:
        super().__init__(
            tr("Which data do you sell?"), tr("A file of yours is read here, on this computer. Nothing is sent.")
        )
        self.setAcceptDrops(True)
        self._path = ""
        card = Card(margins=(20, 18, 20, 18), gap=12)
        row = Row(gap=16)
        self._tile = IconTile("my_data", "accent", 40, 18)
        row.addWidget(self._tile)
        words = Column(gap=1)
        self.name = Label(tr("No file yet"), "heading", elide=True)
        self.detail = Label(
            tr("CSV, JSON, JSON Lines or Parquet. Drop it here, or choose it."), "small", "text2", elide=True
        )
        words.addWidget(self.name)
        words.addWidget(self.detail)
        row.addLayout(words, 1)
        self.choose = Button(tr("Choose a file"), icon="folder-open", large=True)
        self.choose.clicked.connect(self.file_asked)
        row.addWidget(self.choose)
        self.sample = Button(tr("Use sample data"), icon="test_money")
        self.sample.clicked.connect(self.sample_asked)
        self.sample.hide()
        card.body.addLayout(row)
        self.skip = Check(tr("Skip records that cannot be read"))
        self.skip.toggled.connect(self._again)
        foot = Flow(gap=16)
        foot.add(self.skip)
        foot.add(self.sample, end=True)
        card.body.addLayout(foot)
        self.body.addWidget(card)
        self._mine = Column()
        self.body.addLayout(self._mine)
        self._result = Column(gap=16)
        self.body.addLayout(self._result)
        self.records = Field(tr("Records to sell"))
        self.records.edit.setMaxLength(_DIGITS)
        self.records.changed.connect(self._count)
        self._records_card = Card(margins=(20, 16, 20, 16))
        self._records_card.body.addWidget(self.records)
        self.body.addWidget(self._records_card)
        self._records_card.hide()

    @property
    def on_broken(self) -> str:
        """What to do with broken records: `refuse` or `skip`."""
        return "skip" if self.skip.isChecked() else "refuse"

    def show_wizard(self, wizard: SaleWizard) -> None:
        """Show the chosen file."""
        source = wizard.answers.source
        if source is not None:
            self.show_source(source)
            self._show_records(wizard)

    def _show_records(self, wizard: SaleWizard) -> None:
        """Offer how many records are sold; a histogram counts all of them."""
        self._records_card.setVisible(not wizard.noised)
        if _number(self.records.text) != wizard.answers.records:
            self.records.set_text(str(wizard.answers.records))
        most = format_count(wizard.most_records)
        self.records.set_help(
            tr("The first ones in the file. The request's escrow and your file allow {most}.", most=most)
        )
        self.records.set_error(wizard.records_problem)

    def _count(self, text: str) -> None:
        self.records_given.emit(_number(text))

    def show_reading(self, path: str) -> None:
        """Say that a file is being read."""
        self._path = path
        clear(self._result)
        progress = Progress(tr("Reading {name}", name=clean(PurePath(path).name, 80)), cancel=tr("Stop reading"))
        progress.set_unknown(tr("Reading every record…"))
        progress.cancelled.connect(self.cancelled)
        self._result.addWidget(progress)
        self.name.setText(clean(PurePath(path).name, 120))
        self.choose.set_working(tr("Reading…"))

    def offer_datasets(self, datasets: tuple[DatasetView, ...]) -> None:
        """Offer what is in My data already."""
        clear(self._mine)
        if not datasets:
            return
        card = Card(margins=(20, 14, 20, 14), gap=8)
        card.add_heading(tr("Or from My data"))
        for dataset in datasets[:_SHOWN_DATASETS]:
            line = Row(gap=12)
            line.addWidget(IconTile(life_icon(dataset.life), "neutral", 32))
            words = Column()
            words.addWidget(Label(title_of(dataset), "body_medium", elide=True))
            words.addWidget(Label(source_line(dataset), "small", "text2", elide=True))
            line.addLayout(words, 1)
            use = Button(tr("Sell from this"))
            use.setAccessibleName(tr("Sell from {title}", title=title_of(dataset)))
            use.clicked.connect(partial(self.dataset_given.emit, dataset.dataset_id))
            line.addWidget(use)
            card.body.addLayout(line)
        rest = len(datasets) - _SHOWN_DATASETS
        if rest > 0:
            more = tr("{n} more is on My data: open it there.", "{n} more are on My data: open one there.", n=rest)
            card.body.addWidget(Label(more, "small", "text2", elide=True))
        self._mine.addWidget(card)

    def show_reading_dataset(self, title: str) -> None:
        """Say that a data set is being read."""
        self.show_reading(title or tr("your data"))
        self._path = ""

    def show_source(self, source: SourceView) -> None:
        """Say what is in the file."""
        self.choose.set_working("")
        self.choose.setText(tr("Choose another"))
        self._path = source.path
        self.name.setText(clean(source.name, 120))
        kind = tr("From My data") if source.dataset else clean(source.format, 20)
        self.detail.setText(f"{kind}, {size_text(source.size_bytes)}")
        clear(self._result)
        card = Card(margins=(20, 16, 20, 16), gap=8)
        card.add_heading(tr("What is in it"))
        facts = Facts("body", right=False, gap=6)
        facts.add(tr("Records"), format_count(source.rows))
        facts.add(tr("Fields"), ", ".join(clean(column.name, 60) for column in source.columns[:40]))
        if source.first_day:
            facts.add(
                tr("Days"),
                tr(
                    "{first_day} to {last_day}",
                    first_day=clean(source.first_day, 20),
                    last_day=clean(source.last_day, 20),
                ),
            )
        found = {kind for column in source.columns for kind, _ in column.personal}
        facts.add(
            tr("Personal details"), ", ".join(sorted(clean(said(kind), 40) for kind in found)) or tr("none found")
        )
        card.body.addWidget(facts)
        self._result.addWidget(card)
        if source.skipped:
            text = tr(
                "{n} broken record is skipped and stays here.",
                "{n} broken records are skipped and stay here.",
                n=source.skipped,
            )
            self._result.addWidget(Note(text, "warning", "warning"))

    def show_problem(self, problem: Problem) -> None:
        """Say why the file cannot be read."""
        self.choose.set_working("")
        clear(self._result)
        panel = ErrorPanel(problem, retry=tr("Read it again"))
        panel.retried.connect(self._again)
        self._result.addWidget(panel)

    def offer_sample(self, *, offered: bool) -> None:
        """Offer invented data that fits, on a practice network."""
        self.sample.setVisible(offered)

    def show_nothing(self) -> None:
        """Go back to no file, after reading was stopped."""
        self.choose.set_working("")
        self.name.setText(tr("No file yet"))
        clear(self._result)

    def first_focus(self) -> QWidget | None:
        """Focus the button."""
        return self.choose

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take one local file."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Read the file that was dropped."""
        self.file_given.emit(event.mimeData().urls()[0].toLocalFile())

    def _again(self) -> None:
        if self._path:
            self.file_given.emit(self._path)
