"""Names that stand for no person: streets, firms, works, storms and machines, by lists and by the words beside them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern, words
from privacy.ner.companies import without_companies
from privacy.ner.forms import bases, without_accents
from privacy.ner.lexicon import lexicon
from privacy.ner.things import without_things

if TYPE_CHECKING:
    from collections.abc import Sequence

_KNOWN: Final = words("nobody", "KNOWN")
_BEGINS: Final = frozenset(name.partition("_")[0] for name in _KNOWN)
_PARTS: Final = frozenset(part for name in _KNOWN for part in name.split("_"))
_COMMON: Final = words("nobody", "COMMON")
_SINGLE: Final = words("nobody", "SINGLE")
_FIRST: Final = words("nobody", "FIRST")
_LOWER: Final = words("nobody", "LOWER")
_LAST: Final = words("nobody", "LAST")
_RELATIVES: Final = words("people", "RELATIVES")
_HEAD: Final = pattern("nobody", "HEAD")
_WEAK: Final = pattern("nobody", "WEAK")
_MACHINE: Final = pattern("nobody", "MACHINE")
_TAIL: Final = pattern("nobody", "TAIL")
_ENDS: Final = pattern("nobody", "ENDS")
_STATE: Final = pattern("nobody", "STATE")
_SHOP: Final = pattern("nobody", "SHOP")
_OWNED: Final = pattern("nobody", "OWNED")
_SURELY: Final = pattern("nobody", "SURELY")
_CALLED: Final = pattern("nobody", "CALLED")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['\u2019.][^\W\d_]+)*")
_FIRST_WORD: Final = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_LEFT_OUT: Final = re.compile(r"['\u2019.]")
_GAP: Final = re.compile(r"[ ,]+")
_BEFORE_CHARS: Final = 28
_BESIDE_CHARS: Final = 32
_SHOP_CHARS: Final = 70
_LONGEST: Final = 5
_LAST_WORD: Final = re.compile(r"([^\W\d_]+) \Z")
_AND_AFTER: Final = re.compile(r" & ([^\W\d_a-z][^\W\d_]++)(?! &)")
_AND_BEFORE: Final = re.compile(r"([^\W\d_a-z][^\W\d_]+) & \Z")
_PART: Final = re.compile(r"[ '\u2019-]")
_APOSTROPHES: Final = frozenset("'\u2019")
_OWNS: Final = ("'s ", "\u2019s ")


def of_people(text: str, hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits, the names among them without greetings and roles before them, and without nobody's."""
    kept = []
    for hit in without_companies(text, hits):
        if hit.type != "PERSON":
            kept.append(hit)
            continue
        named = _trimmed(text, hit)
        if named is not None and not is_nobody(text, named):
            kept.append(named)
    return without_things(text, kept)


def is_nobody(text: str, hit: Hit) -> bool:
    """Whether the words of a name, or those beside it, say that it is a street's, a firm's, a work's or a thing's."""
    name = text[hit.start : hit.end]
    before = text[max(0, hit.start - _BEFORE_CHARS) : hit.start]
    surely = _SURELY.search(before) is not None
    if _is_known(text, hit, surely=surely) or (not surely and (_is_single(text, hit) or _is_owned(text, hit))):
        return True
    if _ENDS.search(name) is not None or _is_firm_of_two(text, hit):
        return True
    if name.islower():
        return name in _LOWER or _MACHINE.search(before) is not None or _is_strange(name, before)
    if _HEAD.search(before) is not None or _MACHINE.search(before) is not None:
        return _WEAK.search(before) is None or not _is_given(name.lower())
    if _TAIL.match(text, hit.end) is not None:
        return True
    return _STATE.match(text, hit.end) is not None and name.lower() in lexicon().places


def _trimmed(text: str, hit: Hit) -> Hit | None:
    """Return a name without the greeting, relative or role before it and the thing after it; none if that is all."""
    start, end = hit.start, hit.end
    for owns in _OWNS:
        thing = text.find(owns, start, end)
        if thing > start and _ENDS.search(text[start:end]) is None:
            end = thing
    while (after := _after_first(text, start, end)) is not None:
        start = after
    last = text.rfind(" ", start, end)
    while last > start and text[last + 1 : end].lower() in _LAST:
        end = last
        last = text.rfind(" ", start, end)
    name = text[start:end].lower()
    if name in _FIRST and not _is_given(name):
        return None
    return hit if (start, end) == (hit.start, hit.end) else Hit(hit.type, start, end, hit.confidence)


def _after_first(text: str, start: int, end: int) -> int | None:
    """Return where the name begins after a greeting, a relative or a role; a word that is a given name opens a line."""
    found = _FIRST_WORD.match(text, start, end)
    if found is None or not _is_first(found.group().lower()):
        return None
    gap = _GAP.match(text, found.end(), end)
    if gap is None or gap.end() >= end:
        return None
    word = found.group().lower()
    if _is_given(word) and not (
        (word in _RELATIVES or _opens_line(text, start)) and _is_given_at(text, gap.end(), end)
    ):
        return None
    return gap.end()


