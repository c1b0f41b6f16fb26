"""The market's amounts, computed here exactly as the program computes them.

Integers in base units, divisions floor; the formulas are those of the market's integer reference. Like the program,
whatever has a product that passes 2^64 is refused.
"""

from math import isqrt
from typing import Final

from market.errors import TermsRefused
from market.generated.accounts import Terms
from market.generated.constants import RATE_ONE

__all__ = [
    "BPS",
    "MAX_SEATS_A_BATCH",
    "batch_value",
    "bond_of",
    "bounty_of",
    "credit_limit",
    "delivered_window_s",
    "lev_bps",
    "level_of",
    "lock_of",
    "penalty_of",
    "pot_of",
    "premium_bps",
    "round_fee",
    "score_decay",
    "seat_fee",
    "to_stake",
]

BPS: Final = 10_000
MAX_SEATS_A_BATCH: Final = 3
"""A batch may be worth this many seats of stake."""
_MAX_LEVEL: Final = 10
_U64: Final = 1 << 64


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


def bounty_of(value: int, r: int, terms: Terms) -> int:
    """Return what a challenger to round `r` stakes beyond the panel's fee."""
    return _fits(round_fee(value, r, terms) * terms.bounty_bps // BPS)


def pot_of(value: int, r: int, terms: Terms) -> int:
    """Return what a challenger to round `r` stakes."""
    return _fits(round_fee(value, r, terms) + bounty_of(value, r, terms))


def penalty_of(value: int, r: int, w10: int, stake_rate: int, terms: Terms) -> int:
    """Return `w10` tenths of the seat fee of round `r`, stake base units."""
    return to_stake(seat_fee(value, r, terms) * w10 // 10, stake_rate)


def lock_of(value: int, r: int, stake_rate: int, terms: Terms) -> int:
    """Return what a seat of round `r` locks, stake base units."""
    return penalty_of(value, r, terms.lock_w10, stake_rate, terms)


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
    return min(_MAX_LEVEL, isqrt(score // terms.level_divisor))


def premium_bps(score: int, cap_bps: int, terms: Terms) -> int:
    """Return the premium a contributor gets, capped by the buyer."""
    return min(cap_bps, terms.premium_per_level_bps * level_of(score, terms))


def delivered_window_s(level: int, r: int, terms: Terms) -> int:
    """Return the seconds between disclosing the key and being paid."""
    if r == 1:
        return terms.delivered_appeal_s
    return max(0, terms.delivered_s - level * terms.delivered_per_level_s)
