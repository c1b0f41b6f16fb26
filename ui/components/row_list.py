"""Lists: one model, one delegate, fixed row heights, elided text kept, no widgets in rows."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from ui.components.amount_label import amount_width, draw_amount
from ui.components.icon import TONES, Tone, draw_icon
from ui.components.label import plain_tooltip
from ui.components.meters import draw_steps
from ui.components.row_model import ITEM_ROLE, RowModel
from ui.format.money import Amount
from ui.theme import ColorName, TypeName, theme
from ui.theme.direction import draw_words, is_right_to_left, mirror
from ui.theme.tokens import RADIUS, SELECTED_BAR

_CACHE_ROWS = 4096
# Share of a row that the line under the money may take.
_MAX_WORTH = 0.3
# Enum arithmetic is slow in Python; these are used for every text of every row.
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_LEFT = int(Qt.AlignmentFlag.AlignLeft | _LINE)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | _LINE)


@dataclass(frozen=True, slots=True)
class RowContent:
    """What a two-line row shows. Text from outside is cleaned before it comes here.

    Attributes:
        title: first line.
        detail: second line, after `badge`.
        badge: coloured words before the detail, with `badge_icon`.
        aside: a short text left of the money, for instance a date.
        amount: money on the right, `worth` or another grey line under it.
        steps: pips (done, total) left of the money.
    """

    title: str
    detail: str = ""
    icon: str = ""
    tone: Tone = "neutral"
    badge: str = ""
    badge_icon: str = ""
    badge_color: ColorName = "text2"
    aside: str = ""
    amount: Amount | None = None
    quiet_amount: bool = False
    worth: str = ""
    steps: tuple[int, int] | None = None


@lru_cache(maxsize=_CACHE_ROWS)
def _text_width(style: TypeName, text: str, _scale: float) -> float:
    """Return the width of a text; the scale is part of the key because the font depends on it."""
    return QFontMetricsF(theme().font(style, tabular=True)).horizontalAdvance(text) + 1


@lru_cache(maxsize=_CACHE_ROWS)
def _shown_width(style: TypeName, text: str, _scale: float) -> float:
    """Return the width of a text with figures of equal width."""
    return QFontMetricsF(theme().font(style, tabular=True, literal=True)).horizontalAdvance(text)


@lru_cache(maxsize=64)
def _rise(style: TypeName, _scale: float) -> float:
    """Return ascent less descent of a style's font."""
    metrics = QFontMetricsF(theme().font(style, literal=True))
    return metrics.ascent() - metrics.descent()


