"""The Privacy page over the ledger of the open app."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.budget.desk import StoredBudgets
    from app.budget.model import BudgetView, SoldAsIs
    from ui.wiring.backend import Backend


class PrivacyAdapter:
    """``BudgetDesk``."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    async def budgets(self) -> tuple[BudgetView, ...]:
        """All budgets, those most used first."""
        return await (await self._desk()).budgets()

    async def sold_as_is(self) -> tuple[SoldAsIs, ...]:
        """What left without noise."""
        return await (await self._desk()).sold_as_is()

    async def what_if(self, life: str, unit: str, epsilon: float) -> Any:
        """Say what a spend would do; a `privacy.Verdict`, which the window may not name."""
        return await (await self._desk()).what_if(life, unit, epsilon)

    async def set_cap(self, life: str, unit: str, epsilon: float) -> BudgetView:
        """Change a limit."""
        self._backend.revision += 1
        return await (await self._desk()).set_cap(life, unit, epsilon)

    async def verify(self) -> int:
        """Verify the seals."""
        return await (await self._desk()).verify()

    async def export(self, path: str) -> None:
        """Write all rows with their seals."""
        await (await self._desk()).export(path)

    async def _desk(self) -> StoredBudgets:
        return (await self._backend.app()).budgets()
