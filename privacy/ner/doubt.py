"""Whether a word that lists leave open is worth asking the model: contractions, compounds and labels are not."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from privacy.detectors.cue_words import CUES
from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern, words
from privacy.ner.lexicon import lexicon
from privacy.ner.nobody import of_people
from privacy.ner.tokens import NO_NAME

_LOWER: Final = words("doubt", "EVERYDAY") | words("doubt", "MACHINES") | NO_NAME
_FORMS: Final = words("doubt", "FORMS")
_CONTRACTED: Final = pattern("doubt", "CONTRACTED")
_ELIDED: Final = pattern("doubt", "ELIDED")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_WITHIN: Final = pattern("doubt", "WITHIN")
_TOWARDS: Final = pattern("doubt", "TOWARDS")
_WITHIN_CHARS: Final = 24
_OWNS: Final = ("'s", "\u2019s")
_LEAST_PROSE_CHARS: Final = 60
_ABBREVIATION_CHARS: Final = 3
_LEAST_COMPOUND_CHARS: Final = 10
_LEAST_PART_CHARS: Final = 4
_LINKS: Final = ("", "s", "n", "en", "es")
"""Between the parts of a compound in German, Dutch and Swedish."""
_LONGER_THAN_NAMES_CHARS: Final = 11


def may_be_name(text: str, place: int) -> bool:
    """Whether the word that begins at `place` may be part of a name."""
    found = _WORD.match(text, place)
    if found is None:
        return True
    written = found.group()
    if not _may_be_name(written):
        return False
    if written.islower():
        return not _is_prose(text) or _is_given(written)
    if written.endswith(_OWNS):
        return True
    before = max(0, place - _WITHIN_CHARS)
    if _WITHIN.search(text, before, place) or (_is_place(written) and _TOWARDS.search(text, before, place)):
        return False
    return bool(of_people(text, [Hit("PERSON", place, found.end(), 1)]))


def _is_prose(text: str) -> bool:
    """Whether somebody wrote it with capitals and full stops, so that names have capitals, too."""
    return len(text) >= _LEAST_PROSE_CHARS and text[0].isupper() and text.rstrip()[-1] in ".!?:"


def _is_place(written: str) -> bool:
    return written.lower() in lexicon().places


def _is_given(written: str) -> bool:
    lists = lexicon()
    return written in lists.given or written in lists.maybe_given


@lru_cache(maxsize=16_384)
def _may_be_name(written: str) -> bool:
    lower = written.lower()
    if lower in _FORMS or (written.islower() and _is_plain(written)):
        return False
    if _CONTRACTED.fullmatch(written):
        return False
    elided = _ELIDED.fullmatch(written)
    if elided:
        return not _is_word(elided["rest"])
    parts = written.split("-")
    if len(parts) > 1:
        return not all(_is_word(part) or (part.isupper() and len(part) <= _ABBREVIATION_CHARS) for part in parts)
    return not _is_compound(lower)


def _is_plain(written: str) -> bool:
    """Whether a word in lower case is no name: an everyday word, or longer than names that no list has."""
    lists = lexicon()
    known = written in lists.given or written in lists.maybe_given or written in lists.surnames
    return written in _LOWER or (len(written) >= _LONGER_THAN_NAMES_CHARS and not known)


def _is_word(written: str) -> bool:
    """Whether it is an everyday word, or a word for a number, and no name."""
    lists = lexicon()
    word = written.lower()
    if word in NO_NAME or word in CUES or word in _FORMS:
        return True
    everyday = word in lists.words or word.replace("ß", "ss") in lists.words
    return everyday and not (word in lists.given or word in lists.maybe_given or word in lists.surnames)


def _is_compound(lower: str) -> bool:
    """Whether a word is one of a list but for its ß, or a long one that two of them make up."""
    lists = lexicon()
    if lower in lists.given or lower in lists.maybe_given or lower in lists.surnames:
        return False
    if "ß" in lower and _is_word(lower):
        return True
    if len(lower) < _LEAST_COMPOUND_CHARS:
        return False
    for cut in range(_LEAST_PART_CHARS, len(lower) - _LEAST_PART_CHARS + 1):
        if _is_word(lower[cut:]):
            first = lower[:cut]
            ends = (first.removesuffix(link) for link in _LINKS if first.endswith(link))
            if any(len(end) >= _LEAST_PART_CHARS and _is_word(end) for end in ends):
                return True
    return False
