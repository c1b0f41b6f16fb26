"""Where everything is built: home, wallet, store, network and the parts over them. The only place of adapters.

A new part is wired among the `parts` of `App`: one method that hands it the stores, the connection and the identity it
asks for in its constructor. Parts that are heavy, or that most runs do without, are imported in their method.
"""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING, Self
from weakref import WeakSet

from app.account.circle import Circle
from app.account.device import CANNOT_SELL, DeviceSigner, Unprompted, signer_of
from app.account.in_use import AccountsInUse
from app.account.outbox import Outbox
from app.account.suspicion import paid_in
from app.backup.move import finish_move
from app.backup.reset import finish_reset
from app.backup.restore import finish_restore
from app.budget.caps import PrivacyCaps
from app.budget.desk import StoredBudgets
from app.errors import UserError
from app.identity import Identity, Owner
from app.joining import Joining
from app.network.info import named_network
from app.oracle.attester import Attester
from app.oracle.decisions import StoredDecisions
from app.oracle.examine import Examiner
from app.sell.catch_up import RestoredRecords
from app.sell.desk import Desk
from app.sell.outgoing import Outgoing
from app.sell.resale import SoldRecords
from app.sell.unsold import StoredDrafts, sweep
from app.store import (
    AddressBook,
    Database,
    DatasetStore,
    Drafts,
    HomeLock,
    LedgerStore,
    PaymentRequests,
    Receipts,
    SaleJournal,
    Seller,
    SendStore,
    Settings,
    VoteStore,
)
from app.store.drafts import with_records
from wallet import KeyringUnlock, VaultFile, Wallet, WalletKind, harden_process

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from types import TracebackType

    from solders.pubkey import Pubkey

    from app.account.device import DevicePrompt
    from app.account.model import AddressCheck
    from app.account.payments import Payments
    from app.account.transfers import Transfers
    from app.connection import Connection
    from app.history.cache import HistoryCache
    from app.history.kept import KeptHistories
    from app.history.lines import HistoryLine
    from app.library.catalogue import Catalogue
    from app.library.library import PersonLibrary
    from app.limits import SpendLimits
    from app.store import Home, SaleRow
    from wallet import Account, Argon2Parameters, HardeningReport

FIRST_ACCOUNT = 0
"""Number of the only account there was while sales named no seller."""


