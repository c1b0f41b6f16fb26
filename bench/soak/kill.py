"""Kills sellers at random commits until so many have died, and asks the chain after each sale.

    python -m bench.soak.kill --times 200

Every sale ends with one submission, one payout, one privacy spend if it is a histogram, and the buyer's digest equal to
the seller's; anything else stops the command with the seed that shows it again. Writes kill.json beside itself.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import platform
import secrets
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from app.practice.catalogue import UNIT
from tests.helpers.running_network import network_in
from tests.helpers.sale_driver import (
    HISTOGRAM,
    RAW,
    OwnBuyer,
    digest_of,
    facts,
    fund,
    histogram_plan,
    market_of,
    new_wallet,
    raw_plan,
    selling,
)

if TYPE_CHECKING:
    from app.connection import Connection

ROOT = Path(__file__).resolve().parents[2]
RESULT = Path(__file__).with_name("kill.json")
RECORDS, MANY_RECORDS = 20, 200
"""Of a sale in one batch, and of one in several."""


async def one_sale(market: Connection, folder: Path, network: Path, seed: int) -> list[str]:
    """Sell once while dying at random; returns the steps of the deaths.

    Raises:
        AssertionError: something happened twice, or not at all.
    """
    home = folder / "home"
    new_wallet(home)
    buyer = await OwnBuyer.make(market)
    offer = HISTOGRAM if seed % 3 == 0 else RAW
    records = MANY_RECORDS if seed % 3 == 1 else RECORDS
    request = await buyer.open_request(offer)
    async with selling(home, network) as desk:
        seller = desk.identity.address
        await fund(market, seller)
        plan = await (histogram_plan(desk, request) if offer is HISTOGRAM else raw_plan(desk, request, records))
    written = folder / "plan.json"
    written.write_text(json.dumps(plan.to_json()))
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.helpers.killing_seller", "--die", "random", "--seed", str(seed)),
        *("--home", str(home), "--network", str(network), "--plan", str(written)),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await process.communicate()
    assert process.returncode == 0, err.decode()
    lives = [json.loads(line) for line in out.splitlines()]
    gross = offer.min_records * offer.price if offer is HISTOGRAM else records * UNIT
    found = await facts(market, seller, request)
    assert lives[-1]["finished"] == "paid", lives
    async with selling(home, network) as desk:
        batches = len(desk.journal.sale(plan.sale_id).plan["batches"])
        digests = await buyer.digests(seller, folder)
        assert len(digests) == batches
        assert batches > 1 or digests == [digest_of(desk, plan.sale_id)]
        assert (batches > 1) == (records == MANY_RECORDS and offer is RAW)
        assert (found.submits, found.spent, found.batches, found.failed) == (batches, batches, batches, 0), found
        assert (found.withdrawals, sum(found.paid)) == ((gross,), gross), found
        assert desk.ledger.verify() == (1 if offer is HISTOGRAM else 0)
    return [life["died"] for life in lives[:-1]]


async def run(times: int, seed: int, folder: Path) -> None:
    """Sell until ``times`` sellers have died, two at a time, and write the figures."""
    started = time.monotonic()
    deaths: Counter[str] = Counter()
    sales = 0
    with network_in(folder / "network") as info:
        async with market_of(info, folder) as market:
            while deaths.total() < times:
                seeds = (seed + sales, seed + sales + 1)
                folders = [folder / str(one) for one in seeds]
                for one in folders:
                    one.mkdir()
                both = await asyncio.gather(
                    *(
                        one_sale(market, where, folder / "network", one)
                        for where, one in zip(folders, seeds, strict=True)
                    )
                )
                sales += len(both)
                deaths.update(step for died in both for step in died)
                print(f"{sales} sales, {deaths.total()} deaths, {time.monotonic() - started:.0f} s", flush=True)
    figures = {
        "machine": f"{platform.machine()}, {platform.system()}, Python {platform.python_version()}",
        "first_seed": seed,
        "sales": sales,
        "killed": deaths.total(),
        "asserted_of_each_sale": (
            "finished as paid; a submission and a Spent for each batch, 1 payout of the whole amount, no failed "
            "transaction; the buyer opens each batch, and a single one has the digest of the seller's records; "
            "privacy ledger valid, 1 row for a histogram and none otherwise"
        ),
        "elapsed_s": round(time.monotonic() - started),
        "killed_at": dict(sorted(deaths.items())),
    }
    RESULT.write_text(json.dumps(figures, indent=1) + "\n")


def main() -> None:
    """Parse the arguments and run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1_000_000))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(run(options.times, options.seed, Path(folder)))


if __name__ == "__main__":
    main()
