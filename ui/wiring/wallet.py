"""Balances, history and sending for the Wallet page."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.errors import UserError
from ui.format.money import SOL, Meaning
from ui.i18n import tr
from ui.ports import AddressCheck, Balance, Coins, HistoryEntry, SendReceipt, WalletOverview
from ui.wiring.amounts import GLN, PLACES, asset, coins, stake_of

if TYPE_CHECKING:
    from app.account.model import Holding, Transfer
    from app.account.transfers import Transfers
    from app.history.lines import HistoryLine
    from app.history.wallet import WalletHistory
    from ui.bridge.ports import Progress
    from ui.ports import HistoryKind, SendOrder
    from ui.wiring.backend import Backend

ICONS = {"SOL": "receipt", "GLN": "coins"}
KINDS: dict[str, HistoryKind] = {
    "sale": "sale",
    "review": "review",
    "stake": "stake",
    "sent": "sent",
    "received": "received",
    "penalty": "penalty",
    "fee": "fee",
}


class WalletAdapter:
    """``WalletPort``."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._kept: tuple[object, WalletHistory] | None = None

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

    async def history(self, limit: int) -> tuple[HistoryEntry, ...]:
        """Return the newest entries."""
        history = await self._history()
        return tuple(_entry(line) for line in (await history.read())[:limit])

    async def _history(self) -> WalletHistory:
        """The history of the account in use; kept, because another look decodes only what is new."""
        from app.history.wallet import WalletHistory

        connection, app = await self._backend.connection(), await self._backend.app()
        address = app.address()
        key = (connection.info.genesis_hash, address)
        if self._kept is None or self._kept[0] != key:
            histories = app.histories(connection)
            self._kept = (key, WalletHistory(connection, histories, [address], connection.tokens))
        return self._kept[1]

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


def _entry(line: HistoryLine) -> HistoryEntry:
    main = line.main
    amount = main.amount if main else 0
    shown = Coins(abs(amount), asset(main.symbol, main.decimals)) if main else None
    earned = amount > 0 and line.kind in {"sale", "received"}
    meaning = Meaning.EARNED if earned else Meaning.SENT if amount < 0 else Meaning.BALANCE
    if line.kind == "stake" and amount < 0:
        meaning = Meaning.HELD
    return HistoryEntry(
        signature=line.signature,
        kind=KINDS.get(line.kind, "other"),
        title=line.title,
        detail="",
        when=datetime.fromtimestamp(line.when_s, UTC),
        coins=shown,
        meaning=meaning,
        slot=line.slot,
    )
