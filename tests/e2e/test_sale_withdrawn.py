"""Consent withdrawn: before a submission free, behind it nothing more is opened, after the key it is too late."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from app.errors import UserError
from app.practice.catalogue import UNIT
from app.receipts.signing import verify_paper
from app.rights.withdrawal import Withdrawals
from app.sell.withhold import WITHHELD
from tests.helpers.sale_driver import (
    Agrees,
    OwnBuyer,
    clear,
    facts,
    fund,
    market_of,
    new_wallet,
    next_slot,
    nobody,
    raw_plan,
    selling,
)

if TYPE_CHECKING:
    from pathlib import Path

    from app.network.info import NetworkInfo
    from app.sell.desk import Desk
    from app.sell.model import SaleView

pytest_plugins = ["tests.helpers.running_network"]
pytestmark = [pytest.mark.slow]

RECORDS, LOOKS = 20, 25


async def test_consent_is_taken_back_where_that_is_possible(
    tmp_path: Path, network_dir: Path, running_network: NetworkInfo
) -> None:
    new_wallet(tmp_path / "home")
    async with market_of(running_network, tmp_path) as market, selling(tmp_path / "home", network_dir) as desk:
        buyer = await OwnBuyer.make(market)
        request = await buyer.open_request()
        seller = desk.identity.address
        await fund(market, seller)
        withdrawals = Withdrawals(desk)

        early = await raw_plan(desk, request, RECORDS)
        await desk.begin(early)
        (right,) = await withdrawals.look(early.sale_id)
        assert (right.stage, right.possible, right.most_lost) == ("not_sent", True, 0)
        paper = await withdrawals.withdraw(early.sale_id, "I changed my mind")
        verify_paper(paper)
        assert paper["events"][0] | {"event_time": ""} == {
            "event_time": "",
            "event_type": "withdrawal",
            "event_state": "withdrawn",
            "entity_id": str(seller),
            "reason": "I changed my mind",
        }
        assert await withdrawals.withdraw(early.sale_id, "again") == paper
        assert not desk.outgoing(early.sale_id).there
        assert (await facts(market, seller, request)).submits == 0

        done = await raw_plan(desk, request, RECORDS)
        await desk.begin(done)
        assert (await desk.proceed(done.sale_id, Agrees(), nobody)).paid == RECORDS * UNIT
        (right,) = await withdrawals.look(done.sale_id)
        assert (right.stage, right.possible) == ("settled", False)
        with pytest.raises(UserError) as late:
            await withdrawals.withdraw(done.sale_id, "")
        clear(late.value, "released", "Ask the buyer to erase it")


async def test_behind_a_submission_nothing_more_is_opened(
    tmp_path: Path, network_dir: Path, running_network: NetworkInfo
) -> None:
    new_wallet(tmp_path / "home")
    async with market_of(running_network, tmp_path) as market, selling(tmp_path / "home", network_dir) as desk:
        request = await (await OwnBuyer.make(market)).open_request()
        await fund(market, desk.identity.address)
        plan = await raw_plan(desk, request, RECORDS)
        await desk.begin(plan)
        await _until_submitted(desk, plan.sale_id)

        withdrawals = Withdrawals(desk)
        (right,) = await withdrawals.look(plan.sale_id)
        assert (right.stage, right.possible) == ("sealed", True)
        assert right.most_lost > 0, "the bond answers for it"
        paper = await withdrawals.withdraw(plan.sale_id, "")
        assert [batch["withdrawn"] for batch in paper["batches"]] == [True]
        assert (await withdrawals.look(plan.sale_id))[0].stage == "withdrawn"

        going = asyncio.create_task(desk.proceed(plan.sale_id, Agrees(), nobody))
        for _ in range(LOOKS):
            await next_slot(market)
        assert not going.done()
        going.cancel()
        await asyncio.wait({going})
        steps = {row.step.partition(":")[0] for row in desk.journal.steps(plan.sale_id)}
        assert WITHHELD in steps
        assert not steps & {"shared", "disclosed"}
        (batch,) = await market.reader.batches(contributor=desk.identity.address)
        assert not any(batch.value.key)


async def _until_submitted(desk: Desk, sale_id: str) -> None:
    """Sell until the batch is on the market, and stop there."""
    submitted = asyncio.Event()

    def watch(view: SaleView) -> None:
        del view
        if any(row.step == "submitted" for row in desk.journal.steps(sale_id)):
            submitted.set()
            going.cancel()

    going = asyncio.create_task(desk.proceed(sale_id, Agrees(), watch))
    await asyncio.wait({going})
    assert submitted.is_set()
