"""Licence plates: the form of a country and a word about cars in the same sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from privacy.detectors.cues import cue_of
from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern, stemmed

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from privacy.detectors.cues import Cue
    from privacy.kinds import PiiType

_PLATE: Final = pattern("plate", "PLATE")
_DIGITS: Final = stemmed("plate", "DIGITS")
_CALLED: Final = stemmed("plate", "CALLED")
_SCRIPTS: Final = pattern("plate", "SCRIPTS")
_LEAST_CHARS, _MOST_CHARS = 4, 10
_ONLY: Final[frozenset[PiiType | None]] = frozenset({"PLATE", None, "PASSPORT", "NATIONAL_ID", "TAX_ID", "HEALTH_ID"})
"""What may claim the shape of a plate; no account has letters so."""
_NEAR: Final = 6
_ALONE: Final = pattern("plate", "ALONE")
_STRONG: Final = pattern("vehicle", "STRONG")
_OCCASION: Final = pattern("vehicle", "OCCASION")
_NEVER: Final = pattern("vehicle", "NEVER")
_BEFORE_CHARS, _AFTER_CHARS = 120, 70
_BESIDE = 3


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
        yield from _alone(text)
        yield from _beside(text)


def _alone(text: str) -> Iterator[Hit]:
    """Yield the plates whose shape says enough, unless a word claims them for something else."""
    for form, confidence in ((_ALONE, 0.6), (_STRONG, 0.87)):
        for match in form.finditer(text):
            cue = cue_of(text, match.start(), match.end(), _ONLY)
            if _speaks_of_vehicles(text, match, cue):
                yield Hit("PLATE", match.start(), match.end(), 0.927)
            elif not cue.known or cue.kind == "PLATE" or (cue.behind and cue.kind is not None):
                yield Hit("PLATE", match.start(), match.end(), confidence)


def _beside(text: str) -> Iterator[Hit]:
    """Yield the plates of weaker shapes, which need a word for plates or a vehicle."""
    for match in _PLATE.finditer(text):
        written = match.group()
        if not any(map(str.isdigit, written)) or not any(map(str.isalpha, written)) or _NEVER.fullmatch(written):
            continue
        cue = cue_of(text, match.start(), match.end(), _ONLY)
        if cue.kind == "PLATE" and cue.distance <= _NEAR:
            beside = cue.distance == 0 and not cue.behind  # "Toyota, AB123CD" is no address
            yield Hit("PLATE", match.start(), match.end(), 0.925 if beside else 0.88)
        elif _speaks_of_vehicles(text, match, cue):
            yield Hit("PLATE", match.start(), match.end(), 0.87)


def _speaks_of_vehicles(text: str, match: re.Match[str], cue: Cue) -> bool:
    """Whether a vehicle, or what is done with one, is named around a plate that no other word claims."""
    if cue.known and cue.kind != "PLATE" and not cue.behind and cue.distance < (_BESIDE if cue.kind else 1):
        return False
    start, end = match.span()
    return _OCCASION.search(text[max(0, start - _BEFORE_CHARS) : start]) is not None or (
        _OCCASION.search(text, end, end + _AFTER_CHARS) is not None
    )
