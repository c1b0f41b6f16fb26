"""Names of accounts by what is said of them: in sentences, in lines that machines log, in columns and records."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from privacy.detectors.hit import Hit
from privacy.detectors.pattern_files import pattern, stemmed, words

if TYPE_CHECKING:
    from collections.abc import Iterator

_STEMS: Final = tuple(words("account", "STEMS"))
_SAID: Final = pattern("account", "SAID")
_KEY: Final = stemmed("account", "KEY")
_DENIED: Final = stemmed("account", "DENIED")
_FRIEND: Final = stemmed("account", "FRIEND")
_ON: Final = pattern("account", "ON")
_THERE: Final = pattern("account", "THERE")
_NOTED: Final = pattern("account", "NOTED")
_NEAR: Final = stemmed("account", "NEAR")
_SELF: Final = stemmed("account", "SELF")
_SHELL: Final = pattern("account", "SHELL")
_SHELL_STEMS: Final = tuple(word.replace("_", " ") for word in words("account", "SHELL_STEMS"))
_SENDER: Final = pattern("account", "SENDER")
_HEAD: Final = words("account", "HEAD")
_HEAD_SECRET: Final = words("account", "HEAD_SECRET")
_MACHINE: Final = pattern("account", "MACHINE")
_SITE: Final = pattern("account", "SITE")
_NOBODY: Final = pattern("account", "NOBODY")
_NAME: Final = pattern("account", "NAME")
_NOT_NAMES: Final = words("username", "NOT_NAMES")
_JOINED: Final = re.compile(r"[a-z]{1,20}[.-][a-z][a-z.-]*\d{0,4}")
"""As firms write names: b.landgrebe, imogen-s."""
_PLAIN: Final = re.compile(r"[a-z]{4,20}")
_MARK: Final = re.compile(r"[A-Za-z][._-]?\d|\w_\w")
_CLAUSE_END: Final = re.compile(r"[ ]?(?:$|[\n,;.!?)\"'])")
_TIMED: Final = re.compile(r"\d{1,2}:\d\d")
_SEPARATORS: Final = ";\t|,"
_MAIL: Final = re.compile(r"[\w.+-]{3,64}@[\w-]+(?:\.[\w-]+)+")
_LEAST_CELLS: Final = 2
_LEAST_SHARED: Final = 4
_LEAST_TELLING: Final = 2
_LEAST_SECRET: Final = 4
_LONG_NAME: Final = 5


class AccountDetector:
    """Finds names of accounts, and the passwords in the same rows."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield names of accounts; of tables the secrets, too."""
        if "\n" in text:
            yield from _in_columns(text)
        if "@" in text and any(separator in text for separator in _SEPARATORS):
            yield from _beside_mail(text)
        if ": " in text and _TIMED.search(text):
            for match in _SENDER.finditer(text):
                if _is_marked(match["name"]):
                    yield _hit(match, "name", 0.9)
        for match in _SHELL.finditer(text) if any(stem in text for stem in _SHELL_STEMS) else ():
            group = match.lastgroup or ""
            if _is_name(match[group], plain=True):
                yield _hit(match, group, 0.92)
        lower = text.lower()
        if any(stem in lower for stem in _STEMS) or "#" in text or "//" in text:
            yield from _announced(text)
            yield from _among_friends(text)


def _announced(text: str) -> Iterator[Hit]:
    """Yield what words for accounts announce, in sentences, logs and records."""
    said = list(_SAID.finditer(text))
    machine = bool(said) and _MACHINE.search(text) is not None
    for match in said:
        if not text.startswith("=", match.end("name")) and _is_name(match["name"], plain=machine):
            yield _hit(match, "name", 0.9)
    for form, sure in ((_KEY, 0.9), (_DENIED, 0.93), (_NOTED, 0.93)):
        for match in form.finditer(text):
            group = match.lastgroup if form is _NOTED and match.lastgroup else "name"
            if _is_name(match[group], plain=True):
                yield _hit(match, group, sure)


def _hit(match: re.Match[str], group: str, sure: float) -> Hit:
    return Hit("USERNAME", match.start(group), match.end(group), sure)


def _among_friends(text: str) -> Iterator[Hit]:
    """Yield what friends are to look for, and what stands beside a platform."""
    for match in _FRIEND.finditer(text):
        ended = bool(match["told"]) and _CLAUSE_END.match(text, match.end("name")) is not None
        if _is_name(match["name"], plain=ended, given=False):
            yield _hit(match, "name", 0.92)
    if not _MARK.search(text):
        return
    for form in (_ON, _THERE, _NEAR, _SELF):
        for match in form.finditer(text):
            if _is_marked(match["name"]) and not _is_identifier(match["name"]):
                yield _hit(match, "name", 0.92)


