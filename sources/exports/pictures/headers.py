"""Size and EXIF of a picture, from its first bytes: JPEG, PNG, WebP, GIF, TIFF, HEIC and AVIF."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from sources.exports.pictures.exif import Exif, read_exif
from sources.exports.pictures.heif import heif_header, is_heif

_EXIF_MARK = b"Exif\0\0"
_PNG = b"\x89PNG\r\n\x1a\n"
_SIZE_MARKERS = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_SCAN, _APP1 = 0xDA, 0xE1
_MOST_CHUNKS = 10_000


@dataclass(frozen=True, slots=True)
class PictureHeader:
    """What a picture says of itself; sizes in pixels as stored, before turning."""

    kind: str
    width: int | None
    height: int | None
    exif: Exif


def picture_kind(data: bytes) -> str:
    """Return the format of a picture by its first bytes, empty for none that is known."""
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith(_PNG):
        return "png"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if data.startswith((b"II*\0", b"MM\0*")):
        return "tiff"
    return "heif" if is_heif(data) else ""


def picture_header(data: bytes) -> PictureHeader | None:
    """Read what the first bytes of a picture say, None where they are no picture."""
    kind = picture_kind(data)
    if not kind:
        return None
    size: tuple[int, int] | None = None
    tiff = b""
    if kind == "jpeg":
        size, tiff = _jpeg(data)
    elif kind == "png":
        size, tiff = _png(data)
    elif kind == "webp":
        size, tiff = _webp(data)
    elif kind == "heif":
        size, tiff = heif_header(data)
    elif kind == "gif" and len(data) >= 10:  # noqa: PLR2004 - signature, width, height
        size = (int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little"))
    elif kind == "tiff":
        tiff = data
    exif = read_exif(tiff.removeprefix(_EXIF_MARK))
    width, height = size or exif.size_px or (None, None)
    return PictureHeader(kind, width or None, height or None, exif)


def _jpeg(data: bytes) -> tuple[tuple[int, int] | None, bytes]:
    """Walk the segments (ITU T.81, annex B) to the start of the scan."""
    size: tuple[int, int] | None = None
    tiff = b""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:  # noqa: PLR2004 - every marker begins so
        marker = data[at + 1]
        if marker == 0xFF:  # noqa: PLR2004 - fill bytes
            at += 1
            continue
        if marker in _ALONE:
            at += 2
            continue
        if marker == _SCAN:
            break
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        body = data[at + 4 : at + 2 + length]
        if marker in _SIZE_MARKERS and len(body) >= 5:  # noqa: PLR2004 - precision, height, width
            size = (int.from_bytes(body[3:5], "big"), int.from_bytes(body[1:3], "big"))
        elif marker == _APP1 and body.startswith(_EXIF_MARK) and not tiff:
            tiff = body
        at += 2 + max(length, 2)
    return size, tiff


def _png(data: bytes) -> tuple[tuple[int, int] | None, bytes]:
    size: tuple[int, int] | None = None
    at = len(_PNG)
    for _ in range(_MOST_CHUNKS):
        if at + 8 > len(data):
            break
        length, name = struct.unpack_from(">L4s", data, at)
        body = data[at + 8 : at + 8 + length]
        if name == b"IHDR" and len(body) >= 8:  # noqa: PLR2004 - width and height
            size = struct.unpack_from(">LL", body)
        elif name == b"eXIf":
            return size, body
        at += 12 + length
    return size, b""


def _webp(data: bytes) -> tuple[tuple[int, int] | None, bytes]:
    """Read the chunks (RFC 9649)."""
    size: tuple[int, int] | None = None
    tiff = b""
    at = 12
    for _ in range(_MOST_CHUNKS):
        if at + 8 > len(data):
            break
        name, length = struct.unpack_from("<4sL", data, at)
        body = data[at + 8 : at + 8 + length]
        if name == b"EXIF":
            tiff = body
        elif size is None:
            size = _webp_size(name, body)
        at += 8 + length + length % 2
    return size, tiff


def _webp_size(name: bytes, body: bytes) -> tuple[int, int] | None:
    if name == b"VP8X" and len(body) >= 10:  # noqa: PLR2004 - flags and two sizes of 24 bits
        return int.from_bytes(body[4:7], "little") + 1, int.from_bytes(body[7:10], "little") + 1
    if name == b"VP8 " and body[3:6] == b"\x9d\x01\x2a" and len(body) >= 10:  # noqa: PLR2004 - a key frame's header
        return int.from_bytes(body[6:8], "little") & 0x3FFF, int.from_bytes(body[8:10], "little") & 0x3FFF
    if name == b"VP8L" and body[:1] == b"\x2f" and len(body) >= 5:  # noqa: PLR2004 - two sizes of 14 bits
        bits = int.from_bytes(body[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return None
