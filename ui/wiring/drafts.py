"""What was prepared and not sold, of the account in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.sell.model import SalePlan
    from app.sell.unsold import DraftView
    from ui.wiring.backend import Backend


class Drafts:
    """``DraftDesk``."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    async def drafts(self) -> tuple[DraftView, ...]:
        """All drafts; an account whose key is not here has none."""
        if not (await self._backend.app()).account().key_is_here:
            return ()
        return await (await self._backend.desk()).unsold.drafts()

    async def reopen(self, sale_id: str) -> SalePlan:
        """Return the plan of a draft."""
        return await (await self._backend.desk()).unsold.reopen(sale_id)

    async def discard(self, sale_id: str, *, paid: bool = False) -> None:
        """Delete a draft and its records."""
        self._backend.revision += 1
        await (await self._backend.desk()).unsold.discard(sale_id, paid=paid)

    async def discard_unpaid(self, *, only_old: bool) -> int:
        """Delete the drafts that cost nothing."""
        self._backend.revision += 1
        return await (await self._backend.desk()).unsold.discard_unpaid(only_old=only_old)
