"""A sale to a 2-of-3 committee on the running network, by the app's own code: paid in the second attestation."""

from __future__ import annotations

import asyncio
import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from solders.pubkey import Pubkey

from app.browse.board import RequestBoard
from app.errors import UserError
from app.oracle.attester import Attester
from app.oracle.automatic import Rules, attest_forever
from app.oracle.decisions import Decision, RememberedDecisions
from app.oracle.examine import Examiner
from app.practice.catalogue import COMMITTEE_OFFER, UNIT
from app.pulse import Pulse
from app.sell.model import Decision as HitDecision
from app.sell.model import SalePlan
from assets.samples import sample_path
from market.generated.events import Attested, Disclosed, Finalized
from market.history import MarketHistory
from tests.helpers.disputing import disputed
from tests.helpers.gleaner_command import GleanerCommand
from tests.helpers.sale_driver import (
    Agrees,
    OwnBuyer,
    digest_of,
    facts,
    fund,
    market_of,
    new_wallet,
    next_slot,
    nobody,
    opened,
    raw_plan,
    selling,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.connection import Connection
    from app.identity import Identity
    from app.network.info import NetworkInfo
    from app.oracle.attester import Attested as Done
    from app.oracle.attester import Awaiting
    from app.sell.desk import Desk

pytest_plugins = ["tests.helpers.running_network"]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]

ROOT = Path(__file__).resolve().parents[2]
DEPOSIT = 500 * UNIT


async def waits_for(attester: Attester) -> Awaiting:
    """The batch that waits for an attester, once there is one."""
    async with asyncio.timeout(60):
        while True:
            found = [item for item in await attester.mine() if item.open]
            if found:
                return found[0]
            await asyncio.sleep(0.2)


async def plan_for(market: Connection, desk: Desk, request: Pubkey) -> SalePlan:
    await fund(market, desk.identity.address)
    plan = await raw_plan(desk, request)
    await desk.begin(plan)
    return plan


def attester_of(market: Connection, identity: Identity, folder: Path) -> Attester:
    return Attester(market, identity, Examiner(market, identity, folder / "looking"), RememberedDecisions())


async def committee_of(buyer: OwnBuyer, market: Connection, size: int) -> list[Identity]:
    found = [buyer.people.identity(f"attester {number}") for number in range(size)]
    await asyncio.gather(*(fund(market, one.address, 0) for one in found))
    return found


async def events_of(market: Connection, batch: Pubkey) -> list[tuple[str, Sequence[Any]]]:
    """Signature and events of each transaction about a batch, oldest first."""
    entries, _ = await MarketHistory(market.rpc, market.program).since(batch)
    return [(entry.signature, entry.events) for entry in entries if not entry.failed]


async def by_rules(market: Connection, attester: Attester) -> str:
    """Let an attester work without a person until it has decided a batch; returns the transaction that did."""
    decided: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    def told(item: Awaiting, decision: Decision, done: Done) -> None:
        del item
        assert (decision.accept, done.ending) == (True, "ACCEPTED")
        decided.set_result(done.signature)

    pulse = Pulse.of_program(market.info.ws_url, market.program)
    working = asyncio.create_task(attest_forever(market, [attester], Rules(), pulse, told=told))
    try:
        return await asyncio.wait_for(decided, 30)
    finally:
        working.cancel()


async def test_the_second_acceptance_pays_and_a_rejection_is_recorded(
    tmp_path: Path, network_dir: Path, running_network: NetworkInfo
) -> None:
    home = tmp_path / "seller"
    new_wallet(home)
    async with market_of(running_network, tmp_path) as market, selling(home, network_dir) as desk:
        buyer = await OwnBuyer.make(market)
        committee = await committee_of(buyer, market, 3)
        request = await buyer.open_request(committee=committee, threshold=2, deposit=DEPOSIT)
        plan = await plan_for(market, desk, request)
        sale = asyncio.create_task(desk.proceed(plan.sale_id, Agrees(), nobody))
        first, second, third = (attester_of(market, one, tmp_path) for one in committee)
        item = await waits_for(first)

        rejected = await third.attest(item.address, Decision(accept=False, reason="a test"), None, Agrees())
        assert (rejected.accept, rejected.ending) == (False, "NONE")
        finding = await first.examine(item)
        assert (finding.verified, finding.records, finding.refused) == (True, 50, ())
        assert finding.digest == digest_of(desk, plan.sale_id)
        one = await first.attest(item.address, Decision(accept=True), finding, Agrees())
        assert one.ending == "NONE"
        assert await market.reader.balance(desk.identity.address, item.batch.mint) == 0
        deciding = await by_rules(market, second)
        view = await sale
        assert (view.outcome, view.paid) == ("paid", 50 * UNIT)

        said = dict(await events_of(market, item.address))[deciding]
        assert [type(event) for event in said] == [Attested, Disclosed, Finalized]
        assert (said[2].paid, said[2].fees) == (50 * UNIT, 2 * UNIT)
        found = await facts(market, desk.identity.address, request)
        assert (found.paid, found.withdrawals, found.failed) == ((50 * UNIT,), (50 * UNIT,), 0)
        assert (found.request.free, found.request.held) == (DEPOSIT - 52 * UNIT, 0)
        account = await market.reader.committee(request)
        assert account is not None
        assert [(a.due, a.agreed, a.disagreed) for a in account.attesters[:3]] == [
            (UNIT, 1, 0),
            (UNIT, 1, 0),
            (0, 0, 1),
        ]
        assert await buyer.digests(desk.identity.address, tmp_path) == [digest_of(desk, plan.sale_id)]
        proven = await disputed(market, committee[0], item.address, tmp_path)
        assert {"attestations", "ending", "key", "records", "value", "delivery"} <= proven
        assert len(await first.collect(None)) == 1
        assert await first.due() == {}


