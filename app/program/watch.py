"""Notices that the market's program was replaced since it was looked at: an operator may upgrade it at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import UserError
from market.deploy import deployed_in_slot

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from solders.pubkey import Pubkey

    from market.rpc import Rpc


class ProgramWatch:
    """What is asked before each signature: is it still the deployment that was looked at?

    Args:
        rpc: the node.
        program: address of the market.
        look: looks at all of it, and raises where it is not one to sign for.
    """

    def __init__(self, rpc: Rpc, program: Pubkey, look: Callable[[], Awaitable[None]]) -> None:
        self._rpc, self._program, self._look = rpc, program, look
        self._slot: int | None = None

    async def begin(self) -> None:
        """Remember the deployment of now; called before it is looked at for the first time.

        Raises:
            MarketError: the node does not answer.
        """
        self._slot = await deployed_in_slot(self._rpc, self._program)

    async def require_same(self) -> None:
        """Look again where the program was deployed anew.

        Raises:
            UserError: there is none any more, or it is not one to sign for.
            MarketError: the node does not answer.
        """
        slot = await deployed_in_slot(self._rpc, self._program)
        if slot is None:
            raise UserError(
                "The market's program is gone from its address.",
                money="Nothing was signed.",
                next_step="Ask who runs this market.",
            )
        if slot != self._slot:
            await self._look()
            # Only now: what was refused is looked at, and refused, each time.
            self._slot = slot
