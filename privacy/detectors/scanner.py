"""All detectors over one text, with overlaps resolved."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from privacy.detectors.hit import Detector, Hit


_DIGIT = re.compile(r"\d")


class IfDigits:
    """A detector that needs a digit, and is asked only where there is one.

    Args:
        detector: what it finds has a decimal digit.
    """

    def __init__(self, detector: Detector) -> None:
        self._hits = detector.hits

    def hits(self, text: str) -> Iterator[Hit]:
        """Return what the detector yields."""
        return self._hits(text) if _DIGIT.search(text) else iter(())


class Scanner:
    """Runs detectors and keeps, of overlapping hits, the surest and then the longest."""

    def __init__(self, detectors: Sequence[Detector]) -> None:
        self._detectors = tuple(detectors)

    def find(self, text: str) -> list[Hit]:
        """Return the hits that do not overlap, in order."""
        return resolved(text, self.candidates(text))

    def find_many(self, texts: Sequence[str]) -> list[list[Hit]]:
        """Return the hits of each text."""
        return [self.find(text) for text in texts]

    def candidates(self, text: str) -> list[Hit]:
        """Return everything any detector reports; hits may overlap."""
        return [hit for detector in self._detectors for hit in detector.hits(text)]


def resolved(text: str, found: Sequence[Hit]) -> list[Hit]:
    """Return, of overlapping hits, the surest and then the longest, in order."""
    if len(found) < 2:  # noqa: PLR2004 - one hit overlaps nothing
        return list(found)
    kept: list[Hit] = []
    taken = bytearray(len(text))
    for hit in sorted(found, key=lambda hit: (-hit.confidence, hit.start - hit.end, hit.start)):
        if not any(taken[hit.start : hit.end]):
            taken[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
            kept.append(hit)
    kept.sort(key=lambda hit: hit.start)
    return kept
