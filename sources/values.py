"""Cell values: the kinds a column can have, exact conversion from text, and the JSON form."""

from __future__ import annotations

import base64
import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from decimal import Decimal
from typing import Literal, TypeAlias
from zoneinfo import ZoneInfo

from sources.errors import UnknownZoneError

Kind = Literal["int", "float", "decimal", "bool", "text", "timestamp", "date", "bytes", "json"]
JsonValue: TypeAlias = bool | int | float | str | list["JsonValue"] | dict[str, "JsonValue"] | None
Nested: TypeAlias = bool | int | float | Decimal | str | list["Nested"] | dict[str, "Nested"] | None
Value: TypeAlias = (
    bool | int | float | Decimal | str | bytes | datetime | date | list[Nested] | dict[str, Nested] | None
)
Row: TypeAlias = dict[str, Value]
TextClass = Literal["int", "decimal", "float", "bool", "timestamp", "local_timestamp", "date", "text"]

SAFE_INTEGER = 2**53 - 1
"""Largest integer every JSON reader keeps exactly (RFC 8785, section 3.2.2.3)."""

_SIGNIFICANT_DIGITS = 15  # a double keeps any decimal of 15 digits (IEEE 754, DBL_DIG)
_INT = re.compile(r"-?(?:0|[1-9][0-9]{0,99})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,49})\.[0-9]{1,50}")
_FLOAT = re.compile(r"-?(?:0|[1-9][0-9]{0,49})(?:\.[0-9]{1,50})?[eE][+-]?[0-9]{1,4}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIMESTAMP = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?)"
    r"(?:(Z)|([+-])([0-9]{2}):?([0-9]{2}))?"
)
_OFFSET = re.compile(r"([+-])([0-9]{2}):?([0-9]{2})")
_MAX_OFFSET_HOURS = 15
_MINUTES = 60


def classify(text: str) -> TextClass:
    """Say what a cell's text is, by rules that never lose a character's meaning.

    Numbers with leading zeros, a plus sign or a leading or trailing point stay text (they may be codes or phone
    numbers), as do words such as `nan`. A timestamp without a zone is `local_timestamp`.
    """
    if not text:
        return "text"
    first = text[0]
    if first in "tTfF":
        return "bool" if text.lower() in {"true", "false"} else "text"
    if not (first in "-0123456789" and first.isascii()):
        return "text"
    result: TextClass = "text"
    if _INT.fullmatch(text):
        result = "text" if text == "-0" else "int"
    elif _DECIMAL.fullmatch(text):
        result = "decimal"
    elif _DATE.fullmatch(text):
        result = "date" if _is_date(text) else "text"
    elif _TIMESTAMP.fullmatch(text):
        result = _classify_timestamp(text)
    elif _FLOAT.fullmatch(text):
        result = "float" if _exact_float(text) else "text"
    return result


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _classify_timestamp(text: str) -> TextClass:
    try:
        value = parse_timestamp(text)
        if value.tzinfo is None:
            return "local_timestamp"
        value.astimezone(UTC)
    except (ValueError, OverflowError):
        return "text"
    return "timestamp"


def _exact_float(text: str) -> bool:
    value = float(text)
    digits = text.lower().split("e")[0].replace(".", "").strip("-").strip("0")
    return len(digits) <= _SIGNIFICANT_DIGITS and abs(value) != float("inf") and (value != 0 or not digits)


def parse_timestamp(text: str) -> datetime:
    """Parse RFC 3339 text (also with a space, without seconds, or without a zone).

    Raises:
        ValueError: the text is not such a timestamp or names a moment that does not exist.
    """
    match = _TIMESTAMP.fullmatch(text)
    if match is None:
        raise ValueError("not a timestamp")
    day, clock, zulu, sign, hours, minutes = match.groups()
    value = datetime.fromisoformat(f"{day}T{clock}")
    if zulu:
        return value.replace(tzinfo=UTC)
    if sign:
        return value.replace(tzinfo=_fixed_offset(sign, hours, minutes))
    return value


def _fixed_offset(sign: str, hours: str, minutes: str) -> tzinfo:
    if int(hours) > _MAX_OFFSET_HOURS or int(minutes) >= _MINUTES:
        raise ValueError("no such offset")
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    return timezone(-offset if sign == "-" else offset)


