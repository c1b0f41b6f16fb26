"""Wallets and accounts through the window's adapters, over the real app in a data folder of its own, offline."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import pytest
from solders.keypair import Keypair

from app.container import App
from app.errors import NetworkDown, UserError
from app.network.book import SavedNetwork
from app.network.draft import draft_of
from app.store.home import Home as DataFolder
from tests.helpers.simulated_ledger import LOCKED, WRONG_APP, SimulatedLedger
from ui.onboarding.models import Step
from ui.onboarding.view import OnboardingPage
from ui.open import ports_of
from ui.ports import NewVault, NewWords, SessionState
from ui.shell.window import MainWindow
from ui.wiring.accounts import AccountsAdapter
from ui.wiring.backend import Backend
from ui.wiring.care import CareAdapter
from ui.wiring.session import PRACTICE_PASSPHRASE, Session
from wallet import Argon2Parameters, Phrase
from wallet.errors import (
    AccountExistsError,
    LedgerLockedError,
    LedgerMissingError,
    LedgerWrongAppError,
    WatchOnlyError,
    WrongPassphraseError,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.tasks import Tasks
    from ui.bridge import Runner

CHEAP = Argon2Parameters(memory_kib=32, iterations=1, lanes=1)
PASSPHRASE = "several odd words"
FIRST = tuple(("abandon " * 11 + "about").split())
SECOND = tuple(Phrase.from_entropy(b"\x7f" * 16).words)
KEY = Keypair.from_seed(b"\x31" * 32)
NOWHERE = {
    "rpc_url": "http://127.0.0.1:1",
    "program": "11111111111111111111111111111112",
    "gateway_url": "http://127.0.0.1:2",
    "readback_url": "http://127.0.0.1:3",
}
STRANGER = str(Keypair.from_seed(b"\x32" * 32).pubkey())


def quiet(done: int, total: int, message: str) -> None:
    del done, total, message


async def backend_in(folder: Path) -> Backend:
    """Return a backend whose vaults are stretched cheaply."""
    backend = Backend(DataFolder(folder))
    backend._app = await App(backend.home, CHEAP).__aenter__()
    return backend


@pytest.fixture(autouse=True)
def no_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Name a network that does not run, so that none is started."""
    monkeypatch.setenv("GLEANER_NETWORK", str(tmp_path / "nobody"))


@pytest.fixture
async def backend(tmp_path: Path) -> AsyncIterator[Backend]:
    made = await backend_in(tmp_path / "home")
    yield made
    await made.close()


async def opened(backend: Backend, vault: NewVault | None = None) -> tuple[Session, AccountsAdapter]:
    session = Session(backend)
    await session.create(vault or NewVault(FIRST, PASSPHRASE), quiet)
    await asyncio.gather(*session._background)
    return session, AccountsAdapter(backend)


async def test_every_way_in_ends_in_the_vault_and_in_the_switcher(backend: Backend, tmp_path: Path) -> None:
    session, accounts = await opened(backend)
    await accounts.add_words(NewWords("Savings", SECOND, "TREZOR", checked=True))
    (tmp_path / "id.json").write_text(json.dumps(list(bytes(KEY))))
    await accounts.add_key_file(str(tmp_path / "id.json"), "Old key")
    watched = await accounts.watch(STRANGER, "Cold store")
    await accounts.add_next(0)
    lines = await accounts.wallets()
    assert [(one.name, one.kind, one.words, one.has_passphrase, one.backup_checked) for one in lines] == [
        ("Wallet 1", "phrase", 12, False, True),
        ("Savings", "phrase", 12, True, True),
        ("Imported keys", "keys", 0, False, True),
        ("Watched addresses", "watch", 0, False, True),
    ]
    assert [one.name for one in lines[0].accounts] == ["Account 1", "Account 2"]
    shown = await session.accounts()
    assert [one.kind for one in shown] == ["phrase", "phrase", "keys", "watch", "phrase"]
    assert (shown[0].name, shown[1].wallet) == ("Account 1", "Savings")
    with pytest.raises(AccountExistsError):
        await accounts.add_key(json.dumps(list(bytes(KEY))), "Again")
    with pytest.raises(UserError, match="cannot be read"):
        await accounts.add_key_file(str(tmp_path / "none.json"), "x")
    await accounts.rename_account(watched.number, "Grandmother")
    await accounts.rename_wallet(1, "Holidays")
    await accounts.set_hidden(watched.number, hidden=True)
    lines = await accounts.wallets()
    assert (lines[1].name, lines[3].accounts[0].name, lines[3].accounts[0].hidden) == ("Holidays", "Grandmother", True)
    assert "Grandmother" not in [one.name for one in await session.accounts()]


