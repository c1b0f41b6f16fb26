"""Coarser values: the HOW of `generalise:HOW`, a closed grammar.

    minute hour day week month year   instants and dates cut down to the first moment of it (UTC; weeks begin on
                                      Monday); times written as text, such as local times, keep only that much text
    step=N                            numbers down to the next multiple of N (0 < N, at most 12 characters)
    decimals=N                        numbers rounded to N decimals, 0 to 6; within a text, every number of it
    prefix=N                          the first N characters of a text, 1 to 8 (postcodes)
    length                            a text becomes its length class: `0`, `1-9`, `10-49`, `50-199`, `200-999`, `1000+`
    host                              a link becomes its host

A value the rule does not fit, a word where a number was declared, becomes empty: nothing passes unchanged by mistake.
"""

from __future__ import annotations

import bisect
import re
from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_FLOOR, ROUND_HALF_EVEN, Decimal, InvalidOperation, localcontext
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from privacy.errors import InvalidScrubPlanError

if TYPE_CHECKING:
    from collections.abc import Callable

_PERIODS: Final = ("minute", "hour", "day", "week", "month", "year")
_LENGTHS: Final = (1, 10, 50, 200, 1000)
_LENGTH_NAMES: Final = ("0", "1-9", "10-49", "50-199", "200-999", "1000+")
_STEP = re.compile(r"step=([0-9]{1,10}(?:\.[0-9]{1,10})?)")
_DECIMALS = re.compile(r"decimals=([0-6])")
_PREFIX = re.compile(r"prefix=([1-8])")
_STEP_CHARS: Final = 12
_TIME = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"(?:[T ]([0-9]{2}):([0-9]{2})(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"
)
_NUMBER = re.compile(r"(?<![\w.])[+-]?[0-9]{1,30}(?:\.[0-9]{1,30})?(?![\w]|\.[0-9])")
_DIGITS: Final = 80  # of the widest number a cell holds: 50 before the point, 50 after are cut to what a step needs
_NUMBER_CHARS: Final = 60


def require_how(how: str) -> str:
    """Return `how`, if it is one.

    Raises:
        InvalidScrubPlanError: it is not.
    """
    generaliser(how)
    return how


def generalise(how: str, value: Any) -> Any:
    """Return the coarser value; None stays None, and so becomes what `how` does not fit.

    Raises:
        InvalidScrubPlanError: there is no such HOW.
    """
    return _each(generaliser(how), value)


def generaliser(how: str) -> Callable[[Any], Any]:
    """Return the function for one HOW, for values that are neither None nor lists.

    Raises:
        InvalidScrubPlanError: there is no such HOW.
    """
    if how in _PERIODS:
        return lambda value: _period(value, how)
    if how == "length":
        return _length
    if how == "host":
        return _host
    if (found := _STEP.fullmatch(how)) and len(found[1]) <= _STEP_CHARS and Decimal(found[1]) > 0:
        step = Decimal(found[1])
        return lambda value: _number(value, lambda number: (number / step).to_integral_value(ROUND_FLOOR) * step)
    if found := _DECIMALS.fullmatch(how):
        unit = Decimal(1).scaleb(-int(found[1]))
        return lambda value: _rounded(value, unit)
    if found := _PREFIX.fullmatch(how):
        count = int(found[1])
        return lambda value: value[:count] if isinstance(value, str) else None
    raise InvalidScrubPlanError("The plan makes a field coarser in a way this version does not know. Choose it again.")


def _each(function: Callable[[Any], Any], value: Any) -> Any:
    if isinstance(value, list):
        return [_each(function, item) for item in value]
    return None if value is None else function(value)


def _period(value: Any, period: str) -> Any:
    result: Any = None
    if isinstance(value, datetime):
        result = _cut(value.astimezone(UTC), period) if value.tzinfo is not None else None
    elif isinstance(value, date):
        moment = datetime(value.year, value.month, value.day, tzinfo=UTC)
        result = value if period in {"minute", "hour"} else _cut(moment, period).date()
    elif isinstance(value, str) and (found := _TIME.fullmatch(value)):
        result = _written(found, period)
    return result


def _written(found: re.Match[str], period: str) -> str | None:
    """Cut a time that is written as text, in the zone in which it is written."""
    try:
        first = datetime(int(found[1]), int(found[2]), int(found[3]), tzinfo=UTC)
    except ValueError:
        return None
    clock = {"hour": f"T{found[4]}:00", "minute": f"T{found[4]}:{found[5]}"} if found[4] else {}
    written = {"year": found[1], "month": f"{found[1]}-{found[2]}", "week": f"{_cut(first, 'week').date()}"}
    return written.get(period) or f"{first.date()}{clock.get(period, '')}"


def _cut(moment: datetime, period: str) -> datetime:
    cut = moment.replace(second=0, microsecond=0)
    if period == "minute":
        return cut
    cut = cut.replace(minute=0)
    if period == "hour":
        return cut
    cut = cut.replace(hour=0)
    if period == "week":
        # the first days of year 1 have no Monday before them
        return cut - timedelta(days=cut.weekday()) if cut.toordinal() > cut.weekday() else cut
    if period == "month":
        return cut.replace(day=1)
    return cut.replace(day=1, month=1) if period == "year" else cut


def _number(value: Any, change: Callable[[Decimal], Decimal]) -> Any:
    """Change a number, keeping its type: text stays text, a float a float, whole results of whole numbers whole."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal | str):
        return None
    try:
        # a cell can be hundreds of digits long; what does not fit the context raises
        with localcontext() as context:
            context.prec = _DIGITS
            number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
            if not number.is_finite() or len(str(value)) > _NUMBER_CHARS:
                return None
            changed = change(number) + 0  # -0 would tell the sign
    except InvalidOperation:
        return None
    if isinstance(value, int):
        return int(changed) if changed == changed.to_integral_value() else changed
    if isinstance(value, float):
        return float(changed)
    return format(changed, "f") if isinstance(value, str) else changed


def _rounded(value: Any, unit: Decimal) -> Any:
    def change(number: Decimal) -> Decimal:
        return number.quantize(unit, ROUND_HALF_EVEN)

    if not isinstance(value, str):
        return _number(value, change)
    if not _NUMBER.search(value):
        return None
    return _NUMBER.sub(lambda found: str(_number(found[0], change) or ""), value)


def _length(value: Any) -> str | None:
    return _LENGTH_NAMES[bisect.bisect_right(_LENGTHS, len(value))] if isinstance(value, str) else None


def _host(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    try:
        return urlsplit(value if "//" in value else f"//{value}").hostname
    except ValueError:
        return None
