"""A table of foreign texts, read page by page as it is scrolled; what would not show is boxed with its code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QTableView, QWidget

from ui.format.bytes_text import text_pieces, visible
from ui.theme import theme
from ui.theme.direction import is_right_to_left, mirror
from ui.theme.tokens import RADIUS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QStyleOptionViewItem

    from ui.theme import ColorName

_ROW_PX, _COLUMN_PX, _HEAD_PX, _NUMBER_PX = 32, 168, 32, 56
_LONGEST, _TOLD = 300, 200
_TEXT_ROLE = int(Qt.ItemDataRole.UserRole)
_AHEAD_ROWS = 20


class TextModel(QAbstractTableModel):
    """Rows that came so far, of `total`."""

    def __init__(self) -> None:
        super().__init__()
        self.columns: tuple[str, ...] = ()
        self.rows: list[Mapping[str, str]] = []

    def begin(self, columns: Sequence[str]) -> None:
        """Show other columns, without rows yet."""
        self.beginResetModel()
        self.columns, self.rows = tuple(columns), []
        self.endResetModel()

    def append(self, rows: Sequence[Mapping[str, str]]) -> None:
        """Add rows that came."""
        if rows:
            first = len(self.rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self.rows += rows
            self.endInsertRows()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802 - Qt's name
        """Return the number of rows that came."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802 - Qt's name
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's own text, or one in which everything shows."""
        if not index.isValid():
            return None
        text = self.rows[index.row()].get(self.columns[index.column()], "")
        if role == _TEXT_ROLE:
            return text
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return visible(text, _TOLD)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{visible(self.columns[index.column()], 60)}: {visible(text, _TOLD)}"
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's name, or a row's number."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return visible(self.columns[section], 60) if section < len(self.columns) else None
        return str(section + 1)


class _Cells(QStyledItemDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = theme()
        box = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, look.color("accent_soft"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look.color("border"))
        painter.setClipRect(box)
        if is_right_to_left():
            mirror(painter, box)
        draw_text_boxed(painter, box.adjusted(look.px(12), 0, -look.px(8), 0), str(index.data(_TEXT_ROLE) or ""))
        painter.restore()


def draw_text_boxed(painter: QPainter, box: QRectF, text: str, color: ColorName = "text") -> None:
    """Draw a text in one line, characters that would not show as boxes with their code."""
    look = theme()
    font = look.font("small", literal=True)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    x = box.left()
    middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
    for piece in text_pieces(text, _LONGEST):
        room = box.right() - x
        if room < look.px(8):
            break
        width = metrics.horizontalAdvance(piece.text)
        if piece.kind == "box":
            pad, height = look.px(3), look.px(16)
            frame = QRectF(x + 1, box.center().y() - height / 2, width + 2 * pad, height)
            painter.setPen(QPen(look.color("danger"), 1))
            painter.setBrush(look.color("danger_soft"))
            painter.drawRoundedRect(frame, look.px(RADIUS.kbd), look.px(RADIUS.kbd))
            painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), piece.text)
            x += frame.width() + 2
            continue
        painter.setPen(look.color(color))
        shown = piece.text if width <= room else metrics.elidedText(piece.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(x, box.top(), room, box.height()), middle, shown)
        x += width


class _Head(QHeaderView):
    """Names of columns, or numbers of rows, in our look."""

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802 - Qt's name
        look = theme()
        box = QRectF(rect)
        across = self.orientation() == Qt.Orientation.Horizontal
        painter.save()
        painter.fillRect(box, look.color("sunken" if across else "surface"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look.color("border"))
        text = str(self.model().headerData(section, self.orientation()) or "")
        font = look.font("caption", literal=True, tabular=True)
        painter.setFont(font)
        painter.setPen(look.color("text3"))
        inner = box.adjusted(look.px(12), 0, -look.px(8), 0)
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        side = Qt.AlignmentFlag.AlignLeading if across else Qt.AlignmentFlag.AlignRight
        painter.drawText(inner, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()


class TextTable(QTableView):
    """The table.

    Signals:
        more_asked: the end of what came is near; the number of rows that are there.
    """

    more_asked = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = TextModel()
        self._asked = -1
        self.setAccessibleName(name)
        across, down = _Head(Qt.Orientation.Horizontal, self), _Head(Qt.Orientation.Vertical, self)
        for head in (across, down):
            head.setAccessibleName(name)
            head.setSectionsClickable(False)
            head.setHighlightSections(False)
        self.setHorizontalHeader(across)
        self.setVerticalHeader(down)
        self.setModel(self.cells)
        self.setItemDelegate(_Cells(self))
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalScrollBar().valueChanged.connect(self._near_end)
        self._rescale()
        theme().changed.connect(self._rescale)

    def begin(self, columns: Sequence[str]) -> None:
        """Show other columns, without rows yet."""
        self._asked = -1
        self.cells.begin(columns)

    def append(self, rows: Sequence[Mapping[str, str]]) -> None:
        """Add rows that came."""
        self.cells.append(rows)

    def _near_end(self, value: int) -> None:
        there = self.cells.rowCount()
        if there != self._asked and value >= self.verticalScrollBar().maximum() - theme().px(_ROW_PX * _AHEAD_ROWS):
            self._asked = there
            self.more_asked.emit(there)

    def _rescale(self) -> None:
        look = theme()
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setDefaultSectionSize(look.px(_COLUMN_PX))
        across.setFixedHeight(look.px(_HEAD_PX))
        down.setDefaultSectionSize(look.px(_ROW_PX))
        down.setFixedWidth(look.px(_NUMBER_PX))
        self.viewport().update()
