"""A history as CSV: one row for each token that moved. docs/portfolio.md documents the columns."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from app.account.model import SOL_DECIMALS
from app.csv_file import as_text, decimal_text, time_text, write_csv

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from app.history.lines import HistoryLine, Moved

COLUMNS: Final = (
    "at",
    "kind",
    "what",
    "symbol",
    "mint",
    "amount",
    "fee_sol",
    "state",
    "account",
    "other",
    "note",
    "slot",
    "signature",
)


def history_rows(lines: Iterable[HistoryLine]) -> Iterator[dict[str, str]]:
    """Return the rows; the fee stands in the first row of its transaction alone, so that a column adds up."""
    for line in lines:
        for number, moved in enumerate(line.moved or (None,)):
            yield _row(line, moved, first=number == 0)


def write_history(path: Path, lines: Iterable[HistoryLine]) -> int:
    """Write the rows to a new file that only its owner reads; returns how many.

    Raises:
        UserError: the file exists, or cannot be written.
    """
    return write_csv(path, COLUMNS, history_rows(lines))


def _row(line: HistoryLine, moved: Moved | None, *, first: bool) -> dict[str, str]:
    has_moved = line.state == "landed"
    return {
        "at": time_text(line.when_s),
        "kind": line.kind,
        "what": line.title,
        "symbol": as_text(moved.symbol) if moved else "",
        "mint": moved.key if moved else "",
        "amount": decimal_text(Decimal(moved.amount).scaleb(-moved.decimals)) if moved and has_moved else "",
        "fee_sol": decimal_text(Decimal(line.fee_lamports).scaleb(-SOL_DECIMALS))
        if first and line.fee_lamports
        else "",
        "state": line.state,
        "account": line.account,
        "other": line.other,
        "note": as_text(line.note),
        "slot": str(line.slot),
        "signature": line.signature,
    }
