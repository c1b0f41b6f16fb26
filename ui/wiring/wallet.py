"""Balances for the Wallet page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.format.money import SOL
from ui.i18n import tr
from ui.ports import Balance, WalletOverview
from ui.wiring.amounts import GLN, PLACES, coins, stake_of

if TYPE_CHECKING:
    from app.account.model import Holding
    from ui.wiring.backend import Backend

ICONS = {"SOL": "receipt", "GLN": "coins"}


class WalletAdapter:
    """``WalletPort``."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    async def overview(self) -> WalletOverview:
        """Return balances read from the chain."""
        found = await self._backend.overview()
        holdings = sorted(found.holdings, key=_rank)
        lines = [
            Balance(
                key=f"{item.key}:{item.place}",
                name=item.symbol,
                note=tr("For network fees") if item.symbol == "SOL" else tr(PLACES[item.place]),
                coins=coins(item),
                icon=ICONS.get(item.symbol, "wallet") if item.place == "wallet" else "held",
                sendable=item.place == "wallet",
            )
            for item in holdings
        ]
        return WalletOverview(found.address, tuple(lines), found.slot, stake_of(found))


def _rank(item: Holding) -> tuple[int, int]:
    """What was earned comes first, what only pays fees last; then what is held elsewhere."""
    symbols = {GLN.symbol: 0, SOL.symbol: 2}
    return (0 if item.place == "wallet" else 1, symbols.get(item.symbol, 1))
