"""The window leaves one network for another, both run by somebody else, and comes back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.limits import SOL, Limit
from app.network.book import NetworkBook, SavedNetwork
from app.store import Home
from tests.helpers.sale_driver import PASSPHRASE, new_wallet
from ui.ports.care import NetworkDraft
from ui.wiring.backend import Backend
from ui.wiring.care import CareAdapter
from ui.wiring.network import Network
from ui.wiring.session import Session
from ui.wiring.settings import SettingsAdapter

if TYPE_CHECKING:
    from pathlib import Path

    from app.network.info import NetworkInfo

pytest_plugins = ["tests.helpers.running_network"]
pytestmark = [pytest.mark.slow]


async def test_there_and_back(tmp_path: Path, running_network: NetworkInfo) -> None:
    home = Home(tmp_path / "home")
    new_wallet(home.root)
    theirs = replace(running_network, name="Theirs", practice=False, token_file="", pid=0)
    book = NetworkBook(home)
    book.add(SavedNetwork("theirs", theirs))
    book.use("theirs")
    backend = Backend(home)
    session = Session(backend)
    settings, care = SettingsAdapter(backend), CareAdapter(backend, session)
    draft = NetworkDraft("also", theirs.rpc_url, theirs.ws_url, theirs.program, theirs.gateway_url, theirs.readback_url)
    try:
        await session.unlock(PASSPHRASE)
        first = await backend.connection()
        assert first.program_watch is not None
        await first.program_watch.require_same()
        found = await care.add_network(draft)
        assert (found.same_program, found.cluster, found.real_money) == (True, "", False)
        await settings.set_network("also")
        values = await settings.values()
        assert (values.network, values.rpc_url, values.offline) == ("also", theirs.rpc_url, "")
        assert values.market is not None
        assert values.market.deployed_hash == values.market.shipped_hash
        assert await backend.connection() is not first
        watching = Network(backend).watch()
        assert (await anext(watching)).name == "also"
        assert (await anext(watching)).slot > 0
        app = await backend.app()
        app.spend_limits().set(SOL, Limit(each=1))
        lines = {line.token: line for line in (await care.limits()).lines}
        assert (lines["SOL"].each, len(lines)) == (1, 2)

        await settings.set_network("theirs")
        assert (await anext(watching)).name == "Theirs"
        await care.remove_network("also")
        assert [one.key for one in (await settings.values()).networks] == ["practice", "theirs"]
    finally:
        await backend.close()
