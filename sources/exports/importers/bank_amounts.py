"""Amounts and days as banks write them."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Final, Literal

DayOrder = Literal["dmy", "mdy", "ymd"]

_AMOUNT = re.compile(
    r"([+-]?)(?:[A-Z]{3}|[€$£¥])?\s?([+-]?)([0-9][0-9.,' \u00a0\u202f]{0,30})\s?(?:[A-Z]{3}|[€$£¥])?\s?(-?|CR|DR|S|H)"
)
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


def amount_of(written: str) -> Decimal | None:
    """Return the amount, whatever marks thousands and fractions; None where it is none.

    The last of `.` and `,` marks the fraction, unless it is there several times or exactly three digits follow it and
    the other mark does not stand before it: `1.234` is a thousand, `1,234.50` and `1.234,50` are the same amount.
    """
    match = _AMOUNT.fullmatch(written.strip().replace("\u2212", "-"))
    if match is None:
        return None
    before, inside, digits, after = match.groups()
    plain = digits.translate({ord(mark): None for mark in _GROUPS})
    last = max(plain.rfind("."), plain.rfind(","))
    if last >= 0:
        mark, other = plain[last], "," if plain[last] == "." else "."
        alone = other not in plain and plain.count(mark) == 1
        if plain.count(mark) > 1 or (alone and len(plain) - last - 1 == 3):  # noqa: PLR2004  # a group of three digits
            plain = _grouped(plain, mark, other)
        else:
            plain = plain[:last].replace(other, "") + "." + plain[last + 1 :]
    if not plain.rstrip(".").replace(".", "", 1).isdigit() or len(plain) > _MOST_DIGITS + _DECIMALS:
        return None
    value = Decimal(plain.rstrip("."))
    return -value if "-" in {before, inside} or after in _DEBITS else value


def _grouped(plain: str, mark: str, other: str) -> str:
    """Return the digits of `1.234.567` or `1.234.567,8`; nothing where groups are not of three digits."""
    first, *groups = plain.split(mark)
    if any(len(group) != 3 for group in groups) or other in first or not first:  # noqa: PLR2004  # a group of three digits
        return ""
    return first + "".join(groups)


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
