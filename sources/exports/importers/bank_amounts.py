"""Amounts and days as banks write them.

Which of `.` and `,` marks the fraction is told by all amounts of a list: `1.234` alone may be a thousand or a little
more than one, `0.125`, `1.50` or `1.234,5` beside it decide.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Final, Literal

DayOrder = Literal["dmy", "mdy", "ymd"]
Mark = Literal[".", ",", ""]
"""What marks the fraction; empty where amounts of one list contradict each other or do not tell."""

_AMOUNT = re.compile(
    r"([+-]?)(?:[A-Z]{3}|[€$£¥])?\s?([+-]?)([0-9][0-9.,' \u00a0\u202f]{0,30})\s?(?:[A-Z]{3}|[€$£¥])?\s?(-?|CR|DR|S|H)"
)
_READINGS: Final[dict[Mark, re.Pattern[str]]] = {
    ".": re.compile(r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]*)?"),
    ",": re.compile(r"(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]*)?"),
}
_GROUPS = " '\u00a0\u202f"
_DAY = re.compile(r"([0-9]{1,4})[./ -]([0-9]{1,2})[./ -]([0-9]{1,4})(?:[ T,].{0,20})?")
_COMPACT = re.compile(r"(?:19|20)[0-9]{6}")
_OFX_DAY = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:[0-9]{4,6}(?:\.[0-9]{1,3})?)?(?:\s?\[[^\]]{0,20}\])?")
_DEBITS: Final = frozenset({"-", "DR", "S"})  # S: Soll
_CENTURY = 2000
_YEAR_DIGITS = 4
_MONTHS = 12
_DECIMALS = 2
_MOST_DIGITS = 15


def amount_of(written: str, mark: Mark = "") -> Decimal | None:
    """Return the amount; None where it is none, or where it may be two and the mark of fractions is not given."""
    values = set(readings(written).values()) if not mark else {readings(written).get(mark)}
    return values.pop() if len(values) == 1 else None


def doubtful_amount(written: str, *, thousands: bool) -> Decimal | None:
    """Return the amount as a person said it is to be read where nothing else tells: `1.234` as a thousand or not."""
    values = readings(written).values()
    return (max if thousands else min)(values, key=abs, default=None)


def readings(written: str) -> dict[Mark, Decimal]:
    """Return the amount for each mark of fractions with which it is one; a group of thousands never begins with 0."""
    match = _AMOUNT.fullmatch(written.strip().replace("\u2212", "-"))
    if match is None:
        return {}
    before, inside, digits, after = match.groups()
    plain = digits.translate({ord(mark): None for mark in _GROUPS})
    if len(plain) > _MOST_DIGITS + _DECIMALS:
        return {}
    is_debit = "-" in {before, inside} or after in _DEBITS
    found: dict[Mark, Decimal] = {}
    for mark, pattern in _READINGS.items():
        if pattern.fullmatch(plain):
            other = "," if mark == "." else "."
            value = Decimal(plain.replace(other, "").replace(mark, ".").rstrip("."))
            found[mark] = -value if is_debit else value
    return found


class AmountMarks:
    """Learns from all amounts of a list what marks their fractions."""

    def __init__(self) -> None:
        self._proven: set[Mark] = set()
        self._doubt = False

    def add(self, found: dict[Mark, Decimal]) -> None:
        """Look at the readings of one cell."""
        if len(found) == 1:
            self._proven.update(found)
        elif len(set(found.values())) > 1:
            self._doubt = True

    @property
    def mark(self) -> Mark:
        """The mark that some amounts prove and none contradicts."""
        return next(iter(self._proven)) if len(self._proven) == 1 else ""

    @property
    def undecided(self) -> bool:
        """Whether amounts may be two, and no other tells which."""
        return self._doubt and not self._proven


def exact_amount(written: str) -> Decimal | None:
    """Return an amount of a format that has one way to write it: a fraction always follows the mark."""
    text = written.strip().removeprefix("+").replace(",", ".")
    if not re.fullmatch(r"-?[0-9]{0,15}(?:\.[0-9]{0,6})?", text) or not any(char.isdigit() for char in text):
        return None
    return Decimal(text)


def day_parts(written: str) -> tuple[int, int, int] | None:
    """Return the three numbers of a day as they stand, None where it is none."""
    if _COMPACT.fullmatch(written):
        return int(written[:4]), int(written[4:6]), int(written[6:])
    match = _DAY.fullmatch(written.strip())
    return (int(match[1]), int(match[2]), int(match[3])) if match else None


def day_of(written: str, order: DayOrder) -> date | None:
    """Return the day, None where it is none in this order."""
    parts = day_parts(written)
    if parts is None:
        return None
    first, second, third = parts
    year, month, day = {"ymd": (first, second, third), "dmy": (third, second, first), "mdy": (third, first, second)}[
        order
    ]
    try:
        return date(year + _CENTURY if year < 100 else year, month, day)  # noqa: PLR2004  # years of two digits
    except ValueError:
        return None


def possible_orders(days: list[str]) -> tuple[DayOrder, ...]:
    """Return the orders in which all these are days, the likelier first."""
    parts = [found for found in map(day_parts, days) if found]
    if any(first >= 10**3 for first, _, _ in parts):
        return ("ymd",)
    orders: tuple[DayOrder, ...] = ("dmy", "mdy")
    fitting = tuple(order for order in orders if all(_fits(found, order) for found in parts))
    return fitting or orders[:1]


def _fits(parts: tuple[int, int, int], order: DayOrder) -> bool:
    return (parts[1] if order == "dmy" else parts[0]) <= _MONTHS


def ofx_day(written: str) -> date | None:
    """Return the day as the bank wrote it: a time and a zone behind it must not move it to another day."""
    match = _OFX_DAY.fullmatch(written.strip())
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
