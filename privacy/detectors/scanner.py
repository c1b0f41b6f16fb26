"""All detectors over one text, with overlaps resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from privacy.detectors.hit import Detector, Hit


class Scanner:
    """Runs detectors and keeps, of overlapping hits, the surest and then the longest."""

    def __init__(self, detectors: Sequence[Detector]) -> None:
        self._detectors = tuple(detectors)

    def find(self, text: str) -> list[Hit]:
        """Return the hits that do not overlap, in order."""
        found = [hit for detector in self._detectors for hit in detector.hits(text)]
        if len(found) < 2:  # noqa: PLR2004 - one hit overlaps nothing
            return found
        found.sort(key=lambda hit: (-hit.confidence, hit.start - hit.end, hit.start))
        kept: list[Hit] = []
        taken = bytearray(len(text))
        for hit in found:
            if not any(taken[hit.start : hit.end]):
                taken[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
                kept.append(hit)
        kept.sort(key=lambda hit: hit.start)
        return kept

    def find_many(self, texts: Sequence[str]) -> list[list[Hit]]:
        """Return the hits of each text."""
        return [self.find(text) for text in texts]
