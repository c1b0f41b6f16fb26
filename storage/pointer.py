"""Addresses of what lies off chain: `u8 codec, 32-byte sha256` on chain, CIDv1 (base32, sha2-256) everywhere else."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from typing import Final

from storage.errors import ContentInvalid

RAW: Final = 0x55
DAG_PB: Final = 0x70
MAX_RAW_BYTES: Final = 1 << 20
"""A file of at most this size is one raw block; a larger one is a dag-pb tree of such blocks."""

CID_BYTES: Final = 36
POINTER_BYTES: Final = 33
_TEXT = re.compile(r"b[a-z2-7]{58}", re.ASCII)
_SHA2_256: Final = b"\x12\x20"


@dataclass(frozen=True, slots=True, order=True)
class Pointer:
    """The address of a block or file.

    Attributes:
        codec: RAW or DAG_PB.
        digest: SHA-256 of the root block.
    """

    codec: int
    digest: bytes

    def __post_init__(self) -> None:
        if self.codec not in {RAW, DAG_PB} or len(self.digest) != POINTER_BYTES - 1:
            raise ContentInvalid("An address is not of a kind this app uses (raw or dag-pb with SHA-256).")

    @classmethod
    def of_block(cls, data: bytes | memoryview, codec: int = RAW) -> Pointer:
        """The address of one block."""
        return cls(codec, hashlib.sha256(data).digest())

    @classmethod
    def from_bytes(cls, raw: bytes) -> Pointer:
        """Parse the 33 bytes that stand on chain.

        Raises:
            ContentInvalid: Not 33 bytes or an unknown codec.
        """
        if len(raw) != POINTER_BYTES:
            raise ContentInvalid(f"An address has {len(raw)} bytes instead of {POINTER_BYTES}.")
        return cls(raw[0], raw[1:])

    @classmethod
    def from_binary_cid(cls, raw: bytes) -> Pointer:
        """Parse a binary CIDv1.

        Raises:
            ContentInvalid: Another version, codec or hash.
        """
        if len(raw) != CID_BYTES or raw[0] != 1 or raw[2:4] != _SHA2_256:
            raise ContentInvalid("A CID is not version 1 with SHA-256.")
        return cls(raw[1], raw[4:])

    @classmethod
    def parse(cls, text: str) -> Pointer:
        """Parse a CID in lower-case base32.

        Raises:
            ContentInvalid: Not such a CID.
        """
        if not _TEXT.fullmatch(text):
            raise ContentInvalid("This is not a CID of version 1 in base32.")
        try:
            return cls.from_binary_cid(base64.b32decode(text[1:].upper() + "======"))
        except binascii.Error as error:
            raise ContentInvalid("This is not a CID of version 1 in base32.") from error

    @property
    def binary_cid(self) -> bytes:
        """The 36-byte CIDv1."""
        return bytes((1, self.codec)) + _SHA2_256 + self.digest

    @property
    def cid(self) -> str:
        """The CID as text."""
        return "b" + base64.b32encode(self.binary_cid).decode("ascii").rstrip("=").lower()

    def __bytes__(self) -> bytes:
        return bytes((self.codec,)) + self.digest

    def __str__(self) -> str:
        return self.cid

    def check(self, block: bytes | memoryview) -> None:
        """Compare a block with its address.

        Raises:
            ContentInvalid: The block is another one.
        """
        if hashlib.sha256(block).digest() != self.digest:
            raise ContentInvalid(f"The bytes received for {self.cid} are not what it names. Nothing was used of them.")
