"""Integer reference of the ORACLE mode's settlement, beside `market_reference.py`, whose amounts it uses.

A committee of `size` attesters decides when `threshold` have accepted, or when so many have rejected that the rest
cannot reach the threshold. F0 is shared by those who voted as it ended, floored; an acceptance pays V; a rejection
is a quality reject; past the deadline the batch is VOID.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from tests.helpers import market_reference as ref
from tests.helpers.market_reference import PARAMS, TOKEN, Params, StakerState

if TYPE_CHECKING:
    import random


class OracleEnding(IntEnum):
    OPEN = 0
    ACCEPTED = 1
    QUALITY = 2
    VOID = 7


@dataclass(frozen=True)
class OracleCase:
    records: int
    price: int
    stake_rate: int
    staker: StakerState
    threshold: int
    size: int
    votes: tuple[
        tuple[int, bool], ...
    ]  # (attester, accepts) in the order they arrive; what comes after the end is refused


@dataclass
class OracleOutcome:
    ending: OracleEnding
    taken: int = 0  # votes that counted
    due: list[int] = field(default_factory=list)  # payment mint, per attester
    agreed: list[int] = field(default_factory=list)
    disagreed: list[int] = field(default_factory=list)
    paid: int = 0  # payment mint, contributor
    fees: int = 0
    request_free: int = 0
    buyer_stake: int = 0
    treasury_stake: int = 0
    bond_back: int = 0
    bond: int = 0
    score: int = 0
    strikes: int = 0
    accepted_since_strike: int = 0
    grown_today: int = 0
    banned: bool = False


def value_of(case: OracleCase) -> int:
    return case.records * case.price


def decide(case: OracleCase) -> tuple[OracleEnding, int]:
    """How it ends and after how many votes; VOID stands for: never, so the clock ends it."""
    accepts = rejects = 0
    for count, (_, accept) in enumerate(case.votes, 1):
        accepts, rejects = accepts + accept, rejects + (not accept)
        if accepts == case.threshold:
            return OracleEnding.ACCEPTED, count
        if rejects > case.size - case.threshold:
            return OracleEnding.QUALITY, count
    return OracleEnding.VOID, len(case.votes)


def settle_oracle(case: OracleCase, p: Params = PARAMS) -> OracleOutcome:
    """Everything the deciding attestation (or `finalize` past the deadline) moves."""
    value, rate, staker = value_of(case), case.stake_rate, case.staker
    ending, taken = decide(case)
    fee = ref.round_fee(value, 0, p)
    bond = ref.bond_of(value, rate, ref.lev_bps(staker.score, staker.stake, p))
    out = OracleOutcome(ending, taken, [0] * case.size, [0] * case.size, [0] * case.size, bond=bond)
    out.score, out.strikes = staker.score, staker.strikes
    out.accepted_since_strike, out.grown_today = staker.accepted_since_strike, staker.grown_today
    if ending == OracleEnding.VOID:
        out.request_free, out.bond_back = value + fee, bond
        return out
    votes, accepted = case.votes[:taken], ending == OracleEnding.ACCEPTED
    each = fee // sum(accept == accepted for _, accept in votes)
    for attester, accept in votes:
        right = accept == accepted
        out.due[attester] += each if right else 0
        out.agreed[attester] += right
        out.disagreed[attester] += not right
    out.fees = sum(out.due)
    like = ref.Outcome([], score=out.score, strikes=out.strikes, grown_today=out.grown_today)
    like.accepted_since_strike = out.accepted_since_strike
    like.balance = {"buyer": ref.Amounts()}
    panel = ref.Case(case.records, case.price, 0, rate, staker, ())
    if accepted:
        out.paid, out.request_free, out.bond_back = value, fee - out.fees, bond
    else:
        out.request_free = value + fee - out.fees
        refund = min(bond, ref.to_stake(out.fees, rate))
        sources = ref.Sources(bond - refund, 0, 0)
        ref.slash(panel, value, ref.Verdict.QUALITY, sources, like, p)
        out.buyer_stake = refund + like.balance["buyer"].stake
        out.treasury_stake, out.bond_back = like.treasury_due.stake, sources.bond
    out.score, out.strikes, out.banned = like.score, like.strikes, like.banned
    out.accepted_since_strike, out.grown_today = like.accepted_since_strike, like.grown_today
    return out


def random_oracle_case(rg: random.Random, p: Params = PARAMS) -> OracleCase:
    """A batch within the market's bounds, with votes in random order; a few attesters stay silent."""
    size = rg.randint(1, 16)
    tough = rg.random()
    voters = rg.sample(range(size), rg.randint(max(0, size - 3), size))
    rate = rg.choice([1, 333_333, 1_000_000, 2_500_001])
    records = rg.randint(1, 400)
    most = 3 * p.seat_unit * ref.RATE_ONE // rate // records
    price = max(1, min(rg.choice([1, 7, 10**4, 999_983, 10**6, 10**8]), most))
    staker = StakerState(
        stake=rg.choice([150, 400]) * TOKEN,
        score=rg.choice([0, 63, 64, 700]),
        strikes=rg.randint(0, 5),
        accepted_since_strike=rg.randint(0, 9),
        grown_today=rg.choice([0, 90, 100]),
        stake_age_days=rg.choice([0, 7, 30]),
    )
    votes = tuple((voter, rg.random() > tough) for voter in voters)
    return OracleCase(records, price, rate, staker, rg.randint(1, size), size, votes)
