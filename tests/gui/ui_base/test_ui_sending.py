"""Send, Receive and payment links in the window."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.errors import Declined, NetworkDown
from tests.helpers.ui_fakes import GLN, MAIN, fake_address
from tests.helpers.ui_sending_fakes import EXCHANGE, FRIEND, LINK, POISONED, FakeSending, with_sending
from ui.bridge import Runner
from ui.components.button import Button
from ui.components.clipboard import copy_text
from ui.components.dialog import Dialog
from ui.components.label import Label
from ui.components.note import Note
from ui.components.paragraph import Paragraph
from ui.contacts.dialog import ContactDialog
from ui.contacts.view import ContactsView
from ui.format.money import Fiat
from ui.ports import Balance
from ui.ports.coins import Coins
from ui.ports.history import EntryDetail
from ui.shell.shell import Shell
from ui.shell.window import MainWindow
from ui.wallet.receive import ReceiveDialog
from ui.wallet.send import SendDialog
from ui.wallet.view import WalletPage

Open = Callable[..., MainWindow]
SOMEONE = fake_address("someone")


def texts(widget: QWidget) -> str:
    """All visible words of a widget, one per line."""
    labels = [label.text() for label in widget.findChildren(Label) if label.isVisibleTo(widget)]
    paragraphs = [paragraph.text for paragraph in widget.findChildren(Paragraph) if paragraph.isVisibleTo(widget)]
    return "\n".join((*labels, *paragraphs))


def shell_of(qtbot: QtBot, window: MainWindow) -> Shell:
    qtbot.waitUntil(lambda: window.shell is not None)
    assert window.shell is not None
    return window.shell


def page_of(qtbot: QtBot, window: MainWindow) -> WalletPage:
    page = shell_of(qtbot, window).current_page
    assert isinstance(page, WalletPage)
    qtbot.waitUntil(lambda: page.shows_content)
    return page


def send_dialog(qtbot: QtBot, window: MainWindow) -> SendDialog:
    page_of(qtbot, window).send.click()
    return window.findChildren(SendDialog)[0]


def to_amount(qtbot: QtBot, dialog: SendDialog, address: str) -> None:
    dialog.recipient.set_address(address)
    qtbot.waitUntil(dialog.act.isEnabled)
    dialog.act.click()
    assert dialog.step == 1


def test_send_checks_says_the_costs_and_then_sends(qtbot: QtBot, open_window: Open) -> None:
    sending = FakeSending()
    dialog = send_dialog(qtbot, open_window(with_sending(sending), "wallet"))
    assert not dialog.act.isEnabled()
    field = dialog.recipient.field
    field.set_text("not an address")
    qtbot.waitUntil(lambda: "not a Solana address" in field.note.text)
    field.set_text(SOMEONE)
    qtbot.waitUntil(lambda: "never sent to this address" in texts(dialog))
    assert " ".join(SOMEONE[start : start + 4] for start in range(0, 24, 4)) in texts(dialog)
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert dialog.step == 1
    amount = dialog.amount
    assert QApplication.focusWidget() is amount.amount.edit
    amount.amount.set_text("500")
    assert amount.amount.note.text == "You have 214.60. Add 285.40 or send less."
    assert not dialog.act.isEnabled()
    amount.amount.set_text("20.5")
    amount.memo.set_text("rent")
    dialog.act.click()
    qtbot.waitUntil(lambda: dialog.step == 2)
    words = texts(dialog)
    sums = ("20.5\xa0GLN", "0.000005\xa0SOL", "0.00203928\xa0SOL", "0.00212128\xa0SOL")
    assert [said for said in (*sums, "rent", "no account") if said not in words] == []
    assert QApplication.focusWidget() is not dialog.act
    with qtbot.waitSignal(dialog.sent):
        dialog.act.click()
    (order,) = sending.sent
    assert (order.to_address, order.base_units, order.memo, order.everything) == (SOMEONE, 20_500_000, "rent", False)


def test_everything_is_sent_as_everything(qtbot: QtBot, open_window: Open) -> None:
    sending = FakeSending()
    dialog = send_dialog(qtbot, open_window(with_sending(sending), "wallet"))
    to_amount(qtbot, dialog, SOMEONE)
    dialog.amount.all_button.click()
    assert dialog.amount.amount.text == "214.6"
    dialog.act.click()
    qtbot.waitUntil(lambda: dialog.step == 2)
    dialog.back_button.click()
    dialog.amount.amount.set_text("214.5")
    assert not dialog.amount.everything, "typed anew, it is an amount again"
    dialog.amount.all_button.click()
    dialog.act.click()
    qtbot.waitUntil(lambda: dialog.step == 2)
    with qtbot.waitSignal(dialog.sent):
        dialog.act.click()
    assert [(order.everything, order.base_units) for order in sending.sent] == [(True, 0)]


def test_what_has_a_price_shows_its_worth(qtbot: QtBot, runner: Runner) -> None:
    coins = Coins(214_600_000, GLN, Fiat("EUR\u00a0", Decimal("1.83")))
    dialog = SendDialog((Balance("gln", "Gleaner", "Free to spend", coins),), FakeSending(), runner)
    qtbot.addWidget(dialog)
    dialog.amount.amount.set_text("20.5")
    assert dialog.amount.worth.text() == "≈\u00a0EUR\u00a037.51"
    dialog.recipient.set_address(SOMEONE)
    qtbot.waitUntil(dialog.act.isEnabled)
    dialog.act.click()
    dialog.act.click()
    qtbot.waitUntil(lambda: dialog.step == 2)
    assert "≈\u00a0EUR\u00a037.51" in texts(dialog.review)


def test_a_look_alike_stops_until_it_was_compared(qtbot: QtBot, open_window: Open) -> None:
    dialog = send_dialog(qtbot, open_window(with_sending(FakeSending()), "wallet"))
    dialog.recipient.set_address(POISONED)
    compare = dialog.recipient.compare
    qtbot.waitUntil(compare.isVisible)
    assert not dialog.act.isEnabled()
    assert dialog.act.accessibleDescription() == "Compare the two addresses first."
    assert "Friend has" in texts(compare)
    assert FRIEND.address[4:8] in texts(compare)
    assert POISONED[4:8] in texts(compare)
    compare.check.click()
    assert dialog.act.isEnabled()
    dialog.recipient.set_address(FRIEND.address)
    qtbot.waitUntil(lambda: "in your address book" in texts(dialog))
    assert not compare.isVisible()
    dialog.recipient.set_address(POISONED)
    qtbot.waitUntil(compare.isVisible)
    assert not compare.check.isChecked(), "each time anew"


def test_another_address_on_the_clipboard_than_was_copied_is_told(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(with_sending(FakeSending()), "wallet")
    dialog = send_dialog(qtbot, window)
    copy_text(SOMEONE)
    swapped = SOMEONE[:4] + fake_address("thief")[4:-4] + SOMEONE[-4:]
    QApplication.clipboard().setText(swapped)
    dialog.recipient.field.edit.setFocus()
    dialog.recipient.field.edit.paste()
    qtbot.waitUntil(lambda: "may have changed your clipboard" in texts(dialog.recipient))
    dialog.recipient.set_address(SOMEONE)
    qtbot.waitUntil(lambda: "never sent to this address" in texts(dialog.recipient))
    assert "clipboard" not in texts(dialog.recipient)


def test_names_complete_and_an_exchange_asks_for_its_memo(qtbot: QtBot, open_window: Open) -> None:
    dialog = send_dialog(qtbot, open_window(with_sending(FakeSending()), "wallet"))
    step = dialog.recipient
    qtbot.waitUntil(step.offer_list.isVisible)
    step.field.set_text("exam")
    assert [one.address for one in step.offers.rows] == [EXCHANGE.address]
    step.offer_list.opened.emit(step.offers.rows[0])
    qtbot.waitUntil(dialog.act.isEnabled)
    dialog.act.click()
    note = dialog.amount.memo_note
    assert isinstance(note, Note)
    assert note.isVisible()
    assert "Example Exchange takes transfers only with a memo" in texts(dialog)
    dialog.amount.memo.set_text("123")
    assert not note.isVisible()


def test_sending_to_oneself_is_warned_about(qtbot: QtBot, open_window: Open) -> None:
    dialog = send_dialog(qtbot, open_window(with_sending(FakeSending()), "wallet"))
    dialog.recipient.set_address(MAIN.address)
    qtbot.waitUntil(lambda: "costs the fee and changes nothing else" in texts(dialog))


def test_a_declined_signature_and_a_silent_node_are_said(qtbot: QtBot, open_window: Open) -> None:
    sending = FakeSending(fails=Declined("You refused the signature."))
    dialog = send_dialog(qtbot, open_window(with_sending(sending), "wallet"))
    to_amount(qtbot, dialog, SOMEONE)
    dialog.amount.amount.set_text("1")
    sending.offline = NetworkDown("The node does not answer.")
    dialog.act.click()
    qtbot.waitUntil(lambda: "The node does not answer." in texts(dialog))
    assert dialog.step == 1
    sending.offline = None
    dialog.act.click()
    qtbot.waitUntil(lambda: dialog.step == 2)
    dialog.act.click()
    qtbot.waitUntil(lambda: "You refused the signature." in texts(dialog))
    assert not sending.sent
    assert dialog.act.isEnabled()


@pytest.mark.parametrize("way", ["window", "typed"])
def test_a_link_fills_everything_in_and_proves_nothing(qtbot: QtBot, open_window: Open, way: str) -> None:
    sending = FakeSending()
    window = open_window(with_sending(sending), "wallet")
    if way == "window":
        shell_of(qtbot, window).open_link(LINK)
        qtbot.waitUntil(lambda: bool(window.findChildren(SendDialog)))
        dialog = window.findChildren(SendDialog)[0]
    else:
        dialog = send_dialog(qtbot, window)
        dialog.recipient.set_address(LINK)
    qtbot.waitUntil(dialog.act.isEnabled)
    assert "Example Shop" in texts(dialog)
    assert "proves nothing" in texts(dialog)
    dialog.act.click()
    assert dialog.amount.amount.text == "20.5"
    dialog.act.click()
    qtbot.waitUntil(lambda: dialog.step == 2)
    with qtbot.waitSignal(dialog.sent):
        dialog.act.click()
    assert sending.sent[0].references == (fake_address("reference"),)
    assert sending.sent[0].to_address == FRIEND.address


def test_a_link_for_another_address_keeps_no_reference(qtbot: QtBot, open_window: Open) -> None:
    sending = FakeSending()
    dialog = send_dialog(qtbot, open_window(with_sending(sending), "wallet"))
    dialog.open_link(LINK)
    qtbot.waitUntil(dialog.act.isEnabled)
    to_amount(qtbot, dialog, SOMEONE)
    dialog.act.click()
    qtbot.waitUntil(lambda: dialog.step == 2)
    with qtbot.waitSignal(dialog.sent):
        dialog.act.click()
    assert sending.sent[0].references == ()


def test_a_refused_link_says_why(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(with_sending(FakeSending()), "wallet")
    page_of(qtbot, window)
    shell_of(qtbot, window).open_link("solana:https%3A%2F%2Fexample.com")
    dialog = window.findChildren(SendDialog)[0]
    qtbot.waitUntil(lambda: "web site makes afterwards" in texts(dialog))
    assert not dialog.act.isEnabled()
    shell_of(qtbot, window).open_link(LINK)
    qtbot.waitUntil(lambda: len(window.findChildren(SendDialog)) == 1)
    qtbot.waitUntil(window.findChildren(SendDialog)[0].act.isEnabled)


def test_receive_asks_for_an_amount_and_says_when_it_was_paid(qtbot: QtBot, open_window: Open) -> None:
    sending = FakeSending()
    window = open_window(with_sending(sending), "wallet")
    page_of(qtbot, window).receive.click()
    dialog = window.findChildren(ReceiveDialog)[0]
    assert MAIN.address[:4] in texts(dialog)
    dialog.ask.click()
    dialog.ask.click()
    assert dialog.amount.note.text == "Type an amount."
    dialog.amount.set_text("2.5")
    dialog.ask.click()
    qtbot.waitUntil(lambda: dialog.qr.accessibleName() == "QR code of the payment link")
    sending.paid = fake_address("payment")
    with qtbot.waitSignal(dialog.paid):
        dialog._look()


def contacts_page(qtbot: QtBot, window: MainWindow) -> ContactsView:
    page = shell_of(qtbot, window).current_page
    assert isinstance(page, ContactsView)
    qtbot.waitUntil(lambda: page.shows_content)
    return page


def test_the_address_book_is_searched_added_to_and_changed(qtbot: QtBot, open_window: Open) -> None:
    sending = FakeSending()
    window = open_window(with_sending(sending), "wallet")
    page_of(qtbot, window).contacts.click()
    page = contacts_page(qtbot, window)
    assert [one.label for one in page.model.rows] == ["Example Exchange", "Friend"]
    page.search.setText("rent")
    assert [one.label for one in page.model.rows] == ["Friend"]
    page.search.setText("nothing like this")
    qtbot.waitUntil(lambda: "None of these" in texts(page))
    page.search.setText("")

    page.add.click()
    dialog = window.findChildren(ContactDialog)[0]
    dialog._take(dialog.offers.rows[0])
    assert dialog.address.text == fake_address("paid")
    assert not dialog.act.isEnabled()
    dialog.name.set_text("Landlord")
    dialog.needs_memo.click()
    dialog.memo.set_text("flat 7")
    with qtbot.waitSignal(dialog.saved):
        dialog.act.click()
    kept = sending.book[-1]
    assert (kept.label, kept.address, kept.memo, kept.needs_memo) == ("Landlord", fake_address("paid"), "flat 7", True)
    qtbot.waitUntil(lambda: page.model.total == 3)

    page.list.opened.emit(kept)
    dialog = window.findChildren(ContactDialog)[-1]
    with qtbot.waitSignal(dialog.saved):
        dialog.remove.click()
    assert kept not in sending.book


def test_what_is_no_address_or_resembles_a_known_one_is_not_simply_kept(qtbot: QtBot, open_window: Open) -> None:
    sending = FakeSending()
    window = open_window(with_sending(sending), "contacts")
    contacts_page(qtbot, window).add.click()
    dialog = window.findChildren(ContactDialog)[0]
    dialog.name.set_text("Someone")
    dialog.address.set_text("friend.sol")
    dialog.act.click()
    qtbot.waitUntil(lambda: "not a Solana address" in dialog.address.note.text)
    dialog.address.set_text(POISONED)
    dialog.act.click()
    qtbot.waitUntil(dialog.warning.isVisible)
    assert len(sending.book) == 2
    with qtbot.waitSignal(dialog.saved):
        dialog.act.click()
    assert sending.book[-1].address == POISONED


def test_an_address_of_the_history_is_named_and_that_of_dust_is_not(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(with_sending(FakeSending()), "wallet")
    history = page_of(qtbot, window).history
    assert history is not None
    qtbot.waitUntil(lambda: history.list.model.rowCount() > 0)
    sent = next(entry for entry in history.list.model.rows if entry.kind == "sent")
    detail = EntryDetail(sent, (), None, (), MAIN.address, SOMEONE, "")
    history.list._opened(replace(detail, entry=replace(sent, suspicion="dust")))
    dust = window.findChildren(Dialog)[-1]
    assert "Do not copy the address" in texts(dust)
    assert SOMEONE not in texts(dust)
    assert [button.text() for button in dust.findChildren(Button)] == []
    dust.reject()
    history.list._opened(detail)
    keep = window.findChildren(Button)[-1]
    assert keep.text() == "Add to the address book"
    keep.click()
    contacts_page(qtbot, window)
    (dialog,) = window.findChildren(ContactDialog)
    assert dialog.address.text == SOMEONE


def test_an_empty_address_book_says_what_it_is_for(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(with_sending(FakeSending(book=[])), "contacts")
    qtbot.waitUntil(lambda: "No address yet" in texts(window))
