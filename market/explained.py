"""What an explanation of a number is made of, and what it says in the end."""

from dataclasses import dataclass

from solders.pubkey import Pubkey

__all__ = ["Agreed", "CannotRedo", "Discrepancy", "Explained", "NotRedone", "Part"]


class CannotRedo(Exception):
    """A number needs what the instructions do not say; the message says what."""


@dataclass(frozen=True)
class Agreed:
    """Account and arithmetic say the same."""

    value: int


@dataclass(frozen=True)
class Discrepancy:
    """An alarm: the account says `shown`, the instructions give `redone`."""

    shown: int
    redone: int


@dataclass(frozen=True)
class NotRedone:
    """The arithmetic could not be redone; `reason` says why. Not an alarm, and no confirmation."""

    shown: int
    reason: str


@dataclass(frozen=True)
class Part:
    """What one transaction adds to a number.

    Attributes:
        signature: base58.
        slot: of the transaction.
        step: name of the instruction.
        amount: added, negative if taken.
        why: what it is, in words.
    """

    signature: str
    slot: int
    step: str
    amount: int
    why: str


@dataclass(frozen=True)
class Explained:
    """One number with where it comes from.

    Attributes:
        account: that holds it.
        field: its name.
        slot: at which the account was read.
        shown: what the account says.
        parts: that make it up, oldest first; their amounts add up to what was redone.
        reason: why it could not be redone, empty if it was.
        unit: `base units`, `tokens`, `bps` or `count`.
    """

    account: Pubkey
    field: str
    slot: int
    shown: int
    parts: tuple[Part, ...]
    reason: str = ""
    unit: str = "base units"

    @property
    def redone(self) -> int:
        """The sum of the parts."""
        return sum(part.amount for part in self.parts)

    @property
    def verdict(self) -> Agreed | Discrepancy | NotRedone:
        """Whether account and arithmetic agree."""
        if self.reason:
            return NotRedone(self.shown, self.reason)
        return Agreed(self.shown) if self.redone == self.shown else Discrepancy(self.shown, self.redone)
