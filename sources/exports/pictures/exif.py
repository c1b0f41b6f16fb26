"""EXIF (CIPA DC-008, JEITA CP-3451): a TIFF directory of what the camera noted. Read only, bounded, never trusted."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

from sources.exports.instants import offset_name

_Value: TypeAlias = str | list[int] | list[tuple[int, int]]

_MAKE, _MODEL, _ORIENTATION, _WIDTH, _HEIGHT = 0x010F, 0x0110, 0x0112, 0x0100, 0x0101
_EXIF_AT, _GPS_AT = 0x8769, 0x8825
_TAKEN, _SUBSECOND, _OFFSET, _OFFSET_OTHER = 0x9003, 0x9291, 0x9011, 0x9010
_LAT_REF, _LAT, _LON_REF, _LON = 1, 2, 3, 4
_ASCII, _SHORT, _LONG, _RATIONAL = 2, 3, 4, 5
_SIZES = {_ASCII: 1, _SHORT: 2, _LONG: 4, _RATIONAL: 8}
_WANTED = frozenset(
    {_MAKE, _MODEL, _ORIENTATION, _WIDTH, _HEIGHT, _EXIF_AT, _GPS_AT}
    | {_TAKEN, _SUBSECOND, _OFFSET, _OFFSET_OTHER, _LAT_REF, _LAT, _LON_REF, _LON}
)
_ENTRY_BYTES = 12
_MOST_ENTRIES = 500
_MOST_BYTES = 1_024
_CLOCK = re.compile(r"([0-9]{4})[:\-./]([0-9]{2})[:\-./]([0-9]{2})[ T]([0-9]{2}):([0-9]{2}):([0-9]{2})")
_OFFSET_TEXT = re.compile(r"([+-])([0-9]{2}):([0-9]{2})")
_MAX_ORIENTATION = 8
_MAX_OFFSET = timedelta(hours=15)


@dataclass(frozen=True, slots=True)
class Exif:
    """What was noted; None where it was not.

    Attributes:
        local: date and time on the camera's clock, without a zone.
        offset: of that clock from UTC.
        position: latitude and longitude in degrees; 0, 0 is what cameras without a fix write, and counts as none.
        orientation: 1 to 8, how to turn the pixels.
        camera: maker and model.
        size_px: width and height of a TIFF picture.
    """

    local: datetime | None = None
    offset: timedelta | None = None
    position: tuple[float, float] | None = None
    orientation: int | None = None
    camera: str | None = None
    size_px: tuple[int, int] | None = None

    @property
    def zone(self) -> str | None:
        """The offset as text."""
        return None if self.offset is None else offset_name(self.offset)

    @property
    def instant(self) -> datetime | None:
        """When it was taken in UTC, where the offset is known."""
        if self.local is None or self.offset is None:
            return None
        try:
            return (self.local - self.offset).replace(tzinfo=UTC)
        except OverflowError:
            return None


def read_exif(tiff: bytes) -> Exif:
    """Read a TIFF directory, as JPEG, PNG, WebP and HEIC wrap it; what is damaged in it is as good as missing."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None or len(tiff) < struct.calcsize("<8x"):
        return Exif()
    (first,) = struct.unpack_from(order + "L", tiff, 4)
    main = _directory(tiff, order, first)
    more = _directory(tiff, order, _number(main.get(_EXIF_AT)) or 0)
    gps = _directory(tiff, order, _number(main.get(_GPS_AT)) or 0)
    width, height = _number(main.get(_WIDTH)), _number(main.get(_HEIGHT))
    orientation = _number(main.get(_ORIENTATION))
    return Exif(
        _local(_text(more.get(_TAKEN)), _text(more.get(_SUBSECOND))),
        _offset(_text(more.get(_OFFSET)) or _text(more.get(_OFFSET_OTHER))),
        _position(gps),
        orientation if orientation and orientation <= _MAX_ORIENTATION else None,
        _camera(_text(main.get(_MAKE)), _text(main.get(_MODEL))),
        (width, height) if width and height else None,
    )


