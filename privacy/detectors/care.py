"""Numbers of patients and insured people in any shape: by what such a number is called where care is spoken of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_CALLED: Final = pattern("care", "CALLED")
_CARE: Final = pattern("care", "CARE")
_NEVER: Final = pattern("care", "NEVER")


class CareDetector:
    """Finds what stands beside a name of a patient's, a case's or a member's number."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield numbers of care."""
        for match in _CALLED.finditer(text):
            if not _NEVER.fullmatch(match["value"]) and _CARE.search(text):
                yield Hit("HEALTH_ID", match.start("value"), match.end("value"), 0.945)
