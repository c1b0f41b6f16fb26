"""A line of a legend: a swatch, what it stands for, the amount."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.components.amount_label import AmountLabel
from ui.components.label import Label
from ui.components.layout import Row, boxed
from ui.format.money import Amount
from ui.theme import ColorName, theme
from ui.theme.accessible import DECORATION


class _Swatch(QWidget):
    accessible_role = DECORATION

    def __init__(self, color: ColorName) -> None:
        super().__init__()
        self._color = color
        side = theme().px(9)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(self._color))
        painter.drawRoundedRect(QRectF(self.rect()), 2, 2)


def legend(words: str, amount: Amount, color: ColorName) -> QWidget:
    """Return the line."""
    row = Row(gap=8)
    row.addWidget(_Swatch(color))
    row.addWidget(Label(words, "body", elide=True), 1)
    row.addWidget(AmountLabel(amount))
    holder = boxed(row)
    holder.setAccessibleName(f"{words}: {amount.text}")
    return holder
