"""The stake of the account in use: what it holds, what it answers for, how the reputation came about, and moving it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from ui.bridge.ports import Progress
from ui.ports.coins import Coins

MoveKind = Literal["deposit", "withdraw", "take_seat", "release_seat"]


@dataclass(frozen=True, slots=True)
class StakeMove:
    """What the person wants: base units for `deposit` and `withdraw`, a place for seats (None takes a free one)."""

    kind: MoveKind
    amount: int = 0
    place: int | None = None


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A review seat; `state` is in our words.

    Attributes:
        missing: what it lacks to be drawn again, base units.
        leaving: it was released.
        may_empty: it can be emptied now.
    """

    place: int
    held: Coins
    locked: Coins
    state: str
    missing: int = 0
    leaving: bool = False
    may_empty: bool = False


@dataclass(frozen=True, slots=True)
class Hold:
    """Stake that something holds: what, why, and when the chain's present window ends, where one runs."""

    title: str
    detail: str
    coins: Coins
    when: datetime | None = None


@dataclass(frozen=True, slots=True)
class StakePage:
    """Everything about a stake, read at `slot`; `exists` is false where there never was any.

    Attributes:
        free, bonded, in_seats: parts of it.
        in_wallet: of the stake token, what the wallet could add.
        withdrawable: what can be taken out now.
        waits: why not more, in our words.
        seat_unit: what one seat takes.
        standing, risks: sentences about reputation and what can be lost.
        progress: share of the way to the next level, 0 to 1; None at the highest.
    """

    exists: bool
    slot: int
    free: Coins
    bonded: Coins
    in_seats: Coins
    in_wallet: Coins
    withdrawable: Coins
    waits: str
    seat_unit: Coins
    seats: tuple[SeatRow, ...] = ()
    holds: tuple[Hold, ...] = ()
    level: int = 0
    score: int = 0
    standing: tuple[str, ...] = ()
    risks: tuple[str, ...] = ()
    progress: float | None = 0.0


@dataclass(frozen=True, slots=True)
class StoryLine:
    """One thing that changed the reputation: what, and the address or signature it was redone from."""

    what: str
    source: str


@dataclass(frozen=True, slots=True)
class Story:
    """How the reputation came about, newest first, and what could not be redone."""

    lines: tuple[StoryLine, ...]
    gaps: tuple[str, ...] = ()


class StakePort(Protocol):
    """Stake read and moved."""

    async def view(self) -> StakePage:
        """Return the stake as it stands."""
        ...

    async def story(self) -> Story:
        """Return how the reputation came about, redone from transactions."""
        ...

    async def preview(self, move: StakeMove) -> tuple[str, ...]:
        """Say what a move means; an error says why it cannot be."""
        ...

    async def move(self, move: StakeMove, progress: Progress) -> str:
        """Ask for the signature through the sign dialog, send, wait; returns the transaction. Declined if refused."""
        ...
