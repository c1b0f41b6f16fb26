"""Pictures made of bytes: real pixels, and whatever metadata a test wants around them."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH, HEIGHT = 24, 16
_PICTURES = Path(__file__).resolve().parents[1] / "vectors/pictures"
_SIZES = {2: 1, 3: 2, 4: 4, 5: 8}
Entry = tuple[int, int, bytes]


def encoded(kind: str) -> bytes:
    """Return a small picture in which no two corners look alike, as `jpeg`, `png` or `webp`; Qt once wrote it."""
    return (_PICTURES / f"corners.{kind}").read_bytes()


def ascii_entry(tag: int, text: str) -> Entry:
    """Return a text entry of EXIF."""
    return tag, 2, text.encode() + b"\0"


def short_entry(tag: int, value: int) -> Entry:
    """Return a small number (little-endian)."""
    return tag, 3, struct.pack("<H", value)


def degrees_entry(tag: int, degrees: int, minutes: int, seconds_by_100: int) -> Entry:
    """Return an angle as three fractions."""
    return tag, 5, struct.pack("<6L", degrees, 1, minutes, 1, seconds_by_100, 100)


def tiff(main: Sequence[Entry], exif: Sequence[Entry] = (), gps: Sequence[Entry] = ()) -> bytes:
    """Return a TIFF directory with the two that hang from it."""
    start = 8
    main_size = _size([*main, (0x8769, 4, b"0000"), (0x8825, 4, b"0000")])
    exif_at = start + main_size
    gps_at = exif_at + _size(exif)
    pointers = [(0x8769, 4, struct.pack("<L", exif_at)), (0x8825, 4, struct.pack("<L", gps_at))]
    head = struct.pack("<2sHL", b"II", 42, start)
    return head + _packed([*main, *pointers], start) + _packed(exif, exif_at) + _packed(gps, gps_at)


def _size(entries: Sequence[Entry]) -> int:
    return 2 + 12 * len(entries) + 4 + sum(len(data) for _, _, data in entries if len(data) > 4)


def _packed(entries: Sequence[Entry], at: int) -> bytes:
    directory = struct.pack("<H", len(entries))
    values = b""
    values_at = at + 2 + 12 * len(entries) + 4
    for tag, kind, data in sorted(entries):
        field = data.ljust(4, b"\0") if len(data) <= 4 else struct.pack("<L", values_at + len(values))
        values += data if len(data) > 4 else b""
        directory += struct.pack("<HHL", tag, kind, len(data) // _SIZES[kind]) + field
    return directory + b"\0" * 4 + values


def jpeg_with(*segments: tuple[int, bytes], after: bytes = b"") -> bytes:
    """Return a JPEG with more segments behind its beginning, and bytes behind its end."""
    plain = encoded("jpeg")
    added = b"".join(bytes((0xFF, marker)) + (len(body) + 2).to_bytes(2, "big") + body for marker, body in segments)
    return plain[:2] + added + plain[2:] + after


def png_with(*chunks: tuple[bytes, bytes]) -> bytes:
    """Return a PNG with more chunks behind its header."""
    plain = encoded("png")
    header_end = 8 + 12 + 13
    return plain[:header_end] + b"".join(png_chunk(*chunk) for chunk in chunks) + plain[header_end:]


def png_chunk(name: bytes, body: bytes) -> bytes:
    """Return one chunk with its checksum."""
    return len(body).to_bytes(4, "big") + name + body + zlib.crc32(name + body).to_bytes(4, "big")


def webp_with(*chunks: tuple[bytes, bytes], flags: int) -> bytes:
    """Return a WebP in the extended form with more chunks behind its pixels."""
    plain = encoded("webp")
    size = (WIDTH - 1).to_bytes(3, "little") + (HEIGHT - 1).to_bytes(3, "little")
    extended = webp_chunk(b"VP8X", bytes((flags, 0, 0, 0)) + size)
    body = extended + plain[12:] + b"".join(webp_chunk(*chunk) for chunk in chunks)
    return b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WEBP" + body


def webp_chunk(name: bytes, body: bytes) -> bytes:
    """Return one chunk, padded."""
    return name + len(body).to_bytes(4, "little") + body + b"\0" * (len(body) % 2)


def heic_with(exif: bytes) -> bytes:
    """Return the boxes of a HEIC without its pixels: two sizes, and EXIF behind them."""
    item = (6).to_bytes(4, "big") + b"Exif\0\0" + exif
    infe = _full(b"infe", 2, (7).to_bytes(2, "big") + b"\0\0Exif\0")
    iinf = _full(b"iinf", 0, (1).to_bytes(2, "big") + infe)
    sizes = b"".join(_full(b"ispe", 0, struct.pack(">LL", *size)) for size in ((512, 512), (4032, 3024)))
    iprp = _box(b"iprp", _box(b"ipco", sizes))
    ftyp = _box(b"ftyp", b"heic" + b"\0" * 4 + b"mif1heic")

    def meta(at: int) -> bytes:
        extents = struct.pack(">HHHLL", 7, 0, 1, at, len(item))
        return _full(b"meta", 0, iinf + iprp + _full(b"iloc", 0, b"\x44\0" + (1).to_bytes(2, "big") + extents))

    before = len(ftyp) + len(meta(0)) + 8
    return ftyp + meta(before) + _box(b"mdat", item)


def _box(name: bytes, body: bytes) -> bytes:
    return (len(body) + 8).to_bytes(4, "big") + name + body


def _full(name: bytes, version: int, body: bytes) -> bytes:
    return _box(name, bytes((version, 0, 0, 0)) + body)
