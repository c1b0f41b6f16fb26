"""Days of a person, as attacks hold them out or put them in."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from privacy.cells import Row

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Sequence

MOST_DAYS: Final = 60
_DAY_ROWS: Final = 2_000
_FIRST_DAY: Final = date(2400, 1, 1)  # no day of the data
_APART_DAYS: Final = 3  # no time zone joins days that far apart
_DAYS: Final = 900_000

Unit = tuple[Row, ...]
"""Rows of what is protected: one, or those of a day."""


def by_day(rows: Iterable[Row], column: str, coins: random.Random) -> dict[date, list[Row]]:
    """Return the rows of at most 60 days, drawn evenly among all (Vitter 1985, algorithm R, over days), in UTC."""
    kept: dict[date, list[Row]] = {}
    seen: set[date] = set()
    for row in rows:
        day = _day(row.get(column))
        if day is None:
            continue
        if day not in seen:
            seen.add(day)
            if len(kept) < MOST_DAYS:
                kept[day] = []
            elif coins.randrange(len(seen)) < MOST_DAYS:
                kept.pop(coins.choice(list(kept)))
                kept[day] = []
        if day in kept and len(kept[day]) < _DAY_ROWS:
            kept[day].append(row)
    return kept


def on_day(rows: Sequence[Row], column: str, number: int) -> Unit:
    """Return copies of rows of one day on the `number`-th day after all data, at the same times of the day."""
    day = _FIRST_DAY + timedelta(days=_APART_DAYS * number % _DAYS)
    return tuple({**row, column: _on(day, row.get(column))} for row in rows)


def _day(value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.astimezone(UTC).date() if value.tzinfo else None
    return value if isinstance(value, date) else None


def _on(day: date, value: Any) -> Any:
    if isinstance(value, datetime) and value.tzinfo is not None:
        return datetime.combine(day, value.astimezone(UTC).timetz())
    return day if isinstance(value, date) else value
