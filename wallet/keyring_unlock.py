"""Remembering a vault's unlock key in the system keyring, only when the person asks.

The keyring holds 32 random bytes that unwrap the vault's data key; never the passphrase, never a signing key. Only
keyrings that the operating system encrypts are used: a plaintext file (keyrings.alt), `fail` or `null` never are.
Calls may wait for a prompt of the desktop, so make them outside the GUI thread; a keyring that does not answer within
two minutes is given up, and what it does later has no effect.
"""

import threading
from collections.abc import Callable
from typing import Protocol, TypeVar

from wallet.errors import (
    KeyringDismissedError,
    KeyringError,
    KeyringForgottenError,
    KeyringLockedError,
    KeyringUnavailableError,
)

__all__ = ["KeyringBackend", "KeyringUnlock"]

_SERVICE = "Gleaner vault"
_KEY_BYTES = 32
ANSWERS_WITHIN_S = 120.0
_ACCEPTED = frozenset(
    {
        ("keyring.backends.SecretService", "Keyring"),
        ("keyring.backends.libsecret", "Keyring"),
        ("keyring.backends.kwallet", "DBusKeyring"),
        ("keyring.backends.macOS", "Keyring"),
        ("keyring.backends.Windows", "WinVaultKeyring"),
    }
)
_T = TypeVar("_T")
_CHAINER = ("keyring.backends.chainer", "ChainerBackend")


class KeyringBackend(Protocol):
    """The part of a `keyring` backend that we use."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return what was stored, or None."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Store, replacing what was there."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Remove; raise if there is nothing."""
        ...


def _configured_backend() -> KeyringBackend:
    import keyring

    return keyring.get_keyring()


def _identity(backend: object) -> tuple[str, str]:
    return type(backend).__module__, type(backend).__name__


class KeyringUnlock:
    """The system keyring, reduced to one key per vault.

    Args:
        find_backend: returns the person's keyring backend; the default honours the configuration of `keyring`.
    """

    def __init__(self, find_backend: Callable[[], KeyringBackend] = _configured_backend) -> None:
        self._find_backend = find_backend

    def name(self) -> str:
        """Return the name of the keyring that would be used.

        Raises:
            KeyringUnavailableError: there is none that we trust.
        """
        module, _ = _identity(self._backend())
        return module.rpartition(".")[2]

    def remember(self, vault_id: str, unlock_key: bytes) -> None:
        """Store a vault's unlock key.

        Raises:
            KeyringError: the keyring is missing, locked, or the person closed its prompt.
        """
        backend = self._backend()
        _guard(lambda: backend.set_password(_SERVICE, vault_id, unlock_key.hex()))

    def recall(self, vault_id: str) -> bytes:
        """Return the unlock key of a vault.

        Raises:
            KeyringForgottenError: the keyring has none, or not one of ours.
            KeyringError: as for `remember`.
        """
        backend = self._backend()
        text = _guard(lambda: backend.get_password(_SERVICE, vault_id))
        try:
            unlock_key = bytes.fromhex(text or "")
        except ValueError:
            unlock_key = b""
        if len(unlock_key) != _KEY_BYTES:
            raise KeyringForgottenError(
                "The system keyring does not hold a key for this vault. Unlock with your passphrase."
            )
        return unlock_key

    def forget(self, vault_id: str) -> None:
        """Remove a vault's unlock key; nothing happens if there is none."""
        backend = self._backend()
        if _guard(lambda: backend.get_password(_SERVICE, vault_id)) is not None:
            _guard(lambda: backend.delete_password(_SERVICE, vault_id))

    def _backend(self) -> KeyringBackend:
        backend = _guard(self._find_backend)
        if _identity(backend) == _CHAINER:
            # The chain also holds backends we refuse, so pick the best of those that we accept.
            chained = [link for link in getattr(backend, "backends", ()) if _identity(link) in _ACCEPTED]
            backend = chained[0] if chained else backend
        if _identity(backend) not in _ACCEPTED:
            raise KeyringUnavailableError(
                "This system has no keyring that keeps keys encrypted. Unlock with your passphrase instead."
            )
        return backend


def _guard(call: Callable[[], _T]) -> _T:
    """Return what a call of the backend returns; whatever it raises, or never answers, becomes one of our errors."""
    answers: list[_T] = []
    errors: list[BaseException] = []

    def ask() -> None:
        try:
            answers.append(call())
        except BaseException as error:  # noqa: BLE001 - a backend is foreign code, and this thread has no other duty
            errors.append(error)

    # A thread that ends with the process: a prompt nobody answers must not keep it alive.
    thread = threading.Thread(target=ask, name="keyring", daemon=True)
    thread.start()
    thread.join(ANSWERS_WITHIN_S)
    if errors:
        raise _translate(errors[0]) from errors[0]
    if not answers:
        raise KeyringUnavailableError("The system keyring does not answer. Unlock with your passphrase instead.")
    return answers[0]


def _translate(error: BaseException) -> KeyringError:
    import keyring.errors

    text = str(error).lower()
    if "dismiss" in text:
        return KeyringDismissedError("The keyring's prompt was closed. Unlock with your passphrase instead.")
    if isinstance(error, keyring.errors.KeyringLocked) or "locked" in text or "unlock" in text:
        return KeyringLockedError(
            "The system keyring is locked. Unlock it in your desktop's settings, or use your passphrase."
        )
    return KeyringUnavailableError(
        f"The system keyring does not answer ({type(error).__name__}). Unlock with your passphrase instead."
    )
