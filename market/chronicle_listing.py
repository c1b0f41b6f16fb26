"""What a chronicle keeps and asks: listings of addresses, the store they lie in, the node they come from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from typing import Protocol

from solders.pubkey import Pubkey

from market.errors import MalformedAnswer
from market.rpc_types import SignatureInfo, SignatureStatus, TransactionRecord

__all__ = ["ChronicleNode", "ChronicleStore", "Listed", "Listing", "Update", "merge"]


@dataclass(frozen=True)
class Listed:
    """One transaction in the history of an address."""

    signature: str
    slot: int
    failed: bool


@dataclass(frozen=True)
class Listing:
    """What is known of the history of an address.

    Attributes:
        rows: oldest first.
        final: how many of them, from the oldest, were final when they were read; the last of these is the cursor.
        since_slot: the first slot the node still had when all of it was read, 0 if it had everything or did not say.
    """

    rows: tuple[Listed, ...] = ()
    final: int = 0
    since_slot: int = 0

    @property
    def cursor(self) -> Listed | None:
        """The last transaction that can neither go away nor move."""
        return self.rows[self.final - 1] if self.final else None


@dataclass(frozen=True)
class Update:
    """What a look at the chain brought.

    Attributes:
        listing: as it is now.
        added: signatures that are new.
        removed: signatures that a fork took back.
        moved: signatures that a fork put into another slot.
    """

    listing: Listing
    added: tuple[str, ...]
    removed: tuple[str, ...]
    moved: tuple[str, ...]


class ChronicleStore(Protocol):
    """Where listings and transactions are kept; losing it costs nothing but reading them again."""

    def listing(self, address: Pubkey) -> Listing | None:
        """Return what is known of an address."""
        ...

    def replace(self, address: Pubkey, listing: Listing) -> None:
        """Keep the listing of an address, and forget transactions that no listing names."""
        ...

    def keep(self, records: Mapping[str, TransactionRecord]) -> None:
        """Keep transactions by signature, in place of those that are there."""
        ...

    def record(self, signature: str) -> TransactionRecord | None:
        """Return a transaction."""
        ...

    def slots(self, signatures: Sequence[str]) -> Mapping[str, int]:
        """Return the slots of those transactions that are kept."""
        ...

    def forget(self, address: Pubkey) -> None:
        """Forget an address's listing with all its transactions, and each other listing that names one of them."""
        ...


class ChronicleNode(Protocol):
    """What is asked of a node (`market.rpc.Rpc`)."""

    async def get_slot(self, commitment: str | None = None) -> int:
        """Return the present slot."""
        ...

    async def get_first_available_block(self) -> int | None:
        """Return the first slot the node still has, or None where it does not say."""
        ...

    async def get_signatures_for_address(
        self,
        address: Pubkey,
        *,
        limit: int = ...,
        before: str | None = ...,
        until: str | None = ...,
        min_context_slot: int | None = ...,
    ) -> list[SignatureInfo]:
        """Return transactions that name an address, newest first."""
        ...

    async def get_signature_statuses(
        self, signatures: Sequence[str], *, search_history: bool = ...
    ) -> tuple[int, list[SignatureStatus | None]]:
        """Return where transactions stand."""
        ...

    async def get_transaction(self, signature: str) -> TransactionRecord | None:
        """Return a transaction."""
        ...


def merge(histories: Sequence[Sequence[Listed]]) -> list[str]:
    """Return the signatures of several histories in an order that fits all of them, the same at every call.

    By slot; within a slot as the histories have it, and where none of them says, by signature.

    Raises:
        MalformedAnswer: the histories contradict each other.
    """
    after: dict[int, dict[str, set[str]]] = {}
    slots: dict[str, int] = {}
    for rows in histories:
        for row in rows:
            after.setdefault(row.slot, {}).setdefault(row.signature, set())
            if slots.setdefault(row.signature, row.slot) != row.slot:
                raise MalformedAnswer("One transaction is in two slots.", next_step="Update the history again.")
        for older, newer in pairwise(rows):
            if older.slot == newer.slot:
                after[newer.slot][newer.signature].add(older.signature)
    return [signature for slot in sorted(after) for signature in _ordered(after[slot])]


def _ordered(before: Mapping[str, set[str]]) -> list[str]:
    sorter = TopologicalSorter(before)
    try:
        sorter.prepare()
    except CycleError as cause:
        raise MalformedAnswer("The node's histories put transactions of one slot in different orders.") from cause
    out: list[str] = []
    while sorter.is_active():
        ready = sorted(sorter.get_ready())
        out += ready
        sorter.done(*ready)
    return out
