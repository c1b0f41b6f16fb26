"""When answers may leave: requests that arrive in the same turn of the event loop share one commit."""

import asyncio
import logging
from collections.abc import Callable

from devnet.errors import RpcError
from devnet.node import Node

_log = logging.getLogger(__name__)

Settled = Callable[[RpcError | None], None]


class Commits:
    """Flushes the node at the end of each turn of the event loop in which a transaction ran.

    Args:
        node: The node whose transactions become durable.
    """

    def __init__(self, node: Node) -> None:
        self._node = node
        self._waiting: list[tuple[Settled, int]] = []

    def when_settled(self, act: Settled) -> None:
        """Call ``act`` once nothing that an answer may tell is unstored, at once if that is now.

        Args:
            act: Gets None, or the error that took this turn's transactions back.
        """
        if not self._node.unflushed:
            act(None)
            return
        if not self._waiting:
            # Behind every request that is already in line for this turn.
            asyncio.get_running_loop().call_soon(self._flush)
        self._waiting.append((act, len(self._node.undone)))

    def _flush(self) -> None:
        waiting, self._waiting = self._waiting, []
        try:
            self._node.flush()
        except RpcError as error:
            # Each of those who wait finds it in ``node.undone``.
            _log.warning("%s", error)
        for act, undone in waiting:
            act(self._node.undone[-1] if len(self._node.undone) != undone else None)
