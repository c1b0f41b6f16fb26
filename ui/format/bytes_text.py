"""Bytes and texts as they are, cut into pieces to draw: keys, numbers, plain text, and boxes for what would not show.

Control, bidirectional and zero-width characters, and bytes that are not UTF-8, become a box with their code.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from ui.i18n import tr

Kind = Literal["plain", "key", "number", "box"]
LONGEST = 4000
_TOKEN = re.compile(
    r'"(?:[^"\\]|\\.)*"(?=\s*:)|"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[^"\d-]+|.', re.DOTALL
)
_BOXED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_SPACES = frozenset("\u00a0\u2000\u2001\u2002\u2003\u2007\u2009\u200a\u202f\u205f\u3000\u3164\u115f\u1160\uffa0\u034f")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one kind."""

    text: str
    kind: Kind


def pieces(data: bytes, longest: int = LONGEST) -> tuple[Piece, ...]:
    """Return the pieces of a record, at most `longest` bytes of it."""
    cut = data[:longest]
    text = cut.decode("utf-8", "surrogateescape")
    if len(data) > longest:
        # A character cut in half is not a broken one.
        text = text.rstrip("".join(map(chr, range(0xDC80, 0xDD00))))
    found: list[Piece] = []
    for match in _TOKEN.finditer(text):
        token = match.group()
        after = text[match.end() : match.end() + 1]
        kind: Kind = "plain"
        if token.startswith('"') and after == ":":
            kind = "key"
        elif token[0].isdigit() or (token[0] == "-" and len(token) > 1):
            kind = "number"
        _split(token, kind, found)
    if len(data) > longest:
        found.append(Piece(tr(" … {n} more byte", " … {n} more bytes", n=len(data) - longest), "plain"))
    return tuple(found)


def boxed(char: str) -> str:
    """Return the code to box a character with, or an empty text if it shows by itself."""
    code = ord(char)
    if 0xDC80 <= code <= 0xDCFF:  # noqa: PLR2004 - surrogateescape's range
        return f"{code - 0xDC00:02X}"
    if unicodedata.category(char) in _BOXED or char in _SPACES or 0xFE00 <= code <= 0xFE0F:  # noqa: PLR2004 - variation selectors
        return f"{code:04X}"
    return ""


def plain_text(data: bytes, longest: int = LONGEST) -> str:
    """Return the same as one string, boxes in brackets: for screen readers and copying."""
    return "".join(f"[{piece.text}]" if piece.kind == "box" else piece.text for piece in pieces(data, longest))


def visible(text: str, longest: int = 500) -> str:
    """Return any text with what would not show as codes in brackets."""
    return plain_text(text.encode("utf-8", "surrogatepass"), longest)


def _split(token: str, kind: Kind, found: list[Piece]) -> None:
    start = 0
    for at, char in enumerate(token):
        code = boxed(char)
        if code:
            if at > start:
                found.append(Piece(token[start:at], kind))
            found.append(Piece(code, "box"))
            start = at + 1
    if start < len(token):
        found.append(Piece(token[start:], kind))


def text_pieces(text: str, longest: int = LONGEST) -> tuple[Piece, ...]:
    """Return the pieces of any text: what shows as it is, and boxes."""
    found: list[Piece] = []
    _split(text[:longest], "plain", found)
    if len(text) > longest:
        found.append(Piece("…", "plain"))
    return tuple(found)
