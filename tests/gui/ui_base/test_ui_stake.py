"""The Stake page: what it holds, moving it with its meaning said first, seats, how the reputation came about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from tests.helpers.ui_fakes import FakeStake, full_stake, gln, sample_broken, sample_empty, sample_ports
from ui.components.button import Button
from ui.components.dialog import Dialog
from ui.components.error_panel import ErrorPanel
from ui.ports.stake import StakeMove
from ui.shell.nav_item import NavItem
from ui.shell.window import MainWindow
from ui.stake.move import MoveDialog
from ui.stake.view import StakeView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.ports import Ports

Open = Callable[..., MainWindow]


def opened(qtbot: QtBot, open_window: Open, ports: Ports | None = None) -> tuple[MainWindow, StakeView]:
    window = open_window(ports or sample_ports(), "stake")

    def page() -> StakeView | None:
        found = window.shell.current_page if window.shell is not None else None
        return found if isinstance(found, StakeView) else None

    qtbot.waitUntil(lambda: page() is not None)
    found = page()
    assert found is not None
    return window, found


def said(widget: QWidget) -> str:
    return "\n".join(child.accessibleName() for child in widget.findChildren(QWidget))


def dialog_of(window: MainWindow) -> MoveDialog:
    found = [dialog for dialog in window.findChildren(Dialog) if isinstance(dialog, MoveDialog)]
    assert found
    return found[-1]


def test_everything_is_said_and_what_waits_is_blocked_with_its_reason(qtbot: QtBot, open_window: Open) -> None:
    _, page = opened(qtbot, open_window)
    qtbot.waitUntil(lambda: page.shows_content)
    text = said(page)
    for words in ("Review seat 7", "Bond of a batch", "2,500 make level 5.", "0 strikes. 3 more"):
        assert words in text
    assert not page.sum.take.isEnabled()
    assert "2 open batches" in page.sum.take.toolTip()
    leave = [button for button in page.seats.findChildren(Button) if button.accessibleName() == "Empty seat 12"]
    assert [button.isEnabled() for button in leave] == [False]


def test_a_move_is_said_before_it_is_signed(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_ports()
    window, page = opened(qtbot, open_window, ports)
    qtbot.waitUntil(lambda: page.shows_content)
    page.sum.add.click()
    dialog = dialog_of(window)
    assert not dialog.act.isEnabled()
    dialog.amount.set_text("300")
    assert "You have" in said(dialog)
    dialog.amount.set_text("12.5")
    qtbot.waitUntil(dialog.act.isEnabled)
    assert "deposit: this is what it means." in said(dialog)
    dialog.act.click()
    stake = ports.stake
    assert isinstance(stake, FakeStake)
    qtbot.waitUntil(lambda: stake.moves == [StakeMove("deposit", 12_500_000)])


@pytest.mark.parametrize(
    ("button", "move"),
    [
        ("Take a seat", StakeMove("take_seat")),
        ("Fill seat 11 up", StakeMove("take_seat", place=11)),
        ("Leave seat 7", StakeMove("release_seat", place=7)),
    ],
)
def test_seats_are_taken_filled_and_left(qtbot: QtBot, open_window: Open, button: str, move: StakeMove) -> None:
    ports = sample_ports()
    window, page = opened(qtbot, open_window, ports)
    qtbot.waitUntil(lambda: page.shows_content)
    (found,) = [one for one in page.seats.findChildren(Button) if button in {one.accessibleName(), one.text()}]
    found.click()
    dialog = dialog_of(window)
    qtbot.waitUntil(dialog.act.isEnabled)
    dialog.act.click()
    stake = ports.stake
    assert isinstance(stake, FakeStake)
    qtbot.waitUntil(lambda: stake.moves == [move])


def test_what_cannot_be_says_why_and_signs_nothing(qtbot: QtBot, open_window: Open) -> None:
    stake = FakeStake(replace(full_stake(), withdrawable=gln(50), waits=""))
    stake.refuses = UserError("Free stake can be taken out in 3 d.", next_step="Wait.")
    window, page = opened(qtbot, open_window, replace(sample_ports(), stake=stake))
    qtbot.waitUntil(lambda: page.shows_content)
    page.sum.take.click()
    dialog = dialog_of(window)
    dialog.amount.set_text("1")
    qtbot.waitUntil(lambda: bool(dialog.findChildren(ErrorPanel)))
    assert not dialog.act.isEnabled()
    assert not stake.moves
    dialog.reject()


def test_how_it_came_about_is_read_when_asked(qtbot: QtBot, open_window: Open) -> None:
    _, page = opened(qtbot, open_window)
    qtbot.waitUntil(lambda: page.shows_content)
    assert "Batch accepted" not in said(page)
    page.standing.ask.click()
    qtbot.waitUntil(lambda: "Batch accepted: score 1,650 → 1,720, strikes 0" in said(page))
    assert "is missing in the node's history" in said(page)


def test_a_page_without_an_entry_marks_the_one_it_belongs_to(qtbot: QtBot, open_window: Open) -> None:
    window, _ = opened(qtbot, open_window)
    assert window.shell is not None
    marked = [item.accessibleName() for item in window.shell.sidebar.findChildren(NavItem) if item.isChecked()]
    assert marked == ["Wallet"]


def test_without_stake_and_without_network(qtbot: QtBot, open_window: Open) -> None:
    _, page = opened(qtbot, open_window, sample_empty())
    qtbot.waitUntil(lambda: page.shows_content)
    assert "Nothing is staked." in said(page)
    assert page.sum.add.isEnabled()
    assert not page.seats.take.isEnabled()
    _, broken = opened(qtbot, open_window, sample_broken())
    qtbot.waitUntil(lambda: bool(broken.findChildren(ErrorPanel)))
