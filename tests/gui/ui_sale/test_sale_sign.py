"""The signing dialog: focus, keys, refusals, hostile texts, the approver across threads."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.tasks import TaskCancelled, TaskFailed, TaskResult
from tests.helpers.ui_sale_fakes import FakeChange, FakeEffect, FakeInstruction, FakeSummary
from ui.components.button import Button
from ui.sign import UiApprover
from ui.sign.dialog import SignDialog
from ui.sign.models import sheet_of
from ui.sign.ring import ValidityRing
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app.approval import Approver
    from app.tasks import TaskEvent, Tasks
    from market.explain import TransactionSummary
    from ui.sign.ports import Summary


def check_shape(summary: TransactionSummary) -> Summary:
    """Let mypy prove that the market's summary is what the dialog reads."""
    return summary


@pytest.fixture
def host(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    window.resize(1280, 832)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    yield window
    window.close()
    window.deleteLater()


def ask(host: QWidget, summary: FakeSummary | None = None, valid_s: float = 60) -> tuple[SignDialog, list[bool]]:
    dialog = SignDialog(summary or FakeSummary(), account="Main", network="Practice", valid_s=valid_s)
    answers: list[bool] = []
    dialog.closed.connect(answers.append)
    dialog.ask(host)
    return dialog, answers


def texts(widget: QWidget) -> str:
    return "\n".join(child.accessibleName() for child in widget.findChildren(QWidget) if child.isVisibleTo(widget))


def test_focus_starts_on_reject_and_enter_or_space_never_sign(host: QWidget) -> None:
    dialog, answers = ask(host)
    assert QApplication.focusWidget() is dialog.reject_button
    QTest.keyClick(dialog.reject_button, Qt.Key.Key_Return)
    assert answers == []
    assert dialog.sign_button is not None
    dialog.sign_button.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QTest.keyClick(dialog.sign_button, key)
    assert answers == []
    assert dialog.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_control_enter_signs_from_anywhere(host: QWidget, key: Qt.Key) -> None:
    dialog, answers = ask(host)
    QTest.keyClick(dialog.reject_button, key, Qt.KeyboardModifier.ControlModifier)
    assert answers == [True]


def test_escape_space_on_reject_and_close_reject(host: QWidget) -> None:
    dialog, answers = ask(host)
    QTest.keyClick(dialog.reject_button, Qt.Key.Key_Escape)
    assert answers == [False]
    dialog, answers = ask(host)
    QTest.keyClick(dialog.reject_button, Qt.Key.Key_Space)
    assert answers == [False]


def test_mouse_signs(host: QWidget) -> None:
    dialog, answers = ask(host)
    assert dialog.sign_button is not None
    QTest.mouseClick(dialog.sign_button, Qt.MouseButton.LeftButton)
    assert answers == [True]


def test_tab_stays_inside_and_reaches_both_buttons(host: QWidget) -> None:
    outside = Button("Outside", parent=host)
    outside.show()
    dialog, _ = ask(host)
    seen = set()
    for _ in range(8):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert outside not in seen
    assert {dialog.reject_button, dialog.sign_button} <= seen
    dialog.reject()


def test_shows_who_changes_total_and_what_cannot_happen(host: QWidget) -> None:
    dialog, _ = ask(host)
    said = texts(dialog)
    assert "Submit your batch for review" in said
    assert "Signed by Main 7Kp3…mQ9d · Practice" in said
    assert "Held from your stake: 20.00\u00a0GLN" in said
    assert "Account deposit: 0.0084\u00a0SOL" in said
    assert "Network fee: 0.000082\u00a0SOL. Base 0.000005, priority 0.000077 at most" in said
    assert "Cannot happen with this signature: sending tokens to anyone, or giving anyone power" in said
    assert "2 instructions, all understood" in said
    assert "Message e41c…09b2" in said
    assert "Taken from your free stake" not in said
    dialog.reject()


def test_instructions_open_to_sentences(host: QWidget) -> None:
    dialog, _ = ask(host)
    assert dialog.instruction_card is not None
    assert not dialog.instruction_card.lines.isVisible()
    QTest.mouseClick(dialog.instruction_card.more, Qt.MouseButton.LeftButton)
    assert dialog.instruction_card.lines.isVisible()
    assert "Submits a batch of 50 records" in texts(dialog.instruction_card.lines)
    dialog.reject()


@pytest.mark.parametrize(
    "instructions",
    [
        (),
        (FakeInstruction("", "x", (FakeEffect("note", "Something."),)),),
        (*FakeSummary().instructions, FakeInstruction("3xVq…9Lme", "unknown", ())),
    ],
)
def test_what_cannot_be_decoded_cannot_be_signed(host: QWidget, instructions: tuple[FakeInstruction, ...]) -> None:
    dialog, answers = ask(host, FakeSummary(instructions=instructions))
    assert dialog.sign_button is None
    assert "We did not sign this" in texts(dialog)
    QTest.keyClick(dialog.reject_button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert answers == []
    dialog.reject()
    assert answers == [False]


def test_dangers_are_said(host: QWidget) -> None:
    dialog, _ = ask(host, FakeSummary(dangers=("Gives 9xQe…VFin power over your tokens.",), cannot_happen=()))
    assert "Look twice: Gives 9xQe…VFin power over your tokens." in texts(dialog)
    assert "Cannot happen" not in texts(dialog)
    dialog.reject()


def test_lapsed_transaction_cannot_be_signed(host: QWidget) -> None:
    dialog, answers = ask(host, valid_s=0.0)
    assert dialog.sign_button is not None
    assert not dialog.sign_button.isEnabled()
    QTest.keyClick(dialog.reject_button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert answers == []
    assert "can no longer land" in texts(dialog)
    dialog.reject()


def test_ring_counts_down_by_its_clock(qtbot: QtBot) -> None:
    now = [100.0]
    ring = ValidityRing(60, clock=lambda: now[0])
    qtbot.addWidget(ring)
    assert ring.text == "Valid for about 60 s"
    now[0] += 13
    ring.tick()
    assert ring.accessibleName() == "Valid for about 47 s"
    now[0] += 60
    with qtbot.waitSignal(ring.lapsed):
        ring.tick()
    assert ring.text == "No longer valid"


def test_hostile_texts_are_plain(host: QWidget) -> None:
    change = FakeChange("wallet", "mint", 5, 1, "Your wallet: \u22124.00\u00a0<b>\u202eLOS</b>")
    effect = FakeEffect("note", "Memo: \u2066hi\x00" + "x" * 9000)
    summary = replace(
        FakeSummary(), changes=(change,), instructions=(FakeInstruction("Memo\u200b", "<i>Memo</i>", (effect,)),)
    )
    dialog, _ = ask(host, summary)
    assert dialog.instruction_card is not None
    dialog.instruction_card.more.setChecked(True)
    said = texts(dialog)
    assert not {"\u202e", "\u2066", "\u200b", "\x00"} & set(said)
    assert "<b>LOS</b>" in said
    assert max(map(len, said.split("\n"))) < 700
    dialog.grab()
    dialog.reject()


def test_total_leaving_names_every_token() -> None:
    tokens = FakeChange("wallet", "mint", 9, 4, "Your wallet: \u22125.00\u00a0GLN")
    sheet = sheet_of(replace(FakeSummary(), changes=(*FakeSummary().changes, tokens)))
    assert sheet.leaves == ("0.0085\u00a0SOL", "5.00\u00a0GLN")
    assert sheet_of(replace(FakeSummary(), changes=())).leaves == ("0.000082\u00a0SOL",)
    assert sheet_of(replace(FakeSummary(), changes=(), payer="somebody else")).leaves == ("nothing",)


def test_whole_window_and_fixed_buttons_at_200_percent(host: QWidget) -> None:
    theme().apply("light", 2.0)
    dialog, _ = ask(host)
    assert dialog.instruction_card is not None
    dialog.instruction_card.more.setChecked(True)
    assert dialog.panel.geometry() == host.rect()
    assert dialog.sign_button is not None
    bottom = dialog.sign_button.mapTo(host, dialog.sign_button.rect().bottomRight())
    assert host.rect().contains(bottom)
    dialog.reject()


# The approver


@pytest.fixture
def approver(host: QWidget) -> Iterator[UiApprover]:
    made = UiApprover(lambda: host, lambda: ("Main", "Practice"))
    yield made
    made.reject_all()
    made.deleteLater()


def wait_for(qtbot: QtBot, tasks: Tasks, approver: UiApprover) -> list[TaskEvent]:
    events: list[TaskEvent] = []
    tasks.submit(lambda _progress: approver.approve(FakeSummary()), on_event=events.append)
    qtbot.waitUntil(lambda: approver.dialog is not None)
    return events


@pytest.mark.parametrize("agreed", [True, False])
def test_answer_goes_back_to_the_loop(qtbot: QtBot, tasks: Tasks, approver: UiApprover, agreed: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    events = wait_for(qtbot, tasks, approver)
    assert approver.dialog is not None
    if agreed:
        approver.dialog.sign()
    else:
        approver.dialog.reject()
    qtbot.waitUntil(lambda: bool(events))
    assert events == [TaskResult(agreed)]
    assert approver.dialog is None


def test_questions_are_asked_one_at_a_time(qtbot: QtBot, tasks: Tasks, approver: UiApprover) -> None:
    first = wait_for(qtbot, tasks, approver)
    second: list[TaskEvent] = []
    shown = approver.dialog
    tasks.submit(lambda _progress: approver.approve(FakeSummary()), on_event=second.append)
    assert shown is not None
    shown.sign()
    qtbot.waitUntil(lambda: approver.dialog is not None and approver.dialog is not shown)
    assert second == []
    assert approver.dialog is not None
    approver.dialog.reject()
    qtbot.waitUntil(lambda: bool(first and second))
    assert (first, second) == ([TaskResult(value=True)], [TaskResult(value=False)])


def test_cancelled_question_takes_its_dialog_away(qtbot: QtBot, tasks: Tasks, approver: UiApprover) -> None:
    events: list[TaskEvent] = []
    handle = tasks.submit(lambda _progress: approver.approve(FakeSummary()), on_event=events.append)
    qtbot.waitUntil(lambda: approver.dialog is not None)
    handle.cancel()
    qtbot.waitUntil(lambda: approver.dialog is None)
    assert events == [TaskCancelled()]


def test_locked_window_answers_no(qtbot: QtBot, tasks: Tasks) -> None:
    approver = UiApprover(lambda: None, lambda: ("Main", "Practice"))
    events: list[TaskEvent] = []
    tasks.submit(lambda _progress: approver.approve(FakeSummary()), on_event=events.append)
    qtbot.waitUntil(lambda: bool(events))
    assert events == [TaskResult(value=False)]
    approver.deleteLater()


def test_locking_rejects_everything(qtbot: QtBot, tasks: Tasks, approver: UiApprover) -> None:
    events = wait_for(qtbot, tasks, approver)
    approver.reject_all()
    qtbot.waitUntil(lambda: bool(events))
    assert events == [TaskResult(value=False)]


def test_window_that_goes_away_answers_no(qtbot: QtBot, tasks: Tasks) -> None:
    window = QWidget()
    window.show()
    approver = UiApprover(lambda: window, lambda: ("Main", "Practice"))
    events = wait_for(qtbot, tasks, approver)
    window.close()
    window.deleteLater()
    qtbot.waitUntil(lambda: bool(events))
    (event,) = events
    assert isinstance(event, TaskFailed)
    assert "locked before you signed" in event.problem.what
    approver.deleteLater()


async def test_approver_is_the_apps_protocol(approver: UiApprover) -> None:

    def take(asked: Approver) -> Approver:
        return asked

    assert take(approver) is approver
    assert asyncio.get_running_loop().is_running()
