"""What a delivery would lock, pay and lose, before it is sent; see `market.terms_amounts` for the formulas."""

from dataclasses import dataclass

from market.errors import TermsRefused
from market.generated.accounts import Request, Staker, Terms
from market.terms_amounts import (
    BPS,
    MAX_SEATS_A_BATCH,
    batch_value,
    bond_of,
    credit_limit,
    delivered_window_s,
    lev_bps,
    level_of,
    lock_of,
    premium_bps,
    round_fee,
    score_decay,
    to_stake,
)

__all__ = [
    "BatchLimits",
    "BatchPreview",
    "Limit",
    "limits_of",
    "max_batch_records",
    "preview_batch",
    "size_limit",
    "split_records",
]


@dataclass(frozen=True)
class BatchLimits:
    """What bounds a batch, read from the chain.

    Attributes:
        price: of a record, payment base units.
        stake_rate: stake base units per 1,000,000 payment base units.
        premium_cap_bps: highest premium the buyer pays.
        escrow_free: escrow not reserved, payment base units.
        min_records, max_records: of a batch, as the request says.
        stake_free, stake_bonded, inflight: of the contributor, stake base units.
        score: reputation after decay, whole tokens.
        strikes: of the contributor.
    """

    price: int
    stake_rate: int
    premium_cap_bps: int
    escrow_free: int
    min_records: int
    max_records: int
    stake_free: int
    stake_bonded: int
    inflight: int
    score: int
    strikes: int = 0

    @property
    def stake(self) -> int:
        """S, stake base units, without what seats hold."""
        return self.stake_free + self.stake_bonded


@dataclass(frozen=True)
class Limit:
    """The most records a batch may have now, and what sets it.

    Attributes:
        records: 0 if not even the request's minimum is possible.
        reason: `request`, `size`, `escrow`, `credit`, `bond` or `stake`.
    """

    records: int
    reason: str


@dataclass(frozen=True)
class BatchPreview:
    """The money of one batch.

    Attributes:
        records: N.
        value: V, paid if accepted in full, payment base units.
        fee: F0, reserved from the buyer for the reviewers.
        premium_bps: included in V.
        bond: locked until it is settled, stake base units.
        seat_lock: what each reviewer's seat locks.
        least_paid: paid if accepted with as many bad records as tolerated.
        lost_quality: most of the bond lost if refused for quality.
        lost_liveness: most lost if samples or package cannot be had.
        lost_late_key: most lost if the key comes too late.
        lost_fraud: lost for fraud: all of the bond.
        key_window_s: seconds between key and payment if nobody disputes.
    """

    records: int
    value: int
    fee: int
    premium_bps: int
    bond: int
    seat_lock: int
    least_paid: int
    lost_quality: int
    lost_liveness: int
    lost_late_key: int
    lost_fraud: int
    key_window_s: int


