"""The wallet as the app uses it: create, unlock, sign, lock."""

import secrets
import threading
from dataclasses import dataclass

from wallet.address import address_of, base58_encode
from wallet.derivation import account_path, account_seed
from wallet.errors import KeyImportError, KeyringError, LockedError, PhraseError, WalletError
from wallet.key_import import parse_secret_key
from wallet.keyring_unlock import KeyringUnlock
from wallet.phrase import Phrase
from wallet.secret import MarketSecret
from wallet.signing import LocalSigner, wipe
from wallet.vault import OpenVault, VaultFile
from wallet.vault_content import MAX_ACCOUNTS, MAX_NAME_CHARS, StoredAccount, VaultContent

__all__ = ["Account", "Wallet"]

_STORE_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Account:
    """The public side of one account.

    Attributes:
        index: its number in this wallet, from 0.
        name: what its owner calls it.
        pubkey: 32-byte ed25519 public key.
        address: the same in base58.
        path: derivation path, or None for an imported key.
    """

    index: int
    name: str
    pubkey: bytes
    address: str
    path: str | None


class Wallet:
    """The keys of one person, locked or unlocked. Safe to use from several threads.

    Slow calls (`create`, `unlock`, `change_passphrase`, the exports: one Argon2id each; keyring calls: maybe a prompt)
    belong outside the GUI thread. While they wait, other threads can go on using or locking the wallet.
    """

    def __init__(self, vault_file: VaultFile, keyring: KeyringUnlock | None = None) -> None:
        self._file = vault_file
        self._keyring = keyring or KeyringUnlock()
        self._lock = threading.RLock()
        self._vault: OpenVault | None = None
        self._accounts: tuple[Account, ...] = ()
        self._signers: dict[int, LocalSigner] = {}
        self._market_secrets: dict[tuple[bytes, bytes, int], MarketSecret] = {}
        self._delegates: dict[tuple[bytes, bytes, int], LocalSigner] = {}

    def exists(self) -> bool:
        """Tell whether there is a vault to unlock."""
        return self._file.exists()

    @property
    def is_unlocked(self) -> bool:
        """Whether keys can be used now."""
        return self._vault is not None

    def create(
        self, phrase: Phrase, passphrase: str, *, bip39_passphrase: str = "", name: str = "Account 1"
    ) -> tuple[Account, ...]:
        """Make a vault for a new or restored phrase, and leave it unlocked with one account.

        Raises:
            VaultExistsError, WeakPassphraseError, VaultWriteError: nothing was changed.
        """
        account = StoredAccount(_checked_name(name), derivation_index=0)
        return self._create(phrase.entropy(), bip39_passphrase, account, passphrase)

    def create_from_key(self, secret_key: str, passphrase: str, *, name: str = "Imported") -> tuple[Account, ...]:
        """Make a vault that holds one imported key and no phrase.

        Raises:
            KeyImportError: the key is not one. Otherwise as `create`.
        """
        account = StoredAccount(_checked_name(name), None, parse_secret_key(secret_key))
        return self._create(bytearray(), "", account, passphrase)

    def unlock(self, passphrase: str) -> str | None:
        """Open the vault. Returns a notice for the person where its backup copy had to be used, else None.

        Raises:
            WrongPassphraseError: nothing was changed.
            VaultError: see its tree.
        """
        return self._enter(self._file.open(passphrase))

    def unlock_from_keyring(self) -> str | None:
        """Open the vault with the key that the system keyring remembers. Returns as `unlock`.

        Raises:
            KeyringError: any reason why the passphrase must be asked instead.
        """
        unlock_key = self._keyring.recall(self._file.vault_id())
        return self._enter(self._file.open_with_key(unlock_key))

    def lock(self) -> None:
        """Wipe every key. Signers and secrets handed out stop working."""
        with self._lock:
            for signer in (*self._signers.values(), *self._delegates.values()):
                signer.wipe()
            for secret in self._market_secrets.values():
                secret.wipe()
            self._signers, self._delegates, self._market_secrets = {}, {}, {}
            self._accounts = ()
            if self._vault is not None:
                self._vault.close()
                self._vault = None

    def accounts(self) -> tuple[Account, ...]:
        """Return the accounts in order.

        Raises:
            LockedError: the wallet is locked; so do all methods below.
        """
        with self._lock:
            self._open_vault()
            return self._accounts

    def add_account(self, name: str) -> Account:
        """Derive the next account of the phrase."""
        with self._lock:
            content = self._open_vault().content
            if not content.entropy:
                raise PhraseError("This wallet has imported keys only, so no further account can be derived.")
            used = [account.derivation_index for account in content.accounts if account.derivation_index is not None]
            return self._add(StoredAccount(_checked_name(name), max(used, default=-1) + 1))

    def import_key(self, secret_key: str, name: str) -> Account:
        """Add a solana-keygen file's text or a base58 secret key. The recovery words do not restore it.

        Raises:
            KeyImportError: it is no key, or it is here already.
        """
        with self._lock:
            self._open_vault()
            seed = parse_secret_key(secret_key)
            pubkey = LocalSigner(seed).pubkey
            if any(account.pubkey == pubkey for account in self._accounts):
                wipe(seed)
                raise KeyImportError("This key is in the wallet already. Nothing was imported.")
            return self._add(StoredAccount(_checked_name(name), None, seed))

    def rename_account(self, index: int, name: str) -> Account:
        """Give an account another name."""
        with self._lock:
            vault = self._open_vault()
            stored = list(vault.content.accounts)
            old = stored[self._checked(index)]
            stored[index] = StoredAccount(_checked_name(name), old.derivation_index, old.imported_seed)
            self._save(vault, tuple(stored))
            return self._accounts[index]

    def signer(self, index: int = 0) -> LocalSigner:
        """Return the signer of an account; it stops working when the wallet is locked."""
        with self._lock:
            vault = self._open_vault()
            if self._checked(index) not in self._signers:
                self._signers[index] = LocalSigner(_seed_of(vault.content, index))
            return self._signers[index]

    def market_secret(self, genesis: bytes, program: bytes, index: int = 0) -> MarketSecret:
        """Return the secret of an account in one market (32-byte genesis hash and program address)."""
        with self._lock:
            vault = self._open_vault()
            key = (genesis, program, self._checked(index))
            if key not in self._market_secrets:
                seed = _seed_of(vault.content, index)
                try:
                    self._market_secrets[key] = MarketSecret(seed, genesis, program)
                finally:
                    wipe(seed)
            return self._market_secrets[key]

    def delegate_signer(self, genesis: bytes, program: bytes, index: int = 0) -> LocalSigner:
        """Return the signer of an account's delegate key in one market."""
        with self._lock:
            secret = self.market_secret(genesis, program, index)
            key = (genesis, program, index)
            if key not in self._delegates:
                self._delegates[key] = secret.delegate_signer()
            return self._delegates[key]

    def store_key(self) -> bytes:
        """Return the 32-byte key of the encrypted database."""
        with self._lock:
            return bytes(self._open_vault().content.store_key)

    def export_phrase(self, passphrase: str) -> Phrase:
        """Return the recovery phrase, after the passphrase was asked again.

        Raises:
            WrongPassphraseError: it is wrong.
            PhraseError: this wallet has none.
        """
        self._check_passphrase(passphrase)
        with self._lock:
            vault = self._open_vault()
            if not vault.content.entropy:
                raise PhraseError("This wallet has imported keys only; there is no recovery phrase to show.")
            return Phrase.from_entropy(bytes(vault.content.entropy))

    def export_secret_key(self, index: int, passphrase: str) -> str:
        """Return an account's base58 secret key as Phantom imports it, after the passphrase was asked again."""
        self._check_passphrase(passphrase)
        with self._lock:
            vault = self._open_vault()
            seed = _seed_of(vault.content, self._checked(index))
            try:
                return base58_encode(bytes(seed) + self._accounts[index].pubkey)
            finally:
                wipe(seed)

    def change_passphrase(self, old: str, new: str) -> None:
        """Replace the passphrase.

        Raises:
            WrongPassphraseError, WeakPassphraseError: nothing was changed.
        """
        with self._lock:
            self._open_vault().change_passphrase(old, new)

    def remembered_in_keyring(self) -> bool:
        """Tell whether the person asked the system keyring to remember; works while locked."""
        return self._file.has_keyring_wrap()

    def remember_in_keyring(self) -> None:
        """Let the system keyring open this vault from now on.

        Raises:
            KeyringError: the keyring refused; nothing was changed.
        """
        with self._lock:
            vault = self._open_vault()
            self._keyring.name()
            unlock_key = vault.add_unlock_key()
        try:
            self._keyring.remember(self._file.vault_id(), unlock_key)
        except KeyringError:
            with self._lock:
                # Locked meanwhile: the wrap stays, and opens for a key that nobody has.
                if self._vault is vault:
                    vault.remove_unlock_key()
            raise

    def forget_keyring(self) -> None:
        """Stop the system keyring from opening this vault.

        Raises:
            KeyringError: the entry could not be removed from the keyring; it opens nothing any more.
        """
        with self._lock:
            self._open_vault().remove_unlock_key()
        self._keyring.forget(self._file.vault_id())

    def __repr__(self) -> str:
        return f"<Wallet {'unlocked' if self.is_unlocked else 'locked'}>"

    def _create(
        self, entropy: bytearray, bip39_passphrase: str, account: StoredAccount, passphrase: str
    ) -> tuple[Account, ...]:
        content = VaultContent(
            entropy=entropy,
            bip39_passphrase=bytearray(bip39_passphrase.encode()),
            store_key=bytearray(secrets.token_bytes(_STORE_KEY_BYTES)),
            accounts=(account,),
        )
        vault = self._file.create(content, passphrase)
        with self._lock:
            self._enter(vault)
            return self._accounts

    def _enter(self, vault: OpenVault) -> str | None:
        with self._lock:
            self.lock()
            self._vault = vault
            self._accounts = _public_accounts(vault.content)
            return vault.notice

    def _add(self, stored: StoredAccount) -> Account:
        vault = self._open_vault()
        if len(self._accounts) >= MAX_ACCOUNTS:
            raise WalletError(f"A wallet holds at most {MAX_ACCOUNTS} accounts. Nothing was added.")
        self._save(vault, (*vault.content.accounts, stored))
        return self._accounts[-1]

    def _save(self, vault: OpenVault, accounts: tuple[StoredAccount, ...]) -> None:
        vault.save(vault.content.with_accounts(accounts))
        self._accounts = _public_accounts(vault.content)

    def _check_passphrase(self, passphrase: str) -> None:
        with self._lock:
            vault = self._open_vault()
        vault.check_passphrase(passphrase)

    def _open_vault(self) -> OpenVault:
        if self._vault is None:
            raise LockedError
        return self._vault

    def _checked(self, index: int) -> int:
        if not 0 <= index < len(self._accounts):
            raise WalletError(f"There is no account number {index} in this wallet.")
        return index


