"""WebP (RFC 9649): chunks that decoding needs, and animation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from privacy.errors import PictureRefusedError
from privacy.images.orientation import EXIF_MARK, orientation_alone, orientation_of
from privacy.images.parts import Kept

if TYPE_CHECKING:
    from collections.abc import Iterator

_DECODING = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"})
_IN_FRAME = frozenset({b"VP8 ", b"VP8L", b"ALPH"})
_FRAME_BYTES = 16
_HAS_EXIF, _HAS_XMP = 0x08, 0x04
_NAMES = {b"EXIF": "EXIF", b"XMP ": "XMP"}


def is_webp(data: bytes) -> bool:
    """Say whether the first bytes are those of a WebP."""
    return data[:4] == b"RIFF" and data[8:12] == b"WEBP"


def is_lossless(data: bytes) -> bool:
    """Say whether a still WebP keeps its pixels exactly."""
    return any(name == b"VP8L" for name, _ in _chunks(data[12:]))


def strip_webp(data: bytes) -> Kept:
    """Keep the chunks decoding needs, also within frames; every other chunk goes.

    Raises:
        PictureRefusedError: a chunk is cut off.
    """
    kept = Kept()
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data):
        raise _damaged()
    chunks: list[tuple[bytes, bytes]] = []
    for name, body in _chunks(data[12:end]):
        if name not in _DECODING:
            kept.removed[_NAMES.get(name, "notes of an app")] += 1
            if name == b"EXIF":
                kept.orientation = orientation_of(body.removeprefix(EXIF_MARK))
        else:
            chunks.append((name, _frame(body, kept) if name == b"ANMF" else body))
            kept.moving |= name == b"ANMF"
    if data[end:]:
        kept.removed["bytes behind the end"] += 1
    alone = orientation_alone(kept.orientation)
    if alone:
        chunks.append((b"EXIF", alone))
    if chunks and chunks[0][0] == b"VP8X":
        flags = chunks[0][1][0] & ~(_HAS_EXIF | _HAS_XMP) if chunks[0][1] else 0
        chunks[0] = (b"VP8X", bytes((flags | (_HAS_EXIF if alone else 0),)) + chunks[0][1][1:])
    elif alone:
        raise _damaged()  # EXIF without the header that announces it: no reader would turn the picture
    body = b"".join(_written(*chunk) for chunk in chunks)
    kept.pieces.append(b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WEBP" + body)
    return kept


def _frame(body: bytes, kept: Kept) -> bytes:
    stays = []
    for name, inner in _chunks(body[_FRAME_BYTES:]):
        if name in _IN_FRAME:
            stays.append(_written(name, inner))
        else:
            kept.removed["notes of an app"] += 1
    return body[:_FRAME_BYTES] + b"".join(stays)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at < len(data):
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        if at + 8 + length > len(data):
            raise _damaged()
        yield data[at : at + 4], data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def _written(name: bytes, body: bytes) -> bytes:
    return name + len(body).to_bytes(4, "little") + body + b"\0" * (len(body) % 2)


def _damaged() -> PictureRefusedError:
    return PictureRefusedError(
        "This WebP is damaged. Nothing was written. Open it in a picture app, save it anew and try again."
    )
