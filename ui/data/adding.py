"""Adding data: what was found, what to answer, the import as it runs, what came of it."""

from __future__ import annotations

import asyncio
import time
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from ui.components.button import Button
from ui.components.card import Card, Divider
from ui.components.choice import Check
from ui.components.dialog import Dialog
from ui.components.error_panel import ErrorPanel
from ui.components.icon import Icon
from ui.components.label import Label
from ui.components.layout import Row, clear
from ui.components.note import Note
from ui.components.paragraph import Paragraph
from ui.components.progress import Progress
from ui.components.skeleton import Skeleton
from ui.data import models
from ui.data.asking import Offers
from ui.format import clean, format_count
from ui.i18n import said, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.library.model import BrokenView, Imported, ImportProgress, OfferView
    from ui.bridge import Job, Problem, Runner
    from ui.data.ports import DataPort

_TELL_EVERY_S = 0.1
_SHOWN_BROKEN = 20


class _Watch(QObject):
    """Brings progress from the loop thread to the GUI thread, a few times a second; stops the import when told."""

    moved = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.stopped = False
        self._told_at = 0.0

    def __call__(self, progress: ImportProgress) -> None:
        """Take progress on whatever thread reads."""
        if self.stopped:
            raise asyncio.CancelledError
        now = time.monotonic()
        if now - self._told_at < _TELL_EVERY_S:
            return
        self._told_at = now
        try:
            self.moved.emit(progress)
        except RuntimeError as error:
            # The dialog is gone, so nobody waits for this import.
            raise asyncio.CancelledError from error


