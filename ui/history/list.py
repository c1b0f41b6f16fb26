"""The list of transactions with its states: reading, empty, nothing fits, failed. Opens one on a click or Enter."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.components.button import Button
from ui.components.empty_state import EmptyState
from ui.components.layout import Column, clear
from ui.components.row_list import RowDelegate, RowList
from ui.components.row_model import RowModel
from ui.components.scroll import Scroll
from ui.components.skeleton import Skeleton
from ui.format.untrusted import clean
from ui.history.entry import entry_dialog
from ui.history.models import describe, history_row
from ui.i18n import said, tr
from ui.ports.history import EntryDetail, HistoryEntry, HistoryPage
from ui.theme.tokens import SIZE

if TYPE_CHECKING:
    from ui.bridge import Problem, Runner
    from ui.components.dialog import Dialog
    from ui.ports.history import HistoryAsk, HistoryPort
    from ui.shell.navigator import Navigator


class HistoryList(QWidget):
    """Reads and shows entries.

    Args:
        port: where they come from.
        runner: runs the port's methods.
        navigator: where dialogs open and failures are said.
        fit: at most so many rows, without a bar of its own; 0 takes the room there is and scrolls.

    Signals:
        shown: a page of entries is shown.
    """

    shown = Signal(object)

    def __init__(self, port: HistoryPort, runner: Runner, navigator: Navigator, fit: int = 0) -> None:
        super().__init__()
        self._port, self._runner, self._navigator, self._fit = port, runner, navigator, fit
        self._page: HistoryPage | None = None
        self._asked = 0
        self.setAccessibleName(tr("Transactions"))
        self.model: RowModel[HistoryEntry] = RowModel(describe, lambda entry: entry.signature)
        delegate = RowDelegate(history_row(lambda: datetime.now().astimezone()), SIZE.row_history, 20 if fit else 28)
        self.rows = RowList(tr("History"), self.model, delegate, fit=fit, selectable=False)
        self.rows.opened.connect(self._open)
        column = Column(self)
        self._state = Column()
        column.addLayout(self._state)
        column.addWidget(self.rows, 0 if fit else 1)
        self.rows.hide()
        self._state.addWidget(Skeleton(4, SIZE.row_history))
        if not fit:
            self._state.addStretch(1)

    def ask(self, ask: HistoryAsk, *, look: bool) -> None:
        """Show what fits; with `look` the chain is asked for what is new. Answers to older questions are dropped."""
        self._asked += 1
        number = self._asked

        def show(page: HistoryPage) -> None:
            if number == self._asked:
                self._show(page)

        def failed(problem: Problem) -> None:
            if number == self._asked:
                self._failed(problem, ask)

        work = self._port.read if look else self._port.find
        self._runner.run(lambda _progress: work(ask), owner=self, on_result=show, on_error=failed)

    def _show(self, page: HistoryPage) -> None:
        self._page = page
        clear(self._state)
        self.model.set_rows(page.entries[: self._fit] if self._fit else page.entries)
        self.rows.setVisible(bool(page.entries))
        if not page.entries:
            icon, title, text = (
                "receipt",
                tr("Nothing happened yet"),
                tr("What you earn, stake and send stands here, each with the transaction it was read from."),
            )
            if page.total:
                icon, title = "filter", tr("None of these")
                text = tr(
                    "{n} transaction was read, it does not fit.", "{n} transactions were read, none fits.", n=page.total
                )
            self._show_state(EmptyState(icon, title, text, compact=True))
        self.shown.emit(page)

    def _failed(self, problem: Problem, ask: HistoryAsk) -> None:
        if self._page is not None:
            self._navigator.show_problem(problem)
            return
        clear(self._state)
        text = clean(f"{said(problem.what)} {said(problem.next_step)}", 300)
        empty = EmptyState("offline", tr("History could not be read"), text, compact=True)
        empty.add_action(tr("Try again"), icon="refresh-cw").clicked.connect(lambda: self.ask(ask, look=True))
        self._show_state(empty)
        self.rows.hide()

    def _show_state(self, state: EmptyState) -> None:
        """Show what stands instead of rows; where the list fills a page, it scrolls as the rows would."""
        self._state.addWidget(state if self._fit else Scroll(state))

    def _open(self, entry: object) -> None:
        if not isinstance(entry, HistoryEntry):
            return
        self._runner.run(lambda _progress: self._port.detail(entry.signature), owner=self, on_result=self._opened)

    def _opened(self, detail: EntryDetail) -> None:
        dialog = entry_dialog(detail)
        named = detail.other and not detail.entry.suspicion and self._navigator.has_page("contacts")
        if named:
            keep = Button(tr("Add to the address book"), icon="address_book", large=True)
            keep.clicked.connect(lambda: self._keep(dialog, detail.other))
            dialog.footer.addWidget(keep)
        dialog.open_over(self._navigator.dialog_host)

    def _keep(self, dialog: Dialog, address: str) -> None:
        dialog.accept()
        self._navigator.open("contacts", address)
