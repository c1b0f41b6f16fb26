"""The shipped program settles random batches of round 0 as the reference does, to the base unit."""

import random

from tests.helpers.market_differential import Differential, round0_case

CASES = 160


def test_program_settles_as_the_reference_does() -> None:
    rg, differential = random.Random(20_261), Differential()  # noqa: S311 - reproducible cases, nothing secret
    for _ in range(CASES):
        differential.run(round0_case(rg), rg)
    every = {"ACCEPTED", "QUALITY", "FRAUD", "LIVENESS", "NOT_SHARED", "LATE_KEY", "VOID"}
    assert differential.kinds.keys() == every
