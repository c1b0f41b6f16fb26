"""Backup, restore and reset of a real vault and a real store: nothing lost, nothing doubled, whatever interrupts."""

from __future__ import annotations

import json
import os
import shutil
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

from app.backup import restore as restore_module
from app.backup.make import make_backup
from app.backup.merge import RESTORED
from app.backup.proof import WordsProof, require_backup_of, what_is_here
from app.backup.read import read_backup
from app.backup.reset import MARK, erase, finish_reset, forgotten_by_keyring, require_nothing_due
from app.backup.restore import STAGING, Restoring, finish_restore
from app.container import App
from app.errors import AppError, UserError
from app.review.votes import Ballot, Vote
from app.sell.resale import GIVEN_UP
from app.store import (
    AddressBook,
    Database,
    Drafts,
    Home,
    LedgerStore,
    SaleJournal,
    Seller,
    SendStore,
    SentTransfer,
    Settings,
    VoteStore,
)
from privacy.ledger import LedgerEntry
from tests.helpers.sale_driver import PASSPHRASE, QUICK, new_wallet
from wallet import Phrase, SealedWriter, VaultFile, Wallet, WalletError
from wallet.errors import KeyringLockedError, TooManyAttemptsError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from app.backup.manifest import Manifest
    from wallet import KeyringUnlock

OWN = "the backup's own words"
SELLER = Seller("me", "here")


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wallet.vault.calibrated", lambda: QUICK)
    monkeypatch.setattr("wallet.sealed_file.calibrated", lambda: QUICK)


def quiet(done: int, total: int) -> None:
    assert 0 <= done <= total


def spend(name: str) -> LedgerEntry:
    return LedgerEntry(name, "energy", "record", "laplace", 1.0, "sale", 1_700_000_000_000)


def plan(kind: str) -> dict[str, Any]:
    return {"plan": {"release": {"kind": kind}}, "batches": [10, 10], "facts": {}}


def ballot(number: int) -> Ballot:
    from solders.pubkey import Pubkey

    return Ballot(Pubkey.from_bytes(bytes([number] * 32)), 0, 0, Pubkey.default())


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    """A wallet with an open raw sale, an open noised sale that drew nothing yet, a spend and a vote."""
    new_wallet(tmp_path / "home")
    async with App(Home(tmp_path / "home"), QUICK) as opened:
        await opened.unlock(PASSPHRASE)
        journal = SaleJournal(opened.database(), SELLER)
        journal.create_sale("raw", plan("raw"))
        journal.append("raw", 0, "built", {"root": "ab"})
        journal.append("raw", 0, "staged", {"cid": "bafy"})
        journal.append("raw", 1, "built", {"root": "cd"})
        journal.append("raw", 1, "final", {"ending": "ACCEPTED"})
        journal.create_sale("noised", plan("histogram"))
        journal.append("noised", None, "spent", {"entry": "one"}, spent=opened.ledger.append(spend("one")))
        opened.votes.decide(ballot(1), Vote(0, 5, 1))
        packages = opened.home.packages
        (packages / "sold").mkdir()
        (packages / "staging").mkdir()
        for name in ("ab.gln", "ab.0.samples", "ab.readback", "cd.gln", "sold/raw.marks", "staging/bafy.car"):
            (packages / name).write_bytes(name.encode() * 1000)
        (opened.home.root / "window.json").write_text('{"appearance":"dark"}')
        yield opened


@contextmanager
def records(home: Path, manifest: Manifest) -> Iterator[Database]:
    with Database(home / "store.db", manifest.store_key) as database:
        yield database


