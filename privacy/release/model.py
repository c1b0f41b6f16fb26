"""What every mechanism of this package is, and what goes in and comes out.

A mechanism is a frozen, public description. `measure` reads the rows once and makes true counts, which stay on this
device; `draw` adds the noise, once, for a spend that is in the ledger. The noise is OpenDP's and sampled exactly.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, Self, runtime_checkable

from privacy.errors import ReleaseRefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from privacy.cells import Row
    from privacy.ledger import LedgerEntry, SpendReceipt, Unit

MIN_EPSILON, MAX_EPSILON = 0.01, 8.0


@dataclass(frozen=True, slots=True)
class Counts:
    """What was measured: for this device only, never to be shown to anybody else.

    Attributes:
        tables: whole numbers, in the order and of the meaning that the mechanism gives them.
        kept: records that count.
        clipped: records left out because their unit had contributed enough.
        without_day: records left out because their day is unknown.
        outside: records left out because nothing declared holds them.
    """

    tables: tuple[tuple[int, ...], ...]
    kept: int
    clipped: int = 0
    without_day: int = 0
    outside: int = 0


@dataclass(frozen=True, slots=True)
class Drawn:
    """The noised result.

    Attributes:
        records: what may leave.
        epsilon: privacy loss per unit as proven by OpenDP's maps, at most that of the ledger.
        delta: failure probability of that epsilon; 0 for pure differential privacy.
        measured_error: the mechanism's `error_name`, computed from the true data: for the eyes of this user only,
            never released.
    """

    records: tuple[Mapping[str, Any], ...]
    epsilon: float
    delta: float
    measured_error: float


class Mechanism(Protocol):
    """A release with a guarantee; everything in it is public.

    Attributes:
        epsilon: privacy loss per unit.
        delta: failure probability of that epsilon; 0 for pure differential privacy.
        unit: what is protected.
        mechanism: name and parameters for the ledger.
        expected_abs_error: mean of |noise| per count, or metres for moved fixes.
        error_name: what `rehearse` measures, in words.
    """

    @property
    def epsilon(self) -> float: ...  # noqa: D102 - above
    @property
    def delta(self) -> float: ...  # noqa: D102 - above
    @property
    def unit(self) -> Unit: ...  # noqa: D102 - above
    @property
    def mechanism(self) -> str: ...  # noqa: D102 - above
    @property
    def expected_abs_error(self) -> float: ...  # noqa: D102 - above
    @property
    def error_name(self) -> str: ...  # noqa: D102 - above

    def at(self, epsilon: float) -> Self:
        """Return the same release at another epsilon."""
        ...

    def ledger_entry(self, *, entry_id: str, dataset: str, purpose: str, created_at_ms: int) -> LedgerEntry:
        """Return the row to record before anything is counted."""
        ...

    def measure(self, rows: Iterable[Row]) -> Counts:
        """Count in one pass, with every unit's contributions clipped.

        Raises:
            ReleaseRefusedError: too little or too much data for this release.
        """
        ...

    def draw(self, counts: Counts, receipt: SpendReceipt) -> Drawn:
        """Draw the noise, once, for a spend that is in the ledger.

        Raises:
            SpendError: the receipt is for something else or was used.
            ReleaseRefusedError: the ledger's row does not describe this release.
        """
        ...

    def rehearse(self, counts: Counts) -> float:
        """Draw noise that nobody is given and return only the error it made: for the eyes of this user."""
        ...

    def expected_records(self, counts: Counts) -> int:
        """Return how many records will leave, as far as the true counts tell."""
        ...

    def useless_above(self, counts: Counts) -> float:
        """Return the error from which on this release says nothing about the data."""
        ...

    def overview(self, counts: Counts) -> tuple[tuple[str, int], ...]:
        """Return true counts by name, for the eyes of this user: at most a thousand."""
        ...


@runtime_checkable
class Hiding(Protocol):
    """A mechanism that shows a number only if it is large enough after noise, so that small data may vanish whole."""

    @property
    def least(self) -> int:
        """Number from which on one is shown."""
        ...

    def at(self, epsilon: float) -> Hiding:
        """Return the same release at another epsilon."""
        ...

    def visible(self, counts: Counts) -> tuple[int, int]:
        """Return how many numbers would be shown, as far as the true counts tell, and how many there are."""
        ...


def require_epsilon(epsilon: float) -> None:
    """Refuse an epsilon that is none or that protects nothing.

    Raises:
        ReleaseRefusedError: it is outside 0.01 to 8.
    """
    if not MIN_EPSILON <= epsilon <= MAX_EPSILON:
        raise ReleaseRefusedError(
            f"Epsilon must be between {MIN_EPSILON} and {MAX_EPSILON:g}; above, it protects nothing. "
            "Nothing was counted or spent."
        )


def refuse(problems: Iterable[tuple[bool, str]]) -> None:
    """Refuse a release for the first problem that holds.

    Raises:
        ReleaseRefusedError: one does.
    """
    for refused, problem in problems:
        if refused:
            raise ReleaseRefusedError(f"{problem} Nothing was counted or spent.")


def take(mechanism: Mechanism, receipt: SpendReceipt) -> None:
    """Use the receipt for this release.

    Raises:
        SpendError: it was used before.
        ReleaseRefusedError: the ledger's row does not describe this release.
    """
    entry = receipt.entry
    recorded = entry.mechanism, entry.epsilon, entry.delta, entry.unit
    if recorded != (mechanism.mechanism, mechanism.epsilon, mechanism.delta, mechanism.unit):
        raise ReleaseRefusedError("The recorded spend describes another release. No noise was drawn.")
    receipt.use(entry.digest)


def total_variation(true: Sequence[int], shown: Sequence[int]) -> float:
    """Return half the L1 distance of the two distributions; 1 where one of them is empty and the other not."""
    positive = [max(value, 0) for value in shown]
    total_true, total_shown = sum(true), sum(positive)
    if not total_true or not total_shown:
        return 0.0 if total_true == total_shown else 1.0
    return sum(abs(a / total_true - b / total_shown) for a, b in zip(true, positive, strict=True)) / 2
