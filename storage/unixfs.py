"""UnixFS files of the profile unixfs-v1-2025 (IPIP-499): raw leaves of 1 MiB, 1,024 links a node, balanced, CIDv1.

Only what one sealed file needs: no directories, no inline data. Building holds the inner nodes (about 50 bytes for
each MiB of file) and never the leaves.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from storage.errors import ContentInvalid
from storage.pointer import CID_BYTES, DAG_PB, MAX_RAW_BYTES, RAW, Pointer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

CHUNK_BYTES: Final = MAX_RAW_BYTES
MAX_LINKS: Final = 1024
MAX_BLOCK_BYTES: Final = 2 << 20
MAX_DEPTH: Final = 6
_MAX_FILE_BYTES: Final = 1 << 48
_VARINT_BITS: Final = 63

_LINK_HASH, _LINK_NAME, _LINK_TSIZE = 0x0A, 0x12, 0x18
_NODE_LINK, _NODE_DATA = 0x12, 0x0A
_FS_TYPE, _FS_SIZE, _FS_BLOCK_SIZE = 0x08, 0x18, 0x20
_TYPE_FILE: Final = 2


def varint(value: int) -> bytes:
    """LEB128, as protobuf and CAR write it."""
    out = bytearray()
    while value > 0x7F:  # noqa: PLR2004 - seven bits a byte
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def read_varint(data: bytes, at: int) -> tuple[int, int]:
    """The number at `at` and the offset behind it.

    Raises:
        ContentInvalid: Unfinished or longer than 63 bits.
    """
    value = shift = 0
    while at < len(data) and shift < _VARINT_BITS:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:  # noqa: PLR2004 - the continuation bit
            return value, at
        shift += 7
    raise ContentInvalid("A number in a block is malformed.")


@dataclass(frozen=True, slots=True)
class Link:
    """A child of a node.

    Attributes:
        pointer: The child's address.
        dag_bytes: Bytes of all blocks under it (Tsize).
        file_bytes: Bytes of the file under it.
    """

    pointer: Pointer
    dag_bytes: int
    file_bytes: int


def encode_node(links: list[Link]) -> bytes:
    """The dag-pb block of an inner node: links first, then the UnixFS data, as kubo writes it."""
    out = bytearray()
    for link in links:
        cid = link.pointer.binary_cid
        body = bytes((_LINK_HASH, len(cid))) + cid + bytes((_LINK_NAME, 0, _LINK_TSIZE)) + varint(link.dag_bytes)
        out += bytes((_NODE_LINK,)) + varint(len(body)) + body
    total = sum(link.file_bytes for link in links)
    data = bytes((_FS_TYPE, _TYPE_FILE, _FS_SIZE)) + varint(total)
    data += b"".join(bytes((_FS_BLOCK_SIZE,)) + varint(link.file_bytes) for link in links)
    return bytes(out) + bytes((_NODE_DATA,)) + varint(len(data)) + data


def decode_node(block: bytes) -> list[Link]:
    """The children of an inner node; only the form that encode_node writes is taken.

    Raises:
        ContentInvalid: A directory, inline data, or anything but a plain file's inner node.
    """
    at = 0
    heads: list[tuple[Pointer, int]] = []
    while at < len(block) and block[at] == _NODE_LINK:
        length, at = read_varint(block, at + 1)
        body = block[at : at + length]
        name_at = 2 + CID_BYTES
        if body[:2] != bytes((_LINK_HASH, CID_BYTES)) or body[name_at : name_at + 3] != b"\x12\x00\x18":
            raise ContentInvalid("A block links to something other than a part of a file.")
        dag_bytes, _ = read_varint(body, name_at + 3)
        heads.append((Pointer.from_binary_cid(body[2:name_at]), dag_bytes))
        if len(heads) > MAX_LINKS:
            raise ContentInvalid(f"A block has more than {MAX_LINKS} links.")
        at += length
    sizes = _block_sizes(block, at)
    if not heads or len(sizes) != len(heads):
        raise ContentInvalid("A block's links and sizes do not fit each other.")
    links = [Link(pointer, dag_bytes, size) for (pointer, dag_bytes), size in zip(heads, sizes, strict=True)]
    if encode_node(links) != block:
        raise ContentInvalid("A block is not in the form of a plain file's inner node.")
    return links


def _block_sizes(block: bytes, at: int) -> list[int]:
    if at >= len(block) or block[at] != _NODE_DATA:
        raise ContentInvalid("A block is not part of a file.")
    _, at = read_varint(block, at + 1)
    if block[at : at + 3] != bytes((_FS_TYPE, _TYPE_FILE, _FS_SIZE)):
        raise ContentInvalid("A block is not part of a plain file.")
    total, at = read_varint(block, at + 3)
    sizes = []
    while at < len(block) and block[at] == _FS_BLOCK_SIZE:
        size, at = read_varint(block, at + 1)
        sizes.append(size)
    if sum(sizes) != total or total > _MAX_FILE_BYTES:
        raise ContentInvalid("The sizes in a block do not add up.")
    return sizes


@dataclass(frozen=True, slots=True)
class FileDag:
    """A file's tree without its leaves.

    Attributes:
        root: Its root.
        nodes: The children of each inner node.
    """

    root: Link
    nodes: dict[Pointer, list[Link]]

    def walk(self) -> Iterator[tuple[Link, int]]:
        """Every block depth first, parents before children, with its offset in the file; repeats included."""
        pending = [(self.root, 0)]
        while pending:
            link, offset = pending.pop()
            yield link, offset
            end = offset + link.file_bytes
            for child in reversed(self.nodes.get(link.pointer, [])):
                end -= child.file_bytes
                pending.append((child, end))


class _Builder:
    """Balanced tree from leaves in order; at each level at most one unfinished node."""

    def __init__(self) -> None:
        self.nodes: dict[Pointer, list[Link]] = {}
        self._levels: list[list[Link]] = []

    def _parent(self, children: list[Link]) -> Link:
        block = encode_node(children)
        pointer = Pointer.of_block(block, DAG_PB)
        self.nodes[pointer] = children
        dag_bytes = len(block) + sum(child.dag_bytes for child in children)
        return Link(pointer, dag_bytes, sum(child.file_bytes for child in children))

    def add(self, link: Link, level: int = 0) -> None:
        if level == len(self._levels):
            self._levels.append([])
        if len(self._levels[level]) == MAX_LINKS:
            full, self._levels[level] = self._levels[level], []
            self.add(self._parent(full), level + 1)
        self._levels[level].append(link)

    def finish(self) -> Link:
        if len(self._levels) == 1 and len(self._levels[0]) == 1:
            return self._levels[0][0]
        level = 0
        while True:
            up = self._parent(self._levels[level])
            if level + 1 == len(self._levels):
                return up
            level += 1
            self.add(up, level)


def build_dag(file: BinaryIO) -> FileDag:
    """Read a file to its end and return its tree."""
    builder = _Builder()
    empty = True
    while chunk := file.read(CHUNK_BYTES):
        builder.add(Link(Pointer.of_block(chunk), len(chunk), len(chunk)))
        empty = False
    if empty:
        builder.add(Link(Pointer.of_block(b""), 0, 0))
    return FileDag(builder.finish(), builder.nodes)


def is_leaf(pointer: Pointer) -> bool:
    """Whether the block holds file bytes rather than links."""
    return pointer.codec == RAW
