"""Names, places and everyday words of a dozen languages, from `assets/names` (its LICENSE says where from)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import assets

_FOLDER = Path(assets.__file__).parent / "names"
_LOWER_MARK = "*"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Lists of words in lower case.

    Attributes:
        given: given names that are hardly anything else.
        given_lower: those of them that are names in lower case, too.
        maybe_given: given names that are also words or places.
        surnames: surnames; many are also words.
        places: towns, regions, countries.
        words: everyday words that are no given names.
    """

    given: frozenset[str]
    given_lower: frozenset[str]
    maybe_given: frozenset[str]
    surnames: frozenset[str]
    places: frozenset[str]
    words: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Return the lists, read when first asked for (about 50 ms)."""
    marked = _read("given")
    return Lexicon(
        frozenset(name.rstrip(_LOWER_MARK) for name in marked),
        frozenset(name.rstrip(_LOWER_MARK) for name in marked if name.endswith(_LOWER_MARK)),
        frozenset(_read("given_or_word")),
        frozenset(_read("surnames")),
        frozenset(_read("places")),
        frozenset(_read("words")),
    )


def _read(name: str) -> list[str]:
    return (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n")[:-1]
