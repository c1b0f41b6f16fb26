"""Typed reads of the market's accounts. Owner, tag, version and size of everything are checked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, Protocol, Self, TypeVar

from solders.pubkey import Pubkey

from market.addresses import CLOCK_SYSVAR, PAGE_PLACES, Addresses
from market.errors import AccountMissing, MalformedAnswer, WrongAccount
from market.generated.accounts import (
    Balance,
    Batch,
    Beacon,
    Config,
    Entry,
    MintLedger,
    Params,
    Place,
    Request,
    Round,
    SeatPage,
    SeatTable,
    Staker,
)
from market.layout import LayoutError
from market.rpc import Rpc
from market.rpc_types import AccountInfo, Filter, KeyedAccount
from market.spl import Mint, TokenAccount, parse_mint, parse_token_account

__all__ = ["Attempt", "BatchView", "ChainClock", "EscrowSolvency", "Keyed", "MarketReader"]

_MAX_REDRAWS = 2


class _Layout(Protocol):
    TAG: ClassVar[bytes]

    @classmethod
    def unpack(cls, data: bytes) -> Self: ...


L = TypeVar("L", bound=_Layout)
T = TypeVar("T", covariant=True)  # noqa: PLC0105 - read-only holder


@dataclass(frozen=True)
class Keyed(Generic[T]):
    """An account of the market with its address and the slot it was read at."""

    address: Pubkey
    value: T
    slot: int
    lamports: int


@dataclass(frozen=True)
class ChainClock:
    """The cluster's clock, which windows are measured by."""

    slot: int
    unix_s: int


@dataclass(frozen=True)
class EscrowSolvency:
    """Whether the money of a request is there, as read from the chain.

    Attributes:
        free: escrow not reserved, by the request's account.
        held: escrow reserved for batches under way.
        ledger_total: all that the market owes in this mint.
        vault: the vault's address.
        vault_amount: tokens in it.
        slot: at which all of it was read.
    """

    free: int
    held: int
    ledger_total: int
    vault: Pubkey
    vault_amount: int
    slot: int

    @property
    def shortfall(self) -> int:
        """Tokens missing in the vault; 0 if everything owed is there."""
        return max(0, self.ledger_total - self.vault_amount)

    @property
    def funded(self) -> bool:
        """Whether the vault holds all that is owed, this escrow included."""
        return self.shortfall == 0 and self.free + self.held <= self.ledger_total


@dataclass(frozen=True)
class Attempt:
    """One attempt of one round with its seats."""

    address: Pubkey
    round: Round
    entries: tuple[Entry, ...]

    @property
    def seats(self) -> tuple[Entry, ...]:
        """The seats drawn so far."""
        return self.entries[: self.round.filled]


@dataclass(frozen=True)
class BatchView:
    """A batch with everything that decides what can be done about it.

    Attributes:
        address: of the batch.
        batch: the account.
        attempts: its Round accounts that exist, by round and redraw.
        beacon: the beacon it is bound to, if it exists.
    """

    address: Pubkey
    batch: Batch
    attempts: tuple[Attempt, ...]
    beacon: Beacon | None

    @property
    def attempt(self) -> Attempt | None:
        """The attempt the batch is in, if it has been opened."""
        for item in self.attempts:
            if (item.round.r, item.round.redraw) == (self.batch.round, self.batch.redraw):
                return item
        return None


