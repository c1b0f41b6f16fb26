"""Child processes that say on stdout, in one JSON line, when they are ready, and end when their stdin closes."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from app.errors import NetworkDown

if TYPE_CHECKING:
    from pathlib import Path

READY_WITHIN_S = 90.0
STOP_WITHIN_S = 10.0


class Child:
    """One process of the network. Its stdin stays open as long as we live: an orphan notices and stops."""

    def __init__(self, name: str, process: asyncio.subprocess.Process) -> None:
        self.name = name
        self.process = process

    @classmethod
    async def start(cls, name: str, module: str, arguments: list[str], log: Path) -> tuple[Child, dict[str, Any]]:
        """Start ``python -m module`` and wait for its ready line.

        Raises:
            NetworkDown: it ended or stayed silent; ``log`` says why.
        """
        with log.open("ab") as stderr:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                module,
                *arguments,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=stderr,
            )
        child = cls(name, process)
        try:
            async with asyncio.timeout(READY_WITHIN_S):
                return child, await child._ready()
        except (TimeoutError, ValueError) as error:
            await child.stop()
            raise _did_not_start(name, log) from error

    @staticmethod
    async def start_detached(name: str, module: str, arguments: list[str], log: Path) -> int:
        """Start ``python -m module`` so that it outlives us, and wait for its ready line; returns its process number.

        Raises:
            NetworkDown: it ended or stayed silent; ``log`` says why.
        """
        # Not asyncio's: that one kills its children when the interpreter ends.
        with log.open("ab") as stderr:
            process = subprocess.Popen(  # noqa: ASYNC220 - returns at once
                [sys.executable, "-m", module, *arguments],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=stderr,
                start_new_session=True,
            )
        try:
            async with asyncio.timeout(READY_WITHIN_S):
                json.loads(await asyncio.to_thread(process.stdout.readline) if process.stdout else b"")
        except (TimeoutError, ValueError) as error:
            process.kill()
            await asyncio.to_thread(process.wait)
            raise _did_not_start(name, log) from error
        finally:
            if process.stdout is not None:
                process.stdout.close()
        return process.pid

    async def _ready(self) -> dict[str, Any]:
        if self.process.stdout is None:
            raise ValueError("no stdout")
        line = await self.process.stdout.readline()
        ready: dict[str, Any] = json.loads(line)
        return ready

    async def stop(self) -> None:
        """Ask it to stop, insist after ten seconds, wait for its end."""
        if self.process.returncode is None:
            self.process.terminate()
        try:
            async with asyncio.timeout(STOP_WITHIN_S):
                await self.process.communicate()
        except TimeoutError:
            self.process.kill()
            await self.process.communicate()


def _did_not_start(name: str, log: Path) -> NetworkDown:
    return NetworkDown(
        f"A part of the practice network did not start: {name}.",
        next_step=f"Read {log}, then start it again; `gleaner network reset` begins anew.",
    )
