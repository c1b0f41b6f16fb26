"""What a vault holds, and its bytes inside the seal (content of vault files of version 2).

    u32 length of JSON ‖ JSON (names, numbers, lengths: nothing secret) ‖ the secrets end to end

The secrets lie outside the JSON so that reading them makes wipeable buffers, not immutable strings. A vault holds any
number of wallets; each account belongs to one of them. Numbers name wallets and accounts for good: they are never
given to another one, because sales and settings refer to them.
"""

import json
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from wallet.errors import VaultDamagedError
from wallet.signing import wipe

__all__ = [
    "MAX_ACCOUNTS",
    "MAX_NAME_CHARS",
    "MAX_WALLETS",
    "StoredAccount",
    "StoredWallet",
    "VaultContent",
    "WalletKind",
    "decode_content",
    "encode_content",
]

MAX_WALLETS = 100
MAX_ACCOUNTS = 1000
MAX_NAME_CHARS = 64
STORE_KEY_BYTES = 32
SEED_BYTES = 32
ENTROPY_BYTES = (16, 32)
MAX_BIP39_PASSPHRASE_BYTES = 4096
MAX_NUMBER = 2**31 - 1
_PUBKEY_BYTES = 32
_MAX_PATH_CHARS = 128
_LENGTH = struct.Struct("<I")


class WalletKind(StrEnum):
    """Where the keys of a wallet come from."""

    PHRASE = "phrase"
    KEYS = "keys"
    WATCH = "watch"
    LEDGER = "ledger"


@dataclass(frozen=True, slots=True)
class StoredWallet:
    """One wallet.

    Attributes:
        number: its name for good.
        entropy: 16 or 32 bytes behind the recovery phrase; empty for every kind but PHRASE.
        bip39_passphrase: UTF-8 of the optional passphrase that belongs to the phrase.
    """

    number: int
    name: str
    kind: WalletKind
    entropy: bytearray = field(default_factory=bytearray, repr=False)
    bip39_passphrase: bytearray = field(default_factory=bytearray, repr=False)


@dataclass(frozen=True, slots=True)
class StoredAccount:
    """One account; which of the last three it has follows from its wallet's kind.

    Attributes:
        number: its name for good.
        wallet: number of the wallet it belongs to.
        hidden: left out of lists until asked for; its duties go on.
        path: derivation path (PHRASE, LEDGER).
        imported_seed: 32-byte ed25519 seed (KEYS).
        pubkey: 32 bytes (WATCH, LEDGER).
    """

    number: int
    wallet: int
    name: str
    hidden: bool = False
    path: str | None = None
    imported_seed: bytearray | None = field(default=None, repr=False)
    pubkey: bytes | None = None


@dataclass(frozen=True, slots=True)
class VaultContent:
    """The secrets of one person. All buffers are wiped by `wipe`; `repr` shows none.

    Attributes:
        store_key: 32-byte key of the encrypted database.
        wallets, accounts: in the order in which they are shown.
        next_wallet, next_account: the numbers never given yet.
    """

    store_key: bytearray = field(repr=False)
    wallets: tuple[StoredWallet, ...]
    accounts: tuple[StoredAccount, ...]
    next_wallet: int
    next_account: int

    def with_accounts(self, accounts: tuple[StoredAccount, ...]) -> "VaultContent":
        """Return the same secrets with another list of accounts."""
        return replace(self, accounts=accounts)

    def secrets(self) -> Iterator[bytearray]:
        """Every secret buffer, in the order in which they are written."""
        yield self.store_key
        for wallet in self.wallets:
            yield wallet.entropy
            yield wallet.bip39_passphrase
        for account in self.accounts:
            if account.imported_seed is not None:
                yield account.imported_seed

    def wipe(self) -> None:
        """Zero every secret buffer."""
        for buffer in self.secrets():
            wipe(buffer)


def encode_content(content: VaultContent) -> bytearray:
    """Return the bytes to be sealed; the caller wipes them."""
    public = {
        "accounts": [_account_json(account) for account in content.accounts],
        "next_account": content.next_account,
        "next_wallet": content.next_wallet,
        "wallets": [
            {
                "entropy_bytes": len(wallet.entropy),
                "kind": wallet.kind.value,
                "name": wallet.name,
                "number": wallet.number,
                "passphrase_bytes": len(wallet.bip39_passphrase),
            }
            for wallet in content.wallets
        ],
    }
    text = json.dumps(public, separators=(",", ":"), sort_keys=True).encode()
    encoded = bytearray(_LENGTH.pack(len(text)) + text)
    for buffer in content.secrets():
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


