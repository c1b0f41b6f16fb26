"""One entry of the address book: added, changed or forgotten."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.bridge import Problem, Runner
from ui.components.button import Button
from ui.components.choice import Check
from ui.components.dialog import Dialog
from ui.components.error_panel import ErrorPanel
from ui.components.field import Field
from ui.components.label import Label
from ui.components.layout import Column, clear
from ui.components.note import Note
from ui.components.row_list import RowDelegate, RowList
from ui.components.row_model import RowModel
from ui.format.untrusted import clean
from ui.i18n import tr
from ui.ports.sending import ContactEntry, Recipient, SendingPort
from ui.theme.tokens import SIZE
from ui.wallet.compare import AddressCard
from ui.wallet.send_recipient import offer_row

_OFFERED = 3
_BLANK = ContactEntry("", "")


class ContactDialog(Dialog):
    """The dialog.

    Args:
        port: the address book.
        runner: runs it.
        entry: the entry to change; None adds one.
        unnamed: addresses of the history that have no name yet.

    Signals:
        saved: the book changed.
    """

    saved = Signal()

    def __init__(
        self,
        port: SendingPort,
        runner: Runner,
        entry: ContactEntry | None = None,
        unnamed: tuple[ContactEntry, ...] = (),
    ) -> None:
        title = tr("Add to the address book") if entry is None else clean(entry.label, 60)
        super().__init__(title, tr("Kept encrypted on this computer"), icon="address_book", width=500)
        self._port, self._runner, self._entry = port, runner, entry
        shown = entry or _BLANK
        self.problem = Column()
        self.body.addLayout(self.problem)
        self.address = Field(tr("Address"), placeholder=tr("Solana address"), mono=True)
        self.name = Field(tr("Name"))
        self.note = Field(tr("Note"))
        self.needs_memo = Check(tr("Takes transfers only with a memo (exchanges)"))
        self.memo = Field(tr("Memo they gave you"))
        self.here_only = Check(tr("Only for the network in use"))
        self._whole = AddressCard(tr("Compare every group with the address you were given"))
        self._whole.set_address(shown.address)
        self.warning = Note("", "warning", "warning")
        self.warning.hide()
        self._offer(unnamed if entry is None else ())
        for part in (self.address, self._whole, self.warning, self.name, self.note):
            self.body.addWidget(part)
        for check in (self.needs_memo, self.here_only):
            self.body.addWidget(check)
        self.body.insertWidget(self.body.indexOf(self.here_only), self.memo)
        self.address.setVisible(entry is None)
        self._whole.setVisible(entry is not None)
        self.name.set_text(shown.label)
        self.note.set_text(shown.note)
        self.needs_memo.setChecked(shown.needs_memo)
        self.memo.set_text(shown.memo)
        self.memo.setVisible(shown.needs_memo)
        self.here_only.setChecked(shown.here_only)
        self.needs_memo.toggled.connect(self.memo.setVisible)
        self.remove = Button(tr("Forget"), "danger_outline", large=True)
        self.remove.clicked.connect(self._remove)
        if entry is not None:
            self.footer.insertWidget(0, self.remove)
        cancel = Button(tr("Cancel"), large=True)
        cancel.clicked.connect(self.reject)
        self.act = Button(tr("Keep"), "primary", icon="check", large=True)
        self.act.clicked.connect(self._check)
        self.footer.addWidget(cancel)
        self.footer.addWidget(self.act)
        self.name.entered.connect(self._check)
        for field in (self.address, self.name):
            field.changed.connect(self._typed)
        self._typed()

    @property
    def first(self) -> QWidget:
        """The input for the first focus."""
        return self.address if self._entry is None else self.name

    def _offer(self, unnamed: tuple[ContactEntry, ...]) -> None:
        if not unnamed:
            return
        self.body.addWidget(Label(tr("You paid these and gave them no name"), "caption", "text3"))
        self.offers: RowModel[ContactEntry] = RowModel(lambda one: one.address, lambda one: one.address)
        self.offers.set_rows(unnamed[:_OFFERED])
        rows = RowList(tr("Addresses you paid"), self.offers, RowDelegate(offer_row, SIZE.row_balance, 4), fit=_OFFERED)
        rows.opened.connect(self._take)
        self.body.addWidget(rows)

    def _take(self, entry: object) -> None:
        if isinstance(entry, ContactEntry):
            self.address.set_text(entry.address)
            self.name.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _typed(self) -> None:
        self.address.set_error("")
        missing = tr("Type the address.") if self._entry is None and not self.address.text.strip() else ""
        self.act.set_blocked(missing or ("" if self.name.text.strip() else tr("Give it a name.")))

    def _check(self) -> None:
        if self.act.is_working or not self.act.isEnabled():
            return
        clear(self.problem)
        text = self._entry.address if self._entry is not None else self.address.text.strip()
        self.act.set_working(tr("Checking…"))
        self._runner.run(
            lambda _progress: self._port.check(text),
            owner=self,
            on_result=self._checked,
            on_error=self._failed,
        )

    def _checked(self, recipient: Recipient) -> None:
        self.act.set_working("")
        asked_before = self.warning.isVisible()
        if self._entry is None and not recipient.valid:
            self.address.set_error(clean(recipient.what, 300))
            return
        if self._entry is None:
            self._whole.set_address(recipient.address)
            self._whole.show()
        dangers = " ".join(recipient.dangers)
        if self._entry is None and dangers and not asked_before:
            # Said once; keeping it again is the answer.
            self.warning.set(clean(f"{dangers} {tr('Press Keep again if it is right.')}", 500), "warning", "warning")
            self.warning.show()
            return
        self._save(recipient.address)

    def _save(self, address: str) -> None:
        changed = replace(
            self._entry or _BLANK,
            address=address,
            label=self.name.text.strip(),
            note=self.note.text.strip(),
            needs_memo=self.needs_memo.isChecked(),
            memo=self.memo.text.strip() if self.needs_memo.isChecked() else "",
            here_only=self.here_only.isChecked(),
        )
        self._runner.run(
            lambda _progress: self._port.save_contact(changed),
            owner=self,
            on_result=self._done,
            on_error=self._failed,
        )

    def _remove(self) -> None:
        entry = self._entry
        if entry is not None:
            self._runner.run(
                lambda _progress: self._port.remove_contact(entry.address),
                owner=self,
                on_result=self._done,
                on_error=self._failed,
            )

    def _done(self, _nothing: None) -> None:
        self.saved.emit()
        self.accept()

    def _failed(self, problem: Problem) -> None:
        self.act.set_working("")
        clear(self.problem)
        self.problem.addWidget(ErrorPanel(problem, retry=""))
        self._typed()
