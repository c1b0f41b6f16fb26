"""Filter chips: a menu (`Data: any ⌄`) or a switch that is on (tick) and can be taken away."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.components.icon import draw_icon
from ui.theme import ColorName, theme
from ui.theme.direction import sided_painter
from ui.theme.tokens import RADIUS, SIZE


class Chip(QAbstractButton):
    """A chip; `on` chips have the accent fill and a leading tick.

    Args:
        text: what it filters by.
        menu: draws an arrow, the click opens a menu of the caller's.
        removable: draws a cross while it is on.
        icon: leading icon instead of the tick.
    """

    def __init__(
        self, text: str, *, menu: bool = False, removable: bool = False, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._menu, self._removable, self._icon = menu, removable, icon
        self.setText(text)
        self.setCheckable(not menu)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.updateGeometry)
        theme().changed.connect(self.updateGeometry)

    def set_text(self, text: str) -> None:
        """Change the words, for instance after a choice in its menu."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def _leading(self) -> str:
        if self._icon:
            return self._icon
        return "check" if self.isChecked() and not self._removable else ""

    def _trailing(self) -> str:
        if self._menu:
            return "chevron-down"
        return "x" if self._removable and self.isChecked() else ""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return text, icons and padding."""
        look = theme()
        width = QFontMetrics(look.font("body_medium")).horizontalAdvance(self.text()) + look.px(20)
        width += look.px(22) * (bool(self._leading()) + bool(self._trailing()))
        return QSize(width, look.px(SIZE.chip))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the chip."""
        look = theme()
        painter = sided_painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        ink: ColorName = "accent_text" if on else "text2"
        painter.setPen(QPen(look.color("accent" if on else "border"), 1))
        painter.setBrush(look.color("accent_soft" if on else "hover" if self.underMouse() else "surface"))
        radius = look.px(RADIUS.control)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        x: float = look.px(10)
        if leading := self._leading():
            draw_icon(painter, leading, QRectF(x, 0, look.px(16), self.height()), ink, 16)
            x += look.px(22)
        painter.setFont(look.font("body_medium"))
        painter.setPen(look.color(ink))
        painter.drawText(QRectF(x, 0, self.width() - x, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())
        if trailing := self._trailing():
            box = QRectF(self.width() - look.px(26), 0, look.px(16), self.height())
            draw_icon(painter, trailing, box, ink, 14)
