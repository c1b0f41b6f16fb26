"""A measured number with its interval on a bar, and the limit beyond which it fails. Painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.components.meters import hatched
from ui.theme import theme
from ui.theme.direction import sided_painter

if TYPE_CHECKING:
    from ui.theme import ColorName


class IntervalBar(QWidget):
    """`value` solid, its interval hatched, the limit as a mark; all as shares of `whole`."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(
        self, value: float, low: float, high: float, limit: float, whole: float, *, failed: bool, words: str
    ) -> None:
        super().__init__()
        top = whole or 1.0
        self._value, self._low, self._high = value / top, low / top, high / top
        self._limit = limit / top
        self._failed = failed
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the bar's height."""
        return QSize(theme().px(160), theme().px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw track, value, interval and limit."""
        look = theme()
        painter = sided_painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = look.px(8)
        track = QRectF(0, (self.height() - thick) / 2, self.width(), thick)
        path = QPainterPath()
        path.addRoundedRect(track, thick / 2, thick / 2)
        painter.setClipPath(path)
        painter.fillRect(track, look.color("track"))
        ink: ColorName = "danger" if self._failed else "privacy"

        def at(share: float) -> float:
            return track.width() * min(1.0, max(0.0, share))

        painter.fillRect(QRectF(0, track.top(), at(self._low), thick), look.color(ink))
        width = max(look.px(2), at(self._high) - at(self._low))
        painter.fillRect(QRectF(at(self._low), track.top(), width, thick), hatched(look.color(ink), max(3, look.px(3))))
        painter.setClipping(False)
        painter.setPen(QPen(look.color("text"), 2))
        for share in (self._value, self._limit):
            if 0 < share <= 1:
                x = at(share)
                painter.drawLine(round(x), 0, round(x), self.height())
        painter.setPen(Qt.PenStyle.NoPen)
