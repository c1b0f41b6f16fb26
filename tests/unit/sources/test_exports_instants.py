from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.exports.instants import (
    guessed_unix_instant,
    iso_instant,
    offset_name,
    unix_instant,
    webkit_instant,
    whole_number,
)

MARCH = datetime(2024, 3, 14, 20, 4, 7, 123456, tzinfo=UTC)
MARCH_S = 1710446647


def test_microseconds_survive_where_doubles_lose_them() -> None:
    assert unix_instant(MARCH_S * 10**6 + 123456, 10**6) == MARCH
    assert webkit_instant(13354920247123457).microsecond == 123457
    assert webkit_instant(11644473600000000) == datetime(1970, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("per_second", [1, 10**3, 10**6, 10**9])
def test_the_unit_of_a_unix_time_is_told_by_its_size(per_second: int) -> None:
    assert guessed_unix_instant(MARCH_S * per_second) == MARCH.replace(microsecond=0)


@given(st.datetimes(min_value=datetime(1601, 1, 2), max_value=datetime(9000, 1, 1)))  # noqa: DTZ001 - made UTC below
def test_every_microsecond_of_a_unix_time_comes_back(moment: datetime) -> None:
    instant = moment.replace(tzinfo=UTC)
    micros = (instant - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
    assert unix_instant(micros, 10**6) == instant


@given(st.integers(min_value=-(10**40), max_value=10**40), st.sampled_from([1, 10**3, 10**6, 10**9]))
def test_times_outside_the_calendar_are_refused_not_crashed_on(ticks: int, per_second: int) -> None:
    inside = abs(ticks) < 6 * 10**10 * per_second  # up to about the year 69 or 3871
    try:
        instant = unix_instant(ticks, per_second)
    except ValueError:
        assert not inside
    else:
        assert instant.tzinfo is UTC


@pytest.mark.parametrize(
    ("text", "instant", "zone"),
    [
        ("2024-03-14T20:04:07.123456Z", MARCH, "UTC"),
        ("2024-03-14T20:04:07.123456789Z", MARCH, "UTC"),
        ("2024-03-14T21:04:07.123456+01:00", MARCH, "+01:00"),
        ("2024-03-15T01:34:07.123456+0530", MARCH, "+05:30"),
        ("2024-03-14 20:04:07,123456 UTC", MARCH, "UTC"),
        ("2024-03-14T20:04:07.123456", MARCH.replace(tzinfo=None), ""),
    ],
)
def test_iso_text_keeps_its_zone_beside_the_instant(text: str, instant: datetime, zone: str) -> None:
    assert iso_instant(text) == (instant, zone)


@pytest.mark.parametrize(
    "text", ["", "2024-03-14", "14.03.2024 20:04", "2024-13-14T20:04:07Z", "0001-01-01T00:00:00+14:00"]
)
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        iso_instant(text)


def test_offsets_are_named_as_iso_writes_them() -> None:
    assert offset_name(timedelta()) == "UTC"
    assert offset_name(-timedelta(hours=9, minutes=30)) == "-09:30"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (5, 5),
        ("17", 17),
        (Decimal("1E+3"), 1000),
        (Decimal("1E+999999"), None),
        ("1.5", None),
        (True, None),
        (None, None),
    ],
)
def test_whole_numbers_come_as_number_or_text(value: object, expected: int | None) -> None:
    assert whole_number(value) == expected
