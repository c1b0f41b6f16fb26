"""A ring and words for a deadline: neutral, amber under 6 h, red with an alarm clock under 1 h, then "lapsed"."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.components.icon import draw_icon
from ui.format import format_time
from ui.format.duration import format_duration
from ui.i18n import tr
from ui.theme import ColorName, theme
from ui.theme.direction import sided_painter
from ui.theme.tokens import DEADLINE_DANGER_H, DEADLINE_WARNING_H

_HOUR_S = 3600


def utc_now() -> datetime:
    """Return the time deadlines are compared with."""
    return datetime.now(UTC)


class Countdown(QWidget):
    """Time left until `deadline`; the ring is full at `start`. Both are aware datetimes; `words` are marked."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(
        self,
        deadline: datetime,
        start: datetime,
        *,
        words: str = "{left}",
        now: Callable[[], datetime] = utc_now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._deadline, self._start, self._words, self._now = deadline, start, words, now
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        theme().changed.connect(self.updateGeometry)
        self._tick()

    @property
    def left_s(self) -> float:
        """Seconds left, negative once lapsed."""
        return (self._deadline - self._now()).total_seconds()

    @property
    def color(self) -> ColorName:
        """Colour role of the state."""
        left = self.left_s
        if left <= 0:
            return "text3"
        if left < DEADLINE_DANGER_H * _HOUR_S:
            return "danger"
        return "warning" if left < DEADLINE_WARNING_H * _HOUR_S else "text2"

    @property
    def text(self) -> str:
        """The words beside the ring."""
        left = self.left_s
        if left <= 0:
            return tr("Lapsed {time}", time=format_time(self._deadline.astimezone()))
        return tr(self._words, left=format_duration(left))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return ring and words."""
        look = theme()
        width = QFontMetrics(look.font("body", tabular=True, weight=600)).horizontalAdvance(self.text)
        return QSize(width + look.px(24), look.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw ring or alarm clock, and words."""
        look = theme()
        painter = sided_painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color, side = self.color, look.px(16)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        if color == "danger":
            draw_icon(painter, "deadline_hour", box, "danger")
        elif self.left_s <= 0:
            draw_icon(painter, "lapsed", box, "text3")
        else:
            ring = box.adjusted(2, 2, -2, -2)
            painter.setPen(QPen(look.color("track"), look.px(2.5)))
            painter.drawEllipse(ring)
            whole = max(1.0, (self._deadline - self._start).total_seconds())
            pen = QPen(look.color(color), look.px(2.5))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawArc(ring, 90 * 16, round(360 * 16 * min(1.0, self.left_s / whole)))
        painter.setFont(look.font("body", tabular=True, weight=600))
        painter.setPen(look.color("text" if color == "text2" else color))
        painter.drawText(self.rect().adjusted(look.px(24) - 1, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text)

    def _tick(self) -> None:
        self.setAccessibleName(self.text)
        self.updateGeometry()
        self.update()
        left = self.left_s
        if left > 0:
            # Once a minute while hours are left, once a second in the last ten minutes.
            self._timer.start(1000 if left < 600 else 30_000)  # noqa: PLR2004 - ten minutes
        else:
            self._timer.stop()
