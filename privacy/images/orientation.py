"""The one entry of EXIF that is kept: how to turn the picture (tag 0x0112, CIPA DC-008)."""

from __future__ import annotations

import struct

EXIF_MARK = b"Exif\0\0"
_TAG, _SHORT = 0x0112, 3
_ENTRY_BYTES = 12
_MOST_ENTRIES = 1_000
_UPRIGHT, _LAST = 1, 8
_ON_ITS_SIDE, _LEFT_IS_RIGHT, _TOP_IS_BOTTOM = (5, 6, 7, 8), (2, 3, 7, 8), (3, 4, 6, 7)


def orientation_of(tiff: bytes) -> int:
    """Return 1 to 8 out of a TIFF directory; 1, upright, where it says nothing that can be read."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None or len(tiff) < 10:  # noqa: PLR2004 - a header and the count of a directory
        return _UPRIGHT
    (at,) = struct.unpack_from(order + "L", tiff, 4)
    if at > len(tiff) - 2:
        return _UPRIGHT
    (count,) = struct.unpack_from(order + "H", tiff, at)
    for number in range(min(count, _MOST_ENTRIES)):
        start = at + 2 + number * _ENTRY_BYTES
        if start + _ENTRY_BYTES > len(tiff):
            break
        tag, kind, _, value = struct.unpack_from(order + "HHLH", tiff, start)
        if (tag, kind) == (_TAG, _SHORT):
            return int(value) if _UPRIGHT <= value <= _LAST else _UPRIGHT
    return _UPRIGHT


def orientation_alone(orientation: int) -> bytes:
    """Return a TIFF directory that holds the orientation and nothing else, empty for an upright picture."""
    if orientation == _UPRIGHT:
        return b""
    return struct.pack(">2sHLHHHLHHL", b"MM", 42, 8, 1, _TAG, _SHORT, 1, orientation, 0, 0)


def is_on_its_side(orientation: int) -> bool:
    """Say whether width and height change places when the picture is shown."""
    return orientation in _ON_ITS_SIDE


def as_stored(box: tuple[int, int, int, int], orientation: int, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """Return where a box of the picture as it is shown lies among the pixels as they are stored.

    Args:
        box: left, top, right, bottom as shown.
        orientation: 1 to 8 as EXIF counts.
        size: width and height as stored.
    """
    left, top, right, bottom = box
    if is_on_its_side(orientation):
        left, top, right, bottom = top, left, bottom, right
    if orientation in _LEFT_IS_RIGHT:
        left, right = size[0] - right, size[0] - left
    if orientation in _TOP_IS_BOTTOM:
        top, bottom = size[1] - bottom, size[1] - top
    return left, top, right, bottom
