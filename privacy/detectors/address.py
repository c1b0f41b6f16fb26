"""Postal addresses as a dozen countries write them: street and number, with town and postcode where they follow."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern, words

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORMS: Final = (
    "ENGLISH",
    "FRENCH",
    "ROMANCE_STREET",
    "POLISH",
    "COMPOUND_STREET",
    "BOX",
    "UNIT_FIRST",
    "BARE",
    "CONTINENTAL_BARE",
    "GRID",
    "MILITARY",
)
_PATTERNS: Final = tuple(pattern("address", form) for form in _FORMS)
_CUED: Final = pattern("address", "CUED")
_STEMS: Final = words("address", "STEMS")
_LEAST_CHARS: Final = 8
_NAME_FIRST: Final = re.compile(r"(?:[^\W\d_]+\.? ){1,3}[^\W\d_]+, (?=\d)")
_NUMBER: Final = re.compile(r"\d")
_NUMBER_WITHIN: Final = 48
_NOT_A_STREET: Final = pattern("address", "NOT_A_STREET")
_TRAILING: Final = " ,;.-\n"


class AddressDetector:
    """Finds addresses with a house number or a box; a town alone is none."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield addresses."""
        if not any(map(str.isdigit, text)):
            return
        lower = text.lower()
        for match in _CUED.finditer(text) if any(word in lower for word in _STEMS) else ():
            written = match["value"].rstrip(_TRAILING)
            name = None if _starts_street(text, match.start("value")) else _NAME_FIRST.match(written)
            skipped = name.end() if name else 0
            if _looks_whole(written[skipped:]):
                start = match.start("value")
                yield Hit("ADDRESS", start + skipped, start + len(written), 0.915)
        for form in _PATTERNS:
            for match in form.finditer(text):
                written = match.group().rstrip(_TRAILING)
                if any(map(str.isdigit, written)) and not _NOT_A_STREET.match(written):
                    yield Hit("ADDRESS", match.start(), match.start() + len(written), 0.91)


def _starts_street(text: str, start: int) -> bool:
    """Whether an address begins here, so that what stands before its number is a street and nobody's name."""
    return any(form.match(text, start) for form in _PATTERNS)


def _looks_whole(written: str) -> bool:
    """Whether what follows a word for address is one: a name, a number, and no sentence of ten words before it."""
    if len(written) < _LEAST_CHARS or not any(map(str.isupper, written)):
        return False
    first = _NUMBER.search(written)
    return first is not None and first.start() < _NUMBER_WITHIN
