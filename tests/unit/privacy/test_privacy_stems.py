"""Every match of a pattern behind stems has one of them: read from the pattern itself."""

from __future__ import annotations

import importlib
import itertools
import re
from pathlib import Path
from typing import Any

import pytest

from privacy.detectors import pattern_files
from privacy.detectors.pattern_files import pattern, stemmed, words

_PARSER: Any = importlib.import_module("re._parser")
_FOLDER = Path(pattern_files.__file__).parent / "patterns"
_STEMMED = sorted(
    (path.stem, name)
    for path in _FOLDER.glob("*.rx")
    for name in re.findall(
        r"in lower case, is in every text where ([A-Z_]+) matches \(", path.read_text(encoding="utf-8")
    )
)
_MOST = 600
_FOLDED = str.maketrans({"\u0131": "i", "\u017f": "s"})


def _has(written: str, stems: frozenset[str]) -> bool:
    return any(stem in written for stem in stems)


class _Reader:
    """Says of a part of a pattern what exactly it matches, if that is little, and whether a stem is in every match."""

    def __init__(self, stems: frozenset[str]) -> None:
        self._stems = stems

    def sequence(self, nodes: Any) -> tuple[set[str] | None, bool]:
        exact, whole, found = {""}, True, False
        for operation, value in nodes:
            texts, inside = self.node(str(operation), value)
            found = found or inside
            if texts is not None and len(texts) * len(exact) <= _MOST:
                exact = {before + after for before, after in itertools.product(exact, texts)}
            else:
                found = found or all(_has(text, self._stems) for text in exact)
                exact, whole = texts or {""}, False
        found = found or all(_has(text, self._stems) for text in exact)
        return exact if whole else None, found

    def node(self, operation: str, value: Any) -> tuple[set[str] | None, bool]:
        exact: set[str] | None = None
        found = False
        match operation:
            case "LITERAL":
                exact = {chr(value).lower().translate(_FOLDED)}
            case "IN" if all(str(kind) == "LITERAL" for kind, _ in value):
                exact = {chr(char).lower() for _, char in value}
            case "BRANCH":
                read = [self.sequence(branch) for branch in value[1]]
                exact = set().union(*(texts or () for texts, _ in read))
                exact = None if any(texts is None for texts, _ in read) else exact
                found = all(inside for _, inside in read)
            case "SUBPATTERN":
                exact, found = self.sequence(value[3])
            case "ATOMIC_GROUP":
                exact, found = self.sequence(value)
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                least, most, part = value
                texts, inside = self.sequence(part)
                exact = texts | ({""} if least == 0 else set()) if texts is not None and most == 1 else None
                found = inside and least > 0
            case "AT" | "ASSERT" | "ASSERT_NOT":
                exact = {""}
        return exact, found


@pytest.mark.parametrize(("file", "name"), _STEMMED)
def test_every_match_has_a_stem(file: str, name: str) -> None:
    compiled = pattern(file, name)
    stems = frozenset(stem.replace("_", " ") for stem in words(file, f"{name}_STEMS"))
    assert _Reader(stems).sequence(_PARSER.parse(compiled.pattern, compiled.flags))[1]


def test_letters_that_ignoring_case_takes_for_an_i_or_an_s_are_stems_too() -> None:
    sessions = stemmed("secret", "SESSION")
    for word in ("session", "SESSION", "\u017fession", "SESS\u0130ON", "sess\u0131on"):
        text = f"{word}=abcdefgh12345678"
        assert [match.group() for match in sessions.finditer(text)] == [text]
        assert sessions.search(text) is not None
    assert sessions.search("nothing=abcdefgh12345678") is None
    assert not list(sessions.finditer("nothing"))
