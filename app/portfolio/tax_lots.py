"""Tax lots as CSV: one row a lot, or part of one, held or gone. docs/portfolio.md documents the columns."""

from __future__ import annotations

import csv
import os
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from app.errors import UserError
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
    rows = list(tax_rows(report))  # before the file: what cannot be written leaves nothing behind
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS, lineterminator="\r\n")
            writer.writeheader()
            writer.writerows(rows)
    except FileExistsError as error:
        raise UserError(f"{path} exists; it was left as it is.", next_step="Give a new name.") from error
    except OSError as error:
        raise UserError(f"{path} cannot be written: {error.strerror}.", next_step="Choose another place.") from error
    return len(rows)


def _row(report: Report, lot: Lot, gone: Disposal | None) -> dict[str, str]:
    asset = report.assets[lot.asset]
    places = asset.decimals
    proceeds = gone.unit_proceeds if gone is not None else None
    values: dict[str, Any] = {
        "status": "held" if gone is None else "disposed",
        "symbol": _text(asset.symbol),
        "mint": asset.key,
        "account": lot.account,
        "amount": _plain(value_of(lot.amount, places, _ONE)),
        "acquired_at": _time(lot.acquired_s),
        "acquired_by": lot.source,
        "acquired_tx": lot.acquired_by,
        "disposed_at": _time(gone.when_s) if gone is not None else "",
        "disposed_by": gone.source if gone is not None else "",
        "disposed_tx": gone.signature if gone is not None else "",
        "currency": report.currency,
        "unit_cost": _plain(lot.unit_cost),
        "cost": _plain(value_of(lot.amount, places, lot.unit_cost)),
        "unit_proceeds": _plain(proceeds),
        "proceeds": _plain(value_of(lot.amount, places, proceeds)),
        "profit": _plain(profit_of(gone, places) if gone is not None else None),
    }
    return {name: str(value) for name, value in values.items()}


def _plain(value: Decimal | None) -> str:
    """Return an exact decimal without exponent or needless zeros; empty where there is none."""
    if value is None:
        return ""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _time(when_s: int) -> str:
    return f"{datetime.fromtimestamp(when_s, UTC):%Y-%m-%dT%H:%M:%SZ}" if when_s > 0 else ""


def _text(symbol: str) -> str:
    """Return a symbol as a spreadsheet takes it for text: what could begin a formula gets an apostrophe."""
    return f"'{symbol}" if symbol[:1] in {"=", "+", "-", "@", "\t", "\r"} else symbol
