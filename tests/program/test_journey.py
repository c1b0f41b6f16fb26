"""From deposits to tokens in wallets, every step an instruction of the product's own client: 500, 50, 2, 448."""

from hashlib import sha256

from solders.keypair import Keypair
from solders.pubkey import Pubkey

from market.addresses import associated_token_address
from market.generated.accounts import Batch, Beacon, Request, Round, SeatPage
from market.operations import OpenVote, Operations, Submission, plan_draw_step
from tests.helpers import bytes_reference as ref
from tests.helpers.market_svm import TOKEN, MarketSvm, pointer

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

    def submit(self) -> None:
        request = self.market.read(Request, self.request)
        made = self.does.submit(self.contributor.pubkey(), self.request, request, submission())
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


def test_a_sale_from_deposits_to_tokens(market: MarketSvm) -> None:
    journey = Journey(market)
    journey.submit()
    journey.draw()
    journey.review()
    journey.settle()
    assert market.read(Request, journey.request).free == 448 * TOKEN
    assert journey.withdraw(journey.contributor) == 50 * TOKEN
    assert sum(journey.withdraw(k) for k in set(journey.panel())) == 2 * TOKEN
    buyer = journey.buyer.pubkey()
    market.ok(market.close_request_instruction(buyer, journey.request), signers=[journey.buyer])
    assert journey.withdraw(journey.buyer) == 448 * TOKEN
    # Nothing is left over: the tUSD vault is empty, the GLN vault holds the stake that came in.
    market.check_ledgers({market.tusd: 0, market.gln: 8 * market.terms.seat_unit + 100 * TOKEN})
    assert market.tokens(market.at.vault(market.tusd)) == 0
    assert all(p.locked == 0 for p in market.read(SeatPage, market.at.page(0)).places)
    # Everything the batch opened closes, and its rent returns.
    crank = journey.crank
    made = journey.does.close_round(journey.address, r=0, redraw=0, rent_payer=journey.contributor.pubkey())
    market.ok(*made, signers=[crank])
    market.warp(seconds=3_600)
    market.ok(*journey.does.close_batch(journey.address, journey.batch), signers=[crank])
    assert not market.exists(journey.address)


def test_clock_exit_of_submitted_is_a_beacon_armed_anew(market: MarketSvm) -> None:
    """Nobody cranked while the beacon's slot was known: anyone arms it, and the sale goes on."""
    journey = Journey(market)
    journey.submit()
    market.warp(slots=2_000, seconds=800)
    crank, interval = journey.crank, journey.batch.beacon
    market.refused("BeaconMissed", market.beacon_instruction(crank.pubkey(), interval), signers=[crank])
    market.ok(market.beacon_instruction(crank.pubkey(), interval, arm=True), signers=[crank])
    market.warp(slots=9)
    market.ok(market.beacon_instruction(crank.pubkey(), interval), signers=[crank])
    journey.draw()
    journey.review()
    journey.settle()
    assert journey.withdraw(journey.contributor) == 50 * TOKEN


def test_money_of_open_batches_cannot_leave(market: MarketSvm) -> None:
    """I7: neither the buyer's reserve, nor the bond, nor what a panel has locked."""
    journey = Journey(market)
    journey.submit()
    journey.draw()
    buyer, contributor = journey.buyer, journey.contributor
    market.ok(market.close_request_instruction(buyer.pubkey(), journey.request), signers=[buyer])
    assert market.read(Request, journey.request).held == 52 * TOKEN
    assert market.balance(buyer.pubkey(), market.tusd) == 448 * TOKEN
    withdraw = market.withdraw_stake_instruction(contributor.pubkey(), 1)
    market.refused("StakeLocked", withdraw, signers=[contributor])
    seated = journey.panel()[0]
    place = next(p for p, owner in market.place_owners().items() if owner == seated.pubkey())
    release = market.release_seat_instruction(seated.pubkey(), place)
    market.ok(release, signers=[seated])
    market.warp(slots=1_000, seconds=90 * 86_400)
    market.refused("SeatLocked", release, signers=[seated])
    # The batch, long past every window, still ends by cranks alone, and then everybody is free.
    batch = journey.batch
    market.ok(*journey.does.expire(journey.crank.pubkey(), journey.address, batch), signers=[journey.crank])
    market.ok(*journey.does.finalize(journey.crank.pubkey(), journey.address, batch), signers=[journey.crank])
    for index, entry in enumerate(Round.unpack_tail(market.data(journey.round_address))):
        made = journey.does.settle_seat(
            journey.crank.pubkey(), journey.address, batch, r=0, redraw=0, index=index, entry=entry
        )
        market.ok(*made, signers=[journey.crank])
    market.ok(release, signers=[seated])
    assert market.staker(seated.pubkey()).free == market.terms.seat_unit
    market.ok(market.close_request_instruction(buyer.pubkey(), journey.request), signers=[buyer])
    assert not market.exists(journey.request)
    assert market.balance(buyer.pubkey(), market.tusd) == 498 * TOKEN