async def test_switching_is_for_good_and_survives_the_vault(backend: Backend) -> None:
    session, accounts = await opened(backend)
    watched = await accounts.watch(STRANGER, "Cold store")
    before = backend.revision
    account = await session.switch(watched.address)
    await asyncio.gather(*session._background)
    assert (account.name, account.kind, backend.account_name) == ("Cold store", "watch", "Cold store")
    assert account.why_not_sign
    assert backend.revision > before
    await session.lock()
    assert (await session.unlock(PASSPHRASE)).address == STRANGER
    with pytest.raises(UserError, match="not in this wallet"):
        await session.switch(str(KEY.pubkey()))
    with pytest.raises((WatchOnlyError, NetworkDown)):
        await backend.desk()


async def test_words_and_keys_come_out_behind_the_passphrase_alone(backend: Backend) -> None:
    _, accounts = await opened(backend, NewVault(FIRST, PASSPHRASE, backup_checked=False))
    assert not (await accounts.wallets())[0].backup_checked
    with pytest.raises(WrongPassphraseError):
        await accounts.words(0, "wrong")
    with pytest.raises(WrongPassphraseError):
        await accounts.secret_key(0, "wrong")
    assert await accounts.words(0, PASSPHRASE) == FIRST
    exported = await accounts.secret_key(0, PASSPHRASE)
    assert str(Keypair.from_base58_string(exported).pubkey()) == (await accounts.wallets())[0].accounts[0].address
    await accounts.words_checked(0)
    assert (await accounts.wallets())[0].backup_checked


async def test_nothing_is_removed_while_the_chain_cannot_be_asked(backend: Backend) -> None:
    _, accounts = await opened(backend)
    added = await accounts.add_next(0)
    for refused in (
        accounts.removal_of_account(added.number),
        accounts.remove_account(added.number, PASSPHRASE),
        accounts.remove_wallet(0, PASSPHRASE),
        accounts.balances(),
    ):
        with pytest.raises(NetworkDown):
            await refused
    assert len((await accounts.wallets())[0].accounts) == 2


