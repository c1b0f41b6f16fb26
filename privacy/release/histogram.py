"""A histogram of one column with discrete Laplace noise.

Adding or removing one unit changes the counts by at most `contributions` in L1 norm: a record falls into one bin,
and of a day only the first `contributions` records are counted. Discrete Laplace noise of scale
contributions/epsilon on every count is then epsilon-DP.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

from privacy.ledger import LedgerEntry
from privacy.release.declared import Clip, Clipper, DeclaredColumn
from privacy.release.model import Counts, Drawn, refuse, require_epsilon, take, total_variation
from privacy.release.noise import expected_error, laplace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from privacy.cells import Row
    from privacy.ledger import SpendReceipt, Unit
    from privacy.release.noise import Noise

USELESS_TV = 0.1
"""Tables further than this from the truth say more about the noise than about the data."""


@dataclass(frozen=True, slots=True)
class HistogramSpec:
    """What is released; everything in it is public.

    Attributes:
        column: whose values are counted.
        epsilon: privacy loss per unit, 0.01 to 8.
        unit, contributions, day_column, day_zone: as in `Clip`.
        categories, edges, include_other: as in `DeclaredColumn`.
        non_negative: show negative counts as 0 (post-processing; totals are then slightly too high).
    """

    column: str
    epsilon: float
    unit: Unit = "record"
    categories: tuple[str, ...] = ()
    edges: tuple[float, ...] = ()
    contributions: int = 1
    day_column: str | None = None
    day_zone: str = "UTC"
    include_other: bool = True
    non_negative: bool = True

    def __post_init__(self) -> None:
        require_epsilon(self.epsilon)
        refuse(self.declared.problems())
        refuse(self.clip.problems())

    @property
    def declared(self) -> DeclaredColumn:
        """The column and its bins."""
        return DeclaredColumn(self.column, self.categories, self.edges, self.include_other)

    @property
    def clip(self) -> Clip:
        """How many records of a unit count."""
        return Clip(self.unit, self.contributions, self.day_column, self.day_zone)

    @property
    def labels(self) -> tuple[str, ...]:
        """Names of the bins, in order."""
        return self.declared.labels

    @property
    def delta(self) -> float:
        """Pure differential privacy."""
        return 0.0

    @property
    def mechanism(self) -> str:
        """Name and parameters for the ledger."""
        return f"discrete Laplace histogram, {len(self.labels)} bins, {self.clip.words}"

    @property
    def expected_abs_error(self) -> float:
        """Mean of |noise| per bin, before negative counts are cut."""
        return expected_error(self.contributions / self.epsilon)

    @property
    def error_name(self) -> str:
        """What `rehearse` measures."""
        return "distance of the shares (total variation)"

    def at(self, epsilon: float) -> Self:
        """Return the same release at another epsilon."""
        return replace(self, epsilon=epsilon)

    def ledger_entry(self, *, entry_id: str, dataset: str, purpose: str, created_at_ms: int) -> LedgerEntry:
        """Return the row to record before anything is counted."""
        return LedgerEntry(entry_id, dataset, self.unit, self.mechanism, self.epsilon, purpose, created_at_ms)

    def measure(self, rows: Iterable[Row]) -> Counts:
        """Count, with every unit's contributions clipped; one pass.

        Raises:
            ReleaseRefusedError: more than a million different days.
        """
        code, column = self.declared.coder(), self.column
        counts, outside, clipper = [0] * len(self.labels), 0, Clipper(self.clip)
        for row in rows:
            if not clipper.admits(row):
                continue
            position = code(row.get(column))
            if position is None:
                outside += 1
            else:
                counts[position] += 1
        kept = clipper.kept - outside
        return Counts((tuple(counts),), kept, clipper.clipped, clipper.without_day, outside)

    def draw(self, counts: Counts, receipt: SpendReceipt) -> Drawn:
        """Draw the noise, once, for a spend that is in the ledger.

        Raises:
            SpendError: the receipt is for something else or was used.
            ReleaseRefusedError: the ledger's row does not describe this release.
        """
        noise = self._noise()
        take(self, receipt)
        shown = self._shown(counts, noise)
        labels = self.labels
        records = tuple({"category": label, "count": value} for label, value in zip(labels, shown, strict=True))
        error = total_variation(counts.tables[0], shown)
        return Drawn(records, noise.cost, self.delta, error)

    def rehearse(self, counts: Counts) -> float:
        """Draw noise that nobody is given and return only the total variation it made."""
        return total_variation(counts.tables[0], self._shown(counts, self._noise()))

    def expected_records(self, counts: Counts) -> int:
        """Return how many records will leave, as far as the true counts tell."""
        return len(counts.tables[0])

    def useless_above(self, counts: Counts) -> float:
        """Return the total variation from which on the shares say nothing."""
        del counts
        return USELESS_TV

    def overview(self, counts: Counts) -> tuple[tuple[str, int], ...]:
        """Return the true counts by bin."""
        return tuple(zip(self.labels, counts.tables[0], strict=True))

    def _noise(self) -> Noise:
        return laplace(self.contributions, 1, self.epsilon)

    def _shown(self, counts: Counts, noise: Noise) -> list[int]:
        noised = noise.add(counts.tables[0])
        return [max(value, 0) for value in noised] if self.non_negative else noised
