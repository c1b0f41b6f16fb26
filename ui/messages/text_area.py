"""A labelled field of several lines."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.components.label import Label
from ui.components.layout import Column
from ui.theme import theme


class TextArea(QWidget):
    """The field; it takes text alone, whatever is pasted.

    Signals:
        changed: the text, after every edit.
    """

    changed = Signal(str)

    def __init__(self, label: str, *, rows: int = 5, mono: bool = False, read_only: bool = False) -> None:
        super().__init__()
        self._rows, self._mono = rows, mono
        column = Column(self, gap=6)
        column.addWidget(Label(label, "body", weight=500))
        self.edit = QPlainTextEdit()
        self.edit.setAccessibleName(label)
        self.edit.setTabChangesFocus(True)
        self.edit.setReadOnly(read_only)
        self.edit.setProperty("code", read_only)
        self.setFocusProxy(self.edit)
        column.addWidget(self.edit)
        self.edit.textChanged.connect(lambda: self.changed.emit(self.text))
        self._restyle()
        theme().changed.connect(self._restyle)

    @property
    def text(self) -> str:
        """What stands in it."""
        return self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Replace it."""
        self.edit.setPlainText(text)

    def _restyle(self) -> None:
        look = theme()
        self.edit.setFont(look.font("mono" if self._mono else "body", literal=True))
        self.edit.setFixedHeight(look.px(20 * self._rows + 18))
