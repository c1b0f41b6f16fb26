"""Badges: an icon and a word on a tint; among them what a sale reveals."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.components.icon import TONES, Tone, draw_icon
from ui.i18n import mark, tr
from ui.theme import theme
from ui.theme.direction import sided_painter
from ui.theme.tokens import RADIUS

Reveal = Literal["noised", "as_is", "proof_only", "model_update"]

REVEAL_WORDS: dict[Reveal, str] = {
    "noised": mark("Noised"),
    "as_is": mark("As they are"),
    "proof_only": mark("Proof only"),
    "model_update": mark("Model update"),
}
_REVEAL_TONES: dict[Reveal, Tone] = {
    "noised": "privacy",
    "as_is": "warning",
    "proof_only": "neutral",
    "model_update": "privacy",
}


class Badge(QWidget):
    """A badge of 22 px; `line` draws an edge instead of a tint and `dot` a filled dot instead of an icon."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(
        self, text: str, icon: str = "", tone: Tone = "neutral", *, line: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text, self._icon, self._tone, self._line = text, icon, tone, line
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        theme().changed.connect(self.updateGeometry)

    def set(self, text: str, icon: str = "", tone: Tone = "neutral") -> None:
        """Show another state."""
        self._text, self._icon, self._tone = text, icon, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """The word shown."""
        return self._text

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return icon, text and padding."""
        look = theme()
        width = QFontMetrics(look.font("badge")).horizontalAdvance(self._text) + look.px(16)
        return QSize(width + (look.px(17) if self._icon else 0), look.px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw tint or edge, icon and word."""
        look = theme()
        painter = sided_painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, ground = TONES[self._tone]
        radius = look.px(RADIUS.badge)
        edge = "border" if self._tone == "neutral" else ink
        painter.setPen(QPen(look.color(edge), 1) if self._line else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if self._line else look.color(ground))
        inset = 0.5 if self._line else 0
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        x: float = look.px(6 if self._icon else 8)
        if self._icon:
            draw_icon(painter, self._icon, QRectF(x, 0, look.px(14), self.height()), ink, 14)
            x += look.px(19)
        painter.setFont(look.font("badge"))
        painter.setPen(look.color(ink))
        painter.drawText(QRectF(x, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, self._text)


class RevealBadge(Badge):
    """What a sale reveals: noised, as they are, proof only or a model update; `detail` follows after a comma."""

    def __init__(self, kind: Reveal, detail: str = "", parent: QWidget | None = None) -> None:
        words = tr(REVEAL_WORDS[kind])
        text = f"{words}, {detail}" if detail else words
        super().__init__(text, kind, _REVEAL_TONES[kind], parent=parent)