def zone_named(name: str) -> tzinfo:
    """Return the zone the user stated: `UTC`, an offset such as `+02:00`, or an IANA name.

    Raises:
        UnknownZoneError: there is no such zone.
    """
    if name in {"UTC", "Z"}:
        return UTC
    try:
        match = _OFFSET.fullmatch(name)
        if match:
            return _fixed_offset(*match.groups())
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError) as error:  # ZoneInfoNotFoundError is a KeyError
        message = f"There is no time zone called {name!r:.60}. Write a name like Europe/Paris or an offset like +02:00."
        raise UnknownZoneError(message) from error


def in_zone(local: datetime, zone: tzinfo) -> datetime:
    """Return the UTC instant of a local time; of an hour that happens twice, the first.

    Raises:
        ValueError: the clock skipped this time in this zone.
        OverflowError: the instant is outside years 1 to 9999.
    """
    instant = local.replace(tzinfo=zone).astimezone(UTC)
    if instant.astimezone(zone).replace(tzinfo=None) != local:
        raise ValueError("this time does not exist in the zone you stated")
    return instant


def convert(text: str, kind: Kind, zone: tzinfo | None = None) -> Value:
    """Turn the text of a cell into the value of its column's kind.

    Raises:
        ValueError: the text does not fit the kind (the file changed, or a local time does not exist).
        OverflowError: an instant outside years 1 to 9999.
    """
    result: Value = text
    if kind == "int":
        result = int(text)
    elif kind == "decimal":
        result = Decimal(text)
    elif kind == "float":
        result = float(text)
    elif kind == "bool":
        result = text.lower() == "true"
    elif kind == "date":
        result = date.fromisoformat(text)
    elif kind == "timestamp":
        value = parse_timestamp(text)
        if value.tzinfo is None:
            if zone is None:
                raise ValueError("this time has no zone")
            return in_zone(value, zone)
        result = value.astimezone(UTC)
    return result


def coerce(value: Value, kind: Kind, zone: tzinfo | None = None) -> Value:
    """Turn a value of a format with types into its column's kind.

    Raises:
        ValueError: the value does not fit the kind.
        OverflowError: an instant outside years 1 to 9999.
    """
    if isinstance(value, str):
        return value if kind in {"text", "json"} else convert(value, kind, zone)
    if isinstance(value, int) and not isinstance(value, bool):
        if kind == "decimal":
            return Decimal(value)
        return float(value) if kind == "float" else value
    if isinstance(value, float) and kind == "decimal":
        return Decimal(repr(value))
    return value


def number_from_text(text: str) -> Decimal | float:
    """Read a JSON number with a fraction or exponent: plain decimals keep their digits, the others become doubles.

    Raises:
        ValueError: larger than a double can hold.
    """
    if _DECIMAL.fullmatch(text):
        return Decimal(text)
    value = float(text)
    if abs(value) == float("inf"):
        raise ValueError("a number too large to keep")
    return value


def utc_text(value: datetime) -> str:
    """Write an instant as RFC 3339 in UTC with three decimals, cut and not rounded, as sealed records have it."""
    return value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


def json_value(value: Value) -> JsonValue:
    """Return the JSON form a value has in a sealed record.

    Integers beyond ±(2^53-1) and decimals become strings, instants RFC 3339 in UTC with three decimals, bytes
    base64url without padding.
    """
    result: JsonValue
    if value is None or isinstance(value, bool | str | float):
        result = value
    elif isinstance(value, int):
        result = value if -SAFE_INTEGER <= value <= SAFE_INTEGER else str(value)
    elif isinstance(value, Decimal):
        result = format(value, "f")
    elif isinstance(value, datetime):
        result = utc_text(value)
    elif isinstance(value, date):
        result = value.isoformat()
    elif isinstance(value, bytes):
        result = base64.urlsafe_b64encode(value).rstrip(b"=").decode("ascii")
    elif isinstance(value, list):
        result = [json_value(item) for item in value]
    else:
        result = {name: json_value(item) for name, item in value.items()}
    return result


def json_record(row: Row) -> dict[str, JsonValue]:
    """Return the JSON form of a whole row, as buyers' quality rules see it."""
    return {name: json_value(value) for name, value in row.items()}
