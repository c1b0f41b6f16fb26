"""Web pages of any size, cut into blocks that are parsed one by one."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from sources.errors import BrokenRowError, SourcesError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser

    from sources.exports.model import Member

_CHUNK_BYTES = 256 * 1024
_BLOCK_BYTES = 1024**2


def html_blocks(
    member: Member, start: bytes, *, block_bytes: int = _BLOCK_BYTES
) -> Iterator[tuple[int, LexborHTMLParser] | BrokenRowError]:
    """Yield the number (from 1) and the parsed tree of each piece that begins with `start`.

    Constant memory: a page of a gigabyte is a list of small blocks.

    Args:
        member: a web page in UTF-8.
        start: markup every block begins with; what stands before the first is passed over.
        block_bytes: size one block may have; of a longer one, the rest is passed over.
    """
    from selectolax.lexbor import LexborHTMLParser

    number = 0
    try:
        for block in _cut(member, start, block_bytes):
            number += 1
            if len(block) > block_bytes:
                reason = f"this entry has more than {block_bytes} bytes"
                yield BrokenRowError(member.label, number, reason, "You can also skip broken rows.")
                continue
            yield number, LexborHTMLParser(block.decode("utf-8", "replace"))
    except SourcesError as error:
        yield BrokenRowError(member.label, number, "the file breaks off here", str(error))


def _cut(member: Member, start: bytes, block_bytes: int) -> Iterator[bytes]:
    """Yield each block; one that is too long comes cut, but longer than allowed, so that it is recognised."""
    with closing(member.open()) as stream:
        text, inside = b"", False
        while data := stream.read(_CHUNK_BYTES):
            *blocks, text = (text + data).split(start)
            if blocks and not inside:
                blocks.pop(0)
                inside = True
            for block in blocks:
                yield start + block
            # Kept: what may begin a block, or of a block that is too long, enough to know it.
            text = (
                text[: block_bytes + 1] + text[-len(start) :]
                if inside and len(text) > block_bytes + _CHUNK_BYTES
                else text
            )
            text = text if inside else text[-len(start) :]
        if inside:
            yield start + text
