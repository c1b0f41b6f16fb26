"""What is read of the market, as values: accounts with their address, a batch with all that belongs to it."""

from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from solders.pubkey import Pubkey

from market.generated.accounts import Batch, Beacon, Committee, Entry, Round
from market.generated.constants import State

__all__ = ["LAST_ROUND", "Attempt", "BatchView", "ChainClock", "EscrowSolvency", "Keyed"]

T = TypeVar("T", covariant=True)  # noqa: PLC0105 - read-only holder
LAST_ROUND: Final = 2
"""The panel of this round has the last word (`decision.rs`); parameters have a panel for each round up to it."""
_APPEALABLE: Final = frozenset({State.AWAIT_KEY, State.DELIVERED, State.REJECTED, State.LABELLED})


@dataclass(frozen=True)
class Keyed(Generic[T]):
    """An account of the market with its address and the slot it was read at."""

    address: Pubkey
    value: T
    slot: int
    lamports: int


@dataclass(frozen=True)
class ChainClock:
    """The cluster's clock, which windows are measured by."""

    slot: int
    unix_s: int


@dataclass(frozen=True)
class EscrowSolvency:
    """Whether the money of a request is there, as read from the chain.

    Attributes:
        free: escrow not reserved, by the request's account.
        held: escrow reserved for batches under way.
        ledger_total: all that the market owes in this mint.
        vault: the vault's address.
        vault_amount: tokens in it.
        slot: at which all of it was read.
    """

    free: int
    held: int
    ledger_total: int
    vault: Pubkey
    vault_amount: int
    slot: int

    @property
    def shortfall(self) -> int:
        """Tokens missing in the vault; 0 if everything owed is there."""
        return max(0, self.ledger_total - self.vault_amount)

    @property
    def funded(self) -> bool:
        """Whether the vault holds all that is owed, this escrow included."""
        return self.shortfall == 0 and self.free + self.held <= self.ledger_total


@dataclass(frozen=True)
class Attempt:
    """One attempt of one round with its seats."""

    address: Pubkey
    round: Round
    entries: tuple[Entry, ...]

    @property
    def seats(self) -> tuple[Entry, ...]:
        """The seats drawn so far."""
        return self.entries[: self.round.filled]


@dataclass(frozen=True)
class BatchView:
    """A batch with everything that decides what can be done about it.

    Attributes:
        address: of the batch.
        batch: the account.
        attempts: its Round accounts that exist, by round and redraw.
        beacon: the beacon it is bound to, if it exists.
        committee: who decides it, with a request of mode ORACLE.
    """

    address: Pubkey
    batch: Batch
    attempts: tuple[Attempt, ...]
    beacon: Beacon | None
    committee: Committee | None = None

    @property
    def attempt(self) -> Attempt | None:
        """The attempt the batch is in, if it has been opened."""
        for item in self.attempts:
            if (item.round.r, item.round.redraw) == (self.batch.round, self.batch.redraw):
                return item
        return None

    @property
    def last_attempts(self) -> tuple[Attempt, ...]:
        """The last attempt of every round that was opened, in order of rounds."""
        last: dict[int, Attempt] = {}
        for item in self.attempts:
            known = last.get(item.round.r)
            if known is None or item.round.redraw > known.round.redraw:
                last[item.round.r] = item
        return tuple(last[r] for r in sorted(last))

    @property
    def prior_rounds(self) -> tuple[Pubkey, ...]:
        """Addresses of the last attempts before the present round, which a draw names."""
        return tuple(item.address for item in self.last_attempts if item.round.r < self.batch.round)

    @property
    def challengers(self) -> tuple[Pubkey, ...]:
        """Who appealed to round 1 and 2, as far as somebody did."""
        return tuple(Pubkey.from_bytes(key) for key in self.batch.challengers[: self.batch.round])

    @property
    def labels(self) -> tuple[int, ...]:
        """Bad records of each round's sample by the opened label; empty while no label was opened."""
        if self.batch.label_root == bytes(32):
            return ()
        return tuple(item.round.label for item in self.last_attempts)

    def appealable(self, now_s: int) -> bool:
        """Whether somebody may challenge what was decided, now.

        Args:
            now_s: the cluster's clock.
        """
        batch = self.batch
        open_window = batch.state in _APPEALABLE and now_s < batch.deadline_s
        return open_window and batch.round < LAST_ROUND and not batch.last_word
