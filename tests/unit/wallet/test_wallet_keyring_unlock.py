"""Which keyrings are accepted, and what becomes of their failures. The real one is in tests/contract/wallet."""

from collections.abc import Callable
from typing import Any

import keyring.backends.chainer
import keyring.backends.fail
import keyring.backends.null
import keyring.backends.SecretService
import keyring.errors
import pytest

from wallet.errors import (
    KeyringDismissedError,
    KeyringError,
    KeyringForgottenError,
    KeyringLockedError,
    KeyringUnavailableError,
)
from wallet.keyring_unlock import KeyringBackend, KeyringUnlock

# The class has no type information of its own.
RealKeyring: Any = keyring.backends.SecretService.Keyring
UNLOCK_KEY = bytes(range(32))


class PlaintextKeyring:
    """What keyrings.alt offers: a file without encryption."""

    def get_password(self, service: str, username: str) -> str | None:
        raise AssertionError(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        raise AssertionError(service, username, password)

    def delete_password(self, service: str, username: str) -> None:
        raise AssertionError(service, username)


PlaintextKeyring.__module__ = "keyrings.alt.file"


def failing(error: Exception) -> Callable[[], Any]:
    """Make a real backend whose every call fails as that of a desktop does."""

    def fail(*_: object) -> str:
        raise error

    backend = RealKeyring()
    for name in ("get_password", "set_password", "delete_password"):
        setattr(backend, name, fail)
    return lambda: backend


@pytest.mark.parametrize(
    "backend", [keyring.backends.fail.Keyring, keyring.backends.null.Keyring, PlaintextKeyring, object]
)
def test_only_encrypted_keyrings_are_used(backend: Callable[[], KeyringBackend]) -> None:
    unlock = KeyringUnlock(backend)
    for use in (
        unlock.name,
        lambda: unlock.remember("id", UNLOCK_KEY),
        lambda: unlock.recall("id"),
        lambda: unlock.forget("id"),
    ):
        with pytest.raises(KeyringUnavailableError, match="passphrase"):
            use()


def test_a_chain_is_searched_for_an_accepted_link(monkeypatch: pytest.MonkeyPatch) -> None:
    real = RealKeyring()
    links: list[object] = [PlaintextKeyring(), real]
    monkeypatch.setattr(keyring.backends.chainer.ChainerBackend, "backends", links)
    assert KeyringUnlock(keyring.backends.chainer.ChainerBackend).name() == "SecretService"
    links.remove(real)
    with pytest.raises(KeyringUnavailableError):
        KeyringUnlock(keyring.backends.chainer.ChainerBackend).name()


@pytest.mark.parametrize(
    ("failure", "expected"),
    [
        (keyring.errors.KeyringLocked("Failed to unlock the collection!"), KeyringLockedError),
        (keyring.errors.InitError("Failed to create the collection: Prompt dismissed.."), KeyringDismissedError),
        (keyring.errors.PasswordSetError("Can't store password on keychain"), KeyringUnavailableError),
        (keyring.errors.NoKeyringError("none"), KeyringUnavailableError),
        (ConnectionRefusedError("no bus"), KeyringUnavailableError),
        (RuntimeError("anything"), KeyringUnavailableError),
    ],
)
def test_every_failure_becomes_one_of_ours(failure: Exception, expected: type[KeyringError]) -> None:
    unlock = KeyringUnlock(failing(failure))
    for use in (
        lambda: unlock.remember("id", UNLOCK_KEY),
        lambda: unlock.recall("id"),
        lambda: unlock.forget("id"),
    ):
        with pytest.raises(expected, match="passphrase") as caught:
            use()
        assert caught.value.__cause__ is failure
        assert UNLOCK_KEY.hex() not in str(caught.value)


def test_a_broken_configuration_of_keyring_is_a_missing_keyring() -> None:
    def misconfigured() -> KeyringBackend:
        raise ModuleNotFoundError("no module named 'nonsense'")

    with pytest.raises(KeyringUnavailableError):
        KeyringUnlock(misconfigured).name()


@pytest.mark.parametrize("stored", [None, "", "zz", "00" * 31, "00" * 33])
def test_rubbish_in_the_keyring_is_a_forgotten_key(stored: str | None) -> None:
    backend = RealKeyring()
    backend.get_password = lambda *_: stored
    with pytest.raises(KeyringForgottenError):
        KeyringUnlock(lambda: backend).recall("id")
