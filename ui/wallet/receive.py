"""Receive: the address as QR code and in groups of 4; a link that asks for an amount, and says when it was paid."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.bridge import Problem, Runner
from ui.components.badge import Badge
from ui.components.button import Button
from ui.components.clipboard import copy_text
from ui.components.dialog import Dialog
from ui.components.error_panel import ErrorPanel
from ui.components.field import Field
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed, clear
from ui.components.note import Note
from ui.components.qr_view import QrView
from ui.components.select import Select
from ui.format.hashes import short_key
from ui.format.untrusted import clean
from ui.i18n import tr
from ui.ports import Balance
from ui.ports.coins import Coins
from ui.ports.sending import PaymentAsked, SendingPort
from ui.wallet.compare import AddressCard
from ui.wallet.models import read_amount
from ui.wallet.send_review import exact

_LOOK_EVERY_MS = 3_000
_MOST_UNITS = 2**64 - 1


class ReceiveDialog(Dialog):
    """The dialog.

    Args:
        address: the account's.
        balances: tokens that can be asked for.
        port: makes links and looks for payments.
        runner: runs it.
        test_money: whether tokens of this network have no value.

    Signals:
        paid: a link made here was paid.
    """

    paid = Signal()

    def __init__(
        self,
        address: str,
        balances: tuple[Balance, ...],
        port: SendingPort,
        runner: Runner,
        *,
        test_money: bool,
    ) -> None:
        super().__init__(tr("Receive"), tr("To this account"), icon="receive", width=460)
        self._address, self._port, self._runner = address, port, runner
        self._balances = {balance.key: balance for balance in balances if balance.sendable}
        self._asked: PaymentAsked | None = None
        self._wanted = ""
        self.problem = Column()
        self.body.addLayout(self.problem)
        self.qr = QrView(address, tr("QR code of your address"), 220)
        self.body.addWidget(self.qr, 0, Qt.AlignmentFlag.AlignHCenter)
        self._whole = AddressCard(tr("Your address"))
        self._whole.set_address(address)
        self.body.addWidget(self._whole)
        self.state = Row(gap=8)
        self.body.addLayout(self.state)
        self.body.addWidget(self._build_amount())
        if test_money:
            words = tr("This is a practice network: do not send real money here, it would not arrive.")
            self.body.addWidget(Note(words, "test_money", "warning"))
        else:
            self.body.addWidget(Note(tr("Only Solana tokens arrive here. Others are lost."), "info"))
        self.ask = Button(tr("Ask for an amount"), icon="plus", large=True)
        self.ask.clicked.connect(self._ask)
        self._copied = Button(tr("Copy address"), "primary", icon="copy", large=True)
        self._copied.clicked.connect(self._copy)
        self.footer.addWidget(self.ask)
        self.footer.addWidget(self._copied)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def _build_amount(self) -> QWidget:
        column = Column(gap=12)
        self.amount = Field(tr("Amount"))
        options = [(key, clean(balance.coins.asset.symbol, 12)) for key, balance in self._balances.items()]
        self.asset = Select(tr("Token"), options, width=120)
        row = Row(gap=12)
        row.addWidget(self.amount, 1)
        pick = Column(gap=6)
        pick.addWidget(Label(tr("Token"), "body_medium"))
        pick.addWidget(self.asset)
        pick.addStretch(1)
        row.addLayout(pick)
        column.addLayout(row)
        self.label = Field(tr("Who asks"), help_text=tr("The payer reads this. It stays out of the chain."))
        column.addWidget(self.label)
        self._form = boxed(column)
        self._form.hide()
        self.amount.entered.connect(self._ask)
        self.label.entered.connect(self._ask)
        return self._form

    @property
    def first(self) -> Button:
        """The button for the first focus."""
        return self._copied

    def _ask(self) -> None:
        if self._form.isHidden():
            self._show_form(shown=True)
            self.ask.setText(tr("Make the link"))
            self.amount.edit.setFocus(Qt.FocusReason.TabFocusReason)
            return
        balance = self._balances.get(self.asset.current)
        if balance is None or self.ask.is_working:
            return
        typed = read_amount(self.amount.text, balance.coins.asset, _MOST_UNITS)
        self.amount.set_error(typed.what)
        if typed.what:
            return
        clear(self.problem)
        label, units, key = self.label.text.strip(), typed.base_units, balance.key
        self._wanted = exact(Coins(units, balance.coins.asset))
        self.ask.set_working(tr("Making…"))
        self._runner.run(
            lambda _progress: self._port.ask_payment(key, units, label, ""),
            owner=self,
            on_result=self._made,
            on_error=self._failed,
        )

    def _show_form(self, *, shown: bool) -> None:
        """Show the form in place of the code and the address, which have no use meanwhile."""
        self._form.setVisible(shown)
        self.qr.setVisible(not shown)
        self._whole.setVisible(not shown)
        self._copied.setVisible(not shown)
        self.ask.set_kind("primary" if shown else "secondary")

    def _made(self, asked: PaymentAsked) -> None:
        self._asked = asked
        self.ask.set_working("")
        self._show_form(shown=False)
        self.ask.hide()
        self.qr.set_data(asked.link)
        self.qr.setAccessibleName(tr("QR code of the payment link"))
        self._copied.setText(tr("Copy link"))
        self._copied.set_icon("copy")
        self._show_state(tr("Waiting for {amount}", amount=self._wanted), "clock", paid=False)
        self._copied.setFocus(Qt.FocusReason.TabFocusReason)
        self._timer.start()

    def _look(self) -> None:
        asked = self._asked
        if asked is None or not self.isVisible():
            return
        self._runner.run(
            lambda _progress: self._port.payment(asked.reference),
            owner=self,
            on_result=self._looked,
            on_error=self._failed,
        )

    def _looked(self, asked: PaymentAsked) -> None:
        if not asked.paid or self._asked is None or self._asked.paid:
            return
        self._asked = asked
        self._timer.stop()
        self._show_state(tr("Paid: {transaction}", transaction=short_key(asked.paid)), "check", paid=True)
        self.paid.emit()

    def _show_state(self, words: str, icon: str, *, paid: bool) -> None:
        clear(self.state)
        self.state.addStretch(1)
        self.state.addWidget(Badge(words, icon, "positive" if paid else "neutral"))
        self.state.addStretch(1)

    def _failed(self, problem: Problem) -> None:
        self.ask.set_working("")
        clear(self.problem)
        self.problem.addWidget(ErrorPanel(problem, retry=""))

    def _copy(self) -> None:
        copy_text(self._asked.link if self._asked is not None else self._address)
        self._copied.setText(tr("Copied"))
        self._copied.set_icon("check")
