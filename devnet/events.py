"""What the node tells its subscribers."""

from dataclasses import dataclass
from typing import Any, Protocol

from solders.pubkey import Pubkey


@dataclass(frozen=True)
class TransactionEvent:
    """A transaction that landed; kept until its slot is final.

    Attributes:
        slot: Its slot.
        signature: Base58.
        error: Transaction error in JSON form, None on success.
        logs: Program logs.
        keys: Every account it mentions.
        changed: The accounts it changed.
    """

    slot: int
    signature: str
    error: Any
    logs: list[str]
    keys: frozenset[Pubkey]
    changed: tuple[Pubkey, ...]


@dataclass(frozen=True)
class SlotEvent:
    """A slot opened; every slot in ``confirmed`` and ``rooted`` has just reached that commitment."""

    slot: int
    parent: int
    root: int
    confirmed: tuple[int, ...]
    rooted: tuple[int, ...]


class Listener(Protocol):
    """Receives events in the node's thread; must not block."""

    def on_received(self, signature: str) -> None:
        """A client handed in a transaction."""

    def on_transaction(self, event: TransactionEvent) -> None:
        """A transaction landed in the open slot."""

    def on_slot(self, event: SlotEvent) -> None:
        """A slot closed and the next one opened."""
