"""The vault: one encrypted file with the keys of one person, and its backup copy.

    Argon2id(passphrase) ──unwraps──► data key ──opens──► content
    key in the system keyring ──┘      (random, stays the same when the passphrase changes)

`vault` is replaced atomically; its backup copies are described in `wallet/generations.py`. Changing the passphrase,
removing keys or forgetting the keyring replaces all of them, so that no old way in lingers in a copy. The cost of
stretching is measured when a passphrase is set: at creation and whenever it is changed, never behind the person's back.
"""

import secrets
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from wallet.atomic_file import write_atomically
from wallet.attempts import Attempts
from wallet.errors import (
    KeyringForgottenError,
    LockedError,
    VaultDamagedError,
    VaultExistsError,
    VaultMissingError,
    VaultWriteError,
    WrongPassphraseError,
)
from wallet.generations import Generations, VaultState, notice_of
from wallet.held_memory import hold
from wallet.signing import wipe
from wallet.stretch import Argon2Parameters, calibrated, check_new_passphrase, stretch
from wallet.vault_content import VaultContent, decode_content, encode_content
from wallet.vault_content_v1 import decode_content_v1
from wallet.vault_format import (
    VERSION,
    Header,
    VaultImage,
    Wrap,
    decode_image,
    encode_image,
    encode_prefix,
    wrap_aad,
)

__all__ = ["OpenVault", "VaultFile"]

_KEY_BYTES = 32
_NONCE_BYTES = 12
_SALT_BYTES = 16
_ID_BYTES = 16
_TAG_BYTES = 16


class VaultFile:
    """The vault on the disk. One process uses it at a time (the home's lock sees to that).

    Args:
        path: the vault; its backup copies lie beside it.
        parameters: cost of stretching for passphrases set from now on, None measures this machine then (up to 1.5 s);
            passphrases set before keep their own.
        attempts: counts wrong passphrases, wherever they are asked for; None keeps the note beside the vault.

    Attributes:
        generations: the backup copies.
        attempts: the wrong passphrases.
    """

    def __init__(
        self, path: Path, parameters: Argon2Parameters | None = None, attempts: Attempts | None = None
    ) -> None:
        self._path = path
        self._parameters = parameters
        self.generations = Generations(path)
        self.attempts = Attempts(path.with_name(path.name + ".tries")) if attempts is None else attempts

    @property
    def path(self) -> Path:
        """Where the vault lies."""
        return self._path

    @property
    def backup_path(self) -> Path:
        """Where the version before lies."""
        return self.generations.paths[0]

    def exists(self) -> bool:
        """Tell whether there is a vault, or a backup copy of one."""
        return self._path.exists() or self.generations.exist()

    def new_parameters(self) -> Argon2Parameters:
        """Return the cost of a passphrase set now."""
        return calibrated() if self._parameters is None else self._parameters

    def vault_id(self) -> str:
        """Return the vault's random name in hex; it names the entry in the system keyring."""
        return self.generations.states()[0].image.header.vault_id.hex()

    def has_keyring_wrap(self) -> bool:
        """Tell whether the person asked to unlock through the system keyring."""
        return self.generations.states()[0].image.header.keyring_wrap is not None

    def create(self, content: VaultContent, passphrase: str) -> "OpenVault":
        """Write a new vault and leave it open; takes `content` over.

        Raises:
            VaultExistsError: there is one, which is left alone.
            WeakPassphraseError: the passphrase is too short.
            VaultWriteError: the disk refused.
        """
        if self.exists():
            raise VaultExistsError
        check_new_passphrase(passphrase)
        data_key = bytearray(secrets.token_bytes(_KEY_BYTES))
        vault_id, salt = secrets.token_bytes(_ID_BYTES), secrets.token_bytes(_SALT_BYTES)
        parameters = self.new_parameters()
        header = Header(
            vault_id=vault_id,
            parameters=parameters,
            salt=salt,
            passphrase_wrap=_passphrase_wrap(passphrase, data_key, vault_id, parameters, salt),
            keyring_wrap=None,
            content_nonce=b"",
            content_bytes=0,
        )
        opened = OpenVault(self, header, data_key, content, notice=None)
        opened.write_first_time()
        return opened

    def open(self, passphrase: str) -> "OpenVault":
        """Open with the passphrase, which takes as long as Argon2id does.

        Raises:
            WrongPassphraseError: it does not open; nothing was changed.
            TooManyAttemptsError: it was not tried; says how long to wait.
            VaultMissingError, VaultDamagedError, VaultUnsupportedError: see the errors.
        """

        def unwrap(header: Header) -> bytearray:
            return _unwrap_with_passphrase(header, passphrase)

        with self.attempts.one():
            return self._open(unwrap)

    def open_with_key(self, unlock_key: bytes) -> "OpenVault":
        """Open with the key that the system keyring remembered.

        Raises:
            KeyringForgottenError: the key does not fit, or the vault does not use a keyring.
        """

        def unwrap(header: Header) -> bytearray:
            if header.keyring_wrap is None or len(unlock_key) != _KEY_BYTES:
                raise _forgotten()
            aad = wrap_aad("keyring", header.vault_id, header.parameters, header.salt)
            data_key = _unseal(unlock_key, header.keyring_wrap.nonce, header.keyring_wrap.sealed_key, aad)
            if data_key is None:
                raise _forgotten()
            return data_key

        return self._open(unwrap)

    def _open(self, unwrap: Callable[[Header], bytearray]) -> "OpenVault":
        damage: VaultDamagedError | None = None
        for state in self.generations.states():
            try:
                data_key, content = _enter(state.image, unwrap)
            except VaultDamagedError as error:
                damage = damage or error
                continue
            notice = None
            first = state.damage or damage
            if first is not None:
                notice = notice_of(state, content, first) + self._restore(state)
            return OpenVault(self, state.image.header, data_key, content, notice)
        raise damage or VaultMissingError

    def _restore(self, state: VaultState) -> str:
        """Put the copy that opened in the vault's place; return what to add to the notice."""
        try:
            self.generations.restore(state.data)
        except (OSError, VaultWriteError):
            # Opening must not fail because the disk is full: the backup copy is whole and will be tried again.
            return " It could not be put back in place yet, so this message will come again."
        return ""


