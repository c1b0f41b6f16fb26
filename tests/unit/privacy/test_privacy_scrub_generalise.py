"""Coarser values: each HOW, its bounds, and that nothing passes unchanged by mistake."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privacy import ColumnRule, InvalidScrubPlanError, ScrubPlan, apply
from privacy.detectors import default_scanner
from privacy.scrub import generalise, require_how

MOMENT = datetime(2024, 5, 16, 13, 47, 12, 345678, tzinfo=UTC)  # a Thursday


@pytest.mark.parametrize(
    ("how", "value", "expected"),
    [
        ("minute", MOMENT, datetime(2024, 5, 16, 13, 47, tzinfo=UTC)),
        ("hour", MOMENT, datetime(2024, 5, 16, 13, tzinfo=UTC)),
        ("day", MOMENT, datetime(2024, 5, 16, tzinfo=UTC)),
        ("week", MOMENT, datetime(2024, 5, 13, tzinfo=UTC)),
        ("month", MOMENT, datetime(2024, 5, 1, tzinfo=UTC)),
        ("year", MOMENT, datetime(2024, 1, 1, tzinfo=UTC)),
        ("day", MOMENT.astimezone(timezone(timedelta(hours=12))), datetime(2024, 5, 16, tzinfo=UTC)),
        ("month", date(2024, 5, 16), date(2024, 5, 1)),
        ("week", date(1, 1, 1), date(1, 1, 1)),
        ("hour", date(2024, 5, 16), date(2024, 5, 16)),
        ("hour", "2024-05-16T13:47:12", "2024-05-16T13:00"),
        ("minute", "2024-05-16 13:47:12.5", "2024-05-16T13:47"),
        ("month", "2024-05-16", "2024-05"),
        ("week", "2024-05-16T13:47", "2024-05-13"),
        ("year", "2024-05-16T13:47:12Z", "2024"),
        ("day", "2024-13-45", None),
        ("day", "yesterday at Anna's", None),
        ("day", datetime(2024, 5, 16), None),  # noqa: DTZ001 - what a source without a zone could give
        ("step=10", 47, 40),
        ("step=10", -1, -10),
        ("step=0.5", Decimal("2.74"), Decimal("2.5")),
        ("step=0.25", 1.3, 1.25),
        ("step=0.5", 3, 3),
        ("step=10", "47", "40"),
        ("step=10", "forty-seven", None),
        ("step=10", True, None),
        ("step=10", float("nan"), None),
        ("step=10", "1" * 90, None),
        ("decimals=2", 48.858370, 48.86),
        ("decimals=2", Decimal("2.29448"), Decimal("2.29")),
        ("decimals=0", -0.2, 0.0),
        ("decimals=2", "48.858370, 2.29448", "48.86, 2.29"),
        ("decimals=2", "here", None),
        ("decimals=1", [48.85, [2.29, None]], [48.8, [2.3, None]]),
        ("prefix=2", "10115", "10"),
        ("prefix=2", 10115, None),
        ("length", "", "0"),
        ("length", "a" * 9, "1-9"),
        ("length", "a" * 10, "10-49"),
        ("length", "a" * 5000, "1000+"),
        ("host", "https://user:pass@example.org:8080/a?b", "example.org"),
        ("host", "example.org/a", "example.org"),
        ("host", "http://[broken", None),
        ("month", None, None),
        ("month", {"day": "2024-05-16"}, None),
    ],
)
def test_each_way(how: str, value: Any, expected: Any) -> None:
    result = generalise(how, value)
    assert result == expected
    assert type(result) is type(expected)


@pytest.mark.parametrize(
    "how",
    ["", "decade", "step=", "step=0", "step=0.0", "step=-1", "step=1e9", "step=12345678901234", "step=1.23456789012",
     "decimals=7", "decimals=-1", "decimals=22", "prefix=0", "prefix=9", "length=3", "month ", "MONTH", "step=\u0661"],
)  # fmt: skip
def test_anything_else_is_refused(how: str) -> None:
    with pytest.raises(InvalidScrubPlanError):
        require_how(how)
    with pytest.raises(InvalidScrubPlanError):
        ScrubPlan((ColumnRule("a", f"generalise:{how}"),))


def test_a_column_is_generalised_whole() -> None:
    plan = ScrubPlan((ColumnRule("a", "generalise:step=10"), ColumnRule("b", "keep")))
    rows: list[dict[str, Any]] = [{"a": 47, "b": 47}, {"a": None, "b": 1}, {"a": "Anna", "b": 2}]
    result = list(apply(plan, rows, scanner=default_scanner()))
    assert result == [{"a": 40, "b": 47}, {"a": None, "b": 1}, {"a": None, "b": 2}]


@given(
    st.one_of(st.integers(), st.floats(-1e15, 1e15), st.sampled_from([float("inf"), float("nan")]), st.decimals(),
              st.text(), st.binary(), st.booleans(), st.dates(),
              st.datetimes(timezones=st.just(UTC)), st.lists(st.integers(), max_size=3)),
    st.sampled_from(["minute", "hour", "day", "week", "month", "year", "step=7", "decimals=3", "prefix=3", "length",
                     "host"]),
)  # fmt: skip
@settings(max_examples=200)
def test_coarser_again_is_the_same_and_nothing_raises(value: Any, how: str) -> None:
    once = generalise(how, value)
    if how in {"length", "prefix=3", "host"} or isinstance(value, str):
        return
    assert generalise(how, once) == once


@given(st.integers(min_value=-(10**15), max_value=10**15), st.integers(min_value=1, max_value=10_000))
def test_steps_are_the_floor(value: int, step: int) -> None:
    assert generalise(f"step={step}", value) == value // step * step
