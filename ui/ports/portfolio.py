"""What was earned by month, and tax lots."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol

from ui.format.money import Fiat
from ui.ports.coins import Coins


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
        prices: token → price now, of those that are held and have one.
    """

    months: tuple[IncomeMonth, ...]
    total: Coins
    worth: str = ""
    profit: str = ""
    also: tuple[Coins, ...] = ()
    notes: tuple[str, ...] = ()
    prices: dict[str, Fiat] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PriceSource:
    """Where prices come from: `where` is a path or an https address."""

    kind: Literal["none", "file", "endpoint"] = "none"
    where: str = ""
    currency: str = "EUR"


class PortfolioPort(Protocol):
    """Income, tax lots."""

    async def income(self) -> IncomeSummary:
        """Return what was earned, redone from transactions."""
        ...

    async def price_source(self) -> PriceSource:
        """Return where prices come from."""
        ...

    async def choose_prices(self, source: PriceSource) -> None:
        """Have prices from there from now on; an error says why that is not possible."""
        ...

    async def save_tax_lots(self, path: str) -> int:
        """Write the tax lots to a new file and return how many there are."""
        ...
