"""The reference itself: equal to the vectors of the mechanism's author, and every settlement conserves both mints."""

import dataclasses
import json
import random
from pathlib import Path
from typing import Any

from tests.helpers import market_cases
from tests.helpers.market_reference import (
    MOST_STRIKES,
    PARAMS,
    RATE_ONE,
    TOKEN,
    Attempt,
    Before,
    Case,
    Ending,
    Round,
    Seat,
    SeatStatus,
    StakerState,
    Verdict,
    batch_value,
    round_fee,
    settle,
)

VECTORS = Path(__file__).parents[1] / "vectors" / "program" / "settlement.jsonl"


def test_reference_equals_the_recorded_vectors() -> None:
    recorded = VECTORS.read_text(encoding="utf-8").splitlines()
    made = list(market_cases.vectors(len(recorded), 1))
    assert [json.loads(line) for line in made] == [json.loads(line) for line in recorded]


def test_reference_conserves_both_mints() -> None:
    rg = random.Random(5)  # noqa: S311 - reproducible cases, nothing secret
    for _ in range(3_000):
        case = market_cases.random_case(rg)
        market_cases.check_case(case, settle(case))


def test_reference_gives_the_seed_example() -> None:
    panel = Round((Attempt((Seat(SeatStatus.DATA),) * 5),))
    case = Case(50, TOKEN, 0, RATE_ONE, StakerState(100 * TOKEN), (panel,))
    out, value = settle(case), batch_value(case)
    left = 500 * TOKEN - value - round_fee(value, 0) + out.request_free
    paid = sum(seat.pay for seat in out.seats[0][0])
    assert (out.balance["contributor"].pay, paid, left) == (50 * TOKEN, 2 * TOKEN, 448 * TOKEN)
    assert out.contributor_free == 25 * TOKEN


# By hand: V = 50, rate 1, bond 25, F0 = 2, w = 0.4; round 1: w = 0.6, F = 6.6, bounty 1.65.
GOOD, BAD, DARK = Seat(SeatStatus.DATA), Seat(SeatStatus.DATA, 0xFFF), Seat(SeatStatus.NO_SAMPLES)
UNSHARED = Seat(SeatStatus.NO_COMMIT)


def panel(*groups: tuple[int, Seat], shared: bool = True) -> Round:
    return Round((Attempt(tuple(seat for count, seat in groups for _ in range(count)), shared),))


def case(*rounds: Round, **values: Any) -> Case:
    return Case(50, TOKEN, 0, RATE_ONE, StakerState(100 * TOKEN, strikes=values.pop("strikes", 0)), rounds, **values)


