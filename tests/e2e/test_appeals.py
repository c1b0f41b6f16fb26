"""Wrong verdicts turned on the running network by the app's own code; everybody's money is what the reference says."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from solders.pubkey import Pubkey

from app.demo import JUNK_RECORDS, junk_csv
from app.dispute.collect import Collector
from app.dispute.verify import verify_bundle
from app.errors import SaleRejected
from app.practice.bootstrap import Seeding
from app.practice.catalogue import UNIT
from app.practice.keys import practice_key
from market.bundle import Proof
from market.generated.constants import Ending
from market.generated.events import Finalized, Revealed, SeatSettled
from market.history import MarketHistory
from tests.helpers import market_reference as reference
from tests.helpers.forking_node import MemoryStore
from tests.helpers.gleaner_command import GleanerCommand
from tests.helpers.own_panel import Bribed, own_panel, people_of
from tests.helpers.running_network import network_in
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
    from collections.abc import Iterator
    from pathlib import Path

    from app.connection import Connection
    from app.network.info import NetworkInfo
    from app.sell.desk import Desk
    from app.sell.model import SalePlan, SaleView
    from market.generated.accounts import Batch

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]

RECORDS = 40
GLN = practice_key("mint GLN").pubkey()


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, NetworkInfo]]:
    """A network whose panels and challenges are the test's."""
    directory = tmp_path_factory.mktemp("appeals")
    with network_in(directory, "--without=reviewers", "--without=challenger") as info:
        yield directory, info


async def test_junk_accepted_by_a_bribed_panel_is_challenged_and_refused(
    tmp_path: Path, network: tuple[Path, NetworkInfo]
) -> None:
    directory, info = network
    home, other = tmp_path / "home", tmp_path / "challenger"
    for folder in (home, other):
        new_wallet(folder)
    junk = tmp_path / "junk.csv"
    junk.write_text(junk_csv(JUNK_RECORDS))
    async with market_of(info, tmp_path) as market, own_panel(info, tmp_path, Bribed(accepts=True)):
        buyer = await OwnBuyer.make(market)
        request = await buyer.open_request()
        challenger = await wallet_of(other, directory)
        await fund(market, challenger)
        async with selling(home, directory) as desk:
            await fund(market, desk.identity.address)
            plan = replace(await raw_plan(desk, request, 0, junk), even_if_unfit=True)
            batch = await sell_until(desk, plan, "AWAIT_KEY")
            command = GleanerCommand(other, directory)
            await disputed(market, batch, tmp_path, samples=True)
            look = await asyncio.to_thread(command.unlocked, "challenge", str(batch), "--preview")
            assert look.ok()["pot"] == "6.6"
            done = await asyncio.to_thread(command.unlocked, "challenge", str(batch), "--yes")
            assert done.ok()["round"] == 1
            with pytest.raises(SaleRejected):
                await desk.proceed(plan.sale_id, Agrees(), nobody)
            seller = desk.identity.address
        await settled(market, seller)
        case, found = await read_back(market, batch)
        assert case.rounds[0].attempts[-1].seats[0].bits == 0
        assert found.value.ending == Ending.FRAUD
        await compare(market, case, found, challengers=(challenger,), request=request)
        assert {"ending", "payment", "value"} <= await disputed(market, batch, tmp_path, samples=False)


async def test_a_good_batch_refused_by_a_bribed_panel_is_appealed_and_paid(
    tmp_path: Path, network: tuple[Path, NetworkInfo]
) -> None:
    directory, info = network
    home = tmp_path / "home"
    new_wallet(home)
    async with market_of(info, tmp_path) as market, own_panel(info, tmp_path, Bribed(accepts=False)):
        buyer = await OwnBuyer.make(market)
        request = await buyer.open_request()
        async with selling(home, directory) as desk:
            seller = desk.identity.address
            await fund(market, seller)
            plan = replace(await raw_plan(desk, request, RECORDS), appeal=True)
            await desk.begin(plan)
            approver = Agrees()
            view = await desk.proceed(plan.sale_id, approver, nobody)
            assert (view.outcome, view.paid) == ("paid", RECORDS * UNIT)
            assert len(approver.asked) == 4, "stake, submission, appeal, payout"
            batch = Pubkey.from_string(view.batches[0].address)
        await settled(market, seller)
        case, found = await read_back(market, batch)
        assert [round_.attempts[-1].seats[0].bits.bit_count() for round_ in case.rounds] == [12, 0]
        await compare(market, case, found, challengers=(), request=request)
        assert (await market.reader.balance(seller, GLN)) == 0, "collected with the pot and the bounty"


