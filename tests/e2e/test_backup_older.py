"""A backup older than the last sale, restored elsewhere: nothing is revealed or promised a second time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.backup.make import make_backup
from app.backup.restore import Restoring
from app.errors import UserError
from app.spec import Exclusivity
from app.store import Home
from privacy import CapExceededError
from tests.helpers.sale_driver import (
    EPSILON,
    HISTOGRAM,
    QUICK,
    Agrees,
    OwnBuyer,
    fund,
    histogram_plan,
    market_of,
    new_wallet,
    nobody,
    opened,
    raw_plan,
)

if TYPE_CHECKING:
    from pathlib import Path

    from app.network.info import NetworkInfo

pytest_plugins = ["tests.helpers.running_network"]
pytestmark = [pytest.mark.slow]
OWN = "the backup's own words"


async def test_what_was_sold_after_the_backup_counts(
    tmp_path: Path, network_dir: Path, running_network: NetworkInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wallet.sealed_file.calibrated", lambda: QUICK)
    before, after, file = tmp_path / "before", tmp_path / "after", tmp_path / "backup"
    new_wallet(before)
    scope = Exclusivity(bytes(range(32)), "reading")
    async with market_of(running_network, tmp_path) as market:
        buyer = await OwnBuyer.make(market)
        noised, again = [await buyer.open_request(HISTOGRAM) for _ in range(2)]
        promised, also = [await buyer.open_request(exclusivity=scope) for _ in range(2)]
        async with opened(before, network_dir) as app:
            desk = app.desk(await app.connect(lambda _: None))
            await fund(market, app.address())
            await make_backup(app, file, OWN, lambda _done, _total: None)
            for plan in (await histogram_plan(desk, noised), await raw_plan(desk, promised, 20)):
                await desk.begin(plan)
                await desk.proceed(plan.sale_id, Agrees(), nobody)

        restoring = Restoring(Home(after).create())
        restoring.apply(restoring.look(file, OWN), replace_other=False)
        async with opened(after, network_dir) as app:
            desk = app.desk(await app.connect(lambda _: None))
            assert desk.ledger.rows() == []
            second = await histogram_plan(desk, again)
            second = replace(second, release=replace(second.release, epsilon=2.5))
            with pytest.raises(CapExceededError, match="your limit is"):
                await desk.check(second)
            (charged,) = desk.ledger.rows()
            assert charged.dataset == HISTOGRAM.kind
            assert charged.epsilon == HISTOGRAM.release.epsilon_max >= EPSILON
            with pytest.raises(UserError, match="each once"):
                await desk.check(await raw_plan(desk, also, 20))
            # Read once: what is known is not charged again.
            assert await desk.restored.catch_up(desk) == ()
            assert len(desk.ledger.rows()) == 1