async def test_everything_comes_back_in_an_empty_folder(app: App, tmp_path: Path) -> None:
    target = tmp_path / "b.gleaner"
    made = await make_backup(app, target, OWN, quiet)
    names = {entry.name for entry in made.manifest.entries}
    # Of open sales what is not settled; what can be had again stays out.
    assert names == {
        "vault", "store.db", "window.json", "packages/ab.gln", "packages/ab.0.samples", "packages/sold/raw.marks",
        "packages/staging/bafy.car",
    }  # fmt: skip
    assert (made.manifest.sales, made.manifest.open_sales, made.manifest.spends, made.manifest.votes) == (2, 2, 1, 1)
    assert PASSPHRASE.encode() not in target.read_bytes()
    assert made.manifest.store_key not in target.read_bytes()
    assert not (app.home.root / "backup.db").exists()

    home = Home(tmp_path / "new").create()
    restoring = Restoring(home)
    found = restoring.look(target, OWN, quiet)
    assert (found.other_wallet, found.same_wallet, found.records_newer, found.sales_ended) == (False, False, False, 1)
    aside = restoring.apply(found, replace_other=False)
    assert {path.name for path in aside.iterdir()} == {"packages", "library"}
    assert not (home.root / STAGING).exists()
    async with App(home, QUICK) as restored:
        await restored.unlock(PASSPHRASE)
        assert restored.account().address == app.account().address
        assert restored.votes.vote(ballot(1)) == Vote(0, 5, 1)
        assert LedgerStore(restored.database()).verify() == 1
        journal = SaleJournal(restored.database(), SELLER)
        # The noised sale may have drawn after the backup was made: it must not draw a second time.
        assert {sale.sale_id: sale.outcome for sale in journal.sales()} == {"raw": None, "noised": GIVEN_UP}
        assert restored.settings.get(RESTORED)["known_until_ms"] == made.manifest.made_at_ms
        assert (home.packages / "staging" / "bafy.car").read_bytes() == b"staging/bafy.car" * 1000
        assert (home.root / "window.json").read_text() == '{"appearance":"dark"}'


async def test_what_was_prepared_is_forgotten_and_stays_spent(app: App, tmp_path: Path) -> None:
    """Its noise may have been sold after the backup was made: drawn anew it would reveal twice what was paid once."""
    drafts = Drafts(app.database(), SELLER)
    drafts.begin("prepared", {"columns": []})
    drafts.ledger("prepared").append(spend("prepared"))
    (app.home.packages / "raw.outgoing").write_bytes(b"records")
    (app.home.packages / "prepared.outgoing").write_bytes(b"records")
    made = await make_backup(app, tmp_path / "b", OWN, quiet)
    names = {entry.name for entry in made.manifest.entries}
    assert "packages/raw.outgoing" in names, "an open sale's records cannot be had again"
    assert "packages/prepared.outgoing" not in names
    home = Home(tmp_path / "new").create()
    restoring = Restoring(home)
    restoring.apply(restoring.look(tmp_path / "b", OWN), replace_other=False)
    async with App(home, QUICK) as restored:
        await restored.unlock(PASSPHRASE)
        assert Drafts(restored.database(), SELLER).all() == []
        assert [entry.entry_id for entry in LedgerStore(restored.database()).rows()] == ["one", "prepared"]


async def test_records_that_go_further_than_the_backup_stay(app: App, tmp_path: Path) -> None:
    target = tmp_path / "b"
    await make_backup(app, target, OWN, quiet)
    app.ledger.append(spend("two"))
    app.votes.decide(ballot(2), Vote(1))
    SaleJournal(app.database(), SELLER).append("noised", None, "released", {"records": []})
    key = app.wallet.store_key()
    app.close_store()
    restoring = Restoring(app.home)
    found = restoring.look(target, OWN)
    assert (found.same_wallet, found.records_newer, found.sales_ended) == (True, True, 0)
    restoring.apply(found, replace_other=False)
    with Database(app.home.store, key) as kept:
        assert [entry.entry_id for entry in LedgerStore(kept).rows()] == ["one", "two"]
        assert VoteStore(kept).vote(ballot(2)) == Vote(1)
        assert Settings(kept).get(RESTORED) is None
    # Its packages are where they were, those the backup leaves out too.
    assert (app.home.packages / "cd.gln").exists()