async def disputed(market: Connection, batch: Pubkey, folder: Path, *, samples: bool) -> set[str]:
    """A reviewer puts all there is about a batch into a file; returns what that proves by itself, offline."""
    reviewers = Seeding(market, people_of(market.info)).reviewers
    view = await market.reader.view(batch)
    seats = {entry.owner for attempt in view.attempts for entry in attempt.seats}
    who = next((one for one in reviewers if one.address in seats), reviewers[0])
    missing: list[str] = []
    collector = Collector(market, who, MemoryStore(), [], folder / "disputes", missing.append)
    raw = await collector.bundle(batch, [0], with_samples=samples)
    assert missing == []
    found = verify_bundle(raw)
    assert found.holds, found.of(Proof.REFUTED)
    (folder / f"dispute-{samples}.json").write_bytes(raw)
    proven = {finding.about for finding in found.of(Proof.PROVEN)}
    if samples:
        assert {"samples", "records", "votes", "seats", "draw", "verdict", "delivery"} <= proven
    return proven


class Gone(Exception):
    """The seller's app ends here; it is started again later."""


async def sell_until(desk: Desk, plan: SalePlan, state: str) -> Pubkey:
    """Sell until the batch is in a state, and fall over there; returns the batch."""

    def watch(view: SaleView) -> None:
        if view.batches and view.batches[0].state == state:
            raise Gone

    await desk.begin(plan)
    with suppress(Gone):
        await desk.proceed(plan.sale_id, Agrees(), watch)
    view = next(view for view in await desk.sales() if view.sale_id == plan.sale_id)
    return Pubkey.from_string(view.batches[0].address)


async def wallet_of(home: Path, directory: Path) -> Pubkey:
    """Return the address of a home's wallet on a network."""
    async with opened(home, directory) as app:
        return app.identity(await app.connect(lambda _: None)).address


async def read_back(market: Connection, batch: Pubkey) -> tuple[reference.Case, Any]:
    """Return a final batch, and what happened to it as a case of the reference, from the chain's history."""
    found = await market.reader.batch(batch)
    value: Batch = found.value
    entries, _ = await MarketHistory(market.rpc, market.program).since(batch)
    votes: dict[int, dict[int, reference.Seat]] = {}
    for entry in entries:
        for event in entry.events if not entry.failed else ():
            if isinstance(event, Revealed) and event.batch == batch:
                assert event.redraw == 0
                status = reference.SeatStatus(reference.SeatStatus.DATA + event.status)
                votes.setdefault(event.r, {})[event.entry] = reference.Seat(status, event.bits)
    request = (await market.reader.request(value.request)).value
    rounds = []
    for r in sorted(votes):
        assert sorted(votes[r]) == list(range(reference.PARAMS.panel[r])), "everybody drawn has voted"
        seats = tuple(votes[r][at] for at in range(reference.PARAMS.panel[r]))
        rounds.append(reference.Round((reference.Attempt(seats),)))
    staker = reference.StakerState(stake=3 * value.bond, stake_age_days=0)
    case = reference.Case(value.records, request.price, 0, value.stake_rate, staker, tuple(rounds))
    return case, found


async def compare(
    market: Connection, case: reference.Case, found: Any, *, challengers: tuple[Pubkey, ...], request: Pubkey
) -> None:
    """Compare what everybody got with the reference, to the base unit."""
    out, batch = reference.settle(case), found.value
    entries, _ = await MarketHistory(market.rpc, market.program).since(found.address)
    events = [event for entry in entries if not entry.failed for event in entry.events]
    (ended,) = [event for event in events if isinstance(event, Finalized) and event.batch == found.address]
    settlements = sorted(
        (event.pay, event.gain, event.loss)
        for event in events
        if isinstance(event, SeatSettled) and event.batch == found.address
    )
    seats = [seat for round_ in out.seats for attempt in round_ for seat in attempt]
    assert settlements == sorted((seat.pay, seat.stake_gain, seat.loss) for seat in seats)
    assert ended.bond_lost == -out.contributor_bonded - out.contributor_free
    assert batch.paid == ended.paid
    # The payment mint is the stake mint here, so that a wallet has one Balance for both.
    buyer = out.balance["buyer"]
    assert await market.reader.balance(batch.buyer, GLN) == buyer.pay + buyer.stake
    for number, challenger in enumerate(challengers, 1):
        due = out.balance[f"challenger{number}"]
        assert await market.reader.balance(challenger, GLN) == due.pay + due.stake
    deposited = (await market.reader.request(request)).value
    reserved = reference.batch_value(case) + reference.round_fee(reference.batch_value(case), 0)
    assert deposited.free == deposited.deposited - reserved + out.request_free
    staker = await market.reader.staker(batch.contributor)
    assert staker is not None
    assert (staker.strikes, staker.bonded) == (out.strikes, 0)
