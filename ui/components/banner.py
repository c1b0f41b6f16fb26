"""A banner under the header: offline, test money, update."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.components.button import Button
from ui.components.icon import TONES, Icon, Tone
from ui.components.layout import Row
from ui.components.paragraph import Paragraph, Span
from ui.theme import theme


class Banner(QWidget):
    """A full-width line with strong first words, the rest of the sentence and one link.

    Signals:
        activated: the link was used.
    """

    accessible_role = QAccessible.Role.Grouping

    activated = Signal()

    def __init__(
        self,
        strong: str,
        text: str,
        *,
        icon: str,
        tone: Tone = "warning",
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        ink = TONES[tone][0]
        row = self._row = Row(self, gap=10, margins=(28, 8, 24, 8))
        row.addWidget(Icon(icon, ink))
        self.paragraph = Paragraph((Span(strong, 600), Span(f" {text}")), "small", "text")
        row.addWidget(self.paragraph, 1, Qt.AlignmentFlag.AlignVCenter)
        if action:
            link = Button(action, "ghost", link=True)
            link.clicked.connect(self.activated)
            row.addWidget(link)
        theme().changed.connect(self.update)

    def add(self, widget: QWidget) -> None:
        """Add a widget at the right end."""
        self._row.addWidget(widget)

    def set_text(self, strong: str, text: str) -> None:
        """Change the sentence."""
        self.paragraph.set_text((Span(strong, 600), Span(f" {text}")))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the tint."""
        QPainter(self).fillRect(self.rect(), theme().color(TONES[self._tone][1]))
