"""Cards, sections of a card, and hairlines. Planes differ by fill and a 1 px border; nothing casts a shadow."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui.components.label import Label
from ui.components.layout import Column, Margins, Row
from ui.theme import ColorName, theme
from ui.theme.tokens import RADIUS


class Card(QFrame):
    """A raised plane with a column inside (`card.body`)."""

    accessible_role = QAccessible.Role.Grouping

    def __init__(
        self,
        *,
        gap: float = 0,
        margins: Margins = (16, 16, 16, 16),
        fill: ColorName = "surface",
        edge: ColorName = "border",
        radius: float = RADIUS.card,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fill, self._edge, self._radius = fill, edge, radius
        self.body = Column(self, gap=gap, margins=margins)
        theme().changed.connect(self.update)

    def add_heading(self, text: str, aside: QWidget | None = None) -> None:
        """Add a heading line with an optional widget at its right end."""
        row = Row(gap=8)
        row.addWidget(Label(text, "heading"))
        row.addStretch(1)
        if aside is not None:
            row.addWidget(aside)
        self.body.addLayout(row)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw fill and border."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color(self._edge), 1))
        painter.setBrush(look.color(self._fill))
        radius = look.px(self._radius)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


class Plane(QWidget):
    """A rectangle filled with one role's colour, with optional hairlines on its sides (`l`, `t`, `r`, `b`)."""

    accessible_role = QAccessible.Role.Grouping

    def __init__(self, fill: ColorName = "bg", edges: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fill, self._edges = fill, edges
        theme().changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw fill and lines."""
        look = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color(self._fill))
        line, width, height = look.color("border"), self.width(), self.height()
        sides = {
            "l": (0, 0, 1, height),
            "r": (width - 1, 0, 1, height),
            "t": (0, 0, width, 1),
            "b": (0, height - 1, width, 1),
        }
        for edge in self._edges:
            painter.fillRect(*sides[edge], line)


class Divider(QWidget):
    """A horizontal hairline."""

    accessible_role = QAccessible.Role.Separator

    def __init__(self, color: ColorName = "border", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = color
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the line."""
        QPainter(self).fillRect(self.rect(), theme().color(self._color))