async def test_what_only_the_older_records_know_is_added(app: App, tmp_path: Path) -> None:
    other = tmp_path / "other"
    app.database().copy_to(tmp_path / "before.db")
    shutil.copytree(app.home.root, other)
    (tmp_path / "before.db").replace(other / "store.db")
    with Database(other / "store.db", app.wallet.store_key()) as beside:
        LedgerStore(beside).append(spend("beside"))
        VoteStore(beside).decide(ballot(3), Vote(2))
    app.ledger.append(LedgerEntry("later", "energy", "record", "laplace", 1.0, "sale", 4_000_000_000_000))
    target = tmp_path / "b"
    made = await make_backup(app, target, OWN, quiet)
    restoring = Restoring(Home(other))
    found = restoring.look(target, OWN)
    assert (found.records_newer, found.spends_added, found.votes_added) == (False, 1, 1)
    restoring.apply(found, replace_other=False)
    with records(other, made.manifest) as merged:
        assert [entry.entry_id for entry in LedgerStore(merged).rows()] == ["one", "later", "beside"]
        assert VoteStore(merged).vote(ballot(3)) == Vote(2)


async def test_keys_added_since_the_backup_are_put_aside_only_when_told(app: App, tmp_path: Path) -> None:
    target = tmp_path / "b"
    await make_backup(app, target, OWN, quiet)
    app.wallet.lock()
    app.wallet.unlock(PASSPHRASE)
    restoring = Restoring(app.home)
    assert not restoring.look(target, OWN).vault_differs
    app.wallet.book.import_key(json.dumps(list(_keypair())), "Since then")
    app.close_store()
    found = restoring.look(target, OWN)
    assert (found.same_wallet, found.vault_differs) == (True, True)
    newer = app.home.vault.read_bytes()
    with pytest.raises(UserError, match="Accounts and keys added since"):
        restoring.apply(found, replace_other=False)
    assert app.home.vault.read_bytes() == newer
    aside = restoring.apply(found, replace_other=True)
    assert (aside / "vault").read_bytes() == newer


def sent(signature: str, at_ms: int) -> SentTransfer:
    return SentTransfer("Friend", "SOL", "SOL", 9, 5, "", signature, b"raw", 9, at_ms)


async def test_who_only_sent_money_since_the_backup_keeps_the_transfers(app: App, tmp_path: Path) -> None:
    target = tmp_path / "b"
    await make_backup(app, target, OWN, quiet)
    SendStore(app.database(), "me", "here").add(sent("s1", 4_000_000_000_000))
    key = app.wallet.store_key()
    app.close_store()
    restoring = Restoring(app.home)
    found = restoring.look(target, OWN)
    assert found.records_newer
    restoring.apply(found, replace_other=False)
    with Database(app.home.store, key) as kept:
        assert [one.signature for one in SendStore(kept, "me", "here").open()] == ["s1"]


@pytest.mark.parametrize("sold_later", [False, True])
async def test_transfers_of_both_sides_are_kept_and_never_outweigh_sales(
    app: App, tmp_path: Path, *, sold_later: bool
) -> None:
    """The backup has a later transfer, and perhaps a later sale; the folder has transfers and contacts of its own."""
    other = Home(tmp_path / "other")
    shutil.copytree(app.home.root, other.root)
    app.database().copy_to(tmp_path / "before.db")
    (tmp_path / "before.db").replace(other.store)
    friend = str(ballot(5).batch)
    with Database(other.store, app.wallet.store_key()) as beside:
        SendStore(beside, "me", "here").add(sent("here", 4_000_000_000_000))
        AddressBook(beside).put(friend, "Friend")
    SendStore(app.database(), "me", "here").add(sent("there", 3_000_000_000_000))
    stranger = str(ballot(6).batch)
    app.contacts.put(stranger, "Removed since")
    if sold_later:
        app.ledger.append(LedgerEntry("later", "energy", "record", "laplace", 1.0, "sale", 2_000_000_000_000))
    target = tmp_path / "b"
    made = await make_backup(app, target, OWN, quiet)
    restoring = Restoring(other)
    found = restoring.look(target, OWN)
    assert (found.records_newer, found.sends_added) == (not sold_later, 1)
    restoring.apply(found, replace_other=False)
    with records(other.root, made.manifest) as merged:
        assert {one.signature for one in SendStore(merged, "me", "here").open()} == {"here", "there"}
        known = {one.address for one in AddressBook(merged).all()}
        assert known == ({friend, stranger} if sold_later else {friend})


