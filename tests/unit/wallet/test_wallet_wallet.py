"""The wallet as the app uses it."""

import json
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from solders.keypair import Keypair

from wallet.errors import (
    AccountExistsError,
    KeyImportError,
    KeyringError,
    KeyringForgottenError,
    KeyringUnavailableError,
    LockedError,
    PhraseError,
    VaultExistsError,
    WalletError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from wallet.keyring_unlock import KeyringUnlock
from wallet.phrase import Phrase
from wallet.secret import MarketSecret
from wallet.stretch import Argon2Parameters, check_new_passphrase, stretch
from wallet.vault import VaultFile
from wallet.wallet import Wallet

CHEAP = Argon2Parameters(memory_kib=32, iterations=1, lanes=1)
PASSPHRASE = "correct horse"
ABANDON = Phrase.parse("abandon " * 11 + "about")
Calls = list[Callable[[], object]]

GENESIS, PROGRAM = b"\1" * 32, b"\2" * 32
FIRST = "HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk"
SECOND = "Hh8QwFUA6MtVu1qAoq12ucvFHNwCcVTV7hpWjeY1Hztb"


@pytest.fixture
def wallet(tmp_path: Path) -> Wallet:
    return Wallet(VaultFile(tmp_path / "vault", CHEAP))


def test_create_lock_unlock(wallet: Wallet) -> None:
    assert not wallet.exists()
    (account,) = wallet.create(ABANDON, PASSPHRASE)
    assert (account.number, account.name, account.address, account.path) == (0, "Account 1", FIRST, "m/44'/501'/0'/0'")
    store_key = wallet.store_key()
    wallet.lock()
    assert wallet.exists()
    assert not wallet.is_unlocked
    with pytest.raises(WrongPassphraseError):
        wallet.unlock("not it at all")
    assert not wallet.is_unlocked
    assert wallet.unlock(PASSPHRASE) is None
    assert wallet.book.accounts() == (account,)
    assert wallet.store_key() == store_key
    assert len(store_key) == 32


def test_two_wallets_of_the_same_words_have_the_same_keys_but_another_store_key(tmp_path: Path) -> None:
    first, second = (Wallet(VaultFile(tmp_path / name, CHEAP)) for name in ("a", "b"))
    first.create(ABANDON, PASSPHRASE)
    second.create(Phrase.parse(" ".join(ABANDON.words)), "another passphrase")
    secrets = [w.market_secret(GENESIS, PROGRAM, 0).secret() for w in (first, second)]
    assert secrets[0] == secrets[1]
    assert first.delegate_signer(GENESIS, PROGRAM, 0).pubkey == second.delegate_signer(GENESIS, PROGRAM, 0).pubkey
    assert first.store_key() != second.store_key()


def test_a_bip39_passphrase_is_kept(wallet: Wallet) -> None:
    (account,) = wallet.create(ABANDON, PASSPHRASE, bip39_passphrase="TREZOR")
    assert account.address == "7zSmbu6gKkb6HB7UDPtHYjwCWuBHU1D4TpNZFm4sndQe"
    wallet.lock()
    wallet.unlock(PASSPHRASE)
    assert wallet.book.accounts() == (account,)


def test_accounts_are_derived_in_order_renamed_and_kept(wallet: Wallet) -> None:
    wallet.create(ABANDON, PASSPHRASE)
    imported = wallet.book.import_key(str(Keypair.from_seed(bytes(range(32)))), "Old key")
    second = wallet.book.add_account("  Savings ")
    assert second.address == SECOND
    assert second.name == "Savings"
    assert imported.path is None
    wallet.book.rename_account(1, "Older key")
    wallet.lock()
    wallet.unlock(PASSPHRASE)
    assert [account.name for account in wallet.book.accounts()] == ["Account 1", "Older key", "Savings"]
    assert [account.number for account in wallet.book.accounts()] == [0, 1, 2]
    assert wallet.signer(1).pubkey == bytes(Keypair.from_seed(bytes(range(32))).pubkey())
    assert wallet.signer(2).pubkey == second.pubkey


@pytest.mark.parametrize("name", ["", "  ", "x" * 65, "a\nb", "a\x00b", "a\u202eb"])
def test_names_that_could_deceive_are_refused(wallet: Wallet, name: str) -> None:
    wallet.create(ABANDON, PASSPHRASE)
    for use in (wallet.book.add_account, partial(wallet.book.rename_account, 0)):
        with pytest.raises(WalletError, match="name"):
            use(name)
    assert [account.name for account in wallet.book.accounts()] == ["Account 1"]


def test_importing_twice_or_nonsense_changes_nothing(wallet: Wallet) -> None:
    wallet.create(ABANDON, PASSPHRASE)
    key = json.dumps(list(bytes(Keypair.from_seed(bytes(range(32))))))
    wallet.book.import_key(key, "Old key")
    with pytest.raises(AccountExistsError, match="already, as 'Old key'"):
        wallet.book.import_key(key, "Again")
    with pytest.raises(KeyImportError, match="Nothing was imported"):
        wallet.book.import_key("nonsense", "Again")
    assert len(wallet.book.accounts()) == 2


def test_a_wallet_of_one_imported_key(wallet: Wallet) -> None:
    (account,) = wallet.create_from_key(str(Keypair.from_seed(bytes(range(32)))), PASSPHRASE)
    assert account.path is None
    wallet.lock()
    wallet.unlock(PASSPHRASE)
    expected = MarketSecret(bytes(range(32)), GENESIS, PROGRAM).secret()
    assert wallet.market_secret(GENESIS, PROGRAM, 0).secret() == expected
    with pytest.raises(PhraseError, match="no recovery phrase"):
        wallet.export_phrase(PASSPHRASE)
    with pytest.raises(PhraseError, match="no recovery phrase"):
        wallet.book.add_account("Second")


def test_creating_over_a_wallet_or_with_a_weak_passphrase_is_refused(wallet: Wallet, tmp_path: Path) -> None:
    with pytest.raises(WeakPassphraseError):
        wallet.create(ABANDON, "short")
    assert not wallet.is_unlocked
    wallet.create(ABANDON, PASSPHRASE)
    with pytest.raises(VaultExistsError):
        Wallet(VaultFile(tmp_path / "vault", CHEAP)).create(Phrase.generate(), PASSPHRASE)
    assert wallet.book.accounts()[0].address == FIRST


def test_locking_stops_everything_handed_out(wallet: Wallet) -> None:
    wallet.create(ABANDON, PASSPHRASE)
    signer, delegate = wallet.signer(0), wallet.delegate_signer(GENESIS, PROGRAM, 0)
    secret = wallet.market_secret(GENESIS, PROGRAM, 0)
    assert signer is wallet.signer(0)
    assert len(signer.sign(b"x")) == len(delegate.sign(b"x")) == 64
    wallet.lock()
    wallet.lock()
    for use in (partial(signer.sign, b"x"), partial(delegate.sign, b"x"), secret.secret):
        with pytest.raises(LockedError, match="nothing was signed"):
            use()
    asks: Calls = [
        partial(wallet.book.accounts),
        partial(wallet.store_key),
        partial(wallet.signer, 0),
        partial(wallet.remember_in_keyring),
        partial(wallet.forget_keyring),
        partial(wallet.book.add_account, "x"),
        partial(wallet.book.import_key, "x", "x"),
        partial(wallet.market_secret, GENESIS, PROGRAM, 0),
        partial(wallet.export_phrase, PASSPHRASE),
        partial(wallet.change_passphrase, PASSPHRASE, "battery staple"),
    ]
    for ask in asks:
        with pytest.raises(LockedError):
            ask()


def test_secrets_leave_only_after_the_passphrase_was_asked_again(wallet: Wallet) -> None:
    wallet.create(ABANDON, PASSPHRASE)
    with pytest.raises(WrongPassphraseError):
        wallet.export_phrase("not it at all")
    with pytest.raises(WrongPassphraseError):
        wallet.export_secret_key(0, "not it at all")
    assert wallet.export_phrase(PASSPHRASE) == ABANDON
    assert str(Keypair.from_base58_string(wallet.export_secret_key(0, PASSPHRASE)).pubkey()) == FIRST


@pytest.mark.parametrize("index", [-1, 1, 99])
def test_unknown_accounts_are_refused(wallet: Wallet, index: int) -> None:
    wallet.create(ABANDON, PASSPHRASE)
    for use in (
        lambda: wallet.signer(index),
        lambda: wallet.market_secret(GENESIS, PROGRAM, index),
        lambda: wallet.export_secret_key(index, PASSPHRASE),
        lambda: wallet.book.rename_account(index, "x"),
    ):
        with pytest.raises(WalletError, match="no account number"):
            use()


def test_accounts_have_separate_market_secrets(wallet: Wallet) -> None:
    wallet.create(ABANDON, PASSPHRASE)
    wallet.book.add_account("Second")
    secrets = {
        wallet.market_secret(GENESIS, PROGRAM, 0).secret(), wallet.market_secret(GENESIS, PROGRAM, 1).secret(),
        wallet.market_secret(PROGRAM, GENESIS, 0).secret(),
    }  # fmt: skip
    assert len(secrets) == 3


def test_passphrase_change(wallet: Wallet) -> None:
    wallet.create(ABANDON, PASSPHRASE)
    wallet.change_passphrase(PASSPHRASE, "battery staple")
    wallet.lock()
    with pytest.raises(WrongPassphraseError):
        wallet.unlock(PASSPHRASE)
    wallet.unlock("battery staple")
    assert wallet.book.accounts()[0].address == FIRST


def test_others_use_the_wallet_while_a_new_passphrase_is_stretched(
    wallet: Wallet, monkeypatch: pytest.MonkeyPatch
) -> None:
    wallet.create(ABANDON, PASSPHRASE)
    inside: list[object] = []

    def while_another_adds_an_account(*arguments: Any) -> bytes:
        other = threading.Thread(target=lambda: inside.append(wallet.book.add_account("Meanwhile")), daemon=True)
        other.start()
        other.join(10)
        return stretch(*arguments)

    monkeypatch.setattr("wallet.vault.stretch", while_another_adds_an_account)
    wallet.change_passphrase(PASSPHRASE, "battery staple")
    monkeypatch.undo()
    assert len(inside) == 2, "nobody waits for the stretching of the old or the new one"
    wallet.lock()
    wallet.unlock("battery staple")
    assert len(wallet.book.accounts()) == 3, "what was added meanwhile is in the vault that was written"


def test_a_passphrase_is_not_changed_once_the_wallet_was_locked(
    wallet: Wallet, monkeypatch: pytest.MonkeyPatch
) -> None:
    wallet.create(ABANDON, PASSPHRASE)

    def locked_meanwhile(passphrase: str) -> None:
        check_new_passphrase(passphrase)
        wallet.lock()

    monkeypatch.setattr("wallet.vault.check_new_passphrase", locked_meanwhile)
    with pytest.raises(LockedError):
        wallet.change_passphrase(PASSPHRASE, "battery staple")
    wallet.unlock(PASSPHRASE)


def test_a_damaged_vault_says_so_once(wallet: Wallet, tmp_path: Path) -> None:
    wallet.create(ABANDON, PASSPHRASE)
    wallet.lock()
    (tmp_path / "vault").write_bytes(b"torn")
    assert "backup copy was opened" in (wallet.unlock(PASSPHRASE) or "")
    assert wallet.book.accounts()[0].address == FIRST
    assert wallet.unlock(PASSPHRASE) is None


def test_without_a_keyring_the_passphrase_still_works(tmp_path: Path) -> None:
    import keyring.backends.fail

    wallet = Wallet(VaultFile(tmp_path / "vault", CHEAP), KeyringUnlock(keyring.backends.fail.Keyring))
    wallet.create(ABANDON, PASSPHRASE)
    assert not wallet.remembered_in_keyring()
    before = (tmp_path / "vault").read_bytes()
    with pytest.raises(KeyringUnavailableError):
        wallet.remember_in_keyring()
    assert (tmp_path / "vault").read_bytes() == before
    wallet.lock()
    with pytest.raises(KeyringError, match="passphrase"):
        wallet.unlock_from_keyring()
    wallet.unlock(PASSPHRASE)
    assert wallet.is_unlocked


def test_a_waiting_keyring_prompt_does_not_hold_the_wallet(tmp_path: Path) -> None:
    import keyring.backends.SecretService

    asked, answered = threading.Event(), threading.Event()
    real: Any = keyring.backends.SecretService.Keyring
    backend = real()

    def prompt(*_: str) -> str:
        asked.set()
        assert answered.wait(60)
        return ""

    backend.get_password = prompt
    wallet = Wallet(VaultFile(tmp_path / "vault", CHEAP), KeyringUnlock(lambda: backend))
    wallet.create(ABANDON, PASSPHRASE)
    failures: list[KeyringForgottenError] = []

    def unlock() -> None:
        try:
            wallet.unlock_from_keyring()
        except KeyringForgottenError as error:
            failures.append(error)

    thread = threading.Thread(target=unlock)
    thread.start()
    assert asked.wait(60)
    assert wallet.book.accounts()[0].address == FIRST
    wallet.lock()
    answered.set()
    thread.join(60)
    assert len(failures) == 1
    assert not wallet.is_unlocked


def test_nothing_secret_shows(wallet: Wallet) -> None:
    assert repr(wallet) == "<Wallet locked>"
    wallet.create(ABANDON, PASSPHRASE)
    assert repr(wallet) == "<Wallet unlocked>"
    assert KeyringForgottenError.__mro__[1] is KeyringError
