"""The report and its CSV: a small year worked by hand; nothing is shown that is not known."""

from __future__ import annotations

import csv
import stat
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from solders.pubkey import Pubkey

from app.account.model import Holding
from app.cli.portfolio import as_lines, as_value
from app.errors import UserError
from app.portfolio.books import Journal
from app.portfolio.movements import SOL, Movement, Source
from app.portfolio.prices import Price, PriceList
from app.portfolio.report import MAINNET_GENESIS, Asset, may_be_valued, report_of
from app.portfolio.tax_lots import COLUMNS, write_tax_lots

if TYPE_CHECKING:
    from pathlib import Path

    from app.portfolio.report import Report

ME = str(Pubkey(bytes([1]) * 32))
GLN = str(Pubkey(bytes([2]) * 32))
ASSETS = {GLN: Asset(GLN, "GLN", 6), SOL: Asset(SOL, SOL, 9)}
JANUARY, FEBRUARY, MARCH = 1_767_225_600, 1_769_904_000, 1_772_323_200  # 2026, the first of each month, UTC
MOVED = (
    Movement("a", 1, JANUARY, ME, GLN, 100_000_000, Source.SALE),
    Movement("b", 2, JANUARY, ME, GLN, 1_500_000, Source.REVIEW),
    Movement("c", 3, FEBRUARY, ME, GLN, 50_000_000, Source.SALE),
    Movement("d", 4, MARCH, ME, GLN, -120_000_000, Source.SENT),
    Movement("d", 4, MARCH, ME, SOL, 10**9, Source.RECEIVED),
    Movement("e", 5, MARCH, ME, SOL, -5_000, Source.FEE),
)
HELD = {ME: [Holding(GLN, "GLN", 6, 20_000_000, "wallet"), Holding(GLN, "GLN", 6, 11_500_000, "stake")]}
SOL_HELD = Holding(SOL, SOL, 9, 10**9 - 5_000, "wallet")


def prices(*rows: tuple[str, int, str]) -> PriceList:
    known = [Price(key, ASSETS[key].symbol, "EUR", Decimal(price), at_s) for key, at_s, price in rows]
    return PriceList(known, "EUR", {key: asset.symbol for key, asset in ASSETS.items()})


def year(listed: PriceList | None) -> Report:
    holdings = {ME: [*HELD[ME], SOL_HELD]}
    return report_of(Journal(MOVED, ()), holdings, ASSETS, listed, MARCH + 60)


ALL = prices((GLN, JANUARY, "2"), (GLN, FEBRUARY, "3"), (GLN, MARCH, "5"), (SOL, MARCH, "100"))


def test_a_year_worked_by_hand() -> None:
    found = year(ALL)
    # 120 went at 5: 100 and 1.5 had come at 2, 18.5 at 3. 600 - 200 - 3 - 55.5 = 341.5; the fee cost 0.000005 · 100.
    assert found.profit == Decimal("341.4995")
    assert [(worth.asset.symbol, worth.amount, worth.value) for worth in found.worths] == [
        ("GLN", 31_500_000, Decimal("157.5")),
        ("SOL", 999_995_000, Decimal("99.9995")),
    ]
    assert found.total == Decimal("257.4995")
    assert [(row.month, row.source, row.amount, row.value) for row in found.income] == [
        ("2026-01", Source.REVIEW, 1_500_000, Decimal(3)),
        ("2026-01", Source.SALE, 100_000_000, Decimal(200)),
        ("2026-02", Source.SALE, 50_000_000, Decimal(150)),
    ]
    assert (found.unpriced, found.notes) == (0, ())


def test_a_missing_price_leaves_a_gap_and_no_total() -> None:
    found = year(prices((GLN, FEBRUARY, "3"), (GLN, MARCH, "5")))
    assert [worth.value for worth in found.worths] == [Decimal("157.5"), None]
    assert found.total is None
    assert [row.value for row in found.income] == [None, None, Decimal(150)]
    # Of what went only the 18.5 of February have a cost: 18.5 · (5 - 3).
    assert (found.profit, found.unpriced) == (Decimal(37), 3)
    lines = as_lines(found)
    assert "Together not known" in lines
    assert as_value(found)["total"] is None


def test_without_prices_there_are_amounts_and_no_currency() -> None:
    found = year(None)
    assert (found.currency, found.total, found.profit) == ("", None, None)
    assert all("EUR" not in line and "not known" not in line for line in as_lines(found))


def test_lots_that_do_not_make_up_what_the_chain_shows_are_said_to_be_incomplete() -> None:
    found = report_of(Journal(MOVED, ("A payment is missing: x.",)), HELD, ASSETS, ALL, MARCH)
    assert found.notes[0] == "A payment is missing: x."
    assert "0.000000000\u00a0SOL, the lots 0.999995000\u00a0SOL" in found.notes[1]


def test_only_the_main_network_has_values() -> None:
    assert may_be_valued(MAINNET_GENESIS)
    assert not may_be_valued("EtWTRABZaYq6iMfeYKouRu166VU2xqa1wcaWoxPkrZBG")  # public devnet


def test_tax_lots_have_the_documented_columns_and_add_up(tmp_path: Path) -> None:
    found = year(ALL)
    path = tmp_path / "lots.csv"
    assert write_tax_lots(path, found) == 6
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == COLUMNS
    assert sum(Decimal(row["profit"]) for row in rows if row["status"] == "disposed") == found.profit
    assert rows[0] == {
        "status": "disposed",
        "symbol": "GLN",
        "mint": GLN,
        "account": ME,
        "amount": "100",
        "acquired_at": "2026-01-01T00:00:00Z",
        "acquired_by": "sale",
        "acquired_tx": "a",
        "disposed_at": "2026-03-01T00:00:00Z",
        "disposed_by": "sent",
        "disposed_tx": "d",
        "currency": "EUR",
        "unit_cost": "2",
        "cost": "200",
        "unit_proceeds": "5",
        "proceeds": "500",
        "profit": "300",
    }
    assert [row["amount"] for row in rows if row["status"] == "held"] == ["31.5", "0.999995"]
    with pytest.raises(UserError, match="exists"):
        write_tax_lots(path, found)
    with pytest.raises(UserError, match="cannot be written"):
        write_tax_lots(tmp_path / "missing" / "lots.csv", found)


def test_every_column_is_documented() -> None:
    from pathlib import Path as Folder

    text = (Folder(__file__).resolve().parents[3] / "docs" / "portfolio.md").read_text(encoding="utf-8")
    assert all(f"| `{name}` |" in text for name in COLUMNS)
    assert all(f"| `{source}` |" in text for source in Source)
