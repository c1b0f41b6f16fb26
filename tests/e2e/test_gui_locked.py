"""A locked window: the delegate does what is due, the wallet's own key signs nothing until it is open again."""

from __future__ import annotations

import asyncio
import secrets
from typing import TYPE_CHECKING, Any

import pytest

from app.sell.model import SalePlan
from app.store import Home
from assets.samples import sample_path
from market.generated.constants import State
from ui.wiring.backend import Backend
from ui.wiring.market import Requests, Sales
from ui.wiring.session import PRACTICE_PASSPHRASE, Session

if TYPE_CHECKING:
    from pathlib import Path

    from app.sell.model import SaleView

WITHIN_S = 90


class Person:
    """Signs, and remembers when it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def approve(self, summary: Any) -> bool:
        self.asked.append(" ".join(summary.sentences))
        return True


class Watcher:
    """Wakes whoever waits for a step of the sale."""

    def __init__(self) -> None:
        self.submitted = asyncio.Event()

    def __call__(self, view: SaleView) -> None:
        if any(step.key == "submitted" and step.state == "done" for step in view.steps):
            self.submitted.set()


def quiet(done: int, total: int, message: str) -> None:
    del done, total, message


@pytest.mark.timeout(180)
async def test_a_sale_goes_on_while_the_window_is_locked(
    tmp_path: Path, network_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GLEANER_NETWORK", str(network_dir))
    backend, person, watcher = Backend(Home(tmp_path / "home")), Person(), Watcher()
    backend.approver = person
    session, sales = Session(backend), Sales(backend)
    try:
        await session.try_sample(quiet)
        request = next(one for one in await Requests(backend).list() if one.symbol == "GLN" and one.reveals != "noised")
        source = await sales.open_source(str(sample_path("household-energy")))
        columns = tuple((c.name, "drop" if c.personal else "keep") for c in source.columns)
        plan = SalePlan(secrets.token_hex(8), request.address, source.path, source.sha256, columns, most_records=20)
        await sales.begin(plan)
        selling = asyncio.create_task(sales.proceed(plan.sale_id, person, watcher))
        async with asyncio.timeout(WITHIN_S):
            await watcher.submitted.wait()

        selling.cancel()  # as the page does that goes away with the lock
        await session.lock()
        await asyncio.wait({selling})
        asked = len(person.asked)
        connection = await backend.connection()
        async with asyncio.timeout(WITHIN_S):
            while True:
                (batch,) = await connection.reader.batches()
                if batch.value.state == State.FINAL:
                    break
                await connection.rpc.get_slot()
        assert batch.value.paid == 20_000_000
        assert len(person.asked) == asked, "a locked wallet was asked to sign"

        await session.unlock(PRACTICE_PASSPHRASE)
        async with asyncio.timeout(WITHIN_S):
            view = await sales.proceed(plan.sale_id, person, watcher)
        assert (view.outcome, view.paid) == ("paid", 20_000_000)
    finally:
        await backend.close()
