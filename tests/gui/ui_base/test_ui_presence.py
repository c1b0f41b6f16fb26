"""Tray, notifications, the window's place, and closing while something is under way."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.ui_fakes import FakePresence, sample_locked, sample_ports
from ui.components.button import Button
from ui.components.dialog import Dialog
from ui.components.toast import Message
from ui.shell import geometry
from ui.shell.leaving import Leaving
from ui.shell.window import MainWindow
from ui.tray import Tray, words_of

Open = Callable[..., MainWindow]
PAID = Message("Paid: 66.00 GLN", "by Northline Energy Lab", important=True)


@pytest.mark.parametrize(
    ("level", "is_open", "words"),
    [
        ("off", True, None),
        ("plain", True, ("Gleaner", "Something happened that you may want to see.")),
        ("full", True, ("Paid: 66.00 GLN", "by Northline Energy Lab")),
        ("full", False, ("Gleaner", "Something happened that you may want to see.")),
    ],
)
def test_names_and_amounts_are_told_only_when_chosen_and_open(
    *, level: str, is_open: bool, words: tuple[str, str] | None
) -> None:
    assert words_of(PAID, level, is_open=is_open) == words  # type: ignore[arg-type]  # the literals of the table


def test_foreign_text_is_cleaned_for_a_notification() -> None:
    title, text = words_of(Message("a\u202eb\nc", "x" * 999), "full", is_open=True) or ("", "")
    assert "\u202e" not in title
    assert "\n" not in title
    assert len(text) <= 201


def test_important_messages_are_told_while_nobody_looks(
    qtbot: QtBot, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    qtbot.waitUntil(lambda: window.shell is not None)
    tray = Tray(window, FakePresence("full"))
    told: list[tuple[object, ...]] = []
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _icon, *words: told.append(words[:2]))
    assert window.shell is not None
    monkeypatch.setattr(window, "isActiveWindow", lambda: True)
    window.shell.notify(PAID)
    assert told == []
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    window.shell.notify(PAID)
    assert told == [("Paid: 66.00 GLN", "by Northline Energy Lab")]
    window.shell.notify(Message("Copied"))
    assert len(told) == 1
    window.shell.toasts.clear()
    assert tray.menu.actions()


def test_menu_of_a_locked_window_says_nothing(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    tray = Tray(window, None)
    qtbot.waitUntil(lambda: window.shell is not None and window.shell.counts.get("home", 0) > 0)
    assert [action.text() for action in tray.menu.actions() if action.text()] == [
        "Open Gleaner",
        "2 things need you",
        "Lock",
        "Quit",
    ]
    tray.menu.actions()[1].trigger()
    locked = open_window(sample_locked())
    assert [action.text() for action in Tray(locked, None).menu.actions() if action.text()] == ["Open Gleaner", "Quit"]


def test_a_window_comes_back_where_it_was(show: Callable[[QWidget], QWidget]) -> None:
    window = show(QWidget())
    window.setGeometry(60, 70, 500, 400)
    place = geometry.place_of(window)
    window.setGeometry(0, 0, 300, 300)
    assert geometry.put(window, place)
    assert window.geometry() == QRect(60, 70, 500, 400)
    assert len(geometry.screens()) == 16


@pytest.mark.parametrize("place", ["", "nonsense", "é", "A" * 5000])
def test_a_place_that_is_none_changes_nothing(show: Callable[[QWidget], QWidget], place: str) -> None:
    window = show(QWidget())
    before = window.geometry()
    assert not geometry.put(window, place)
    assert window.geometry() == before


@pytest.mark.parametrize(
    ("frame", "seen"),
    [
        (QRect(0, 0, 800, 600), True),
        (QRect(-700, 0, 800, 600), False),
        (QRect(1900, 10, 800, 600), False),
        (QRect(200, -30, 800, 600), False),
        (QRect(200, 1070, 800, 600), False),
        (QRect(1700, 900, 800, 600), True),
        (QRect(2000, 100, 800, 600), False),
    ],
)
def test_a_window_is_never_where_nobody_sees_its_edge(frame: QRect, *, seen: bool) -> None:
    assert geometry.can_be_seen(frame, [QRect(0, 0, 1920, 1080)]) is seen


def test_a_link_waits_until_the_vault_is_open(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(sample_locked())
    window.open_link("solana:first")
    window.open_link("solana:second")
    assert window._link == "solana:second"
    opened = open_window()
    qtbot.waitUntil(lambda: opened.shell is not None)
    opened.bring_up()
    assert not opened.windowState() & Qt.WindowState.WindowMinimized


def asked(window: MainWindow) -> list[Dialog]:
    return [one for one in window.findChildren(Dialog) if one.isVisible()]


def press(dialog: Dialog, text: str) -> None:
    next(button for button in dialog.findChildren(Button) if button.text() == text).click()


def test_closing_with_a_sale_under_way_says_what_goes_on(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    leaving = Leaving(window, can_hide=True)
    left: list[bool] = []
    leaving.left.connect(lambda: left.append(True))
    qtbot.waitUntil(lambda: window.shell is not None and window.shell.counts.get("sell") == 3)
    window.close()
    assert window.isVisible()
    (dialog,) = asked(window)
    assert dialog.accessibleName() == "Quit while 3 sales are under way?"
    window.close()
    assert len(asked(window)) == 1
    press(dialog, "Keep it open")
    assert not left
    leaving.quit()
    press(asked(window)[0], "Keep it in the tray")
    assert not window.isVisible()
    window.bring_up()
    leaving.quit()
    press(asked(window)[0], "Quit")
    assert left == [True]
    assert window.close()


def test_closing_with_nothing_under_way_just_closes(open_window: Open) -> None:
    window = open_window(sample_locked())
    leaving = Leaving(window, can_hide=False)
    left: list[bool] = []
    leaving.left.connect(lambda: left.append(True))
    leaving.quit()
    assert left == [True]
    assert window.close()
    assert sample_ports().presence is not None
