"""Phone numbers: international ones by Google's numbering plans, national ones by how a country writes them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from privacy.detectors.cues import cue_of
from privacy.detectors.hit import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

_CANDIDATE: Final = re.compile(
    r"(?<![\w@#$€£+])(?<!\w[./:=-])(?:\+\s?|00(?=[1-9])|\()?\d(?:[ \t\u00a0]?[().\-/\u2011][ \t\u00a0]?|[ \t\u00a0]{1,2}|\) ?[-.]?)?\d(?:(?:\)[ \t\u00a0]?|[ \t\u00a0]?[().\-/\u2011]{1,2}[ \t\u00a0]?\(?|[ \t\u00a0]{1,2}\(?)?\d){3,17}(?:\s?(?:x|ext\.?|Durchwahl|DW)\s?\d{1,5})?(?![\w@%€$£]|[.:,]\d|-\d)"
)
_NOT_A_PHONE: Final = re.compile(
    r"(?:19|20)\d{2}[-./ ]\d{1,2}[-./ ]\d{1,2}(?:\b.*)?|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?:\s.*)?|\d+\.\d+|(?:19|20)\d{2}\s?[-/]\s?(?:19|20)\d{2}|\d{1,3}(?:[.\u00a0]\d{3})+|(?:\d{1,3}\.){3}\d{1,3}"
)
_NATIONAL: Final = re.compile(
    r"""
      \(?[2-9]\d{2}\)?[ ]?[-.][ ]?[2-9]\d{2}[-.][ ]?\d{4} | \([2-9]\d{2}\)[ ]?\d{3}[- .]\d{4} | 1[-.][2-9]\d{2}[-.]\d{3}[-.]\d{4} | [2-9]\d{2}[ ][2-9]\d{2}-\d{4}  # North America
    | 0[1-9](?:[ .-]\d{2}){4}                                         # France
    | \(?0\d{2,5}\)?[ ]?[-/ ][ ]?\d{2,8}(?:[ -]\d{1,5}){0,4}          # Germany, Austria, Britain, Netherlands, Sweden, Italy
    | 0\d[ -]\d{3,4}[ -]?\d{3,5} | \(0\d{1,4}\)[ ]?\d{3,4}[ -]\d{3,4} | 0\d[ -]\d{8} | 0\d[ -]\d{2}[ ]\d{2}[ ]\d{2}[ ]\d{2} | 0\d-\d{3}[ ]\d{2}[ ]\d{2,3}
    | 07\d{9} | 01[567]\d{8,9} | 06\d{8} | 04\d{8} | 07[5-9]\d{7}
    | [6789]\d{2}[ -]\d{3}[ -]\d{3} | [679]\d{2}(?:[ -]\d{2}){3}      # Spain, Portugal, Poland
    | 3\d{2}[ ./-]\d{3}[ ]?\d{4} | 3\d{2}[ ./-]\d{7} | 3\d{2}[ ]\d{2}[ ]\d{2}[ ]\d{3}  # Italy
    | \(\d{2}\)[ ]?9?[ ]?\d{4}-?\d{4} | \d{2}[ ]9\d{4}-\d{4} | 9\d{4}-\d{4}   # Brazil
    | [6-9]\d{4}[ -]\d{5}                                             # India
    | 04\d{2}[ -]\d{3}[ -]\d{3} | \(0[2378]\)[ ]?\d{4}[ ]\d{4} | 1[38]00[ ]\d{3}[ ]\d{3}   # Australia
    """,
    re.VERBOSE,
)
_ONLY_PHONE: Final = frozenset({"PHONE", None, "NATIONAL_ID", "TAX_ID", "PASSPORT", "HEALTH_ID", "BANK_ACCOUNT"})
_MIN_DIGITS, _MAX_DIGITS = 7, 15
_MIN_CUED_DIGITS = 5
_FAR = 4
_NATIONAL_DIGITS = range(8, 13)


class PhoneDetector:
    """Finds numbers with a country code, national ones as people write them, and any digits beside a word for phone."""

    def __init__(self, region: str | None = None) -> None:
        """Take the two-letter region of the person, in which bare digits that form a valid number are understood."""
        self._region = region

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield phone numbers."""
        for match in _CANDIDATE.finditer(text):
            written = match.group()
            start, end = match.span()
            if written.startswith("(") and ")" not in written:
                written, start = written[1:], start + 1
            digits = "".join(filter(str.isdigit, written))
            if not _MIN_CUED_DIGITS <= len(digits) <= _MAX_DIGITS + 2:
                continue
            confidence = self._confidence(text, written, digits, start, end)
            if confidence:
                yield Hit("PHONE", start, end, confidence)

    def _confidence(self, text: str, written: str, digits: str, start: int, end: int) -> float:
        if written.startswith(("+", "00", "(+")) or text[max(0, start - 2) : start] == "(+":
            return _international(written, digits)
        if _NOT_A_PHONE.fullmatch(written) or len(set(digits)) == 1:
            return 0
        known, kind, distance = cue_of(text, start, end, _ONLY_PHONE)
        if known and kind == "PHONE" and distance <= _FAR:
            return 0.9 if len(digits) >= _MIN_DIGITS else 0.6
        if known:
            return 0
        if len(digits) in _NATIONAL_DIGITS and _NATIONAL.fullmatch(written):
            return 0.81
        if self._region is not None and len(digits) >= _MIN_DIGITS and _valid(written, self._region):
            return 0.78
        return 0


def _international(written: str, digits: str) -> float:
    if not _MIN_DIGITS < len(digits) + 1:
        return 0
    number = "+" + (digits[2:] if written.startswith("00") else digits)
    if _valid(number, None):
        return 0.96
    return 0.9 if written.startswith("+") and _MIN_DIGITS < len(digits) <= _MAX_DIGITS and _possible(number) else 0


@lru_cache(maxsize=4096)
def _valid(number: str, region: str | None) -> bool:
    import phonenumbers

    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number, region))
    except phonenumbers.NumberParseException:
        return False


@lru_cache(maxsize=4096)
def _possible(number: str) -> bool:
    import phonenumbers

    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(number, None))
    except phonenumbers.NumberParseException:
        return False
