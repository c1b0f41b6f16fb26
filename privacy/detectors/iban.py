"""International bank account numbers (ISO 13616): country format and mod 97, by python-stdnum."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from privacy.detectors.hit import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

_START = re.compile(r"(?:(?<![A-Za-z0-9])|(?<=IBAN))[A-Za-z]{2}\d{2}(?=[ \u00a0-]?[A-Za-z0-9])")
_NAMED = re.compile(r"\biban\b", re.IGNORECASE)
_NAMED_BEFORE = 24
_WHOLE = re.compile(r"[A-Za-z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4})?(?![A-Za-z0-9])")
"""What is called an IBAN is one, though somebody mistyped a digit."""
_SEPARATORS = " \u00a0-"
_MIN_CHARS, _MAX_CHARS = 15, 34


class IbanDetector:
    """Finds account numbers, written together or in groups."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield account numbers."""
        from stdnum import iban

        end = 0
        for match in _START.finditer(text):
            if match.start() < end:
                continue
            for stop, compact in _prefixes(text, match.start()):
                following = text[stop : stop + 1]
                if not (following.isascii() and following.isalnum()) and iban.is_valid(compact, check_country=False):
                    end = stop
                    yield Hit("IBAN", match.start(), stop, 0.99)
                    break
            else:
                if _NAMED.search(text, max(0, match.start() - _NAMED_BEFORE), match.start()):
                    written = _WHOLE.match(text, match.start())
                    if written:
                        end = written.end()
                        yield Hit("IBAN", match.start(), end, 0.97)


def _prefixes(text: str, start: int) -> Iterator[tuple[int, str]]:
    """Yield where the number could end, with its characters, shortest first."""
    compact = ""
    gap = False
    for position in range(start, len(text)):
        char = text[position]
        if char in _SEPARATORS:
            if gap:
                return
            gap = True
            continue
        if not (char.isascii() and char.isalnum()) or len(compact) == _MAX_CHARS:
            return
        gap = False
        compact += char.upper()
        if len(compact) >= _MIN_CHARS:
            yield position + 1, compact
