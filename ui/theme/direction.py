"""Right-to-left windows: layouts turn by themselves; painted parts are painted in a mirror, their words upright.

A part is drawn as if from left to right. `sided_painter` mirrors what it draws where the window runs from right to
left, and turns words back inside their boxes; `upright` does that for painters that Qt hands out (delegates).
Amounts, addresses, hashes and bytes are written from left to right in every language; only their place changes.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QPainter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

# Arrows that mean on and back; one that means out of the window (arrow-up-right) does not turn.
_TURNED = {"arrow-left": "arrow-right", "arrow-right": "arrow-left"}
_MIRRORED_ITSELF = frozenset({"chevron-right"})


def is_right_to_left() -> bool:
    """Whether the window is laid out from right to left."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def turned(icon: str) -> str:
    """Return the name of the icon that points the same way in reading direction."""
    return _TURNED.get(icon, icon) if is_right_to_left() else icon


def stays_mirrored(icon: str) -> bool:
    """Whether an icon is drawn in the mirror because there is no other that points back."""
    return icon in _MIRRORED_ITSELF


def sided_painter(widget: QWidget) -> QPainter:
    """Return a painter of a widget whose left is where reading begins."""
    return _SidedPainter(widget) if is_right_to_left() else QPainter(widget)


def mirror(painter: QPainter, box: QRectF) -> None:
    """Mirror a painter within a box, for a row of a list."""
    painter.translate(box.left() + box.right(), 0)
    painter.scale(-1, 1)


@contextmanager
def upright(painter: QPainter, box: QRectF) -> Iterator[bool]:
    """Turn what a mirrored painter draws in a box upright again; yields whether it was mirrored."""
    mirrored = painter.transform().m11() < 0
    if not mirrored:
        yield False
        return
    painter.save()
    mirror(painter, box)
    yield True
    painter.restore()


def draw_words(painter: QPainter, box: QRectF, flags: int, text: str) -> None:
    """Draw text into a box of a painter that may be mirrored."""
    with upright(painter, box) as mirrored:
        QPainter.drawText(painter, box, _swapped(flags, text) if mirrored else flags, text)


def runs_left(text: str) -> bool:
    """Whether a text is written from right to left: Hebrew, Arabic and their neighbours."""
    return not text.isascii() and any("\u0590" <= letter <= "\u08ff" for letter in text)


def leading(flags: int, text: str) -> int:
    """Return flags of a text that begins where reading begins, whichever way its own letters run."""
    return _swapped(flags, text) if is_right_to_left() else flags


def _swapped(flags: int, text: str) -> int:
    """Return flags with left and right exchanged; the text's own letters say which way it runs."""
    right, left = int(Qt.AlignmentFlag.AlignRight), int(Qt.AlignmentFlag.AlignLeft)
    across = flags & int(Qt.AlignmentFlag.AlignHorizontal_Mask)
    if across & right:
        flags = flags & ~right | left
    elif not across & int(Qt.AlignmentFlag.AlignHCenter):
        flags = flags & ~left | right
    # Forced, so that the flags above are taken as they are.
    force = Qt.TextFlag.TextForceRightToLeft if runs_left(text) else Qt.TextFlag.TextForceLeftToRight
    return flags | int(Qt.AlignmentFlag.AlignAbsolute) | int(force)


class _SidedPainter(QPainter):
    """Paints in the mirror; words stay upright."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        mirror(self, QRectF(widget.rect()))

    def drawText(self, *given: Any) -> None:  # type: ignore[override]  # noqa: N802 - one of Qt's many signatures
        """Draw into a box with flags, or from a point."""
        if isinstance(given[0], QRect | QRectF):
            box, flags, text = given[0], given[1], given[2]
            draw_words(self, QRectF(box), int(flags), text)
            return
        point = given[0] if isinstance(given[0], QPointF) else QPointF(given[0], given[1])
        text = given[-1]
        box = QRectF(point.x(), point.y(), QFontMetricsF(self.font()).horizontalAdvance(text), 0)
        with upright(self, box):
            super().drawText(point, text)
