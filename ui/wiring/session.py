"""Keys for the window: first run, unlocking, locking, accounts."""

from __future__ import annotations

import asyncio
import logging
import threading
from typing import TYPE_CHECKING

from app.errors import UserError
from ui.i18n import mark, said, tr
from ui.ports import Account, Attempts, NewVault, SessionState, Strength, WaitingLine, WordsCheck

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.account.own import Account as OwnAccount
    from app.container import App
    from ui.bridge.ports import Progress
    from ui.wiring.backend import Backend

_LOG = logging.getLogger(__name__)
PRACTICE_PASSPHRASE = "practice-wallet"  # noqa: S105 - of throwaway wallets without value, and shown on the lock page
_STRENGTH = (
    mark("Too short: at least 8 characters"),
    mark("Too easy to guess"),
    mark("Fair: takes days to guess"),
    mark("Good: takes years to guess"),
    mark("Very good"),
)
_STOPS_WITHIN_S = 2.0
"""Sleep waits five seconds at most for the keys to be wiped."""
_LEVEL_FROM = (8, 11, 15, 20)
_FEW_DIFFERENT = 5


class Session:
    """``SessionPort`` over the wallet."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._open = False
        self.keyring_notice = ""
        self._background: set[asyncio.Task[None]] = set()
        self._kept: list[Callable[[], None]] = []

    @property
    def state(self) -> SessionState:
        """State now; a look at the disk."""
        if self._open:
            return SessionState.OPEN
        return SessionState.LOCKED if self._backend.home.has_vault() else SessionState.NEW

    @property
    def keyring_name(self) -> str:
        """Name of the system's keyring; known only once somebody asked for it."""
        return tr("the system's keyring")

    @property
    def stopped_at(self) -> str:
        """Where first run stopped before there was a vault."""
        return str(self._backend.preference("first_run", default=""))

    async def stand_at(self, step: str) -> None:
        """Remember how far first run is."""
        self._backend.prefer("first_run", step)

    async def check_address(self, text: str) -> str:
        """Say what is wrong with an address."""
        from app.phrases import what_is_wrong_with

        return await asyncio.to_thread(what_is_wrong_with, text)

    async def new_words(self, count: int) -> tuple[str, ...]:
        """Return fresh words; nothing is stored."""
        from app.phrases import new_words

        await self._guarded()
        return await asyncio.to_thread(new_words, count)

    async def wordlist(self) -> tuple[str, ...]:
        """Return the 2,048 words."""
        from app.phrases import words_known

        return await asyncio.to_thread(words_known)

    async def check_words(self, words: tuple[str, ...], passphrase: str = "") -> WordsCheck:
        """Check words and checksum."""
        from app.phrases import address_of_words

        try:
            return WordsCheck(valid=True, address=await asyncio.to_thread(address_of_words, words, passphrase))
        except UserError as error:
            return WordsCheck(valid=False, what=said(str(error)))

    async def strength(self, passphrase: str) -> Strength:
        """Judge a passphrase by length and variety."""
        level = sum(len(passphrase) >= least for least in _LEVEL_FROM)
        if level > 1 and len(set(passphrase)) < _FEW_DIFFERENT:
            level = 1
        return Strength(level, tr(_STRENGTH[level]))

    async def create(self, vault: NewVault, progress: Progress) -> Account:
        """Write the vault and open it."""
        from app.account.backups import Backups
        from app.phrases import create_wallet, let_keyring_open

        progress(0, 1, tr("Making your wallet…"))
        app = await self._guarded()
        if vault.watch:
            await asyncio.to_thread(app.wallet.create_watching, vault.watch, vault.passphrase)
        else:
            await asyncio.to_thread(create_wallet, app.wallet, vault.words, vault.passphrase, vault.words_passphrase)
            Backups(app.settings).remember(app.account().wallet, checked=vault.backup_checked)
        self._backend.prefer("first_run", "")
        self._backend.prefer("practice_wallet", value=False)
        self._backend.prefer("practice_passphrase", value=False)
        if vault.use_keyring:
            # The vault is there already: a keyring that refuses is told, and takes nothing back.
            self.keyring_notice = await asyncio.to_thread(let_keyring_open, app.wallet)
        return self._opened(app)

    async def try_sample(self, progress: Progress) -> Account:
        """Open a throwaway account on the practice network."""
        from app.phrases import create_wallet, new_words

        app = await self._guarded()
        progress(0, 3, tr("Making a practice wallet…"))
        words = await asyncio.to_thread(new_words, 12)
        await asyncio.to_thread(create_wallet, app.wallet, words, PRACTICE_PASSPHRASE)
        self._backend.prefer("practice_wallet", value=True)
        self._backend.prefer("practice_passphrase", value=True)
        progress(1, 3, tr("Starting the practice network…"))
        await self._backend.connection()
        progress(2, 3, tr("Fetching practice tokens…"))
        account = self._opened(app)
        await asyncio.gather(*self._background)
        return account

    async def unlock(self, passphrase: str) -> Account:
        """Open the vault."""
        app = await self._guarded()
        await app.unlock(passphrase)
        # Only now is it known for sure: it may have been changed by a command, or come back with a backup.
        is_shown = passphrase == PRACTICE_PASSPHRASE
        if is_shown != self._backend.passphrase_is_shown:
            self._backend.prefer("practice_passphrase", is_shown)
        return self._opened(app)

    async def attempts(self) -> Attempts:
        """Wrong passphrases in a row."""
        attempts = (await self._backend.app()).wallet.attempts
        return Attempts(attempts.failed, attempts.wait_s)

    async def keyring_opens(self) -> bool:
        """Whether the vault can be opened with the keyring."""
        wallet = (await self._backend.app()).wallet
        return wallet.exists() and await asyncio.to_thread(wallet.remembered_in_keyring)

    async def unlock_with_keyring(self) -> Account:
        """Open the vault with what the keyring holds; a prompt of the desktop may come first."""
        from app.tasks import in_daemon_thread

        app = await self._guarded()
        # The prompt may be answered when nobody waits for it any more: then the wallet stays as it is.
        wanted = threading.Event()
        wanted.set()
        try:
            await in_daemon_thread(lambda: app.wallet.unlock_from_keyring(wanted.is_set))
        finally:
            wanted.clear()
        return self._opened(app)

    def wipe_with_keys(self, wipe: Callable[[], None]) -> None:
        """Have something secret that was made of the open vault dropped whenever that is locked or replaced."""
        self._kept.append(wipe)

    def forget(self) -> None:
        """The vault's folder is about to be replaced: nothing is open any more."""
        self._open = False
        for wipe in self._kept:
            wipe()

    async def lock(self) -> None:
        """Stop what needs keys, then wipe them: soon, even where something does not stop."""
        self.forget()
        wallet = (await self._backend.app()).wallet
        stopping = asyncio.ensure_future(self._backend.left())
        try:
            await asyncio.wait({stopping}, timeout=_STOPS_WITHIN_S)
        finally:
            wallet.lock()
        await stopping

    async def accounts(self) -> tuple[Account, ...]:
        """All accounts that are not hidden, the current one first; the others by wallet, in order."""
        app = await self._backend.app()
        current = app.account()
        names = {wallet.number: wallet.name for wallet in app.wallet.book.wallets()}
        others = [one for one in app.wallet.book.accounts() if one.number != current.number and not one.hidden]
        return tuple(account_of(one, names[one.wallet]) for one in (current, *others))

    async def switch(self, address: str) -> Account:
        """Make another account current; its sales go on, those of the one before only by their delegate."""
        app = await self._backend.app()
        chosen = next((one for one in app.wallet.book.accounts() if one.address == address), None)
        if chosen is None:
            raise UserError(tr("This account is not in this wallet."), next_step=tr("Choose another."))
        await self._backend.left()
        app.accounts.use(chosen.number, for_good=True)
        self._backend.revision += 1
        return self._opened(app)

    async def waiting(self) -> tuple[WaitingLine, ...]:
        """What the lock page says."""
        if not self._backend.passphrase_is_shown:
            return ()
        return (
            WaitingLine(
                tr(
                    "This is a practice wallet. Its passphrase is {passphrase}",
                    passphrase=PRACTICE_PASSPHRASE,
                )
            ),
        )

    async def _guarded(self) -> App:
        """Return the app, ready to have keys in memory."""
        app = await self._backend.app()
        app.guard_memory()
        return app

    def _opened(self, app: App) -> Account:
        self._open = True
        account = app.account()
        self._backend.account_name = account.name
        task = asyncio.get_running_loop().create_task(self._after_opening())
        self._background.add(task)
        task.add_done_callback(self._background.discard)
        return account_of(account, app.wallet.book.wallet(account.wallet).name)

    async def _after_opening(self) -> None:
        from app.errors import problem_of

        try:
            await self._backend.opened()
        except Exception as error:  # noqa: BLE001 - pages show their own problems; this one goes to the log
            _LOG.warning("after unlocking: %s", problem_of(error).what)


def account_of(account: OwnAccount, wallet: str) -> Account:
    """Return an account as the window shows it; `wallet` is the name of its wallet."""
    return Account(
        account.name,
        account.address,
        account.pubkey,
        kind=account.kind.value,
        wallet=wallet,
        wallet_number=account.wallet,
        number=account.number,
    )
