"""Where in a JSON file names stand, told from its beginning: `json_head` where the names alone say too little."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from sources.exports.streams.heads import head

if TYPE_CHECKING:
    from sources.exports.model import Container, Member

_HEAD_BYTES = 32 * 1024
_DEPTH = 16
_PATHS = 2_000
# A string that is never closed is one token to the end: tried again at each quotation mark, it would take minutes.
_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*+)(?:"\s*(:?)|\\?\Z)|[\[\]{}]', re.DOTALL)
_SHAPES: WeakKeyDictionary[Container, dict[str, frozenset[str]]] = WeakKeyDictionary()
"""What was seen of each file, as every importer asks; forgotten with its container."""


def json_shape(container: Container, member: Member) -> frozenset[str]:
    """Return the paths of names at the beginning of a file, such as `locations.item.accuracy`.

    Every list adds `item`, and a list or object itself is there under its path, the whole document under the empty
    one. Empty for what is no JSON.
    """
    known = _SHAPES.setdefault(container, {})
    shape = known.get(member.path)
    if shape is None:
        text = head(member, _HEAD_BYTES).decode("utf-8", "replace").lstrip()
        shape = known[member.path] = frozenset(_paths(text)) if text[:1] in {"[", "{"} else frozenset()
    return shape


def _paths(text: str) -> set[str]:
    """Names are enough; whether all of it is JSON is found when it is read."""
    paths = {""}
    inside: list[str] = []  # the path of every open list's entries, or open object
    name = ""
    for token in _TOKEN.finditer(text):
        mark = token.group()
        if mark in {"[", "{"}:
            if len(inside) == _DEPTH:
                break
            paths.add(name)
            inside.append(_joined(name, "item") if mark == "[" else name)
            name = inside[-1]
        elif mark in {"]", "}"}:
            if not inside:
                break
            inside.pop()
            name = inside[-1] if inside else ""
        elif token.group(2) and inside:
            name = _joined(inside[-1], token.group(1))
            paths.add(name)
        if len(paths) >= _PATHS:
            break
    return paths


def _joined(outer: str, name: str) -> str:
    return f"{outer}.{name}" if outer else name
