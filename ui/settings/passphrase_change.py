"""Another passphrase for the vault."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.bridge import Runner
from ui.components.field import PassphraseField
from ui.components.label import Label
from ui.components.note import Note
from ui.i18n import tr
from ui.ports import Strength
from ui.ports.care import CarePort
from ui.settings.task_dialog import TaskDialog

LEAST_LEVEL = 2
"""From which strength on a passphrase is taken, as in first run."""


class PassphraseChange(TaskDialog):
    """The passphrase of now, and the new one twice.

    Signals:
        changed: it is another one now.
    """

    changed = Signal()

    def __init__(self, care: CarePort, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(tr("Change the passphrase"), "key-round", runner, tr("Change it"), parent=parent)
        self._care = care
        self._level = 0
        self.old = PassphraseField(tr("Passphrase now"))
        self.new = PassphraseField(
            tr("New passphrase"), help_text=tr("Several words that do not belong together work best.")
        )
        self.strength = Label("", "small", "text2")
        self.strength.hide()
        self.again = PassphraseField(tr("Once more"))
        for part in (self.old, self.new, self.strength, self.again):
            self.top.addWidget(part)
        note = tr("Backups and copies made before still open with the old one. The recovery words stay the same.")
        self.top.addWidget(Note(note, "info"))
        self.new.changed.connect(self._judge)
        self.again.entered.connect(self.go)

    def ask(self, host: QWidget) -> None:
        """Open over `host`."""
        self.open_over(host, self.old.edit)

    def _judge(self) -> None:
        typed, self._level = self.new.text, 0
        self.strength.hide()
        if typed:
            self.runner.run(
                lambda _progress: self._care.strength(typed),
                owner=self,
                on_result=lambda strength: self._judged(typed, strength),
                on_error=self.refused,
            )

    def _judged(self, typed: str, strength: Strength) -> None:
        if typed == self.new.text:
            self._level = strength.level
            self.strength.setText(strength.words)
            self.strength.show()

    def go(self) -> None:
        """Change it."""
        old, new = self.old.text, self.new.text
        weak, same = self._level < LEAST_LEVEL, self.again.text == new
        self.old.set_error("" if old else tr("Type the passphrase of now."))
        self.new.set_error(tr("This passphrase is too easy to guess.") if weak else "")
        self.again.set_error("" if same else tr("Not the same as above."))
        if old and not weak and same:
            self.work(tr("Changing…"), lambda _progress: self._care.change_passphrase(old, new), self._done, bar=False)

    def _done(self, _none: None) -> None:
        self.accept()
        self.changed.emit()
