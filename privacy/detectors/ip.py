"""IPv4 and IPv6 addresses."""

from __future__ import annotations

import ipaddress
import re
from typing import TYPE_CHECKING

from privacy.detectors.hit import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

_V4 = re.compile(r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w]|\.\d)")
_V6 = re.compile(
    r"(?<![\w.])(?<![0-9A-Fa-f:]:)(?:[0-9A-Fa-f]{0,4}:){2,7}(?:(?:\d{1,3}\.){3}\d{1,3}|[0-9A-Fa-f]{0,4})(?![\w:])"
)
_VERSION = re.compile(
    r"(?:\bv|version(?:e|ie|en)?|vers(?:ão|ión)|wersj[aię]|release(?:\s+notes)?|firmware|fw|build|driver|treiber|patch|update|(?:up|down)graded?"
    r"|section|chapter|clause|§|kapitel|kap\.|abschnitt|ziffer|punkt|chapitre|cap[íi]tulo|capitolo|hoofdstuk|rozdział"
    r"|paragra(?:ph|f|fo)|artikel|article|art\.|annex|anhang)(?:\s+(?:to|on|from|auf|von|nach|is|ist|no\.|nr\.))?\s*[:=]?\s*$",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:firmware|fw|release|version|build|(?:up|down)graded?\s+from)\s*v?\d+(?:\.\d+){2,3}(?!\.?\d)"
    r"(?P<between>[^\n]{0,40})\Z",
    re.IGNORECASE,
)
"""Another number of a version, and what stands between."""
_DEVICE = re.compile(r"\b(?:ip|ipv4|host|server|router|address|adresse|from|login|ping|dns|gateway)\b", re.IGNORECASE)
_BEFORE, _NEAR = 28, 72
_MIN_GROUPS = 3
_EUI_GROUPS = 8


class IpDetector:
    """Finds addresses that can belong to a device; loopback, unspecified and documentation words are not personal."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield addresses."""
        if "." in text:
            for match in _V4.finditer(text):
                if not _of_version(text, match):
                    yield from _checked(match)
        if text.count(":") > 1:
            for match in _V6.finditer(text):
                groups = [group for group in match.group().split(":") if group]
                # `a::b` is more often code than an address
                if len(groups) == _EUI_GROUPS and set(map(len, groups)) == {2}:
                    continue  # a hardware address of 64 bits
                if len(groups) >= _MIN_GROUPS or max(map(len, groups), default=0) >= _MIN_GROUPS:
                    yield from _checked(match)


def _of_version(text: str, match: re.Match[str]) -> bool:
    """Whether words say that four numbers are those of a version or a chapter."""
    before = text[max(0, match.start() - _NEAR) : match.start()]
    if _VERSION.search(before[-_BEFORE:]):
        return True
    other = _BESIDE.search(before)
    return other is not None and not _DEVICE.search(other["between"])


def _checked(match: re.Match[str]) -> Iterator[Hit]:
    try:
        address = ipaddress.ip_address(match.group())
    except ValueError:
        return
    if address.is_loopback or address.is_unspecified or address.is_multicast:
        return
    yield Hit("IP", match.start(), match.end(), 0.965 if address.is_global else 0.96)
