"""Search: an input with a glass on the left and its key on the right."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen

from ui.components.field import LineInput
from ui.components.icon import draw_icon
from ui.theme import theme
from ui.theme.direction import sided_painter
from ui.theme.tokens import RADIUS


class SearchField(LineInput):
    """A search input; `key` is the hint in the box (`/` or `Ctrl K`), gone once something is typed."""

    def __init__(self, placeholder: str, key: str = "/") -> None:
        self._key = key
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw glass and key hint over Qt's edit."""
        super().paintEvent(event)
        look = theme()
        painter = sided_painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_icon(painter, "search", QRectF(look.px(10), 0, look.px(16), self.height()), "text2", 16)
        if not self._key or self.text():
            return
        font = look.font("mono")
        width = QFontMetrics(font).horizontalAdvance(self._key) + look.px(10)
        height = look.px(18)
        box = QRectF(self.width() - width - look.px(10) + 0.5, (self.height() - height) // 2 + 0.5, width - 1, height)
        painter.setPen(QPen(look.color("border"), 1))
        painter.setBrush(look.color("surface"))
        painter.drawRoundedRect(box, look.px(RADIUS.kbd), look.px(RADIUS.kbd))
        painter.setPen(look.color("text2"))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)

    def _restyle(self) -> None:
        super()._restyle()
        look = theme()
        room = QFontMetrics(look.font("mono")).horizontalAdvance(self._key) + look.px(16) if self._key else 0
        self._set_room(look.px(24), room)
