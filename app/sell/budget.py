"""What a noised sale spends from: the budgets of every part of a life its source belongs to. One rule for all."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from app.budget.lives import counting_for, lives_of
from privacy import CapExceededError, Ledger, record_spend

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.budget.caps import PrivacyCaps
    from privacy import LedgerEntry, Verdict
    from privacy.ledger import LedgerRows, SpendReceipt

__all__ = ["FOUND", "SourceBudget", "refuse_above"]

FOUND: Final = "batch "
"""How ledger rows are named that stand for sales found on the chain after a restore; see `app.sell.catch_up`."""


@dataclass(frozen=True, slots=True)
class SourceBudget:
    """Budgets of one source, for one request.

    Earlier versions named what was sold by the kind of the request, and so do sales found again on the chain: what was
    spent under the request's kind counts for whatever is sold to such a request. Of a sale found on the chain nobody
    knows any more which data it was of, so it counts for all.

    Attributes:
        name: what its rows of the ledger are written under.
        lives: the parts of a life it belongs to.
        kind: of the request.
        covers: see `app.store.contents.Contents.covers`.
    """

    name: str
    lives: tuple[str, ...]
    kind: str
    covers: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def verdict(self, entries: Sequence[LedgerEntry], new: LedgerEntry, caps: PrivacyCaps) -> Verdict:
        """Say whether a spend fits every limit: the verdict on the part that refuses it, else on the tightest.

        Args:
            entries: all rows of the ledger.
            new: what would be spent.
            caps: the person's limits.
        """
        verdicts = [self._verdict(life, entries, new, caps) for life in self._all()]
        return min(verdicts, key=_room)

    def spend(self, rows: LedgerRows, new: LedgerEntry, caps: PrivacyCaps) -> SpendReceipt:
        """Check every limit, write the row, and return the receipt without which no noise is drawn.

        Raises:
            CapExceededError: the spend does not fit; nothing was written.
            SpendError: a row with this id is there already.
        """
        entries = rows.rows()
        refuse_above(self.verdict(entries, new, caps))
        nearest = min(self._all(), key=lambda life: _room(self._verdict(life, entries, new, caps)))
        return record_spend(_Counted(rows, self, nearest), new, caps.cap(nearest, new.unit))

    def counted(self, entries: Sequence[LedgerEntry], life: str) -> list[LedgerEntry]:
        """Return the rows that count for one part of a life, all under its name."""
        everywhere = [
            replace(entry, dataset=life) if entry.dataset == self.kind or entry.entry_id.startswith(FOUND) else entry
            for entry in entries
        ]
        return counting_for(everywhere, life, self.covers)

    def _all(self) -> tuple[str, ...]:
        found = [life for one in (*self.lives, self.name) for life in (one, *lives_of(one, self.covers))]
        # A name made of a content that several parts share is no part itself: it has no limit of its own.
        return tuple(dict.fromkeys(life for life in found if life in self.lives or life != self.name))

    def _verdict(self, life: str, entries: Sequence[LedgerEntry], new: LedgerEntry, caps: PrivacyCaps) -> Verdict:
        return Ledger.check(self.counted(entries, life), replace(new, dataset=life), caps.cap(life, new.unit))


@dataclass(frozen=True, slots=True)
class _Counted:
    """The ledger's rows as they count for one part of a life; what is appended goes to the ledger as it is."""

    kept: LedgerRows
    budget: SourceBudget
    life: str

    def append(self, entry: LedgerEntry) -> object:
        """Write a row."""
        return self.kept.append(entry)

    def rows(self) -> Sequence[LedgerEntry]:
        """Return all rows that count, under the name the new one has."""
        return [replace(one, dataset=self.budget.name) for one in self.budget.counted(self.kept.rows(), self.life)]


def refuse_above(verdict: Verdict) -> None:
    """Refuse a spend that does not fit.

    Raises:
        CapExceededError: that is so; nothing was drawn for it.
    """
    if not verdict.allowed:
        raise CapExceededError(
            f"Stopped before anything was computed: this sale would bring what was revealed from "
            f"{verdict.epsilon_before:.2f} to {verdict.epsilon_after:.2f}, and your limit is {verdict.cap_epsilon:.2f}."
        )


def _room(verdict: Verdict) -> tuple[bool, float]:
    return verdict.allowed, verdict.cap_epsilon - verdict.epsilon_after
