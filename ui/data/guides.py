"""What can be added: how to ask each service for an export, and watching a folder for those that arrive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from ui.components.button import Button
from ui.components.card import Card
from ui.components.clipboard import copy_text
from ui.components.dialog import Dialog
from ui.components.error_panel import ErrorPanel
from ui.components.facts import Facts
from ui.components.field import Field
from ui.components.file_dialog import ask_folder
from ui.components.flow import Flow
from ui.components.label import Label
from ui.components.layout import Column, Row, clear
from ui.components.note import Note
from ui.components.paragraph import Paragraph, Span
from ui.components.select import Select
from ui.components.skeleton import Skeleton
from ui.format import clean
from ui.i18n import said, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.library.model import GuideView
    from ui.bridge import Problem, Runner
    from ui.data.ports import DataPort

_MAX_STEPS = 12


class GuidesDialog(Dialog):
    """Guides per service, and the watched folder.

    Signals:
        watched: another folder is watched now, or none.

    Args:
        port: the catalogue.
        runner: runs the port's methods.
        choose_folder: asks for a folder; replaced where there is no one to ask.
    """

    watched = Signal()

    def __init__(
        self,
        port: DataPort,
        runner: Runner,
        choose_folder: Callable[[QWidget, str, Callable[[str], None]], None] = ask_folder,
    ) -> None:
        super().__init__(
            tr("What can I add?"),
            tr("Services must give you your data. Here is how to ask each for it."),
            icon="my_data",
            width=720,
        )
        self._port, self._runner, self._choose_folder = port, runner, choose_folder
        self._guides: tuple[GuideView, ...] = ()
        self._folder = ""
        self._top = Column(gap=12)
        self.body.addLayout(self._top)
        self._guide = Column()
        self.body.addLayout(self._guide)
        self._watch = Column()
        self.body.addLayout(self._watch)
        self.body.addStretch(1)
        close = Button(tr("Close"))
        close.clicked.connect(self.reject)
        self.footer.addWidget(close)

    def ask(self, host: QWidget) -> None:
        """Open over the window and read the guides."""
        self.open_over(host)
        self._read()

    def _read(self) -> None:
        clear(self._top)
        self._top.addWidget(Skeleton(4, 40))

        async def work(_progress: object) -> tuple[tuple[GuideView, ...], str]:
            return await self._port.guides(), await self._port.watched_folder()

        self._runner.run(work, owner=self, on_result=lambda found: self._show(*found), on_error=self._failed)

    def _failed(self, problem: Problem) -> None:
        clear(self._top)
        panel = ErrorPanel(problem)
        panel.retried.connect(self._read)
        self._top.addWidget(panel)

    def _show(self, guides: tuple[GuideView, ...], folder: str) -> None:
        self._guides = guides
        clear(self._top)
        files = tr("Any CSV, JSON, JSON Lines or Parquet file, or a folder or archive of them, can be added as it is.")
        self._top.addWidget(Paragraph(files, "body", "text2"))
        if guides:
            options = [(str(at), clean(said(guide.source), 60)) for at, guide in enumerate(guides)]
            self.service = Select(tr("Service"), options, "0", 320)
            self.service.currentIndexChanged.connect(self._choose)
            self._top.addWidget(self.service)
            self._choose(0)
            self.service.setFocus()
        self._show_watch(folder)

    def _choose(self, at: int) -> None:
        clear(self._guide)
        if not 0 <= at < len(self._guides):
            return
        guide = self._guides[at]
        card = Card(gap=8, margins=(16, 14, 16, 14))
        card.body.addWidget(Label(clean(said(guide.source), 60), "heading", elide=True))
        for number, step in enumerate(guide.steps[:_MAX_STEPS], 1):
            line = Row(gap=10)
            line.addWidget(Label(f"{number}.", "body", "text3", tabular=True), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Paragraph(clean(said(step), 400), "body", "text"), 1)
            card.body.addLayout(line)
        facts = Facts("small", right=False)
        if guide.waiting:
            facts.add(tr("How long"), clean(said(guide.waiting), 200))
        if guide.arrives_as:
            facts.add(tr("What arrives"), clean(said(guide.arrives_as), 200))
        card.body.addWidget(facts)
        if guide.link:
            link = clean(guide.link, 200)
            row = Row(gap=8)
            row.addWidget(Paragraph((Span(link, mono=True),), "small", "text2"), 1, Qt.AlignmentFlag.AlignVCenter)
            copy = Button(tr("Copy link"), icon="copy")
            copy.clicked.connect(lambda: copy_text(link))
            row.addWidget(copy)
            card.body.addLayout(row)
        self._guide.addWidget(card)

    # The watched folder

    def _show_watch(self, folder: str) -> None:
        self._folder = folder
        clear(self._watch)
        card = Card(gap=8, margins=(16, 14, 16, 14))
        card.body.addWidget(Label(tr("Notice exports when they arrive"), "body_strong"))
        text = tr(
            "If you allow it, we look for new files in one folder of yours, and at nothing else. What arrives is "
            "offered on My data; nothing is added by itself."
        )
        card.body.addWidget(Paragraph(text, "body", "text2"))
        row = Flow(gap=8, line_gap=8)
        if folder:
            field = Field("")
            field.edit.setText(folder)
            field.edit.setReadOnly(True)
            field.edit.setAccessibleName(tr("Watched folder"))
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            card.body.addWidget(field)
            stop = Button(tr("Stop watching"), icon="eye-off")
            stop.clicked.connect(lambda: self.watch(""))
            row.add(stop)
        choose = Button(tr("Watch another folder") if folder else tr("Allow, choose a folder"), icon="folder-open")
        choose.clicked.connect(self._ask_folder)
        row.add(choose)
        card.body.addLayout(row)
        self._watch.addWidget(card)

    def _ask_folder(self) -> None:
        self._choose_folder(self, tr("Choose the folder where your downloads arrive"), self.watch)

    def watch(self, path: str) -> None:
        """Watch a folder, or none."""
        self._runner.run(
            lambda _progress: self._port.watch_folder(path),
            owner=self,
            on_result=lambda _none: self._watches(path),
            on_error=self._watch_failed,
        )

    def _watches(self, path: str) -> None:
        self._show_watch(path)
        self.watched.emit()

    def _watch_failed(self, problem: Problem) -> None:
        self._show_watch(self._folder)
        self._watch.addWidget(Note(f"{problem.what} {problem.next_step}".strip(), "error", "danger"))
