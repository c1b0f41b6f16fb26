"""One batch on its way through the shipped program, every step an instruction of the product's own client."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from market.addresses import associated_token_address
from market.generated.accounts import Batch, Beacon, Request, Round
from market.operations import OpenVote, Operations, Submission, plan_draw_step
from tests.helpers import bytes_reference as ref
from tests.helpers.market_svm import TOKEN, MarketSvm, pointer

if TYPE_CHECKING:
    from solders.instruction import Instruction
    from solders.keypair import Keypair
    from solders.pubkey import Pubkey

KEY = sha256(b"K").digest()
SALT = sha256(b"salt").digest()
ROOT = sha256(b"journey").digest()


def submission(records: int = 50) -> Submission:
    return Submission(
        root=ROOT,
        key_commit=sha256(KEY).digest(),
        outer_commit=sha256(b"O").digest(),
        label_commit=ref.label_commit_ordinary(KEY),
        nullifiers=bytes(32),
        nonce=bytes(16),
        package=pointer(b"package"),
        records=records,
    )


class Journey:
    """One batch on its way, cranked by a stranger."""

    def __init__(self, market: MarketSvm) -> None:
        self.market = market
        self.does = Operations(market.program, market.gln)
        self.crank = market.wallet("crank")
        self.reviewers = market.reviewers(8)
        self.contributor = market.wallet("contributor")
        self.buyer = market.wallet("buyer")
        market.stake(self.contributor, 100 * TOKEN)
        self.request = market.open_request(self.buyer)
        self.address = market.at.batch(self.contributor.pubkey(), ROOT)

    @property
    def batch(self) -> Batch:
        return self.market.read(Batch, self.address)

    @property
    def round_address(self) -> Pubkey:
        return self.market.at.round(self.address, 0, 0)

    def panel(self) -> list[Keypair]:
        """Keys of the seats, in order of the entries."""
        entries = Round.unpack_tail(self.market.data(self.round_address))
        keys = {k.pubkey(): k for k in self.reviewers}
        return [keys[e.owner] for e in entries]

    def submission(self, request: Request) -> list[Instruction]:
        """The delivery, as the client builds it from what it takes the request to be."""
        return self.does.submit(self.contributor.pubkey(), self.request, request, submission())

    def submit(self) -> None:
        made = self.submission(self.market.read(Request, self.request))
        self.market.ok(*made, signers=[self.contributor])

    def draw(self) -> None:
        batch = self.batch
        if not self.market.exists(self.market.at.beacon(batch.beacon)):
            self.market.fix_beacon(self.crank, batch.beacon)
        value = self.market.read(Beacon, self.market.at.beacon(batch.beacon)).value
        seed = ref.panel_seed(bytes(value), bytes(self.address), 0, 0)
        at = 0
        while self.batch.state == 1:
            step = plan_draw_step(seed, at, batch.places, self.market.place_owners())
            made = self.does.draw(self.crank.pubkey(), self.address, batch, step)
            self.market.ok(*made, signers=[self.crank])
            at += len(step.seats)

    def review(self) -> None:
        batch, panel = self.batch, self.panel()
        made = self.does.share_samples(self.contributor.pubkey(), self.address, batch, pointer(b"samples"))
        self.market.ok(*made, signers=[self.contributor])
        for entry, key in enumerate(panel):
            owner = key.pubkey()
            vote = ref.vote(bytes(self.address), 0, 0, bytes(owner), 0, 0, 0, SALT)
            made = self.does.commit(owner, self.address, batch, owner=owner, entry=entry, vote=vote)
            self.market.ok(*made, signers=[key])
        for entry, key in enumerate(panel):
            owner, opened = key.pubkey(), OpenVote(status=0, bits=0, reasons=0, salt=SALT)
            made = self.does.reveal(owner, self.address, batch, owner=owner, entry=entry, vote=opened)
            self.market.ok(*made, signers=[key])
        self.market.ok(*self.does.tally(self.crank.pubkey(), self.address, self.batch), signers=[self.crank])

    def settle(self) -> None:
        made = self.does.disclose(self.contributor.pubkey(), self.address, self.batch, KEY)
        self.market.ok(*made, signers=[self.contributor])
        self.market.warp(seconds=1)
        batch = self.batch
        self.market.ok(*self.does.finalize(self.crank.pubkey(), self.address, batch), signers=[self.crank])
        entries = Round.unpack_tail(self.market.data(self.round_address))
        for index, entry in enumerate(entries):
            made = self.does.settle_seat(
                self.crank.pubkey(), self.address, batch, r=0, redraw=0, index=index, entry=entry
            )
            self.market.ok(*made, signers=[self.crank])

    def withdraw(self, owner: Keypair) -> int:
        """Pays a wallet's whole Balance out; returns what its token account then holds."""
        market, mint = self.market, self.market.tusd
        account = associated_token_address(owner.pubkey(), mint)
        before = market.tokens(account)
        amount = market.balance(owner.pubkey(), mint)
        market.ok(market.withdraw_instruction(owner.pubkey(), mint, amount), signers=[owner])
        return market.tokens(account) - before
