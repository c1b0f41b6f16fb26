"""Numbers of patients and insured people in any shape: by what such a number is called where care is spoken of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_CALLED: Final = pattern("care", "CALLED")
_CARE: Final = pattern("care", "CARE")
_NEVER: Final = pattern("care", "NEVER")
_SEGMENT: Final = re.compile(r"\bPID\|\d*\|[^|\n]*\|(?P<value>[A-Z0-9-]{4,20})(?=[|^\n])")
"""The list of a patient's numbers in a message between clinics (HL7 v2, PID-3)."""
_CATALAN: Final = re.compile(r"(?<!\w)[A-Z]{4}[ ][01][ ]?\d{6}[ ]\d\d[ ]\d(?!\w|[ ]\d)")
"""The code of a Catalan's health card: letters of the names, sex, date of birth, order, check digit."""


class CareDetector:
    """Finds what stands beside a name of a patient's, a case's or a member's number."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield numbers of care."""
        for match in _CALLED.finditer(text):
            if not _NEVER.fullmatch(match["value"]) and _CARE.search(text):
                yield Hit("HEALTH_ID", match.start("value"), match.end("value"), 0.945)
        if "PID|" in text:
            for match in _SEGMENT.finditer(text):
                yield Hit("HEALTH_ID", match.start("value"), match.end("value"), 0.96)
        for match in _CATALAN.finditer(text):
            yield Hit("HEALTH_ID", match.start(), match.end(), 0.95)
