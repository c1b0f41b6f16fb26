"""What the adapters share: the opened app, the joined network, the unlocked account and its running sales."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
from functools import partial
from typing import TYPE_CHECKING, Any

from app.errors import UserError, problem_of
from ui.i18n import tr

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from solders.pubkey import Pubkey

    from app.account.device import DevicePrompt
    from app.account.model import AccountOverview
    from app.account.outbox import Outbox
    from app.approval import Approver
    from app.connection import Connection
    from app.container import App
    from app.sell.desk import Desk
    from app.sell.model import SaleView
    from app.sell.running import RunningSales
    from app.store.home import Home

_LOG = logging.getLogger(__name__)
FIRST_WALLET = 0
PRACTICE_LAMPORTS = 2_000_000_000
PRACTICE_TOKENS = {"GLN": 200_000_000, "tUSD": 50_000_000}


class _SignsNothing:
    """Answers for a wallet that is locked."""

    async def approve(self, summary: object) -> bool:
        """Say no."""
        del summary
        return False


class Backend:
    """One home, opened when first needed. Nothing heavy is imported before that.

    Args:
        home: the data folder.
    """

    def __init__(self, home: Home) -> None:
        self.home = home
        self.approver: Approver | None = None
        self.device: DevicePrompt | None = None
        self.revision = 0
        self.account_name = tr("Account 1")
        self.network_name = tr("Practice network")
        self._app: App | None = None
        self._desk: Desk | None = None
        self._desk_of = -1
        self._running: RunningSales | None = None
        self._unattended: dict[int, RunningSales] = {}
        self._followers: set[asyncio.Task[None]] = set()
        self._settling: asyncio.Task[None] | None = None
        self._opening = asyncio.Lock()
        self._joining = asyncio.Lock()
        self._changing = asyncio.Lock()

    # ------------------------------------------------------------------------------------------ preferences

    def preference(self, name: str, default: Any) -> Any:
        """A choice that is no secret and is needed before the vault opens."""
        try:
            found = json.loads((self.home.root / "window.json").read_text())
        except (OSError, ValueError):
            return default
        return found.get(name, default) if isinstance(found, dict) else default

    def prefer(self, name: str, value: Any) -> None:
        """Remember such a choice."""
        path = self.home.root / "window.json"
        known: dict[str, Any] = {}
        with contextlib.suppress(OSError, ValueError):
            known = json.loads(path.read_text())
        self.home.root.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = path.with_suffix(".part")
        part.write_text(json.dumps(known | {name: value}))
        part.replace(path)

    # ------------------------------------------------------------------------------------------ app and network

    async def app(self) -> App:
        """The opened app.

        Raises:
            HomeBusyError: another Gleaner uses this folder.
        """
        async with self._opening:
            if self._app is None:
                from app.container import App

                self._app = await App(self.home).__aenter__()
                if self.device is not None:
                    self._app.device = self.device
            return self._app

    def require_own_passphrase(self) -> None:
        """Refuse what is worth money to a vault whose passphrase the lock page shows.

        Raises:
            UserError: it still has the one of sample data.
        """
        if self.passphrase_is_shown:
            raise UserError(
                tr("This wallet still has the practice passphrase, which the lock page shows to everybody."),
                money=tr("Nothing was added or signed."),
                next_step=tr("Choose one of your own first: Settings, Security and backup: change the passphrase."),
            )

    @property
    def passphrase_is_shown(self) -> bool:
        """Whether the vault has the passphrase of sample data."""
        # Homes that were made before the two were told apart know only whether there is a practice wallet.
        made = self.preference("practice_wallet", default=False)
        return self.preference("practice_passphrase", default=made) is True

    async def connection(self) -> Connection:
        """The joined network, started where it does not run.

        Raises:
            UserError: it is not the practice network, and the vault's passphrase is no secret.
        """
        async with self._joining:
            # Asked for in here: whoever waited while the folder was erased or moved must not join by the app of before.
            app = await self.app()
            info = app.network.in_use()
            if info is not None and not info.practice:
                self.require_own_passphrase()
            connection = await app.connect(_LOG.info)
            self.network_name = connection.info.name
            return connection

    async def desk(self) -> Desk:
        """The sale desk of the account in use.

        Raises:
            WatchOnlyError: its key is not in the vault, so it cannot sell.
        """
        connection = await self.connection()
        app = await self.app()
        await self._drop_stale(app, connection)
        if self._desk is None:
            self._desk, self._desk_of = app.desk(connection), app.account().number
        return self._desk

    async def _drop_stale(self, app: App, connection: Connection) -> None:
        """Drop a desk of another account, network or unlocking, which a page asked for while that was being left."""
        while self._desk is not None and not self._is_current(self._desk, app, connection):
            running, self._desk, self._running = self._running, None, None
            if running is not None:
                await running.stop()

    def _is_current(self, desk: Desk, app: App, connection: Connection) -> bool:
        number = app.account().number
        if self._desk_of != number or desk.connection is not connection:
            return False
        # A signer is made once for each unlocking; that of an earlier one was wiped.
        return desk.identity.owner is app.wallet.signer(number)

    async def running(self) -> RunningSales:
        """Sales that go on."""
        desk = await self.desk()
        if self._running is None:
            from app.sell.running import RunningSales

            self._running = RunningSales(desk)
        return self._running

    # ------------------------------------------------------------------------------------------ coming and going

    async def opened(self) -> None:
        """An account is in use now; see `_take_up`. One at a time, and never while the network or folder is changed."""
        async with self._changing:
            await self._take_up()

    async def _take_up(self) -> None:
        """An account is in use now: give a new one of the practice network its tokens, let unfinished sales go on.

        Duties of the other accounts go on by their delegates, as they do while the vault is locked.
        """
        app = await self.app()
        account = app.account()
        self.account_name = account.name
        # What went on without the account's own key begins anew with it; the journal says where.
        await self._stop_unattended(account.number)
        connection = await self.connection()
        self.settle(app.outbox(connection))
        if account.can_sign:
            await self._allowance(connection, app.address())
        if not (app.wallet.is_unlocked and app.account() == account):
            return
        await self._drop_stale(app, connection)
        for other in app.wallet.book.accounts():
            attended = other.number in {account.number, *self._unattended}
            if other.key_is_here and not attended and app.journal(connection, other).open_sales():
                self._go_on_unattended(other.number, app.desk(connection, other))
        if not account.key_is_here or self.approver is None:
            return
        desk, running = await self.desk(), await self.running()
        for sale in desk.journal.open_sales():
            self._let_go_on(running, sale.sale_id, self.approver)
        running.catch_up(partial(self._let_go_on, running, approver=self.approver))

    def _let_go_on(self, running: RunningSales, sale_id: str, approver: Approver) -> None:
        follower = asyncio.create_task(self._follow(running, sale_id, approver))
        self._followers.add(follower)
        follower.add_done_callback(self._followers.discard)

    def settle(self, outbox: Outbox) -> None:
        """Follow transfers whose end is not known, by one task at a time."""
        if outbox.store.open() and (self._settling is None or self._settling.done()):
            self._settling = asyncio.create_task(self._settle(outbox))

    async def _settle(self, outbox: Outbox) -> None:
        """See what became of transfers that an earlier run did not see to their end, and have the pages read again."""
        await outbox.try_to_settle()
        self.revision += 1

    async def _follow(self, running: RunningSales, sale_id: str, approver: Approver) -> None:
        """Let a sale go on by itself and have the pages read again whenever it moved."""
        try:
            await running.proceed(sale_id, approver, self.moved)
        except Exception as error:  # noqa: BLE001 - its page shows what stopped it when asked to go on; the log has it too
            _LOG.info("a sale waits: %s", problem_of(error).what)
        finally:
            self.revision += 1

    def moved(self, view: SaleView) -> None:
        """Have the pages read again."""
        del view
        self.revision += 1

    async def left(self) -> None:
        """The vault is to be locked, or another account used. Duties with deadlines go on by the account's delegate.

        What needs the account's own key asks for a signature first, and gets none until the account is used again.
        """
        settling, self._settling = self._settling, None
        if settling is not None:
            settling.cancel()
            await asyncio.wait([settling])
        desk, running = self._desk, self._running
        self._desk = self._running = None
        if running is not None:
            await running.stop()
        if desk is not None:
            await self._stop_unattended(self._desk_of)
            self._go_on_unattended(self._desk_of, desk)

    def _go_on_unattended(self, number: int, desk: Desk) -> None:
        """Let the submitted sales of an account go on without signatures."""
        from app.sell.running import RunningSales

        submitted = [
            sale.sale_id
            for sale in desk.journal.open_sales()
            if any(row.step == "submitted" for row in desk.journal.steps(sale.sale_id))
        ]
        if not submitted:
            return
        running = self._unattended[number] = RunningSales(desk)
        for sale_id in submitted:
            running.go_on(sale_id, _SignsNothing())

    async def _stop_unattended(self, *numbers: int) -> None:
        for number in numbers or tuple(self._unattended):
            running = self._unattended.pop(number, None)
            if running is not None:
                await running.stop()

    async def forget(self, *numbers: int) -> None:
        """Accounts were removed, which had nothing under way: drop what was made of their keys."""
        if self._desk_of in numbers:
            self._desk = self._running = None
        await self._stop_unattended(*numbers)

    async def close(self) -> None:
        """Close everything, the embedded network too."""
        await self._stop_all()
        if self._app is not None:
            await self._app.__aexit__(None, None, None)
            self._app = None

    @contextlib.asynccontextmanager
    async def closed(self) -> AsyncIterator[Home]:
        """Everything is closed in the block, and nothing opens the data folder again before it ends."""
        async with self._changing:
            await self._stop_all()
            async with self._joining, self._opening:
                if self._app is not None:
                    await self._app.__aexit__(None, None, None)
                    self._app = None
                yield self.home

    async def change_network(self, key: str) -> None:
        """Use another network: sales of the one left wait, those of the one joined go on.

        Raises:
            UserError: there is none of this name, or the vault's passphrase is no secret and this is no practice.
        """
        from app.network.book import PRACTICE

        if key != PRACTICE:
            self.require_own_passphrase()
        async with self._changing:
            await self._stop_all()
            async with self._joining:
                app = await self.app()
                app.network.book.use(key)
                await app.network.leave()
            if key != PRACTICE:
                # Its words may open something of value from now on, so they belong on paper like any others.
                self.prefer("practice_wallet", value=False)
            self.revision += 1
            await self._take_up()

    async def _stop_all(self) -> None:
        """Let nothing go on, by whatever key."""
        await self.left()
        await self._stop_unattended()

    async def overview(self) -> AccountOverview:
        """What the account holds."""
        from app.account.portfolio import Portfolio

        connection = await self.connection()
        return await Portfolio(connection, (await self.app()).address()).overview()

    async def to_be_written_down(self) -> set[int]:
        """Numbers of the wallets whose words are not known to be on paper, and open something of value."""
        from app.account.backups import Backups

        app = await self.app()
        unchecked = {wallet.number for wallet in Backups(app.settings).missing(app.wallet.book.wallets())}
        return unchecked - {self.practice_wallet}

    @property
    def practice_wallet(self) -> int:
        """Number of the throwaway wallet of sample data, -1 where there is none."""
        return FIRST_WALLET if self.preference("practice_wallet", default=False) else -1

    async def backups_checked(self) -> bool:
        """Whether the recovery words of every wallet are known to be on paper."""
        from app.account.backups import Backups

        app = await self.app()
        return not Backups(app.settings).missing(app.wallet.book.wallets())

    async def _allowance(self, connection: Connection, me: Pubkey) -> None:
        from app.practice.faucet import Faucet

        if not connection.info.practice or await connection.rpc.get_account(me) is not None:
            return
        faucet = Faucet(connection.info, connection.rpc, connection.sender)
        await faucet.airdrop(me, PRACTICE_LAMPORTS)
        await faucet.give(me, PRACTICE_TOKENS)
        self.revision += 1
