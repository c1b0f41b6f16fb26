"""The sale's state machine and its words, without a window."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.sell.model import BatchView, ColumnView, SalePlan, SaleView, StepState, StepView
from tests.helpers.ui_sale_fakes import UNIT, FakeDesk, make_market, make_request, make_terms
from ui.format import Asset
from ui.format.bytes_text import pieces, plain_text, visible
from ui.sell import sales_list, wording
from ui.sell.address import SellAddress
from ui.sell.answers import DROP, MOST_COLUMNS
from ui.sell.step import Step
from ui.sell.wizard import SaleWizard, WrongStep

if TYPE_CHECKING:
    from app.sell.model import Preview, SourceView

GLN = Asset("GLN", 6)


def read(path: str) -> SourceView:
    return asyncio.run(FakeDesk().open_source(path))


def preview(wizard: SaleWizard) -> Preview:
    return asyncio.run(FakeDesk().preview(wizard.plan()))


@pytest.fixture
def wizard(energy: str) -> SaleWizard:
    made = SaleWizard(make_request(), "s1")
    made.choose_source(read(energy))
    return made


def to_terms(wizard: SaleWizard) -> None:
    wizard.next()
    wizard.next()
    plan = wizard.plan()
    assert wizard.take_preview(plan, preview(wizard))
    wizard.next()
    wizard.set_looked(looked=True)
    wizard.next()
    assert wizard.take_terms(plan, make_terms(wizard.request, 40))


def test_every_step_says_what_is_missing(energy: str) -> None:
    wizard = SaleWizard(make_request())
    assert wizard.blocked == "Choose a file first."
    with pytest.raises(WrongStep, match="Choose a file"):
        wizard.next()
    wizard.choose_source(read(energy))
    assert wizard.next() is Step.FIELDS
    for name, _ in wizard.answers.columns:
        wizard.set_action(name, DROP)
    assert wizard.blocked == "Keep at least one field."
    wizard.set_action("kwh", "keep")
    wizard.next()
    assert wizard.blocked == "Working out what would leave."
    wizard.take_preview(wizard.plan(), preview(wizard))
    wizard.next()
    assert "looked" in wizard.blocked
    wizard.set_looked(looked=True)
    wizard.next()
    assert wizard.blocked == "Reading the terms."
    refused = make_terms(make_request(), 3)
    wizard.take_terms(wizard.plan(), refused)
    assert wizard.blocked == refused.refused != ""


def test_empty_file_is_not_sold(wizard: SaleWizard) -> None:
    source = wizard.answers.source
    assert source is not None
    wizard.choose_source(replace(source, rows=0))
    assert wizard.blocked == "This file has no records."


def test_suggestions_are_the_start_and_personal_columns_stay(wizard: SaleWizard) -> None:
    assert wizard.staying == ("account_email",)
    assert wizard.rail_answers()[Step.FIELDS] == "3 of 4 fields"


def test_changing_an_answer_takes_back_what_rested_on_it(wizard: SaleWizard) -> None:
    to_terms(wizard)
    wizard.go_to(Step.FIELDS)
    wizard.set_action("room", "hash")
    assert wizard.answers.preview is None
    assert wizard.answers.terms is None
    assert not wizard.answers.looked


def test_same_choice_again_takes_nothing_back(wizard: SaleWizard) -> None:
    to_terms(wizard)
    wizard.set_action("room", "keep")
    assert wizard.answers.terms is not None


def test_late_preview_of_another_plan_is_not_taken(wizard: SaleWizard) -> None:
    old_plan, late = wizard.plan(), preview(wizard)
    wizard.set_action("room", "redact")
    assert not wizard.take_preview(old_plan, late)
    assert not wizard.take_terms(old_plan, make_terms(wizard.request, 40))
    assert wizard.answers.preview is None


def test_what_was_agreed_cannot_be_changed(wizard: SaleWizard) -> None:
    to_terms(wizard)
    with pytest.raises(WrongStep):
        wizard.next()
    wizard.begun()
    for act in (
        wizard.back,
        lambda: wizard.go_to(Step.DATA),
        lambda: wizard.set_action("room", DROP),
        lambda: wizard.set_looked(looked=False),
    ):
        with pytest.raises(WrongStep):
            act()
    wizard.finished()
    assert wizard.step is Step.DONE


def test_delivery_needs_terms(wizard: SaleWizard) -> None:
    with pytest.raises(WrongStep):
        wizard.begun()
    with pytest.raises(WrongStep):
        wizard.go_to(Step.TERMS)
    with pytest.raises(WrongStep):
        wizard.set_action("room", "sell it all")
    with pytest.raises(WrongStep):
        wizard.set_epsilon(1.0)


def test_noised_request_starts_inside_the_buyers_limits_and_needs_its_column(energy: str) -> None:
    wizard = SaleWizard(make_market()[2], "s2")
    assert wizard.noised
    assert wizard.answers.release.epsilon == 1.0
    wizard.choose_source(read(energy))
    assert wizard.leaving == ("room",), "of a noised release only the columns it is made of are read"
    wizard.next()
    wizard.set_action("room", DROP)
    assert "room" in wizard.blocked
    wizard.set_action("room", "keep")
    wizard.set_epsilon(0.5)
    plan = wizard.plan()
    assert (plan.release.epsilon, plan.most_records) == (0.5, 0)
    assert SalePlan.from_json(plan.to_json()) == plan


def test_the_number_of_records_is_the_persons_within_file_and_escrow(energy: str) -> None:
    wizard = SaleWizard(replace(make_request(), records_funded=30, min_records=12, max_records=20))
    assert wizard.most_records == 0
    wizard.choose_source(read(energy))
    assert (wizard.most_records, wizard.answers.records, wizard.plan().most_records) == (30, 20, 20)
    for records in (0, 11, 31):
        wizard.set_records(records)
        assert wizard.blocked == "Sell 12 to 30 records."
    wizard.set_records(30)
    assert not wizard.blocked
    assert wizard.plan().most_records == 30


def test_a_file_too_small_and_an_escrow_too_small_are_said(energy: str) -> None:
    small = SaleWizard(replace(make_request(), min_records=500, max_records=600))
    small.choose_source(read(energy))
    assert "500 records or more; the file has 40" in small.blocked
    spent = SaleWizard(replace(make_request(), records_funded=3, min_records=12))
    spent.choose_source(read(energy))
    assert "escrow does not cover" in spent.blocked


def test_columns_nobody_could_see_stay_here(wizard: SaleWizard) -> None:
    source = wizard.answers.source
    assert source is not None
    many = tuple(ColumnView(f"c{at}", "text", (), 0, (), "keep") for at in range(MOST_COLUMNS + 50))
    wizard.choose_source(replace(source, columns=many, sha256="other"))
    assert len(wizard.leaving) == MOST_COLUMNS
    assert wizard.staying[0] == f"c{MOST_COLUMNS}"


def test_unknown_suggestion_is_shown_as_keep_and_ids_differ(energy: str) -> None:
    source = read(energy)
    odd = replace(source, columns=(replace(source.columns[0], suggested="burn"),))
    first, second = SaleWizard(make_request()), SaleWizard(make_request())
    first.choose_source(odd)
    assert first.answers.columns == (("timestamp", "keep"),)
    assert first.sale_id != second.sale_id


@pytest.mark.parametrize(
    "address",
    [
        SellAddress(),
        SellAddress(request="Req1", path="/a:b/c d.csv"),
        SellAddress(request="Req1", dataset="d:1", mapping=(("time", 'when: "then"'), ("kwh", ""))),
        SellAddress(sale="ab12"),
    ],
)
def test_address_survives_its_text(address: SellAddress) -> None:
    assert SellAddress.parse(address.text) == address


# Bytes


@given(st.binary(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_bytes_become_visible_text(data: bytes) -> None:
    text = plain_text(data)
    assert all(char.isprintable() for char in text)
    assert sum(len(piece.text) for piece in pieces(data)) >= len(data.decode("utf-8", "ignore")) - text.count("[")


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_visible_text_has_no_control_bidi_or_zero_width(text: str) -> None:
    assert not set(visible(text)) & set("\u202e\u2066\u200b\u200d\ufeff\x00\x1b\n\u00a0")


def test_hidden_characters_are_boxed_and_keys_told_from_values() -> None:
    found = pieces('{"a\u202e":"b\u200bc","n":-1.5e3}'.encode() + b"\xff")
    assert ("202E", "box") in [(piece.text, piece.kind) for piece in found]
    assert ("200B", "box") in [(piece.text, piece.kind) for piece in found]
    assert ("FF", "box") in [(piece.text, piece.kind) for piece in found]
    assert ('"n"', "key") in [(piece.text, piece.kind) for piece in found]
    assert ("-1.5e3", "number") in [(piece.text, piece.kind) for piece in found]


def test_long_record_is_cut_and_says_so() -> None:
    assert plain_text("é".encode() * 3000, 401).endswith("more bytes")
    assert "[" not in plain_text("é".encode() * 3000, 401)


# Words


def sale(*states: StepState, batches: tuple[BatchView, ...] = (), finished: bool = False) -> SaleView:
    keys = ("seal", "keep", "publish", "check", "submit", "review")
    steps = tuple(StepView(key, key, "", state, 0, 0, 0) for key, state in zip(keys, states, strict=False))
    return SaleView("s", "t", "b", "GLN", 6, 50, 50 * UNIT, 0, steps, batches, finished, "", ())


def test_stopping_says_what_it_means_for_money_and_data() -> None:
    done, waiting = StepState.DONE, StepState.WAITING
    before = {word: text for _, word, text in wording.if_you_stop(sale(waiting), None, 0)}
    assert before["Data"] == "nothing has left this computer."
    out = {word: text for _, word, text in wording.if_you_stop(sale(done, done, done, waiting), make_request(), 0)}
    assert "Without your key it is noise" in out["Data"]
    assert "before you sign" in out["Money"]
    held = {word: text for _, word, text in wording.if_you_stop(sale(*[done] * 5), None, 0)}
    assert "bond is held" in held["Money"]
    batch = BatchView(0, 50, "Batch1", "b7d0", "bafy", "DELIVERED", "", 0, 25 * UNIT, 0)
    released = {
        word: text for _, word, text in wording.if_you_stop(replace(sale(*[done] * 6), batches=(batch,)), None, 0)
    }
    assert "never expires" in released["Money"]
    assert "the key is out" in released["Data"]
    over = wording.if_you_stop(sale(finished=True), None, 0)
    assert len(over) == 1


def test_outcomes_name_what_one_gets_and_loses() -> None:
    request = make_request()
    rows = wording.outcomes(make_terms(request, 50), request, GLN, GLN)
    assert rows[0][3:] == ("50.00\u00a0GLN", "0")
    assert rows[1][3] == "37.50 or more"
    assert rows[2][3:] == ("0", "\u22127.00\u00a0GLN")
    assert rows[3][4] == "\u2212100.00\u00a0GLN"


def test_odds_are_e_to_the_epsilon() -> None:
    assert "2.7 times surer about any one record" in wording.odds_text(1.0, "record")
    assert "2,981 times" in wording.odds_text(8.0, "day")


@pytest.mark.parametrize(("size", "text"), [(5, "5 bytes"), (2_561, "3 KB"), (412_000_000, "412.0 MB")])
def test_sizes_in_words(size: int, text: str) -> None:
    assert wording.size_text(size) == text


def test_a_benchmark_that_was_opened_is_no_refusal() -> None:
    over = replace(sale(StepState.DONE, finished=True), gross=0, outcome="benchmark", benchmark=True)
    row, refused = sales_list.row_of(over), sales_list.row_of(replace(over, outcome="rejected"))
    assert "Benchmark" in repr(row)
    assert "danger" not in repr(row)
    assert "danger" in repr(refused)
