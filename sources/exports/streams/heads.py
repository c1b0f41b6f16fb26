"""The beginning of a member, to recognise it by."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from sources.errors import SourcesError

if TYPE_CHECKING:
    from sources.exports.model import Member

HEAD_BYTES = 4_096
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
