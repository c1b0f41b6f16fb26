"""The address book: searched, added to, changed."""

from PySide6.QtWidgets import QWidget

from ui.bridge import Problem, Runner
from ui.components.button import Button
from ui.components.card import Card
from ui.components.empty_state import EmptyState
from ui.components.layout import Column, clear
from ui.components.row_list import RowDelegate, RowList
from ui.components.row_model import RowModel
from ui.components.search_field import SearchField
from ui.contacts.dialog import ContactDialog
from ui.i18n import tr
from ui.ports.sending import ContactEntry, SendingPort
from ui.shell.navigator import Navigator
from ui.shell.page import NARROW_UNITS, StatePage
from ui.theme.tokens import SIZE
from ui.wallet.send_recipient import offer_row


class ContactsView(StatePage):
    """The page."""

    def __init__(self, port: SendingPort, runner: Runner, navigator: Navigator) -> None:
        super().__init__(tr("Address book"), tr("Names for addresses; Send completes them"))
        self._port, self._runner, self._navigator = port, runner, navigator
        self._unnamed: tuple[ContactEntry, ...] = ()
        self.add = Button(tr("Add address"), "primary", icon="plus")
        self.add.clicked.connect(self._add)
        self.header_actions.addWidget(self.add)
        body = QWidget()
        self._column = Column(body, gap=12, margins=(28, 4, 28, 24))
        self.search = SearchField(tr("Search names, notes and addresses"))
        self.search.textChanged.connect(self._filter)
        self._column.addWidget(self.search)
        card = Card(margins=(0, 1, 0, 1))
        self.model: RowModel[ContactEntry] = RowModel(lambda one: one.label, lambda one: one.address)
        rows = RowDelegate(offer_row, SIZE.row_balance, 20)
        self.list = RowList(tr("Address book"), self.model, rows, selectable=False)
        self.list.opened.connect(self._open)
        card.body.addWidget(self.list)
        self._nothing = Column()
        card.body.addLayout(self._nothing)
        self._column.addWidget(card, 1)
        self.content.addWidget(body)

    def refresh(self) -> None:
        """Read the book again."""
        if not self.model.total:
            self.show_loading(4, SIZE.row_balance)
        self._runner.run(
            lambda _progress: self._port.contacts(), owner=self, on_result=self._show, on_error=self._failed
        )
        self._runner.run(
            lambda _progress: self._port.offers(),
            owner=self,
            on_result=self._keep_unnamed,
            on_error=self._navigator.show_problem,
        )

    def perform(self, action: str) -> bool:
        """Add an address."""
        if action == "add":
            self._add()
        return action == "add"

    def set_room(self, units: float) -> None:
        """Follow the width."""
        super().set_room(units)
        margin = 16 if units < NARROW_UNITS else 28
        self._column.set_metrics(12, (margin, 4, margin, 24))

    def focus_search(self) -> bool:
        """Focus the search field."""
        self.search.setFocus()
        return True

    def open_argument(self, argument: str) -> None:
        """Add an address, as from the history."""
        self._edit(None, argument)

    def _show(self, entries: tuple[ContactEntry, ...]) -> None:
        self.model.set_rows(entries)
        if not entries:
            words = tr("Give the addresses you send to a name. A name cannot be confused with a forged address.")
            button = self.show_empty("address_book", tr("No address yet"), words, tr("Add address"), "plus")
            if button is not None:
                button.clicked.connect(self._add)
            return
        self.show_content()
        self._filter()

    def _failed(self, problem: Problem) -> None:
        self.show_problem(problem)

    def _keep_unnamed(self, offers: tuple[ContactEntry, ...]) -> None:
        self._unnamed = tuple(one for one in offers if not one.is_contact and not one.label)

    def _filter(self) -> None:
        words = self.search.text().strip().casefold()
        self.model.filter_by((lambda one: words in _words(one)) if words else None)
        clear(self._nothing)
        found = self.model.rowCount() > 0
        self.list.setVisible(found)
        if not found and self.model.total:
            text = tr("No name, note or address has these words.")
            self._nothing.addWidget(EmptyState("search", tr("None of these"), text, compact=True))

    def _add(self) -> None:
        self._edit(None)

    def _open(self, entry: object) -> None:
        if isinstance(entry, ContactEntry):
            self._edit(entry)

    def _edit(self, entry: ContactEntry | None, address: str = "") -> None:
        dialog = ContactDialog(self._port, self._runner, entry, self._unnamed)
        if address:
            dialog.address.set_text(address)
        dialog.saved.connect(self.refresh)
        dialog.open_over(self._navigator.dialog_host, dialog.first)


def _words(entry: ContactEntry) -> str:
    return f"{entry.label} {entry.note} {entry.address}".casefold()
