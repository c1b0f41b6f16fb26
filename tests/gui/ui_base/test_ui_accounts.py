"""The account switcher, and the page of wallets, over doubles in real windows."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.errors import AppError
from tests.helpers.ui_account_fakes import FakeAccounts, ManySession, account, many_wallets, using, with_accounts
from tests.helpers.ui_fakes import FakeHome, empty_home, fake_address, gln
from tests.helpers.ui_sale_fakes import FakeDesk, FakeNavigator, FakeRequests, make_market
from ui.bridge import Runner
from ui.components.badge import Badge
from ui.components.button import Button
from ui.components.dialog import Dialog
from ui.components.paragraph import Paragraph
from ui.home.view import HomePage
from ui.ports import Account, AccountKind, SessionPort
from ui.requests.view import RequestsPage
from ui.sell.view import SellPage
from ui.shell.account_menu import AccountMenu, Heading, described, grouped
from ui.shell.shell import Shell
from ui.shell.window import MainWindow
from ui.sign.approver import UiApprover
from ui.wallet.view import WalletPage

Open = Callable[..., MainWindow]


def opened(qtbot: QtBot, window: MainWindow) -> Shell:
    qtbot.waitUntil(lambda: window.shell is not None and window.shell.current_page is not None)
    shell = window.shell
    assert shell is not None
    page = shell.current_page
    assert page is not None
    qtbot.waitUntil(lambda: page.shows_content)
    qtbot.waitUntil(lambda: shell.account.balance is not None)
    return shell


def switcher(shell: Shell) -> AccountMenu:
    shell.sidebar.account.click()
    return shell.window().findChildren(AccountMenu)[-1]


def names(menu: AccountMenu) -> list[str]:
    return [line.text if isinstance(line, Heading) else line.name for line in menu._model.rows]


def test_accounts_stand_under_their_wallets_and_are_found_by_words() -> None:
    accounts = [
        Account(name, fake_address(name), b"key", wallet=wallet, wallet_number=number, number=at)
        for at, (name, wallet, number) in enumerate(
            [("Shop", "Second", 1), ("Main", "First", 0), ("Spare", "Second", 1), ("Old", "First", 0)]
        )
    ]
    lines = [line.text if isinstance(line, Heading) else line.name for line in grouped(accounts)]
    assert lines == ["First", "Main", "Old", "Second", "Shop", "Spare"]
    assert [line.name for line in grouped(accounts, "first ol") if isinstance(line, Account)] == ["Old"]
    assert grouped(accounts, "nothing") == []
    assert [type(line) for line in grouped(accounts, "first")] == [Account, Account], "one wallet needs no heading"
    watched = replace(accounts[0], kind="watch")
    assert described(watched, watched.address).startswith("Shop, Watch-only, ")
    assert described(watched, watched.address).endswith("in use")


def test_switcher_is_used_by_keyboard_and_searched(qtbot: QtBot, open_window: Open) -> None:
    ports = with_accounts()
    session = ports.session
    assert isinstance(session, ManySession)
    window = open_window(ports)
    shell = opened(qtbot, window)
    menu = switcher(shell)
    assert names(menu)[:3] == ["Everyday", "Main", "Savings"]
    assert "Old" not in names(menu), "hidden accounts are left out"
    QTest.keyClicks(menu._search, "watched cold")
    assert names(menu) == ["Cold store"]
    QTest.keyClick(menu._search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.account.name == "Cold store")
    assert shell.account.kind == "watch"
    assert "Watch-only" in shell.sidebar.account.accessibleName()
    menu = switcher(shell)
    QTest.keyClick(menu._search, Qt.Key.Key_Down)
    QTest.keyClick(menu._search, Qt.Key.Key_Escape)
    assert [call for call in session.calls if call.startswith("switch")] == [f"switch {shell.account.address}"]


def test_few_accounts_need_no_search_and_arrows_skip_headings(qtbot: QtBot, open_window: Open) -> None:
    port = FakeAccounts(lines=many_wallets()[2:4])
    port.lines = (replace(port.lines[0], accounts=(replace(port.lines[0].accounts[0], in_use=True),)), port.lines[1])
    window = open_window(with_accounts(port))
    shell = opened(qtbot, window)
    menu = switcher(shell)
    assert menu._search.isHidden()
    assert names(menu) == ["Imported keys", "Validator tips", "Watched addresses", "Cold store", "A friend"]
    QTest.keyClick(menu._list, Qt.Key.Key_Down)
    QTest.keyClick(menu._list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.account.name == "Cold store")


def test_switching_takes_every_page_and_dialog_with_it(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(with_accounts())
    shell = opened(qtbot, window)
    for key in ("wallet", "settings", "home"):
        shell.open(key)
    opened(qtbot, window)
    assert len(shell._pages) == 3
    gone: list[int] = []
    for page in shell._pages.values():
        page.destroyed.connect(lambda: gone.append(1))
    shell.open_messages()
    shell.use_account(next(one.address for one in shell.accounts if one.name == "Savings"))
    # At once, before the session has answered.
    assert not shell._pages
    assert shell.sidebar.account.account.name == "Savings"
    assert all(dialog.isHidden() for dialog in window.findChildren(Dialog))
    qtbot.waitUntil(lambda: len(gone) == 3)
    opened(qtbot, window)
    assert len(shell._pages) == 1
    shell.back()
    assert len(shell._pages) == 1, "the way back does not lead to the old account's pages"


def test_many_accounts_stay_in_sight_and_show_what_becomes_known(qtbot: QtBot, open_window: Open) -> None:
    lines = tuple(
        replace(one, number=at, accounts=tuple(account(at * 50 + nth, at, f"Account {nth}") for nth in range(50)))
        for at, one in enumerate(many_wallets()[:1] * 4)
    )
    window = open_window(with_accounts(FakeAccounts(lines=lines)))
    shell = opened(qtbot, window)
    menu = switcher(shell)
    assert len(names(menu)) == 204
    for _ in range(30):
        QTest.keyClick(menu._search, Qt.Key.Key_Down)
    row = menu._list.visualRect(menu._list.currentIndex())
    at = menu._list.mapTo(menu._scroll, row.center()).y()
    assert 0 < at < menu._scroll.height(), "the current row is in sight"
    shell._take_balances({30: (gln(7), gln(1))})
    current = menu._model.item(menu._list.currentIndex())
    assert isinstance(current, Account)
    assert (current.number, current.balance) == (30, gln(7))


def test_a_switch_that_fails_comes_back(qtbot: QtBot, open_window: Open) -> None:
    class Stuck(ManySession):
        async def switch(self, address: str) -> Account:
            raise AppError(f"{address} could not be used: the disk is full.", next_step="Free some space.")

    ports = with_accounts()
    session: SessionPort = Stuck(FakeAccounts())
    window = open_window(replace(ports, session=session))
    shell = opened(qtbot, window)
    shell.use_account(next(one.address for one in shell.accounts if one.name == "Savings"))
    opened(qtbot, window)
    assert shell.account.name == "Main"
    assert shell.sidebar.account.account.name == "Main"


def test_without_a_network_the_switcher_shows_no_amounts(qtbot: QtBot, open_window: Open) -> None:
    port = FakeAccounts(offline=AppError("Offline."))
    window = open_window(with_accounts(port))
    qtbot.waitUntil(lambda: window.shell is not None and len(window.shell.accounts) == 9)
    assert window.shell is not None
    menu = switcher(window.shell)
    assert all(line.balance is None for line in menu._model.rows if isinstance(line, Account))


@pytest.mark.parametrize("kind", ["watch", "ledger"])
def test_pages_read_and_what_would_have_to_sign_says_why_it_cannot(
    qtbot: QtBot, open_window: Open, kind: AccountKind
) -> None:
    ports = using(kind)
    window = open_window(replace(ports, home=FakeHome(empty_home())))
    shell = opened(qtbot, window)
    page = shell.current_page
    assert isinstance(page, HomePage)
    badge = "Watch-only" if kind == "watch" else "Ledger"
    assert badge in [one.text for one in page.header.findChildren(Badge)]
    assert shell.account.why_not_sell in [one.text for one in page.findChildren(Paragraph)]
    shell.open("wallet")
    opened(qtbot, window)
    wallet = shell.current_page
    assert isinstance(wallet, WalletPage)
    assert wallet.send.isEnabled() is (kind == "ledger"), "a Ledger signs for itself"
    assert wallet.send.accessibleDescription() == (shell.account.why_not_sign if kind == "watch" else "")
    wallet.perform("send")
    shown = any(dialog.isVisible() for dialog in window.findChildren(Dialog))
    assert shown is (kind == "ledger"), "neither a link nor the palette opens what cannot be done"


def test_requests_and_sales_say_why_an_account_cannot_sell(
    qtbot: QtBot, runner: Runner, show: Callable[[QWidget], QWidget]
) -> None:
    class Watching(FakeNavigator):
        @property
        def account(self) -> Account:
            return Account("Cold store", "me", b"me", kind="watch")

    navigator = Watching()
    market = make_market()
    requests = RequestsPage(FakeRequests(market), runner, navigator)
    show(requests)
    requests.refresh()
    why = navigator.account.why_not_sell
    qtbot.waitUntil(lambda: requests.detail.start.accessibleDescription() == why)
    assert not requests.detail.start.isEnabled()
    approver = UiApprover(lambda: None, lambda: ("Cold store", "Practice network"))
    sales = SellPage(FakeDesk(market, sample_path=""), approver, runner, navigator)
    show(sales)
    sales.open_argument(f"request:{market[0].address}")
    assert why in [one.text for one in sales.findChildren(Paragraph)]
    next(one for one in sales.findChildren(Button) if one.text() == "Use another account").click()
    assert navigator.opened == [("accounts", "")]
