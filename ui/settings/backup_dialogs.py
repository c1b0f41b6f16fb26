"""Writing a backup of everything, and putting one in place."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.bridge import Runner
from ui.components.field import Field, PassphraseField
from ui.components.file_dialog import ask_any_file, ask_save
from ui.components.layout import clear
from ui.components.note import Note
from ui.components.paragraph import Paragraph
from ui.format.dates import format_day
from ui.i18n import tr
from ui.ports.care import BackupFound, CarePort
from ui.settings.task_dialog import TaskDialog

_LEAST_CHARS = 8


class BackupDialog(TaskDialog):
    """Where to, and with which passphrase.

    Signals:
        written: path and size in bytes.
    """

    written = Signal(str, int)

    def __init__(self, care: CarePort, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(tr("Back everything up"), "key-round", runner, tr("Write backup"), parent=parent)
        self._care = care
        text = tr(
            "One encrypted file with keys, sales, privacy ledger, votes, receipts, contacts, settings and the packages "
            "of open sales. Not in it: your own source files, and the practice network."
        )
        self.top.addWidget(Paragraph(text, "body", "text2"))
        self.path = Field(tr("File"))
        self.add_file(self.path, tr("Choose…"), self._browse)
        self.passphrase = PassphraseField(
            tr("Passphrase of this backup"), help_text=tr("At least 8 characters; it need not be the wallet's.")
        )
        self.again = PassphraseField(tr("Once more"))
        self.top.addWidget(self.passphrase)
        self.top.addWidget(self.again)
        note = tr("The keys in it stay under the wallet's passphrase of today: to restore, you need both.")
        self.top.addWidget(Note(note, "info"))
        self.again.entered.connect(self.go)

    def ask(self, host: QWidget) -> None:
        """Open over `host`."""
        self.open_over(host, self.path.edit)

    def _browse(self) -> None:
        name = f"gleaner-{datetime.now().astimezone():%Y-%m-%d}.backup"
        ask_save(self, tr("Where to write the backup"), name, self.path.set_text)

    def go(self) -> None:
        """Write it."""
        path, passphrase = self.path.text.strip(), self.passphrase.text
        self.path.set_error("" if path else tr("Choose where to write it, best on another drive."))
        self.passphrase.set_error("" if len(passphrase) >= _LEAST_CHARS else tr("At least 8 characters."))
        self.again.set_error("" if self.again.text == passphrase else tr("Not the same as above."))
        if not path or len(passphrase) < _LEAST_CHARS or self.again.text != passphrase:
            return
        self.work(
            tr("Writing…"),
            lambda progress: self._care.back_up(path, passphrase, progress),
            lambda size: self._done(path, size),
        )

    def _done(self, path: str, size: int) -> None:
        self.accept()
        self.written.emit(path, size)


class RestoreDialog(TaskDialog):
    """Which file, what it holds and means, and then whether.

    Signals:
        restored: where what was here before lies.
    """

    restored = Signal(str)

    def __init__(self, care: CarePort, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(tr("Restore a backup"), "archive-restore", runner, tr("Check backup"), parent=parent)
        self._care = care
        self._checked: tuple[str, str, bool] | None = None
        text = tr("All of it is checked before anything is replaced. What is here now is kept beside it.")
        self.top.addWidget(Paragraph(text, "body", "text2"))
        self.path = Field(tr("File"))
        self.add_file(self.path, tr("Choose…"), self._browse)
        self.passphrase = PassphraseField(tr("Passphrase of the backup"))
        self.passphrase.entered.connect(self.go)
        self.top.addWidget(self.passphrase)

    def ask(self, host: QWidget) -> None:
        """Open over `host`."""
        self.open_over(host, self.path.edit)

    def _browse(self) -> None:
        ask_any_file(self, tr("Backup to restore"), self.path.set_text)

    def go(self) -> None:
        """Check the file; once it is checked, put it in place."""
        if self._checked is not None:
            self._restore(*self._checked)
            return
        path, passphrase = self.path.text.strip(), self.passphrase.text
        self.path.set_error("" if path else tr("Choose the file."))
        self.passphrase.set_error("" if passphrase else tr("It has one of its own."))
        if path and passphrase:
            self.work(
                tr("Checking…"),
                lambda progress: self._care.look_at_backup(path, passphrase, progress),
                lambda found: self._show(found, path, passphrase),
            )

    def _restore(self, path: str, passphrase: str, replace_other: bool) -> None:  # noqa: FBT001 - unpacked from what was checked
        self.work(
            tr("Restoring…"),
            lambda progress: self._care.restore(path, passphrase, replace_other=replace_other, progress=progress),
            self._done,
        )

    def _show(self, found: BackupFound, path: str, passphrase: str) -> None:
        self._checked = (path, passphrase, found.other_wallet or found.vault_differs)
        clear(self.top)
        made = format_day(found.made_at.astimezone())
        holds = tr(
            "The backup is whole. Made {when}: {accounts}, {sales}, {spends}, {votes}.",
            when=made,
            accounts=tr("{n} account", "{n} accounts", n=found.accounts),
            sales=tr("{n} sale", "{n} sales", n=found.sales),
            spends=tr("{n} privacy spend", "{n} privacy spends", n=found.spends),
            votes=tr("{n} vote", "{n} votes", n=found.votes),
        )
        self.top.addWidget(Paragraph(holds, "body", "text"))
        for text, icon in meaning(found):
            self.top.addWidget(Note(text, icon, "warning" if icon == "warning" else "neutral"))
        self.act.setText(tr("Put it in place"))
        self.act.setFocus()

    def _done(self, aside: str) -> None:
        self.accept()
        self.restored.emit(aside)


def meaning(found: BackupFound) -> list[tuple[str, str]]:
    """What putting a backup in place means: sentences with their icons."""
    lines: list[tuple[str, str]] = []
    if found.other_wallet:
        text = tr("This data folder holds another wallet, or one that cannot be read. It is put aside, not deleted.")
        lines.append((text, "warning"))
    if found.vault_differs:
        text = tr(
            "The wallet here is not as it was when the backup was made. Accounts and keys added since are not in the "
            "backup: they are put aside, not deleted."
        )
        lines.append((text, "warning"))
    if found.records_newer:
        lines.append(
            (tr("The records here go further than the backup's: they stay. Keys come from the backup."), "info")
        )
    else:
        text = tr("Before anything more is sold, what was sold after the backup is read from the chain and counted.")
        lines.append((text, "info"))
    if found.sales_ended:
        text = tr(
            "{n} unfinished sale of noised data ends: going on could reveal twice what was paid for once.",
            "{n} unfinished sales of noised data end: going on could reveal twice what was paid for once.",
            n=found.sales_ended,
        )
        lines.append((text, "warning"))
    lines.append((tr("Unlock afterwards with the passphrase the wallet had when the backup was made."), "key-round"))
    return lines
