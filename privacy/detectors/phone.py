"""Phone numbers, by Google's numbering plans (phonenumbers)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from privacy.detectors.hit import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

_CANDIDATE = re.compile(r"(?<![\w.])(?:\+|\(|\d)[\d \t\u00a0().\-/]{5,30}\d(?![\w])")
_LOOKS_LIKE_TIME = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d+\.\d+")
_MIN_DIGITS = 7


class PhoneDetector:
    """Finds valid numbers: international ones, and national ones of the user's region."""

    def __init__(self, region: str | None = None) -> None:
        """Take the two-letter region in which numbers without `+` are understood (None: they are not)."""
        self._region = region

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield phone numbers."""
        for match in _CANDIDATE.finditer(text):
            candidate = match.group()
            international = candidate.startswith(("+", "(+"))
            if sum(map(str.isdigit, candidate)) < _MIN_DIGITS:
                continue
            if not international and (self._region is None or _LOOKS_LIKE_TIME.match(candidate)):
                continue
            yield from self._valid(candidate, match.start(), international=international)

    def _valid(self, candidate: str, offset: int, *, international: bool) -> Iterator[Hit]:
        import phonenumbers

        region = None if international else self._region
        confidence = 0.95 if international else 0.8
        for found in phonenumbers.PhoneNumberMatcher(candidate, region, leniency=phonenumbers.Leniency.VALID):
            yield Hit("phone", offset + found.start, offset + found.end, confidence)
