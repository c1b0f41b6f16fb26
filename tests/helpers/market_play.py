"""A batch played from genesis by instructions alone, as a case of the reference says, and compared with what it says.

Seats of a case are statuses and bitmaps in the order of the panel's entries; every vote is committed and revealed by
its reviewer, every window is waited for, every crank is a transaction of a stranger.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from market.addresses import PAGE_PLACES, SYSTEM_PROGRAM
from market.generated import instructions as ix
from market.generated.accounts import Batch, Beacon, Entry, Request, Round
from market.generated.constants import State
from market.operations import OpenVote, Operations, Submission, plan_draw_step
from tests.helpers import bytes_reference as ref
from tests.helpers.market_reference import (
    RATE_ONE,
    Attempt,
    Case,
    Ending,
    Outcome,
    Seat,
    SeatStatus,
    StakerState,
    bond_of,
    lev_bps,
    pot_of,
    round_fee,
    settle,
)
from tests.helpers.market_reference import Round as Panel
from tests.helpers.market_svm import TOKEN, MarketSvm, pointer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solders.instruction import Instruction
    from solders.keypair import Keypair
    from solders.pubkey import Pubkey

ROOT = sha256(b"play").digest()
KEY = sha256(b"K").digest()
SALT = sha256(b"salt").digest()
LABEL_SALT = sha256(b"label salt").digest()
RECORDS = 50
VALUE = RECORDS * TOKEN
STAKE = 100 * TOKEN
DEPOSIT = 500 * TOKEN
SIGNATURE = 5_000
TIP = 10_000
TIPS = 60
PART_BYTES = 800
LABELS_NONCE = 1
VOTE_STATUS = {SeatStatus.DATA: 0, SeatStatus.NO_SAMPLES: 1, SeatStatus.NO_PACKAGE: 2}
PANELS = (5, 11, 31)
TRUTH = -1


def panel(r: int, *votes: Seat) -> Attempt:
    """An attempt of round r: these votes, the last of them by all seats that are left."""
    return Attempt((*votes, *([votes[-1]] * (PANELS[r] - len(votes)))))


def data(bits: int) -> Seat:
    """A vote about the data; `TRUTH` rejects what the labels call bad."""
    return Seat(SeatStatus.DATA, bits)


@dataclass
class Play:
    """A market with one request and one batch under way."""

    market: MarketSvm
    reviewers_wanted: int = 20
    bad: tuple[int, ...] | None = None
    attempts: list[list[Attempt]] = field(default_factory=list)
    root: bytes = ROOT
    outer_contested: int = -1
    cosigned: bool = False

    def __post_init__(self) -> None:
        market = self.market
        self.does = Operations(market.program, market.gln)
        self.crank = market.wallet("crank")
        self.reviewers = {k.pubkey(): k for k in market.reviewers(self.reviewers_wanted)}
        self.contributor = market.wallet("contributor")
        self.buyer = market.wallet("buyer")
        self.challengers = [market.wallet(f"challenger{r}", tusd=1_000 * TOKEN) for r in (1, 2)]
        market.stake(self.contributor, STAKE)
        self.request = market.open_request(self.buyer, deposit=DEPOSIT)
        self.address = market.at.batch(self.contributor.pubkey(), self.root)
        self.signatures: Counter[Pubkey] = Counter()
        self.lamports = {k.pubkey(): market.lamports(k.pubkey()) for k in (self.contributor, *self.challengers)}
        self._submit()

    # What is there

    @property
    def batch(self) -> Batch:
        return self.market.read(Batch, self.address)

    def attempt_address(self, r: int, redraw: int) -> Pubkey:
        return self.market.at.round(self.address, r, redraw)

    @property
    def here(self) -> Pubkey:
        """The present attempt."""
        batch = self.batch
        return self.attempt_address(batch.round, batch.redraw)

    def entries(self, address: Pubkey) -> tuple[Entry, ...]:
        found = self.market.read(Round, address)
        return tuple(Round.unpack_tail(self.market.data(address)))[: found.filled]

    @property
    def last_attempts(self) -> list[Pubkey]:
        """The last attempt of every round, in order."""
        return [self.attempt_address(r, len(attempts) - 1) for r, attempts in enumerate(self.attempts) if attempts]

    def send(self, made: Sequence[Instruction], signer: Keypair, *others: Keypair) -> None:
        """Sends a transaction the first signer pays for."""
        self.market.ok(*made, signers=[signer, *others])
        self.signatures[signer.pubkey()] += 1 + len(others)

    # What people do

    def _submit(self) -> None:
        label = ref.label_commit_ordinary(KEY)
        if self.bad is not None:
            label = ref.label_commit_benchmark(ref.label_root(list(self.bad), RECORDS), LABEL_SALT)
        submission = Submission(
            root=self.root,
            key_commit=sha256(KEY).digest(),
            outer_commit=sha256(b"O").digest(),
            label_commit=label,
            nullifiers=bytes(32),
            nonce=bytes(16),
            package=pointer(b"package"),
            records=RECORDS,
        )
        opened = self.market.read(Request, self.request)
        self.send(self.does.submit(self.contributor.pubkey(), self.request, opened, submission), self.contributor)

    def judge(self, *attempts: Attempt, contested: bool = False) -> None:
        """Plays the present round: every attempt from its draw to its count."""
        self.attempts.append([])
        if contested:
            self.outer_contested = self.batch.round
        for number, wanted in enumerate(attempts):
            self._draw()
            attempt = self._truthful(wanted)
            self.attempts[-1].append(attempt)
            if contested and number == 0:
                self._share()
                self._contest()
            if attempt.shared:
                self._share()
                self._vote(attempt)
            else:
                self.market.warp(seconds=self.market.terms.commit_s // 2)
                self.send(self.does.expire(self.crank.pubkey(), self.address, self.batch), self.crank)

    def _truthful(self, attempt: Attempt) -> Attempt:
        """The attempt with `TRUTH` replaced by the label's mask."""
        if all(seat.bits != TRUTH for seat in attempt.seats):
            return attempt
        mask = self.masks()[-1]
        return replace(
            attempt, seats=tuple(replace(s, bits=mask if s.bits == TRUTH else s.bits) for s in attempt.seats)
        )

    def masks(self) -> list[int]:
        """What the labels say of every round's sample; a label contest looks at the sample before it."""
        out: list[int] = []
        seen: list[int] = []
        for r in range(len(self.attempts)):
            batch = self.batch
            if batch.about_label and r == batch.round:
                return [*out, out[-1]]
            redraw = batch.redraw if r == batch.round else len(self.attempts[r]) - 1
            found = self.market.read(Round, self.attempt_address(r, redraw))
            records = ref.sample(bytes(found.seed), found.m, RECORDS, seen)
            seen += records
            out.append(ref.label_mask(list(self.bad or ()), records))
        return out

    def _draw(self) -> None:
        market, batch = self.market, self.batch
        if not market.exists(market.at.beacon(batch.beacon)):
            market.fix_beacon(self.crank, batch.beacon)
        value = market.read(Beacon, market.at.beacon(batch.beacon)).value
        seed = ref.panel_seed(bytes(value), bytes(self.address), batch.round, batch.redraw)
        prior, at = self.last_attempts[: batch.round], 0
        while self.batch.state == State.SUBMITTED:
            step = plan_draw_step(seed, at, batch.places, market.place_owners())
            self.send(self.does.draw(self.crank.pubkey(), self.address, batch, step, prior), self.crank)
            at += len(step.seats)
        assert self.batch.state == State.COMMIT

    def _share(self) -> None:
        contributor = self.contributor.pubkey()
        made = self.does.share_samples(contributor, self.address, self.batch, pointer(b"samples"))
        self.send(made, self.contributor)

    def _contest(self) -> None:
        self.market.give(self.buyer.pubkey(), self.market.tusd, round_fee(VALUE, 0))
        self.send(self.does.contest_outer(self.address, self.batch), self.buyer)

    def _vote(self, attempt: Attempt) -> None:
        market, batch = self.market, self.batch
        entries = self.entries(self.here)
        assert len(entries) == len(attempt.seats)
        opened = {
            i: OpenVote(status=VOTE_STATUS.get(seat.status, 0), bits=seat.bits, reasons=0, salt=SALT)
            for i, seat in enumerate(attempt.seats)
            if seat.status != SeatStatus.NO_COMMIT
        }
        for i, vote in opened.items():
            owner = entries[i].owner
            hashed = ref.vote(
                bytes(self.address), batch.round, batch.redraw, bytes(owner), vote.status, vote.bits, 0, SALT
            )
            made = self.does.commit(owner, self.address, batch, owner=owner, entry=i, vote=hashed)
            self.send(made, self.reviewers[owner])
        if len(opened) < len(entries):
            market.warp(seconds=market.terms.commit_s)
            self.send(self.does.expire(self.crank.pubkey(), self.address, batch), self.crank)
        for i, vote in opened.items():
            if attempt.seats[i].status == SeatStatus.NO_REVEAL:
                continue
            owner = entries[i].owner
            made = self.does.reveal(owner, self.address, batch, owner=owner, entry=i, vote=vote)
            self.send(made, self.reviewers[owner])
        if any(seat.status == SeatStatus.NO_REVEAL for seat in attempt.seats):
            market.warp(seconds=market.terms.reveal_s)
        self.send(self.does.tally(self.crank.pubkey(), self.address, batch), self.crank)

    def challenge(self) -> None:
        """The next challenger stakes the pot of the next round."""
        who = self.challengers[self.batch.round]
        self.send(self.does.challenge(who.pubkey(), self.address, self.batch), who)

    def disclose(self) -> None:
        self.send(self.does.disclose(self.contributor.pubkey(), self.address, self.batch, KEY), self.contributor)

    def open_label(self, *, cosigned: bool = False) -> None:
        """Writes the labels into a ProofBuffer and opens label_commit with them."""
        assert self.bad is not None
        self.cosigned = cosigned
        proof = self._write_labels(ref.label_bitmap(list(self.bad), RECORDS))
        made = self.does.open_label(
            self.address,
            self.batch,
            proof=proof,
            salt=LABEL_SALT,
            rounds=self.last_attempts,
            cosigned=cosigned,
        )
        self.send(made, self.contributor, *([self.buyer] if cosigned else []))
        self._close_labels(proof)

    def _write_labels(self, bitmap: bytes) -> Pubkey:
        """Writes the labels into a ProofBuffer, one part: 50 records are seven bytes."""
        owner, program = self.contributor.pubkey(), self.market.program
        proof = self.market.at.proof(owner, LABELS_NONCE)
        part = bitmap.ljust(PART_BYTES, b"\0")
        opened = ix.open_proof(program, owner=owner, proof=proof, system_program=SYSTEM_PROGRAM, nonce=LABELS_NONCE)
        self.send([opened], self.contributor)
        written = ix.write_proof(program, owner=owner, proof=proof, offset=0, length=len(bitmap), part=part)
        self.send([written], self.contributor)
        return proof

    def _close_labels(self, proof: Pubkey) -> None:
        owner = self.contributor.pubkey()
        self.send([ix.close_proof(self.market.program, owner=owner, rent_payer=owner, proof=proof)], self.contributor)

    # The end

    def case(self, ending: Ending) -> Case:
        """What was played, for the reference."""
        contested = bool(self.batch.about_label)
        return Case(
            records=RECORDS,
            price=TOKEN,
            premium_bps=0,
            stake_rate=RATE_ONE,
            staker=StakerState(STAKE, stake_age_days=0),
            rounds=tuple(Panel(tuple(attempts)) for attempts in self.attempts),
            ending=ending,
            labels=tuple(self.masks()) if ending == Ending.LABEL else (),
            label_contested=contested,
            cosigned=self.cosigned,
            outer_contested=self.outer_contested,
        )

    def end(self, ending: Ending = Ending.PANEL) -> Outcome:
        """Waits the last window out, settles everything, and compares every amount with the reference."""
        market, case = self.market, self.case(ending)
        market.warp(seconds=max(0, self.batch.deadline_s - market.now_s))
        made = self.does.finalize(self.crank.pubkey(), self.address, self.batch, self.last_attempts)
        self.send(made, self.crank)
        self._settle_seats()
        expected = settle(case)
        self._compare_parties(expected)
        self._compare_seats(expected)
        self._compare_ledgers(expected)
        self._close(expected)
        return expected

    def _all_attempts(self) -> list[tuple[int, int]]:
        return [(r, redraw) for r, attempts in enumerate(self.attempts) for redraw in range(len(attempts))]

    def _settle_seats(self) -> None:
        """Losers first: what others gain comes out of what they lose."""
        due = [
            (entry.loss == 0, r, redraw, index, entry)
            for r, redraw in self._all_attempts()
            for index, entry in enumerate(self.entries(self.attempt_address(r, redraw)))
        ]
        batch = self.batch
        for _, r, redraw, index, entry in sorted(due, key=lambda item: item[:4]):
            made = self.does.settle_seat(
                self.crank.pubkey(), self.address, batch, r=r, redraw=redraw, index=index, entry=entry
            )
            self.send(made, self.crank)

    def _held(self, owner: Pubkey) -> tuple[int, int]:
        """Balances of payment and stake mint."""
        return self.market.balance(owner, self.market.tusd), self.market.balance(owner, self.market.gln)

    def _compare_parties(self, expected: Outcome) -> None:
        market, balance = self.market, expected.balance
        parties = {
            "buyer": self.buyer,
            "contributor": self.contributor,
            "challenger1": self.challengers[0],
            "challenger2": self.challengers[1],
        }
        assert {name: self._held(k.pubkey()) for name, k in parties.items()} == {
            name: (balance[name].pay, balance[name].stake) for name in parties
        }
        opened = market.read(Request, self.request)
        assert (opened.held, opened.open_batches) == (0, 0)
        assert opened.free == DEPOSIT - VALUE - round_fee(VALUE, 0) + expected.request_free
        staker = market.staker(self.contributor.pubkey())
        bond = bond_of(VALUE, RATE_ONE, lev_bps(0, STAKE))
        assert staker.free == STAKE - bond + expected.contributor_free
        assert (staker.bonded, staker.inflight, staker.open_batches) == (0, 0, 0)
        standing = (staker.score, staker.strikes, staker.accepted_since_strike, bool(staker.banned))
        assert standing == (expected.score, expected.strikes, expected.accepted_since_strike, expected.banned)
        batch = self.batch
        assert (batch.pay_pool, batch.stake_pool, batch.unsettled, batch.advanced) == (0, 0, 0, 0)
        due = (batch.treasury_pay, batch.treasury_stake)
        assert due == (expected.treasury_due.pay, expected.treasury_due.stake)

    def _compare_seats(self, expected: Outcome) -> None:
        market, paid, lost = self.market, Counter[str](), Counter[str]()
        gained = Counter[str]()
        for r, redraw in self._all_attempts():
            entries = self.entries(self.attempt_address(r, redraw))
            for entry, result in zip(entries, expected.seats[r][redraw], strict=True):
                assert (entry.pay, entry.gain, entry.loss) == (result.pay, result.stake_gain, result.loss)
                paid[str(entry.owner)] += result.pay
                gained[str(entry.owner)] += result.stake_gain
                lost[str(entry.owner)] += result.loss
        for owner in self.reviewers:
            assert self._held(owner) == (paid[str(owner)], gained[str(owner)])
        for place, owner in market.place_owners().items():
            found = market.page(place // PAGE_PLACES).places[place % PAGE_PLACES]
            assert (found.held, found.locked) == (market.terms.seat_unit - lost[str(owner)], 0)

    def _compare_ledgers(self, expected: Outcome) -> None:
        """I1: what came in is what is owed, mint by mint."""
        staked = [pot_of(VALUE, r) for r in range(1, len(self.attempts))]
        outer = round_fee(VALUE, 0) if self.outer_contested >= 0 else 0
        units = len(self.reviewers) * self.market.terms.seat_unit
        self.market.check_ledgers({self.market.tusd: DEPOSIT + sum(staked) + outer, self.market.gln: units + STAKE})
        assert expected.insurance == 0
        parties = [self.buyer, self.contributor, *self.challengers]
        owners = [k.pubkey() for k in parties] + list(self.reviewers)
        held = [sum(amounts) for amounts in zip(*(self._held(owner) for owner in owners), strict=True)]
        due, opened = self.batch, self.market.read(Request, self.request)
        assert held[0] + opened.free + due.treasury_pay == self.market.ledger(self.market.tusd).total
        places = sum(p.held for i in range(2) if self._page_exists(i) for p in self.market.page(i).places)
        free = self.market.staker(self.contributor.pubkey()).free
        assert held[1] + places + free + due.treasury_stake == self.market.ledger(self.market.gln).total

    def _page_exists(self, index: int) -> bool:
        return self.market.exists(self.market.at.page(index))

    def _close(self, expected: Outcome) -> None:
        """I8: every account of the batch closes, and its rent returns to who paid it."""
        market, contributor = self.market, self.contributor.pubkey()
        for r, redraw in self._all_attempts():
            first = contributor if r == 0 else self.challengers[r - 1].pubkey()
            payer = self.crank.pubkey() if redraw else first
            address = self.attempt_address(r, redraw)
            before, rent = market.lamports(payer), market.lamports(address)
            made = self.does.close_round(self.address, r=r, redraw=redraw, rent_payer=payer)
            self.send(made, self.crank)
            fee = SIGNATURE if payer == self.crank.pubkey() else 0
            assert market.lamports(payer) == before + rent - fee
            assert not market.exists(address)
        market.warp(seconds=market.terms.close_s)
        rent = market.svm.minimum_balance_for_rent_exemption(len(market.data(self.address)))
        left = market.lamports(self.address) - rent
        self.send(self.does.close_batch(self.address, self.batch), self.crank)
        assert not market.exists(self.address)
        treasury = [market.ledger(mint).treasury for mint in (market.tusd, market.gln)]
        assert treasury == [expected.treasury_due.pay, expected.treasury_due.stake]
        prepaid = TIPS * TIP
        for r in range(1, len(self.attempts)):
            who = self.challengers[r - 1].pubkey()
            assert market.lamports(who) == self.lamports[who] - self.signatures[who] * SIGNATURE - prepaid
        spent = market.lamports(market.at.spent(contributor, self.root))
        cost = self.signatures[contributor] * SIGNATURE + prepaid + spent - left
        assert market.lamports(contributor) == self.lamports[contributor] - cost