def _directory(tiff: bytes, order: str, at: int) -> dict[int, _Value]:
    """Read one directory; entries beyond the data or of other types are left out."""
    if not 0 < at <= len(tiff) - 2:
        return {}
    (count,) = struct.unpack_from(order + "H", tiff, at)
    values: dict[int, _Value] = {}
    for number in range(min(count, _MOST_ENTRIES)):
        start = at + 2 + number * _ENTRY_BYTES
        if start + _ENTRY_BYTES > len(tiff):
            break
        tag, kind, length = struct.unpack_from(order + "HHL", tiff, start)
        size = _SIZES.get(kind, 0) * length
        if tag not in _WANTED or not 0 < size <= _MOST_BYTES:
            continue
        where = start + 8
        if size > 4:  # noqa: PLR2004 - what does not fit into the entry stands elsewhere
            (where,) = struct.unpack_from(order + "L", tiff, where)
        data = tiff[where : where + size]
        if len(data) == size:
            values[tag] = _value(data, kind, length, order)
    return values


def _value(data: bytes, kind: int, length: int, order: str) -> _Value:
    if kind == _ASCII:
        return data.split(b"\0")[0].decode("utf-8", "replace").strip()
    if kind == _RATIONAL:
        flat = struct.unpack(f"{order}{2 * length}L", data)
        return list(zip(flat[::2], flat[1::2], strict=True))
    return list(struct.unpack(f"{order}{length}{'H' if kind == _SHORT else 'L'}", data))


def _text(value: _Value | None) -> str:
    return value if isinstance(value, str) else ""


def _number(value: _Value | None) -> int | None:
    first = value[0] if isinstance(value, list) and value else None
    return first if isinstance(first, int) else None


def _local(text: str, subsecond: str) -> datetime | None:
    match = _CLOCK.match(text)
    if match is None:
        return None
    digits = subsecond if subsecond.isascii() and subsecond.isdigit() else ""
    try:
        year, month, day, hour, minute, second = map(int, match.groups())
        micros = int(digits[:6].ljust(6, "0"))
        return datetime(year, month, day, hour, minute, second, micros)  # noqa: DTZ001 - a camera's clock has no zone
    except ValueError:
        return None


def _offset(text: str) -> timedelta | None:
    match = _OFFSET_TEXT.match(text)
    if match is None:
        return None
    offset = timedelta(hours=int(match.group(2)), minutes=int(match.group(3)))
    return None if offset > _MAX_OFFSET else -offset if match.group(1) == "-" else offset


def _position(gps: dict[int, _Value]) -> tuple[float, float] | None:
    latitude, longitude = _degrees(gps.get(_LAT)), _degrees(gps.get(_LON))
    if latitude is None or longitude is None:
        return None
    latitude = -latitude if _text(gps.get(_LAT_REF)).upper() == "S" else latitude
    longitude = -longitude if _text(gps.get(_LON_REF)).upper() == "W" else longitude
    if (latitude, longitude) == (0.0, 0.0) or abs(latitude) > 90 or abs(longitude) > 180:  # noqa: PLR2004 - degrees
        return None
    return latitude, longitude


def _degrees(value: _Value | None) -> float | None:
    parts = [part for part in value if isinstance(part, tuple)] if isinstance(value, list) else []
    if len(parts) != 3 or any(not bottom for _, bottom in parts):  # noqa: PLR2004 - degrees, minutes, seconds
        return None
    degrees, minutes, seconds = (top / bottom for top, bottom in parts)
    return degrees + minutes / 60 + seconds / 3600


def _camera(make: str, model: str) -> str | None:
    """Most models repeat their maker."""
    named = model if model.lower().startswith(make.lower()) else f"{make} {model}"
    return named.strip() or None


def offset_between(local: datetime, instant: datetime) -> timedelta | None:
    """Return the offset of a camera's clock from an instant noted elsewhere, None if no zone can explain it."""
    offset = local.replace(tzinfo=UTC, microsecond=0) - instant.replace(microsecond=0)
    quarters = offset / timedelta(minutes=15)
    return offset if abs(offset) <= _MAX_OFFSET and quarters == int(quarters) else None
