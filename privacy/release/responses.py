"""Single answers into a pool: k-ary randomised response on every answer of a vector.

Each of the d answers is told truthfully with probability p = e / (e + k - 1), e = exp(epsilon / d), k its number of
choices, and is otherwise one of the other choices at random (Warner 1965; Kairouz, Bonawitz and Ramage 2016, "Discrete
distribution estimation under local privacy"). Replacing the whole vector by any other changes the probability of what
leaves by at most exp(epsilon): one epsilon for the vector. OpenDP draws every bit from the operating system.

A buyer who pools n answers of one column estimates the share of a choice without bias from its share s among them:

    estimate = (s - q) / (p - q),  q = (1 - p) / (k - 1)

with a standard error of at most 0.5 / (sqrt(n) * (p - q)). Records say their epsilon, so that answers of people who
chose different ones can be pooled: estimate each group, and weigh by n * (p - q)**2.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Self

from privacy.errors import ReleaseRefusedError
from privacy.ledger import LedgerEntry
from privacy.release.cross import problems, singles
from privacy.release.declared import MAX_CONTRIBUTIONS, RECORDS, DeclaredColumn
from privacy.release.histogram import USELESS_TV
from privacy.release.model import Counts, Drawn, refuse, require_epsilon, take
from privacy.release.noise import randomised_response

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from privacy.cells import Row
    from privacy.ledger import SpendReceipt, Unit

POOL = 10_000
"""Usefulness is measured as a buyer sees it who pools so many answers like these."""
EPSILON_FIELD = "epsilon"
_MAX_ANSWERS = 50_000


def truth_probability(epsilon: float, choices: int) -> float:
    """Return the probability with which an answer is told truthfully."""
    return math.exp(epsilon) / (math.exp(epsilon) + choices - 1)


def unbiased_shares(told: Sequence[float], epsilon: float) -> list[float]:
    """Return the estimated shares of the choices from their shares among told answers; may be below 0 or above 1.

    Args:
        told: share of each choice, adding to 1.
        epsilon: of one answer, so of the vector divided by its length.
    """
    truth = truth_probability(epsilon, len(told))
    lie = (1 - truth) / (len(told) - 1)
    return [(share - lie) / (truth - lie) for share in told]


@dataclass(frozen=True, slots=True)
class ResponsesSpec:
    """What is released; everything in it is public.

    Attributes:
        columns: the answers of a vector with their choices; each has the choice `other`.
        epsilon: privacy loss per vector, 0.01 to 8.
        vectors: how many are told at most, the first ones; how many there are is not hidden.
    """

    columns: tuple[DeclaredColumn, ...]
    epsilon: float
    vectors: int = 1

    def __post_init__(self) -> None:
        require_epsilon(self.epsilon)
        refuse(problems(self.columns, singles(len(self.columns)), RECORDS))
        names = {column.name for column in self.columns}
        refuse(
            [
                (not 1 <= self.vectors <= MAX_CONTRIBUTIONS, "At least one vector of answers is told."),
                (self.vectors * len(self.columns) > _MAX_ANSWERS, f"At most {_MAX_ANSWERS:,} answers can be told."),
                (EPSILON_FIELD in names, f"A column cannot be called “{EPSILON_FIELD}”: answers say theirs."),
            ]
        )

    @property
    def unit(self) -> Unit:
        """What is protected."""
        return "answer"

    @property
    def delta(self) -> float:
        """Pure differential privacy."""
        return 0.0

    @property
    def epsilon_each(self) -> float:
        """Of one answer."""
        return self.epsilon / len(self.columns)

    @property
    def mechanism(self) -> str:
        """Name and parameters for the ledger."""
        choices = ", ".join(str(len(column.labels)) for column in self.columns)
        return f"randomised response, {self.vectors} vectors of {len(self.columns)} answers with {choices} choices"

    @property
    def expected_abs_error(self) -> float:
        """Expected number of lies in a vector."""
        return sum(1 - truth_probability(self.epsilon_each, len(column.labels)) for column in self.columns)

    @property
    def error_name(self) -> str:
        """What `rehearse` measures."""
        return f"mean distance of the shares estimated from {POOL:,} such answers (total variation)"

    def at(self, epsilon: float) -> Self:
        """Return the same release at another epsilon."""
        return replace(self, epsilon=epsilon)

    def ledger_entry(self, *, entry_id: str, dataset: str, purpose: str, created_at_ms: int) -> LedgerEntry:
        """Return the row to record before anything is counted; the relation is that of replacing a vector."""
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
        """Take the first vectors: each table is one vector of positions of choices.

        Raises:
            ReleaseRefusedError: there is none.
        """
        coders = [(column.name, column.coder()) for column in self.columns]
        tables: list[tuple[int, ...]] = []
        clipped = 0
        for row in rows:
            if len(tables) == self.vectors:
                clipped += 1
                continue
            codes = [code(row.get(name)) for name, code in coders]
            tables.append(tuple(code for code in codes if code is not None))  # `other` holds whatever is not declared
        if not tables:
            raise ReleaseRefusedError("There is no answer in this data. Nothing was spent.")
        return Counts(tuple(tables), len(tables), clipped)

    def draw(self, counts: Counts, receipt: SpendReceipt) -> Drawn:
        """Draw what is told, once, for a spend that is in the ledger.

        Raises:
            SpendError: the receipt is for something else or was used.
            ReleaseRefusedError: the ledger's row does not describe this release.
        """
        choosers = [randomised_response(len(column.labels), self.epsilon_each) for column in self.columns]
        take(self, receipt)
        labels = [column.labels for column in self.columns]
        records: list[dict[str, Any]] = []
        lies = 0
        for vector in counts.tables:
            told = [int(chooser.measurement(code)) for chooser, code in zip(choosers, vector, strict=True)]
            lies += sum(one != other for one, other in zip(told, vector, strict=True))
            answers = {column.name: names[code] for column, names, code in zip(self.columns, labels, told, strict=True)}
            records.append(answers | {EPSILON_FIELD: self.epsilon})
        epsilon = math.fsum(chooser.cost for chooser in choosers)
        return Drawn(tuple(records), epsilon, self.delta, lies / (len(records) * len(labels)))

    def rehearse(self, counts: Counts) -> float:
        """Tell a pool of answers like these to nobody and return only how far the estimated shares are off."""
        from privacy.release.tree import os_seeded

        generator = os_seeded()
        errors = []
        for column, shares in zip(self.columns, self._shares(counts), strict=True):
            choices = len(column.labels)
            truth = truth_probability(self.epsilon_each, choices)
            lie = (1 - truth) / (choices - 1)
            told = generator.multinomial(POOL, [share * truth + (1 - share) * lie for share in shares])
            estimated = unbiased_shares([count / POOL for count in told.tolist()], self.epsilon_each)
            # Estimates below zero are known to be wrong; whoever uses them cuts and scales them.
            cut = [max(share, 0.0) for share in estimated]
            total = math.fsum(cut)
            errors.append(math.fsum(abs(a / total - b) for a, b in zip(cut, shares, strict=True)) / 2)
        return math.fsum(errors) / len(errors)

    def expected_records(self, counts: Counts) -> int:
        """Return how many records will leave, as far as the true counts tell."""
        return counts.kept

    def useless_above(self, counts: Counts) -> float:
        """Return the total variation from which on the shares say nothing."""
        del counts
        return USELESS_TV

    def overview(self, counts: Counts) -> tuple[tuple[str, int], ...]:
        """Return how often each choice was made."""
        return tuple(
            (f"{column.name}: {label}", round(share * counts.kept))
            for column, shares in zip(self.columns, self._shares(counts), strict=True)
            for label, share in zip(column.labels, shares, strict=True)
        )[:1_000]

    def _shares(self, counts: Counts) -> list[list[float]]:
        shares = [[0.0] * len(column.labels) for column in self.columns]
        for vector in counts.tables:
            for of_column, code in zip(shares, vector, strict=True):
                of_column[code] += 1 / counts.kept
        return shares
