"""Scripts: sequences that broke something, replayed without the generator and made as short as they can be."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bench.fuzz.broken import Broken
from bench.fuzz.session import Session
from bench.fuzz.steps import Step, from_json, to_json

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def replay(steps: Sequence[Step], program: bytes | None = None) -> Broken | None:
    """Take the steps in a new market, then bring it to its end; return what broke."""
    session = Session("replay", program)
    try:
        for step in steps:
            session.take(step)
        if session.world.at.config in session.books.view:
            session.end()
    except Broken as broken:
        return broken
    return None


def shrink(steps: list[Step], rule: str, program: bytes | None = None, *, tries: int = 60) -> list[Step]:
    """Return fewer steps that break the same rule (ddmin, Zeller and Hildebrandt 2002).

    Args:
        steps: that break it.
        rule: name of the invariant.
        program: the object, instead of the committed one.
        tries: replays at most.
    """
    parts = 2
    while len(steps) > 1 and tries > 0:
        size = -(-len(steps) // parts)
        for at in range(0, len(steps), size):
            fewer = steps[:at] + steps[at + size :]
            tries -= 1
            broken = replay(fewer, program)
            if broken is not None and broken.rule == rule:
                steps, parts = fewer, max(parts - 1, 2)
                break
            if tries <= 0:
                break
        else:
            if size == 1:
                break
            parts = min(2 * parts, len(steps))
    return steps


def write(path: Path, steps: Sequence[Step], rule: str, about: str) -> None:
    """Write a script."""
    document = {"about": about, "rule": rule, "steps": [to_json(step) for step in steps]}
    rows = ",\n ".join(json.dumps(row) for row in document.pop("steps"))
    head = json.dumps(document, indent=1, ensure_ascii=False)[:-2]
    path.write_text(f'{head},\n "steps": [\n {rows}\n ]\n}}\n', encoding="utf-8")


def read(path: Path) -> tuple[str, list[Step]]:
    """Return the rule a script broke once, and its steps."""
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    program = Session("address").world.program
    return document["rule"], [from_json(row, program) for row in document["steps"]]