def _is_first(word: str) -> bool:
    """Whether a word is a greeting, a relative or a role, or a compound that ends as one: SEPA-Gutschrift."""
    return word in _FIRST or word.rpartition("-")[2] in _FIRST


def _opens_line(text: str, start: int) -> bool:
    return start == 0 or text[start - 1] == "\n"


def _is_given_at(text: str, start: int, end: int) -> bool:
    found = _WORD.match(text, start, end)
    return found is not None and _is_given(found.group().lower())


def _is_given(word: str) -> bool:
    return word in lexicon().given or word in lexicon().maybe_given


@lru_cache(maxsize=16_384)
def _key(written: str) -> str:
    """Return a word as the lists have it."""
    return _LEFT_OUT.sub("", written.lower().removesuffix("'s").removesuffix("\u2019s"))


def _is_known(text: str, hit: Hit, *, surely: bool) -> bool:
    """Whether a name is one of the list, or part of one, or holds one that is more than half of it.

    Args:
        text: it stands there.
        hit: the name.
        surely: what stands before it says that it is a person's; then only what begins before it counts: Dr Pepper.
    """
    if not any(_key(word.group()) in _PARTS for word in _WORD.finditer(text, hit.start, hit.end)):
        return False
    begin = max(0, hit.start - _BESIDE_CHARS)
    found = [match for match in _WORD.finditer(text, begin, hit.end + _BESIDE_CHARS) if match.start() > 0 or not begin]
    keys = [_LEFT_OUT.sub("", match.group().lower()) for match in found]
    for first, match in enumerate(found):
        if match.start() >= hit.end:
            break
        if keys[first] not in _BEGINS or (surely and match.start() >= hit.start):
            continue
        for last in range(first + 1, min(len(found), first + _LONGEST)):
            if found[last].end() <= hit.start:
                continue
            begins, ends = match.start(), found[last].end()
            if 2 * (min(ends, hit.end) - max(begins, hit.start)) <= hit.end - hit.start:
                continue
            whole = "_".join(keys[first : last + 1])
            ended = "_".join([*keys[first:last], _key(found[last].group())])
            if (whole in _KNOWN or ended in _KNOWN) and (ended not in _COMMON or _is_near_shops(text, hit)):
                return True
    return False


def _is_single(text: str, hit: Hit) -> bool:
    """Whether a name is a brand or a thing in one word; one that is a name, too, only near words of shops."""
    key = _key(text[hit.start : hit.end])
    if key not in _SINGLE:
        return False
    known = key in lexicon().surnames or _is_given(key)
    return key in _LOWER or not known or _is_near_shops(text, hit)


def _is_firm_of_two(text: str, hit: Hit) -> bool:
    """Whether a word stands with an & beside one that is no given name: Simon & Schuster, but not Tom & Anna."""
    if " " in text[hit.start : hit.end]:
        return False
    after = _AND_AFTER.match(text, hit.end)
    before = _AND_BEFORE.search(text, max(0, hit.start - _BEFORE_CHARS), hit.start)
    other = after or before
    return other is not None and _is_surname(other[1].lower())


def _is_surname(word: str) -> bool:
    lists = lexicon()
    return not _is_given(word) and (word in lists.surnames or word not in lists.words)


def _is_near_shops(text: str, hit: Hit) -> bool:
    """Whether words of shops stand near a name that brands and many people have."""
    return _SHOP.search(text, max(0, hit.start - _SHOP_CHARS), hit.end + _SHOP_CHARS) is not None


def _is_owned(text: str, hit: Hit) -> bool:
    """Whether a name is in a shop's that is somebody's: Wendy's."""
    if not _APOSTROPHES.intersection(text[hit.end : hit.end + 2] + text[hit.start : hit.end]):
        return False
    owned = _OWNED.search(text, max(0, hit.start - _BESIDE_CHARS), hit.end + _BESIDE_CHARS)
    return owned is not None and owned.start() < hit.end and hit.start < owned.end()


def _is_strange(name: str, before: str) -> bool:
    """Whether a name in lower case is in no list, nor a form of one that is, and nothing says that somebody comes."""
    if any(_is_listed(word) for word in _PART.split(name)) or _CALLED.search(before) is not None:
        return False
    last = _LAST_WORD.search(before)
    return last is None or not _is_given(last[1].lower())


@lru_cache(maxsize=16_384)
def _is_listed(word: str) -> bool:
    lists = lexicon()
    forms = {word, without_accents(word), *bases(word)}
    return any(form in lists.given or form in lists.maybe_given or form in lists.surnames for form in forms)
