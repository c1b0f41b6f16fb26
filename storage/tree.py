"""The two-level tree over a sealed batch: 4,096-byte chunks within records, records within the root.

Formulas of bytes.md, "Streams and tree". The functions here are the single definition; storage/seal.py repeats
leaf and record hashing inline where one call a record would cost too much, and the vectors hold both to it.
"""

from __future__ import annotations

import hashlib
import struct
from dataclasses import dataclass
from typing import Final

from storage.keys import require, salt_key, tag

CHUNK_BYTES: Final = 4096
MAX_RECORDS: Final = 2**32 - 1
NO_NULLIFIER: Final = bytes(32)
"""Stands for every nullifier, and for their digest, where the request declares no exclusivity scope."""

CANONICAL_NORMALISER: Final = 1
"""Normaliser version 1: the canonical record as it is."""

INNER_TAG: Final = tag("gln:inner:1")
CHUNK_TAG: Final = tag("gln:chunk:1")
RECORD_TAG: Final = tag("gln:rec:1")
ROOT_TAG: Final = tag("gln:root:1")
NULLIFIER_TAG: Final = tag("gln:null:1")

PLACE: Final = struct.Struct("<II")  # u32 i, u32 j; also u32 i, u32 start
_HMAC_BLOCK: Final = 64
_sha256 = hashlib.sha256


def chunk_count(length: int) -> int:
    """Number of chunks of a record of `length` bytes."""
    return (length + CHUNK_BYTES - 1) // CHUNK_BYTES


class ChunkSalts:
    """s_ij = HMAC(salt key of O, u32 i, u32 j), with the two keyed states made once."""

    __slots__ = ("inner_state", "outer_state")

    def __init__(self, outer: bytes) -> None:
        key = salt_key(outer).ljust(_HMAC_BLOCK, b"\0")
        self.inner_state = _sha256(bytes(byte ^ 0x36 for byte in key))
        self.outer_state = _sha256(bytes(byte ^ 0x5C for byte in key))

    def salt(self, record: int, chunk: int) -> bytes:
        """s_ij of one chunk."""
        first = self.inner_state.copy()
        first.update(PLACE.pack(record, chunk))
        second = self.outer_state.copy()
        second.update(first.digest())
        return second.digest()


def inner_hash(salt: bytes, plain_hash: bytes, cipher_hash: bytes) -> bytes:
    """inner_ij, in clear in the package: commits to plaintext and inner ciphertext of a chunk."""
    return _sha256(INNER_TAG + salt + plain_hash + cipher_hash).digest()


def leaf_hash(record: int, chunk: int, length: int, outer_hash: bytes, inner: bytes) -> bytes:
    """leaf_ij, from the hash of the chunk's outer ciphertext and its inner_ij."""
    head = CHUNK_TAG + PLACE.pack(record, chunk) + length.to_bytes(2, "little")
    return _sha256(head + outer_hash + inner).digest()


def record_hash(record: int, start_block: int, length: int, bound: bytes, chunk_root: bytes) -> bytes:
    """rec_i; `bound` is H(s_i0, nullifier_i)."""
    head = RECORD_TAG + PLACE.pack(record, start_block) + length.to_bytes(8, "little")
    return _sha256(head + bound + chunk_root).digest()


def package_root(count: int, contributor: bytes, request: bytes, record_root: bytes) -> bytes:
    """The root that goes on chain, bound to the number of records, contributor and request."""
    head = ROOT_TAG + count.to_bytes(4, "little") + require("contributor", contributor) + require("request", request)
    return _sha256(head + record_root).digest()


@dataclass(frozen=True, slots=True)
class NullifierScope:
    """Where the same record may be sold only once.

    Attributes:
        scope: 32-byte identifier from the request's spec.
        normaliser: Version of the normalisation; only CANONICAL_NORMALISER exists so far.
    """

    scope: bytes
    normaliser: int = CANONICAL_NORMALISER

    def __post_init__(self) -> None:
        require("scope", self.scope)
        if self.normaliser != CANONICAL_NORMALISER:
            raise ValueError(f"normaliser version {self.normaliser} is not known to this version of the app")

    def nullifier(self, record: bytes) -> bytes:
        """nullifier_i of a canonical record."""
        return _sha256(NULLIFIER_TAG + self.scope + self.normaliser.to_bytes(2, "little") + record).digest()
