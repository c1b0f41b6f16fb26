"""Signing and checking messages, other people's transactions, and the expert setting, in the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.account.foreign import EXPERT_SETTING
from app.container import App
from app.errors import UserError
from app.store.home import Home
from tests.helpers.sale_driver import PASSPHRASE, QUICK
from tests.helpers.ui_fakes import FakeSettings, sample_ports
from tests.helpers.ui_messages_fakes import ME, FakeMessages, refusing
from ui.components.error_panel import ErrorPanel
from ui.messages.agree import AgreeDialog, unseen
from ui.messages.view import MessagesPage
from ui.settings.expert import ExpertSwitch
from ui.shell.window import MainWindow
from ui.wallet.view import WalletPage
from ui.wiring.backend import Backend
from ui.wiring.messages import MessagesAdapter
from ui.wiring.settings import SettingsAdapter
from wallet import Phrase

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

Open = Callable[..., MainWindow]
TEXT = "I hold this account.\nGrüße"


def texts(widget: QWidget) -> str:
    return "\n".join(child.accessibleName() for child in widget.findChildren(QWidget) if child.isVisibleTo(widget))


def page_of(qtbot: QtBot, open_window: Open, port: FakeMessages, action: str = "sign") -> MessagesPage:
    window = open_window(replace(sample_ports(), messages=port), page="messages")
    qtbot.waitUntil(lambda: window.shell is not None and isinstance(window.shell.current_page, MessagesPage))
    assert window.shell is not None
    page = window.shell.current_page
    assert isinstance(page, MessagesPage)
    page.act(action)
    return page


def test_a_message_is_read_whole_before_it_is_signed(qtbot: QtBot, open_window: Open) -> None:
    port = FakeMessages()
    page = page_of(qtbot, open_window, port)
    assert not page.sign.act.isEnabled()
    page.sign.text.set_text(TEXT)
    page.sign.act.click()
    dialog = page.sign.dialog
    assert isinstance(dialog, AgreeDialog)
    assert QApplication.focusWidget() is dialog.reject_button
    assert "can never be a transaction" in texts(dialog)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QTest.keyClick(dialog, key)
    assert port.calls == []
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Hand this on" in texts(page))
    assert port.calls == [f"sign {TEXT}"]


def test_a_rejected_message_is_not_signed(qtbot: QtBot, open_window: Open) -> None:
    port = FakeMessages()
    page = page_of(qtbot, open_window, port)
    page.sign.text.set_text("a\u202eb\u200b")
    page.sign.act.click()
    assert page.sign.dialog is not None
    assert "2 characters in it do not show." in texts(page.sign.dialog)
    QTest.keyClick(page.sign.dialog, Qt.Key.Key_Escape)
    assert port.calls == []
    assert [unseen(text) for text in (TEXT, "", "\0x", " \t\n")] == [0, 0, 1, 0]


@pytest.mark.parametrize("says", ["Valid: Account 1 (", "Not valid: Account 1 ("])
def test_a_verdict_is_said_until_something_else_stands_there(qtbot: QtBot, open_window: Open, says: str) -> None:
    page = page_of(qtbot, open_window, FakeMessages(valid=says.startswith("Valid")), "check")
    page.check.document.set_text("{}")
    page.check.act.click()
    qtbot.waitUntil(lambda: says in texts(page.check))
    page.check.document.set_text("{ }")
    assert says not in texts(page.check)


def test_what_is_no_message_is_a_problem_and_no_verdict(qtbot: QtBot, open_window: Open) -> None:
    page = page_of(qtbot, open_window, refusing(), "check")
    page.check.document.set_text("[]")
    page.check.act.click()
    qtbot.waitUntil(lambda: bool(page.check.findChildren(ErrorPanel)))
    assert "alid:" not in texts(page.check)


def test_a_transaction_is_opened_signed_and_sent(qtbot: QtBot, open_window: Open) -> None:
    port = FakeMessages()
    page = page_of(qtbot, open_window, port, "transaction")
    page.transaction.open_file("/files/payment.b64")
    qtbot.waitUntil(lambda: page.transaction.act is not None)
    said = texts(page.transaction)
    assert "payment<b>txt.b64" in said
    assert "Account 1 (7Kp3…mQ9d)" in said
    assert page.transaction.act is not None
    page.transaction.act.click()
    qtbot.waitUntil(lambda: page.transaction.send is not None)
    assert "Nothing was sent yet." in texts(page.transaction)
    assert page.transaction.send is not None
    page.transaction.send.click()
    qtbot.waitUntil(lambda: "part of the chain" in texts(page.transaction))
    assert [call.partition(" ")[0] for call in port.calls] == ["open", "sign_opened", "send"]


@pytest.mark.parametrize(
    ("port", "says"),
    [
        (FakeMessages(complete=False), "Signatures of others are missing."),
        (FakeMessages(durable=True), "Nothing was sent yet."),
    ],
)
def test_what_cannot_be_sent_is_handed_on(qtbot: QtBot, open_window: Open, port: FakeMessages, says: str) -> None:
    page = page_of(qtbot, open_window, port, "transaction")
    page.transaction.open_file("x")
    qtbot.waitUntil(lambda: page.transaction.act is not None)
    assert ("at any later time" in texts(page.transaction)) is port.durable
    assert page.transaction.act is not None
    page.transaction.act.click()
    qtbot.waitUntil(lambda: says in texts(page.transaction))
    assert page.transaction.send is None


def test_a_transaction_for_others_cannot_be_signed(qtbot: QtBot, open_window: Open) -> None:
    page = page_of(qtbot, open_window, FakeMessages(mine=False), "transaction")
    page.transaction.open_file("x")
    qtbot.waitUntil(lambda: page.transaction.act is not None)
    assert page.transaction.act is not None
    assert not page.transaction.act.isEnabled()
    assert "does not ask for the signature of the account in use" in texts(page.transaction)


def test_wallet_leads_to_it(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(page="wallet")
    qtbot.waitUntil(lambda: window.shell is not None)
    assert window.shell is not None
    page = window.shell.current_page
    assert isinstance(page, WalletPage)
    page.prove.click()
    qtbot.waitUntil(lambda: window.shell is not None and isinstance(window.shell.current_page, MessagesPage))


def test_the_expert_setting_is_off_and_confirmed(qtbot: QtBot, open_window: Open) -> None:
    settings = FakeSettings()
    window = open_window(replace(sample_ports(), settings=settings), page="settings")
    qtbot.waitUntil(lambda: bool(window.findChildren(ExpertSwitch)))
    (switch,) = window.findChildren(ExpertSwitch)
    assert not switch.isChecked()
    switch.click()
    assert switch.dialog is not None
    assert (switch.isChecked(), settings.expert) == (False, False)
    switch.dialog.reject()
    assert settings.calls == []
    switch.click()
    switch.dialog.accept()
    qtbot.waitUntil(switch.isChecked)
    switch.click()
    qtbot.waitUntil(lambda: settings.calls == ["expert True", "expert False"])
    assert not switch.isChecked()


# The adapter, over a real vault


async def test_the_adapter_signs_and_checks_with_the_account_in_use(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    made = App(home, QUICK)
    made.wallet.create(Phrase.parse("abandon " * 11 + "about"), PASSPHRASE)
    made.wallet.lock()
    backend = Backend(home)
    try:
        app = await backend.app()
        await app.unlock(PASSPHRASE)
        port = MessagesAdapter(backend)
        signed = await port.sign(TEXT, lambda *_: None)
        assert signed.address == app.account().address
        verdict = await port.check(signed.document)
        assert (verdict.valid, verdict.message, verdict.known_as) == (True, TEXT, app.account().name)
        forged = signed.document.replace("I hold", "I owe")
        assert not (await port.check(forged)).valid
        file = tmp_path / "signed.json"
        await port.save(signed.document, str(file))
        assert (await port.check_file(str(file))).valid
        for nonsense in ("", "[]", '{"format": 1}', "x" * 600_000):
            with pytest.raises(UserError):
                await port.check(nonsense)
        settings = SettingsAdapter(backend)
        assert app.settings.get(EXPERT_SETTING, default=False) is False
        await settings.set_expert(enabled=True)
        assert app.settings.get(EXPERT_SETTING, default=False) is True
        assert signed.address != ME
    finally:
        await backend.close()
