"""Positions as exports write them: scaled integers, texts, numbers."""

from __future__ import annotations

import re
from typing import Any

from sources.exports.instants import whole_number
from sources.exports.untrusted import UnreadableItemError, number

MAX_LATITUDE_DEG = 90.0
MAX_LONGITUDE_DEG = 180.0
_E7 = 10**7
_WRAP = 2**32
_TEXT = re.compile(r"(?:geo:)?\s*(-?[0-9]{1,3}(?:\.[0-9]{1,20})?)\s*°?\s*,\s*(-?[0-9]{1,3}(?:\.[0-9]{1,20})?)\s*°?")
_POSITION_CHARS = 80


def e7_position(latitude: Any, longitude: Any) -> tuple[float, float] | None:
    """Return degrees of a pair of integers in 10^-7 degrees, None where one is missing.

    Some apps wrote them as unsigned 32-bit numbers, so western longitudes came out beyond 180 degrees; 2^32 is taken
    off again.

    Raises:
        UnreadableItemError: outside of the globe even so.
    """
    lat, lon = whole_number(latitude), whole_number(longitude)
    if lat is None or lon is None:
        return None
    return checked_position(_unwrapped(lat, MAX_LATITUDE_DEG), _unwrapped(lon, MAX_LONGITUDE_DEG))


def text_position(text: Any) -> tuple[float, float] | None:
    """Return degrees of `50.1°, 6.9°`, `geo:50.1,6.9` or `50.1, 6.9`, None where there is no text.

    Raises:
        UnreadableItemError: a text that is no position.
    """
    if not isinstance(text, str) or not text.strip():
        return None
    match = _TEXT.fullmatch(text.strip()) if len(text) <= _POSITION_CHARS else None
    if match is None:
        raise UnreadableItemError("its position cannot be read")
    return checked_position(float(match.group(1)), float(match.group(2)))


def degree_position(latitude: Any, longitude: Any) -> tuple[float, float] | None:
    """Return degrees of two numbers, None where one is missing.

    Raises:
        UnreadableItemError: outside of the globe.
    """
    lat, lon = number(latitude), number(longitude)
    return None if lat is None or lon is None else checked_position(lat, lon)


def checked_position(latitude: float, longitude: float) -> tuple[float, float]:
    """Return the position if it is on the globe.

    Raises:
        UnreadableItemError: it is not.
    """
    if abs(latitude) > MAX_LATITUDE_DEG or abs(longitude) > MAX_LONGITUDE_DEG:
        raise UnreadableItemError("its position is not on the globe")
    return latitude, longitude


def _unwrapped(scaled: int, bound_deg: float) -> float:
    bound = int(bound_deg) * _E7
    if scaled > bound:
        scaled -= _WRAP
    elif scaled < -bound:
        scaled += _WRAP
    return scaled / _E7
