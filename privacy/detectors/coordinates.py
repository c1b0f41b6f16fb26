"""Positions precise enough to name a house: decimal pairs, degrees and minutes, named pairs, geo links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAIR: Final = pattern("coordinates", "PAIR")
_NAMED: Final = pattern("coordinates", "NAMED")
_DEGREES: Final = pattern("coordinates", "DEGREES")
_HEMISPHERE: Final = pattern("coordinates", "HEMISPHERE")
_NAMED_BACK: Final = pattern("coordinates", "NAMED_BACK")
_GEOJSON: Final = pattern("coordinates", "GEOJSON")
_COMMAS: Final = pattern("coordinates", "COMMAS")
_LETTERED: Final = pattern("coordinates", "LETTERED")
_CALLED: Final = pattern("coordinates", "CALLED")
_PLUS_CODE: Final = pattern("coordinates", "PLUS_CODE")
_E7: Final = pattern("coordinates", "E7")
_LETTERS: Final = re.compile(r"[NS]\b|\b[NS]")
_DEGREES_WRITTEN = re.compile(r"\d deg \d|[NS] ?\d{1,2} \d\d\.\d")
_SIGNED = re.compile(r"(?<![\w.])\d{1,2}\.\d{3,15}\s?°\s?[NS][\s,;/]{1,3}\d{1,3}\.\d{3,15}\s?°\s?[EWO](?!\w)")
_HEMISPHERES = re.compile(r"[NS][\s,;/]{1,3}\d")
"""Between the halves of a pair with decimal commas; quicker to look for."""
_WRITTEN: Final = (_DEGREES, _SIGNED, _HEMISPHERE)
_BY_NAME: Final = (("", _NAMED, (1, 2)), ("lat", _NAMED_BACK, (2, 1)), ("coordinates", _GEOJSON, (2, 1)))
_MEASURED: Final = pattern("coordinates", "MEASURED")
_CUE: Final = pattern("coordinates", "CUE")
_MAX_LATITUDE, _MAX_LONGITUDE = 90, 180
_PRECISE = 5
_TEN = 10
_BEFORE = 40
_AFTER = 8


class CoordinatesDetector:
    """Finds decimal coordinates; columns of single numbers are for the user to judge."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield coordinate pairs."""
        if "." in text:
            yield from _pairs(text)
            yield from _named(text)
        for match in _LETTERED.finditer(text) if _LETTERS.search(text) else ():
            yield Hit("COORDINATES", match.start(), match.end(), 0.95)
        for match in _PLUS_CODE.finditer(text) if "+" in text else ():
            yield Hit("COORDINATES", match.start(), match.end(), 0.95)
        for match in _E7.finditer(text) if "E7" in text else ():
            yield Hit("COORDINATES", match.start(1), match.end(2), 0.95)
        for form in _WRITTEN if "°" in text or _DEGREES_WRITTEN.search(text) else ():
            for match in form.finditer(text):
                yield Hit("COORDINATES", match.start(), match.end(), 0.95)
        if "," in text and _HEMISPHERES.search(text):
            for match in _COMMAS.finditer(text):
                yield Hit("COORDINATES", match.start(), match.end(), 0.95)


def _pairs(text: str) -> Iterator[Hit]:
    """Yield decimal pairs that are precise enough, or stand by a word for places."""
    for match in _PAIR.finditer(text):
        latitude, longitude = match[1], match[3]
        if not _on_earth(latitude, longitude):
            continue
        cued = match[2] or match[4] or _CUE.search(text, max(0, match.start() - _BEFORE), match.start())
        if not cued and _MEASURED.search(text, max(0, match.start() - _BEFORE), match.end() + _AFTER):
            continue
        if cued or _precise(latitude, longitude) or _two_digits(latitude, longitude):
            end = match.start() + len(match.group().rstrip())
            signed = (
                match[1][0] in "+-" and match[3][0] in "+-"
            )  # no number is dialled so, though it begins with a plus
            yield Hit("COORDINATES", match.start(), end, 0.9 if cued or signed else 0.75)
    for match in _CALLED.finditer(text):
        if _on_earth(match[1], match[2]):
            yield Hit("COORDINATES", match.start(1), match.end(2), 0.92)


def _named(text: str) -> Iterator[Hit]:
    """Yield pairs whose numbers are called latitude and longitude, or coordinates."""
    for word, form, (latitude, longitude) in _BY_NAME:
        for match in form.finditer(text) if word in text else ():
            if _on_earth(match[latitude], match[longitude]):
                yield Hit("COORDINATES", match.start(1), match.end(2), 0.92)


def _on_earth(latitude: str, longitude: str) -> bool:
    return abs(float(latitude)) <= _MAX_LATITUDE and abs(float(longitude)) <= _MAX_LONGITUDE


def _precise(*numbers: str) -> bool:
    """Measurements rarely have five decimals, but for constants; positions from a phone always do."""
    near_zero = all(abs(float(number)) < _TEN for number in numbers)
    return not near_zero and all(len(number.partition(".")[2]) >= _PRECISE for number in numbers)


def _two_digits(*numbers: str) -> bool:
    return all(abs(float(number)) >= _TEN for number in numbers)
