"""A sale whose disk is lost right after its submission, finished with nothing but the words."""

from __future__ import annotations

import asyncio
import json
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.practice.catalogue import UNIT
from app.sell.recover import recover
from assets.samples import sample_path
from tests.helpers.sale_driver import (
    Agrees,
    OwnBuyer,
    facts,
    fund,
    market_of,
    new_wallet,
    nobody,
    raw_plan,
    selling,
    settled,
)

if TYPE_CHECKING:
    from app.network.info import NetworkInfo

pytest_plugins = ["tests.helpers.running_network"]
pytestmark = [pytest.mark.slow]

ROOT = Path(__file__).resolve().parents[2]


async def test_words_alone_finish_a_sale(tmp_path: Path, network_dir: Path, running_network: NetworkInfo) -> None:
    lost, found = tmp_path / "lost", tmp_path / "found"
    words = new_wallet(lost)
    async with market_of(running_network, tmp_path) as market:
        buyer = await OwnBuyer.make(market)
        request = await buyer.open_request()
        file = Path(shutil.copy(sample_path("household-energy"), lost))
        async with selling(lost, network_dir) as desk:
            seller = desk.identity.address
            await fund(market, seller)
            plan = await raw_plan(desk, request, 30, file)
            digest = (await desk.preview(plan)).digest
        written = tmp_path / "plan.json"
        written.write_text(json.dumps(plan.to_json()))
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.helpers.killing_seller", "--for-good", "submitted"),
            *("--home", str(lost), "--network", str(network_dir), "--plan", str(written)),
            cwd=ROOT,
            stdout=asyncio.subprocess.PIPE,
        )
        out, _ = await process.communicate()
        assert [json.loads(line) for line in out.splitlines()] == [{"died": "submitted"}]
        shutil.rmtree(lost)

        new_wallet(found, words)
        async with selling(found, network_dir) as desk:
            assert desk.identity.address == seller
            (sale_id,) = await recover(desk)
            assert await recover(desk) == ()
            view = await desk.proceed(sale_id, Agrees(), nobody)
            assert (view.outcome, view.paid) == ("paid", 30 * UNIT)
            assert await recover(desk) == ()
            assert len(desk.receipts.all()) == 1, "the consent was lost with the disk"
        await settled(market, seller)
        says = await facts(market, seller, request)
        assert (says.submits, says.spent, says.batches) == (1, 1, 1)
        assert says.withdrawals == (30 * UNIT,)
        assert await buyer.digests(seller, tmp_path) == [digest]
