"""Wallets and accounts for the window: the same use cases as the commands'."""

from __future__ import annotations

import asyncio
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import UserError
from ui.format.money import SOL
from ui.ports import AccountLine, Coins, Consequences, DeviceAccount, FoundAccount, ScanState, WalletLine
from ui.wiring.amounts import coins

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

    from app.account.device import DeviceAccount as Shown
    from app.account.own import Account
    from app.account.removal import Removal
    from app.account.scan import UsedAccount
    from app.container import App
    from ui.bridge.ports import Progress
    from ui.ports import NewWords
    from ui.wiring.backend import Backend

LISTED_ON_DEVICE = 5
"""Accounts of each numbering that are listed of a Ledger."""


class AccountsAdapter:
    """``AccountsPort``."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    # ------------------------------------------------------------------------------------------ seeing

    async def wallets(self) -> tuple[WalletLine, ...]:
        """Return all wallets."""
        app = await self._backend.app()
        used, accounts = app.account().number, app.wallet.book.accounts()
        unchecked = await self._backend.to_be_written_down()
        return tuple(
            WalletLine(
                wallet.number,
                wallet.name,
                wallet.kind.value,
                tuple(_line(one, used) for one in accounts if one.wallet == wallet.number),
                words=wallet.words,
                has_passphrase=wallet.has_bip39_passphrase,
                backup_checked=wallet.number not in unchecked,
                practice=wallet.number == self._backend.practice_wallet,
            )
            for wallet in app.wallet.book.wallets()
        )

    async def balances(self) -> Mapping[int, tuple[Coins, ...]]:
        """Return what each account has free to spend."""
        from app.account.balances import free_balances

        app, connection = await self._backend.app(), await self._backend.connection()
        found = await free_balances(connection, app.wallet.book.accounts())
        return {one.number: (coins(one.token), coins(one.sol)) for one in found}

    # ------------------------------------------------------------------------------------------ adding

    async def add_words(self, new: NewWords) -> AccountLine:
        """Add a wallet of recovery words."""
        from app.account.backups import Backups
        from app.phrases import add_words

        self._backend.require_own_passphrase()
        app = await self._backend.app()
        account = await asyncio.to_thread(add_words, app.wallet, new.words, new.name, new.passphrase)
        Backups(app.settings).remember(account.wallet, checked=new.checked)
        return self._added(app, account.number)

    async def add_key(self, secret_key: str, name: str) -> AccountLine:
        """Add a secret key."""
        self._backend.require_own_passphrase()
        app = await self._backend.app()
        account = await asyncio.to_thread(app.wallet.book.import_key, secret_key, name)
        return self._added(app, account.number)

    async def add_key_file(self, path: str, name: str) -> AccountLine:
        """Add the key in a file."""
        from app.phrases import read_key_file

        return await self.add_key(await asyncio.to_thread(read_key_file, Path(path)), name)

    async def watch(self, address: str, name: str) -> AccountLine:
        """Add an address without a key."""
        app = await self._backend.app()
        account = await asyncio.to_thread(app.wallet.book.watch, address, name)
        return self._added(app, account.number)

    async def add_next(self, wallet: int) -> AccountLine:
        """Derive the next account."""
        app = await self._backend.app()
        book = app.wallet.book
        name = f"Account {sum(one.wallet == wallet for one in book.accounts()) + 1}"
        account = await asyncio.to_thread(lambda: book.add_account(name, wallet=wallet))
        return self._added(app, account.number)

    async def scan(self, wallet: int) -> AsyncIterator[ScanState]:
        """Look for used accounts."""
        from app.account.scan import scanning

        app, connection = await self._backend.app(), await self._backend.connection()
        known = {one.address for one in app.wallet.book.accounts()}
        async for step in scanning(app.wallet.book, connection.rpc, wallet):
            yield ScanState(step.looked, tuple(_found(one, known) for one in step.found))

    async def add_found(self, wallet: int, paths: tuple[str, ...]) -> tuple[AccountLine, ...]:
        """Keep accounts that a scan found."""
        from app.account.scan import add_found

        app = await self._backend.app()
        added = await asyncio.to_thread(add_found, app.wallet.book, wallet, paths)
        return tuple(self._added(app, one.number) for one in added)

    async def device_accounts(self, progress: Progress) -> tuple[DeviceAccount, ...]:
        """List a Ledger's accounts."""
        from app.account.device import connect, device_accounts

        app = await self._backend.app()
        known = {one.address for one in app.wallet.book.accounts()}

        def listed() -> tuple[Shown, ...]:
            found = []
            with closing(connect()) as device:
                for one in device_accounts(device, LISTED_ON_DEVICE):
                    found.append(one)
                    progress(len(found), 2 * LISTED_ON_DEVICE + 1, one.path)
            return tuple(found)

        found = await asyncio.to_thread(listed)
        return tuple(DeviceAccount(one.path, one.address, one.pubkey, one.address in known) for one in found)

    async def add_device_account(self, path: str, name: str) -> AccountLine:
        """Keep a Ledger's account; the device asks its owner to compare the address."""
        from app.account.device import connect, device_account

        app = await self._backend.app()

        def confirmed() -> Shown:
            with closing(connect()) as device:
                return device_account(device, path, confirm=True)

        one = await asyncio.to_thread(confirmed)
        account = await asyncio.to_thread(app.wallet.book.add_ledger, one.path, one.pubkey, name)
        return self._added(app, account.number)

    # ------------------------------------------------------------------------------------------ changing

    async def rename_account(self, number: int, name: str) -> None:
        """Give an account another name."""
        app = await self._backend.app()
        await asyncio.to_thread(app.wallet.book.rename_account, number, name)
        self._backend.account_name = app.account().name
        self._backend.revision += 1

    async def rename_wallet(self, number: int, name: str) -> None:
        """Give a wallet another name."""
        app = await self._backend.app()
        await asyncio.to_thread(app.wallet.book.rename_wallet, number, name)
        self._backend.revision += 1

    async def set_hidden(self, number: int, *, hidden: bool) -> None:
        """Hide or show an account."""
        app = await self._backend.app()
        await asyncio.to_thread(lambda: app.wallet.book.set_hidden(number, hidden=hidden))
        self._backend.revision += 1

    async def removal_of_account(self, number: int) -> Consequences:
        """Read what removing an account would mean."""
        from app.account.removal import account_removal

        app, connection = await self._backend.app(), await self._backend.connection()
        return _consequences(await account_removal(app, connection, app.wallet.book.account(number)))

    async def removal_of_wallet(self, number: int) -> Consequences:
        """Read what removing a wallet would mean."""
        from app.account.removal import wallet_removal

        app, connection = await self._backend.app(), await self._backend.connection()
        return _consequences(await wallet_removal(app, connection, app.wallet.book.wallet(number)))

    async def remove_account(self, number: int, passphrase: str) -> None:
        """Take an account out of the vault; its duties are read once more before."""
        from app.account.removal import account_removal

        app, connection = await self._backend.app(), await self._backend.connection()
        (await account_removal(app, connection, app.wallet.book.account(number))).require_harmless()
        await asyncio.to_thread(app.wallet.book.remove_account, number, passphrase)
        await self._removed(app, number)

    async def remove_wallet(self, number: int, passphrase: str) -> None:
        """Take a wallet out of the vault; its duties are read once more before."""
        from app.account.removal import wallet_removal

        app, connection = await self._backend.app(), await self._backend.connection()
        (await wallet_removal(app, connection, app.wallet.book.wallet(number))).require_harmless()
        gone = [one.number for one in app.wallet.book.accounts() if one.wallet == number]
        await asyncio.to_thread(app.wallet.book.remove_wallet, number, passphrase)
        await self._removed(app, *gone)

    # ------------------------------------------------------------------------------------------ secrets

    async def secret_key(self, number: int, passphrase: str) -> str:
        """Return an account's secret key."""
        app = await self._backend.app()
        return await asyncio.to_thread(app.wallet.export_secret_key, number, passphrase)

    async def words(self, wallet: int, passphrase: str) -> tuple[str, ...]:
        """Return a wallet's words."""
        app = await self._backend.app()
        return tuple((await asyncio.to_thread(app.wallet.export_phrase, passphrase, wallet)).words)

    async def words_checked(self, wallet: int) -> None:
        """Remember that they are on paper."""
        from app.account.backups import Backups

        Backups((await self._backend.app()).settings).remember(wallet, checked=True)
        self._backend.revision += 1

    def _added(self, app: App, number: int) -> AccountLine:
        self._backend.revision += 1
        return _line(app.wallet.book.account(number), app.account().number)

    async def _removed(self, app: App, *numbers: int) -> None:
        await self._backend.forget(*numbers)
        self._backend.account_name = app.account().name
        self._backend.revision += 1


def _line(account: Account, used: int) -> AccountLine:
    return AccountLine(
        account.number,
        account.wallet,
        account.name,
        account.address,
        account.pubkey,
        account.kind.value,
        path=account.path or "",
        hidden=account.hidden,
        in_use=account.number == used,
    )


def _found(one: UsedAccount, known: set[str]) -> FoundAccount:
    candidate = one.candidate
    return FoundAccount(
        candidate.path,
        candidate.address,
        candidate.pubkey,
        Coins(one.lamports, SOL),
        one.token_accounts,
        candidate.address in known,
    )


def _consequences(removal: Removal) -> Consequences:
    try:
        removal.require_harmless()
    except UserError as error:
        problem = error.problem
        blocked = (problem.what, problem.money, problem.next_step)
        return Consequences(removal.holds, removal.returns, blocked, removal.unchecked_wallet)
    return Consequences(removal.holds, removal.returns)
