"""All scenes on one sheet: a line for each, with small pictures of it in every look. For developers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPixmap

_WIDTH_PX, _HEIGHT_PX, _GAP_PX, _TITLE_PX = 320, 219, 12, 20
_MAX_LINES = 140
_GROUND, _INK = "#d8d8d8", "#202020"


@dataclass(frozen=True, slots=True)
class Column:
    """A look: `text` is the text scale."""

    theme: str
    size: str
    text: float


COLUMNS = tuple(
    Column(theme, size, text)
    for size, text in (("1280x832", 1.0), ("1024x700", 1.0), ("1280x832", 2.0))
    for theme in ("light", "dark")
)


class ContactSheet:
    """Takes the pictures of a scene in the order of `COLUMNS`, scene by scene."""

    def __init__(self) -> None:
        self._lines: list[tuple[str, list[QImage]]] = []

    def add(self, name: str, picture: QPixmap) -> None:
        """Take a picture; only a small one is kept."""
        if not self._lines or len(self._lines[-1][1]) == len(COLUMNS):
            self._lines.append((name, []))
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        self._lines[-1][1].append(picture.toImage().scaled(_WIDTH_PX, _HEIGHT_PX, keep, smooth))

    def save(self, path: Path) -> bool:
        """Write the sheet; where there are more lines than one image can hold, others beside it, numbered."""
        sheets = [self._lines[at : at + _MAX_LINES] for at in range(0, len(self._lines), _MAX_LINES)]
        for number, lines in enumerate(sheets):
            named = path if not number else path.with_stem(f"{path.stem}-{number + 1}")
            if not self._sheet(lines).save(str(named)):
                return False
        return bool(sheets)

    @staticmethod
    def _sheet(lines: list[tuple[str, list[QImage]]]) -> QImage:
        line_px = _HEIGHT_PX + _TITLE_PX + _GAP_PX
        width = len(COLUMNS) * (_WIDTH_PX + _GAP_PX) + _GAP_PX
        sheet = QImage(width, line_px * len(lines) + _GAP_PX, QImage.Format.Format_RGB32)
        sheet.fill(QColor(_GROUND))
        painter = QPainter(sheet)
        painter.setPen(QColor(_INK))
        font = QFont(painter.font())
        font.setPixelSize(_TITLE_PX * 3 // 5)
        painter.setFont(font)
        for row, (name, pictures) in enumerate(lines):
            top = _GAP_PX + row * line_px
            for at, picture in enumerate(pictures):
                left, look = _GAP_PX + at * (_WIDTH_PX + _GAP_PX), COLUMNS[at]
                words = f"{name}  {look.theme} {look.size} {look.text:.0%}"
                painter.drawText(QRect(left, top, _WIDTH_PX, _TITLE_PX), Qt.AlignmentFlag.AlignVCenter, words)
                painter.drawImage(QPoint(left, top + _TITLE_PX), picture)
        painter.end()
        return sheet
