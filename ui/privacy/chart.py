"""How a budget added up: steps over time against the limit. Painted; its rows are its accessible description."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.format import clean, format_decimal, format_short_day, format_short_month
from ui.i18n import tr
from ui.privacy import models
from ui.theme import theme
from ui.theme.direction import sided_painter

if TYPE_CHECKING:
    from app.budget.model import BudgetView

_DAY = timedelta(days=1)
_LEAST_DAYS, _AHEAD = 90, 0.28
_MOST_LABELS, _MOST_TOLD = 4, 60
_DOTS_APART_PX = 10
_LINES = 3


class StepsChart(QWidget):
    """Steps up to today, the limit as a dashed red line."""

    accessible_role = QAccessible.Role.Chart

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._budget: BudgetView | None = None
        self._now = datetime.now(UTC).astimezone()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("How it added up"))
        theme().changed.connect(self.updateGeometry)

    def show_budget(self, budget: BudgetView, now: datetime) -> None:
        """Show how a budget added up to `now`."""
        self._budget, self._now = budget, now
        steps = ", ".join(
            tr(
                "{day}: {title} {epsilon}, {total} in all",
                day=format_short_day(models.when(row)),
                title=clean(row.title, 60),
                epsilon=format_decimal(row.epsilon, 1),
                total=format_decimal(row.total, 1),
            )
            for row in budget.rows[-_MOST_TOLD:]
        )
        limit = tr("Your limit {limit}: nothing is sold past it", limit=format_decimal(budget.cap, 1))
        self.setAccessibleDescription(f"{steps}. {limit}" if steps else limit)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the chart's height."""
        return QSize(theme().px(320), theme().px(210))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw grid, limit, steps, today and names."""
        budget = self._budget
        if budget is None:
            return
        look = theme()
        painter = sided_painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = look.font("caption", tabular=True)
        painter.setFont(font)
        top = _ceiling(max(budget.cap, budget.spent, 1.0) * 1.05)
        left = QFontMetricsF(font).horizontalAdvance(format_decimal(top, 1)) + look.px(10)
        plot = QRectF(left, look.px(10), self.width() - left - look.px(4), self.height() - look.px(36))
        self._draw_grid(painter, plot, top)
        begin, end = self._span(budget)

        def at(moment: datetime, value: float) -> QPointF:
            share = (moment - begin) / (end - begin)
            return QPointF(plot.left() + plot.width() * share, plot.bottom() - plot.height() * value / top)

        self._draw_months(painter, plot, begin, end)
        self._draw_today(painter, plot, at(self._now, 0).x())
        points = [at(models.when(row), row.total) for row in budget.rows]
        self._draw_steps(painter, plot, points, at(self._now, 0).x())
        self._draw_limit(painter, plot, at(self._now, budget.cap).y(), budget.cap)
        self._draw_names(painter, plot, budget, points)
        self._draw_sum(painter, plot, budget, at(self._now, budget.spent), at(self._now, budget.cap).y())

    def _span(self, budget: BudgetView) -> tuple[datetime, datetime]:
        first = models.when(budget.rows[0]) if budget.rows else self._now
        length = max(timedelta(days=_LEAST_DAYS), (self._now - first) * 1.15)
        return self._now - length, self._now + length * _AHEAD

    @staticmethod
    def _draw_grid(painter: QPainter, plot: QRectF, top: float) -> None:
        look = theme()
        for line in range(_LINES + 1):
            y = plot.bottom() - plot.height() * line / _LINES
            painter.fillRect(QRectF(plot.left(), round(y), plot.width(), 1), look.color("border"))
            painter.setPen(look.color("text3"))
            box = QRectF(0, y - look.px(8), plot.left() - look.px(8), look.px(16))
            value = top * line / _LINES
            text = format_decimal(value, 0 if value == round(value) else 1)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text)

    @staticmethod
    def _draw_months(painter: QPainter, plot: QRectF, begin: datetime, end: datetime) -> None:
        look = theme()
        painter.setPen(look.color("text3"))
        moment = begin.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
        last = -math.inf
        while moment < end:
            x = plot.left() + plot.width() * ((moment - begin) / (end - begin))
            if x >= plot.left() and x - last >= look.px(44) and x <= plot.right() - look.px(30):
                box = QRectF(x, plot.bottom() + look.px(6), look.px(40), look.px(16))
                painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft), format_short_month(moment))
                last = x
            moment = (moment + 32 * _DAY).replace(day=1)

    @staticmethod
    def _draw_today(painter: QPainter, plot: QRectF, x: float) -> None:
        painter.setPen(QPen(theme().color("border_strong"), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))

    @staticmethod
    def _draw_steps(painter: QPainter, plot: QRectF, points: list[QPointF], today: float) -> None:
        look = theme()
        path = QPainterPath(QPointF(plot.left(), plot.bottom()))
        y = plot.bottom()
        for point in points:
            x = max(plot.left(), point.x())
            path.lineTo(x, y)
            y = point.y()
            path.lineTo(x, y)
        path.lineTo(today, y)
        area = QPainterPath(path)
        area.lineTo(today, plot.bottom())
        area.closeSubpath()
        painter.fillPath(area, look.color("privacy_soft"))
        painter.setPen(QPen(look.color("privacy"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.setBrush(look.color("surface"))
        before = -math.inf
        for point in points:
            # Dots that would touch say nothing.
            if point.x() - before >= look.px(_DOTS_APART_PX):
                painter.drawEllipse(point, look.px(4), look.px(4))
                before = point.x()

    @staticmethod
    def _draw_limit(painter: QPainter, plot: QRectF, y: float, cap: float) -> None:
        look = theme()
        pen = QPen(look.color("danger"), 1.5, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setFont(look.font("badge"))
        text = tr("Your limit {limit}: nothing is sold past it", limit=format_decimal(cap, 1))
        line = look.px(16)
        box = QRectF(plot.left(), y - line - look.px(4), plot.width(), line)
        if box.top() < 0:
            box.moveTop(y + look.px(2))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text)

    @staticmethod
    def _draw_names(painter: QPainter, plot: QRectF, budget: BudgetView, points: list[QPointF]) -> None:
        """Name the last steps where there is room at their left."""
        look = theme()
        font = look.font("small", literal=True)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(look.color("text2"))
        named = list(zip(points, budget.rows, strict=True))[-_MOST_LABELS - 1 : -1]
        taken: list[QRectF] = []
        for point, row in reversed(named):
            text = tr("{title} +{epsilon}", title=clean(row.title, 28), epsilon=format_decimal(row.epsilon, 1))
            width = metrics.horizontalAdvance(text) + 2
            box = QRectF(point.x() - width - look.px(8), point.y() - look.px(18), width, look.px(16))
            if box.left() < plot.left() or any(box.intersects(other) for other in taken):
                continue
            taken.append(box)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), text)

    @staticmethod
    def _draw_sum(painter: QPainter, plot: QRectF, budget: BudgetView, now: QPointF, limit_y: float) -> None:
        """Write the sum at today, clear of the limit's line."""
        look = theme()
        painter.setFont(look.font("body_strong"))
        painter.setPen(look.color("text"))
        text = tr("{spent} today", spent=format_decimal(budget.spent, 1))
        box = QRectF(now.x() + look.px(8), now.y() - look.px(10), plot.right() - now.x(), look.px(20))
        if abs(now.y() - limit_y) < look.px(16):
            box.moveTop(limit_y + look.px(3))
        if box.bottom() > plot.bottom():
            box.moveBottom(plot.bottom() - look.px(2))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), text)


def _ceiling(value: float) -> float:
    """Return the next round number above a value, a multiple of the grid's lines."""
    step = 0.5
    while step * _LINES < value:
        for factor in (2.0, 1.5, 2.0, 5 / 3):
            step *= factor
            if step * _LINES >= value:
                break
    return step * _LINES
