"""What a vault holds, and its bytes inside the seal.

    u32 length of JSON ‖ JSON (names, numbers, lengths: nothing secret) ‖ the secrets end to end

The secrets lie outside the JSON so that reading them makes wipeable buffers, not immutable strings.
"""

import json
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from wallet.errors import VaultDamagedError
from wallet.signing import wipe

__all__ = ["MAX_ACCOUNTS", "MAX_NAME_CHARS", "StoredAccount", "VaultContent", "decode_content", "encode_content"]

MAX_ACCOUNTS = 1000
MAX_NAME_CHARS = 64
_STORE_KEY_BYTES = 32
_SEED_BYTES = 32
_ENTROPY_BYTES = (16, 32)
_MAX_BIP39_PASSPHRASE_BYTES = 4096
_LENGTH = struct.Struct("<I")


@dataclass(frozen=True, slots=True)
class StoredAccount:
    """One account: derived from the phrase at `derivation_index`, or imported with its own 32-byte seed."""

    name: str
    derivation_index: int | None
    imported_seed: bytearray | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class VaultContent:
    """The secrets of one wallet. All buffers are wiped by `wipe`; `repr` shows none.

    Attributes:
        entropy: 16 or 32 bytes behind the recovery phrase, or empty for a wallet of imported keys only.
        bip39_passphrase: UTF-8 of the optional passphrase that belongs to the phrase.
        store_key: 32-byte key of the encrypted database.
        accounts: in the order in which they are shown; a position is the account's number.
    """

    entropy: bytearray = field(repr=False)
    bip39_passphrase: bytearray = field(repr=False)
    store_key: bytearray = field(repr=False)
    accounts: tuple[StoredAccount, ...]

    def with_accounts(self, accounts: tuple[StoredAccount, ...]) -> "VaultContent":
        """Return the same secrets with another list of accounts."""
        return replace(self, accounts=accounts)

    def wipe(self) -> None:
        """Zero every secret buffer."""
        for buffer in _secrets(self):
            wipe(buffer)


def _secrets(content: VaultContent) -> Iterator[bytearray]:
    yield content.entropy
    yield content.bip39_passphrase
    yield content.store_key
    for account in content.accounts:
        if account.imported_seed is not None:
            yield account.imported_seed


def encode_content(content: VaultContent) -> bytearray:
    """Return the bytes to be sealed; the caller wipes them."""
    public = {
        "accounts": [{"index": account.derivation_index, "name": account.name} for account in content.accounts],
        "entropy_bytes": len(content.entropy),
        "passphrase_bytes": len(content.bip39_passphrase),
    }
    text = json.dumps(public, separators=(",", ":"), sort_keys=True).encode()
    encoded = bytearray(_LENGTH.pack(len(text)) + text)
    for buffer in _secrets(content):
        encoded += buffer
    return encoded


def decode_content(encoded: bytearray) -> VaultContent:
    """Read what `encode_content` wrote.

    Raises:
        VaultDamagedError: the bytes are not ours. They were authenticated, so this is a bug or another program.
    """
    try:
        return _decode(encoded)
    except (ValueError, KeyError, TypeError, struct.error, RecursionError) as error:
        raise VaultDamagedError("its content does not have the form Gleaner writes") from error


def _decode(encoded: bytearray) -> VaultContent:
    (length,) = _LENGTH.unpack_from(encoded)
    public = json.loads(encoded[_LENGTH.size : _LENGTH.size + length])
    secrets = _Cutter(encoded, _LENGTH.size + length)
    entropy = secrets.take(_one_of(public["entropy_bytes"], (0, *_ENTROPY_BYTES)))
    bip39_passphrase = secrets.take(_within(public["passphrase_bytes"], _MAX_BIP39_PASSPHRASE_BYTES))
    store_key = secrets.take(_STORE_KEY_BYTES)
    entries = public["accounts"]
    if len(entries) > MAX_ACCOUNTS:
        raise ValueError
    accounts = tuple(
        StoredAccount(
            name=_name(entry["name"]),
            derivation_index=None if entry["index"] is None else _within(entry["index"], 2**31 - 1),
            imported_seed=secrets.take(_SEED_BYTES) if entry["index"] is None else None,
        )
        for entry in entries
    )
    if not secrets.exhausted:
        raise ValueError
    return VaultContent(entropy, bip39_passphrase, store_key, accounts)


class _Cutter:
    """Cuts secrets off a buffer one after the other, each into a buffer of its own."""

    def __init__(self, source: bytearray, position: int) -> None:
        self._source = source
        self._position = position

    @property
    def exhausted(self) -> bool:
        return self._position == len(self._source)

    def take(self, size: int) -> bytearray:
        if size > len(self._source) - self._position:
            raise ValueError
        self._position += size
        return self._source[self._position - size : self._position]


def _one_of(value: object, allowed: tuple[int, ...]) -> int:
    if not isinstance(value, int) or value not in allowed:
        raise ValueError
    return value


def _within(value: object, maximum: int) -> int:
    if type(value) is not int or not 0 <= value <= maximum:
        raise ValueError
    return value


def _name(value: object) -> str:
    if not isinstance(value, str) or len(value) > MAX_NAME_CHARS:
        raise ValueError
    return value