def _enter(image: VaultImage, unwrap: Callable[[Header], bytearray]) -> tuple[bytearray, VaultContent]:
    data_key = unwrap(image.header)
    encoded = _unseal(data_key, image.header.content_nonce, image.sealed_content, image.associated_data)
    if encoded is None:
        wipe(data_key)
        raise VaultDamagedError("its header or content was changed after it was written")
    try:
        return data_key, decode_content(encoded) if image.version == VERSION else decode_content_v1(encoded)
    finally:
        wipe(encoded)


class OpenVault:
    """An unlocked vault: its content, and the data key to write it back.

    Attributes:
        notice: what the person must be told after opening (the backup copy was used), or None.
    """

    def __init__(
        self,
        file: VaultFile,
        header: Header,
        data_key: bytearray,
        content: VaultContent,
        notice: str | None,
    ) -> None:
        self._file = file
        self._header = header
        self._data_key = data_key
        self._content = content
        self.notice = notice
        for buffer in (data_key, *content.secrets()):
            hold(buffer)

    @property
    def content(self) -> VaultContent:
        """The secrets.

        Raises:
            LockedError: the vault was closed.
        """
        self._require_open()
        return self._content

    def save(self, content: VaultContent, *, forget_before: bool = False) -> None:
        """Replace the content on the disk; the version before becomes the newest backup copy.

        Args:
            content: what to seal.
            forget_before: replace every backup copy too, because something was removed that must not linger.

        Raises:
            VaultWriteError: the disk refused; file and content are as before.
        """
        self._require_open()
        self._write(self._header, content, replace_backups=forget_before)

    def write_first_time(self) -> None:
        """Write a vault just made, and its backup copy."""
        self._write(self._header, self._content, replace_backups=True)

    def check_passphrase(self, passphrase: str) -> None:
        """Ask again before something that matters, such as showing the recovery words.

        Raises:
            WrongPassphraseError: it is not this vault's passphrase.
            TooManyAttemptsError: it was not tried; says how long to wait.
        """
        self._require_open()
        with self._file.attempts.one():
            wipe(_unwrap_with_passphrase(self._header, passphrase))

    def change_passphrase(self, old: str, new: str, lock: AbstractContextManager[object] | None = None) -> None:
        """Wrap the data key anew, in the vault and in its backup copies. Copies made elsewhere still open with `old`.

        The cost of a guess is measured anew, and never becomes less than it was.

        Args:
            old: the passphrase of now.
            new: the one from then on.
            lock: held while the vault is written, but not while both are stretched, which is slow on purpose.

        Raises:
            LockedError: the vault was closed meanwhile; nothing was changed.
            WrongPassphraseError: `old` is wrong; nothing was changed.
            WeakPassphraseError: `new` is too short; nothing was changed.
        """
        self.check_passphrase(old)
        check_new_passphrase(new)
        salt = secrets.token_bytes(_SALT_BYTES)
        parameters = max(self._file.new_parameters(), self._header.parameters, key=Argon2Parameters.cost_kib)
        key = stretch(new, salt, parameters)
        with lock or nullcontext():
            self._require_open()
            wrap = _wrap(key, self._data_key, wrap_aad("passphrase", self._header.vault_id, parameters, salt))
            header = replace(self._header, parameters=parameters, salt=salt, passphrase_wrap=wrap)
            self._write(header, self._content, replace_backups=True)

    def add_unlock_key(self) -> bytes:
        """Make a 32-byte key that opens this vault beside the passphrase, and return it for the system keyring."""
        self._require_open()
        unlock_key = secrets.token_bytes(_KEY_BYTES)
        aad = wrap_aad("keyring", self._header.vault_id, self._header.parameters, self._header.salt)
        wrap = _wrap(unlock_key, self._data_key, aad)
        self._write(replace(self._header, keyring_wrap=wrap), self._content, replace_backups=False)
        return unlock_key

    def remove_unlock_key(self) -> None:
        """Make every key that a keyring remembered useless, in the backup copies too."""
        self._require_open()
        self._write(replace(self._header, keyring_wrap=None), self._content, replace_backups=True)

    def close(self) -> None:
        """Wipe data key and content; later calls raise `LockedError`."""
        wipe(self._data_key)
        self._data_key = bytearray()
        self._content.wipe()

    def _require_open(self) -> None:
        if not self._data_key:
            raise LockedError

    def _write(self, header: Header, content: VaultContent, *, replace_backups: bool) -> None:
        encoded = encode_content(content)
        try:
            header = replace(
                header,
                content_nonce=secrets.token_bytes(_NONCE_BYTES),
                content_bytes=len(encoded) + _TAG_BYTES,
            )
            aad = encode_prefix(header)
            data = encode_image(header, _seal(self._data_key, header.content_nonce, encoded, aad))
            check = _unseal(self._data_key, header.content_nonce, decode_image(data).sealed_content, aad)
            # What cannot be read back must never replace what can.
            if check != encoded:
                raise VaultWriteError("The vault could not be prepared for saving; it was left as it was.")
            wipe(check)
        finally:
            wipe(encoded)
        # The copies come first: a crash in between leaves a vault as it was, and no older way in than the vault's own.
        if replace_backups:
            self._file.generations.replace_all(data)
        else:
            self._file.generations.take_over(keys_change=_keys(content) != _keys(self._content))
        write_atomically(self._file.path, data)
        for buffer in content.secrets():
            hold(buffer)
        self._header, self._content = header, content

    def __repr__(self) -> str:
        return f"<OpenVault {self._header.vault_id.hex()[:8]}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("an open vault is never pickled or copied")


