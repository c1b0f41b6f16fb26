"""Agreeing to sign for a program that is not the one this app came with."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.bridge import Runner
from ui.components.field import Field
from ui.components.note import Note
from ui.components.paragraph import Paragraph
from ui.i18n import tr
from ui.ports.care import CarePort
from ui.settings.task_dialog import TaskDialog

_CHARS = 8


class AcceptDialog(TaskDialog):
    """The beginning of the hash, typed from somewhere else than this screen.

    Signals:
        agreed: it was accepted.
    """

    agreed = Signal()

    def __init__(self, care: CarePort, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Sign for another program?"),
            "warning",
            runner,
            tr("Sign here from now on"),
            tone="warning",
            danger=True,
            parent=parent,
        )
        self._care = care
        text = tr(
            "What this program does with your money is not what is described here. Get its hash from who runs this "
            "market, by another way than this network, and type its first 8 characters."
        )
        self.top.addWidget(Paragraph(text, "body", "text"))
        self.top.addWidget(
            Note(tr("Only this very program is accepted. After an upgrade you are asked again."), "info")
        )
        self.typed = Field(tr("First 8 characters of its SHA-256"), mono=True)
        self.typed.entered.connect(self.go)
        self.top.addWidget(self.typed)

    def ask(self, host: QWidget) -> None:
        """Open over `host`."""
        self.open_over(host, self.cancel)

    def go(self) -> None:
        """Compare and accept."""
        typed = self.typed.text.strip()
        self.typed.set_error("" if len(typed) >= _CHARS else tr("At least 8 characters."))
        if len(typed) < _CHARS:
            return
        self.work(tr("Comparing…"), lambda _progress: self._care.accept_program(typed), self._done, bar=False)

    def _done(self, _none: None) -> None:
        self.accept()
        self.agreed.emit()
