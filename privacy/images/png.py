"""PNG (ISO/IEC 15948, third edition): chunks that decoding needs, and animation."""

from __future__ import annotations

import zlib

from privacy.errors import PictureRefusedError
from privacy.images.orientation import EXIF_MARK, orientation_alone, orientation_of
from privacy.images.parts import Kept

MAGIC = b"\x89PNG\r\n\x1a\n"
_DECODING = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"mDCV"}
    | {b"cLLI", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT"}
)
_MOVING = (b"acTL", b"fdAT")
_NAMES = {b"tEXt": "text", b"zTXt": "text", b"iTXt": "text", b"eXIf": "EXIF", b"tIME": "time of change"}
_FIXED_BYTES = 12


def strip_png(data: bytes) -> Kept:
    """Keep the chunks decoding needs, byte for byte; every other chunk goes, private ones too.

    Raises:
        PictureRefusedError: a chunk is cut off, or its checksum wrong.
    """
    kept = Kept([MAGIC])
    at = len(MAGIC)
    name = b""
    while name != b"IEND":
        length = int.from_bytes(data[at : at + 4], "big")
        name, end = data[at + 4 : at + 8], at + _FIXED_BYTES + length
        if end > len(data) or zlib.crc32(data[at + 4 : end - 4]).to_bytes(4, "big") != data[end - 4 : end]:
            raise PictureRefusedError(
                "This PNG is damaged. Nothing was written. Open it in a picture app, save it anew and try again."
            )
        if name in _DECODING:
            kept.pieces.append(data[at:end])
            kept.moving |= name in _MOVING
        else:
            kept.removed[_NAMES.get(name, "notes of an app")] += 1
            if name == b"eXIf":
                kept.orientation = orientation_of(data[at + 8 : end - 4].removeprefix(EXIF_MARK))
        at = end
    if data[at:]:
        kept.removed["bytes behind the end"] += 1
    alone = orientation_alone(kept.orientation)
    if alone:
        body = b"eXIf" + alone
        kept.pieces.insert(2, len(alone).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big"))
    return kept
