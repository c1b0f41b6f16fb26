"""Reads the content of vault files of version 1: one phrase, its accounts by number, and imported keys."""

import struct
from collections.abc import Callable

from wallet.derivation import MAX_ACCOUNT_INDEX, account_path
from wallet.errors import VaultDamagedError
from wallet.vault_content import (
    ENTROPY_BYTES,
    MAX_ACCOUNTS,
    MAX_BIP39_PASSPHRASE_BYTES,
    MAX_NAME_CHARS,
    SEED_BYTES,
    STORE_KEY_BYTES,
    StoredAccount,
    StoredWallet,
    VaultContent,
    WalletKind,
    listed,
    split_content,
    text_within,
    within,
)

__all__ = ["decode_content_v1"]

_PHRASE_WALLET, _KEYS_WALLET = 0, 1


def decode_content_v1(encoded: bytearray) -> VaultContent:
    """Return the content of a version 1 vault as version 2 has it; accounts keep their numbers.

    Raises:
        VaultDamagedError: the bytes are not ours.
    """
    try:
        return _decode(encoded)
    except (ValueError, KeyError, TypeError, struct.error, RecursionError) as error:
        raise VaultDamagedError("its content does not have the form Gleaner writes") from error


def _decode(encoded: bytearray) -> VaultContent:
    public, secrets = split_content(encoded)
    entropy_bytes = within(public["entropy_bytes"], max(ENTROPY_BYTES))
    if entropy_bytes not in (0, *ENTROPY_BYTES):
        raise ValueError
    entropy = secrets.take(entropy_bytes)
    bip39_passphrase = secrets.take(within(public["passphrase_bytes"], MAX_BIP39_PASSPHRASE_BYTES))
    store_key = secrets.take(STORE_KEY_BYTES)
    entries = listed(public["accounts"], MAX_ACCOUNTS)
    accounts = tuple(_account(number, entry, secrets.take) for number, entry in enumerate(entries))
    secrets.require_exhausted()
    phrase = StoredWallet(_PHRASE_WALLET, "Wallet 1", WalletKind.PHRASE, entropy, bip39_passphrase)
    keys = StoredWallet(_KEYS_WALLET, "Imported keys", WalletKind.KEYS)
    held = {account.wallet for account in accounts}
    if not entropy and _PHRASE_WALLET in held:
        raise ValueError
    wallets = tuple(wallet for wallet in (phrase, keys) if wallet.entropy or wallet.number in held)
    return VaultContent(store_key, wallets, accounts, next_wallet=2, next_account=len(accounts))


def _account(number: int, entry: dict[str, object], take: Callable[[int], bytearray]) -> StoredAccount:
    name = text_within(entry["name"], MAX_NAME_CHARS)
    if entry["index"] is None:
        return StoredAccount(number, _KEYS_WALLET, name, imported_seed=take(SEED_BYTES))
    path = account_path(within(entry["index"], MAX_ACCOUNT_INDEX))
    return StoredAccount(number, _PHRASE_WALLET, name, path=path)
