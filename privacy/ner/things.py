"""Lists of things that are called as people are: menus, receipts, tables of goods, flowers, operas, towns to go to."""

from __future__ import annotations

import itertools
import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from privacy.detectors.pattern_files import pattern, words
from privacy.ner.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from privacy.detectors.hit import Hit

_THING_HEADS: Final = words("nobody", "THING_HEADS")
_GOODS_HEADS: Final = words("nobody", "GOODS_HEADS")
_NAMED_HEADS: Final = words("nobody", "NAMED_HEADS")
_TRAVEL: Final = pattern("nobody", "TRAVEL")
_TOWARDS: Final = pattern("nobody", "TOWARDS")
_COUNTED: Final = pattern("nobody", "COUNTED")
_TOTAL: Final = pattern("nobody", "TOTAL")
_PRICED: Final = re.compile(
    r"^(?:\d{1,3}[ ](?:un[ ]|x[ ]?)?)?(?P<what>[^\W\d_][^\n\d:;@|,\t]{1,32}?)"
    r"(?:[ ][\w]{1,5})??[ ][$€£]?\d{1,3}(?:[.,]\d\d)?[ ]?(?:€|zł|kr|Kč)?$",
    re.MULTILINE,
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_DELIMITERS: Final = ";\t|,"
_LIST_ENDS: Final = frozenset({"", ",", ";", ".", "\n"})
_LEAST_COUNTED: Final = 2
_LEAST_LINES: Final = 3
_LEAST_OTHERS: Final = 2
_MOST_CHARS: Final = 4000
_TRAVEL_CHARS: Final = 80
_ALONE: Final = 0.75
"""Above this share of priced lines with nothing but a name, somebody splits a bill among friends."""


def without_things(text: str, hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits without names in lists of things."""
    people = [hit for hit in hits if hit.type == "PERSON"]
    if not people:
        return list(hits)
    things = {hit for hit in people if _is_in_group(text, hit) or _is_on_the_way(text, hit)}
    things.update(_counted(text, people))
    if "\n" in text and len(text) <= _MOST_CHARS:
        things.update(_priced(text, people))
        things.update(_in_columns(text, people))
    return [hit for hit in hits if hit not in things]


def _counted(text: str, people: Sequence[Hit]) -> list[Hit]:
    """Return the names in a list of so many of each: 1 Caesar, 2 Shirley Temple; one that is numbered is none."""
    found = list(_COUNTED.finditer(text[:_MOST_CHARS]))
    counts = [int(match["count"]) for match in found]
    if len(found) < _LEAST_COUNTED or all(two == one + 1 for one, two in itertools.pairwise(counts)):
        return []
    ends = {match.end() for match in found}
    return [hit for hit in people if hit.start in ends and text[hit.end : hit.end + 1] in _LIST_ENDS]


def _priced(text: str, people: Sequence[Hit]) -> list[Hit]:
    """Return the names in a menu's or a receipt's lines, unless most of these are nothing but names."""
    lines = [line for line in _PRICED.finditer(text) if _TOTAL.match(text, line.start()) is None]
    if len(lines) < _LEAST_LINES and not (lines and _TOTAL.search(text)):
        return []
    ends = {hit.start: hit.end for hit in people}
    alone = sum(_is_amount(text[ends.get(line.start("what"), line.start()) : line.end()]) for line in lines)
    if alone > _ALONE * len(lines) and not lines[0]["what"].isupper():
        return []
    return [hit for hit in people if any(line.start() <= hit.start and hit.end <= line.end() for line in lines)]


def _is_amount(rest: str) -> bool:
    """Whether nothing but an amount is left of a line."""
    return rest.strip(" $€£")[:1].isdigit()


def _in_columns(text: str, people: Sequence[Hit]) -> list[Hit]:
    """Return the names in columns whose heads say that they hold things."""
    head, _, _ = text.partition("\n")
    counts = {one: head.count(one) for one in _DELIMITERS}
    delimiter = max(counts, key=lambda one: counts[one])
    if not counts[delimiter]:
        return []
    heads = [cell.strip(" \"'").lower() for cell in head.split(delimiter)]
    goods = any(one in _GOODS_HEADS for one in heads)
    columns = {at for at, one in enumerate(heads) if one in _THING_HEADS or (goods and one in _NAMED_HEADS)}
    if not columns:
        return []
    found = []
    for hit in people:
        begin = text.rfind("\n", 0, hit.start) + 1
        if begin and text.count(delimiter, begin, hit.start) in columns:
            found.append(hit)
    return found


def _is_in_group(text: str, hit: Hit) -> bool:
    """Whether a name is of a group of things, two more of which are in the text, one of them no name at all."""
    name = text[hit.start : hit.end].lower()
    groups = _groups_of().get(name)
    if groups is None:
        return False
    present = _words_of(text) if len(text) <= _MOST_CHARS else frozenset()
    for anchors, members in groups:
        certain = present & anchors
        others = certain | (present & members)
        others = others - {name}
        if certain - {name} and len(others) + (len(certain) > 1) > _LEAST_OTHERS:
            return True
    return False


@lru_cache(maxsize=64)
def _words_of(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text))


@cache
def _groups_of() -> dict[str, list[tuple[frozenset[str], frozenset[str]]]]:
    """Return the groups that each name is of, as words that are no names and words that are."""
    groups: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {}
    anchors: set[str] = set()
    members: set[str] = set()
    reading = anchors
    for word in [*pattern("nobody", "GROUPS").pattern.split(), "|"]:
        if word == ":":
            reading = members
        elif word == "|":
            group = frozenset(anchors), frozenset(members)
            for member in members:
                groups.setdefault(member, []).append(group)
            anchors, members = set(), set()
            reading = anchors
        else:
            reading.add(word)
    return groups


def _is_on_the_way(text: str, hit: Hit) -> bool:
    """Whether a town that is a name, too, is one to go to, by what stands before it."""
    name = text[hit.start : hit.end].lower()
    if name not in lexicon().places:
        return False
    return (
        _TOWARDS.search(text, max(0, hit.start - _TRAVEL_CHARS), hit.start) is not None
        and _TRAVEL.search(text, max(0, hit.start - _TRAVEL_CHARS), hit.end + _TRAVEL_CHARS) is not None
    )
