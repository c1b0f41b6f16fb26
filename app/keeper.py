"""A keeper: takes every step anyone may take, for the tips in the batches."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from market.crank import CrankRunner
from market.errors import MarketError

if TYPE_CHECKING:
    from app.connection import Connection
    from market.transaction import Signer

_LOG = logging.getLogger(__name__)


async def keep_forever(connection: Connection, signer: Signer, pause_s: float) -> None:
    """Look at every batch again and again and take what is due."""
    runner = CrankRunner(connection.reader, connection.operations, connection.sender, signer)
    while True:
        try:
            for batch in await connection.reader.batches():
                params = await connection.params(batch.value.params_version)
                for crank, landed in await runner.run(batch.address, connection.config, params):
                    _LOG.info("%s of %s: %s", crank.kind, batch.address, landed.signature)
        except MarketError as error:
            _LOG.warning("cranking: %s", error)
        await asyncio.sleep(pause_s)
