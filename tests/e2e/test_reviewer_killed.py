"""Reviewers killed at every step of a vote: each seat commits once and reveals what was written down first."""

from __future__ import annotations

import asyncio
import json
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.errors import SaleRejected
from app.store import Database
from market.generated.events import Committed, Revealed
from market.history import MarketHistory
from tests.helpers.killing_reviewer import STORE_KEY
from tests.helpers.running_network import network_in
from tests.helpers.sale_driver import (
    Agrees,
    OwnBuyer,
    fund,
    market_of,
    new_wallet,
    nobody,
    raw_plan,
    selling,
    settled,
)

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

    from app.connection import Connection

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]

ROOT = Path(__file__).resolve().parents[2]
STEPS = {
    "decided",
    *("committed: not sent", "committed: on its way", "committed: landed", "committed: noted"),
    *("revealed: not sent", "revealed: on its way", "revealed: landed", "revealed: noted"),
}


async def test_one_vote_whatever_kills_its_reviewer(tmp_path: Path) -> None:
    directory, home, store = tmp_path / "network", tmp_path / "home", tmp_path / "votes" / "store"
    store.parent.mkdir()
    new_wallet(home)
    with network_in(directory, "--without=reviewers", "--without=challenger") as info:
        async with market_of(info, tmp_path) as market, selling(home, directory) as desk:
            request = await (await OwnBuyer.make(market)).open_request()
            seller = desk.identity.address
            await fund(market, seller)
            plan = await raw_plan(desk, request, 40)
            await desk.begin(plan)
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "tests.helpers.killing_reviewer", "--network", str(directory)),
                *("--store", str(store), "--batches-of", str(seller)),
                cwd=ROOT,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
            )
            drawn = asyncio.create_task(panel(market, seller))
            with suppress(SaleRejected):  # what the panel thinks is not what this test is about
                await desk.proceed(plan.sale_id, Agrees(), nobody)
            out, err = await process.communicate()
            assert process.returncode == 0, err.decode()
            lives = [json.loads(line) for line in out.splitlines()]
            died = {life["died"] for life in lives[:-1]}
            await settled(market, seller)
            (batch,) = await market.reader.batches(contributor=seller)
            entries, _ = await MarketHistory(market.rpc, market.program).since(batch.address)
            events = [event for entry in entries if not entry.failed for event in entry.events]
            owners = await drawn
    committed = [event.entry for event in events if isinstance(event, Committed)]
    revealed = {event.entry: (event.status, event.bits) for event in events if isinstance(event, Revealed)}
    assert sorted(committed) == sorted(revealed) == list(range(5))
    database = Database(store, STORE_KEY)
    try:
        written = {row[0]: (row[1], row[2]) for row in database.rows("SELECT reviewer, status, bits FROM votes")}
    finally:
        database.close()
    assert revealed == {at: written[owner] for at, owner in enumerate(owners)}
    assert {bits.bit_count() for _, bits in revealed.values()} == {1}
    # Each death on the way out needs a reviewer of its own: what was sent lands.
    assert STEPS - died <= (set() if len(set(owners)) > 2 else STEPS), STEPS - died


async def panel(market: Connection, seller: Pubkey) -> list[str]:
    """Wait until round 0 of a seller's batch has its panel, and return who sits in it; the account closes later."""
    while True:
        for batch in await market.reader.batches(contributor=seller):
            attempt = await market.reader.attempt(batch.address, 0, 0)
            if attempt is not None and attempt.round.shared:
                return [str(seat.owner) for seat in attempt.seats]
        await asyncio.sleep(0.1)