async def test_a_ledger_is_listed_confirmed_and_refused_in_words(
    backend: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, accounts = await opened(backend)
    device = SimulatedLedger()
    monkeypatch.setattr("app.account.device.open_ledger", lambda: device)
    seen: list[int] = []
    listed = await accounts.device_accounts(lambda done, _total, _message: seen.append(done))
    assert [one.path for one in listed[:2]] == ["m/44'/501'/0'", "m/44'/501'/1'"]
    assert seen == list(range(1, len(listed) + 1))
    added = await accounts.add_device_account(listed[1].path, "Ledger 2")
    assert (added.address, added.kind) == (listed[1].address, "ledger")
    assert device.closed
    assert [one.here for one in await accounts.device_accounts(quiet)][:2] == [False, True]
    for status, error in ((LOCKED, LedgerLockedError), (WRONG_APP, LedgerWrongAppError)):
        device.status = status
        with pytest.raises(error):
            await accounts.device_accounts(quiet)
    monkeypatch.undo()
    monkeypatch.setattr("wallet.ledger_hidraw.SYSFS", backend.home.root / "none")
    monkeypatch.setattr(
        "wallet.ledger_hidraw.find_device.__defaults__", (backend.home.root / "none", backend.home.root / "none")
    )
    with pytest.raises(LedgerMissingError):
        await accounts.device_accounts(quiet)


async def test_the_practice_wallet_reminds_of_nothing_but_a_wallet_beside_it_does(backend: Backend) -> None:
    session, accounts = await opened(backend, NewVault(FIRST, PASSPHRASE, backup_checked=False))
    backend.prefer("practice_wallet", value=True)
    assert await backend.to_be_written_down() == set()
    (practice,) = await accounts.wallets()
    assert (practice.practice, practice.backup_checked) == (True, True)
    assert not await backend.backups_checked(), "its words are not on paper, and nobody says so"
    await accounts.add_words(NewWords("Savings", SECOND))
    assert await backend.to_be_written_down() == {1}
    assert [one.backup_checked for one in await accounts.wallets()] == [True, False]
    assert session.state is SessionState.OPEN


async def test_a_vault_whose_passphrase_is_shown_takes_no_keys_and_joins_no_real_network(backend: Backend) -> None:
    session = Session(backend)
    await session.create(NewVault(FIRST, PRACTICE_PASSPHRASE), quiet)
    await asyncio.gather(*session._background)
    backend.prefer("practice_wallet", value=True)
    backend.prefer("practice_passphrase", value=True)
    accounts, care = AccountsAdapter(backend), CareAdapter(backend, session)
    assert [PRACTICE_PASSPHRASE in line.text for line in await session.waiting()] == [True]
    with pytest.raises(UserError, match="shows to everybody"):
        await accounts.add_words(NewWords("Savings", SECOND))
    with pytest.raises(UserError, match="shows to everybody"):
        await accounts.add_key(json.dumps(list(bytes(KEY))), "Old key")
    app = await backend.app()
    app.network.book.add(SavedNetwork("mine", draft_of("mine", {}, NOWHERE)))
    with pytest.raises(UserError, match="shows to everybody"):
        await backend.change_network("mine")
    app.network.book.use("mine")
    app.network._joined_dir = None
    with pytest.raises(UserError, match="shows to everybody"):
        await backend.connection()
    await care.change_passphrase(PRACTICE_PASSPHRASE, PASSPHRASE)
    assert await session.waiting() == ()
    await accounts.add_words(NewWords("Savings", SECOND))
    await session.lock()
    await session.unlock(PASSPHRASE)
    await asyncio.gather(*session._background)


async def test_what_opens_the_vault_says_whether_its_passphrase_is_shown(backend: Backend) -> None:
    session, _ = await opened(backend)
    backend.prefer("practice_wallet", value=True)
    backend.prefer("practice_passphrase", value=True)
    await session.unlock(PASSPHRASE)
    await asyncio.gather(*session._background)
    assert await session.waiting() == (), "a command changed it meanwhile"
    wallet = (await backend.app()).wallet
    wallet.change_passphrase(PASSPHRASE, PRACTICE_PASSPHRASE)
    await session.unlock(PRACTICE_PASSPHRASE)
    await asyncio.gather(*session._background)
    assert backend.passphrase_is_shown
    with pytest.raises(UserError, match="shows to everybody"):
        backend.require_own_passphrase()


async def test_a_stop_keeps_the_step_and_never_a_word(backend: Backend) -> None:
    session = Session(backend)
    words = await session.new_words(12)
    await session.stand_at("verify")
    assert Session(Backend(backend.home)).stopped_at == "verify"
    assert Session(Backend(backend.home)).state is SessionState.NEW
    kept = (backend.home.root / "window.json").read_text()
    assert not [word for word in words if len(word) > 4 and word in kept]
    await opened(backend)
    assert session.stopped_at == ""


async def test_a_keyring_that_refuses_leaves_a_vault_that_the_passphrase_opens(
    backend: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.phrases.let_keyring_open", lambda _wallet: "No keyring that we trust was found.")
    session, _ = await opened(backend, NewVault(FIRST, PASSPHRASE, use_keyring=True))
    assert session.keyring_notice.startswith("No keyring")
    assert not await session.keyring_opens()
    await session.lock()
    await session.unlock(PASSPHRASE)


def test_the_window_watches_first_and_gets_its_words_later(
    qtbot: QtBot, runner: Runner, tasks: Tasks, tmp_path: Path
) -> None:
    """A new person in the real window over the real app: watch an address, then add words one has, then use them."""
    backend = tasks.run(backend_in(tmp_path / "home"))
    window = MainWindow(ports_of(backend), runner, "wallets")
    with qtbot.waitExposed(window):
        window.show()
    first = window.gate
    assert isinstance(first, OnboardingPage)
    first.welcome.watch_button.click()
    first.watching.address.set_text(STRANGER)
    qtbot.waitUntil(first.watching.act.isEnabled)
    first.watching.act.click()
    first.passphrase.first.set_text(PASSPHRASE)
    first.passphrase.second.set_text(PASSPHRASE)
    qtbot.waitUntil(first.passphrase.act.isEnabled)
    first.passphrase.act.click()
    qtbot.waitUntil(lambda: first.flow.step is Step.DONE)
    first.done.act.click()
    shell = window.shell
    assert shell is not None
    assert shell.account.address == STRANGER

    from ui.accounts.flows import AddFlow
    from ui.accounts.steps import NameStep
    from ui.accounts.view import WalletsPage
    from ui.onboarding.import_words import ImportStep

    page = shell.current_page
    assert isinstance(page, WalletsPage)
    qtbot.waitUntil(lambda: page.shows_content and len(page.cards) == 1)
    page.add.click()
    flow = page.flow
    assert isinstance(flow, AddFlow)
    flow.start("words")
    step = flow.step
    assert isinstance(step, ImportStep)
    step.fill(SECOND)
    step.act.click()
    qtbot.waitUntil(lambda: isinstance(flow.step, NameStep))
    name = flow.step
    assert isinstance(name, NameStep)
    name.field.set_text("Savings")
    name.act.click()
    qtbot.waitUntil(lambda: page.flow is None and len(page.cards) == 2)
    added = page.cards[1].wallet.accounts[0]
    shell.use_account(added.address)
    qtbot.waitUntil(lambda: shell.account.address == added.address and shell.current_page is not None)
    assert shell.account.wallet == "Savings"
    qtbot.waitUntil(lambda: isinstance(shell.current_page, WalletsPage) and shell.current_page.shows_content)
    window.close()
    window.deleteLater()
    tasks.run(backend.close())
