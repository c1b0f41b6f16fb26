"""The signing dialog before, instead of and after what can be signed; and the one beside a Ledger."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import tests.helpers.ui_sign_states as states
from app.account.device import DevicePrompt, DeviceSigner
from app.errors import Declined
from app.tasks import TaskCancelled, TaskFailed, TaskResult
from tests.helpers.simulated_ledger import LOCKED, SimulatedLedger
from tests.helpers.ui_sale_fakes import FakeSummary
from ui.sign import UiApprover
from ui.sign.device import UiDevice
from ui.sign.models import UNKNOWN_PHRASE, sheet_of
from ui.theme import theme
from wallet import Account, WalletKind, address_of
from wallet.errors import LedgerDeniedError, LedgerLockedError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from pytestqt.qtbot import QtBot

    from app.approval import PatientApprover
    from app.tasks import TaskEvent, Tasks
    from ui.sign.dialog import SignDialog


@pytest.fixture
def host(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    window.resize(1024, 700)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    yield window
    window.close()
    window.deleteLater()


@dataclass
class Asking:
    """A question in the window: its looks, one after the other, and what became of it."""

    approver: UiApprover
    qtbot: QtBot
    tasks: Tasks

    def __post_init__(self) -> None:
        self.events: list[TaskEvent] = []
        self.looks = 0

    def about(self, *looks: Callable[[], Awaitable[FakeSummary]]) -> Asking:
        """Ask; each look ends as the next of these."""

        async def look() -> FakeSummary:
            self.looks += 1
            return await looks[min(self.looks, len(looks)) - 1]()

        def work(_progress: Any) -> Awaitable[Any]:
            return self.approver.decide(look, lambda found: found, renewable=True)

        self.handle = self.tasks.submit(work, on_event=self.events.append)
        self.qtbot.waitUntil(lambda: self.approver.dialog is not None)
        return self

    @property
    def dialog(self) -> SignDialog:
        """The dialog on the screen."""
        assert self.approver.dialog is not None
        return self.approver.dialog

    def sees(self, words: str) -> None:
        """Wait until the dialog says something."""
        self.qtbot.waitUntil(lambda: words in texts(self.dialog))

    def end(self) -> TaskEvent:
        """Return how it ended."""
        self.qtbot.waitUntil(lambda: bool(self.events))
        (event,) = self.events
        return event


@pytest.fixture
def asking(qtbot: QtBot, tasks: Tasks, host: QWidget) -> Iterator[Asking]:
    approver = UiApprover(lambda: host, lambda: ("Main", "Practice"))
    yield Asking(approver, qtbot, tasks)
    approver.reject_all()
    approver.deleteLater()


def texts(widget: QWidget) -> str:
    return "\n".join(child.accessibleName() for child in widget.findChildren(QWidget) if child.isVisibleTo(widget))


def test_while_it_is_simulated_it_can_be_rejected_and_not_signed(asking: Asking) -> None:
    asking.about(states.never).sees("Decoding and simulating it. Nothing is signed yet.")
    assert asking.dialog.sign_button is None
    assert QApplication.focusWidget() is asking.dialog.reject_button
    QTest.keyClick(asking.dialog.reject_button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    asking.dialog.reject()
    assert asking.end() == TaskResult(value=None)


def test_what_is_signed_is_what_was_found(asking: Asking) -> None:
    summary = FakeSummary()
    asking.about(states.finds(summary)).sees("Account deposit: 0.0084")
    asking.dialog.sign()
    assert asking.end() == TaskResult(value=summary)


@pytest.mark.parametrize(
    ("error", "says", "again"),
    [
        (states.OFFLINE, "It cannot be simulated now", True),
        (states.WOULD_FAIL, "It would fail", True),
        (states.TAKES_MORE, "We did not sign this", False),
    ],
)
def test_a_look_that_fails_is_said_and_never_signed(
    asking: Asking,
    error: Exception,
    says: str,
    again: bool,  # noqa: FBT001 - a parameter of pytest
) -> None:
    asking.about(states.fails(error)).sees(says)
    assert "Nothing was sent." in texts(asking.dialog)
    assert asking.dialog.sign_button is None
    assert (asking.dialog.again_button is not None) is again
    QTest.keyClick(asking.dialog.reject_button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    asking.dialog.reject()
    ended = asking.end()
    assert isinstance(ended, TaskFailed)
    assert ended.error is error


def test_it_is_looked_at_again_where_that_may_help(asking: Asking) -> None:
    asking.about(states.fails(states.OFFLINE), states.finds(FakeSummary())).sees("Try again")
    assert asking.dialog.again_button is not None
    asking.dialog.again_button.click()
    asking.sees("Sign and send")
    asking.dialog.sign()
    assert asking.end() == TaskResult(value=FakeSummary())
    assert asking.looks == 2


def test_what_is_too_old_is_simulated_again_and_signed_as_seen_last(qtbot: QtBot, tasks: Tasks, host: QWidget) -> None:
    approver = UiApprover(lambda: host, lambda: ("Main", "Practice"), valid_s=0.0)
    asking = Asking(approver, qtbot, tasks).about(states.finds(states.LOSES_POWER), states.finds(FakeSummary()))
    asking.sees("more than a minute old")
    assert asking.dialog.sign_button is None
    approver._valid_s = 60.0
    asking.dialog._valid_s = 60.0
    assert asking.dialog.again_button is not None
    asking.dialog.again_button.click()
    asking.sees("Submit your batch for review")
    asking.dialog.sign()
    assert asking.end() == TaskResult(value=FakeSummary())
    approver.deleteLater()


def test_a_window_locked_meanwhile_says_so(qtbot: QtBot, tasks: Tasks) -> None:
    window = QWidget()
    window.show()
    approver = UiApprover(lambda: window, lambda: ("Main", "Practice"))
    asking = Asking(approver, qtbot, tasks).about(states.finds(FakeSummary()))
    asking.dialog.deleteLater()
    ended = asking.end()
    assert isinstance(ended, TaskFailed)
    assert isinstance(ended.error, Declined)
    assert "locked before you signed" in str(ended.error)
    window.close()
    approver.deleteLater()


def test_cancelling_takes_the_dialog_away_while_it_is_simulated(asking: Asking) -> None:
    asking.about(states.never).sees("Decoding")
    asking.handle.cancel()
    assert asking.end() == TaskCancelled()
    asking.qtbot.waitUntil(lambda: asking.approver.dialog is None)


def test_the_unknown_is_signed_only_once_it_is_typed_out(asking: Asking) -> None:
    asking.about(states.finds(states.UNKNOWN)).sees("Not understood: ")
    dialog = asking.dialog
    assert "Sign what cannot be read" in texts(dialog)
    assert "3 instructions, not all understood" in texts(dialog)
    assert dialog.phrase is not None
    assert dialog.sign_button is not None
    for typed in ("", UNKNOWN_PHRASE.lower(), UNKNOWN_PHRASE[:-1], "yes"):
        dialog.phrase.set_text(typed)
        assert not dialog.sign_button.isEnabled()
        QTest.keyClick(dialog.phrase.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        dialog.sign()
        assert asking.events == []
    dialog.phrase.set_text(UNKNOWN_PHRASE)
    QTest.keyClick(dialog.phrase.edit, Qt.Key.Key_Return)
    assert asking.events == []
    dialog.sign()
    assert asking.end() == TaskResult(value=states.UNKNOWN)


def test_changes_of_other_accounts_carry_their_names_and_dangers_come_first(asking: Asking) -> None:
    asking.about(states.finds(states.LOSES_POWER)).sees("Look twice")
    said = texts(asking.dialog)
    assert "Your account “Savings” HAgk…Kpqk" in said
    assert "Sign: Approve" in said
    assert said.index("Look twice") < said.index("What will change")
    # What goes to an account of one's own does not leave; the fee does.
    assert sheet_of(states.LOSES_POWER).leaves == ("0.000082\u00a0SOL", "44.00\u00a0GLN")


def test_raw_form_is_one_click_away(asking: Asking) -> None:
    asking.about(states.finds(FakeSummary())).sees("Sign and send")
    card = asking.dialog.instruction_card
    assert card is not None
    card.more.click()
    assert "at most 96,000 units, priority fee 0.000077" in texts(card)
    assert "Program GLNRmarket" not in texts(card)
    raw = next(one for one in card.findChildren(QWidget) if one.accessibleName().startswith("Raw form"))
    QTest.mouseClick(raw, Qt.MouseButton.LeftButton)
    assert "Program GLNRmarket" in texts(card)
    assert "00010203 04050607" in texts(card)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_long_texts_keep_the_buttons_in_reach(asking: Asking, host: QWidget, scale: float) -> None:
    theme().apply("light", scale)
    asking.about(states.finds(states.LONG)).sees("Sign and send")
    card = asking.dialog.instruction_card
    assert card is not None
    card.more.click()
    for button in (asking.dialog.reject_button, asking.dialog.sign_button):
        assert button is not None
        assert host.rect().contains(button.mapTo(host, button.rect().bottomRight()))
    theme().apply("light", 1.0)


# Beside a Ledger


@dataclass
class AtDevice:
    """A signature asked of a simulated device, in a thread that waits."""

    device: SimulatedLedger
    prompt: UiDevice
    tasks: Tasks
    qtbot: QtBot

    def sign(self) -> list[TaskEvent]:
        """Begin to sign."""
        pubkey = bytes(self.device.keypair(tuple((1 << 31) + step for step in (44, 501, 0))).pubkey())
        account = Account(0, 0, "Cold", pubkey, address_of(pubkey), "m/44'/501'/0'", WalletKind.LEDGER, hidden=False)
        signer = DeviceSigner(account, self.prompt)
        events: list[TaskEvent] = []
        self.tasks.submit(lambda _progress: asyncio.to_thread(signer.sign, b"\x80message"), on_event=events.append)
        return events


@pytest.fixture
def at_device(qtbot: QtBot, tasks: Tasks, host: QWidget, monkeypatch: pytest.MonkeyPatch) -> Iterator[AtDevice]:
    device = SimulatedLedger()
    monkeypatch.setattr("app.account.device.open_ledger", lambda: device)
    prompt = UiDevice(lambda: host)
    yield AtDevice(device, prompt, tasks, qtbot)
    if prompt.dialog is not None:
        prompt.dialog.reject()
    prompt.deleteLater()


def take(prompt: DevicePrompt, approver: PatientApprover) -> tuple[DevicePrompt, PatientApprover]:
    """Let mypy prove that the window's parts are the app's protocols."""
    return prompt, approver


def test_the_window_says_check_on_your_ledger_until_it_answers(at_device: AtDevice) -> None:
    at_device.device.waits.clear()
    events = at_device.sign()
    at_device.qtbot.waitUntil(lambda: at_device.prompt.dialog is not None)
    assert "Check on your Ledger" in texts(at_device.prompt.dialog)  # type: ignore[arg-type] # waited for above
    assert events == []
    at_device.device.waits.set()
    at_device.qtbot.waitUntil(lambda: bool(events))
    assert isinstance(events[0], TaskResult)
    at_device.qtbot.waitUntil(lambda: at_device.prompt.dialog is None)


def test_cancelled_here_the_devices_signature_is_thrown_away(at_device: AtDevice) -> None:
    at_device.device.waits.clear()
    events = at_device.sign()
    at_device.qtbot.waitUntil(lambda: at_device.prompt.dialog is not None)
    assert at_device.prompt.dialog is not None
    at_device.prompt.dialog.reject()
    # The wait ends although the device's owner has not decided.
    at_device.qtbot.waitUntil(lambda: bool(events))
    assert isinstance(events[0], TaskFailed)
    assert isinstance(events[0].error, Declined)
    assert at_device.device.cancelled
    assert at_device.device.transactions == []
    assert at_device.prompt.dialog is None


def test_refused_on_the_device_is_said(at_device: AtDevice) -> None:
    at_device.device.agrees = False
    events = at_device.sign()
    at_device.qtbot.waitUntil(lambda: bool(events))
    assert isinstance(events[0], TaskFailed)
    assert isinstance(events[0].error, LedgerDeniedError)
    at_device.qtbot.waitUntil(
        lambda: at_device.prompt.dialog is not None and "Refused on your Ledger" in texts(at_device.prompt.dialog)
    )


@pytest.mark.parametrize("again", [True, False])
def test_a_locked_device_can_be_tried_again(at_device: AtDevice, again: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    at_device.device.status = LOCKED
    events = at_device.sign()
    at_device.qtbot.waitUntil(lambda: at_device.prompt.dialog is not None and at_device.prompt.dialog.again is not None)
    assert at_device.prompt.dialog is not None
    at_device.device.status = b""
    if again:
        at_device.prompt.dialog.accept()
    else:
        at_device.prompt.dialog.reject()
    at_device.qtbot.waitUntil(lambda: bool(events))
    if again:
        assert isinstance(events[0], TaskResult)
    else:
        assert isinstance(events[0], TaskFailed)
        assert isinstance(events[0].error, LedgerLockedError)
