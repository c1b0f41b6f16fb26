"""Fraud proofs from opened packages: a chunk that does not decrypt, records that were sold before.

    bad_decrypt  u32 i, u32 start_i, u64 len_i, H(s_i0, nullifier_i), u32 j, u16 chunk_len, H(o), inner_ij, u32 chunks,
                 chunk path, record path; then INNER: s_ij, H(pt), c; or OUTER: O, o
    duplicate    u16 count, then a match: nullifier, and for either batch, the earlier first:
                 u32 i, u32 start_i, u64 len_i, s_i0, chunk_root, record path

A path is `u8 count` and the hashes from leaf to root. Layouts of docs/protocol.md; the program reads them from a buffer
of PROOF_BYTES. INNER needs H(pt), which stands nowhere in clear: the buyer knows it of a record that a reviewer shows
as it was sampled. Without that, OUTER proves as much, and O becomes public.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Final

from storage.errors import NothingToProve, OpenFailed
from storage.merkle import merkle_paths, merkle_root
from storage.package_reader import open_package
from storage.seal import ENTRY_HEAD_BYTES, HASH_BYTES, chunk_leaves
from storage.streams import BLOCK_BYTES, stream_xor
from storage.tree import CHUNK_BYTES, PLACE, ChunkSalts, inner_hash

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from storage.keys import BatchKeys
    from storage.package_reader import PackageReader, SealedRecord
    from storage.tree import NullifierScope

    Progress = Callable[[int, int], object]

PROOF_BYTES: Final = 6_144
"""Size of the buffer the program reads a proof from."""

_COUNT_BYTES: Final = 2
_LEAST_MATCHES: Final = 3
_SHARE: Final = 10


class DecryptKind(Enum):
    """What a proof of bad decryption shows, by the program's numbers."""

    INNER = 0
    OUTER = 1


@dataclass(frozen=True, slots=True)
class DecryptProof:
    """A chunk that does not decrypt to what its leaf says.

    Attributes:
        record: Index of the record.
        chunk: Index of its chunk.
        kind: INNER, or OUTER where it takes O.
        body: What goes into the buffer; with OUTER it holds O, which becomes public with it.
    """

    record: int
    chunk: int
    kind: DecryptKind
    body: bytes = field(repr=False)

    @property
    def reveals_outer(self) -> bool:
        """Whether O becomes public, and with it, since K is out, every record of the batch."""
        return self.kind is DecryptKind.OUTER


def first_bad_chunk(reader: PackageReader, keys: BatchKeys) -> tuple[int, int] | None:
    """Record and chunk of the first chunk that does not decrypt, or None if all do.

    Args:
        reader: A package that verify_package has accepted.
        keys: K as disclosed and O as opened, both checked against their commitments by the caller.

    Raises:
        OpenFailed: The keys belong to another batch.
        PackageInvalid: As PackageReader.records().
    """
    try:
        for _ in open_package(reader, keys):
            pass
    except OpenFailed as error:
        if error.record is None or error.chunk is None:
            raise
        return error.record, error.chunk
    return None


def bad_decrypt_proof(
    reader: PackageReader, keys: BatchKeys, record: int, chunk: int, *, seen: bytes | None = None
) -> DecryptProof:
    """The proof about one chunk, of the kind that reveals less.

    Args:
        reader: A package that verify_package has accepted.
        keys: K as disclosed and O as opened.
        record: Index of the record.
        chunk: Index of its chunk.
        seen: The whole record as a reviewer saw it, if the buyer has it: only with it INNER can be shown.

    Raises:
        NothingToProve: The chunk decrypts as its leaf says.
        PackageInvalid: As PackageReader.records().
        IndexError: There is no such record or chunk.
    """
    item = reader.record(record)
    inners = memoryview(item.entry)[ENTRY_HEAD_BYTES:]
    leaves = chunk_leaves(record, memoryview(item.outer), inners)
    if not 0 <= chunk < len(leaves):
        raise IndexError(chunk)
    low = chunk * CHUNK_BYTES
    outer = item.outer[low : low + CHUNK_BYTES]
    block = item.start_block + low // BLOCK_BYTES
    cipher = bytes(stream_xor(keys.outer, block, outer))
    salt = ChunkSalts(keys.outer).salt(record, chunk)
    inner = bytes(inners[chunk * HASH_BYTES : (chunk + 1) * HASH_BYTES])
    found, cipher_hash = _hash(stream_xor(keys.inner, block, cipher)), _hash(cipher)
    if inner_hash(salt, found, cipher_hash) == inner:
        raise NothingToProve(
            f"Record {record + 1} decrypts as its contributor committed to (chunk {chunk + 1}). There is no fraud in "
            "it; nothing was sent."
        )
    head = b"".join(
        (
            PLACE.pack(record, item.start_block),
            item.entry[:ENTRY_HEAD_BYTES],
            chunk.to_bytes(4, "little"),
            len(outer).to_bytes(2, "little"),
            _hash(outer),
            inner,
            len(leaves).to_bytes(4, "little"),
            _path(merkle_paths(leaves, [chunk])[chunk]),
            _path(merkle_paths(reader.leaves(), [record])[record]),
        )
    )
    promised = None if seen is None else _hash(seen[low : low + CHUNK_BYTES])
    if promised is not None and inner_hash(salt, promised, cipher_hash) == inner:
        return DecryptProof(record, chunk, DecryptKind.INNER, head + salt + promised + cipher)
    return DecryptProof(record, chunk, DecryptKind.OUTER, head + keys.outer + outer)


