"""A keeper: takes every step anyone may take, for the tips in the batches."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from app.perseverance import going_on
from market.crank import CrankRunner
from market.generated.constants import State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.connection import Connection
    from app.pulse import Pulse
    from market.generated.accounts import Batch, Params
    from market.reader import Keyed
    from market.transaction import Signer

_LOG = logging.getLogger(__name__)
SOON_S = 3
QUICK_PAUSE_S = 0.1
PAUSE_S = 2.0


def nothing_due(batch: Batch, params: Params, now_s: int) -> bool:
    """Whether a batch is over and settled, and waits only for the day on which it may be closed."""
    over = batch.state == State.FINAL and not batch.unsettled and not batch.rounds_open
    return over and now_s < batch.final_at_s + params.terms.close_s


def pause_s(batches: Iterable[Batch], now_s: int) -> float:
    """Return how long to look away: changes wake us, but the clock alone moves what waits for a slot or a deadline."""
    for batch in batches:
        waits_for_slot = batch.state == State.SUBMITTED
        if waits_for_slot or (batch.state != State.FINAL and batch.deadline_s - now_s <= SOON_S):
            return QUICK_PAUSE_S
    return PAUSE_S


async def keep_forever(connection: Connection, signer: Signer, pulse: Pulse) -> None:
    """Look at every batch whenever something changes and take what is due; a batch that fails stops no other."""
    runner = CrankRunner(connection.reader, connection.operations, connection.sender, signer)
    while True:
        seen, rest_s = pulse.beat, PAUSE_S
        with going_on(_LOG, "looking for steps to take"):
            batches = await connection.reader.batches()
            now_s = (await connection.reader.clock()).unix_s if batches else 0
            await asyncio.gather(*(_keep(connection, runner, batch, now_s) for batch in batches))
            rest_s = pause_s((batch.value for batch in batches), now_s)
        await pulse.wait(seen, rest_s)


async def _keep(connection: Connection, runner: CrankRunner, batch: Keyed[Batch], now_s: int) -> None:
    with going_on(_LOG, f"cranking {batch.address}"):
        params = await connection.params(batch.value.params_version)
        if nothing_due(batch.value, params, now_s):
            return
        for crank, landed in await runner.run(batch.address, connection.config, params):
            _LOG.info("%s of %s: %s", crank.kind, batch.address, landed.signature)
