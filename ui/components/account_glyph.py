"""The picture of an account, painted from its key.

Recipe of tokens.json: SHA-256 of the public key picks palette, rotation and petal width. It is always shown with the
short address; it is no identity check.
"""

import hashlib

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import theme
from ui.theme.accessible import DECORATION
from ui.theme.tokens import GLYPH_PALETTES

_PETALS = 6


def draw_glyph(painter: QPainter, box: QRectF, public_key: bytes) -> None:
    """Draw the glyph of a public key into a square box."""
    digest = hashlib.sha256(public_key).digest()
    ground, first, second = (QColor(value) for value in GLYPH_PALETTES[digest[0] % len(GLYPH_PALETTES)])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 32, box.height() / 32)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(0, 0, 32, 32), 8, 8)
    painter.translate(16, 16)
    painter.rotate(digest[1] % 60)
    for petal in range(_PETALS):
        width = 3.3 + 0.6 * (digest[2 + petal] % 3)
        painter.setBrush(first if petal % 2 == 0 else second)
        painter.drawEllipse(QPointF(0, 8.6 - 16), width, 6)
        painter.rotate(360 / _PETALS)
    painter.setBrush(ground)
    painter.drawEllipse(QPointF(0, 0), 2.6, 2.6)
    painter.restore()


class AccountGlyph(QWidget):
    """The glyph of an account."""

    accessible_role = DECORATION

    def __init__(self, public_key: bytes, size: float = 30, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._size = public_key, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._restyle()
        theme().changed.connect(self._restyle)

    def set_key(self, public_key: bytes) -> None:
        """Show another account."""
        self._key = public_key
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the glyph."""
        draw_glyph(QPainter(self), QRectF(self.rect()), self._key)

    def _restyle(self) -> None:
        self.setFixedSize(theme().px(self._size), theme().px(self._size))
