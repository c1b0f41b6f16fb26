"""Random batches at FINAL, the conservation checks every settlement must pass, and the vectors made of them.

python -m tests.helpers.market_cases N SEED      N cases as JSON lines: input, derived, output, functions
"""

from __future__ import annotations

import json
import random
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from tests.helpers.market_reference import (
    BPS,
    LIVENESS_KINDS,
    PARAMS,
    RATE_ONE,
    TOKEN,
    UNAVAILABLE,
    Attempt,
    Case,
    Ending,
    Outcome,
    Params,
    Round,
    Seat,
    SeatResult,
    SeatStatus,
    StakerState,
    Verdict,
    attempt_verdict,
    batch_value,
    bond_of,
    bounty_of,
    credit_limit,
    delivered_window_s,
    duplicate_matches,
    lev_bps,
    level_of,
    lock_of,
    may_withdraw,
    pot_of,
    premium_bps,
    round_fee,
    score_decay,
    seat_fee,
    settle,
    settle_q,
    whole_stake,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


def derived(case: Case, p: Params = PARAMS) -> dict[str, Any]:
    value, rate = batch_value(case), case.stake_rate
    lev = lev_bps(case.staker.score, case.staker.stake, p)
    return {
        "value": value,
        "lev_bps": lev,
        "bond": bond_of(value, rate, lev),
        "credit": credit_limit(case.staker.score, case.staker.stake, p),
        "level": level_of(case.staker.score, p),
        "seat_fee": [seat_fee(value, r, p) for r in range(3)],
        "round_fee": [round_fee(value, r, p) for r in range(3)],
        "pot": [pot_of(value, r, p) for r in range(3)],
        "lock": [lock_of(value, r, rate, p) for r in range(3)],
    }


def random_attempt(rg: random.Random, r: int, vote: float, mood: str, p: Params) -> Attempt:
    m, seats = p.records[r], []
    weights = {"normal": (2, 4, 2, 88, 2, 2), "dark": (2, 3, 2, 43, 40, 10), "empty": (20, 45, 15, 16, 2, 2)}[mood]
    for _ in range(p.panel[r]):
        status = SeatStatus(rg.choices(range(6), weights)[0])
        chance = vote if rg.random() < 0.85 else rg.choice((0.0, 0.05, 0.5, 1.0))
        bits = sum(1 << j for j in range(m) if rg.random() < chance) if status == SeatStatus.DATA else 0
        seats.append(Seat(status, bits))
    return Attempt(tuple(seats))


def random_round(rg: random.Random, r: int, p: Params, *, may_skip_share: bool) -> Round:
    vote = rg.choice((0.0, 0.03, 0.2, 0.35, 0.6, 1.0))
    mood = rg.choices(("normal", "dark", "empty"), (80, 13, 7))[0]
    attempts: list[Attempt] = []
    while len(attempts) < 3:
        attempt = random_attempt(rg, r, vote, mood, p)
        if may_skip_share and rg.random() < 0.05:
            blind = tuple(
                Seat(s.status if s.status in (SeatStatus.EMPTY, *UNAVAILABLE) else SeatStatus.NO_COMMIT)
                for s in attempt.seats
            )
            attempt = Attempt(blind, shared=False)
        attempts.append(attempt)
        if attempt_verdict(attempt, r, p) != Verdict.NONE:
            break
    return Round(tuple(attempts))


def random_case(rg: random.Random, p: Params = PARAMS) -> Case:
    rate = rg.choice((RATE_ONE, RATE_ONE, rg.randrange(1, 50) * RATE_ONE // 7 + 1, rg.randrange(1_000, RATE_ONE)))
    premium = rg.choice((0, 0, rg.randrange(0, 1_501)))
    most = 3 * p.seat_unit * RATE_ONE // rate * BPS // (BPS + premium)
    records = rg.randrange(1, 400)
    price = max(1, rg.randrange(1, max(2, most // records)))
    stake = rg.choice((rg.randrange(1, 1_000) * TOKEN, rg.randrange(1, 1_000 * TOKEN)))
    staker = StakerState(
        stake,
        rg.choice((0, rg.randrange(6_500))),
        rg.randrange(6),
        rg.randrange(10),
        rg.randrange(101),
        rg.randrange(60),
    )
    ending = Ending(rg.choices((0, 1, 2), (78, 6, 16))[0])
    rounds: list[Round] = []
    wanted = rg.choices((1, 2, 3), (6, 3, 2))[0]
    contested = ending == Ending.LABEL and wanted > 1 and rg.random() < 0.5
    for r in range(wanted):
        rounds.append(random_round(rg, r, p, may_skip_share=ending != Ending.LABEL))
        verdict = attempt_verdict(rounds[-1].attempts[-1], r, p)
        if verdict in (Verdict.NONE, Verdict.NOT_SHARED):
            break
    contested = contested and len(rounds) == wanted
    if contested:
        mask = (1 << p.records[wanted - 2]) - 1
        last = rounds[-1]
        attempts = [Attempt(tuple(Seat(s.status, s.bits & mask) for s in a.seats), a.shared) for a in last.attempts]
        rounds[-1] = Round(tuple(attempts))
    labels = (
        tuple(rg.getrandbits(m) & rg.getrandbits(m) for m in p.records[: len(rounds)]) if ending == Ending.LABEL else ()
    )
    outer = rg.randrange(len(rounds)) if ending != Ending.LABEL and rg.random() < 0.08 else -1
    return Case(
        records,
        price,
        premium,
        rate,
        staker,
        tuple(rounds),
        ending,
        labels,
        contested,
        rg.random() < 0.5,
        outer,
        rg.choice((0, 5 * TOKEN, 10**12)),
    )


def function_cases(rg: random.Random) -> dict[str, Any]:
    """One random call of each small function: name -> [arguments, result]."""
    q, reviews, agree, held = (
        rg.randrange(BPS + 1),
        rg.randrange(40),
        rg.choice((-1, 0, BPS, rg.randrange(BPS + 1))),
        rg.randrange(1, 9),
    )
    free, bonded, paid, rate = (rg.randrange(10**12) for _ in range(4))
    score, days, cap = rg.randrange(12_000), rg.randrange(100), rg.randrange(2_000)
    level, r, now, final = rg.randrange(11), rg.randrange(2), 2 * 10**9, 2 * 10**9 - rg.randrange(30 * 86_400)
    open_batches, records = rg.choice((0, 0, 1)), rg.randrange(1, 400)
    return {
        "settle_q": [[q, reviews, agree, held], settle_q(q, reviews, SeatResult(agreement_bps=agree), held)],
        "whole_stake": [
            [free, bonded, paid, rate % (50 * RATE_ONE)],
            whole_stake(free, bonded, paid, rate % (50 * RATE_ONE)),
        ],
        "score_decay": [[score, days], score_decay(score, days)],
        "level": [[score], level_of(score)],
        "premium_bps": [[score, cap], premium_bps(score, cap)],
        "delivered_window_s": [[level, r], delivered_window_s(level, r)],
        "duplicate_matches": [[records], duplicate_matches(records)],
        "may_withdraw": [[now, final, open_batches], may_withdraw(now, final, open_batches)],
    }


def vector(case: Case, rg: random.Random) -> dict[str, Any]:
    """A case with everything computed from it."""
    return {
        "input": asdict(case),
        "derived": derived(case),
        "output": asdict(settle(case)),
        "functions": function_cases(rg),
    }


def vectors(count: int, seed: int) -> Iterator[str]:
    """`count` cases as JSON lines."""
    rg = random.Random(seed)  # noqa: S311 - reproducible cases, nothing secret
    for _ in range(count):
        yield json.dumps(vector(random_case(rg), rg), separators=(",", ":"))


def check_case(case: Case, out: Outcome, p: Params = PARAMS) -> None:
    value, rate = batch_value(case), case.stake_rate
    fee0 = round_fee(value, 0, p)
    bond = bond_of(value, rate, lev_bps(case.staker.score, case.staker.stake, p))
    pots = sum(pot_of(value, r, p) for r in range(1, len(case.rounds)))
    outer = fee0 if case.outer_contested >= 0 else 0
    seats = [s for r in out.seats for a in r for s in a]
    # conservation, one mint at a time
    pay_in = value + fee0 + pots + outer
    pay_out = (
        out.request_free + sum(b.pay for b in out.balance.values()) + sum(s.pay for s in seats) + out.treasury_due.pay
    )
    assert pay_in == pay_out, ("payment", pay_in - pay_out, case)
    stake_in = bond + sum(s.loss for s in seats) - out.insurance
    stake_out = (
        out.contributor_free
        + sum(b.stake for b in out.balance.values())
        + sum(s.stake_gain for s in seats)
        + out.treasury_due.stake
    )
    assert stake_in == stake_out, ("stake", stake_in - stake_out, case)
    # I5
    flat = [
        out.request_free,
        out.contributor_free,
        out.treasury_due.pay,
        out.treasury_due.stake,
        case.insurance + out.insurance,
        out.score,
        out.strikes,
    ]
    flat += [x for b in out.balance.values() for x in (b.pay, b.stake)] + [
        x for s in seats for x in (s.pay, s.stake_gain, s.loss)
    ]
    assert min(flat) >= 0, case
    assert max(flat) < 1 << 64, case
    assert out.insurance <= 0, case
    # I2: a seat loses at most its lock, a lock fits into the seat
    for r, row in enumerate(out.seats):
        lock = lock_of(value, r, rate, p)
        assert lock <= p.seat_unit, case
        assert all(s.loss <= lock for a in row for s in a), case
    # I3: a buyer pays at most V + F0 (plus its own stake for contest_outer); nothing but F0 unless accepted
    cost = pay_in - pots - out.request_free - out.balance["buyer"].pay
    assert cost <= fee0 + outer + (value if out.accepted else 0), case
    # I4: a contributor loses at most its bond and its own pots, gets at most V and bounties
    assert 0 <= out.contributor_free <= bond, case
    assert out.balance["contributor"].pay <= value + sum(bounty_of(value, r, p) for r in range(1, len(case.rounds))), (
        case
    )
    # an earlier fraud verdict is not softened by a later liveness reject
    if (
        case.ending == Ending.PANEL
        and len(out.verdicts) > 1
        and out.verdicts[-2] == Verdict.FRAUD
        and out.verdicts[-1] in LIVENESS_KINDS
    ):
        assert out.contributor_free == 0, case
        assert out.strikes == case.staker.strikes + 3, case
    # a challenger loses at most its pot
    for r in range(1, len(case.rounds)):
        assert out.balance[f"challenger{r}"].pay <= pot_of(value, r, p), case


if __name__ == "__main__":
    sys.stdout.writelines(line + "\n" for line in vectors(int(sys.argv[1]), int(sys.argv[2])))
