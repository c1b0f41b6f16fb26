"""Send, second step: how much of what, and the memo."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.components.button import Button
from ui.components.field import Field
from ui.components.label import Label
from ui.components.layout import Column, Row
from ui.components.note import Note
from ui.components.select import Select
from ui.format.money import Asset, NumberStyle, format_fiat
from ui.format.untrusted import clean
from ui.i18n import tr
from ui.ports import Balance
from ui.ports.sending import Recipient
from ui.wallet.models import read_amount
from ui.wallet.send_review import exact


class AmountStep(QWidget):
    """The step.

    Signals:
        changed: something was typed or chosen.
    """

    changed = Signal()

    def __init__(self, balances: tuple[Balance, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._balances = {balance.key: balance for balance in balances}
        self.everything = False
        self._memo_of = ""
        options = [(key, clean(balance.coins.asset.symbol, 12)) for key, balance in self._balances.items()]
        column = Column(self, gap=12)
        self.amount = Field(tr("Amount"))
        self.asset = Select(tr("Token"), options, width=120)
        self.all_button = Button(tr("Everything"), "ghost", link=True)
        self.all_button.clicked.connect(self._all)
        row = Row(gap=12)
        row.addWidget(self.amount, 1)
        pick = Column(gap=6)
        pick.addWidget(Label(tr("Token"), "body_medium"))
        pick.addWidget(self.asset)
        pick.addStretch(1)
        row.addLayout(pick)
        column.addLayout(row)
        under = Row(gap=12)
        under.addWidget(self.all_button)
        self.worth = Label("", "small", "text3", tabular=True)
        under.addWidget(self.worth)
        under.addStretch(1)
        column.addLayout(under)
        self.memo = Field(tr("Memo"), help_text=tr("Public for ever. Exchanges ask for one; else leave it empty."))
        column.addWidget(self.memo)
        self.memo_note = Note("", "warning", "warning")
        self.memo_note.hide()
        column.addWidget(self.memo_note)
        self.amount.changed.connect(self._typed)
        self.memo.changed.connect(self._show_memo_note)
        self.asset.currentIndexChanged.connect(self._picked)
        self._typed()

    @property
    def balance(self) -> Balance | None:
        """The balance that is sent from."""
        return self._balances.get(self.asset.current)

    @property
    def base_units(self) -> int:
        """What was typed; 0 where it is none, or everything."""
        balance = self.balance
        if balance is None or self.everything:
            return 0
        return read_amount(self.amount.text, balance.coins.asset, balance.coins.base_units).base_units

    @property
    def blocked(self) -> str:
        """Why the next step cannot be taken; empty where it can."""
        balance = self.balance
        if balance is None:
            return tr("There is nothing to send.")
        if self.everything:
            return ""
        return read_amount(self.amount.text, balance.coins.asset, balance.coins.base_units).what

    def fill(self, balance_key: str, base_units: int, memo: str) -> None:
        """Fill in what a link asks for."""
        if balance_key:
            self.asset.set_current(balance_key)
        if base_units and self.balance is not None:
            self.amount.set_text(plain_number(base_units, self.balance.coins.asset))
        self.memo.set_text(memo)

    def meet(self, recipient: Recipient) -> None:
        """Take over what the address book knows of the recipient."""
        self._memo_of = clean(recipient.known_as, 60) if recipient.needs_memo else ""
        if recipient.needs_memo and recipient.memo and not self.memo.text:
            self.memo.set_text(recipient.memo)
        self._show_memo_note()

    def _all(self) -> None:
        balance = self.balance
        if balance is not None:
            self.amount.set_text(plain_number(balance.coins.base_units, balance.coins.asset))
            self.everything = True
            self._typed_everything()

    def _picked(self) -> None:
        self.everything = False
        self._typed()

    def _typed(self) -> None:
        self.everything = False
        balance = self.balance
        if balance is not None:
            coins = balance.coins
            self.amount.set_help(tr("You have {amount}.", amount=exact(coins)))
            typed = read_amount(self.amount.text, coins.asset, coins.base_units)
            if self.amount.text and typed.what:
                self.amount.set_error(typed.what)
            self.worth.setText(format_fiat(typed.base_units, coins.asset, coins.fiat))
        self.changed.emit()

    def _typed_everything(self) -> None:
        self.amount.set_help(tr("Everything, less what the network takes. The next step says how much that is."))
        self.changed.emit()

    def _show_memo_note(self) -> None:
        missing = bool(self._memo_of) and not self.memo.text.strip()
        text = tr("{name} takes transfers only with a memo. Without one your money may be lost.", name=self._memo_of)
        self.memo_note.set(text if missing else "", "warning", "warning")
        self.memo_note.setVisible(missing)


def plain_number(base_units: int, asset: Asset) -> str:
    """Return an exact amount as a person would type it: the locale's decimal sign, no groups."""
    text = f"{Decimal(base_units).scaleb(-asset.decimals):f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace(".", NumberStyle.of_language().decimal)
