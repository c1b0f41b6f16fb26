"""What the attacks are told: what leaves, where it came from, and what was promised about it."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, Protocol

from privacy.scrub import Decided

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from privacy.cells import Row
    from privacy.scrub import Finder

Form = Literal["rows", "counts", "synthetic", "answers", "fixes"]
"""`rows` of the person, scrubbed; `counts` with noise; `synthetic` rows; randomised `answers`; noised `fixes`."""


class Mechanism(Protocol):
    """A release that can be run again on this device, for an attack to score; nothing it gives here ever leaves."""

    def run(self, rows: Iterable[Row]) -> Sequence[Mapping[str, Any]]:
        """Return records released from these rows, with fresh noise."""
        ...

    def runs(self, rows: Iterable[Row], count: int) -> Iterator[Sequence[Mapping[str, Any]]]:
        """Yield so many releases of the same rows, which are read once."""
        ...


class SoldBefore(Protocol):
    """What left in earlier sales of this data set, known by keyed marks only."""

    def record_mark(self, record: bytes) -> bytes:
        """Return the mark of a record's bytes."""
        ...

    def value_mark(self, value: str) -> bytes:
        """Return the mark of a value, the same in every column."""
        ...

    def has_record(self, mark: bytes) -> bool:
        """Say whether a record with this mark was sold."""
        ...

    def has_value(self, mark: bytes) -> bool:
        """Say whether a rare value with this mark was in a record that was sold."""
        ...

    @property
    def unknown_sales(self) -> int:
        """Earlier sales of which no marks of values are kept: whether records join with theirs is not known."""
        ...


@dataclass(frozen=True, slots=True)
class Promise:
    """What the release promises.

    Attributes:
        epsilon: per unit, as released; 0 where nothing is promised.
        delta: failure probability of epsilon.
        unit: `record`, `user-day`, `answer` or `place`.
        per_unit: records of a unit that count.
        day_column: in the source, what tells the day; empty where nothing does.
    """

    epsilon: float = 0.0
    delta: float = 0.0
    unit: str = "record"
    per_unit: int = 1
    day_column: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """All that attacks need beside the outgoing bytes. Stays on this device.

    Attributes:
        form: of what leaves.
        semantics: what columns mean, where that is known.
        unsearched: columns that are hashed: nothing can be found in them.
        finder: the detectors; None where none could be loaded, which is a failure of the identifiers attack.
        decided: hits that the person decided to keep are not leftovers.
        as_is: the request and the person say that hits nobody decided about may leave.
        sold: earlier sales; None where there were none.
        source: rows that went into the release, again and again.
        mechanism: the release, to be run again; None for rows.
        promise: what it promises.
        coins: chooses samples and canaries; of the operating system unless a test needs the same again.
    """

    form: Form
    semantics: Mapping[str, str] = field(default_factory=dict)
    unsearched: frozenset[str] = frozenset()
    finder: Finder | None = None
    decided: Decided = field(default_factory=lambda: Decided(()))
    as_is: bool = False
    sold: SoldBefore | None = None
    source: Callable[[], Iterator[Row]] | None = None
    mechanism: Mechanism | None = None
    promise: Promise = field(default_factory=Promise)
    coins: random.Random = field(default_factory=random.SystemRandom)
