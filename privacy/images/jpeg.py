"""JPEG (ITU T.81, annex B): segments before, between and after the scans; scans are copied byte for byte."""

from __future__ import annotations

import re

from privacy.errors import PictureRefusedError
from privacy.images.orientation import EXIF_MARK, orientation_alone, orientation_of
from privacy.images.parts import Kept

MAGIC = b"\xff\xd8\xff"
_SOI, _EOI, _SOS = 0xD8, 0xD9, 0xDA
_APP0, _APP1, _APP2, _APP14, _COM = 0xE0, 0xE1, 0xE2, 0xEE, 0xFE
_DECODING = frozenset({*range(0xC0, 0xD0), 0xDA, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF} - {0xC8})
_SCAN_END = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])", re.DOTALL)
_JFIF, _JFIF_BYTES = b"JFIF\0", 14
_PROFILE, _ADOBE = b"ICC_PROFILE\0", b"Adobe"
_ADOBE_BYTES = 12


def strip_jpeg(data: bytes) -> Kept:
    """Keep tables, frames and scans, JFIF without its thumbnail, the colour profile, Adobe's colour transform.

    Everything else goes: EXIF, XMP, IPTC, maker notes, comments, further pictures and whatever stands behind the end.

    Raises:
        PictureRefusedError: its segments cannot be followed to the end.
    """
    kept = Kept([data[:2]])
    at = 2
    while True:
        marker, start, end = _segment(data, at)
        if marker == _EOI:
            kept.pieces.append(b"\xff\xd9")
            if data[start:]:
                kept.removed["bytes behind the end"] += 1
            break
        body = data[start + 2 : end]
        if marker in _DECODING:
            if marker == _SOS:
                scan = _SCAN_END.search(data, end)
                if scan is None:
                    raise _damaged("it ends within its pixels")
                end = scan.start()
            kept.pieces.append(bytes((0xFF, marker)) + data[start:end])
        elif (stays := _application(marker, body)) is not None:
            kept.pieces.append(_written(marker, stays))
        else:
            kept.removed[_name(marker, body)] += 1
            if marker == _APP1 and body.startswith(EXIF_MARK) and kept.orientation == 1:
                kept.orientation = orientation_of(body[len(EXIF_MARK) :])
        at = end
    alone = orientation_alone(kept.orientation)
    if alone:
        # EXIF stands before everything but JFIF, where readers look for it.
        behind_jfif = 2 if len(kept.pieces) > 1 and kept.pieces[1][1:2] == bytes((_APP0,)) else 1
        kept.pieces.insert(behind_jfif, _written(_APP1, EXIF_MARK + alone))
    return kept


def _segment(data: bytes, at: int) -> tuple[int, int, int]:
    """Return the marker at a place, where its length stands, and where the segment ends."""
    if data[at : at + 1] != b"\xff":
        raise _damaged("its segments cannot be followed")
    while data[at + 1 : at + 2] == b"\xff":  # fill bytes
        at += 1
    if at + 2 > len(data):
        raise _damaged("it has no end")
    marker, start = data[at + 1], at + 2
    if marker == _EOI:
        return marker, start, start
    length = int.from_bytes(data[start : start + 2], "big")
    if marker in {0, 1, _SOI, *range(0xD0, 0xD8)} or length < 2 or start + length > len(data):  # noqa: PLR2004 - a length counts itself
        raise _damaged("its segments cannot be followed")
    return marker, start, start + length


def _application(marker: int, body: bytes) -> bytes | None:
    """Return what of an application's segment decoding needs, None for nothing."""
    if marker == _APP0 and body.startswith(_JFIF) and len(body) >= _JFIF_BYTES:
        return body[: _JFIF_BYTES - 2] + b"\0\0"  # no thumbnail
    if marker == _APP2 and body.startswith(_PROFILE):
        return body
    if marker == _APP14 and body.startswith(_ADOBE) and len(body) >= _ADOBE_BYTES:
        return body[:_ADOBE_BYTES]
    return None


def _written(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(body) + 2).to_bytes(2, "big") + body


def _name(marker: int, body: bytes) -> str:
    if marker == _COM:
        return "comment"
    if marker == _APP1:
        return "EXIF" if body.startswith(EXIF_MARK) else "XMP"
    if marker == _APP2 and body.startswith(b"MPF\0"):
        return "further pictures"
    return "IPTC" if body.startswith(b"Photoshop") else "notes of an app"


def _damaged(reason: str) -> PictureRefusedError:
    return PictureRefusedError(
        f"This JPEG is damaged: {reason}. Nothing was written. Open it in a picture app, save it anew and try again."
    )
