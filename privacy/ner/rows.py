"""Names in rows of a text whose head says which fields are names: id,first_name,last_name."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern
from privacy.ner.tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD: Final = pattern("people", "NAME_HEAD")
_PEOPLE_HEAD: Final = pattern("people", "PEOPLE_HEAD")
_LOOKS_NAMED: Final = re.compile(
    r"(?:(?:[a-z\u00df-\u00ff]{1,4}[ .])*[^\W\d_a-z][^\W\d_]*(?:['\u2019.-]?[^\W\d_]+)*\.?,?(?:[ ]|$)){1,5}"
)
_KNOWN: Final = frozenset({"given", "maybe", "surname"})
_PROOF_CHARS: Final = 4000
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
        proven = _proven_columns(text, at, end, delimiter) if delimiter else None
        if delimiter and (columns or proven):
            count = (columns or proven or (0,))[0]
            named = frozenset[int]().union(*(found[1] for found in (columns, proven) if found))
            yield from _fields_below(text, end + 1, delimiter, (count, named))
            return
        at = end + 1


def _columns(head: str, delimiter: str) -> tuple[int, frozenset[int]] | None:
    """Return how many fields a head has and which are names, if it surely is the head of a table of people."""
    fields = [match[1].strip(" \"'\r") for match in _field(delimiter).finditer(head)]
    if len(fields) < _LEAST_FIELDS or not any(map(_HEAD.fullmatch, fields)):
        return None
    named = (at for at, name in enumerate(fields) if _HEAD.fullmatch(name) or _SHARED_HEAD.fullmatch(name))
    return len(fields), frozenset(named)


def _proven_columns(text: str, at: int, end: int, delimiter: str) -> tuple[int, frozenset[int]] | None:
    """Return how many fields a head has, and those of people by their heads that hold nothing but names."""
    heads = [match[1].strip(" \"'\r") for match in _field(delimiter).finditer(text, at, end)]
    asked = {index for index, head in enumerate(heads) if _PEOPLE_HEAD.fullmatch(head)}
    if not asked or len(heads) < _LEAST_FIELDS:
        return None
    below: dict[int, list[str]] = {index: [] for index in asked}
    for line in text[end + 1 : end + 1 + _PROOF_CHARS].split("\n"):
        fields = [match[1].strip(" \t\"'\r") for match in _field(delimiter).finditer(line)]
        for index in asked if len(fields) == len(heads) else ():
            below[index].append(fields[index])
    named = frozenset(index for index, fields in below.items() if _are_names(list(filter(_is_name, fields))))
    return (len(heads), named) if named else None


def _are_names(fields: list[str]) -> bool:
    """Whether all fields look like names, and lists have part of at least half of them."""
    if not fields or not all(map(_LOOKS_NAMED.fullmatch, fields)):
        return False
    known = sum(any(token.kind in _KNOWN for token in tokens_of(field)) for field in fields)
    return known * 2 >= len(fields)


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
