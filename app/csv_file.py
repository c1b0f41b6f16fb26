"""New CSV files of one's own records: read by their owner alone, and by spreadsheets without computing anything."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from io import TextIOWrapper
from typing import TYPE_CHECKING

from app.private_file import new_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from decimal import Decimal
    from pathlib import Path


def write_csv(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> int:
    """Write rows to a new file; returns how many.

    Raises:
        UserError: the file exists, or cannot be written.
    """
    made = list(rows)  # before the file: what cannot be made leaves nothing behind
    with new_file(path) as file, TextIOWrapper(file, encoding="utf-8", newline="") as text:
        writer = csv.DictWriter(text, columns, lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(made)
    return len(made)


def as_text(foreign: str) -> str:
    """Return somebody else's text as a spreadsheet takes it for text: what could begin a formula gets an apostrophe."""
    return f"'{foreign}" if foreign[:1] in {"=", "+", "-", "@", "\t", "\r"} else foreign


def decimal_text(value: Decimal | None) -> str:
    """Return an exact decimal without exponent or needless zeros; empty where there is none."""
    if value is None:
        return ""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def time_text(when_s: int) -> str:
    """Return unix seconds as ISO 8601 in UTC; empty where the time is not known."""
    return f"{datetime.fromtimestamp(when_s, UTC):%Y-%m-%dT%H:%M:%SZ}" if when_s > 0 else ""
