"""Where a batch is played: on the chain, or in the reference with imagined panels. A play cannot tell which."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import chain as chained
from typing import TYPE_CHECKING, Protocol

from solders.pubkey import Pubkey

from bench.agents.batch import LiveBatch
from bench.agents.chain import INSURANCE, RECORDS, STAKE
from market.generated.constants import MAX_REDRAWS, State
from market.generated.constants import Verdict as Decided
from tests.helpers.market_reference import (
    PARAMS,
    RATE_ONE,
    TOKEN,
    Attempt,
    Case,
    Ending,
    Outcome,
    Round,
    Seat,
    SeatStatus,
    StakerState,
    Verdict,
    attempt_verdict,
    pot_of,
    settle,
    standing_round,
    standing_verdicts,
)

if TYPE_CHECKING:
    import random

    from bench.agents.chain import Chain

VALUE = RECORDS * TOKEN


@dataclass(frozen=True)
class Sitting:
    """A panel as the agents see it.

    Attributes:
        r: round.
        sample: indices of the records it looks at.
        ring: for every seat, whether the ring holds it.
    """

    r: int
    sample: list[int]
    ring: list[bool]


@dataclass(frozen=True)
class Vote:
    """What a seat does: `status` as in a ballot; `commits` and `reveals` tell how far it goes."""

    bits: int = 0
    status: int = 0
    commits: bool = True
    reveals: bool = True


ABSENT_VOTE = Vote(commits=False)


@dataclass(frozen=True)
class Money:
    """What a settled batch left, tokens: gains are positive.

    Attributes:
        contributor: what the wallet gained, its own pots included.
        paid: the price it was paid, 0 unless accepted.
        buyer: what the buyer gained.
        seats: of every seat, in order of rounds, in payment and stake together.
    """

    contributor: float
    paid: float
    buyer: float
    seats: list[list[float]]


class Table(Protocol):
    """A batch that is being played."""

    def draw(self) -> Sitting:
        """Draw the next panel."""

    def share(self) -> None:
        """Share samples."""

    def walk_away(self) -> None:
        """Do not."""

    def vote(self, votes: list[Vote]) -> None:
        """Commit, reveal and count."""

    def drawing(self) -> bool:
        """Whether the last attempt had no quorum and the round is drawn again."""

    def accepted(self) -> bool | None:
        """Whether the standing verdict accepts; `None`: there is none."""

    def decided(self) -> Verdict:
        """The standing verdict."""

    def challenge(self, *, own: bool) -> None:
        """Appeal; `own`: the contributor does."""

    def disclose(self) -> None:
        """Release the key."""

    def open_label(self) -> None:
        """Open the label."""

    def settle(self) -> Money:
        """Let time pass and settle everything."""


def _tokens(amount: int) -> float:
    return amount / TOKEN


class LiveTable:
    """On the chain; checks that the program settled as the reference does."""

    def __init__(self, chain: Chain, ring: frozenset[Pubkey], labels: frozenset[int] | None = None) -> None:
        self._chain, self._ring, self._labels = chain, ring, labels
        self._contributor = chain.contributor()
        self._escrow_before = chain.opened().free
        self._batch = LiveBatch(chain, self._contributor, labels=labels)
        self._own_pots: dict[int, int] = {}
        self._buyer_before = {m: chain.balance(chain.buyer, m) for m in (chain.gln, chain.tusd)}

    def draw(self) -> Sitting:
        """Draw the next panel."""
        panel = self._batch.draw()
        if None in panel.owners:
            raise AssertionError("a seat had no free lock, which the models do not know")
        return Sitting(panel.r, panel.sample, [owner in self._ring for owner in panel.owners])

    def share(self) -> None:
        """Share samples."""
        self._batch.share()

    def walk_away(self) -> None:
        """Share nothing."""
        self._batch.walk_away()

    def vote(self, votes: list[Vote]) -> None:
        """Commit, reveal and count."""
        self._batch.vote(votes)
        self._batch.tally()

    def drawing(self) -> bool:
        """Whether the round is drawn again."""
        return self._batch.state.state == State.SUBMITTED

    def accepted(self) -> bool | None:
        """Whether the standing verdict accepts."""
        standing = self._batch.state.standing
        return None if standing == Decided.NONE else standing == Decided.ACCEPT

    def decided(self) -> Verdict:
        """The standing verdict."""
        return Verdict(self._batch.state.standing)

    def challenge(self, *, own: bool) -> None:
        """Appeal."""
        state = self._batch.state
        if own:
            self._own_pots[state.round + 1] = pot_of(state.value, state.round + 1)
        self._batch.challenge(self._contributor if own else None)

    def disclose(self) -> None:
        """Release the key."""
        if self._batch.state.key == bytes(32):
            self._batch.disclose()

    def open_label(self) -> None:
        """Open the label."""
        self._batch.open_label()

    def settle(self) -> Money:
        """Settle and compare with the reference."""
        chain, batch = self._chain, self._batch
        owners = batch.seated()
        before = {owner: chain.held(owner) for owner in owners}
        batch.settle()
        case = batch.case()
        expected = settle(case)
        staker = chain.staker(self._contributor)
        contributor = staker.free + staker.bonded - STAKE - sum(self._own_pots.values())
        contributor += chain.balance(self._contributor, chain.tusd) + chain.balance(self._contributor, chain.gln)
        buyer = chain.opened().free - self._escrow_before
        buyer += sum(chain.balance(chain.buyer, m) - had for m, had in self._buyer_before.items())
        gained = {
            owner: chain.held(owner)
            - before[owner]
            + chain.balance(owner, chain.tusd)
            + chain.balance(owner, chain.gln)
            for owner in owners
        }
        due = [[(e.owner, e.pay + e.gain - e.loss) for e in batch.attempt(panel)[1]] for panel in batch.panels]
        # Who sat in two attempts of a round was settled for both.
        owed = Counter[Pubkey]()
        for owner, amount in chained.from_iterable(due):
            owed[owner] += amount
        if dict(owed) != gained:
            raise AssertionError("seats were not settled as their entries say")
        seats = [[_tokens(amount) for _, amount in panel] for panel in due]
        money = Money(_tokens(contributor), _tokens(batch.state.paid), _tokens(buyer), seats)
        if money != _money(expected, self._own_pots):
            raise AssertionError(f"the program settled otherwise than the reference: {case} {money}")
        chain.put_back(owners)
        return money


def _money(out: Outcome, own_pots: dict[int, int]) -> Money:
    """The reference's outcome as wallets see it; `own_pots`: the contributor's, by round; others' do not count."""
    bond = -out.contributor_bonded
    mine = [f"challenger{r}" for r in own_pots]
    contributor = out.contributor_free - bond - sum(own_pots.values()) + out.balance["contributor"].pay
    contributor += sum(out.balance[name].pay + out.balance[name].stake for name in mine)
    fee = VALUE * PARAMS.fee_bps // 10_000
    buyer = out.request_free - VALUE - fee + out.balance["buyer"].pay + out.balance["buyer"].stake
    seats = [[_tokens(s.pay + s.stake_gain - s.loss) for s in a] for rnd in out.seats for a in rnd]
    first = sum(s.pay for s in out.seats[0][-1])
    paid = VALUE + fee - first - out.request_free if out.accepted else 0
    return Money(_tokens(contributor), _tokens(paid), _tokens(buyer), seats)


