"""Joining a network: the one that was chosen, started where it is the practice network, its program looked at."""

from __future__ import annotations

from contextlib import AsyncExitStack
from typing import TYPE_CHECKING

from app.connection import Connection
from app.errors import NetworkDown, UserError
from app.fee_limit import fee_policy
from app.network.book import HASH_TYPED, PRACTICE, NetworkBook
from app.network.check import no_market, unanswered
from app.network.info import NetworkInfo
from app.network.processes import Child
from app.program.operator import shipped_program, verify
from app.program.watch import ProgramWatch
from market.errors import AccountError, NetworkError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from solders.pubkey import Pubkey

    from app.program.operator import ProgramReport
    from app.store import Home

__all__ = ["Joining"]


class Joining:
    """The network of one data folder: joined once, left when another is chosen. Used on the loop thread.

    Args:
        home: the data folder.
        joined_dir: folder with the description of a network that somebody else runs, to be joined and never started;
            None takes the one chosen in this home.
        own: every account of the vault with its name, as sentences about signatures call them.
        people: the address book, likewise.

    Attributes:
        book: networks that may be chosen, and the one in use.
        connection: the network that was joined, None before.
        program: the market's program as it was found on joining; None before, and on practice networks.
    """

    def __init__(
        self,
        home: Home,
        joined_dir: Path | None,
        *,
        own: Callable[[], Mapping[Pubkey, str]],
        people: Callable[[], Mapping[Pubkey, str]],
    ) -> None:
        self.book = NetworkBook(home)
        self.connection: Connection | None = None
        self.program: ProgramReport | None = None
        self._home = home
        self._joined_dir = joined_dir
        self._own = own
        self._people = people
        self._fees = fee_policy()
        self._started: Child | None = None
        self._keep_running = False
        self._link = AsyncExitStack()

    async def connect(self, say: Callable[[str], None]) -> Connection:
        """Join the network in use, starting the embedded one where that is chosen and does not run yet.

        Raises:
            NetworkDown: it does not start or answer, or is not the one it was.
            UserError: there is no market at the program's address.
        """
        if self.connection is None:
            info = self.in_use()
            if info is None and self._joined_dir is not None:
                raise NetworkDown(
                    f"No network runs in {self._joined_dir}.", next_step="Start it there, or unset GLEANER_NETWORK."
                )
            if info is None:
                say("starting the practice network (a few seconds)")
                info = await self._start()
            self.connection = await self._join(info)
        return self.connection

    async def leave(self) -> None:
        """Leave the network, so that the next ``connect`` joins the one chosen then; an embedded one of ours stops."""
        self.connection = self.program = None
        await self._link.aclose()
        if self._started is not None:
            await self._started.stop()
            self._started = None

    def in_use(self) -> NetworkInfo | None:
        """The network to join: the one GLEANER_NETWORK names, else the chosen one; None where it does not run yet."""
        if self._joined_dir is None and (key := self.book.in_use) != PRACTICE:
            return self.book.get(key).info
        return NetworkInfo.running(self._joined_dir or self._home.network)

    def own_runs(self) -> bool:
        """Whether the practice network of this very data folder runs."""
        return NetworkInfo.running(self._home.network) is not None

    def kept_runs(self) -> bool:
        """Whether it runs on its own (``--keep-network``), so that it writes on when everything here is closed."""
        return self._started is None and self.own_runs()

    def keep_running(self) -> None:
        """Let the embedded network, where we are going to start it, outlive us (``--keep-network``)."""
        self._keep_running = True

    def require_known_program(self) -> None:
        """Refuse to sign for a program that is neither the shipped one nor one that the person agreed to.

        Raises:
            UserError: it is another one.
        """
        report = self.program
        if report is None or report.same:
            return
        key = self.book.in_use
        if self._joined_dir is None and self.book.get(key).accepted_hash == report.deployed_hash:
            return
        raise UserError(
            f"The program at {report.program} is not the one this Gleaner came with. On the network: SHA-256 "
            f"{report.deployed_hash[:HASH_TYPED]}…, shipped: {report.shipped_hash[:HASH_TYPED]}…. "
            "What it does with your money is not what is described here.",
            money="Nothing was signed.",
            next_step=f"Ask who runs this market. Once you trust that very program: gleaner network accept {key}",
        )

    async def _join(self, info: NetworkInfo) -> Connection:
        try:
            staging = self._home.packages / "staging"
            connection = Connection(info, staging, fees=self._fees, own=self._own, people=self._people)
            await self._link.enter_async_context(connection)
        except ConnectionError as error:
            raise NetworkDown(f"{info.name} does not answer.", next_step="Start it again.") from error
        except AccountError as error:
            raise no_market(info) from error
        except NetworkError as error:
            raise unanswered(info.rpc_url, error) from error
        if not info.practice:
            try:
                await self._watch_program(connection)
            except BaseException:
                await self._link.aclose()
                raise
        return connection

    async def _watch_program(self, connection: Connection) -> None:
        """Look at the market's program, and again whenever it is deployed anew."""

        async def look() -> None:
            self.program = await verify(connection.rpc, connection.program, shipped_program())
            self.require_known_program()

        connection.program_watch = ProgramWatch(connection.rpc, connection.program, look)
        # Before it is looked at: what is deployed in between is looked at again.
        await connection.program_watch.begin()
        self.program = await verify(connection.rpc, connection.program, shipped_program())

    async def _start(self) -> NetworkInfo:
        folder = self._home.network
        log = folder / "network.log"
        arguments = ["--data", str(folder), "--rpc-port", "0", "--ws-port", "0"]
        if self._keep_running:
            await Child.start_detached("practice network", "app.network", arguments, log)
        else:
            self._started, _ = await Child.start("practice network", "app.network", [*arguments, "--attached"], log)
        info = NetworkInfo.read(folder)
        if info is None:
            raise NetworkDown("The practice network stopped as soon as it had started.", next_step=f"Read {log}.")
        return info
