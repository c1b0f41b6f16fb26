"""Units: exact factors, nothing converted into what it is not."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.units import converted, convertible, known_unit

EXACT = [
    (1500, "m", "km", Decimal("1.5")),
    (3, "km", "m", 3000),
    (1, "mi", "m", Decimal("1609.344")),
    (Decimal("26.21875"), "mi", "km", Decimal("42.194988")),
    (90, "min", "h", Decimal("1.5")),
    (2, "h", "s", 7200),
    (525163240, "degE7", "deg", Decimal("52.516324")),
    (36.0, "km/h", "m/s", 10.0),
    (1, "kWh", "kJ", 3600),
    (2, "kcal", "J", 8368),
    (50.0, "degF", "degC", 10.0),
    (0, "degC", "K", Decimal("273.15")),
    (72, "bpm", "count/min", 72),
    (12, "%", "1", Decimal("0.12")),
    (7, "mystery", "mystery", 7),
]


@pytest.mark.parametrize(("value", "source", "target", "expected"), EXACT)
def test_factors_are_those_of_their_definition(
    value: float | Decimal, source: str, target: str, expected: float | Decimal
) -> None:
    found = converted(value, source, target)
    assert (found, type(found)) == (expected, type(expected))


def test_what_has_no_end_is_cut_at_fifteen_digits() -> None:
    assert converted(1, "m", "mi") == Decimal("0.000621371192237334")


@pytest.mark.parametrize(("source", "target"), [("m", "s"), ("EUR", "USD"), ("m", "EUR"), ("", "m")])
def test_what_measures_something_else_is_refused(source: str, target: str) -> None:
    assert not convertible(source, target)
    with pytest.raises(ValueError, match="different things"):
        converted(1, source, target)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("NaN"), Decimal("-Infinity")])
def test_what_is_not_finite_is_refused(value: float | Decimal) -> None:
    with pytest.raises(ValueError, match="finite"):
        converted(value, "m", "km")


@given(st.integers(-(10**12), 10**12), st.sampled_from([("m", "km"), ("degE7", "deg"), ("s", "ms"), ("lb", "kg")]))
def test_there_and_back_is_the_same(value: int, units: tuple[str, str]) -> None:
    there = converted(value, *units)
    assert Fraction(converted(there, *reversed(units))) == value


def test_words_for_units_are_known() -> None:
    assert [known_unit(word) for word in ("miles", "°C", "sec", "EUR")] == ["mi", "degC", "s", "EUR"]