async def test_another_wallet_is_put_aside_only_when_told(app: App, tmp_path: Path) -> None:
    target = tmp_path / "b"
    made = await make_backup(app, target, OWN, quiet)
    home = Home(tmp_path / "theirs")
    new_wallet(home.root)
    theirs = home.vault.read_bytes()
    restoring = Restoring(home)
    found = restoring.look(target, OWN)
    assert found.other_wallet
    with pytest.raises(UserError, match="another wallet"):
        restoring.apply(found, replace_other=False)
    assert home.vault.read_bytes() == theirs
    aside = restoring.apply(found, replace_other=True)
    assert (aside / "vault").read_bytes() == theirs
    assert not list(home.root.glob("vault.bak*"))
    with records(home.root, made.manifest) as database:
        assert LedgerStore(database).verify() == 1


async def test_a_backup_that_is_not_whole_replaces_nothing(app: App, tmp_path: Path) -> None:
    target = tmp_path / "b"
    made = await make_backup(app, target, OWN, quiet)
    home = Home(tmp_path / "new").create()
    whole = target.read_bytes()
    target.write_bytes(whole[:-1])
    with pytest.raises(WalletError, match="Nothing was replaced"):
        Restoring(home).look(target, OWN)
    target.write_bytes(whole)
    with pytest.raises(WalletError, match="passphrase of its own"):
        Restoring(home).look(target, "something else")
    lies: tuple[dict[str, Any], ...] = (
        {"vault_id": "0" * 32},
        {"spends": 7},
        {"entries": []},
        {"entries": [{"name": "../x", "size": 0, "sha256": "0" * 64}]},
        {"format": "gleaner-backup/9"},
    )
    for changed in lies:
        manifest = json.loads(made.manifest.to_bytes()) | changed
        head = json.dumps(manifest).encode()
        with SealedWriter(target, OWN, QUICK) as writer:
            writer.write(len(head).to_bytes(4, "little") + head)
            for entry in made.manifest.entries:
                source = "packages/" + entry.name.partition("packages/")[2] if "/" in entry.name else entry.name
                writer.write((app.home.root / source).read_bytes()[: entry.size].ljust(entry.size, b"\0"))
        with pytest.raises((AppError, WalletError)):
            Restoring(home).look(target, OWN)
    assert sorted(path.name for path in home.root.iterdir()) == ["library", "network", "packages"]


class _PowerCutError(Exception):
    pass


