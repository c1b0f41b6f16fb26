"""Typed reads of the market's accounts. Owner, tag, version and size of everything are checked."""

from collections.abc import Iterable, Sequence

from solders.pubkey import Pubkey

from market.account_reader import AccountReader
from market.addresses import CLOCK_SYSVAR, PAGE_PLACES
from market.errors import AccountMissing, MalformedAnswer, WrongAccount
from market.generated.accounts import (
    Balance,
    Batch,
    Beacon,
    Committee,
    Config,
    MintLedger,
    Params,
    Place,
    ProofBuffer,
    Request,
    SeatPage,
    SeatTable,
    Spent,
    Staker,
)
from market.generated.constants import MAX_REDRAWS
from market.spl import Mint, TokenAccount, parse_mint, parse_token_account
from market.views import Attempt, BatchView, ChainClock, EscrowSolvency, Keyed

__all__ = ["Attempt", "BatchView", "ChainClock", "EscrowSolvency", "Keyed", "MarketReader"]


class MarketReader(AccountReader):
    """Reads one market through one node.

    Args:
        rpc: the node.
        program: address of the program.
    """

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
        """Read a batch with its attempts in all rounds, its beacon and its committee.

        Raises:
            AccountMissing: the batch does not exist, or was closed.
        """
        batch = (await self.batch(address)).value
        while True:
            view = await self._view(address, batch)
            if (view.batch.round, view.batch.beacon) == (batch.round, batch.beacon):
                return view
            # It moved to another round or beacon between the two reads: look again where it is now.
            batch = view.batch

    async def _view(self, address: Pubkey, batch: Batch) -> BatchView:
        ids = [(r, redraw) for r in range(batch.round + 1) for redraw in range(MAX_REDRAWS + 1)]
        rounds = [self.addresses.round(address, r, redraw) for r, redraw in ids]
        beacon_address = self.addresses.beacon(batch.beacon)
        committee_address = self.addresses.committee(batch.request)
        accounts = await self.rpc.get_multiple_accounts([address, beacon_address, committee_address, *rounds])
        if accounts[0] is None:
            raise AccountMissing("This batch was closed after it was settled.")
        attempts = [
            self._attempt(key, account)
            for key, account in zip(rounds, accounts[3:], strict=True)
            if account is not None and account.owner == self.program
        ]
        return BatchView(
            address=address,
            batch=self._unpack(Batch, accounts[0], address),
            attempts=tuple(attempts),
            beacon=self._ours(Beacon, accounts[1], beacon_address),
            committee=self._ours(Committee, accounts[2], committee_address),
        )

    async def beacon(self, interval: int) -> Beacon | None:
        """Return the beacon of an interval, or None if nobody has fixed or armed it."""
        return await self.beacon_at(self.addresses.beacon(interval))

    async def beacon_at(self, address: Pubkey) -> Beacon | None:
        """Return the beacon at an address, or None if there is none (any more)."""
        return await self._maybe(Beacon, address)

    async def beacons(self) -> list[Keyed[Beacon]]:
        """Return all beacons."""
        return await self._all(Beacon, [])

    async def spents(self) -> list[Keyed[Spent]]:
        """Return what says which roots were submitted."""
        return await self._all(Spent, [])

    async def proofs(self, owner: Pubkey) -> list[Keyed[ProofBuffer]]:
        """Return a wallet's buffers of proofs and labels."""
        return await self._all(ProofBuffer, [(ProofBuffer.OFFSETS["owner"], owner)])

    async def committee(self, request: Pubkey) -> Committee | None:
        """Return the committee of a request, or None if it has none."""
        return await self._maybe(Committee, self.addresses.committee(request))

    async def committees(self) -> list[Keyed[Committee]]:
        """Return all committees."""
        return await self._all(Committee, [])

    async def proof(self, owner: Pubkey, nonce: int) -> ProofBuffer | None:
        """Return a wallet's buffer of a proof or of labels, or None if it is not open."""
        return await self._maybe(ProofBuffer, self.addresses.proof(owner, nonce))
