"""How useful noised data is at rising ε, with error bars, measured on this very data. Painted."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.components.epsilon_slider import EPSILON_MAX, EPSILON_MIN
from ui.format import format_decimal
from ui.i18n import tr
from ui.theme import theme
from ui.theme.direction import sided_painter

if TYPE_CHECKING:
    from app.sell.preparing import UtilityView
    from ui.theme import ColorName

_LINES = 3


class UtilityChart(QWidget):
    """Points with bars from the 5th to the 95th percentile; hollow red ones are useless; the chosen ε is a line."""

    accessible_role = QAccessible.Role.Chart

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: UtilityView | None = None
        self._epsilon = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("How useful it stays"))
        theme().changed.connect(self.updateGeometry)

    def show_utility(self, view: UtilityView, epsilon: float) -> None:
        """Show what was measured, and the ε that is chosen."""
        self._view, self._epsilon = view, epsilon
        told = "; ".join(
            tr(
                "ε {epsilon}: {error}, between {low} and {high}",
                epsilon=format_decimal(point.epsilon, 2),
                error=_short(point.error),
                low=_short(point.low),
                high=_short(point.high),
            )
            + (f" ({tr('useless')})" if point.useless else "")
            for point in view.points
        )
        self.setAccessibleDescription(told)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the chart's height."""
        return QSize(theme().px(320), theme().px(170))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw grid, chosen ε, bars and points."""
        view = self._view
        if view is None or not view.points:
            return
        look = theme()
        painter = sided_painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = look.font("caption", tabular=True)
        painter.setFont(font)
        top = max((point.high for point in view.points), default=1.0) * 1.1 or 1.0
        left = max(QFontMetricsF(font).horizontalAdvance(_short(top * line / _LINES)) for line in range(_LINES + 1))
        plot = QRectF(left + look.px(10), look.px(8), 0, self.height() - look.px(34))
        plot.setRight(self.width() - look.px(8))
        for line in range(_LINES + 1):
            y = plot.bottom() - plot.height() * line / _LINES
            painter.fillRect(QRectF(plot.left(), round(y), plot.width(), 1), look.color("border"))
            painter.setPen(look.color("text3"))
            box = QRectF(0, y - look.px(8), plot.left() - look.px(8), look.px(16))
            painter.drawText(
                box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), _short(top * line / _LINES)
            )
        low, high = self._span(view)

        def at(epsilon: float, error: float) -> QPointF:
            share = (math.log(epsilon) - low) / (high - low)
            return QPointF(plot.left() + plot.width() * share, plot.bottom() - plot.height() * min(error, top) / top)

        chosen = at(min(math.exp(high), max(math.exp(low), self._epsilon)), 0).x()
        painter.setPen(QPen(look.color("privacy"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(chosen, plot.top()), QPointF(chosen, plot.bottom()))
        last = -math.inf
        for point in view.points:
            ink: ColorName = "danger" if point.useless else "privacy"
            middle = at(point.epsilon, point.error)
            painter.setPen(QPen(look.color(ink), 1.5))
            painter.drawLine(at(point.epsilon, point.low), at(point.epsilon, point.high))
            for end in (at(point.epsilon, point.low), at(point.epsilon, point.high)):
                painter.drawLine(QPointF(end.x() - look.px(4), end.y()), QPointF(end.x() + look.px(4), end.y()))
            painter.setBrush(look.color("surface" if point.useless else ink))
            painter.drawEllipse(middle, look.px(4), look.px(4))
            if middle.x() - last >= look.px(36):
                last = middle.x()
                painter.setPen(look.color("text3"))
                box = QRectF(middle.x() - look.px(24), plot.bottom() + look.px(6), look.px(48), look.px(16))
                painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), format_decimal(point.epsilon, 1))

    @staticmethod
    def _span(view: UtilityView) -> tuple[float, float]:
        epsilons = [point.epsilon for point in view.points if point.epsilon > 0]
        low, high = min(epsilons, default=EPSILON_MIN), max(epsilons, default=EPSILON_MAX)
        if low == high:
            low, high = low / 2, high * 2
        return math.log(low) - 0.08, math.log(high) + 0.08


def _short(value: float) -> str:
    """Return a number with about two figures."""
    if value >= 10:  # noqa: PLR2004 - two figures are enough
        return format_decimal(value, 0)
    return format_decimal(value, 1 if value >= 1 else 2)
