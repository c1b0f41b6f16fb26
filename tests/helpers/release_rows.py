"""What tests and benches of releases need: a ledger in memory, spends, and correlated rows like a census."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from privacy import Cap, DeclaredColumn, LedgerEntry, SpendReceipt, record_spend

if TYPE_CHECKING:
    from privacy import Mechanism

SIZES: Final = {
    "age": 8, "sex": 2, "region": 12, "edu": 6, "income": 10,
    "hours": 6, "device": 5, "appcat": 15, "hour": 24, "spend": 8,
}  # fmt: skip
CENSUS: Final = tuple(
    DeclaredColumn(name, tuple(f"{name} {value}" for value in range(size))) for name, size in SIZES.items()
)


class ListRows:
    """A ledger in memory, as a store would keep it."""

    def __init__(self) -> None:
        self.entries: list[LedgerEntry] = []

    def append(self, entry: LedgerEntry) -> None:
        """Add a row."""
        self.entries.append(entry)

    def rows(self) -> list[LedgerEntry]:
        """All rows."""
        return list(self.entries)


def spend(mechanism: Mechanism, rows: ListRows | None = None, entry_id: str = "r1") -> SpendReceipt:
    """Record a spend for this release."""
    entry = mechanism.ledger_entry(entry_id=entry_id, dataset="d", purpose="test", created_at_ms=0)
    return record_spend(rows or ListRows(), entry, Cap(100.0))


def census_codes(count: int, seed: int = 7) -> dict[str, Any]:
    """Correlated columns of codes, as the research behind the synthetic rows used them: a hidden tree of causes."""
    generator = np.random.default_rng(seed)

    def pick(shares: Any) -> Any:
        drawn = generator.random((len(shares), 1))
        return np.minimum((drawn > shares.cumsum(1)).sum(1), shares.shape[1] - 1)

    def table(given: int, size: int, concentration: float) -> Any:
        return generator.dirichlet(np.full(size, concentration), size=given)

    age = pick(np.tile(generator.dirichlet(np.full(8, 5.0)), (count, 1)))
    sex = generator.integers(0, 2, count)
    region = pick(np.tile(generator.dirichlet(np.full(12, 2.0)), (count, 1)))
    edu = pick(table(8, 6, 0.8)[age])
    income = pick(table(6 * 8, 10, 0.5)[edu * 8 + age])
    hours = pick(table(10, 6, 0.7)[income])
    device = pick(table(8, 5, 0.8)[age])
    appcat = pick(table(5 * 2, 15, 0.5)[device * 2 + sex])
    hour = pick(table(15, 24, 0.4)[appcat])
    spent = pick(table(10, 8, 0.5)[income])
    found = (age, sex, region, edu, income, hours, device, appcat, hour, spent)
    return dict(zip(SIZES, found, strict=True))


def census_rows(count: int, seed: int = 7) -> list[dict[str, str]]:
    """The same as rows of text."""
    texts = [[f"{name} {code}" for code in codes.tolist()] for name, codes in census_codes(count, seed).items()]
    return [dict(zip(SIZES, row, strict=True)) for row in zip(*texts, strict=True)]
