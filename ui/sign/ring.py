"""How long the transaction can still land: a ring that empties, and words."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.i18n import tr
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

_CARE_S = 15
_TICK_MS = 1000


class ValidityRing(QWidget):
    """Counts down `valid_s` seconds.

    Signals:
        lapsed: the time is over.
    """

    accessible_role = QAccessible.Role.StaticText

    lapsed = Signal()

    def __init__(
        self, valid_s: float, *, clock: Callable[[], float] = time.monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._valid_s, self._clock, self._start = valid_s, clock, clock()
        self._told = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._timer.start(_TICK_MS)
        theme().changed.connect(self.updateGeometry)
        self.tick()

    @property
    def left_s(self) -> float:
        """Seconds left, never negative."""
        return max(0.0, self._valid_s - (self._clock() - self._start))

    @property
    def text(self) -> str:
        """The words beside the ring."""
        return self._words(round(self.left_s)) if self.left_s > 0 else tr("No longer valid")

    @staticmethod
    def _words(seconds: int) -> str:
        return tr("Valid for about {s} s", s=seconds)

    def tick(self) -> None:
        """Look at the clock."""
        self.setAccessibleName(self.text)
        self.updateGeometry()
        self.update()
        if self.left_s <= 0 and not self._told:
            self._told = True
            self._timer.stop()
            self.lapsed.emit()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return ring and words, wide enough for the longest."""
        look = theme()
        metrics = QFontMetrics(look.font("small", tabular=True))
        return QSize(metrics.horizontalAdvance(self._words(60)) + look.px(28), look.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw ring and words."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = look.px(16)
        ring = QRectF(1.5, (self.height() - side) / 2 + 1.5, side - 3, side - 3)
        painter.setPen(QPen(look.color("track"), look.px(2.5)))
        painter.drawEllipse(ring)
        ink = look.color("warning" if self.left_s < _CARE_S else "text2")
        painter.setPen(QPen(ink, look.px(2.5), Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawArc(ring, 90 * 16, round(360 * 16 * self.left_s / max(1.0, self._valid_s)))
        painter.setFont(look.font("small", tabular=True))
        painter.setPen(ink)
        painter.drawText(self.rect().adjusted(look.px(24), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text)
