"""The wallets and accounts of an unlocked vault: adding, naming, hiding and removing them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wallet import accounts
from wallet.address import parse_address
from wallet.errors import PhraseError
from wallet.key_import import parse_secret_key
from wallet.signing import wipe
from wallet.vault_content import StoredAccount, WalletKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wallet.accounts import Account, Candidate, WalletInfo
    from wallet.derivation import PathScheme
    from wallet.phrase import Phrase
    from wallet.unlocked import Unlocked
    from wallet.vault_content import VaultContent

__all__ = ["SHARED_NAMES", "AccountBook"]

SHARED_NAMES = {WalletKind.KEYS: "Imported keys", WalletKind.WATCH: "Watched addresses", WalletKind.LEDGER: "Ledger"}
"""Kinds of which there is one wallet, made when its first account comes."""


class AccountBook:
    """Wallets and accounts by their numbers. Safe to use from several threads; every change is on the disk at once.

    Every method raises `LockedError` while the wallet is locked, and `VaultWriteError` where the disk refuses a change,
    which then did not happen.

    Args:
        unlocked: the open vault.
    """

    def __init__(self, unlocked: Unlocked) -> None:
        self._unlocked = unlocked

    def accounts(self) -> tuple[Account, ...]:
        """Return all accounts in order, hidden ones too."""
        with self._unlocked.lock:
            return self._unlocked.accounts()

    def wallets(self) -> tuple[WalletInfo, ...]:
        """Return the wallets in order."""
        with self._unlocked.lock:
            return accounts.public_wallets(self._content())

    def wallet(self, number: int) -> WalletInfo:
        """Return one wallet.

        Raises:
            AccountMissingError: there is none of this number.
        """
        with self._unlocked.lock:
            accounts.stored_wallet(self._content(), number)
            return next(wallet for wallet in self.wallets() if wallet.number == number)

    def account(self, number: int) -> Account:
        """Return one account.

        Raises:
            AccountMissingError: there is none of this number.
        """
        with self._unlocked.lock:
            accounts.stored_account(self._content(), number)
            return next(account for account in self._unlocked.accounts() if account.number == number)

    def default_account(self) -> Account:
        """Return the account that is used until another is chosen: the first that can sign, hidden ones last.

        In a vault that watches only it is the first one watched.
        """
        return min(self.accounts(), key=lambda account: (not account.can_sign, account.hidden))

    def first_with_words(self) -> WalletInfo:
        """Return the first wallet of recovery words.

        Raises:
            PhraseError: there is none.
        """
        found = next((wallet for wallet in self.wallets() if wallet.kind is WalletKind.PHRASE), None)
        if found is None:
            raise PhraseError("This vault has no recovery phrase.")
        return found

    def candidates(self, wallet: int, scheme: PathScheme, indices: Iterable[int]) -> tuple[Candidate, ...]:
        """Return accounts that a wallet's words give, without keeping them: what a scan for used accounts looks at.

        Raises:
            PhraseError: the wallet has no recovery words.
        """
        with self._unlocked.lock:
            return accounts.candidates(self._content(), wallet, scheme, indices)

    def add_phrase(self, phrase: Phrase, name: str, *, bip39_passphrase: str = "") -> Account:
        """Add a wallet of recovery words with its first account.

        Raises:
            AccountExistsError: these words are here already.
            WalletError: the name cannot be shown.
        """
        with self._unlocked.lock:
            before = self._content()
            content, number = accounts.add_wallet(before, WalletKind.PHRASE, name, phrase.entropy(), bip39_passphrase)
            path = accounts.next_path(content, number)
            return self._add(content, StoredAccount(content.next_account, number, "Account 1", path=path))

    def add_account(self, name: str, *, wallet: int | None = None, path: str | None = None) -> Account:
        """Derive one more account.

        Args:
            name: what to call it.
            wallet: number of a wallet of recovery words; None takes the first.
            path: derivation path; None takes the first standard one that is free.

        Raises:
            PhraseError: there are no recovery words to derive from.
            DerivationError: the path is malformed.
            AccountExistsError: it is here already.
        """
        with self._unlocked.lock:
            content = self._content()
            number = self.first_with_words().number if wallet is None else wallet
            free = accounts.next_path(content, number)
            return self._add(content, StoredAccount(content.next_account, number, name, path=path or free))

    def import_key(self, secret_key: str, name: str) -> Account:
        """Add a solana-keygen file's text, a list of bytes or a base58 secret key. No recovery words restore it.

        Raises:
            KeyImportError: it is no key.
            AccountExistsError: it is here already.
        """
        with self._unlocked.lock:
            content, wallet = self._shared_wallet(WalletKind.KEYS)
            seed = parse_secret_key(secret_key)
            try:
                return self._add(content, StoredAccount(content.next_account, wallet, name, imported_seed=seed))
            except Exception:
                wipe(seed)
                raise

    def watch(self, address: str, name: str) -> Account:
        """Add an address of which there is no key here.

        Raises:
            AddressError: it is no address.
            AccountExistsError: it is here already.
        """
        with self._unlocked.lock:
            content, wallet = self._shared_wallet(WalletKind.WATCH)
            account = StoredAccount(content.next_account, wallet, name, pubkey=parse_address(address))
            return self._add(content, account)

    def add_ledger(self, path: str, pubkey: bytes, name: str) -> Account:
        """Add an account whose key lies in a Ledger, as the device told its 32-byte public key.

        Raises:
            AccountExistsError: it is here already.
        """
        with self._unlocked.lock:
            content, wallet = self._shared_wallet(WalletKind.LEDGER)
            return self._add(content, StoredAccount(content.next_account, wallet, name, path=path, pubkey=pubkey))

    def rename_account(self, number: int, name: str) -> Account:
        """Give an account another name."""
        return self._change(number, name=name)

    def set_hidden(self, number: int, *, hidden: bool) -> Account:
        """Leave an account out of lists, or show it again."""
        return self._change(number, hidden=hidden)

    def rename_wallet(self, number: int, name: str) -> None:
        """Give a wallet another name."""
        with self._unlocked.lock:
            self._unlocked.save(accounts.rename_wallet(self._content(), number, name))

    def remove_account(self, number: int, passphrase: str) -> None:
        """Take an account out of the vault and its backup copy; an imported key is gone for good.

        Raises:
            WrongPassphraseError: nothing was changed.
            WalletError: it is the last one that can sign; nothing was changed.
        """
        self._unlocked.vault().check_passphrase(passphrase)
        with self._unlocked.lock:
            self._unlocked.save_and_forget(accounts.remove_account(self._content(), number))

    def remove_wallet(self, number: int, passphrase: str) -> None:
        """Take a wallet, its accounts and its words out of the vault and its backup copy.

        Raises:
            WrongPassphraseError: nothing was changed.
            WalletError: nothing would be left to sign with; nothing was changed.
        """
        self._unlocked.vault().check_passphrase(passphrase)
        with self._unlocked.lock:
            self._unlocked.save_and_forget(accounts.remove_wallet(self._content(), number))

    def _shared_wallet(self, kind: WalletKind) -> tuple[VaultContent, int]:
        content = self._content()
        wallet = accounts.wallet_of_kind(content, kind)
        if wallet is not None:
            return content, wallet.number
        return accounts.add_wallet(content, kind, SHARED_NAMES[kind], bytearray(), "")

    def _add(self, content: VaultContent, account: StoredAccount) -> Account:
        self._unlocked.save(accounts.add_account(content, account))
        return self._unlocked.accounts()[-1]

    def _change(self, number: int, *, name: str | None = None, hidden: bool | None = None) -> Account:
        with self._unlocked.lock:
            old = accounts.stored_account(self._content(), number)
            new = replace(old, name=old.name if name is None else name, hidden=old.hidden if hidden is None else hidden)
            self._unlocked.save(accounts.replace_account(self._content(), new))
            return self.account(number)

    def _content(self) -> VaultContent:
        return self._unlocked.vault().content
