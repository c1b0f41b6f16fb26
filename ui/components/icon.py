"""Icons as widgets: bare, in a tinted tile, and as a button without words."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme import ColorName, theme
from ui.theme.accessible import DECORATION
from ui.theme.direction import stays_mirrored, turned, upright
from ui.theme.tokens import RADIUS, SIZE

Tone = Literal["neutral", "accent", "privacy", "positive", "warning", "danger", "info"]

# Ink and ground of each tone; colour always comes with an icon, a sign or a word.
TONES: dict[Tone, tuple[ColorName, ColorName]] = {
    "neutral": ("text2", "hover"),
    "accent": ("accent_text", "accent_soft"),
    "privacy": ("privacy", "privacy_soft"),
    "positive": ("positive", "positive_soft"),
    "warning": ("warning", "warning_soft"),
    "danger": ("danger", "danger_soft"),
    "info": ("info", "info_soft"),
}


def draw_icon(painter: QPainter, name: str, rect: QRectF, color: ColorName, size: float = 16) -> None:
    """Draw an icon centred in `rect`; `size` in px at 100 % text size."""
    look = theme()
    side = look.px(size)
    ratio = painter.device().devicePixelRatio()
    pixmap = look.icon(turned(name), color, size, ratio)
    left = round(rect.left() + (rect.width() - side) / 2)
    top = round(rect.top() + (rect.height() - side) / 2)
    if stays_mirrored(name):
        painter.drawPixmap(left, top, pixmap)
        return
    with upright(painter, QRectF(left, top, side, side)):
        painter.drawPixmap(left, top, pixmap)


class Icon(QWidget):
    """A bare icon; decoration for screen readers unless it gets a name."""

    accessible_role = DECORATION

    def __init__(self, name: str, color: ColorName = "text2", size: float = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._color, self._size = name, color, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme().changed.connect(self._restyle)

    def set_icon(self, name: str, color: ColorName | None = None) -> None:
        """Show another icon."""
        self._name, self._color = name, color or self._color
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the icon."""
        draw_icon(QPainter(self), self._name, QRectF(self.rect()), self._color, self._size)

    def _restyle(self) -> None:
        side = theme().px(self._size)
        self.setFixedSize(side, side)
        self.update()


class IconTile(QWidget):
    """An icon on a tinted square of 32 px (or round, for tokens)."""

    accessible_role = DECORATION

    def __init__(
        self,
        name: str,
        tone: Tone = "neutral",
        size: float = SIZE.icon_tile,
        icon_size: float = 16,
        *,
        round_shape: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._tone, self._size, self._icon_size, self._round = name, tone, size, icon_size, round_shape
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme().changed.connect(self._restyle)

    def set_icon(self, name: str, tone: Tone) -> None:
        """Show another icon in another tone."""
        self._name, self._tone = name, tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw ground and icon."""
        ink, ground = TONES[self._tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(ground))
        radius = self.width() / 2 if self._round else theme().px(RADIUS.control)
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        draw_icon(painter, self._name, QRectF(self.rect()), ink, self._icon_size)

    def _restyle(self) -> None:
        side = theme().px(self._size)
        self.setFixedSize(side, side)
        self.update()


class IconButton(QAbstractButton):
    """A button of 32 px that shows an icon alone; its name is the tooltip and what a screen reader says."""

    def __init__(
        self, name: str, tip: str, *, outlined: bool = False, size: float = 32, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._outlined, self._size = name, outlined, size
        self._color: ColorName = "text2"
        self._dot = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_tip(tip)
        self._restyle()
        theme().changed.connect(self._restyle)

    def set_tip(self, tip: str) -> None:
        """Set tooltip and accessible name."""
        self.setToolTip(tip)
        self.setAccessibleName(tip)

    def set_icon(self, name: str, color: ColorName = "text2") -> None:
        """Show another icon."""
        self._name, self._color = name, color
        self.update()

    def set_dot(self, *, visible: bool) -> None:
        """Show a dot in the corner: something is waiting behind this button."""
        self._dot = visible
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the fixed size."""
        return QSize(theme().px(self._size), theme().px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw ground, edge, icon and dot."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(look.color("border") if self._outlined else Qt.PenStyle.NoPen)
        lit = self.isEnabled() and (self.underMouse() or self.isDown() or self.isChecked())
        painter.setBrush(look.color("hover") if lit else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, look.px(RADIUS.control), look.px(RADIUS.control))
        draw_icon(painter, self._name, QRectF(self.rect()), self._color if self.isEnabled() else "text3", 16)
        if self._dot:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent"))
            side = look.px(7)
            painter.drawEllipse(QRectF(self.width() - side - look.px(5), look.px(5), side, side))

    def _restyle(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.setProperty("ringRadius", theme().px(RADIUS.control))
        self.update()
