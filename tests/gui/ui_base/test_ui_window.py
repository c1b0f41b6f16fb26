import json
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.errors import AppError
from tests.helpers.ui_fakes import (
    WORDS,
    FakeHome,
    FakeNetwork,
    FakeSession,
    FakeSettings,
    empty_home,
    gln,
    hostile_home,
    sample_broken,
    sample_empty,
    sample_locked,
    sample_market,
    sample_new,
    sample_other_program,
    sample_ports,
    sample_waiting,
    with_stake,
)
from ui.components.badge import Badge
from ui.components.banner import Banner
from ui.components.dialog import Dialog
from ui.components.empty_state import EmptyState
from ui.components.error_panel import ErrorPanel
from ui.components.label import Label
from ui.components.paragraph import Paragraph
from ui.components.skeleton import Skeleton
from ui.history.view import HistoryView
from ui.home.view import HomePage
from ui.lock.view import LockPage
from ui.onboarding.models import Step
from ui.onboarding.view import OnboardingPage
from ui.ports import Attempts, NetworkStatus, Ports, SessionState
from ui.settings.view import SettingsPage
from ui.shell.window import MainWindow
from ui.theme import theme
from ui.wallet.send import SendDialog
from ui.wallet.view import WalletPage
from wallet.errors import (
    KeyringDismissedError,
    KeyringError,
    KeyringForgottenError,
    KeyringLockedError,
    KeyringUnavailableError,
)

Open = Callable[..., MainWindow]
ROOT = Path(__file__).parents[3]


def texts(widget: QWidget) -> str:
    labels = [child.text() for child in widget.findChildren(Label)]
    labels += [child.accessibleName() for child in widget.findChildren(Badge)]
    return "\n".join([*labels, *(child.text for child in widget.findChildren(Paragraph))])


def ready(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.shell is not None and window.shell.current_page is not None)
    shell = window.shell
    assert shell is not None
    page = shell.current_page
    assert page is not None
    qtbot.waitUntil(lambda: page.shows_content)


def current(window: MainWindow) -> QWidget:
    assert window.shell is not None
    page = window.shell.current_page
    assert page is not None
    return page


def unnamed_controls(root: QWidget) -> list[str]:
    controls = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView)
    bad = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, controls) or widget.objectName().startswith("qt_"):
            continue
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name):
            bad.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return bad


@pytest.mark.parametrize("page", ["home", "wallet", "settings"])
def test_pages_show_content_and_name_every_control(qtbot: QtBot, open_window: Open, page: str) -> None:
    window = open_window(page=page)
    ready(qtbot, window)
    assert not unnamed_controls(window)


@pytest.mark.parametrize("ports", [sample_new, sample_locked])
def test_gates_name_every_control(open_window: Open, ports: Callable[[], Ports]) -> None:
    assert not unnamed_controls(open_window(ports()))


def test_nothing_but_the_window_is_ever_a_window(qtbot: QtBot, open_window: Open, qapp: QApplication) -> None:
    """A part shown before it has a parent flashes up as a window of its own and takes the focus."""
    seen: list[object] = []
    qapp.focusWindowChanged.connect(seen.append)
    window = open_window()
    for page in ("wallet", "settings", "home"):
        ready(qtbot, window)
        assert window.shell is not None
        window.shell.open(page)
    ready(qtbot, window)
    qapp.focusWindowChanged.disconnect(seen.append)
    assert {handle for handle in seen if handle is not None} <= {window.windowHandle()}