def milli(*amounts: int) -> tuple[int, ...]:
    return tuple(amount // 1_000 for amount in amounts)


def test_by_hand_rejects_and_late_keys() -> None:
    fraud = settle(case(panel((5, BAD))))  # 2 back to the buyer, 23 slashed: 2.5 buyer, 5 x 1.38 jackpots
    bonds = (fraud.balance["buyer"].stake, fraud.treasury_due.stake, fraud.contributor_free)
    assert milli(*bonds, fraud.seats[0][0][0].stake_gain) == (4_500, 13_600, 0, 1_380)
    walked = settle(case(panel((5, UNSHARED), shared=False)))  # F0 + 30 % of V
    assert milli(walked.contributor_free, walked.balance["buyer"].stake) == (8_000, 4_500)
    assert settle(case(panel((5, UNSHARED), shared=False), strikes=1)).contributor_free == 0
    late = settle(case(panel((5, GOOD)), ending=Ending.LATE_KEY))
    assert milli(late.contributor_free, late.balance["buyer"].stake) == (18_000, 4_500)
    assert milli(settle(case(panel((5, Seat(SeatStatus.DATA, 0b11111))))).contributor_free) == (18_000,)


def test_by_hand_appeals_against_the_unavailable() -> None:
    lied = settle(case(panel((2, GOOD), (3, DARK)), panel((11, GOOD))))  # three lose 5 each, which repay 6.6
    one = lied.balance["challenger1"]
    assert lied.verdicts == [Verdict.LIVENESS, Verdict.ACCEPT]
    assert milli(one.stake, one.pay, lied.treasury_due.stake) == (6_600, 1_650, 8_400)
    gone = Seat(SeatStatus.NO_PACKAGE)
    away = settle(case(panel((2, GOOD), (3, gone)), panel((11, GOOD)), insurance=10**12))  # three lose 1 each
    one = away.balance["challenger1"]
    assert (*milli(one.stake, one.pay, away.treasury_due.stake), away.insurance) == (3_000, 1_650, 0, 0)
    dodge = settle(case(panel((5, BAD)), panel((11, UNSHARED), shared=False)))  # fraud stands, the pot is lost
    assert (dodge.contributor_free, dodge.strikes, dodge.balance["challenger1"].pay) == (0, 3, 0)


def test_by_hand_insurance_repays_what_penalties_cannot() -> None:
    """Three near misses reverse for nothing: they lose nothing, the insurance pays what it can of 6.6, no bounty."""
    near = Seat(SeatStatus.DATA, 0b1111)  # 4 of 12: a reject, but not far from none
    insured = settle(case(panel((2, GOOD), (3, near)), panel((11, GOOD)), insurance=5 * TOKEN))
    assert [seat.loss for seat in insured.seats[0][0]] == [0] * 5
    assert milli(insured.balance["challenger1"].stake, -insured.insurance) == (5_000, 5_000)


def test_by_hand_small_batches_pay_the_fees_of_large_samples() -> None:
    """Four records, so m = 4 in both rounds; w of round 1 stays 1.5 times w. One reject is within the tolerance."""
    p = dataclasses.replace(PARAMS, batch_records=4)
    small = case(panel((5, Seat(SeatStatus.DATA, 0b11))), panel((11, Seat(SeatStatus.DATA, 0b1))))
    out = settle(small, p)
    assert out.verdicts == [Verdict.QUALITY, Verdict.ACCEPT]
    assert milli(out.seats[1][0][0].pay, out.balance["contributor"].pay) == (600, 37_500)
    assert [seat.loss for seat in out.seats[0][0]] == [0] * 5  # 2 of 4 against 1 of 4 is not far
    market_cases.check_case(small, out, p)


def test_by_hand_a_forfeited_bond_pays_nothing_and_nobody() -> None:
    gone = settle(case(panel((5, BAD))), before=Before(forfeited=True))
    assert (gone.contributor_bonded, gone.contributor_free, gone.balance["buyer"].stake) == (0, 0, 0)
    assert (gone.treasury_due.stake, gone.strikes, gone.request_free) == (0, 3, 50 * TOKEN)
    assert [seat.pay for seat in gone.seats[0][0]] == [400_000] * 5
    kept = settle(case(panel((5, GOOD))), before=Before(forfeited=True))
    assert (kept.balance["contributor"].pay, kept.contributor_free) == (50 * TOKEN, 0)


def test_by_hand_a_ban_stays_and_strikes_stop() -> None:
    batch = dataclasses.replace(case(panel((5, GOOD))), staker=StakerState(100 * TOKEN, 0, 6, 9))
    forgiven = settle(batch, before=Before(banned=True))
    assert (forgiven.strikes, forgiven.banned) == (5, True)
    assert settle(case(panel((5, BAD)), strikes=MOST_STRIKES)).strikes == MOST_STRIKES


def test_by_hand_a_label_contest_without_samples_costs_the_contributor_its_bond() -> None:
    """Nobody saw the samples, so nothing of the label was found: it falls. The eleven are paid out of the pot."""
    contest = panel((11, UNSHARED), shared=False)
    labels = (0b111, 0)
    out = settle(case(panel((5, GOOD)), contest, ending=Ending.LABEL, labels=labels, label_contested=True))
    one = out.balance["challenger1"]
    assert (out.label_void, out.contributor_free) == (True, 0)
    assert milli(one.pay, one.stake) == (1_650, 8_250)  # what is left of the pot, and fee and bounty out of the bond


def test_by_hand_the_outer_key_contested_in_a_label_contest() -> None:
    """The panel looks at twelve records there: eight rejects are no dark panel, so the stake is theirs."""
    contest = panel((11, Seat(SeatStatus.DATA, 0xFF)))
    values = {"ending": Ending.LABEL, "labels": (0xFF, 0), "label_contested": True, "outer_contested": 1}
    out = settle(case(panel((5, GOOD)), contest, **values))
    assert [seat.pay for seat in out.seats[1][0]] == [600_000 + 2 * TOKEN // 11] * 11
    assert (out.label_void, out.balance["buyer"].pay) == (False, 0)
