"""Passwords, codes and names of accounts by their shape, where something near them speaks of access."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern, words

if TYPE_CHECKING:
    from collections.abc import Iterator

_STEMS: Final = words("credentials", "STEMS")
_GIVEN: Final = tuple(pattern("credentials", name) for name in ("NUMBER", "ROUTER", "ENV"))
_GROUPS: Final = pattern("credentials", "GROUPS")
_SHAPED: Final = (pattern("credentials", "SHAPED"), pattern("credentials", "ANSWER"))
_STROKE: Final = pattern("credentials", "STROKE")
_TAG: Final = pattern("credentials", "TAG")
_ASKED_CODE: Final = pattern("credentials", "ASKED_CODE")
_REPLY: Final = pattern("credentials", "REPLY")
_BESIDE: Final = pattern("credentials", "BESIDE")
_PASSWORD: Final = pattern("credentials", "PASSWORD")
_LOGGED: Final = pattern("credentials", "LOGGED")
_MARKED: Final = pattern("credentials", "MARKED")
_BY: Final = pattern("credentials", "BY")
_TIMED: Final = re.compile(r"\d:\d\d|uid=")
_PLAYED: Final = pattern("credentials", "PLAYED")
_NO_VALUE: Final = pattern("told", "NO_VALUE")
_STANDS_IN: Final = pattern("told", "STANDS_IN")
_NOBODY: Final = pattern("account", "NOBODY")
_SITE: Final = pattern("account", "SITE")
_NOT_NAMES: Final = words("username", "NOT_NAMES")
_CAPITALS: Final = re.compile(r"[A-Z]")
_DIGIT: Final = re.compile(r"\d")
_PART: Final = re.compile(r"[A-Za-z]{2,}")
_PRODUCT: Final = re.compile(r"[A-Z][A-Za-z]{0,2}\d{1,3}-\w{1,3}|[A-Z][a-z]+-(?:out|in|up)?\d{1,2}[a-z]?")
_TRAILING: Final = ".,;:?)"
_PROGRAM: Final = words("credentials", "PROGRAM")
_LEAST: Final = 6
_LEAST_CLASSES: Final = 3
_LEAST_LETTERS: Final = 3
_LONGEST_QUESTION: Final = 80


class CredentialsDetector:
    """Finds what opens something, and to whom it belongs, where no word stands right before it."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield secrets and names of accounts."""
        lower = text.lower()
        if any(stem in lower for stem in _STEMS):
            if _DIGIT.search(text):
                yield from _secrets(text)
            for match in _GROUPS.finditer(text):
                yield Hit("SECRET", match.start("value"), match.end("value"), 0.955)
            yield from _names(text)
        for match in _LOGGED.finditer(text) if _TIMED.search(text) else ():
            group = match.lastgroup or "name"
            if _is_name(match[group]):
                yield Hit("USERNAME", match.start(group), match.end(group), 0.95)
        if "_" in text:
            yield from _players(text)


def _secrets(text: str) -> Iterator[Hit]:
    for form in _GIVEN:
        for match in form.finditer(text):
            group = match.lastgroup or "value"
            if not _STANDS_IN.fullmatch(match[group]):
                yield Hit("SECRET", match.start(group), match.end(group), 0.955)
    for form in _SHAPED:
        for match in form.finditer(text):
            value = match["value"].rstrip(_TRAILING)
            if _is_shaped(value):
                yield Hit("SECRET", match.start("value"), match.start("value") + len(value), 0.93)
    yield from _pairs(text)
    if "\n" in text:
        yield from _replies(text)


def _pairs(text: str) -> Iterator[Hit]:
    """Yield a name and a password with a stroke between."""
    for match in _STROKE.finditer(text):
        value = match["value"].rstrip(_TRAILING)
        if _is_shaped(value) and any(not char.isalnum() for char in value):
            yield Hit("SECRET", match.start("value"), match.start("value") + len(value), 0.95)
            if _is_name(match["name"]):
                yield Hit("USERNAME", match.start("name"), match.end("name"), 0.94)


def _replies(text: str) -> Iterator[Hit]:
    """Yield the short number at the beginning of the line after one that asks for a code."""
    start, asked = 0, False
    for line in text.split("\n"):
        reply = _REPLY.match(line) if asked else None
        if reply:
            yield Hit("SECRET", start + reply.start("value"), start + reply.end("value"), 0.955)
        asked = len(line) <= _LONGEST_QUESTION and bool(_ASKED_CODE.search(line)) and not _DIGIT.search(line)
        start += len(line) + 1


def _names(text: str) -> Iterator[Hit]:
    for match in _TAG.finditer(text) if "<" in text else ():
        if _is_name(match["name"]):
            yield Hit("USERNAME", match.start("name"), match.end("name"), 0.95)
    for match in _BESIDE.finditer(text) if _PASSWORD.search(text) else ():
        if _is_name(match["name"]):
            yield Hit("USERNAME", match.start("name"), match.end("name"), 0.92)


def _players(text: str) -> Iterator[Hit]:
    """Yield names with an underscore: of who did something in a log, and where people play, chat or sell."""
    for match in _BY.finditer(text) if _TIMED.search(text) else ():
        if _is_name(match["name"]) and not _is_identifier(match["name"]):
            yield Hit("USERNAME", match.start("name"), match.end("name"), 0.9)
    for match in _MARKED.finditer(text) if _PLAYED.search(text) else ():
        name = match["name"]
        if "_" in name and not name.isupper() and _is_name(name) and not _is_identifier(name):
            yield Hit("USERNAME", match.start(), match.end(), 0.9)


def _is_identifier(name: str) -> bool:
    """Whether common words alone are joined, as names of variables are."""
    from privacy.ner.lexicon import lexicon

    if not name.islower():
        return False
    pieces = _PART.findall(name)
    return len(pieces) > 1 and (
        all(piece in lexicon().words for piece in pieces) or pieces[0] in _PROGRAM or pieces[-1] in _PROGRAM
    )


def _is_name(name: str) -> bool:
    """Whether a word can be the name of an account: no role, no site, no word of a language."""
    from privacy.ner.lexicon import lexicon

    lower = name.lower()
    return not (
        _NOBODY.fullmatch(name)
        or _SITE.fullmatch(name)
        or lower in _NOT_NAMES
        or lower in lexicon().words
        or (lower in lexicon().given)
    )


def _is_shaped(value: str) -> bool:
    """Whether a word has three of small letters, capitals, digits and signs, and small letters among them."""
    if len(value) < _LEAST or _PRODUCT.fullmatch(value) or _NO_VALUE.fullmatch(value) or _STANDS_IN.fullmatch(value):
        return False
    if sum(map(str.isalpha, value)) < _LEAST_LETTERS or not any(map(str.islower, value)):
        return False
    signs = any(not char.isalnum() for char in value)
    classes = 1 + any(map(str.isdigit, value)) + bool(_CAPITALS.search(value[1:]) or value[0].isupper()) + signs
    return any(map(str.isdigit, value)) and classes >= _LEAST_CLASSES
