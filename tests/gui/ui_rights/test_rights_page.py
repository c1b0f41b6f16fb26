"""Rights and receipts: papers and their check, everything as a file, taking a sale back, what stands where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from tests.helpers.ui_rights_fakes import BATCHES, CONSENT, FakeRights, broken_rights, no_rights, with_rights
from tests.helpers.ui_windows import windows
from ui.components.empty_state import EmptyState
from ui.components.error_panel import ErrorPanel
from ui.privacy.view import PrivacyPage
from ui.rights import models
from ui.rights.dialogs import ExportDialog, PaperDialog, WithdrawDialog
from ui.rights.ports import Paper
from ui.rights.view import RightsPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from ui.bridge import Runner
    from ui.shell.window import MainWindow

    Open = Callable[..., MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot, runner: Runner) -> Iterator[Open]:
    """Return what opens a window on a page."""
    with windows(qtbot, runner, "rights") as build:
        yield build


def page_of(qtbot: QtBot, window: MainWindow) -> RightsPage:
    def found() -> RightsPage | None:
        page = window.shell.current_page if window.shell is not None else None
        return page if isinstance(page, RightsPage) else None

    qtbot.waitUntil(lambda: found() is not None)
    page = found()
    assert page is not None
    return page


def said_in(widget: QWidget) -> str:
    return " | ".join(child.accessibleName() for child in widget.findChildren(QWidget) if child.isVisible())


def dialog_of(qtbot: QtBot, window: MainWindow, kind: type[Any]) -> Any:
    def shown() -> list[Any]:
        return [dialog for dialog in window.findChildren(kind) if dialog.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[0]


def filled(qtbot: QtBot, open_window: Open, rights: FakeRights) -> tuple[MainWindow, RightsPage]:
    window = open_window(with_rights(rights))
    page = page_of(qtbot, window)
    qtbot.waitUntil(lambda: page.shows_content)
    return window, page


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_page_says_what_is_kept_and_who_was_given_what(qtbot: QtBot, open_window: Open) -> None:
    _, page = filled(qtbot, open_window, FakeRights())
    words = said_in(page)
    assert "Northline Mobility" in words
    assert "240 records for Train a model of traffic. Kept: 24 months. Fields: day, place, minutes." in words
    assert "Google Takeout · 48,211 rows · 2019-03-02 to 2026-10-30 · day, place" in words
    assert "Netflix · erased" in words
    assert page.model.rowCount() == 3


def test_a_paper_is_read_checked_and_saved_both_ways(qtbot: QtBot, open_window: Open) -> None:
    rights = FakeRights()
    window, page = filled(qtbot, open_window, rights)
    page._choose_place = lambda _parent, _title, name, on_path: on_path(f"/chosen/{name}")
    page.list.setFocus()
    page.list.setCurrentIndex(page.model.index_of(CONSENT.paper_id))
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    dialog = dialog_of(qtbot, window, PaperDialog)
    assert "24 months" in said_in(dialog)
    click(dialog.verify)
    qtbot.waitUntil(lambda: "Genuine: " in said_in(dialog))
    click(dialog.save)
    click(dialog.page)
    qtbot.waitUntil(lambda: len(rights.calls) == 3)
    assert rights.calls == [
        "verify consent:sale-1",
        "save consent:sale-1 /chosen/gleaner-receipt-sale-1.json json",
        "save consent:sale-1 /chosen/gleaner-receipt-sale-1.html page",
    ]


def test_a_forged_paper_is_said_to_be_one(qtbot: QtBot, open_window: Open) -> None:
    window, page = filled(qtbot, open_window, FakeRights(forged=UserError("This receipt was changed.")))
    page.open_paper(CONSENT)
    dialog = dialog_of(qtbot, window, PaperDialog)
    click(dialog.verify)
    qtbot.waitUntil(lambda: bool(dialog.findChildren(ErrorPanel)))
    assert "Genuine" not in said_in(dialog)


def test_a_file_is_checked_and_shown_as_genuine(qtbot: QtBot, open_window: Open) -> None:
    window, page = filled(qtbot, open_window, FakeRights())
    page.check_file("/media/usb/receipt.json")
    dialog = dialog_of(qtbot, window, PaperDialog)
    assert "Genuine: " in said_in(dialog)
    assert not dialog.withdraw.isVisible()


def test_everything_is_exported_after_saying_that_it_is_not_encrypted(qtbot: QtBot, open_window: Open) -> None:
    rights = FakeRights()
    window, page = filled(qtbot, open_window, rights)
    click(page.export)
    dialog = dialog_of(qtbot, window, ExportDialog)
    assert "not encrypted" in said_in(dialog)
    click(dialog.act)
    assert rights.calls == []
    dialog.path.set_text("/media/usb/all.zip")
    click(dialog.act)
    qtbot.waitUntil(lambda: rights.calls == ["export /media/usb/all.zip"])
    qtbot.waitUntil(lambda: "48,211 rows" in said_in(window))


def test_withdrawing_says_what_it_costs_and_ends_in_a_paper(qtbot: QtBot, open_window: Open) -> None:
    rights = FakeRights()
    window, page = filled(qtbot, open_window, rights)
    page.open_paper(CONSENT)
    click(dialog_of(qtbot, window, PaperDialog).withdraw)
    dialog = dialog_of(qtbot, window, WithdrawDialog)
    qtbot.waitUntil(lambda: "2.50\N{NO-BREAK SPACE}GLN" in said_in(dialog))
    words = said_in(dialog)
    assert dialog.cancel.hasFocus()
    assert "the buyer can read it for good" in words
    assert rights.calls == ["look sale-1"]
    dialog.reason.set_text(" I changed my mind. ")
    click(dialog.act)
    paper = dialog_of(qtbot, window, PaperDialog)
    assert rights.calls[-1] == "withdraw sale-1 I changed my mind."
    assert "Batch 2, 120 records: withdrawn" in said_in(paper)
    qtbot.waitUntil(lambda: page.model.rowCount() == 4)


def test_what_is_released_cannot_be_withdrawn(qtbot: QtBot, open_window: Open) -> None:
    window, page = filled(qtbot, open_window, FakeRights(batches=BATCHES[:1]))
    page.ask_withdrawal(CONSENT)
    dialog = dialog_of(qtbot, window, WithdrawDialog)
    qtbot.waitUntil(lambda: "Nothing of this sale can be withdrawn any more" in said_in(dialog))
    assert not dialog.act.isVisible()


def test_nothing_yet_and_what_cannot_be_read(qtbot: QtBot, open_window: Open) -> None:
    empty = page_of(qtbot, open_window(no_rights()))
    qtbot.waitUntil(lambda: bool(empty.findChildren(EmptyState)))
    broken = page_of(qtbot, open_window(broken_rights()))
    qtbot.waitUntil(lambda: bool(broken.findChildren(ErrorPanel)))
    assert not broken.shows_content


def test_privacy_leads_here(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(with_rights(FakeRights()), "privacy")

    def privacy() -> PrivacyPage | None:
        page = window.shell.current_page if window.shell is not None else None
        return page if isinstance(page, PrivacyPage) and page.shows_content else None

    qtbot.waitUntil(lambda: privacy() is not None)
    page = privacy()
    assert page is not None
    click(page.receipts)
    assert page_of(qtbot, window).title.text() == "Rights and receipts"


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"format": 3, "header": [], "events": "x", "parties": {}, "batches": [1], "leaves": 4},
        {"format": "gleaner-consent/1", "header": {"created_at": "yesterday"}, "processing": [{"purposes": 5}]},
        {"format": "gleaner-erasure/1", "erased_at_s": 10**30, "sentences": [{}], "title": "\u202eevil\n"},
        {"format": "gleaner-receipt/2", "batches": [{"records": 1}] * 500, "fields": ["f"] * 900},
        {"format": "gleaner-withdrawal/1", "batches": [{"withdrawn": "true", "records": "many", "why": 4}]},
    ],
)
def test_papers_of_any_shape_have_words(body: dict[str, Any]) -> None:
    paper = Paper("", "", body)
    words = [models.kind_of(paper), models.title_of(paper), models.day_of(paper), *models.batch_lines(paper)]
    words += [word for fact in models.facts(paper) for word in fact]
    assert all("\n" not in word and "\u202e" not in word for word in words)
    assert len(models.batch_lines(paper)) <= models.MOST_LINES + 1
