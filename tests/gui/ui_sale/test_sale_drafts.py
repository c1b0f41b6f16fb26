"""Drafts in the window: seen on Sell and My data, gone on with, discarded with what stays spent."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.sell.model import SalePlan
from assets.samples import sample_path
from tests.helpers.ui_draft_fakes import FakeDrafts, make_draft, make_drafts
from tests.helpers.ui_preparing_fakes import RECORDS, FakePreparing
from tests.helpers.ui_sale_fakes import FakeDesk, FakeNavigator, FakeSummary, make_market
from ui.sell.address import SellAddress
from ui.sell.drafts import DiscardDialog, consequences, facts_of, spent_on, title_of
from ui.sell.step import Step
from ui.sell.view import SellPage
from ui.sell.wizard import SaleWizard

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from app.approval import Approver
    from app.sell.model import SourceView
    from ui.bridge import Runner


class Silent:
    """An approver nobody asks."""

    async def approve(self, summary: object) -> bool:
        """Refuse."""
        del summary
        return False


@pytest.fixture
def approver() -> Approver:
    return Silent()


@pytest.fixture
def preparing() -> FakePreparing:
    return FakePreparing(FakeDesk(summary=FakeSummary()))


@pytest.fixture
def desk() -> FakeDrafts:
    return FakeDrafts()


@pytest.fixture
def page(
    qtbot: QtBot,
    preparing: FakePreparing,
    desk: FakeDrafts,
    approver: Approver,
    runner: Runner,
    navigator: FakeNavigator,
    stage: Callable[..., QWidget],
) -> SellPage:
    made = SellPage(preparing.desk, approver, runner, navigator, preparing=preparing, drafts=desk)
    stage(made)
    made.refresh()
    qtbot.waitUntil(lambda: made.shows_content)
    return made


def said_in(widget: QWidget) -> str:
    return "\n".join(child.accessibleName() for child in widget.findChildren(QWidget) if child.isVisibleTo(widget))


def button(widget: QWidget, name: str) -> QWidget:
    return next(child for child in widget.findChildren(QWidget) if child.accessibleName() == name)


async def planned(desk: FakeDesk) -> tuple[SalePlan, SourceView]:
    source = await desk.open_source(str(sample_path("household-energy")))
    columns = tuple((column.name, "drop" if column.personal else "keep") for column in source.columns)
    plan = SalePlan("draft1", make_market()[0].address, source.path, source.sha256, columns, most_records=40)
    return plan, source


def test_drafts_stand_first_with_what_they_cost(page: SellPage) -> None:
    said = said_in(page.list)
    assert "How often devices run, by room. household-energy.csv · made on" in said
    assert "tests passed. ε 1.0 spent" in said
    assert "1 test failed. nothing spent" in said
    assert "A sale that was not begun" in said
    assert page.new.isVisible()


def test_words_say_what_goes_and_what_stays() -> None:
    paid, failed, old = make_drafts()
    assert spent_on(paid) == "ε 1.0 spent"
    assert "stays spent" in consequences(paid)[0][1]
    assert "48 KB" in facts_of(failed)
    assert "make them again" in consequences(failed)[0][1]
    assert "untouched for long" in facts_of(old)
    assert "No records were made" in consequences(old)[0][1]
    assert all("Nothing of this draft was sent" in consequences(one)[-1][1] for one in (paid, failed, old))
    assert title_of(replace(paid, title="<b>x</b>\u202e")) == "<b>x</b>"


def test_one_that_was_paid_for_goes_only_after_that_was_said(
    qtbot: QtBot, page: SellPage, desk: FakeDrafts, navigator: FakeNavigator
) -> None:
    button(page.list, "Discard: How often devices run, by room").click()  # type: ignore[attr-defined] # a button
    dialog = navigator.dialog_host.findChildren(DiscardDialog)[-1]
    assert "ε 1.0 was spent on it and stays spent" in said_in(dialog)
    qtbot.waitUntil(dialog.keep.hasFocus)
    dialog.discard.click()
    qtbot.waitUntil(lambda: desk.discarded == [("draft2", True)])
    qtbot.waitUntil(lambda: "by room" not in said_in(page.list))


async def test_taken_up_it_is_exactly_its_plan_until_an_answer_changes(preparing: FakePreparing) -> None:
    plan, source = await planned(preparing.desk)
    plan = replace(plan, as_is=True)
    wizard = SaleWizard(make_market()[0], careful=True, make_id=lambda: "fresh")
    wizard.take_up(plan, source)
    assert wizard.plan() == plan
    assert wizard.step is Step.PROTECT
    wizard.set_override("they know and agree")
    assert wizard.plan() == replace(plan, override="they know and agree")
    wizard.go_to(Step.FIELDS)
    wizard.set_action("room", "drop")
    assert wizard.plan().sale_id == "fresh"
    assert not wizard.plan().as_is


async def test_its_records_come_back_and_are_tested_again(
    qtbot: QtBot, page: SellPage, desk: FakeDrafts, preparing: FakePreparing
) -> None:
    plan, _ = await planned(preparing.desk)
    desk.plans["draft1"] = plan
    page.open_argument(SellAddress(draft="draft1").text)
    qtbot.waitUntil(lambda: page.in_wizard and page.wizard.step is Step.ATTACK)
    assert preparing.drawn == [plan]
    wizard = page.wizard.wizard
    assert wizard is not None
    qtbot.waitUntil(lambda: wizard.answers.attack is not None)
    assert "Its records wait on the Sell page" in said_in(page.wizard)
    page.wizard.go_on()
    assert page.wizard.step is Step.PREVIEW
    assert wizard.answers.preview is not None
    assert wizard.answers.preview.records == RECORDS
    while page.in_wizard:
        page.go_back()
    assert page.new.hasFocus()


async def test_one_that_was_never_made_spends_nothing_by_being_opened(
    qtbot: QtBot, page: SellPage, desk: FakeDrafts, preparing: FakePreparing
) -> None:
    plan, _ = await planned(preparing.desk)
    desk.found = (make_draft(1, epsilon=0.0, made=False, attacked=False),)
    desk.plans["draft1"] = plan
    page.open_argument(SellAddress(draft="draft1").text)
    qtbot.waitUntil(lambda: page.in_wizard and page.wizard.step is Step.PROTECT)
    assert preparing.drawn == []


def test_a_closed_request_says_so(qtbot: QtBot, page: SellPage, desk: FakeDrafts) -> None:
    desk.plans["draft1"] = SalePlan("draft1", "Gone", "", "", ())
    page.open_argument(SellAddress(draft="draft1").text)
    qtbot.waitUntil(lambda: "This request is closed." in said_in(page))


def test_what_cannot_be_listed_says_why(
    qtbot: QtBot,
    preparing: FakePreparing,
    approver: Approver,
    runner: Runner,
    navigator: FakeNavigator,
    stage: Callable[..., QWidget],
) -> None:
    broken = FakeDrafts(error=UserError("A row of the ledger was changed."))
    made = SellPage(preparing.desk, approver, runner, navigator, preparing=preparing, drafts=broken)
    stage(made)
    made.refresh()
    qtbot.waitUntil(lambda: "A row of the ledger was changed." in said_in(made))
