"""Counting several declared columns at once: every table of one or two of them, in one pass and bounded memory."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from privacy.release.declared import Clipper
from privacy.release.model import Counts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import numpy as np

    from privacy.cells import Row
    from privacy.release.declared import Clip, DeclaredColumn

MAX_COLUMNS = 20
MAX_CELLS = 50_000
_CHUNK_ROWS = 8_192
_MAX_OVERVIEW = 1_000

Table = tuple[int, ...]
"""Positions of the columns that a table is of."""


def singles(columns: int) -> tuple[Table, ...]:
    """Return the tables of one column each."""
    return tuple((position,) for position in range(columns))


def pairs(columns: int) -> tuple[tuple[int, int], ...]:
    """Return the tables of two columns each."""
    return tuple(itertools.combinations(range(columns), 2))


def cells(columns: Sequence[DeclaredColumn], tables: Iterable[Table]) -> int:
    """Return how many counts the tables have together."""
    sizes = [len(column.labels) for column in columns]
    total = 0
    for table in tables:
        product = 1
        for position in table:
            product *= sizes[position]
        total += product
    return total


def problems(columns: Sequence[DeclaredColumn], tables: Sequence[Table], clip: Clip) -> Iterator[tuple[bool, str]]:
    """Yield what would make these tables impossible or meaningless, and whether it does."""
    yield not 1 <= len(columns) <= MAX_COLUMNS, f"Between 1 and {MAX_COLUMNS} columns can be counted together."
    yield len({column.name for column in columns}) != len(columns), "A column is named twice."
    for column in columns:
        yield not column.include_other, "Every column counted with others needs the bin “other”."
        yield from column.problems()
    yield cells(columns, tables) > MAX_CELLS, f"The tables may have {MAX_CELLS} counts together at most."
    yield from clip.problems()


def count(columns: Sequence[DeclaredColumn], tables: Sequence[Table], clip: Clip, rows: Iterable[Row]) -> Counts:
    """Count every table; tables of two columns are row-major in the order of their columns.

    Raises:
        ReleaseRefusedError: more than a million different days.
    """
    import numpy as np

    sizes = [len(column.labels) for column in columns]
    sums = [np.zeros(cells(columns, [table]), dtype=np.int64) for table in tables]
    clipper = Clipper(clip)
    for codes in _coded(columns, clipper, rows):
        for number, table in enumerate(tables):
            flat = codes[table[0]]
            for position in table[1:]:
                flat = flat * sizes[position] + codes[position]
            sums[number] += np.bincount(flat, minlength=len(sums[number]))
    found = tuple(tuple(total.tolist()) for total in sums)
    return Counts(found, clipper.kept, clipper.clipped, clipper.without_day)


def overview(columns: Sequence[DeclaredColumn], counts: Counts) -> tuple[tuple[str, int], ...]:
    """Return the first thousand counts of the tables of one column, which come first, with their names."""
    named = (
        (f"{column.name}: {label}", value)
        for column, table in zip(columns, counts.tables, strict=False)
        for label, value in zip(column.labels, table, strict=True)
    )
    return tuple(itertools.islice(named, _MAX_OVERVIEW))


def _coded(
    columns: Sequence[DeclaredColumn], clipper: Clipper, rows: Iterable[Row]
) -> Iterator[list[np.ndarray[tuple[int], np.dtype[np.int64]]]]:
    import numpy as np

    admitted = (row for row in rows if clipper.admits(row))
    coders = [(column.name, column.coder()) for column in columns]
    while chunk := list(itertools.islice(admitted, _CHUNK_ROWS)):
        yield [np.array([code(row.get(name)) for row in chunk], dtype=np.int64) for name, code in coders]
