"""Import of single keys: solana-keygen files and base58 secret keys as Phantom exports them."""

import json

from wallet.address import base58_decode
from wallet.errors import AddressError, KeyImportError
from wallet.signing import LocalSigner, wipe

__all__ = ["parse_secret_key"]

_SEED_BYTES = 32
_KEYPAIR_BYTES = 64
_MAX_CHARS = 1024
_BYTE_MAX = 255


def parse_secret_key(text: str) -> bytearray:
    """Return the 32-byte seed of a secret key given as a JSON list of 64 numbers or as base58 of 64 bytes.

    Raises:
        KeyImportError: it is neither, or its public half does not belong to its secret half. The text is not repeated.
    """
    stripped = text.strip()
    if len(stripped) > _MAX_CHARS:
        raise KeyImportError("This is too long to be a key. Nothing was imported.")
    keypair = _from_json(stripped) if stripped.startswith("[") else _from_base58(stripped)
    if len(keypair) != _KEYPAIR_BYTES:
        wipe(keypair)
        raise KeyImportError(
            "A secret key has 64 bytes; this has another length. An address alone cannot sign. Nothing was imported."
        )
    seed = keypair[:_SEED_BYTES]
    fits = LocalSigner(seed).pubkey == keypair[_SEED_BYTES:]
    wipe(keypair)
    if not fits:
        wipe(seed)
        raise KeyImportError("The two halves of this key do not belong together. Nothing was imported; copy it again.")
    return seed


def _from_json(text: str) -> bytearray:
    try:
        numbers = json.loads(text)
    except (ValueError, RecursionError):
        # `from None`: the parser's message quotes the text, which is a secret.
        raise KeyImportError("This key file is not a list of numbers. Nothing was imported.") from None
    if not isinstance(numbers, list) or not all(
        isinstance(number, int) and not isinstance(number, bool) and 0 <= number <= _BYTE_MAX for number in numbers
    ):
        raise KeyImportError("This key file is not a list of numbers from 0 to 255. Nothing was imported.")
    return bytearray(numbers)


def _from_base58(text: str) -> bytearray:
    try:
        return bytearray(base58_decode(text))
    except AddressError as error:
        raise KeyImportError(f"{error} Nothing was imported.") from None
