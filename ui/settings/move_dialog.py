"""Moving the data folder."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.bridge import Runner
from ui.components.field import Field
from ui.components.file_dialog import ask_folder
from ui.components.note import Note
from ui.components.paragraph import Paragraph
from ui.i18n import tr
from ui.ports.care import CarePort
from ui.settings.task_dialog import TaskDialog


class MoveDialog(TaskDialog):
    """Where to.

    Signals:
        moved: the new folder.
    """

    moved = Signal(str)

    def __init__(self, care: CarePort, runner: Runner, here: str, parent: QWidget | None = None) -> None:
        super().__init__(tr("Move the data folder"), "folder", runner, tr("Move it"), parent=parent)
        self._care = care
        text = tr(
            "It is copied, compared byte for byte, and only then removed from where it is now. "
            "Interrupted, it goes on; until it is done, the old folder is used."
        )
        self.top.addWidget(Paragraph(text, "body", "text2"))
        self.top.addWidget(Paragraph(tr("Now: {folder}", folder=here), "small", "text2"))
        self.folder = Field(tr("New folder"), placeholder=tr("empty, or not there yet"))
        self.folder.entered.connect(self.go)
        self.add_file(self.folder, tr("Choose…"), self._browse)
        note = tr("The wallet is locked for it, and sales wait. Unlock again when it is done.")
        self.top.addWidget(Note(note, "lock-keyhole"))

    def ask(self, host: QWidget) -> None:
        """Open over `host`."""
        self.open_over(host, self.folder.edit)

    def _browse(self) -> None:
        ask_folder(self, tr("New data folder"), self.folder.set_text)

    def go(self) -> None:
        """Move it; a place that cannot be is refused before anything is closed."""
        folder = self.folder.text.strip()
        self.folder.set_error("" if folder else tr("Choose a folder."))
        if not folder:
            return
        self.work(tr("Moving…"), lambda progress: self._care.move(folder, progress), self._done)

    def _done(self, folder: str) -> None:
        self.accept()
        self.moved.emit(folder)