class RowDelegate(QStyledItemDelegate):
    """Paints two-line rows; subclass and override `draw` for rows with columns.

    Args:
        present: turns a row of the model into its content; results are kept per row.
        row_px: row height at 100 % text size.
        padding_px: left and right padding.
    """

    def __init__(
        self,
        present: Callable[[Any], RowContent],
        row_px: float = 56,
        padding_px: float = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._present, self._row_px, self._padding_px = present, row_px, padding_px
        self._contents: dict[object, RowContent] = {}
        self._elided: dict[tuple[str, str, int], str] = {}
        theme().changed.connect(self.forget)

    def forget(self) -> None:
        """Drop what is kept, after the rows changed."""
        self._contents.clear()
        self._elided.clear()

    def sizeHint(  # noqa: N802 - Qt's name
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the fixed height."""
        return QSize(0, theme().px(self._row_px))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw ground, bar, hairline, content and focus ring of a row."""
        look = theme()
        state: QStyle.StateFlag = option.state
        rect = QRectF(option.rect)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(rect, look.color("accent_soft"))
            painter.fillRect(
                QRectF(rect.left(), rect.top(), look.px(SELECTED_BAR), rect.height()), look.color("accent")
            )
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.color("hover"))
        if index.row() > 0 or self.line_above_first:
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), look.color("border"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pad = look.px(self._padding_px)
        item = index.data(ITEM_ROLE)
        painter.save()
        if is_right_to_left():
            mirror(painter, rect)
        self.draw(painter, rect.adjusted(pad, 0, -pad, 0), item, selected=selected)
        painter.restore()
        self.draw_ring(painter, option)
        painter.restore()

    @staticmethod
    def draw_ring(painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Draw the focus ring inside the row that has the focus, where keys are in use."""
        state: QStyle.StateFlag = option.state
        view = option.widget
        if not state & QStyle.StateFlag.State_HasFocus or not isinstance(view, RowList) or not view.shows_ring:
            return
        look = theme()
        inset = min(3, option.rect.height() // 10)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = QRectF(option.rect).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, look.px(RADIUS.badge), look.px(RADIUS.badge))

    line_above_first = False

    def content(self, item: object) -> RowContent:
        """Return a row's content, computed once."""
        key = id(item)
        found = self._contents.get(key)
        if found is None:
            if len(self._contents) > _CACHE_ROWS:
                self._contents.clear()
            found = self._contents[key] = self._present(item)
        return found

    def draw(self, painter: QPainter, box: QRectF, item: object, *, selected: bool) -> None:
        """Draw icon, two lines, aside, steps and money."""
        look = theme()
        row = self.content(item)
        left, right = box.left(), box.right()
        if row.icon:
            side = look.px(32)
            self.draw_tile(painter, QRectF(left, box.center().y() - side / 2, side, side), row, selected=selected)
            left += side + look.px(12)
        top, low = self.lines(box)
        if row.amount is not None:
            worth = min(self._width("small", row.worth), box.width() * _MAX_WORTH)
            width = max(amount_width(row.amount, quiet=row.quiet_amount), worth)
            area = QRectF(right - width, top.top(), width, top.height() if row.worth else box.height())
            if not row.worth:
                area.moveTop(box.top())
            draw_amount(painter, area, row.amount, quiet=row.quiet_amount)
            if row.worth:
                self.text(
                    painter,
                    QRectF(right - width, low.top(), width, low.height()),
                    row.worth,
                    "small",
                    "text3",
                    right=True,
                )
            right -= max(width, look.px(104)) + look.px(12)
        elif row.worth:
            width = self._width("small", row.worth)
            self.text(
                painter, QRectF(right - width, box.top(), width, box.height()), row.worth, "small", "text3", right=True
            )
            right -= width + look.px(12)
        if row.steps is not None:
            width = look.px(17 * row.steps[1])
            draw_steps(painter, QRectF(right - width, box.top(), width, box.height()), *row.steps)
            right -= width + look.px(12)
        if row.aside:
            width = max(look.px(96), self._width("small", row.aside))
            self.text(painter, QRectF(right - width, box.top(), width, box.height()), row.aside, "small", "text3")
            right -= width + look.px(12)
        if not row.detail and not row.badge:
            top = QRectF(box.left(), box.top(), box.width(), box.height())
        self.text(painter, QRectF(left, top.top(), right - left, top.height()), row.title, "body_medium", "text")
        if row.badge:
            left += self.draw_words(painter, QPointF(left, low.top()), low.height(), row)
        self.text(painter, QRectF(left, low.top(), right - left, low.height()), row.detail, "small", "text2")

    def lines(self, box: QRectF) -> tuple[QRectF, QRectF]:
        """Return the boxes of the two lines, centred as a pair."""
        look = theme()
        first, second, gap = look.line_px("body"), look.line_px("small"), look.px(1)
        top = box.center().y() - (first + second + gap) / 2
        return (
            QRectF(box.left(), top, box.width(), first),
            QRectF(box.left(), top + first + gap, box.width(), second),
        )

    def draw_tile(self, painter: QPainter, box: QRectF, row: RowContent, *, selected: bool) -> None:
        """Draw the icon tile."""
        look = theme()
        ink, ground = TONES["accent" if selected and row.tone == "neutral" else row.tone]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(ground))
        painter.drawRoundedRect(box, look.px(RADIUS.control), look.px(RADIUS.control))
        draw_icon(painter, row.icon, box, ink)

    def draw_words(self, painter: QPainter, at: QPointF, height: float, row: RowContent) -> float:
        """Draw the coloured words of the second line and return the width they took."""
        look = theme()
        x = at.x()
        if row.badge_icon:
            draw_icon(painter, row.badge_icon, QRectF(x, at.y(), look.px(14), height), row.badge_color, 14)
            x += look.px(18)
        font = look.font("badge")
        painter.setFont(font)
        painter.setPen(look.pen(row.badge_color))
        width = self._width("badge", row.badge)
        draw_words(painter, QRectF(x, at.y(), width + 2, height), _LEFT, row.badge)
        return x + width + look.px(6) - at.x()

    def text(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        style: TypeName,
        color: ColorName,
        *,
        right: bool = False,
    ) -> None:
        """Draw one elided line; what was elided for a width is kept."""
        if box.width() <= 0 or not text:
            return
        look = theme()
        font = look.font(style, tabular=right, literal=True)
        key = (text, style, int(box.width()))
        shown = self._elided.get(key)
        if shown is None:
            if len(self._elided) > _CACHE_ROWS:
                self._elided.clear()
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 1)
            self._elided[key] = shown
        painter.setFont(font)
        painter.setPen(look.pen(color))
        x = box.right() - _shown_width(style, shown, look.scale) if right else box.left()
        # Much cheaper than into a box: Qt then lays out a paragraph for each.
        y = box.top() + (box.height() + _rise(style, look.scale)) / 2
        if is_right_to_left():
            draw_words(painter, box, _RIGHT if right else _LEFT, shown)
            return
        painter.drawText(QPointF(x, y), shown)

    def helpEvent(  # noqa: N802 - Qt's name
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show the whole of a row as its tooltip."""
        item = index.data(ITEM_ROLE)
        if item is None:
            return super().helpEvent(event, view, option, index)
        row = self.content(item)
        exact = f"\n{row.amount.exact}" if row.amount is not None else ""
        QToolTip.showText(
            event.globalPos(), plain_tooltip(f"{row.title}\n{row.badge} {row.detail}{exact}".strip()), view
        )
        return True

    @staticmethod
    def _width(style: TypeName, text: str) -> float:
        return _text_width(style, text, theme().scale) if text else 0.0


class RowList(QTableView):
    """The view. Arrow keys move, Enter opens; `fit` makes it as high as its rows (no scrolling of its own).

    A table of one column: QListView asks a Python model for every row whenever it lays out, which takes 250 ms for
    100,000 rows; a table with fixed row heights asks for what it shows.

    Signals:
        opened: a row was activated, with its item.
        chosen: another row became current, with its item.
    """

    opened = Signal(object)
    chosen = Signal(object)

    def __init__(
        self,
        name: str,
        model: RowModel[Any],
        delegate: RowDelegate,
        *,
        fit: int = 0,
        selectable: bool = True,
        ground: ColorName | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ground = ground
        # What is opaque is moved when it scrolls, and only the rows that come in are painted.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, ground is not None)
        self._rows, self._delegate, self._fit = model, delegate, fit
        self.shows_ring = False
        self.setAccessibleName(name)
        delegate.setParent(self)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setWordWrap(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setAccessibleName(name)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.SingleSelection if selectable else mode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setProperty("plain", True)  # noqa: FBT003 - Qt's signature
        if fit:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        model.layoutChanged.connect(self._changed)
        theme().changed.connect(self._rescale)
        self.selectionModel().currentChanged.connect(self._current)
        self.clicked.connect(self._open)
        self._changed()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the ground, where the list has one of its own, then the rows."""
        if self._ground is not None:
            painter = QPainter(self.viewport())
            painter.fillRect(event.rect(), theme().color(self._ground))
            painter.end()
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open on Enter; keys show the ring."""
        self.shows_ring = True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)
        self.viewport().update()

    def focusInEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Show the ring when the focus came by keyboard, and make the first row current."""
        reason = event.reason()  # type: ignore[attr-defined]
        self.shows_ring = reason in {
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        }
        super().focusInEvent(event)  # type: ignore[arg-type]
        if self.shows_ring and not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0))

    def _current(self, index: QModelIndex, _before: QModelIndex) -> None:
        item = self._rows.item(index)
        if item is not None:
            self.chosen.emit(item)

    def _open(self, index: QModelIndex) -> None:
        item = self._rows.item(index)
        if item is not None:
            self.opened.emit(item)

    def _changed(self) -> None:
        self._delegate.forget()
        self._rescale()

    def _rescale(self) -> None:
        height = self._delegate.sizeHint(QStyleOptionViewItem(), QModelIndex()).height()
        if self.verticalHeader().defaultSectionSize() != height:
            self.verticalHeader().setDefaultSectionSize(height)
        if self._fit:
            self.setFixedHeight(max(1, min(self._fit, self._rows.rowCount()) * height))
        self.viewport().update()
