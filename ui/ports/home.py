"""What Home shows."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from ui.ports.coins import Coins, Stake

Reveal = Literal["noised", "as_is", "proof_only", "model_update"]


@dataclass(frozen=True, slots=True)
class Need:
    """Something only the person can do. `cost` is what ignoring it loses; the most costly comes first.

    Attributes:
        kind: icon name of tokens.json (`key_due`, `review`, `backup`).
        title: foreign.
        page: page that `action` opens with `argument`.
    """

    kind: str
    title: str
    text: str
    action: str
    page: str
    argument: str = ""
    deadline: datetime | None = None
    started: datetime | None = None
    cost: Coins | None = None


@dataclass(frozen=True, slots=True)
class Earned:
    """Earnings: all time, this month, and per week for the chart (oldest first; may be negative)."""

    total: Coins
    this_month: Coins
    weeks: tuple[int, ...] = ()
    first_week: str = ""


@dataclass(frozen=True, slots=True)
class Budget:
    """One protected group's ε spent and its limit, per `unit` (for instance "per day")."""

    name: str
    icon: str
    spent: float
    limit: float
    unit: str = "per day"


@dataclass(frozen=True, slots=True)
class Revealed:
    """What all sales together reveal: budgets, and records sold as they are."""

    sales: int
    buyers: int
    proofs: int
    budgets: tuple[Budget, ...] = ()
    as_is: tuple[tuple[str, int], ...] = ()

    @property
    def within_limits(self) -> bool:
        """Whether no budget is reached."""
        return all(budget.spent < budget.limit for budget in self.budgets)


@dataclass(frozen=True, slots=True)
class UnderWay:
    """A sale under way; `title` is foreign."""

    sale: str
    title: str
    state: str
    icon: str
    step: int
    steps: int
    amount: Coins
    note: str = ""


@dataclass(frozen=True, slots=True)
class Fit:
    """A request that fits data the person added; `title` is foreign."""

    request: str
    title: str
    reveal: Reveal
    note: str
    icon: str
    net: Coins


@dataclass(frozen=True, slots=True)
class HomeOverview:
    """Everything Home shows."""

    needs: tuple[Need, ...]
    earned: Earned
    revealed: Revealed
    stake: Stake
    under_way: tuple[UnderWay, ...]
    fits: tuple[Fit, ...]
    fits_total: int
    sources: int
    open_requests: int


class HomePort(Protocol):
    """Home."""

    async def overview(self) -> HomeOverview:
        """Return what Home shows, read from chain and store."""
        ...
