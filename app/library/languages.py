"""Languages of a data set's texts: by function words where the script is Latin, by the script where that decides."""

from __future__ import annotations

from collections import Counter
from typing import Final

from app.review.language import language_of

__all__ = ["LanguageTally"]

LOOKED_AT: Final = 4_000
_TEXT_CHARS: Final = 1_000
_SHARE: Final = 0.1
# First and last code point of scripts that one language, or nearly one, is written in (Unicode 16.0, Blocks.txt).
# Kana before Han: Japanese uses both, and only Japanese uses kana.
_SCRIPTS: Final = (
    ("ja", 0x3040, 0x30FF),
    ("ko", 0xAC00, 0xD7AF),
    ("zh", 0x4E00, 0x9FFF),
    ("ru", 0x0400, 0x04FF),
    ("el", 0x0370, 0x03FF),
    ("ar", 0x0600, 0x06FF),
    ("he", 0x0590, 0x05FF),
    ("hi", 0x0900, 0x097F),
    ("th", 0x0E00, 0x0E7F),
)
_MOSTLY: Final = 0.3


class LanguageTally:
    """Counts the languages of the first texts of a data set that are long enough to have one."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._seen = 0

    @property
    def full(self) -> bool:
        """Whether enough was looked at."""
        return self._seen >= LOOKED_AT

    def add(self, text: str) -> None:
        """Count one text; single words have no language."""
        if self.full or (" " not in text and text.isascii()):
            return
        self._seen += 1
        found = _by_script(text[:_TEXT_CHARS]) or language_of(text[:_TEXT_CHARS])
        if found is not None:
            self._counts[found] += 1

    def result(self) -> tuple[str, ...]:
        """Codes (ISO 639-1) of languages with at least a tenth of the texts that have one, most frequent first."""
        total = sum(self._counts.values())
        return tuple(code for code, count in self._counts.most_common() if count >= _SHARE * total)


def _by_script(text: str) -> str | None:
    letters = [ord(character) for character in text if not character.isascii() and character.isalpha()]
    for code, first, last in _SCRIPTS:
        if sum(first <= letter <= last for letter in letters) > _MOSTLY * len(text.replace(" ", "")):
            return code
    return None
