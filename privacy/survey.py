"""Which columns hold personal data: counts over all rows, with progress, cancelled by closing the generator."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from privacy.cells import Row, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from privacy.kinds import PiiType
    from privacy.scrub import Finder

Suggestion = Literal["keep", "redact", "drop"]

_PROGRESS_ROWS = 200
_WHOLE_SHARE = 0.5
_COVERED = 0.6
_CACHE_TEXTS = 20_000


@dataclass(frozen=True, slots=True)
class ColumnVerdict:
    """What was found in one column.

    Attributes:
        column: its name.
        cells: cells that are not empty.
        with_hits: cells with at least one hit.
        hits: number of hits per type, most frequent first.
        whole: cells that are nothing but personal data.
        suggestion: `drop` where most cells are personal data, `redact` where it occurs, else `keep`.
    """

    column: str
    cells: int
    with_hits: int
    hits: tuple[tuple[PiiType, int], ...]
    whole: int
    suggestion: Suggestion


@dataclass(frozen=True, slots=True)
class SurveyProgress:
    """How far the survey is.

    Attributes:
        rows_done: rows looked at.
        rows_total: rows in all.
        finished: True in the last one.
        columns: verdicts so far, in the order of `columns`.
    """

    rows_done: int
    rows_total: int
    finished: bool
    columns: tuple[ColumnVerdict, ...]


class _Tally:
    def __init__(self, column: str) -> None:
        self.column = column
        self.cells = self.with_hits = self.whole = 0
        self.hits: Counter[PiiType] = Counter()

    def verdict(self) -> ColumnVerdict:
        suggestion: Suggestion = "redact" if self.with_hits else "keep"
        if self.cells and self.whole >= _WHOLE_SHARE * self.cells:
            suggestion = "drop"
        return ColumnVerdict(
            self.column, self.cells, self.with_hits, tuple(self.hits.most_common()), self.whole, suggestion
        )


def survey(rows: Iterable[Row], columns: Iterable[str], scanner: Finder, rows_total: int) -> Iterator[SurveyProgress]:
    """Look at every cell of the columns.

    Args:
        rows: from the source.
        columns: names to look at.
        scanner: the detectors.
        rows_total: for progress.

    Yields:
        Progress every 200 rows and, last, the final verdicts.
    """
    tallies = {name: _Tally(name) for name in columns}
    cache: dict[str, tuple[tuple[PiiType, ...], int]] = {}
    done = 0
    for row in rows:
        for name, tally in tallies.items():
            value = row.get(name)
            if value is not None:
                _add(tally, value, scanner, cache)
        done += 1
        if done % _PROGRESS_ROWS == 0:
            yield _progress(done, rows_total, tallies, finished=False)
    yield _progress(done, rows_total, tallies, finished=True)


def _progress(done: int, total: int, tallies: dict[str, _Tally], *, finished: bool) -> SurveyProgress:
    return SurveyProgress(done, total, finished, tuple(tally.verdict() for tally in tallies.values()))


def _add(tally: _Tally, value: object, scanner: Finder, cache: dict[str, tuple[tuple[PiiType, ...], int]]) -> None:
    kinds: list[PiiType] = []
    length = covered = 0
    for text in texts(value):
        known = cache.get(text)
        if known is None:
            hits = scanner.find(text)
            known = (tuple(hit.type for hit in hits), sum(hit.end - hit.start for hit in hits))
            if len(cache) < _CACHE_TEXTS:
                cache[text] = known
        kinds.extend(known[0])
        covered += known[1]
        length += len(text)
    tally.cells += 1
    if kinds:
        tally.with_hits += 1
        tally.hits.update(kinds)
        tally.whole += covered >= _COVERED * length
