"""Unlocking through a real gnome-keyring."""

import gc
import warnings
from collections.abc import Iterator
from pathlib import Path

import keyring.backend
import keyring.core
import pytest
import secretstorage

from wallet.errors import KeyringError, KeyringForgottenError, KeyringUnavailableError
from wallet.keyring_unlock import KeyringBackend, KeyringUnlock
from wallet.phrase import Phrase
from wallet.stretch import Argon2Parameters
from wallet.vault import VaultFile
from wallet.wallet import Wallet

CHEAP = Argon2Parameters(memory_kib=32, iterations=1, lanes=1)
PASSPHRASE = "correct horse"


def fresh_backend() -> KeyringBackend:
    """Resolve the backend as a new process would: `keyring` remembers what it found the first time."""
    vars(keyring.backend.get_all_keyring).pop("saved_result", None)
    keyring.core.init_backend()
    return keyring.core.get_keyring()


@pytest.fixture
def wallet(secret_service: str, tmp_path: Path) -> Iterator[Wallet]:
    assert secret_service
    wallet = Wallet(VaultFile(tmp_path / "vault", CHEAP), KeyringUnlock(fresh_backend))
    wallet.create(Phrase.generate(), PASSPHRASE)
    yield wallet
    wallet.lock()


def test_remember_unlock_forget(wallet: Wallet) -> None:
    accounts = wallet.book.accounts()
    wallet.remember_in_keyring()
    assert wallet.remembered_in_keyring()
    wallet.lock()
    assert wallet.unlock_from_keyring() is None
    assert wallet.book.accounts() == accounts
    vault_id = wallet._file.vault_id()
    assert fresh_backend().get_password("Gleaner vault", vault_id) is not None
    wallet.forget_keyring()
    assert fresh_backend().get_password("Gleaner vault", vault_id) is None
    assert not wallet.remembered_in_keyring()
    wallet.lock()
    with pytest.raises(KeyringForgottenError):
        wallet.unlock_from_keyring()
    wallet.unlock(PASSPHRASE)
    wallet.forget_keyring()


def test_the_keyring_survives_a_change_of_passphrase_and_refuses_another_vaults_key(
    wallet: Wallet, tmp_path: Path
) -> None:
    wallet.remember_in_keyring()
    wallet.change_passphrase(PASSPHRASE, "battery staple")
    wallet.lock()
    wallet.unlock_from_keyring()
    assert wallet.is_unlocked
    other = Wallet(VaultFile(tmp_path / "other", CHEAP), KeyringUnlock(fresh_backend))
    other.create(Phrase.generate(), PASSPHRASE)
    other.lock()
    with pytest.raises(KeyringForgottenError):
        other.unlock_from_keyring()


def test_the_real_service_is_what_the_default_finds(secret_service: str) -> None:
    assert secret_service
    assert KeyringUnlock(fresh_backend).name() == "SecretService"


def test_a_locked_keyring_sends_to_the_passphrase(wallet: Wallet) -> None:
    """No display, so the desktop's prompt fails or is dismissed at once; then the passphrase is asked."""
    wallet.remember_in_keyring()
    wallet.lock()
    connection = secretstorage.dbus_init()
    try:
        collection = secretstorage.get_default_collection(connection)
        collection.lock()
        with warnings.catch_warnings():
            # keyring (SecretService.get_preferred_collection) forgets to close its connection when unlocking fails.
            warnings.simplefilter("ignore", ResourceWarning)
            with pytest.raises(KeyringError, match="passphrase") as caught:
                wallet.unlock_from_keyring()
            assert not wallet.is_unlocked
            del caught
            gc.collect()
    finally:
        connection.close()
    wallet.unlock(PASSPHRASE)
    assert wallet.is_unlocked


def test_no_bus_at_all(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nowhere")
    with pytest.raises(KeyringUnavailableError):
        KeyringUnlock(fresh_backend).recall("id")