@pytest.mark.parametrize("at", range(13))
async def test_a_swap_cut_off_anywhere_is_finished(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    target = tmp_path / "b"
    made = await make_backup(app, target, OWN, quiet)
    home = Home(tmp_path / "theirs")
    new_wallet(home.root)
    theirs = home.vault.read_bytes()
    restoring = Restoring(home)
    found = restoring.look(target, OWN)
    left = [at]

    def cut(real: Any) -> Any:
        def moving(self: Path, target: Path) -> Path:
            if self.is_relative_to(home.root):
                if not left[0]:
                    raise _PowerCutError
                left[0] -= 1
            moved: Path = real(self, target)
            return moved

        return moving

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", cut(Path.rename))
        patched.setattr(Path, "replace", cut(Path.replace))
        with suppress(_PowerCutError):  # the last one cuts nothing any more
            restoring.apply(found, replace_other=True)
    home.create()
    finished = finish_restore(home)
    if at < 1:
        assert not finished
        assert home.vault.read_bytes() == theirs
        return
    assert home.vault.read_bytes() != theirs
    assert (home.root / "before-restore-1" / "vault").read_bytes() == theirs
    with records(home.root, made.manifest) as database:
        assert LedgerStore(database).verify() == 1
    assert (home.packages / "ab.gln").exists()
    assert not (home.root / STAGING).exists()


async def test_a_backup_belongs_elsewhere_and_changes_are_noticed(app: App, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="lost with it"):
        await make_backup(app, app.home.root / "b", OWN, quiet)
    growing = app.home.packages / "ab.gln"

    def grow(done: int, total: int) -> None:
        quiet(done, total)
        growing.write_bytes(b"something else")

    with pytest.raises(UserError, match="changed while it was copied"):
        await make_backup(app, tmp_path / "b", OWN, grow)
    assert not (tmp_path / "b").exists()
    app.wallet.lock()
    with pytest.raises(UserError, match="locked"):
        await make_backup(app, tmp_path / "b", OWN, quiet)


async def test_what_cannot_be_read_back_takes_no_backups_place(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "b"
    await make_backup(app, target, OWN, quiet)
    yesterday = target.read_bytes()
    write = SealedWriter.__exit__

    def failing_stick(self: SealedWriter, *error: Any) -> None:
        """Loses what was written last, as a bad stick does, and says nothing."""
        monkeypatch.setattr("wallet.sealed_file.os.fsync", lambda file: os.truncate(file, 2000))
        write(self, *error)

    monkeypatch.setattr(SealedWriter, "__exit__", failing_stick)
    with pytest.raises(WalletError, match="Nothing was replaced"):
        await make_backup(app, target, OWN, quiet)
    assert target.read_bytes() == yesterday
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("b")] == ["b"]
    assert not (app.home.root / "backup.db").exists()


async def test_a_backup_is_proof_only_of_what_it_holds(app: App, tmp_path: Path) -> None:
    target = tmp_path / "b"
    await make_backup(app, target, OWN, quiet)
    here = what_is_here(app)
    require_backup_of(here, target, OWN, PASSPHRASE)
    with pytest.raises(UserError, match="do not open with the wallet's passphrase"):
        require_backup_of(here, target, OWN, "not the passphrase")
    app.ledger.append(spend("two"))
    with pytest.raises(UserError, match="privacy spends were added"):
        require_backup_of(what_is_here(app), target, OWN, PASSPHRASE)
    app.wallet.book.watch(str(ballot(9).batch), "watched")
    with pytest.raises(UserError, match="lacks 1 account"):
        require_backup_of(what_is_here(app), target, OWN, PASSPHRASE)
    new_wallet(tmp_path / "theirs")
    async with App(Home(tmp_path / "theirs"), QUICK) as theirs:
        await theirs.unlock(PASSPHRASE)
        with pytest.raises(UserError, match="of another wallet"):
            require_backup_of(what_is_here(theirs), target, OWN, PASSPHRASE)
    assert not list(app.home.root.glob("proof-*"))


async def test_a_backup_is_no_way_around_the_waits_after_wrong_passphrases(app: App, tmp_path: Path) -> None:
    target = tmp_path / "b"
    await make_backup(app, target, OWN, quiet)
    here = what_is_here(app)
    for _ in range(3):
        with pytest.raises(UserError, match="do not open"):
            require_backup_of(here, target, OWN, "not the passphrase")
    with pytest.raises(TooManyAttemptsError):
        require_backup_of(here, target, OWN, PASSPHRASE)
    with pytest.raises(TooManyAttemptsError):
        Wallet(VaultFile(app.home.vault, QUICK)).unlock(PASSPHRASE)


async def test_words_are_proof_only_where_they_bring_everything_back(app: App) -> None:
    proof = WordsProof(app.wallet, PASSPHRASE)
    proof.require_enough()
    (asked,) = proof.asked
    words = app.wallet.export_phrase(PASSPHRASE).words
    right = {asked.wallet: {position: words[position - 1] for position in asked.positions}}
    assert proof.wrong(right) == ()
    first = asked.positions[0]
    assert proof.wrong({asked.wallet: right[asked.wallet] | {first: "zoo zoo"}}) == ((asked.wallet, first),)
    assert len(proof.wrong({})) == 3
    app.wallet.book.import_key(json.dumps(list(_keypair())), "From elsewhere")
    with pytest.raises(UserError, match="From elsewhere"):
        WordsProof(app.wallet, PASSPHRASE).require_enough()
    with pytest.raises(WalletError):
        WordsProof(app.wallet, "wrong passphrase")


async def test_words_with_a_passphrase_of_their_own_are_no_proof(tmp_path: Path) -> None:
    async with App(Home(tmp_path / "guarded"), QUICK) as guarded:
        guarded.wallet.create(Phrase.generate(12), PASSPHRASE, bip39_passphrase="only in a head", name="Savings")
        with pytest.raises(UserError, match="passphrase of their own: Wallet 1"):
            WordsProof(guarded.wallet, PASSPHRASE).require_enough()
        target = tmp_path / "b"
        await make_backup(guarded, target, OWN, quiet)
        require_backup_of(what_is_here(guarded), target, OWN, PASSPHRASE)


def _keypair() -> bytes:
    from solders.keypair import Keypair

    return bytes(Keypair())


async def test_a_reset_erases_what_is_ours_and_finishes(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UserError, match="2 sales are not finished"):
        require_nothing_due(app.database(), even_with_sales=False)
    require_nothing_due(app.database(), even_with_sales=True)
    mine = app.home.root / "my own notes.txt"
    mine.write_text("kept")
    app.close_store()
    with monkeypatch.context() as patched:
        patched.setattr("app.backup.reset.shutil.rmtree", _refuse)
        with pytest.raises(OSError, match="refused"):
            erase(app.home)
    assert (app.home.root / MARK).exists()
    assert finish_reset(app.home)
    assert not finish_reset(app.home)
    assert sorted(path.name for path in app.home.root.iterdir()) == ["lock", "my own notes.txt"]


class _Keyring:
    """The system's, which remembers until it refuses."""

    def __init__(self) -> None:
        self.entries: dict[str, bytes] = {}
        self.refuses = False

    def name(self) -> str:
        return "keyring"

    def remember(self, vault_id: str, key: bytes) -> None:
        self.entries[vault_id] = key

    def forget(self, vault_id: str) -> None:
        if self.refuses:
            raise KeyringLockedError("The system keyring is locked.")
        del self.entries[vault_id]


@pytest.mark.parametrize("refuses", [False, True])
async def test_a_reset_takes_the_key_out_of_the_keyring_or_says_that_it_stays(tmp_path: Path, *, refuses: bool) -> None:
    keyring = _Keyring()
    wallet = Wallet(VaultFile(tmp_path / "vault", QUICK), cast("KeyringUnlock", keyring))
    wallet.create(Phrase.generate(12), PASSPHRASE)
    assert forgotten_by_keyring(wallet), "there was nothing to forget"
    wallet.remember_in_keyring()
    assert len(keyring.entries) == 1
    keyring.refuses = refuses
    assert forgotten_by_keyring(wallet) is not refuses
    assert len(keyring.entries) == refuses


def _refuse(path: Path) -> None:
    raise OSError(f"{path.name} refused")


def test_reading_only_checks(tmp_path: Path) -> None:
    with SealedWriter(tmp_path / "b", OWN, QUICK) as writer:
        writer.write((9 << 20).to_bytes(4, "little"))
    with pytest.raises(WalletError, match="no Gleaner writes"):
        read_backup(tmp_path / "b", OWN, None)
    assert restore_module.finish_restore(Home(tmp_path)) is False
