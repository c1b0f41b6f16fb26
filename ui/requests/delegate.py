"""Paints the request table's rows and its head; columns fold away in narrow windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.components.amount_label import amount_width, draw_amount
from ui.components.icon import draw_icon
from ui.components.row_list import RowDelegate
from ui.format import Amount
from ui.i18n import tr
from ui.requests.rows import RequestRow
from ui.theme import theme
from ui.theme.direction import sided_painter

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.theme import ColorName

GAP = 12
NET, REVEALS, RISK, ENDS = 78, 112, 72, 44
LEFT, RIGHT, TILE = 28, 16, 32


class RequestDelegate(RowDelegate):
    """Rows with columns; `mode` is `wide`, `compact` (buyer and risk fold) or `single` (one column)."""

    def __init__(self, present: Callable[[object], RequestRow]) -> None:
        super().__init__(present, 56, 0)
        self.mode = "wide"

    def draw(self, painter: QPainter, box: QRectF, item: object, *, selected: bool) -> None:
        """Draw tile, two lines and the columns of the mode."""
        row = self.content(item)
        if not isinstance(row, RequestRow):
            return
        look = theme()
        margin = 16 if self.mode == "single" else LEFT if self.mode == "wide" else 20
        left, right = box.left() + look.px(margin), box.right() - look.px(RIGHT)
        if self.mode != "single":
            side = look.px(TILE)
            self.draw_tile(painter, QRectF(left, box.center().y() - side / 2, side, side), row, selected=selected)
            left += side + look.px(14)
            right = self._ends(painter, box, right, row)
        if self.mode == "wide":
            right = self._risk(painter, box, right, row)
            right = self._reveals(painter, box, right, row)
        width: float = look.px(NET)
        if row.amount is not None:
            width = max(width, amount_width(row.amount))
            draw_amount(painter, QRectF(right - width, box.top(), width, box.height()), row.amount)
        right -= width + look.px(GAP)
        top, low = self.lines(box)
        self.text(painter, QRectF(left, top.top(), right - left, top.height()), row.title, "body_medium", "text")
        self._second(painter, QRectF(left, low.top(), right - left, low.height()), row, selected=selected)

    def _second(self, painter: QPainter, line: QRectF, row: RequestRow, *, selected: bool) -> None:
        """Draw the second line: buyer and price, or what it reveals where that column is folded."""
        if self.mode == "wide":
            grey: ColorName = "text2" if selected else "text3"
            if row.warning:
                # The warning is what decides; the buyer's name gets the rest of the line.
                need = QFontMetricsF(theme().font("badge")).horizontalAdvance(row.warning) + theme().px(24)
                used = self._words(painter, line, row.buyer, max(0.0, line.width() - need))
                self._warn(painter, line.adjusted(used, 0, 0, 0), row.warning)
            else:
                self.text(painter, line, row.detail, "small", grey)
            return
        used = self.draw_words(painter, line.topLeft(), line.height(), row)
        rest = line.adjusted(used, 0, 0, 0)
        if row.warning:
            self._warn(painter, rest, row.warning)
            return
        if self.mode == "single":
            risk = row.risk.figure if isinstance(row.risk, Amount) else row.risk
            self.text(painter, rest, tr("· risk {risk} · ends in {left}", risk=risk, left=row.aside), "small", "text2")
        else:
            self.text(painter, rest, f"· {row.buyer}", "small", "text2")

    def _words(self, painter: QPainter, line: QRectF, text: str, most: float) -> float:
        font = theme().font("small", literal=True)
        need = QFontMetricsF(font).horizontalAdvance(text) + theme().px(6)
        used = min(need, most)
        self.text(painter, QRectF(line.left(), line.top(), used, line.height()), text, "small", "text2")
        return used

    def _warn(self, painter: QPainter, line: QRectF, text: str) -> None:
        look = theme()
        if line.width() < look.px(40):
            return
        draw_icon(painter, "warning", QRectF(line.left(), line.top(), look.px(14), line.height()), "warning", 14)
        self.text(painter, line.adjusted(look.px(18), 0, 0, 0), text, "badge", "warning")

    def _ends(self, painter: QPainter, box: QRectF, right: float, row: RequestRow) -> float:
        width = theme().px(ENDS)
        area = QRectF(right - width, box.top(), width, box.height())
        self.text(painter, area, row.aside, "body", row.ends_color, right=True)
        return right - width - theme().px(GAP)

    def _risk(self, painter: QPainter, box: QRectF, right: float, row: RequestRow) -> float:
        width = theme().px(RISK)
        area = QRectF(right - width, box.top(), width, box.height())
        if isinstance(row.risk, Amount):
            draw_amount(painter, area, row.risk, quiet=True)
        else:
            self.text(painter, area, row.risk, "body", "text2", right=True)
        return right - width - theme().px(GAP)

    def _reveals(self, painter: QPainter, box: QRectF, right: float, row: RequestRow) -> float:
        look = theme()
        width = look.px(REVEALS)
        area = QRectF(right - width, box.top(), width, box.height())
        draw_icon(
            painter, row.badge_icon, QRectF(area.left(), area.top(), look.px(14), area.height()), row.badge_color, 14
        )
        self.text(painter, area.adjusted(look.px(20), 0, 0, 0), row.badge, "badge", row.badge_color)
        return right - width - look.px(GAP)


class TableHead(QWidget):
    """The line of column names over the list, aligned with the delegate."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mode = "wide"
        self._inset = 0
        self._name()
        self._restyle()
        theme().changed.connect(self._restyle)

    def set_inset(self, px: int) -> None:
        """Leave room at the right for the list's scroll bar, in px."""
        self._inset = px
        self.update()

    def set_mode(self, mode: str) -> None:
        """Follow the delegate's columns."""
        self.mode = mode
        self._name()
        self.setVisible(mode != "single")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw ground, names and the line below."""
        look = theme()
        painter = sided_painter(self)
        painter.fillRect(self.rect(), look.color("sunken"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.color("border"))
        painter.setFont(look.font("caption"))
        painter.setPen(look.color("text3"))
        right = self.width() - self._inset - look.px(RIGHT)
        wide = self.mode == "wide"
        for words, width, to_right in self._columns():
            box = QRectF(right - look.px(width), 0, look.px(width), self.height() - 1)
            side = Qt.AlignmentFlag.AlignRight if to_right else Qt.AlignmentFlag.AlignLeft
            painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), words)
            right -= look.px(width) + look.px(GAP)
        left = look.px((LEFT if wide else 20) + TILE + 14)
        box = QRectF(left, 0, right - left, self.height() - 1)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), self._first())

    def _first(self) -> str:
        return tr("Request") if self.mode == "wide" else tr("Request, and what it reveals")

    def _columns(self) -> list[tuple[str, int, bool]]:
        """Return name, width and whether it stands at the right end, from the right."""
        columns: list[tuple[str, int, bool]] = [(tr("Ends"), ENDS, True)]
        if self.mode == "wide":
            columns += [(tr("You risk"), RISK, True), (tr("It reveals"), REVEALS, False)]
        return [*columns, (tr("You'd net"), NET, True)]

    def _name(self) -> None:
        names = [self._first(), *(name for name, _, _ in reversed(self._columns()))]
        self.setAccessibleName(tr("Columns: {names}", names=", ".join(names)))

    def _restyle(self) -> None:
        self.setFixedHeight(theme().px(32))
        self.update()
