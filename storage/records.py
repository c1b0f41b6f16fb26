"""Canonical records: one prepared row as the bytes that are hashed, sealed and sold.

RFC 8785 (JSON canonicalization scheme) over a fixed mapping of Python values (bytes.md, "Records"):

    None, bool, str      as in JSON; text is not normalised
    int                  a number within ±(2^53-1), otherwise a decimal string
    float                the shortest form of ECMAScript; NaN and infinities are refused
    Decimal              a decimal string without exponent, digits kept as they are
    datetime             RFC 3339 in UTC with Z and three decimals (cut, not rounded); needs a time zone
    date                 RFC 3339 full-date
    bytes                base64url without padding
    list, tuple, mapping the same, recursively; keys are text
    MISSING              the key is dropped, whereas None is kept as null

A media record is `u32 header_len, canonical JSON header, bytes`.
"""

from __future__ import annotations

import json
import math
import struct
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from json.encoder import encode_basestring
from typing import TYPE_CHECKING, Final

from storage.errors import PackageInvalid, RecordError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

MAX_RECORD_BYTES: Final = 64 << 20
"""Largest record this version writes or reads; one record is held in memory, a package never is."""

MAX_SAFE_INTEGER: Final = 2**53 - 1
_MAX_DEPTH: Final = 64
_MAX_DECIMAL_EXPONENT: Final = 1000
_MAX_LAYOUTS: Final = 256
_EXPONENT_FROM: Final = 21
_EXPONENT_BELOW: Final = -6
_MAX_BMP: Final = "\uffff"
_MAX_MEDIA_HEADER_BYTES: Final = 1 << 20
_U32 = struct.Struct("<I")


class Missing(Enum):
    """The type of MISSING."""

    MISSING = "missing"


MISSING: Final = Missing.MISSING


def es_number(value: float) -> str:
    """Number::toString of ECMA-262, which RFC 8785 section 3.2.2.3 asks for.

    Raises:
        RecordError: NaN or infinity.
    """
    text = float.__repr__(value)  # a subclass may show itself differently
    if text.endswith(".0"):
        return text[:-2] if value else "0"
    if "e" not in text and "n" not in text:
        return text
    if not math.isfinite(value):
        raise RecordError("A number is not finite (NaN or infinity). Replace or drop it before selling.")
    sign, text = ("-", text[1:]) if value < 0 else ("", text)
    mantissa, _, exponent = text.partition("e")
    whole, _, fraction = mantissa.partition(".")
    return sign + _scientific(whole, fraction, int(exponent))


def _scientific(whole: str, fraction: str, exponent: int) -> str:
    """The digits `whole.fraction` times ten to `exponent`, one digit before the point as repr() writes it."""
    digits = whole + fraction
    if 0 <= exponent < _EXPONENT_FROM:
        return digits.ljust(exponent + 1, "0")  # repr uses the exponent from 1e16 on, where 17 digits have no fraction
    if _EXPONENT_BELOW <= exponent < 0:
        return "0." + "0" * (-exponent - 1) + digits
    shown = f"{whole}.{fraction}" if fraction else whole
    return f"{shown}e{exponent:+d}"


def _integer(value: int) -> str:
    return int.__repr__(value) if -MAX_SAFE_INTEGER <= value <= MAX_SAFE_INTEGER else f'"{int.__repr__(value)}"'


def _decimal(value: Decimal) -> str:
    if not value.is_finite():
        raise RecordError("A decimal is not finite (NaN or infinity). Replace or drop it before selling.")
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or abs(exponent) > _MAX_DECIMAL_EXPONENT:
        raise RecordError(f"A decimal has an exponent beyond ±{_MAX_DECIMAL_EXPONENT}; it is probably damaged.")
    return f'"{value:f}"'


def _datetime(value: datetime) -> str:
    if value.tzinfo is None:
        raise RecordError("A time has no time zone, so its instant is unknown. Give the column a zone first.")
    try:
        text = value.astimezone(UTC).isoformat(timespec="milliseconds")
    except OverflowError as error:
        raise RecordError("A time is outside the years 1 to 9999 in UTC.") from error
    return f'"{text[:-6]}Z"'


def _bytes(value: bytes) -> str:
    return f'"{urlsafe_b64encode(value).rstrip(b"=").decode("ascii")}"'


_SCALARS: dict[type, Callable[..., str]] = {
    str: encode_basestring,
    int: _integer,
    float: es_number,
    bool: lambda value: "true" if value else "false",
    type(None): lambda _: "null",
    Decimal: _decimal,
    datetime: _datetime,
    date: lambda value: f'"{value.isoformat()}"',
    bytes: _bytes,
}
_SUBCLASSES: tuple[type, ...] = (str, int, float, Decimal, datetime, date, bytes)


def _sorted_keys(keys: Iterable[object]) -> list[str]:
    """Keys in the order of their UTF-16 code units (RFC 8785 section 3.2.3)."""
    texts = []
    for key in keys:
        if not isinstance(key, str):
            raise RecordError(f"A field name is of type {type(key).__name__}; names must be text.")
        texts.append(key)
    if all(key.isascii() or max(key) <= _MAX_BMP for key in texts):
        return sorted(texts)
    return sorted(texts, key=lambda key: key.encode("utf-16-be", "surrogatepass"))


