"""Labelled texts for scoring: hand-written lines with marks, and JSONL with spans."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_MARK = re.compile(r"⟦([^|⟧]+)\|([^⟧]*)⟧")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text and what is personal in it.

    Attributes:
        text: as a detector sees it.
        spans: start, end, type.
        language: two letters, or `mixed`.
        form: chat, mail, form, log, row, or `mixed`.
    """

    text: str
    spans: tuple[tuple[int, int, str], ...]
    language: str = "mixed"
    form: str = "mixed"


def read(path: Path) -> list[Labelled]:
    """Read a set: marked lines (.txt) or JSONL with `text`, `spans`, `language`, `form`."""
    lines = path.read_text(encoding="utf-8").splitlines()
    if path.suffix == ".txt":
        return [_marked(line.replace("\\n", "\n")) for line in lines if not line.startswith("#")]
    items = map(json.loads, lines)
    return [
        Labelled(item["text"], tuple((s, e, t) for s, e, t in item["spans"]), item["language"], item["form"])
        for item in items
    ]


def _marked(line: str) -> Labelled:
    text, spans, position = "", [], 0
    for match in _MARK.finditer(line):
        text += line[position : match.start()]
        spans.append((len(text), len(text) + len(match[2]), match[1]))
        text += match[2]
        position = match.end()
    return Labelled(text + line[position:], tuple(spans))
