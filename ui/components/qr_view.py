"""A QR code: dark modules on white in both themes, because scanners expect that."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import theme
from ui.theme.tokens import RADIUS

_QUIET_MODULES = 4


class QrView(QWidget):
    """The code of `data`; `name` says what it holds."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, data: str, name: str, size: float = 200, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._rows: tuple[bytes, ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_data(data)
        self._restyle()
        theme().changed.connect(self._restyle)

    def set_data(self, data: str) -> None:
        """Show another code."""
        import segno

        self._rows = tuple(bytes(row) for row in segno.make_qr(data, error="m").matrix)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the modules on whole pixels."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawRoundedRect(QRectF(self.rect()), theme().px(RADIUS.control), theme().px(RADIUS.control))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        count = len(self._rows) + 2 * _QUIET_MODULES
        module = max(1, self.width() // count)
        left = (self.width() - module * len(self._rows)) // 2
        ink = QColor("#000000")
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect(left + x * module, left + y * module, module, module, ink)

    def _restyle(self) -> None:
        self.setFixedSize(theme().px(self._size), theme().px(self._size))
