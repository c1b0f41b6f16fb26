"""Fraud paid on the running network: garbage, records sold twice. Its buyer proves it and is made whole, once."""

from __future__ import annotations

import asyncio
import signal
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from solders.pubkey import Pubkey

from app.cli.output import whole
from app.errors import UserError
from app.practice.catalogue import UNIT
from app.practice.people import People
from app.sell.resale import Repeats
from app.spec import Exclusivity
from market.generated.constants import Ending, Fraud, State
from market.generated.events import FraudProven
from market.history import MarketHistory
from market.sender import NullJournal
from tests.helpers.garbling_seller import garbling
from tests.helpers.gleaner_command import GleanerCommand
from tests.helpers.sale_driver import (
    Agrees,
    OwnBuyer,
    fund,
    market_of,
    new_wallet,
    nobody,
    opened,
    raw_plan,
    selling,
    settled,
)

if TYPE_CHECKING:
    from app.connection import Connection
    from app.identity import Identity
    from app.network.info import NetworkInfo
    from app.sell.desk import Desk
    from app.sell.model import SalePlan, SaleView

pytest_plugins = ["tests.helpers.running_network"]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]

ROOT = Path(__file__).resolve().parents[2]
RECORDS, FEW = 40, 12
STAKE = 150 * UNIT


@dataclass(frozen=True, slots=True)
class Myself(People):
    """The one participant is a wallet's own account."""

    who: Identity

    def identity(self, role: str) -> Identity:
        del role
        return self.who


class Gone(Exception):
    """The seller's app ends here; it is started again later."""


async def requests_of(
    market: Connection, home: Path, directory: Path, count: int, exclusivity: Exclusivity | None = None
) -> list[Pubkey]:
    """Open requests as the wallet in a home."""
    async with opened(home, directory) as app:
        who = app.identity(await app.connect(lambda _: None))
        buyer = OwnBuyer(market, Myself(b"", b"", b"", who))
        await fund(market, who.address, 0)
        return [await buyer.open_request(exclusivity=exclusivity) for _ in range(count)]


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


async def test_records_sold_twice_under_a_promise_cost_the_whole_stake(
    tmp_path: Path, network_dir: Path, running_network: NetworkInfo
) -> None:
    home, forgetful, buying = tmp_path / "seller", tmp_path / "forgetful", tmp_path / "buyer"
    words = new_wallet(home)
    new_wallet(forgetful, words)
    new_wallet(buying)
    command = GleanerCommand(buying, network_dir)
    promise = Exclusivity(b"s" * 32, "every buyer of readings")
    async with market_of(running_network, tmp_path) as market:
        requests = await requests_of(market, buying, network_dir, 2, promise)
        async with selling(home, network_dir) as desk:
            me = desk.identity.address
            await fund(market, me)
            deposit = market.operations.deposit_stake(me, STAKE)
            await market.sender.send(deposit, [desk.identity.owner], journal=NullJournal())
            plan = await raw_plan(desk, requests[0], FEW)
            assert (await desk.preview(plan)).repeats == Repeats()
            await desk.begin(plan)
            view = await desk.proceed(plan.sale_id, Agrees(), nobody)
            earlier = Pubkey.from_string(view.batches[0].address)
            again = await raw_plan(desk, requests[1], FEW + 1)
            with pytest.raises(UserError, match=f"{FEW} of these records were sold under the same promise before"):
                await desk.begin(again)
        async with selling(forgetful, network_dir) as desk:  # its history is empty, as after a lost disk
            plan = await raw_plan(desk, requests[1], FEW + 1)
            await desk.begin(plan)
            view = await desk.proceed(plan.sale_id, Agrees(), nobody)
            later = Pubkey.from_string(view.batches[0].address)
        await settled(market, me)
        sold = (await market.reader.batch(later)).value
        assert (sold.ending, sold.paid) == (Ending.ACCEPTED, (FEW + 1) * UNIT), "the reviewers cannot know"
        stake, cost = await whole_stake(market, me), sold.paid + sold.fees
        assert stake > cost

        wrong = await asyncio.to_thread(command.unlocked, "prove", "duplicate", str(later), str(earlier), "--preview")
        assert (wrong.code, wrong.json["error"]["what"]) == (2, "The batch named first was not submitted first.")
        arguments = ("prove", "duplicate", str(earlier), str(later))
        look = await asyncio.to_thread(command.unlocked, *arguments, "--preview")
        assert (look.ok()["matches"], look.json["to_buyer"], look.json["stake"]) == (3, whole(cost, 6), whole(stake, 6))
        done = await asyncio.to_thread(command.unlocked, *arguments, "--yes")
        assert (done.ok()["proven"], done.json["received"]) == (True, whole(cost, 6))
        found = (await market.reader.batch(later)).value
        assert found.fraud == Fraud.DUPLICATE
        assert (await market.reader.batch(earlier)).value.fraud == Fraud.NONE
        assert await whole_stake(market, me) == 0
        assert await market.reader.balance(sold.buyer, market.config.stake_mint) == cost
        entries, _ = await MarketHistory(market.rpc, market.program).since(later)
        proofs = [event for entry in entries for event in entry.events if isinstance(event, FraudProven)]
        assert [(event.to_buyer, event.to_treasury) for event in proofs] == [(cost, stake - cost)]


async def whole_stake(market: Connection, owner: Pubkey) -> int:
    staker = await market.reader.staker(owner)
    assert staker is not None
    return int(staker.free + staker.bonded)


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
