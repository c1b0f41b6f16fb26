"""Wakes those who act on the market when one of its accounts changes, instead of letting them ask again and again."""

from __future__ import annotations

import asyncio
import logging
from contextlib import aclosing
from typing import TYPE_CHECKING

from market.errors import MarketError
from market.subscribe import Subscriber

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable

    from solders.pubkey import Pubkey

_LOG = logging.getLogger(__name__)
LOST_PAUSE_S = 2.0


class Pulse:
    """Tells when something has changed.

    Args:
        changes: begins to follow it; what it yields is not looked at.
    """

    def __init__(self, changes: Callable[[], AsyncGenerator[object]]) -> None:
        self._changes = changes
        self._beat = 0
        self._changed = asyncio.Event()

    @classmethod
    def of_program(cls, ws_url: str, program: Pubkey, commitment: str = "confirmed") -> Pulse:
        """Tell of every change of a program's accounts, and of a connection made anew: who waits reads again.

        Args:
            ws_url: the node's WebSocket.
            program: its accounts are followed, all of them.
            commitment: level at which a change counts.
        """
        subscriber = Subscriber(ws_url, commitment=commitment)
        return cls(lambda: subscriber.program(program))

    @property
    def beat(self) -> int:
        """How many changes were seen; read it before looking at the state, then wait for another one."""
        return self._beat

    async def run(self) -> None:
        """Follow the chain until cancelled; a lost connection is taken up again."""
        while True:
            try:
                await self._follow()
            except MarketError as error:
                # Whoever waits goes on looking by its own clock meanwhile.
                _LOG.warning("subscription lost: %s", error)
            await asyncio.sleep(LOST_PAUSE_S)

    async def _follow(self) -> None:
        async with aclosing(self._changes()) as changes:
            async for _change in changes:
                self.tell()

    def tell(self) -> None:
        """Wake everybody who waits."""
        self._beat += 1
        self._changed.set()
        self._changed = asyncio.Event()

    async def wait(self, seen: int, at_most_s: float) -> None:
        """Return when there was a change after ``seen``, or after ``at_most_s`` seconds."""
        if self._beat > seen:
            return
        try:
            async with asyncio.timeout(at_most_s):
                await self._changed.wait()
        except TimeoutError:
            return
