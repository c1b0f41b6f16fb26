"""What the person sees of a mistake of ours: the report whole, to be copied, saved or left."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit

from ui.components.button import Button
from ui.components.clipboard import copy_text
from ui.components.dialog import Dialog
from ui.components.file_dialog import ask_save
from ui.components.paragraph import Paragraph
from ui.i18n import tr
from ui.theme import theme

_MAX_REPORTS = 5
_FILE_NAME = "gleaner-report.txt"


class CrashDialog(Dialog):
    """The dialog.

    Args:
        report: the text, which is all that copying and saving take.
        ended: Gleaner ended by it the last time, instead of going on.
    """

    def __init__(self, report: str, *, ended: bool = False) -> None:
        title = tr("Gleaner ended unexpectedly the last time") if ended else tr("Something went wrong in this window")
        super().__init__(title, icon="error", tone="danger", width=560)
        self._reports = [report]
        words = (
            tr("This was a mistake of ours. Your keys, data and money are untouched, and what was under way goes on.")
            if ended
            else tr(
                "This is a mistake of ours. Your keys, data and money are untouched, and what was under way is saved."
            )
        )
        self.body.addWidget(Paragraph(words, "body", "text"))
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setProperty("code", True)  # noqa: FBT003 - Qt's signature
        self._text.setFont(theme().font("mono"))
        self._text.setAccessibleName(tr("Report"))
        self._text.setMinimumHeight(theme().px(200))
        self.body.addWidget(self._text)
        held = tr("This is all of it: no data, names, folders or keys are in it. It is sent to nobody.")
        self.body.addWidget(Paragraph(held, "small", "text3"))
        self._note = Paragraph("", "small", "text2")
        self._note.hide()
        self.body.addWidget(self._note)
        self.copy = Button(tr("Copy report"), icon="copy", large=True)
        self.copy.clicked.connect(self._copy)
        self.save = Button(tr("Save report"), icon="download", large=True)
        self.save.clicked.connect(self._ask_where)
        self.go_on = Button(tr("Go on"), "primary", large=True)
        self.go_on.clicked.connect(self.accept)
        for button in (self.copy, self.save, self.go_on):
            self.footer.addWidget(button)
        self._refresh()

    @property
    def text(self) -> str:
        """The text as it would leave."""
        return self._text.toPlainText()

    def add(self, report: str) -> None:
        """Add a report that came while this one is read; the same again, or too many, are left out."""
        if report not in self._reports and len(self._reports) < _MAX_REPORTS:
            self._reports.append(report)
            self._refresh()

    def save_to(self, path: str) -> None:
        """Write the text to a file."""
        try:
            Path(path).write_text(self.text + "\n", encoding="utf-8")
        except OSError as error:
            self._say(tr("It could not be saved: {reason}. Choose another folder.", reason=error.strerror or ""))
        else:
            self._say(tr("Saved. Read it before you pass it on."))

    def _copy(self) -> None:
        copy_text(self.text)
        self._say(tr("Copied. Read it before you pass it on."))

    def _ask_where(self) -> None:
        ask_save(self, tr("Save report"), _FILE_NAME, self.save_to)

    def _say(self, words: str) -> None:
        self._note.set_text(words)
        self._note.show()

    def _refresh(self) -> None:
        self._text.setPlainText("\n\n".join(self._reports))
