"""From labelled pieces to hits: names of people, and addresses with a number.

The model labels every type, so that it tells names from numbers and words beside them; for the others rules do better.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from privacy.detectors.address import is_none
from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern
from privacy.detectors.postal_tail import follow
from privacy.ner.lexicon import lexicon
from privacy.ner.people import PLACED
from privacy.ner.tokens import NO_NAME, PARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from privacy.kinds import PiiType
    from privacy.ner.model import Labelled

_WORD: Final = re.compile(r"[^\W\d_]+")
_SITE: Final = re.compile(
    r"\b(?:github|gitlab|insta|instagram|ig|snap|snapchat|tiktok|twitter|twitch|reddit|discord|steam|venmo|skype)[ ]\Z"
)
_NO_WORD: Final = re.compile(r"(?:[A-Z]\.)+[A-Z]?\.?|[a-z]{2,}[A-Z]\w*")
"""Short forms and names of variables: D.O.B., apiKey."""
_ARTICLE: Final = pattern("people", "ARTICLE")
_WORD_BEFORE: Final = re.compile(r"([^\W\d_]+) \Z")
_BEFORE_CHARS: Final = 16
_LEAST: Final = 0.5
_LEAST_CAPITAL: Final = 0.7
_LEAST_LOWER: Final = 0.85
"""Of a name in lower case, which most words are not."""
_GAP: Final = 3
_JOINTS: Final = frozenset(" ,.\n-'\u2019/")
_MIN_NAME: Final = 2
_LEAST_ADDRESS: Final = 8


def hits_of(text: str, pieces: Sequence[Labelled]) -> list[Hit]:
    """Return the names and addresses that the labels make up."""
    return [*_people(text, pieces), *_addresses(text, pieces)]


def _people(text: str, pieces: Sequence[Labelled]) -> Iterator[Hit]:
    for start, end, sure in _runs(text, pieces, "PERSON", gap=1):
        begin, stop = _whole_words(text, start, end)
        if sure < (_LEAST_LOWER if text[begin:stop].islower() else _LEAST_CAPITAL):
            continue
        begin, stop = _without_sentence(text, begin, stop, cased=any(map(str.isupper, text[1:])))
        name = text[begin:stop]
        if _is_noun(text, begin, name) or _NO_WORD.fullmatch(name):
            continue
        if len(name) >= _MIN_NAME and any(map(str.isalpha, name)) and not any(map(str.isdigit, name)):
            kind: PiiType = (
                "USERNAME"
                if name.islower() and name.isalpha() and _SITE.search(text[max(0, begin - 12) : begin])
                else "PERSON"
            )
            yield Hit(kind, begin, stop, min(0.85, sure))


def _is_noun(text: str, start: int, name: str) -> bool:
    """Whether an article makes a surname a trade, or a saint's name a town: der Schneider, Santa Monica."""
    first, _, rest = name.lower().partition(" ")
    before = _WORD_BEFORE.search(text[max(0, start - _BEFORE_CHARS) : start])
    if first in PLACED and rest:
        return True
    if before is not None and before[1].lower() in PLACED and before[1][0].isupper():
        return True
    if rest:
        return False
    lists = lexicon()
    word = first in lists.words or first in lists.surnames
    return word and first not in lists.given and _ARTICLE.search(text[max(0, start - 8) : start]) is not None


def _without_sentence(text: str, start: int, end: int, *, cased: bool) -> tuple[int, int]:
    """Return where a name begins and ends, without everyday words around it; an empty range if it is nothing else."""
    lists = lexicon()
    stop = end
    words = list(_WORD.finditer(text, start, end))
    if words and words[0].group()[0].isupper():
        for word in words[1:]:
            lower = word.group()
            if lower.islower() and lower not in PARTICLES:
                stop = word.start()
                break
    kept = [word for word in words if word.start() < stop]
    while len(kept) > 1 and kept[-1].group() in PARTICLES:
        stop = kept.pop().start()
    while len(kept) > 1 and _is_no_name(kept[0].group(), cased=cased):
        start = kept.pop(0).end()
    start += len(text[start:stop]) - len(text[start:stop].lstrip())
    if len(kept) < len(words) and len(kept) == 1 and kept[0].group().islower() and kept[0].group() in lists.words:
        return start, start  # what is left of a phrase: andiamo al mare
    if all(_is_no_name(word.group(), cased=cased) or word.group().lower() in lists.places for word in kept):
        return start, start
    return start, start + len(text[start:stop].rstrip(" ,-"))


def _is_no_name(written: str, *, cased: bool) -> bool:
    """Whether a word names nobody: in lower case also a surname, and a given name if names are `cased`."""
    lists = lexicon()
    word = written.lower()
    if word in NO_NAME or (written.islower() and word in PARTICLES):
        return True
    if word not in lists.words:
        return False
    if written.islower():
        return word not in lists.given and (cased or word not in lists.maybe_given)
    return word not in lists.surnames


def _addresses(text: str, pieces: Sequence[Labelled]) -> Iterator[Hit]:
    for start, end, sure in _runs(text, pieces, "ADDRESS", gap=_GAP):
        begin, stop = _whole_words(text, start, end)
        if stop - begin < _LEAST_ADDRESS or not any(map(str.isdigit, text[begin:stop])):
            continue
        whole, _ = follow(text, stop, cased=not text[begin:stop].islower())
        if is_none(text, begin, whole):
            continue
        yield Hit("ADDRESS", begin, whole, min(0.8, sure))


def _runs(text: str, pieces: Sequence[Labelled], wanted: PiiType, gap: int) -> Iterator[tuple[int, int, float]]:
    """Yield start, end and highest probability of what is one type without a break."""
    start = end = -1
    sure = 0.0
    for piece in pieces:
        if piece.label != wanted or (piece.probability < _LEAST and (piece.first or end != piece.start)):
            continue
        between = text[end : piece.start]
        if start >= 0 and len(between) <= gap and _JOINTS.issuperset(between):
            end, sure = piece.end, max(sure, piece.probability)
        else:
            if start >= 0:
                yield start, end, sure
            start, end, sure = piece.start, piece.end, piece.probability
    if start >= 0:
        yield start, end, sure


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A piece is never half a word."""
    while start and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    if text[end - 2 : end] in {"'s", "\u2019s"}:
        end -= 2
    return start, end
