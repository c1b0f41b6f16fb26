"""Wrong verdicts turned and a second sale proven on a running network, by the app's own code and to the base unit."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from unittest import mock

import pytest
from solders.pubkey import Pubkey

from app.cli.output import whole
from app.demo import JUNK_RECORDS, junk_csv
from app.errors import SaleRejected, UserError
from app.keypair import KeypairSigner
from app.practice.bootstrap import Seeding
from app.practice.catalogue import UNIT
from app.practice.keys import practice_key
from app.review.judge import SpecJudge
from app.sell.resale import Repeats
from market.generated.constants import Ending, Fraud, State
from market.generated.events import Finalized, FraudProven, Revealed, SeatSettled
from market.history import MarketHistory
from market.sender import NullJournal
from storage import package_writer
from storage.hpke import buyer_public_key, seal_outer
from tests.helpers import market_reference as reference
from tests.helpers.disputing import disputed
from tests.helpers.gleaner_command import GleanerCommand
from tests.helpers.own_panel import Bribed, Denying, Refusing, own_panel, people_of
from tests.helpers.running_network import network_in
from tests.helpers.sale_driver import (
    RAW,
    Agrees,
    Myself,
    OwnBuyer,
    fund,
    market_of,
    new_wallet,
    next_slot,
    nobody,
    opened,
    raw_plan,
    selling,
    settled,
    whole_stake,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.connection import Connection
    from app.identity import Identity
    from app.network.info import NetworkInfo
    from app.sell.desk import Desk
    from app.sell.model import SalePlan, SaleView
    from market.generated.accounts import Batch
    from storage.hpke import Deal

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]

RECORDS, FEW = 40, 12
STAKE = 150 * UNIT
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
            plan = replace(
                await raw_plan(desk, request, 0, junk), even_if_unfit=True, override="invented records of a test"
            )
            batch = await sell_until(desk, plan, "AWAIT_KEY")
            command = GleanerCommand(other, directory)
            proven = await disputed(
                market, await panel_member(market, batch), batch, tmp_path, with_samples=True, vector="sampled"
            )
            assert {"samples", "records", "votes", "seats", "draw", "verdict", "delivery"} <= proven
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
        proven = await disputed(market, await panel_member(market, batch), batch, tmp_path, vector="appealed")
        assert {"ending", "payment", "value", "verdict", "votes"} <= proven


async def test_records_sold_twice_under_a_promise_cost_the_whole_stake(
    tmp_path: Path, network: tuple[Path, NetworkInfo]
) -> None:
    directory, info = network
    home, forgetful, buying = tmp_path / "seller", tmp_path / "forgetful", tmp_path / "buyer"
    words = new_wallet(home)
    new_wallet(forgetful, words)
    new_wallet(buying)
    command = GleanerCommand(buying, directory)
    async with market_of(info, tmp_path) as market, own_panel(info, tmp_path, SpecJudge()):
        requests = await posted_requests(market, command, await wallet_of(buying, directory), tmp_path)
        async with selling(home, directory) as desk:
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
        async with selling(forgetful, directory) as desk:  # its history is empty, as after a lost disk
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


async def test_a_borderline_refusal_is_appealed_paid_and_repaid_by_the_insurance(
    tmp_path: Path, network: tuple[Path, NetworkInfo]
) -> None:
    """Nobody of the first panel was far off, so nobody is punished: only the insurance can repay the appeal."""
    directory, info = network
    home = tmp_path / "home"
    new_wallet(home)
    async with market_of(info, tmp_path) as market, own_panel(info, tmp_path, Refusing(4, 5)):
        insured = await insure_all(market)
        assert insured, "the stake taken in the test before pays for it"
        buyer = await OwnBuyer.make(market)
        request = await buyer.open_request()
        async with selling(home, directory) as desk:
            seller = desk.identity.address
            await fund(market, seller)
            plan = replace(await raw_plan(desk, request, RECORDS), appeal=True)
            await desk.begin(plan)
            approver = Agrees()
            view = await desk.proceed(plan.sale_id, approver, nobody)
            assert (view.outcome, view.paid) == ("paid", RECORDS * UNIT * 13 // 18)
            assert len(approver.asked) == 4, "stake, submission, appeal, payout"
            batch = Pubkey.from_string(view.batches[0].address)
        await settled(market, seller)
        case, found = await read_back(market, batch, insurance=insured)
        assert [round_.attempts[-1].seats[0].bits.bit_count() for round_ in case.rounds] == [4, 5]
        await compare(market, case, found, challengers=(), request=request)
        assert (await market.reader.balance(seller, GLN)) == 0, "collected with the pot and what was repaid"
        drawn = -reference.settle(case).insurance
        assert 0 < drawn <= insured
        ledger = await market.reader.ledger(GLN)
        assert ledger is not None
        assert ledger.insurance == insured - drawn


async def test_a_contested_key_denied_by_its_panel_is_opened_to_an_appeal_and_reaches_the_buyer(
    tmp_path: Path, network: tuple[Path, NetworkInfo]
) -> None:
    """The buyer cannot open O; the panel is shown it and lies; the appeal reopens its samples and hands O on."""
    directory, info = network
    home, buying = tmp_path / "home", tmp_path / "buyer"
    for folder in (home, buying):
        new_wallet(folder)
    command = GleanerCommand(buying, directory)
    async with (
        market_of(info, tmp_path) as market,
        own_panel(info, tmp_path, SpecJudge(), evidence=Denying),
    ):
        ledger = await market.reader.ledger(GLN)
        assert ledger is not None
        async with opened(buying, directory) as app:
            buyer = OwnBuyer(market, Myself(b"", b"", b"", app.identity(await app.connect(lambda _: None))))
            await fund(market, buyer.identity.address)
            request = await buyer.open_request()
        async with selling(home, directory) as desk:
            seller = desk.identity.address
            await fund(market, seller)
            plan = replace(await raw_plan(desk, request, RECORDS), appeal=True)
            digest = (await desk.preview(plan)).digest
            await desk.begin(plan)
            with mock.patch.object(package_writer, "seal_outer", sealed_to_nobody):
                sale = asyncio.create_task(desk.proceed(plan.sale_id, Agrees(), nobody))
                batch = await shared_batch(market, request)
            done = await asyncio.to_thread(command.unlocked, "contest-outer", str(batch), "--yes")
            assert done.ok()
            view = await sale
        assert (view.outcome, view.paid) == ("paid", RECORDS * UNIT)
        await settled(market, seller)
        async with opened(buying, directory) as app:
            buyer = OwnBuyer(market, Myself(b"", b"", b"", app.identity(await app.connect(lambda _: None))))
            assert await buyer.digests(seller, tmp_path) == [digest], "the appeal's panel handed the outer key on"
        case, found = await read_back(market, batch, insurance=ledger.insurance, outer_contested=0)
        statuses = [[seat.status for seat in round_.attempts[-1].seats] for round_ in case.rounds]
        assert {*statuses[0]} == {reference.SeatStatus.NO_SAMPLES}
        assert {*statuses[1]} == {reference.SeatStatus.DATA}
        await compare(market, case, found, challengers=(), request=request)


def sealed_to_nobody(outer: bytes, public: bytes, deal: Deal) -> bytes:
    """Seal O under a key the buyer does not have."""
    del public
    return seal_outer(outer, buyer_public_key(b"nobody's key" + bytes(20)), deal)


async def shared_batch(market: Connection, request: Pubkey) -> Pubkey:
    """Wait until the samples of a request's first batch were shared with its panel."""
    while True:
        for batch in await market.reader.batches(request=request):
            attempt = (await market.reader.view(batch.address)).attempt
            if batch.value.state == State.COMMIT and attempt is not None and attempt.round.shared:
                return batch.address
        await next_slot(market)


