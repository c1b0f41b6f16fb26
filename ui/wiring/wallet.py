"""Balances, history and sending for the Wallet page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import UserError
from ui.format.money import SOL
from ui.i18n import tr
from ui.ports import AddressCheck, Balance, Coins, SendReceipt, WalletOverview
from ui.wiring.amounts import GLN, PLACES, coins, stake_of

if TYPE_CHECKING:
    from app.account.model import Holding, Transfer
    from app.account.transfers import Transfers
    from ui.bridge.ports import Progress
    from ui.ports import SendOrder
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

    async def check_address(self, text: str) -> AddressCheck:
        """Check an address as typed."""
        check = await (await self._transfers()).check(text)
        return AddressCheck(check.valid, "" if check.valid else check.sentence, check.is_own, "", check.warning)

    async def send_fee(self, order: SendOrder) -> Coins:
        """Return what the transfer costs on top."""
        return Coins((await (await self._transfers()).quote(_transfer(order))).cost_lamports, SOL)

    async def send(self, order: SendOrder, progress: Progress) -> SendReceipt:
        """Ask for the signature, send, wait."""
        if self._backend.approver is None:
            raise UserError(tr("There is no window to sign in."), next_step=tr("Use the command line."))
        progress(0, 2, tr("Waiting for your signature…"))
        landed = await (await self._transfers()).send(_transfer(order), self._backend.approver)
        self._backend.revision += 1
        return SendReceipt(landed.signature, landed.slot)

    async def _transfers(self) -> Transfers:
        connection = await self._backend.connection()
        return (await self._backend.app()).transfers(connection)


def _rank(item: Holding) -> tuple[int, int]:
    """What was earned comes first, what only pays fees last; then what is held elsewhere."""
    symbols = {GLN.symbol: 0, SOL.symbol: 2}
    return (0 if item.place == "wallet" else 1, symbols.get(item.symbol, 1))


def _transfer(order: SendOrder) -> Transfer:
    from app.account.model import Transfer

    return Transfer(order.to_address, order.balance_key.partition(":")[0], order.base_units)
