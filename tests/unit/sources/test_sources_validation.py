"""Quality rules: each rule, hostile specifications, and no value in any message."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sources import InvalidQualitySpecError, QualitySpec, load_quality_spec, validate_records

SECRET = "bob@example.org"  # what a message must never repeat


def spec(schema: dict[str, Any] | None = None, *rules: dict[str, Any]) -> QualitySpec:
    return QualitySpec.from_json({"schema": schema or {}, "rules": list(rules)})


def found(quality: QualitySpec, records: list[Any], **options: Any) -> list[tuple[int | None, str, str]]:
    problems = validate_records(quality, records, **options)
    assert SECRET not in repr(problems)
    return [(problem.record, problem.field, problem.rule) for problem in problems]


@pytest.mark.parametrize(
    ("schema", "value", "rule"),
    [
        ({"type": "integer"}, SECRET, "type"),
        ({"enum": ["a"]}, SECRET, "enum"),
        ({"pattern": "^x+$"}, SECRET, "pattern"),
        ({"format": "date"}, "2024-02-30", "format"),
        ({"format": "date"}, SECRET, "format"),
        ({"format": "date-time"}, "2024-01-01 00:00:00Z", "format"),
        ({"format": "date-time"}, "2024-01-01T00:00:00", "format"),
        ({"minimum": 5}, 4, "minimum"),
        ({"maxLength": 3}, SECRET, "maxLength"),
        ({"items": {"type": "integer"}}, [1, SECRET], "type"),
    ],
)
def test_schema_problems_name_field_and_rule_but_no_value(schema: dict[str, Any], value: Any, rule: str) -> None:
    problems = found(spec({"properties": {"f": schema}}), [{"f": value}])
    assert [(record, problem) for record, _, problem in problems] == [(0, rule)]
    assert problems[0][1].split(".")[0] == "f"


def test_missing_and_unknown_fields() -> None:
    schema = {"type": "object", "properties": {"a": {}}, "required": ["a"], "additionalProperties": False}
    assert found(spec(schema), [{SECRET: 1}]) == [(0, "a", "required"), (0, "", "additionalProperties")]


@pytest.mark.parametrize(
    ("value", "fits"),
    [(0, True), (5, True), (5.5, False), ("2.50", True), ("7", False), (True, False), ("x", False), (None, True)],
)
def test_range_of_numbers(value: Any, *, fits: bool) -> None:
    problems = found(spec(None, {"kind": "range", "field": "f", "min": 0, "max": 5}), [{"f": value}])
    assert (problems == []) is fits


def test_range_of_instants() -> None:
    rule = {"kind": "range", "field": "f", "min": "2024-01-01T00:00:00.000Z"}
    records = [{"f": "2024-01-01T00:00:00.000Z"}, {"f": "2023-12-31T23:59:59.999Z"}, {"f": 5}]
    assert found(spec(None, rule), records) == [(1, "f", "range"), (2, "f", "range")]


def test_increasing() -> None:
    strict = spec(None, {"kind": "increasing", "field": "f"})
    loose = spec(None, {"kind": "increasing", "field": "f", "strict": False})
    records = [{"f": 1}, {"f": 2}, {"f": 2}, {"f": "1.5"}, {}]
    assert [record for record, _, _ in found(strict, records)] == [2, 3, 4]
    assert [record for record, _, _ in found(loose, records)] == [3, 4]


def test_max_share_equal_counts_only_enough_records() -> None:
    quality = spec(None, {"kind": "max_share_equal", "field": "f", "share": 0.5, "min_records": 4})
    assert found(quality, [{"f": 1}] * 3) == []
    assert found(quality, [{"f": 1}, {"f": 1}, {"f": 2}, {"f": 3}]) == []
    assert found(quality, [{"f": 1}, {"f": 1}, {"f": 1}, {"f": 3}]) == [(None, "f", "max_share_equal")]
    assert found(quality, [{"f": 1}, {"f": True}, {"f": "1"}, {"f": [1]}]) == []


def test_max_share_missing() -> None:
    quality = spec(None, {"kind": "max_share_missing", "field": "f", "share": 0.5, "min_records": 2})
    assert found(quality, [{"f": 1}, {"f": None}]) == []
    assert found(quality, [{}, {"f": None}]) == [(None, "f", "max_share_missing")]


def test_unique() -> None:
    quality = spec(None, {"kind": "unique", "fields": ["a", "b"]})
    assert found(quality, [{"a": 1, "b": 1}, {"a": 1, "b": 2}, {"a": 1, "b": 1}]) == [(2, "a, b", "unique")]


def test_min_distinct_is_for_whole_batches() -> None:
    quality = spec(None, {"kind": "min_distinct", "field": "f", "count": 3, "min_records": 3})
    assert found(quality, [{"f": 1}, {"f": 2}, {"f": 2}]) == [(None, "f", "min_distinct")]
    assert found(quality, [{"f": 1}, {"f": 2}, {"f": 2}], sampled=True) == []


def test_min_words() -> None:
    every = spec(None, {"kind": "min_words", "field": "f", "words": 2})
    half = spec(None, {"kind": "min_words", "field": "f", "words": 2, "share": 0.5})
    assert found(every, [{"f": "one two"}, {"f": SECRET}, {}]) == [(1, "f", "min_words"), (2, "f", "min_words")]
    assert found(half, [{"f": "one two"}, {"f": "x"}]) == []
    assert found(half, [{"f": "one two"}, {"f": "x"}, {}]) == [(None, "f", "min_words")]


def test_no_records_is_a_problem() -> None:
    assert found(spec(), []) == [(None, "", "records")]


def test_number_of_problems_is_bounded() -> None:
    quality = spec({"properties": {"f": {"type": "integer"}}}, {"kind": "range", "field": "f", "min": 0})
    assert len(found(quality, [{"f": "x"}] * 1000)) == 100
    assert len(found(quality, [{"f": "x"}] * 1000, max_problems=7)) == 7


@pytest.mark.parametrize(
    "schema",
    [
        {"$ref": "https://example.org/schema.json"},
        {"$ref": "#"},
        {"$dynamicRef": "#x"},
        {"$id": "file:///etc/passwd"},
        {"properties": {"a": {"allOf": []}}},
        {"patternProperties": {"(a+)+$": {}}},
        {"uniqueItems": True},
        {"type": "nonsense"},
        {"$schema": "http://json-schema.org/draft-03/schema#"},
        {"format": "regex"},
        {"minimum": "5"},
        {"properties": []},
        {"items": []},
        {"pattern": "(a+)+$"},
        {"pattern": "^(a*)*$"},
        {"pattern": "^(a|aa){2,50}$"},
        {"pattern": "a*a*a*b"},
        {"pattern": r"^(a)\1$"},
        {"pattern": "^(?=a)a$"},
        {"pattern": "["},
        {"pattern": "x" * 201},
        {"pattern": 5},
    ],
)
def test_hostile_schema_is_refused(schema: dict[str, Any]) -> None:
    with pytest.raises(InvalidQualitySpecError):
        spec(schema)


def test_deep_schema_is_refused() -> None:
    schema: dict[str, Any] = {}
    for _ in range(40):
        schema = {"items": schema}
    with pytest.raises(InvalidQualitySpecError, match="nested"):
        spec(schema)


@pytest.mark.parametrize(
    "rule",
    [
        {},
        {"kind": "exec", "field": "f"},
        {"kind": ["range"]},
        {"kind": "range", "field": "f"},
        {"kind": "range", "field": "f", "min": "x"},
        {"kind": "range", "min": 1},
        {"kind": "max_share_equal", "field": "f", "share": 2},
        {"kind": "max_share_equal", "field": "f", "share": True},
        {"kind": "unique", "fields": []},
        {"kind": "min_distinct", "field": "f", "count": -1},
        {"kind": "increasing", "field": "f", "strict": "yes"},
    ],
)
def test_bad_rule_is_refused(rule: dict[str, Any]) -> None:
    with pytest.raises(InvalidQualitySpecError):
        spec(None, rule)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"schema":1}', '{"schema":{},"rules":{}}', "[" * 60_000, " " * 70_000]
)
def test_bad_specification_text_is_refused(text: str) -> None:
    with pytest.raises(InvalidQualitySpecError):
        load_quality_spec(text)


def test_too_many_rules_are_refused() -> None:
    with pytest.raises(InvalidQualitySpecError, match="more than"):
        spec(None, *[{"kind": "unique", "fields": ["a"]}] * 33)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
SCHEMA_FILES = sorted((Path(__file__).parents[3] / "assets" / "samples" / "schemas").glob("*.json"))


@given(st.lists(json_values, max_size=5))
@settings(max_examples=60, deadline=None)
def test_no_record_of_any_form_breaks_the_validator(values: list[Any]) -> None:
    for path in SCHEMA_FILES:
        quality = load_quality_spec(path.read_bytes())
        names = list(json.loads(path.read_text())["schema"]["properties"])
        records = [dict.fromkeys(names, value) for value in values]
        assert validate_records(quality, records), "made-up values never fit a whole schema"
