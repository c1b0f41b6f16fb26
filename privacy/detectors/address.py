"""Postal addresses as a dozen countries write them: street and number, with town and postcode where they follow."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern, stemmed, words
from privacy.detectors.postal import read
from privacy.detectors.postal_tail import follow

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
    "UNIT_LINES",
    "BARE",
    "CONTINENTAL_BARE",
    "GRID",
    "MILITARY",
    "POSTED",
    "PIN_CODE",
    "JAPANESE",
    "UNNUMBERED",
)
_STEMMED: Final = frozenset({"FRENCH", "ROMANCE_STREET", "POLISH", "BOX", "GRID", "MILITARY", "UNNUMBERED"})
_PATTERNS: Final = tuple((stemmed if form in _STEMMED else pattern)("address", form) for form in _FORMS)
_COMPOUND: Final = _PATTERNS[_FORMS.index("COMPOUND_STREET")]
_COMPOUND_STARTS: Final = tuple(word.replace("_", " ") for word in words("address", "COMPOUND_STARTS"))
_COMPOUND_ENDS: Final = tuple(words("address", "COMPOUND_ENDS"))
_WORD_AND_NUMBER: Final = re.compile(r"[^\W\d_]\.?(?= \d)")
_CUED: Final = pattern("address", "CUED")
_STEMS: Final = words("address", "STEMS")
_LEAST_CHARS: Final = 8
_NAME_FIRST: Final = re.compile(r"(?:[^\W\d_]+\.? ){1,3}[^\W\d_]+, (?=\d)")
_NUMBER: Final = re.compile(r"\d")
_CUT: Final = re.compile(r"[,;\n]| [-\u2013] | (?=[^\W\d_]{1,6}\Z)")
_SEVERAL_PARTS: Final = re.compile(r",(?!\d)|[;\n]")
_NUMBER_WITHIN: Final = 48
_NOT_A_STREET: Final = pattern("address", "NOT_A_STREET")
_MEASURED: Final = pattern("address", "MEASURED")
_NUMBER_GOES_ON: Final = pattern("address", "GOES_ON")
_NO_START: Final = pattern("address", "NO_START")
_WITHIN: Final = pattern("address", "WITHIN")
_EVERYDAY: Final = pattern("address", "EVERYDAY")
_THING: Final = pattern("address", "THING")
_NEXT: Final = pattern("address", "NEXT")
_FIRST: Final = pattern("address", "FIRST")
_MOST_PARTS: Final = 6
_BEFORE: Final = 24
_GOES_ON: Final = re.compile(r" [a-z\u00df-\u00ff]")
_TRAILING: Final = " ,;.-\n"
_PHONE: Final = re.compile(
    r"[\s,;]+(?:tel|tlf|tlm|telefon\w*|phone|mobil\w*|handy|mob|cell|ph|cel|gsm)[.:]{0,2}[ ]?[+(]?\d[\d ()/.-]{6}",
    re.IGNORECASE,
)
"""The phone behind an address."""


class AddressDetector:
    """Finds addresses with a house number or a box; a town alone is none."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield addresses."""
        if not any(map(str.isdigit, text)):
            return
        for hit in _read(text):
            phone = _PHONE.search(text, hit.start, hit.end)
            cut = Hit(hit.type, hit.start, phone.start(), hit.confidence) if phone else hit
            if not is_none(text, cut.start, cut.end):
                yield cut


def is_none(text: str, start: int, end: int) -> bool:
    """Whether what reads like an address is a measure, a price, a word of every day or part of a longer number."""
    from privacy.ner.lexicon import lexicon

    if _NO_START.match(text, start) or _WITHIN.search(text, start, end) or _NUMBER_GOES_ON.match(text, end):
        return True
    written = text[start:end]
    if _THING.match(written):
        return True
    if _SEVERAL_PARTS.search(written):
        return False
    word = _EVERYDAY.fullmatch(written)
    if word and word["word"].lower() in lexicon().words:
        return True
    return _MEASURED.match(text, start) is not None


def _read(text: str) -> Iterator[Hit]:
    """Yield what one of the forms or the reader takes for an address."""
    lower = text.lower()
    for match in _CUED.finditer(text) if any(word in lower for word in _STEMS) else ():
        written = match["value"].rstrip(_TRAILING)
        name = None if _starts_street(text, match.start("value")) else _NAME_FIRST.match(written)
        skipped = name.end() if name else 0
        if _looks_whole(written[skipped:]):
            start = match.start("value") + skipped
            yield Hit(
                "ADDRESS",
                start,
                _farthest(text, start, _stop(text, start, match.start("value") + len(written))),
                0.915,
            )
    compound = _may_be_compound(lower)
    for form in _PATTERNS:
        for match in form.finditer(text) if compound or form is not _COMPOUND else ():
            written = match.group().rstrip(_TRAILING)
            if any(map(str.isdigit, written)) and not _NOT_A_STREET.match(written):
                start = _whole_start(text, match.start())
                yield Hit("ADDRESS", start, _farthest(text, match.start(), match.start() + len(written)), 0.91)
    for start, end in read(text):
        written = text[start:end].rstrip(_TRAILING)
        if not _NOT_A_STREET.match(written):
            yield Hit("ADDRESS", start, start + len(written), 0.91)


def _may_be_compound(lower: str) -> bool:
    """Whether a word before a number ends as streets do, or one that begins them occurs: quicker than the form."""
    if any(word in lower for word in _COMPOUND_STARTS):
        return True
    return any(lower.endswith(_COMPOUND_ENDS, 0, match.end()) for match in _WORD_AND_NUMBER.finditer(lower))


def _whole_end(text: str, end: int) -> int:
    """Return where an address ends whose street ends at `end`: after doors, towns and postcodes."""
    for _ in range(_MOST_PARTS):
        part = _NEXT.match(text, end)
        if part is None or not part.group().strip(_TRAILING):
            break
        end = part.end() - (len(part.group()) - len(part.group().rstrip(_TRAILING)))
    return end


def _farthest(text: str, start: int, end: int) -> int:
    """Return where an address ends of which a form read `start` to `end`, perhaps with half of a door."""
    written = text[start:end]
    number = _NUMBER.search(written)
    parts = [start + cut.start() for cut in _CUT.finditer(written, number.start() if number else 0)]
    ends = (follow(text, part, cased=not written.islower())[0] for part in (*parts, end))
    return max(_whole_end(text, end), *ends)


def _whole_start(text: str, start: int) -> int:
    """Return where an address begins whose street begins at `start`: a flat may stand before it."""
    before = _FIRST.search(text[max(0, start - _BEFORE) : start])
    return start - len(before.group()) if before else start


def _stop(text: str, start: int, end: int) -> int:
    """Return where an address ends that a word announced: not after the words of the sentence that goes on."""
    known = [match.end() for form in _PATTERNS if (match := form.match(text, start)) and match.end() < end]
    if not known:
        return _whole_end(text, end)
    whole = _whole_end(text, start + len(text[start : max(known)].rstrip(_TRAILING)))
    return whole if whole < end and _GOES_ON.match(text, whole) else max(end, _whole_end(text, end))


def _starts_street(text: str, start: int) -> bool:
    """Whether an address begins here, so that what stands before its number is a street and nobody's name."""
    return any(form.match(text, start) for form in _PATTERNS)


def _looks_whole(written: str) -> bool:
    """Whether what follows a word for address is one: a name, a number, and no sentence of ten words before it."""
    if len(written) < _LEAST_CHARS or not any(map(str.isupper, written)) or written.isalnum():
        return False
    first = _NUMBER.search(written)
    return first is not None and first.start() < _NUMBER_WITHIN
