"""Send, last step: everything once more before the sign dialog."""

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from ui.components.card import Divider
from ui.components.facts import Facts
from ui.components.layout import Column, clear
from ui.components.note import Note
from ui.format.money import Fiat, format_decimal, format_fiat
from ui.format.untrusted import clean
from ui.i18n import tr
from ui.ports.coins import Coins
from ui.ports.sending import Recipient, SendCost
from ui.wallet.compare import AddressCard


class ReviewStep(QWidget):
    """The step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = Column(self, gap=12)

    def show_cost(self, recipient: Recipient, cost: SendCost, fiat: Fiat | None = None) -> None:
        """Show what the transfer takes and gives; its worth only where the token has a price."""
        clear(self._column)
        name = clean(recipient.known_as, 60)
        card = AddressCard(tr("To {name}", name=name) if name else tr("To"))
        card.set_address(recipient.address)
        self._column.addWidget(card)
        money = Facts("body", gap=8)
        money.add(tr("Leaves your account"), exact(cost.leaves), strong=True)
        worth = format_fiat(cost.leaves.base_units, cost.leaves.asset, fiat)
        if worth:
            money.add("", worth, color="text3")
        if cost.arrives.base_units != cost.leaves.base_units:
            money.add(tr("Arrives"), exact(cost.arrives))
        self._column.addWidget(money)
        self._column.addWidget(Divider())
        fees = Facts("small", gap=6)
        fees.add(tr("Network fee"), exact(cost.fee))
        if cost.priority.base_units:
            fees.add(tr("Priority, at most"), exact(cost.priority))
        if cost.deposit.base_units:
            fees.add(tr("Opening the recipient's account"), exact(cost.deposit))
        fees.add(tr("On top, together"), exact(cost.total), strong=True)
        self._column.addWidget(fees)
        if cost.memo:
            memo = Facts("small", right=False, gap=6)
            memo.add(tr("Memo, public"), clean(cost.memo, 600))
            self._column.addWidget(memo)
        for danger in recipient.dangers:
            self._column.addWidget(Note(clean(danger, 300), "warning", "warning"))
        for note in cost.notes:
            self._column.addWidget(Note(clean(note, 300), "info"))


def exact(coins: Coins) -> str:
    """Return an amount to its last unit, without needless zeros."""
    value = Decimal(coins.base_units).scaleb(-coins.asset.decimals)
    return f"{format_decimal(value, coins.asset.decimals, shortest=True)}\u00a0{clean(coins.asset.symbol, 12)}"
