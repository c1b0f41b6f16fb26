"""WordPiece as BERT has it (Devlin et al. 2018), lower case and without accents, with offsets into the text."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MAX_WORD_CHARS: Final = 100
_CJK: Final = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F), (0x2B920, 0x2CEAF),
    (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)  # fmt: skip
_ASCII_PUNCTUATION: Final = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


@dataclass(frozen=True, slots=True)
class Piece:
    """One token.

    Attributes:
        id: in the vocabulary.
        start: index of its first character in the text.
        end: index after its last character.
        first: whether it starts a word.
    """

    id: int
    start: int
    end: int
    first: bool


class WordPiece:
    """Cuts texts into pieces of a vocabulary.

    Args:
        vocabulary: the pieces in the order of their ids; `##` marks those within a word.
    """

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        self.pad, self.unknown, self.begin, self.end = (
            self._ids[name] for name in ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
        )
        self._cut = lru_cache(maxsize=65_536)(self._cut_word)

    def pieces(self, text: str) -> list[Piece]:
        """Return the pieces of a text, without `[CLS]` and `[SEP]`."""
        result = []
        for word, places in _split(text):
            for number, begin, end, first in self._cut(word):
                result.append(Piece(number, places[begin], places[end - 1] + 1, first))
        return result

    def _cut_word(self, word: str) -> tuple[tuple[int, int, int, bool], ...]:
        """Return the longest pieces from the left; a word that does not divide is unknown as a whole."""
        if len(word) > _MAX_WORD_CHARS:
            return ((self.unknown, 0, len(word), True),)
        pieces = []
        start = 0
        while start < len(word):
            for end in range(len(word), start, -1):
                number = self._ids.get(("##" if start else "") + word[start:end])
                if number is not None:
                    break
            else:
                return ((self.unknown, 0, len(word), True),)
            pieces.append((number, start, end, start == 0))
            start = end
        return tuple(pieces)


def _split(text: str) -> Iterator[tuple[str, Sequence[int]]]:
    """Yield words in lower case without accents, with the place of each of their characters in the text."""
    word: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for part in _normal(char):
            alone = _stands_alone(part)
            if word and (alone or part == " "):
                yield "".join(word), places
                word, places = [], []
            if alone:
                yield part, (place,)
            elif part != " ":
                word.append(part)
                places.append(place)
    if word:
        yield "".join(word), places


@lru_cache(maxsize=8192)
def _normal(char: str) -> str:
    """Return what becomes of a character: nothing for control characters, a blank for white space."""
    if char in "\t\n\r" or unicodedata.category(char) == "Zs":
        return " "
    if char in "\0\ufffd" or unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Cn"}:
        return ""
    decomposed = unicodedata.normalize("NFD", char)
    return "".join(part for part in decomposed if unicodedata.category(part) != "Mn").lower()


@lru_cache(maxsize=8192)
def _stands_alone(char: str) -> bool:
    if char in _ASCII_PUNCTUATION or unicodedata.category(char).startswith("P"):
        return True
    point = ord(char)
    return any(low <= point <= high for low, high in _CJK)
