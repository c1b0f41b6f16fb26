"""Exact conversion of cells."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sources import UnknownZoneError, json_record
from sources.values import classify, convert, json_value, number_from_text, zone_named


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0", "int"), ("-7", "int"), ("9223372036854775808", "int"), ("1" * 100, "int"), ("1" * 101, "text"),
        ("007", "text"), ("+49", "text"), ("-0", "text"), ("1_000", "text"), ("\uff11\uff12", "text"), (" 1", "text"),
        ("0.50", "decimal"), ("-0.0", "decimal"), (".5", "text"), ("5.", "text"), ("00.5", "text"), ("1,5", "text"),
        ("1e5", "float"), ("1.5E-7", "float"), ("1e999", "text"), ("1e-999", "text"), ("0e9", "float"),
        ("1.2345678901234567e5", "text"), ("nan", "text"), ("inf", "text"), ("0x10", "text"),
        ("true", "bool"), ("FALSE", "bool"), ("True", "bool"), ("t", "text"), ("yes", "text"),
        ("2024-02-29", "date"), ("2023-02-29", "text"), ("20240229", "int"), ("2024-2-9", "text"),
        ("2024-01-01T00:00:00Z", "timestamp"), ("2024-01-01 00:00+02:00", "timestamp"),
        ("2024-01-01T00:00:00.123456-0330", "timestamp"), ("2024-01-01T00:00:00", "local_timestamp"),
        ("2024-01-01 24:00", "text"), ("2024-01-01T00:00:60Z", "text"), ("2024-01-01T00:00:00.1234567Z", "text"),
        ("0001-01-01T00:00:00+01:00", "text"), ("2024-01-01T00:00:00+99:00", "text"), ("", "text"),
    ],
)  # fmt: skip
def test_classify(text: str, expected: str) -> None:
    assert classify(text) == expected


@given(st.integers(-(10**90), 10**90))
@settings(max_examples=60)
def test_integers_of_any_size_come_through_exactly(number: int) -> None:
    assert classify(str(number)) == "int"
    assert convert(str(number), "int") == number


@given(st.decimals(allow_nan=False, allow_infinity=False, places=5, min_value=-(10**12), max_value=10**12))
@settings(max_examples=60)
def test_decimals_keep_their_text(number: Decimal) -> None:
    text = format(number, "f")
    assert json_value(convert(text, "decimal")) == text


@given(st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2200, 1, 1)), st.integers(-840, 840))  # noqa: DTZ001 - the zone is added below
@settings(max_examples=60)
def test_instants_are_exact(local: datetime, offset_min: int) -> None:
    moment = local.replace(tzinfo=timezone(timedelta(minutes=offset_min)))
    assert convert(moment.isoformat(), "timestamp") == moment


def test_stated_zone_gives_the_instant() -> None:
    zone = zone_named("Europe/Berlin")
    assert convert("2024-07-01 12:00", "timestamp", zone) == datetime(2024, 7, 1, 10, tzinfo=UTC)
    # The hour that happens twice is the first; the hour that never happened is refused.
    assert convert("2024-10-27 02:30", "timestamp", zone) == datetime(2024, 10, 27, 0, 30, tzinfo=UTC)
    with pytest.raises(ValueError, match="does not exist"):
        convert("2024-03-31 02:30", "timestamp", zone)


@pytest.mark.parametrize("name", ["UTC", "Z", "+02:00", "-0330", "America/New_York"])
def test_zones_people_state(name: str) -> None:
    assert zone_named(name) is not None


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "+99:00", "../../etc/passwd", "\0", "/etc/localtime"])
def test_zones_that_do_not_exist(name: str) -> None:
    with pytest.raises(UnknownZoneError):
        zone_named(name)


def test_json_form_of_a_row() -> None:
    row: dict[str, Any] = {
        "big": 2**53,
        "safe": 2**53 - 1,
        "decimal": Decimal("1E+2"),
        "at": datetime(2024, 1, 1, 1, 2, 3, 999_999, tzinfo=timezone(timedelta(hours=1))),
        "day": date(2024, 1, 1),
        "bytes": b"\xff\xfe\xfd",
        "nested": {"a": [Decimal("0.10"), None, True]},
    }
    assert json_record(row) == {
        "big": "9007199254740992",
        "safe": 9007199254740991,
        "decimal": "100",
        "at": "2024-01-01T00:02:03.999Z",
        "day": "2024-01-01",
        "bytes": "__79",
        "nested": {"a": ["0.10", None, True]},
    }


def test_json_numbers_keep_digits_or_are_doubles() -> None:
    assert str(number_from_text("0.10")) == "0.10"
    assert number_from_text("1e-7") == 1e-7
    with pytest.raises(ValueError, match="too large"):
        number_from_text("1e999")
