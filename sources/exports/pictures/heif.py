"""HEIC and AVIF: boxes (ISO/IEC 14496-12), of which `meta` says where EXIF and sizes are (ISO/IEC 23008-12)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_BRANDS = frozenset({b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis"})
_MOST_BOXES = 5_000
_MOST_ITEMS = 5_000
_MOST_EXIF_BYTES = 1024**2


def is_heif(data: bytes) -> bool:
    """Say whether the first bytes are those of HEIC or AVIF."""
    length = int.from_bytes(data[:4], "big")
    brands = {data[at : at + 4] for at in range(8, min(length, 64, len(data)), 4)}
    return data[4:8] == b"ftyp" and bool(_BRANDS & brands)


def heif_header(data: bytes) -> tuple[tuple[int, int] | None, bytes]:
    """Return the largest size any part of the picture has (a grid's, over its tiles'), and the EXIF."""
    meta = next((body for name, body in _boxes(data) if name == b"meta"), b"")[4:]
    parts = dict(_boxes(meta))
    sizes = [
        struct.unpack_from(">LL", body, 4)
        for name, body in _boxes(dict(_boxes(parts.get(b"iprp", b""))).get(b"ipco", b""))
        if name == b"ispe" and len(body) >= 12  # noqa: PLR2004 - version, width, height
    ]
    size = max(sizes, key=lambda one: one[0] * one[1], default=None)
    number = _exif_item(parts.get(b"iinf", b""))
    place = None if number is None else _location(parts.get(b"iloc", b""), number)
    if place is None:
        return size, b""
    at, length = place
    item = data[at : at + min(length, _MOST_EXIF_BYTES)]
    skip = int.from_bytes(item[:4], "big")  # ExifDataBlock: where the TIFF header is, after this number
    return size, item[4 + skip :]


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    for _ in range(_MOST_BOXES):
        if at + 8 > len(data):
            return
        length, name = struct.unpack_from(">L4s", data, at)
        header = 8
        if length == 1 and at + 16 <= len(data):
            (length,) = struct.unpack_from(">Q", data, at + 8)
            header = 16
        elif length == 0:
            length = len(data) - at
        if length < header:
            return
        yield name, data[at + header : at + length]
        at += length


def _exif_item(iinf: bytes) -> int | None:
    """Return the number of the item of type `Exif`."""
    start = 6 if iinf[:1] == b"\0" else 8
    for name, body in _boxes(iinf[start:]):
        version = body[0] if body else 0
        if name != b"infe" or version < 2:  # noqa: PLR2004 - before, items have no type
            continue
        width = 2 if version == 2 else 4  # noqa: PLR2004 - as the version says
        if body[4 + width + 2 : 4 + width + 6] == b"Exif":
            return int.from_bytes(body[4 : 4 + width], "big")
    return None


def _location(iloc: bytes, wanted: int) -> tuple[int, int] | None:
    """Return where in the file the first piece of an item is, and how long."""
    if len(iloc) < 8:  # noqa: PLR2004 - version, sizes, count
        return None
    version = iloc[0]
    offset_size, length_size, base_size = iloc[4] >> 4, iloc[4] & 15, iloc[5] >> 4
    index_size = iloc[5] & 15 if version in {1, 2} else 0
    wide = 4 if version == 2 else 2  # noqa: PLR2004 - as the version says
    reader = _Numbers(iloc, 6)
    for _ in range(min(reader.take(wide), _MOST_ITEMS)):
        number = reader.take(wide)
        method = reader.take(2) & 15 if version in {1, 2} else 0
        reader.take(2)
        base = reader.take(base_size)
        extents = [
            (reader.take(index_size), reader.take(offset_size), reader.take(length_size))
            for _ in range(reader.take(2) & 0xFF)
        ]
        if number == wanted and method == 0 and extents:
            return base + extents[0][1], extents[0][2]
    return None


class _Numbers:
    """Big-endian numbers one after another; zeros beyond the end."""

    def __init__(self, data: bytes, at: int) -> None:
        self._data = data
        self._at = at

    def take(self, size: int) -> int:
        value = int.from_bytes(self._data[self._at : self._at + size], "big")
        self._at += size
        return value
