"""Several accounts in the window, on a running network: what goes on for those not in use, and what is read."""

from __future__ import annotations

import asyncio
import secrets
from typing import TYPE_CHECKING, Any

import pytest
from solders.keypair import Keypair

from app.errors import UserError
from app.sell.model import SalePlan
from app.store import Home as DataFolder
from assets.samples import sample_path
from market.generated.constants import State
from ui.ports import NewVault
from ui.wiring.accounts import AccountsAdapter
from ui.wiring.backend import Backend
from ui.wiring.home import Home
from ui.wiring.market import Requests, Sales
from ui.wiring.session import Session
from ui.wiring.stake import StakeAdapter
from ui.wiring.wallet import WalletAdapter
from wallet.errors import WatchOnlyError

if TYPE_CHECKING:
    from pathlib import Path

    from app.sell.model import SaleView

pytest_plugins = ["tests.helpers.running_network"]
pytestmark = [pytest.mark.slow]

PASSPHRASE = "several odd words"
WORDS = tuple(("abandon " * 11 + "about").split())
STRANGER = str(Keypair.from_seed(b"\x32" * 32).pubkey())
WITHIN_S = 90
SOLD = 20_000_000


class Person:
    """Signs, and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    async def approve(self, summary: Any) -> bool:
        assert summary.sentences
        self.asked += 1
        return True


class Watcher:
    """Wakes whoever waits for a step of the sale."""

    def __init__(self) -> None:
        self.submitted = asyncio.Event()

    def __call__(self, view: SaleView) -> None:
        if any(step.key == "submitted" and step.state == "done" for step in view.steps):
            self.submitted.set()


def quiet(done: int, total: int, message: str) -> None:
    del done, total, message


async def planned(backend: Backend) -> SalePlan:
    """Return a sale of a few sample records."""
    request = next(one for one in await Requests(backend).list() if one.symbol == "GLN" and one.reveals != "noised")
    source = await Sales(backend).open_source(str(sample_path("household-energy")))
    columns = tuple((c.name, "drop" if c.personal else "keep") for c in source.columns)
    return SalePlan(secrets.token_hex(8), request.address, source.path, source.sha256, columns, most_records=20)


async def settled(backend: Backend) -> int:
    """Wait until the one batch there is is settled, and return what was paid for it."""
    connection = await backend.connection()
    async with asyncio.timeout(WITHIN_S):
        while True:
            (batch,) = await connection.reader.batches()
            if batch.value.state == State.FINAL:
                return batch.value.paid
            await connection.rpc.get_slot()


async def reads_and_sells_nothing(backend: Backend) -> None:
    """A watched address is read by every page, and sells nothing."""
    home, shown = await Home(backend).overview(), await WalletAdapter(backend).overview()
    assert (home.under_way, shown.address) == ((), STRANGER)
    assert home.open_requests
    assert await Sales(backend).sales() == ()
    assert not (await StakeAdapter(backend).view()).exists
    with pytest.raises(WatchOnlyError):
        await backend.desk()


@pytest.mark.timeout(180)
async def test_another_account_is_used_while_a_sale_of_the_first_goes_on(
    tmp_path: Path, network_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GLEANER_NETWORK", str(network_dir))
    backend, person, watcher = Backend(DataFolder(tmp_path / "home")), Person(), Watcher()
    backend.approver = person
    session, accounts, sales = Session(backend), AccountsAdapter(backend), Sales(backend)
    try:
        first = await session.create(NewVault(WORDS, PASSPHRASE), quiet)
        await asyncio.gather(*session._background)
        second = await accounts.add_next(0)
        watched = await accounts.watch(STRANGER, "Cold store")

        plan = await planned(backend)
        await sales.begin(plan)
        selling = asyncio.create_task(sales.proceed(plan.sale_id, person, watcher))
        async with asyncio.timeout(WITHIN_S):
            await watcher.submitted.wait()
        selling.cancel()  # as the page does that goes away with its account

        # What is bound to the market is not removed from under it.
        consequences = await accounts.removal_of_account(first.number)
        assert "1 sale is not settled" in " ".join(consequences.blocked)
        with pytest.raises(UserError, match="duties on the market"):
            await accounts.remove_account(first.number, PASSPHRASE)

        await session.switch(STRANGER)
        await asyncio.gather(*session._background, return_exceptions=True)
        assert backend._unattended, "the first account's duties go on by its delegate"
        asked = person.asked
        await reads_and_sells_nothing(backend)
        assert await settled(backend) == SOLD
        assert person.asked == asked, "an account that is not in use was asked to sign"

        # A second account of the same words gets its practice tokens when it is first used.
        await session.switch(second.address)
        await asyncio.gather(*session._background)
        held = await accounts.balances()
        assert held[second.number][0].base_units > 0
        assert held[watched.number][1].base_units == 0
        steps = [step async for step in accounts.scan(0)]
        assert [one.here for one in steps[-1].found] == [True, True]

        await session.switch(first.address)
        async with asyncio.timeout(WITHIN_S):
            view = await sales.proceed(plan.sale_id, person, watcher)
        assert (view.outcome, view.paid) == ("paid", SOLD)

        # Removing the account in use leads to the next one that signs.
        await accounts.remove_account(watched.number, PASSPHRASE)
        await session.switch(second.address)
        await accounts.remove_account(second.number, PASSPHRASE)
        assert [one.address for one in await session.accounts()] == [first.address]
    finally:
        await backend.close()