def _is_identifier(name: str) -> bool:
    """Whether a word is one of a program: common words joined by underscores, without a digit."""
    from privacy.ner.lexicon import lexicon

    pieces = name.lower().split("_")
    return len(pieces) > 1 and name.islower() and all(len(piece) > 1 and piece in lexicon().words for piece in pieces)


def _is_marked(name: str) -> bool:
    """Whether a word is written as only names of accounts are: with an underscore, or with several digits."""
    if _NOBODY.fullmatch(name) or _SITE.fullmatch(name) or name.lower() in _NOT_NAMES or name.isupper():
        return False
    letters, digits = sum(map(str.isalpha, name)), sum(map(str.isdigit, name))
    if letters <= _LEAST_TELLING:
        return False
    return "_" in name.strip("_") or digits >= _LEAST_TELLING or (digits == 1 and letters >= _LONG_NAME)


def _is_name(name: str, *, plain: bool, given: bool = True) -> bool:
    """Whether what a word for accounts announces is one's name.

    Args:
        name: the word.
        plain: letters alone may be one, if no language has the word.
        given: these letters may be somebody's given name.
    """
    from privacy.ner.lexicon import lexicon

    if _NOBODY.fullmatch(name) or _SITE.fullmatch(name) or name.lower() in _NOT_NAMES:
        return False
    if _is_marked(name):
        return True
    if _JOINED.fullmatch(name):
        pieces = re.split(r"[.-]", name)
        return len(min(pieces, key=len)) == 1 or not all(piece in lexicon().words for piece in pieces)
    if not plain or not _PLAIN.fullmatch(name) or name in lexicon().words:
        return False
    return given or (name not in lexicon().given and name not in lexicon().maybe_given)


def _in_columns(text: str) -> Iterator[Hit]:
    """Yield what stands under the head of a column that names accounts or passwords."""
    start, count, separator = 0, 0, ""
    heads: dict[int, str] = {}
    for line in text.split("\n"):
        if separator and line.count(separator) == count:
            at = start
            for column, cell in enumerate(line.split(separator)):
                kind, value = heads.get(column), cell.strip(" \"'\r")
                first = at + cell.find(value)
                if kind == "USERNAME" and _NAME.fullmatch(value) and _is_cell(value):
                    yield Hit("USERNAME", first, first + len(value), 0.95)
                elif kind == "SECRET" and len(value) >= _LEAST_SECRET and " " not in value and not value.isalpha():
                    yield Hit("SECRET", first, first + len(value), 0.95)
                at += len(cell) + 1
        else:
            separator = next((one for one in _SEPARATORS if one in line), "")
            count = line.count(separator) if separator else 0
            heads = _heads(line.split(separator)) if separator else {}
            separator = separator if heads else ""
        start += len(line) + 1


def _is_cell(value: str) -> bool:
    from privacy.ner.lexicon import lexicon

    return not _NOBODY.fullmatch(value) and not _SITE.fullmatch(value) and value.lower() not in lexicon().words


def _heads(cells: list[str]) -> dict[int, str]:
    """Return which columns hold names of accounts or secrets."""
    heads: dict[int, str] = {}
    for column, cell in enumerate(cells):
        name = cell.strip(" \"'\r").lower()
        if name in _HEAD:
            heads[column] = "USERNAME"
        elif name in _HEAD_SECRET:
            heads[column] = "SECRET"
    return heads


def _beside_mail(text: str) -> Iterator[Hit]:
    """Yield from rows without heads: a mail address, a name like it, and then a password."""
    start = 0
    for line in text.split("\n"):
        separator = next((one for one in _SEPARATORS if line.count(one) >= _LEAST_CELLS), "")
        mail = _MAIL.search(line) if separator else None
        at, named = start, False
        for cell in line.split(separator) if mail else ():
            value = cell.strip(" \"'\r")
            first = at + cell.find(value)
            if named and _is_password(value):
                yield Hit("SECRET", first, first + len(value), 0.95)
            elif mail and value.islower() and _NAME.fullmatch(value) and _shares(value, mail.group().lower()):
                named = True
                yield Hit("USERNAME", first, first + len(value), 0.93)
            at += len(cell) + 1
        start += len(line) + 1


def _is_password(value: str) -> bool:
    return (
        len(value) > _LEAST_SECRET
        and " " not in value
        and sum(map(str.isalpha, value)) > _LEAST_TELLING
        and any(map(str.islower, value))
        and any(map(str.isdigit, value))
        and any(not char.isalnum() or char.isupper() for char in value)
        and not _MAIL.fullmatch(value)
        and "/" not in value
    )


def _shares(name: str, mail: str) -> bool:
    """Whether a name has four characters, one after the other, of those before the at sign."""
    local = mail.partition("@")[0]
    return any(name[at : at + _LEAST_SHARED] in local for at in range(len(name) - _LEAST_SHARED + 1))
