"""Wallet: what the account holds, what is staked, what happened."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.bridge import Problem, Runner
from ui.components.amount_label import AmountLabel
from ui.components.badge import Badge
from ui.components.button import Button
from ui.components.card import Card, Divider
from ui.components.label import Label
from ui.components.layout import Column, Row, boxed, clear
from ui.components.row_list import RowDelegate, RowList
from ui.components.row_model import RowModel
from ui.components.scroll import BAR_PX, Scroll
from ui.components.stat_tile import StatTile
from ui.components.toast import Message
from ui.format.hashes import short_key
from ui.format.money import format_amount, format_count
from ui.format.untrusted import clean
from ui.home.tiles import fill_stake
from ui.i18n import tr
from ui.ports import Balance, WalletOverview, WalletPort
from ui.ports.history import HistoryPort
from ui.ports.portfolio import IncomeSummary, PortfolioPort
from ui.ports.sending import SendingPort, SendReceipt
from ui.ports.stake import StakePort
from ui.shell.navigator import Navigator
from ui.shell.page import StatePage
from ui.shell.pages import WALLETS_PAGE
from ui.theme import theme
from ui.theme.tokens import SIZE
from ui.wallet.history_card import HistoryCard
from ui.wallet.models import balance_row, valued
from ui.wallet.portfolio_column import PortfolioColumn
from ui.wallet.receive import ReceiveDialog
from ui.wallet.send import SendDialog

_MAX_BALANCES = 8
_STACK_BELOW, _NARROW = 860, 720


class WalletPage(StatePage):
    """The page."""

    def __init__(
        self,
        port: WalletPort,
        runner: Runner,
        navigator: Navigator,
        portfolio: PortfolioPort | None = None,
        history: HistoryPort | None = None,
        stake: StakePort | None = None,
        sending: SendingPort | None = None,
    ) -> None:
        super().__init__(tr("Wallet"))
        self._port, self._runner, self._navigator = port, runner, navigator
        self.portfolio = PortfolioColumn(portfolio, stake, runner, navigator) if portfolio is not None else None
        self.history = HistoryCard(history, runner, navigator) if history is not None else None
        self._sending = sending
        self._overview: WalletOverview | None = None
        self._link = ""
        self._open_send: SendDialog | None = None
        self._read_badge = Label("", "small", "text3", tabular=True)
        self.header_actions.addWidget(self._read_badge)
        self.contacts = Button(tr("Address book"), "quiet", icon="address_book")
        self.contacts.clicked.connect(self._open_contacts)
        self.header_actions.addWidget(self.contacts)
        if not navigator.has_page("contacts"):
            self.contacts.hide()
        self.prove = Button(tr("Sign a message…"), "quiet", icon="sign")
        self.prove.clicked.connect(lambda: navigator.open("messages", "sign"))
        self.header_actions.addWidget(self.prove)
        if not navigator.has_page("messages"):
            self.prove.hide()
        self.accounts = Button(tr("Accounts"), icon="users")
        self.accounts.clicked.connect(lambda: navigator.open(WALLETS_PAGE))
        self.header_actions.addWidget(self.accounts)
        if not navigator.has_page(WALLETS_PAGE):
            self.accounts.hide()
        body = QWidget()
        self._body = Column(body, gap=16, margins=(28, 4, 28 - BAR_PX, 24))
        self._columns = Row(gap=16)
        left = Column(gap=16)
        left.addWidget(self._build_balances())
        if self.history is not None:
            left.addWidget(self.history)
        left.addStretch(1)
        self._columns.addLayout(left, 3)
        self.stake = StatTile(tr("Stake"), "stake")
        self.stake.setMinimumWidth(theme().px(300))
        right = Column(gap=16)
        right.addWidget(self.stake)
        self._priced: IncomeSummary | None = None
        if self.portfolio is not None:
            self.portfolio.priced.connect(self._show_prices)
            right.addWidget(self.portfolio)
        right.addStretch(1)
        self._columns.addLayout(right, 2)
        self._body.addLayout(self._columns)
        self._body.addStretch(1)
        self.content.addWidget(Scroll(body, max_width=1440))

    def _build_balances(self) -> Card:
        card = Card(margins=(0, 0, 0, 1))
        self._top = Row(gap=12, margins=(20, 18, 20, 18))
        self._total = Column(gap=2)
        self._top.addLayout(self._total, 1)
        self.receive = Button(tr("Receive"), icon="receive", large=True)
        self.receive.clicked.connect(self._receive)
        self.send = Button(tr("Send"), "primary", icon="send", large=True)
        self.send.clicked.connect(self._send)
        buttons = Row(gap=8)
        buttons.addWidget(self.receive)
        buttons.addWidget(self.send)
        buttons.addStretch(1)
        self._top.addWidget(boxed(buttons), 0, Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(self._top)
        card.body.addWidget(Divider())
        self._balances: RowModel[Balance] = RowModel(
            lambda balance: f"{balance.name}: {format_amount(balance.coins.base_units, balance.coins.asset).text}",
            lambda balance: balance.key,
        )
        rows = RowDelegate(balance_row, SIZE.row_balance, 20)
        card.body.addWidget(RowList(tr("Balances"), self._balances, rows, fit=_MAX_BALANCES, selectable=False))
        return card

    def refresh(self) -> None:
        """Read balances and history again; what is shown stays until the answer is there."""
        if self._overview is None:
            self.show_loading(4, SIZE.row_balance)
        self._runner.run(
            lambda _progress: self._port.overview(), owner=self, on_result=self._show, on_error=self._failed
        )
        if self.history is not None:
            self.history.refresh()
        if self.portfolio is not None:
            self.portfolio.refresh()

    def perform(self, action: str) -> bool:
        """Send or receive."""
        if action == "send" and self.send.isEnabled():
            self._send()
        elif action == "receive":
            self._receive()
        return action in {"send", "receive"}

    def set_room(self, units: float) -> None:
        """Put the stake below on narrow windows."""
        super().set_room(units)
        narrow = units < _NARROW
        margin = 16 if narrow else 28
        self._body.set_metrics(16, (margin, 4, margin - BAR_PX, 24))
        # Narrow windows have it in their menu.
        self.accounts.setVisible(not narrow and self._navigator.has_page(WALLETS_PAGE))
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(down if units < _STACK_BELOW else across)
        self._top.setDirection(down if narrow else across)
        self.stake.setMinimumWidth(theme().px(300) if units >= _STACK_BELOW else 0)
        self._read_badge.setVisible(not narrow)

    def _failed(self, problem: Problem) -> None:
        if self._overview is None:
            self.show_problem(problem)
        else:
            self._navigator.show_problem(problem)

    def _show_prices(self, summary: IncomeSummary) -> None:
        self._priced = summary
        if self._overview is not None:
            self._show(self._overview)

    def _show(self, overview: WalletOverview) -> None:
        if self._priced is not None:
            overview = valued(overview, self._priced)
        self._overview = overview
        self._read_badge.setText(tr("Read at slot {slot}", slot=format_count(overview.slot)))
        clear(self._total)
        main = next((balance for balance in overview.balances), None)
        account = Row(gap=8)
        account.addWidget(Label(self._held_words(overview), "body", "text2", weight=500))
        if main is not None and main.coins.fiat is None:
            account.addWidget(Badge(tr("Test money"), "test_money", "warning"))
        account.addStretch(1)
        self._total.addLayout(account)
        figure = Row(gap=10)
        if overview.worth:
            figure.addWidget(Label(clean(overview.worth, 40), "display", tabular=True))
            figure.addWidget(Label(tr("if sold at today's rates"), "body", "text3"), 0, Qt.AlignmentFlag.AlignBottom)
        elif main is not None:
            figure.addWidget(AmountLabel(format_amount(main.coins.base_units, main.coins.asset), "display"))
        figure.addStretch(1)
        self._total.addLayout(figure)
        self._balances.set_rows(overview.balances)
        fill_stake(self.stake, overview.stake)
        sendable = any(balance.sendable and balance.coins.base_units for balance in overview.balances)
        why_not = self._navigator.account.why_not_sign
        self.send.set_blocked(why_not or ("" if sendable else tr("There is nothing to send yet.")))
        self.show_content()
        if self._link:
            self._send()

    def _held_words(self, overview: WalletOverview) -> str:
        if overview.worth:
            return tr("Everything in it")
        return tr("It holds") if self._navigator.account.why_not_sign else tr("Free to spend")

    def open_argument(self, argument: str) -> None:
        """Open Send filled in from a `solana:` link, as soon as the balances are known."""
        if argument:
            self._link = argument
            if self._overview is not None:
                self._send()

    def _open_contacts(self) -> None:
        self._navigator.open("contacts")

    def _receive(self) -> None:
        if self._overview is None or self._sending is None:
            return
        overview = self._overview
        test = all(balance.coins.fiat is None for balance in overview.balances)
        dialog = ReceiveDialog(overview.address, overview.balances, self._sending, self._runner, test_money=test)
        dialog.paid.connect(self.refresh)
        dialog.open_over(self._navigator.dialog_host, dialog.first)

    def _send(self) -> None:
        if self._overview is None or self._sending is None:
            return
        link, self._link = self._link, ""
        why_not = self._navigator.account.why_not_sign
        if why_not:
            # Reached by a link or the palette, where no button says why.
            self._navigator.notify(Message(tr("Nothing can be sent"), why_not, "eye", "neutral"))
            return
        if self._open_send is not None:
            if self._open_send.is_busy:
                words = tr("A payment link came while you were signing. It was not opened.")
                self._navigator.notify(Message(tr("Link not opened"), words))
                return
            self._open_send.reject()
        dialog = SendDialog(self._overview.balances, self._sending, self._runner, link)
        self._open_send = dialog
        dialog.sent.connect(self._sent)
        dialog.closed.connect(self._send_closed)
        dialog.open_over(self._navigator.dialog_host, dialog.first)

    def _send_closed(self) -> None:
        self._open_send = None

    def _sent(self, receipt: object) -> None:
        if isinstance(receipt, SendReceipt):
            self._navigator.notify(
                Message(tr("Sent"), tr("Transaction {name}", name=short_key(receipt.signature)), important=True)
            )
        self.refresh()
