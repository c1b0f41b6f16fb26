"""The wallet as the app uses it: create, unlock, sign, lock."""

import secrets
from collections.abc import Callable

from wallet.accounts import Account, add_account, add_wallet, next_path, seed_of, stored_wallet, wallet_of_kind
from wallet.address import base58_encode, parse_address
from wallet.book import SHARED_NAMES, AccountBook
from wallet.errors import KeyringEntryLeftError, KeyringError, PhraseError
from wallet.key_import import parse_secret_key
from wallet.keyring_unlock import KeyringUnlock
from wallet.phrase import Phrase
from wallet.secret import MarketSecret
from wallet.signing import LocalSigner, wipe
from wallet.unlocked import Unlocked
from wallet.vault import OpenVault, VaultFile
from wallet.vault_content import STORE_KEY_BYTES, StoredAccount, VaultContent, WalletKind

__all__ = ["Wallet"]


class Wallet:
    """The keys of one person, locked or unlocked. Safe to use from several threads.

    Slow calls (`create`, `unlock`, `change_passphrase`, the exports: one Argon2id each; keyring calls: maybe a prompt)
    belong outside the GUI thread. While they wait, other threads can go on using or locking the wallet. All but
    `exists`, `create`, `unlock` and `remembered_in_keyring` raise `LockedError` while it is locked.

    Wherever the passphrase is asked for, wrong ones in a row raise `TooManyAttemptsError` until a wait is over.

    Attributes:
        book: the wallets and accounts in it.
        attempts: the wrong passphrases in a row, and the wait until the next is taken.
    """

    def __init__(self, vault_file: VaultFile, keyring: KeyringUnlock | None = None) -> None:
        self._file = vault_file
        self._keyring = keyring or KeyringUnlock()
        self._unlocked = Unlocked()
        self.book = AccountBook(self._unlocked)
        self.attempts = vault_file.attempts

    def exists(self) -> bool:
        """Tell whether there is a vault to unlock."""
        return self._file.exists()

    @property
    def is_unlocked(self) -> bool:
        """Whether keys can be used now."""
        return self._unlocked.is_open

    def create(
        self, phrase: Phrase, passphrase: str, *, bip39_passphrase: str = "", name: str = "Account 1"
    ) -> tuple[Account, ...]:
        """Make a vault for a new or restored phrase, and leave it unlocked with one account.

        Raises:
            WalletError: the name cannot be shown.
            VaultExistsError, WeakPassphraseError, VaultWriteError: nothing was changed.
        """
        content, number = add_wallet(_empty(), WalletKind.PHRASE, "Wallet 1", phrase.entropy(), bip39_passphrase)
        account = StoredAccount(0, number, name, path=next_path(content, number))
        return self._create(add_account(content, account), passphrase)

    def create_from_key(self, secret_key: str, passphrase: str, *, name: str = "Imported") -> tuple[Account, ...]:
        """Make a vault that holds one imported key and no phrase.

        Raises:
            KeyImportError: the key is not one. Otherwise as `create`.
        """
        content, number = add_wallet(_empty(), WalletKind.KEYS, SHARED_NAMES[WalletKind.KEYS], bytearray(), "")
        account = StoredAccount(0, number, name, imported_seed=parse_secret_key(secret_key))
        return self._create(add_account(content, account), passphrase)

    def create_watching(self, address: str, passphrase: str, *, name: str = "Watched") -> tuple[Account, ...]:
        """Make a vault that watches one address and can sign nothing yet.

        Raises:
            AddressError: it is no address. Otherwise as `create`.
        """
        content, number = add_wallet(_empty(), WalletKind.WATCH, SHARED_NAMES[WalletKind.WATCH], bytearray(), "")
        return self._create(
            add_account(content, StoredAccount(0, number, name, pubkey=parse_address(address))), passphrase
        )

    def unlock(self, passphrase: str) -> str | None:
        """Open the vault. Returns a notice for the person where its backup copy had to be used, else None.

        Raises:
            WrongPassphraseError: nothing was changed.
            VaultError: see its tree.
        """
        return self._enter(self._file.open(passphrase))

    def unlock_from_keyring(self, still_wanted: Callable[[], bool] = lambda: True) -> str | None:
        """Open the vault with the key that the system keyring remembers. Returns as `unlock`.

        Args:
            still_wanted: asked when the keyring has answered, which may take minutes: False leaves everything as it is,
                as does a wallet that was unlocked by its passphrase meanwhile.

        Raises:
            KeyringError: any reason why the passphrase must be asked instead.
        """
        unlock_key = self._keyring.recall(self._file.vault_id())
        if self.is_unlocked or not still_wanted():
            return None
        return self._enter(self._file.open_with_key(unlock_key))

    def lock(self) -> None:
        """Wipe every key. Signers and secrets handed out stop working."""
        self._unlocked.leave()

    # ------------------------------------------------------------------------------------------ keys

    def signer(self, number: int) -> LocalSigner:
        """Return the signer of an account; it stops working when the wallet is locked.

        Raises:
            AccountMissingError: there is none of this number.
            WatchOnlyError: its key is not in this vault.
        """
        with self._unlocked.lock:
            self._unlocked.vault()
            return self._unlocked.keys.signer(number)

    def market_secret(self, genesis: bytes, program: bytes, number: int) -> MarketSecret:
        """Return the secret of an account in one market (32-byte genesis hash and program address).

        Raises:
            AccountMissingError, WatchOnlyError: as `signer`.
        """
        with self._unlocked.lock:
            self._unlocked.vault()
            return self._unlocked.keys.market_secret(genesis, program, number)

    def delegate_signer(self, genesis: bytes, program: bytes, number: int) -> LocalSigner:
        """Return the signer of an account's delegate key in one market.

        Raises:
            AccountMissingError, WatchOnlyError: as `signer`.
        """
        with self._unlocked.lock:
            self._unlocked.vault()
            return self._unlocked.keys.delegate(genesis, program, number)

    def store_key(self) -> bytes:
        """Return the 32-byte key of the encrypted database."""
        with self._unlocked.lock:
            return bytes(self._unlocked.vault().content.store_key)

    # ------------------------------------------------------------------------------------------ ways out

    def export_phrase(self, passphrase: str, wallet: int | None = None) -> Phrase:
        """Return the recovery phrase of a wallet (None: of the first that has one), after asking again.

        Raises:
            WrongPassphraseError: it is wrong.
            PhraseError: there is no phrase.
            AccountMissingError: there is no wallet of this number.
        """
        self._check_passphrase(passphrase)
        with self._unlocked.lock:
            content = self._unlocked.vault().content
            first = wallet_of_kind(content, WalletKind.PHRASE)
            asked = first if wallet is None else stored_wallet(content, wallet)
            if asked is None or not asked.entropy:
                raise PhraseError("There is no recovery phrase to show: nothing here was made from one.")
            return Phrase.from_entropy(bytes(asked.entropy))

    def export_secret_key(self, number: int, passphrase: str) -> str:
        """Return an account's base58 secret key as Phantom imports it, after the passphrase was asked again.

        Raises:
            WrongPassphraseError: it is wrong.
            AccountMissingError, WatchOnlyError: as `signer`.
        """
        self._check_passphrase(passphrase)
        with self._unlocked.lock:
            seed = seed_of(self._unlocked.vault().content, number)
            try:
                return base58_encode(bytes(seed) + self.book.account(number).pubkey)
            finally:
                wipe(seed)

    # ------------------------------------------------------------------------------------------ ways in

    def check_passphrase(self, passphrase: str) -> None:
        """Ask again, before something that an unlocked wallet alone should not decide.

        Raises:
            WrongPassphraseError: it is wrong.
            TooManyAttemptsError: it was wrong too often; it was not looked at.
        """
        self._check_passphrase(passphrase)

    def change_passphrase(self, old: str, new: str) -> None:
        """Replace the passphrase.

        Raises:
            WrongPassphraseError, WeakPassphraseError, LockedError: nothing was changed.
        """
        with self._unlocked.lock:
            vault = self._unlocked.vault()
        vault.change_passphrase(old, new, self._unlocked.lock)

    def remembered_in_keyring(self) -> bool:
        """Tell whether the person asked the system keyring to remember; works while locked."""
        return self._file.has_keyring_wrap()

    def keyring_name(self) -> str:
        """Return the name of the keyring that could remember; empty where we trust none. Works while locked."""
        try:
            return self._keyring.name()
        except KeyringError:
            return ""

    def remember_in_keyring(self) -> None:
        """Let the system keyring open this vault from now on.

        Raises:
            KeyringError: the keyring refused; nothing was changed.
        """
        with self._unlocked.lock:
            vault = self._unlocked.vault()
            self._keyring.name()
            unlock_key = vault.add_unlock_key()
        try:
            self._keyring.remember(self._file.vault_id(), unlock_key)
        except KeyringError:
            with self._unlocked.lock:
                # Locked meanwhile: the wrap stays, and opens for a key that nobody has.
                if self._unlocked.is_open and self._unlocked.vault() is vault:
                    vault.remove_unlock_key()
            raise

    def forget_keyring(self) -> None:
        """Stop the system keyring from opening this vault.

        Raises:
            KeyringEntryLeftError: the entry could not be removed from the keyring; it opens nothing any more.
        """
        with self._unlocked.lock:
            self._unlocked.vault().remove_unlock_key()
        try:
            self._keyring.forget(self._file.vault_id())
        except KeyringError as error:
            raise KeyringEntryLeftError from error

    def __repr__(self) -> str:
        return f"<Wallet {'unlocked' if self.is_unlocked else 'locked'}>"

    def _create(self, content: VaultContent, passphrase: str) -> tuple[Account, ...]:
        vault = self._file.create(content, passphrase)
        with self._unlocked.lock:
            self._enter(vault)
            return self._unlocked.accounts()

    def _enter(self, vault: OpenVault) -> str | None:
        self._unlocked.enter(vault)
        return vault.notice

    def _check_passphrase(self, passphrase: str) -> None:
        with self._unlocked.lock:
            vault = self._unlocked.vault()
        vault.check_passphrase(passphrase)


def _empty() -> VaultContent:
    return VaultContent(bytearray(secrets.token_bytes(STORE_KEY_BYTES)), (), (), next_wallet=0, next_account=0)