def split_content(encoded: bytearray) -> tuple[dict[str, object], "SecretCutter"]:
    """Return the public JSON and a cutter for the secrets after it; shared with the reader of version 1.

    Raises:
        ValueError, struct.error: it is not of that form.
    """
    (length,) = _LENGTH.unpack_from(encoded)
    public = json.loads(encoded[_LENGTH.size : _LENGTH.size + length])
    if not isinstance(public, dict):
        raise ValueError  # noqa: TRY004 - every way to be malformed ends in one VaultDamagedError
    return public, SecretCutter(encoded, _LENGTH.size + length)


class SecretCutter:
    """Cuts secrets off a buffer one after the other, each into a buffer of its own."""

    def __init__(self, source: bytearray, position: int) -> None:
        self._source = source
        self._position = position

    def take(self, size: int) -> bytearray:
        """Return the next `size` bytes.

        Raises:
            ValueError: there are fewer.
        """
        if size > len(self._source) - self._position:
            raise ValueError
        self._position += size
        return self._source[self._position - size : self._position]

    def require_exhausted(self) -> None:
        """Refuse bytes that nobody asked for.

        Raises:
            ValueError: some are left.
        """
        if self._position != len(self._source):
            raise ValueError


def within(value: object, maximum: int) -> int:
    """Return an integer from 0 to `maximum`.

    Raises:
        ValueError: it is not one.
    """
    if type(value) is not int or not 0 <= value <= maximum:
        raise ValueError
    return value


def listed(value: object, maximum: int) -> list[dict[str, object]]:
    """Return a list of at most `maximum` JSON objects.

    Raises:
        ValueError: it is not one.
    """
    if not isinstance(value, list) or len(value) > maximum or not all(isinstance(item, dict) for item in value):
        raise ValueError
    return value


def text_within(value: object, maximum: int) -> str:
    """Return a text of at most `maximum` characters.

    Raises:
        ValueError: it is not one.
    """
    if not isinstance(value, str) or len(value) > maximum:
        raise ValueError
    return value


def _account_json(account: StoredAccount) -> dict[str, object]:
    return {
        "has_key": account.imported_seed is not None,
        "hidden": account.hidden,
        "name": account.name,
        "number": account.number,
        "path": account.path,
        "pubkey": None if account.pubkey is None else account.pubkey.hex(),
        "wallet": account.wallet,
    }


def _decode(encoded: bytearray) -> VaultContent:
    public, secrets = split_content(encoded)
    next_wallet = within(public["next_wallet"], MAX_NUMBER)
    next_account = within(public["next_account"], MAX_NUMBER)
    store_key = secrets.take(STORE_KEY_BYTES)
    wallets = tuple(
        StoredWallet(
            number=within(entry["number"], next_wallet - 1),
            name=text_within(entry["name"], MAX_NAME_CHARS),
            kind=WalletKind(text_within(entry["kind"], MAX_NAME_CHARS)),
            entropy=secrets.take(_one_of(entry["entropy_bytes"], (0, *ENTROPY_BYTES))),
            bip39_passphrase=secrets.take(within(entry["passphrase_bytes"], MAX_BIP39_PASSPHRASE_BYTES)),
        )
        for entry in listed(public["wallets"], MAX_WALLETS)
    )
    accounts = tuple(
        StoredAccount(
            number=within(entry["number"], next_account - 1),
            wallet=within(entry["wallet"], next_wallet - 1),
            name=text_within(entry["name"], MAX_NAME_CHARS),
            hidden=_flag(entry["hidden"]),
            path=None if entry["path"] is None else text_within(entry["path"], _MAX_PATH_CHARS),
            imported_seed=secrets.take(SEED_BYTES) if _flag(entry["has_key"]) else None,
            pubkey=None if entry["pubkey"] is None else _pubkey(entry["pubkey"]),
        )
        for entry in listed(public["accounts"], MAX_ACCOUNTS)
    )
    secrets.require_exhausted()
    kinds = {wallet.number: wallet.kind for wallet in wallets}
    numbers = {account.number for account in accounts}
    sound = all(_fits(account, kinds[account.wallet]) for account in accounts)
    if not sound or len(kinds) != len(wallets) or len(numbers) != len(accounts):
        raise ValueError
    return VaultContent(store_key, wallets, accounts, next_wallet, next_account)


def _fits(account: StoredAccount, kind: WalletKind) -> bool:
    has = (account.path is not None, account.imported_seed is not None, account.pubkey is not None)
    return (
        has
        == {
            WalletKind.PHRASE: (True, False, False),
            WalletKind.KEYS: (False, True, False),
            WalletKind.WATCH: (False, False, True),
            WalletKind.LEDGER: (True, False, True),
        }[kind]
    )


def _one_of(value: object, allowed: tuple[int, ...]) -> int:
    if type(value) is not int or value not in allowed:
        raise ValueError
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError  # noqa: TRY004 - every way to be malformed ends in one VaultDamagedError
    return value


def _pubkey(value: object) -> bytes:
    if not isinstance(value, str) or len(value) != 2 * _PUBKEY_BYTES:
        raise ValueError
    return bytes.fromhex(value)
