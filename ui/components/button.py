"""Buttons: primary, secondary, danger, danger outline, ghost. They say the act: "Release key", not "OK"."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.components.icon import draw_icon
from ui.components.label import plain_tooltip
from ui.theme import ColorName, theme
from ui.theme.direction import sided_painter
from ui.theme.tokens import RADIUS, SIZE

Kind = Literal["primary", "secondary", "danger", "danger_outline", "ghost", "quiet"]

# Fill, edge and ink at rest; None draws nothing.
_LOOK: dict[Kind, tuple[ColorName | None, ColorName | None, ColorName]] = {
    "primary": ("accent", "accent", "on_accent"),
    "secondary": ("surface", "border_strong", "text"),
    "danger": ("danger", "danger", "on_danger"),
    "danger_outline": ("surface", "danger", "danger"),
    "ghost": (None, None, "accent_text"),
    "quiet": (None, None, "text2"),
}
_GAP, _ICON, _LINK_HEIGHT = 8, 16, 24


class Button(QPushButton):
    """A text button with optional icons and a key hint.

    Args:
        text: the act, as a verb.
        kind: one primary per view; `ghost` is a link, `quiet` a grey one.
        icon: name of a leading icon.
        trailing: name of a trailing icon, for instance `arrow-right`.
        large: 40 px instead of 32.
        hint: key shown in a box, for instance `Ctrl ↵`.
        link: ghost buttons set flush into text, without padding.
    """

    def __init__(
        self,
        text: str,
        kind: Kind = "secondary",
        *,
        icon: str = "",
        trailing: str = "",
        large: bool = False,
        hint: str = "",
        link: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind, self._icon, self._trailing, self._large, self._hint = kind, icon, trailing, large, hint
        self._link = link
        self._compact = False
        self._rest_text = ""
        self._rest_width = 0
        self._why = ""
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self._restyle()
        theme().changed.connect(self._restyle)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Change the words."""
        super().setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_kind(self, kind: Kind) -> None:
        """Change the variant."""
        self._kind = kind
        self.update()

    def set_compact(self, *, compact: bool) -> None:
        """Show the icon alone, where there is one and no room for words; they are the tooltip then."""
        self._compact = compact and bool(self._icon)
        if not self._why:
            self.setToolTip(plain_tooltip(self.text()) if self._compact else "")
        self.updateGeometry()
        self.update()

    def set_icon(self, name: str) -> None:
        """Change the leading icon."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def set_working(self, words: str) -> None:
        """Show a verb in -ing and refuse clicks until called with an empty text; the width is kept."""
        if words and not self._rest_text:
            self._rest_text, self._rest_width = self.text(), self.sizeHint().width()
        self.setText(words or self._rest_text or self.text())
        if not words:
            self._rest_text, self._rest_width = "", 0
        self.setEnabled(not words)
        self._restyle()

    def set_blocked(self, why: str) -> None:
        """Disable with a reason shown in the tooltip; an empty reason enables."""
        self._why = why
        self.setEnabled(not why)
        self.setToolTip(plain_tooltip(why) if why else "")
        self.setAccessibleDescription(why)

    @property
    def kind(self) -> Kind:
        """The variant."""
        return self._kind

    @property
    def is_working(self) -> bool:
        """Whether it shows work under way."""
        return bool(self._rest_text)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return text, icons and padding."""
        look = theme()
        if self._compact:
            return QSize(
                look.px(_ICON) + 2 * self._padding(), look.px(SIZE.button_large if self._large else SIZE.button)
            )
        width = QFontMetrics(self._font()).horizontalAdvance(self.text()) + 2 * self._padding()
        if self._icon or self.is_working:
            width += look.px(_ICON + _GAP)
        if self._trailing:
            width += look.px(_ICON + _GAP)
        if self._hint:
            width += self._hint_width() + look.px(_GAP)
        height = SIZE.button_large if self._large else _LINK_HEIGHT if self._link else SIZE.button
        return QSize(max(width, self._rest_width), look.px(height))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never cut the words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the button in its state."""
        look = theme()
        painter = sided_painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, edge, ink = self._state()
        radius = look.px(RADIUS.control)
        painter.setPen(QPen(look.color(edge), 1) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(look.color(fill) if fill else Qt.BrushStyle.NoBrush)
        inset = 0.5 if edge else 0.0
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        self._draw_content(painter, ink)

    def _state(self) -> tuple[ColorName | None, ColorName | None, ColorName]:
        fill, edge, ink = _LOOK[self._kind]
        if not self.isEnabled() and not self.is_working:
            return ("sunken", "border", "text3") if fill else (None, None, "text3")
        if (self.underMouse() or self.isDown()) and not self.is_working:
            if self._kind == "primary":
                return "accent_hover", "accent_hover", ink
            if self._kind != "danger" and not self._link:
                return "hover", edge, ink
        return fill, edge, ink

    def _draw_content(self, painter: QPainter, ink: ColorName) -> None:
        look = theme()
        font = self._font()
        if self._compact:
            draw_icon(painter, self._icon, QRectF(self.rect()), ink, _ICON)
            return
        painter.setFont(font)
        text_width = QFontMetrics(font).horizontalAdvance(self.text())
        gap, side = look.px(_GAP), look.px(_ICON)
        leading = "loader-circle" if self.is_working else self._icon
        total = text_width + (side + gap if leading else 0) + (side + gap if self._trailing else 0)
        total += self._hint_width() + gap if self._hint else 0
        x = (self.width() - total) / 2
        height = self.height()
        if leading:
            draw_icon(painter, leading, QRectF(x, 0, side, height), ink, _ICON)
            x += side + gap
        painter.setPen(look.color(ink))
        if self._link and self.underMouse() and self.isEnabled():
            underlined = QFont(font)
            underlined.setUnderline(True)
            painter.setFont(underlined)
        painter.drawText(QRectF(x, 0, text_width + 2, height), Qt.AlignmentFlag.AlignVCenter, self.text())
        x += text_width + gap
        if self._hint:
            self._draw_hint(painter, x, ink)
            x += self._hint_width() + gap
        if self._trailing:
            draw_icon(painter, self._trailing, QRectF(x, 0, side, height), ink, _ICON)

    def _draw_hint(self, painter: QPainter, x: float, ink: ColorName) -> None:
        look = theme()
        font = look.font("mono")
        painter.setFont(font)
        color = look.color(ink)
        color.setAlphaF(0.85)
        painter.setPen(QPen(color, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        height = look.px(18)
        box = QRectF(round(x) + 0.5, (self.height() - height) / 2 + 0.5, self._hint_width() - 1, height - 1)
        painter.drawRoundedRect(box, look.px(RADIUS.kbd), look.px(RADIUS.kbd))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._hint)

    def _hint_width(self) -> int:
        return QFontMetrics(theme().font("mono")).horizontalAdvance(self._hint) + theme().px(10) if self._hint else 0

    def _padding(self) -> int:
        return 0 if self._link else theme().px(18 if self._large else 12)

    def _font(self) -> QFont:
        look = theme()
        if self._large:
            return look.font("button_large")
        if self._link:
            return look.font("small", weight=500)
        return look.font("body", weight=600 if self._kind in {"primary", "danger"} else 500)

    def _restyle(self) -> None:
        self.setProperty("ringRadius", theme().px(RADIUS.control))
        self.updateGeometry()
        self.update()
