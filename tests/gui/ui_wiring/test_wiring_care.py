"""Backup, restore, move and reset by the window's adapters over a real data folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from solders.keypair import Keypair

from app.container import App
from app.errors import AppError, UserError
from app.network.book import NetworkBook, SavedNetwork
from app.network.draft import draft_of
from app.store import Home
from tests.helpers.sale_driver import PASSPHRASE, QUICK, new_wallet
from ui.ports import SessionState
from ui.ports.care import NetworkDraft, ResetProof
from ui.wiring.backend import Backend
from ui.wiring.care import CareAdapter
from ui.wiring.session import Session
from ui.wiring.settings import SettingsAdapter

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

OWN = "the backup's own words"
NOWHERE = {
    "rpc_url": "http://127.0.0.1:1",
    "program": "11111111111111111111111111111112",
    "gateway_url": "http://127.0.0.1:2",
    "readback_url": "http://127.0.0.1:3",
}


def quiet(done: int, total: int, message: str) -> None:
    """Tell nobody."""
    assert 0 <= done <= total
    assert message == ""


def state_of(session: Session) -> SessionState:
    """The state, looked at anew."""
    return session.state


@pytest.fixture
async def backend(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Backend]:
    """An unlocked home whose network is one that does not answer: nothing is started."""
    monkeypatch.setattr("wallet.vault.calibrated", lambda: QUICK)
    monkeypatch.setattr("wallet.sealed_file.calibrated", lambda: QUICK)
    home = Home(tmp_path / "home")
    new_wallet(home.root)
    book = NetworkBook(home)
    book.add(SavedNetwork("mine", draft_of("mine", {}, NOWHERE)))
    book.use("mine")
    made = Backend(home)
    await (await made.app()).unlock(PASSPHRASE)
    yield made
    await made.close()


async def test_back_up_move_restore_and_erase(
    backend: Backend, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Session(backend)
    care = CareAdapter(backend, session)
    address = (await backend.app()).account().address
    file = str(tmp_path / "b")
    assert await care.last_backup() is None
    assert await care.back_up(file, OWN, quiet) > 0
    assert await care.last_backup() is not None

    with pytest.raises(UserError, match="in each other"):
        await care.move(str(backend.home.root / "inside"), quiet)
    assert (await backend.app()).wallet.is_unlocked, "a refused move closes nothing"
    moved = await care.move(str(tmp_path / "there"), quiet)
    assert str(backend.home.root) == moved
    assert state_of(session) is SessionState.LOCKED
    await (await backend.app()).unlock(PASSPHRASE)
    assert (await backend.app()).account().address == address

    found = await care.look_at_backup(file, OWN, quiet)
    assert (found.accounts, found.other_wallet, found.records_newer) == (1, False, False)
    assert (await backend.app()).wallet.is_unlocked
    aside = await care.restore(file, OWN, replace_other=False, progress=quiet)
    assert (tmp_path / "there" / "before-restore-1" / "vault").exists()
    assert aside.endswith("before-restore-1")

    app = await backend.app()
    await app.unlock(PASSPHRASE)
    facts = await care.reset_facts()
    assert (facts.open_sales, facts.imported, facts.has_words) == (0, (), True)
    (asked,) = await care.words_asked(PASSPHRASE)
    words = app.wallet.export_phrase(PASSPHRASE).words
    typed = {position: words[position - 1] for position in asked.positions}
    with pytest.raises(UserError, match="Not the words"):
        await care.reset(ResetProof(PASSPHRASE, {asked.wallet: {}}), even_with_sales=False, progress=quiet)
    forgotten: list[str] = []
    monkeypatch.setattr("app.backup.reset.forgotten_by_keyring", lambda wallet: forgotten.append(repr(wallet)))
    await care.reset(ResetProof(PASSPHRASE, {asked.wallet: typed}), even_with_sales=False, progress=quiet)
    assert forgotten == ["<Wallet unlocked>"]
    assert state_of(session) is SessionState.NEW
    assert "zoo" not in repr(ResetProof("zoo", {0: {1: "zoo"}}, "b", "zoo"))


async def test_nothing_is_erased_or_moved_under_a_network_that_runs_on_its_own(
    backend: Backend, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Session(backend)
    care = CareAdapter(backend, session)
    app = await backend.app()
    monkeypatch.setattr(app.network, "own_runs", lambda: True)
    with pytest.raises(UserError, match="runs on its own") as caught:
        await care.reset(ResetProof(PASSPHRASE, {}), even_with_sales=False, progress=quiet)
    assert "Nothing was erased." in caught.value.problem.data
    with pytest.raises(UserError, match="runs on its own"):
        await care.move(str(tmp_path / "there"), quiet)
    assert app.wallet.is_unlocked, "nothing was closed"
    assert app.home.vault.exists()
    monkeypatch.setattr(app.network, "_started", object())
    assert not app.network.kept_runs(), "one that we started ends with us"
    monkeypatch.setattr(app.network, "_started", None)


async def test_words_asked_for_go_with_the_keys(backend: Backend) -> None:
    session = Session(backend)
    care = CareAdapter(backend, session)
    for drop in (care.forget_words, session.lock):
        await (await backend.app()).unlock(PASSPHRASE)
        await care.words_asked(PASSPHRASE)
        assert care._proof is not None
        await drop()
        assert care._proof is None


async def test_words_are_no_proof_of_what_was_added_after_they_were_asked_for(backend: Backend) -> None:
    care = CareAdapter(backend, Session(backend))
    wallet = (await backend.app()).wallet
    (asked,) = await care.words_asked(PASSPHRASE)
    words = wallet.export_phrase(PASSPHRASE).words
    proof = ResetProof(PASSPHRASE, {asked.wallet: {position: words[position - 1] for position in asked.positions}})
    wallet.book.import_key(str(Keypair.from_seed(b"\x31" * 32)), "Old key")
    with pytest.raises(UserError, match="have changed since"):
        await care.reset(proof, even_with_sales=False, progress=quiet)
    assert wallet.is_unlocked


async def test_a_network_that_does_not_answer_keeps_nobody_from_settings(backend: Backend) -> None:
    settings, care = SettingsAdapter(backend), CareAdapter(backend, Session(backend))
    values = await settings.values()
    assert (values.network, values.market) == ("mine", None)
    assert "http://127.0.0.1:1" in values.offline
    assert [(one.key, one.kind, one.removable) for one in values.networks] == [
        ("practice", "practice", False),
        ("mine", "devnet", True),
    ]
    assert await care.duties_here() == 0
    with pytest.raises(AppError, match="Nothing that could be used"):
        await care.add_network(NetworkDraft("other", "http://127.0.0.1:1", "", *list(NOWHERE.values())[1:]))
    with pytest.raises(AppError, match="Nothing that could be used"):
        await settings.set_network("mine")
    with pytest.raises(UserError, match="in use"):
        await care.remove_network("mine")


async def test_another_wallet_is_never_mixed_in(backend: Backend, tmp_path: Path) -> None:
    care = CareAdapter(backend, Session(backend))
    new_wallet(tmp_path / "theirs")
    file = str(tmp_path / "b")
    async with App(Home(tmp_path / "theirs"), QUICK) as theirs:
        await theirs.unlock(PASSPHRASE)
        await CareAdapter(_over(theirs), Session(backend)).back_up(file, OWN, quiet)
    found = await care.look_at_backup(file, OWN, quiet)
    assert found.other_wallet
    with pytest.raises(UserError, match="another wallet"):
        await care.restore(file, OWN, replace_other=False, progress=quiet)
    await (await backend.app()).unlock(PASSPHRASE)


async def test_a_new_computer_restores_everything(backend: Backend, tmp_path: Path) -> None:
    file = str(tmp_path / "b")
    await CareAdapter(backend, Session(backend)).back_up(file, OWN, quiet)
    address = (await backend.app()).account().address
    new = Backend(Home(tmp_path / "new" / "computer"))
    session = Session(new)
    care = CareAdapter(new, session)
    assert state_of(session) is SessionState.NEW
    assert not (await care.look_at_backup(file, OWN, quiet)).other_wallet
    await care.restore(file, OWN, replace_other=False, progress=quiet)
    assert state_of(session) is SessionState.LOCKED
    try:
        app = await new.app()
        await app.unlock(PASSPHRASE)
        assert app.account().address == address
        assert app.network.book.in_use == "mine"
    finally:
        await new.close()


def _over(app: App) -> Backend:
    made = Backend(app.home)
    made._app = app
    return made
