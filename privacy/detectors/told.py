"""Passwords as people tell them: with words between, in an answer, beside a mail address, in connection strings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern, words

if TYPE_CHECKING:
    from collections.abc import Iterator

_STEMS: Final = re.compile("|".join(re.escape(stem) for stem in sorted(words("told", "STEMS"))))
_WORD: Final = pattern("told", "WORD")
_ASKED: Final = pattern("told", "ASKED")
_TOKEN: Final = pattern("told", "TOKEN")
_NO_VALUE: Final = pattern("told", "NO_VALUE")
_CONNECTION: Final = pattern("told", "CONNECTION")
_CONNECTION_PAIR: Final = pattern("told", "CONNECTION_PAIR")
_MAIL: Final = pattern("told", "MAIL")
_STANDS_IN: Final = pattern("told", "STANDS_IN")
_SERVICES: Final = pattern("account", "NOBODY")
_DIGIT: Final = re.compile(r"\d")
_STOP: Final = re.compile(r"[.!?](?=\s)|\n")
_SENDER: Final = re.compile(r"(?:\[[^\]\n]{3,24}\][ ]?|\d{1,2}[:.]\d\d[ ])?[^\n:]{1,40}:[ ]")
_FAR: Final = 60
_FARTHEST_ANSWER: Final = 3
_LONGEST_ANSWER: Final = 80
_CLASSES: Final = 3
_LEAST: Final = 6
_LEAST_LETTERS: Final = 3
_LEAST_IN_CHAT: Final = 8
_TRAILING: Final = ".,;:?)"


class ToldDetector:
    """Finds passwords in sentences, chats and connection strings, and whom these connect."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield passwords and the names of accounts in connection strings."""
        if "://" in text or ";" in text:
            yield from _connections(text)
        if not _DIGIT.search(text):
            return
        if "@" in text:
            for match in _MAIL.finditer(text):
                value = match["value"].rstrip(_TRAILING)
                if _classes(value) >= (_CLASSES - 1 if match["join"] == ":" else _CLASSES) and _is_value(value):
                    yield Hit("SECRET", match.start("value"), match.start("value") + len(value), 0.95)
        if _STEMS.search(text.lower()):
            yield from _after_word(text)
            if "\n" in text:
                yield from _answers(text)


def _connections(text: str) -> Iterator[Hit]:
    """Yield name and password of connection strings; what the server is called belongs to nobody."""
    for form in (_CONNECTION, _CONNECTION_PAIR):
        for match in form.finditer(text):
            if not _STANDS_IN.fullmatch(match["value"]):
                yield Hit("SECRET", match.start("value"), match.end("value"), 0.995)
            user = match["user"]
            if user and not _SERVICES.fullmatch(user) and not _STANDS_IN.fullmatch(user):
                yield Hit("USERNAME", match.start("user"), match.end("user"), 0.995)


def _after_word(text: str) -> Iterator[Hit]:
    """Yield the first word behind one for password, in the same sentence, that is written as no other word is."""
    for match in _WORD.finditer(text):
        stop = _STOP.search(text, match.end())
        end = min(match.end() + _FAR, stop.start() if stop else len(text))
        for token in _TOKEN.finditer(text, match.end(), end):
            whole = _TOKEN.match(text, token.start())
            value = (whole or token)["value"].rstrip(_TRAILING)
            if len(value) >= _LEAST and _classes(value) >= _CLASSES and _is_value(value):
                yield Hit("SECRET", token.start("value"), token.start("value") + len(value), 0.93)
                break


def _answers(text: str) -> Iterator[Hit]:
    """Yield what the lines say that follow a question for a password."""
    start, asked = 0, 0
    for line in text.split("\n"):
        sender = _SENDER.match(line)
        said = sender.end() if sender else 0
        found = False
        if asked and len(line) - said <= _LONGEST_ANSWER:
            for token in _TOKEN.finditer(line, said):
                value = token["value"].rstrip(_TRAILING)
                if len(value) >= _LEAST_IN_CHAT and _classes(value) >= _CLASSES and _is_value(value):
                    yield Hit("SECRET", start + token.start("value"), start + token.start("value") + len(value), 0.955)
                    found = True
        asked = 0 if found else max(0, asked - 1)
        if len(line) - said <= _LONGEST_ANSWER and _ASKED.search(line, said) and not _DIGIT.search(line, said):
            asked = _FARTHEST_ANSWER
        start += len(line) + 1


def _classes(value: str) -> int:
    """Return how many of digits, small and capital letters and signs a value has; none without digits and letters."""
    if not any(map(str.isdigit, value)) or sum(map(str.isalpha, value)) < _LEAST_LETTERS:
        return 0
    signs = any(not char.isalnum() for char in value)
    return 1 + any(map(str.islower, value)) + any(map(str.isupper, value)) + signs


def _is_value(value: str) -> bool:
    return not _NO_VALUE.fullmatch(value) and not _STANDS_IN.fullmatch(value)
