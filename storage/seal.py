"""Sealing, checking and opening a run of neighbouring records: the only loops that touch every byte.

Each function takes plain bytes and returns plain bytes, so a caller may send runs to a pool of processes. A run
costs one cipher object and one cipher call a layer; a small record costs about nine calls of SHA-256.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from storage.errors import OpenFailed
from storage.merkle import MerkleRoot
from storage.streams import BLOCK_BYTES, stream, stream_xor
from storage.tree import (
    CHUNK_BYTES,
    CHUNK_TAG,
    INNER_TAG,
    NO_NULLIFIER,
    PLACE,
    RECORD_TAG,
    ChunkSalts,
    chunk_count,
    inner_hash,
    leaf_hash,
    record_hash,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from storage.keys import BatchKeys
    from storage.tree import NullifierScope

RUN_BYTES: Final = 64 << 10
"""A run is closed once its padded plaintext reaches this size; longer records go through windows of it.

Small enough for the allocator to reuse the same memory: fresh pages cost more than the hashing.
"""

HASH_BYTES: Final = 32
ENTRY_HEAD_BYTES: Final = 8 + HASH_BYTES
_PADDING: Final = [bytes(-length % BLOCK_BYTES) for length in range(BLOCK_BYTES)]
_sha256 = hashlib.sha256


@dataclass(frozen=True, slots=True)
class SealedRun:
    """Neighbouring records sealed.

    Attributes:
        outer: Their outer ciphertexts, laid end to end without padding.
        table: Their table entries: u64 length, H(s_i0, nullifier_i), inner_ij of every chunk.
        leaves: rec_i of each.
        nullifiers: nullifier_i of each, laid end to end; empty without a scope.
    """

    outer: bytes
    table: bytes
    leaves: list[bytes]
    nullifiers: bytes


def entry_bytes(length: int) -> int:
    """Size of a record's table entry."""
    return ENTRY_HEAD_BYTES + HASH_BYTES * chunk_count(length)


def pad_records(records: Sequence[bytes | memoryview]) -> bytes:
    """Records laid end to end, each starting at a 64-byte block."""
    parts: list[bytes | memoryview] = []
    for record in records:
        parts.append(record)
        parts.append(_PADDING[len(record) % BLOCK_BYTES])
    return b"".join(parts)


