"""The order of day, month and year in dates such as 03/04/24: found from all dates of a file, else asked."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, Literal

Order = Literal["dmy", "mdy", "ymd", "ydm"]

ORDERS: Final[tuple[Order, ...]] = ("dmy", "mdy", "ymd", "ydm")
WORDS: Final[dict[Order, str]] = {
    "dmy": "day, month, year",
    "mdy": "month, day, year",
    "ymd": "year, month, day",
    "ydm": "year, day, month",
}
"""How a person chooses."""

_YEAR_DIGITS = 3  # a part this long is the year
_CENTURY = 2000
_BUDDHIST_YEARS = range(2500, 2700)
_BUDDHIST_OFFSET = 543


def dated(parts: tuple[str, str, str], order: Order) -> date:
    """Return the date; years of two digits are of this century, those of the Thai calendar become ours.

    Args:
        parts: digits of any script, as they stand.
        order: what they are.

    Raises:
        ValueError: there is no such date.
    """
    year, month, day = (parts[order.index(name)] for name in "ymd")
    number = int(year)
    if len(year) < _YEAR_DIGITS:
        number += _CENTURY
    elif number in _BUDDHIST_YEARS:
        number -= _BUDDHIST_OFFSET
    return date(number, int(month), int(day))


class OrderFinder:
    """Looks at dates as they come in a file and says which orders remain possible."""

    def __init__(self, first_year: int, today: date, *, newest_first: bool = False) -> None:
        """Begin a file.

        Args:
            first_year: the source did not exist before.
            today: nothing was written after the day that follows (clocks differ).
            newest_first: how the file is sorted, at least mostly.
        """
        self._first_year = first_year
        self._last = today + timedelta(days=1)
        self._newest_first = newest_first
        self._impossible = dict.fromkeys(ORDERS, 0)
        self._unsorted = dict.fromkeys(ORDERS, 0)
        self._before: dict[Order, date] = {}
        self._span: dict[Order, tuple[date, date]] = {}
        self._parts: tuple[str, str, str] | None = None

    def add(self, parts: tuple[str, str, str]) -> None:
        """Look at one date."""
        if parts == self._parts:
            return
        self._parts = parts
        for order in ORDERS:
            at_year = order.index("y")
            try:
                day = dated(parts, order)
                possible = self._first_year <= day.year and day <= self._last
            except ValueError:
                possible = False
            if not possible or any(len(part) >= _YEAR_DIGITS for at, part in enumerate(parts) if at != at_year):
                self._impossible[order] += 1
                continue
            before = self._before.get(order, day)
            self._unsorted[order] += before < day if self._newest_first else day < before
            self._before[order] = day
            first, last = self._span.get(order, (day, day))
            self._span[order] = min(first, day), max(last, day)

    def orders(self) -> tuple[Order, ...]:
        """Return the orders that explain the file equally well: values first, then sorting; the likeliest first.

        Dates lie close together: of equally good orders, the one with the shortest time between first and last is
        likeliest. Year, day, month is hardly used: it is named only where nothing else is possible.
        """
        if self._parts is None:
            return ()
        least = min(self._impossible.values())
        possible = [order for order in ORDERS if self._impossible[order] == least]
        if len(possible) > 1:
            possible = [order for order in possible if order != "ydm"]
        calmest = min(self._unsorted[order] for order in possible)
        best = [order for order in possible if self._unsorted[order] == calmest]
        return tuple(sorted(best, key=self._days))

    def _days(self, order: Order) -> int:
        first, last = self._span.get(order, (date.min, date.max))
        return (last - first).days
