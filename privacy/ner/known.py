"""Finds again, in every text, what was found once in a data set: rules and lists as before, names by their words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from privacy.detectors import default_scanner
from privacy.detectors.born import born_in_row
from privacy.detectors.hit import Hit
from privacy.detectors.scanner import resolved
from privacy.ner.addressees import without_addressees
from privacy.ner.lexicon import lexicon
from privacy.ner.logins import logins_in
from privacy.ner.nobody import of_people
from privacy.ner.passengers import passengers_in
from privacy.ner.people import look
from privacy.ner.rows import named_in_rows
from privacy.ner.tokens import NO_NAME, PARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from privacy.kinds import PiiType

_WORD: Final = re.compile(r"\w+")
_LEAST_CHARS: Final = 3
_SPREAD: Final[frozenset[PiiType]] = frozenset({"PERSON", "ADDRESS", "USERNAME", "SECRET"})
_CONFIDENCE: Final = 0.74


class KnownScanner:
    """Rules and lists, and what `find_all` found, in every text alike. Needs no model, so texts can come one by one.

    Args:
        known: types and texts that were found.
        region: two-letter country of the person, for phone numbers written as bare digits.
    """

    def __init__(self, known: Iterable[tuple[PiiType, str]], region: str | None = None) -> None:
        self._rules = default_scanner(region)
        self._by_first: dict[str, list[tuple[tuple[str, ...], PiiType, bool]]] = {}
        for kind, text in known:
            if kind in _SPREAD:
                self._learn(kind, text)

    def find(self, text: str) -> list[Hit]:
        """Return the hits of one text."""
        people = look(text).hits
        rules = without_addressees(self._rules.candidates(text), people, text)
        found = [*rules, *people, *named_in_rows(text), *passengers_in(text), *self._again(text)]
        found.extend(born_in_row(text, found))
        kept = of_people(text, found)
        return resolved(text, [*kept, *logins_in(text, kept)])

    def find_many(self, texts: Sequence[str]) -> list[list[Hit]]:
        """Return the hits of each text."""
        return [self.find(text) for text in texts]

    def _learn(self, kind: PiiType, text: str) -> None:
        words = tuple(_WORD.findall(text.casefold()))
        if not words or len(text) < _LEAST_CHARS:
            return
        capital = kind == "PERSON" and not text.islower()
        self._add(words, kind, capital=capital and len(words) == 1)
        if kind == "PERSON" and len(words) > 1:
            for word in words:
                if _telling(word):
                    self._add((word,), kind, capital=capital)

    def _add(self, words: tuple[str, ...], kind: PiiType, *, capital: bool) -> None:
        entry = (words, kind, capital)
        entries = self._by_first.setdefault(words[0], [])
        if entry not in entries:
            entries.append(entry)
            entries.sort(key=lambda one: -len(one[0]))

    def _again(self, text: str) -> Iterator[Hit]:
        if not self._by_first:
            return
        words = [(match.group().casefold(), match.start(), match.end()) for match in _WORD.finditer(text)]
        for index, (word, start, _) in enumerate(words):
            for wanted, kind, capital in self._by_first.get(word, ()):
                part = words[index : index + len(wanted)]
                if tuple(one for one, _, _ in part) == wanted and not (capital and text[start].islower()):
                    yield Hit(kind, start, part[-1][2], _CONFIDENCE)
                    break


def _telling(word: str) -> bool:
    """Whether one word of a full name is a name by itself."""
    lists = lexicon()
    everyday = word in lists.words or word in lists.places or word in lists.maybe_given or word in NO_NAME
    return len(word) >= _LEAST_CHARS and word not in PARTICLES and not everyday
