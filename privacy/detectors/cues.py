"""Which cue stands nearest to a value: the word before it (up to 60 characters), else the word after it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from privacy.detectors.cue_words import AMBIGUOUS, CUES, UNSPACED

if TYPE_CHECKING:
    from privacy.kinds import PiiType

_WORD = re.compile(r"(?<!\d)[^\W\d_]++(?!\d)")
_MARKED_WORD = re.compile(r"(?<!\d)(?:[^\W\d_]|[\u0300-\u036f\u0900-\u0963\u0e31-\u0e4e])++(?!\d)")
"""Words of scripts whose vowels are marks, too; slower."""
_DOTTED = re.compile(r"(?<![^\W\d_])(?:[^\W\d_]\.[ ]?){2,6}")
_ENDINGS: Final = ("nummer", "number", "numer", "szám", "nr", "no", "num", "id")
"""What is written together with the name of a number: rijksregisternr, tajszám."""
_LEAST_STEM: Final = 3
_LONGEST_SHORT: Final = 4
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BEFORE_CHARS: Final = 60
_AFTER_CHARS: Final = 28
_HEAD_CHARS: Final = 400
_SEPARATORS: Final = ("\t", ";", "|", ",")
_FAR_WORDS: Final = 7
_NEAR_AFTER: Final = 4

_WEAK: Final = frozenset({"number", "nummer", "numéro", "número", "numero", "number is", "nummer ist", "call", "text"})
"""Words that say phone only if nothing else says otherwise."""


class Cue(NamedTuple):
    """What the words around a value say.

    Attributes:
        known: whether there is a cue.
        kind: its type; None: nothing personal.
        distance: how many words lie between it and the value.
        sure: False for short words that mean other things too: only a number of a known form belongs to them.
    """

    known: bool
    kind: PiiType | None
    distance: int
    sure: bool = True


_NO_CUE: Final = Cue(known=False, kind=None, distance=99)


def cue_of(text: str, start: int, end: int, only: frozenset[PiiType | None] | None = None) -> Cue:
    """Return the cue nearest to `text[start:end]`.

    Args:
        text: the whole text.
        start: of the value.
        end: of the value.
        only: types to look for; others are passed over.
    """
    window = text[max(0, start - _BEFORE_CHARS) : start]
    words = _words(window.rpartition("\n")[2] or window)
    cue = _nearest(words, only)
    if cue.known:
        return cue
    after = _after(text, end, only)
    return after if after.known or "\n" not in text[:start] else _headed(text, start, only)


def _nearest(words: tuple[str, ...], only: frozenset[PiiType | None] | None) -> Cue:
    """Return the last cue among the words: of three, of two, of one; one that means other things too, if no other."""
    weak = _NO_CUE
    for distance in range(min(len(words), _FAR_WORDS)):
        index = len(words) - 1 - distance
        pair = f"{words[index - 1]} {words[index]}".lower() if index else ""
        for cue in (f"{words[index - 2].lower()} {pair}" if index > 1 and pair in CUES else "", pair, words[index]):
            if cue in CUES and (only is None or CUES[cue] in only):
                kind = CUES[cue]
                if cue in AMBIGUOUS:
                    if weak.sure:
                        weak = Cue(known=True, kind=kind, distance=distance, sure=False)
                elif cue not in _WEAK:
                    return Cue(known=True, kind=kind, distance=distance)
                elif not weak.known:
                    weak = Cue(known=True, kind=kind, distance=distance)
    return weak


def _headed(text: str, start: int, only: frozenset[PiiType | None] | None) -> Cue:
    """Return the cue in the head of the column, where the text is a table with one."""
    head = text[: text.find("\n")][:_HEAD_CHARS]
    line = text[text.rfind("\n", 0, start) + 1 : start]
    if any(map(str.isdigit, head)):
        return _NO_CUE
    for separator in _SEPARATORS:
        names = head.split(separator)
        column = line.count(separator)
        if len(names) > 1 and 0 < column + 1 <= len(names):
            cue = _nearest(_words(names[column]), only)
            return cue._replace(distance=0) if cue.known else _NO_CUE
    return _NO_CUE


def _after(text: str, end: int, only: frozenset[PiiType | None] | None) -> Cue:
    words = _words(text[end : end + _AFTER_CHARS].partition("\n")[0])
    for distance, word in enumerate(words[:_NEAR_AFTER]):
        pair = f"{word} {words[distance + 1]}" if distance + 1 < len(words) else ""
        for cue in (pair, word):
            if cue in CUES and (only is None or CUES[cue] in only):
                return Cue(known=True, kind=CUES[cue], distance=distance + 1, sure=cue not in AMBIGUOUS)
    return _NO_CUE


@lru_cache(maxsize=1024)
def _words(text: str) -> tuple[str, ...]:
    """Return the words in lower case, as cues are written; several detectors ask about the same number.

    Short words of `AMBIGUOUS` that are not in capitals come in capitals, so that they are no cue of their own.
    """
    if "." in text:
        text = _DOTTED.sub(lambda match: match.group().replace(".", "").replace(" ", "") + " ", text)
    form = _WORD if text.isascii() else _MARKED_WORD
    words: list[str] = []
    for word in form.findall(_CAMEL.sub(" ", text)):
        lower = word.lower()
        if lower in AMBIGUOUS and len(word) <= _LONGEST_SHORT and not word.isupper() and CUES[lower] != "PASSPORT":
            lower = lower.upper()  # no cue, but perhaps a part of one: s/c
        parts = () if lower in CUES or lower.isascii() else UNSPACED.findall(lower)
        words.extend(parts or (_stem(lower),))
    return tuple(words)


def _stem(word: str) -> str:
    """Return a word that is no cue without the `number` at its end, if what is left is one."""
    if word.endswith(_ENDINGS) and word not in CUES:
        for ending in _ENDINGS:
            stem = word.removesuffix(ending).rstrip("-")
            if stem != word and len(stem) >= _LEAST_STEM and stem in CUES:
                return stem
    return word
