"""E-mail addresses: RFC 5322's, international ones (RFC 6531), and those people hide from harvesters."""

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
_QUOTED = re.compile(r"\"[^\"\n@]{1,62}\"$")
_HIDDEN = re.compile(
    r"(?<![\w@.+-])(?P<local>[^\W_][\w.+-]{0,60}?(?:\s?(?:\(dot\)|\[dot\]|[ ]dot[ ])\s?[\w-]{1,30}){0,3})"
    r"(?:\s?(?P<mark>[(\[{<]\s?(?:at|ät|@|arroba|chiocciola|a|arobase|malpa|małpa)\s?[)\]}>])\s?"
    r"|[ ](?P<word>at|AT|arroba|arobase|chiocciola|ät|małpa|snabel-a|apenstaartje)[ ]|_at_)"
    r"(?P<domain>[^\W_][\w-]{0,60}(?P<rest>(?:\s?(?:[(\[{]\s?(?:dot|punkt|punto|point|ponto|punt|kropka|\.)\s?[)\]}]"
    r"|[ ](?:dot|DOT|punkt|punto|point|ponto|punt|kropka)[ ]|\.)\s?[\w-]{2,30}){1,4}))(?![\w@-])"
)
_TOP_LEVEL = re.compile(r"(?:[a-zA-Z]{2,4}|info|online|email|cloud|tech|mail|store|[a-zA-Z]{2})\Z")


class MailDetector:
    """Finds addresses by looking to both sides of each at sign, so time is linear."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield addresses."""
        if _may_hide(text):
            for match in _HIDDEN.finditer(text):
                plain = match["word"] and match["rest"].startswith(".")
                if not plain and _TOP_LEVEL.search(match["domain"]) and not match["domain"][-1].isdigit():
                    yield Hit("EMAIL", match.start(), match.end(), 0.985)
        at = text.find("@")
        while at != -1:
            begin = max(0, at - _LOCAL_CHARS)
            local = _LOCAL.search(text[begin:at])
            domain = _DOMAIN.match(text, at + 1)
            quoted = _QUOTED.search(text[begin:at])
            if quoted and domain:
                yield Hit("EMAIL", begin + quoted.start(), domain.end(), 0.99)
            elif local and domain and not (text[domain.end() : domain.end() + 1] == ":" and text[at - 3 : at] == "git"):
                start = begin + local.start()
                trimmed = _AFTER_URL_PART.split(text[start:at])[-1].lstrip(".'!#$%&*+/=?^`{|}~-")
                if trimmed and not trimmed.endswith(".") and ".." not in trimmed:
                    yield Hit("EMAIL", at - len(trimmed), domain.end(), 0.98)
            at = text.find("@", at + 1)


_MARKS = (
    "at)",
    "at]",
    "at}",
    "at>",
    "@)",
    "@]",
    "_at_",
    " at ",
    "ät",
    "arroba",
    "arobase",
    "chiocciola",
    "małpa",
    "snabel",
)


def _may_hide(text: str) -> bool:
    """Whether a word for the at sign occurs beside one for a dot: much quicker than the pattern."""
    lower = text.lower()
    if not any(mark in lower for mark in _MARKS):
        return False
    return "." in lower or any(word in lower for word in ("dot", "punkt", "punto", "point", "ponto", "punt", "kropka"))
