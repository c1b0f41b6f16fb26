"""Whether bytes that are not UTF-8 are plausible as Windows-1252: text of Western Europe.

Every byte but five is a character of Windows-1252, so text of any other encoding decodes, to other words. It is told by
what Western text does not do: at most a third of its letters are accented and they seldom follow one another, signs
such as `³` do not stand within words, and some letters belong to no common language.
"""

from __future__ import annotations

import re
from typing import Final

_UNDEFINED: Final = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_LETTER: Final = rb"A-Za-z\x83\x8a\x8c\x8e\x9a\x9c\x9e\x9f\xc0-\xd6\xd8-\xf6\xf8-\xff"
_HIGH_LETTERS: Final = re.compile(rb"[\x83\x8a\x8c\x8e\x9a\x9c\x9e\x9f\xc0-\xd6\xd8-\xf6\xf8-\xff]+")
_WORDS: Final = re.compile(rb"[" + _LETTER + rb"]+")
# Within a word: neither a letter nor what people write between two (quotes, dashes, ellipsis, spaces, the point of
# Catalan). Before one: signs of money do not stand at the beginning of a word, which is where Polish has its `Ł`.
_ODD: Final = re.compile(
    rb"(?<=[" + _LETTER + rb"])[\x80\x82\x83\x86-\x89\x98\x99\xa1-\xa3\xa5\xa6\xa8-\xaa\xac\xae\xaf\xb1-\xb3\xb5\xb6"
    rb"\xb8-\xba\xbc-\xbf\xd7\xf7](?=[" + _LETTER + rb"])|(?<![" + _LETTER + rb"])[\xa3\xa5\xaf](?=[a-z\xe0-\xff])"
)
# Pairs that stand in one Western language never, but together in Czech, Hungarian and Turkish read wrongly.
_STRANGERS: Final = ((b"\xf8", b"\xec"), (b"\xf5", b"\xfb"), (b"\xf0", b"\xe7"), (b"\xf0", b"\xfc"))
_STRANGERS_IN: Final = 50
_LETTERS_IN: Final = 3
_LONG_RUN: Final = 3
_RUNS_IN: Final = 4
_ODD_IN: Final = 50


def is_western(text: bytes) -> bool:
    """Say whether bytes are plausible as Windows-1252."""
    if _UNDEFINED.search(text):
        return False
    runs = _HIGH_LETTERS.findall(text)
    high = sum(map(len, runs))
    if high * _LETTERS_IN > sum(map(len, _WORDS.findall(text))):
        return False
    if sum(len(run) >= _LONG_RUN for run in runs) * _RUNS_IN > len(runs):
        return False
    if len(_ODD.findall(text)) * _ODD_IN > high:
        return False
    return not any(min(text.count(one), text.count(other)) * _STRANGERS_IN > high for one, other in _STRANGERS)
