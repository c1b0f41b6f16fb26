"""The steps of the wizard before terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.sell.model import Preview, SalePlan
    from app.sell.preparing import AttackReport, Compared, Findings, UtilityView
    from app.sell.preparing_desk import Preparing as AppPreparing
    from ui.wiring.backend import Backend


class Preparing:
    """``PreparingDesk``."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    async def findings(self, plan: SalePlan, progress: Callable[[int, int], None]) -> Findings:
        """Find personal data in all leaving columns."""
        return await (await self._desk()).findings(plan, progress)

    async def utility(self, plan: SalePlan) -> UtilityView:
        """Measure what noise does to this data."""
        return await (await self._desk()).utility(plan)

    async def draw(self, plan: SalePlan) -> Preview:
        """Make the records for good."""
        self._backend.revision += 1
        return await (await self._desk()).draw(plan)

    async def attack(self, plan: SalePlan, progress: Callable[[int, int], None]) -> AttackReport:
        """Attack the drawn records."""
        return await (await self._desk()).attack(plan, progress)

    async def records(self, plan: SalePlan, first: int, count: int) -> tuple[bytes, ...]:
        """Return exact bytes of records that will be sealed."""
        return await (await self._desk()).records(plan, first, count)

    async def search(self, plan: SalePlan, text: str, first: int, most: int) -> tuple[int, ...]:
        """Return numbers of records whose bytes hold a text."""
        return await (await self._desk()).search(plan, text, first, most)

    async def compared(self, plan: SalePlan, first: int, count: int) -> tuple[Compared, ...]:
        """Return rows before and after."""
        return await (await self._desk()).compared(plan, first, count)

    async def _desk(self) -> AppPreparing:
        return (await self._backend.desk()).preparing
