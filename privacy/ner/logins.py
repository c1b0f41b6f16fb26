"""Logins made of a name in the same text: `ytrevelyan` beside Yolanda Trevelyan, `odunlap` beside omar.dunlap@."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from privacy.detectors.hit import Hit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TOKEN: Final = re.compile(r"(?<![\w@./\\-])[a-z][a-z0-9._-]{3,22}[a-z0-9](?![\w@/\\-]|\.\w)")
_PARTS: Final = re.compile(r"[^\W\d_]+")
_LEAST_SURNAME_CHARS: Final = 4
_MOST_GIVEN_CHARS: Final = 3
_CONFIDENCE: Final = 0.8


def logins_in(text: str, hits: Iterable[Hit]) -> Iterator[Hit]:
    """Yield words in lower case that are the beginning of a given name and of its surname, in either order.

    Args:
        text: where they are looked for.
        hits: people and mail addresses of the text.
    """
    names = set(_names(text, hits))
    if not names:
        return
    stems = {surname[:_LEAST_SURNAME_CHARS] for _, surname in names}
    for match in _TOKEN.finditer(text):
        letters = "".join(_PARTS.findall(match.group()))
        if any(stem in letters for stem in stems) and any(_is_made_of(letters, *name) for name in names):
            yield Hit("USERNAME", match.start(), match.end(), _CONFIDENCE)


def _names(text: str, hits: Iterable[Hit]) -> Iterator[tuple[str, str]]:
    """Yield given name and surname, in lower case and without accents; each half of a double surname is one."""
    for hit in hits:
        if hit.type == "PERSON":
            written = text[hit.start : hit.end]
        elif hit.type == "EMAIL":
            written = text[hit.start : hit.end].partition("@")[0]
        else:
            continue
        parts = [_plain(part) for part in _PARTS.findall(written)]
        yield from ((parts[0], part) for part in parts[1:] if len(part) >= _LEAST_SURNAME_CHARS)


def _plain(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(char))


def _is_made_of(letters: str, given: str, surname: str) -> bool:
    for size in range(1, min(_MOST_GIVEN_CHARS, len(given)) + 1):
        begun = given[:size]
        for rest, wanted in ((letters.removeprefix(begun), surname), (letters.removesuffix(begun), surname)):
            if rest != letters and len(rest) >= _LEAST_SURNAME_CHARS and wanted.startswith(rest):
                return True
    return letters in {given + surname, surname + given}
