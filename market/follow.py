"""An account as it is and as it becomes, with nothing missed and nothing told twice, whatever the connection does."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

from solders.pubkey import Pubkey

from market.rpc import Rpc
from market.rpc_types import AccountInfo
from market.subscribe import Subscriber
from market.subscription import Reconnected

__all__ = ["Follower"]


class Follower:
    """Follows accounts: subscribed first, then read, and read again after every lost connection.

    Args:
        rpc: reads.
        subscriber: tells of changes, at the same commitment.
    """

    def __init__(self, rpc: Rpc, subscriber: Subscriber) -> None:
        self._rpc = rpc
        self._subscriber = subscriber

    async def account(self, address: Pubkey) -> AsyncGenerator[AccountInfo | None]:
        """Yield an account as it is, then its newest state after every change; None where there is none.

        States never go back to an earlier slot, and none comes twice in a row.

        Raises:
            MarketError: the node does not answer, or answers nonsense.
        """
        told: tuple[AccountInfo | None] | None = None
        slot = 0
        async with aclosing(self._subscriber.account(address)) as notes:
            async for note in notes:
                if isinstance(note, Reconnected):
                    at, found = await self._rpc.read_account(address, min_context_slot=slot)
                else:
                    at, found = note.slot, note if note.lamports else None
                if at < slot:
                    continue
                slot = at
                if told is None or not _same(told[0], found):
                    told = (found,)
                    yield found


def _same(one: AccountInfo | None, other: AccountInfo | None) -> bool:
    if one is None or other is None:
        return one is other
    return (one.lamports, one.owner, one.data) == (other.lamports, other.owner, other.data)
