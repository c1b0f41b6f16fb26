"""The ε slider: logarithmic from 0.1 to 8, three labelled zones, an exact field beside it.

The position is an integer of a QSlider, so that a screen reader and the keyboard work as everywhere: arrows change ε by
0.05, Page keys by 0.5.
"""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from ui.components.meters import hatched
from ui.format import format_decimal
from ui.i18n import tr
from ui.theme import ColorName, theme

EPSILON_MIN, EPSILON_MAX = 0.1, 8.0
_TICKS = (0.1, 0.25, 0.5, 1, 2, 4, 8)
_STEPS = 2000
_SPAN = math.log(EPSILON_MAX / EPSILON_MIN)
STEP, PAGE = 0.05, 0.5


class EpsilonSlider(QSlider):
    """The slider.

    Args:
        sell_from: lowest ε this buyer takes.
        sell_to: highest ε the person's limits allow.

    Signals:
        epsilon_changed: the new ε.
    """

    epsilon_changed = Signal(float)

    def __init__(self, epsilon: float, sell_from: float, sell_to: float, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._from, self._to = sell_from, sell_to
        self._epsilon = epsilon
        self.setRange(0, _STEPS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", False)  # noqa: FBT003 - the knob draws its own ring
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        theme().changed.connect(self.updateGeometry)
        self.set_epsilon(epsilon)

    @property
    def epsilon(self) -> float:
        """The chosen ε."""
        return self._epsilon

    @property
    def is_inside(self) -> bool:
        """Whether this buyer takes the value and your limits allow it."""
        return self._from <= self._epsilon <= self._to

    @property
    def zone(self) -> str:
        """Which zone the choice is in, in words."""
        if self._epsilon < self._from:
            return tr("Too noisy for this buyer")
        return tr("Over your limit") if self._epsilon > self._to else tr("You can sell here")

    def set_epsilon(self, epsilon: float) -> None:
        """Choose ε, clamped to the range; emits `epsilon_changed` when it differs."""
        bounded = min(EPSILON_MAX, max(EPSILON_MIN, epsilon))
        changed = bounded != self._epsilon
        self._epsilon = bounded
        self.setAccessibleName(f"ε {format_decimal(bounded, 2)}. {self.zone}")
        self.setValue(round(_STEPS * math.log(bounded / EPSILON_MIN) / _SPAN))
        self.update()
        if changed:
            self.epsilon_changed.emit(bounded)

    def set_zone(self, sell_from: float, sell_to: float) -> None:
        """Change where one can sell."""
        self._from, self._to = sell_from, sell_to
        self.set_epsilon(self._epsilon)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return labels, track and ticks."""
        return QSize(theme().px(320), theme().px(64))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least width the labels need."""
        return QSize(theme().px(260), theme().px(64))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move by 0.05 with arrows and 0.5 with Page keys."""
        moves = {
            Qt.Key.Key_Right: STEP,
            Qt.Key.Key_Up: STEP,
            Qt.Key.Key_Left: -STEP,
            Qt.Key.Key_Down: -STEP,
            Qt.Key.Key_PageUp: PAGE,
            Qt.Key.Key_PageDown: -PAGE,
            Qt.Key.Key_Home: -EPSILON_MAX,
            Qt.Key.Key_End: EPSILON_MAX,
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None:
            super().keyPressEvent(event)
            return
        self.set_epsilon(round(self._epsilon + move, 2))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Jump to the place clicked."""
        self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the mouse while pressed."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """End a drag."""
        self._drag(event)

    def _drag(self, event: QMouseEvent) -> None:
        left, width = self._track()
        share = min(1.0, max(0.0, (event.position().x() - left) / width))
        self.set_epsilon(round(EPSILON_MIN * math.exp(share * _SPAN) / STEP) * STEP)

    def _track(self) -> tuple[float, float]:
        margin = theme().px(12)
        return margin, max(1.0, self.width() - 2 * margin)

    def _x(self, epsilon: float) -> float:
        left, width = self._track()
        bounded = min(EPSILON_MAX, max(EPSILON_MIN, epsilon))
        return left + width * math.log(bounded / EPSILON_MIN) / _SPAN

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw zones, track, ticks and knob."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, width = self._track()
        middle, thick = look.px(32), 2 * look.px(3.5)
        low, high = self._x(self._from), self._x(self._to)
        track = QRectF(left, middle - thick / 2, width, thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("track"))
        painter.drawRoundedRect(track, thick / 2, thick / 2)
        painter.setBrush(hatched(look.color("border_strong"), max(3, look.px(3))))
        painter.drawRoundedRect(track, thick / 2, thick / 2)
        if high > low:
            soft = QColor(look.color("privacy"))
            soft.setAlphaF(0.28)
            zone = QRectF(low, track.top(), high - low, thick)
            painter.fillRect(zone, look.color("surface"))
            painter.fillRect(zone, soft)
            knob = min(max(self._x(self._epsilon), low), high)
            painter.fillRect(QRectF(low, track.top(), knob - low, thick), look.color("privacy"))
            for edge in (low, high):
                painter.fillRect(QRectF(edge - 1, middle - look.px(9), 2, look.px(18)), look.color("text"))
        self._draw_words(painter, low, high)
        self._draw_ticks(painter, middle)
        center = QPointF(self._x(self._epsilon), middle)
        ring = look.px(10) + 3
        if self.hasFocus():
            # The ring stands off the knob: track and ticks do not run through the gap.
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("surface"))
            painter.drawEllipse(center, ring, ring)
        painter.setBrush(look.color("surface"))
        painter.setPen(QPen(look.color("privacy"), look.px(3)))
        painter.drawEllipse(center, look.px(8.5), look.px(8.5))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.color("focus"), 2))
            painter.drawEllipse(center, ring, ring)

    def _draw_words(self, painter: QPainter, low: float, high: float) -> None:
        look = theme()
        font = look.font("caption")
        painter.setFont(font)
        left, width = self._track()
        zones: tuple[tuple[str, float, float, ColorName], ...] = (
            (tr("Too noisy for this buyer"), left, low, "text2"),
            (tr("You can sell here"), low, high, "privacy"),
            (tr("Over your limit"), high, left + width, "text2"),
        )
        metrics = QFontMetrics(font)
        for words, start, end, color in zones:
            if end - start < look.px(8):
                continue
            need = metrics.horizontalAdvance(words)
            if need > end - start + look.px(16):
                continue
            x = min(max((start + end - need) / 2, 0), self.width() - need)
            painter.setPen(look.color(color))
            painter.drawText(QRectF(x, 0, need + 2, look.px(18)), Qt.AlignmentFlag.AlignVCenter, words)

    def _draw_ticks(self, painter: QPainter, middle: float) -> None:
        look = theme()
        painter.setFont(look.font("caption", tabular=True))
        for value in _TICKS:
            x = self._x(value)
            painter.fillRect(QRectF(x, middle + look.px(8), 1, look.px(4)), look.color("border_strong"))
            painter.setPen(look.color("text2"))
            box = QRectF(x - look.px(20), middle + look.px(13), look.px(40), look.px(16))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{value:g}")
