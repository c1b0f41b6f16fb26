"""In-memory double of the budget desk, for tests and screenshots. Never imported by the product."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.budget.model import BudgetView, LedgerRowView, SoldAsIs
from app.errors import UserError
from privacy import Verdict
from tests.helpers.ui_fakes import sample_ports

if TYPE_CHECKING:
    from app.errors import AppError
    from ui.ports import Ports

_DAY_S = 86_400
NOW_S = 1_794_400_000


def make_row(
    number: int, days_ago: int, title: str, epsilon: float, total: float, mechanism: str = "Discrete Laplace, 3 a day"
) -> LedgerRowView:
    """Return a row."""
    buyers = ("Northline Mobility", "Halden Transit Study", "Urban Form Lab")
    return LedgerRowView(
        number,
        NOW_S - days_ago * _DAY_S,
        f"sale-{number}",
        title,
        buyers[(number + number // 4) % 3],
        mechanism,
        epsilon,
        total,
        f"{number:02x}c7" * 16,
    )


def make_budgets() -> tuple[BudgetView, ...]:
    """Return budgets of two units, one of them used up."""
    places = (
        make_row(1, 56, "City dwell times", 1.1, 1.1),
        make_row(2, 37, "Weekend trip counts", 1.0, 2.1, "Discrete Laplace, 2 a day"),
        make_row(5, 2, "Everyday mobility histograms", 1.0, 3.1, "Discrete Laplace, 5 a day"),
    )
    browsing = (make_row(3, 30, "Sites by hour", 4.0, 4.0),)
    answers = (make_row(4, 12, "Do you like it?", 1.5, 1.5, "Randomised response"),)
    return (
        BudgetView("browsing", "Browsing", "user-day", 4.0, 4.0, browsing),
        BudgetView("places", "Location", "user-day", 3.1, 6.0, places),
        BudgetView("money", "Payments", "user-day", 0.0, 4.0, ()),
        BudgetView("survey", "Answers to surveys", "answer", 1.5, 5.0, answers),
    )


@dataclass
class FakeBudgets:
    """Budgets as values; `fail` makes every read raise, `broken` every check of the seals."""

    found: tuple[BudgetView, ...] = field(default_factory=make_budgets)
    plain: tuple[SoldAsIs, ...] = (SoldAsIs("chats", "Assistant chats", 60, 1),)
    fail: AppError | None = None
    broken: AppError | None = None
    loading: bool = False
    calls: list[str] = field(default_factory=list)

    async def budgets(self) -> tuple[BudgetView, ...]:
        self.calls.append("budgets")
        if self.fail is not None:
            raise self.fail
        if self.loading:
            await asyncio.Event().wait()
        return self.found

    async def sold_as_is(self) -> tuple[SoldAsIs, ...]:
        return self.plain

    async def what_if(self, life: str, unit: str, epsilon: float) -> Verdict:
        self.calls.append(f"what if {life} {unit} {epsilon}")
        budget = next(one for one in self.found if (one.life, one.unit) == (life, unit))
        after = budget.spent + epsilon
        return Verdict(after <= budget.cap, budget.spent, after, budget.cap, "sum")

    async def set_cap(self, life: str, unit: str, epsilon: float) -> BudgetView:
        self.calls.append(f"cap {life} {unit} {epsilon}")
        self.found = tuple(
            replace(one, cap=epsilon) if (one.life, one.unit) == (life, unit) else one for one in self.found
        )
        return next(one for one in self.found if (one.life, one.unit) == (life, unit))

    async def verify(self) -> int:
        self.calls.append("verify")
        if self.broken is not None:
            raise self.broken
        return sum(len(one.rows) for one in self.found)

    async def export(self, path: str) -> None:
        self.calls.append(f"export {path}")


def with_budgets(budgets: FakeBudgets) -> Ports:
    """Return sample ports with those budgets."""
    return replace(sample_ports(), privacy=budgets)


def no_budgets() -> Ports:
    """Return ports of a person who sold nothing."""
    return with_budgets(FakeBudgets(found=(), plain=()))


def broken_budgets() -> Ports:
    """Return ports whose ledger cannot be read."""
    return with_budgets(FakeBudgets(fail=UserError("Row 3 of the ledger does not match its seal.")))


def long_budgets() -> Ports:
    """Return ports with a long history and long names."""
    title = "Everything about how often the family drove to the summer house by the lake, and with whom"
    rows = tuple(make_row(at, 400 - at, f"{title} {at}", 0.05, 0.05 * at) for at in range(1, 121))
    return with_budgets(FakeBudgets(found=(BudgetView("places", title, "user-day", 6.0, 6.0, rows),), plain=()))
