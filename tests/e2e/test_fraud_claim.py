"""Garbage under a correct key, paid on the running network: proven by its buyer, who is made whole, once."""

from __future__ import annotations

import asyncio
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from solders.pubkey import Pubkey

from app.cli.output import whole
from app.practice.catalogue import UNIT
from market.generated.constants import Ending, Fraud, State
from market.generated.events import FraudProven
from market.history import MarketHistory
from market.sender import NullJournal
from tests.helpers.garbling_seller import garbling
from tests.helpers.gleaner_command import GleanerCommand
from tests.helpers.sale_driver import (
    Agrees,
    fund,
    market_of,
    new_wallet,
    nobody,
    raw_plan,
    requests_of,
    selling,
    settled,
    whole_stake,
)

if TYPE_CHECKING:
    from app.connection import Connection
    from app.network.info import NetworkInfo
    from app.sell.desk import Desk
    from app.sell.model import SalePlan, SaleView

pytest_plugins = ["tests.helpers.running_network"]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]

ROOT = Path(__file__).resolve().parents[2]
RECORDS = 40
STAKE = 150 * UNIT


class Gone(Exception):
    """The seller's app ends here; it is started again later."""


async def sell_until_accepted(desk: Desk, plan: SalePlan) -> Pubkey:
    """Sell until reviewers have accepted, and fall over there; returns the batch."""

    def watch(view: SaleView) -> None:
        if view.batches and view.batches[0].state == State.AWAIT_KEY.name:
            raise Gone

    await desk.begin(plan)
    with suppress(Gone):
        await desk.proceed(plan.sale_id, Agrees(), watch)
    view = next(view for view in await desk.sales() if view.sale_id == plan.sale_id)
    return Pubkey.from_string(view.batches[0].address)


async def killed(home: Path, directory: Path, batch: str, seen: Path, die: str, at: int) -> None:
    """Run the claim in a process of its own until it dies."""
    arguments = ["--home", home, "--network", directory, "--batch", batch, "--seen", seen, "--die", die, "--at", at]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.helpers.dying_prover", *(str(item) for item in arguments), cwd=ROOT
    )
    assert await process.wait() == -signal.SIGKILL


async def test_garbage_that_was_paid_costs_the_whole_stake_and_its_buyer_is_made_whole(
    tmp_path: Path, network_dir: Path, running_network: NetworkInfo
) -> None:
    home, buying = tmp_path / "seller", tmp_path / "buyer"
    for folder in (home, buying):
        new_wallet(folder)
    command, seen = GleanerCommand(buying, network_dir), tmp_path / "seen"
    async with market_of(running_network, tmp_path) as market:
        requests = await requests_of(market, buying, network_dir, 2)
        async with selling(home, network_dir) as desk:
            me = desk.identity.address
            await fund(market, me)
            deposit = market.operations.deposit_stake(me, STAKE)
            await market.sender.send(deposit, [desk.identity.owner], journal=NullJournal())
            plan = await raw_plan(desk, requests[0], RECORDS)
            await desk.begin(plan)
            with garbling() as promises:
                view = await desk.proceed(plan.sale_id, Agrees(), nobody)
            assert (view.outcome, view.paid) == ("paid", RECORDS * UNIT), "every reviewer saw what was promised"
            await settled(market, me)
            batch = Pubkey.from_string(view.batches[0].address)
            [promised] = promises.values()
            second = await raw_plan(desk, requests[1], RECORDS)
            other = await sell_until_accepted(desk, second)
            assert (await market.reader.batch(other)).value.bond > 0

            stake = await whole_stake(market, me)
            sold = (await market.reader.batch(batch)).value
            cost = sold.paid + sold.fees
            assert stake >= cost

            seen.write_bytes(promised[0])
            arguments = ("prove", "bad-decrypt", str(batch))
            bare = await asyncio.to_thread(command.unlocked, *arguments, "--preview")
            assert bare.ok()["reveals_outer_key"] is True
            look = await asyncio.to_thread(command.unlocked, *arguments, "--seen", seen, "--preview")
            assert (look.ok()["reveals_outer_key"], look.json["transactions"]) == (False, 4)
            assert look.json["to_buyer"] == whole(cost, 6)

            await killed(buying, network_dir, str(batch), seen, "broadcast", 1)
            await killed(buying, network_dir, str(batch), seen, "recorded", 1)
            await killed(buying, network_dir, str(batch), seen, "broadcast", 1)
            done = await asyncio.to_thread(command.unlocked, *arguments, "--seen", seen, "--yes")
            assert (done.ok()["proven"], done.json["received"]) == (True, whole(cost, 6))

            again = await asyncio.to_thread(command.unlocked, *arguments, "--seen", seen, "--yes")
            assert (again.code, again.json["error"]["what"]) == (2, "Fraud was proven in this batch already.")
            ended = await desk.proceed(second.sale_id, Agrees(), nobody)
            assert (ended.outcome, ended.paid) == ("paid", RECORDS * UNIT)
            honest = await asyncio.to_thread(command.unlocked, "prove", "bad-decrypt", str(other), "--yes")
            assert honest.code == 2
            assert "decrypts to what its contributor committed to" in honest.json["error"]["what"]
        await settled(market, me)
        await everything_is_as_it_should(market, batch, other, stake, cost)
        assert await market.reader.balance(sold.buyer, market.config.stake_mint) == cost


async def everything_is_as_it_should(market: Connection, batch: Pubkey, other: Pubkey, stake: int, cost: int) -> None:
    """The stake was taken once, the buffer is closed, the other batch ended without a bond."""
    found = (await market.reader.batch(batch)).value
    assert found.fraud == Fraud.BAD_DECRYPT
    entries, _ = await MarketHistory(market.rpc, market.program).since(batch)
    proofs = [event for entry in entries for event in entry.events if isinstance(event, FraudProven)]
    assert [(event.to_buyer, event.to_treasury) for event in proofs] == [(cost, stake - cost)]
    steps = [step.name for entry in entries for step in entry.steps]
    assert steps.count("prove_bad_decrypt") == 1
    entries, _ = await MarketHistory(market.rpc, market.program).since(found.buyer)
    steps = [step.name for entry in entries if not entry.failed for step in entry.steps]
    assert (steps.count("open_proof"), steps.count("write_proof"), steps.count("close_proof")) == (1, 1, 1)
    assert await whole_stake(market, found.contributor) == 0
    last = (await market.reader.batch(other)).value
    assert (last.ending, last.fraud, last.paid) == (Ending.ACCEPTED, Fraud.NONE, RECORDS * UNIT)
    staker = await market.reader.staker(found.contributor)
    assert staker is not None
    assert staker.forfeits == 1
