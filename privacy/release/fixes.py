"""Single positions moved at random: the planar Laplace mechanism (Andrés et al. 2013, "Geo-indistinguishability").

Where one was cannot be told from any other place within 200 m better than exp(epsilon) times, and from places n times
as far by n times the epsilon; that is a weaker promise than differential privacy for days, and a unit of its own in the
ledger. The epsilon is that of all fixes together, each of them moved by up to 200 m: it adds up, so a trace costs what
all of its fixes cost (1,440 of one day about a thousand). Visits to cells are better for whole days (`places`).

Positions are whole steps of 10 m from a corner of the declared area, and north and east get discrete Laplace noise
each. A move by r metres changes them by at most sqrt(2) * r in L1 norm, and rounding by a step each; so the taxicab
law, which can be sampled exactly, implies the planar bound.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Self

from privacy.errors import ReleaseRefusedError
from privacy.ledger import LedgerEntry
from privacy.release.area import Grid
from privacy.release.model import Counts, Drawn, refuse, require_epsilon, take
from privacy.release.noise import expected_error, laplace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from privacy.cells import Row
    from privacy.ledger import SpendReceipt, Unit
    from privacy.release.area import Area
    from privacy.release.noise import Noise

RADIUS_M: Final = 200
STEP_M: Final = 10
MAX_FIXES = 100
SENSITIVITY_STEPS: Final = math.floor(math.sqrt(2) * RADIUS_M / STEP_M + 2)
"""By how much, in L1 norm, a move by the radius changes the steps of one fix: sqrt(2) * 20 before rounding, and
rounding adds at most one to each of the two; a whole number, so 30."""


@dataclass(frozen=True, slots=True)
class FixesSpec:
    """What is released; everything in it is public.

    Attributes:
        area: bounds and columns; positions outside are moved to its border first.
        epsilon: privacy loss of all fixes together, for moves of up to 200 m, 0.01 to 8.
        fixes: how many leave at most, the first ones; how many there are is not hidden.
    """

    area: Area
    epsilon: float
    fixes: int = 1

    def __post_init__(self) -> None:
        require_epsilon(self.epsilon)
        refuse(self.area.problems())
        refuse([(not 1 <= self.fixes <= MAX_FIXES, f"Between 1 and {MAX_FIXES} positions can be moved.")])

    @property
    def unit(self) -> Unit:
        """What is protected."""
        return "place"

    @property
    def delta(self) -> float:
        """None is needed."""
        return 0.0

    @property
    def mechanism(self) -> str:
        """Name and parameters for the ledger."""
        each = self.epsilon / self.fixes
        return f"planar Laplace, {self.fixes} fixes of epsilon {each:g} within {RADIUS_M} m, summed"

    @property
    def expected_abs_error(self) -> float:
        """Mean of |noise| to the north or to the east, metres."""
        return expected_error(SENSITIVITY_STEPS * self.fixes / self.epsilon) * STEP_M

    @property
    def error_name(self) -> str:
        """What `rehearse` measures."""
        return "mean distance of a position from the true one (metres)"

    def at(self, epsilon: float) -> Self:
        """Return the same release at another epsilon."""
        return replace(self, epsilon=epsilon)

    def ledger_entry(self, *, entry_id: str, dataset: str, purpose: str, created_at_ms: int) -> LedgerEntry:
        """Return the row to record before anything is counted; the relation is that of moving by up to 200 m."""
        return LedgerEntry(
            entry_id,
            dataset,
            self.unit,
            self.mechanism,
            self.epsilon,
            purpose,
            created_at_ms,
            relation="replace-one",
        )

    def measure(self, rows: Iterable[Row]) -> Counts:
        """Take the first positions: each table is one, in steps to the north and to the east.

        Raises:
            ReleaseRefusedError: there is none.
        """
        (north_m, east_m), grid = self.area.size_m, Grid(self.area)
        tables: list[tuple[int, ...]] = []
        clipped = outside = 0
        for row in rows:
            place = grid.metres(row)
            if place is None:
                outside += 1
            elif len(tables) == self.fixes:
                clipped += 1
            else:
                inside = min(max(place[0], 0.0), north_m), min(max(place[1], 0.0), east_m)
                tables.append(tuple(round(metres / STEP_M) for metres in inside))
        if not tables:
            raise ReleaseRefusedError("There is no position in this data. Nothing was spent.")
        return Counts(tuple(tables), len(tables), clipped, outside=outside)

    def draw(self, counts: Counts, receipt: SpendReceipt) -> Drawn:
        """Draw the moves, once, for a spend that is in the ledger.

        Raises:
            SpendError: the receipt is for something else or was used.
            ReleaseRefusedError: the ledger's row does not describe this release.
        """
        noise = self._noise()
        take(self, receipt)
        moved = _moved(counts, noise)
        places = [self.area.degrees(north * STEP_M, east * STEP_M) for north, east in moved]
        records = tuple({"latitude": latitude, "longitude": longitude} for latitude, longitude in places)
        return Drawn(records, noise.cost, self.delta, _displacement_m(counts, moved))

    def rehearse(self, counts: Counts) -> float:
        """Move the positions for nobody and return only how far on average, metres."""
        return _displacement_m(counts, _moved(counts, self._noise()))

    def expected_records(self, counts: Counts) -> int:
        """Return how many records will leave, as far as the true counts tell."""
        return counts.kept

    def useless_above(self, counts: Counts) -> float:
        """Return a quarter of the area's shorter side: moved further, a position could be about anywhere in it."""
        del counts
        return min(self.area.size_m) / 4

    def overview(self, counts: Counts) -> tuple[tuple[str, int], ...]:
        """Return how many positions there are."""
        return (("positions", counts.kept),)

    def _noise(self) -> Noise:
        return laplace(SENSITIVITY_STEPS, self.fixes, self.epsilon)


def _moved(counts: Counts, noise: Noise) -> list[tuple[int, int]]:
    steps = noise.add([step for place in counts.tables for step in place])
    return list(zip(steps[::2], steps[1::2], strict=True))


def _displacement_m(counts: Counts, moved: list[tuple[int, int]]) -> float:
    distances = [math.dist(place, to) * STEP_M for place, to in zip(counts.tables, moved, strict=True)]
    return math.fsum(distances) / len(distances)
