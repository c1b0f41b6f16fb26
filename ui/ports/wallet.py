"""Balances and sending."""

from dataclasses import dataclass
from typing import Protocol

from ui.bridge.ports import Progress
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


@dataclass(frozen=True, slots=True)
class AddressCheck:
    """What is known of an address somebody wants to send to."""

    valid: bool
    what: str
    is_own: bool = False
    known_as: str = ""
    warning: str = ""


@dataclass(frozen=True, slots=True)
class SendOrder:
    """A transfer the person asks for."""

    to_address: str
    balance_key: str
    base_units: int


@dataclass(frozen=True, slots=True)
class SendReceipt:
    """A transfer that landed."""

    signature: str
    slot: int


class WalletPort(Protocol):
    """Balances and sending."""

    async def overview(self) -> WalletOverview:
        """Return balances read from the chain."""
        ...

    async def check_address(self, text: str) -> AddressCheck:
        """Check an address as typed."""
        ...

    async def send_fee(self, order: SendOrder) -> Coins:
        """Return the network fee and account deposit in SOL that the transfer costs on top."""
        ...

    async def send(self, order: SendOrder, progress: Progress) -> SendReceipt:
        """Ask for the signature through the sign dialog, send, wait until confirmed or expired; Declined if refused."""
        ...
