"""A sale whose seller is killed at every step of its journal: one submission, one payout, one privacy spend."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from app.practice.catalogue import UNIT
from app.receipts.signing import paper_digest, verify_paper
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
    settled,
)

if TYPE_CHECKING:
    from app.network.info import NetworkInfo

pytest_plugins = ["tests.helpers.running_network"]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]

ROOT = Path(__file__).resolve().parents[2]
DEPOSIT = 500 * UNIT
# Steps every sale has, whatever the network does meanwhile.
STEPS = {
    *("planned", "stake:send:0", "stake:sent:0", "stake", "built", "staged", "published", "checked"),
    *("submitted:send:0", "submitted:sent:0", "submitted", "batch", "samples:0:0"),
    *("shared:0:0:send:0", "shared:0:0:sent:0", "shared:0:0", "disclosed:send:0", "disclosed:sent:0", "disclosed"),
    *("final", "collected:send:0", "collected:sent:0", "collected", "receipt"),
}


@pytest.mark.parametrize("kind", ["raw", "histogram"])
async def test_killed_around_every_commit(
    kind: str, tmp_path: Path, network_dir: Path, running_network: NetworkInfo
) -> None:
    async with market_of(running_network, tmp_path) as market:
        results = await asyncio.gather(
            _sell_while_dying(market, "after", kind, tmp_path / "after", network_dir),
            _sell_while_dying(market, "before", kind, tmp_path / "before", network_dir),
        )
    for died in results:
        expected = STEPS | {"draft", "draft:drawn"}
        if kind == "histogram":  # its last step of the first commit is another one
            expected = expected - {"planned"} | {"draft:spent", "released"}
        assert expected <= set(died), expected - set(died)


async def _sell_while_dying(market: Any, die: str, kind: str, folder: Path, network_dir: Path) -> list[str]:
    home = folder / "home"
    new_wallet(home)
    buyer = await OwnBuyer.make(market)
    offer = RAW if kind == "raw" else HISTOGRAM
    request = await buyer.open_request(offer, deposit=DEPOSIT)
    async with selling(home, network_dir) as desk:
        seller = desk.identity.address
        await fund(market, seller)
        plan = await (raw_plan(desk, request) if kind == "raw" else histogram_plan(desk, request))
    written = folder / "plan.json"
    written.write_text(json.dumps(plan.to_json()))
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.helpers.killing_seller", "--die", die),
        *("--home", str(home), "--network", str(network_dir), "--plan", str(written)),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await process.communicate()
    assert process.returncode == 0, err.decode()
    assert not err, err.decode()
    lives = [json.loads(line) for line in out.splitlines()]
    assert lives[-1] == {"finished": "paid", "lives": len(lives)}

    await settled(market, seller)
    found = await facts(market, seller, request)
    gross = 50 * UNIT if kind == "raw" else offer.min_records * offer.price
    assert (found.submits, found.spent, found.batches) == (1, 1, 1)
    assert found.withdrawals == (gross,)
    assert found.paid == (gross,)
    assert found.request.free == DEPOSIT - gross - gross * 4 // 100
    assert found.request.held == 0
    async with selling(home, network_dir) as desk:
        assert await buyer.digests(seller, folder) == [digest_of(desk, plan.sale_id)]
        assert desk.ledger.verify() == (0 if kind == "raw" else 1)
        receipt, consent = desk.receipts.all()
        for paper in (receipt.body, consent.body):
            verify_paper(paper)
        assert consent.body["leaves"]["digest"] == receipt.body["digest"] == digest_of(desk, plan.sale_id)
        assert receipt.body["consent_sha256"] == paper_digest(consent.body)
        assert [batch["paid"] for batch in receipt.body["batches"]] == [gross]
        assert receipt.body["batches"][0]["batch"]
    return [life["died"] for life in lives[:-1]]
