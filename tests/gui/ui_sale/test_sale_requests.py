"""The Requests page on a real window."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.browse.model import Fit, RequestView
from app.errors import NetworkDown
from app.spec import Exclusivity
from market.generated.constants import Randomness
from tests.helpers.ui_sale_fakes import UNIT, FakeNavigator, FakeRequests, make_market, make_request, make_terms
from ui.components.button import Button
from ui.components.dialog import Dialog
from ui.components.empty_state import EmptyState
from ui.components.error_panel import ErrorPanel
from ui.components.row_model import RowModel
from ui.components.skeleton import Skeleton
from ui.format import Asset
from ui.requests import models, rows
from ui.requests.catalogue import Catalogue
from ui.requests.models import Filters, Offer
from ui.requests.view import RequestsPage
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ui.bridge import Runner

GLN = Asset("GLN", 6)
NOW = 1_800_000_000.0


@pytest.fixture
def port() -> FakeRequests:
    return FakeRequests()


@pytest.fixture
def page(
    qtbot: QtBot, port: FakeRequests, runner: Runner, navigator: FakeNavigator, stage: Callable[..., QWidget]
) -> RequestsPage:
    made = RequestsPage(port, runner, navigator)
    stage(made)
    made.refresh()
    qtbot.waitUntil(
        lambda: (
            made.shows_content
            and made.list.model().rowCount() == 6
            and "risk \u2026" not in made.list.model().index(0, 0).data()
        )
    )
    return made


def titles(page: RequestsPage) -> list[str]:
    model = page.list.model()
    assert isinstance(model, RowModel)
    return [offer.request.spec.title for offer in model.rows]


def texts(widget: QWidget) -> str:
    """Return all that a screen reader would find below a widget."""
    return "\n".join(child.accessibleName() for child in widget.findChildren(QWidget) if child.isVisibleTo(widget))


def test_list_is_sorted_by_earnings_and_counts_are_told(page: RequestsPage, navigator: FakeNavigator) -> None:
    assert titles(page)[0] == "Household energy, reading by reading"
    assert titles(page)[-1] == "Running routes, elevation only"
    assert navigator.counts == {"requests": 6}
    assert "145.31" not in texts(page.detail)
    assert "145.31" not in texts(page.detail)
    assert "145.30" in page.list.model().index(0, 0).data()


def test_sorting_by_end_and_risk(page: RequestsPage) -> None:
    page.bar.choose_sort("ends")
    assert titles(page)[0] == "How often devices run, by room"
    page.bar.choose_sort("risk")
    assert titles(page)[0] == "Running routes, elevation only"


def test_slash_searches_and_escape_clears(qtbot: QtBot, page: RequestsPage) -> None:
    assert page.focus_search()
    qtbot.waitUntil(page.bar.search.hasFocus)
    QTest.keyClicks(page.bar.search, "corpus diar")
    assert titles(page) == ["Reading diaries with notes"]
    assert page.go_back()
    assert len(titles(page)) == 6


def test_nothing_matches_offers_to_clear(page: RequestsPage) -> None:
    page.bar.search.setText("no such thing")
    empty = page.findChild(EmptyState)
    assert empty is not None
    assert empty.isVisible()
    assert not page.detail.isVisible()
    button = empty.findChild(Button)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(titles(page)) == 6
    assert page.detail.isVisible()


def test_filters_narrow_the_list(page: RequestsPage) -> None:
    page.bar.funded.setChecked(True)
    assert "Running routes, elevation only" not in titles(page)
    page.bar.set_reveals("noised")
    assert len(titles(page)) == 2
    page.bar.set_kind("listening")
    assert len(titles(page)) == 1
    page.bar.set_nets(20)
    assert titles(page) == []
    assert page.bar.filters.count == 4
    page.bar.clear()
    assert len(titles(page)) == 6
    assert not page.bar.funded.isChecked()


def test_part_funded_and_unfunded_say_so_in_the_row() -> None:
    market = make_market()
    part = rows.row_of(Offer(market[3], 105, make_terms(market[3], 105)), time.time(), GLN)
    assert part.warning == "money for 105 of 120"
    none = rows.row_of(Offer(market[4], 36, make_terms(market[4], 36)), time.time(), GLN)
    assert none.warning == "no money left"
    assert none.amount is not None
    assert none.amount.figure == "0.00"


def test_insolvent_vault_is_not_funded() -> None:
    request = replace(make_request(), vault=0)
    assert Offer(request, 50).funding == "none"
    assert "Do not sell" in models.funded_sentence(request)


def test_unfunded_request_cannot_be_sold_to(page: RequestsPage, navigator: FakeNavigator) -> None:
    page.open_argument(make_market()[4].address)
    assert not page.detail.start.isEnabled()
    assert "Nothing would be paid" in page.detail.start.toolTip()
    page.detail.sale_asked.emit()
    assert navigator.opened == []


def test_detail_shows_arithmetic_risk_and_who_decides(qtbot: QtBot, page: RequestsPage) -> None:
    qtbot.waitUntil(lambda: "150 records at 1.00" in texts(page.detail))
    said = texts(page.detail)
    assert "96.9 % accepted so far" in said
    assert "21.00\u00a0GLN if rejected" in said
    assert "5 reviewers" in said
    assert "At most 3 may be refused" in said
    assert "500.00\u00a0GLN free" in said


def test_show_source_opens_account_and_slot(page: RequestsPage) -> None:
    link = next(button for button in page.detail.findChildren(Button) if button.text() == "Show source")
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    dialog = page.window().findChild(Dialog)
    assert dialog is not None
    said = texts(dialog)
    assert "348,120,911" in said
    assert "6mWc Vau1" in said
    assert "552.00\u00a0GLN" in said
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()


def test_checking_a_file_shows_problems_and_changes_the_numbers(
    qtbot: QtBot, page: RequestsPage, port: FakeRequests, energy: str
) -> None:
    request = make_market()[0]
    port.fits[request.address] = Fit(
        fits=False, records=40, usable=38, problems=("Line 3: kwh is missing.",), fields=("kwh",)
    )
    page.check_file(energy)
    qtbot.waitUntil(lambda: "38 of 40 records fit" in texts(page.detail))
    assert "Line 3: kwh is missing" in texts(page.detail)
    qtbot.waitUntil(lambda: "38 records at 1.00" in texts(page.detail))
    assert port.asked == [energy]


def test_file_that_cannot_be_read_says_why(qtbot: QtBot, page: RequestsPage, port: FakeRequests, energy: str) -> None:
    port.error = NetworkDown("The gateway does not answer.", next_step="Try again soon.")
    page.check_file(energy)
    qtbot.waitUntil(lambda: "The gateway does not answer." in texts(page.detail))
    assert page.detail.check.isEnabled()


def test_start_sale_hands_over_request_and_file(
    qtbot: QtBot, page: RequestsPage, navigator: FakeNavigator, energy: str
) -> None:
    page.check_file(energy)
    qtbot.waitUntil(lambda: "Fits" in texts(page.detail))
    QTest.mouseClick(page.detail.start, Qt.MouseButton.LeftButton)
    assert navigator.opened == [("sell", f"request:{make_market()[0].address}:{energy}")]


def test_loading_then_error_then_retry(
    qtbot: QtBot, port: FakeRequests, runner: Runner, navigator: FakeNavigator, stage: Callable[..., QWidget]
) -> None:
    page = RequestsPage(port, runner, navigator)
    stage(page)
    port.error = NetworkDown("The network does not answer.")
    page.refresh()
    assert page.findChild(Skeleton) is not None
    qtbot.waitUntil(lambda: page.findChild(ErrorPanel) is not None)
    port.error = None
    panel = page.findChild(ErrorPanel)
    assert panel is not None
    QTest.mouseClick(panel.retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.shows_content)


def test_no_requests_says_so(
    qtbot: QtBot, runner: Runner, navigator: FakeNavigator, stage: Callable[..., QWidget]
) -> None:
    page = RequestsPage(FakeRequests(()), runner, navigator)
    stage(page)
    page.refresh()
    qtbot.waitUntil(lambda: page.findChild(EmptyState, options=Qt.FindChildOption.FindChildrenRecursively) is not None)
    qtbot.waitUntil(lambda: "No requests are open" in texts(page))


def test_error_after_content_keeps_the_content(
    qtbot: QtBot, page: RequestsPage, port: FakeRequests, navigator: FakeNavigator
) -> None:
    port.error = NetworkDown("The network does not answer.")
    page.refresh()
    qtbot.waitUntil(lambda: bool(navigator.problems))
    assert page.shows_content


def test_arrows_move_and_enter_opens_in_one_column(page: RequestsPage) -> None:
    page.set_room(640)
    assert not page.detail.isVisible()
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert page.detail.isVisible()
    assert not page.list.isVisible()
    assert "Reading diaries" in texts(page.detail)
    assert page.go_back()
    assert page.list.isVisible()


def test_hostile_texts_are_plain_and_short(
    qtbot: QtBot, runner: Runner, navigator: FakeNavigator, stage: Callable[..., QWidget]
) -> None:
    evil = make_request(
        9,
        title="<b>Win</b>\u202egnp.exe\n\n" + "A" * 5000,
        buyer="\u200bBuyer\x07 <img src=x>",
        symbol="G\u202eLN",
        summary="x\u2066" * 4000,
    )
    page = RequestsPage(FakeRequests((evil,)), runner, navigator)
    stage(page)
    page.refresh()
    qtbot.waitUntil(lambda: page.shows_content and bool(texts(page.detail)))
    said = texts(page)
    assert "\u202e" not in said
    assert "\u200b" not in said
    assert "\x07" not in said
    assert "<b>Win</b>gnp.exe" in said
    assert max(map(len, said.split("\n"))) < 1000
    page.grab()


def test_every_control_has_a_name(page: RequestsPage) -> None:
    unnamed = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not widget.accessibleName()
    ]
    assert unnamed == []


@pytest.mark.parametrize(("width", "scale"), [(1224, 1.0), (968, 1.0), (1280, 2.0)])
def test_fits_its_width_at_every_size(page: RequestsPage, width: int, scale: float) -> None:
    theme().apply("dark" if width == 968 else "light", scale)
    page.set_room(width / scale)
    page.window().resize(width, 700)
    assert page.minimumSizeHint().width() <= width
    assert not page.grab().isNull()


def test_hundred_thousand_requests_are_filtered_and_scrolled(
    qtbot: QtBot, runner: Runner, navigator: FakeNavigator, stage: Callable[..., QWidget]
) -> None:
    one = make_request(1, now_s=NOW + 4e8)
    many = tuple(replace(one, address=f"Req{at:041d}", price=UNIT + at) for at in range(100_000))
    page = RequestsPage(FakeRequests(many), runner, navigator)
    stage(page)
    page.refresh()
    qtbot.waitUntil(lambda: page.list.model().rowCount() == 100_000, timeout=30_000)
    bar = page.list.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    page.list.viewport().grab()
    index = page.list.indexAt(QPoint(40, 100))
    assert 40_000 < index.row() < 60_000
    assert page.list.itemDelegate().sizeHint(None, index).height() == theme().px(56)  # type: ignore[arg-type]  # unused


def test_filters_match_every_word() -> None:
    request: RequestView = make_request()
    catalogue = Catalogue([Offer(request, 1)], "net")
    assert catalogue.find(Filters(text="ENERGY northline")) == [0]
    assert catalogue.find(Filters(text="energy corpus")) == []


@pytest.mark.parametrize(
    ("left_s", "words"), [(-5, "ended"), (600, "10 min"), (7200, "2 h"), (47 * 3600, "47 h"), (18 * 86_400 + 5, "18 d")]
)
def test_time_left_in_one_unit(left_s: int, words: str) -> None:
    assert models.ends_in(int(NOW) + left_s, NOW) == words


async def _never() -> None:
    await asyncio.Event().wait()


def test_page_that_goes_away_cancels_its_reading(
    qtbot: QtBot, runner: Runner, navigator: FakeNavigator, stage: Callable[..., QWidget]
) -> None:
    class Stuck(FakeRequests):
        async def list(self) -> tuple[RequestView, ...]:
            try:
                await _never()
            finally:
                ended.append(True)
            return ()

    ended: list[bool] = []
    page = RequestsPage(Stuck(), runner, navigator)
    window = stage(page)
    page.refresh()
    page.setParent(None)
    page.deleteLater()
    qtbot.waitUntil(lambda: bool(ended))
    assert window.isVisible()


def test_detail_says_when_a_committee_decides_and_what_selling_once_means(
    qtbot: QtBot, runner: Runner, navigator: FakeNavigator, stage: Callable[..., QWidget]
) -> None:
    among = "every buyer of readings " * 9
    once = make_request(1, exclusivity=Exclusivity(b"e" * 32, among), randomness=Randomness.SWITCHBOARD)
    chosen = make_request(2, title="Diaries for editors", committee=(2, 3))
    made = RequestsPage(FakeRequests((once, chosen)), runner, navigator)
    stage(made)
    made.refresh()
    qtbot.waitUntil(lambda: made.shows_content and made.list.model().rowCount() == 2)
    made.open_argument(once.address)
    qtbot.waitUntil(lambda: "your whole stake is lost" in texts(made.detail))
    said = texts(made.detail)
    assert "Where that holds, in the buyer's words: “every buyer of readings" in said
    assert "Switchboard" in said
    made.open_argument(chosen.address)
    qtbot.waitUntil(lambda: "2 of 3 attesters" in texts(made.detail))
    said = texts(made.detail)
    assert "There is no appeal" in said
    assert "Judged worthless" not in said
    assert "your whole stake is lost" not in said
    assert made.minimumSizeHint().width() <= made.width()
