"""A line that breaks: parts stand side by side while they fit, and below each other where they do not.

For what is one line in most windows but must stay whole in narrow ones, with large text and in longer languages.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from ui.theme import theme


class Flow(QLayout):
    """The layout. `add` appends a part; with `end` it and what follows stand at the end of their line.

    Args:
        gap: space between parts of a line, in px at 100 %.
        line_gap: space between lines.
    """

    def __init__(self, parent: QWidget | None = None, gap: float = 8, line_gap: float = 4) -> None:
        super().__init__()
        self._gap, self._line_gap = gap, line_gap
        self._items: list[QLayoutItem] = []
        self._end_from = -1
        self._heights: dict[int, int] = {}
        self._rescale()
        theme().changed.connect(self._rescale)
        if parent is not None:
            parent.setLayout(self)

    def add(self, widget: QWidget, *, end: bool = False) -> None:
        """Append a part."""
        if end and self._end_from < 0:
            self._end_from = len(self._items)
        self.addWidget(widget)

    def take(self, widget: QWidget) -> None:
        """Take a part out again, for instance to replace it."""
        self.removeWidget(widget)
        if self._end_from >= len(self._items):
            self._end_from = -1

    # What Qt asks of a layout

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Append an item."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Return an item, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Remove an item and return it."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Grow sideways."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Height follows from where lines break."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of all lines at a width."""
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._arrange(QRect(0, 0, width, 0), place=False)
        return height

    def invalidate(self) -> None:
        """Forget the heights: a part changed."""
        self._heights.clear()
        super().invalidate()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Prefer one line."""
        shown = self._shown()
        widths = sum(item.sizeHint().width() for item in shown) + self._space() * max(0, len(shown) - 1)
        return QSize(widths, max((item.sizeHint().height() for item in shown), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Need no more width than the widest part."""
        shown = self._shown()
        return QSize(
            max((item.minimumSize().width() for item in shown), default=0),
            max((item.minimumSize().height() for item in shown), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Place the parts."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _space(self) -> int:
        return theme().px(self._gap)

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """Break into lines; place them if asked. Return the height."""
        lines: list[list[tuple[QLayoutItem, int, bool]]] = [[]]
        used = 0
        for index, item in enumerate(self._items):
            if item.isEmpty():
                continue
            width = min(item.sizeHint().width(), rect.width())
            if lines[-1] and used + self._space() + width > rect.width():
                lines.append([])
                used = 0
            used += width + (self._space() if lines[-1] else 0)
            lines[-1].append((item, width, 0 <= self._end_from <= index))
        y = rect.y()
        for number, line in enumerate(line for line in lines if line):
            y += theme().px(self._line_gap) if number else 0
            height = max(self._height(item, width) for item, width, _ in line)
            if place:
                self._place(line, QRect(rect.x(), y, rect.width(), height))
            y += height
        return y - rect.y()

    def _place(self, line: list[tuple[QLayoutItem, int, bool]], box: QRect) -> None:
        parent = self.parentWidget()
        right = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        direction = Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        total = sum(width for _, width, _ in line) + self._space() * (len(line) - 1)
        x, moved = box.x(), False
        for item, width, at_end in line:
            if at_end and not moved:
                x += box.width() - total
                moved = True
            height = self._height(item, width)
            low = bool(item.alignment() & Qt.AlignmentFlag.AlignBottom)
            top = box.bottom() + 1 - height if low else box.y() + (box.height() - height) // 2
            item.setGeometry(QStyle.visualRect(direction, box, QRect(QPoint(x, top), QSize(width, height))))
            x += width + self._space()

    @staticmethod
    def _height(item: QLayoutItem, width: int) -> int:
        return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()

    def _rescale(self) -> None:
        self.setContentsMargins(0, 0, 0, 0)
        self.invalidate()
