"""Painted meters: risk (3 bars and a word), budget (spent solid, this sale hatched), shares of a whole, steps.

They are progress bars underneath, so that a screen reader gets name and value from Qt itself.
"""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from ui.components.icon import draw_icon
from ui.format import format_decimal
from ui.i18n import mark, tr
from ui.theme import ColorName, theme
from ui.theme.direction import sided_painter

Risk = Literal["low", "some", "high"]
_RISKS: dict[Risk, tuple[int, str, ColorName]] = {
    "low": (1, mark("Low"), "positive"),
    "some": (2, mark("Some"), "warning"),
    "high": (3, mark("High"), "danger"),
}


def _bar(widget: QProgressBar, height: float | None) -> None:
    widget.setTextVisible(False)
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    if height is not None:
        widget.setFixedHeight(theme().px(height))


def hatched(color: QColor, step_px: int) -> QBrush:
    """Return a brush of diagonal stripes."""
    tile = QPixmap(step_px * 2, step_px * 2)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, step_px * 0.75))
    for shift in (-step_px * 2, 0, step_px * 2):
        painter.drawLine(shift - step_px, step_px * 3, shift + step_px * 3, -step_px)
    painter.end()
    return QBrush(tile)


class RiskMeter(QProgressBar):
    """Low, some or high."""

    def __init__(self, risk: Risk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._risk = risk
        self.setRange(0, 3)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        self.set_risk(risk)

    def set_risk(self, risk: Risk) -> None:
        """Show another risk."""
        self._risk = risk
        bars, word, _ = _RISKS[risk]
        self.setValue(bars)
        self.setAccessibleName(tr("Risk: {word}", word=tr(word)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return bars and word."""
        look = theme()
        word = QFontMetrics(look.font("body_medium")).horizontalAdvance(tr(_RISKS[self._risk][1]))
        return QSize(look.px(66) + word, look.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw bars and word."""
        look = theme()
        bars, word, color = _RISKS[self._risk]
        painter = sided_painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for index in range(3):
            painter.setBrush(look.color(color if index < bars else "track"))
            box = QRectF(index * look.px(20), (self.height() - look.px(7)) / 2, look.px(17), look.px(7))
            painter.drawRoundedRect(box, look.px(3), look.px(3))
        painter.setPen(look.color("text"))
        painter.setFont(look.font("body_medium"))
        painter.drawText(self.rect().adjusted(look.px(66), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, tr(word))


class BudgetMeter(QProgressBar):
    """Privacy spent against a limit: `Location, all sales` … `2.1 → 3.1 of 6.0`, red with a word when reached."""

    def __init__(
        self, name: str, spent: float, adding: float, limit: float, *, words: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._words = name, words
        self._spent, self._adding, self._limit = spent, adding, limit
        self.setRange(0, 1000)
        _bar(self, 28 if words else 8)
        theme().changed.connect(self._restyle)
        self.set_values(spent, adding, limit)

    def set_values(self, spent: float, adding: float, limit: float) -> None:
        """Show other ε values; `adding` is what this sale would add."""
        self._spent, self._adding, self._limit = spent, adding, limit
        total = spent + adding
        self.setValue(min(1000, round(1000 * total / limit)) if limit else 1000)
        self.setAccessibleName(f"{self._name}: ε {self._label()}")
        self.update()

    def _restyle(self) -> None:
        _bar(self, 28 if self._words else 8)

    @property
    def is_reached(self) -> bool:
        """Whether the limit would be reached or passed."""
        return self._spent + self._adding >= self._limit

    def _label(self) -> str:
        total = self._spent + self._adding
        spent, limit = format_decimal(self._spent, 1), format_decimal(self._limit, 1)
        now = f"{spent} → {format_decimal(total, 1)}" if self._adding else spent
        if self.is_reached:
            return tr("{now} of {limit}, limit reached", now=now, limit=limit)
        return tr("{now} of {limit}", now=now, limit=limit)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw words and meter."""
        look = theme()
        painter = sided_painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = look.px(6 if self._words else 8)
        if self._words:
            font = look.font("small", tabular=True)
            painter.setFont(font)
            painter.setPen(look.color("text2"))
            line = self.rect().adjusted(0, 0, 0, -thick - look.px(4))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self._name)
            painter.setFont(look.font("small", tabular=True, weight=500))
            painter.setPen(look.color("danger" if self.is_reached else "text"))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._label())
            if self.is_reached:
                label = QFontMetrics(font).horizontalAdvance(self._label()) + look.px(24)
                draw_icon(painter, "error", QRectF(self.width() - label, 0, look.px(14), line.height()), "danger", 14)
        track = QRectF(0, self.height() - thick, self.width(), thick)
        path = QPainterPath()
        path.addRoundedRect(track, thick / 2, thick / 2)
        painter.setClipPath(path)
        painter.fillRect(track, look.color("track"))
        ink: ColorName = "danger" if self.is_reached else "privacy"
        at = track.width() * min(1.0, self._spent / self._limit if self._limit else 1.0)
        painter.fillRect(QRectF(0, track.top(), at, thick), look.color(ink))
        end = track.width() * min(1.0, (self._spent + self._adding) / self._limit if self._limit else 1.0)
        painter.fillRect(QRectF(at, track.top(), end - at, thick), hatched(look.color(ink), max(3, look.px(3))))


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole: a name for screen readers, its size in any unit, its colour."""

    name: str
    amount: float
    color: ColorName


class ShareBar(QProgressBar):
    """Shares of a whole side by side; what is left shows the track."""

    def __init__(
        self, name: str, shares: list[Share], whole: float, thickness: float = 10, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._thickness = name, thickness
        self._shares: list[Share] = []
        self._whole = 1.0
        self.setRange(0, 1000)
        _bar(self, thickness)
        theme().changed.connect(self._restyle)
        self.set_shares(shares, whole)

    def _restyle(self) -> None:
        _bar(self, self._thickness)

    def set_shares(self, shares: list[Share], whole: float) -> None:
        """Show other shares."""
        self._shares, self._whole = shares, whole or 1.0
        self.setValue(min(1000, round(1000 * sum(share.amount for share in shares) / self._whole)))
        parts = ", ".join(f"{share.name} {format_decimal(share.amount, 2, shortest=True)}" for share in shares)
        size = format_decimal(self._whole, 2, shortest=True)
        self.setAccessibleName(
            tr("{name}: {parts} of {whole}", name=self._name, parts=parts, whole=size)
            if parts
            else tr("{name}: none", name=self._name)
        )
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the bar."""
        look = theme()
        painter = sided_painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(self.rect())
        path = QPainterPath()
        path.addRoundedRect(track, track.height() / 2, track.height() / 2)
        painter.setClipPath(path)
        painter.fillRect(track, look.color("track"))
        x = 0.0
        for share in self._shares:
            width = track.width() * share.amount / self._whole
            painter.fillRect(QRectF(x, 0, width, track.height()), look.color(share.color))
            x += width


def draw_steps(painter: QPainter, box: QRectF, done: int, total: int) -> None:
    """Draw pips in `box`: done ones faded, the current one solid, the rest track."""
    look = theme()
    width, height, gap = look.px(14), look.px(5), look.px(3)
    y = box.top() + (box.height() - height) / 2
    faded = QColor(look.color("accent"))
    faded.setAlphaF(0.66)
    painter.setPen(Qt.PenStyle.NoPen)
    for index in range(total):
        painter.setBrush(faded if index < done else look.color("accent" if index == done else "track"))
        painter.drawRoundedRect(QRectF(box.left() + index * (width + gap), y, width, height), height / 2, height / 2)


class StepPips(QProgressBar):
    """Where a sale stands among its steps; the caller's words say which step that is."""

    def __init__(self, name: str, done: int, total: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setRange(0, total)
        self.setValue(done)
        self.setAccessibleName(tr("{name}: step {done} of {total}", name=name, done=min(done + 1, total), total=total))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the row of pips."""
        return QSize(theme().px(17 * self.maximum()), theme().px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the pips."""
        painter = sided_painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_steps(painter, QRectF(self.rect()), self.value(), self.maximum())
