"""How the automatic participants join: at the newest state.

A practice ledger has one leader, so what it has processed is never taken back by a fork; waiting for a confirmation, as
the app does everywhere, would only make the automatic participants slower.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from app.connection import Connection
from market.reader import MarketReader
from market.rpc import Rpc
from market.sender import Pace, Sender

if TYPE_CHECKING:
    from pathlib import Path

    from solders.pubkey import Pubkey

    from app.network.info import NetworkInfo

LEVEL = "processed"
PACE = Pace(first_poll_s=0.02)


class NearbyConnection(Connection):
    """A connection that reads and confirms at ``processed``."""

    def __init__(self, info: NetworkInfo, staging: Path) -> None:
        super().__init__(info, staging)
        self.rpc = nearby_rpc(info)
        self.reader = MarketReader(self.rpc, self.program)

    async def __aenter__(self) -> Self:
        await super().__aenter__()
        self.sender = nearby_sender(self.rpc, self.program)
        return self


def nearby_rpc(info: NetworkInfo) -> Rpc:
    """Return a client that reads at ``processed``."""
    return Rpc(info.rpc_url, commitment=LEVEL)


def nearby_sender(rpc: Rpc, program: Pubkey) -> Sender:
    """Return a sender for which processed is landed."""
    return Sender(rpc, market_program=program, commitment=LEVEL, pace=PACE)
