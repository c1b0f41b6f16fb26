"""Benchmarks on the running network: hidden, judged by honest and lazy reviewers, opened by themselves, exact."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import signal
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from solders.pubkey import Pubkey

from app.benchmark.labels import bitmap_of
from app.cli.output import whole
from app.practice.catalogue import UNIT
from app.review.judge import SpecJudge
from assets.samples import sample_path
from market.explained import Agreed
from market.generated.constants import Ending
from market.generated.events import Finalized, Revealed, SeatSettled
from market.history import MarketHistory
from market.provenance import Provenance
from tests.helpers import bytes_reference
from tests.helpers import market_reference as reference
from tests.helpers.gleaner_command import GleanerCommand
from tests.helpers.own_panel import Bribed, own_panel
from tests.helpers.running_network import network_in
from tests.helpers.sale_driver import Agrees, OwnBuyer, fund, market_of, new_wallet, raw_plan, selling, settled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.connection import Connection
    from app.network.info import NetworkInfo
    from app.sell.model import SaleView

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]

ROOT = Path(__file__).resolve().parents[2]
RECORDS = 12
"""All of them are sampled, so that every seat sees the bad one."""
BAD = 7
LABELS = [index == BAD for index in range(RECORDS)]
STEPS = {
    *("label:part:0:send:0", "label:part:0:sent:0", "label:part:0", "label:send:0", "label:sent:0", "label"),
}
"""What opening a label writes down; the steps before it are those of a sale, which is killed at them elsewhere."""


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, NetworkInfo]]:
    """A network whose panels are the test's."""
    directory = tmp_path_factory.mktemp("benchmarks")
    with network_in(directory, "--without=reviewers", "--without=challenger") as info:
        yield directory, info


async def test_benchmarks_are_hidden_opened_and_settled(tmp_path: Path, network: tuple[Path, NetworkInfo]) -> None:
    """Every other reviewer approves unseen; one submitter is killed over its label, one leaves it to the keeper."""
    directory, info = network
    data, labels = tmp_path / "energy.csv", tmp_path / "labels.txt"
    data.write_text(with_a_bad_record())
    labels.write_text("".join("bad\n" if bad else "good\n" for bad in LABELS))
    lazy = {number: Bribed(accepts=True) for number in range(0, 40, 2)}
    async with market_of(info, tmp_path) as market, own_panel(info, tmp_path, SpecJudge(), lazy):
        buyer = await OwnBuyer.make(market)
        requests = [await buyer.open_request() for _ in range(3)]
        killed, kept, lost = (tmp_path / name for name in ("killed", "kept", "lost"))
        died, batch, restored = await asyncio.gather(
            dying(market, killed, directory, requests[0], data),
            by_commands(market, kept, directory, requests[1], data, labels),
            after_a_lost_disk(market, lost, directory, requests[2], data, labels),
        )
        assert set(died) >= STEPS, STEPS - set(died)
        first = await only_batch(market, killed, directory)
        for address in (first, batch, restored):
            await settled(market, (await market.reader.batch(address)).value.contributor)
            await hidden_until_the_verdict(market, address)
            await exact(market, address)


async def dying(market: Connection, home: Path, directory: Path, request: Pubkey, data: Path) -> list[str]:
    """Submit as a process that is killed before everything it writes down about the label; returns where it died."""
    new_wallet(home)
    async with selling(home, directory) as desk:
        await fund(market, desk.identity.address)
        plan = replace(await raw_plan(desk, request, 0, data), labels=bitmap_of(LABELS).hex())
    written = home / "plan.json"
    written.write_text(json.dumps(plan.to_json()))
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.helpers.killing_seller", "--die", "before", "--only", "label"),
        *("--home", str(home), "--network", str(directory), "--plan", str(written)),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await process.communicate()
    assert process.returncode == 0, err.decode()
    lives = [json.loads(line) for line in out.splitlines()]
    assert lives[-1] == {"finished": "benchmark", "lives": len(lives)}
    return [life["died"] for life in lives[:-1]]


