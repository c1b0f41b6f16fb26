"""Checking that the recovery words were written down: ask for a few of them."""

import secrets
import unicodedata
from collections.abc import Mapping

from wallet.phrase import Phrase

__all__ = ["WordChallenge"]


class WordChallenge:
    """Asks for `count` words of a phrase, at random positions.

    Attributes:
        positions: the positions asked for, counted from 1, ascending.
    """

    def __init__(self, phrase: Phrase, count: int = 3) -> None:
        self._phrase = phrase
        everything = range(1, len(phrase.words) + 1)
        self.positions = tuple(sorted(secrets.SystemRandom().sample(everything, count)))

    def wrong(self, answers: Mapping[int, str]) -> tuple[int, ...]:
        """Return the positions that are missing or answered wrong; empty when the words are right."""
        return tuple(
            position
            for position in self.positions
            if unicodedata.normalize("NFKD", answers.get(position, "")).strip().lower()
            != self._phrase.words[position - 1]
        )

    def __repr__(self) -> str:
        return f"<WordChallenge at {self.positions}>"