async def insure_all(market: Connection) -> int:
    """Turn the market's treasury into insurance, as its authority; returns what the insurance holds."""
    authority = KeypairSigner(practice_key("authority"))
    ledger = await market.reader.ledger(GLN)
    assert ledger is not None
    made = market.operations.insure(authority.keypair.pubkey(), ledger.treasury)
    await market.sender.send(made, [authority], journal=NullJournal())
    return int(ledger.insurance + ledger.treasury)


async def panel_member(market: Connection, batch: Pubkey) -> Identity:
    """Return a reviewer who has a seat, or any if the rounds are closed."""
    reviewers = Seeding(market, people_of(market.info)).reviewers
    view = await market.reader.view(batch)
    seats = {entry.owner for attempt in view.attempts for entry in attempt.seats}
    return next((one for one in reviewers if one.address in seats), reviewers[0])


async def posted_requests(market: Connection, command: GleanerCommand, buyer: Pubkey, folder: Path) -> list[Pubkey]:
    """Post two requests that share a promise by the command; posting one again finds it."""
    wanted = [wanted_file(folder, f"Readings, part {part}") for part in (1, 2)]
    await fund(market, buyer, 400 * UNIT)
    look = await asyncio.to_thread(command.unlocked, "buy", "post", wanted[0], "--preview")
    assert (look.ok()["posted"], look.json["records_funded"]) == (False, 192)
    posted = [await asyncio.to_thread(command.unlocked, "buy", "post", file, "--yes") for file in wanted]
    assert posted[0].ok()["exclusivity"] == posted[1].ok()["exclusivity"]
    again = await asyncio.to_thread(command.unlocked, "buy", "post", wanted[0], "--yes")
    assert again.ok()["request"] == posted[0].json["request"]
    return [Pubkey.from_string(one.json["request"]) for one in posted]


def wanted_file(folder: Path, title: str) -> Path:
    """What the catalogue's buyer of readings wants, each record sold once, as a file for `gleaner buy post`."""
    texts = {"title": title, "summary": RAW.summary, "kind": RAW.kind, "name": "Test Buyer", "licence": RAW.licence}
    numbers = {"min_records": RAW.min_records, "max_records": RAW.max_records, "days": 30}
    money = {"token": "GLN", "price": "1", "deposit": "200", "sold_once_among": "every buyer of readings"}
    path = folder / f"{title}.json"
    path.write_text(json.dumps(texts | numbers | money | {"purpose": RAW.purpose, "quality": RAW.quality}))
    return path


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


async def read_back(market: Connection, batch: Pubkey, **facts: Any) -> tuple[reference.Case, Any]:
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
    case = reference.Case(value.records, request.price, 0, value.stake_rate, staker, tuple(rounds), **facts)
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