def test_pages_without_ports_are_absent(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(replace(sample_ports(), wallet=None))
    ready(qtbot, window)
    assert window.shell is not None
    assert not window.shell.has_page("wallet")
    window.shell.open("wallet")
    assert isinstance(current(window), HomePage)


def test_home_shows_the_most_costly_need_first_with_the_one_primary_button(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    ready(qtbot, window)
    said = texts(current(window))
    assert said.index("Release the key") < said.index("You were drawn")
    primaries = [
        button
        for button in current(window).findChildren(QAbstractButton)
        if getattr(button, "_kind", "") == "primary" and button.isVisible()
    ]
    assert [button.text() for button in primaries] == ["Release key"]


def test_home_empty_says_what_to_do_next(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(sample_empty())
    ready(qtbot, window)
    said = texts(current(window))
    assert "Add an export. It stays here." in said
    assert "2,318 requests are open" in said


def test_home_cleans_hostile_text(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(replace(sample_ports(), home=FakeHome(hostile_home())))
    ready(qtbot, window)
    said = texts(current(window))
    assert "<b>Bold</b>" in said
    assert not set(said) & {"\u202e", "\u200b"}


def test_loading_and_errors_are_said_and_retried(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_broken()
    assert isinstance(ports.home, FakeHome)
    window = open_window(ports)
    qtbot.waitUntil(lambda: bool(window.findChildren(ErrorPanel)))
    panel = window.findChildren(ErrorPanel)[0]
    assert "Nothing has left this computer." in texts(panel)
    ports.home.fail = None
    panel.retry.click()
    ready(qtbot, window)


def test_a_slow_page_shows_still_placeholders(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(replace(sample_ports(), home=FakeHome(empty_home(), hang=True)))
    qtbot.waitUntil(lambda: bool(window.findChildren(Skeleton)))
    assert window.findChildren(Skeleton)[0].accessibleName() == "Loading"


def test_keyboard_reaches_pages_jump_zoom_and_back(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_ports()
    assert isinstance(ports.settings, FakeSettings)
    window = open_window(ports)
    ready(qtbot, window)
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(current(window), WalletPage)
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(current(window), SettingsPage)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert isinstance(current(window), WalletPage)
    QTest.keyClick(window, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert theme().scale == pytest.approx(1.1)
    QTest.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert theme().scale == pytest.approx(1.0)
    qtbot.waitUntil(lambda: "scale 1.0" in ports.settings.calls)  # type: ignore[attr-defined]
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    jump = window.findChildren(Dialog)[-1]
    search = jump.findChildren(QLineEdit)[0]
    QTest.keyClicks(search, "home")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert isinstance(current(window), HomePage)


def test_layout_follows_width_divided_by_text_scale(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    ready(qtbot, window)
    shell = window.shell
    assert shell is not None
    for width, sidebar_px, visible in ((1280, 212, True), (1024, 56, True), (660, 56, False)):
        window.resize(width, 700)
        qtbot.waitUntil(lambda visible=visible: shell.sidebar.isVisible() is visible)  # type: ignore[misc]
        if visible:
            assert shell.sidebar.width() == sidebar_px
    window.resize(1280, 832)
    window.set_scale(2.0)
    assert not shell.sidebar.isVisible()
    page = shell.current_page
    assert page is not None
    assert page.menu_button.isVisible()


def test_practice_network_is_labelled_and_offline_is_told(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_ports()
    assert isinstance(ports.network, FakeNetwork)
    window = open_window(ports)
    ready(qtbot, window)
    qtbot.waitUntil(lambda: bool(window.findChildren(Banner)))
    assert "tokens without value, the others are automatic." in texts(window.findChildren(Banner)[0])
    ports.network.push(
        NetworkStatus("practice", "Practice network", offline_since=datetime(2026, 1, 1, 13, 21, tzinfo=UTC))
    )
    qtbot.waitUntil(lambda: "You are offline." in texts(window))
    assert window.shell is not None
    assert window.shell.sidebar.network.tone == "danger"


def test_a_new_revision_makes_the_page_read_again(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_empty()
    assert isinstance(ports.home, FakeHome)
    assert isinstance(ports.network, FakeNetwork)
    window = open_window(ports)
    ready(qtbot, window)
    ports.home.value = sample_ports().home.value  # type: ignore[union-attr]
    ports.network.push(replace(ports.network.status, revision=1))
    qtbot.waitUntil(lambda: "Needs you" in texts(current(window)))


def test_locking_removes_every_page_and_wipes_keys(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_ports()
    assert isinstance(ports.session, FakeSession)
    window = open_window(ports)
    ready(qtbot, window)
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.shell is None
    qtbot.waitUntil(lambda: isinstance(window.gate, LockPage))
    assert ports.session.calls == ["lock"]
    qtbot.waitUntil(lambda: not window.findChildren(HomePage))


def test_wrong_passphrase_is_clear_and_the_right_one_opens(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(sample_locked())
    gate = window.gate
    assert isinstance(gate, LockPage)
    qtbot.waitUntil(lambda: "That needs you." in texts(gate))
    gate.field.set_text("wrong")
    gate.act.click()
    qtbot.waitUntil(lambda: "does not open this vault" in gate.field.note.text)
    assert "Your money is untouched." in gate.field.note.text
    gate.field.set_text("correct horse")
    QTest.keyClick(gate.field.edit, Qt.Key.Key_Return)
    ready(qtbot, window)


def test_wrong_passphrases_in_a_row_wait(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_locked()
    assert isinstance(ports.session, FakeSession)
    window = open_window(ports)
    gate = window.gate
    assert isinstance(gate, LockPage)
    for tries in range(1, 4):
        gate.field.set_text("wrong")
        gate.act.click()
        qtbot.waitUntil(lambda tries=tries: gate._attempts.failed == tries and not gate.act.is_working)  # type: ignore[misc]
    assert not gate.act.isEnabled()
    assert gate.act.text() == "Wait 5 s"
    assert "3 wrong passphrases in a row" in gate.act.toolTip()
    assert gate.keyring.isEnabled(), "the keyring does not wait"
    ports.session.tries = Attempts(3, 0)
    for _ in range(5):
        gate._tick()
    qtbot.waitUntil(gate.act.isEnabled)
    gate.field.set_text("correct horse")
    gate.act.click()
    ready(qtbot, window)


@pytest.mark.parametrize(
    "failure", [KeyringLockedError, KeyringDismissedError, KeyringUnavailableError, KeyringForgottenError]
)
def test_each_failure_of_the_keyring_leaves_the_passphrase(
    qtbot: QtBot, open_window: Open, failure: type[KeyringError]
) -> None:
    ports = sample_locked()
    assert isinstance(ports.session, FakeSession)
    ports.session.keyring_fails = failure("What the keyring did. Unlock with your passphrase.")
    gate = (window := open_window(ports)).gate
    assert isinstance(gate, LockPage)
    qtbot.waitUntil(gate.keyring.isVisible)
    gate.keyring.click()
    qtbot.waitUntil(lambda: "Unlock with your passphrase. Your money is untouched." in gate.field.note.text)
    assert gate.keyring.text() == "Use this computer's keyring"
    assert gate.field.edit.hasFocus()
    gate.field.set_text("correct horse")
    gate.act.click()
    ready(qtbot, window)


def test_the_passphrase_can_be_typed_while_the_keyring_waits_for_its_prompt(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_locked()
    assert isinstance(ports.session, FakeSession)
    ports.session.keyring_answers = answers = threading.Event()
    gate = (window := open_window(ports)).gate
    assert isinstance(gate, LockPage)
    qtbot.waitUntil(gate.keyring.isVisible)
    gate.keyring.click()
    assert gate.keyring.text() == "Waiting for the keyring…"
    gate.field.set_text("correct horse")
    gate.act.click()
    ready(qtbot, window)
    answers.set()


def test_a_vault_that_no_keyring_opens_offers_none(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_locked()
    assert isinstance(ports.session, FakeSession)
    ports.session.keyring_holds_passphrase = False
    gate = open_window(ports).gate
    assert isinstance(gate, LockPage)
    qtbot.waitUntil(lambda: "That needs you." in texts(gate))
    assert not gate.keyring.isVisible()


def test_a_wait_from_before_the_start_goes_on(qtbot: QtBot, open_window: Open) -> None:
    gate = open_window(sample_waiting()).gate
    assert isinstance(gate, LockPage)
    qtbot.waitUntil(lambda: not gate.act.isEnabled())
    assert gate.act.text() in {"Wait 1:15", "Wait 1:14"}


def step(page: OnboardingPage) -> Step:
    """The step; a call for the same reason as `shown`."""
    return page.flow.step


def shown(page: OnboardingPage) -> bool:
    """Whether the words can be read; a call, so that mypy does not narrow it."""
    return page.words.words_shown


def test_first_run_creates_a_wallet(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_new()
    assert isinstance(ports.session, FakeSession)
    window = open_window(ports)
    page = window.gate
    assert isinstance(page, OnboardingPage)
    page.welcome.create_button.click()
    qtbot.waitUntil(lambda: page.flow.step is Step.WORDS)
    assert not shown(page)
    assert "harvest" not in " ".join(box.accessibleName() for box in page.words._boxes)
    assert not page.words.act.isEnabled()
    page.words.toggle.click()
    assert shown(page)
    page.words.act.click()
    assert step(page) is Step.VERIFY
    assert not shown(page)
    fields = page.verify._fields
    for field, index in zip(fields, page.flow.asked, strict=True):
        field.word.setText(page.flow.words[index])
    fields[1].word.setText("zebra")
    page.verify.act.click()
    line = page.flow.asked[1] + 1
    assert fields[1].note.text == f"Not the word on your paper. Read line {line} again."
    fields[1].word.setText(page.flow.words[page.flow.asked[1]])
    page.verify.act.click()
    assert step(page) is Step.PASSPHRASE
    assert not page.passphrase.keyring.isChecked()
    page.passphrase.first.set_text("several odd words")
    page.passphrase.second.set_text("several odd words")
    qtbot.waitUntil(page.passphrase.act.isEnabled)
    page.passphrase.act.click()
    qtbot.waitUntil(lambda: page.flow.step is Step.DONE)
    assert page.flow.words == ()
    assert not page.passphrase.passphrase
    vault = ports.session.created
    assert vault is not None
    assert (len(vault.words), vault.backup_checked, vault.use_keyring) == (12, True, False)
    assert "several" not in repr(vault)
    page.done.act.click()
    ready(qtbot, window)


def test_first_run_imports_pasted_words(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_new()
    window = open_window(ports)
    page = window.gate
    assert isinstance(page, OnboardingPage)
    page.welcome.import_button.click()
    qtbot.waitUntil(lambda: bool(page.importing._list))
    QApplication.clipboard().setText("1. harvest 2. velvet " + " ".join(WORDS[2:-1]) + " wrong")
    first = page.importing._inputs[0]
    QTest.keyClick(first, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    page.importing.act.click()
    qtbot.waitUntil(lambda: "Word 12 is not in the list" in texts(page.importing))
    last = page.importing._inputs[-1]
    last.setText("drif")
    QTest.keyClick(last, Qt.Key.Key_Space)
    assert last.text() == "drift"
    page.importing.act.click()
    qtbot.waitUntil(lambda: page.flow.step is Step.PASSPHRASE)


def test_first_run_tries_sample_data(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(sample_new())
    page = window.gate
    assert isinstance(page, OnboardingPage)
    page.welcome.sample_button.click()
    ready(qtbot, window)


def test_first_run_failure_is_told_and_can_be_repeated(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_new()
    assert isinstance(ports.session, FakeSession)
    ports.session.fail = AppError("The disk is full.", next_step="Free some space.")
    window = open_window(ports)
    page = window.gate
    assert isinstance(page, OnboardingPage)
    page.welcome.sample_button.click()
    qtbot.waitUntil(lambda: "The disk is full." in texts(page))
    assert page.welcome.sample_button.isEnabled()
    ports.session.fail = None
    page.welcome.sample_button.click()
    ready(qtbot, window)


def send_dialog(qtbot: QtBot, window: MainWindow) -> SendDialog:
    ready(qtbot, window)
    page = current(window)
    assert isinstance(page, WalletPage)
    page.send.click()
    return window.findChildren(SendDialog)[0]


def test_dialog_keeps_tab_inside_and_escape_closes_it(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(page="wallet")
    dialog = send_dialog(qtbot, window)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.recipient.field.edit)
    for _ in range(12):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert dialog.isAncestorOf(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    with qtbot.waitSignal(dialog.closed) as signal:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert signal.args == [False]


def test_wallet_filters_history_and_says_when_there_is_none(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(page="wallet")
    ready(qtbot, window)
    page = current(window)
    assert isinstance(page, WalletPage)
    card = page.history
    assert card is not None
    qtbot.waitUntil(lambda: card.list.model.rowCount() == 7)
    card.filter._choices["stake"].click()
    qtbot.waitUntil(lambda: [entry.kind for entry in card.list.model.rows] == ["stake", "stake"])
    card.more.click()
    assert isinstance(current(window), HistoryView)


def test_an_empty_wallet_has_honest_empty_states(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(sample_empty(), "wallet")
    ready(qtbot, window)
    page = current(window)
    assert isinstance(page, WalletPage)
    qtbot.waitUntil(lambda: any(empty.isVisible() for empty in page.findChildren(EmptyState)))
    assert "Nothing happened yet" in texts(page)
    assert not page.send.isEnabled()


def test_settings_store_at_once_and_real_money_is_confirmed(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_ports()
    settings = ports.settings
    assert isinstance(settings, FakeSettings)
    window = open_window(ports, "settings")
    ready(qtbot, window)
    page = current(window)
    assert isinstance(page, SettingsPage)
    page._set_appearance("dark")
    qtbot.waitUntil(lambda: settings.calls == ["appearance dark"])
    assert theme().is_dark
    assert page._values is not None
    page.choose_network(page._values.networks[2])
    dialog = window.findChildren(Dialog)[-1]
    assert dialog.accessibleName() == "Use real money?"
    focused = QApplication.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.text() == "Stay on test money"
    dialog.reject()
    assert settings.network == "practice"


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (sample_market, ("As shipped", "Slot hashes", "can influence it", "1,284,310.55\u00a0GLN", "Rules, number 3")),
        (sample_other_program, ("Another program", "Do not sign here", "Switchboard", "Paused", "Number 4 waits")),
    ],
)
def test_settings_say_which_program_this_is_and_how_reviewers_are_drawn(
    qtbot: QtBot, open_window: Open, make: Callable[[], Ports], words: tuple[str, ...]
) -> None:
    window = open_window(make(), "settings")
    ready(qtbot, window)
    said = texts(current(window))
    assert [word for word in words if word not in said] == []


@pytest.mark.parametrize(
    ("blemishes", "words"),
    [
        ({"strikes": 3, "idle_until": datetime(2026, 11, 30, 14, 5, tzinfo=UTC)}, "3 strikes. Jailed: review seats"),
        ({"strikes": 6, "banned": True}, "Banned after its strikes"),
        ({"total": gln(0), "held": (), "strikes": 3}, "3 strikes, nothing slashed"),
    ],
)
def test_home_shows_what_was_held_against_an_account(
    qtbot: QtBot, open_window: Open, blemishes: dict[str, Any], words: str
) -> None:
    window = open_window(with_stake(**blemishes))
    ready(qtbot, window)
    qtbot.waitUntil(lambda: words in texts(current(window)))


def test_toasts_are_kept_by_the_bell_when_they_matter(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    ready(qtbot, window)
    assert window.shell is not None
    window.shell.show_problem(AppError("The network did not answer.").problem)
    assert len(window.shell.toasts._toasts) == 1
    window.shell.open_messages()
    assert "Messages" in texts(window.findChildren(Dialog)[-1])
    window.shell.toasts.clear()


FIRST_PAINT = """
import json, sys
from app.tasks import Tasks
from tests.helpers.ui_fakes import sample_locked
from ui.main import Options, run
with Tasks() as tasks:
    code = run(Options(quit_after_first_paint=True, headless=True), sample_locked(), tasks)
print(json.dumps({"code": code, "modules": sorted(sys.modules)}))
"""


def test_first_paint_exits_and_loads_nothing_heavy() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", FIRST_PAINT],
        check=True,
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=60,
    )
    answer = json.loads(done.stdout.splitlines()[-1])
    assert answer["code"] == 0
    heavy = {"polars", "opendp", "aiohttp", "solders", "keyring", "torch", "numpy", "segno", "cryptography", "PIL"}
    assert not heavy & set(answer["modules"])


def test_session_states_decide_what_is_shown_first(open_window: Open) -> None:
    assert isinstance(open_window(sample_new()).gate, OnboardingPage)
    assert isinstance(open_window(sample_locked()).gate, LockPage)
    assert sample_ports().session.state is SessionState.OPEN
    assert threading.current_thread() is threading.main_thread()
