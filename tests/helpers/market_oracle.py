"""An ORACLE request with its committee and one batch, every step an instruction of the product's own client."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from market.generated.accounts import Balance, Batch, Committee, MintLedger, Request, SeatPage, Staker
from market.operations import Operations, Submission
from market.operations_oracle import NO_KEY, Attestation
from tests.helpers import bytes_reference as ref
from tests.helpers.market_svm import TOKEN, MarketSvm, Outcome, pointer

if TYPE_CHECKING:
    from solders.instruction import Instruction
    from solders.keypair import Keypair
    from solders.pubkey import Pubkey

KEY = sha256(b"K").digest()
ORACLE = 3
ATTEST_S = 12
"""commit_s + reveal_s of the test market."""


def submission(name: bytes = b"oracle", records: int = 50) -> Submission:
    """A package of which only the commitments matter here."""
    return Submission(
        root=sha256(name).digest(),
        key_commit=sha256(KEY).digest(),
        outer_commit=sha256(b"O").digest(),
        label_commit=ref.label_commit_ordinary(KEY),
        nullifiers=bytes(32),
        nonce=bytes(16),
        package=pointer(b"package"),
        records=records,
    )


class OracleSale:
    """A buyer, a committee, a contributor with 100 stake tokens, and their batch."""

    def __init__(self, market: MarketSvm, *, threshold: int = 2, size: int = 3) -> None:
        self.market = market
        self.does = Operations(market.program, market.gln)
        self.threshold = threshold
        self.attesters = [market.wallet(f"attester{i}") for i in range(size)]
        self.contributor = market.wallet("contributor")
        self.buyer = market.wallet("buyer")
        market.stake(self.contributor, 100 * TOKEN)
        self.request = market.at.request(self.buyer.pubkey(), 1)
        self.committee_address = market.at.committee(self.request)
        self.delivery = submission()
        self.address = market.at.batch(self.contributor.pubkey(), self.delivery.root)

    # What people do

    def open(self) -> None:
        """Opens request and committee, as the app does: in one transaction."""
        market, buyer = self.market, self.buyer.pubkey()
        market.give(buyer, market.tusd, 500 * TOKEN)
        made = market.open_request_instruction(buyer, mode=ORACLE)
        market.ok(made, *self.committee_instructions(), signers=[self.buyer])

    def committee_instructions(self) -> list[Instruction]:
        keys = [k.pubkey() for k in self.attesters]
        return self.does.open_committee(self.buyer.pubkey(), self.request, keys, self.threshold)

    def submit_instructions(self) -> list[Instruction]:
        request = self.market.read(Request, self.request)
        return self.does.submit(self.contributor.pubkey(), self.request, request, self.delivery)

    def submit(self) -> None:
        self.market.ok(*self.submit_instructions(), signers=[self.contributor])

    def to_attest(self) -> None:
        self.open()
        self.submit()

    def attest_instructions(
        self, attester: int, *, accept: bool, key: bytes = NO_KEY, signer: Pubkey | None = None
    ) -> list[Instruction]:
        says = Attestation(attester, accept, key)
        return self.does.attest(signer or self.attesters[attester].pubkey(), self.address, self.batch, says)

    def attest(self, attester: int, *, accept: bool, key: bytes = NO_KEY) -> Outcome:
        made = self.attest_instructions(attester, accept=accept, key=key)
        return self.market.ok(*made, signers=[self.attesters[attester]])

    def vote(self, attester: int, *, accept: bool) -> Outcome:
        """Attests with K exactly where it decides to accept."""
        decides = accept and self.batch.attested.bit_count() + 1 == self.threshold
        return self.attest(attester, accept=accept, key=KEY if decides else NO_KEY)

    def collect(self, attester: int) -> Outcome:
        made = self.does.collect_fee(self.buyer.pubkey(), self.request, self.committee, attester)
        return self.market.ok(*made, signers=[self.buyer])

    def close_request(self) -> None:
        self.market.ok(self.market.close_request_instruction(self.buyer.pubkey(), self.request), signers=[self.buyer])

    # State

    @property
    def batch(self) -> Batch:
        return self.market.read(Batch, self.address)

    @property
    def committee(self) -> Committee:
        return self.market.read(Committee, self.committee_address)

    def money(self, who: Keypair) -> int:
        return self.market.balance(who.pubkey(), self.market.tusd)


def owed(market: MarketSvm, mint: Pubkey) -> int:
    """All the program owes in a mint, attesters' fees included, summed over its accounts (right side of I1)."""
    total = 0
    for _, account in market.svm.get_program_accounts(market.program):
        data = bytes(account.data)
        stake = mint == market.gln
        if data[:8] == Balance.TAG:
            balance = Balance.unpack(data)
            total += balance.amount if balance.mint == mint else 0
        elif data[:8] == MintLedger.TAG:
            ledger = MintLedger.unpack(data)
            total += ledger.treasury + ledger.insurance if ledger.mint == mint else 0
        elif data[:8] == Request.TAG:
            request = Request.unpack(data)
            total += request.free + request.held if request.mint == mint else 0
        elif data[:8] == Committee.TAG:
            committee = Committee.unpack(data)
            total += sum(a.due for a in committee.attesters) if committee.mint == mint else 0
        elif data[:8] == Batch.TAG:
            batch = Batch.unpack(data)
            total += batch.stake_pool + batch.treasury_stake if stake else 0
            total += batch.pay_pool + batch.treasury_pay if batch.mint == mint else 0
        elif data[:8] == Staker.TAG and stake:
            staker = Staker.unpack(data)
            total += staker.free + staker.bonded
        elif data[:8] == SeatPage.TAG and stake:
            total += sum(place.held for place in SeatPage.unpack(data).places)
    return total


def assert_conserved(market: MarketSvm) -> None:
    """I1: the ledgers' totals are what is owed, and the vaults hold it."""
    market.check_ledgers({mint: owed(market, mint) for mint in (market.gln, market.tusd)})
