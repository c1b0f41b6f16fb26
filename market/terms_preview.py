"""What a sale would lock, pay and lose, computed here exactly as the program computes it.

Integers in base units, divisions floor; the formulas are those of the market's integer reference. Like the program,
whatever has a product that passes 2^64 is refused.
"""

from dataclasses import dataclass
from math import isqrt

from market.errors import TermsRefused
from market.generated.accounts import Request, Staker, Terms

__all__ = [
    "BatchLimits",
    "BatchPreview",
    "Limit",
    "batch_value",
    "bond_of",
    "credit_limit",
    "delivered_window_s",
    "lev_bps",
    "level_of",
    "limits_of",
    "lock_of",
    "max_batch_records",
    "pot_of",
    "premium_bps",
    "preview_batch",
    "round_fee",
    "score_decay",
    "seat_fee",
    "split_records",
    "to_stake",
]

BPS = 10_000
RATE_ONE = 1_000_000
MAX_SEATS_A_BATCH = 3
MAX_LEVEL = 10
_U64 = 1 << 64


def _fits(value: int) -> int:
    if not 0 <= value < _U64:
        raise TermsRefused("A number would pass what the market can count.")
    return value


def to_stake(amount: int, stake_rate: int) -> int:
    """Convert payment base units to stake base units at a request's fixed rate."""
    return _fits(amount * stake_rate) // RATE_ONE


def batch_value(records: int, price: int, premium: int) -> int:
    """Return V of `records` at `price` base units each, with a premium in bps."""
    return _fits(records * price * (BPS + premium)) // BPS


def seat_fee(value: int, r: int, terms: Terms) -> int:
    """Return w, the fee of one seat of round `r`."""
    first = value * terms.fee_bps // BPS // terms.panel[0]
    return _fits(first * terms.records[r] // terms.records[0])


def round_fee(value: int, r: int, terms: Terms) -> int:
    """Return F_r, the fee of the whole panel of round `r`."""
    if r == 0:
        return _fits(value * terms.fee_bps // BPS)
    return _fits(seat_fee(value, r, terms) * terms.panel[r])


def pot_of(value: int, r: int, terms: Terms) -> int:
    """Return what a challenger to round `r` stakes."""
    fee = round_fee(value, r, terms)
    return _fits(fee + fee * terms.bounty_bps // BPS)


def lock_of(value: int, r: int, stake_rate: int, terms: Terms) -> int:
    """Return what a seat of round `r` locks, stake base units."""
    return to_stake(seat_fee(value, r, terms) * terms.lock_w10 // 10, stake_rate)


def lev_bps(score: int, stake: int, terms: Terms) -> int:
    """Return how much value a unit of bond may carry.

    Raises:
        TermsRefused: there is no stake.
    """
    if stake <= 0:
        raise TermsRefused("A sale needs stake, and there is none yet.", next_step="Deposit stake.")
    return min(terms.lev_cap_bps, terms.lev_base_bps + terms.credit_per_score_bps * score * terms.stake_token // stake)


def bond_of(value: int, stake_rate: int, leverage_bps: int) -> int:
    """Return the bond, stake base units, rounded up."""
    return -(-_fits(value * stake_rate * BPS) // (RATE_ONE * leverage_bps))


def credit_limit(score: int, stake: int, terms: Terms) -> int:
    """Return the value that may be under way, stake base units."""
    return min(3 * stake, 2 * stake + terms.credit_per_score_bps * score * terms.stake_token // BPS)


def score_decay(score: int, days: int) -> int:
    """Return a score after whole days: it loses 1/64 a day."""
    for _ in range(min(days, 4_096)):
        if score >> 6 == 0:
            break
        score -= score >> 6
    return score


def level_of(score: int, terms: Terms) -> int:
    """Return the reputation level, 0 to 10."""
    return min(MAX_LEVEL, isqrt(score // terms.level_divisor))


def premium_bps(score: int, cap_bps: int, terms: Terms) -> int:
    """Return the premium a contributor gets, capped by the buyer."""
    return min(cap_bps, terms.premium_per_level_bps * level_of(score, terms))


def delivered_window_s(level: int, r: int, terms: Terms) -> int:
    """Return the seconds between disclosing the key and being paid."""
    if r == 1:
        return terms.delivered_appeal_s
    return max(0, terms.delivered_s - level * terms.delivered_per_level_s)


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
