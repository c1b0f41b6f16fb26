"""Counts per group with the range noise will move them in. Painted; the numbers are its accessible description."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.format import clean, format_count, format_decimal
from ui.i18n import tr
from ui.theme import theme

if TYPE_CHECKING:
    from app.sell.model import HistogramView

_MOST_BARS = 40
_LINES = 4


class HistogramChart(QWidget):
    """Bars of the true counts, dashed at their top, with a band of twice the mean error around it."""

    accessible_role = QAccessible.Role.Chart

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bins: tuple[tuple[str, int], ...] = ()
        self._error = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        self.setAccessibleName(tr("Counts and their noise"))

    def set_view(self, view: HistogramView) -> None:
        """Show other counts."""
        self._bins, self._error = view.bins[:_MOST_BARS], view.expected_error
        said = ", ".join(f"{clean(name, 40)}: {format_count(count)}" for name, count in self._bins)
        self.setAccessibleDescription(
            tr("{counts}; each off by about {error}", counts=said, error=format_decimal(self._error, 1))
        )
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the chart's height."""
        return QSize(theme().px(320), theme().px(236))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw grid, bars, bands and names."""
        if not self._bins:
            return
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = look.font("caption", tabular=True)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        top = _ceiling(max(count for _, count in self._bins) + self._error)
        left = metrics.horizontalAdvance(format_count(round(top))) + look.px(10)
        plot = QRectF(left, look.px(10), self.width() - left, self.height() - look.px(36))
        for line in range(_LINES + 1):
            y = plot.bottom() - plot.height() * line / _LINES
            painter.fillRect(QRectF(plot.left(), round(y), plot.width(), 1), look.color("border"))
            painter.setPen(look.color("text3"))
            box = QRectF(0, y - look.px(8), left - look.px(8), look.px(16))
            label = format_count(round(top * line / _LINES))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), label)
        slot = plot.width() / len(self._bins)
        bar = min(look.px(48), slot * 0.68)
        for at, (name, count) in enumerate(self._bins):
            middle = plot.left() + slot * (at + 0.5)
            self._draw_bar(painter, plot, middle, bar, count / top)
            painter.setPen(look.color("text2"))
            painter.setFont(font)
            shown = metrics.elidedText(clean(name, 40), Qt.TextElideMode.ElideRight, slot - look.px(4))
            box = QRectF(middle - slot / 2, plot.bottom() + look.px(6), slot, look.px(16))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), shown)

    def _draw_bar(self, painter: QPainter, plot: QRectF, middle: float, bar: float, share: float) -> None:
        look = theme()
        top = plot.bottom() - plot.height() * share
        top_value = _ceiling(max(count for _, count in self._bins) + self._error)
        reach = plot.height() * self._error / top_value
        painter.setPen(Qt.PenStyle.NoPen)
        soft = QColor(look.color("privacy"))
        soft.setAlphaF(0.66)
        painter.setBrush(soft)
        painter.drawRoundedRect(QRectF(middle - bar / 2, top, bar, plot.bottom() - top), look.px(3), look.px(3))
        band = QRectF(
            middle - bar / 2 - look.px(3), top - reach, bar + look.px(6), min(2 * reach, plot.bottom() - top + reach)
        )
        soft.setAlphaF(0.28)
        painter.setBrush(soft)
        painter.drawRect(band)
        painter.setPen(QPen(look.color("text"), 2, Qt.PenStyle.DashLine))
        painter.drawLine(
            round(middle - bar / 2 - look.px(3)), round(top), round(middle + bar / 2 + look.px(3)), round(top)
        )


def _ceiling(value: float) -> float:
    """Return the next round number above a value, a multiple of the grid's lines."""
    step = 1.0
    while step * _LINES < value:
        for factor in (2.0, 2.5, 2.0):
            step *= factor
            if step * _LINES >= value:
                break
    return step * _LINES
