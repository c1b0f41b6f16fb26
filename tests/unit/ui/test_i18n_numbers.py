"""Numbers, money and dates by locale; typed numbers: a sign that may be a group is never taken for a decimal one."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.format import (
    Asset,
    Fiat,
    Meaning,
    format_amount,
    format_clock,
    format_count,
    format_day,
    format_decimal,
    format_duration,
    format_fiat,
    format_long_day,
    format_weekday_day_time,
    read_decimal,
)
from ui.i18n import tr, use_language
from ui.wallet.models import read_amount

if TYPE_CHECKING:
    from collections.abc import Iterator

GLN = Asset("GLN", 6)
NOW = datetime(2026, 11, 23, 14, 5, tzinfo=UTC)


@pytest.fixture
def german() -> Iterator[None]:
    use_language("de")
    yield
    use_language("en")


def test_english_writes_points_and_commas() -> None:
    assert format_amount(1_234_500_000, GLN).text == "1,234.50\u00a0GLN"
    assert format_decimal(Decimal("-1234.5"), 2) == "\u22121,234.50"
    assert format_day(NOW) == "23 Nov 2026"


@pytest.mark.usefixtures("german")
def test_german_writes_commas_and_points() -> None:
    assert format_amount(1_234_500_000, GLN).text == "1.234,50\u00a0GLN"
    assert format_amount(7_000_000, GLN, Meaning.LOST).text == "\u22127,00\u00a0GLN"
    assert format_amount(1_000_000, GLN, Meaning.HELD).note == "hinterlegt"
    assert format_fiat(46_900_000, GLN, Fiat("$", Decimal("0.8"))) == "≈\u00a037,52\u00a0$"
    assert format_count(100_000) == "100.000"
    assert format_decimal(0.5, 2, shortest=True) == "0,5"
    assert format_decimal(-0.001, 2) == "0,00"


@pytest.mark.usefixtures("german")
def test_german_dates_and_durations() -> None:
    assert format_day(NOW) == "23. Nov. 2026"
    assert format_long_day(NOW) == "Montag, 23. November"
    assert format_weekday_day_time(NOW) == "Mo., 23. Nov. 14:05"
    assert format_clock(NOW, NOW) == "Heute 14:05"
    assert format_duration(79_800) == "22\u00a0Std. 10\u00a0Min."


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 Verkäufe"), (1, "1 Verkauf"), (2, "2 Verkäufe"), (1200, "1.200 Verkäufe")]
)
def test_german_plurals(count: int, words: str) -> None:
    assert tr("{n} sale", "{n} sales", n=count) == words


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    "text", ["1.234", "1.234,5", "1 234", "1\u00a0234,00", "20.5", "1,2,3", "٣", "1e3", "+1", "\u22121", ""]
)
def test_german_amounts_that_could_be_read_in_two_ways_are_refused(text: str) -> None:
    typed = read_amount(text, GLN, 10**12)
    assert typed.what
    assert not typed.base_units


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("text", "base_units"), [("20,5", 20_500_000), ("0,000001", 1), (" 7 ", 7_000_000), ("1234", 1_234_000_000)]
)
def test_german_amounts_are_read_exactly(text: str, base_units: int) -> None:
    assert read_amount(text, GLN, 10**12).base_units == base_units


@given(st.decimals(min_value=0, max_value=10**9, places=6))
def test_what_is_typed_in_the_locales_writing_is_read_as_it_is(value: Decimal) -> None:
    plain = f"{value:f}"
    for choice, sign in (("en", "."), ("de", ",")):
        use_language(choice)
        try:
            assert read_decimal(plain.replace(".", sign)).value == value
        finally:
            use_language("en")


@given(st.text("0123456789.,' \u00a0\u2019", max_size=12))
def test_no_text_reads_as_two_numbers_in_two_languages(text: str) -> None:
    found = set()
    for choice in ("en", "de"):
        use_language(choice)
        typed = read_decimal(text)
        use_language("en")
        if not typed.what:
            found.add(typed.value)
    # Digits alone are the same number everywhere; with a sign at most one language takes it.
    assert len(found) <= 1
