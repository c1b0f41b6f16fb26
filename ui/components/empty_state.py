"""An empty page or card: icon, one sentence, one action that says what to do next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.components.button import Button, Kind
from ui.components.icon import IconTile
from ui.components.label import Label
from ui.components.layout import Column, Row
from ui.components.paragraph import Paragraph
from ui.theme import theme

_WIDTH_PX = 420


class EmptyState(QWidget):
    """Centred icon, title, sentence; buttons are added with `add_action`."""

    def __init__(
        self, icon: str, title: str, text: str, *, compact: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        column = Column(self, gap=0, margins=(20, 16, 20, 20) if compact else (24, 28, 24, 28))
        column.addStretch(1)
        center = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(IconTile(icon, "accent", 40 if compact else 52, 18 if compact else 22), 0, center)
        column.addSpacing(14)
        self._title = Label(title, "heading")
        column.addWidget(self._title, 0, center)
        column.addSpacing(4)
        self.paragraph = Paragraph(text, "body", "text2", centered=True)
        self._restyle()
        theme().changed.connect(self._restyle)
        line = Row()
        line.addStretch(1)
        line.addWidget(self.paragraph, 8)
        line.addStretch(1)
        column.addLayout(line)
        self._actions = Row(gap=8, margins=(0, 14, 0, 0))
        self._actions.addStretch(1)
        self._actions.addStretch(1)
        column.addLayout(self._actions)
        column.addStretch(1)

    def _restyle(self) -> None:
        self.paragraph.setMaximumWidth(theme().px(_WIDTH_PX))

    def set_text(self, title: str, text: str) -> None:
        """Change the words."""
        self.setAccessibleName(title)
        self._title.setText(title)
        self.paragraph.set_text(text)

    def add_action(self, text: str, kind: Kind = "secondary", icon: str = "") -> Button:
        """Add a button and return it for connecting."""
        button = Button(text, kind, icon=icon)
        self._actions.insertWidget(self._actions.count() - 1, button)
        return button
