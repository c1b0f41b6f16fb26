"""Wallets: what the vault holds, and everything that is done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.accounts.account_dialog import AccountDialog
from ui.accounts.models import hidden_count
from ui.accounts.wallet_card import WalletCard
from ui.components.button import Button
from ui.components.layout import Column
from ui.components.note import Note
from ui.components.scroll import BAR_PX, Scroll
from ui.components.toast import Message
from ui.format.untrusted import clean
from ui.i18n import said, tr
from ui.shell.page import StatePage
from ui.shell.pages import WALLETS_PAGE

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from ui.accounts.step_flow import StepFlow
    from ui.bridge import Problem, Runner
    from ui.ports import AccountLine, AccountsPort, Coins, Consequences, SessionPort, WalletLine
    from ui.shell.navigator import Navigator

_WIDTH_PX, _NARROW = 880, 720
_AT_ONCE_MS = 40
ADD, BACKUP, SCAN = "add", "backup", "scan"
"""Arguments the page is opened with; the last two may name a wallet: `backup:1`."""


class WalletsPage(StatePage):
    """The page: the list of wallets, or one of the ways that begin there."""

    def __init__(self, port: AccountsPort, session: SessionPort, runner: Runner, navigator: Navigator) -> None:
        super().__init__(tr("Wallets"), tr("Your keys, addresses you watch, and accounts of a Ledger"))
        self._port, self._session, self._runner, self._navigator = port, session, runner, navigator
        self.wallets: tuple[WalletLine, ...] | None = None
        self._balances: Mapping[int, tuple[Coins, ...]] = {}
        self._with_hidden = False
        self._wanted = ""
        self.cards: list[WalletCard] = []
        self.show_hidden = Button("", "quiet", icon="eye")
        self.show_hidden.clicked.connect(self._toggle_hidden)
        self.show_hidden.hide()
        self.header_actions.addWidget(self.show_hidden)
        self.add = Button(tr("Add a wallet"), "primary", icon="add")
        self.add.clicked.connect(self._add)
        self.header_actions.addWidget(self.add)
        body = QWidget()
        self._body = Column(body, gap=16, margins=(28, 4, 28 - BAR_PX, 24))
        self._offline = Note("", "offline", "warning")
        self._offline.hide()
        self._body.addWidget(self._offline)
        self._list = Column(gap=16)
        self._body.addLayout(self._list)
        self._body.addStretch(1)
        self._views = QStackedWidget()
        self._views.addWidget(Scroll(body, max_width=_WIDTH_PX))
        self.content.addWidget(self._views)

    # The page

    def refresh(self) -> None:
        """Read wallets and balances again; what is shown stays until the answer is there."""
        if self.wallets is None:
            self.show_loading(4)
        self._runner.run(
            lambda _progress: self._port.wallets(), owner=self, on_result=self._show, on_error=self._failed
        )

    def set_room(self, units: float) -> None:
        """Use smaller margins on narrow windows."""
        super().set_room(units)
        margin = 16 if units < _NARROW else 28
        self._body.set_metrics(16, (margin, 4, margin - BAR_PX, 24))

    def open_argument(self, argument: str) -> None:
        """Begin one of the ways: `add`, `backup`, `backup:WALLET`, `scan:WALLET`."""
        self._wanted = argument
        self._begin_wanted()

    def perform(self, action: str) -> bool:
        """Do what the palette asks for."""
        if action not in {ADD, BACKUP, SCAN}:
            return False
        self.open_argument(action)
        return True

    def go_back(self) -> bool:
        """Leave a way on Escape, one step at a time."""
        flow = self.flow
        if flow is None:
            return False
        flow.pop()
        return True

    @property
    def flow(self) -> StepFlow | None:
        """The way under way."""
        from ui.accounts.step_flow import StepFlow as Flow

        shown = self._views.currentWidget()
        return shown if isinstance(shown, Flow) else None

    def _failed(self, problem: Problem) -> None:
        if self.wallets is None:
            self.show_problem(problem)
        else:
            self._navigator.show_problem(problem)

    def _show(self, wallets: tuple[WalletLine, ...]) -> None:
        if wallets != self.wallets:
            self.wallets = wallets
            self._build()
        self.show_content()
        self._begin_wanted()
        self._runner.run(
            lambda _progress: self._port.balances(),
            owner=self,
            on_result=self._take_balances,
            on_error=self._without_balances,
        )

    def _build(self) -> None:
        wallets = self.wallets or ()
        count = hidden_count(wallets)
        self.show_hidden.setVisible(bool(count) and self.flow is None)
        self.show_hidden.setText(
            tr("Leave hidden ones out") if self._with_hidden else tr("Show {n} hidden", "Show {n} hidden", n=count)
        )
        self.show_hidden.set_icon("eye-off" if self._with_hidden else "eye")
        there = {wallet.number for wallet in wallets}
        for card in [card for card in self.cards if card.wallet.number not in there]:
            self._drop(card)
        self._place()

    def _place(self) -> None:
        """Bring the cards in line with the wallets. Cards that are right stay; many new ones come a few at a time."""
        taken = QElapsedTimer()
        taken.start()
        for at, wallet in enumerate(self.wallets or ()):
            old = self.cards[at] if at < len(self.cards) else None
            if old is not None and old.shows(wallet, hidden=self._with_hidden):
                continue
            if taken.elapsed() > _AT_ONCE_MS:
                QTimer.singleShot(0, self, self._place)
                return
            if old is not None:
                self._drop(old)
            card = WalletCard(wallet, hidden=self._with_hidden)
            self._connect(card, wallet)
            card.set_balances(self._balances)
            self.cards.insert(at, card)
            self._list.insertWidget(at, card)

    def _drop(self, card: WalletCard) -> None:
        self.cards.remove(card)
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _connect(self, card: WalletCard, wallet: WalletLine) -> None:
        number = wallet.number
        card.account_opened.connect(self.open_account)
        card.renamed.connect(lambda name: self._change(lambda: self._port.rename_wallet(number, str(name))))
        card.next_requested.connect(lambda: self._next(number))
        card.scan_requested.connect(lambda: self._scan(wallet))
        card.words_requested.connect(lambda: self._words(number))
        card.removal_requested.connect(lambda: self._remove_wallet(wallet))

    def _take_balances(self, balances: Mapping[int, tuple[Coins, ...]]) -> None:
        self._offline.hide()
        self._balances = balances
        for card in self.cards:
            card.set_balances(balances)
        for dialog in self._navigator.dialog_host.findChildren(AccountDialog):
            dialog.set_balances(balances.get(dialog.account.number))

    def _without_balances(self, problem: Problem) -> None:
        self._offline.set(
            tr("Balances could not be read. {what}", what=clean(said(problem.what), 300)), "offline", "warning"
        )
        self._offline.show()

    def _toggle_hidden(self) -> None:
        self._with_hidden = not self._with_hidden
        self._build()

    # Ways that begin here

    def _begin_wanted(self) -> None:
        if not self._wanted or self.wallets is None:
            return
        way, _, which = self._wanted.partition(":")
        with_words = [one for one in self.wallets if one.kind == "phrase"]
        if which and which not in {str(one.number) for one in with_words}:
            # Just added: it is in what is being read now.
            return
        self._wanted = ""
        asked = [one for one in with_words if not which or str(one.number) == which]
        wallet = min(asked, key=lambda one: one.backup_checked, default=None)
        if way == ADD:
            self._add()
        elif way == BACKUP and wallet is not None:
            self._words(wallet.number)
        elif way == SCAN and wallet is not None:
            self._scan(wallet)

    def _start(self, flow: StepFlow) -> None:
        self._end()
        flow.left.connect(self._end)
        self._views.addWidget(flow)
        self._views.setCurrentWidget(flow)
        self.add.hide()
        self.show_hidden.hide()
        step = flow.step
        if step is not None and hasattr(step, "entered"):
            step.entered()

    def _end(self) -> None:
        flow = self.flow
        if flow is None:
            return
        self._views.setCurrentIndex(0)
        self._views.removeWidget(flow)
        flow.hide()
        flow.deleteLater()
        self.add.show()
        self._build()

    def _add(self) -> None:
        from ui.accounts.flows import AddFlow

        flow = AddFlow(self._port, self._session, self._runner, self.wallets or ())
        flow.added.connect(self._added)
        flow.words_imported.connect(self._imported)
        self._start(flow)

    def _words(self, number: int) -> None:
        from ui.accounts.flows import WordsFlow

        wallet = next((one for one in self.wallets or () if one.number == number), None)
        if wallet is None:
            return
        flow = WordsFlow(self._port, self._session, self._runner, wallet)
        flow.checked.connect(self._checked)
        self._start(flow)

    def _scan(self, wallet: WalletLine) -> None:
        from ui.accounts.flows import ScanFlow

        flow = ScanFlow(self._port, self._runner, wallet)
        flow.kept.connect(self._kept)
        self._start(flow)

    def _key(self, account: AccountLine) -> None:
        from ui.accounts.flows import KeyFlow

        self._start(KeyFlow(self._port, self._runner, account))

    def _next(self, wallet: int) -> None:
        self._runner.run(lambda _progress: self._port.add_next(wallet), owner=self, on_result=self._added)

    def _added(self, account: AccountLine) -> None:
        self._end()
        self._reread()
        message = Message(tr("{account} was added", account=clean(account.name, 60)), action=tr("Use it"))
        self._navigator.notify(message, lambda: self._navigator.use_account(account.address))

    def _imported(self, account: AccountLine) -> None:
        self._end()
        self._reread()
        words = tr("Another wallet app may have made more accounts of these words.")
        message = Message(tr("The wallet was added"), words, action=tr("Look for them"))
        self._navigator.notify(message, lambda: self._navigator.open(WALLETS_PAGE, f"{SCAN}:{account.wallet}"))

    def _kept(self, count: int) -> None:
        self._end()
        self._reread()
        self._navigator.notify(Message(tr("{n} account was added", "{n} accounts were added", n=count)))

    def _checked(self) -> None:
        self._end()
        self._reread()
        self._navigator.notify(Message(tr("The words on your paper are right"), icon="ok"))

    # One account

    def open_account(self, number: int) -> None:
        """Open the dialog of an account."""
        for wallet in self.wallets or ():
            for account in wallet.accounts:
                if account.number == number:
                    self._open(account, wallet)

    def _open(self, account: AccountLine, wallet: WalletLine) -> None:
        number = account.number
        dialog = AccountDialog(account, wallet, self._balances.get(number))
        dialog.use_requested.connect(lambda: self._navigator.use_account(account.address))
        dialog.key_requested.connect(lambda: self._key(account))
        dialog.removal_requested.connect(lambda: self._remove_account(account))
        dialog.renamed.connect(lambda name: self._change(lambda: self._port.rename_account(number, str(name))))
        dialog.hidden_chosen.connect(
            lambda hidden: self._change(lambda: self._port.set_hidden(number, hidden=bool(hidden)))
        )
        dialog.open_over(self._navigator.dialog_host)

    def _remove_account(self, account: AccountLine) -> None:
        name = clean(account.name, 60)
        self._remove(
            tr("Remove {account}?", account=name),
            lambda: self._port.removal_of_account(account.number),
            lambda passphrase: self._port.remove_account(account.number, passphrase),
            tr("{account} was removed", account=name),
        )

    def _remove_wallet(self, wallet: WalletLine) -> None:
        name = clean(wallet.name, 60)
        count = len(wallet.accounts)
        self._remove(
            tr("Remove {wallet} and its account?", "Remove {wallet} and its {n} accounts?", n=count, wallet=name),
            lambda: self._port.removal_of_wallet(wallet.number),
            lambda passphrase: self._port.remove_wallet(wallet.number, passphrase),
            tr("{account} was removed", account=name),
        )

    def _remove(
        self,
        title: str,
        read: Callable[[], Awaitable[Consequences]],
        remove: Callable[[str], Awaitable[None]],
        done: str,
    ) -> None:
        from ui.accounts.removal_dialog import RemovalDialog

        def removed() -> None:
            self._reread()
            self._navigator.notify(Message(done))

        dialog = RemovalDialog(title, read, remove, self._runner)
        dialog.removed.connect(removed)
        dialog.words_requested.connect(self._words)
        dialog.open_over(self._navigator.dialog_host, dialog.keep)

    def _change(self, change: Callable[[], Awaitable[None]]) -> None:
        self._runner.run(
            lambda _progress: change(),
            owner=self,
            on_result=lambda _none: self._reread(),
            on_error=self._not_changed,
        )

    def _not_changed(self, problem: Problem) -> None:
        self._navigator.show_problem(problem)
        # The name as it was is shown again.
        for card in list(self.cards):
            self._drop(card)
        self._build()

    def _reread(self) -> None:
        self.refresh()
        self._navigator.accounts_changed()