async def test_a_killed_attester_resumes_and_says_one_word(
    tmp_path: Path, network_dir: Path, running_network: NetworkInfo
) -> None:
    home = tmp_path / "seller"
    homes = {die: tmp_path / f"attester-{die}" for die in ("decided", "broadcast")}
    for folder in (home, *homes.values()):
        new_wallet(folder)
    async with market_of(running_network, tmp_path) as market, selling(home, network_dir) as desk:
        buyer = await OwnBuyer.make(market)
        committee = []
        for folder in homes.values():
            async with opened(folder, network_dir) as app:
                committee.append(app.identity(await app.connect(lambda _: None)))
                await fund(market, committee[-1].address, 0)
        request = await buyer.open_request(committee=committee, threshold=2, deposit=DEPOSIT)
        plan = await plan_for(market, desk, request)
        sale = asyncio.create_task(desk.proceed(plan.sale_id, Agrees(), nobody))
        item = await waits_for(attester_of(market, committee[0], tmp_path))
        await killed(homes["decided"], network_dir, item.address, "decided")
        async with opened(homes["decided"], network_dir) as app:
            attester = app.attester(await app.connect(lambda _: None))
            waiting = await waits_for(attester)
            assert attester.decided(waiting.address) == Decision(accept=True)
            finding = await attester.examine(waiting)
            with pytest.raises(UserError, match="decided to accept"):
                await attester.attest(waiting.address, Decision(accept=False), finding, Agrees())
            done = await attester.attest(waiting.address, Decision(accept=True), finding, Agrees())
            assert (done.accept, done.ending) == (True, "NONE")
        await killed(homes["broadcast"], network_dir, item.address, "broadcast")
        await landed(market, item.address, 2)
        command = GleanerCommand(homes["broadcast"], network_dir)
        again = await asyncio.to_thread(command.spawn, *unlocked(command, str(item.address), "--accept", "--yes"))
        assert (again.ok()["mine"], again.json["ending"], again.json["signature"]) == ("accepted", "ACCEPTED", "")
        assert (await sale).outcome == "paid"
        said = [event for _, events in await events_of(market, item.address) for event in events]
        words = [event.attester for event in said if isinstance(event, Attested)]
        assert words == [one.address for one in committee]
        for one in committee:
            entries, _ = await MarketHistory(market.rpc, market.program).since(one.address)
            assert sum(step.name == "attest" for entry in entries for step in entry.steps) == 1


async def landed(market: Connection, batch: Pubkey, words: int) -> None:
    """Wait until so many attesters' words are on the chain."""
    async with asyncio.timeout(30):
        while (await market.reader.batch(batch)).value.attested.bit_count() < words:
            await next_slot(market)


def unlocked(command: GleanerCommand, *arguments: str) -> list[str]:
    return ["attest", *arguments, "--json", "--passphrase-file", str(command.passphrase_file)]


async def killed(home: Path, network_dir: Path, batch: Pubkey, die: str) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.helpers.dying_attester", "--die", die),
        *("--home", str(home), "--network", str(network_dir), "--batch", str(batch)),
        cwd=ROOT,
        stderr=asyncio.subprocess.PIPE,
    )
    _, err = await process.communicate()
    assert process.returncode == -signal.SIGKILL, err.decode()


async def test_the_practice_networks_committee_decides_by_itself(
    tmp_path: Path, network_dir: Path, running_network: NetworkInfo
) -> None:
    home = tmp_path / "seller"
    new_wallet(home)
    async with market_of(running_network, tmp_path) as market, selling(home, network_dir) as desk:
        offered = await RequestBoard(market).list(committees=True)
        [found] = [view for view in offered if view.spec.title == COMMITTEE_OFFER.title]
        assert (found.threshold, found.attesters) == (2, 3)
        assert found.address not in {view.address for view in await RequestBoard(market).list()}
        request = Pubkey.from_string(found.address)
        await fund(market, desk.identity.address)
        source = await desk.open_source(str(sample_path("reading-diary")))
        wanted = found.spec.quality["schema"]["properties"]
        columns = tuple((one.name, "keep" if one.name in wanted else "drop") for one in source.columns)
        plan = SalePlan("feedc0de", found.address, source.path, source.sha256, columns, most_records=20)
        findings = await desk.preparing.findings(plan, lambda _done, _total: None)
        kept = tuple(HitDecision(group.type, group.text, "keep") for group in findings.groups)
        plan = replace(plan, decisions=kept)
        await desk.begin(plan)
        view = await desk.proceed(plan.sale_id, Agrees(), nobody)
        assert (view.outcome, view.paid) == ("paid", 20 * COMMITTEE_OFFER.price)
        committee = await market.reader.committee(request)
        assert committee is not None
        assert sum(one.agreed for one in committee.attesters) == 2