def _passphrase_wrap(
    passphrase: str, data_key: bytearray, vault_id: bytes, parameters: Argon2Parameters, salt: bytes
) -> Wrap:
    return _wrap(stretch(passphrase, salt, parameters), data_key, wrap_aad("passphrase", vault_id, parameters, salt))


def _unwrap_with_passphrase(header: Header, passphrase: str) -> bytearray:
    key = stretch(passphrase, header.salt, header.parameters)
    aad = wrap_aad("passphrase", header.vault_id, header.parameters, header.salt)
    data_key = _unseal(key, header.passphrase_wrap.nonce, header.passphrase_wrap.sealed_key, aad)
    if data_key is None:
        raise WrongPassphraseError
    return data_key


def _wrap(key: bytes, data_key: bytearray, aad: bytes) -> Wrap:
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return Wrap(nonce, _seal(key, nonce, data_key, aad))


def _seal(key: bytes | bytearray, nonce: bytes, data: bytearray, aad: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    return ChaCha20Poly1305(key).encrypt(nonce, data, aad)


def _unseal(key: bytes | bytearray, nonce: bytes, sealed: bytes, aad: bytes) -> bytearray | None:
    """Return the plaintext in a buffer that can be wiped, or None if the seal does not fit."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    plaintext = bytearray(len(sealed) - _TAG_BYTES)
    hold(plaintext)
    try:
        ChaCha20Poly1305(key).decrypt_into(nonce, sealed, aad, plaintext)
    except InvalidTag:
        return None
    return plaintext


def _forgotten() -> KeyringForgottenError:
    return KeyringForgottenError(
        "The system keyring no longer holds a key that fits this vault. Unlock with your passphrase; "
        "you can then ask to be remembered again."
    )


def _keys(content: VaultContent) -> tuple[object, ...]:
    """Return what tells one set of keys from another, and no secret; names and what is hidden do not count."""
    accounts = tuple((account.number, account.wallet, account.path, account.pubkey) for account in content.accounts)
    return tuple(wallet.number for wallet in content.wallets), accounts
