"""Links that open something to whoever has them: shares, invitations, resets, meetings, tokens in the query."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

_URL: Final = re.compile(
    r"\b(?:https?|wss?|ftp|webcal|postgres(?:ql)?|mysql|mongodb(?:\+srv)?|rediss?|amqps?|mqtts?|ldaps?|smtps?|imaps?|sftp|ssh|mssql|socks5h?)://[^\s<>\"'`{}|\\^,]{3,2000}",
    re.IGNORECASE,
)
_BARE: Final = pattern("link", "BARE")
_SHARED: Final = pattern("link", "SHARED")
_QUERY: Final = pattern("link", "QUERY")
_PATH: Final = pattern("link", "PATH")
_LONG: Final = re.compile(r"/(?P<value>(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[A-Za-z0-9_-]{24,})(?=[/?#.]|$)")
_USER: Final = re.compile(r"(?:https?|ftp|wss?)://[^\s/@:]{1,100}:[^\s/@]{1,200}@")
_MAIL: Final = re.compile(r"[?&#][^\s#]*%40[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}", re.IGNORECASE)
"""Somebody's address in the query: what the link opens was sent to them alone."""
_PUBLIC: Final = pattern("link", "PUBLIC")
_TRAILING: Final = ".,;:!?)]*_>…"


class LinkDetector:
    """Finds private links; what anybody can open is left alone."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield links."""
        if "://" in text:
            for match in _URL.finditer(text):
                url = match.group().rstrip(_TRAILING)
                if _private(url):
                    sure = 0.99 if _USER.search(url) else 0.985  # a password before the at sign makes no mail address
                    yield Hit("URL_PRIVATE", match.start(), match.start() + len(url), sure)
        if "/" in text:
            for match in _BARE.finditer(text):
                url = match.group().rstrip(_TRAILING)
                if _SHARED.search(url):
                    yield Hit("URL_PRIVATE", match.start(), match.start() + len(url), 0.95)


def _private(url: str) -> bool:
    if _SHARED.search(url) or _USER.search(url) or _MAIL.search(url):
        return True
    query = _QUERY.search(url)
    if query and _unguessable(query["value"] or query["short"], 6):
        return True
    if _PUBLIC.search(url):
        return False
    path = _PATH.search(url)
    return bool(
        (path and _unguessable(path["value"], 8))
        or any(_unguessable(item["value"], 24) for item in _LONG.finditer(url))
    )


def _unguessable(value: str, least: int) -> bool:
    """Words with hyphens are titles; letters mixed with digits or capitals are not."""
    if len(value) < least:
        return False
    digits = sum(map(str.isdigit, value))
    pieces = re.split(r"[-_.]", value)
    wordy = sum(piece.isalpha() and (piece.islower() or piece.istitle()) for piece in pieces)
    if len(pieces) > 2 and wordy >= len(pieces) - 1 and max(map(len, pieces)) < 16:  # noqa: PLR2004 - a title has three words
        return False
    mixed = value != value.lower() and value != value.upper() and not value.istitle()
    return digits >= 2 or mixed  # noqa: PLR2004 - one digit may be a page
