"""The wizard with its careful steps: hits reviewed, noise drawn once, attacks, every byte looked at."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.sell.model import Decision
from tests.helpers.ui_data_fakes import make_dataset
from tests.helpers.ui_preparing_fakes import RECORDS, FakePreparing, make_findings
from tests.helpers.ui_sale_fakes import FakeDesk, FakeNavigator, FakeSummary, make_market
from ui.components.dialog import Dialog
from ui.sell.address import SellAddress
from ui.sell.lazy_records import PAGE_RECORDS, LazyRecords
from ui.sell.step import CAREFUL, SHORT, Step
from ui.sell.steps.compared import difference
from ui.sell.steps.exact import fields_of
from ui.sell.view import SellPage
from ui.sell.wizard import SaleWizard

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.bridge import Runner
    from ui.sell.careful_steps import CarefulSteps
    from ui.sell.wizard_view import WizardView


class Agreeing:
    """An approver that signs."""

    async def approve(self, summary: object) -> bool:
        """Agree."""
        del summary
        return True


@pytest.fixture
def preparing() -> FakePreparing:
    return FakePreparing(FakeDesk(summary=FakeSummary()))


@pytest.fixture
def view(
    qtbot: QtBot,
    preparing: FakePreparing,
    runner: Runner,
    navigator: FakeNavigator,
    stage: Callable[..., QWidget],
) -> WizardView:
    page = SellPage(preparing.desk, Agreeing(), runner, navigator, preparing=preparing)
    stage(page)
    page.refresh()
    qtbot.waitUntil(lambda: page.shows_content or not page.new.isVisible())
    return page.wizard


def said_in(widget: QWidget) -> str:
    return "\n".join(child.accessibleName() for child in widget.findChildren(QWidget) if child.isVisibleTo(widget))


def until_said(qtbot: QtBot, widget: QWidget, text: str) -> None:
    qtbot.waitUntil(lambda: text in said_in(widget))


def page_of(view: WizardView) -> SellPage:
    page = view.parentWidget()
    while page is not None and not isinstance(page, SellPage):
        page = page.parentWidget()
    assert isinstance(page, SellPage)
    return page


def steps_of(view: WizardView) -> CarefulSteps:
    assert view.careful is not None
    return view.careful


def begin(qtbot: QtBot, view: WizardView, path: str, request: int = 0) -> SaleWizard:
    page_of(view).open_argument(SellAddress(request=make_market()[request].address, path=path).text)
    qtbot.waitUntil(lambda: view.wizard is not None and view.wizard.answers.source is not None)
    assert view.wizard is not None
    return view.wizard


def go_on(qtbot: QtBot, view: WizardView) -> None:
    qtbot.waitUntil(view.frame.next.isEnabled)
    before = view.step
    QTest.mouseClick(view.frame.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.step is not before)


def to_scrub(qtbot: QtBot, view: WizardView, path: str, request: int = 0) -> SaleWizard:
    wizard = begin(qtbot, view, path, request)
    go_on(qtbot, view)
    go_on(qtbot, view)
    assert view.step is Step.SCRUB
    qtbot.waitUntil(lambda: wizard.answers.findings is not None)
    return wizard


def decide_all(wizard: SaleWizard, view: WizardView) -> None:
    assert wizard.answers.findings is not None
    steps_of(view).scrub.suggest.click()
    assert wizard.waiting == ()


def to_attack(qtbot: QtBot, view: WizardView, path: str, request: int = 0) -> SaleWizard:
    wizard = to_scrub(qtbot, view, path, request)
    decide_all(wizard, view)
    go_on(qtbot, view)
    go_on(qtbot, view)
    qtbot.waitUntil(lambda: wizard.answers.attack is not None)
    return wizard


def test_hits_are_reviewed_in_context_and_undecided_ones_block(
    qtbot: QtBot, view: WizardView, preparing: FakePreparing, energy: str
) -> None:
    wizard = to_scrub(qtbot, view, energy)
    until_said(qtbot, steps_of(view).scrub, "4 undecided")
    until_said(qtbot, steps_of(view).scrub, "Name of a person")
    said = said_in(steps_of(view).scrub)
    assert "Bob[200B] Example" in said
    assert "…Please call Alice Example before noon…" in said
    assert wizard.blocked == "4 pieces wait for your decision."
    assert not view.frame.next.isEnabled()
    card = steps_of(view).scrub._cards["PERSON"]
    card.decided.emit("PERSON", "", "pseudonym")
    assert wizard.blocked == "2 pieces wait for your decision."
    card.decided.emit("PERSON", "Alice Example", "drop")
    assert [wizard.decision_about(group) for group in make_findings().groups[:2]] == ["drop", "pseudonym"]
    assert card._singles["Alice Example"].current == "drop"
    steps_of(view).scrub.undo.click()
    assert wizard.decision_about(make_findings().groups[0]) == "pseudonym"
    QTest.keyClick(steps_of(view).scrub, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert wizard.answers.decisions == ()
    assert not steps_of(view).scrub.undo.isEnabled()
    decide_all(wizard, view)
    until_said(qtbot, steps_of(view).scrub, "All decided")
    qtbot.waitUntil(view.frame.next.isEnabled)
    plan = wizard.plan()
    assert {one.type for one in plan.decisions} == {"PERSON", "EMAIL", "SECRET"}
    findings = wizard.answers.findings
    assert findings is not None
    covered = findings.groups[0].columns[0]
    assert dict(plan.columns)[covered] == "redact"
    assert preparing.calls.count("findings") == 1


def test_what_the_detector_misses_is_one_click_away(qtbot: QtBot, view: WizardView, energy: str) -> None:
    to_scrub(qtbot, view, energy)
    steps_of(view).scrub.misses.click()
    window = view.window()
    until_said(qtbot, window, "All together")
    said = said_in(window)
    assert "texts it was not tuned on" in said
    assert "Of 1,000 personal details it misses about" in said
    for dialog in window.findChildren(Dialog):
        dialog.reject()


def test_a_decision_about_a_kind_counts_for_those_made_singly_and_other_fields_look_again(
    qtbot: QtBot, view: WizardView, energy: str
) -> None:
    wizard = to_scrub(qtbot, view, energy)
    wizard.decide("PERSON", "Alice Example", "keep")
    wizard.decide("PERSON", "", "mask")
    assert list(wizard.answers.decisions) == [Decision("PERSON", "", "mask")]
    wizard.decide("PERSON", "", "")
    assert not wizard.plan().decisions
    wizard.go_to(Step.FIELDS)
    wizard.set_action(wizard.answers.columns[0][0], "drop")
    assert wizard.answers.findings is None


def test_looking_can_be_stopped_and_nothing_goes_on_without_it(
    qtbot: QtBot, view: WizardView, preparing: FakePreparing, energy: str
) -> None:
    preparing.hold = "findings"
    wizard = begin(qtbot, view, energy)
    go_on(qtbot, view)
    go_on(qtbot, view)
    until_said(qtbot, steps_of(view).scrub, "10 records looked at")
    steps_of(view).scrub.progress.cancel.click()
    until_said(qtbot, steps_of(view).scrub, "Nothing leaves before all of it was looked through.")
    assert wizard.blocked
    preparing.hold = ""
    steps_of(view).scrub.retried.emit()
    qtbot.waitUntil(lambda: wizard.answers.findings is not None)


def test_noise_is_measured_then_drawn_once_and_the_footer_says_what_that_costs(
    qtbot: QtBot, view: WizardView, preparing: FakePreparing, energy: str
) -> None:
    wizard = to_scrub(qtbot, view, energy, 2)
    decide_all(wizard, view)
    go_on(qtbot, view)
    assert view.step is Step.PROTECT
    qtbot.waitUntil(lambda: wizard.answers.utility is not None)
    until_said(qtbot, view.protect, "Measured on your own data, 40 draws.")
    assert "ε 1.00: 8.0, between 6.0 and 11" in view.protect.utility.accessibleDescription()
    assert view.frame.next.text() == "Draw noise and test"
    assert view.frame.spent.text == "Drawing the noise counts ε 1.00, even if you stop later."
    assert preparing.drawn == []
    go_on(qtbot, view)
    assert view.page_of(Step.ATTACK) is view.frame.stack.currentWidget()
    assert len(preparing.drawn) == 1
    qtbot.waitUntil(lambda: wizard.answers.attack is not None)
    first = wizard.sale_id
    view.go_back()
    assert view.frame.next.text() == "Attack test"
    go_on(qtbot, view)
    assert len(preparing.drawn) == 1, "the same choices are not drawn again"
    view.go_back()
    wizard.set_epsilon(2.0)
    assert wizard.sale_id != first, "other choices are another sale: what was drawn stays with its own"
    assert wizard.answers.preview is None


def test_useless_noise_is_said_plainly(qtbot: QtBot, view: WizardView, preparing: FakePreparing, energy: str) -> None:
    preparing.useless = True
    wizard = to_scrub(qtbot, view, energy, 2)
    decide_all(wizard, view)
    go_on(qtbot, view)
    until_said(qtbot, view.protect, "this is useless: a count is off by more than itself.")


def test_attacks_say_a_number_with_its_interval_and_pass(qtbot: QtBot, view: WizardView, energy: str) -> None:
    to_attack(qtbot, view, energy)
    until_said(qtbot, steps_of(view).attack, "All tests passed")
    until_said(qtbot, steps_of(view).attack, "54.0 guesses of 100, surely between 47.0 and 73.0")
    until_said(qtbot, steps_of(view).attack, "Does not apply")
    assert not steps_of(view).attack.reason.isVisible()


def test_a_failed_attack_blocks_until_a_reason_is_written(
    qtbot: QtBot, view: WizardView, preparing: FakePreparing, energy: str
) -> None:
    preparing.failed = True
    wizard = to_attack(qtbot, view, energy)
    until_said(qtbot, steps_of(view).attack, "1 test failed")
    assert not view.frame.next.isEnabled()
    steps_of(view).attack.reason.set_text("too short")
    assert not view.frame.next.isEnabled()
    steps_of(view).attack.reason.set_text("My days are public already")
    qtbot.waitUntil(view.frame.next.isEnabled)
    assert wizard.plan().override == "My days are public already"
    go_on(qtbot, view)
    assert "1 failed, overridden" in wizard.rail_answers()[Step.ATTACK]


def test_a_report_about_other_records_is_not_taken(qtbot: QtBot, view: WizardView, energy: str) -> None:
    wizard = to_attack(qtbot, view, energy)
    report = wizard.answers.attack
    assert report is not None
    other = type(report)(report.results, hashlib.sha256(b"other").hexdigest())
    assert not wizard.take_attack(wizard.plan(), other)


def test_every_record_is_there_read_as_it_is_scrolled_to_and_found(
    qtbot: QtBot, view: WizardView, preparing: FakePreparing, energy: str, tmp_path: Path
) -> None:
    wizard = to_attack(qtbot, view, energy)
    go_on(qtbot, view)
    exact = steps_of(view).exact
    assert exact.bytes.records.rowCount() == RECORDS
    qtbot.waitUntil(lambda: exact._records.holds(0))
    assert not exact._records.holds(RECORDS - 1)
    exact.bytes.scrollToBottom()
    qtbot.waitUntil(lambda: exact._records.holds(RECORDS - 1))
    assert not view.frame.next.isEnabled()
    exact.finder.search.setText("hidden")
    qtbot.waitUntil(lambda: exact.finder.found.text() == "1 of 5")
    qtbot.waitUntil(lambda: "Record 8, " in exact._foot.text)
    assert "[200B]hidden" in exact._foot.text
    exact.finder.next_match()
    assert exact.finder.found.text() == "2 of 5"
    exact.finder.match_before()
    exact.finder.match_before()
    assert exact.finder.found.text() == "5 of 5"
    exact.finder.search.setText("nowhere")
    qtbot.waitUntil(lambda: exact.finder.found.text() == "not in it")
    exact.views._choices["table"].click()
    qtbot.waitUntil(lambda: exact.table.cells.rowCount() == PAGE_RECORDS)
    assert exact.table.cells.columns == ("category", "count", "note")
    exact.views._choices["compared"].click()
    until_said(qtbot, exact, "≈ kwh: 1.5 → 1.7")
    assert "\u2212 tariff: night  stays here" in said_in(exact)
    assert "+ device: Alice Example's kettle → Person 1's kettle  replaced" in said_in(exact)
    copy = tmp_path / "copy.jsonl"
    exact.save_to(str(copy))
    qtbot.waitUntil(lambda: copy.is_file() and len(copy.read_bytes().splitlines()) == RECORDS)
    assert copy.read_bytes() == b"".join(record + b"\n" for record in preparing.records_made)
    exact.check.click()
    qtbot.waitUntil(view.frame.next.isEnabled)
    assert wizard.answers.looked


def test_beside_the_bytes_stands_what_was_checked_before_they_leave(
    qtbot: QtBot, view: WizardView, preparing: FakePreparing, energy: str
) -> None:
    preparing.failed = True
    wizard = to_attack(qtbot, view, energy)
    qtbot.waitUntil(lambda: wizard.answers.attack is not None)
    assert view.frame.summary.isVisible()
    steps_of(view).attack.reason.edit.setText("They asked for exactly this")
    go_on(qtbot, view)
    checked = view.frame.checked
    assert checked.isVisible()
    assert not view.frame.summary.isVisible()
    until_said(qtbot, checked, "71\nof 100 guesses right")
    said = said_in(checked)
    assert "Failed" in said
    assert "0 of 50 records match earlier sales." in said
    assert "It leaves all the same\nThey asked for exactly this" in said
    assert "Passes the buyer's own checks" in said
    view.set_room(1000)
    assert not checked.isVisible()
    assert view.frame.strip.isVisible()
    view.set_room(1224)
    view.go_back()
    assert view.frame.summary.isVisible()
    assert not checked.isVisible()


def test_what_cannot_be_prepared_says_why(
    qtbot: QtBot, view: WizardView, preparing: FakePreparing, energy: str
) -> None:
    preparing.fail = {"draw": UserError("Stopped before anything was computed: this would pass your limit of 6.0.")}
    wizard = to_scrub(qtbot, view, energy, 2)
    decide_all(wizard, view)
    go_on(qtbot, view)
    qtbot.waitUntil(view.frame.next.isEnabled)
    QTest.mouseClick(view.frame.next, Qt.MouseButton.LeftButton)
    until_said(qtbot, view.protect, "this would pass your limit of 6.0.")
    assert view.step is Step.PROTECT
    assert view.frame.next.text() == "Draw noise and test"


def test_a_data_set_is_sold_with_the_columns_that_give_what_is_wanted(
    qtbot: QtBot, view: WizardView, preparing: FakePreparing, energy: str
) -> None:
    desk = preparing.desk
    desk.sample_path, desk.catalogue = energy, (make_dataset("d1", "My meter", "Energy", "energy", 12),)
    desk.mapping = (("kwh", "kwh"), ("time", "timestamp"), ("height", ""))
    address = SellAddress(request=make_market()[0].address, dataset="d1", mapping=(("time", "room"),))
    page_of(view).open_argument(address.text)
    qtbot.waitUntil(lambda: view.wizard is not None and view.wizard.answers.source is not None)
    wizard = view.wizard
    assert wizard is not None
    plan = wizard.plan()
    assert (plan.dataset, plan.path, plan.mapping) == ("d1", "", (("time", "room"),))
    until_said(qtbot, view.data, "Or from My data")
    view.data.dataset_given.emit("d1")
    qtbot.waitUntil(lambda: wizard.plan().mapping == (("time", "timestamp"),))
    view.read_file(energy)
    qtbot.waitUntil(lambda: wizard.plan().dataset == "")
    assert wizard.plan().mapping == ()


def test_without_preparing_the_steps_are_left_out() -> None:
    assert SaleWizard(make_market()[0]).steps == SHORT
    assert SaleWizard(make_market()[0], careful=True).steps == CAREFUL
    assert set(CAREFUL) - set(SHORT) == {Step.SCRUB, Step.ATTACK}


def test_pages_of_records_are_asked_once_and_dropped_when_there_are_many() -> None:
    asked: list[int] = []
    records = LazyRecords(10_000, asked.append)
    assert records[150].data == b""
    assert records[151].data == b""
    assert asked == [100]
    assert list(records.put(100, (b"a",) * PAGE_RECORDS)) == list(range(100, 200))
    assert records[150].data == b"a"
    for page in range(60):
        records.put(page * PAGE_RECORDS + 1_000, (b"b",) * PAGE_RECORDS)
    assert not records.holds(150)
    assert [line.index for line in records[5:8]] == [5, 6, 7]
    with pytest.raises(IndexError):
        records[10_000]


def test_cells_say_what_became_of_them() -> None:
    assert difference("a", "kept", "1", "1").text == "  a: 1"
    assert difference("a", "removed", "x\u202e", "").text.startswith("\u2212 a: x[202E]")
    assert fields_of(b"[1]") == {}
    assert fields_of(b"\xff") == {}
    assert fields_of(b'{"a": [1, 2]}') == {"a": "[1, 2]"}
