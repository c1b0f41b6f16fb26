"""Keys, palette, sheet: from one table, reachable from everywhere, silent while a field has the focus."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.helpers.ui_fakes import FakeEase, FakeSession, FakeSettings, sample_locked, sample_ports
from ui.components.dialog import Dialog
from ui.components.toast import Message
from ui.shell.catalogue import all_actions
from ui.shell.keys import BINDINGS, GROUPS
from ui.shell.palette import Palette
from ui.shell.sheet import PageHelp, ShortcutSheet, native
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ui.shell.page import StatePage
    from ui.shell.shell import Shell
    from ui.shell.window import MainWindow

    Open = Callable[..., MainWindow]

T = TypeVar("T", bound=Dialog)


def opened(qtbot: QtBot, window: MainWindow) -> Shell:
    qtbot.waitUntil(lambda: window.shell is not None and window.shell.current_page is not None)
    shell = window.shell
    assert shell is not None
    filled(qtbot, shell)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return shell


def filled(qtbot: QtBot, shell: Shell) -> StatePage:
    page = shell.current_page
    assert page is not None
    qtbot.waitUntil(lambda: page.shows_content)
    return page


def key_of(shell: Shell) -> str:
    assert shell._current is not None
    return shell._current.key


def press(window: MainWindow, keys: str) -> None:
    QTest.keySequence(QApplication.focusWidget() or window, QKeySequence(keys))


def dialog_of(window: MainWindow, kind: type[T]) -> T:
    (found,) = [dialog for dialog in window.findChildren(kind) if dialog.isVisible()]
    return found


# One table


def test_the_window_binds_exactly_the_keys_of_the_table(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    opened(qtbot, window)
    bound = sorted(shortcut.key().toString() for shortcut in window.findChildren(QShortcut))
    table = sorted(QKeySequence(keys).toString() for binding in BINDINGS if binding.name for keys in binding.keys)
    assert bound == table


def test_no_two_bindings_of_the_window_share_a_key() -> None:
    keys = [key for binding in BINDINGS if binding.name for key in binding.keys]
    assert len(keys) == len(set(keys))


def test_the_sheet_lists_the_whole_table_with_its_keys(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    opened(qtbot, window)
    press(window, "?")
    sheet = dialog_of(window, ShortcutSheet)
    assert sorted(line.binding.words for line in sheet.lines) == sorted(binding.words for binding in BINDINGS)
    assert {binding.group for binding in BINDINGS} == {group for group, _ in GROUPS}
    for line in sheet.lines:
        assert native(line.binding) in line.accessibleName()


def test_ranges_are_shown_as_one() -> None:
    (page,) = [binding for binding in BINDINGS if binding.name == "page"]
    assert native(page) == "Ctrl+1…9"


# What the keys do


@pytest.mark.parametrize(("keys", "page"), [("Ctrl+3", "wallet"), ("Ctrl+5", "settings"), ("Ctrl+,", "settings")])
def test_pages_by_key(qtbot: QtBot, open_window: Open, keys: str, page: str) -> None:
    window = open_window()
    shell = opened(qtbot, window)
    press(window, keys)
    assert key_of(shell) == page
    press(window, "Alt+Left")
    assert key_of(shell) == "home"


def test_escape_goes_back_and_leaves_the_window_open(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    shell = opened(qtbot, window)
    press(window, "Ctrl+3")
    press(window, "Esc")
    assert key_of(shell) == "home"
    press(window, "Esc")
    assert window.isVisible()


def test_text_size_by_key_also_over_dialogs(qtbot: QtBot, open_window: Open) -> None:
    settings = FakeSettings()
    window = open_window(replace(sample_ports(), settings=settings))
    opened(qtbot, window)
    press(window, "?")
    press(window, "Ctrl++")
    press(window, "Ctrl+=")
    assert theme().scale == pytest.approx(1.2)
    press(window, "Ctrl+-")
    assert theme().scale == pytest.approx(1.1)
    press(window, "Ctrl+0")
    assert theme().scale == pytest.approx(1.0)
    qtbot.waitUntil(lambda: settings.calls[-1:] == ["scale 1.0"])


def test_keys_that_leave_the_page_wait_while_a_dialog_asks(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    shell = opened(qtbot, window)
    press(window, "?")
    press(window, "Ctrl+3")
    press(window, "Ctrl+K")
    assert key_of(shell) == "home"
    assert not [dialog for dialog in window.findChildren(Palette) if dialog.isVisible()]
    press(window, "Esc")
    press(window, "Ctrl+3")
    assert key_of(shell) == "wallet"


def test_locking_by_key_takes_open_dialogs_away(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    opened(qtbot, window)
    press(window, "?")
    press(window, "Ctrl+L")
    assert window.shell is None
    assert not [dialog for dialog in window.findChildren(Dialog) if dialog.isVisible()]
    qtbot.waitUntil(lambda: window.gate is not None)


def test_keys_of_an_open_vault_do_nothing_on_the_lock_page(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(sample_locked())
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    for binding in BINDINGS:
        if binding.name and binding.group != "size":
            for keys in binding.keys:
                press(window, keys)
    assert window.shell is None
    assert not window.findChildren(Dialog)


def test_f6_goes_through_the_panes_and_around(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    shell = opened(qtbot, window)
    page = shell.current_page
    assert page is not None
    qtbot.waitUntil(lambda: shell._banner is not None and shell._banner.isVisible())
    seen: list[str] = []
    for _ in range(3):
        press(window, "F6")
        focused = QApplication.focusWidget()
        assert focused is not None
        places = {"sidebar": shell.sidebar, "page": page, "banner": shell._banner}
        seen += [name for name, part in places.items() if part is not None and part.isAncestorOf(focused)]
    assert set(seen) == {"sidebar", "banner", "page"}
    press(window, "Shift+F6")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert not page.isAncestorOf(focused) or seen[-1] != "page"


def test_f1_says_what_each_page_is_for(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    shell = opened(qtbot, window)
    for spec in shell.specs:
        shell.open(spec.key)
        press(window, "F1")
        shown = dialog_of(window, PageHelp)
        said = "\n".join(child.accessibleName() for child in shown.findChildren(QWidget))
        assert spec.help.splitlines()[0] in said
        press(window, "Esc")


def test_ctrl_z_takes_back_what_the_newest_message_offers(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    shell = opened(qtbot, window)
    undone: list[str] = []
    shell.notify(Message("Hidden", action="Undo", undoes=True), lambda: undone.append("first"))
    shell.notify(Message("Saved", action="Show"), lambda: undone.append("shown"))
    press(window, "Ctrl+Z")
    press(window, "Ctrl+Z")
    assert undone == ["first"]


# Single keys


def test_single_keys_are_typed_where_a_field_has_the_focus(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    opened(qtbot, window)
    press(window, "Ctrl+K")
    palette = dialog_of(window, Palette)
    assert palette.search.hasFocus()
    QTest.keyClicks(palette.search, "?/")
    assert palette.search.text() == "?/"
    assert not [dialog for dialog in window.findChildren(ShortcutSheet) if dialog.isVisible()]


def test_single_keys_can_be_turned_off(qtbot: QtBot, open_window: Open) -> None:
    ease = FakeEase(single_keys=False)
    window = open_window(replace(sample_ports(), ease=ease))
    shell = opened(qtbot, window)
    press(window, "?")
    press(window, "/")
    assert not [dialog for dialog in window.findChildren(Dialog) if dialog.isVisible()]
    shell.open_sheet()
    off = [line for line in dialog_of(window, ShortcutSheet).lines if "(turned off)" in line.accessibleName()]
    assert {line.binding.keys[0] for line in off} == {binding.keys[0] for binding in BINDINGS if binding.single}


def test_slash_searches_everywhere_where_a_page_has_no_search(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    opened(qtbot, window)
    press(window, "/")
    assert isinstance(QApplication.focusWidget(), QLineEdit)


# Palette


def test_the_palette_reaches_pages_their_actions_settings_accounts_and_the_window(
    qtbot: QtBot, open_window: Open
) -> None:
    window = open_window()
    shell = opened(qtbot, window)
    qtbot.waitUntil(lambda: len(shell.accounts) > 1)
    actions = all_actions(shell)
    keys = {action.key for action in actions}
    for spec in shell.specs:
        assert f"page.{spec.key}" in keys
        assert {f"{spec.key}.{one.key}" for one in spec.actions} <= keys
    assert {f"account.{account.address}" for account in shell.accounts[1:]} <= keys
    assert len(keys) == len(actions), "two actions share a key"
    named = {binding.name for binding in BINDINGS if binding.name in {"lock", "sheet", "help", "larger", "smaller"}}
    assert {f"window.{name}" for name in named} <= keys


def test_every_action_a_page_registers_is_one_it_performs(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    shell = opened(qtbot, window)
    for spec in shell.specs:
        shell.open(spec.key)
        page = filled(qtbot, shell)
        for action in spec.actions:
            if not action.section:
                assert page.perform(action.key), f"{spec.key}: {action.key}"
        for dialog in window.findChildren(Dialog):
            dialog.reject()


def test_typing_finds_and_enter_does_also_on_a_page_that_was_never_open(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    shell = opened(qtbot, window)
    press(window, "Ctrl+K")
    palette = dialog_of(window, Palette)
    QTest.keyClicks(palette.search, "rec tok")
    assert palette.shown[0].title == "Receive tokens"
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    assert key_of(shell) == "wallet"
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in window.findChildren(Dialog)))


def test_what_was_used_last_stands_first_next_time(qtbot: QtBot, open_window: Open) -> None:
    ease = FakeEase()
    window = open_window(replace(sample_ports(), ease=ease))
    opened(qtbot, window)
    press(window, "Ctrl+K")
    palette = dialog_of(window, Palette)
    QTest.keyClicks(palette.search, "settings")
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ease.recent == ("page.settings",))
    press(window, "Ctrl+K")
    assert dialog_of(window, Palette).shown[0].key == "page.settings"


def test_arrows_move_in_the_list_while_the_search_keeps_the_focus(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    opened(qtbot, window)
    press(window, "Ctrl+K")
    palette = dialog_of(window, Palette)
    for key, row in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 1), (Qt.Key.Key_PageDown, 8)):
        QTest.keyClick(palette.search, key)
        assert palette.list.currentIndex().row() == row
        assert palette.search.hasFocus()
    QTest.keyClicks(palette.search, "zzzz")
    assert palette.shown == []
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_the_palette_switches_accounts(qtbot: QtBot, open_window: Open) -> None:
    session = FakeSession()
    window = open_window(replace(sample_ports(), session=session))
    shell = opened(qtbot, window)
    qtbot.waitUntil(lambda: len(shell.accounts) > 1)
    other = shell.accounts[1]
    press(window, "Ctrl+K")
    palette = dialog_of(window, Palette)
    QTest.keyClicks(palette.search, f"switch {other.name}")
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: f"switch {other.address}" in session.calls)
