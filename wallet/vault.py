"""The vault: one encrypted file with the keys of one person, and its backup copy.

    Argon2id(passphrase) ──unwraps──► data key ──opens──► content
    key in the system keyring ──┘      (random, stays the same when the passphrase changes)

`vault` is replaced atomically; `vault.bak` is the version before it. Changing the passphrase or forgetting the keyring
replaces both, so that the old way in does not linger in the backup.
"""

import contextlib
import os
import secrets
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from wallet.atomic_file import write_atomically
from wallet.errors import (
    KeyringForgottenError,
    LockedError,
    VaultDamagedError,
    VaultExistsError,
    VaultMissingError,
    VaultWriteError,
    WrongPassphraseError,
)
from wallet.signing import wipe
from wallet.stretch import Argon2Parameters, check_new_passphrase, stretch
from wallet.vault_content import VaultContent, decode_content, encode_content
from wallet.vault_content_v1 import decode_content_v1
from wallet.vault_format import (
    MAX_FILE_BYTES,
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
        path: the vault; its backup copy lies beside it as `<name>.bak`.
        parameters: cost of stretching for vaults and passphrases made from now on; existing ones keep their own.
    """

    def __init__(self, path: Path, parameters: Argon2Parameters | None = None) -> None:
        self._path = path
        self._parameters = parameters or Argon2Parameters()

    @property
    def path(self) -> Path:
        """Where the vault lies."""
        return self._path

    @property
    def backup_path(self) -> Path:
        """Where the version before lies."""
        return self._path.with_name(self._path.name + ".bak")

    def exists(self) -> bool:
        """Tell whether there is a vault, or a backup copy of one."""
        return self._path.exists() or self.backup_path.exists()

    def vault_id(self) -> str:
        """Return the vault's random name in hex; it names the entry in the system keyring."""
        return self._load()[0].header.vault_id.hex()

    def has_keyring_wrap(self) -> bool:
        """Tell whether the person asked to unlock through the system keyring."""
        return self._load()[0].header.keyring_wrap is not None

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
        header = Header(
            vault_id=vault_id,
            parameters=self._parameters,
            salt=salt,
            passphrase_wrap=_passphrase_wrap(passphrase, data_key, vault_id, self._parameters, salt),
            keyring_wrap=None,
            content_nonce=b"",
            content_bytes=0,
        )
        opened = OpenVault(self, self._parameters, header, data_key, content, notice=None)
        opened.write_first_time()
        return opened

    def open(self, passphrase: str) -> "OpenVault":
        """Open with the passphrase, which takes as long as Argon2id does.

        Raises:
            WrongPassphraseError: it does not open; nothing was changed.
            VaultMissingError, VaultDamagedError, VaultUnsupportedError: see the errors.
        """

        def unwrap(header: Header) -> bytearray:
            return _unwrap_with_passphrase(header, passphrase)

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
        image, notice = self._load()
        try:
            data_key, content = _enter(image, unwrap)
        except VaultDamagedError as error:
            if notice is not None:
                raise
            image, notice = self._load_backup(error)
            data_key, content = _enter(image, unwrap)
        if notice is not None:
            notice += self._restore_from_backup()
        return OpenVault(self, self._parameters, image.header, data_key, content, notice)

    def _load(self) -> tuple[VaultImage, str | None]:
        """Read the vault, or its backup copy together with a notice that says so."""
        data = _read(self._path)
        if data is None:
            if not self.backup_path.exists():
                raise VaultMissingError
            return self._load_backup(VaultDamagedError("it is gone"))
        try:
            return decode_image(data), None
        except VaultDamagedError as error:
            return self._load_backup(error)

    def _load_backup(self, damage: VaultDamagedError) -> tuple[VaultImage, str]:
        data = _read(self.backup_path)
        if data is None:
            raise damage
        return decode_image(data), (
            f"The vault file could not be read ({damage.reason}), so its backup copy was opened. Your keys are safe; "
            "an account or name added just before may be missing and can be added again."
        )

    def _restore_from_backup(self) -> str:
        """Put the backup in the vault's place; return what to add to the notice. The damaged file is kept aside."""
        try:
            with contextlib.suppress(FileNotFoundError):
                self._path.replace(self._path.with_name(self._path.name + ".damaged"))
            write_atomically(self._path, self.backup_path.read_bytes())
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
        parameters: Argon2Parameters,
        header: Header,
        data_key: bytearray,
        content: VaultContent,
        notice: str | None,
    ) -> None:
        self._file = file
        self._parameters = parameters
        self._header = header
        self._data_key = data_key
        self._content = content
        self.notice = notice

    @property
    def content(self) -> VaultContent:
        """The secrets.

        Raises:
            LockedError: the vault was closed.
        """
        self._require_open()
        return self._content

    def save(self, content: VaultContent, *, forget_before: bool = False) -> None:
        """Replace the content on the disk; the version before becomes the backup copy.

        Args:
            content: what to seal.
            forget_before: replace the backup copy too, because something was removed that must not linger in it.

        Raises:
            VaultWriteError: the disk refused; file and content are as before.
        """
        self._require_open()
        self._write(self._header, content, replace_backup=forget_before)

    def write_first_time(self) -> None:
        """Write a vault just made, and its backup copy."""
        self._write(self._header, self._content, replace_backup=True)

    def check_passphrase(self, passphrase: str) -> None:
        """Ask again before something that matters, such as showing the recovery words.

        Raises:
            WrongPassphraseError: it is not this vault's passphrase.
        """
        self._require_open()
        wipe(_unwrap_with_passphrase(self._header, passphrase))

    def change_passphrase(self, old: str, new: str) -> None:
        """Wrap the data key anew, in the vault and in its backup copy. Copies made elsewhere still open with `old`.

        Raises:
            WrongPassphraseError: `old` is wrong; nothing was changed.
            WeakPassphraseError: `new` is too short; nothing was changed.
        """
        self.check_passphrase(old)
        check_new_passphrase(new)
        salt = secrets.token_bytes(_SALT_BYTES)
        wrap = _passphrase_wrap(new, self._data_key, self._header.vault_id, self._parameters, salt)
        header = replace(self._header, parameters=self._parameters, salt=salt, passphrase_wrap=wrap)
        self._write(header, self._content, replace_backup=True)

    def add_unlock_key(self) -> bytes:
        """Make a 32-byte key that opens this vault beside the passphrase, and return it for the system keyring."""
        self._require_open()
        unlock_key = secrets.token_bytes(_KEY_BYTES)
        aad = wrap_aad("keyring", self._header.vault_id, self._header.parameters, self._header.salt)
        wrap = _wrap(unlock_key, self._data_key, aad)
        self._write(replace(self._header, keyring_wrap=wrap), self._content, replace_backup=False)
        return unlock_key

    def remove_unlock_key(self) -> None:
        """Make every key that a keyring remembered useless, in the backup copy too."""
        self._require_open()
        self._write(replace(self._header, keyring_wrap=None), self._content, replace_backup=True)

    def close(self) -> None:
        """Wipe data key and content; later calls raise `LockedError`."""
        wipe(self._data_key)
        self._data_key = bytearray()
        self._content.wipe()

    def _require_open(self) -> None:
        if not self._data_key:
            raise LockedError

    def _write(self, header: Header, content: VaultContent, *, replace_backup: bool) -> None:
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
        # The backup comes first: a crash in between leaves a vault as it was, and no older way in than the vault's own.
        backup = data if replace_backup else _whole(self._file.path)
        if backup is not None:
            write_atomically(self._file.backup_path, backup)
        write_atomically(self._file.path, data)
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


def _whole(path: Path) -> bytes | None:
    """Read a vault file if it is undamaged; a good backup is never replaced by a bad file."""
    try:
        data = _read(path)
        if data is not None:
            decode_image(data)
    except VaultDamagedError:
        return None
    return data


def _read(path: Path) -> bytes | None:
    """Read a file within the size limit, or None where there is none."""
    try:
        with path.open("rb") as stream:
            return stream.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else "it cannot be opened"
        raise VaultDamagedError(f"{path.name}: {reason}") from error
