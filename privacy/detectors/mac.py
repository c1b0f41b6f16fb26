"""Hardware addresses (EUI-48 in the notations of IEEE 802 and of Cisco)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from privacy.detectors.hit import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAC = re.compile(
    r"(?<![\w:.-])(?:[0-9A-Fa-f]{2}(?:(:)|-)(?:[0-9A-Fa-f]{2}(?(1):|-)){4}[0-9A-Fa-f]{2}|[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4})(?![\w:-]|\.\d)"
)
_NOBODYS = frozenset({"000000000000", "ffffffffffff"})


class MacDetector:
    """Finds hardware addresses; broadcast and all zeros belong to nobody."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield hardware addresses."""
        for match in _MAC.finditer(text):
            if re.sub(r"[:.-]", "", match.group()).lower() not in _NOBODYS:
                yield Hit("MAC", match.start(), match.end(), 0.96)
