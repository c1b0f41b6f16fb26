"""Long patterns are data: read from `patterns/*.rx`, where each line can be an alternative with its comment.

A section starts with `@NAME` and flags (`i` ignores case); `<<NAME>>` inserts an earlier section of the file. Lines
that start with `##` are comments; what stands on the others is joined as it is, without the indentation.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FOLDER = Path(__file__).parent / "patterns"
_INSERT = re.compile(r"<<([A-Z_]+)>>")


def pattern(file: str, name: str) -> re.Pattern[str]:
    """Return the compiled section `name` of `patterns/<file>.rx`.

    Raises:
        KeyError: there is none, a fault of this package.
    """
    source, flags = _sections(file)[name]
    return re.compile(source, re.IGNORECASE if "i" in flags else 0)


def section(file: str, name: str) -> str:
    """Return the source of a section, to build a longer pattern of several."""
    return _sections(file)[name][0]


def words(file: str, name: str) -> frozenset[str]:
    """Return the words of a section that is a list of them."""
    return frozenset(_sections(file)[name][0].split())


class Stemmed:
    """A pattern that is tried only on texts with one of the stems that each of its matches has: much quicker."""

    def __init__(self, compiled: re.Pattern[str], stems: Iterable[str]) -> None:
        self._compiled = compiled
        self._stems = tuple(sorted(stems, key=len))
        self.match = compiled.match

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return the matches in a text."""
        return self._compiled.finditer(text) if self._may_match(text) else iter(())

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in a text."""
        return self._compiled.search(text) if self._may_match(text) else None

    def _may_match(self, text: str) -> bool:
        folded = _folded(text)
        for stem in self._stems:  # noqa: SIM110 - any() with a generator takes twice as long
            if stem in folded:
                return True
        return False


def stemmed(file: str, name: str) -> Stemmed:
    """Return the section `name` behind the stems of `<name>_STEMS`, where `_` stands for a space."""
    stems = (stem.replace("_", " ") for stem in words(file, f"{name}_STEMS"))
    return Stemmed(pattern(file, name), stems)


@lru_cache(maxsize=4)
def _folded(text: str) -> str:
    """Return a text in lower case, with what `re.IGNORECASE` takes for an i or an s as these letters."""
    lower = text.lower()
    return lower if lower.isascii() else lower.replace("i\u0307", "i").replace("\u0131", "i").replace("\u017f", "s")


class Remembered:
    """A pattern that keeps its answers: for the few words around a name, which recur."""

    def __init__(self, compiled: re.Pattern[str]) -> None:
        self._compiled = compiled
        self.search = lru_cache(maxsize=8192)(compiled.search)
        self.finditer = lru_cache(maxsize=8192)(self._matches)

    def _matches(self, text: str) -> tuple[re.Match[str], ...]:
        return tuple(self._compiled.finditer(text))


@cache
def _sections(file: str) -> dict[str, tuple[str, str]]:
    sections: dict[str, tuple[str, str]] = {}
    name = ""
    for line in (_FOLDER / f"{file}.rx").read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            name, _, flags = line[1:].partition(" ")
            sections[name] = "", flags
        elif line and not line.startswith("##"):
            source, flags = sections[name]
            joint = " " if "w" in flags else ""
            text = _INSERT.sub(lambda match: sections[match[1]][0], line.lstrip())
            sections[name] = source + joint + text, flags
    return sections
