"""Long work in a thread that a cancelled caller stops, and waits for."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

__all__ = ["StoppedError", "off_thread"]


class StoppedError(Exception):
    """Raised within the work once nobody waits for it any more."""


async def off_thread(work: Callable[[Callable[[], None]], T]) -> T:
    """Run ``work`` in a thread and return its result.

    Args:
        work: is given a function that it calls now and then; that raises once the caller was cancelled.

    Raises:
        asyncio.CancelledError: the caller was cancelled; the work has ended by then.
        Exception: whatever the work raised.
    """
    stop = threading.Event()

    def go_on() -> None:
        if stop.is_set():
            raise StoppedError

    task = asyncio.ensure_future(asyncio.to_thread(work, go_on))
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        stop.set()
        await asyncio.wait([task])
        if not task.cancelled():
            task.exception()  # told apart from a failure nobody looked at
        raise
