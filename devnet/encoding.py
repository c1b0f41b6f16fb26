"""Binary-to-text encodings of the RPC: base58, base64 and zstd frames."""

import base64
import struct

_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_VALUES = {character: value for value, character in enumerate(_ALPHABET)}
_ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"
_ZSTD_BLOCK_BYTES = 1 << 17
_ONE_BYTE_SIZES = 256
_TWO_BYTE_SIZES = 65_536 + 256


class Base58Error(ValueError):
    """Text is not base58. ``str()`` of it is Rust's debug form, which agave puts into its answers."""


def base58_encode(data: bytes) -> str:
    """Encode bytes in base58 with Bitcoin's alphabet."""
    number = int.from_bytes(data, "big")
    digits: list[str] = []
    while number:
        number, rest = divmod(number, 58)
        digits.append(_ALPHABET[rest])
    zeros = len(data) - len(data.lstrip(b"\0"))
    return "1" * zeros + "".join(reversed(digits))


def base58_decode(text: str) -> bytes:
    """Decode base58 text.

    Raises:
        Base58Error: A character is not in the alphabet.
    """
    number = 0
    for index, character in enumerate(text):
        value = _VALUES.get(character)
        if value is None:
            if not character.isascii():
                raise Base58Error(f"NonAsciiCharacter {{ index: {index} }}")
            raise Base58Error(f"InvalidCharacter {{ character: '{character}', index: {index} }}")
        number = number * 58 + value
    zeros = len(text) - len(text.lstrip("1"))
    return bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")


def base64_encode(data: bytes) -> str:
    """Encode bytes in standard base64."""
    return base64.b64encode(data).decode("ascii")


def zstd_store(data: bytes) -> bytes:
    """Return a valid zstd frame that holds the data uncompressed (RFC 8878, raw blocks).

    Python 3.11 has no compressor of its own; any zstd reader accepts stored blocks.
    """
    size = len(data)
    if size < _ONE_BYTE_SIZES:
        header = struct.pack("<BB", 0x20, size)
    elif size < _TWO_BYTE_SIZES:
        header = struct.pack("<BH", 0x60, size - 256)
    else:
        header = struct.pack("<BI", 0xA0, size)
    frame = bytearray(_ZSTD_MAGIC + header)
    for start in range(0, max(size, 1), _ZSTD_BLOCK_BYTES):
        block = data[start : start + _ZSTD_BLOCK_BYTES]
        last = start + _ZSTD_BLOCK_BYTES >= size
        frame += (len(block) << 3 | int(last)).to_bytes(3, "little") + block
    return bytes(frame)
