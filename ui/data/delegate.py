"""Paints the list of data sets and its head; columns fold away in narrow windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.library.model import DatasetView
from ui.components.amount_label import amount_width, draw_amount
from ui.components.row_list import RowContent, RowDelegate
from ui.components.scroll import BAR_PX
from ui.data import models
from ui.i18n import tr
from ui.theme import theme
from ui.theme.direction import sided_painter

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.theme import ColorName

GAP = 14
SOLD, EARNED, REVEALED = 128, 92, 112
LEFT, RIGHT, TILE = 28, 10, 32
METER_PX = 6


class DataDelegate(RowDelegate):
    """Rows with columns; `mode` is `wide`, `compact` (what was sold folds) or `single` (one column)."""

    def __init__(self, present: Callable[[DatasetView], RowContent]) -> None:
        super().__init__(present, 60, 0)
        self.mode = "wide"

    def draw(self, painter: QPainter, box: QRectF, item: object, *, selected: bool) -> None:
        """Draw tile, two lines and the columns of the mode."""
        if not isinstance(item, DatasetView):
            return
        look, row = theme(), self.content(item)
        left = box.left() + look.px(LEFT if self.mode == "wide" else 16)
        right = box.right() - look.px(RIGHT)
        side = look.px(TILE)
        self.draw_tile(painter, QRectF(left, box.center().y() - side / 2, side, side), row, selected=selected)
        left += side + look.px(GAP)
        if self.mode != "single":
            right = self._revealed(painter, box, right, item)
        right = self._earned(painter, box, right, row)
        if self.mode == "wide":
            width = look.px(SOLD)
            area = QRectF(right - width, box.top(), width, box.height())
            self.text(painter, area, row.aside, "body", "text2")
            right -= width + look.px(GAP)
        top, low = self.lines(box)
        ink: ColorName = "text3" if item.erased else "text"
        self.text(painter, QRectF(left, top.top(), right - left, top.height()), row.title, "body_medium", ink)
        detail = row.detail if self.mode == "wide" else f"{row.detail} · {row.aside}"
        self.text(painter, QRectF(left, low.top(), right - left, low.height()), detail, "small", "text2")

    @staticmethod
    def _earned(painter: QPainter, box: QRectF, right: float, row: RowContent) -> float:
        if row.amount is None:
            return right
        width = max(theme().px(EARNED), amount_width(row.amount, quiet=row.quiet_amount))
        area = QRectF(right - width, box.top(), width, box.height())
        draw_amount(painter, area, row.amount, quiet=row.quiet_amount)
        return right - width - theme().px(GAP)

    def _revealed(self, painter: QPainter, box: QRectF, right: float, dataset: DatasetView) -> float:
        look = theme()
        width = look.px(REVEALED)
        area = QRectF(right - width, box.top(), width, box.height())
        spent = models.most_spent(dataset)
        if spent is None:
            self.text(painter, area, models.revealed_words(dataset), "small", "text2")
            return right - width - look.px(GAP)
        line, gap, meter = look.line_px("small"), look.px(4), look.px(METER_PX)
        top = area.center().y() - (line + gap + meter) / 2
        self.text(painter, QRectF(area.left(), top, width, line), models.revealed_words(dataset), "small", "text2")
        track = QRectF(area.left(), top + line + gap, width, meter)
        path = QPainterPath()
        path.addRoundedRect(track, meter / 2, meter / 2)
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.fillRect(track, look.color("track"))
        share = min(1.0, spent.epsilon / spent.cap) if spent.cap else 1.0
        full: ColorName = "danger" if share >= 1 else "privacy"
        painter.fillRect(QRectF(track.left(), track.top(), width * share, meter), look.color(full))
        painter.restore()
        return right - width - look.px(GAP)


class DataHead(QWidget):
    """The line of column names over the list, aligned with the delegate."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mode = "wide"
        self._name()
        self._restyle()
        theme().changed.connect(self._restyle)

    def set_mode(self, mode: str) -> None:
        """Follow the delegate's columns."""
        self.mode = mode
        self._name()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw ground, names and the line below."""
        look = theme()
        painter = sided_painter(self)
        painter.fillRect(self.rect(), look.color("sunken"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.color("border"))
        painter.setFont(look.font("caption"))
        painter.setPen(look.color("text3"))
        right = self.width() - look.px(RIGHT + BAR_PX)
        for words, width, to_right in self._columns():
            box = QRectF(right - look.px(width), 0, look.px(width), self.height() - 1)
            side = Qt.AlignmentFlag.AlignRight if to_right else Qt.AlignmentFlag.AlignLeft
            painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), words)
            right -= look.px(width) + look.px(GAP)
        left = look.px((LEFT if self.mode == "wide" else 16) + TILE + GAP)
        box = QRectF(left, 0, right - left, self.height() - 1)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), tr("Source"))

    def _columns(self) -> list[tuple[str, int, bool]]:
        """Return name, width and whether it stands at the right end, from the right."""
        columns: list[tuple[str, int, bool]] = []
        if self.mode != "single":
            columns.append((tr("Revealed"), REVEALED, False))
        columns.append((tr("Earned"), EARNED, True))
        if self.mode == "wide":
            columns.append((tr("Sold"), SOLD, False))
        return columns

    def _name(self) -> None:
        names = [tr("Source"), *(name for name, _, _ in reversed(self._columns()))]
        self.setAccessibleName(tr("Columns: {names}", names=", ".join(names)))

    def _restyle(self) -> None:
        self.setFixedHeight(theme().px(32))
        self.update()
