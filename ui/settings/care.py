"""Backup, restore, the folder's place, and the end: the lines of Settings that open a dialog."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from ui.bridge import Runner
from ui.components.badge import Badge
from ui.components.button import Button
from ui.components.card import Card
from ui.components.toast import Message
from ui.format.dates import format_day
from ui.format.untrusted import clean
from ui.i18n import active, tr
from ui.ports import SettingsValues
from ui.ports.care import CarePort, ResetFacts
from ui.settings.rows import add_line
from ui.shell.navigator import Navigator

_PATH_CHARS = 200
_MB = 1_000_000


class Care(QObject):
    """Adds the lines and opens their dialogs.

    Args:
        care: does it; None offers nothing.
        runner: starts jobs.
        navigator: the window around the page.
        changed: called when everything is to be read again.
        parent: the page.
    """

    def __init__(
        self, care: CarePort | None, runner: Runner, navigator: Navigator, changed: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._care, self._runner, self._navigator, self._changed = care, runner, navigator, changed
        self._here = ""
        self._last: Badge | None = None

    def add_passphrase(self, card: Card) -> None:
        """Add the line of the vault's passphrase."""
        if self._care is None:
            return
        change = Button(tr("Change…"))
        change.setAccessibleName(tr("Change the passphrase"))
        change.clicked.connect(self.change_passphrase)
        text = tr("It opens the wallet on this computer, and is asked for above your limits.")
        add_line(card, tr("Passphrase"), text, change)

    def change_passphrase(self) -> None:
        """Open the dialog that changes the passphrase."""
        from ui.settings.passphrase_change import PassphraseChange

        if self._care is not None:
            dialog = PassphraseChange(self._care, self._runner)
            dialog.changed.connect(lambda: self._navigator.notify(Message(tr("Passphrase changed"), important=True)))
            dialog.ask(self._navigator.dialog_host)

    def add_backup(self, card: Card) -> None:
        """Add the lines of backup and restore."""
        if self._care is None:
            return
        care = self._care
        write = Button(tr("Back up…"))
        write.clicked.connect(self.back_up)
        text = tr("Keys, sales, privacy ledger, votes, receipts and the packages of open sales, encrypted.")
        self._last = Badge(tr("None yet"), "warning", "warning")
        add_line(card, tr("Backup of everything, in one file"), text, self._last, write)
        restore = Button(tr("Restore…"))
        restore.clicked.connect(self.restore)
        add_line(card, tr("Restore a backup"), tr("Checked whole first. What is here now is kept beside it."), restore)
        self._runner.run(lambda _progress: care.last_backup(), owner=self, on_result=self._show_last)

    def add_folder(self, card: Card, values: SettingsValues) -> None:
        """Add the lines of the folder's place and its end."""
        self._here = values.data_folder
        if self._care is None:
            return
        move = Button(tr("Move…"))
        move.clicked.connect(self.move)
        add_line(card, tr("Another place"), tr("Copied and compared before anything is removed."), move)
        erase = Button(tr("Erase…"), "danger_outline")
        erase.clicked.connect(self.erase)
        text = tr("Wallet, records and packages, after proof that they can come back.")
        add_line(card, tr("Erase everything here"), text, erase)

    def _show_last(self, made_at: datetime | None) -> None:
        if self._last is not None and made_at is not None:
            self._last.set(tr("Made on {day}", day=format_day(made_at.astimezone())), "ok", "positive")

    # ------------------------------------------------------------------------------------------ dialogs

    def back_up(self) -> None:
        """Open the dialog that writes a backup."""
        from ui.settings.backup_dialogs import BackupDialog

        if self._care is not None:
            dialog = BackupDialog(self._care, self._runner)
            dialog.written.connect(self._written)
            dialog.ask(self._navigator.dialog_host)

    def _written(self, path: str, size: int) -> None:
        text = tr("{size} MB, read back: {path}", size=active().locale.toString(size / _MB, "f", 1), path=path)
        self._navigator.notify(Message(tr("Backup written"), clean(text, _PATH_CHARS), important=True))
        self._changed()

    def restore(self) -> None:
        """Open the dialog that puts a backup in place."""
        from ui.settings.backup_dialogs import RestoreDialog

        if self._care is not None:
            dialog = RestoreDialog(self._care, self._runner)
            dialog.restored.connect(lambda _aside: self._navigator.start_over())
            dialog.ask(self._navigator.dialog_host)

    def move(self) -> None:
        """Open the dialog that moves the folder."""
        from ui.settings.move_dialog import MoveDialog

        if self._care is not None:
            dialog = MoveDialog(self._care, self._runner, self._here)
            dialog.moved.connect(lambda _folder: self._navigator.start_over())
            dialog.ask(self._navigator.dialog_host)

    def erase(self) -> None:
        """Open the dialog that erases, once it is known what that would lose."""
        if self._care is not None:
            care = self._care
            self._runner.run(lambda _progress: care.reset_facts(), owner=self, on_result=self._erase)

    def _erase(self, facts: ResetFacts) -> None:
        from ui.settings.reset_dialog import ResetDialog

        if self._care is None:
            return
        reset = ResetDialog(self._care, self._runner, facts)
        reset.closed.connect(self._reset_closed)
        reset.erased.connect(self._navigator.start_over)
        reset.ask(self._navigator.dialog_host)

    def _reset_closed(self, erased: bool) -> None:  # noqa: FBT001 - slot of a Qt signal
        """Drop the words that were opened to be compared; what was erased needs no asking."""
        if self._care is not None and not erased:
            care = self._care
            self._runner.run(lambda _progress: care.forget_words(), owner=self)

    def accept_program(self) -> None:
        """Open the question whether to sign for another program."""
        from ui.settings.accept_dialog import AcceptDialog

        if self._care is not None:
            dialog = AcceptDialog(self._care, self._runner)
            dialog.agreed.connect(self._changed)
            dialog.ask(self._navigator.dialog_host)
