"""On how many days which cells of a declared area were visited: stays rather than noised fixes.

A day counts in at most `contributions` cells, once in each, the first it visits; so one day changes the counts by at
most `contributions` in L1 norm, and discrete Laplace noise of that scale on every cell of the area, visited or not,
is epsilon-DP for days. Which cells are then shown depends on the noised counts alone (post-processing): those that
reach `least`, which among empty cells happens about once in ten releases. No delta is needed, since all cells are
declared.

With `stay_minutes`, a visit is a run of fixes of one day in one cell that lasts so long. Runs are followed for each day
by itself, so that days do not change each other's visits in whatever order fixes come.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Self

from privacy.errors import ReleaseRefusedError
from privacy.ledger import LedgerEntry
from privacy.release.area import Grid
from privacy.release.declared import day_of, require_few_days, zone_of
from privacy.release.histogram import USELESS_TV
from privacy.release.model import Counts, Drawn, refuse, require_epsilon, take, total_variation
from privacy.release.noise import expected_error, laplace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from privacy.cells import Row
    from privacy.ledger import SpendReceipt, Unit
    from privacy.release.area import Area
    from privacy.release.declared import Clip
    from privacy.release.noise import Noise

MAX_CELLS = 50_000
_MAX_VISITS = 2_000_000
_MAX_STAY_MINUTES = 1_440
_MAX_OVERVIEW = 1_000
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class PlacesSpec:
    """What is released; everything in it is public.

    Attributes:
        area: bounds, cells and columns.
        epsilon: privacy loss per day, 0.01 to 8.
        clip: of unit `user-day`; its column holds instants where stays are asked for.
        stay_minutes: shortest stay that is a visit; 0 takes every fix.
    """

    area: Area
    epsilon: float
    clip: Clip
    stay_minutes: int = 0

    def __post_init__(self) -> None:
        require_epsilon(self.epsilon)
        refuse(self.area.problems())
        refuse(self.clip.problems())
        rows, columns = self.area.cells
        refuse(
            [
                (self.clip.unit != "user-day", "Visits are counted by days."),
                (rows * columns > MAX_CELLS, f"The area may have {MAX_CELLS:,} cells at most."),
                (not 0 <= self.stay_minutes <= _MAX_STAY_MINUTES, "A stay is of one day."),
            ]
        )

    @property
    def unit(self) -> Unit:
        """What is protected."""
        return self.clip.unit

    @property
    def delta(self) -> float:
        """Pure differential privacy."""
        return 0.0

    @property
    def least(self) -> int:
        """Days from which on a cell is shown: all empty cells stay below in nine of ten releases."""
        rows, columns = self.area.cells
        return max(1, math.ceil(self.clip.contributions / self.epsilon * math.log(5 * rows * columns)))

    @property
    def mechanism(self) -> str:
        """Name and parameters for the ledger."""
        rows, columns = self.area.cells
        return (
            f"discrete Laplace days in cells, {rows} x {columns} cells of {self.area.cell_m} m, "
            f"stays of {self.stay_minutes} min, {self.clip.words}"
        )

    @property
    def expected_abs_error(self) -> float:
        """Mean of |noise| per cell."""
        return expected_error(self.clip.contributions / self.epsilon)

    @property
    def error_name(self) -> str:
        """What `rehearse` measures."""
        return "distance of the shares of places (total variation)"

    def at(self, epsilon: float) -> Self:
        """Return the same release at another epsilon."""
        return replace(self, epsilon=epsilon)

    def ledger_entry(self, *, entry_id: str, dataset: str, purpose: str, created_at_ms: int) -> LedgerEntry:
        """Return the row to record before anything is counted."""
        return LedgerEntry(entry_id, dataset, self.unit, self.mechanism, self.epsilon, purpose, created_at_ms)

    def measure(self, rows: Iterable[Row]) -> Counts:
        """Count days by cell; one pass. What is clipped or outside is counted in fixes.

        Raises:
            ReleaseRefusedError: more days or visits than can be remembered.
        """
        visits = _Visits(self)
        for row in rows:
            visits.take(row)
        return visits.result

    def draw(self, counts: Counts, receipt: SpendReceipt) -> Drawn:
        """Draw the noise, once, for a spend that is in the ledger.

        Raises:
            SpendError: the receipt is for something else or was used.
            ReleaseRefusedError: the ledger's row does not describe this release.
        """
        return self.draw_cells(counts, range(len(counts.tables[0])), receipt)

    def draw_cells(self, counts: Counts, cells: Sequence[int], receipt: SpendReceipt) -> Drawn:
        """Draw some cells only; errors as of `draw`. Each has noise of its own, so they come out as in the whole."""
        noise = self._noise()
        take(self, receipt)
        true = [counts.tables[0][cell] for cell in cells]
        shown = self._shown(true, noise)
        records = tuple(
            {
                "latitude": self.area.middle(cell)[0],
                "longitude": self.area.middle(cell)[1],
                "cell_m": self.area.cell_m,
                "days": days,
            }
            for cell, days in zip(cells, shown, strict=True)
            if days
        )
        return Drawn(records, noise.cost, self.delta, total_variation(true, shown))

    def over(self, base: Iterable[Row]) -> PlacesOver:
        """Return this release of rows that are always there and of others, for rehearsals: see `PlacesOver`.

        Raises:
            ReleaseRefusedError: as `measure`.
        """
        visits, grid = _Visits(self), Grid(self.area)
        reached: set[int] = set()
        for row in base:
            visits.take(row)
            cell = grid.cell(row)
            if cell is not None:
                reached.add(cell)
        return PlacesOver(self, visits, tuple(sorted(reached)))

    def rehearse(self, counts: Counts) -> float:
        """Draw noise that nobody is given and return only the total variation it made.

        Cells without a day are left out: one of them is shown about once in ten releases.
        """
        visited = [days for days in counts.tables[0] if days]
        return total_variation(visited, self._shown(visited, self._noise()))

    def expected_records(self, counts: Counts) -> int:
        """Return how many records will leave, as far as the true counts tell."""
        return sum(days >= self.least for days in counts.tables[0])

    def visible(self, counts: Counts) -> tuple[int, int]:
        """Return how many cells would be shown, as far as the true counts tell, and how many were visited."""
        return self.expected_records(counts), sum(days > 0 for days in counts.tables[0])

    def useless_above(self, counts: Counts) -> float:
        """Return the total variation from which on the shares say nothing."""
        del counts
        return USELESS_TV

    def overview(self, counts: Counts) -> tuple[tuple[str, int], ...]:
        """Return the cells with the most days."""
        most = sorted(((days, -cell) for cell, days in enumerate(counts.tables[0]) if days), reverse=True)
        middles = [(self.area.middle(-cell), days) for days, cell in most[:_MAX_OVERVIEW]]
        return tuple((f"{latitude}, {longitude}", days) for (latitude, longitude), days in middles)

    def _noise(self) -> Noise:
        return laplace(self.clip.contributions, 1, self.epsilon)

    def _shown(self, true: Sequence[int], noise: Noise) -> list[int]:
        least = self.least
        return [days if days >= least else 0 for days in noise.add(true)]


@dataclass(frozen=True, slots=True)
class PlacesOver:
    """A release of places that goes on from rows that were counted once, drawn where these rows lie.

    What it gives is distributed as `PlacesSpec.measure` and `draw` of all rows together, in the cells in which base
    rows lie. The other cells are noise alone as long as rows that are added lie where base rows do, as copies do.
    """

    spec: PlacesSpec
    base: _Visits
    cells: tuple[int, ...]

    def ledger_entry(self, *, entry_id: str, dataset: str, purpose: str, created_at_ms: int) -> LedgerEntry:
        """Return the row to record before anything is counted."""
        return self.spec.ledger_entry(entry_id=entry_id, dataset=dataset, purpose=purpose, created_at_ms=created_at_ms)

    def measure(self, rows: Iterable[Row]) -> Counts:
        """Count days by cell of the base rows followed by these; errors as of `PlacesSpec.measure`."""
        visits = self.base.copy()
        for row in rows:
            visits.take(row)
        return visits.result

    def draw(self, counts: Counts, receipt: SpendReceipt) -> Drawn:
        """Draw these cells; errors as of `PlacesSpec.draw`."""
        return self.spec.draw_cells(counts, self.cells, receipt)


@dataclass(slots=True)
class _Day:
    """One day: cells that count, and the run of fixes it is in."""

    cells: set[int] = field(default_factory=set)
    run: int = -1
    since: datetime = _LONG_AGO
    last: datetime = _LONG_AGO


class _Visits:
    """Counts days by cell. Memory grows with days and their cells, both bounded."""

    def __init__(self, spec: PlacesSpec) -> None:
        rows, columns = spec.area.cells
        self.counts = [0] * (rows * columns)
        self.kept = self.clipped = self.without_day = self.outside = 0
        self._spec, self._zone, self._grid = spec, zone_of(spec.clip), Grid(spec.area)
        self._day_column = spec.clip.day_column or ""
        self._stay = timedelta(minutes=spec.stay_minutes)
        self._days: dict[date, _Day] = {}
        self._visits = 0

    @property
    def result(self) -> Counts:
        """What was counted so far."""
        return Counts((tuple(self.counts),), self.kept, self.clipped, self.without_day, self.outside)

    def copy(self) -> _Visits:
        """Return another that goes on from here by itself."""
        made = _Visits(self._spec)
        made.counts = list(self.counts)
        made.kept, made.clipped, made.without_day, made.outside = (
            self.kept,
            self.clipped,
            self.without_day,
            self.outside,
        )
        made._days = {day: replace(known, cells=set(known.cells)) for day, known in self._days.items()}
        made._visits = self._visits
        return made

    def take(self, row: Row) -> None:
        """Take one fix.

        Raises:
            ReleaseRefusedError: more days or visits than can be remembered.
        """
        at = row.get(self._day_column)
        day = day_of(at, self._zone)
        instant = at if isinstance(at, datetime) else None
        if day is None or (self._stay and instant is None):
            self.without_day += 1
            return
        cell = self._grid.cell(row)
        if cell is None:
            self.outside += 1
            return
        of_day = self._days.setdefault(day, _Day())
        require_few_days(len(self._days))
        if cell in of_day.cells:
            self.kept += 1
        elif instant is not None and not _stays(of_day, cell, instant, self._stay):
            self.kept += 1  # on the way: it counts as soon as the stay is long enough
        elif len(of_day.cells) >= self._spec.clip.contributions:
            self.clipped += 1
        else:
            self.kept += 1
            of_day.cells.add(cell)
            self.counts[cell] += 1
            self._visits += 1
            if self._visits > _MAX_VISITS:
                raise ReleaseRefusedError(
                    f"There are more than {_MAX_VISITS:,} visits in this data. Nothing was spent."
                )


def _stays(day: _Day, cell: int, at: datetime, stay: timedelta) -> bool:
    """Follow the run of fixes and say whether it lasts long enough; a fix from before the last begins a new one."""
    if cell != day.run or at < day.last:
        day.run, day.since = cell, at
    day.last = at
    return at - day.since >= stay
