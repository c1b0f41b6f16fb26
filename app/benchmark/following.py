"""Benchmarks that go on beside other work: their samples are shared and their labels opened by whoever runs anyway."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from app.errors import Declined, SaleRejected
from app.perseverance import going_on
from app.sell.once import SaleSteps, may_be_out

if TYPE_CHECKING:
    from app.sell.desk import Desk
    from app.sell.model import SaleWatcher
    from market.explain import TransactionSummary

_LOG = logging.getLogger(__name__)
RETRY_S = 2.0


class SignsNothing:
    """Approves nothing: what was agreed to with a benchmark is not asked for again, and nothing else is due."""

    async def approve(self, summary: TransactionSummary) -> bool:
        """Say no."""
        del summary
        return False


async def follow_benchmarks(desk: Desk, watch: SaleWatcher) -> None:
    """Follow every unfinished benchmark that reached the market to its end; returns when all have ended.

    Args:
        desk: of the unlocked wallet.
        watch: told whenever one moved on.
    """
    ours = [sale for sale in desk.journal.open_sales() if sale.plan["plan"].get("labels")]
    out = [sale.sale_id for sale in ours if _is_out(desk, sale.sale_id, len(sale.plan["batches"]))]
    await asyncio.gather(*(_follow(desk, sale_id, watch) for sale_id in out))


def _is_out(desk: Desk, sale_id: str, batches: int) -> bool:
    """Whether any of it may be on the market; what is not has no duties, and would ask for a signature."""
    steps = SaleSteps(desk.journal, sale_id, lambda: None)
    return any(may_be_out(steps, number, "submitted") for number in range(batches))


async def _follow(desk: Desk, sale_id: str, watch: SaleWatcher) -> None:
    over = False
    while not over:
        with going_on(_LOG, f"following benchmark {sale_id}"):
            over = await _to_its_end(desk, sale_id, watch)
        if not over:
            await asyncio.sleep(RETRY_S)


async def _to_its_end(desk: Desk, sale_id: str, watch: SaleWatcher) -> bool:
    try:
        await desk.proceed(sale_id, SignsNothing(), watch)
    except (Declined, SaleRejected) as ended:
        _LOG.warning("benchmark %s: %s", sale_id, ended)
    return True
