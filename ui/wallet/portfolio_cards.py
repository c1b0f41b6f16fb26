"""The cards beside the balances: what unlocks when, and income with its chart and tax lots."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.components.amount_label import AmountLabel
from ui.components.button import Button
from ui.components.card import Card, Divider
from ui.components.label import Label
from ui.components.layout import Column, clear
from ui.components.paragraph import Paragraph
from ui.components.skeleton import Skeleton
from ui.components.stat_tile import line
from ui.format.money import Amount, format_amount
from ui.format.untrusted import clean
from ui.i18n import mark, said, tr
from ui.ports.portfolio import IncomeSummary
from ui.ports.stake import Hold, StakePage
from ui.stake.cards import hold_row
from ui.theme.tokens import SIZE
from ui.wallet.income_chart import IncomeChart, legend

_MAX_NOTES = 3
_NOTHING_EARNED = mark("What sales and reviews pay stands here, month by month.")


class UnlockCard(Card):
    """What unlocks when; the Stake page has the rest.

    Signals:
        more_asked: the link was used.
    """

    more_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0, margins=(20, 16, 20, 16), parent=parent)
        self.setAccessibleName(tr("What unlocks when"))
        self.more = Button(tr("Stake, seats, reputation"), "ghost", link=True)
        self.more.clicked.connect(self.more_asked)
        self.add_heading(tr("What unlocks when"), self.more)
        self.body.addSpacing(8)
        self._content = Column(gap=0)
        self.body.addLayout(self._content)
        self._content.addWidget(Skeleton(2, SIZE.row_history))

    def show_stake(self, page: StakePage, now: datetime) -> None:
        """Show the stake as it was read."""
        clear(self._content)
        if not page.exists:
            self._content.addWidget(Paragraph(tr("Nothing is staked, so nothing is held."), "body", "text2"))
            return
        free = Hold(tr("Free stake"), page.waits or tr("can be taken out"), page.free)
        for hold in (*page.holds, free):
            self._content.addWidget(Divider())
            self._content.addLayout(hold_row(hold, now))

    def show_failure(self, sentence: str) -> None:
        """Say why nothing is shown."""
        clear(self._content)
        self._content.addWidget(Paragraph(clean(sentence, 300), "body", "text2"))


class IncomeCard(Card):
    """Income by month.

    Signals:
        tax_lots_asked, prices_asked: a link was used.
    """

    tax_lots_asked = Signal()
    prices_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(gap=0, margins=(20, 16, 20, 16), parent=parent)
        self.setAccessibleName(tr("Income"))
        self.add_heading(tr("Income"), Label(tr("6 months"), "small", "text2"))
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
            words = [
                tr("All you hold is worth {worth}.", worth=summary.worth)
                if summary.worth
                else tr("Some prices are missing.")
            ]
            if summary.profit:
                words.append(tr("Profit of what went: {profit}.", profit=summary.profit))
            self._content.addWidget(Paragraph(" ".join(words), "small", "text2"))
        if not any(month.total for month in summary.months):
            self._content.addWidget(Paragraph(tr(_NOTHING_EARNED), "body", "text2"))
        else:
            self._content.addWidget(IncomeChart(summary.months, summary.total.asset))
        also = ", ".join(_text(format_amount(coins.base_units, coins.asset)) for coins in summary.also)
        if also:
            self._content.addWidget(Paragraph(tr("Also {amounts}.", amounts=also), "small", "text2"))
        foot = legend()
        prices = Button(tr("Prices"), "ghost", link=True)
        prices.clicked.connect(self.prices_asked)
        foot.addWidget(prices)
        self.tax_lots = Button(tr("Tax lots"), "ghost", link=True)
        self.tax_lots.clicked.connect(self.tax_lots_asked)
        foot.addWidget(self.tax_lots)
        self._content.addLayout(foot)
        for note in summary.notes[:_MAX_NOTES]:
            self._content.addWidget(Paragraph(clean(said(note), 300), "small", "text3"))

    def show_failure(self, sentence: str) -> None:
        """Say why nothing is shown."""
        clear(self._content)
        self._content.addWidget(Paragraph(clean(sentence, 300), "body", "text2"))


def _text(amount: Amount) -> str:
    return amount.text