async def by_commands(
    market: Connection, home: Path, directory: Path, request: Pubkey, data: Path, labels: Path
) -> Pubkey:
    """Preview and submit by command, leave after the submission, and let the keeper do the rest."""
    new_wallet(home)
    async with selling(home, directory) as desk:
        await fund(market, desk.identity.address)
    command = GleanerCommand(home, directory)
    arguments: list[Any] = ["benchmark", "submit", data, "--request", request, "--labels", labels]
    personal = ["--drop", "account_email", "--drop", "contact_phone"]
    offer = (await asyncio.to_thread(command.unlocked, *arguments, *personal, "--preview")).ok()
    assert (offer["records"], offer["bad"], offer["never_paid"]) == (RECORDS, 1, str(RECORDS))
    assert (offer["cost_most"], offer["held"]) == (whole(RECORDS * UNIT * 4 // 100, 6), offer["lost_if_overturned"])
    left = await asyncio.to_thread(command.interrupted_after, "Submitted", *arguments, *personal, "--yes")
    assert "gleaner benchmark open" in left.err
    (known,) = (await asyncio.to_thread(command.unlocked, "benchmark", "status")).ok()["benchmarks"]
    assert known["benchmark"]
    assert not known["opened"]
    await kept_until(command, "Label opened")
    (known,) = (await asyncio.to_thread(command.unlocked, "benchmark", "status")).ok()["benchmarks"]
    assert known["opened"]
    (ended,) = (await asyncio.to_thread(command.unlocked, "benchmark", "open", "--yes")).ok()["benchmarks"]
    assert (ended["outcome"], ended["batches"][0]["ending"]) == ("benchmark", "LABEL")
    nothing = (await asyncio.to_thread(command.unlocked, "benchmark", "open", "--yes")).ok()
    assert nothing == {"benchmarks": []}
    return Pubkey.from_string(ended["batches"][0]["batch"])


async def after_a_lost_disk(
    market: Connection, home: Path, directory: Path, request: Pubkey, data: Path, labels: Path
) -> Pubkey:
    """Submit, lose the data folder, and open the label with the words and the file it was submitted with."""
    words = new_wallet(home)
    async with selling(home, directory) as desk:
        await fund(market, desk.identity.address)
        plan = replace(await raw_plan(desk, request, 0, data), labels=bitmap_of(LABELS).hex())
        await desk.begin(plan)
        with suppress(Gone):
            await desk.proceed(plan.sale_id, Agrees(), gone_once_submitted)
    again = home.with_name("again")
    new_wallet(again, words)
    command = GleanerCommand(again, directory)
    (known,) = (await asyncio.to_thread(command.spawned, "benchmark", "status")).ok()["benchmarks"]
    assert (known["benchmark"], known["opened"]) == ("", False)
    assert "this data folder has lost it" in known["sentence"]
    recovered = (await asyncio.to_thread(command.spawned, "sell", "--recover", "--yes")).ok()
    assert recovered == {"sales": [], "failed": []}, "it is no sale"
    wrong = labels.with_name("wrong.txt")
    wrong.write_text("bad\n" + "good\n" * (RECORDS - 1))
    refused = await asyncio.to_thread(command.spawned, "benchmark", "open", known["batch"], "--labels", wrong)
    assert refused.json["error"]["what"] == "These are not the labels that were committed to."
    done = await asyncio.to_thread(command.spawned, "benchmark", "open", known["batch"], "--labels", labels)
    assert [one["outcome"] for one in done.ok()["benchmarks"]] == ["benchmark"]
    return Pubkey.from_string(known["batch"])


class Gone(Exception):
    """The submitter's disk is lost here."""


def gone_once_submitted(view: SaleView) -> None:
    """Fall over as soon as the batch is on the market."""
    if view.batches and view.batches[0].address:
        raise Gone


async def kept_until(command: GleanerCommand, said: str) -> None:
    """Run the keeper until it says something about a benchmark, then stop it."""
    process = await asyncio.create_subprocess_exec(
        *command._command(["keeper", "--json", "--passphrase-file", command.passphrase_file]),
        cwd=ROOT,
        env=command._environment(),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    heard = []
    while raw := await process.stdout.readline():
        heard.append(json.loads(raw))
        if heard[-1]["event"] == "benchmark" and heard[-1]["said"] == said:
            break
    process.send_signal(signal.SIGTERM)
    _, err = await process.communicate()
    assert process.returncode == 0, err.decode()
    assert any(one["event"] == "benchmark" and one["said"] == said for one in heard), (heard, err.decode())


async def only_batch(market: Connection, home: Path, directory: Path) -> Pubkey:
    """The one batch of a home's wallet."""
    async with selling(home, directory) as desk:
        (batch,) = await market.reader.batches(contributor=desk.identity.address)
        return batch.address


def with_a_bad_record() -> str:
    """The first sample readings, one of them without a number where the energy belongs."""
    with sample_path("household-energy").open(newline="") as file:
        rows = list(csv.DictReader(file))[:RECORDS]
    rows[BAD]["kwh"] = "n/a"
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


async def hidden_until_the_verdict(market: Connection, batch: Pubkey) -> None:
    """Nothing of its submitter that only a benchmark needs stood on chain before the last vote was revealed."""
    owner = (await market.reader.batch(batch)).value.contributor
    entries, _ = await MarketHistory(market.rpc, market.program).since(owner)
    steps = [(entry.slot, step.name) for entry in entries if not entry.failed for step in entry.steps]
    about, _ = await MarketHistory(market.rpc, market.program).since(batch)
    tallied = max(entry.slot for entry in about for step in entry.steps if step.name == "tally" and not entry.failed)
    names = [name for _, name in steps]
    assert [names.count(name) for name in ("submit", "open_proof", "open_label", "close_proof")] == [1, 1, 1, 1]
    assert min(slot for slot, name in steps if name == "open_proof") >= tallied


async def exact(market: Connection, batch: Pubkey) -> None:
    """Everybody's money is the reference's to the base unit."""
    value = (await market.reader.batch(batch)).value
    history = MarketHistory(market.rpc, market.program)
    entries, _ = await history.since(batch)
    events = [event for entry in entries if not entry.failed for event in entry.events]
    votes = {event.entry: event for event in events if isinstance(event, Revealed) and event.batch == batch}
    seats = tuple(
        reference.Seat(reference.SeatStatus(reference.SeatStatus.DATA + votes[at].status), votes[at].bits)
        for at in range(reference.PARAMS.panel[0])
    )
    beacon = await market.reader.beacon(value.beacon)
    assert beacon is not None
    sample = bytes_reference.sample(bytes_reference.panel_seed(beacon.value, bytes(batch), 0, 0), RECORDS, RECORDS, [])
    label = bytes_reference.label_mask([BAD], sample)
    assert {seat.bits for seat in seats} <= {0, label}
    case = reference.Case(
        value.records,
        UNIT,
        0,
        value.stake_rate,
        reference.StakerState(stake=3 * value.bond, stake_age_days=0),
        (reference.Round((reference.Attempt(seats),)),),
        reference.Ending.LABEL,
        (label,),
    )
    out = reference.settle(case)
    (ended,) = [event for event in events if isinstance(event, Finalized) and event.batch == batch]
    assert (Ending(value.ending), value.paid, ended.paid) == (Ending.LABEL, 0, 0)
    assert ended.bond_lost == -out.contributor_bonded - out.contributor_free
    settlements = sorted(
        (event.pay, event.gain, event.loss)
        for event in events
        if isinstance(event, SeatSettled) and event.batch == batch
    )
    due = sorted((seat.pay, seat.stake_gain, seat.loss) for seat in out.seats[0][0])
    assert settlements == due
    shirked = sum(seat.bits == 0 for seat in seats)
    assert sum(loss > 0 for _, _, loss in settlements) == shirked
    staker = await market.reader.staker(value.contributor)
    assert staker is not None
    assert (staker.strikes, staker.bonded) == (0, 0)
    assert {part.verdict for part in await Provenance(market.reader, history).batch(batch)} <= {
        Agreed(0),
        Agreed(value.value),
        Agreed(value.fee),
        Agreed(value.fees),
    }, "the rounds are closed, and all of it is redone from the transactions alone"
