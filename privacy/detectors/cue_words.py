"""Words that say what a number beside them is, in the languages of the formats in `id_formats.py`.

A cue is one word or two words joined by a space, in lower case. A cue without a type (`None`) says that the number is
nothing personal: an order, a version, a part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from privacy.detectors.pattern_files import words

if TYPE_CHECKING:
    from privacy.kinds import PiiType

_TYPES: Final[tuple[PiiType, ...]] = (
    "NATIONAL_ID", "TAX_ID", "PASSPORT", "HEALTH_ID", "BANK_ACCOUNT", "PHONE", "PLATE",
)  # fmt: skip


def _table() -> dict[str, PiiType | None]:
    cues: dict[str, PiiType | None] = {}
    for kind in _TYPES:
        for word in words("cues", kind):
            cues.setdefault(word.replace("_", " "), kind)
    for word in words("cues", "NOTHING"):
        cues.setdefault(word.replace("_", " "), None)
    return cues


CUES: Final[dict[str, PiiType | None]] = _table()
"""Type of each cue, from `patterns/cues.rx`."""
