"""The list at the left: budgets under what they hide, what left as it is below."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from ui.components.card import Divider, Plane
from ui.components.icon import draw_icon
from ui.components.label import Label, plain_tooltip
from ui.components.layout import Column, Row, clear
from ui.components.scroll import Scroll
from ui.i18n import tr
from ui.privacy import models
from ui.theme import theme
from ui.theme.direction import sided_painter
from ui.theme.tokens import RADIUS, SELECTED_BAR

if TYPE_CHECKING:
    from app.budget.model import BudgetView, SoldAsIs
    from ui.theme import ColorName

_ROW_PX, _PAD = 75, 28


class _Line(QAbstractButton):
    """One line; a meter where there is a limit."""

    def __init__(
        self, title: str, icon: str, value: str, detail: str, share: float | None, name: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._title, self._icon, self._value, self._detail, self._share = title, icon, value, detail, share
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(plain_tooltip(title))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # The line fills its list from edge to edge: the ring is painted inside, as in lists of rows.
        self.setProperty("ring", False)  # noqa: FBT003 - Qt's signature
        self._shows_ring = False
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(theme().px(240), theme().px(_ROW_PX if self._share is not None else _ROW_PX - 15))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        look = theme()
        painter = sided_painter(self)
        box = QRectF(self.rect())
        if self.isChecked():
            painter.fillRect(box, look.color("accent_soft"))
            painter.fillRect(QRectF(0, 0, look.px(SELECTED_BAR), box.height()), look.color("accent"))
        elif self.underMouse():
            painter.fillRect(box, look.color("hover"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pad, line = look.px(_PAD), look.line_px("body")
        top = look.px(12)
        draw_icon(painter, self._icon, QRectF(pad, top, look.px(16), line), "text2")
        font = look.font("body", tabular=True)
        painter.setFont(font)
        painter.setPen(look.color("text"))
        width = QFontMetricsF(font).horizontalAdvance(self._value) + 2
        right = box.width() - look.px(20)
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        painter.drawText(QRectF(right - width, top, width, line), middle, self._value)
        left = pad + look.px(24)
        room = right - width - look.px(10) - left
        painter.setFont(look.font("body_medium", literal=True))
        title = QFontMetricsF(painter.font()).elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, top, room, line), middle, title)
        painter.setFont(look.font("small"))
        painter.setPen(look.color("text2"))
        low = QRectF(pad, top + line + look.px(1), right - pad, look.line_px("small"))
        detail = QFontMetricsF(painter.font()).elidedText(self._detail, Qt.TextElideMode.ElideRight, low.width())
        painter.drawText(low, middle, detail)
        if self._share is not None:
            self._draw_meter(painter, QRectF(pad, low.bottom() + look.px(6), right - pad, look.px(8)), self._share)

        if self._shows_ring and self.hasFocus():
            painter.setClipping(False)
            painter.setPen(QPen(look.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), look.px(RADIUS.badge), look.px(RADIUS.badge))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the ring when the focus came by keyboard."""
        self._shows_ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    @staticmethod
    def _draw_meter(painter: QPainter, track: QRectF, share: float) -> None:
        look = theme()
        path = QPainterPath()
        path.addRoundedRect(track, track.height() / 2, track.height() / 2)
        painter.setClipPath(path)
        painter.fillRect(track, look.color("track"))
        ink: ColorName = "danger" if share >= 1 else "privacy"
        painter.fillRect(
            QRectF(track.left(), track.top(), track.width() * min(1.0, share), track.height()), look.color(ink)
        )


class BudgetList(Plane):
    """The list.

    Signals:
        chosen: a line was chosen, as `BudgetView` or `SoldAsIs`.
        opened: it was opened with Enter or a click.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "tr", parent)
        self._lines: list[tuple[_Line, BudgetView | SoldAsIs]] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        column = Column(self, margins=(0, 1, 1, 0))
        self._inner = QWidget()
        self._column = Column(self._inner)
        column.addWidget(Scroll(self._inner), 1)

    def show_all(self, budgets: tuple[BudgetView, ...], as_is: tuple[SoldAsIs, ...]) -> None:
        """Show other budgets; nothing is chosen."""
        clear(self._column)
        self._lines = []
        for title, found in models.grouped(budgets):
            self._heading(title)
            for budget in found:
                share = budget.spent / budget.cap if budget.cap else 1.0
                line = _Line(
                    models.title_of(budget),
                    models.icon_of(budget),
                    models.spent_of(budget),
                    models.sales_words(budget),
                    share,
                    models.describe(budget),
                    self._inner,
                )
                self._add(line, budget)
        if as_is:
            self._heading(tr(models.AS_IT_IS))
        for sold in as_is:
            records = tr("{n} record", "{n} records", n=sold.records)
            detail = tr("{n} sale. Who buys it reads it.", "{n} sales. Who buys them reads them.", n=sold.sales)
            name = f"{models.title_of(sold)}, {tr(models.AS_IT_IS)}: {records}. {detail}"
            self._add(
                _Line(models.title_of(sold), models.icon_of(sold), records, detail, None, name, self._inner), sold
            )
        self._column.addStretch(1)

    def choose(self, at: int) -> BudgetView | SoldAsIs | None:
        """Choose a line by its place; None where there is none."""
        if not 0 <= at < len(self._lines):
            return None
        line, item = self._lines[at]
        line.setChecked(True)
        return item

    @property
    def items(self) -> tuple[BudgetView | SoldAsIs, ...]:
        """What is listed, in order."""
        return tuple(item for _, item in self._lines)

    def focus_chosen(self) -> None:
        """Give the chosen line the focus."""
        for line, _ in self._lines:
            if line.isChecked():
                line.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows go from line to line."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        focused = next((at for at, (line, _) in enumerate(self._lines) if line.hasFocus()), -1)
        if not step or focused < 0 or not 0 <= focused + step < len(self._lines):
            super().keyPressEvent(event)
            return
        line, item = self._lines[focused + step]
        line.setFocus(Qt.FocusReason.TabFocusReason)
        line.setChecked(True)
        self.chosen.emit(item)

    def _heading(self, text: str) -> None:
        plane = Plane("sunken", "b", self._inner)
        row = Row(plane, margins=(_PAD, 9, 12, 9))
        row.addWidget(Label(text, "caption", "text3", elide=True))
        self._column.addWidget(plane)

    def _add(self, line: _Line, item: BudgetView | SoldAsIs) -> None:
        self._group.addButton(line)
        line.clicked.connect(partial(self._clicked, item))
        self._lines.append((line, item))
        self._column.addWidget(line)
        self._column.addWidget(Divider())

    def _clicked(self, item: BudgetView | SoldAsIs) -> None:
        self.chosen.emit(item)
        self.opened.emit(item)
