"""Erasing everything here, after proof that it can come back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.bridge import Runner
from ui.components.button import Button
from ui.components.choice import Check
from ui.components.field import Field, PassphraseField
from ui.components.file_dialog import ask_any_file
from ui.components.layout import Column, Row, boxed, clear
from ui.components.note import Note
from ui.components.paragraph import Paragraph
from ui.components.segmented import Segment, Segmented
from ui.format.untrusted import clean
from ui.i18n import tr
from ui.ports.care import CarePort, PaperWords, ResetFacts, ResetProof
from ui.settings.task_dialog import TaskDialog

_NAME_CHARS = 60


class ResetDialog(TaskDialog):
    """What would be lost, the proof, and then whether.

    Signals:
        erased: nothing is left, and the person has read what else there is to do.
    """

    erased = Signal()

    def __init__(self, care: CarePort, runner: Runner, facts: ResetFacts, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Erase everything here"), "delete", runner, tr("Go on"), tone="danger", danger=True, parent=parent
        )
        self._care, self._facts = care, facts
        self._words: dict[int, dict[int, Field]] = {}
        self._over = False
        self._by_words = facts.has_words and not facts.imported
        text = tr(
            "Wallet, sales, privacy ledger and packages are erased from this computer. Prove first that you can "
            "bring them back."
        )
        self.top.addWidget(Paragraph(text, "body", "text2"))
        self.leave: Check | None = None
        if facts.open_sales:
            note = tr(
                "{n} sale is not finished. Only this device gives the samples and keys it still needs; without them "
                "what is held for it is lost.",
                "{n} sales are not finished. Only this device gives the samples and keys they still need; without them "
                "what is held for them is lost.",
                n=facts.open_sales,
            )
            self.top.addWidget(Note(note, "warning", "danger"))
            self.leave = Check(tr("I leave them behind"))
            self.top.addWidget(self.leave)
        words = Segment("words", tr("Words from paper"), "file-text")
        if not self._by_words:
            names = ", ".join(clean(name, _NAME_CHARS) for name in facts.imported[:3])
            why = tr("No recovery words bring back: {names}", names=names) if names else tr("This wallet has no words.")
            words = Segment("words", tr("Words from paper"), "file-text", blocked=why)
        self.way = Segmented(
            tr("Proof"), [words, Segment("backup", tr("Backup file"), "archive-restore")],
            "words" if self._by_words else "backup",
        )  # fmt: skip
        self.way.chosen.connect(self._choose)
        self.top.addWidget(self.way)
        self.passphrase = PassphraseField(tr("Passphrase of the wallet"))
        self.passphrase.entered.connect(self.go)
        self.top.addWidget(self.passphrase)
        self._paper = Column(gap=12)
        self.top.addLayout(self._paper)
        file = Column(gap=12)
        self.path = Field(tr("Backup file"))
        self.own = PassphraseField(tr("Passphrase of the backup"))
        self.own.entered.connect(self.go)
        row = Row(gap=8)
        row.addWidget(self.path, 1)
        look = Button(tr("Choose…"))
        look.clicked.connect(self._browse)
        row.addWidget(look, 0, Qt.AlignmentFlag.AlignBottom)
        file.addLayout(row)
        file.addWidget(self.own)
        self._file = boxed(file)
        self.top.addWidget(self._file)
        self._choose(self.way.current)

    def ask(self, host: QWidget) -> None:
        """Open over `host`."""
        self.open_over(host, self.cancel)

    def _browse(self) -> None:
        ask_any_file(self, tr("Backup to compare"), self.path.set_text)

    def _choose(self, way: str) -> None:
        self._by_words = way == "words"
        self._file.setVisible(not self._by_words)
        clear(self._paper)
        self._words = {}
        self.act.setText(tr("Go on") if self._by_words else tr("Compare and erase"))

    def go(self) -> None:
        """Ask for the words; with words or a backup, prove and erase."""
        if self._over:
            self.accept()
            self.erased.emit()
            return
        passphrase = self.passphrase.text
        self.passphrase.set_error("" if passphrase else tr("Type it again."))
        if not passphrase:
            return
        if self._by_words and not self._words:
            self.work(tr("Opening…"), lambda _progress: self._care.words_asked(passphrase), self._show_words, bar=False)
            return
        if self.leave is not None and not self.leave.isChecked():
            self.leave.setFocus()
            return
        answers = {
            wallet: {position: field.text for position, field in fields.items()}
            for wallet, fields in self._words.items()
        }
        proof = ResetProof(passphrase, answers)
        if not self._by_words:
            self.path.set_error("" if self.path.text.strip() else tr("Name the backup file."))
            if not self.path.text.strip():
                return
            proof = ResetProof(passphrase, backup=self.path.text.strip(), backup_passphrase=self.own.text)
        leave = self.leave is not None
        self.work(
            tr("Erasing…"),
            lambda progress: self._care.reset(proof, even_with_sales=leave, progress=progress),
            self._done,
        )

    def _show_words(self, asked: tuple[PaperWords, ...]) -> None:
        for wallet in asked:
            self._paper.addWidget(Paragraph(tr("From the paper of {wallet}:", wallet=clean(wallet.name, _NAME_CHARS))))
            fields = {position: Field(tr("Word {number}", number=position)) for position in wallet.positions}
            for field in fields.values():
                field.entered.connect(self.go)
                self._paper.addWidget(field)
            self._words[wallet.wallet] = fields
        first = next(iter(next(iter(self._words.values())).values()), None)
        if first is not None:
            first.edit.setFocus()
        self.act.setText(tr("Erase everything"))

    def _done(self, forgotten: bool) -> None:  # noqa: FBT001 - the result of the work, as the runner hands it over
        self._over = True
        if forgotten:
            self.go()
            return
        # The pages go with the wallet, so it is said here, where it stays until it was read.
        clear(self.top)
        text = tr(
            "Everything here is erased. The system's keyring kept its key to this wallet: with it, a backup's vault "
            "opens without its passphrase. Remove “Gleaner vault” in your keyring's own program."
        )
        self.top.addWidget(Note(text, "warning", "warning"))
        self.cancel.hide()
        self.act.setText(tr("Close"))
        self.act.setFocus()

    def reject(self) -> None:
        """Close; what was erased is erased, however the dialog goes."""
        if self._over and not self.isHidden():
            self.go()
        else:
            super().reject()
