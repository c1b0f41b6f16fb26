"""How a wallet's stake stands, and what the numbers mean, as values; pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from market.terms_amounts import credit_limit, level_of, premium_bps, score_decay
from market.terms_review import StandingRisk, standing_risk

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

    from market.generated.accounts import Place, Staker, Terms

_MOST_BPS = 10_000


@dataclass(frozen=True, slots=True)
class Lock:
    """Stake that answers for a batch.

    Attributes:
        place: the seat that holds it; None: a bond.
        amount: stake base units.
        batch: its address.
        state: where the batch is, for instance ``commit``.
        until_s: end of the batch's present window, unix seconds; it is released when the batch is settled.
    """

    place: int | None
    amount: int
    batch: Pubkey
    state: str
    until_s: int


@dataclass(frozen=True, slots=True)
class Seat:
    """A review seat; amounts in stake base units.

    Attributes:
        missing: what it lacks to the unit; topped up by taking it again.
        leaves_at_s: when it may be emptied, unix seconds; 0 while in use.
        may_empty: everything it needs to be emptied is there now.
    """

    place: int
    held: int
    locked: int
    missing: int
    leaves_at_s: int
    may_empty: bool


@dataclass(frozen=True, slots=True)
class ScoreEvent:
    """One batch's settlement and what it did to the reputation."""

    batch: Pubkey
    what: str
    score_before: int
    score: int
    strikes: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """One review that changed the moving average of agreement, bps."""

    signature: str
    slot: int
    change_bps: int


@dataclass(frozen=True, slots=True)
class StakeView:
    """Everything about a wallet's stake, read at ``slot``; amounts in stake base units, times in unix seconds.

    Attributes:
        unit: what one seat takes.
        withdrawable: free stake that can be taken out now.
        withdrawable_from_s: when free stake can be taken out: 0 now; None: not before the open batches are settled.
        exit_s: the cooldown after the last batch and for seats.
        score: after the decay of the days since, whole tokens.
        next_level_score: score of the next level; 0 at the highest.
        credit: value that may be under way; ``inflight`` is.
        premium_bps: what buyers who pay premiums add, up to their cap.
        agreement_bps: moving average of a reviewer's agreement, after ``reviews``.
    """

    slot: int
    now_s: int
    unit: int
    exit_s: int
    free: int
    bonded: int
    seats: tuple[Seat, ...]
    locks: tuple[Lock, ...]
    withdrawable: int
    withdrawable_from_s: int | None
    open_batches: int
    score: int
    level: int
    next_level_score: int
    strikes: int
    banned: bool
    jailed_until_s: int
    agreement_bps: int
    reviews: int
    credit: int
    inflight: int
    premium_bps: int
    risk: StandingRisk

    @property
    def in_seats(self) -> int:
        """Held by seats."""
        return sum(seat.held for seat in self.seats)

    @property
    def total(self) -> int:
        """All of the stake."""
        return self.free + self.bonded + self.in_seats


@dataclass(frozen=True, slots=True)
class StakeHistory:
    """How reputation came about, oldest first; ``gaps`` say what could not be redone."""

    events: tuple[ScoreEvent, ...]
    agreements: tuple[Agreement, ...]
    gaps: tuple[str, ...]


def view_of(
    staker: Staker,
    terms: Terms,
    seats: tuple[Seat, ...],
    locks: tuple[Lock, ...],
    *,
    slot: int,
    now_s: int,
) -> StakeView:
    """Put a view together from what was read.

    Args:
        staker: the account.
        terms: present parameters.
        seats: of this wallet.
        locks: bonds and panels' locks.
        slot: of the clock.
        now_s: the cluster's clock, unix seconds.
    """
    score = score_decay(staker.score, max(0, now_s // terms.day_s - staker.score_day))
    from_s = staker.last_final_s + terms.exit_s
    released = not staker.open_batches and now_s >= from_s
    level = level_of(score, terms)
    above = level_of((level + 1) ** 2 * terms.level_divisor, terms)
    return StakeView(
        slot=slot,
        now_s=now_s,
        unit=terms.seat_unit,
        exit_s=terms.exit_s,
        free=staker.free,
        bonded=staker.bonded,
        seats=seats,
        locks=locks,
        withdrawable=staker.free if released else 0,
        withdrawable_from_s=None if staker.open_batches else 0 if released else from_s,
        open_batches=staker.open_batches,
        score=score,
        level=level,
        next_level_score=(level + 1) ** 2 * terms.level_divisor if above > level else 0,
        strikes=staker.strikes,
        banned=bool(staker.banned),
        jailed_until_s=staker.jailed_until_s if staker.jailed_until_s > now_s else 0,
        agreement_bps=staker.q_bps,
        reviews=staker.reviews,
        credit=credit_limit(score, staker.free + staker.bonded, terms),
        inflight=staker.inflight,
        premium_bps=premium_bps(score, _MOST_BPS, terms),
        risk=standing_risk(staker, terms),
    )


def seat_of(number: int, place: Place, terms: Terms, *, now_s: int, epoch: int) -> Seat:
    """Return a seat as it stands.

    Args:
        number: of the place.
        place: as read.
        terms: present parameters.
        now_s: the cluster's clock, unix seconds.
        epoch: of the seat table.
    """
    leaving = place.exit_at_s > 0
    over = leaving and now_s >= place.exit_at_s and epoch > place.until_epoch
    missing = 0 if leaving else max(0, terms.seat_unit - place.held)
    return Seat(number, place.held, place.locked, missing, place.exit_at_s, over and not place.locked)
