"""Pairs of latitude and longitude precise enough to name a house (four decimals, about 11 m)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from privacy.detectors.hit import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAIR = re.compile(
    r"(?<![\w.-])([+-]?\d{1,2}\.\d{4,15})(?:\s{0,3}[,;/|]\s{0,3}|\s{1,3})([+-]?\d{1,3}\.\d{4,15})(?![\w]|\.\d)"
)
_MAX_LATITUDE, _MAX_LONGITUDE = 90, 180
_PRECISE = 5
_TEN = 10


class CoordinatesDetector:
    """Finds decimal coordinates; columns of single numbers are for the user to judge."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield coordinate pairs."""
        for match in _PAIR.finditer(text):
            on_earth = abs(float(match[1])) <= _MAX_LATITUDE and abs(float(match[2])) <= _MAX_LONGITUDE
            if on_earth and (_precise(match[1], match[2]) or _two_digits(match[1], match[2])):
                yield Hit("coordinates", match.start(), match.end(), 0.75)


def _precise(*numbers: str) -> bool:
    """Measurements rarely have five decimals; positions from a phone always do."""
    return all(len(number.partition(".")[2]) >= _PRECISE for number in numbers)


def _two_digits(*numbers: str) -> bool:
    return all(abs(float(number)) >= _TEN for number in numbers)
