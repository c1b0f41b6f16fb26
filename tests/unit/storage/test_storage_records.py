from __future__ import annotations

import json
import math
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.errors import PackageInvalid, RecordError
from storage.records import (
    MAX_SAFE_INTEGER,
    MISSING,
    RowEncoder,
    canonical_json,
    encode_rows,
    es_number,
    media_record,
    parse_record,
    split_media_record,
)
from tests.helpers import bytes_reference as ref

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "bytes" / "records.json").read_text(encoding="ascii"))


def untyped(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    ((kind, inner),) = value.items()
    readers: dict[str, Any] = {
        "float": float.fromhex,
        "int": int,
        "decimal": Decimal,
        "datetime": datetime.fromisoformat,
        "date": date.fromisoformat,
        "bytes": bytes.fromhex,
        "list": lambda items: [untyped(item) for item in items],
        "dict": lambda items: {key: untyped(item) for key, item in items},
    }
    return readers[kind](inner)


@pytest.mark.parametrize("case", VECTORS["rows"], ids=lambda case: case["canonical"][:24])
def test_rows_match_the_vectors(case: dict[str, Any]) -> None:
    row = untyped(case["row"])
    assert RowEncoder().encode(row).hex() == case["canonical"]
    assert canonical_json(row).hex() == case["canonical"]


def test_media_records_match_the_vectors_and_split_again() -> None:
    (case,) = VECTORS["media"]
    record = media_record(untyped(case["header"]), bytes.fromhex(case["body"]))
    assert record.hex() == case["record"]
    header, body = split_media_record(record)
    assert (header["kind"], body.hex()) == ("image", case["body"])


scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
    | st.binary()
    | st.dates()
    | st.datetimes(timezones=st.just(UTC) | st.just(timezone(timedelta(hours=-7))), min_value=datetime(2, 1, 1))  # noqa: DTZ001 - Hypothesis wants naive bounds
    | st.decimals(allow_nan=False, allow_infinity=False)
)
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4)
)
rows = st.dictionaries(st.text(), values, max_size=8)


@settings(max_examples=60)
@given(rows)
def test_any_row_equals_the_reference_and_parses_to_itself(row: dict[str, Any]) -> None:
    record = RowEncoder().encode(row)
    assert record == ref.canonical(row)
    assert parse_record(record) == ref.plain_json(row)


@settings(max_examples=300)
@given(st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_are_those_of_ecmascript(value: float) -> None:
    text = es_number(value)
    assert text.encode() == rfc8785.dumps(value)
    assert float(text) == value


@pytest.mark.parametrize(
    "row",
    [
        {"a": math.nan},
        {"a": math.inf},
        {"a": [-math.inf]},
        {"a": Decimal("NaN")},
        {"a": Decimal("1E+2000")},
        {"a": datetime(2026, 1, 1)},  # noqa: DTZ001 - the case under test
        {"a": "\ud800"},
        {"\ud800": 1},
        {"a": {1, 2}},
        {"a": {1: 2}},
        {"a": Ellipsis},
    ],
    ids=repr,
)
def test_what_has_no_form_is_refused_with_the_row_named(row: dict[str, Any]) -> None:
    with pytest.raises(RecordError, match="Row 2"):
        list(encode_rows([{"fine": 1}, row]))


def test_nesting_is_bounded() -> None:
    deep: list[Any] = []
    for _ in range(100):
        deep = [deep]
    with pytest.raises(RecordError, match="levels deep"):
        RowEncoder().encode({"a": deep})


def test_missing_is_dropped_and_null_kept() -> None:
    assert (
        RowEncoder().encode({"a": None, "b": MISSING, "c": {"d": MISSING, "e": None}}) == b'{"a":null,"c":{"e":null}}'
    )


def test_layouts_follow_the_columns_not_the_row_before() -> None:
    encode = RowEncoder().encode
    assert encode({"b": 1, "a": 2}) == encode({"a": 2, "b": 1}) == b'{"a":2,"b":1}'
    assert encode({"c": 1}) == b'{"c":1}'


def test_subclasses_of_plain_types_count_as_those() -> None:
    class Kilowatts(float):
        def __repr__(self) -> str:
            return "Kilowatts(1.5)"  # as numpy's floats do

    class Name(str):
        __slots__ = ()

    assert RowEncoder().encode({"k": Kilowatts(1.5), "n": Name("x")}) == b'{"k":1.5,"n":"x"}'


@pytest.mark.parametrize(
    "record",
    [
        *(
            b"",
            b"[]",
            b'{"a": 1}',
            b'{"b":1,"a":2}',
            b'{"a":1.0}',
            b'{"a":1,"a":1}',
            b'{"a":NaN}',
            b"\xff",
            b"[" * 5000,
        ),
        f'{{"a":{MAX_SAFE_INTEGER + 2}}}'.encode(),
    ],
    ids=lambda record: repr(record[:20]),
)
def test_only_the_canonical_form_parses(record: bytes) -> None:
    with pytest.raises(PackageInvalid):
        parse_record(record)


@pytest.mark.parametrize("record", [b"", b"\x00", b"\xff\xff\xff\xff{}", b"\x02\x00\x00\x00[]"])
def test_damaged_media_records_are_refused(record: bytes) -> None:
    with pytest.raises(PackageInvalid):
        split_media_record(record)
