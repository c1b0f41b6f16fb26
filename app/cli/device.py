"""What a person at the terminal is told while their Ledger has something to agree to."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import click

from app.cli.terminal import has_person

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.cli.terminal import Terminal


class TerminalDevice:
    """`app.account.device.DevicePrompt` at a terminal. Made on the loop thread, used from those that wait.

    Args:
        terminal: where to ask.
        say: told what to do at the device.
    """

    def __init__(self, terminal: Terminal, say: Callable[[str], None]) -> None:
        self._terminal = terminal
        self._say = say
        self._loop = asyncio.get_running_loop()

    def waiting(self, address: str, cancel: Callable[[], None]) -> None:
        """Send the person to the device; Ctrl-C ends the app, which cancels by itself."""
        del cancel
        self._say(
            f"Check on your Ledger: it signs for {address}. Agree there to what was shown here, or refuse it there; "
            "until then nothing is sent."
        )

    def done(self) -> bool:
        """Nothing to say: what became of it is the command's answer. Ctrl-C ends the command with its thread."""
        return True

    def denied(self, problem: str) -> None:
        """Nothing to say: the command ends with this error."""

    def again(self, problem: str) -> bool:
        """Ask whether to try once more; without a person there is nobody to mend it."""
        if not has_person():
            return False
        question = self._terminal.ask(lambda: click.confirm(f"{problem} Try again?", default=True, err=True))
        return asyncio.run_coroutine_threadsafe(question, self._loop).result()
