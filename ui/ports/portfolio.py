"""What unlocks when, how the reputation stands, and what was earned by month."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ui.ports.coins import Coins


@dataclass(frozen=True, slots=True)
class Unlock:
    """Stake that becomes free: what holds it, in our words, and when, where the chain says so already."""

    title: str
    detail: str
    coins: Coins
    when: datetime | None = None


@dataclass(frozen=True, slots=True)
class StakeStanding:
    """How the stake stands beyond its sums: what unlocks when, and label and value of each number."""

    unlocks: tuple[Unlock, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class IncomeMonth:
    """What a month (first of it, UTC) brought from sales, reviews and other work, base units of one asset."""

    first_day: datetime
    sales: int = 0
    reviews: int = 0
    other: int = 0

    @property
    def total(self) -> int:
        """All of it."""
        return self.sales + self.reviews + self.other


@dataclass(frozen=True, slots=True)
class IncomeSummary:
    """Income in the asset that most of it came in.

    Attributes:
        months: the last ones up to the present, oldest first, also those without income.
        total: of these months.
        worth: of all that is held, with its currency; empty where no price is known.
        profit: of what went, with its currency; empty where no price is known.
        also: what came in other assets.
        notes: what is not known, in sentences.
    """

    months: tuple[IncomeMonth, ...]
    total: Coins
    worth: str = ""
    profit: str = ""
    also: tuple[Coins, ...] = ()
    notes: tuple[str, ...] = ()


class PortfolioPort(Protocol):
    """Stake in detail, income, tax lots."""

    async def standing(self) -> StakeStanding | None:
        """Return how the stake stands; None if there never was any."""
        ...

    async def income(self) -> IncomeSummary:
        """Return what was earned, redone from transactions."""
        ...

    async def save_tax_lots(self, path: str) -> int:
        """Write the tax lots to a new file and return how many there are."""
        ...
