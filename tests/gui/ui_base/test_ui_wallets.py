"""The page of wallets over doubles in real windows: every way in, names, hiding, removing, secrets."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.errors import UserError
from tests.helpers.ui_account_fakes import (
    LONG_NAME,
    FakeAccounts,
    ManySession,
    device_accounts,
    one_wallet,
    with_accounts,
)
from tests.helpers.ui_fakes import WORDS, fake_address
from ui.accounts.account_dialog import AccountDialog
from ui.accounts.flows import AddFlow, ScanFlow, WordsFlow
from ui.accounts.key_shown import KeyShownStep
from ui.accounts.ledger_step import LedgerStep
from ui.accounts.models import free_name, hidden_count, shown_accounts, total, what_is_wrong_with
from ui.accounts.removal_dialog import RemovalDialog
from ui.accounts.scan_step import ScanStep
from ui.accounts.steps import AskStep, KeyStep, NameStep, WatchStep, WaysStep
from ui.accounts.view import WalletsPage
from ui.components.badge import Badge
from ui.components.button import Button
from ui.components.clipboard import clipboard
from ui.components.dialog import Dialog
from ui.components.label import Label
from ui.components.paragraph import Paragraph
from ui.onboarding.import_words import ImportStep
from ui.onboarding.verify import VerifyStep
from ui.onboarding.words import WordsStep
from ui.ports import Account, Consequences, WalletLine
from ui.shell.window import MainWindow

Open = Callable[..., MainWindow]
AnyWidget = TypeVar("AnyWidget", bound=QWidget)


def texts(widget: QWidget) -> str:
    labels = [child.text() for child in widget.findChildren(Label)]
    return "\n".join([*labels, *(child.text for child in widget.findChildren(Paragraph))])


def page_of(qtbot: QtBot, window: MainWindow) -> WalletsPage:
    qtbot.waitUntil(lambda: window.shell is not None and isinstance(window.shell.current_page, WalletsPage))
    assert window.shell is not None
    page = window.shell.current_page
    assert isinstance(page, WalletsPage)
    qtbot.waitUntil(lambda: page.shows_content and bool(page._balances or not page._offline.isHidden()))
    qtbot.waitUntil(lambda: len(page.cards) == len(page.wallets or ()))
    return page


def wallets(open_window: Open, qtbot: QtBot, port: FakeAccounts) -> WalletsPage:
    return page_of(qtbot, open_window(with_accounts(port), "wallets"))


def step(qtbot: QtBot, page: WalletsPage, kind: type[AnyWidget]) -> AnyWidget:
    qtbot.waitUntil(lambda: page.flow is not None and isinstance(page.flow.step, kind))
    flow = page.flow
    assert flow is not None
    found = flow.step
    assert isinstance(found, kind)
    return found


def begin(qtbot: QtBot, page: WalletsPage, way: str) -> AddFlow:
    page.add.click()
    step(qtbot, page, WaysStep)
    flow = page.flow
    assert isinstance(flow, AddFlow)
    flow.start(way)
    return flow


def done(qtbot: QtBot, page: WalletsPage) -> None:
    qtbot.waitUntil(lambda: page.flow is None)


def dialog_of(page: WalletsPage, kind: type[AnyWidget]) -> AnyWidget:
    return next(one for one in reversed(page.window().findChildren(kind)) if one.isVisible())


def card_names(page: WalletsPage) -> list[str]:
    return [card.name.name for card in page.cards]


# What is shown


def test_wallets_show_accounts_sums_and_what_is_missing(qtbot: QtBot, open_window: Open) -> None:
    page = wallets(open_window, qtbot, FakeAccounts())
    assert card_names(page) == ["Everyday", LONG_NAME, "Imported keys", "Watched addresses", "Ledger"]
    said = texts(page)
    assert "Not on paper yet, as far as we know." in said
    assert said.count("Write them down") == 0, "a button, not a text"
    assert page.cards[0]._amount.text.startswith("447.08")
    rows = [page.cards[3].list.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1)]
    assert all("Watch-only" in row for row in rows)
    assert page.cards[0].list.model().rowCount() == 3, "the hidden one is left out"
    page.show_hidden.click()
    assert page.cards[0].list.model().rowCount() == 4
    bad = [
        type(widget).__name__
        for widget in page.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLineEdit | QAbstractItemView)
        and not widget.objectName().startswith("qt_")
        and not widget.accessibleName()
        and not getattr(widget, "text", lambda: "")()
    ]
    assert not bad


def test_without_a_network_the_page_reads_and_says_so(qtbot: QtBot, open_window: Open) -> None:
    page = wallets(open_window, qtbot, FakeAccounts(offline=UserError("The node is silent.")))
    assert "Balances could not be read. The node is silent." in texts(page)
    assert len(page.cards) == 5


def test_a_vault_that_cannot_be_read_says_so_and_is_tried_again(qtbot: QtBot, open_window: Open) -> None:
    port = FakeAccounts(fail=UserError("The wallet is locked."))
    window = open_window(with_accounts(port), "wallets")
    qtbot.waitUntil(lambda: "The wallet is locked." in texts(window))
    port.fail = None
    assert window.shell is not None
    window.shell.open("wallets")
    page_of(qtbot, window)


def test_the_practice_wallet_is_called_so_and_asks_for_no_paper(qtbot: QtBot, open_window: Open) -> None:
    page = wallets(open_window, qtbot, FakeAccounts(lines=(replace(one_wallet()[0], practice=True),)))
    badges = [one.text for one in page.cards[0].findChildren(Badge)]
    assert badges == ["Practice"], "its words are on no paper, and that is fine"


def test_sums_names_and_lists_are_arithmetic() -> None:
    (wallet,) = one_wallet()
    assert total(wallet, {}) is None
    assert what_is_wrong_with("") == "Type a name."
    assert "64" in what_is_wrong_with("x" * 65)
    assert "seen" in what_is_wrong_with("a\u202eb")
    assert not what_is_wrong_with("Shop")
    hidden = WalletLine(1, "Wallet 2", "keys", tuple(one for one in FakeAccounts().lines[0].accounts if one.hidden))
    assert (hidden_count([wallet, hidden]), shown_accounts(hidden, hidden=False)) == (1, ())
    assert free_name([wallet, hidden]) == "Wallet 3"


# Names and hiding


def test_names_are_changed_where_they_stand(qtbot: QtBot, open_window: Open) -> None:
    port = FakeAccounts()
    page = wallets(open_window, qtbot, port)
    name = page.cards[0].name
    name.pencil.click()
    QTest.keyClicks(name.edit, "Kept")
    QTest.keyClick(name.edit, Qt.Key.Key_Escape)
    assert name.name == "Everyday"
    name.pencil.click()
    name.edit.setText(" ")
    QTest.keyClick(name.edit, Qt.Key.Key_Return)
    assert name.edit.isVisible(), "an empty name is not taken"
    name.edit.setText("Household")
    QTest.keyClick(name.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ("rename wallet", 0, "Household") in port.calls)
    qtbot.waitUntil(lambda: card_names(page)[0] == "Household")


def test_an_account_is_renamed_hidden_and_used(qtbot: QtBot, open_window: Open) -> None:
    port = FakeAccounts()
    page = wallets(open_window, qtbot, port)
    page.open_account(1)
    dialog = dialog_of(page, AccountDialog)
    address = fake_address("account 1")
    assert " ".join(address[at : at + 4] for at in range(0, 24, 4)) in texts(dialog)
    dialog.name.begin()
    dialog.name.edit.setText("Holidays")
    QTest.keyClick(dialog.name.edit, Qt.Key.Key_Return)
    dialog.hide_switch.click()
    qtbot.waitUntil(lambda: {("rename", 1, "Holidays"), ("hide", 1, True)} <= set(port.calls))
    dialog.use.click()
    shell = page._navigator
    qtbot.waitUntil(lambda: shell.account.address == address)


# Ways in


def test_new_words_are_written_checked_and_named(qtbot: QtBot, open_window: Open) -> None:
    port = FakeAccounts()
    page = wallets(open_window, qtbot, port)
    flow = begin(qtbot, page, "new")
    words = step(qtbot, page, WordsStep)
    qtbot.waitUntil(lambda: len(words._boxes) == 12)
    words.toggle.click()
    words.act.click()
    verify = step(qtbot, page, VerifyStep)
    for field, index in zip(verify._fields, flow._secret.asked, strict=True):
        field.word.setText(WORDS[index])
    verify.act.click()
    name = step(qtbot, page, NameStep)
    assert name.name == "Wallet 6"
    name.field.set_text("Shop")
    name.act.click()
    done(qtbot, page)
    assert ("words", "Shop", 12, False, True) in port.calls
    assert flow._secret.words == ()
    qtbot.waitUntil(lambda: "Shop" in card_names(page))


def test_words_not_checked_are_reminded_of(qtbot: QtBot, open_window: Open) -> None:
    port = FakeAccounts()
    page = wallets(open_window, qtbot, port)
    begin(qtbot, page, "new")
    words = step(qtbot, page, WordsStep)
    qtbot.waitUntil(lambda: len(words._boxes) == 12)
    words.toggle.click()
    words.act.click()
    step(qtbot, page, VerifyStep).later.click()
    name = step(qtbot, page, NameStep)
    assert "We keep reminding you." in texts(name)
    name.act.click()
    done(qtbot, page)
    assert ("words", "Wallet 6", 12, False, False) in port.calls


def test_words_one_has_may_have_a_passphrase(qtbot: QtBot, open_window: Open) -> None:
    port = FakeAccounts()
    page = wallets(open_window, qtbot, port)
    flow = begin(qtbot, page, "words")
    importing = step(qtbot, page, ImportStep)
    importing.fill(WORDS)
    importing.own.click()
    assert not importing.act.isEnabled()
    importing.passphrase.set_text("TREZOR")
    importing.act.click()
    name = step(qtbot, page, NameStep)
    assert fake_address("words TREZOR")[:4] in texts(name), "the address that the passphrase leads to is shown"
    assert "TREZOR" not in repr(flow.__dict__["_secret"])
    name.act.click()
    done(qtbot, page)
    assert ("words", "Wallet 6", 12, True, True) in port.calls
    toast = next(one for one in page.window().findChildren(Button) if one.text() == "Look for them")
    toast.click()
    scan = step(qtbot, page, ScanStep)
    assert "Wallet 6" in texts(scan)


def test_a_key_is_pasted_or_read_from_a_file(qtbot: QtBot, open_window: Open) -> None:
    port = FakeAccounts()
    page = wallets(open_window, qtbot, port)
    begin(qtbot, page, "key")
    key = step(qtbot, page, KeyStep)
    assert key.key.edit.echoMode() == QLineEdit.EchoMode.Password
    key.key.set_text("nonsense")
    key.act.click()
    qtbot.waitUntil(lambda: page.flow is not None and "This is no key." in texts(page.flow))
    key.key.set_text("[1,2]")
    key.act.click()
    done(qtbot, page)
    begin(qtbot, page, "key")
    key = step(qtbot, page, KeyStep)
    key.field.set_text("From a file")
    key.file.click()
    chooser = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog) and one.isVisible())
    chooser.fileSelected.emit(str(Path("id.json")))
    chooser.close()
    done(qtbot, page)
    assert [call for call in port.calls if str(call[0]).startswith("key")] == [
        ("key", "Imported key"),
        ("key file", "id.json", "From a file"),
    ]


def test_an_address_is_watched_once_it_is_one(qtbot: QtBot, open_window: Open) -> None:
    port = FakeAccounts()
    page = wallets(open_window, qtbot, port)
    begin(qtbot, page, "watch")
    watch = step(qtbot, page, WatchStep)
    watch.address.set_text("not one")
    qtbot.waitUntil(lambda: "not a Solana address" in watch.address.note.text)
    assert not watch.act.isEnabled()
    watch.address.set_text(fake_address("stranger"))
    qtbot.waitUntil(watch.act.isEnabled)
    watch.act.click()
    done(qtbot, page)
    assert ("watch", fake_address("stranger"), "Watched") in port.calls


def test_a_ledger_is_listed_and_confirmed(qtbot: QtBot, open_window: Open) -> None:
    port = FakeAccounts(device=UserError("Your Ledger is locked. Enter its PIN and try again."))
    page = wallets(open_window, qtbot, port)
    begin(qtbot, page, "ledger")
    ledger = step(qtbot, page, LedgerStep)
    qtbot.waitUntil(lambda: "Enter its PIN" in texts(ledger))
    assert ledger.act.isHidden()
    port.device = device_accounts()
    ledger.look()
    qtbot.waitUntil(lambda: ledger._model.rowCount() == 4)
    ledger._choose(port.device[0])
    assert "in the vault already" in ledger.act.accessibleDescription()
    ledger._choose(port.device[2])
    assert port.device[2].address[:4] in texts(ledger)
    ledger.act.click()
    done(qtbot, page)
    assert ("ledger", "m/44'/501'/2'", "Ledger") in port.calls


def test_the_next_account_is_one_click(qtbot: QtBot, open_window: Open) -> None:
    port = FakeAccounts()
    page = wallets(open_window, qtbot, port)
    page.cards[0].next.click()
    qtbot.waitUntil(lambda: ("next", 0) in port.calls)
    qtbot.waitUntil(lambda: page.cards[0].list.model().rowCount() == 4)


@pytest.mark.parametrize("stops", [False, True])
def test_a_scan_ends_or_is_stopped_and_what_it_found_is_chosen_from(
    qtbot: QtBot, open_window: Open, *, stops: bool
) -> None:
    port = FakeAccounts(scan_stops=stops)
    page = wallets(open_window, qtbot, port)
    page.cards[0].scan.click()
    scan = step(qtbot, page, ScanStep)
    qtbot.waitUntil(lambda: len(scan.checks) == 4)
    if stops:
        assert scan._running
        scan.progress.cancel.click()
    qtbot.waitUntil(lambda: not scan._running)
    first, second, *_ = scan.checks
    assert not scan.checks[first].isEnabled(), "it is here already"
    scan.checks[second].click()
    assert scan.act.text() == "Add 2 accounts"
    scan.act.click()
    done(qtbot, page)
    assert port.calls[-1] == ("found", 0, ("m/44'/501'/2'/0'", "m/44'/501'/3'/0'"))


def test_escape_leads_back_one_step_and_then_to_the_list(qtbot: QtBot, open_window: Open) -> None:
    page = wallets(open_window, qtbot, FakeAccounts())
    begin(qtbot, page, "watch")
    step(qtbot, page, WatchStep)
    assert page.go_back()
    step(qtbot, page, WaysStep)
    assert page.go_back()
    assert page.flow is None
    assert not page.go_back()


# Secrets


def test_words_are_asked_for_hidden_wiped_and_checked(qtbot: QtBot, open_window: Open) -> None:
    port = FakeAccounts()
    page = wallets(open_window, qtbot, port)
    page.open_argument("backup")
    flow = page.flow
    assert isinstance(flow, WordsFlow)
    ask = step(qtbot, page, AskStep)
    assert LONG_NAME[:50] in texts(ask), "the wallet that is not on paper comes first"
    ask.field.set_text("wrong")
    ask.act.click()
    qtbot.waitUntil(lambda: "does not open this vault" in ask.field.note.text)
    ask.field.set_text("correct horse")
    ask.act.click()
    words = step(qtbot, page, WordsStep)
    assert not ask.field.text
    assert words.counts.isHidden()
    assert "harvest" not in " ".join(box.accessibleName() for box in words._boxes)
    words.toggle.click()
    words._left_s = 1
    words._tick()
    step(qtbot, page, AskStep)
    assert flow._secret.words == (), "after two minutes nothing is kept"
    ask.field.set_text("correct horse")
    ask.act.click()
    words = step(qtbot, page, WordsStep)
    words.toggle.click()
    words.act.click()
    verify = step(qtbot, page, VerifyStep)
    for field, index in zip(verify._fields, flow._secret.asked, strict=True):
        field.word.setText(WORDS[index])
    verify.act.click()
    done(qtbot, page)
    assert ("checked", 1) in port.calls
    qtbot.waitUntil(lambda: "Not on paper yet" not in texts(page))


def test_a_key_is_shown_on_request_and_copied_after_a_warning(qtbot: QtBot, open_window: Open) -> None:
    page = wallets(open_window, qtbot, FakeAccounts())
    page.open_account(0)
    next(one for one in dialog_of(page, AccountDialog).findChildren(QAbstractButton) if one.text() == "Show…").click()
    ask = step(qtbot, page, AskStep)
    ask.field.set_text("correct horse")
    QTest.keyClick(ask.field.edit, Qt.Key.Key_Return)
    shown = step(qtbot, page, KeyShownStep)
    assert "5Mai" not in texts(shown)
    shown.toggle.click()
    assert "5Mai iCav" in shown.shown.text
    clipboard().copy("before")
    shown.copy.click()
    warning = dialog_of(page, Dialog)
    assert "Every program on this computer can read the clipboard" in texts(warning)
    warning.reject()
    assert QApplication.clipboard().text() == "before"
    shown.copy.click()
    dialog_of(page, Dialog).accept()
    assert clipboard().holds_secret
    clipboard().clear_secret()
    shown._left_s = 1
    shown._tick()
    step(qtbot, page, AskStep)


# Removing


def test_what_removing_means_is_said_before_the_passphrase_is_asked(qtbot: QtBot, open_window: Open) -> None:
    port = FakeAccounts()
    page = wallets(open_window, qtbot, port)
    page.open_account(1)
    account = dialog_of(page, AccountDialog)
    next(one for one in account.findChildren(QAbstractButton) if one.text() == "Remove…").click()
    dialog = dialog_of(page, RemovalDialog)
    assert not dialog.act.isEnabled()
    qtbot.waitUntil(lambda: "120.00" in texts(dialog))
    assert dialog.passphrase.isHidden()
    dialog.act.click()
    dialog.passphrase.set_text("wrong")
    dialog.act.click()
    qtbot.waitUntil(lambda: "does not open" in dialog.passphrase.note.text)
    dialog.passphrase.set_text("correct horse")
    dialog.act.click()
    qtbot.waitUntil(lambda: ("remove", 1) in port.calls)
    qtbot.waitUntil(lambda: page.cards[0].list.model().rowCount() == 2)


def test_a_removal_that_would_lose_money_or_words_is_refused(qtbot: QtBot, open_window: Open) -> None:
    blocked = ("The recovery words of this wallet were never checked.", "Nothing was removed.")
    port = FakeAccounts(consequences=Consequences((), "Its recovery words go with it.", blocked, 1))
    page = wallets(open_window, qtbot, port)
    page.cards[1].removal_requested.emit()
    dialog = dialog_of(page, RemovalDialog)
    assert dialog.title.text() == f"Remove {LONG_NAME[:59]}… and its 2 accounts?"
    qtbot.waitUntil(lambda: "were never checked" in texts(dialog))
    assert not dialog.act.isEnabled()
    next(one for one in dialog.findChildren(QAbstractButton) if one.text() == "Write the words down").click()
    assert isinstance(page.flow, WordsFlow)
    assert ("removal of wallet", 1) in port.calls


def test_removing_the_account_in_use_leaves_its_pages(qtbot: QtBot, open_window: Open) -> None:
    class Moving(ManySession):
        async def accounts(self) -> tuple[Account, ...]:
            left = [one.address for wallet in self.port.lines for one in wallet.accounts]
            if self.address_used not in left:
                self.address_used = left[0]
            return await super().accounts()

    port = FakeAccounts()
    window = open_window(replace(with_accounts(port), session=Moving(port)), "wallets")
    page = page_of(qtbot, window)
    shell = window.shell
    assert shell is not None
    port.passphrase = "x"
    page._remove_account(port.lines[0].accounts[0])
    dialog = dialog_of(page, RemovalDialog)
    qtbot.waitUntil(dialog.act.isEnabled)
    dialog.act.click()
    dialog.passphrase.set_text("x")
    dialog.act.click()
    qtbot.waitUntil(lambda: shell.account.name == "Savings")
    assert shell.sidebar.account.account.name == "Savings"


def test_the_page_is_reached_from_the_switcher_and_the_palette(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(with_accounts(FakeAccounts(scan_stops=True)))
    qtbot.waitUntil(lambda: window.shell is not None and window.shell.current_page is not None)
    shell = window.shell
    assert shell is not None
    shell.open_accounts()
    menu = next(one for one in window.findChildren(Dialog) if one.isVisible())
    next(one for one in menu.findChildren(QAbstractButton) if one.text() == "Manage wallets…").click()
    page = page_of(qtbot, window)
    shell.do("wallets", "scan")
    assert isinstance(page.flow, ScanFlow)
    assert shell.sidebar._items.get("wallets") is None
