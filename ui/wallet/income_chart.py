"""Income per month as stacked bars: sales, reviews, other work."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.components.label import Label
from ui.components.layout import Row
from ui.format import format_month, format_short_month
from ui.format.money import Asset, format_amount
from ui.i18n import mark, tr
from ui.ports.portfolio import IncomeMonth
from ui.theme import ColorName, theme
from ui.theme.accessible import DECORATION

SERIES: tuple[tuple[str, ColorName], ...] = (
    (mark("Sales"), "series1"),
    (mark("Reviews"), "series2"),
    (mark("Other work"), "series3"),
)
_FOOT_PX, _HEAD_PX, _SCALE_PX, _HEIGHT_PX = 20, 8, 44, 190
_STEPS = (1, 2, 5)


class IncomeChart(QWidget):
    """The chart; each month is in the accessible name."""

    accessible_role = QAccessible.Role.Chart

    def __init__(self, months: tuple[IncomeMonth, ...], asset: Asset, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._months, self._asset = months, asset
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = ", ".join(
            f"{format_month(month.first_day)} {format_amount(month.total, asset).text}" for month in months
        )
        self.setAccessibleName(tr("Income per month: {months}", months=said))
        self._restyle()
        theme().changed.connect(self._restyle)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw grid, bars and months."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, bottom = look.px(_HEAD_PX), self.height() - look.px(_FOOT_PX)
        left, height = look.px(_SCALE_PX), bottom - top
        step = nice_step(max((month.total for month in self._months), default=0))
        ceiling = step * max(1, -(-max((month.total for month in self._months), default=0) // step))
        painter.setFont(look.font("caption", tabular=True))
        middle = Qt.AlignmentFlag.AlignVCenter
        for line in range(0, ceiling + 1, step):
            y = bottom - height * (line / ceiling)
            painter.setPen(QPen(look.color("border"), 1))
            painter.drawLine(round(left), round(y), self.width(), round(y))
            painter.setPen(look.color("text3"))
            box = QRectF(0, y - look.px(8), left - look.px(8), look.px(16))
            painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, mark_text(line, self._asset))
        slot = (self.width() - left) / max(1, len(self._months))
        for index, month in enumerate(self._months):
            x, y = left + slot * index, float(bottom)
            painter.setPen(Qt.PenStyle.NoPen)
            for amount, (_, color) in zip((month.sales, month.reviews, month.other), SERIES, strict=True):
                if not amount:
                    continue
                size = max(look.px(2), height * (amount / ceiling))
                painter.setBrush(look.color(color))
                painter.drawRoundedRect(QRectF(x + slot * 0.26, y - size, slot * 0.48, size), 2, 2)
                y -= size + 1
            painter.setPen(look.color("text3"))
            foot = QRectF(x, self.height() - look.px(16), slot, look.px(16))
            painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, format_short_month(month.first_day))

    def _restyle(self) -> None:
        self.setFixedHeight(theme().px(_HEIGHT_PX))


class Swatch(QWidget):
    """A small square of a series' colour."""

    accessible_role = DECORATION

    def __init__(self, color: ColorName, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = color
        self._restyle()
        theme().changed.connect(self._restyle)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the square."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(self._color))
        painter.drawRoundedRect(QRectF(self.rect()), 2, 2)

    def _restyle(self) -> None:
        self.setFixedSize(theme().px(9), theme().px(9))
        self.update()


def legend() -> Row:
    """Return what the colours mean."""
    row = Row(gap=6)
    for name, color in SERIES:
        row.addWidget(Swatch(color), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(Label(tr(name), "small", "text2"))
        row.addSpacing(theme().px(8))
    row.addStretch(1)
    return row


def nice_step(peak: int) -> int:
    """Return 1, 2 or 5 times a power of ten, in base units, so that there are at most three lines above 0."""
    size = 1
    while True:
        for factor in _STEPS:
            if size * factor * 3 >= peak:
                return size * factor
        size *= 10


def mark_text(base_units: int, asset: Asset) -> str:
    """Return a mark of the scale, exact and without needless zeros."""
    text = f"{base_units // 10**asset.decimals}.{base_units % 10**asset.decimals:0{asset.decimals}d}"
    return text.rstrip("0").rstrip(".")
