"""Requests and sales for their pages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import UserError

if TYPE_CHECKING:
    from app.approval import Approver
    from app.browse.board import RequestBoard
    from app.browse.model import Fit, RequestView, Terms
    from app.sell.model import Preview, SalePlan, SaleView, SaleWatcher, SourceView
    from ui.wiring.backend import Backend


class Requests:
    """``RequestsPort``."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    async def list(self) -> tuple[RequestView, ...]:
        """Return all open requests."""
        return await (await self._board()).list()

    async def fit(self, request: RequestView, path: str) -> Fit:
        """Say how a file fits."""
        return await (await self._board()).fit(request, Path(path))

    async def terms(self, request: RequestView, records: int) -> Terms:
        """Say what a sale would bring, hold and risk."""
        desk = await self._backend.desk()
        return await (await self._board()).terms(request, records, desk.identity.address)

    async def _board(self) -> RequestBoard:
        from app.browse.board import RequestBoard

        return RequestBoard(await self._backend.connection())


class Sales:
    """``SellPort``."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    async def open_source(self, path: str, on_broken: str = "refuse") -> SourceView:
        """Read a file completely."""
        return await (await self._backend.desk()).open_source(path, on_broken)

    async def preview(self, plan: SalePlan) -> Preview:
        """Return what would be sealed."""
        return await (await self._backend.desk()).preview(plan)

    async def terms(self, plan: SalePlan, request: RequestView, records: int) -> Terms:
        """Say what the sale would bring, hold and risk."""
        return await (await self._backend.desk()).terms(plan, request, records)

    async def begin(self, plan: SalePlan) -> str:
        """Journal the plan."""
        self._backend.revision += 1
        return await (await self._backend.desk()).begin(plan)

    async def proceed(self, sale_id: str, approver: Approver, watcher: SaleWatcher) -> SaleView:
        """Follow a sale to its end; it goes on when the page is left."""
        try:
            return await (await self._backend.running()).proceed(sale_id, approver, watcher)
        finally:
            self._backend.revision += 1

    async def sales(self) -> tuple[SaleView, ...]:
        """All sales, newest first."""
        return await (await self._backend.desk()).sales()

    async def request(self, address: str) -> RequestView:
        """Return one open request."""
        from solders.pubkey import Pubkey

        from app.browse.board import RequestBoard
        from app.phrases import public_key_of

        return await RequestBoard(await self._backend.connection()).get(Pubkey.from_bytes(public_key_of(address)))

    async def export_receipt(self, sale_id: str, path: str) -> None:
        """Write the signed receipt of a finished sale."""
        desk = await self._backend.desk()
        receipt = desk.receipts.get(sale_id)
        if receipt is None:
            raise UserError("This sale has no receipt yet.", next_step="Wait until it is settled.")
        Path(path).write_text(json.dumps(receipt.body, ensure_ascii=False, indent=1))
