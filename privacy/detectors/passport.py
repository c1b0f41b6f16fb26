"""Passports that follow another one or stand in another sentence, in the form of a state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from privacy.detectors.cues import cue_of
from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_CALLED: Final = pattern("passport", "CALLED")
_SHAPE: Final = pattern("passport", "SHAPE")
_NEAR_CHARS: Final = 200
_CLAIMED: Final = 3
"""A word for another kind of number claims one with at most so many words between them."""


class PassportDetector:
    """Finds numbers of passports behind the word for one, however many words stand between."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield numbers of passports, less sure than any other reading."""
        called = _CALLED.search(text)
        if called is None:
            return
        for match in _SHAPE.finditer(text, called.end()):
            cue = cue_of(text, match.start(), match.end())
            claimed = cue.known and cue.kind != "PASSPORT" and cue.sure and not cue.behind and cue.distance <= _CLAIMED
            if not claimed and _CALLED.search(text, max(0, match.start() - _NEAR_CHARS), match.start()):
                yield Hit("PASSPORT", match.start(), match.end(), 0.61)