def limits_of(request: Request, staker: Staker | None, terms: Terms, *, now_s: int) -> BatchLimits:
    """Return what bounds a batch of this contributor for this request, from the accounts as read.

    Args:
        request: the request.
        staker: of the contributor, None if there never was stake.
        terms: parameters of the request.
        now_s: the cluster's clock, unix seconds; the score decays until then.
    """
    days = max(0, now_s // terms.day_s - staker.score_day) if staker is not None else 0
    return BatchLimits(
        price=request.price,
        stake_rate=request.stake_rate,
        premium_cap_bps=request.premium_cap_bps,
        escrow_free=request.free,
        min_records=request.min_records,
        max_records=request.max_records,
        stake_free=staker.free if staker is not None else 0,
        stake_bonded=staker.bonded if staker is not None else 0,
        inflight=staker.inflight if staker is not None else 0,
        score=score_decay(staker.score, days) if staker is not None else 0,
        strikes=staker.strikes if staker is not None else 0,
    )


def preview_batch(records: int, limits: BatchLimits, terms: Terms) -> BatchPreview:
    """Return what a batch of `records` would lock, pay and lose.

    Raises:
        TermsRefused: there is no stake, or a number passes its limit.
    """
    premium = premium_bps(limits.score, limits.premium_cap_bps, terms)
    value = batch_value(records, limits.price, premium)
    fee = round_fee(value, 0, terms)
    bond = bond_of(value, limits.stake_rate, lev_bps(limits.score, limits.stake, terms))
    m = min(terms.records[0], records)
    tolerated = m * terms.tolerance_bps // BPS
    refund = to_stake(fee, limits.stake_rate)

    def lost(share_bps: int) -> int:
        due = to_stake(value * share_bps // BPS, limits.stake_rate) << limits.strikes
        return min(bond, refund + due)

    return BatchPreview(
        records=records,
        value=value,
        fee=fee,
        premium_bps=premium,
        bond=bond,
        seat_lock=lock_of(value, 0, limits.stake_rate, terms),
        least_paid=value * (m - tolerated) // m if m else 0,
        lost_quality=lost(terms.quality_bps),
        lost_liveness=lost(terms.liveness_bps),
        lost_late_key=lost(terms.late_key_bps),
        lost_fraud=bond,
        key_window_s=delivered_window_s(level_of(limits.score, terms), 0, terms),
    )


def max_batch_records(limits: BatchLimits, terms: Terms) -> Limit:
    """Return the most records one batch may have now, and which bound it is that ends there."""
    if limits.stake <= 0:
        return Limit(0, "stake")
    premium = premium_bps(limits.score, limits.premium_cap_bps, terms)
    leverage = lev_bps(limits.score, limits.stake, terms)
    room = credit_limit(limits.score, limits.stake, terms) - limits.inflight

    def breaks(records: int) -> str | None:
        try:
            value = batch_value(records, limits.price, premium)
            staked = to_stake(value, limits.stake_rate)
            bond = bond_of(value, limits.stake_rate, leverage)
        except TermsRefused:
            return "size"
        if staked > MAX_SEATS_A_BATCH * terms.seat_unit:
            return "size"
        if value + round_fee(value, 0, terms) > limits.escrow_free:
            return "escrow"
        if staked > room:
            return "credit"
        return "bond" if bond > limits.stake_free else None

    if breaks(limits.max_records) is None:
        return Limit(limits.max_records, "request")
    low, high = 0, limits.max_records
    while high - low > 1:
        middle = (low + high) // 2
        if breaks(middle) is None:
            low = middle
        else:
            high = middle
    return Limit(low if low >= limits.min_records else 0, breaks(low + 1) or "request")


def size_limit(limits: BatchLimits, terms: Terms) -> int:
    """Return the most records of any batch of this request, whatever stake, credit and escrow allow at the moment."""
    premium = premium_bps(limits.score, limits.premium_cap_bps, terms)
    top = MAX_SEATS_A_BATCH * terms.seat_unit
    low, high = 0, limits.max_records + 1
    while high - low > 1:
        middle = (low + high) // 2
        try:
            fits = to_stake(batch_value(middle, limits.price, premium), limits.stake_rate) <= top
        except TermsRefused:
            fits = False
        low, high = (middle, high) if fits else (low, middle)
    return low


def split_records(total: int, most: int, least: int = 1) -> list[int]:
    """Split a delivery into batches of equal size, give or take one.

    Args:
        total: records to deliver.
        most: records a batch may have at most.
        least: records a batch must have at least.

    Raises:
        TermsRefused: no split keeps every batch within the bounds.
    """
    if total < 1 or most < 1:
        raise TermsRefused("There is nothing that could be delivered to this request now.")
    count = -(-total // most)
    size, larger = divmod(total, count)
    if size < least:
        raise TermsRefused(
            f"{total} records cannot be split into batches of {least} to {most}.",
            next_step=f"Add records, or deliver {total // max(least, 1) * least or least} of them.",
        )
    return [size + 1] * larger + [size] * (count - larger)
