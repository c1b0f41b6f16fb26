"""What a panel's votes say: verdict, majority, agreement, benchmark score. Pure; formulas of the market's reference."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from market.generated.accounts import Terms
from market.generated.constants import SeatStatus, Verdict

__all__ = [
    "LIVENESS_VERDICTS",
    "REVEALED",
    "UNAVAILABLE",
    "PanelVotes",
    "SeatVote",
    "agreement_bps",
    "data_votes",
    "label_score_bps",
    "majority_mask",
    "panel_verdict",
    "reject_counts",
    "tolerated",
    "upper_median",
]

BPS: Final = 10_000
UNAVAILABLE: Final = frozenset({SeatStatus.NO_SAMPLES, SeatStatus.NO_PACKAGE})
REVEALED: Final = UNAVAILABLE | {SeatStatus.DATA}
LIVENESS_VERDICTS: Final = frozenset({Verdict.LIVENESS, Verdict.NOT_SHARED})


@dataclass(frozen=True)
class SeatVote:
    """What one seat did; `bits` are the records it rejects, with `SeatStatus.DATA` only."""

    status: SeatStatus
    bits: int = 0


@dataclass(frozen=True)
class PanelVotes:
    """The votes of one attempt.

    Attributes:
        seats: in the order of the draw.
        m: records sampled.
        shared: whether the samples were shared in time.
    """

    seats: tuple[SeatVote, ...]
    m: int
    shared: bool = True


def tolerated(m: int, terms: Terms) -> int:
    """Return how many of `m` records may be bad."""
    return m * terms.tolerance_bps // BPS


def _fraud_from(m: int, terms: Terms) -> int:
    return -(-m * terms.fraud_bps // BPS)


def _quorum(n: int) -> int:
    return -(-3 * n // 5)


def upper_median(values: Sequence[int]) -> int:
    """Return the middle value, the upper of two."""
    return sorted(values)[len(values) // 2]


def data_votes(votes: PanelVotes) -> list[int]:
    """Return the reject masks of those who judged the data."""
    return [seat.bits for seat in votes.seats if seat.status == SeatStatus.DATA]


def reject_counts(votes: PanelVotes) -> list[int]:
    """Return the rejects of every revealed vote; an unavailable vote counts as all of them."""
    return [
        seat.bits.bit_count() if seat.status == SeatStatus.DATA else votes.m
        for seat in votes.seats
        if seat.status in REVEALED
    ]


def panel_verdict(votes: PanelVotes, r: int, terms: Terms) -> Verdict:
    """Return what the panel of round `r` decided."""
    if not votes.shared:
        return Verdict.NOT_SHARED
    counts = reject_counts(votes)
    if len(counts) < _quorum(terms.panel[r]):
        return Verdict.NONE
    median = upper_median(counts)
    if median <= tolerated(votes.m, terms):
        return Verdict.ACCEPT
    if median < _fraud_from(votes.m, terms):
        return Verdict.QUALITY
    by_data = [bits.bit_count() for bits in data_votes(votes)]
    if by_data and upper_median(by_data) >= _fraud_from(votes.m, terms):
        return Verdict.FRAUD
    return Verdict.LIVENESS


def majority_mask(votes: PanelVotes, m: int) -> int:
    """Return the records that more than half of the data votes reject."""
    masks = data_votes(votes)
    return sum(1 << j for j in range(m) if 2 * sum(mask >> j & 1 for mask in masks) > len(masks))


def agreement_bps(votes: PanelVotes, seat: int, m: int) -> int:
    """Return the share of records on which a data vote equals the majority of the others; a tie agrees."""
    own = votes.seats[seat].bits
    others = [vote.bits for index, vote in enumerate(votes.seats) if index != seat and vote.status == SeatStatus.DATA]
    same = 0
    for j in range(m):
        rejects = 2 * sum(mask >> j & 1 for mask in others)
        same += rejects == len(others) or (own >> j & 1) == (rejects > len(others))
    return same * BPS // m


def label_score_bps(bits: int, label: int, m: int) -> int | None:
    """Return hits among the bad records minus false alarms among the good; None with only one kind of record."""
    bad = label.bit_count()
    good = m - bad
    if not bad or not good:
        return None
    hit, false = (bits & label).bit_count(), (bits & ~label).bit_count()
    return (hit * good - false * bad) * BPS // (bad * good)
