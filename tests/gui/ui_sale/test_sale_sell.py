"""The Sell page and its wizard on a real window."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.errors import NetworkDown
from app.sell.model import StepState
from app.sell.resale import Repeats
from app.spec import Exclusivity
from tests.helpers.ui_sale_fakes import UNIT, FakeDesk, FakeNavigator, FakeSummary, make_market, make_request
from tests.helpers.ui_standings import appealed, attesting, proven, refused
from ui.components.button import Button
from ui.components.error_panel import ErrorPanel
from ui.sell.address import SellAddress
from ui.sell.step import Step
from ui.sell.view import SellPage
from ui.sign import UiApprover
from ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.sell.standing import Standing
    from ui.bridge import Runner


class Agreeing:
    """An approver that signs, and remembers what."""

    def __init__(self) -> None:
        self.asked: list[object] = []

    async def approve(self, summary: object) -> bool:
        """Agree."""
        self.asked.append(summary)
        return True


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk(summary=FakeSummary())


@pytest.fixture
def approver() -> Agreeing:
    return Agreeing()


@pytest.fixture
def page(
    qtbot: QtBot,
    desk: FakeDesk,
    approver: Agreeing,
    runner: Runner,
    navigator: FakeNavigator,
    stage: Callable[..., QWidget],
) -> SellPage:
    made = SellPage(desk, approver, runner, navigator)
    stage(made)
    made.refresh()
    qtbot.waitUntil(lambda: "Nothing sold yet" in texts(made))
    return made


def texts(widget: QWidget) -> str:
    return "\n".join(child.accessibleName() for child in widget.findChildren(QWidget) if child.isVisibleTo(widget))


def open_wizard(qtbot: QtBot, page: SellPage, path: str, request: int = 0) -> None:
    page.open_argument(SellAddress(request=make_market()[request].address, path=path).text)
    qtbot.waitUntil(lambda: page.wizard.wizard is not None and page.wizard.wizard.answers.source is not None)


def go_on(qtbot: QtBot, page: SellPage) -> None:
    qtbot.waitUntil(page.wizard.frame.next.isEnabled)
    QTest.mouseClick(page.wizard.frame.next, Qt.MouseButton.LeftButton)


def walk_to(qtbot: QtBot, page: SellPage, step: Step) -> None:
    while page.wizard.step < step:
        if page.wizard.step is Step.PREVIEW:
            page.wizard.preview.check.setChecked(True)
        go_on(qtbot, page)
        qtbot.wait(0)


def test_empty_list_leads_to_requests(page: SellPage, navigator: FakeNavigator) -> None:
    button = next(item for item in page.findChildren(Button) if item.text() == "See requests" and item.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert navigator.opened == [("requests", "")]


def test_whole_walk_from_file_to_receipt(
    qtbot: QtBot, page: SellPage, desk: FakeDesk, approver: Agreeing, energy: str, tmp_path: Path
) -> None:
    open_wizard(qtbot, page, energy)
    qtbot.waitUntil(lambda: "What is in it" in texts(page.wizard.data))
    walk_to(qtbot, page, Step.TERMS)
    qtbot.waitUntil(lambda: "All 12 sampled records pass" in texts(page.wizard.terms))
    qtbot.waitUntil(lambda: "5.60\u00a0GLN" in texts(page.wizard.frame.summary))
    assert desk.begun == []
    go_on(qtbot, page)
    qtbot.waitUntil(lambda: page.wizard.step is Step.DONE)
    assert len(desk.begun) == 1
    assert dict(desk.begun[0].columns)["account_email"] == "drop"
    assert len(approver.asked) == 1
    qtbot.waitUntil(lambda: "Decrypt check" in texts(page.wizard.delivery.done))
    assert "+50.00\u00a0GLN" in texts(page.wizard.delivery.done)
    target = tmp_path / "receipt.json"
    page.wizard.delivery.choose_save = lambda _parent, _title, _name, on_path: on_path(str(target))
    QTest.mouseClick(page.wizard.delivery.done.export, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(desk.exported))
    assert json.loads(target.read_text(encoding="utf-8"))["paid"] == 50 * UNIT


def test_noised_walk_shows_error_and_says_what_the_noise_costs(qtbot: QtBot, page: SellPage, energy: str) -> None:
    open_wizard(qtbot, page, energy, request=2)
    walk_to(qtbot, page, Step.PROTECT)
    qtbot.waitUntil(lambda: "A count is off by 1.0" in texts(page.wizard.protect))
    assert "2.7 times surer about any one record" in texts(page.wizard.protect)
    page.wizard.protect.slider.set_epsilon(2.0)
    qtbot.waitUntil(lambda: "A count is off by 0.5" in texts(page.wizard.protect))
    walk_to(qtbot, page, Step.TERMS)
    assert "before noise" in page.wizard.preview.subtitle.text
    qtbot.waitUntil(lambda: page.wizard.wizard is not None and page.wizard.wizard.answers.terms is not None)
    assert "Drawing the noise counts ε 2.00" in page.wizard.frame.spent.text


def test_epsilon_that_is_no_number_is_refused(qtbot: QtBot, page: SellPage, energy: str) -> None:
    open_wizard(qtbot, page, energy, request=2)
    walk_to(qtbot, page, Step.PROTECT)
    exact = page.wizard.protect.exact
    exact.setText("lots")
    exact.editingFinished.emit()
    assert "Type digits only." in texts(page.wizard.protect)
    exact.setText("9")
    exact.editingFinished.emit()
    assert "ε goes from 0.1 to 8." in texts(page.wizard.protect)
    exact.setText("0.75")
    exact.editingFinished.emit()
    assert page.wizard.protect.slider.epsilon == 0.75


def test_limit_that_would_be_passed_stops_here(qtbot: QtBot, page: SellPage, desk: FakeDesk, energy: str) -> None:
    desk.spent = 5.8
    open_wizard(qtbot, page, energy, request=2)
    walk_to(qtbot, page, Step.PROTECT)
    qtbot.waitUntil(lambda: "would pass your limit of 6.0" in texts(page.wizard.protect))
    assert not page.wizard.frame.next.isEnabled()
    desk.spent = 0.0
    page.wizard.protect.slider.set_epsilon(0.5)
    qtbot.waitUntil(page.wizard.frame.next.isEnabled)


def test_broken_file_is_refused_and_can_be_skipped(qtbot: QtBot, page: SellPage, tmp_path: Path) -> None:
    path = tmp_path / "broken.csv"
    path.write_text("a,b\n1,2\n3\n4,5\n", encoding="utf-8")
    page.open_argument(SellAddress(request=make_market()[0].address, path=str(path)).text)
    qtbot.waitUntil(lambda: "Line 3 has 1 fields" in texts(page))
    assert not page.wizard.frame.next.isEnabled()
    page.wizard.data.skip.setChecked(True)
    qtbot.waitUntil(lambda: "1 broken record is skipped" in texts(page.wizard.data))
    assert page.wizard.wizard is not None
    assert page.wizard.wizard.plan().on_broken == "skip"


def test_request_that_closed_says_so(qtbot: QtBot, page: SellPage) -> None:
    page.open_argument(SellAddress(request="gone").text)
    qtbot.waitUntil(lambda: "This request is closed." in texts(page))
    assert not page.in_wizard


def test_back_and_rail_lead_back_and_keep_answers(qtbot: QtBot, page: SellPage, energy: str) -> None:
    open_wizard(qtbot, page, energy)
    walk_to(qtbot, page, Step.PROTECT)
    assert page.wizard.go_back()
    assert page.wizard.frame.title_of_step == "Fields"
    page.wizard.fields.selects["room"].set_current("hash")
    page.wizard.frame.rail.step_chosen.emit(0)
    assert page.wizard.frame.title_of_step == "Data"
    walk_to(qtbot, page, Step.PREVIEW)
    assert page.wizard.wizard is not None
    assert dict(page.wizard.wizard.answers.columns)["room"] == "hash"


def test_escape_from_the_first_step_leaves(qtbot: QtBot, page: SellPage, energy: str) -> None:
    open_wizard(qtbot, page, energy)
    assert page.go_back()
    assert not page.in_wizard
    assert not page.go_back()


def test_bytes_table_and_comparison_are_the_records(qtbot: QtBot, page: SellPage, energy: str) -> None:
    open_wizard(qtbot, page, energy)
    walk_to(qtbot, page, Step.PREVIEW)
    step = page.wizard.preview
    model = step.bytes.model()
    assert model.rowCount() == 40
    assert '"room":"kitchen"' in str(model.index(0, 0).data())
    assert "ada@example.net" not in str(model.index(0, 0).data())
    step.views.set_current("compared")
    step.views.chosen.emit("compared")
    qtbot.waitUntil(lambda: "account_email: ada@example.net  stays here" in texts(step))
    step.views.chosen.emit("table")
    qtbot.waitUntil(lambda: "kitchen" in texts(step))


def test_hidden_characters_are_boxed_in_the_preview(qtbot: QtBot, page: SellPage, tmp_path: Path) -> None:
    path = tmp_path / "sly.csv"
    path.write_text("note,kwh\n" + "safe\u202etxt.exe\u200b,1\n" * 12, encoding="utf-8")
    open_wizard(qtbot, page, str(path))
    walk_to(qtbot, page, Step.PREVIEW)
    assert "safe[202E]txt.exe[200B]" in str(page.wizard.preview.bytes.model().index(0, 0).data())
    assert "\u202e" not in texts(page)
    page.grab()


def test_pause_and_go_on(qtbot: QtBot, page: SellPage, desk: FakeDesk, energy: str) -> None:
    desk.stop_at = "publish"
    open_wizard(qtbot, page, energy)
    walk_to(qtbot, page, Step.DELIVER)
    qtbot.waitUntil(lambda: "Published to the practice gateway: under way" in texts(page.wizard.delivery.deliver))
    assert "6 of 10" in texts(page.wizard.delivery.deliver)
    qtbot.waitUntil(lambda: "nothing is held or paid before you sign" in texts(page.wizard.frame.stop))
    QTest.mouseClick(page.wizard.delivery.deliver.pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.wizard.delivery.deliver.resume.isVisible)
    assert "All that was done is saved" in texts(page.wizard.delivery.deliver)
    desk.stop_at = ""
    QTest.mouseClick(page.wizard.delivery.deliver.resume, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.wizard.step is Step.DONE)
    assert len(desk.begun) == 1


def test_the_number_of_records_is_typed_on_the_first_step(qtbot: QtBot, page: SellPage, energy: str) -> None:
    open_wizard(qtbot, page, energy)
    data = page.wizard.data
    qtbot.waitUntil(data.records.isVisible)
    data.records.edit.selectAll()
    QTest.keyClicks(data.records.edit, "5")
    assert "Sell " in texts(data)
    assert not page.wizard.frame.next.isEnabled()
    QTest.keyClicks(data.records.edit, "0")
    data.records.edit.selectAll()
    QTest.keyClicks(data.records.edit, "25")
    assert page.wizard.wizard is not None
    assert page.wizard.wizard.plan().most_records == 25
    assert page.wizard.frame.next.isEnabled()


def test_giving_up_asks_first_and_ends_what_was_not_sent(
    qtbot: QtBot, page: SellPage, desk: FakeDesk, energy: str
) -> None:
    desk.stop_at = "publish"
    open_wizard(qtbot, page, energy)
    walk_to(qtbot, page, Step.DELIVER)
    qtbot.waitUntil(lambda: "Published to the practice gateway: under way" in texts(page.wizard.delivery.deliver))
    assert not page.wizard.delivery.deliver.give_up.isVisible()
    QTest.mouseClick(page.wizard.delivery.deliver.pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.wizard.delivery.deliver.give_up.isVisible)
    QTest.mouseClick(page.wizard.delivery.deliver.give_up, Qt.MouseButton.LeftButton)
    assert "costs nothing" in texts(page.wizard.delivery.deliver)
    assert not next(iter(desk.kept.values())).finished
    QTest.mouseClick(page.wizard.delivery.deliver.give_up, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.wizard.step is Step.DONE)
    assert next(iter(desk.kept.values())).outcome == "given up"


def test_unfinished_sale_goes_on_from_the_list(
    qtbot: QtBot, page: SellPage, desk: FakeDesk, navigator: FakeNavigator, energy: str
) -> None:
    desk.stop_at = "review"
    open_wizard(qtbot, page, energy)
    walk_to(qtbot, page, Step.DELIVER)
    qtbot.waitUntil(lambda: "Judged by reviewers: under way" in texts(page.wizard.delivery.deliver))
    QTest.mouseClick(page.wizard.frame.leave, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.list.under_way.model().rowCount() == 1)
    assert navigator.counts["sell"] == 1
    assert page.wizard.delivery.is_running
    sale_id = next(iter(desk.kept))
    page.open_argument(SellAddress(sale=sale_id).text)
    qtbot.waitUntil(lambda: page.in_wizard and page.wizard.step is Step.DELIVER)
    qtbot.waitUntil(lambda: "bond is held" in texts(page.wizard.frame.stop))
    assert not page.wizard.go_back()


def test_sale_of_an_earlier_run_is_resumed(
    qtbot: QtBot, desk: FakeDesk, approver: Agreeing, runner: Runner, stage: Callable[..., QWidget], energy: str
) -> None:
    navigator = FakeNavigator()
    first = SellPage(desk, approver, runner, navigator)
    stage(first)
    desk.stop_at = "submit"
    open_wizard(qtbot, first, energy)
    walk_to(qtbot, first, Step.DELIVER)
    qtbot.waitUntil(lambda: desk.kept[desk.begun[0].sale_id].steps[3].state is StepState.DONE)
    first.wizard.delivery.pause()
    desk.stop_at = ""
    second = SellPage(desk, approver, runner, navigator)
    stage(second)
    second.open_argument(desk.begun[0].sale_id)
    qtbot.waitUntil(lambda: second.wizard.step is Step.DONE)
    assert len(approver.asked) == 1


def test_declined_signature_stops_and_can_go_on(
    qtbot: QtBot, desk: FakeDesk, runner: Runner, navigator: FakeNavigator, stage: Callable[..., QWidget], energy: str
) -> None:
    approver = UiApprover(lambda: navigator.host, lambda: ("Main", "Practice"))
    page = SellPage(desk, approver, runner, navigator)
    stage(page)
    open_wizard(qtbot, page, energy)
    walk_to(qtbot, page, Step.DELIVER)
    qtbot.waitUntil(lambda: approver.dialog is not None)
    assert approver.dialog is not None
    QTest.keyClick(approver.dialog.reject_button, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "You rejected the signature." in texts(page.wizard.delivery.deliver))
    panel = next(item for item in page.wizard.delivery.deliver.findChildren(ErrorPanel) if item.isVisible())
    QTest.mouseClick(panel.retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: approver.dialog is not None)
    QTest.keyClick(approver.dialog.reject_button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.wizard.step is Step.DONE)
    approver.deleteLater()


def test_failure_while_saving_keeps_the_terms(qtbot: QtBot, page: SellPage, desk: FakeDesk, energy: str) -> None:
    open_wizard(qtbot, page, energy)
    walk_to(qtbot, page, Step.TERMS)
    qtbot.waitUntil(page.wizard.frame.next.isEnabled)
    desk.error = NetworkDown("The network does not answer.")
    go_on(qtbot, page)
    qtbot.waitUntil(lambda: "The network does not answer." in texts(page.wizard.terms))
    assert page.wizard.step is Step.TERMS
    assert page.wizard.frame.next.isEnabled()
    desk.error = None
    go_on(qtbot, page)
    qtbot.waitUntil(lambda: page.wizard.step is Step.DONE)


def test_stake_that_is_needed_is_said_before_agreeing(
    qtbot: QtBot, page: SellPage, desk: FakeDesk, energy: str
) -> None:
    desk.stake_needed = 30 * UNIT
    open_wizard(qtbot, page, energy)
    walk_to(qtbot, page, Step.TERMS)
    qtbot.waitUntil(lambda: "30.00\u00a0GLN of stake is deposited first" in texts(page.wizard.terms))


def test_hostile_names_stay_plain(
    qtbot: QtBot,
    approver: Agreeing,
    runner: Runner,
    navigator: FakeNavigator,
    stage: Callable[..., QWidget],
    energy: str,
) -> None:
    evil = make_request(7, title="<h1>T\u202e" + "x" * 900, buyer="B\u200b\n" + "y" * 900)
    page = SellPage(FakeDesk(requests=(evil,), summary=FakeSummary()), approver, runner, navigator)
    stage(page)
    page.open_argument(SellAddress(request=evil.address, path=energy).text)
    qtbot.waitUntil(lambda: page.wizard.wizard is not None and page.wizard.wizard.answers.source is not None)
    walk_to(qtbot, page, Step.DELIVER)
    qtbot.waitUntil(lambda: page.wizard.step is Step.DONE)
    qtbot.waitUntil(lambda: "<h1>T" in texts(page))
    assert not {"\u202e", "\u200b"} & set(texts(page))


@pytest.mark.parametrize(("width", "scale"), [(1224, 1.0), (968, 1.0), (1280, 2.0)])
def test_every_step_fits_and_is_named(
    qtbot: QtBot, page: SellPage, desk: FakeDesk, energy: str, width: int, scale: float
) -> None:
    theme().apply("dark" if width == 968 else "light", scale)
    page.set_room(width / scale)
    page.window().resize(width, 800)
    desk.stop_at = "review"
    open_wizard(qtbot, page, energy)
    for step in (Step.DATA, Step.FIELDS, Step.PROTECT, Step.PREVIEW, Step.TERMS, Step.DELIVER):
        walk_to(qtbot, page, step)
        assert page.minimumSizeHint().width() <= width, step
        unnamed = [
            widget
            for widget in page.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not widget.accessibleName()
        ]
        assert unnamed == [], step
        assert not page.grab().isNull()


@pytest.mark.parametrize(("width", "scale"), [(1224, 1.0), (1280, 2.0)])
@pytest.mark.parametrize(
    ("standings", "said"),
    [
        (attesting, "7 attesters of the buyer decide"),
        (appealed, "Round 2: the verdict was challenged"),
        (refused, "Refused: too many bad records"),
    ],
)
def test_how_batches_stand_on_the_market_is_shown_and_fits(
    qtbot: QtBot,
    page: SellPage,
    desk: FakeDesk,
    energy: str,
    standings: Callable[[], tuple[Standing, ...]],
    said: str,
    width: int,
    scale: float,
) -> None:
    theme().apply("light", scale)
    page.set_room(width / scale)
    page.window().resize(width, 800)
    desk.stop_at, desk.standings = "review", standings()
    open_wizard(qtbot, page, energy)
    walk_to(qtbot, page, Step.DELIVER)
    qtbot.waitUntil(lambda: said in texts(page.wizard.delivery.deliver))
    found = texts(page.wizard.delivery.deliver.market)
    assert all(value in found for standing in desk.standings for _, value in standing.facts)
    assert page.minimumSizeHint().width() <= width
    desk.standings = ()
    page.refresh()
    qtbot.waitUntil(lambda: not page.wizard.delivery.deliver.market.isVisible())


def test_a_committee_and_a_promise_are_said_before_agreeing(
    qtbot: QtBot,
    runner: Runner,
    navigator: FakeNavigator,
    approver: Agreeing,
    stage: Callable[..., QWidget],
    energy: str,
) -> None:
    promise = Exclusivity(b"e" * 32, "<b>every\u202e buyer")
    asked = make_request(1, committee=(2, 3), exclusivity=promise)
    desk = FakeDesk((asked,), stop_at="review", repeats=Repeats(elsewhere=7), standings=proven(), summary=FakeSummary())
    page = SellPage(desk, approver, runner, navigator)
    stage(page)
    page.open_argument(SellAddress(request=asked.address, path=energy).text)
    qtbot.waitUntil(lambda: page.wizard.wizard is not None and page.wizard.wizard.answers.source is not None)
    walk_to(qtbot, page, Step.TERMS)
    qtbot.waitUntil(lambda: "2 of 3 attesters accept" in texts(page.wizard.terms))
    terms = texts(page.wizard.terms)
    assert "sampled records pass" not in terms
    assert "anyone who holds both can prove it, and your whole stake is lost" in terms
    assert "“<b>every buyer”" in terms
    assert "7 of these records were sold before without this promise" in terms
    assert "3 attesters" in texts(page.wizard.frame.summary)
    assert "all of it, before you are paid" in texts(page.wizard.frame.summary)
    walk_to(qtbot, page, Step.DELIVER)
    qtbot.waitUntil(lambda: "Fraud was proven" in texts(page.wizard.delivery.deliver))
    assert "their word pays you" in texts(page.wizard.frame.stop)
