"""The History page: search, filters, states, one transaction opened, exported, a hundred thousand of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.helpers.ui_fakes import (
    FakeHistory,
    long_history,
    sample_broken,
    sample_empty,
    sample_ports,
    sample_troubled_history,
)
from ui.components.dialog import Dialog
from ui.components.empty_state import EmptyState
from ui.history.models import PERIODS, describe, since_of, until_of
from ui.history.view import HistoryView
from ui.ports.history import HistoryAsk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.shell.window import MainWindow

Open = Callable[..., "MainWindow"]
NOW = datetime(2026, 3, 5, 12, tzinfo=UTC)


def page_of(qtbot: QtBot, window: MainWindow) -> HistoryView:
    def found() -> HistoryView | None:
        page = window.shell.current_page if window.shell is not None else None
        return page if isinstance(page, HistoryView) else None

    qtbot.waitUntil(lambda: found() is not None)
    page = found()
    assert page is not None
    return page


def test_words_kinds_token_and_time_narrow_it(qtbot: QtBot, open_window: Open) -> None:
    page = page_of(qtbot, open_window(page="history"))
    model = page.list.model
    qtbot.waitUntil(lambda: model.rowCount() == 7)
    assert page.count.text() == "7 transactions"
    page.search.setText("sale WEEKLY")
    qtbot.waitUntil(lambda: [entry.title for entry in model.rows] == ["Sale paid", "Held for a sale"])
    assert page.count.text() == "2 of 7 fit"
    page.kinds._choices["stake"].click()
    qtbot.waitUntil(lambda: [entry.title for entry in model.rows] == ["Held for a sale"])
    page.search.clear()
    page.choose_period("day")
    qtbot.waitUntil(lambda: [entry.title for entry in model.rows] == ["Bond freed, stays staked"])
    page.kinds._choices["all"].click()
    page.choose_period("")
    page.choose_token("GLN")
    qtbot.waitUntil(lambda: model.rowCount() == 7)
    assert page.token.text() == "Token: GLN"


def test_nothing_fits_nothing_happened_and_unreadable_are_three_things(qtbot: QtBot, open_window: Open) -> None:
    page = page_of(qtbot, open_window(page="history"))
    qtbot.waitUntil(lambda: page.list.model.rowCount() == 7)
    page.search.setText("no such thing")
    qtbot.waitUntil(lambda: states(page) == ["None of these"])
    assert not page.export.isEnabled()
    empty = page_of(qtbot, open_window(sample_empty(), "history"))
    qtbot.waitUntil(lambda: states(empty) == ["Nothing happened yet"])
    broken = page_of(qtbot, open_window(sample_broken(), "history"))
    qtbot.waitUntil(lambda: states(broken) == ["History could not be read"])


def states(page: HistoryView) -> list[str]:
    return [empty.accessibleName() for empty in page.findChildren(EmptyState) if empty.isVisible()]


def test_one_opens_with_what_it_did_and_escape_closes_it(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(page="history")
    page = page_of(qtbot, window)
    qtbot.waitUntil(lambda: page.list.model.rowCount() == 7)
    page.list.rows.opened.emit(page.list.model.rows[5])
    qtbot.waitUntil(lambda: bool(window.findChildren(Dialog)))
    dialog = window.findChildren(Dialog)[-1]
    assert dialog.accessibleName() == "Sent to Ledger"
    said = [child.accessibleName() for child in dialog.findChildren(QWidget)]
    assert "rent for November" in said
    dialog.reject()


def test_what_did_not_land_says_so(qtbot: QtBot, open_window: Open) -> None:
    page = page_of(qtbot, open_window(sample_troubled_history(), "history"))
    qtbot.waitUntil(lambda: page.list.model.rowCount() == 12)
    spoken = [describe(entry) for entry in page.list.model.rows[:5]]
    assert "On its way" in spoken[0]
    assert "Outcome not known yet" in spoken[1]
    assert "Expired, no money moved" in spoken[2]
    assert "Failed, only the fee was paid" in spoken[3]
    assert "\u202e" not in spoken[4]


def test_export_writes_what_the_filters_show(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_ports()
    history = ports.history
    assert isinstance(history, FakeHistory)
    page = page_of(qtbot, open_window(ports, "history"))
    qtbot.waitUntil(lambda: page.list.model.rowCount() == 7)
    page.kinds._choices["stake"].click()
    page.save("lots.csv")
    qtbot.waitUntil(lambda: bool(history.saved))
    assert history.saved == [("lots.csv", HistoryAsk(kinds=("stake",)))]


def test_typing_looks_in_what_is_known_and_only_refreshing_asks_the_chain(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_ports()
    history = ports.history
    assert isinstance(history, FakeHistory)
    page = page_of(qtbot, open_window(ports, "history"))
    qtbot.waitUntil(lambda: page.list.model.rowCount() == 7)
    looked = history.looked
    page.search.setText("stake")
    qtbot.waitUntil(lambda: page.list.model.rowCount() < 7)
    assert history.looked == looked
    page.refresh()
    qtbot.waitUntil(lambda: history.looked == looked + 1)


def test_a_hundred_thousand_scroll_to_the_end(qtbot: QtBot, open_window: Open) -> None:
    ports = sample_ports()
    assert isinstance(ports.history, FakeHistory)
    ports.history.entries = long_history(100_000)
    page = page_of(qtbot, open_window(ports, "history"))
    qtbot.waitUntil(lambda: page.list.model.rowCount() == 100_000)
    page.list.rows.scrollToBottom()
    QApplication.processEvents()
    assert page.list.rows.indexAt(page.list.rows.viewport().rect().center()).row() > 99_900


@pytest.mark.parametrize("key", PERIODS)
def test_periods_end_where_the_next_begins(key: str) -> None:
    since, until = since_of(key, NOW), until_of(key, NOW)
    days = {"": None, "day": 1, "week": 7, "month": 30}.get(key)
    if days is not None:
        assert since == NOW - timedelta(days=days)
    elif key:
        assert since == datetime(2026 if key == "year" else 2025, 1, 1, tzinfo=UTC)
    assert until == (datetime(2026, 1, 1, tzinfo=UTC) if key == "before" else None)
