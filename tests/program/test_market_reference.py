"""The reference itself: equal to the vectors of the mechanism's author, and every settlement conserves both mints."""

import json
import random
from pathlib import Path

from tests.helpers import market_cases
from tests.helpers.market_reference import (
    RATE_ONE,
    TOKEN,
    Attempt,
    Case,
    Round,
    Seat,
    SeatStatus,
    StakerState,
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
