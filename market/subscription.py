"""One subscription: what the node said and nobody has read yet, bounded, the newest of each thing."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Hashable
from dataclasses import dataclass
from typing import Any

__all__ = ["Reconnected", "Subscription"]

_MAX_WAITING = 4_096


@dataclass(frozen=True)
class Reconnected:
    """The connection is new, or too much happened to keep it: read the state again before relying on what follows."""


class Subscription:
    """What one reader follows. A slow reader finds the newest state of each thing, not all that were.

    Args:
        kind: `account`, `program`, `signature`, `logs` or `slot`.
        params: of the subscribing call.
        parse: checks a notification's result and returns (thing it is about, its slot, note); MarketError if it lies.
    """

    def __init__(self, kind: str, params: list[Any], parse: Callable[[Any], tuple[Hashable, int, Any]]) -> None:
        self.kind = kind
        self.params = params
        self._parse = parse
        self._waiting: dict[Hashable, Any] = {}
        self._slots: dict[Hashable, int] = {}
        self._failure: BaseException | None = None
        self._wake = asyncio.Event()

    @property
    def method(self) -> str:
        """Name of the subscribing call."""
        return f"{self.kind}Subscribe"

    def take(self, result: Any) -> None:
        """Keep a notification for the reader, unless it is older than what was said of the same thing before.

        Raises:
            MarketError: it cannot be right.
        """
        about, slot, note = self._parse(result)
        if slot < self._slots.get(about, 0):
            return
        if len(self._waiting) >= _MAX_WAITING and about not in self._waiting:
            self.renew()
            return
        if len(self._slots) > _MAX_WAITING:
            self._slots.clear()
        self._slots[about] = slot
        # Put at the end anew: things come in the order of their newest state.
        self._waiting.pop(about, None)
        self._waiting[about] = note
        self._wake.set()

    def renew(self) -> None:
        """Have the reader read the state again: the connection is new."""
        self._waiting = {Reconnected: Reconnected()}
        self._wake.set()

    def fail(self, failure: BaseException) -> None:
        """Have the reader fail once it has read what is there."""
        self._failure = failure
        self._wake.set()

    async def notes(self) -> AsyncGenerator[Any]:
        """Yield what comes, for ever.

        Raises:
            MarketError: see `fail`.
        """
        while True:
            while self._waiting:
                yield self._waiting.pop(next(iter(self._waiting)))
            if self._failure is not None:
                raise self._failure
            self._wake.clear()
            await self._wake.wait()
