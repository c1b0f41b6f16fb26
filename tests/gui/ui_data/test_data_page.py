"""My data: the list, the panel, looking inside, what it would fetch, deleting with its proof."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

from app.errors import UserError
from tests.helpers.ui_data_fakes import FakeData, broken_data, long_data, make_dataset, no_data, with_data
from tests.helpers.ui_draft_fakes import FakeDrafts, make_draft
from ui.components.dialog import Dialog
from ui.components.empty_state import EmptyState
from ui.components.error_panel import ErrorPanel
from ui.components.row_list import RowList
from ui.data import models
from ui.data.deleting import DeleteDialog
from ui.data.fits import FitsDialog
from ui.data.guides import GuidesDialog
from ui.data.inside import PAGE_ROWS, InsideDialog
from ui.data.view import DataPage
from ui.sell.address import SellAddress

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from ui.ports import Ports
    from ui.shell.window import MainWindow

Open = Callable[["Ports"], "MainWindow"]
D = TypeVar("D", bound=QWidget)


def page_of(qtbot: QtBot, window: MainWindow) -> DataPage:
    def found() -> DataPage | None:
        page = window.shell.current_page if window.shell is not None else None
        return page if isinstance(page, DataPage) else None

    qtbot.waitUntil(lambda: found() is not None)
    page = found()
    assert page is not None
    return page


def filled(qtbot: QtBot, open_window: Open, data: FakeData) -> tuple[MainWindow, DataPage]:
    window = open_window(with_data(data))
    page = page_of(qtbot, window)
    qtbot.waitUntil(lambda: page.shows_content)
    return window, page


def dialog_of(qtbot: QtBot, window: MainWindow, kind: type[D]) -> D:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(kind)))
    return window.findChildren(kind)[-1]


def said_in(widget: QWidget) -> str:
    return " | ".join(child.accessibleName() for child in widget.findChildren(QWidget) if child.isVisible())


def until_said(qtbot: QtBot, widget: QWidget, text: str) -> None:
    qtbot.waitUntil(lambda: text in said_in(widget))


def test_rows_say_source_sales_money_and_what_was_revealed(qtbot: QtBot, open_window: Open) -> None:
    _, page = filled(qtbot, open_window, FakeData())
    spoken = [models.describe(row) for row in page._model.rows]
    assert "Location history. Google Takeout · 1,204,332 rows. 2 sales, 1 open. earned 53.60" in spoken[0]
    assert "ε 3.1 of 6.0" in spoken[0]
    assert "60 as they are" in spoken[1]
    assert "nothing yet" in spoken[3]
    assert "deleted from here" in spoken[6]
    assert page.subtitle.text() == "6 sources on this computer"


def test_the_panel_says_what_it_was_sold_for_and_its_fields(qtbot: QtBot, open_window: Open) -> None:
    _, page = filled(qtbot, open_window, FakeData())
    until_said(qtbot, page.detail, "City dwell times")
    said = said_in(page.detail)
    assert "Northline Mobility · paid" in said
    assert "12 rows could not be read" in said
    assert "latitude, number. Identifies you. North or south, where you were. In deg." in said
    page.list.setCurrentIndex(page._model.index(6))
    qtbot.waitUntil(lambda: not page.detail.delete.isVisible())
    qtbot.waitUntil(lambda: "Its key was destroyed" in said_in(page.detail))


def test_nothing_added_and_unreadable_are_two_things(qtbot: QtBot, open_window: Open) -> None:
    empty = page_of(qtbot, open_window(no_data()))
    qtbot.waitUntil(lambda: [one for one in empty.findChildren(EmptyState) if one.isVisible()] != [])
    assert not empty.add.isVisible()
    broken = page_of(qtbot, open_window(broken_data()))
    qtbot.waitUntil(lambda: [one for one in broken.findChildren(ErrorPanel) if one.isVisible()] != [])


def test_looking_inside_reads_on_as_it_is_scrolled_and_boxes_what_does_not_show(
    qtbot: QtBot, open_window: Open
) -> None:
    data = FakeData()
    window, page = filled(qtbot, open_window, data)
    page.detail.inside.click()
    dialog = dialog_of(qtbot, window, InsideDialog)
    qtbot.waitUntil(lambda: dialog.table.cells.rowCount() == PAGE_ROWS)
    cell = dialog.table.cells.index(3, 0)
    assert cell.data() == "activity 3[202E] hidden"
    dialog.table.scrollToBottom()
    qtbot.waitUntil(lambda: dialog.table.cells.rowCount() == 2 * PAGE_ROWS)
    assert [call for call in data.calls if call.startswith("sample")] == ["sample 0", f"sample {PAGE_ROWS}"]
    dialog.reject()


def test_another_column_is_judged_anew_and_the_sale_starts_with_it(
    qtbot: QtBot, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = FakeData()
    window, page = filled(qtbot, open_window, data)
    opened: list[tuple[str, str]] = []
    assert window.shell is not None
    monkeypatch.setattr(window.shell, "open", lambda where, what="": opened.append((where, what)))
    page.detail.requests.click()
    dialog = dialog_of(qtbot, window, FitsDialog)
    qtbot.waitUntil(lambda: len(dialog._cards) == 3)
    good, weak, bad = dialog._cards.values()
    assert good.start.isEnabled()
    assert not bad.start.isEnabled()
    until_said(qtbot, bad, "None of your columns holds a heart rate.")
    weak.change.click()
    weak.selects["height"].set_current("altitude")
    qtbot.waitUntil(lambda: weak.fit.score == 1.0)
    assert ("height", "altitude") in weak.mapping
    weak.start.click()
    where, what = opened[-1]
    address = SellAddress.parse(what)
    assert (where, address.request, address.dataset) == ("sell", weak.fit.request, "d1")
    assert ("height", "altitude") in address.mapping


def test_deleting_says_what_it_means_and_gives_a_proof_to_keep(qtbot: QtBot, open_window: Open) -> None:
    data = FakeData()
    window, page = filled(qtbot, open_window, data)
    page.detail.delete.click()
    dialog = dialog_of(qtbot, window, DeleteDialog)
    until_said(qtbot, dialog, "stays sold")
    until_said(qtbot, dialog, "still under way")
    assert not any(call.startswith("erase") for call in data.calls)
    dialog.delete.click()
    qtbot.waitUntil(dialog.save.isVisible)
    assert "erase d1" in data.calls
    until_said(qtbot, dialog, "can no longer be read by anybody")
    dialog.save_to("proof.json")
    qtbot.waitUntil(lambda: "save d1 proof.json" in data.calls)
    dialog.reject()
    qtbot.waitUntil(lambda: next(row for row in page._model.rows if row.dataset_id == "d1").erased)


def test_another_name_is_kept(qtbot: QtBot, open_window: Open) -> None:
    data = FakeData()
    _, page = filled(qtbot, open_window, data)
    page.detail.renamed.emit("Where I was")
    qtbot.waitUntil(lambda: models.title_of(page._model.rows[0]) == "Where I was")


def test_a_folder_is_watched_only_after_it_was_allowed(qtbot: QtBot, open_window: Open) -> None:
    data = FakeData()
    window, page = filled(qtbot, open_window, data)
    assert page.perform("guides")
    dialog = dialog_of(qtbot, window, GuidesDialog)
    qtbot.waitUntil(lambda: "Deselect all" in said_in(dialog))
    assert "nothing is added by itself" in said_in(dialog)
    assert not any(call.startswith("watch") for call in data.calls)
    dialog.watch("/home/alice/Downloads")
    qtbot.waitUntil(lambda: "Stop watching" in said_in(dialog))
    dialog.watch("")
    qtbot.waitUntil(lambda: data.folder == "")
    dialog.reject()


def test_in_one_column_the_panel_is_a_page_of_its_own(qtbot: QtBot, open_window: Open) -> None:
    window, page = filled(qtbot, open_window, FakeData())
    window.resize(660, 700)
    qtbot.waitUntil(lambda: not page.detail.isVisible())
    page.list.opened.emit(page._model.rows[1])
    qtbot.waitUntil(lambda: page.detail.isVisible() and not page.list.isVisible())
    assert page.go_back()
    assert page.list.isVisible()


def test_hostile_and_endless_names_are_drawn_as_text(qtbot: QtBot, open_window: Open) -> None:
    page = page_of(qtbot, open_window(long_data()))
    qtbot.waitUntil(lambda: page.shows_content)
    qtbot.waitUntil(lambda: "12.2 of 6.0, limit reached" in said_in(page.detail))
    evil = make_dataset("e", "<b>bold</b>\u202e", "Source\u0000", "chats", 3)
    assert models.title_of(evil) == "<b>bold</b>"
    assert models.source_line(evil) == "Source · 3 rows"


def test_many_data_sets_do_not_stop_the_window(qtbot: QtBot, open_window: Open) -> None:
    one = make_dataset("d", "Listening", "Spotify", "listening", 10)
    many = tuple(replace(one, dataset_id=f"d{at}") for at in range(2_000))
    _, page = filled(qtbot, open_window, FakeData(sets=many))
    assert isinstance(page.list, RowList)
    page.list.setCurrentIndex(page._model.index(1_999))
    bar = page._area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > bar.maximum() * 0.9)


def test_a_dialog_takes_no_second_dialog_below_it(qtbot: QtBot, open_window: Open) -> None:
    window, page = filled(qtbot, open_window, FakeData())
    page.detail.fields_asked.emit()
    dialog = dialog_of(qtbot, window, Dialog)
    assert "Fields of Location history" in dialog.accessibleName()
    until_said(qtbot, dialog, "sample[200B]2")
    dialog.reject()


def test_what_was_made_of_it_and_not_sold_is_gone_on_with_or_discarded(qtbot: QtBot, open_window: Open) -> None:
    drafts = FakeDrafts((make_draft(2, dataset="d1"), make_draft(3, dataset="d2", epsilon=0.0)))
    window = open_window(replace(with_data(FakeData()), drafts=drafts))
    page = page_of(qtbot, window)
    until_said(qtbot, page.detail, "ε 1.0 spent")
    assert "nothing spent" not in said_in(page.detail), "the other draft is of another data set"
    drafts.found = ()
    page.refresh()
    qtbot.waitUntil(lambda: "Made, not sold" not in said_in(page.detail))


def test_drafts_that_cannot_be_read_say_why(qtbot: QtBot, open_window: Open) -> None:
    drafts = FakeDrafts(error=UserError("The network does not answer."))
    window = open_window(replace(with_data(FakeData()), drafts=drafts))
    page = page_of(qtbot, window)
    until_said(qtbot, page.detail, "The network does not answer.")