@dataclass
class ImaginedTable:
    """The reference alone: a seat belongs to the ring with probability `f`.

    Samples are taken in order, since records are alike before anybody looks at them, and never meet twice.
    """

    rng: random.Random
    f: float
    labels: frozenset[int] | None = None
    _rounds: list[Round] = field(default_factory=list)
    _samples: list[list[int]] = field(default_factory=list)
    _ending: Ending = Ending.PANEL
    _own_pots: dict[int, int] = field(default_factory=dict)

    def draw(self) -> Sitting:
        """Draw the next panel."""
        if self._failed():
            return self._panel(len(self._rounds) - 1)
        return self._panel(len(self._rounds))

    def _failed(self) -> bool:
        """Whether the last attempt had no quorum and may be drawn again."""
        if not self._rounds or len(self._rounds[-1].attempts) > MAX_REDRAWS:
            return False
        return attempt_verdict(self._rounds[-1].attempts[-1], len(self._rounds) - 1) is Verdict.NONE

    def _panel(self, r: int) -> Sitting:
        first = sum(PARAMS.records[:r])
        sample = list(range(first, first + PARAMS.records[r]))
        self._samples[r:] = [sample]
        return Sitting(r, sample, [self.rng.random() < self.f for _ in range(PARAMS.panel[r])])

    def share(self) -> None:
        """Nothing happens before the votes."""

    def walk_away(self) -> None:
        """Share nothing."""
        r = len(self._rounds) - self._failed()
        self._add(Attempt((Seat(SeatStatus.NO_COMMIT),) * PARAMS.panel[r], shared=False))

    def vote(self, votes: list[Vote]) -> None:
        """Commit, reveal and count."""
        self._add(Attempt(tuple(_seat(vote) for vote in votes)))

    def _add(self, attempt: Attempt) -> None:
        if self._failed():
            self._rounds[-1] = Round((*self._rounds[-1].attempts, attempt))
        else:
            self._rounds.append(Round((attempt,)))

    def drawing(self) -> bool:
        """Whether the round is drawn again."""
        return self._failed()

    def _case(self) -> Case:
        masks = tuple(
            sum(1 << k for k, record in enumerate(sample) if record in (self.labels or ())) for sample in self._samples
        )
        labels = masks if self._ending is Ending.LABEL else ()
        staker = StakerState(STAKE, stake_age_days=0)
        return Case(RECORDS, TOKEN, 0, RATE_ONE, staker, tuple(self._rounds), self._ending, labels, insurance=INSURANCE)

    def accepted(self) -> bool | None:
        """Whether the standing verdict accepts."""
        verdict = self.decided()
        return None if verdict is Verdict.NONE else verdict is Verdict.ACCEPT

    def decided(self) -> Verdict:
        """The standing verdict."""
        verdicts = standing_verdicts(self._case())
        at = standing_round(verdicts)
        return Verdict.NONE if at is None else verdicts[at]

    def challenge(self, *, own: bool) -> None:
        """Appeal."""
        if own:
            self._own_pots[len(self._rounds)] = pot_of(VALUE, len(self._rounds))

    def disclose(self) -> None:
        """Every contributor here releases its key."""

    def open_label(self) -> None:
        """Open the label."""
        self._ending = Ending.LABEL

    def settle(self) -> Money:
        """Settle and compare with the reference."""
        case = self._case()
        return _money(settle(case), self._own_pots)


def _seat(vote: Vote) -> Seat:
    if not vote.commits:
        return Seat(SeatStatus.NO_COMMIT)
    if not vote.reveals:
        return Seat(SeatStatus.NO_REVEAL)
    status = (SeatStatus.DATA, SeatStatus.NO_SAMPLES, SeatStatus.NO_PACKAGE)[vote.status]
    return Seat(status, vote.bits)
