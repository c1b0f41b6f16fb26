"""The market's numbers: those of the design, and the practice network's shorter windows.

Sources: the design page on the market and `docs/protocol.md`; the program checks the bounds
(`program/market/src/terms.rs`).
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from solders.pubkey import Pubkey

from market.generated.accounts import MintTerms, Terms
from market.generated.constants import MAX_MINTS, RATE_ONE

__all__ = ["PRACTICE_BEACON_SLOTS", "PRACTICE_EPOCH_SLOTS", "PRACTICE_TERMS", "REFERENCE_TERMS", "with_mints"]

_HOUR_S: Final = 3_600
_DAY_S: Final = 24 * _HOUR_S
_TOKEN: Final = 1_000_000
_NO_MINT: Final = MintTerms(mint=Pubkey.default(), stake_rate=0, flags=0)

PRACTICE_BEACON_SLOTS: Final = 5
"""Slots a beacon interval lasts on the practice network."""
PRACTICE_EPOCH_SLOTS: Final = 150
"""Slots an epoch of the seat table lasts on the practice network."""

REFERENCE_TERMS: Final = Terms(
    seat_unit=50 * _TOKEN,
    stake_token=_TOKEN,
    tip_lamports=10_000,
    commit_s=12 * _HOUR_S,
    reveal_s=6 * _HOUR_S,
    await_key_s=_DAY_S,
    delivered_s=2 * _DAY_S,
    delivered_per_level_s=12_960,
    delivered_appeal_s=_DAY_S,
    rejected_s=_DAY_S,
    labelled_s=_DAY_S,
    exit_s=14 * _DAY_S,
    dispute_s=12 * _DAY_S,
    close_s=30 * _DAY_S,
    jail_s=7 * _DAY_S,
    day_s=_DAY_S,
    params_delay_s=7 * _DAY_S,
    panel=(5, 11, 31),
    records=(12, 18, 20),
    fee_bps=400,
    tolerance_bps=2_800,
    fraud_bps=6_000,
    agree_paid_bps=8_000,
    agree_penalty_bps=6_600,
    far_bps=4_000,
    lock_w10=250,
    disagree_w10=50,
    reversed_w10=125,
    package_reversed_w10=25,
    benchmark_w10=250,
    no_commit_w10=10,
    no_reveal_w10=50,
    benchmark_pass_bps=5_000,
    benchmark_fail_bps=2_500,
    jackpot_bps=3_000,
    jackpot_cap_w10=50,
    bounty_bps=2_500,
    quality_bps=1_000,
    liveness_bps=3_000,
    late_key_bps=1_000,
    buyer_slash_cap_bps=500,
    lev_base_bps=20_000,
    lev_cap_bps=30_000,
    credit_per_score_bps=250,
    premium_per_level_bps=150,
    jail_q_bps=7_000,
    jail_slash_bps=1_000,
    jail_after=16,
    ban_strikes=6,
    strike_forgiven_after=10,
    score_day_cap=100,
    stake_age_days=30,
    level_divisor=64,
    mints=(_NO_MINT,) * MAX_MINTS,
)
"""The numbers of the design; payment mints are added by `with_mints`."""

PRACTICE_TERMS: Final = replace(
    REFERENCE_TERMS,
    commit_s=120,
    reveal_s=60,
    await_key_s=600,
    delivered_s=1,
    delivered_per_level_s=0,
    delivered_appeal_s=1,
    rejected_s=4,
    labelled_s=4,
    exit_s=1_800,
    dispute_s=900,
    close_s=_HOUR_S,
)
"""The same rules with the practice network's windows (ADR 0010): a window closes early once everybody has acted, so
long ones cost nothing, and an app that was closed for a minute does not cost its owner the bond."""


def with_mints(terms: Terms, stake_rates: Mapping[Pubkey, int]) -> Terms:
    """Return the terms with these payment mints.

    Args:
        terms: without mints, or with others.
        stake_rates: mint → stake base units per `RATE_ONE` payment base units (`RATE_ONE`: worth the same).

    Raises:
        ValueError: no mint, too many, or a rate that is not positive.
    """
    if not 0 < len(stake_rates) <= MAX_MINTS or min(stake_rates.values()) < 1:
        raise ValueError(f"terms name one to {MAX_MINTS} mints with positive rates (equal worth is {RATE_ONE})")
    named = tuple(MintTerms(mint=mint, stake_rate=rate, flags=0) for mint, rate in stake_rates.items())
    return replace(terms, mints=named + (_NO_MINT,) * (MAX_MINTS - len(named)))
