"""What a seat on a panel earns, locks and can lose, and how far a wallet is from jail and ban. Shown before a vote."""

from dataclasses import dataclass

from market.generated.accounts import Staker, Terms
from market.terms_amounts import BPS, lock_of, penalty_of, seat_fee

__all__ = ["SeatPreview", "StandingRisk", "next_q", "preview_seat", "standing_risk"]

_MAX_REVIEWS = 1_000


@dataclass(frozen=True)
class SeatPreview:
    """One seat of round `r`. Losses are stake base units out of the lock; what is lost is one of them, never their sum.

    Attributes:
        pay: w, for a vote that counts, payment base units.
        lock: held while the batch is under way.
        no_commit, no_reveal: for not voting, not opening the vote.
        disagree: for a vote far from the panel's.
        reversed: for a vote far from the verdict that stands in the end.
        unavailable_reversed: for saying the package could not be had, when it could.
        benchmark: for failing a benchmark.
        jackpot_most: at most on top for finding fraud, round 0 only.
        share_most: at most from those absent, where a panel reaches no quorum.
    """

    pay: int
    lock: int
    no_commit: int
    no_reveal: int
    disagree: int
    reversed: int
    unavailable_reversed: int
    benchmark: int
    jackpot_most: int
    share_most: int

    @property
    def lost_most(self) -> int:
        """The largest of the losses."""
        return max(
            self.no_commit, self.no_reveal, self.disagree, self.reversed, self.unavailable_reversed, self.benchmark
        )


@dataclass(frozen=True)
class StandingRisk:
    """How a wallet stands.

    Attributes:
        strikes_left: strikes until it may not deliver any more; a fraud verdict is worth three.
        slash_factor: what a slash for quality, liveness or a late key is multiplied by now.
        accepted_to_forgive: accepted batches in a row that take one strike away.
        reviews_to_jail: reviews in a row without any agreement until its seats are jailed.
        jail_slash: what being jailed takes from its seats, stake base units.
    """

    strikes_left: int
    slash_factor: int
    accepted_to_forgive: int
    reviews_to_jail: int
    jail_slash: int


def preview_seat(value: int, r: int, stake_rate: int, terms: Terms) -> SeatPreview:
    """Return what a seat of round `r` means for a batch of value V.

    Args:
        value: V, payment base units.
        r: the round.
        stake_rate: stake base units per 1,000,000 payment base units.
        terms: parameters of the batch.
    """

    def tenths(w10: int) -> int:
        return penalty_of(value, r, w10, stake_rate, terms)

    return SeatPreview(
        pay=seat_fee(value, r, terms),
        lock=lock_of(value, r, stake_rate, terms),
        no_commit=tenths(terms.no_commit_w10),
        no_reveal=tenths(terms.no_reveal_w10),
        disagree=tenths(terms.disagree_w10),
        reversed=tenths(terms.reversed_w10),
        unavailable_reversed=tenths(terms.package_reversed_w10),
        benchmark=tenths(terms.benchmark_w10),
        jackpot_most=tenths(terms.jackpot_cap_w10) if r == 0 else 0,
        share_most=tenths(10),
    )


def next_q(q_bps: int, agreement_bps: int) -> int:
    """Return the moving average after one more review: an eighth of it is new."""
    return q_bps - q_bps // 8 + agreement_bps // 8


def standing_risk(staker: Staker, terms: Terms) -> StandingRisk:
    """Return how far a wallet is from jail and ban.

    Args:
        staker: as read.
        terms: present parameters.
    """
    q, reviews, more = staker.q_bps, staker.reviews, 0
    while more < _MAX_REVIEWS:
        q, reviews, more = next_q(q, 0), reviews + 1, more + 1
        if reviews >= terms.jail_after and q < terms.jail_q_bps:
            break
    return StandingRisk(
        strikes_left=max(0, terms.ban_strikes - staker.strikes),
        slash_factor=1 << staker.strikes,
        accepted_to_forgive=terms.strike_forgiven_after - staker.accepted_since_strike if staker.strikes else 0,
        reviews_to_jail=more,
        jail_slash=staker.seats * terms.seat_unit * terms.jail_slash_bps // BPS,
    )
