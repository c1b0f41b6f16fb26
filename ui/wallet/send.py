"""Send: whom, what, how much; checked as it is typed, signed in the sign dialog."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.bridge import Problem, Runner
from ui.components.button import Button
from ui.components.card import Card
from ui.components.dialog import Dialog
from ui.components.error_panel import ErrorPanel
from ui.components.facts import Facts
from ui.components.field import Field
from ui.components.label import Label
from ui.components.layout import Column, Row, clear
from ui.components.note import Note
from ui.components.paragraph import Paragraph, Span
from ui.components.select import Select
from ui.format.hashes import full_key_groups
from ui.format.money import Meaning, format_amount
from ui.format.untrusted import clean
from ui.ports import AddressCheck, Balance, Coins, SendOrder, SendReceipt, WalletPort
from ui.theme.tokens import RADIUS
from ui.wallet.models import read_amount

_CHECK_AFTER_MS = 150


class SendDialog(Dialog):
    """The dialog.

    Signals:
        sent: the transfer landed; carries the receipt.
    """

    sent = Signal(object)

    def __init__(self, balances: tuple[Balance, ...], port: WalletPort, runner: Runner) -> None:
        super().__init__("Send", "You see what the signature does before you sign", icon="send", width=520)
        self._port, self._runner = port, runner
        self._balances = {balance.key: balance for balance in balances if balance.sendable}
        self._check: AddressCheck | None = None
        self._checked_text = ""
        self.problem = Column()
        self.body.addLayout(self.problem)
        self.address = Field("To", placeholder="Solana address", mono=True)
        self.body.addWidget(self.address)
        self._whole = Card(margins=(12, 8, 12, 8), fill="sunken", radius=RADIUS.control)
        self._groups = Paragraph("", "mono", "text")
        self._whole.body.addWidget(Label("Compare every group with the address you were given", "caption", "text3"))
        self._whole.body.addWidget(self._groups)
        self._whole.hide()
        self.body.addWidget(self._whole)
        self.warning = Note("", "warning", "warning")
        self.warning.hide()
        self.body.addWidget(self.warning)
        options = [(key, clean(balance.coins.asset.symbol, 12)) for key, balance in self._balances.items()]
        self.asset = Select("Token", options, width=110)
        self.amount = Field("Amount")
        row = Row(gap=12)
        row.addWidget(self.amount, 1)
        pick = Column(gap=6)
        pick.addWidget(Label("Token", "body_medium"))
        pick.addWidget(self.asset)
        pick.addStretch(1)
        row.addLayout(pick)
        self.body.addLayout(row)
        self._costs = Facts("small")
        self.body.addWidget(self._costs)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_CHECK_AFTER_MS)
        self._timer.timeout.connect(self._check_address)
        cancel = Button("Cancel", large=True)
        cancel.clicked.connect(self.reject)
        self.act = Button("Review and sign", "primary", icon="sign", large=True)
        self.act.clicked.connect(self._send)
        self.footer.addWidget(cancel)
        self.footer.addWidget(self.act)
        self.address.changed.connect(self._address_typed)
        self.amount.changed.connect(self._typed)
        self.asset.currentIndexChanged.connect(self._typed)
        self._typed()

    @property
    def first(self) -> QWidget:
        """The input for the first focus."""
        return self.address

    def _balance(self) -> Balance | None:
        return self._balances.get(self.asset.current)

    def _address_typed(self) -> None:
        self._check = None
        self.address.set_error("")
        self._whole.hide()
        self.warning.hide()
        self._timer.start()
        self._typed()

    def _check_address(self) -> None:
        text = self.address.text.strip()
        self._checked_text = text
        if text:
            self._runner.run(
                lambda _progress: self._port.check_address(text), owner=self, on_result=self._address_checked
            )

    def _address_checked(self, check: AddressCheck) -> None:
        if self.address.text.strip() != self._checked_text:
            return
        self._check = check
        if not check.valid:
            self.address.set_error(clean(check.what, 200))
        else:
            self._groups.set_text((Span(full_key_groups(self._checked_text, 6), mono=True),))
            self._whole.show()
            known = clean(check.known_as, 60)
            self.address.set_help(f"In your address book as {known}." if known else clean(check.what, 200))
        warning = "This is the account you send from." if check.is_own else clean(check.warning, 300)
        self.warning.set(warning, "warning", "warning")
        self.warning.setVisible(bool(warning))
        self._typed()

    def _typed(self) -> None:
        balance = self._balance()
        why = ""
        if balance is None:
            why = "There is nothing to send."
        elif self._check is None or not self._check.valid:
            why = "Type the address of the other account."
        elif self._check.is_own:
            why = "This is your own account."
        if balance is not None:
            typed = read_amount(self.amount.text, balance.coins.asset, balance.coins.base_units)
            available = format_amount(balance.coins.base_units, balance.coins.asset)
            self.amount.set_help(f"You have {available.text}.")
            if self.amount.text and typed.what:
                self.amount.set_error(typed.what)
            why = why or typed.what
        self.act.set_blocked(why)
        if not why:
            self._ask_fee()

    def _order(self) -> SendOrder | None:
        balance = self._balance()
        if balance is None:
            return None
        typed = read_amount(self.amount.text, balance.coins.asset, balance.coins.base_units)
        return SendOrder(self._checked_text, balance.key, typed.base_units)

    def _ask_fee(self) -> None:
        order = self._order()
        if order is not None:
            self._runner.run(
                lambda _progress: self._port.send_fee(order),
                owner=self,
                on_result=self._show_fee,
                on_error=self._failed,
            )

    def _show_fee(self, fee: Coins) -> None:
        balance, order = self._balance(), self._order()
        if balance is None or order is None:
            return
        self._costs.clear()
        leaves = format_amount(order.base_units, balance.coins.asset, Meaning.COST)
        self._costs.add("Leaves your wallet", leaves, strong=True)
        self._costs.add("Network fee, on top", format_amount(fee.base_units, fee.asset, Meaning.FEE))

    def _send(self) -> None:
        order = self._order()
        if order is None or self.act.is_working:
            return
        clear(self.problem)
        self.act.set_working("Signing…")
        self._runner.run(
            lambda progress: self._port.send(order, progress),
            owner=self,
            on_result=self._landed,
            on_error=self._failed,
            on_progress=lambda _done, _total, message: self.act.set_working(message),
        )

    def _landed(self, receipt: SendReceipt) -> None:
        self.act.set_working("")
        self.sent.emit(receipt)
        self.accept()

    def _failed(self, problem: Problem) -> None:
        self.act.set_working("")
        clear(self.problem)
        self.problem.addWidget(ErrorPanel(problem, retry=""), 0, Qt.AlignmentFlag.AlignTop)
