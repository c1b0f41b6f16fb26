"""Sales that go on by themselves: one task each, however many pages look at it or close."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

from app.errors import AppError, problem_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.approval import Approver
    from app.sell.desk import Desk
    from app.sell.model import SaleView, SaleWatcher

_LOG = logging.getLogger(__name__)


class RunningSales:
    """Runs sales of one desk on the loop thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._tasks: dict[str, asyncio.Task[SaleView]] = {}
        self._watchers: dict[str, list[SaleWatcher]] = {}
        self._catching_up: asyncio.Task[None] | None = None

    async def proceed(self, sale_id: str, approver: Approver, watcher: SaleWatcher) -> SaleView:
        """Follow a sale to its end, starting it where it does not run. Whoever stops looking does not stop it.

        Raises:
            Exception: whatever the sale raised.
        """
        watchers = self._watchers.setdefault(sale_id, [])
        watchers.append(watcher)
        try:
            return await asyncio.shield(self._task(sale_id, approver))
        finally:
            watchers.remove(watcher)

    def go_on(self, sale_id: str, approver: Approver) -> None:
        """Let a sale go on in the background; what stops it is logged, and its page shows it when asked to proceed."""
        self._task(sale_id, approver).add_done_callback(_log_end)

    def catch_up(self, adopted: Callable[[str], None]) -> None:
        """Have the chain read for what a restored backup does not know, beside the duties of what is known.

        Args:
            adopted: told of each sale that was found, to let it go on; not any more once these sales were stopped.
        """
        if self._catching_up is None or self._catching_up.done():
            self._catching_up = asyncio.create_task(self._adopt(adopted))

    async def _adopt(self, adopted: Callable[[str], None]) -> None:
        for sale_id in await self._desk.restored.try_to_catch_up(self._desk):
            adopted(sale_id)

    def is_running(self, sale_id: str) -> bool:
        """Whether a sale goes on at this moment."""
        task = self._tasks.get(sale_id)
        return task is not None and not task.done()

    async def pause(self, sale_id: str) -> None:
        """Stop one sale for now; its journal knows how to go on."""
        task = self._tasks.pop(sale_id, None)
        if task is not None:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def stop(self) -> None:
        """Stop all; their journals know how to go on."""
        tasks: list[asyncio.Task[Any]] = list(self._tasks.values())
        if self._catching_up is not None:
            tasks.append(self._catching_up)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._tasks.clear()

    def _task(self, sale_id: str, approver: Approver) -> asyncio.Task[SaleView]:
        task = self._tasks.get(sale_id)
        if task is None or task.done():
            task = asyncio.create_task(self._desk.proceed(sale_id, approver, self._tell(sale_id)))
            self._tasks[sale_id] = task
        return task

    def _tell(self, sale_id: str) -> SaleWatcher:
        def tell(view: SaleView) -> None:
            for watcher in tuple(self._watchers.get(sale_id, ())):
                watcher(view)

        return tell


def _log_end(task: asyncio.Task[SaleView]) -> None:
    if task.cancelled():
        return
    error = task.exception()
    if isinstance(error, AppError):
        _LOG.info("a sale waits: %s", error)
    elif error is not None:
        _LOG.warning("a sale waits: %s", problem_of(error).what)