def seal_run(
    keys: BatchKeys, first: int, start_block: int, records: Sequence[bytes], scope: NullifierScope | None = None
) -> SealedRun:
    """Seal records first, first+1, … whose first block is `start_block`.

    Args:
        keys: K and O of the batch.
        first: Index of the first record.
        start_block: Its first block in the stream.
        records: Canonical records, none empty.
        scope: Exclusivity scope, or None.
    """
    inner_layer = stream_xor(keys.inner, start_block, pad_records(records))
    outer_layer = bytes(stream_xor(keys.outer, start_block, inner_layer))
    cipher = bytes(inner_layer)  # slicing bytes is cheaper than slicing views at this size
    salts = ChunkSalts(keys.outer)
    salt_in, salt_out = salts.inner_state, salts.outer_state
    place, sha256 = PLACE.pack, _sha256
    outer_parts, table, leaves, nullifiers = [], [], [], []
    at = 0
    for index, record in enumerate(records, first):
        length = len(record)
        nullifier = NO_NULLIFIER
        if scope is not None:
            nullifier = scope.nullifier(record)
            nullifiers.append(nullifier)
        if length <= CHUNK_BYTES:
            outer = outer_layer[at : at + length]
            where = place(index, 0)
            state = salt_in.copy()
            state.update(where)
            keyed = salt_out.copy()
            keyed.update(state.digest())
            salt = keyed.digest()
            inner = sha256(
                INNER_TAG + salt + sha256(record).digest() + sha256(cipher[at : at + length]).digest()
            ).digest()
            size = length.to_bytes(8, "little")
            root = sha256(CHUNK_TAG + where + size[:2] + sha256(outer).digest() + inner).digest()
            bound = sha256(salt + nullifier).digest()
            table.append(size + bound + inner)
        else:
            outer = outer_layer[at : at + length]
            size = length.to_bytes(8, "little")
            bound = sha256(salts.salt(index, 0) + nullifier).digest()
            sealer = _ChunkSealer(salts, index)
            sealer.feed(memoryview(record), memoryview(cipher)[at : at + length], memoryview(outer))
            root = sealer.tree.root()
            table.append(size + bound + b"".join(sealer.inners))
        outer_parts.append(outer)
        leaves.append(sha256(RECORD_TAG + place(index, start_block + at // BLOCK_BYTES) + size + bound + root).digest())
        at += length + -length % BLOCK_BYTES
    return SealedRun(b"".join(outer_parts), b"".join(table), leaves, b"".join(nullifiers))


class _ChunkSealer:
    """inner_ij, leaves and chunk root of one record, fed with whole chunks."""

    def __init__(self, salts: ChunkSalts, index: int) -> None:
        self._salts = salts
        self._index = index
        self.tree = MerkleRoot()
        self.inners: list[bytes] = []

    def feed(self, plain: memoryview, cipher: memoryview, outer: memoryview) -> None:
        """The three layers of the next bytes; only the last call may end within a chunk."""
        leaves, place, sha256 = [], PLACE.pack, _sha256
        salt_in, salt_out = self._salts.inner_state, self._salts.outer_state
        index, length, inners = self._index, len(plain), self.inners
        size = CHUNK_BYTES.to_bytes(2, "little")
        for chunk, at in enumerate(range(0, length, CHUNK_BYTES), len(inners)):
            end = at + CHUNK_BYTES
            if end > length:
                end = length
                size = (end - at).to_bytes(2, "little")
            where = place(index, chunk)
            state = salt_in.copy()
            state.update(where)
            keyed = salt_out.copy()
            keyed.update(state.digest())
            plain_hash, cipher_hash = sha256(plain[at:end]).digest(), sha256(cipher[at:end]).digest()
            inner = sha256(INNER_TAG + keyed.digest() + plain_hash + cipher_hash).digest()
            leaves.append(sha256(CHUNK_TAG + where + size + sha256(outer[at:end]).digest() + inner).digest())
            inners.append(inner)
        self.tree.extend(leaves)


def seal_long(
    keys: BatchKeys,
    index: int,
    start_block: int,
    record: bytes,
    scope: NullifierScope | None,
    write: Callable[[memoryview], object],
) -> SealedRun:
    """Seal one record of any length through windows of RUN_BYTES.

    Args:
        keys: K and O of the batch.
        index: The record's index.
        start_block: Its first block in the stream.
        record: The canonical record.
        scope: Exclusivity scope, or None.
        write: Takes each piece of outer ciphertext before it is overwritten.

    Returns:
        The run, with `outer` empty.
    """
    length = len(record)
    salts = ChunkSalts(keys.outer)
    sealer = _ChunkSealer(salts, index)
    inner_stream, outer_stream = stream(keys.inner, start_block, length), stream(keys.outer, start_block, length)
    cipher, outer, plain = bytearray(RUN_BYTES), bytearray(RUN_BYTES), memoryview(record)
    for at in range(0, length, RUN_BYTES):
        window = plain[at : at + RUN_BYTES]
        size = len(window)
        inner_stream.update_into(window, cipher)
        outer_stream.update_into(memoryview(cipher)[:size], outer)
        sealer.feed(window, memoryview(cipher)[:size], memoryview(outer)[:size])
        write(memoryview(outer)[:size])
    nullifier = NO_NULLIFIER if scope is None else scope.nullifier(record)
    bound = _sha256(salts.salt(index, 0) + nullifier).digest()
    leaf = record_hash(index, start_block, length, bound, sealer.tree.root())
    table = length.to_bytes(8, "little") + bound + b"".join(sealer.inners)
    return SealedRun(b"", table, [leaf], b"" if scope is None else nullifier)


def chunk_leaves(index: int, outer: memoryview, inners: memoryview) -> list[bytes]:
    """leaf_ij of each chunk of a record, from what the package shows in clear."""
    return [
        leaf_hash(
            index,
            chunk,
            min(CHUNK_BYTES, len(outer) - at),
            _sha256(outer[at : at + CHUNK_BYTES]).digest(),
            bytes(inners[chunk * HASH_BYTES : (chunk + 1) * HASH_BYTES]),
        )
        for chunk, at in enumerate(range(0, len(outer), CHUNK_BYTES))
    ]


def check_record(index: int, start_block: int, outer: bytes, entry: bytes) -> bytes:
    """rec_i from the outer ciphertext and the table entry of a record; no key needed."""
    if len(outer) <= CHUNK_BYTES:
        root = leaf_hash(index, 0, len(outer), _sha256(outer).digest(), entry[ENTRY_HEAD_BYTES:])
        return record_hash(index, start_block, len(outer), entry[8:ENTRY_HEAD_BYTES], root)
    tree = MerkleRoot()
    tree.extend(chunk_leaves(index, memoryview(outer), memoryview(entry)[ENTRY_HEAD_BYTES:]))
    return record_hash(index, start_block, len(outer), entry[8:ENTRY_HEAD_BYTES], tree.root())


def open_run(
    keys: BatchKeys, first: int, start_block: int, outers: Sequence[memoryview], entries: Sequence[memoryview]
) -> list[bytes]:
    """The plaintext records of a run, each chunk compared with the inner_ij that the root commits to.

    Raises:
        OpenFailed: A chunk does not decrypt to what the contributor committed to; names record and chunk.
    """
    inner_layer = stream_xor(keys.outer, start_block, pad_records(outers))
    plain_layer = memoryview(stream_xor(keys.inner, start_block, inner_layer))
    cipher_layer = memoryview(inner_layer)
    salts = ChunkSalts(keys.outer)
    opened, at = [], 0
    for index, (outer, entry) in enumerate(zip(outers, entries, strict=True), first):
        length = len(outer)
        plain, cipher = plain_layer[at : at + length], cipher_layer[at : at + length]
        for chunk, low in enumerate(range(0, length, CHUNK_BYTES)):
            found = inner_hash(
                salts.salt(index, chunk),
                _sha256(plain[low : low + CHUNK_BYTES]).digest(),
                _sha256(cipher[low : low + CHUNK_BYTES]).digest(),
            )
            place = ENTRY_HEAD_BYTES + HASH_BYTES * chunk
            if found != entry[place : place + HASH_BYTES]:
                raise OpenFailed(
                    f"Record {index + 1} does not decrypt to what the contributor committed to (chunk {chunk + 1}). "
                    "If both keys match their commitments, this is proof of a bad package: open a dispute.",
                    record=index,
                    chunk=chunk,
                )
        opened.append(bytes(plain))
        at += length + -length % BLOCK_BYTES
    return opened
