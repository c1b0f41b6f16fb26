"""A tinted note inside a page: icon and a sentence, the first words may be strong."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.components.icon import TONES, Icon, Tone
from ui.components.layout import Row
from ui.components.paragraph import Paragraph, Span
from ui.theme import theme
from ui.theme.tokens import RADIUS


class Note(QWidget):
    """A note; neutral ones sit on a sunken plane with a border."""

    accessible_role = QAccessible.Role.Grouping

    def __init__(
        self, text: str | Sequence[Span], icon: str = "info", tone: Tone = "neutral", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._icon = Icon(icon, TONES[tone][0])
        self.paragraph = Paragraph(text, "small", "text2" if tone == "neutral" else "text")
        row = Row(self, gap=10, margins=(12, 10, 12, 10))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.paragraph, 1)
        theme().changed.connect(self.update)

    def set(self, text: str | Sequence[Span], icon: str, tone: Tone) -> None:
        """Show another note."""
        self._tone = tone
        self._icon.set_icon(icon, TONES[tone][0])
        self.paragraph.set_text(text)
        self.paragraph.set_color("text2" if tone == "neutral" else "text")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ground."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        neutral = self._tone == "neutral"
        painter.setPen(QPen(look.color("border"), 1) if neutral else Qt.PenStyle.NoPen)
        painter.setBrush(look.color("sunken" if neutral else TONES[self._tone][1]))
        inset = 0.5 if neutral else 0
        radius = look.px(RADIUS.control)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
