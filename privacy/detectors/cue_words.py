"""Words that say what a number beside them is, in the languages of the formats in `id_formats.py`.

A cue is one word or two words joined by a space, in lower case. A cue without a type (`None`) says that the number is
nothing personal: an order, a version, a part.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from privacy.detectors.pattern_files import words

if TYPE_CHECKING:
    from privacy.kinds import PiiType

_TYPES: Final[tuple[PiiType, ...]] = (
    "NATIONAL_ID", "TAX_ID", "PASSPORT", "HEALTH_ID", "BANK_ACCOUNT", "PHONE", "PLATE",
)  # fmt: skip
_SHAPED: Final[tuple[PiiType, ...]] = ("NATIONAL_ID", "TAX_ID", "PASSPORT", "HEALTH_ID", "PHONE")


def _table() -> dict[str, PiiType | None]:
    cues: dict[str, PiiType | None] = {}
    for kind in _TYPES:
        for word in words("cues", kind):
            cues.setdefault(word.replace("_", " "), kind)
    for word in words("cues", "NOTHING"):
        cues.setdefault(word.replace("_", " "), None)
    for kind in _SHAPED:
        for word in words("cues", f"{kind}_SHAPED"):
            cues.setdefault(word.replace("_", " "), kind)
    return cues


CUES: Final[dict[str, PiiType | None]] = _table()
"""Type of each cue, from `patterns/cues.rx`."""

AMBIGUOUS: Final = frozenset(word.replace("_", " ") for kind in _SHAPED for word in words("cues", f"{kind}_SHAPED"))
"""Cues that mean other things too."""

HEADS: Final[dict[str, PiiType]] = {
    word.replace("_", " "): kind
    for kind in ("BANK_ACCOUNT", "PLATE", "NATIONAL_ID", "HEALTH_ID")
    for word in words("cues", f"{kind}_HEAD")
}
"""What only the head of a column says so shortly."""

_SCRIPTS: Final = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
"""Thai, kana, Han, Hangul: written without spaces, or with endings at every word."""

UNSPACED: Final = re.compile(
    "|".join(sorted((word for word in CUES if re.match(f"[{_SCRIPTS}]", word)), key=len, reverse=True))
)
"""The cues in these scripts, which stand inside longer runs of letters; the longest first."""
