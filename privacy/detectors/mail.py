"""E-mail addresses (the addr-spec of RFC 5322 without quoted forms, and international ones of RFC 6531)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from privacy.detectors.hit import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOCAL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}\Z")
_DOMAIN = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,8}[^\W\d_](?:[\w-]{0,61}[^\W_])")
_AFTER_URL_PART = re.compile(r"[/?=&|{}`]")
"""Allowed in the local part, and yet where one stands, a query or a path ended and the address begins."""
_LOCAL_CHARS = 64


class MailDetector:
    """Finds addresses by looking to both sides of each at sign, so time is linear."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield addresses."""
        at = text.find("@")
        while at != -1:
            begin = max(0, at - _LOCAL_CHARS)
            local = _LOCAL.search(text[begin:at])
            domain = _DOMAIN.match(text, at + 1)
            if local and domain:
                start = begin + local.start()
                trimmed = _AFTER_URL_PART.split(text[start:at])[-1].lstrip(".'!#$%&*+/=?^`{|}~-")
                if trimmed and not trimmed.endswith(".") and ".." not in trimmed:
                    yield Hit("EMAIL", at - len(trimmed), domain.end(), 0.98)
            at = text.find("@", at + 1)
