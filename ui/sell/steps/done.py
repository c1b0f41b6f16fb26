"""Step 7: the receipt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from ui.components.amount_label import AmountLabel
from ui.components.button import Button
from ui.components.card import Card, Divider
from ui.components.facts import Facts
from ui.components.flow import Flow
from ui.components.hash_pill import HashPill
from ui.components.icon import Icon, IconTile
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed, clear
from ui.components.note import Note
from ui.components.paragraph import Paragraph
from ui.format import Asset, Meaning, clean, format_amount
from ui.i18n import said, tr
from ui.sell.steps.base import StepPage
from ui.sell.steps.standing import StandingCards

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.sell.model import BatchView, SaleView


class DoneStep(StepPage):
    """What came of it.

    Signals:
        export_asked: the person wants the receipt as a file.
        papers_asked: the person wants to see all papers of the sale.
    """

    export_asked = Signal()
    papers_asked = Signal()
    next_words = ""
    spent_words = ""

    def __init__(self, stake: Asset) -> None:
        super().__init__(tr("Done"), "")
        self._stake = stake
        self.export = Button(tr("Export the receipt"), icon="export")
        self.export.clicked.connect(self.export_asked)
        self.papers = Button(tr("Its papers and your rights"), "ghost", icon="receipt")
        self.papers.clicked.connect(self.papers_asked)
        self.market = StandingCards(self)

    def show_sale(self, view: SaleView, digest: str = "") -> None:
        """Show a finished sale; `digest` is that of the exact preview, where it is still known."""
        self.export.setParent(self)
        self.papers.setParent(self)
        self.market.setParent(self)
        clear(self.body)
        asset = Asset(clean(view.symbol, 10), view.decimals)
        paid, lost = view.paid > 0, sum(batch.bond_lost for batch in view.batches)
        self.set_head(
            tr("Paid") if paid else tr("Ended without payment"),
            tr("{title}, to {buyer}", title=clean(view.title, 160), buyer=clean(view.buyer_name, 80)),
        )
        card = Card(margins=(24, 20, 24, 20), gap=12)
        row = Row(gap=16)
        row.addWidget(IconTile("ok" if paid else "rejected", "positive" if paid else "danger", 52, 22))
        column = Column(gap=0)
        column.addWidget(
            AmountLabel(format_amount(view.paid, asset, Meaning.EARNED), "hero"), 0, Qt.AlignmentFlag.AlignLeft
        )
        column.addWidget(
            Label(
                tr(
                    "for {n} record, read back from the chain",
                    "for {n} records, read back from the chain",
                    n=view.records,
                ),
                "small",
                "text2",
                elide=True,
            )
        )
        row.addLayout(column, 1)
        row.addWidget(self.export, 0, Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(row)
        card.body.addWidget(Divider())
        facts = Facts("body", gap=6)
        facts.add(tr("If all had been accepted"), format_amount(view.gross, asset).text)
        facts.add(
            tr("Stake lost"),
            format_amount(lost, self._stake, Meaning.LOST).text if lost else tr("nothing"),
            color="danger" if lost else "text",
        )
        facts.add(tr("Outcome"), clean(said(view.outcome), 120) or tr("finished"))
        card.body.addWidget(facts)
        self.body.addWidget(card)
        self.export.show()
        self.body.addWidget(self.market)
        self.market.setVisible(self.market.has_cards)
        if not paid:
            text = tr(
                "The buyer cannot read your records: the key was not released. Mend the data, or sell it elsewhere."
            )
            if view.attesters and any(batch.address for batch in view.batches):
                text = tr("The buyer's attesters could read your records. The key was not published: nobody else can.")
            if view.outcome == "benchmark":
                text = tr("It was a benchmark: its label is open, its key stays here, and who failed it lost stake.")
            self.body.addWidget(Note(text, "lock", "info"))
        for batch in view.batches:
            self.body.addWidget(self._batch(batch, asset))
        self._decrypt_check(view, digest)
        self.body.addWidget(self.papers, 0, Qt.AlignmentFlag.AlignLeft)
        self.papers.show()

    def _batch(self, batch: BatchView, asset: Asset) -> QWidget:
        card = Card(margins=(20, 14, 20, 14), gap=8)
        ending = said(clean(batch.ending or batch.state, 60).replace("_", " ").lower())
        card.add_heading(
            tr(
                "Batch {number}: {n} record, {ending}",
                "Batch {number}: {n} records, {ending}",
                n=batch.records,
                number=batch.number + 1,
                ending=ending,
            )
        )
        line = Flow(gap=12, line_gap=6)
        for words, value in ((tr("Account"), batch.address), (tr("Root"), batch.root), (tr("Package"), batch.cid)):
            if value:
                pair = Row(gap=12)
                pair.addWidget(Label(words, "small", "text3"))
                pair.addWidget(HashPill(value, words))
                line.add(boxed(pair))
        line.add(AmountLabel(format_amount(batch.paid, asset, Meaning.EARNED)), end=True)
        card.body.addLayout(line)
        return card

    def _decrypt_check(self, view: SaleView, digest: str) -> None:
        step = next((step for step in view.steps if "decrypt" in step.key), None)
        card = Card(margins=(20, 14, 20, 14), gap=8)
        row = Row(gap=10)
        row.addWidget(Icon("key_due", "accent"))
        row.addWidget(Label(tr("Decrypt check"), "body_strong"))
        row.addStretch(1)
        if digest:
            row.addWidget(HashPill(digest, tr("SHA-256 of the records")))
        card.body.addLayout(row)
        if step is not None:
            text = clean(said(step.sentence), 300)
        elif view.paid:
            text = tr("The buyer can now open all records. Their SHA-256 must equal that of your exact preview.")
        else:
            text = tr("The key was not released. The buyer cannot open the records.")
        card.body.addWidget(Paragraph(text, "small", "text2"))
        self.body.addWidget(card)

    def first_focus(self) -> QWidget | None:
        """Focus the receipt."""
        return self.export
