"""What commands that go on until they are stopped share: SIGINT and SIGTERM end them after the step under way."""

from __future__ import annotations

import asyncio
import signal
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from app.cli.terminal import Terminal

SIGNALS = (signal.SIGINT, signal.SIGTERM)


@asynccontextmanager
async def stopped_by_signals(terminal: Terminal, stop: Callable[[], None]) -> AsyncIterator[None]:
    """Call ``stop`` on the loop when the first signal arrives; a second one interrupts as usual.

    Args:
        terminal: its thread is the one signals reach.
        stop: asks the service to end.
    """
    loop = asyncio.get_running_loop()
    before: dict[signal.Signals, Any] = {}

    def restore() -> None:
        for number, handler in before.items():
            signal.signal(number, handler)

    def asked(number: int, frame: object) -> None:
        del number, frame
        restore()
        loop.call_soon_threadsafe(stop)

    def install() -> None:
        for number in SIGNALS:
            before[number] = signal.signal(number, asked)

    await terminal.ask(install)
    try:
        yield
    finally:
        await terminal.ask(restore)
