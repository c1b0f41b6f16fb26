"""Where the window stood: one place for each set of screens, and never where nobody can see it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

_MAX_CHARS = 2_000
_SEEN_WIDTH_PX, _SEEN_HEIGHT_PX = 160, 40


def screens() -> str:
    """Return a name for the screens of this moment: their places and sizes, not what they are called."""
    parts = sorted(str(screen.geometry().getRect()) for screen in QGuiApplication.screens())
    return hashlib.sha256("".join(parts).encode()).hexdigest()[:16]


def place_of(window: QWidget) -> str:
    """Return the window's place as text, whether it is maximised too."""
    return bytes(window.saveGeometry().toBase64().data()).decode("ascii")


def put(window: QWidget, place: str) -> bool:
    """Put the window where it was; False where the text is none or nobody would see the window's upper edge."""
    if not place or len(place) > _MAX_CHARS or not place.isascii():
        return False
    before = window.geometry()
    if not window.restoreGeometry(QByteArray.fromBase64(QByteArray(place.encode("ascii")))):
        return False
    if not can_be_seen(window.frameGeometry(), [screen.availableGeometry() for screen in QGuiApplication.screens()]):
        window.setGeometry(before)
        return False
    return True


def can_be_seen(frame: QRect, areas: Sequence[QRect]) -> bool:
    """Whether enough of the upper edge, by which a window is moved, lies on one of the areas."""
    edge = QRect(frame.left(), frame.top(), frame.width(), _SEEN_HEIGHT_PX)
    for area in areas:
        seen = edge.intersected(area)
        if seen.width() >= min(_SEEN_WIDTH_PX, frame.width()) and seen.height() >= _SEEN_HEIGHT_PX:
            return True
    return False
