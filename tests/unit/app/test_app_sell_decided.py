"""Nothing is sent while hits of personal data are undecided."""

from dataclasses import replace

import pytest

from app.errors import UserError
from app.sell.decided import open_hits, require_decided, suggested_decisions
from app.sell.model import Decision, ReleaseChoice, SalePlan
from privacy.findings import Findings, HitGroup

PLAN = SalePlan("s", "r", "", "", (("text", "redact"), ("note", "keep"), ("gone", "drop"), ("when", "generalise:day")))


def found(*columns: str, text: str = "Bob") -> Findings:
    return Findings((HitGroup("PERSON", text, 3, 0.9, columns, ()),), 10, 20)


def test_a_redacted_column_takes_any_decision() -> None:
    assert open_hits(PLAN, found("text"))
    assert not open_hits(replace(PLAN, decisions=(Decision("PERSON", "", "mask"),)), found("text"))
    assert not open_hits(replace(PLAN, decisions=(Decision("PERSON", "bob", "keep"),)), found("text"))


def test_a_kept_column_takes_only_keep() -> None:
    assert open_hits(PLAN, found("note"))
    assert open_hits(replace(PLAN, decisions=(Decision("PERSON", "", "mask"),)), found("note"))
    assert not open_hits(replace(PLAN, decisions=(Decision("PERSON", "", "keep"),)), found("note"))
    narrow = (Decision("PERSON", "", "keep"), Decision("PERSON", "Bob", "mask"))
    assert open_hits(replace(PLAN, decisions=narrow), found("text", "note"))


def test_columns_that_do_not_leave_as_they_are_need_no_decision() -> None:
    assert not open_hits(PLAN, found("gone", "when", "unknown"))


def test_noised_releases_let_no_cell_leave() -> None:
    noised = replace(PLAN, release=ReleaseChoice("histogram", "note", ("a",), 1.0))
    assert open_hits(PLAN, found("note"))
    assert not open_hits(noised, found("text", "note"))


def test_undecided_stops_the_sale_unless_both_say_raw() -> None:
    findings = found("text")
    with pytest.raises(UserError, match="One piece of personal data in 3 places still waits") as caught:
        require_decided(PLAN, findings, raw_allowed=True)
    assert "Bob" not in str(caught.value.problem)
    with pytest.raises(UserError):
        require_decided(replace(PLAN, as_is=True), findings, raw_allowed=False)
    require_decided(replace(PLAN, as_is=True), findings, raw_allowed=True)


def test_suggestions_let_the_sale_go_on() -> None:
    findings = found("text")
    require_decided(replace(PLAN, decisions=suggested_decisions(findings)), findings, raw_allowed=False)
