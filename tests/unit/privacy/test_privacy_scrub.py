"""The plan and what it does to rows."""

import hashlib
import hmac
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privacy import ColumnRule, HashKeyError, InvalidScrubPlanError, ScrubPlan, UnplannedColumnError, apply, diff
from privacy.detectors import default_scanner
from privacy.scrub import redact_text

SCANNER = default_scanner()
KEY = bytes(range(32))


def plan(**actions: Any) -> ScrubPlan:
    return ScrubPlan(tuple(ColumnRule(column, action) for column, action in actions.items()))


def test_each_action() -> None:
    rows = [{"a": 1, "b": "x", "c": "mail bob@example.org now", "d": "id-1"}]
    (row,) = apply(plan(a="keep", b="drop", c="redact", d="hash"), rows, scanner=SCANNER, hash_key=KEY)
    column_key = hmac.new(KEY, b"gln:scrub-hash:1d", hashlib.sha256).digest()
    expected = hmac.new(column_key, b"str:id-1", hashlib.sha256).hexdigest()
    assert row == {"a": 1, "c": "mail [e-mail address] now", "d": expected}


def test_hash_is_stable_within_a_sale_and_unlinkable_across_sales_and_columns() -> None:
    rows: list[dict[str, Any]] = [{"a": "x", "b": "x"}, {"a": "x", "b": None}]
    hashing = plan(a="hash", b="hash")
    first, second = apply(hashing, rows, scanner=SCANNER, hash_key=KEY)
    other_sale, _ = apply(hashing, rows, scanner=SCANNER, hash_key=bytes(32))
    assert first["a"] == second["a"]
    assert first["a"] != first["b"]
    assert second["b"] is None
    assert first["a"] != other_sale["a"]
    assert first["a"] != hashlib.sha256(b"x").hexdigest()


def test_hash_tells_types_apart() -> None:
    values = (1, "1", Decimal(1), True, datetime(2024, 1, 1, tzinfo=UTC), b"1")
    rows: list[dict[str, Any]] = [{"a": value} for value in values]
    assert len({row["a"] for row in apply(plan(a="hash"), rows, scanner=SCANNER, hash_key=KEY)}) == len(rows)


@pytest.mark.parametrize("key", [None, b"", bytes(31)])
def test_hash_without_a_full_key_is_refused_at_once(key: bytes | None) -> None:
    with pytest.raises(HashKeyError):
        apply(plan(a="hash"), [], scanner=SCANNER, hash_key=key)


def test_column_nobody_was_asked_about_stops_everything() -> None:
    with pytest.raises(UnplannedColumnError) as caught:
        list(apply(plan(a="keep"), [{"a": 1, "secret_column": "x"}], scanner=SCANNER))
    assert "secret_column" not in str(caught.value)


def test_redact_goes_into_nested_cells_and_whole_numbers() -> None:
    rows = [{"a": {"bob@example.org": ["x", "call +44 20 7946 0958", 5]}, "b": 4111111111111111, "c": True, "d": 12}]
    (row,) = apply(plan(a="redact", b="redact", c="redact", d="redact"), rows, scanner=SCANNER)
    assert row == {
        "a": {"[e-mail address]": ["x", "call [phone number]", 5]},
        "b": "[payment card]",
        "c": True,
        "d": 12,
    }


def test_redact_of_bytes_is_refused() -> None:
    with pytest.raises(InvalidScrubPlanError):
        list(apply(plan(a="redact"), [{"a": b"x"}], scanner=SCANNER))


def test_apply_streams() -> None:
    def endless() -> Any:
        while True:
            yield {"a": 1}

    assert next(iter(apply(plan(a="keep"), endless(), scanner=SCANNER))) == {"a": 1}


def test_redacted_text_holds_nothing_to_find() -> None:
    text = "bob@example.org, +44 20 7946 0958, 4111 1111 1111 1111, DE89 3704 0044 0532 0130 00"
    redacted = redact_text(text, SCANNER)
    assert redacted == "[e-mail address], [phone number], [payment card], [IBAN]"
    assert SCANNER.find(redacted) == []


@given(
    st.dictionaries(st.text(min_size=1, max_size=20), st.sampled_from(["keep", "drop", "redact", "hash"]), max_size=8)
)
@settings(max_examples=50)
def test_plan_survives_json_and_its_digest_tells_plans_apart(actions: dict[str, Any]) -> None:
    one = plan(**actions)
    assert ScrubPlan.from_json(one.to_json()) == one
    assert ScrubPlan.from_json(one.to_json()).digest == one.digest
    longer = ScrubPlan((*one.rules, ColumnRule("x" * 30, "keep")))
    assert longer.digest != one.digest


def test_plan_digest_is_known() -> None:
    text = '{"rules":[{"action":"keep","column":"a"}],"version":1}'
    assert plan(a="keep").digest == hashlib.sha256(b"gln:scrub-plan:1" + text.encode()).hexdigest()


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "null", '{"version":3,"rules":[]}', '{"version":2,"rules":[]}',
     '{"version":2,"rules":[],"decisions":[]}',
     '{"version":2,"rules":[],"decisions":[{"type":"PERSON","text":"","action":"sell"}]}',
     '{"version":2,"rules":[],"decisions":[{"type":"SHOE","text":"","action":"mask"}]}',
     '{"version":2,"rules":[],"decisions":[{"type":"PERSON","text":5,"action":"mask"}]}',
     '{"version":1,"rules":[{"column":"a","action":"generalise:week"}]}',
     '{"version":1,"rules":[1]}', '{"version":1,"rules":{}}',
     '{"version":1,"rules":[{"column":"a","action":"sell"}]}', "[" * 5000,
     '{"version":1,"rules":[{"column":"a","action":"keep"},{"column":"a","action":"drop"}]}'],
)  # fmt: skip
def test_bad_plan_text_is_refused(text: str) -> None:
    with pytest.raises(InvalidScrubPlanError):
        ScrubPlan.from_json(text)


def test_plan_says_what_leaves() -> None:
    assert plan(a="keep", b="drop", c="hash").leaving == ("a", "c")
    assert plan(c="hash").needs_hash_key
    assert not plan(c="keep").needs_hash_key


def test_diff_names_each_change() -> None:
    before = [{"a": 1, "b": 2, "c": "x", "n": 5, "d": date(2024, 1, 1)}]
    after = [{"a": 1, "c": "y", "n": 6, "d": date(2024, 1, 1), "e": 1}]
    (row,) = diff(before, after, noised=frozenset({"n"}))
    changes = {cell.column: cell.change for cell in row.cells}
    assert changes == {"a": "kept", "b": "removed", "c": "replaced", "n": "noised", "d": "kept", "e": "replaced"}
    assert row.changed


def test_diff_sees_a_change_of_type_only() -> None:
    (row,) = diff([{"a": 1}], [{"a": True}])
    assert [cell.change for cell in row.cells] == ["replaced"]


def test_diff_of_different_lengths_is_an_error() -> None:
    with pytest.raises(ValueError, match="shorter"):
        list(diff([{"a": 1}], []))
