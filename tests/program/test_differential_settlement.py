"""The shipped program settles random batches as the reference does, to the base unit: rounds, labels, contests."""

from tests.helpers.market_differential import Differential, numbered_plan

CASES = 400
SEED = 20_261


def test_program_settles_as_the_reference_does() -> None:
    differential = Differential()
    for number in range(CASES):
        differential.run(*numbered_plan(SEED, number))
    every = {"ACCEPTED", "QUALITY", "FRAUD", "LIVENESS", "NOT_SHARED", "LATE_KEY", "VOID", "LABEL"}
    assert differential.kinds.keys() == every
