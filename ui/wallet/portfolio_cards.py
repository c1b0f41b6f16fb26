"""The cards beside the balances: what unlocks when, and income with its chart and tax lots."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.components.amount_label import AmountLabel
from ui.components.button import Button
from ui.components.card import Card, Divider
from ui.components.facts import Facts
from ui.components.icon import Icon
from ui.components.label import Label
from ui.components.layout import Column, Row, clear
from ui.components.paragraph import Paragraph
from ui.components.skeleton import Skeleton
from ui.components.stat_tile import line
from ui.format import format_clock, format_duration
from ui.format.money import Amount, format_amount
from ui.format.untrusted import clean
from ui.ports.portfolio import IncomeSummary, StakeStanding, Unlock
from ui.theme.tokens import SIZE
from ui.wallet.income_chart import IncomeChart, legend

_MAX_NOTES = 3
_NOTHING_EARNED = "What sales and reviews pay stands here, month by month."
EXPLAINED = "Every number redone from transactions: gleaner explain stake"


class UnlockCard(Card):
    """What unlocks when, and how the reputation stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0, margins=(20, 16, 20, 16), parent=parent)
        self.setAccessibleName("What unlocks when")
        self.add_heading("What unlocks when")
        self.body.addSpacing(8)
        self._content = Column(gap=0)
        self.body.addLayout(self._content)
        self._content.addWidget(Skeleton(2, SIZE.row_history))

    def show_standing(self, standing: StakeStanding | None, now: datetime) -> None:
        """Show the stake as it was read."""
        clear(self._content)
        if standing is None:
            self._content.addWidget(Paragraph("Nothing is staked, so nothing is held.", "body", "text2"))
            return
        for unlock in standing.unlocks:
            self._content.addWidget(Divider())
            self._content.addLayout(_unlock_row(unlock, now))
        self._content.addWidget(Divider())
        self._content.addSpacing(10)
        facts = Facts()
        for name, value in standing.facts:
            facts.add(name, value)
        self._content.addWidget(facts)
        self._content.addSpacing(8)
        self._content.addWidget(Paragraph(EXPLAINED, "small", "text3"))

    def show_failure(self, sentence: str) -> None:
        """Say why nothing is shown."""
        clear(self._content)
        self._content.addWidget(Paragraph(clean(sentence, 300), "body", "text2"))


def _unlock_row(unlock: Unlock, now: datetime) -> Row:
    row = Row(gap=10, margins=(0, 9, 0, 9))
    row.addWidget(Icon("unlock_date", "text3"), 0, Qt.AlignmentFlag.AlignTop)
    words = Column(gap=2)
    words.addWidget(Label(clean(unlock.title, 60), "body", weight=500, elide=True))
    words.addWidget(Paragraph(f"{clean(unlock.detail, 120)} {_until(unlock, now)}".strip(), "small", "text2"))
    row.addLayout(words, 1)
    row.addWidget(AmountLabel(format_amount(unlock.coins.base_units, unlock.coins.asset), quiet=True))
    return row


def _until(unlock: Unlock, now: datetime) -> str:
    if unlock.when is None:
        return ""
    left_s = (unlock.when - now).total_seconds()
    if left_s <= 0:
        return "now"
    return f"{format_clock(unlock.when.astimezone(), now)} (in {format_duration(left_s)})"


class IncomeCard(Card):
    """Income by month.

    Signals:
        tax_lots_asked: the link was used.
    """

    tax_lots_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0, margins=(20, 16, 20, 16), parent=parent)
        self.setAccessibleName("Income")
        self.add_heading("Income", Label("6 months", "small", "text2"))
        self.body.addSpacing(6)
        self._content = Column(gap=6)
        self.body.addLayout(self._content)
        self._content.addWidget(Skeleton(3, SIZE.row_history))
        self.tax_lots: Button | None = None

    def show_income(self, summary: IncomeSummary) -> None:
        """Show income as it was redone."""
        clear(self._content)
        total = format_amount(summary.total.base_units, summary.total.asset)
        self._content.addLayout(line(AmountLabel(total, "title")))
        if summary.worth or summary.profit:
            worth = f"All you hold is worth {summary.worth}." if summary.worth else "Some prices are missing."
            profit = f" Profit of what went: {summary.profit}." if summary.profit else ""
            self._content.addWidget(Paragraph(worth + profit, "small", "text2"))
        if not any(month.total for month in summary.months):
            self._content.addWidget(Paragraph(_NOTHING_EARNED, "body", "text2"))
        else:
            self._content.addWidget(IncomeChart(summary.months, summary.total.asset))
        also = ", ".join(_text(format_amount(coins.base_units, coins.asset)) for coins in summary.also)
        if also:
            self._content.addWidget(Paragraph(f"Also {also}.", "small", "text2"))
        foot = legend()
        self.tax_lots = Button("Tax lots", "ghost", link=True)
        self.tax_lots.clicked.connect(self.tax_lots_asked)
        foot.addWidget(self.tax_lots)
        self._content.addLayout(foot)
        for note in summary.notes[:_MAX_NOTES]:
            self._content.addWidget(Paragraph(clean(note, 300), "small", "text3"))

    def show_failure(self, sentence: str) -> None:
        """Say why nothing is shown."""
        clear(self._content)
        self._content.addWidget(Paragraph(clean(sentence, 300), "body", "text2"))


def _text(amount: Amount) -> str:
    return amount.text