class App:
    """One Gleaner over one data folder. Opened, used and closed on the loop thread.

    Args:
        home: the data folder.
        argon2: key stretching of new vaults; None takes the product's.
        network_dir: folder with the description of a network that somebody else runs, to be joined and never started;
            None takes the one GLEANER_NETWORK names, else the one chosen in this home.

    Attributes:
        wallet: the vault.
        accounts: which of its accounts acts.
        network: the one that was joined, and those that may be.
        device: tells the person what to do at their Ledger.
    """

    def __init__(self, home: Home, argon2: Argon2Parameters | None = None, *, network_dir: Path | None = None) -> None:
        self.home = home.create()
        vault = VaultFile(home.vault) if argon2 is None else VaultFile(home.vault, argon2)
        self.wallet = Wallet(vault, KeyringUnlock())
        self.accounts = AccountsInUse(self.wallet, lambda: self.settings, lambda: self.contacts)
        named = network_dir or named_network()
        self.network = Joining(home, named, own=self.accounts.own, people=self.accounts.people)
        self._database: Database | None = None
        self.device: DevicePrompt = Unprompted()
        self._devices: WeakSet[DeviceSigner] = WeakSet()
        self._caches: dict[str, HistoryCache] = {}
        self._kept: tuple[Connection, KeptHistories] | None = None
        self._library: PersonLibrary | None = None
        self._catching_up = asyncio.Lock()
        self._swept = False
        self._stack = AsyncExitStack()

    async def __aenter__(self) -> Self:
        self._stack.enter_context(HomeLock(self.home))
        finish_move(self.home.root)
        finish_reset(self.home)
        finish_restore(self.home)
        self.home.create()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # A device that waits for its owner must not keep the app from ending.
        for signer in tuple(self._devices):
            signer.cancel()
        await self.network.leave()
        await self._stack.aclose()
        self.wallet.lock()

    # ------------------------------------------------------------------------------------------------ store

    def database(self) -> Database:
        """The store; its key lies in the vault, so the wallet must be unlocked.

        Raises:
            WalletError: the wallet is locked.
            StoreError: the store cannot be opened.
        """
        if self._database is None:
            self._database = Database(self.home.store, self.wallet.store_key())
            self._stack.callback(self._database.close)
        return self._database

    def close_store(self) -> None:
        """Close the store, before its file is replaced or erased."""
        if self._database is not None:
            self._database.close()
            self._database = self._library = None

    def history_cache(self, connection: Connection) -> HistoryCache:
        """Transactions of a network that were read before; made anew where it was deleted or does not open.

        Raises:
            WalletError: the wallet is locked.
            StoreError: the file cannot be made.
        """
        from app.history.cache import HistoryCache

        network = f"{connection.info.genesis_hash}:{connection.program}"
        if network not in self._caches:
            cache = HistoryCache(self.home.history, self.wallet.store_key(), network)
            self._caches[network] = self._stack.enter_context(cache)
        return self._caches[network]

    def histories(self, connection: Connection) -> KeptHistories:
        """Histories of that network, read through the cache; all who ask share it.

        Raises:
            WalletError: the wallet is locked.
            StoreError: the cache's file cannot be made.
        """
        from app.history.kept import KeptHistories

        if self._kept is None or self._kept[0] is not connection:
            self._kept = (connection, KeptHistories(connection, self.history_cache(connection)))
        return self._kept[1]

    def journal(self, connection: Connection, account: Account | None = None) -> SaleJournal:
        """Sales and their steps, of the account in use or of another."""
        seller = account or self.account()
        journal = SaleJournal(self.database(), Seller(seller.address, connection.info.genesis_hash))
        if seller.number == FIRST_ACCOUNT:
            journal.take_over_unnamed()
        return journal

    def spend_limits(self) -> SpendLimits:
        """Above what the passphrase is asked for again, on the network that was joined.

        Raises:
            UserError: none was.
        """
        from app.limits import SpendLimits

        if self.joined is None:
            raise UserError("No network was joined yet.", next_step="Join one first.")
        return SpendLimits(self.settings, self.joined.info.genesis_hash)

    def sales_here(self) -> list[SaleRow]:
        """Sales of every account on the network in use, newest first; empty before it was joined."""
        if self.joined is None:
            return []
        genesis = self.joined.info.genesis_hash
        return [
            sale
            for account in self.wallet.book.accounts()
            for sale in SaleJournal(self.database(), Seller(account.address, genesis)).sales()
        ]

    @property
    def ledger(self) -> LedgerStore:
        """What was revealed."""
        return LedgerStore(self.database())

    @property
    def receipts(self) -> Receipts:
        """What was sold."""
        return Receipts(self.database())

    @property
    def settings(self) -> Settings:
        """What the user chose."""
        return Settings(self.database())

    @property
    def contacts(self) -> AddressBook:
        """The address book."""
        return AddressBook(self.database())

    @property
    def votes(self) -> VoteStore:
        """What our seats voted."""
        return VoteStore(self.database())

    def budgets(self) -> StoredBudgets:
        """What all sales revealed, and the limits on it."""
        # Of whom the journal is does not matter: sales of everybody are looked at.
        journal = SaleJournal(self.database(), Seller("", ""))
        return StoredBudgets(self.ledger, journal, PrivacyCaps(self.settings), DatasetStore(self.database()))

    # ---------------------------------------------------------------------------------------------- network

    async def connect(self, say: Callable[[str], None]) -> Connection:
        """Join the network in use, starting the embedded one where that is chosen and does not run yet.

        Raises:
            NetworkDown: it does not start or answer, or is not the one it was.
            UserError: there is no market at the program's address.
        """
        return await self.network.connect(say)

    @property
    def joined(self) -> Connection | None:
        """The network that was joined, None before."""
        return self.network.connection

    # ------------------------------------------------------------------------------------------------ parts

    def drafts(self) -> StoredDrafts:
        """What the account in use prepared and did not sell, on any network: to list and delete without joining one."""
        everywhere = Drafts(self.database(), Seller(self.account().address, ""), everywhere=True)
        no_key = bytes(32)  # the records are counted and removed, never opened

        def records(sale_id: str) -> Outgoing:
            return Outgoing.of(self.home.packages, no_key, sale_id)

        return StoredDrafts(everywhere, self.ledger, self.catalogue().store, records)

    def desk(self, connection: Connection, account: Account | None = None) -> Desk:
        """The sale desk of the account in use, or of another."""
        identity = self.identity(connection, account)
        journal = self.journal(connection, account)
        # Marks are keyed by the vault, not the account: the promise to sell a record once is the person's.
        sold = SoldRecords(self.home.packages / "sold", self.wallet.store_key(), journal)
        restored = RestoredRecords(self.settings, self._catching_up)
        seller = Seller((account or self.account()).address, connection.info.genesis_hash)
        drafts = Drafts(self.database(), seller)
        if not self._swept:  # nothing is drawn or sealed before there is a desk
            sweep(self.home.packages, with_records(self.database()))
            self._swept = True
        return Desk(
            connection,
            identity,
            journal,
            self.ledger,
            self.receipts,
            sold,
            self.home.packages,
            restored,
            drafts,
            PrivacyCaps(self.settings),
            self.catalogue(),
        )

    def library(self) -> PersonLibrary:
        """Data the person imported; what a kill left half-done is removed when it is first asked for.

        Raises:
            WalletError: the wallet is locked.
            StoreError: the store cannot be opened.
        """
        from app.library.wired import library_of

        if self._library is None:
            self._library = library_of(self)
        return self._library

    def catalogue(self) -> Catalogue:
        """Imported data sets and their sealed copies.

        Raises:
            WalletError: the wallet is locked.
            StoreError: the store cannot be opened.
        """
        from app.library.catalogue import Catalogue

        return Catalogue(DatasetStore(self.database()), self.home.library)

    def outbox(self, connection: Connection) -> Outbox:
        """Transfers of the account in use that were signed."""
        store = SendStore(self.database(), self.account().address, connection.info.genesis_hash)
        return Outbox(store, connection.sender)

    def circle(self, connection: Connection, lines: Sequence[HistoryLine] = ()) -> Circle:
        """Whom this wallet knows: its accounts, the address book, whom it paid by its store and by a history."""
        own = {account.address: account.name for account in self.wallet.book.accounts()}
        genesis = connection.info.genesis_hash
        paid = {*self.outbox(connection).store.recipients(), *paid_in(lines)}
        strangers = {line.other for line in lines if line.suspicion}
        return Circle(own, self.contacts.all(), paid, genesis, strangers)

    async def look_at(self, connection: Connection, text: str, lines: Sequence[HistoryLine] = ()) -> AddressCheck:
        """Say what an address is to which somebody wants to send; needs no key.

        Raises:
            MarketError: the node does not answer.
        """
        from app.account.recipient import examine

        me, circle = self.account().address, self.circle(connection, lines)
        return await examine(connection.rpc, text, me, circle, connection.program)

    def transfers(self, connection: Connection, lines: Sequence[HistoryLine] = ()) -> Transfers:
        """Sends from the account in use; ``lines`` of its history say whom it paid elsewhere, and who sent dust."""
        from app.account.transfers import Transfers

        return Transfers(
            connection, self.owner(), outbox=self.outbox(connection), circle=self.circle(connection, lines)
        )

    def payments(self, connection: Connection) -> Payments:
        """Links for being paid to the account in use."""
        from app.account.payments import Payments

        account = self.account().address
        requests = PaymentRequests(self.database(), account, connection.info.genesis_hash)
        return Payments(connection, self.address(), requests)

    def attester(self, connection: Connection, records_to: Path | None = None) -> Attester:
        """What the account in use does as an attester; ``records_to``: where records it sees are written in clear."""
        identity = self.identity(connection)
        examiner = Examiner(connection, identity, self.home.packages / "attesting", records_to)
        return Attester(connection, identity, examiner, StoredDecisions(self.settings))

    # ------------------------------------------------------------------------------------------------ identity

    def account(self) -> Account:
        """The account in use: the one chosen for this run, else the one chosen for good, else the first that signs.

        Raises:
            UserError: there is no wallet, or it is locked.
        """
        return self.accounts.account()

    def address(self) -> Pubkey:
        """Address of the account in use, which may be one without a key.

        Raises:
            UserError: there is no wallet, or it is locked.
        """
        from solders.pubkey import Pubkey as Address

        return Address.from_bytes(self.account().pubkey)

    def identity(self, connection: Connection, account: Account | None = None) -> Identity:
        """The account in use, or another, on a network.

        Raises:
            UserError: there is no wallet, it is locked, the account's key lies in a Ledger, or the market's program is
                not one to sign for.
            WatchOnlyError: the account's key is not in this vault.
        """
        from solders.hash import Hash

        self.network.require_known_program()
        acting = account or self.account()
        if acting.kind is WalletKind.LEDGER:
            raise UserError(
                CANNOT_SELL, next_step="Use an account of your recovery words for that; see them with: gleaner wallet"
            )
        number = acting.number
        genesis = bytes(Hash.from_string(connection.info.genesis_hash))
        secret = self.wallet.market_secret(genesis, bytes(connection.program), number)
        return Identity(self.wallet.signer(number), secret.delegate_signer(), secret.secret())

    def owner(self) -> Owner:
        """The account in use as it sends and stakes: its key may lie in a Ledger.

        Raises:
            UserError: there is no wallet, it is locked, or the program is not one to sign for.
            WatchOnlyError: there is no key of the account at all.
        """
        self.network.require_known_program()
        signer = signer_of(self.wallet, self.account(), self.device)
        if isinstance(signer, DeviceSigner):
            self._devices.add(signer)
        return Owner(signer)

    @staticmethod
    def guard_memory() -> HardeningReport:
        """Keep what is in memory out of core files and away from other programs; called before there are keys in it."""
        return harden_process()

    async def unlock(self, passphrase: str) -> str | None:
        """Unlock the wallet; returns a notice, if there is one.

        Raises:
            WalletError: wrong passphrase; slow on purpose, nothing lost.
        """
        return await asyncio.to_thread(self.wallet.unlock, passphrase)
