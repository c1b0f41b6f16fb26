"""The beginning of a member, to recognise it by."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from sources.errors import SourcesError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sources.exports.model import Member

HEAD_BYTES = 4_096
_PIECE_BYTES = 256 * 1024
BOM = b"\xef\xbb\xbf"


def head(member: Member, size_bytes: int = HEAD_BYTES) -> bytes:
    """Return the first bytes of a member without a byte order mark.

    Empty where it cannot be read: such a member is not recognised as anything, and whoever reads it is told why.
    """
    try:
        with closing(member.open()) as stream:
            return stream.read(size_bytes).removeprefix(BOM)
    except SourcesError:
        return b""


def absent(members: Iterable[Member], marks: frozenset[bytes], most_bytes: int) -> frozenset[bytes]:
    """Return the marks that stand in none of the members; none of them where these are too large to be sure.

    Args:
        members: read one after another, until all marks were met.
        marks: of a few characters each.
        most_bytes: read at most; beyond that, nothing is sure.
    """
    missing, left = set(marks), most_bytes
    longest = max(map(len, marks), default=1)
    for member in members:
        before = b""
        try:
            with closing(member.open()) as stream:
                while missing and (piece := stream.read(_PIECE_BYTES)):
                    left -= len(piece)
                    missing -= {mark for mark in missing if mark in before + piece}
                    before = piece[1 - longest :]
                    if left < 0:
                        return frozenset()
        except SourcesError:
            return frozenset()  # what it holds is told when its rows are read
    return frozenset(missing)
