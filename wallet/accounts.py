"""Wallets and accounts inside a vault's content: what each is, and how the lists change; nothing touches a disk."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wallet.address import address_of
from wallet.derivation import PathScheme, account_path, account_seed
from wallet.errors import AccountExistsError, AccountMissingError, PhraseError, WalletError, WatchOnlyError
from wallet.phrase import Phrase
from wallet.signing import LocalSigner
from wallet.vault_content import (
    MAX_ACCOUNTS,
    MAX_NAME_CHARS,
    MAX_WALLETS,
    StoredAccount,
    StoredWallet,
    VaultContent,
    WalletKind,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "Account",
    "Candidate",
    "WalletInfo",
    "add_account",
    "add_wallet",
    "candidates",
    "checked_name",
    "next_path",
    "public_accounts",
    "public_wallets",
    "remove_account",
    "remove_wallet",
    "rename_wallet",
    "replace_account",
    "seed_of",
    "stored_account",
    "stored_wallet",
    "wallet_of_kind",
]


@dataclass(frozen=True, slots=True)
class WalletInfo:
    """The public side of one wallet.

    Attributes:
        number: its name for good, from 0.
        words: 12 or 24 for a wallet of recovery words, else 0.
        has_bip39_passphrase: whether its words need a passphrase of their own beside them.
    """

    number: int
    name: str
    kind: WalletKind
    words: int
    has_bip39_passphrase: bool


@dataclass(frozen=True, slots=True)
class Account:
    """The public side of one account.

    Attributes:
        number: its name for good, from 0; never given to another account.
        wallet: number of the wallet it belongs to.
        name: what its owner calls it.
        pubkey: 32-byte ed25519 public key.
        address: the same in base58.
        path: derivation path, or None for an imported key and for an address that is only watched.
        kind: its wallet's.
        hidden: left out of lists until asked for.
    """

    number: int
    wallet: int
    name: str
    pubkey: bytes
    address: str
    path: str | None
    kind: WalletKind
    hidden: bool

    @property
    def can_sign(self) -> bool:
        """Whether its key is here or in a device of its owner."""
        return self.kind is not WalletKind.WATCH

    @property
    def key_is_here(self) -> bool:
        """Whether its key is in this vault, so that secrets can be derived from it."""
        return self.kind in {WalletKind.PHRASE, WalletKind.KEYS}


@dataclass(frozen=True, slots=True)
class Candidate:
    """An account that recovery words give, before anybody decided to keep it."""

    scheme: PathScheme
    path: str
    pubkey: bytes
    address: str


def public_wallets(content: VaultContent) -> tuple[WalletInfo, ...]:
    """Return the wallets as they may be shown."""
    return tuple(
        WalletInfo(
            wallet.number,
            wallet.name,
            wallet.kind,
            words=len(wallet.entropy) * 3 // 4,
            has_bip39_passphrase=bool(wallet.bip39_passphrase),
        )
        for wallet in content.wallets
    )


def public_accounts(content: VaultContent) -> tuple[Account, ...]:
    """Return the accounts as they may be shown; derives every key once."""
    phrase_seeds = {wallet.number: _phrase_seed(wallet) for wallet in content.wallets if wallet.entropy}
    kinds = {wallet.number: wallet.kind for wallet in content.wallets}
    accounts = []
    for stored in content.accounts:
        pubkey = stored.pubkey or _pubkey(_seed(stored, phrase_seeds.get(stored.wallet, b"")))
        accounts.append(
            Account(
                stored.number,
                stored.wallet,
                stored.name,
                pubkey,
                address_of(pubkey),
                stored.path,
                kinds[stored.wallet],
                stored.hidden,
            )
        )
    return tuple(accounts)


def candidates(content: VaultContent, wallet: int, scheme: PathScheme, indices: Iterable[int]) -> tuple[Candidate, ...]:
    """Return the accounts that a wallet's words give at some numbers of a scheme.

    Raises:
        PhraseError: the wallet has no recovery words.
        DerivationError: a number is out of bounds.
    """
    seed = _phrase_seed(_phrase_wallet(content, wallet))
    found = []
    for index in indices:
        path = account_path(index, scheme)
        pubkey = _pubkey(account_seed(seed, path))
        found.append(Candidate(scheme, path, pubkey, address_of(pubkey)))
    return tuple(found)


def seed_of(content: VaultContent, number: int) -> bytearray:
    """Return a copy of an account's 32-byte ed25519 seed; the caller wipes it.

    Raises:
        AccountMissingError: there is none of this number.
        WatchOnlyError: its key is not in this vault.
    """
    account = stored_account(content, number)
    wallet = stored_wallet(content, account.wallet)
    if wallet.kind in {WalletKind.WATCH, WalletKind.LEDGER}:
        raise WatchOnlyError(account.name, in_device=wallet.kind is WalletKind.LEDGER)
    return _seed(account, _phrase_seed(wallet) if wallet.entropy else b"")


def stored_account(content: VaultContent, number: int) -> StoredAccount:
    """Return an account by its number.

    Raises:
        AccountMissingError: there is none.
    """
    for account in content.accounts:
        if account.number == number:
            return account
    raise AccountMissingError(f"There is no account number {number} in this wallet.")


def stored_wallet(content: VaultContent, number: int) -> StoredWallet:
    """Return a wallet by its number.

    Raises:
        AccountMissingError: there is none.
    """
    for wallet in content.wallets:
        if wallet.number == number:
            return wallet
    raise AccountMissingError(f"There is no wallet number {number} in this vault.")


def wallet_of_kind(content: VaultContent, kind: WalletKind) -> StoredWallet | None:
    """Return the first wallet of a kind: imported keys, watched addresses and devices have one each."""
    return next((wallet for wallet in content.wallets if wallet.kind is kind), None)


def next_path(content: VaultContent, wallet: int) -> str:
    """Return the first standard path that a wallet of recovery words does not use yet.

    Raises:
        PhraseError: the wallet has no recovery words.
    """
    _phrase_wallet(content, wallet)
    used = {account.path for account in content.accounts if account.wallet == wallet}
    index = 0
    while account_path(index) in used:
        index += 1
    return account_path(index)


def add_wallet(
    content: VaultContent, kind: WalletKind, name: str, entropy: bytearray, bip39_passphrase: str
) -> tuple[VaultContent, int]:
    """Return the content with one more wallet, which takes `entropy` over, and its number.

    Raises:
        WalletError: the name cannot be shown, or there are too many wallets.
    """
    if len(content.wallets) >= MAX_WALLETS:
        raise WalletError(f"A vault holds at most {MAX_WALLETS} wallets. Nothing was added.")
    number = content.next_wallet
    wallet = StoredWallet(number, checked_name(name), kind, entropy, bytearray(bip39_passphrase.encode()))
    return replace(content, wallets=(*content.wallets, wallet), next_wallet=number + 1), number


def add_account(content: VaultContent, account: StoredAccount) -> VaultContent:
    """Return the content with one more account, whose number must be `content.next_account`.

    Raises:
        AccountExistsError: its key is here already.
        WalletError: its name cannot be shown, or there are too many accounts.
    """
    if len(content.accounts) >= MAX_ACCOUNTS:
        raise WalletError(f"A vault holds at most {MAX_ACCOUNTS} accounts. Nothing was added.")
    named = replace(account, name=checked_name(account.name))
    added = replace(content, accounts=(*content.accounts, named), next_account=content.next_account + 1)
    *before, new = public_accounts(added)
    same = next((other for other in before if other.pubkey == new.pubkey), None)
    if same is not None:
        raise AccountExistsError(same.name, watched=same.kind is WalletKind.WATCH)
    return added


def replace_account(content: VaultContent, account: StoredAccount) -> VaultContent:
    """Return the content with the account of the same number replaced.

    Raises:
        AccountMissingError: there is none.
        WalletError: the name cannot be shown.
    """
    stored_account(content, account.number)
    named = replace(account, name=checked_name(account.name))
    return content.with_accounts(tuple(named if old.number == named.number else old for old in content.accounts))


def rename_wallet(content: VaultContent, number: int, name: str) -> VaultContent:
    """Return the content with a wallet renamed.

    Raises:
        AccountMissingError: there is none.
        WalletError: the name cannot be shown.
    """
    renamed = replace(stored_wallet(content, number), name=checked_name(name))
    return replace(content, wallets=tuple(renamed if old.number == number else old for old in content.wallets))


def remove_account(content: VaultContent, number: int) -> VaultContent:
    """Return the content without an account, and without its wallet where that was its last.

    Raises:
        AccountMissingError: there is none.
        WalletError: nothing would be left to sign with.
    """
    gone = stored_account(content, number)
    accounts = tuple(account for account in content.accounts if account.number != number)
    if not any(account.wallet == gone.wallet for account in accounts):
        return remove_wallet(content, gone.wallet)
    return _still_signing(content, content.with_accounts(accounts))


def remove_wallet(content: VaultContent, number: int) -> VaultContent:
    """Return the content without a wallet and its accounts.

    Raises:
        AccountMissingError: there is none.
        WalletError: nothing would be left to sign with.
    """
    stored_wallet(content, number)
    return _still_signing(
        content,
        replace(
            content,
            wallets=tuple(wallet for wallet in content.wallets if wallet.number != number),
            accounts=tuple(account for account in content.accounts if account.wallet != number),
        ),
    )


def checked_name(name: str) -> str:
    """Return a name without white space around it.

    Raises:
        WalletError: it is empty, too long, or has characters that do not show what they are.
    """
    stripped = name.strip()
    if not stripped or len(stripped) > MAX_NAME_CHARS or not stripped.isprintable():
        raise WalletError(f"A name has 1 to {MAX_NAME_CHARS} printable characters. Nothing was changed.")
    return stripped


def _still_signing(before: VaultContent, after: VaultContent) -> VaultContent:
    if not after.accounts:
        raise WalletError(
            "This is the last account, so it stays. Nothing was removed. To give this computer away, reset the whole "
            "data folder instead."
        )
    if _can_sign(before) and not _can_sign(after):
        raise WalletError(
            "This is the last account that can sign, so it stays. Nothing was removed. To give this computer away, "
            "reset the whole data folder instead."
        )
    return after


def _can_sign(content: VaultContent) -> bool:
    kinds = {wallet.number: wallet.kind for wallet in content.wallets}
    return any(kinds[account.wallet] is not WalletKind.WATCH for account in content.accounts)


def _phrase_wallet(content: VaultContent, number: int) -> StoredWallet:
    wallet = stored_wallet(content, number)
    if not wallet.entropy:
        raise PhraseError("This wallet has no recovery phrase, so no further account can be derived.")
    return wallet


def _phrase_seed(wallet: StoredWallet) -> bytes:
    return Phrase.from_entropy(bytes(wallet.entropy)).seed(wallet.bip39_passphrase.decode())


def _seed(account: StoredAccount, phrase_seed: bytes) -> bytearray:
    if account.imported_seed is not None:
        return bytearray(account.imported_seed)
    return account_seed(phrase_seed, account.path or "")


def _pubkey(seed: bytearray) -> bytes:
    signer = LocalSigner(seed)
    signer.wipe()
    return signer.pubkey
