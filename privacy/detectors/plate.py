"""Licence plates: the form of a country and a word about cars in the same sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from privacy.detectors.cues import cue_of
from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from privacy.kinds import PiiType

_PLATE: Final = pattern("plate", "PLATE")
_DIGITS: Final = pattern("plate", "DIGITS")
_CALLED: Final = pattern("plate", "CALLED")
_SCRIPTS: Final = pattern("plate", "SCRIPTS")
_LEAST_CHARS, _MOST_CHARS = 4, 10
_ONLY: Final[frozenset[PiiType | None]] = frozenset(
    {"PLATE", None, "PASSPORT", "NATIONAL_ID", "TAX_ID", "HEALTH_ID", "BANK_ACCOUNT"}
)
_NEAR: Final = 6
_ALONE: Final = pattern("plate", "ALONE")


class PlateDetector:
    """Finds plates near a word about cars."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield plates."""
        for match in _DIGITS.finditer(text):
            yield Hit("PLATE", match.start("value"), match.end("value"), 0.82)
        for match in _CALLED.finditer(text):
            if _LEAST_CHARS <= sum(map(str.isalnum, match["value"])) <= _MOST_CHARS:
                yield Hit("PLATE", match.start("value"), match.end("value"), 0.926)
        for match in () if text.isascii() else _SCRIPTS.finditer(text):
            yield Hit("PLATE", match.start(), match.end(), 0.9)
        for match in _ALONE.finditer(text):
            cue = cue_of(text, match.start(), match.end(), _ONLY)
            if not cue.known or cue.kind == "PLATE" or (cue.behind and cue.kind is not None):
                yield Hit("PLATE", match.start(), match.end(), 0.6)
        for match in _PLATE.finditer(text):
            written = match.group()
            if not any(map(str.isdigit, written)) or not any(map(str.isalpha, written)):
                continue
            cue = cue_of(text, match.start(), match.end(), _ONLY)
            if cue.kind == "PLATE" and cue.distance <= _NEAR:
                beside = cue.distance == 0 and not cue.behind  # "Toyota, AB123CD" is no address
                yield Hit("PLATE", match.start(), match.end(), 0.925 if beside else 0.88)
