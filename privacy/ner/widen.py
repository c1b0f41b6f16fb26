"""Names that the model found in part: a listed or strange word in capitals beside it belongs to them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from privacy.ner.tokens import NO_NAME, tokens_of

if TYPE_CHECKING:
    from privacy.detectors.hit import Hit

_BEFORE: Final = re.compile(r"(?<![\w'\u2019-])([^\W\d_a-z][^\W\d_]+(?:['\u2019-][^\W\d_]+)*)[ ]\Z")
_AFTER: Final = re.compile(r"[ ]([^\W\d_a-z][^\W\d_]+(?:['\u2019-][^\W\d_]+)*)(?![\w'\u2019@-])")
_OPENS: Final = re.compile(r"(?:^|[.!?\n][\s\"'(]*)\Z")
_LABELS: Final = ("name", "namn", "nome", "nombre", "nom")
_AROUND_CHARS: Final = 40
_SURE: Final = frozenset({"given", "maybe", "surname"})
_STRANGE: Final = frozenset({"unknown", *_SURE})


def widened(hit: Hit, text: str) -> Hit:
    """Return a name of one word with the other word of it, if that is beside it in capitals and no everyday word.

    Args:
        hit: what the model found.
        text: where it is.
    """
    name = text[hit.start : hit.end]
    if hit.type != "PERSON" or " " in name or not name[:1].isupper() or name.isupper():
        return hit
    around = max(0, hit.start - _AROUND_CHARS)
    before = _BEFORE.search(text, around, hit.start)
    if before is not None:
        opens = _OPENS.search(text, around, before.start()) is not None
        if _kind(before[1]) in (_SURE if opens else _STRANGE):
            return replace(hit, start=before.start())
        return hit
    after = _AFTER.match(text, hit.end)
    if after is not None and _kind(after[1]) in _STRANGE:
        return replace(hit, end=after.end())
    return hit


def _kind(word: str) -> str:
    if any(map(str.isupper, word.split("-")[1:])) or word.isupper() or word.lower().endswith(_LABELS):
        return ""
    if word.lower() in NO_NAME:
        return ""
    return tokens_of(word)[0].kind
