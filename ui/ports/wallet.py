"""Balances."""

from dataclasses import dataclass
from typing import Protocol

from ui.ports.coins import Coins, Stake


@dataclass(frozen=True, slots=True)
class Balance:
    """A line of the balances: `icon` is a name of tokens.json; `name` and `note` are our words."""

    key: str
    name: str
    note: str
    coins: Coins
    icon: str = "wallet"
    sendable: bool = True


@dataclass(frozen=True, slots=True)
class WalletOverview:
    """Balances with the slot they were read at; `account` is the address they belong to."""

    address: str
    balances: tuple[Balance, ...]
    slot: int
    stake: Stake
    worth: str = ""


class WalletPort(Protocol):
    """Balances."""

    async def overview(self) -> WalletOverview:
        """Return balances read from the chain."""
        ...
