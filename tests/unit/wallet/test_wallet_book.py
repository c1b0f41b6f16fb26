"""Several wallets and accounts in one vault."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from solders.keypair import Keypair

from wallet import PathScheme, Phrase, VaultFile, Wallet, WalletKind
from wallet.errors import (
    AccountExistsError,
    AccountMissingError,
    AddressError,
    DerivationError,
    KeyImportError,
    LockedError,
    PhraseError,
    VaultWriteError,
    WalletError,
    WatchOnlyError,
    WrongPassphraseError,
)
from wallet.stretch import Argon2Parameters

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CHEAP = Argon2Parameters(memory_kib=32, iterations=1, lanes=1)
PASSPHRASE = "correct horse"
ABANDON = Phrase.parse("abandon " * 11 + "about")
LEGAL = Phrase.parse("legal winner thank year wave sausage worth useful legal winner thank yellow")
FIRST = "HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk"
SECOND = "Hh8QwFUA6MtVu1qAoq12ucvFHNwCcVTV7hpWjeY1Hztb"
KEY = Keypair.from_seed(bytes(range(32)))
STRANGER = Keypair.from_seed(b"\x21" * 32).pubkey()
GENESIS, PROGRAM = b"\1" * 32, b"\2" * 32


@pytest.fixture
def wallet(tmp_path: Path) -> Wallet:
    made = Wallet(VaultFile(tmp_path / "vault", CHEAP))
    made.create(ABANDON, PASSPHRASE)
    return made


def reopened(wallet: Wallet) -> Wallet:
    wallet.lock()
    wallet.unlock(PASSPHRASE)
    return wallet


def test_wallets_of_every_kind_are_kept_in_order(wallet: Wallet) -> None:
    book = wallet.book
    book.add_phrase(LEGAL, "Savings", bip39_passphrase="TREZOR")
    book.import_key(str(KEY), "Old key")
    book.watch(str(STRANGER), "Cold store")
    book.add_ledger("m/44'/501'/0'", b"\x07" * 32, "Device")
    shown = [(one.number, one.name, one.kind, one.words, one.has_bip39_passphrase) for one in book.wallets()]
    assert shown == [
        (0, "Wallet 1", WalletKind.PHRASE, 12, False),
        (1, "Savings", WalletKind.PHRASE, 12, True),
        (2, "Imported keys", WalletKind.KEYS, 0, False),
        (3, "Watched addresses", WalletKind.WATCH, 0, False),
        (4, "Ledger", WalletKind.LEDGER, 0, False),
    ]
    accounts = book.accounts()
    assert [(one.number, one.wallet, one.can_sign) for one in accounts] == [
        (0, 0, True), (1, 1, True), (2, 2, True), (3, 3, False), (4, 4, True)
    ]  # fmt: skip
    wallets = book.wallets()
    reopened(wallet)
    assert (book.accounts(), book.wallets()) == (accounts, wallets)
    assert wallet.signer(2).pubkey == bytes(KEY.pubkey())
    assert wallet.export_phrase(PASSPHRASE, 1) == LEGAL
    assert wallet.export_phrase(PASSPHRASE) == ABANDON
    with pytest.raises(PhraseError, match="no recovery phrase"):
        wallet.export_phrase(PASSPHRASE, 2)


@pytest.mark.parametrize(("number", "where"), [(1, "only watched"), (2, "in your Ledger")])
def test_without_its_key_an_account_signs_nothing(wallet: Wallet, number: int, where: str) -> None:
    wallet.book.watch(str(STRANGER), "Cold store")
    wallet.book.add_ledger("m/44'/501'/0'", b"\x07" * 32, "Device")
    uses: list[Callable[[], object]] = [
        partial(wallet.signer, number),
        partial(wallet.market_secret, GENESIS, PROGRAM, number),
        partial(wallet.delegate_signer, GENESIS, PROGRAM, number),
        partial(wallet.export_secret_key, number, PASSPHRASE),
    ]
    for use in uses:
        with pytest.raises(WatchOnlyError, match=where):
            use()


def test_the_same_key_is_in_a_vault_once(wallet: Wallet) -> None:
    book = wallet.book
    with pytest.raises(AccountExistsError, match="as 'Account 1'"):
        book.add_phrase(Phrase.parse(" ".join(ABANDON.words)), "Again")
    with pytest.raises(AccountExistsError):
        book.watch(FIRST, "Mine")
    book.watch(str(KEY.pubkey()), "Watched")
    with pytest.raises(AccountExistsError, match="only watched: remove 'Watched' first"):
        book.import_key(str(KEY), "Old key")
    assert [one.name for one in book.accounts()] == ["Account 1", "Watched"]
    assert [one.kind for one in book.wallets()] == [WalletKind.PHRASE, WalletKind.WATCH]
    # Another passphrase makes other keys of the same words.
    book.add_phrase(ABANDON, "Hidden one", bip39_passphrase="TREZOR")
    assert len(book.accounts()) == 3


def test_paths_are_chosen_or_the_next_free_one(wallet: Wallet) -> None:
    book = wallet.book
    short = book.add_account("Ledger Live's first", path="m/44'/501'/0'")
    second = book.add_account("Second")
    assert (short.path, second.path, second.address) == ("m/44'/501'/0'", "m/44'/501'/1'/0'", SECOND)
    book.remove_account(second.number, PASSPHRASE)
    again = book.add_account("Second again")
    assert (again.path, again.address) == (second.path, SECOND)
    assert again.number == second.number + 1, "numbers are never given twice"
    with pytest.raises(DerivationError):
        book.add_account("x", path="m/44/501")
    with pytest.raises(AccountExistsError):
        book.add_account("x", path=second.path)
    with pytest.raises(AccountMissingError):
        book.add_account("x", wallet=7)


def test_candidates_are_what_adding_them_gives(wallet: Wallet) -> None:
    book = wallet.book
    found = [
        *book.candidates(0, PathScheme.STANDARD, range(3)),
        *book.candidates(0, PathScheme.SHORT, range(2)),
        *book.candidates(0, PathScheme.ROOT, [0]),
        *book.candidates(0, PathScheme.KEYGEN, [0]),
    ]
    assert [one.address for one in found[:2]] == [FIRST, SECOND]
    assert len({one.pubkey for one in found}) == 7
    assert len(book.accounts()) == 1
    for candidate in found[1:]:
        assert book.add_account(candidate.path, path=candidate.path).address == candidate.address
    assert [one.address for one in reopened(wallet).book.accounts()] == [one.address for one in found]
    book.import_key(str(KEY), "Old key")
    with pytest.raises(PhraseError, match="no recovery phrase"):
        book.candidates(1, PathScheme.STANDARD, [0])


def test_removing_needs_the_passphrase_and_leaves_nothing_behind(wallet: Wallet, tmp_path: Path) -> None:
    book = wallet.book
    imported = book.import_key(str(KEY), "Old key")
    signer = wallet.signer(imported.number)
    secret = wallet.market_secret(GENESIS, PROGRAM, imported.number)
    with pytest.raises(WrongPassphraseError):
        book.remove_account(imported.number, "not it at all")
    assert len(book.accounts()) == 2
    book.remove_account(imported.number, PASSPHRASE)
    assert [one.kind for one in book.wallets()] == [WalletKind.PHRASE], "the wallet goes with its last account"
    for use in (partial(signer.sign, b"x"), secret.secret):
        with pytest.raises(LockedError):
            use()
    with pytest.raises(AccountMissingError):
        wallet.signer(imported.number)
    (tmp_path / "vault").unlink()
    wallet.lock()
    assert wallet.unlock(PASSPHRASE) is not None
    assert [one.name for one in book.accounts()] == ["Account 1"], "the backup copy has forgotten it too"


def test_a_wallet_goes_with_its_words_and_accounts(wallet: Wallet) -> None:
    book = wallet.book
    added = book.add_phrase(LEGAL, "Savings")
    book.add_account("More", wallet=added.wallet)
    signer = wallet.signer(added.number)
    book.rename_wallet(added.wallet, "Old savings")
    assert book.wallets()[1].name == "Old savings"
    book.remove_wallet(added.wallet, PASSPHRASE)
    assert [one.name for one in book.accounts()] == ["Account 1"]
    with pytest.raises(LockedError):
        signer.sign(b"x")
    with pytest.raises(AccountMissingError):
        book.rename_wallet(added.wallet, "x")


def test_the_last_account_that_signs_stays(wallet: Wallet) -> None:
    book = wallet.book
    book.watch(str(STRANGER), "Cold store")
    for remove in (partial(book.remove_account, 0), partial(book.remove_wallet, 0)):
        with pytest.raises(WalletError, match="last account that can sign"):
            remove(PASSPHRASE)
    assert len(book.accounts()) == 2


def test_a_vault_may_watch_only_until_a_key_comes(tmp_path: Path) -> None:
    wallet = Wallet(VaultFile(tmp_path / "vault", CHEAP))
    (watched,) = wallet.create_watching(FIRST, PASSPHRASE)
    assert (watched.kind, watched.can_sign) == (WalletKind.WATCH, False)
    book = reopened(wallet).book
    assert book.default_account() == watched
    assert book.wallet(watched.wallet).name == "Watched addresses"
    with pytest.raises(WatchOnlyError):
        wallet.signer(watched.number)
    with pytest.raises(WalletError, match="last account, so it stays"):
        book.remove_account(watched.number, PASSPHRASE)
    other = book.watch(str(STRANGER), "Cold store")
    book.remove_account(watched.number, PASSPHRASE)
    own = book.add_phrase(LEGAL, "Savings")
    assert book.default_account() == own
    assert [one.number for one in book.accounts()] == [other.number, own.number]
    with pytest.raises(AccountMissingError):
        book.wallet(99)


def test_hidden_accounts_go_on_and_are_not_the_default(wallet: Wallet) -> None:
    book = wallet.book
    assert book.default_account().number == 0
    second = book.add_account("Second")
    assert book.set_hidden(0, hidden=True).hidden
    assert book.default_account() == second
    assert wallet.signer(0).sign(b"x")
    assert reopened(wallet).book.account(0).hidden
    book.set_hidden(second.number, hidden=True)
    assert book.default_account().number == 0
    assert not book.set_hidden(0, hidden=False).hidden


def test_what_cannot_be_added_changes_nothing(wallet: Wallet) -> None:
    book = wallet.book
    tries: list[tuple[type[WalletError], Callable[[], object]]] = [
        (AddressError, partial(book.watch, "not an address", "x")),
        (KeyImportError, partial(book.import_key, "nonsense", "x")),
        (WalletError, partial(book.watch, str(STRANGER), " ")),
        (WalletError, partial(book.rename_wallet, 0, "a\nb")),
    ]
    for error, use in tries:
        with pytest.raises(error):
            use()
    assert len(book.wallets()) == len(book.accounts()) == 1


def test_a_full_disk_leaves_everything_as_it_was(wallet: Wallet, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise VaultWriteError("no room")

    imported = wallet.book.import_key(str(KEY), "Old key")
    signer = wallet.signer(imported.number)
    before = wallet.book.accounts()
    monkeypatch.setattr("wallet.vault.write_atomically", refuse)
    uses: list[Callable[[], object]] = [
        partial(wallet.book.add_account, "x"),
        partial(wallet.book.remove_account, imported.number, PASSPHRASE),
        partial(wallet.book.set_hidden, 0, hidden=True),
    ]
    for use in uses:
        with pytest.raises(VaultWriteError):
            use()
    assert wallet.book.accounts() == before
    assert len(signer.sign(b"x")) == 64


def test_locked_the_book_is_closed(wallet: Wallet) -> None:
    wallet.lock()
    book = wallet.book
    uses: list[Callable[[], object]] = [
        book.accounts,
        book.wallets,
        book.default_account,
        partial(book.account, 0),
        partial(book.add_phrase, LEGAL, "x"),
        partial(book.watch, FIRST, "x"),
        partial(book.remove_account, 0, PASSPHRASE),
        partial(book.candidates, 0, PathScheme.STANDARD, [0]),
    ]
    for use in uses:
        with pytest.raises(LockedError):
            use()


class BookMachine(RuleBasedStateMachine):
    """Any order of additions, removals and reopenings; the vault holds what a plain list would."""

    folder: Path

    def __init__(self) -> None:
        super().__init__()
        path = self.folder / "vault"
        for old in self.folder.iterdir():
            old.unlink()
        self.wallet = Wallet(VaultFile(path, CHEAP))
        self.wallet.create(ABANDON, PASSPHRASE)
        self.model = {0: (FIRST, "Account 1")}
        self.given = {0}

    def added(self, number: int, address: str, name: str) -> None:
        assert number not in self.given
        self.given.add(number)
        self.model[number] = (address, name)

    @rule(name=st.sampled_from(["a", "b", "c"]))
    def derive(self, name: str) -> None:
        account = self.wallet.book.add_account(name, wallet=0)
        self.added(account.number, account.address, name)

    @rule(seed=st.integers(0, 5))
    def import_one(self, seed: int) -> None:
        key = Keypair.from_seed(bytes([seed]) * 32)
        if any(address == str(key.pubkey()) for address, _ in self.model.values()):
            with pytest.raises(AccountExistsError):
                self.wallet.book.import_key(str(key), "key")
        else:
            account = self.wallet.book.import_key(str(key), "key")
            self.added(account.number, str(key.pubkey()), "key")

    @precondition(lambda self: len(self.model) > 1)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(sorted(set(self.model) - {0})))
        self.wallet.book.remove_account(number, PASSPHRASE)
        del self.model[number]

    @rule()
    def reopen(self) -> None:
        reopened(self.wallet)

    @invariant()
    def same_as_the_model(self) -> None:
        book = self.wallet.book
        assert {one.number: (one.address, one.name) for one in book.accounts()} == self.model
        for number, (address, _) in self.model.items():
            assert (
                str(Keypair.from_base58_string(self.wallet.export_secret_key(number, PASSPHRASE)).pubkey()) == address
            )


def test_any_order_of_changes_keeps_every_key(tmp_path: Path) -> None:
    BookMachine.folder = tmp_path
    run_state_machine_as_test(BookMachine, settings=settings(max_examples=15, stateful_step_count=12, deadline=None))
