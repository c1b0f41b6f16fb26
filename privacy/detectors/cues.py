"""Which cue stands nearest to a value: the word before it (up to 60 characters), else the word after it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from privacy.detectors.cue_words import CUES

if TYPE_CHECKING:
    from privacy.kinds import PiiType

_WORD = re.compile(r"(?<!\d)[^\W\d_]++(?!\d)")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BEFORE_CHARS: Final = 60
_AFTER_CHARS: Final = 28
_HEAD_CHARS: Final = 400
_SEPARATORS: Final = ("\t", ";", "|", ",")
_FAR_WORDS: Final = 7
_NEAR_AFTER: Final = 4

_WEAK: Final = frozenset({"number", "nummer", "numéro", "número", "numero", "number is", "nummer ist", "call", "text"})
"""Words that say phone only if nothing else says otherwise."""

Cue = tuple[bool, "PiiType | None", int]
"""Whether there is a cue, its type (None: nothing personal), and how many words lie between it and the value."""

_NO_CUE: Final[Cue] = (False, None, 99)


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
    weak = _NO_CUE
    for distance in range(min(len(words), _FAR_WORDS)):
        index = len(words) - 1 - distance
        pair = f"{words[index - 1]} {words[index]}" if index else ""
        for cue in (f"{words[index - 2]} {pair}" if index > 1 and pair in CUES else "", pair, words[index]):
            if cue in CUES and (only is None or CUES[cue] in only):
                if cue not in _WEAK:
                    return True, CUES[cue], distance
                weak = weak if weak[0] else (True, CUES[cue], distance)
    if weak[0]:
        return weak
    after = _after(text, end, only)
    return after if after[0] or "\n" not in text[:start] else _headed(text, start, only)


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
            words = _words(names[column])
            for cue in (" ".join(words[-2:]), *reversed(words)):
                if cue in CUES and (only is None or CUES[cue] in only):
                    return True, CUES[cue], 0
            return _NO_CUE
    return _NO_CUE


def _after(text: str, end: int, only: frozenset[PiiType | None] | None) -> Cue:
    words = _words(text[end : end + _AFTER_CHARS].partition("\n")[0])
    for distance, word in enumerate(words[:_NEAR_AFTER]):
        pair = f"{word} {words[distance + 1]}" if distance + 1 < len(words) else ""
        for cue in (pair, word):
            if cue in CUES and (only is None or CUES[cue] in only):
                return True, CUES[cue], distance + 1
    return _NO_CUE


@lru_cache(maxsize=1024)
def _words(text: str) -> tuple[str, ...]:
    """Return the words in lower case; several detectors ask about the same number."""
    return tuple(word.lower() for word in _WORD.findall(_CAMEL.sub(" ", text)))
