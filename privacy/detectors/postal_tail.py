"""What follows a street in an address: doors and floors, postcodes, towns, regions, countries."""

from __future__ import annotations

import re
from typing import Final

from privacy.detectors.pattern_files import pattern, words

_SEPARATOR: Final = pattern("postal", "SEPARATOR")
_DOOR: Final = pattern("postal", "DOOR")
_DIRECT_DOOR: Final = re.compile(r"/\d{1,4}(?!\w)|-?[IVX]{1,4}\b|/[A-Za-z](?!\w)|(?<=[ ][A-Za-z])[ ]?\d{1,3}(?!\w)")
_QUARTER: Final = pattern("postal", "QUARTER")
_POSTCODE: Final = pattern("postal", "POSTCODE")
_CITY: Final = pattern("postal", "CITY")
_COUNTRY: Final = pattern("postal", "COUNTRY")
_REGION: Final = pattern("postal", "REGION")
ENDED: Final = pattern("postal", "ENDED")
_LOWER_TOWN: Final = re.compile(r"[^\W\d_][^\W\d_'\u2019.-]*(?:[ '\u2019.-]{1,2}[^\W\d_]+){0,4}", re.IGNORECASE)
_FIRST_WORD: Final = re.compile(r"[^\W\d_]+")
_NO_TOWN: Final = words("postal", "NO_TOWN")
_BIG: Final = words("postal", "BIG")
_BEFORE_TOWN: Final = re.compile(r", |[ \n]{1,2}(?:[-\u2013] )?")
_DISTRICT: Final = pattern("postal", "DISTRICT")
_TOWNS: Final = frozenset({"town", "known", "postcode", "coded town", "region"})
SURE: Final = frozenset({"door", "postcode", "coded town", "country", "known"})
"""Kinds of parts that nothing but an address has behind a name and a number."""
_YEAR: Final = re.compile(r"(?:19|20)\d\d\Z")
_MOST_PARTS: Final = 9
_LOWER_STATE: Final = pattern("postal", "LOWER_STATE")


def follow(text: str, end: int, *, cased: bool) -> tuple[int, set[str]]:
    """Return where an address ends whose street ends at `end`, and the kinds of parts that were read behind it.

    Args:
        text: the whole text.
        end: of street and number.
        cased: names of towns have a capital.
    """
    kinds: set[str] = set()
    before = ""
    for _ in range(_MOST_PARTS):
        direct = _DIRECT_DOOR.match(text, end)
        if direct:
            end = direct.end()
        between = _SEPARATOR.match(text, end)
        if between is None:
            break
        apart = any(char in ",;\n-\u2013" for char in between.group())
        stop, kind = _part(text, between.end(), before, apart=apart, cased=cased)
        if not kind or (kind in kinds and kind in {"coded town", "postcode", "country"}):
            break
        if "\n" in between.group() and kind in {"town", "known"} and kinds & {"coded town", "postcode"}:
            break  # somebody's name in the next row
        kinds.add(kind)
        end, before = stop, kind
    return end, kinds


def _part(text: str, at: int, before: str, *, apart: bool, cased: bool) -> tuple[int, str]:
    """Return where the part of an address ends that begins at `at`, and its kind; an empty kind if there is none."""
    for form, kind in ((_COUNTRY, "country"), (_QUARTER, "quarter"), (_DOOR, "door")):
        match = form.match(text, at)
        if match and (kind != "country" or apart or before in _TOWNS):
            return match.end(), kind
    match = _POSTCODE.match(text, at)
    if match:
        next_row = before in {"town", "known"} and text.startswith("\n", match.end())
        town = 0 if next_row else _town(text, match.end(), cased=cased)
        if town or not (_YEAR.match(match.group()) and before not in {"town", "known", "region"}):
            return town or match.end(), "coded town" if town else "postcode"
    match = _REGION.match(text, at)
    if match and before in _TOWNS:
        return match.end(), "region"
    stop = _known_town(text, at)
    if stop:
        return _district(text, stop), "known"
    return _named_town(text, at, apart=apart, cased=cased)


def _named_town(text: str, at: int, *, apart: bool, cased: bool) -> tuple[int, str]:
    """Return where a town ends that no list has, and its kind: a capital, and then the address ends or has a code."""
    match = _CITY.match(text, at) if cased else None
    if match is None:
        state = _LOWER_STATE.match(text, at) if apart and not cased else None
        return (state.end(), "known") if state else (at, "")
    if _is_town(match.group()):
        if apart and ENDED.match(text, match.end()):
            return _district(text, match.end()), "town"
        separator = _SEPARATOR.match(text, match.end())
        if separator and _POSTCODE.match(text, separator.end()):
            return match.end(), "town"
    return at, ""


def _town(text: str, end: int, *, cased: bool) -> int:
    """Return where the town ends that follows a postcode, or 0."""
    between = _BEFORE_TOWN.match(text, end)
    if between is None:
        return 0
    match = _CITY.match(text, between.end())
    if match and _is_town(match.group()):
        return _district(text, match.end())
    if cased:
        return 0
    known = _known_town(text, between.end())
    match = _LOWER_TOWN.match(text, between.end())
    if known or match is None:
        return known
    return match.end() if ENDED.match(text, match.end()) and _is_town(match.group()) else 0


def _district(text: str, end: int) -> int:
    """Return where a town ends with the number of its district: Praha 6 - Dejvice."""
    match = _DISTRICT.match(text, end)
    return match.end() if match else end


def _is_town(written: str) -> bool:
    first = _FIRST_WORD.search(written)
    return first is not None and first.group().lower() not in _NO_TOWN and len(written) > 1


def _known_town(text: str, at: int) -> int:
    """Return where a town of the lists ends that begins at `at`, the longest there is; 0 without one."""
    from privacy.ner.lexicon import lexicon

    match = _LOWER_TOWN.match(text, at)
    if match is None:
        return 0
    written = match.group()
    ends = [found.start() for found in re.finditer(r"[ '\u2019.-]|\Z", written)]
    for end in reversed(ends):
        town = written[:end].lower()
        if len(town) > 3 and (town in _BIG or (town in lexicon().places and town not in lexicon().words)):  # noqa: PLR2004 - three letters are a word
            return at + end
    return 0
