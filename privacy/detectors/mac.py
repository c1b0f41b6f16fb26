"""Hardware addresses (EUI-48 in the notations of IEEE 802 and of Cisco)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAC: Final = pattern("mac", "MAC")
_NOBODYS = frozenset({"000000000000", "ffffffffffff"})


class MacDetector:
    """Finds hardware addresses; broadcast and all zeros belong to nobody."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield hardware addresses."""
        for match in _MAC.finditer(text):
            if re.sub(r"[:.-]", "", match.group()).lower() not in _NOBODYS:
                yield Hit("MAC", match.start(), match.end(), 0.96)
