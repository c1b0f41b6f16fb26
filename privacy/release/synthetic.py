"""Synthetic rows from a tree of noised tables (after McKenna, Miklau and Sheldon 2021, "Winning the NIST contest").

Three steps share the budget:

1. a table of each column, noised;
2. the tree: in columns - 1 picks, the pair whose table is furthest from what step 1 says it would be if its columns had
   nothing to do with each other, by the exponential mechanism. The expectation is rounded to whole numbers and comes
   from noised counts alone, so a score is a whole number that one unit changes by at most `contributions`;
3. the tables of the picked pairs, noised.

With a delta the noise is discrete Gaussian and the budget is rho (`privacy.zcdp`; steps add, Bun and Steinke 2016,
lemma 1.7); without, it is discrete Laplace and the budget is epsilon. What follows is post-processing and needs
neither secrets nor a cryptographic generator; the generator is seeded by the operating system all the same.

That there are at least 5,000 records is not hidden: below, rows would be worse than shuffled columns.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Self

from privacy.errors import ReleaseRefusedError
from privacy.ledger import LedgerEntry, zcdp_rdp
from privacy.release.cross import Table, count, overview, pairs, problems, singles
from privacy.release.declared import RECORDS, Clip, DeclaredColumn
from privacy.release.marginals import delta_problems
from privacy.release.model import Counts, Drawn, refuse, require_epsilon, take, total_variation
from privacy.release.noise import expected_error, gaussian, laplace, noisy_max
from privacy.zcdp import zcdp_epsilon, zcdp_rho

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from privacy.cells import Row
    from privacy.ledger import SpendReceipt, Unit
    from privacy.release.noise import Noise
    from privacy.release.tree import Codes, Edge, Measured

LEAST_RECORDS = 5_000
MOST_ROWS = 1_000_000
_SINGLES_SHARE, _PICKS_SHARE = 0.15, 0.15
_NEAR_TV = 0.05
"""So near, rows are useful even where columns hardly depend on each other."""


@dataclass(frozen=True, slots=True)
class SyntheticSpec:
    """What is released; everything in it is public.

    Attributes:
        columns: with their declared bins; each has the bin `other`.
        epsilon: privacy loss per unit of all rows together, 0.01 to 8.
        clip: whose records are protected, and how many of them count.
        delta: failure probability of epsilon; 0 costs usefulness (see the module).
        rows: how many to make; 0 makes as many as there are, by the noised count.
    """

    columns: tuple[DeclaredColumn, ...]
    epsilon: float
    clip: Clip = RECORDS
    delta: float = 1e-6
    rows: int = 0

    def __post_init__(self) -> None:
        require_epsilon(self.epsilon)
        refuse(delta_problems(self.delta))
        refuse(problems(self.columns, self.tables, self.clip))
        refuse(
            [
                (len(self.columns) < 2, "Synthetic rows need at least two columns."),  # noqa: PLR2004 - said in words
                (not 0 <= self.rows <= MOST_ROWS, f"At most {MOST_ROWS} synthetic rows can be made."),
            ]
        )

    @property
    def tables(self) -> tuple[Table, ...]:
        """Which columns each counted table is of; of the pairs only those of the tree are noised."""
        return (*singles(len(self.columns)), *pairs(len(self.columns)))

    @property
    def unit(self) -> Unit:
        """What is protected."""
        return self.clip.unit

    @property
    def mechanism(self) -> str:
        """Name and parameters for the ledger."""
        law = f"Gaussian (delta {self.delta:g})" if self.delta else "Laplace"
        return f"synthetic rows, tree of {len(self.columns)} columns, discrete {law}, {self.clip.words}"

    @property
    def expected_abs_error(self) -> float:
        """Mean of |noise| per count of the tree's tables."""
        tables, budget = len(self.columns) - 1, self._budget * (1 - _SINGLES_SHARE - _PICKS_SHARE)
        if self.delta:
            return self.clip.contributions * math.sqrt(tables / budget / math.pi)
        return expected_error(self.clip.contributions * tables / budget)

    @property
    def error_name(self) -> str:
        """What `rehearse` measures."""
        return "mean distance of two-column tables (total variation)"

    def at(self, epsilon: float) -> Self:
        """Return the same release at another epsilon."""
        return replace(self, epsilon=epsilon)

    def ledger_entry(self, *, entry_id: str, dataset: str, purpose: str, created_at_ms: int) -> LedgerEntry:
        """Return the row to record before anything is counted."""
        rdp = zcdp_rdp(self._budget) if self.delta else ()
        return LedgerEntry(
            entry_id, dataset, self.unit, self.mechanism, self.epsilon, purpose, created_at_ms, rdp, delta=self.delta
        )

    def measure(self, rows: Iterable[Row]) -> Counts:
        """Count, with every unit's contributions clipped; one pass.

        Raises:
            ReleaseRefusedError: fewer than 5,000 records count, or more than a million different days.
        """
        counts = count(self.columns, self.tables, self.clip, rows)
        if counts.kept < LEAST_RECORDS:
            raise ReleaseRefusedError(
                f"Synthetic rows need at least {LEAST_RECORDS:,} records, and {counts.kept:,} count here: invented "
                "rows would be worse than each column by itself. Nothing was spent. Sell histograms or tables instead."
            )
        return counts

    def draw(self, counts: Counts, receipt: SpendReceipt) -> Drawn:
        """Draw the noise, once, for a spend that is in the ledger, and sample rows.

        Raises:
            SpendError: the receipt is for something else or was used.
            ReleaseRefusedError: the ledger's row does not describe this release.
        """
        measured, cost = self.draw_tables(counts, receipt)
        codes = self._rows(measured)
        epsilon = zcdp_epsilon(cost, self.delta) if self.delta else cost
        names = [column.name for column in self.columns]
        labels = [column.labels for column in self.columns]
        texts = [map(names_of.__getitem__, one.tolist()) for names_of, one in zip(labels, codes, strict=True)]
        records = tuple(dict(zip(names, row, strict=True)) for row in zip(*texts, strict=True))
        return Drawn(records, epsilon, self.delta, self._error(counts, codes))

    def draw_tables(self, counts: Counts, receipt: SpendReceipt) -> tuple[Measured, float]:
        """Draw the noised tables that rows are made of: all that is revealed, for a spend that is in the ledger.

        Returns:
            The tables, and what they cost by OpenDP's maps: rho with a delta, epsilon without.

        Raises:
            SpendError, ReleaseRefusedError: as `draw`.
        """
        take(self, receipt)
        return self._noised(counts)

    def rehearse(self, counts: Counts) -> float:
        """Make rows that nobody is given and return only the mean pairwise total variation."""
        return self._error(counts, self._rows(self._noised(counts)[0]))

    def expected_records(self, counts: Counts) -> int:
        """Return how many records will leave, as far as the true counts tell."""
        return self.rows or min(MOST_ROWS, counts.kept)

    def useless_above(self, counts: Counts) -> float:
        """Return the error that shuffling every column by itself would make, or .05 where that is less."""
        return max(_NEAR_TV, self._independent_error(counts))

    def overview(self, counts: Counts) -> tuple[tuple[str, int], ...]:
        """Return the true counts of the tables of one column."""
        return overview(self.columns, counts)

    @property
    def _budget(self) -> float:
        return zcdp_rho(self.epsilon, self.delta) if self.delta else self.epsilon

    def _noise(self, tables: int, budget: float) -> Noise:
        return (gaussian if self.delta else laplace)(self.clip.contributions, tables, budget)

    def _noised(self, counts: Counts) -> tuple[Measured, float]:
        import numpy as np

        from privacy.release.tree import Measured, noised_total, on_simplex

        columns, budget = len(self.columns), self._budget
        noise = self._noise(columns, budget * _SINGLES_SHARE)
        single = [np.array(noise.add(table), dtype=np.float64) for table in counts.tables[:columns]]
        total = noised_total(single, noise.variance)
        shares = [on_simplex(table, total) / total for table in single]
        expected = {
            (first, second): np.rint(total * np.outer(shares[first], shares[second])).astype(np.int64)
            for first, second in pairs(columns)
        }
        true = {
            edge: np.array(table, dtype=np.int64).reshape(expected[edge].shape)
            for edge, table in zip(pairs(columns), counts.tables[columns:], strict=True)
        }
        scores = {edge: int(np.abs(true[edge] - expected[edge]).sum()) for edge in true}
        pick = noisy_max(
            self.clip.contributions, "rho" if self.delta else "epsilon", budget * _PICKS_SHARE / (columns - 1)
        )
        edges = _spanning(scores, pick, columns)
        spent = noise.cost + (columns - 1) * pick.cost
        fine = self._noise(columns - 1, budget - spent)
        noised = {
            edge: np.array(fine.add(true[edge].ravel().tolist()), dtype=np.float64).reshape(true[edge].shape)
            for edge in edges
        }
        return Measured(single, noise.variance, noised, fine.variance), spent + fine.cost

    def _rows(self, measured: Measured) -> list[Codes]:
        from privacy.release.tree import fit, noised_total, os_seeded, sample

        rows = self.rows or min(MOST_ROWS, round(noised_total(measured.singles, measured.single_variance)))
        return sample(fit(measured), rows, os_seeded())

    def _error(self, counts: Counts, codes: Sequence[Codes]) -> float:
        import numpy as np

        columns, errors = len(self.columns), []
        for (first, second), true in zip(pairs(columns), counts.tables[columns:], strict=True):
            flat = codes[first] * len(self.columns[second].labels) + codes[second]
            errors.append(total_variation(true, np.bincount(flat, minlength=len(true)).tolist()))
        return math.fsum(errors) / len(errors)

    def _independent_error(self, counts: Counts) -> float:
        import numpy as np

        columns, errors = len(self.columns), []
        tables = [np.array(table, dtype=np.float64) / max(1, sum(table)) for table in counts.tables]
        for (first, second), joint in zip(pairs(columns), tables[columns:], strict=True):
            errors.append(float(np.abs(joint - np.outer(tables[first], tables[second]).ravel()).sum()) / 2)
        return math.fsum(errors) / len(errors)


def _spanning(scores: dict[Edge, int], pick: Noise, columns: int) -> list[Edge]:
    """Pick a tree: each time the noisily highest score among the pairs that join two parts (Kruskal 1956)."""
    part = list(range(columns))
    edges: list[Edge] = []
    while len(edges) < columns - 1:
        joining = [edge for edge in scores if part[edge[0]] != part[edge[1]]]
        chosen: Any = pick.measurement([scores[edge] for edge in joining])
        first, second = joining[int(chosen)]
        edges.append((first, second))
        merged, into = part[second], part[first]
        part = [into if one == merged else one for one in part]
    return edges
