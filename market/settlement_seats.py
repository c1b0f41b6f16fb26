"""What every seat of a panel gets and loses. Pure; formulas of the market's reference."""

from dataclasses import dataclass

from market.generated.accounts import Terms
from market.generated.constants import SeatStatus, Verdict
from market.settlement_votes import (
    BPS,
    LIVENESS_VERDICTS,
    REVEALED,
    UNAVAILABLE,
    PanelVotes,
    agreement_bps,
    label_score_bps,
    tolerated,
)
from market.terms_amounts import penalty_of, seat_fee

__all__ = ["NOT_COUNTED", "SeatPayoff", "SeatScorer", "StandingVerdict"]

NOT_COUNTED = -1
"""Agreement of a seat that does not count."""


@dataclass
class SeatPayoff:
    """What one seat is due.

    Attributes:
        pay: payment base units.
        gain: stake base units.
        loss: stake base units, out of the seat's lock.
        agreement_bps: enters q; `NOT_COUNTED` if the seat does not count.
    """

    pay: int = 0
    gain: int = 0
    loss: int = 0
    agreement_bps: int = NOT_COUNTED


@dataclass(frozen=True)
class StandingVerdict:
    """The verdict earlier rounds are measured against."""

    verdict: Verdict
    median: int
    m: int


@dataclass(frozen=True)
class SeatScorer:
    """Scores the seats of round `r`.

    Attributes:
        value: V, payment base units.
        rate: stake base units per 1,000,000 payment base units.
        r: the round.
        terms: parameters of the batch.
    """

    value: int
    rate: int
    r: int
    terms: Terms

    @property
    def fee(self) -> int:
        """W of this round."""
        return seat_fee(self.value, self.r, self.terms)

    def penalty(self, w10: int) -> int:
        """Return a number of tenths of w, in stake base units."""
        return penalty_of(self.value, self.r, w10, self.rate, self.terms)

    def failed(self, votes: PanelVotes) -> list[SeatPayoff]:
        """No quorum: absentees pay, those who revealed share it, at most w each."""
        out = [SeatPayoff(loss=self._absence(seat.status)) for seat in votes.seats]
        came = [index for index, seat in enumerate(votes.seats) if seat.status in REVEALED]
        for seat, payoff in zip(votes.seats, out, strict=True):
            if seat.status in {SeatStatus.NO_COMMIT, SeatStatus.NO_REVEAL}:
                payoff.agreement_bps = 0
        if came:
            share = min(self.penalty(10), sum(payoff.loss for payoff in out) // len(came))
            for index in came:
                out[index].gain = share
        return out

    def not_shared(self, votes: PanelVotes) -> list[SeatPayoff]:
        """Samples did not come: everybody drawn is paid."""
        return [SeatPayoff(pay=0 if seat.status == SeatStatus.EMPTY else self.fee) for seat in votes.seats]

    def decided(self, votes: PanelVotes, i: int, own: Verdict, final: StandingVerdict) -> SeatPayoff:
        """A seat of a panel that decided, measured against the verdict that stands."""
        status = votes.seats[i].status
        if status == SeatStatus.EMPTY:
            return SeatPayoff()
        if status == SeatStatus.DATA:
            return self._data(votes, i, own, final)
        if status not in UNAVAILABLE:
            return SeatPayoff(loss=self._absence(status), agreement_bps=0)
        if own != Verdict.LIVENESS:
            return SeatPayoff(agreement_bps=0)
        if _overturned(own, final):
            reversed_w10 = self.terms.reversed_w10
            w10 = reversed_w10 if status == SeatStatus.NO_SAMPLES else self.terms.package_reversed_w10
            return SeatPayoff(loss=self.penalty(w10), agreement_bps=0)
        return SeatPayoff(pay=self.fee, agreement_bps=BPS)

    def benchmark(self, votes: PanelVotes, i: int, label: int, *, void: bool) -> SeatPayoff:
        """A seat whose batch turned out to be a benchmark; `void`: a panel overturned the label."""
        seat, m = votes.seats[i], votes.m
        plain = StandingVerdict(Verdict.ACCEPT, 0, m)
        if seat.status != SeatStatus.DATA:
            return self.decided(votes, i, Verdict.ACCEPT, plain)
        if void:
            return SeatPayoff(pay=self.fee, agreement_bps=agreement_bps(votes, i, m))
        score = label_score_bps(seat.bits, label, m)
        if score is None:
            return self.decided(votes, i, Verdict.ACCEPT, plain)
        if score >= self.terms.benchmark_pass_bps:
            return SeatPayoff(pay=self.fee, agreement_bps=BPS)
        failed = score < self.terms.benchmark_fail_bps
        return SeatPayoff(loss=self.penalty(self.terms.benchmark_w10) if failed else 0, agreement_bps=0)

    def contest(self, votes: PanelVotes, i: int, m: int) -> SeatPayoff:
        """A seat that judged a contested label: paid by agreement over the `m` records of the round before."""
        if votes.seats[i].status != SeatStatus.DATA:
            return self.decided(votes, i, Verdict.ACCEPT, StandingVerdict(Verdict.ACCEPT, 0, m))
        return self._by_agreement(agreement_bps(votes, i, m))

    def _absence(self, status: SeatStatus) -> int:
        missed = {SeatStatus.NO_COMMIT: self.terms.no_commit_w10, SeatStatus.NO_REVEAL: self.terms.no_reveal_w10}
        return self.penalty(missed.get(status, 0))

    def _by_agreement(self, agree: int) -> SeatPayoff:
        if agree >= self.terms.agree_paid_bps:
            return SeatPayoff(pay=self.fee, agreement_bps=agree)
        disagrees = agree <= self.terms.agree_penalty_bps
        return SeatPayoff(loss=self.penalty(self.terms.disagree_w10) if disagrees else 0, agreement_bps=agree)

    def _data(self, votes: PanelVotes, i: int, own: Verdict, final: StandingVerdict) -> SeatPayoff:
        m = votes.m
        agree = agreement_bps(votes, i, m)
        if not _overturned(own, final):
            return self._by_agreement(agree)
        rejects = votes.seats[i].bits.bit_count()
        right = (rejects <= tolerated(m, self.terms)) == (final.verdict == Verdict.ACCEPT)
        judged = final.verdict not in LIVENESS_VERDICTS
        far = abs(rejects * final.m - final.median * m) * BPS >= self.terms.far_bps * m * final.m
        loss = self.penalty(self.terms.reversed_w10) if judged and far and not right else 0
        return SeatPayoff(pay=self.fee if right else 0, loss=loss, agreement_bps=agree)


def _overturned(own: Verdict, final: StandingVerdict) -> bool:
    return (own == Verdict.ACCEPT) != (final.verdict == Verdict.ACCEPT)
