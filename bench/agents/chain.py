"""The market in one process, quick enough for a hundred thousand batches.

The program is the shipped one and every step of a batch is its ordinary instruction, built by the product's own client.
What is left out is what no rule of the market depends on: signatures are not verified, several instructions travel in
one transaction, and reviewers' stakes and standing are put back before the next batch, so that batches are independent.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from solders.compute_budget import set_compute_unit_limit
from solders.message import MessageV0
from solders.pubkey import Pubkey
from solders.signature import Signature
from solders.transaction import VersionedTransaction
from solders.transaction_metadata import FailedTransactionMetadata

from market.addresses import TOKEN_PROGRAM
from market.generated.accounts import Balance, Place, Pointer, Request, SeatPage, Staker
from market.operations import Operations, RequestTerms
from tests.helpers.market_svm import GENESIS_S, TOKEN, MarketSvm

if TYPE_CHECKING:
    from collections.abc import Iterable

    from solders.instruction import Instruction

SEATS: Final = 640
PAGE: Final = 64
SLOTS_SHOWN: Final = 16
MAX_UNITS: Final = 1_400_000
ESCROW: Final = 10**9 * TOKEN
STAKE: Final = 25 * TOKEN
"""Of a contributor without reputation: just the bond of a batch worth 50."""
RECORDS: Final = 50
INSURANCE: Final = 10**9 * TOKEN


class ProgramFailed(AssertionError):
    """The program refused what an agent's client sent."""


