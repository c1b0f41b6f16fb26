"""Base58 of instruction data as nodes show it, which has no fixed length; keys and signatures are solders' own."""

__all__ = ["base58_decode", "base58_encode"]

_ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_VALUE = {character: value for value, character in enumerate(_ALPHABET)}


def base58_decode(text: str) -> bytes:
    """Decode base58 (Bitcoin's alphabet, leading zero bytes as `1`). Quadratic: the caller bounds the length.

    Raises:
        ValueError: a character outside the alphabet.
    """
    number = 0
    for character in text:
        value = _VALUE.get(character)
        if value is None:
            raise ValueError("this is not base58")
        number = number * 58 + value
    zeros = len(text) - len(text.lstrip("1"))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8, "big")


def base58_encode(data: bytes) -> str:
    """Encode bytes in base58."""
    number = int.from_bytes(data, "big")
    digits: list[str] = []
    while number:
        number, digit = divmod(number, 58)
        digits.append(_ALPHABET[digit])
    zeros = len(data) - len(data.lstrip(b"\0"))
    return "1" * zeros + "".join(reversed(digits))
