"""CARv1 files: one root, depth-first, each block once, every block verified when read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from storage.errors import ContentInvalid
from storage.pointer import CID_BYTES, Pointer
from storage.unixfs import CHUNK_BYTES, MAX_BLOCK_BYTES, encode_node, is_leaf, varint

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from storage.unixfs import FileDag

MAX_HEADER_BYTES: Final = 1024
MAX_ROOTS: Final = 16
_ROOTS: Final = b"\xa2\x65roots"
_VERSION: Final = b"\x67version\x01"
_LINK: Final = b"\xd8\x2a\x58\x25\x00"  # tag 42, 37 bytes: an identity prefix and a CIDv1
_ARRAY: Final = 0x80


def car_header(roots: list[Pointer]) -> bytes:
    """Length and DAG-CBOR header {"roots": [...], "version": 1}."""
    links = b"".join(_LINK + root.binary_cid for root in roots)
    body = _ROOTS + bytes((_ARRAY | len(roots),)) + links + _VERSION
    return varint(len(body)) + body


def parse_header(body: bytes) -> list[Pointer]:
    """The roots in a header, which must be in the one form that car_header writes.

    Raises:
        ContentInvalid: Another version, or addresses this app does not use.
    """
    start = len(_ROOTS) + 1
    count = body[start - 1] & ~_ARRAY if len(body) >= start else MAX_ROOTS + 1
    if count > MAX_ROOTS:
        raise ContentInvalid("This is not a CAR file of version 1.")
    step = len(_LINK) + CID_BYTES
    cids = [body[at + len(_LINK) : at + step] for at in range(start, start + count * step, step)]
    roots = [Pointer.from_binary_cid(cid) for cid in cids]
    found = car_header(roots)
    if found[len(found) - len(body) :] != body or len(varint(len(body))) + len(body) != len(found):
        raise ContentInvalid("This is not a CAR file of version 1.")
    return roots


def frame_head(pointer: Pointer, length: int) -> bytes:
    """What stands before a block of `length` bytes."""
    return varint(CID_BYTES + length) + pointer.binary_cid


def write_file_car(file: BinaryIO, dag: FileDag, out: BinaryIO) -> int:
    """Write a file's CAR; `file` is read again and every leaf compared with the tree.

    Returns:
        Bytes written.

    Raises:
        ContentInvalid: The file is no longer the one the tree was made from.
    """
    written = out.write(car_header([dag.root.pointer]))
    seen: set[bytes] = set()
    for link, offset in dag.walk():
        pointer = link.pointer
        if pointer.digest in seen:
            continue
        seen.add(pointer.digest)
        if is_leaf(pointer):
            file.seek(offset)
            block = file.read(CHUNK_BYTES)
        else:
            block = encode_node(dag.nodes[pointer])
        pointer.check(block)
        written += out.write(frame_head(pointer, len(block))) + out.write(block)
    return written


def scan_car(file: BinaryIO) -> tuple[list[Pointer], Iterator[tuple[Pointer, int, int]]]:
    """The roots and, for each block, its address, offset and length; blocks are skipped, not checked.

    Raises:
        ContentInvalid: The file is malformed or cut short, also while iterating.
    """
    length = _varint_from(file)
    if length is None or length > MAX_HEADER_BYTES:
        raise ContentInvalid("This is not a CAR file.")
    roots = parse_header(_exactly(file, length))
    return roots, _frames(file)


def _frames(file: BinaryIO) -> Iterator[tuple[Pointer, int, int]]:
    while (length := _varint_from(file)) is not None:
        if not CID_BYTES <= length <= CID_BYTES + MAX_BLOCK_BYTES:
            raise ContentInvalid(f"A CAR file holds a block of {length:,} bytes; that is not possible.")
        pointer = Pointer.from_binary_cid(_exactly(file, CID_BYTES))
        at = file.tell()
        yield pointer, at, length - CID_BYTES
        file.seek(at + length - CID_BYTES)


def read_car(file: BinaryIO) -> tuple[list[Pointer], Iterator[tuple[Pointer, bytes]]]:
    """The roots and every block, each compared with its address.

    Raises:
        ContentInvalid: Malformed, cut short, or a block that is not what its address says, also while iterating.
    """
    roots, frames = scan_car(file)

    def blocks() -> Iterator[tuple[Pointer, bytes]]:
        for pointer, _, length in frames:
            block = _exactly(file, length)
            pointer.check(block)
            yield pointer, block

    return roots, blocks()


def _varint_from(file: BinaryIO) -> int | None:
    """A number at the file's position, or None at its end."""
    value = shift = 0
    while shift <= 56:  # noqa: PLR2004 - nine bytes of seven bits
        byte = file.read(1)
        if not byte:
            if shift:
                raise ContentInvalid("A CAR file is cut short.")
            return None
        value |= (byte[0] & 0x7F) << shift
        if byte[0] < 0x80:  # noqa: PLR2004 - the continuation bit
            return value
        shift += 7
    raise ContentInvalid("A number in a CAR file is malformed.")


def _exactly(file: BinaryIO, count: int) -> bytes:
    found = file.read(count)
    if len(found) != count:
        raise ContentInvalid("A CAR file is cut short.")
    return found