class Chain:
    """A market with 640 seats of as many reviewers, one buyer with a deep escrow, and a clock moved by hand."""

    def __init__(self) -> None:
        market = MarketSvm()
        self.at = market.at
        self.gln, self.tusd = market.gln, market.tusd
        self.terms = market.terms
        self.make = Operations(market.program, market.gln)
        self.reviewers = [wallet.pubkey() for wallet in market.reviewers(SEATS)]
        self.place_of = {owner: place for place, owner in market.place_owners().items()}
        self.owners = market.place_owners()
        self.buyer = market.wallet("buyer").pubkey()
        self._market = market
        self._insure()
        quick = market.svm.with_sigverify(False)  # noqa: FBT003 - the library takes it by position
        quick = quick.with_blockhash_check(False)  # noqa: FBT003 - the same
        self.svm = quick.with_transaction_history(0)
        market.svm = self.svm
        self.payer = market.authority.pubkey()
        self.svm.airdrop(self.payer, 10**15)
        self.slot, self.now_s = market.slot, market.now_s
        self.epoch_ready()
        market.give(self.buyer, self.tusd, ESCROW)
        pointer = Pointer(codec=0x55, digest=sha256(b"spec").digest())
        terms = RequestTerms(1, TOKEN, ESCROW, GENESIS_S + 10**9, 1, 1_000, pointer)
        self.send(self.make.open_request(self.buyer, self.tusd, terms, 1))
        self.request = self.at.request(self.buyer, 1)
        self._fresh_pages = {index: self._data(self.at.page(index)) for index in range(SEATS // PAGE)}
        self._fresh_stakers = {owner: self._data(self.at.staker(owner)) for owner in self.reviewers}
        self._count = 0

    def _insure(self) -> None:
        """Fill the insurance, which repays who appealed a wrong verdict; the models take it for granted."""
        market, at = self._market, self.at
        ledger = market.ledger(self.gln)
        filled = replace(ledger, total=ledger.total + INSURANCE, insurance=INSURANCE)
        market.write(at.ledger(self.gln), filled.pack(), self.make.program)
        vault = bytearray(market.data(at.vault(self.gln)))
        held = int.from_bytes(vault[64:72], "little") + INSURANCE
        vault[64:72] = held.to_bytes(8, "little")
        market.write(at.vault(self.gln), bytes(vault), TOKEN_PROGRAM)

    # ---------------------------------------------------------------------------------------------------- time

    def epoch_ready(self) -> None:
        """Move two epochs on, so that everybody who has joined may be drawn."""
        self.warp(slots=301)

    def warp(self, *, slots: int = 0, seconds: int = 0) -> None:
        """Move on by slots and by seconds."""
        self.slot += slots
        self.now_s += seconds
        clock = self.svm.get_clock()
        clock.slot, clock.unix_timestamp = self.slot, self.now_s
        self.svm.set_clock(clock)
        if slots:
            shown = range(self.slot - 1, self.slot - 1 - SLOTS_SHOWN, -1)
            self.svm.set_slot_hashes([(slot, MarketSvm.slot_hash(slot)) for slot in shown])

    def reach(self, slot: int) -> None:
        """Move on until a slot."""
        if self.slot < slot:
            self.warp(slots=slot - self.slot)

    # ---------------------------------------------------------------------------------------------------- money

    def wallet(self) -> Pubkey:
        """Return a wallet nobody has used, with lamports."""
        self._count += 1
        key = Pubkey.from_bytes(sha256(b"agent" + self._count.to_bytes(8, "little")).digest())
        self.svm.airdrop(key, 10**11)
        return key

    def contributor(self) -> Pubkey:
        """Return a contributor with just the stake of one batch."""
        owner = self.wallet()
        self._market.give(owner, self.gln, STAKE)
        self.send([self._market.deposit_instruction(owner, STAKE)])
        return owner

    def challenger(self, owner: Pubkey | None = None) -> Pubkey:
        """Return somebody who can pay any pot: `owner`, or somebody new."""
        owner = owner or self.wallet()
        self._market.give(owner, self.tusd, 100 * TOKEN)
        return owner

    def balance(self, owner: Pubkey, mint: Pubkey) -> int:
        """What a wallet may withdraw, base units."""
        account = self.svm.get_account(self.at.balance(owner, mint))
        return Balance.unpack(account.data).amount if account is not None and account.data else 0

    def staker(self, owner: Pubkey) -> Staker:
        """Stake of a wallet."""
        return Staker.unpack(self._data(self.at.staker(owner)))

    def opened(self) -> Request:
        """The buyer's request."""
        return Request.unpack(self._data(self.request))

    def held(self, owner: Pubkey) -> int:
        """Stake in a reviewer's seat, base units."""
        place = self.place_of[owner]
        at = SeatPage.OFFSETS["places"] + Place.SIZE * (place % PAGE)
        return Place.read(self._data(self.at.page_of(place)), at).held

    def _data(self, address: Pubkey) -> bytes:
        account = self.svm.get_account(address)
        if account is None:
            raise ProgramFailed(f"{address} does not exist")
        return bytes(account.data)

    def put_back(self, owners: Iterable[Pubkey]) -> None:
        """Give reviewers back what their seats held and what their standing was, and take their Balances away."""
        pages = set()
        for owner in owners:
            pages.add(self.place_of[owner] // PAGE)
            self._write(self.at.staker(owner), self._fresh_stakers[owner])
            for mint in (self.gln, self.tusd):
                self._zero_balance(owner, mint)
        for index in pages:
            self._write(self.at.page(index), self._fresh_pages[index])

    def _zero_balance(self, owner: Pubkey, mint: Pubkey) -> None:
        address = self.at.balance(owner, mint)
        account = self.svm.get_account(address)
        if account is not None and account.data:
            self._write(address, replace(Balance.unpack(account.data), amount=0).pack())

    def _write(self, address: Pubkey, data: bytes) -> None:
        self._market.write(address, data, self.make.program, 10**9)

    # ---------------------------------------------------------------------------------------------------- sending

    def send(self, instructions: list[Instruction]) -> None:
        """Send one transaction.

        Raises:
            ProgramFailed: it was refused.
        """
        budget = set_compute_unit_limit(MAX_UNITS)
        message = MessageV0.try_compile(self.payer, [budget, *instructions], [], self.svm.latest_blockhash())
        unsigned = [Signature.default()] * message.header.num_required_signatures
        result = self.svm.send_transaction(VersionedTransaction.populate(message, unsigned))
        if isinstance(result, FailedTransactionMetadata):
            raise ProgramFailed(f"{result.err()}: {result.meta().logs()[-3:]}")
