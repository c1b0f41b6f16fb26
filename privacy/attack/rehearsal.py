"""A mechanism run for its scores only.

The spend is recorded in a ledger of its own that ends with the run, by the same `record_spend` that guards real draws:
a receipt is good for one draw here, too. Nothing was released, so nothing is spent of the person's budget: the records
of such a run are seen by the attack that asked for them, are never stored, shown or sent, and only scores leave it.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from privacy.ledger import Cap, LedgerEntry, record_spend

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from privacy.attack.context import Mechanism
    from privacy.cells import Row
    from privacy.ledger import SpendReceipt

_UNLIMITED = Cap(1e9)


class Drawn(Protocol):
    """What a release gives."""

    @property
    def records(self) -> Sequence[Mapping[str, Any]]:
        """What would leave."""
        ...


class Release(Protocol):
    """A release as `privacy.release` has them; `counts` is its own business."""

    def ledger_entry(self, *, entry_id: str, dataset: str, purpose: str, created_at_ms: int) -> LedgerEntry:
        """Return the row that a draw needs."""
        ...

    def measure(self, rows: Iterable[Row]) -> Any:
        """Count."""
        ...

    def draw(self, counts: Any, receipt: SpendReceipt) -> Drawn:
        """Add noise."""
        ...


@runtime_checkable
class Continuing(Protocol):
    """A release that can count rows once and go on from there; what comes out is distributed as of all together."""

    def over(self, base: Iterable[Row]) -> Release:
        """Return the release of these rows and of those that are measured."""
        ...


@dataclass(slots=True)
class _Scratch:
    """Rows of a ledger that nobody keeps."""

    entries: list[LedgerEntry] = field(default_factory=list)

    def append(self, entry: LedgerEntry) -> None:
        self.entries.append(entry)

    def rows(self) -> list[LedgerEntry]:
        return self.entries


@dataclass(frozen=True, slots=True)
class Over:
    """A mechanism run on rows that are always there and on others.

    Attributes:
        mechanism: what is run.
        base: rows that are always there; empty where the mechanism has counted them.
    """

    mechanism: Mechanism
    base: Sequence[Row]

    def run(self, added: Iterable[Row]) -> Sequence[Mapping[str, Any]]:
        """Run once."""
        return self.mechanism.run(itertools.chain(self.base, added))

    def runs(self, added: Iterable[Row], count: int) -> Iterator[Sequence[Mapping[str, Any]]]:
        """Run so often on the same rows, which are read once."""
        return self.mechanism.runs(itertools.chain(self.base, added), count)


def over(mechanism: Mechanism, base: Sequence[Row]) -> Over:
    """Return a mechanism over rows that are always there; they are counted once where its release can do that.

    Raises:
        ReleaseRefusedError: they are more than the release takes.
    """
    if isinstance(mechanism, Rehearsal) and isinstance(mechanism.release, Continuing):
        return Over(Rehearsal(mechanism.release.over(base)), ())
    return Over(mechanism, base)


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """Satisfies `privacy.attack.context.Mechanism` for the very release that is sold."""

    release: Release

    def run(self, rows: Iterable[Row]) -> Sequence[Mapping[str, Any]]:
        """Measure and draw once, under a spend that is recorded and forgotten."""
        return next(self.runs(rows, 1))

    def runs(self, rows: Iterable[Row], count: int) -> Iterator[Sequence[Mapping[str, Any]]]:
        """Measure once and draw so often, each under a spend of its own."""
        counts = self.release.measure(rows)
        for number in range(count):
            name = f"rehearsal {number}"
            entry = self.release.ledger_entry(entry_id=name, dataset="rehearsal", purpose="", created_at_ms=0)
            yield self.release.draw(counts, record_spend(_Scratch(), entry, _UNLIMITED)).records
