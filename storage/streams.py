"""The two ChaCha20 streams of a package (RFC 8439, nonce 0), addressed by their 64-byte blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers import CipherContext

BLOCK_BYTES: Final = 64
MAX_BLOCKS: Final = 2**32


def blocks(length: int) -> int:
    """Number of 64-byte blocks that `length` bytes take."""
    return (length + BLOCK_BYTES - 1) // BLOCK_BYTES


def stream(key: bytes, start_block: int, length: int) -> CipherContext:
    """A cipher that stands at block `start_block` and is good for `length` bytes.

    Raises:
        ValueError: The data would run past block 2^32.
    """
    if start_block + blocks(length) > MAX_BLOCKS:
        raise ValueError("a stream has at most 2^32 blocks of 64 bytes")
    counter_and_nonce = start_block.to_bytes(4, "little") + bytes(12)
    return Cipher(algorithms.ChaCha20(key, counter_and_nonce), mode=None).encryptor()


def stream_xor(key: bytes, start_block: int, data: bytes | bytearray | memoryview) -> bytearray:
    """`data` through the stream of `key`, from block `start_block` on; its own inverse.

    Raises:
        ValueError: The data would run past block 2^32.
    """
    out = bytearray(len(data))
    stream(key, start_block, len(data)).update_into(data, out)
    return out