class MarketReader:
    """Reads one market through one node.

    Args:
        rpc: the node.
        program: address of the program.
    """

    def __init__(self, rpc: Rpc, program: Pubkey) -> None:
        self.rpc = rpc
        self.program = program
        self.addresses = Addresses(program)

    # -------------------------------------------------------------------------------------------- the market

    async def config(self) -> Config:
        """Return the market's configuration.

        Raises:
            AccountMissing: there is no market at this address.
        """
        return (await self._one(Config, self.addresses.config, "The market is not set up on this network.")).value

    async def params(self, version: int) -> Params:
        """Return one version of the parameters."""
        return (await self._one(Params, self.addresses.params(version), "These parameters do not exist.")).value

    async def ledger(self, mint: Pubkey) -> MintLedger | None:
        """Return the totals of a mint, or None if it has no ledger."""
        return await self._maybe(MintLedger, self.addresses.ledger(mint))

    async def clock(self) -> ChainClock:
        """Return the cluster's clock."""
        account = await self.rpc.get_account(CLOCK_SYSVAR)
        if account is None or len(account.data) != 40:  # noqa: PLR2004 - size of the Clock sysvar
            raise MalformedAnswer("The node does not show the cluster's clock.")
        return ChainClock(
            int.from_bytes(account.data[:8], "little"), int.from_bytes(account.data[32:40], "little", signed=True)
        )

    async def mint(self, mint: Pubkey) -> Mint:
        """Return a token's mint."""
        account = await self.rpc.get_account(mint)
        if account is None:
            raise AccountMissing("This token does not exist on this network.")
        return parse_mint(account)

    # -------------------------------------------------------------------------------------------- wallets

    async def staker(self, owner: Pubkey) -> Staker | None:
        """Return a wallet's stake, or None if it never had any."""
        return await self._maybe(Staker, self.addresses.staker(owner))

    async def stakers(self, owners: Sequence[Pubkey]) -> list[Staker | None]:
        """Return the stakes of several wallets."""
        return await self._several(Staker, [self.addresses.staker(owner) for owner in owners])

    async def balance(self, owner: Pubkey, mint: Pubkey) -> int:
        """Return what a wallet may withdraw in a mint."""
        found = await self._maybe(Balance, self.addresses.balance(owner, mint))
        return found.amount if found is not None else 0

    async def token_accounts(self, owner: Pubkey, mint: Pubkey) -> list[Keyed[TokenAccount]]:
        """Return a wallet's token accounts of a mint."""
        found = await self.rpc.get_token_accounts_by_owner(owner, mint=mint)
        return [
            Keyed(item.address, parse_token_account(item.account), item.account.slot, item.account.lamports)
            for item in found
        ]

    # -------------------------------------------------------------------------------------------- seats

    async def seat_table(self) -> SeatTable:
        """Return the counts of the seat table."""
        return (await self._one(SeatTable, self.addresses.seat_table, "The market has no seat table.")).value

    async def pages(self, indices: Sequence[int]) -> dict[int, SeatPage]:
        """Return seat pages that exist."""
        found = await self._several(SeatPage, [self.addresses.page(index) for index in indices])
        return {index: page for index, page in zip(indices, found, strict=True) if page is not None}

    async def places(self, numbers: Iterable[int]) -> dict[int, Place]:
        """Return places of the seat table by number; those on missing pages are left out."""
        wanted = sorted(set(numbers))
        pages = await self.pages(sorted({number // PAGE_PLACES for number in wanted}))
        return {
            number: pages[number // PAGE_PLACES].places[number % PAGE_PLACES]
            for number in wanted
            if number // PAGE_PLACES in pages
        }

    async def seats_of(self, owner: Pubkey) -> list[tuple[int, Place]]:
        """Return the places a wallet holds, with their numbers."""
        table = await self.seat_table()
        pages = await self.pages(range((table.counts[2] + PAGE_PLACES - 1) // PAGE_PLACES))
        return [
            (index * PAGE_PLACES + at, place)
            for index, page in sorted(pages.items())
            for at, place in enumerate(page.places)
            if place.owner == owner
        ]

    async def free_place(self) -> int:
        """Return a place that can be taken: one that was emptied, else the next new one."""
        table = await self.seat_table()
        pages = await self.pages(range((table.counts[2] + PAGE_PLACES - 1) // PAGE_PLACES))
        for number in range(table.counts[2]):
            page = pages.get(number // PAGE_PLACES)
            if page is not None and page.places[number % PAGE_PLACES].owner == Pubkey.default():
                return number
        return int(table.counts[2])

    # -------------------------------------------------------------------------------------------- requests

    async def requests(self, *, buyer: Pubkey | None = None) -> list[Keyed[Request]]:
        """Return all requests, or a buyer's."""
        return await self._all(Request, [(Request.OFFSETS["buyer"], buyer)])

    async def request(self, address: Pubkey) -> Keyed[Request]:
        """Return one request.

        Raises:
            AccountMissing: it does not exist, or was closed.
        """
        return await self._one(Request, address, "This request does not exist any more.")

    async def solvency(self, address: Pubkey) -> EscrowSolvency:
        """Read, at one slot, a request's escrow, what the market owes in its mint and what the vault holds."""
        request = (await self.request(address)).value
        ledger_address, vault = self.addresses.ledger(request.mint), self.addresses.vault(request.mint)
        accounts = await self.rpc.get_multiple_accounts([address, ledger_address, vault])
        read, ledger_account, vault_account = accounts
        if read is None or ledger_account is None or vault_account is None:
            raise AccountMissing("The request, its ledger or its vault does not exist any more.")
        request = self._unpack(Request, read, address)
        ledger = self._unpack(MintLedger, ledger_account, ledger_address)
        tokens = parse_token_account(vault_account)
        if tokens.mint != request.mint or tokens.owner != ledger_address or ledger.vault != vault:
            raise WrongAccount("The vault of this request is not the market's.")
        return EscrowSolvency(
            free=request.free,
            held=request.held,
            ledger_total=ledger.total,
            vault=vault,
            vault_amount=0 if tokens.frozen else tokens.amount,
            slot=read.slot,
        )

    # -------------------------------------------------------------------------------------------- batches

    async def batches(
        self, *, request: Pubkey | None = None, contributor: Pubkey | None = None, buyer: Pubkey | None = None
    ) -> list[Keyed[Batch]]:
        """Return batches: all, or those of a request, a contributor, a buyer."""
        wanted = {"request": request, "contributor": contributor, "buyer": buyer}
        return await self._all(Batch, [(Batch.OFFSETS[name], key) for name, key in wanted.items()])

    async def batch(self, address: Pubkey) -> Keyed[Batch]:
        """Return one batch.

        Raises:
            AccountMissing: it does not exist, or was closed.
        """
        return await self._one(Batch, address, "This batch does not exist, or was closed after it was settled.")

    async def attempt(self, batch: Pubkey, r: int, redraw: int) -> Attempt | None:
        """Return one attempt of one round, or None if it was not opened or is closed."""
        address = self.addresses.round(batch, r, redraw)
        account = await self.rpc.get_account(address)
        return None if account is None else self._attempt(address, account)

    async def view(self, address: Pubkey) -> BatchView:
        """Read a batch with its attempts and its beacon.

        Raises:
            AccountMissing: the batch does not exist, or was closed.
        """
        batch = (await self.batch(address)).value
        ids = [(r, redraw) for r in range(batch.round + 1) for redraw in range(_MAX_REDRAWS + 1)]
        rounds = [self.addresses.round(address, r, redraw) for r, redraw in ids]
        beacon_address = self.addresses.beacon(batch.beacon)
        accounts = await self.rpc.get_multiple_accounts([address, beacon_address, *rounds])
        if accounts[0] is None:
            raise AccountMissing("This batch was closed after it was settled.")
        attempts = [
            self._attempt(key, account)
            for key, account in zip(rounds, accounts[2:], strict=True)
            if account is not None and account.owner == self.program
        ]
        beacon = accounts[1]
        return BatchView(
            address=address,
            batch=self._unpack(Batch, accounts[0], address),
            attempts=tuple(attempts),
            # Lamports sent ahead to an address make a system account there, which is as good as none.
            beacon=self._unpack(Beacon, beacon, beacon_address)
            if beacon is not None and beacon.owner == self.program
            else None,
        )

    async def beacon(self, interval: int) -> Beacon | None:
        """Return the beacon of an interval, or None if nobody has fixed or armed it."""
        return await self._maybe(Beacon, self.addresses.beacon(interval))

    # -------------------------------------------------------------------------------------------- plumbing

    def _unpack(self, layout: type[L], account: AccountInfo, address: Pubkey) -> L:
        if account.owner != self.program:
            raise WrongAccount(f"The account {address} does not belong to the market.")
        try:
            return layout.unpack(account.data)
        except LayoutError as cause:
            raise WrongAccount(f"The account {address} is of another kind or version than expected.") from cause

    def _attempt(self, address: Pubkey, account: AccountInfo) -> Attempt:
        return Attempt(address, self._unpack(Round, account, address), Round.unpack_tail(account.data))

    def _keyed(self, layout: type[L], address: Pubkey, account: AccountInfo) -> Keyed[L]:
        return Keyed(address, self._unpack(layout, account, address), account.slot, account.lamports)

    async def _one(self, layout: type[L], address: Pubkey, missing: str) -> Keyed[L]:
        account = await self.rpc.get_account(address)
        if account is None:
            raise AccountMissing(missing)
        return self._keyed(layout, address, account)

    async def _maybe(self, layout: type[L], address: Pubkey) -> L | None:
        account = await self.rpc.get_account(address)
        # Lamports sent ahead to an address make a system account there, which is as good as none.
        if account is None or (account.owner != self.program and not account.data):
            return None
        return self._unpack(layout, account, address)

    async def _several(self, layout: type[L], addresses: Sequence[Pubkey]) -> list[L | None]:
        accounts = await self.rpc.get_multiple_accounts(addresses)
        return [
            None if account is None or not account.data else self._unpack(layout, account, address)
            for address, account in zip(addresses, accounts, strict=True)
        ]

    async def _all(self, layout: type[L], keys: Sequence[tuple[int, Pubkey | None]]) -> list[Keyed[L]]:
        filters = [Filter(0, layout.TAG), *(Filter(offset, bytes(key)) for offset, key in keys if key is not None)]
        found: list[KeyedAccount] = await self.rpc.get_program_accounts(self.program, filters)
        return [self._keyed(layout, item.address, item.account) for item in found]
