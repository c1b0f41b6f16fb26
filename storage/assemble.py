"""Putting a file together from blocks that arrive in any way, each verified before one byte of it is used."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from storage.errors import ContentInvalid, ContentTooLarge
from storage.pointer import Pointer
from storage.unixfs import CHUNK_BYTES, MAX_DEPTH, decode_node, is_leaf

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

    from storage.unixfs import Link

    Progress = Callable[[int, int], object]


class BlockSource(Protocol):
    """Where blocks come from."""

    async def next_block(self, pointer: Pointer) -> bytes:
        """The block at `pointer`, already compared with its address.

        Asked for depth first, parents before children, each block once.
        """
        ...


@dataclass(frozen=True, slots=True)
class _Pending:
    pointer: Pointer
    offset: int
    file_bytes: int | None  # what the parent says; None at the root
    depth: int


class FileAssembler:
    """Walks a file's tree and writes its leaves at their offsets.

    Args:
        out: Where the file goes, readable and writable, perhaps holding the beginning from an earlier attempt; or
            None to check that everything is there without keeping it.
        max_bytes: The largest file the caller wants.
        progress: Called with bytes done and the file's size after each leaf; may raise to cancel.
    """

    def __init__(self, out: BinaryIO | None, max_bytes: int, progress: Progress | None = None) -> None:
        self._out = out
        self._max_bytes = max_bytes
        self._progress = progress
        self._leaf_at: dict[bytes, int] = {}
        self._nodes: dict[bytes, list[Link]] = {}
        self._total = 0
        self._held = 0

    async def run(self, root: Pointer, source: BlockSource) -> int:
        """Fetch and write the whole file.

        Returns:
            Its size in bytes.

        Raises:
            ContentTooLarge: More than `max_bytes`; refused before the leaves are fetched.
            ContentInvalid: A block contradicts its parent.
            DeliveryError: Whatever the source raises.
        """
        if self._out is not None:
            self._held = self._out.seek(0, 2)
        pending = [_Pending(root, 0, None, 0)]
        size = 0
        while pending:
            item = pending.pop()
            if is_leaf(item.pointer):
                size = item.offset + await self._leaf(item, source)
            else:
                children = await self._children(item, source)
                end = item.offset + sum(child.file_bytes for child in children)
                for child in reversed(children):
                    end -= child.file_bytes
                    pending.append(_Pending(child.pointer, end, child.file_bytes, item.depth + 1))
        if self._out is not None:
            self._out.truncate(size)
        return size

    async def _children(self, item: _Pending, source: BlockSource) -> list[Link]:
        if item.depth >= MAX_DEPTH:
            raise ContentInvalid("A file's tree is deeper than any real file's.")
        children = self._nodes.get(item.pointer.digest)
        if children is None:
            children = decode_node(await source.next_block(item.pointer))
            self._nodes[item.pointer.digest] = children
        size = sum(child.file_bytes for child in children)
        if item.file_bytes is None:
            self._total = size
            self._limit(size)
        elif size != item.file_bytes:
            raise ContentInvalid("A part of the file has another size than its parent says.")
        return children

    def _limit(self, size: int) -> None:
        if size > self._max_bytes:
            raise ContentTooLarge(f"The file has {size:,} bytes; at most {self._max_bytes:,} are accepted here.")

    async def _leaf(self, item: _Pending, source: BlockSource) -> int:
        block = self._known(item)
        if block is None:
            block = await source.next_block(item.pointer)
            if item.file_bytes is None:
                self._total = len(block)
                self._limit(len(block))
            if len(block) > CHUNK_BYTES or item.file_bytes not in {None, len(block)}:
                raise ContentInvalid("A part of the file has another size than its parent says.")
            if self._out is not None:
                self._out.seek(item.offset)
                self._out.write(block)
        length = len(block) if isinstance(block, bytes) else block
        self._leaf_at[item.pointer.digest] = item.offset
        if self._progress is not None:
            self._progress(item.offset + length, self._total)
        return length

    def _known(self, item: _Pending) -> bytes | int | None:
        """A leaf that is here already: left by an earlier attempt, or the same as one before it.

        Returns:
            The block where it can be compared, its length where it need not be kept, or None.
        """
        size = item.file_bytes
        earlier = self._leaf_at.get(item.pointer.digest)
        if self._out is None:
            return size if earlier is not None else None
        if earlier is not None and size is not None:
            self._out.seek(earlier)
            block = self._out.read(size)
            self._out.seek(item.offset)
            self._out.write(block)
            return block
        if size is None or item.offset + size > self._held:
            return None
        self._out.seek(item.offset)
        block = self._out.read(size)
        return block if Pointer.of_block(block).digest == item.pointer.digest else None
