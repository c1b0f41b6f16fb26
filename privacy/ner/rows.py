"""Names in rows of a text whose head says which fields are names: id,first_name,last_name."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD: Final = pattern("people", "NAME_HEAD")
_SHARED_HEAD: Final = pattern("people", "SHARED_NAME_HEAD")
_DELIMITERS: Final = ("\t", "|", ";", ",")
_HEAD_WITHIN_LINES: Final = 3
_HEAD_WITHIN_CHARS: Final = 1000
_LEAST_FIELDS: Final = 2
_LONGEST_NAME: Final = 40
_NO_NAMES: Final = frozenset({"null", "none", "nan", "unknown", "na", "n/a", "nil", "true", "false", "test"})
_CONFIDENCE: Final = 0.84
"""Below what is an address or a number by its form, above names by their words alone."""


def named_in_rows(text: str) -> Iterator[Hit]:
    """Yield the fields under heads that say surname or given name, where such a head is in the same text."""
    at = 0
    for _ in range(_HEAD_WITHIN_LINES):
        end = text.find("\n", at)
        if end < 0 or end - at > _HEAD_WITHIN_CHARS:
            return
        delimiter = next((one for one in _DELIMITERS if one in text[at:end]), None)
        columns = _columns(text[at:end], delimiter) if delimiter else None
        if columns and delimiter:
            yield from _fields_below(text, end + 1, delimiter, columns)
            return
        at = end + 1


def _columns(head: str, delimiter: str) -> tuple[int, frozenset[int]] | None:
    """Return how many fields a head has and which are names, if it surely is the head of a table of people."""
    fields = [match[1].strip(" \"'\r") for match in _field(delimiter).finditer(head)]
    if len(fields) < _LEAST_FIELDS or not any(map(_HEAD.fullmatch, fields)):
        return None
    named = (at for at, name in enumerate(fields) if _HEAD.fullmatch(name) or _SHARED_HEAD.fullmatch(name))
    return len(fields), frozenset(named)


def _fields_below(text: str, at: int, delimiter: str, columns: tuple[int, frozenset[int]]) -> Iterator[Hit]:
    count, named = columns
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        fields = list(_field(delimiter).finditer(text[at:end]))
        if len(fields) == count:
            for index in named:
                written = fields[index][1]
                name = written.strip(" \t\"'\r")
                if _is_name(name):
                    start = at + fields[index].start(1) + written.index(name)
                    yield Hit("PERSON", start, start + len(name), _CONFIDENCE)
        at = end + 1


def _is_name(name: str) -> bool:
    """Whether a field holds a name and not a number, an address of mail, or a word for nothing."""
    if len(name) > _LONGEST_NAME or name.lower() in _NO_NAMES:
        return False
    return any(map(str.isalpha, name)) and not any(char == "@" or char.isdigit() for char in name)


@cache
def _field(delimiter: str) -> re.Pattern[str]:
    """Return what a field and the delimiter before it look like; a field in quotes may hold delimiters."""
    escaped = re.escape(delimiter)
    return re.compile(rf'(?:^|{escaped})([ ]*"[^"\n]*"\s*(?={escaped}|$)|[^{escaped}\n]*)')
