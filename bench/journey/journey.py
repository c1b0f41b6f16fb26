"""Where the time of the journey goes: `python -m bench.journey.journey` prints a table and writes journey.json.

Starts the embedded network in a fresh folder, measures its idle processor time, sells 50 sample records with the same
code as the app, stops the network and starts it again. Times are wall clock, seconds, one run, no best-of.

The windows of a sale are not ours: the beacon waits for a slot up to four seconds ahead, and DELIVERED lasts a second
of the chain's clock. What remains after them is own time; the budget is 3 s (design, "Budgets").
"""

from __future__ import annotations

import asyncio
import json
import os
import platform
import secrets
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.container import App
from app.demo import RECORDS, AgreesToAll, Journey
from app.network.processes import Child
from app.store import Home
from assets.samples import sample_path
from market.generated.events import Submitted
from market.history import MarketHistory
from wallet import Argon2Parameters, Phrase

if TYPE_CHECKING:
    from app.connection import Connection
    from app.sell.model import SaleView

SLOT_S = 0.4
IDLE_S = 10.0
DELIVERED_S = 1.0
RESULT = Path(__file__).with_name("journey.json")
QUICK = Argon2Parameters(memory_kib=64, iterations=1, lanes=1)


async def start(home: Home) -> tuple[Child, float]:
    """Start the network; returns it and the seconds until it was ready."""
    began = time.monotonic()
    arguments = ["--data", str(home.network), "--rpc-port", "0", "--ws-port", "0", "--attached"]
    child, _ = await Child.start("practice network", "app.network", arguments, home.network / "network.log")
    return child, time.monotonic() - began


def processor_s(pid: int) -> float:
    """Processor seconds of a process and its children so far (Linux)."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    ticks = 0
    for one in (str(pid), *children):
        fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


async def idle_share(pid: int) -> float | None:
    """Share of one core the network takes when nothing happens."""
    if sys.platform != "linux":
        return None
    before = processor_s(pid)
    await asyncio.sleep(IDLE_S)
    return (processor_s(pid) - before) / IDLE_S


async def sale(app: App) -> dict[str, float]:
    """Sell, and return when each step was reached, in seconds since the beginning."""
    journey = await Journey.prepare(app, lambda _line: None)
    request = await journey.request()
    began = time.monotonic()
    reached: dict[str, float] = {}

    def watch(view: SaleView) -> None:
        for _at_s, sentence in view.log:
            reached.setdefault(sentence, time.monotonic() - began)

    plan = await journey.plan(request, sample_path("household-energy"), RECORDS)
    await journey.desk.begin(plan)
    view = await journey.desk.proceed(plan.sale_id, AgreesToAll(lambda _line: None), watch)
    reached["all"] = time.monotonic() - began
    reached["beacon window"] = await beacon_window_s(journey.connection, view.batches[0].address)
    return reached


async def beacon_window_s(connection: Connection, batch: str) -> float:
    """Return what the batch waited for its beacon's slot, from the slots on chain."""
    from solders.pubkey import Pubkey

    entries, _ = await MarketHistory(connection.rpc, connection.program).since(Pubkey.from_string(batch))
    read = (await connection.reader.batch(Pubkey.from_string(batch))).value
    submitted = next(entry.slot for entry in entries if any(isinstance(event, Submitted) for event in entry.events))
    config = connection.config
    return (config.start_slot + (read.beacon + 1) * config.beacon_slots + 1 - submitted) * SLOT_S


async def measure(root: Path) -> dict[str, Any]:
    """Run everything once."""
    home = Home(root).create()
    child, fresh_s = await start(home)
    try:
        idle = await idle_share(child.process.pid)
        async with App(home, QUICK) as app:
            await asyncio.to_thread(app.wallet.create, Phrase.generate(12), secrets.token_urlsafe(12))
            reached = await sale(app)
    finally:
        await child.stop()
    child, again_s = await start(home)
    await child.stop()
    window_s = reached.pop("beacon window")
    return {
        "network_ready_fresh_s": round(fresh_s, 2),
        "network_ready_again_s": round(again_s, 2),
        "idle_share_of_a_core": idle,
        "records": RECORDS,
        "sale_reached_s": {name: round(at_s, 2) for name, at_s in reached.items()},
        "beacon_window_s": round(window_s, 2),
        "delivered_window_s": DELIVERED_S,
        "own_s": round(reached["all"] - window_s - DELIVERED_S, 2),
        "machine": {"cores": os.cpu_count(), "python": platform.python_version(), "load": os.getloadavg()[0]},
    }


def main() -> None:
    """Measure, print and keep the result."""
    with tempfile.TemporaryDirectory(prefix="gleaner-journey-") as folder:
        result = asyncio.run(measure(Path(folder)))
    text = json.dumps(result, indent=1)
    RESULT.write_text(text + "\n")
    sys.stdout.write(text + "\n")


if __name__ == "__main__":
    main()