def _seed_of(content: VaultContent, index: int) -> bytearray:
    """Return a copy of an account's ed25519 seed; the caller wipes it."""
    account = content.accounts[index]
    if account.imported_seed is not None:
        return bytearray(account.imported_seed)
    return account_seed(_phrase_seed(content), account.derivation_index or 0)


def _phrase_seed(content: VaultContent) -> bytes:
    return Phrase.from_entropy(bytes(content.entropy)).seed(content.bip39_passphrase.decode())


def _public_accounts(content: VaultContent) -> tuple[Account, ...]:
    phrase_seed = _phrase_seed(content) if content.entropy else b""
    accounts = []
    for index, stored in enumerate(content.accounts):
        if stored.imported_seed is not None:
            seed, path = bytearray(stored.imported_seed), None
        else:
            number = stored.derivation_index or 0
            seed, path = account_seed(phrase_seed, number), account_path(number)
        signer = LocalSigner(seed)
        signer.wipe()
        accounts.append(Account(index, stored.name, signer.pubkey, address_of(signer.pubkey), path))
    return tuple(accounts)


def _checked_name(name: str) -> str:
    stripped = name.strip()
    if not stripped or len(stripped) > MAX_NAME_CHARS or not stripped.isprintable():
        raise WalletError(f"An account's name has 1 to {MAX_NAME_CHARS} printable characters. Nothing was changed.")
    return stripped
