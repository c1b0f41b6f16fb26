"""Privacy: groups, what all buyers could learn, the seals, another limit, what one more sale would do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.budget.model import BudgetView, SoldAsIs
from app.errors import UserError
from tests.helpers.ui_privacy_fakes import (
    FakeBudgets,
    broken_budgets,
    long_budgets,
    make_budgets,
    no_budgets,
    with_budgets,
)
from ui.components.empty_state import EmptyState
from ui.components.error_panel import ErrorPanel
from ui.components.hash_pill import HashPill
from ui.privacy import models
from ui.privacy.limit_dialog import LimitDialog
from ui.privacy.view import PrivacyPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.ports import Ports
    from ui.shell.window import MainWindow

Open = Callable[["Ports"], "MainWindow"]


def page_of(qtbot: QtBot, window: MainWindow) -> PrivacyPage:
    def found() -> PrivacyPage | None:
        page = window.shell.current_page if window.shell is not None else None
        return page if isinstance(page, PrivacyPage) else None

    qtbot.waitUntil(lambda: found() is not None)
    page = found()
    assert page is not None
    return page


def filled(qtbot: QtBot, open_window: Open, budgets: FakeBudgets) -> tuple[MainWindow, PrivacyPage]:
    window = open_window(with_budgets(budgets))
    page = page_of(qtbot, window)
    qtbot.waitUntil(lambda: page.shows_content and page.detail.isVisible())
    return window, page


def said_in(widget: QWidget) -> str:
    return " | ".join(child.accessibleName() for child in widget.findChildren(QWidget) if child.isVisible())


def until_said(qtbot: QtBot, widget: QWidget, text: str) -> None:
    qtbot.waitUntil(lambda: text in said_in(widget))


def line_of(page: PrivacyPage, words: str) -> QAbstractButton:
    return next(line for line in page.list.findChildren(QAbstractButton) if line.accessibleName().startswith(words))


def test_groups_stand_apart_and_are_never_added(qtbot: QtBot, open_window: Open) -> None:
    _, page = filled(qtbot, open_window, FakeBudgets())
    until_said(qtbot, page.list, "Hidden: any single answer")
    said = said_in(page.list)
    assert said.index("any single day") < said.index("any single answer") < said.index("Not hidden")
    assert "Location, any single day. ε 3.1 of 6.0. 3 sales" in said
    assert "Assistant chats, Not hidden: sold as it is: 60 records" in said
    assert "Numbers about different things are never added" in said_in(page.detail)


def test_a_budget_says_what_all_buyers_could_learn_and_shows_its_sealed_rows(qtbot: QtBot, open_window: Open) -> None:
    _, page = filled(qtbot, open_window, FakeBudgets())
    until_said(qtbot, page.list, "Location, any single day")
    line_of(page, "Location").click()
    until_said(qtbot, page.detail, "If all 3 buyers put everything together")
    said = said_in(page.detail)
    assert "at most 23 times surer about one day of yours. At the limit of 6.0 it would be 404 times" in said
    assert "2.9 left · about 2 more sales like the last" in said
    qtbot.waitUntil(lambda: len([pill for pill in page.detail.findChildren(HashPill) if pill.isVisible()]) == 3)
    assert "Weekend trip counts 1.0, 2.1 in all" in page.detail.chart.accessibleDescription()
    assert "Your limit 6.0: nothing is sold past it" in page.detail.chart.accessibleDescription()


def test_what_left_as_it_is_has_no_limit(qtbot: QtBot, open_window: Open) -> None:
    _, page = filled(qtbot, open_window, FakeBudgets())
    line_of(page, "Assistant chats").click()
    until_said(qtbot, page.detail, "60 records left as they are")
    assert not page.detail.limit.isVisible()
    line_of(page, "Payments").click()
    until_said(qtbot, page.detail, "Nothing was spent of it.")


def test_arrows_go_through_the_budgets(qtbot: QtBot, open_window: Open) -> None:
    _, page = filled(qtbot, open_window, FakeBudgets())
    first = line_of(page, "Browsing")
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert page.selected is not None
    assert page.selected.life == "places"
    assert line_of(page, "Location").hasFocus()
    QTest.keyClick(line_of(page, "Location"), Qt.Key.Key_Up)
    assert page.selected.life == "browsing"


def test_seals_are_checked_when_asked(qtbot: QtBot, open_window: Open) -> None:
    budgets = FakeBudgets()
    _, page = filled(qtbot, open_window, budgets)
    assert "verify" not in budgets.calls
    page.detail.check.click()
    until_said(qtbot, page.detail, "Unbroken: the seals of 5 rows were checked now.")
    budgets.broken = UserError("Row 3 does not match its seal.", next_step="Restore a backup.")
    page.detail.check.click()
    until_said(qtbot, page.detail, "Row 3 does not match its seal. Restore a backup.")


def test_one_more_sale_is_worked_out_without_spending(qtbot: QtBot, open_window: Open) -> None:
    budgets = FakeBudgets()
    _, page = filled(qtbot, open_window, budgets)
    line_of(page, "Location").click()
    page.detail.more.set_text("2.5")
    page.detail.what.click()
    until_said(qtbot, page.detail, "3.1 → 5.6 of 6.0.")
    page.detail.more.set_text("3")
    page.detail.what.click()
    until_said(qtbot, page.detail, "stopped before anything was computed")
    asked = len(budgets.calls)
    for wrong in ("", "0", "-1", "abc", "1e9", "101"):
        page.detail.more.set_text(wrong)
        page.detail.what.click()
    assert len(budgets.calls) == asked


def test_another_limit_says_what_it_means_first(qtbot: QtBot, open_window: Open) -> None:
    budgets = FakeBudgets()
    window, page = filled(qtbot, open_window, budgets)
    line_of(page, "Location").click()
    page.detail.limit.click()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(LimitDialog)))
    dialog = window.findChildren(LimitDialog)[-1]
    assert not dialog.save.isEnabled()
    dialog.field.set_text("2")
    until_said(qtbot, dialog, "3.1 is spent already: every further sale with noise is refused until you raise it.")
    dialog.field.set_text("8")
    until_said(qtbot, dialog, "More can be revealed than you decided before.")
    assert not any(call.startswith("cap") for call in budgets.calls)
    dialog.save.click()
    qtbot.waitUntil(lambda: "cap places user-day 8.0" in budgets.calls)
    qtbot.waitUntil(lambda: page.selected is not None and page.selected.cap == 8.0)
    assert page.selected is not None
    assert page.selected.life == "places"


def test_nothing_sold_unreadable_and_endless(qtbot: QtBot, open_window: Open) -> None:
    empty = page_of(qtbot, open_window(no_budgets()))
    qtbot.waitUntil(lambda: any(one.isVisible() for one in empty.findChildren(EmptyState)))
    assert not empty.export.isVisible()
    broken = page_of(qtbot, open_window(broken_budgets()))
    qtbot.waitUntil(lambda: any(one.isVisible() for one in broken.findChildren(ErrorPanel)))
    endless = page_of(qtbot, open_window(long_budgets()))
    qtbot.waitUntil(lambda: endless.shows_content)
    until_said(qtbot, endless.detail, "Show 12 older rows")
    pills = len(endless.detail.findChildren(HashPill))
    endless.detail._show_older()
    qtbot.waitUntil(lambda: len([one for one in endless.detail.findChildren(HashPill) if one.isVisible()]) > pills)


def test_my_data_opens_the_budget_of_that_part_of_life(qtbot: QtBot, open_window: Open) -> None:
    window, page = filled(qtbot, open_window, FakeBudgets())
    assert window.shell is not None
    window.shell.open("data")
    window.shell.open("privacy", "survey")
    qtbot.waitUntil(lambda: page.selected is not None and page.selected.life == "survey")


def test_export_and_palette(qtbot: QtBot, open_window: Open) -> None:
    budgets = FakeBudgets()
    _, page = filled(qtbot, open_window, budgets)
    page.save_to("ledger.jsonl")
    qtbot.waitUntil(lambda: "export ledger.jsonl" in budgets.calls)
    assert page.perform("check")
    qtbot.waitUntil(lambda: "verify" in budgets.calls)
    assert not page.perform("no such thing")


def test_in_one_column_the_detail_is_a_page_of_its_own(qtbot: QtBot, open_window: Open) -> None:
    window, page = filled(qtbot, open_window, FakeBudgets())
    window.resize(660, 700)
    qtbot.waitUntil(lambda: not page.detail.isVisible())
    line_of(page, "Location").click()
    qtbot.waitUntil(page.detail.isVisible)
    assert not page.list.isVisible()
    assert page.go_back()
    assert page.list.isVisible()


def test_odds_are_rounded_against_the_reader_and_never_overflow() -> None:
    assert models.odds(1.0) == "2.8"
    assert models.odds(3.1) == "23"
    assert models.odds(10_000.0) == "1,000,000,000"
    unknown = BudgetView("x", "", "week", 0.0, 1.0, ())
    assert models.heading_of(unknown) == "x, week"
    groups = models.grouped((*make_budgets(), unknown))
    assert [title for title, _ in groups][-1] == "Hidden: week"
    assert models.title_of(SoldAsIs("x", "\u202e", 1, 1)) == "x"
    spent = replace(make_budgets()[1], spent=6.5)
    assert models.left_words(spent) == "0.0 left"
