"""An entry of the sidebar: icon and word, a count; in the rail the icon alone with a dot."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.components.icon import draw_icon
from ui.components.label import plain_tooltip
from ui.i18n import active, tr
from ui.theme import ColorName, theme
from ui.theme.direction import sided_painter
from ui.theme.tokens import RADIUS, SIZE


class NavItem(QAbstractButton):
    """One page's entry."""

    def __init__(self, key: str, title: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key, self._icon = key, icon
        self._count, self._hot, self._compact = 0, False, False
        self.setText(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()
        theme().changed.connect(self.updateGeometry)

    def set_count(self, count: int, *, hot: bool) -> None:
        """Show a number; 0 shows none."""
        self._count, self._hot = count, hot
        self._name()
        self.update()

    def set_compact(self, *, compact: bool) -> None:
        """Show the icon alone."""
        self._compact = compact
        self.setToolTip(self.text() if compact else "")
        self.setProperty("ringRadius", theme().px(RADIUS.nav))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return 34 px, 36 in the rail."""
        look = theme()
        return QSize(look.px(38), look.px(36)) if self._compact else QSize(look.px(140), look.px(SIZE.nav_item))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw ground, icon, word, count."""
        look = theme()
        painter = sided_painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        if on or self.underMouse():
            painter.setPen(QPen(look.color("border"), 1) if on else Qt.PenStyle.NoPen)
            painter.setBrush(look.color("surface" if on and not look.is_dark else "hover"))
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, look.px(RADIUS.nav), look.px(RADIUS.nav))
        ink: ColorName = "accent" if on else "text2"
        if self._compact:
            draw_icon(painter, self._icon, QRectF(self.rect()), ink, SIZE.icon_nav)
            if self._count and self._hot:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.color("accent"))
                side = look.px(7)
                painter.drawEllipse(QRectF(self.width() - side - look.px(5), look.px(5), side, side))
            return
        draw_icon(painter, self._icon, QRectF(look.px(10), 0, look.px(18), self.height()), ink, SIZE.icon_nav)
        painter.setFont(look.font("body_medium"))
        painter.setPen(look.color("text" if on else "text2"))
        room = self.rect().adjusted(look.px(38), 0, -look.px(6) - self._count_room(), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._shown(room.width()))
        if self._count:
            self._draw_count(painter)

    def _shown(self, width: int) -> str:
        """Return the word as far as there is room; the tooltip then has all of it."""
        metrics = QFontMetrics(theme().font("body_medium"))
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, width)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the tooltip in step with what is cut."""
        super().resizeEvent(event)
        room = self.width() - theme().px(44) - self._count_room()
        self.setToolTip(plain_tooltip(self.text()) if self._compact or self._shown(room) != self.text() else "")

    def _count_room(self) -> int:
        """Return the width kept for the number."""
        if not self._count:
            return 0
        font = theme().font("caption", tabular=True)
        digits = QFontMetrics(font).horizontalAdvance(active().count(self._count))
        return max(theme().px(20), digits + theme().px(12)) + theme().px(10)

    def _draw_count(self, painter: QPainter) -> None:
        look = theme()
        font = look.font("caption", tabular=True)
        text = active().count(self._count)
        width = max(look.px(20), QFontMetrics(font).horizontalAdvance(text) + look.px(12))
        height = look.px(18)
        box = QRectF(self.width() - look.px(10) - width, (self.height() - height) / 2, width, height)
        if self._hot:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent"))
            painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(look.color("on_accent" if self._hot else "text2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _name(self) -> None:
        name = self.text()
        if self._count:
            waits = tr("{n} needs you", "{n} need you", n=self._count)
            name += f", {waits}" if self._hot else f", {active().count(self._count)}"
        self.setAccessibleName(name)
