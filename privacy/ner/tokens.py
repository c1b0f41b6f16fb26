"""Words of a text, each with what the lists of names say it may be."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from privacy.detectors.cue_words import CUES
from privacy.detectors.pattern_files import words
from privacy.ner.forms import bases, without_accents
from privacy.ner.lexicon import lexicon

if TYPE_CHECKING:
    from privacy.ner.lexicon import Lexicon

_WORD: Final = re.compile(r"(?<![\w@\\])[^\W\d_]++(?:['\u2019-][^\W\d_]++)*+(?![\d_@])\.?")
PARTICLES: Final = frozenset(
    {
        "de",
        "da",
        "do",
        "dos",
        "das",
        "di",
        "del",
        "della",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "ten",
        "la",
        "le",
        "el",
        "al",
    }
    | {
        "bin",
        "binte",
        "binti",
        "bint",
        "ap",
        "ferch",
        "ibn",
        "ben",
        "y",
        "zu",
        "zur",
        "du",
        "des",
        "af",
        "av",
        "e",
        "san",
        "st",
        "mc",
        "mac",
        "dela",
        "lo",
        "ul",
    }
)
NO_NAME: Final = words("people", "NO_NAME")
AND: Final = frozenset({"and", "und", "et", "y", "e", "en", "i", "och", "or", "oder", "ou", "of", "lub", "eller"})
_HYPHENS: Final = re.compile(r"['\u2019-]")
_ARTICLES: Final = frozenset({"al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ul"})
_SHORT: Final = 2


class Token(NamedTuple):
    """A word; a tuple, because every word of every text becomes one."""

    text: str
    start: int
    end: int
    kind: str
    """`given`, `maybe`, `surname`, `initial`, `unknown`, `word` (also places and months), `particle` or `lower`."""


def tokens_of(text: str) -> list[Token]:
    """Return the words of a text in order."""
    tokens = []
    for match in _WORD.finditer(text):
        bare, kind, left_out = _read(match.group())
        start, end = match.span()
        tokens.append(Token(bare, start, end - left_out, kind))
    return tokens


@lru_cache(maxsize=32_768)
def _read(written: str) -> tuple[str, str, int]:
    """Return a word without its full stop, its kind, and how many characters at its end are not part of it."""
    bare = written.rstrip(".")
    lower = bare.lower()
    left_out = int(written[-1] == "." and len(bare) > _SHORT)
    if bare[0].islower():
        article, _, rest = bare.partition("-")
        arabic = article in _ARTICLES and rest[:1].isupper()  # al-Qahtani
        kind = "surname" if arabic else "particle" if lower in PARTICLES else "lower"
    elif len(bare) == 1 and written[-1] == ".":
        kind = "initial"
    else:
        kind = _kind(lower, lexicon())
    return bare, kind, left_out


def _kind(lower: str, known: Lexicon) -> str:
    if lower.endswith(("'s", "\u2019s")):
        lower = lower[:-2]
    if lower in NO_NAME or lower in CUES:
        return "word"
    if lower in known.given:
        return "given"
    if lower in known.maybe_given:
        return "maybe"
    parts = _HYPHENS.split(lower)
    if len(parts) > 1 and parts[0] in known.given and (parts[-1] in known.given or parts[-1] not in known.words):
        return "given"
    surname = lower in known.surnames or (len(parts) > 1 and parts[-1] in known.surnames)
    if lower in known.words or lower in known.places:
        return "word_surname" if surname else "word"
    return "surname" if surname else _kind_of_form(lower, known)


def _kind_of_form(lower: str, known: Lexicon) -> str:
    """Return the kind of the name that a strange word is a form of: inflected, or without or with other accents."""
    plain = without_accents(lower)
    if plain != lower:
        if plain in known.given:
            return "given"
        if plain in known.maybe_given:
            return "maybe"
    forms = bases(lower)
    if any(base in known.given for base in forms):
        return "given"
    return "surname" if any(base in known.surnames for base in forms) else "unknown"
