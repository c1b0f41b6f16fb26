"""The connection for the window's badge: how old the last answer is, and when pages should read again."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from ui.i18n import mark, tr
from ui.ports import NetworkKind, NetworkStatus

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from ui.wiring.backend import Backend

PAUSE_S = 3.0
NAME = mark("Practice network")


class Network:
    """``NetworkPort`` over the connection."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._now = asyncio.Event()

    async def watch(self) -> AsyncIterator[NetworkStatus]:
        """Yield the status at once and then every few seconds."""
        status = NetworkStatus(*await self._which(NetworkStatus("practice", tr(NAME))))
        yield status
        while True:
            status = await self._look(status)
            yield status
            self._now.clear()
            try:
                async with asyncio.timeout(PAUSE_S):
                    await self._now.wait()
            except TimeoutError:
                continue

    async def retry(self) -> None:
        """Look now."""
        self._now.set()

    async def _look(self, last: NetworkStatus) -> NetworkStatus:
        from app.errors import AppError

        kind, name = await self._which(last)
        if name != last.name:
            last = NetworkStatus(kind, name)
        try:
            connection = await self._backend.connection()
            slot = await connection.slot()
        except AppError:
            since = last.offline_since or datetime.now(UTC)
            return NetworkStatus(kind, name, last.read_at, since, last.slot, self._backend.revision)
        return NetworkStatus(kind, name, datetime.now(UTC), None, slot, self._backend.revision)

    async def _which(self, last: NetworkStatus) -> tuple[NetworkKind, str]:
        """The network in use, whether it answers or not; before it was ever started, as it was."""
        from ui.wiring.settings import kind_of

        info = (await self._backend.app()).network.in_use()
        return (kind_of(info), info.name) if info is not None else (last.kind, last.name)
