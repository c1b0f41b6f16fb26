"""A key or hash as 4…4 in mono with a copy button; a click on the text opens the whole value."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.components.clipboard import copy_text
from ui.components.icon import draw_icon
from ui.components.label import plain_tooltip
from ui.format.hashes import full_key_groups, short_key
from ui.format.untrusted import clean
from ui.i18n import tr
from ui.theme import theme
from ui.theme.direction import sided_painter
from ui.theme.tokens import RADIUS

_SAID_MS = 1500


class HashPill(QAbstractButton):
    """The pill; activating it copies the whole value.

    Signals:
        opened: the text was clicked, with the whole value.
    """

    opened = Signal(str)

    def __init__(self, value: str, what: str = "hash", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value, self._what = value, what
        self._copied = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_value(value)
        self.clicked.connect(self._copy)
        theme().changed.connect(self.updateGeometry)

    def set_value(self, value: str) -> None:
        """Show another value."""
        self._value = value
        self.setAccessibleName(tr("Copy {what} {value}", what=self._what, value=short_key(clean(value))))
        self.setToolTip(plain_tooltip(full_key_groups(clean(value))))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the pill's size; at least 24 px high."""
        look = theme()
        width = QFontMetrics(look.font("mono")).horizontalAdvance(short_key(clean(self._value)))
        return QSize(width + look.px(36), look.px(24))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open the whole value when its text was clicked and somebody listens, copy otherwise."""
        on_text = event.position().x() < self.width() - theme().px(26)
        if on_text and self.receivers("2opened(QString)") > 0:
            self.setDown(False)
            self.opened.emit(self._value)
            return
        super().mouseReleaseEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the pill."""
        look = theme()
        painter = sided_painter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("border"), 1))
        painter.setBrush(look.color("hover" if self.underMouse() else "sunken"))
        radius = look.px(RADIUS.badge)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setFont(look.font("mono"))
        painter.setPen(look.color("text2"))
        painter.drawText(
            self.rect().adjusted(look.px(8), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, short_key(clean(self._value))
        )
        box = QRectF(self.width() - look.px(22), 0, look.px(16), self.height())
        draw_icon(painter, "check" if self._copied else "copy", box, "positive" if self._copied else "text2", 14)

    def _copy(self) -> None:
        copy_text(self._value)
        self._copied = True
        self.update()
        QTimer.singleShot(_SAID_MS, self, self._forget)

    def _forget(self) -> None:
        self._copied = False
        self.update()