@dataclass(frozen=True, slots=True)
class OpenedPackage:
    """A package whose both keys are known.

    Attributes:
        reader: A package that verify_package has accepted.
        keys: K as disclosed and O as opened.
    """

    reader: PackageReader
    keys: BatchKeys


@dataclass(frozen=True, slots=True)
class Match:
    """One record that stands in both batches; `body` as a buffer holds it."""

    nullifier: bytes
    earlier: int
    later: int
    body: bytes = field(repr=False)


def matches_needed(records: int) -> int:
    """How many matches prove a later batch of so many records a duplicate."""
    return max(_LEAST_MATCHES, records // _SHARE)


def duplicate_matches(earlier: OpenedPackage, later: OpenedPackage, scope: NullifierScope) -> list[Match]:
    """Matches of two packages sold under one scope, in ascending order of their nullifiers, as many as prove it.

    Records whose table entry is not bound to their true nullifier cannot be shown to the program and are left out.

    Raises:
        NothingToProve: There are fewer than the program asks for.
        OpenFailed: A package does not decrypt: prove that instead.
        PackageInvalid: As PackageReader.records().
    """
    sold = _bound_nullifiers(earlier, scope)
    resold = _bound_nullifiers(later, scope)
    common = sorted(sold.keys() & resold.keys())
    needed = matches_needed(later.reader.header.count)
    if len(common) < needed:
        raise NothingToProve(
            f"{len(common):,} records stand in both batches; {needed:,} prove a duplicate. Nothing was sent."
        )
    chosen = common[:needed]
    sides = [
        _sides(package, [places[nullifier] for nullifier in chosen])
        for package, places in ((earlier, sold), (later, resold))
    ]
    return [
        Match(nullifier, sold[nullifier], resold[nullifier], nullifier + sides[0][place] + sides[1][place])
        for place, nullifier in enumerate(chosen)
    ]


def pack_matches(matches: Sequence[Match]) -> list[bytes]:
    """The matches in as few buffers as hold them, in order."""
    bodies: list[bytes] = []
    waiting: list[bytes] = []
    size = _COUNT_BYTES
    for match in matches:
        if waiting and size + len(match.body) > PROOF_BYTES:
            bodies.append(len(waiting).to_bytes(_COUNT_BYTES, "little") + b"".join(waiting))
            waiting, size = [], _COUNT_BYTES
        waiting.append(match.body)
        size += len(match.body)
    if waiting:
        bodies.append(len(waiting).to_bytes(_COUNT_BYTES, "little") + b"".join(waiting))
    return bodies


def _bound_nullifiers(package: OpenedPackage, scope: NullifierScope) -> dict[bytes, int]:
    """Nullifier to the index of the first record that is bound to it."""
    salts = ChunkSalts(package.keys.outer)
    found: dict[bytes, int] = {}
    records = zip(package.reader.records(), open_package(package.reader, package.keys), strict=True)
    for item, plain in records:
        nullifier = scope.nullifier(plain)
        if _hash(salts.salt(item.index, 0) + nullifier) == item.entry[8:ENTRY_HEAD_BYTES]:
            found.setdefault(nullifier, item.index)
    return found


def _sides(package: OpenedPackage, records: Sequence[int]) -> list[bytes]:
    """One side of a match for each of the records."""
    paths = merkle_paths(package.reader.leaves(), records)
    salts = ChunkSalts(package.keys.outer)
    return [_side(package.reader.record(record), salts, paths[record]) for record in records]


def _side(item: SealedRecord, salts: ChunkSalts, path: Iterable[bytes]) -> bytes:
    leaves = chunk_leaves(item.index, memoryview(item.outer), memoryview(item.entry)[ENTRY_HEAD_BYTES:])
    place = PLACE.pack(item.index, item.start_block)
    return place + item.entry[:8] + salts.salt(item.index, 0) + merkle_root(leaves) + _path(path)


def _path(path: Iterable[bytes]) -> bytes:
    hashes = list(path)
    return bytes([len(hashes)]) + b"".join(hashes)


def _hash(data: bytes | bytearray) -> bytes:
    return hashlib.sha256(data).digest()
