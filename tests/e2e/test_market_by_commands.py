"""A market nobody runs automatically: `gleaner review --auto` and `gleaner keeper` as processes, killed and stopped."""

from __future__ import annotations

import asyncio
import json
import signal
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from solders.pubkey import Pubkey

from app.errors import SaleRejected
from app.practice.catalogue import UNIT
from market.generated.events import Committed, Revealed
from market.history import MarketHistory
from tests.helpers.gleaner_command import GleanerCommand
from tests.helpers.operators_page import Page, funded, gateways
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
    from collections.abc import AsyncIterator

    from app.connection import Connection
    from tests.helpers.devnet_node import DevnetFactory

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]

RECORDS = 50
SEATS = 8
ACCEPTS = 'format = "gleaner-rules/1"\n[kinds."*"]\nschema = true\n'
REFUSES = ACCEPTS + "max_reject_share = 0\nranges.kwh = {max = -1}\n"


@dataclass
class Service:
    """One `gleaner` process and the JSON lines it printed."""

    process: asyncio.subprocess.Process
    lines: list[dict[str, Any]] = field(default_factory=list)

    @classmethod
    async def start(cls, command: GleanerCommand, *arguments: str | Path) -> Service:
        process = await asyncio.create_subprocess_exec(
            *command._command(arguments),
            cwd=Path(__file__).resolve().parents[2],
            env=command._environment(),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        return cls(process)

    async def said(self, event: str) -> dict[str, Any]:
        """Wait for an event."""
        assert self.process.stdout is not None
        while raw := await self.process.stdout.readline():
            self.lines.append(json.loads(raw))
            if self.lines[-1]["event"] == event:
                return self.lines[-1]
        assert self.process.stderr is not None
        raise AssertionError((await self.process.stderr.read()).decode())

    async def kill(self) -> None:
        """End it without warning."""
        self.process.kill()
        await self.process.communicate()

    async def stop(self) -> tuple[dict[str, Any], str]:
        """Ask it to stop; returns its last line and what it told a person."""
        self.process.send_signal(signal.SIGTERM)
        out, err = await self.process.communicate()
        self.lines += [json.loads(line) for line in out.splitlines()]
        assert self.process.returncode == 0, err.decode()
        return self.lines[-1], err.decode()


@dataclass(frozen=True)
class Stage:
    """A market set up by the operator's page, and who acts on it."""

    page: Page
    market: Connection
    reviewer: GleanerCommand
    address: Pubkey

    def review(self, rules: str) -> tuple[str | Path, ...]:
        """The reviewer's command."""
        file = self.page.folder / "rules.toml"
        file.write_text(rules)
        secret = ("--passphrase-file", self.reviewer.passphrase_file)
        return ("review", "--auto", file, "--seats", str(SEATS), "--yes", "--json", *secret)

    async def sale(self, name: str) -> tuple[asyncio.Task[Any], Pubkey]:
        """Begin a sale to a buyer of its own."""
        home = self.page.folder / name
        new_wallet(home)
        request = await (await OwnBuyer.make(self.market)).open_request()
        ready: asyncio.Future[Pubkey] = asyncio.get_running_loop().create_future()

        async def sell() -> Any:
            async with selling(home, self.page.folder / "market") as desk:
                seller = desk.identity.address
                await fund(self.market, seller)
                plan = await raw_plan(desk, request, RECORDS)
                await desk.begin(plan)
                ready.set_result(seller)
                return await desk.proceed(plan.sale_id, Agrees(), nobody)

        return asyncio.create_task(sell()), await ready

    async def votes(self, seller: Pubkey) -> tuple[list[Committed], list[Revealed]]:
        """What was committed and revealed about a seller's batch, from the chain's history."""
        (batch,) = await self.market.reader.batches(contributor=seller)
        entries, _ = await MarketHistory(self.market.rpc, self.market.program).since(batch.address)
        events = [event for entry in entries if not entry.failed for event in entry.events]
        return (
            [event for event in events if isinstance(event, Committed)],
            [event for event in events if isinstance(event, Revealed)],
        )


@asynccontextmanager
async def a_market(node: str, folder: Path) -> AsyncIterator[Stage]:
    async with gateways(folder) as values:
        page = Page(node, folder, values)
        await page.follow()
        info = replace(page.info, practice=True)
        async with market_of(info, folder) as market:
            home = folder / "reviewer"
            new_wallet(home)
            async with opened(home, folder / "market") as app:
                address = app.identity(await app.connect(lambda _: None)).address
            await fund(market, address, (SEATS + 1) * 50 * UNIT)
            yield Stage(page, market, GleanerCommand(home, folder / "market"), address)


async def test_reviewer_and_keeper_as_people_run_them(devnet_node: DevnetFactory, tmp_path: Path) -> None:
    node = devnet_node(genesis={"accounts": [], "programs": []})
    async with a_market(node.rpc_url, tmp_path) as stage:
        command = GleanerCommand(tmp_path / "keepers-home")
        key = tmp_path / "keeper.json"
        made = (await asyncio.to_thread(command.run, "program", "key", key, "--json")).ok()["address"]
        await funded(node.rpc_url, Pubkey.from_string(made), UNIT * 1000)
        where = ("--url", node.rpc_url, "--program", stage.page.values["PROGRAM"], "--keypair", key)
        keeper = await Service.start(command, "keeper", *where, "--json")
        reviewer = await Service.start(stage.reviewer, *stage.review(ACCEPTS))
        await _seated(stage)

        first, seller = await stage.sale("first")
        assert (await reviewer.said("committed"))["round"] == 0
        await reviewer.kill()
        # It comes back with rules that refuse everything: the vote written down stays.
        reviewer = await Service.start(stage.reviewer, *stage.review(REFUSES))
        assert (await reviewer.said("revealed"))["refused"] == 0
        sold = await first
        assert (sold.outcome, sold.paid) == ("paid", RECORDS * UNIT)
        committed, revealed = await stage.votes(seller)
        assert len(committed) == len(revealed) == 5
        assert len({event.entry for event in revealed}) == 5
        assert {(event.status, event.bits) for event in revealed} == {(0, 0)}
        await settled(stage.market, seller)

        second, other = await stage.sale("second")
        assert (await reviewer.said("revealed"))["refused"] == 12
        with pytest.raises(SaleRejected):
            await second
        await settled(stage.market, other)
        assert {event.bits.bit_count() for event in (await stage.votes(other))[1]} == {12}

        last, told = await reviewer.stop()
        assert (last["event"], last["seats"]) == ("stopped", SEATS)
        assert "stopping" in told or last["votes"] == 3
        metrics, _ = await keeper.stop()
        steps = [line for line in keeper.lines if line["event"] == "step"]
        assert metrics["event"] == "stopped"
        assert sum(metrics["steps"].values()) >= len(steps) > 0
        assert metrics["tips_lamports"] == sum(step["tip_lamports"] for step in steps)
        assert {"tally", "finalize"} <= set(metrics["steps"]), metrics


async def _seated(stage: Stage) -> None:
    """Wait until the reviewer holds its seats: before the first request they count at once."""
    while len(await stage.market.reader.seats_of(stage.address)) < SEATS:  # noqa: ASYNC110 - happens on chain
        await asyncio.sleep(0.1)
