"""Tables of one and two declared columns, all of them under one epsilon.

One unit changes each table by at most `contributions`, in L1 and so in L2 norm. With delta = 0 all tables get
discrete Laplace noise of scale tables * contributions / epsilon; with a delta, discrete Gaussian noise, whose scale
grows with the square root of the number of tables only: rho/tables each, which adds to rho (Bun and Steinke 2016,
lemma 1.7), with rho from `privacy.zcdp`.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Self

from privacy.ledger import LedgerEntry, zcdp_rdp
from privacy.release.cross import Table, count, overview, pairs, problems, singles
from privacy.release.declared import RECORDS, Clip, DeclaredColumn
from privacy.release.histogram import USELESS_TV
from privacy.release.model import Counts, Drawn, refuse, require_epsilon, take, total_variation
from privacy.release.noise import expected_error, gaussian, laplace
from privacy.zcdp import zcdp_epsilon, zcdp_rho

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from privacy.cells import Row
    from privacy.ledger import SpendReceipt, Unit
    from privacy.release.noise import Noise

MAX_DELTA = 1e-5
_REHEARSED_CELLS = 4_000


def delta_problems(delta: float) -> Iterator[tuple[bool, str]]:
    """Yield what is wrong with a delta, and whether it is."""
    yield (
        not (delta == 0 or 0 < delta <= MAX_DELTA),
        f"Delta is 0 or at most {MAX_DELTA:g}: it is the probability that nothing is protected.",
    )


@dataclass(frozen=True, slots=True)
class MarginalsSpec:
    """What is released; everything in it is public.

    Attributes:
        columns: with their declared bins; each has the bin `other`.
        epsilon: privacy loss per unit of all tables together, 0.01 to 8.
        clip: whose records are protected, and how many of them count.
        ways: 1 for a table of each column, 2 for one of each pair as well.
        delta: 0, or the failure probability of epsilon (see the module).
    """

    columns: tuple[DeclaredColumn, ...]
    epsilon: float
    clip: Clip = RECORDS
    ways: int = 2
    delta: float = 0.0

    def __post_init__(self) -> None:
        require_epsilon(self.epsilon)
        refuse([(self.ways not in (1, 2), "Tables are of one column or of two.")])
        refuse(delta_problems(self.delta))
        refuse(problems(self.columns, self.tables, self.clip))

    @property
    def tables(self) -> tuple[Table, ...]:
        """Which columns each table is of."""
        columns = len(self.columns)
        return (*singles(columns), *pairs(columns)) if self.ways > 1 else singles(columns)

    @property
    def unit(self) -> Unit:
        """What is protected."""
        return self.clip.unit

    @property
    def mechanism(self) -> str:
        """Name and parameters for the ledger."""
        law = f"Gaussian (delta {self.delta:g})" if self.delta else "Laplace"
        return f"discrete {law} marginals, {len(self.tables)} tables, {self.clip.words}"

    @property
    def expected_abs_error(self) -> float:
        """Mean of |noise| per count, before negative counts are cut."""
        contributions, tables = self.clip.contributions, len(self.tables)
        if self.delta:
            return contributions * math.sqrt(tables / zcdp_rho(self.epsilon, self.delta) / math.pi)
        return expected_error(contributions * tables / self.epsilon)

    @property
    def error_name(self) -> str:
        """What `rehearse` measures."""
        return f"mean distance of {'two' if self.ways > 1 else 'one'}-column tables (total variation)"

    def at(self, epsilon: float) -> Self:
        """Return the same release at another epsilon."""
        return replace(self, epsilon=epsilon)

    def ledger_entry(self, *, entry_id: str, dataset: str, purpose: str, created_at_ms: int) -> LedgerEntry:
        """Return the row to record before anything is counted."""
        rdp = zcdp_rdp(zcdp_rho(self.epsilon, self.delta)) if self.delta else ()
        return LedgerEntry(
            entry_id, dataset, self.unit, self.mechanism, self.epsilon, purpose, created_at_ms, rdp, delta=self.delta
        )

    def measure(self, rows: Iterable[Row]) -> Counts:
        """Count, with every unit's contributions clipped; one pass.

        Raises:
            ReleaseRefusedError: more than a million different days.
        """
        return count(self.columns, self.tables, self.clip, rows)

    def draw(self, counts: Counts, receipt: SpendReceipt) -> Drawn:
        """Draw the noise, once, for a spend that is in the ledger.

        Raises:
            SpendError: the receipt is for something else or was used.
            ReleaseRefusedError: the ledger's row does not describe this release.
        """
        noise = self._noise()
        take(self, receipt)
        shown = self._shown(counts, noise)
        epsilon = zcdp_epsilon(noise.cost, self.delta) if self.delta else noise.cost
        records = tuple(self._records(shown))
        return Drawn(records, epsilon, self.delta, self._error(counts, shown))

    def rehearse(self, counts: Counts) -> float:
        """Draw noise that nobody is given and return only the mean total variation it made.

        Of many tables a random sample is noised: their noise is independent and of one law.
        """
        noise, errors, cells = self._noise(), list[float](), 0
        widest = self._widest(counts)
        for true in random.SystemRandom().sample(widest, len(widest)):
            errors.append(total_variation(true, [max(value, 0) for value in noise.add(true)]))
            cells += len(true)
            if cells >= _REHEARSED_CELLS:
                break
        return math.fsum(errors) / len(errors)

    def expected_records(self, counts: Counts) -> int:
        """Return how many records will leave, as far as the true counts tell."""
        return sum(map(len, counts.tables))

    def useless_above(self, counts: Counts) -> float:
        """Return the mean total variation from which on the tables say nothing."""
        del counts
        return USELESS_TV

    def overview(self, counts: Counts) -> tuple[tuple[str, int], ...]:
        """Return the true counts of the tables of one column."""
        return overview(self.columns, counts)

    def _noise(self) -> Noise:
        contributions, tables = self.clip.contributions, len(self.tables)
        if self.delta:
            return gaussian(contributions, tables, zcdp_rho(self.epsilon, self.delta))
        return laplace(contributions, tables, self.epsilon)

    def _shown(self, counts: Counts, noise: Noise) -> list[list[int]]:
        return [[max(value, 0) for value in noise.add(table)] for table in counts.tables]

    def _error(self, counts: Counts, shown: Sequence[Sequence[int]]) -> float:
        widest = self._widest(counts)
        noised = shown[len(shown) - len(widest) :]  # tables of one column come first
        errors = [total_variation(one, other) for one, other in zip(widest, noised, strict=True)]
        return math.fsum(errors) / len(errors)

    def _widest(self, counts: Counts) -> Sequence[tuple[int, ...]]:
        """The tables of two columns, or of one where there are no others."""
        return counts.tables[len(self.columns) :] or counts.tables

    def _records(self, shown: Sequence[Sequence[int]]) -> Iterator[Mapping[str, Any]]:
        for table, values in zip(self.tables, shown, strict=True):
            first, second = self.columns[table[0]], self.columns[table[1]] if len(table) > 1 else None
            seconds = second.labels if second is not None else ("",)
            cells = ((one, two) for one in first.labels for two in seconds)
            for (one, two), value in zip(cells, values, strict=True):
                yield {
                    "column_1": first.name,
                    "value_1": one,
                    "column_2": second.name if second is not None else "",
                    "value_2": two,
                    "count": value,
                }
