"""Payment card numbers: issuer prefix and length (ISO/IEC 7812) and the Luhn check digit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from privacy.detectors.cues import cue_of
from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from privacy.kinds import PiiType

_CANDIDATE = re.compile(r"(?<![\w.+-])(?:\d{4}(?:\.\d{4}){3}|\d(?:[ \u00a0-]?\d){12,22})(?![\w]|[.-]\d)")
_ISSUERS = (
    (re.compile(r"4"), (13, 16, 19)),  # Visa
    (re.compile(r"5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)"), (16,)),  # Mastercard
    (re.compile(r"3[47]"), (15,)),  # American Express
    (re.compile(r"3(?:0[0-5]|[689])"), (14, 16, 19)),  # Diners Club
    (re.compile(r"6(?:011|4[4-9]|5)"), (16, 19)),  # Discover
    (re.compile(r"35(?:2[89]|[3-8])"), (16, 17, 18, 19)),  # JCB
    (re.compile(r"62|81"), (16, 17, 18, 19)),  # UnionPay
    (re.compile(r"5(?:01[89]|020|038|893)|6(?:304|759|76[1-3])"), (13, 14, 15, 16, 17, 18, 19)),  # Maestro
    (re.compile(r"220[0-4]"), (16,)),  # Mir
    (re.compile(r"9792|508[5-9]|60(?:6985|8)"), (16,)),  # Troy, RuPay
)
_MONTH = re.compile(r"[ \u00a0](?:0?[1-9]|1[0-2])\Z")
_YEAR = re.compile(r" ?/ ?(?:20)?\d\d(?!\d|/)")
_GAP = re.compile(r"[ \u00a0]")
_NAMED = pattern("card", "NAMED")
_PAYING = pattern("card", "PAYING")
_EXPIRES = pattern("card", "EXPIRES")
_GROUPS = re.compile(r"(?:[2-6]\d{3}|9792)(?:([ -])\d{4})(?:\1\d{4}){2}|3[47]\d\d([ -])\d{6}\2\d{5}")
_PREFIX = re.compile(r"4|5[0-5]|2[2-7]|3[47]|6[0245]|9792")
_PART = re.compile(r"[A-Z\d]{2,4} \Z")
"""The group before, of an IBAN or of a longer number."""
_CLAIMS: frozenset[PiiType | None] = frozenset({None, "NATIONAL_ID", "TAX_ID", "HEALTH_ID", "BANK_ACCOUNT"})
_BEFORE, _AFTER, _NEAR = 48, 40, 3
_SHORT = (13, 14)
"""Lengths that cards of today seldom have, and numbers of states and goods often."""
_USUAL_LENGTHS = (15, 16)
_NINE = 9


class CardDetector:
    """Finds numbers that an issuer could have given out and whose check digit fits."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield card numbers."""
        for match in _CANDIDATE.finditer(text):
            written = _without_month(match)
            for end in (len(written), *(gap.start() for gap in reversed(list(_GAP.finditer(written))))):
                digits = "".join(filter(str.isdigit, written[:end]))
                if _is_card(digits) and (len(digits) not in _SHORT or not _claimed(text, *match.span())):
                    yield Hit("CARD", match.start(), match.start() + end, 0.97)
                    break
            else:
                if _mistyped(text, match.start(), written):
                    yield Hit("CARD", match.start(), match.start() + len(written), 0.93)


def _without_month(match: re.Match[str]) -> str:
    """The number without the month of the date that it is good until, in 5132 8100 4482 7193 09/27."""
    written = match.group()
    month = _MONTH.search(written)
    return written[: month.start()] if month and _YEAR.match(match.string, match.end()) else written


def _mistyped(text: str, start: int, written: str) -> bool:
    """Whether somebody mistyped or made up a card's number: named so, grouped so, or beside a word for paying."""
    end = start + len(written)
    digits = "".join(filter(str.isdigit, written))
    if len(digits) not in _USUAL_LENGTHS or len(set(digits)) == 1:
        return False
    if _NAMED.search(text, max(0, start - _BEFORE), start):
        return True
    if not _PREFIX.match(digits) or _PART.search(text, max(0, start - 5), start):
        return False
    if _EXPIRES.match(text, end):
        return True
    paid = _PAYING.search(text[max(0, start - _BEFORE) : end + _AFTER]) is not None
    return (paid or _GROUPS.fullmatch(written) is not None) and not _claimed(text, start, end)


def _claimed(text: str, start: int, end: int) -> bool:
    """Whether a word says that the number is something else."""
    cue = cue_of(text, start, end, _CLAIMS)
    return cue.known and cue.sure and cue.distance <= _NEAR


def _is_card(digits: str) -> bool:
    known = any(issuer.match(digits) and len(digits) in lengths for issuer, lengths in _ISSUERS)
    return known and luhn_valid(digits) and len(set(digits)) > 1


def luhn_valid(digits: str) -> bool:
    """Return whether the last digit is the Luhn check digit (ISO/IEC 7812-1, annex B)."""
    total = 0
    for position, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + position % 2)
        total += value - _NINE if value > _NINE else value
    return total % 10 == 0
