"""Records as the bytes that will be sealed: one line each, numbered; the chosen one whole below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle

from ui.components.row_list import RowContent, RowDelegate, RowList
from ui.components.row_model import ITEM_ROLE, RowModel
from ui.format import format_count
from ui.format.bytes_text import Piece, pieces, plain_text
from ui.i18n import tr
from ui.theme import theme
from ui.theme.tokens import RADIUS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem

    from ui.theme import ColorName

_LINE_BYTES = 400
_ROW_PX = 24
_KEPT = 512


@dataclass(frozen=True, slots=True)
class RecordLine:
    """A record and its place in the sale, from 0."""

    index: int
    data: bytes


class ByteDelegate(RowDelegate):
    """Paints one record in a line."""

    def __init__(self) -> None:
        super().__init__(_present, _ROW_PX, 0)
        self._pieces: dict[int, tuple[Piece, ...]] = {}
        self.number_color: ColorName = "text"

    def forget(self) -> None:
        """Drop what is kept, after the records changed."""
        super().forget()
        self._pieces.clear()

    def sizeHint(  # noqa: N802 - Qt's name
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the fixed height."""
        return QSize(0, theme().px(_ROW_PX))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a line on the tint of the chosen one, without hairlines: these are bytes, not rows."""
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(option.rect, theme().color("accent_soft"))
        self.draw(painter, QRectF(option.rect), index.data(ITEM_ROLE), selected=selected)
        self.draw_ring(painter, option)
        painter.restore()

    def draw(self, painter: QPainter, box: QRectF, item: object, *, selected: bool) -> None:
        """Draw number and pieces until the line is full."""
        if not isinstance(item, RecordLine):
            return
        del selected
        look = theme()
        font = look.font("mono", literal=True)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(look.color("text3"))
        number = QRectF(box.left(), box.top(), look.px(48), box.height())
        painter.drawText(number, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(item.index + 1))
        found = self._pieces.get(item.index)
        if found is None:
            if len(self._pieces) > _KEPT:
                self._pieces.clear()
            found = self._pieces[item.index] = pieces(item.data, _LINE_BYTES)
        x = number.right() + look.px(14)
        inks: dict[str, ColorName] = {
            "plain": "text",
            "key": "accent_text",
            "number": self.number_color,
            "box": "danger",
        }
        for piece in found:
            width = metrics.horizontalAdvance(piece.text)
            room = box.right() - look.px(16) - x
            if room < look.px(16):
                # A line that ends between two pieces must not look complete.
                rest = QRectF(x, box.top(), look.px(16), box.height())
                painter.setPen(look.color("text3"))
                painter.drawText(rest, int(Qt.AlignmentFlag.AlignVCenter), "…")
                break
            painter.setPen(look.color(inks[piece.kind]))
            area = QRectF(x, box.top(), min(width + 1, room), box.height())
            if piece.kind == "box":
                x += _draw_box(painter, area, piece.text, metrics)
                continue
            flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
            if width > room:
                painter.drawText(area, flags, metrics.elidedText(piece.text, Qt.TextElideMode.ElideRight, room))
                break
            painter.drawText(area, flags, piece.text)
            x += width


def _draw_box(painter: QPainter, area: QRectF, code: str, metrics: QFontMetricsF) -> float:
    look = theme()
    pad = look.px(3)
    width = metrics.horizontalAdvance(code) + 2 * pad
    height = look.px(16)
    frame = QRectF(area.left() + 1, area.center().y() - height / 2, width, height)
    painter.setPen(QPen(look.color("danger"), 1))
    painter.setBrush(look.color("danger_soft"))
    painter.drawRoundedRect(frame, look.px(RADIUS.kbd), look.px(RADIUS.kbd))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), code)
    return width + 2


class ByteList(RowList):
    """The list of records."""

    def __init__(self) -> None:
        self.records: RowModel[RecordLine] = RowModel(_describe, lambda line: line.index)
        self.painter_of_rows = ByteDelegate()
        super().__init__(tr("Exact bytes"), self.records, self.painter_of_rows)

    def set_records(self, shown: tuple[tuple[int, bytes], ...], *, noised: bool) -> None:
        """Show other records; numbers are violet where noise comes over them."""
        self.painter_of_rows.number_color = "privacy" if noised else "text"
        self.records.set_rows(RecordLine(index, data) for index, data in shown)

    def show_records(self, records: Sequence[RecordLine]) -> None:
        """Show all records of a sale, which may still come."""
        self.records.show(records, lambda index: index if isinstance(index, int) and index < len(records) else -1)


def _present(line: object) -> RowContent:
    return RowContent(_describe(line)) if isinstance(line, RecordLine) else RowContent("")


def _describe(line: RecordLine) -> str:
    return tr("Record {index}: {data}", index=format_count(line.index + 1), data=plain_text(line.data, _LINE_BYTES))
