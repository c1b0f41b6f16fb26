"""The list of sales: drafts, under way, finished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.components.card import Card
from ui.components.label import Label
from ui.components.layout import Column, boxed
from ui.components.row_list import RowContent, RowDelegate, RowList
from ui.components.row_model import RowModel
from ui.components.scroll import Scroll
from ui.format import Asset, Meaning, clean, format_amount
from ui.i18n import said, tr
from ui.sell.drafts import DraftList
from ui.sell.wording import running, step_of
from ui.theme.tokens import SIZE

if TYPE_CHECKING:
    from app.sell.model import SaleView
    from app.sell.unsold import DraftView

_MOST = 500


class SalesList(QWidget):
    """Drafts, and two groups of rows.

    Signals:
        opened: a sale was chosen.
    """

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        inner = QWidget()
        self._column = Column(inner, gap=8, margins=(28, 4, 28, 24))
        self.under_way = _group(tr("Under way"))
        self.finished = _group(tr("Finished"))
        self.drafts = DraftList(16)
        self._draft_box = _group_box(tr("Made, not sold"), self.drafts)
        self._draft_box.hide()
        self._column.addWidget(self._draft_box)
        self._boxes = []
        for name, rows in ((tr("Under way"), self.under_way), (tr("Finished"), self.finished)):
            box = _group_box(name, rows)
            self._boxes.append(box)
            self._column.addWidget(box)
            rows.opened.connect(self.opened)
        self._column.addStretch(1)
        outer = Column(self)
        outer.addWidget(Scroll(inner, max_width=1440))

    def set_sales(self, sales: tuple[SaleView, ...]) -> None:
        """Show sales, newest first."""
        for rows, box, over in ((self.under_way, self._boxes[0], False), (self.finished, self._boxes[1], True)):
            chosen = [sale for sale in sales if sale.finished is over][:_MOST]
            model = rows.model()
            if isinstance(model, RowModel):
                model.set_rows(chosen)
            box.setVisible(bool(chosen))

    def set_drafts(self, drafts: tuple[DraftView, ...]) -> None:
        """Show what was made and not sold."""
        self.drafts.show_drafts(drafts)
        self._draft_box.setVisible(bool(drafts))

    def set_room(self, units: float) -> None:
        """Follow the width."""
        side = 28 if units >= 720 else 16  # noqa: PLR2004 - one column
        self._column.set_metrics(8, (side, 4, side, 24))


def _group_box(name: str, rows: QWidget) -> QWidget:
    column = Column(gap=8)
    column.addWidget(Label(name, "heading"))
    card = Card(margins=(1, 4, 1, 4))
    card.body.addWidget(rows)
    column.addWidget(card)
    column.addSpacing(16)
    return boxed(column)


def _group(name: str) -> RowList:
    model: RowModel[SaleView] = RowModel(describe, lambda sale: sale.sale_id)
    rows = RowList(name, model, RowDelegate(_present, SIZE.row_sale), fit=_MOST, selectable=False)
    rows.setCursor(Qt.CursorShape.PointingHandCursor)
    return rows


def row_of(sale: SaleView) -> RowContent:
    """Return what a row shows."""
    asset = Asset(clean(sale.symbol, 10), sale.decimals)
    done, total = step_of(sale)
    detail = tr("{buyer} · {n} record", "{buyer} · {n} records", n=sale.records, buyer=clean(sale.buyer_name, 80))
    if sale.finished:
        paid = sale.paid > 0
        well = paid or sale.outcome == "benchmark"
        word = tr("Paid") if paid else clean(said(sale.outcome), 40).capitalize() or tr("Ended")
        return RowContent(
            clean(sale.title, 160),
            f"· {detail}",
            "ok" if well else "rejected",
            "positive" if well else "danger",
            word,
            "paid" if well else "rejected",
            "positive" if well else "danger",
            amount=format_amount(sale.paid, asset, Meaning.EARNED),
        )
    now = running(sale)
    words = clean(said(now.title), 60) if now is not None else tr("Goes on when you open it")
    amount = format_amount(sale.gross, asset)
    return RowContent(
        clean(sale.title, 160),
        f"· {detail}",
        "sell",
        "info",
        words,
        "uploading",
        "info",
        amount=amount,
        quiet_amount=True,
        worth=tr("if all is accepted"),
        steps=(done, min(total, 12)),
    )


def describe(sale: SaleView) -> str:
    """Return what a screen reader says about a row."""
    row = row_of(sale)
    amount = row.amount.text if row.amount is not None else ""
    return f"{row.title}. {row.badge}. {row.detail}. {amount} {row.worth}".strip()


def _present(sale: SaleView) -> RowContent:
    return row_of(sale)
