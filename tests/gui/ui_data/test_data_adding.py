"""Adding data: dropped on the window, looked at, asked about, imported, stopped, with what could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPointF, Qt, QTimeZone, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from app.errors import UserError
from app.library.model import OfferView, QuestionView
from tests.gui.ui_data.test_data_page import Open, dialog_of, filled, said_in, until_said
from tests.helpers.ui_data_fakes import FakeData
from ui.components.error_panel import ErrorPanel
from ui.data.adding import AddDialog
from ui.data.asking import Answer, Offers

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.shell.window import MainWindow

PARTS = ("/home/alice/takeout-001.zip", "/home/alice/takeout-002.zip")


def drop(window: MainWindow, urls: list[QUrl]) -> bool:
    """Drag files over a window and let them go; whether it took them."""
    data = QMimeData()
    data.setUrls(urls)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(200, 200).toPoint(), copy, data, left, none)
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(window, QDropEvent(QPointF(200, 200), copy, data, left, none, QEvent.Type.Drop))
    return True


def test_what_is_dropped_anywhere_opens_my_data_with_it(qtbot: QtBot, open_window: Open) -> None:
    data = FakeData()
    window, _ = filled(qtbot, open_window, data)
    assert window.shell is not None
    window.shell.open("home")
    assert drop(window, [QUrl.fromLocalFile(path) for path in PARTS])
    dialog = dialog_of(qtbot, window, AddDialog)
    qtbot.waitUntil(lambda: bool(dialog._offers))
    assert window.shell.current_page is not None
    assert window.shell.current_page.accessibleName() == "My data"
    assert "look 2" in data.calls
    assert "takeout-001.zip and 1 more file" in said_in(dialog)
    assert not drop(window, [QUrl.fromLocalFile(PARTS[0])])
    dialog.reject()


def test_links_are_not_taken_and_nothing_is_while_locked(qtbot: QtBot, open_window: Open) -> None:
    window, _ = filled(qtbot, open_window, FakeData())
    assert not drop(window, [QUrl("https://example.com/data.csv")])
    window.lock()
    qtbot.waitUntil(lambda: window.gate is not None)
    assert not drop(window, [QUrl.fromLocalFile(PARTS[0])])


def asked(qtbot: QtBot, open_window: Open, data: FakeData) -> AddDialog:
    window, page = filled(qtbot, open_window, data)
    page.take_files(PARTS)
    dialog = dialog_of(qtbot, window, AddDialog)
    qtbot.waitUntil(lambda: dialog._offers is not None)
    return dialog


def test_what_the_person_may_not_know_stays_unanswered(qtbot: QtBot) -> None:
    for optional in (False, True):
        zone = QuestionView("zone", "Where?", (), "", optional)
        offers = Offers((OfferView("photos", "Photos", "photos", "Photos", (zone,), (), ""),))
        qtbot.addWidget(offers)
        assert bool(offers.unanswered) is not optional


def test_questions_are_asked_once_and_answered_before_anything_is_read(qtbot: QtBot, open_window: Open) -> None:
    data = FakeData()
    dialog = asked(qtbot, open_window, data)
    offers = dialog._offers
    assert offers is not None
    until_said(qtbot, dialog, "Which time zone were you in?")
    assert said_in(dialog).count("Which time zone were you in?") == 2, "its words and its field, once"
    assert not dialog.next.isEnabled()
    assert dialog.next.accessibleDescription() == "Answer: Which of these names is you?"
    offers.checks[2].click()
    assert dialog.next.isEnabled()
    assert dialog.next.text() == "Add 2 tables"
    offers.checks[2].click()
    asking = next(one for key, one in offers._asked.items() if key[1] == "owner")
    assert asking._select is not None
    asking._select.set_current("Bob Example")
    dialog.next.click()
    qtbot.waitUntil(lambda: len(data.added) == 3)
    assert data.added[0] == (PARTS, "points", {"zone": "Europe/Berlin"}, "skip")
    assert data.added[2][2] == {"owner": "Bob Example"}
    qtbot.waitUntil(lambda: "300,000 rows added" in said_in(dialog))
    dialog.reject()


def test_what_could_not_be_read_is_said_and_may_refuse_the_table(qtbot: QtBot, open_window: Open) -> None:
    data = FakeData(broken=7)
    dialog = asked(qtbot, open_window, data)
    assert dialog._offers is not None
    dialog._offers.checks[2].click()
    dialog._skip.click()
    dialog.next.click()
    qtbot.waitUntil(lambda: len(data.added) == 2)
    assert {entry[3] for entry in data.added} == {"refuse"}
    qtbot.waitUntil(lambda: "7 rows could not be read and were left out" in said_in(dialog))
    said = said_in(dialog)
    assert "row 2: It has fewer cells than the head. Export it again if it matters." in said
    assert "and 4 more like these" in said
    dialog.reject()


def test_progress_says_rows_broken_and_time_left_and_can_be_stopped(qtbot: QtBot, open_window: Open) -> None:
    data = FakeData(hold=True)
    dialog = asked(qtbot, open_window, data)
    assert dialog._offers is not None
    dialog._offers.checks[2].click()
    dialog.next.click()
    qtbot.waitUntil(lambda: "120,000 rows" in said_in(dialog))
    said = said_in(dialog)
    assert "3 broken, left out" in said
    assert "1 min 15 s left" in said
    assert dialog._progress is not None
    dialog._progress.cancel.click()
    qtbot.waitUntil(lambda: "Stopped. What was not whole was removed again." in said_in(dialog))
    assert data.added == []
    dialog.reject()


def test_a_table_that_cannot_be_added_keeps_no_other_from_it(qtbot: QtBot, open_window: Open) -> None:
    data = FakeData(empty="points")
    dialog = asked(qtbot, open_window, data)
    assert dialog._offers is not None
    dialog._offers.checks[2].click()
    dialog.next.click()
    until_said(qtbot, dialog, "This table has no rows.")
    until_said(qtbot, dialog, "300,000 rows added")
    assert [entry[1] for entry in data.added] == ["searches"]
    data.empty = ""
    dialog._again()
    qtbot.waitUntil(lambda: [entry[1] for entry in data.added] == ["searches", "points"])
    qtbot.waitUntil(lambda: "This table has no rows." not in said_in(dialog))
    dialog.reject()


def test_a_table_without_rows_is_said_calmly(qtbot: QtBot, open_window: Open) -> None:
    data = FakeData(rowless="points")
    dialog = asked(qtbot, open_window, data)
    assert dialog._offers is not None
    dialog._offers.checks[2].click()
    dialog.next.click()
    until_said(qtbot, dialog, "has no rows, so nothing of it was added.")
    assert not dialog.findChildren(ErrorPanel)
    dialog.reject()


def test_closing_stops_an_import(qtbot: QtBot, open_window: Open) -> None:
    data = FakeData(hold=True)
    dialog = asked(qtbot, open_window, data)
    assert dialog._offers is not None
    dialog._offers.checks[2].click()
    dialog.next.click()
    qtbot.waitUntil(lambda: dialog._progress is not None)
    watch = dialog._watch
    assert watch is not None
    dialog.reject()
    assert watch.stopped


def test_an_archive_that_cannot_be_read_says_why(qtbot: QtBot, open_window: Open) -> None:
    data = FakeData(unreadable=UserError("This archive is encrypted, so nothing in it can be read."))
    window, page = filled(qtbot, open_window, data)
    page.take_files(PARTS[:1])
    dialog = dialog_of(qtbot, window, AddDialog)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in dialog.findChildren(ErrorPanel)))
    assert "encrypted" in said_in(dialog)
    dialog.reject()


def test_an_export_that_arrived_is_offered_and_can_be_waved_away(qtbot: QtBot, open_window: Open) -> None:
    data = FakeData(waiting=("/home/alice/Downloads/takeout.zip",))
    _, page = filled(qtbot, open_window, data)
    assert "An export arrived. takeout.zip is in the folder we watch." in said_in(page)
    page._dismiss(data.waiting[0])
    qtbot.waitUntil(lambda: data.waiting == ())
    assert "An export arrived" not in said_in(page)


def test_nothing_known_is_no_error(qtbot: QtBot, open_window: Open) -> None:
    data = FakeData(offers=())
    window, page = filled(qtbot, open_window, data)
    page.take_files(PARTS[:1])
    dialog = dialog_of(qtbot, window, AddDialog)
    qtbot.waitUntil(lambda: "Nothing in it is a kind of data we can read" in said_in(dialog))
    assert not dialog.next.isVisible()
    dialog.reject()


@pytest.mark.parametrize(
    ("zone", "optional", "offered"),
    [
        ("Europe/Berlin", False, "Europe/Berlin"),
        ("Europe/Berlin", True, ""),
        ("UTC", False, ""),
        ("Etc/UTC", False, ""),
    ],
)
def test_the_zone_of_this_computer_is_offered_where_it_names_a_place(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, zone: str, offered: str, *, optional: bool
) -> None:
    monkeypatch.setattr(QTimeZone, "systemTimeZoneId", lambda: QByteArray(zone.encode()))
    answer = Answer(QuestionView("zone", "Which time zone were you in?", (), "", optional))
    qtbot.addWidget(answer)
    assert answer.text == offered
