"""Tax lots as CSV: one row a lot, or part of one, held or gone. docs/portfolio.md documents the columns."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from app.csv_file import as_text, decimal_text, time_text, write_csv
from app.portfolio.lots import profit_of, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.portfolio.lots import Disposal, Lot
    from app.portfolio.report import Report

COLUMNS: Final = (
    "status",
    "symbol",
    "mint",
    "account",
    "amount",
    "acquired_at",
    "acquired_by",
    "acquired_tx",
    "disposed_at",
    "disposed_by",
    "disposed_tx",
    "currency",
    "unit_cost",
    "cost",
    "unit_proceeds",
    "proceeds",
    "profit",
)
_ONE: Final = Decimal(1)


def tax_rows(report: Report) -> Iterator[dict[str, str]]:
    """Return the rows: what is gone, in the order it went, then what is held."""
    for gone in report.lots.disposed:
        yield _row(report, gone.lot, gone)
    for lot in report.lots.held:
        yield _row(report, lot, None)


def write_tax_lots(path: Path, report: Report) -> int:
    """Write the rows to a new file that only its owner reads; returns how many.

    Raises:
        UserError: the file exists, or cannot be written.
    """
    return write_csv(path, COLUMNS, tax_rows(report))


def _row(report: Report, lot: Lot, gone: Disposal | None) -> dict[str, str]:
    asset = report.assets[lot.asset]
    places = asset.decimals
    proceeds = gone.unit_proceeds if gone is not None else None
    values: dict[str, Any] = {
        "status": "held" if gone is None else "disposed",
        "symbol": as_text(asset.symbol),
        "mint": asset.key,
        "account": lot.account,
        "amount": decimal_text(value_of(lot.amount, places, _ONE)),
        "acquired_at": time_text(lot.acquired_s),
        "acquired_by": lot.source,
        "acquired_tx": lot.acquired_by,
        "disposed_at": time_text(gone.when_s) if gone is not None else "",
        "disposed_by": gone.source if gone is not None else "",
        "disposed_tx": gone.signature if gone is not None else "",
        "currency": report.currency,
        "unit_cost": decimal_text(lot.unit_cost),
        "cost": decimal_text(value_of(lot.amount, places, lot.unit_cost)),
        "unit_proceeds": decimal_text(proceeds),
        "proceeds": decimal_text(value_of(lot.amount, places, proceeds)),
        "profit": decimal_text(profit_of(gone, places) if gone is not None else None),
    }
    return {name: str(value) for name, value in values.items()}
