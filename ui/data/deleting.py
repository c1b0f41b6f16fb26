"""Deleting a data set: what that means, and the proof of it afterwards."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.components.button import Button
from ui.components.dialog import Dialog
from ui.components.error_panel import ErrorPanel
from ui.components.facts import Facts
from ui.components.file_dialog import ask_save
from ui.components.hash_pill import HashPill
from ui.components.icon import Icon
from ui.components.layout import Column, Row, clear
from ui.components.note import Note
from ui.components.paragraph import Paragraph
from ui.data import models
from ui.format import clean, format_second
from ui.i18n import said, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from app.library.model import DatasetView, Erasure
    from ui.bridge import Problem, Runner
    from ui.data.ports import DataPort

PROOF_FILE = "gleaner-erasure.json"


class DeleteDialog(Dialog):
    """Asks, deletes, shows the proof.

    Signals:
        erased: the data set is gone.

    Args:
        port: the catalogue.
        runner: runs the port's methods.
        dataset: which.
        choose_place: asks where to save a file; replaced where there is no one to ask.
    """

    erased = Signal()

    def __init__(
        self,
        port: DataPort,
        runner: Runner,
        dataset: DatasetView,
        choose_place: Callable[[QWidget, str, str, Callable[[str], None]], None] = ask_save,
    ) -> None:
        title = models.title_of(dataset)
        super().__init__(tr("Delete {title} from here?", title=title), icon="delete", tone="danger")
        self._port, self._runner, self._dataset = port, runner, dataset
        self._choose_place = choose_place
        self._erasure: Erasure | None = None
        for icon, text in _consequences(dataset):
            self.body.addLayout(_line(icon, text))
        self._trouble = Column()
        self.body.addLayout(self._trouble)
        self._keep = Button(tr("Keep it"))
        self._keep.clicked.connect(self.reject)
        self.delete = Button(tr("Destroy its key"), "danger", icon="delete")
        self.delete.clicked.connect(self._erase)
        self.save = Button(tr("Save the proof"), "primary", icon="download")
        self.save.clicked.connect(self._ask_place)
        for button in (self._keep, self.save, self.delete):
            self.footer.addWidget(button)
        self.save.hide()

    def ask(self, host: QWidget) -> None:
        """Open over the window; the focus is on what loses nothing."""
        self.open_over(host, self._keep)

    def _erase(self) -> None:
        self.delete.set_working(tr("Destroying…"))
        dataset_id = self._dataset.dataset_id
        self._runner.run(
            lambda _progress: self._port.erase(dataset_id),
            owner=self,
            on_result=self._was_erased,
            on_error=self._failed,
        )

    def _failed(self, problem: Problem) -> None:
        self.delete.set_working("")
        clear(self._trouble)
        panel = ErrorPanel(problem, retry="")
        self._trouble.addWidget(panel)

    def _was_erased(self, erasure: Erasure) -> None:
        self._erasure = erasure
        self.erased.emit()
        self.delete.hide()
        self._keep.setText(tr("Close"))
        self.save.show()
        self.title.setText(tr("Deleted, and here is the proof"))
        self.setAccessibleName(self.title.text())
        self.tile.set_icon("ok", "positive")
        clear(self.body)
        for sentence in erasure.sentences:
            self.body.addWidget(Paragraph(clean(said(sentence), 400), "body", "text"))
        facts = Facts("small")
        at = datetime.fromtimestamp(erasure.at_s, UTC).astimezone()
        facts.add(tr("When"), format_second(at))
        facts.add(tr("Key that was destroyed"), HashPill(erasure.key_fingerprint, tr("fingerprint of the key")))
        facts.add(tr("Sealed copy"), HashPill(erasure.sealed_sha256, tr("SHA-256 of the sealed copy")))
        self.body.addWidget(facts)
        self._trouble = Column()
        self.body.addLayout(self._trouble)
        self.body.addWidget(Note(tr("Signed by your account. Anybody can check it without this computer."), "sign"))
        self.body.addStretch(1)
        self.save.setFocus()

    def _ask_place(self) -> None:
        self._choose_place(self, tr("Save the proof"), PROOF_FILE, self.save_to)

    def save_to(self, path: str) -> None:
        """Write the proof to a new file."""
        erasure = self._erasure
        if erasure is None:
            return
        self._runner.run(
            lambda _progress: self._port.save_erasure(erasure, path),
            owner=self,
            on_result=lambda _none: self._saved(),
            on_error=self._failed,
        )

    def _saved(self) -> None:
        clear(self._trouble)
        self._trouble.addWidget(Note(tr("Saved."), "ok", "positive"))


def _consequences(dataset: DatasetView) -> tuple[tuple[str, str], ...]:
    """Return icon and sentence for what deleting does and what it cannot do."""
    lines = [
        ("key_due", tr("The key of its sealed copy is destroyed. Nobody can read the copy again, you neither.")),
        ("folder", tr("The export you added it from stays where it is. Delete that yourself if you want it gone.")),
    ]
    if dataset.sold:
        lines.append(("earn", tr("What was sold of it stays sold: buyers keep what they paid for.")))
    if any(one.under_way for one in dataset.sold):
        lines.append(("warning", tr("A sale of it is still under way. What is sealed for it goes on by itself.")))
    if dataset.spent:
        lines.append(("privacy", tr("The privacy it spent stays counted, also if you add the same data again.")))
    return tuple(lines)


def _line(icon: str, text: str) -> Row:
    row = Row(gap=10)
    row.addWidget(Icon(icon, "text2"))
    row.addWidget(Paragraph(text, "body", "text"), 1)
    return row
