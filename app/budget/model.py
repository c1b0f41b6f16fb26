"""Privacy budgets as the Privacy page and ``gleaner privacy`` see them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from privacy import Verdict


@dataclass(frozen=True, slots=True)
class LedgerRowView:
    """One row of the privacy ledger.

    Attributes:
        number: from 1, over all budgets.
        title, buyer: of the sale it was spent for.
        mechanism: how it was noised, in words.
        epsilon: spent by this row; `total` of its budget after it.
        seal: hex hash of the row, which seals the one before.
    """

    number: int
    at_s: int
    sale_id: str
    title: str
    buyer: str
    mechanism: str
    epsilon: float
    total: float
    seal: str


@dataclass(frozen=True, slots=True)
class BudgetView:
    """Spending of one unit of one part of a life.

    Attributes:
        life: its name in the ledger; `title` for people.
        unit: `record`, `user-day` or `answer`; numbers of different units are never added.
        spent, cap: epsilon.
        rows: oldest first.
    """

    life: str
    title: str
    unit: str
    spent: float
    cap: float
    rows: tuple[LedgerRowView, ...]


@dataclass(frozen=True, slots=True)
class SoldAsIs:
    """Data that left without noise: records of all such sales of a part of a life."""

    life: str
    title: str
    records: int
    sales: int


class BudgetDesk(Protocol):
    """What the Privacy page and ``gleaner privacy`` do."""

    async def budgets(self) -> tuple[BudgetView, ...]:
        """All budgets, those most used first; the chain of rows was verified."""
        ...

    async def sold_as_is(self) -> tuple[SoldAsIs, ...]:
        """What left without noise."""
        ...

    async def what_if(self, life: str, unit: str, epsilon: float) -> Verdict:
        """Say what a spend would do, without making it."""
        ...

    async def set_cap(self, life: str, unit: str, epsilon: float) -> BudgetView:
        """Change a limit; below what is spent it stops all further sales with noise."""
        ...

    async def verify(self) -> int:
        """Verify the seals and return the number of rows; an error says which is broken."""
        ...

    async def export(self, path: str) -> None:
        """Write all rows with their seals to a new file."""
        ...
