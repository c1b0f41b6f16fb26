"""Settings of networks, backups, the folder's place and its end, over doubles in real windows."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from app.errors import UserError
from tests.helpers.ui_care_fakes import (
    FakeCare,
    sample_care,
    sample_last_day,
    sample_other_wallet,
    sample_unknown_program,
)
from tests.helpers.ui_fakes import FakeSession
from ui.components.dialog import Dialog
from ui.components.error_panel import ErrorPanel
from ui.components.field import Field
from ui.components.note import Note
from ui.components.select import Select
from ui.lock.view import LockPage
from ui.onboarding.view import OnboardingPage
from ui.ports import Ports, SessionState
from ui.settings.backup_dialogs import BackupDialog, RestoreDialog, meaning
from ui.settings.network_dialog import NetworkDialog
from ui.settings.passphrase_change import PassphraseChange
from ui.settings.reset_dialog import ResetDialog
from ui.settings.view import SettingsPage
from ui.shell.window import MainWindow
from ui.sign.passphrase_dialog import PassphraseDialog

Open = Callable[..., MainWindow]


def page_of(qtbot: QtBot, window: MainWindow) -> SettingsPage:
    qtbot.waitUntil(lambda: window.shell is not None and window.shell.current_page is not None)
    assert window.shell is not None
    page = window.shell.current_page
    assert isinstance(page, SettingsPage)
    qtbot.waitUntil(lambda: page.shows_content)
    return page


def care_of(ports: Ports) -> FakeCare:
    assert isinstance(ports.care, FakeCare)
    return ports.care


def click(root: QWidget, name: str) -> None:
    found = [one for one in root.findChildren(QAbstractButton) if name in {one.text(), one.accessibleName()}]
    assert found, name
    found[0].click()


def dialog_of(qtbot: QtBot, window: MainWindow) -> Dialog:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(Dialog)))
    return next(one for one in window.findChildren(Dialog) if one.isVisible())


def fill(root: QWidget, **texts: str) -> None:
    for label, text in texts.items():
        wanted = label.replace("_", " ")
        next(one for one in root.findChildren(Field) if one.edit.accessibleName() == wanted).set_text(text)


def test_the_passphrase_is_changed_in_settings(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_care()
    window = open_window(ports, "settings")
    click(page_of(qtbot, window), "Change the passphrase")
    dialog = dialog_of(qtbot, window)
    assert isinstance(dialog, PassphraseChange)
    dialog.new.set_text("short")
    dialog.act.click()
    assert dialog.old.note.text == "Type the passphrase of now."
    assert dialog.new.note.text == "This passphrase is too easy to guess."
    assert dialog.again.note.text == "Not the same as above."
    dialog.old.set_text("old one")
    dialog.new.set_text("several odd words")
    dialog.again.set_text("several odd words")
    qtbot.waitUntil(lambda: dialog.strength.text() == "Fair")
    with qtbot.waitSignal(dialog.changed):
        dialog.act.click()
    assert care_of(ports).calls[-1] == "passphrase 7 17"


def test_a_network_is_looked_at_before_it_is_there(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_care()
    care = care_of(ports)
    window = open_window(ports, "settings")
    click(page_of(qtbot, window), "Add network…")
    dialog = dialog_of(qtbot, window)
    assert isinstance(dialog, NetworkDialog)
    dialog.check.click()
    assert dialog.name.note.text == "Give it a name."
    care.fail = UserError("Nothing that could be used answers.", next_step="Check the address.")
    fill(dialog, Name="DevNet", Program_of_the_market=" prog ")
    dialog.check.click()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(ErrorPanel)))
    assert dialog.check.isEnabled()
    dialog.check.click()
    qtbot.waitUntil(lambda: care.calls == ["add devnet prog"])
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in window.findChildren(Dialog)))


def test_leaving_sales_behind_is_confirmed(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_unknown_program()
    window = open_window(ports, "settings")
    page = page_of(qtbot, window)
    click(page, "Practice network")
    dialog = dialog_of(qtbot, window)
    assert dialog.accessibleName() == "Leave this network?"
    click(dialog, "Use Practice network")
    qtbot.waitUntil(lambda: "network practice" in ports.settings.calls)  # type: ignore[attr-defined]  # the double's


def test_another_program_is_accepted_by_typing(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_unknown_program()
    care = care_of(ports)
    window = open_window(ports, "settings")
    click(page_of(qtbot, window), "Sign here anyway…")
    dialog = dialog_of(qtbot, window)
    click(dialog, "Sign here from now on")
    assert care.calls == []
    fill(dialog, **{"First_8_characters_of_its_SHA-256": "0123abcd"})
    click(dialog, "Sign here from now on")
    qtbot.waitUntil(lambda: care.calls == ["accept 0123abcd"])


def test_a_backup_needs_a_place_and_a_passphrase_twice(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_care()
    care = care_of(ports)
    window = open_window(ports, "settings")
    click(page_of(qtbot, window), "Back up…")
    dialog = dialog_of(qtbot, window)
    assert isinstance(dialog, BackupDialog)
    dialog.act.click()
    assert dialog.path.note.text
    dialog.path.set_text("/media/usb/b")
    dialog.passphrase.set_text("eight characters")
    dialog.again.set_text("eight character")
    dialog.act.click()
    assert dialog.again.note.text == "Not the same as above."
    assert care.calls == []
    dialog.again.set_text("eight characters")
    dialog.act.click()
    qtbot.waitUntil(lambda: care.calls == ["back up /media/usb/b 16"])


def test_a_restore_says_what_it_means_and_then_locks(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_other_wallet()
    care = care_of(ports)
    window = open_window(ports, "settings")
    click(page_of(qtbot, window), "Restore…")
    dialog = dialog_of(qtbot, window)
    assert isinstance(dialog, RestoreDialog)
    dialog.path.set_text("/media/usb/b")
    dialog.passphrase.set_text("its own")
    dialog.act.click()
    qtbot.waitUntil(lambda: dialog.act.text() == "Put it in place")
    assert care.calls == ["look /media/usb/b 7"]
    assert isinstance(ports.session, FakeSession)
    ports.session.state = SessionState.LOCKED
    dialog.act.click()
    qtbot.waitUntil(lambda: isinstance(window.gate, LockPage))
    assert care.calls[-1] == "restore /media/usb/b 7 True"


def test_a_restore_that_puts_newer_keys_aside_says_so() -> None:
    found = replace(care_of(sample_care()).found, vault_differs=True)
    assert any("Accounts and keys added since" in text and icon == "warning" for text, icon in meaning(found))


def test_erasing_wants_words_and_leads_to_first_run(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_care()
    care = care_of(ports)
    window = open_window(ports, "settings")
    click(page_of(qtbot, window), "Erase…")
    dialog = dialog_of(qtbot, window)
    assert isinstance(dialog, ResetDialog)
    dialog.act.click()
    assert dialog.passphrase.note.text == "Type it again."
    dialog.passphrase.set_text("passphrase")
    dialog.act.click()
    qtbot.waitUntil(lambda: dialog.act.text() == "Erase everything")
    for number, field in enumerate(dialog._words[0].values()):
        field.set_text(f"word{number}")
    assert isinstance(ports.session, FakeSession)
    ports.session.state = SessionState.NEW
    dialog.act.click()
    qtbot.waitUntil(lambda: isinstance(window.gate, OnboardingPage))
    assert care.calls == ["words 10", "reset ['word0', 'word1', 'word2'] False"]


def test_a_keyring_that_keeps_its_key_is_said_before_everything_goes(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_care(FakeCare(keyring_forgets=False))
    window = open_window(ports, "settings")
    click(page_of(qtbot, window), "Erase…")
    dialog = dialog_of(qtbot, window)
    assert isinstance(dialog, ResetDialog)
    dialog.passphrase.set_text("passphrase")
    dialog.act.click()
    qtbot.waitUntil(lambda: dialog.act.text() == "Erase everything")
    assert isinstance(ports.session, FakeSession)
    ports.session.state = SessionState.NEW
    dialog.act.click()
    qtbot.waitUntil(lambda: dialog.act.text() == "Close")
    assert any("kept its key" in note.paragraph.text for note in dialog.findChildren(Note))
    assert not isinstance(window.gate, OnboardingPage)
    dialog.reject()  # as Escape does
    qtbot.waitUntil(lambda: isinstance(window.gate, OnboardingPage))


def test_words_opened_to_be_compared_are_dropped_with_the_dialog(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_care()
    care = care_of(ports)
    window = open_window(ports, "settings")
    click(page_of(qtbot, window), "Erase…")
    dialog = dialog_of(qtbot, window)
    assert isinstance(dialog, ResetDialog)
    dialog.passphrase.set_text("passphrase")
    dialog.act.click()
    qtbot.waitUntil(lambda: dialog.act.text() == "Erase everything")
    dialog.cancel.click()
    qtbot.waitUntil(lambda: care.calls == ["words 10", "forget words"])


def test_imported_keys_and_open_sales_stand_in_the_way(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_last_day()
    care = care_of(ports)
    window = open_window(ports, "settings")
    click(page_of(qtbot, window), "Erase…")
    dialog = dialog_of(qtbot, window)
    assert isinstance(dialog, ResetDialog)
    assert dialog.way.current == "backup"
    dialog.passphrase.set_text("passphrase")
    dialog.path.set_text("/media/usb/b")
    dialog.own.set_text("its own")
    dialog.act.click()
    assert dialog.leave is not None
    qtbot.waitUntil(dialog.leave.hasFocus)
    assert care.calls == []
    dialog.leave.click()
    dialog.act.click()
    qtbot.waitUntil(lambda: care.calls == ["reset /media/usb/b True"])


def test_moving_leads_to_the_unlock_page(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_care()
    care = care_of(ports)
    window = open_window(ports, "settings")
    click(page_of(qtbot, window), "Move…")
    dialog = dialog_of(qtbot, window)
    care.fail = UserError("/taken is not empty.", next_step="Choose an empty folder.")
    fill(dialog, New_folder="/taken")
    click(dialog, "Move it")
    qtbot.waitUntil(lambda: bool(dialog.findChildren(ErrorPanel)))
    assert isinstance(ports.session, FakeSession)
    ports.session.state = SessionState.LOCKED
    fill(dialog, New_folder="/free")
    click(dialog, "Move it")
    qtbot.waitUntil(lambda: isinstance(window.gate, LockPage))
    assert care.calls == ["move /free"]


def test_only_a_looser_limit_asks_for_the_passphrase(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_care()
    care = care_of(ports)
    window = open_window(ports, "settings")
    page = page_of(qtbot, window)

    def select(name: str) -> Select:
        return next(one for one in page.findChildren(Select) if one.accessibleName() == name and one.isVisible())

    qtbot.waitUntil(lambda: any(one.accessibleName() == "SOL in one day" for one in page.findChildren(Select)))
    assert select("GLN in one signature").current == "25000000"
    choose(select("GLN in one signature"), "5000000")
    qtbot.waitUntil(lambda: care.calls == ["limit mint 5000000 0 0"])

    def now() -> str:
        # The section is built anew when a limit changed; between the two there is none.
        found = [one for one in page.findChildren(Select) if one.accessibleName() == "GLN in one signature"]
        return found[-1].current if found else ""

    qtbot.waitUntil(lambda: now() == "5000000")
    choose(select("SOL in one day"), "0")
    dialog = dialog_of(qtbot, window)
    assert isinstance(dialog, PassphraseDialog)
    dialog.field.set_text("passphrase")
    click(dialog, "Change limit")
    qtbot.waitUntil(lambda: care.calls[-1] == "limit SOL 0 0 10")


def choose(select: Select, key: str) -> None:
    index = select.findData(key)
    select.setCurrentIndex(index)
    select.activated.emit(index)


def test_first_run_restores_a_backup(qtbot: QtBot, open_window: Open) -> None:
    ports = replace(sample_care(), session=FakeSession(SessionState.NEW))
    window = open_window(ports)
    qtbot.waitUntil(lambda: isinstance(window.gate, OnboardingPage))
    click(window, "Restore…")
    dialog = dialog_of(qtbot, window)
    assert isinstance(dialog, RestoreDialog)
    dialog.path.set_text("/media/usb/b")
    dialog.passphrase.set_text("its own")
    dialog.act.click()
    qtbot.waitUntil(lambda: dialog.act.text() == "Put it in place")
    assert isinstance(ports.session, FakeSession)
    ports.session.state = SessionState.LOCKED
    dialog.act.click()
    qtbot.waitUntil(lambda: isinstance(window.gate, LockPage))
