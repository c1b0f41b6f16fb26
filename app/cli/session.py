"""What most commands begin with: the data folder, the unlocked wallet, the network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import click

from app.cli.limited import LimitedApprover
from app.cli.output import Output
from app.cli.terminal import Terminal, TerminalApprover, has_person, read_secret_file
from app.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from app.approval import Approver
    from app.cli.root import Options
    from app.connection import Connection
    from app.container import App

T = TypeVar("T")
F = TypeVar("F", bound="Callable[..., Any]")


def json_option(command: F) -> F:
    """Add ``--json``."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON object and no progress.")(command)


def passphrase_option(command: F) -> F:
    """Add ``--passphrase-file``."""
    return click.option(
        "--passphrase-file",
        metavar="FILE",
        help="Read the passphrase from a file's first line; - is stdin. Never give it as an argument.",
    )(command)


def yes_option(command: F) -> F:
    """Add ``--yes``."""
    return click.option("--yes", is_flag=True, help="Do not ask; what is signed is still printed.")(command)


@dataclass(frozen=True, slots=True)
class Session:
    """One command's work over one data folder.

    Attributes:
        quiet: no progress.
        passphrase_file: where to read the passphrase from, None asks.
        account: name, number or address of the account to use for this run; None uses the chosen one.
    """

    app: App
    terminal: Terminal
    output: Output
    quiet: bool
    passphrase_file: str | None
    account: str | None = None

    def say(self, message: str) -> None:
        """Tell the person, unless a program listens."""
        if not self.quiet:
            self.output.progress(message)

    async def unlock(self) -> None:
        """Open the wallet: by the passphrase file, the system keyring, or by asking.

        Raises:
            UserError: there is no wallet, or nobody to ask.
            WalletError: the passphrase does not open it.
        """
        from app.cli.device import TerminalDevice
        from app.tasks import in_daemon_thread
        from wallet.errors import KeyringError

        self.app.device = TerminalDevice(self.terminal, self.say)

        wallet = self.app.wallet
        if not wallet.exists():
            self.app.accounts.require_unlocked()
        if wallet.is_unlocked:
            return
        notice = None
        if self.passphrase_file is None and wallet.remembered_in_keyring():
            try:
                notice = await in_daemon_thread(wallet.unlock_from_keyring)
            except KeyringError as error:
                self.say(str(error))
        if not wallet.is_unlocked:
            notice = await self.app.unlock(await self.passphrase())
        if notice:
            self.say(notice)
        if self.account is not None:
            self.app.accounts.use(self.app.accounts.find(self.account).number, for_good=False)

    async def passphrase(self) -> str:
        """Return the passphrase of the file, or ask for it.

        Raises:
            UserError: nobody is there to ask.
            TooManyAttemptsError: it would not be tried yet, so it is not asked for.
        """
        self.app.wallet.attempts.require_now()
        source = self.passphrase_file
        if source is not None:
            return await self.terminal.ask(lambda: read_secret_file(source))
        if not has_person():
            raise UserError(
                "The wallet is locked, and nobody is at the terminal to unlock it. Your money is untouched.",
                next_step="Give --passphrase-file FILE, or let the keyring open it: gleaner unlock --remember",
            )
        answer: str = await self.terminal.ask(
            lambda: click.prompt("Passphrase", hide_input=True, err=True, prompt_suffix=": ")
        )
        return answer

    async def connect(self) -> Connection:
        """Join the network."""
        connection = await self.app.connect(self.say)
        self.say(connection.info.label)
        return connection

    def approver(self, *, yes: bool, allow_unknown: bool = False) -> Approver:
        """Return what asks before signatures, and for the passphrase above the limits."""
        asks = TerminalApprover(self.terminal, self.say, yes=yes, allow_unknown=allow_unknown)
        return LimitedApprover(self.app, self.terminal, asks)


async def open_with_passphrase(session: Session) -> str:
    """Open the wallet by the passphrase, whatever the keyring remembers, and return it."""
    if not session.app.wallet.exists():
        session.app.accounts.require_unlocked()
    passphrase = await session.passphrase()
    await session.app.unlock(passphrase)
    return passphrase


def run_session(
    options: Options, work: Callable[[Session], Awaitable[T]], *, as_json: bool, passphrase_file: str | None = None
) -> T:
    """Open the data folder, do ``work`` and close it again.

    Raises:
        HomeBusyError: another Gleaner uses the folder.
        Exception: whatever ``work`` raised.
    """
    from app.container import App
    from app.store import resolve_home
    from app.tasks import Tasks
    from wallet import harden_process

    harden_process()
    quiet = as_json or options.as_json
    output = Output(as_json=quiet)
    with Tasks() as tasks:
        terminal = Terminal(tasks)

        async def inside() -> T:
            async with App(resolve_home(options.home)) as app:
                return await work(Session(app, terminal, output, quiet, passphrase_file, options.account))

        return terminal.run(inside)
