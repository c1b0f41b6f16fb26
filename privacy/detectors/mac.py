"""Hardware addresses (EUI-48 in the notations of IEEE 802 and of Cisco)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAC: Final = pattern("mac", "MAC")
_CALLED: Final = pattern("mac", "NAMED")
_BARE: Final = re.compile(r"(?<![\w.:-])(?:[0-9A-F]{12}|[0-9a-f]{12})(?![\w:-])")
_NAMED: Final = re.compile(r"\bmac\b|hwaddr|ethernet|hardware address|bssid|bluetooth|wi-?fi|wlan", re.IGNORECASE)
_BEFORE = 60
_NOBODYS = frozenset({"000000000000", "ffffffffffff"})


class MacDetector:
    """Finds hardware addresses; broadcast and all zeros belong to nobody."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield hardware addresses."""
        for match in _MAC.finditer(text):
            if re.sub(r"[:.-]", "", match.group()).lower() not in _NOBODYS:
                yield Hit("MAC", match.start(), match.end(), 0.96)
        for match in _CALLED.finditer(text) if "mac" in text.lower() else ():
            yield Hit("MAC", match.start("mac"), match.end("mac"), 0.96)
        for match in _BARE.finditer(text):
            digits = match.group()
            if (
                not digits.isdecimal()
                and any(map(str.isdigit, digits))
                and _NAMED.search(text, max(0, match.start() - _BEFORE), match.start())
            ):
                yield Hit("MAC", match.start(), match.end(), 0.96)
