"""Dates of birth: a date beside a word that says somebody was born then."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from privacy.detectors.cues import column_head
from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern, stemmed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MONTHS = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|févr|fév|mars|avr|juin|juil|août|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott"
    r"|mrt|mei|fev|out|dez|stycz|lut|kwie|maj|czerw|lip|sierp|wrze|paźdz|listop|grud)[^\W\d_]{0,9}\.?"
)
_DATE: Final = pattern("born", "DATE")
_CUE: Final = pattern("born", "CUE")
_WORD_JOINS = str.maketrans("_", " ")
_FIELD: Final = pattern("born", "FIELD")
_FIELDS: Final = 2
_OF_PEOPLE: Final = frozenset({"PERSON", "EMAIL", "PHONE", "CARD", "IBAN", "NATIONAL_ID"})
_BEFORE, _AFTER = 48, 22
_MONTH: Final = pattern("born", "MONTH")
_DAY: Final = stemmed("born", "DAY")
_DIGITS: Final = stemmed("born", "DIGITS")
_TWO_NUMBERS: Final = re.compile(r"\d[./-]\d")
_SIX_DIGITS: Final = re.compile(r"\d{6}")
"""In every text that the pattern beside it matches; quicker to look for."""
_BORN: Final = ("orn ", "eboren", "né", "acid", "ato ", "ata ", "asci", "rodzon", "född ", "født ")
"""One of these is in every text that the pattern for months matches; quicker to look for."""
_SEGMENT: Final = re.compile(r"\bPID\|(?:[^|\n]*\|){6}(?P<date>(?:19|20)\d{6})(?!\d{1,3}\b)")
"""A patient's date of birth in a message between clinics (HL7 v2, PID-7)."""
_STAR: Final = re.compile(r"(?:^|\n)[ \t]*\*\s?$")
_LATELY: Final = re.compile(r"20(?:1[3-9]|[2-9]\d)")
_SHORTLY: Final = re.compile(r"(?<!\w)b\.[ ]?$")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_AFTER_CUE: Final = pattern("born", "AFTER_CUE")


class BirthDetector:
    """Finds dates of birth; any other date is left alone."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield dates of birth."""
        if not any(map(str.isdigit, text)):
            return
        for match in _SEGMENT.finditer(text) if "PID|" in text else ():
            yield Hit("DOB", match.start("date"), match.end("date"), 0.97)
        last = 0
        for match in _DATE.finditer(text):
            window = text[max(last, match.start() - _BEFORE) : match.start()].translate(_WORD_JOINS)
            last = match.end()
            cues = list(_CUE.finditer(_split_camel(window)))
            if cues and _STAR.search(text[: match.start()][-_BEFORE:]) and _LATELY.search(match.group()):
                continue  # a list of what happened lately
            if cues and not re.search(r"[.!?]\s+[A-Z]\w*\s", window[cues[-1].end() :]):
                yield Hit("DOB", match.start(), match.end(), 0.93)
            elif _AFTER_CUE.search(text[match.end() : match.end() + _AFTER].partition("\n")[0]) or (
                _YEAR.search(match.group()) and (_SHORTLY.search(window) or _headed(text, match.start()))
            ):
                yield Hit("DOB", match.start(), match.end(), 0.9)
        for part, form in ((_TWO_NUMBERS, _DAY), (_SIX_DIGITS, _DIGITS)):
            for match in form.finditer(text) if part.search(text) else ():
                yield Hit("DOB", match.start("date"), match.end("date"), 0.93)
        for match in _MONTH.finditer(text) if any(stem in text for stem in _BORN) else ():
            yield Hit("DOB", match.start("date"), match.end("date"), 0.9)


def _headed(text: str, start: int) -> bool:
    """Whether a date stands in a column of a table that is headed as one of birth."""
    if "\n" not in text[:start]:
        return False
    return _CUE.search(column_head(text, start).translate(_WORD_JOINS)) is not None


def _split_camel(text: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)


def born_in_row(text: str, others: Sequence[Hit]) -> Iterator[Hit]:
    """Yield the dates of the past that fill a field of a row in which something else is a person's."""
    if not others:
        return
    for match in _FIELD.finditer(text):
        if _is_line(match):
            if any(hit.type == "PERSON" and hit.end == match.start() for hit in others):
                yield Hit("DOB", match.start("date"), match.end("date"), 0.7)
            continue
        line = text[text.rfind("\n", 0, match.start()) + 1 : _line_end(text, match.end())]
        if line.count(_separator(match)) >= _FIELDS and any(hit.type in _OF_PEOPLE for hit in others):
            yield Hit("DOB", match.start("date"), match.end("date"), 0.7)


def _is_line(match: re.Match[str]) -> bool:
    """Whether the date is a line of its own, as below a name on a form."""
    return match["before"] == "\n" and match["after"] in {"\n", ""}


def _separator(match: re.Match[str]) -> str:
    before, after = match["before"] or "\n", match["after"] or "\n"
    return after if before == "\n" else before


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end
