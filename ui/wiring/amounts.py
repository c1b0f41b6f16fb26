"""Amounts of the app as the window's coins."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from ui.format.money import SOL, Asset
from ui.i18n import mark, tr
from ui.ports import Coins, Stake, StakePart

if TYPE_CHECKING:
    from app.account.model import AccountOverview, Holding

GLN = Asset("GLN", 6)
PLACES = {
    "wallet": mark("Free to send"),
    "market": mark("On the market, can be paid out"),
    "stake": mark("Stake, free to use"),
    "bonds": mark("Held in bonds of sales under way"),
    "seats": mark("Held by review seats"),
}


def asset(symbol: str, decimals: int) -> Asset:
    """An asset as it is shown."""
    return SOL if symbol == "SOL" else Asset(symbol, decimals)


def coins(holding: Holding) -> Coins:
    """A holding's amount."""
    return Coins(holding.amount, asset(holding.symbol, holding.decimals))


def stake_of(overview: AccountOverview) -> Stake:
    """The stake: whole, and what holds parts of it."""
    parts = [item for item in overview.holdings if item.place in {"stake", "bonds", "seats"}]
    whole = Coins(sum(item.amount for item in parts), asset(parts[0].symbol, parts[0].decimals) if parts else GLN)
    held = tuple(StakePart(tr(PLACES[item.place]), coins(item)) for item in parts if item.place != "stake")
    return Stake(
        whole,
        held,
        strikes=overview.strikes,
        level=overview.level,
        banned=overview.banned,
        idle_until=datetime.fromtimestamp(overview.jailed_until_s, UTC) if overview.jailed_until_s else None,
    )
