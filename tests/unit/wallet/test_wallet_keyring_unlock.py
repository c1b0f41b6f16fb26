"""Which keyrings are accepted, and what becomes of their failures. The real one is in tests/contract/wallet."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import keyring.backends.chainer
import keyring.backends.fail
import keyring.backends.null
import keyring.backends.SecretService
import keyring.errors
import pytest

from wallet.errors import (
    KeyringDismissedError,
    KeyringEntryLeftError,
    KeyringError,
    KeyringForgottenError,
    KeyringLockedError,
    KeyringUnavailableError,
)
from wallet.keyring_unlock import KeyringBackend, KeyringUnlock
from wallet.phrase import Phrase
from wallet.stretch import Argon2Parameters
from wallet.vault import VaultFile
from wallet.wallet import Wallet

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


class MemoryKeyring:
    """A keyring that works, until it is told to fail; counts what it is asked."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}
        self.calls: list[str] = []
        self.failure: BaseException | None = None

    def _call(self, name: str) -> None:
        self.calls.append(name)
        if self.failure is not None:
            raise self.failure

    def get_password(self, service: str, username: str) -> str | None:
        self._call("get")
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._call("set")
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._call("delete")
        del self.entries[service, username]


MemoryKeyring.__module__, MemoryKeyring.__name__ = "keyring.backends.SecretService", "Keyring"
FAILURES = [
    (keyring.errors.KeyringLocked("locked"), KeyringLockedError),
    (keyring.errors.InitError("Prompt dismissed.."), KeyringDismissedError),
    (keyring.errors.NoKeyringError("none"), KeyringUnavailableError),
    (OSError("bus"), KeyringUnavailableError),
    (BaseException("of a library in another language"), KeyringUnavailableError),
]
PASSPHRASE = "correct horse battery"


@pytest.fixture
def backend() -> MemoryKeyring:
    return MemoryKeyring()


@pytest.fixture
def wallet(tmp_path: Path, backend: MemoryKeyring) -> Wallet:
    file = VaultFile(tmp_path / "vault", Argon2Parameters(memory_kib=32, iterations=1, lanes=1))
    made = Wallet(file, KeyringUnlock(lambda: backend))
    made.create(Phrase.generate(), PASSPHRASE)
    return made


def test_nothing_is_remembered_unless_asked(wallet: Wallet, backend: MemoryKeyring) -> None:
    wallet.change_passphrase(PASSPHRASE, PASSPHRASE + "!")
    wallet.lock()
    wallet.unlock(PASSPHRASE + "!")
    assert not wallet.remembered_in_keyring()
    assert backend.calls == []
    wallet.remember_in_keyring()
    assert backend.calls == ["set"]
    (entry,) = backend.entries.values()
    assert PASSPHRASE not in entry
    assert len(bytes.fromhex(entry)) == 32


def test_the_name_of_what_could_remember(wallet: Wallet, tmp_path: Path) -> None:
    assert wallet.keyring_name() == "SecretService"
    none = Wallet(VaultFile(tmp_path / "other"), KeyringUnlock(keyring.backends.fail.Keyring))
    assert none.keyring_name() == ""


def test_forgetting_leaves_neither_entry_nor_way_in(wallet: Wallet, backend: MemoryKeyring, tmp_path: Path) -> None:
    wallet.remember_in_keyring()
    ((where, entry),) = backend.entries.items()
    wallet.book.add_account("Second")
    wallet.forget_keyring()
    assert backend.entries == {}
    assert not wallet.remembered_in_keyring()
    wallet.lock()
    # Somebody kept a copy of the entry: neither the vault nor a backup copy opens with it.
    backend.entries[where] = entry
    for copy in ("vault", "vault.bak", "vault.bak2", "vault.bak3"):
        if (tmp_path / copy).exists():
            assert VaultFile(tmp_path / copy).generations.states()[0].image.header.keyring_wrap is None
    with pytest.raises(KeyringForgottenError):
        wallet.unlock_from_keyring()


@pytest.mark.parametrize(("failure", "expected"), FAILURES)
def test_each_failure_at_unlocking_leaves_the_passphrase(
    wallet: Wallet, backend: MemoryKeyring, failure: BaseException, expected: type[KeyringError]
) -> None:
    wallet.remember_in_keyring()
    wallet.lock()
    backend.failure = failure
    with pytest.raises(expected, match="passphrase"):
        wallet.unlock_from_keyring()
    assert not wallet.is_unlocked
    wallet.unlock(PASSPHRASE)
    backend.failure = None
    wallet.lock()
    wallet.unlock_from_keyring()
    assert wallet.is_unlocked, "nothing was lost"


@pytest.mark.parametrize(("failure", "expected"), FAILURES)
def test_each_failure_at_remembering_leaves_the_vault_closed_to_it(
    wallet: Wallet, backend: MemoryKeyring, failure: BaseException, expected: type[KeyringError]
) -> None:
    backend.failure = failure
    with pytest.raises(expected):
        wallet.remember_in_keyring()
    assert not wallet.remembered_in_keyring()
    assert wallet.signer(0).sign(b"goes on")


@pytest.mark.parametrize(("failure", "_expected"), FAILURES)
def test_each_failure_at_forgetting_forgets_all_the_same(
    wallet: Wallet, backend: MemoryKeyring, failure: BaseException, _expected: type[KeyringError]
) -> None:
    wallet.remember_in_keyring()
    backend.failure = failure
    with pytest.raises(KeyringEntryLeftError, match="opens this vault no longer"):
        wallet.forget_keyring()
    backend.failure = None
    assert not wallet.remembered_in_keyring()
    wallet.lock()
    with pytest.raises(KeyringForgottenError):
        wallet.unlock_from_keyring()


@pytest.mark.parametrize("returned", ["11" * 32, "", "zz", None])
def test_an_entry_that_is_gone_or_wrong_leaves_the_passphrase(
    wallet: Wallet, backend: MemoryKeyring, returned: str | None
) -> None:
    wallet.remember_in_keyring()
    wallet.lock()
    (where,) = backend.entries
    del backend.entries[where]
    if returned is not None:
        backend.entries[where] = returned
    with pytest.raises(KeyringForgottenError, match="passphrase"):
        wallet.unlock_from_keyring()
    wallet.unlock(PASSPHRASE)


def test_a_prompt_answered_too_late_opens_nothing(wallet: Wallet) -> None:
    wallet.remember_in_keyring()
    wallet.lock()
    assert wallet.unlock_from_keyring(still_wanted=lambda: False) is None
    assert not wallet.is_unlocked
    wallet.unlock(PASSPHRASE)
    signer = wallet.signer(0)
    wallet.unlock_from_keyring()
    assert signer.sign(b"still the same keys")


def test_a_keyring_that_never_answers_is_given_up(
    wallet: Wallet, backend: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered = threading.Event()
    wallet.remember_in_keyring()
    wallet.lock()

    def hang(_service: str, _username: str) -> str | None:
        answered.wait(60)
        return None

    monkeypatch.setattr(backend, "get_password", hang)
    monkeypatch.setattr("wallet.keyring_unlock.ANSWERS_WITHIN_S", 0.01)
    with pytest.raises(KeyringUnavailableError, match="does not answer"):
        wallet.unlock_from_keyring()
    answered.set()
