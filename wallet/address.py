"""Base58 and Solana addresses.

Our own base58 keeps solders out of the start-up path; the tests check it against solders.
"""

from wallet.errors import AddressError

__all__ = ["PUBKEY_BYTES", "address_of", "base58_decode", "base58_encode", "parse_address"]

PUBKEY_BYTES = 32

_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_VALUE = {character: value for value, character in enumerate(_ALPHABET)}
_MAX_CHARS = 128
"""Decoding is quadratic in the length; the longest text we accept is a 64-byte key of 88 characters."""


def base58_encode(data: bytes) -> str:
    """Encode bytes in base58 with Bitcoin's alphabet, leading zero bytes as `1`."""
    number = int.from_bytes(data, "big")
    digits: list[str] = []
    while number:
        number, digit = divmod(number, 58)
        digits.append(_ALPHABET[digit])
    zeros = len(data) - len(data.lstrip(b"\0"))
    return "1" * zeros + "".join(reversed(digits))


def base58_decode(text: str) -> bytes:
    """Decode base58.

    Raises:
        AddressError: a character outside the alphabet, or text too long to be a key. The text is not repeated,
            because it may be a secret key.
    """
    if len(text) > _MAX_CHARS:
        raise AddressError("This is too long to be an address or a key.")
    number = 0
    for position, character in enumerate(text, start=1):
        value = _VALUE.get(character)
        if value is None:
            raise AddressError(f"Character {position} cannot occur in an address or key. Copy it again in full.")
        number = number * 58 + value
    zeros = len(text) - len(text.lstrip("1"))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8, "big")


def address_of(pubkey: bytes) -> str:
    """Return the base58 address of a 32-byte public key."""
    if len(pubkey) != PUBKEY_BYTES:
        raise AddressError(f"A public key has 32 bytes, not {len(pubkey)}.")
    return base58_encode(pubkey)


def parse_address(text: str) -> bytes:
    """Return the 32 bytes of an address.

    Raises:
        AddressError: `text` is not base58 of exactly 32 bytes.
    """
    pubkey = base58_decode(text.strip())
    if len(pubkey) != PUBKEY_BYTES:
        raise AddressError("This is not a Solana address: it has the wrong length. Copy it again in full.")
    return pubkey
