"""Which sets of at most three columns single out how many rows.

Rows become 64-bit fingerprints, a column a number. Up to 65,536 rows the answer is exact (but for two different values
in 2**64 that share a fingerprint). Beyond, each set of columns keeps a distinct sample (Gibbons 2001, "Distinct
sampling for highly-accurate answers to distinct values queries"): combinations whose mixed fingerprint lies below a
threshold are counted over all rows, and the threshold halves when more than 4,096 are kept. Whether a kept combination
occurs once is then known exactly, so the share of lone rows is estimated without the bias of a sample of rows, in which
everything looks rarer than it is.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final

from privacy.cells import canonical_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from privacy.cells import Row

CHUNK_ROWS: Final = 65_536
_KEPT: Final = 4_096
_MOST_COLUMNS: Final = 12  # 298 sets
_SET_SIZE: Final = 3
_ALONE: Final = 0.95  # a column that singles out nearly all rows makes every set with it do so
_CACHED: Final = 20_000
_MIX: Final = (0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB)  # of splitmix64
_PROGRESS_ROWS: Final = 1_000


@dataclass(frozen=True, slots=True)
class Singled:
    """What a set of columns does.

    Attributes:
        columns: the set.
        rows: rows that are alone with their values in it; an estimate where `exact` is False.
        share: of all rows; `low` and `high` its 95 % interval (both equal to it where exact).
        smallest: rows of the smallest group that was seen.
        within: the largest k for which at most 1 % of the rows lie in groups smaller than k.
    """

    columns: tuple[str, ...]
    rows: int
    share: float
    low: float
    high: float
    smallest: int
    within: int
    exact: bool


@dataclass(frozen=True, slots=True)
class QuasiReport:
    """What sets of columns do.

    Attributes:
        rows: all rows.
        sets: those that single out most rows first, smaller sets before larger ones; a set is left out if one of its
            subsets singles out as many rows.
        columns: that were tried together.
        exact: False where there were more than 65,536 rows.
    """

    rows: int
    sets: tuple[Singled, ...]
    columns: tuple[str, ...]
    exact: bool

    @property
    def worst(self) -> Singled | None:
        """The set that singles out most rows."""
        return self.sets[0] if self.sets else None


def single_out(
    rows: Iterable[Row],
    columns: Sequence[str],
    progress: Callable[[int], None] | None = None,
    *,
    together: int = _SET_SIZE,
    needs: Sequence[str] = (),
) -> QuasiReport:
    """Measure all sets of at most `together` columns; one pass, memory bounded by columns and not by rows.

    Args:
        rows: to be measured; a missing value is a value like any other.
        columns: to be tried; of more than twelve, the twelve that tell rows apart best are tried together.
        progress: told the rows that were read; may raise to cancel.
        together: columns of the largest sets.
        needs: only sets with at least one of these columns are tried; all sets where empty.
    """
    chunks = _chunks(rows, columns, progress)
    first = next(chunks, None)
    if first is None:
        return QuasiReport(0, (), (), exact=True)
    needed = {place for place, name in enumerate(columns) if name in needs or not needs}
    tried = _tried(first, needed)
    larger = (itertools.combinations(tried, size) for size in range(2, together + 1))
    singles = ((place,) for place in range(len(columns)))
    sets = [one for one in itertools.chain(singles, *larger) if needed.intersection(one)]
    sketches, total = _sketches(sets, first, chunks)
    exact = total <= CHUNK_ROWS
    measured = (sketch.singled(tuple(columns[place] for place in one), total) for one, sketch in sketches)
    found = sorted(measured, key=lambda one: (-one.share, len(one.columns)))
    return QuasiReport(total, _minimal(found), tuple(columns[place] for place in tried), exact)


def groups_of(rows: Iterable[Row], columns: Sequence[str], progress: Callable[[int], None] | None = None) -> Singled:
    """Measure one set of columns, of any size; one pass. An empty set puts all rows into one group."""
    chunks = _chunks(rows, columns, progress)
    first = next(chunks, None)
    if first is None:
        return _Sketch().singled(tuple(columns), 0)
    sketches, total = _sketches([tuple(range(len(columns)))], first, chunks)
    ((_, sketch),) = sketches
    return sketch.singled(tuple(columns), total)


def _sketches(
    sets: Sequence[tuple[int, ...]], first: NDArray[np.uint64], rest: Iterator[NDArray[np.uint64]]
) -> tuple[Iterator[tuple[tuple[int, ...], _Sketch]], int]:
    """Return a sketch of each set and the number of rows; of a single chunk they are exact, and made one by one."""
    second = next(rest, None)
    if second is None:
        return ((one, _Sketch().added(_mixed(first, one), most=CHUNK_ROWS)) for one in sets), len(first)
    kept, total = [(one, _Sketch()) for one in sets], 0
    for chunk in itertools.chain((first, second), rest):
        total += len(chunk)
        for one, sketch in kept:
            sketch.added(_mixed(chunk, one), most=_KEPT)
    return iter(kept), total


class _Sketch:
    """How often the combinations of a set occur, of those whose fingerprint lies below a threshold."""

    def __init__(self) -> None:
        self._halvings = 0
        self._prints: NDArray[np.uint64] | None = None
        self._counts: NDArray[np.int64] | None = None

    def added(self, prints: NDArray[np.uint64], most: int) -> _Sketch:
        """Count more rows, and keep at most so many combinations."""
        import numpy as np

        if self._halvings:
            prints = prints[prints < self._threshold()]
        new, counts = np.unique(prints, return_counts=True)
        if self._prints is not None and self._counts is not None:
            both, weights = np.concatenate([self._prints, new]), np.concatenate([self._counts, counts])
            new, place = np.unique(both, return_inverse=True)
            counts = np.bincount(place, weights=weights, minlength=len(new)).astype(np.int64)
        while len(new) > most:
            self._halvings += 1
            kept = new < self._threshold()
            new, counts = new[kept], counts[kept]
        self._prints, self._counts = new, counts
        return self

    def _threshold(self) -> np.uint64:
        import numpy as np

        return np.uint64(1 << 64 - self._halvings)

    def singled(self, columns: tuple[str, ...], total: int) -> Singled:
        """Say what was counted of `total` rows."""
        counts = self._counts
        if counts is None or not len(counts):
            return Singled(columns, 0, 0.0, 0.0, 0.0, 0, 0, exact=True)
        scale = 2.0**self._halvings
        alone = int((counts == 1).sum())
        share = min(1.0, alone * scale / total)
        # Of the lone combinations each is kept with probability 1/scale, so their number is binomial.
        spread = 1.96 * math.sqrt(max(1, alone) * (1 - 1 / scale)) * scale / total
        return Singled(
            columns,
            round(share * total),
            share,
            max(0.0, share - spread),
            min(1.0, share + spread),
            int(counts.min()),
            _within(counts),
            exact=not self._halvings,
        )


def _within(counts: NDArray[np.int64]) -> int:
    """Return the smallest group once at most 1 % of the rows, those of the smallest groups, are set aside.

    k-anonymity with suppression (Samarati 2001, "Protecting respondents' identities in microdata release").
    """
    ordered = sorted(counts.tolist())
    spare = sum(ordered) // 100
    for size in ordered:
        spare -= size
        if spare < 0:
            return int(size)
    return int(ordered[-1])


def _minimal(found: list[Singled]) -> tuple[Singled, ...]:
    kept: list[Singled] = []
    for one in found:
        names = frozenset(one.columns)
        if one.rows and not any(names > frozenset(other.columns) and other.share >= one.share for other in kept):
            kept.append(one)
    return tuple(kept)


def _tried(chunk: NDArray[np.uint64], needed: set[int]) -> tuple[int, ...]:
    """Choose the columns whose sets are tried, from the first rows: neither constant nor alone sufficient."""
    import numpy as np

    useful = []
    for place in range(chunk.shape[1]):
        _, counts = np.unique(chunk[:, place], return_counts=True)
        alone = int((counts == 1).sum())
        if len(counts) > 1 and (place not in needed or alone < _ALONE * len(chunk)):
            useful.append((-len(counts), place))
    return tuple(sorted(place for _, place in sorted(useful)[:_MOST_COLUMNS]))


def _mixed(chunk: NDArray[np.uint64], places: tuple[int, ...]) -> NDArray[np.uint64]:
    """Mix the fingerprints of some columns into one per row, evenly spread (the finaliser of splitmix64)."""
    import numpy as np

    mixed = np.full(len(chunk), _MIX[0], dtype=np.uint64)
    for place in places:
        mixed = mixed * np.uint64(_MIX[1]) + chunk[:, place]
        mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(_MIX[1])
        mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(_MIX[2])
        mixed ^= mixed >> np.uint64(31)
    return mixed


def _chunks(
    rows: Iterable[Row], columns: Sequence[str], progress: Callable[[int], None] | None
) -> Iterator[NDArray[np.uint64]]:
    """Yield the fingerprints of up to 65,536 rows at a time."""
    import numpy as np

    caches: list[dict[Any, int]] = [{} for _ in columns]
    buffer = np.empty((CHUNK_ROWS, len(columns)), dtype=np.uint64)
    filled = done = 0
    for row in rows:
        buffer[filled] = [_print(row.get(name), cache) for name, cache in zip(columns, caches, strict=True)]
        filled, done = filled + 1, done + 1
        if progress is not None and done % _PROGRESS_ROWS == 0:
            progress(done)
        if filled == CHUNK_ROWS:
            yield buffer
            buffer, filled = np.empty_like(buffer), 0
    if filled:
        yield buffer[:filled]


def _print(value: Any, cache: dict[Any, int]) -> int:
    text = canonical_text(value)
    known = cache.get(text)
    if known is None:
        known = int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
        if len(cache) < _CACHED:
            cache[text] = known
    return known