def _value(value: object, depth: int) -> str:
    scalar = _SCALARS.get(type(value))
    if scalar is not None:
        return scalar(value)
    if depth > _MAX_DEPTH:
        raise RecordError(f"A value is nested more than {_MAX_DEPTH} levels deep.")
    if isinstance(value, Mapping):
        members = (
            f"{encode_basestring(key)}:{_value(value[key], depth + 1)}"
            for key in _sorted_keys(value)
            if value[key] is not MISSING
        )
        return "{" + ",".join(members) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join([_value(item, depth + 1) for item in value]) + "]"
    for base in _SUBCLASSES:  # for instance numpy's float64, which is a float
        if isinstance(value, base):
            return _SCALARS[base](value)
    raise RecordError(f"A value is of type {type(value).__name__}, which has no form in a record.")


class RowEncoder:
    """Turns rows into records; remembers the sorted layout of each set of columns it has seen."""

    def __init__(self) -> None:
        self._layouts: dict[tuple[str, ...], list[tuple[str, str]]] = {}

    def encode(self, row: Mapping[str, object]) -> bytes:
        """Return the canonical record of one row.

        Args:
            row: Field names to values of the types this module lists.

        Raises:
            RecordError: A value has no canonical form, or the record exceeds MAX_RECORD_BYTES.
        """
        names = tuple(row)
        layout = self._layouts.get(names)
        if layout is None:
            layout = self._learn(names)
        parts = []
        for name, prefix in layout:
            value = row[name]
            scalar = _SCALARS.get(type(value))
            if scalar is None and value is MISSING:
                continue
            try:
                parts.append(prefix + (_value(value, 1) if scalar is None else scalar(value)))
            except RecordError as error:
                raise RecordError(f"Field {name!r}: {error}") from error
        return _finish("{" + ",".join(parts) + "}")

    def _learn(self, names: tuple[str, ...]) -> list[tuple[str, str]]:
        if len(self._layouts) >= _MAX_LAYOUTS:
            self._layouts.clear()
        layout = [(name, encode_basestring(name) + ":") for name in _sorted_keys(names)]
        self._layouts[names] = layout
        return layout


def _finish(text: str) -> bytes:
    try:
        record = text.encode()
    except UnicodeEncodeError as error:
        raise RecordError("A text holds half of a character (a lone surrogate); it is damaged.") from error
    if len(record) > MAX_RECORD_BYTES:
        raise RecordError(f"A record of {len(record):,} bytes is larger than {MAX_RECORD_BYTES:,}.")
    return record


def canonical_json(value: object) -> bytes:
    """RFC 8785 bytes of any value this module maps.

    Raises:
        RecordError: A value has no canonical form.
    """
    return _finish(_value(value, 0))


def encode_rows(rows: Iterable[Mapping[str, object]]) -> Iterator[bytes]:
    """Canonical records of `rows`, in order, with the row's number in any error.

    Raises:
        RecordError: A row has no canonical form.
    """
    encode = RowEncoder().encode
    for number, row in enumerate(rows):
        try:
            yield encode(row)
        except RecordError as error:
            raise RecordError(f"Row {number + 1}: {error}") from error


def media_record(header: Mapping[str, object], body: bytes) -> bytes:
    """`u32 header_len, canonical JSON header, bytes`.

    Raises:
        RecordError: The header has no canonical form or the record is too large.
    """
    head = canonical_json(header)
    if len(head) > _MAX_MEDIA_HEADER_BYTES or len(head) + len(body) + _U32.size > MAX_RECORD_BYTES:
        raise RecordError(f"A media record of {len(head) + len(body):,} bytes is too large.")
    return _U32.pack(len(head)) + head + body


def split_media_record(record: bytes) -> tuple[dict[str, object], bytes]:
    """The header and the body of a media record.

    Raises:
        PackageInvalid: The bytes are not a media record.
    """
    if len(record) < _U32.size:
        raise PackageInvalid("A media record is cut short.")
    (length,) = _U32.unpack_from(record)
    if length > min(_MAX_MEDIA_HEADER_BYTES, len(record) - _U32.size):
        raise PackageInvalid("A media record's header is longer than the record.")
    return parse_record(record[_U32.size : _U32.size + length]), record[_U32.size + length :]


def _parse_integer(text: str) -> int | float:
    value = int(text)
    return value if -MAX_SAFE_INTEGER <= value <= MAX_SAFE_INTEGER else float(text)


def parse_record(record: bytes) -> dict[str, object]:
    """The JSON object in a record, refused unless the bytes are its one canonical form.

    Raises:
        PackageInvalid: Not a canonical JSON object.
    """
    try:
        found = json.loads(record, parse_int=_parse_integer)
        if isinstance(found, dict) and canonical_json(found) == record:
            return found
    except (ValueError, RecursionError) as error:
        raise PackageInvalid("A record is not canonical JSON.") from error
    raise PackageInvalid("A record is not a canonical JSON object.")
