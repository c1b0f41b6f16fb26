"""Looks through a whole data set for personal data; what is alike is grouped, so that one decision applies to all."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Protocol

from privacy.cells import Row, texts
from privacy.findings import Context, Findings, HitGroup
from privacy.scrub.decisions import normalised

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from privacy.detectors import Hit

CONTEXTS = 5
CONTEXT_CHARS = 60
MAX_GROUPS = 200_000
"""Different texts that are kept apart; what is found beyond is counted in one group a type, decided as a whole."""
_CHUNK_ROWS = 500
_CACHE_TEXTS = 50_000
_BEYOND = ""


class Finder(Protocol):
    """Finds personal data in many texts at once."""

    def find_many(self, texts: Sequence[str]) -> Sequence[Sequence[Hit]]:
        """Return the hits of each text, in order, not overlapping."""
        ...


@dataclass(slots=True)
class _Group:
    text: str
    count: int = 0
    confidence: float = 0.0
    columns: dict[str, None] = field(default_factory=dict)
    contexts: list[Context] = field(default_factory=list)


class _Found:
    """Groups while they grow."""

    def __init__(self) -> None:
        self.groups: dict[tuple[str, str], _Group] = {}
        self.cells = 0

    def add(self, row: int, column: str, text: str, hit: Hit) -> None:
        said = text[hit.start : hit.end]
        key = (hit.type, normalised(hit.type, said))
        if key not in self.groups and len(self.groups) >= MAX_GROUPS:
            key, said = (hit.type, _BEYOND), _BEYOND
        group = self.groups.setdefault(key, _Group(said))
        group.count += 1
        group.confidence = max(group.confidence, hit.confidence)
        group.columns[column] = None
        if len(group.contexts) < CONTEXTS:
            before = text[max(0, hit.start - CONTEXT_CHARS) : hit.start]
            group.contexts.append(Context(row, column, before, text[hit.end : hit.end + CONTEXT_CHARS]))


def find_all(
    rows: Iterable[Row], columns: Sequence[str], scanner: Finder, progress: Callable[[int], object]
) -> Findings:
    """Look at every text of the columns; what is kept grows with the number of different hits alone.

    Args:
        rows: from the source.
        columns: names to look at.
        scanner: the detectors.
        progress: told the rows looked at; an exception it raises cancels.
    """
    found = _Found()
    cache: dict[str, Sequence[Hit]] = {}
    done = 0
    for chunk in _chunks(rows):
        places = [
            (done + at, column, text)
            for at, row in enumerate(chunk)
            for column in columns
            if row.get(column) is not None
            for text in texts(row[column])
        ]
        fresh = list(dict.fromkeys(text for _, _, text in places if text not in cache))
        if len(cache) + len(fresh) > _CACHE_TEXTS:
            cache.clear()
            fresh = list(dict.fromkeys(text for _, _, text in places))
        cache.update(zip(fresh, scanner.find_many(fresh), strict=True))
        for row_number, column, text in places:
            for hit in cache[text]:
                found.add(row_number, column, text, hit)
        found.cells += len(places)
        done += len(chunk)
        progress(done)
    ordered = sorted(found.groups.items(), key=lambda item: (-item[1].count, item[0]))
    return Findings(
        tuple(
            HitGroup(
                key[0],  # type: ignore[arg-type]  # a hit's type, which the key keeps as text
                group.text,
                group.count,
                group.confidence,
                tuple(group.columns),
                tuple(group.contexts),
            )
            for key, group in ordered
        ),
        done,
        found.cells,
    )


def _chunks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    steady = iter(rows)
    while chunk := list(islice(steady, _CHUNK_ROWS)):
        yield chunk