class AddDialog(Dialog):
    """Adds what is at `paths`: one file or folder, or several files that are parts of one export.

    Signals:
        added: a table was imported, as `Imported`.
        requests_asked: the person wants to see what it would fetch; id of the data set.
    """

    added = Signal(object)
    requests_asked = Signal(str)

    def __init__(self, port: DataPort, runner: Runner, paths: tuple[str, ...]) -> None:
        super().__init__(tr("Add data"), _named(paths), icon="my_data", width=640)
        self._port, self._runner, self._paths = port, runner, paths
        self._offers: Offers | None = None
        self._job: Job | None = None
        self._watch: _Watch | None = None
        self._todo: list[OfferView] = []
        self._done: list[Imported] = []
        self._refused: list[tuple[OfferView, Problem]] = []
        self._empty: list[OfferView] = []
        self._on_broken = "skip"
        self._progress: Progress | None = None
        self.close_button = Button(tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self.next = Button(tr("Add"), "primary", icon="plus")
        self.next.clicked.connect(self._start)
        self.footer.addWidget(self.close_button)
        self.footer.addWidget(self.next)
        self.next.hide()
        self.find_requests = Button(tr("Find requests"), "primary", icon="requests")
        self.find_requests.clicked.connect(self._find)
        self.footer.addWidget(self.find_requests)
        self.find_requests.hide()

    def ask(self, host: QWidget) -> None:
        """Open over the window and look what it is."""
        self.open_over(host)
        self.look()

    def look(self) -> None:
        """Look what the files hold; reads little."""
        self._show(Paragraph(tr("Looking what it is. It is read where it lies."), "body", "text2"), Skeleton(3, 48))
        self.next.hide()
        self._job = self._runner.run(
            lambda _progress: self._port.look(self._paths), owner=self, on_result=self._found, on_error=self._no_look
        )

    def reject(self) -> None:
        """Close; an import under way stops and leaves nothing."""
        self._stop()
        super().reject()

    # What was found

    def _found(self, offers: tuple[OfferView, ...]) -> None:
        if not offers:
            text = tr(
                "Nothing in it is a kind of data we can read. What can be added, and how, is in “What can I add?”"
            )
            self._show(Note(text, "will_not_open", "warning"))
            return
        self._offers = Offers(offers)
        self._offers.changed.connect(self._judge)
        self._skip = Check(tr("Leave out rows that cannot be read"))
        self._skip.setChecked(True)
        words = tr("It is copied into a sealed store on this computer and never sent by adding it.")
        self._show(self._offers, self._skip, Note(words, "stays"))
        self.next.show()
        self._judge()
        if self._offers.checks:
            self._offers.checks[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _judge(self) -> None:
        if self._offers is None:
            return
        count = len(self._offers.chosen)
        self.next.setText(tr("Add {n} table", "Add {n} tables", n=count) if count else tr("Add"))
        self.next.set_blocked(self._offers.unanswered)

    def _no_look(self, problem: Problem) -> None:
        panel = ErrorPanel(problem)
        panel.retried.connect(self.look)
        self._show(panel)

    # The import

    def _start(self) -> None:
        if self._offers is None or self._offers.unanswered:
            return
        self._todo = list(self._offers.chosen)
        self._answers = {offer: self._offers.answers_to(offer) for offer in self._todo}
        self._on_broken = "skip" if self._skip.isChecked() else "refuse"
        self.next.hide()
        self._next_table()

    def _next_table(self) -> None:
        if not self._todo:
            self._show_result()
            return
        offer = self._todo[0]
        title = clean(said(offer.title), 80)
        progress = self._progress = Progress(tr("Adding {title}", title=title), cancel=tr("Stop adding"))
        progress.cancelled.connect(self._stop)
        done = len(self._done)
        whole = tr("{done} of {total}", done=done + 1, total=done + len(self._todo))
        self._show(
            Label(tr("Adding {title}", title=title), "body_strong", elide=True),
            Label(whole, "small", "text3", tabular=True),
            progress,
            Note(tr("Close this at any moment: a table that is not whole leaves nothing behind."), "info"),
        )
        progress.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        watch = self._watch = _Watch(self)
        watch.moved.connect(self._moved, Qt.ConnectionType.QueuedConnection)
        answers, on_broken = self._answers[offer], self._on_broken
        self._job = self._runner.run(
            lambda _progress: self._port.add(self._paths, offer, answers, watch, on_broken=on_broken),
            owner=self,
            on_result=self._table_done,
            on_error=self._table_failed,
            on_cancel=self._show_result,
        )

    def _moved(self, progress: ImportProgress) -> None:
        if self._progress is None:
            return
        words, broken, left = models.progress_words(progress)
        if progress.bytes_total:
            self._progress.set_progress(progress.bytes_done, progress.bytes_total, words, broken, left)
        else:
            self._progress.set_unknown(" · ".join(part for part in (words, broken) if part))

    def _stop(self) -> None:
        if self._watch is not None:
            self._watch.stopped = True
        if self._job is not None:
            self._job.cancel()

    def _table_done(self, imported: Imported | None) -> None:
        offer = self._todo.pop(0)
        if imported is None:
            self._empty.append(offer)
        else:
            self._done.append(imported)
            self.added.emit(imported)
        self._next_table()

    def _table_failed(self, problem: Problem) -> None:
        """Go on with the other tables: one that cannot be added says why at the end."""
        if self._watch is not None and self._watch.stopped:
            self._show_result()
            return
        self._refused.append((self._todo.pop(0), problem))
        self._next_table()

    def _again(self) -> None:
        """Try the tables again that were refused."""
        self._todo, self._refused = [offer for offer, _ in self._refused], []
        self._next_table()

    # The result

    def _show_result(self) -> None:
        self._progress = None
        parts: list[QWidget] = []
        for offer, problem in self._refused:
            parts.append(Label(clean(said(offer.title), 80), "body_strong", elide=True))
            panel = ErrorPanel(problem)
            panel.retried.connect(self._again)
            parts.append(panel)
        if self._todo:
            parts.append(Note(tr("Stopped. What was not whole was removed again."), "info"))
        parts += [_result(imported) for imported in self._done]
        parts += [Note(_nothing_in(offer), "info") for offer in self._empty]
        self._show(*parts)
        if not self._done:
            return
        self.close_button.setText(tr("Done"))
        self.find_requests.show()
        self.find_requests.setFocus(Qt.FocusReason.TabFocusReason)

    def _find(self) -> None:
        """Show what the first table that was added would fetch."""
        dataset_id = self._done[0].dataset.dataset_id
        self.accept()
        self.requests_asked.emit(dataset_id)

    def _show(self, *parts: QWidget) -> None:
        clear(self.body)
        for part in parts:
            self.body.addWidget(part)
        self.body.addStretch(1)


def _named(paths: tuple[str, ...]) -> str:
    """Return the file's name as the person knows it."""
    name = clean(PurePath(paths[0]).name, 80) if paths else ""
    rest = len(paths) - 1
    return tr("{name} and {n} more file", "{name} and {n} more files", name=name, n=rest) if rest > 0 else name


def _nothing_in(offer: OfferView) -> str:
    """Return that a table has no rows, which is nobody's mistake."""
    return tr("{title} has no rows, so nothing of it was added.", title=clean(said(offer.title), 80))


def _result(imported: Imported) -> Card:
    """Return what came of one table: rows, what was known, what could not be read and why."""
    card = Card(gap=6, margins=(16, 12, 16, 12))
    row = Row(gap=8)
    row.addWidget(Icon("ok", "positive"))
    row.addWidget(Label(models.title_of(imported.dataset), "body_strong", elide=True), 1)
    row.addWidget(Label(tr("{n} row added", "{n} rows added", n=imported.kept), "small", "text2", tabular=True))
    card.body.addLayout(row)
    if imported.known:
        text = tr(
            "{n} row you had already from an earlier export.",
            "{n} rows you had already from an earlier export.",
            n=imported.known,
        )
        card.body.addWidget(Paragraph(text, "small", "text2"))
    if imported.broken:
        text = tr(
            "{n} row could not be read and was left out. Nothing of it was kept.",
            "{n} rows could not be read and were left out. Nothing of them was kept.",
            n=imported.broken,
        )
        card.body.addWidget(Note(text, "warning", "warning"))
        for broken in imported.first_broken[:_SHOWN_BROKEN]:
            card.body.addWidget(Divider())
            card.body.addWidget(_broken(broken))
        rest = imported.broken - min(len(imported.first_broken), _SHOWN_BROKEN)
        if rest > 0 and imported.first_broken:
            card.body.addWidget(Paragraph(tr("and {more} more like these", more=format_count(rest)), "small", "text3"))
    return card


def _broken(broken: BrokenView) -> Paragraph:
    words = " ".join(clean(said(part), 200) for part in (broken.reason, broken.advice) if part)
    return Paragraph(f"{clean(broken.where, 80)}: {words}", "small", "text2")
