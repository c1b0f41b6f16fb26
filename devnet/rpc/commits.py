"""When answers may leave: requests that arrive in the same turn of the event loop share one commit."""

import asyncio
import logging

from devnet.errors import RpcError
from devnet.node import Node

_log = logging.getLogger(__name__)


class Commits:
    """Flushes the node at the end of each turn of the event loop in which a transaction ran.

    Args:
        node: The node whose transactions become durable.
    """

    def __init__(self, node: Node) -> None:
        self._node = node
        self._waiting: list[asyncio.Future[None]] = []

    async def settled(self) -> None:
        """Return once nothing that an answer may tell is unstored.

        Raises:
            RpcError: The transactions of this turn could not be stored.
        """
        if not self._node.unflushed:
            return
        loop = asyncio.get_running_loop()
        if not self._waiting:
            # Behind every request that is already in line for this turn.
            loop.call_soon(self._flush)
        future = loop.create_future()
        self._waiting.append(future)
        undone = len(self._node.undone)
        await future
        if len(self._node.undone) != undone:
            raise self._node.undone[-1]

    def _flush(self) -> None:
        try:
            self._node.flush()
        except RpcError as error:
            # Each of those who wait finds it in ``node.undone``.
            _log.warning("%s", error)
        waiting, self._waiting = self._waiting, []
        for future in waiting:
            if not future.done():  # done: its client has gone
                future.set_result(None)
