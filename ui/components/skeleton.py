"""Still placeholders while a list loads; they appear after 150 ms, so that quick answers never flicker."""

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.i18n import tr
from ui.theme import theme
from ui.theme.tokens import SKELETON_AFTER_MS


class Skeleton(QWidget):
    """A number of list rows as grey bars, without shimmer."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, rows: int = 3, row_px: float = 60, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows, self._row_px = rows, row_px
        self._visible_yet = False
        self.setAccessibleName(tr("Loading"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme().changed.connect(self._restyle)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._appear)
        self._timer.start(SKELETON_AFTER_MS)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw tiles and bars."""
        if not self._visible_yet:
            return
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = look.px(self._row_px)
        for row in range(self._rows):
            top = row * height
            if row:
                painter.fillRect(0, top, self.width(), 1, look.color("border"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("hover"))
            side = look.px(32)
            painter.drawRoundedRect(QRectF(look.px(16), top + (height - side) / 2, side, side), 8, 8)
            painter.setBrush(look.color("track"))
            left, right, bar = look.px(60), self.width() - look.px(16), look.px(8)
            middle = top + height / 2
            for x, y, width in (
                (left, middle - bar - look.px(4), look.px(200 - 30 * (row % 2))),
                (left, middle + look.px(4), look.px(130)),
                (right - look.px(70), middle - bar - look.px(4), look.px(70)),
                (right - look.px(42), middle + look.px(4), look.px(42)),
            ):
                painter.drawRoundedRect(QRectF(x, y, width, bar), bar / 2, bar / 2)

    def _appear(self) -> None:
        self._visible_yet = True
        self.update()

    def _restyle(self) -> None:
        self.setFixedHeight(theme().px(self._row_px) * self._rows)
