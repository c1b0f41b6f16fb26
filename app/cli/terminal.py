"""Questions at the terminal while work goes on: work runs on the loop thread, the main thread asks and is interrupted.

A prompt on the loop thread could not be left with Ctrl-C; so questions travel to the thread that signals reach.
"""

from __future__ import annotations

import asyncio
import queue
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import click

from app.cli.output import visible
from app.errors import Declined, UserError
from app.tasks import TaskFailed, TaskProgress, TaskResult

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from app.tasks import TaskEvent, Tasks
    from market.explain import TransactionSummary

T = TypeVar("T")
MAX_LINE_CHARS = 4096
UNKNOWN_PHRASE = "I sign what I cannot read"


@dataclass(frozen=True, slots=True)
class _Question:
    ask: Callable[[], Any]
    answer: asyncio.Future[Any]
    loop: asyncio.AbstractEventLoop

    def put(self) -> None:
        value = self.ask()
        self.loop.call_soon_threadsafe(self._resolve, value)

    def _resolve(self, value: Any) -> None:
        if not self.answer.done():
            self.answer.set_result(value)


class Terminal:
    """Runs work, and asks what it wants to know.

    Args:
        tasks: the loop thread.
    """

    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks
        self._inbox: queue.SimpleQueue[_Question | TaskEvent] = queue.SimpleQueue()

    def run(self, work: Callable[[], Awaitable[T]]) -> T:
        """Run ``work`` to its end on the loop thread and return its result; questions are asked on this one.

        Raises:
            Exception: whatever ``work`` raised.
            KeyboardInterrupt, click.Abort: interrupted; the work was told to stop.
        """
        handle = self._tasks.submit(lambda _progress: work(), on_event=self._inbox.put)
        try:
            end = self._until_the_end()
        finally:
            handle.cancel()  # does nothing to what has ended
        if isinstance(end, TaskFailed):
            raise end.error
        if not isinstance(end, TaskResult):
            raise KeyboardInterrupt
        value: T = end.value
        return value

    def _until_the_end(self) -> TaskEvent:
        """Ask what is asked until the work ends."""
        while True:
            event = self._inbox.get()
            if isinstance(event, _Question):
                event.put()
            elif not isinstance(event, TaskProgress):
                return event

    async def ask(self, question: Callable[[], T]) -> T:
        """Ask on the main thread, from work on the loop thread."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[T] = loop.create_future()
        self._inbox.put(_Question(question, answer, loop))
        return await answer


def has_person() -> bool:
    """Whether somebody sits at the terminal."""
    return sys.stdin.isatty()


def read_line() -> str:
    """Return one line of stdin, bounded."""
    line = sys.stdin.readline(MAX_LINE_CHARS + 1)
    if len(line) > MAX_LINE_CHARS:
        raise UserError("The line on stdin is too long.", next_step="Give one line of at most 4,096 characters.")
    return line.rstrip("\r\n")


def read_secret_file(path: str) -> str:
    """Return the first line of a file, or of stdin for ``-``.

    Raises:
        UserError: it cannot be read or is empty. Its content is never repeated.
    """
    if path == "-":
        secret = read_line()
    else:
        try:
            with open(path, encoding="utf-8") as file:  # noqa: PTH123 - one line of it, bounded
                secret = file.readline(MAX_LINE_CHARS).rstrip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it is not text"
            raise UserError(
                f"The passphrase file cannot be read: {reason}.", next_step="Give a readable file, or - for stdin."
            ) from error
    if not secret:
        raise UserError("The passphrase file is empty.", next_step="Put the passphrase on its first line.")
    return secret


class TerminalApprover:
    """Shows what a signature would do, decoded and simulated, and asks.

    Args:
        terminal: where to ask.
        say: told what would happen.
        yes: agree to everything but what is dangerous.
        allow_unknown: what could not be decoded or simulated may be signed, once it was typed out that it is.
    """

    def __init__(
        self, terminal: Terminal, say: Callable[[str], None], *, yes: bool, allow_unknown: bool = False
    ) -> None:
        self._terminal = terminal
        self._say = say
        self._yes = yes
        self._allow_unknown = allow_unknown

    async def approve(self, summary: TransactionSummary) -> bool:
        """Return whether the person agrees.

        Raises:
            Declined: nobody is there to ask.
        """
        for line in signing_lines(summary):
            self._say(line)
        if summary.unknown and not self._allow_unknown:
            return False
        if self._yes and not summary.dangers and not summary.unknown:
            return True
        if not has_person():
            raise Declined(
                "Nobody is at the terminal to agree to this signature, so nothing was sent.",
                next_step="Run it at a terminal, or agree beforehand with --yes.",
            )
        if summary.unknown:
            return await self._terminal.ask(_typed_out)
        return await self._terminal.ask(lambda: click.confirm("Sign this?", default=False, err=True))


def _typed_out() -> bool:
    """Whether the person types out that they sign what nobody could read."""
    question = f"Nobody can say what this takes. To sign it all the same, type “{UNKNOWN_PHRASE}”"
    answer: str = click.prompt(question, default="", show_default=False, err=True)
    return answer.strip() == UNKNOWN_PHRASE


def signing_lines(summary: TransactionSummary) -> list[str]:
    """Say in lines what a signature would do."""
    lines = ["To sign:"]
    lines += [f"  {sentence}" for sentence in summary.sentences]
    lines += [f"  {change.sentence}" for change in summary.changes]
    lines.append(f"  Network fee, at most: {summary.fee}")
    lines += [f"  {change.sentence}" for change in summary.set_aside]
    lines += [f"  {sentence}" for sentence in summary.cannot_happen]
    lines += [f"  Look twice: {sentence}" for sentence in summary.dangers]
    lines += [f"  NOT UNDERSTOOD: {sentence}" for sentence in summary.unknown]
    return [visible(line) for line in lines]
