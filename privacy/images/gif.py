"""GIF89a: blocks that decoding needs, and how often an animation repeats."""

from __future__ import annotations

from privacy.errors import PictureRefusedError
from privacy.images.parts import Kept

MAGICS = (b"GIF87a", b"GIF89a")
_EXTENSION, _IMAGE, _END = 0x21, 0x2C, 0x3B
_CONTROL, _COMMENT, _PLAIN_TEXT, _APPLICATION = 0xF9, 0xFE, 0x01, 0xFF
_REPEATS = (b"\x0bNETSCAPE2.0", b"\x0bANIMEXTS1.0")
_HEADER_BYTES, _IMAGE_BYTES = 13, 10


def strip_gif(data: bytes) -> Kept:
    """Keep palettes, frames with their delays, and the repeat count; comments and what apps added go.

    Raises:
        PictureRefusedError: its blocks cannot be followed to the end, or it draws text, which nothing shows any more.
    """
    at = _HEADER_BYTES + _palette_bytes(data, _HEADER_BYTES - 3)
    kept = Kept([data[:at]])
    seen = False
    while True:
        kind = data[at] if at < len(data) else None
        if kind == _END:
            kept.pieces.append(data[at : at + 1])
            if data[at + 1 :]:
                kept.removed["bytes behind the end"] += 1
            return kept
        if kind == _IMAGE:
            end = _blocks_end(data, at + _IMAGE_BYTES + _palette_bytes(data, at + _IMAGE_BYTES - 1) + 1)
            kept.pieces.append(data[at:end])
            kept.moving, seen = seen, True
        elif kind == _EXTENSION and at + 2 < len(data):
            end = _blocks_end(data, at + 2)
            label, body = data[at + 1], data[at + 2 : end]
            if label == _PLAIN_TEXT:
                raise _refused("draws text in a way that nothing shows any more")
            if label == _CONTROL or (label == _APPLICATION and body.startswith(_REPEATS)):
                kept.pieces.append(data[at:end])
            else:
                kept.removed["comment" if label == _COMMENT else "notes of an app"] += 1
        else:
            raise _refused("is damaged")
        at = end


def _palette_bytes(data: bytes, flags_at: int) -> int:
    if flags_at >= len(data):
        raise _refused("is damaged")
    flags = data[flags_at]
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _blocks_end(data: bytes, at: int) -> int:
    while at < len(data):
        length = data[at]
        at += 1 + length
        if not length:
            return at
    raise _refused("is damaged")


def _refused(reason: str) -> PictureRefusedError:
    return PictureRefusedError(f"This GIF {reason}. Nothing was written. Save it as PNG in a picture app first.")
