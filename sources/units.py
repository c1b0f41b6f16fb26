"""Units of columns and exact conversion between those of one dimension.

Factors are exact by definition: SI prefixes, the international yard and pound (1959: 0.9144 m, 0.45359237 kg), the
nautical mile (1852 m), the thermochemical calorie (4.184 J). Coordinates in `degE7` are degrees times 10^7.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Final

__all__ = ["converted", "convertible", "known_unit"]

_DIGITS: Final = 15
"""Significant digits of a result that has no end; a double keeps as many (IEEE 754)."""


@dataclass(frozen=True, slots=True)
class _Unit:
    """``value * factor + offset`` is the value in the dimension's first unit."""

    dimension: str
    factor: Fraction
    offset: Fraction = Fraction(0)


def _unit(dimension: str, factor: str = "1", offset: str = "0") -> _Unit:
    return _Unit(dimension, Fraction(factor), Fraction(offset))


_UNITS: Final[dict[str, _Unit]] = {
    "m": _unit("length"),
    "mm": _unit("length", "0.001"),
    "cm": _unit("length", "0.01"),
    "km": _unit("length", "1000"),
    "in": _unit("length", "0.0254"),
    "ft": _unit("length", "0.3048"),
    "yd": _unit("length", "0.9144"),
    "mi": _unit("length", "1609.344"),
    "nmi": _unit("length", "1852"),
    "s": _unit("time"),
    "ms": _unit("time", "0.001"),
    "us": _unit("time", "0.000001"),
    "min": _unit("time", "60"),
    "h": _unit("time", "3600"),
    "d": _unit("time", "86400"),
    "deg": _unit("angle"),
    "degE7": _unit("angle", "1/10000000"),
    "m/s": _unit("speed"),
    "km/h": _Unit("speed", Fraction(1000, 3600)),
    "mi/h": _Unit("speed", Fraction("1609.344") / 3600),
    "kn": _Unit("speed", Fraction(1852, 3600)),
    "kg": _unit("mass"),
    "g": _unit("mass", "0.001"),
    "mg": _unit("mass", "0.000001"),
    "lb": _unit("mass", "0.45359237"),
    "J": _unit("energy"),
    "kJ": _unit("energy", "1000"),
    "kcal": _unit("energy", "4184"),
    "cal": _unit("energy", "4.184"),
    "Wh": _unit("energy", "3600"),
    "kWh": _unit("energy", "3600000"),
    "degC": _unit("temperature"),
    "degF": _Unit("temperature", Fraction(5, 9), Fraction(-160, 9)),
    "K": _unit("temperature", "1", "-273.15"),
    "1": _unit("share"),
    "%": _unit("share", "0.01"),
    "bpm": _unit("rate"),
    "1/min": _unit("rate"),
    "Hz": _unit("rate", "60"),
    "B": _unit("data"),
    "kB": _unit("data", "1000"),
    "MB": _unit("data", "1000000"),
}
_ALIASES: Final = {
    "sec": "s", "seconds": "s", "minutes": "min", "hours": "h", "days": "d", "µs": "us", "metres": "m",
    "meters": "m", "miles": "mi", "mph": "mi/h", "kmh": "km/h", "kph": "km/h", "mps": "m/s", "°": "deg",
    "degrees": "deg", "e7": "degE7", "°C": "degC", "°F": "degF",
    "Cal": "kcal", "percent": "%", "count/min": "bpm", "beats/min": "bpm",
}  # fmt: skip


def known_unit(unit: str) -> str:
    """Return the unit's usual symbol, or the text itself where it is no unit of ours (a currency, a word)."""
    return _ALIASES.get(unit, unit)


def convertible(from_unit: str, to_unit: str) -> bool:
    """Whether values of one unit can be had in another without knowing more than the units."""
    source, target = _UNITS.get(known_unit(from_unit)), _UNITS.get(known_unit(to_unit))
    if source is None or target is None:
        return known_unit(from_unit) == known_unit(to_unit)
    return source.dimension == target.dimension


def converted(value: float | Decimal, from_unit: str, to_unit: str) -> float | Decimal:
    """Return a number in another unit; exact where the result ends, else to 15 significant digits.

    Whole numbers stay whole where they are; floats stay floats.

    Raises:
        ValueError: the units measure different things, or the number is not finite.
    """
    if not convertible(from_unit, to_unit):
        raise ValueError("these units measure different things")
    if known_unit(from_unit) == known_unit(to_unit):
        return value
    source, target = _UNITS[known_unit(from_unit)], _UNITS[known_unit(to_unit)]
    try:
        # A double stands for the shortest decimal that gives it, which is what its source wrote.
        exact = Fraction(Decimal(repr(value)) if isinstance(value, float) else value)
    except (ValueError, OverflowError) as error:
        raise ValueError("a number that is not finite has no unit") from error
    exact = (exact * source.factor + source.offset - target.offset) / target.factor
    if isinstance(value, Decimal):
        return _decimal(exact)
    if isinstance(value, int):
        return int(exact) if exact.denominator == 1 else _decimal(exact)
    return float(exact)


def _decimal(exact: Fraction) -> Decimal:
    with localcontext() as context:
        context.prec = max(_DIGITS, len(str(abs(exact.numerator))) + len(str(exact.denominator)))
        found = Decimal(exact.numerator) / Decimal(exact.denominator)
        if Fraction(found) == exact:
            return found
        context.prec = _DIGITS
        return +found
