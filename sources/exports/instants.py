"""Exact instants from the epochs and texts exports write; integers all the way, as doubles lose microseconds."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from sources.values import parse_timestamp

_UNIX = datetime(1970, 1, 1, tzinfo=UTC)
_WEBKIT = datetime(1601, 1, 1, tzinfo=UTC)
_DIGITS = re.compile(r"-?[0-9]{1,20}")
_ISO = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:]{5,8})([.,][0-9]{1,12})?\s?(Z|UTC|[+-][0-9]{2}:?[0-9]{2})?")
_MICRO_DIGITS = 6
_SECONDS_BELOW = 10**11  # the year 5138 in seconds, 1973 in milliseconds
_MILLIS_BELOW = 10**14
_MICROS_BELOW = 10**17
_MINUTE_S = 60


def unix_instant(ticks: int, per_second: int = 1) -> datetime:
    """Return the instant `ticks` after 1970, `per_second` of them a second, cut to whole microseconds.

    Raises:
        ValueError: outside years 1 to 9999.
    """
    return _after(_UNIX, ticks, per_second)


def seconds_instant(value: Any) -> datetime:
    """Return the instant of Unix seconds with a fraction, cut to whole microseconds.

    Args:
        value: an int, a Decimal, or a double, whose shortest decimal form still has every microsecond of our time.

    Raises:
        ValueError: anything else, or outside years 1 to 9999.
    """
    if isinstance(value, float):
        value = Decimal(repr(value))
    if isinstance(value, Decimal) and value.is_finite() and value.adjusted() < len(str(_SECONDS_BELOW)):
        return unix_instant(int(value * 10**6), 10**6)
    if isinstance(value, int) and not isinstance(value, bool):
        return unix_instant(value)
    raise ValueError("not a time in seconds")


def guessed_unix_instant(ticks: int) -> datetime:
    """Return the instant of a Unix time whose unit the source does not keep: s, ms, us or ns by its size.

    Raises:
        ValueError: outside years 1 to 9999.
    """
    size = abs(ticks)
    if size < _SECONDS_BELOW:
        return unix_instant(ticks)
    if size < _MILLIS_BELOW:
        return unix_instant(ticks, 10**3)
    return unix_instant(ticks, 10**6 if size < _MICROS_BELOW else 10**9)


def webkit_instant(micros: int) -> datetime:
    """Return the instant of a Chromium time: microseconds since 1601 in UTC.

    Raises:
        ValueError: outside years 1 to 9999.
    """
    return _after(_WEBKIT, micros, 10**6)


def iso_instant(text: str) -> tuple[datetime, str]:
    """Return the UTC instant of ISO text and its zone as written: `UTC`, an offset such as `+01:00`, or empty.

    Text without a zone comes back as the naive local time.

    Raises:
        ValueError: not such a time, or one that does not exist.
    """
    match = _ISO.fullmatch(text.strip())
    if match is None:
        raise ValueError("not a timestamp")
    clock, fraction, zone = match.groups()
    digits = "" if fraction is None else "." + fraction[1 : 1 + _MICRO_DIGITS]
    value = parse_timestamp(clock + digits + ("Z" if zone == "UTC" else zone or ""))
    if value.tzinfo is None:
        return value, ""
    try:
        return value.astimezone(UTC), offset_name(value.utcoffset() or timedelta())
    except OverflowError as error:
        raise ValueError("not a time between the years 1 and 9999") from error


def utc_instant(text: str) -> datetime:
    """Return the instant of ISO text from a source that writes UTC, whether it says so or not.

    Raises:
        ValueError: as `iso_instant`.
    """
    instant, zone = iso_instant(text)
    return instant if zone else instant.replace(tzinfo=UTC)


def offset_name(offset: timedelta) -> str:
    """Write an offset as `+01:00`, none as `UTC`."""
    minutes = int(offset.total_seconds()) // _MINUTE_S
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), _MINUTE_S)
    return f"{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"


def whole_number(value: Any) -> int | None:
    """Return an integer given as number or text without losing a digit, None for anything else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, str):
        text = value.strip()
        return int(text) if _DIGITS.fullmatch(text) else None
    if isinstance(value, Decimal):
        return int(value) if value.is_finite() and value.adjusted() < len(str(10**20)) else None
    return None


def _after(epoch: datetime, ticks: int, per_second: int) -> datetime:
    seconds, rest = divmod(ticks, per_second)
    try:
        return epoch + timedelta(seconds=seconds, microseconds=rest * 10**6 // per_second)
    except OverflowError as error:
        raise ValueError("not a time between the years 1 and 9999") from error
