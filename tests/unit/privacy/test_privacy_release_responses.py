"""Randomised response: told as often truthfully as stated, and totals come out without bias."""

import math
from typing import Any

import pytest

from privacy import DeclaredColumn, ReleaseRefusedError, ResponsesSpec
from privacy.release import truth_probability, unbiased_shares
from privacy.release.noise import randomised_response
from tests.helpers.release_rows import ListRows, spend

SMOKES = DeclaredColumn("smokes", ("never", "seldom", "often"))
SLEEP = DeclaredColumn("sleep", edges=(0, 6, 8, 24))
SPEC = ResponsesSpec((SMOKES, SLEEP), 2.0, vectors=1_000)


def test_each_answer_has_its_part_of_epsilon_and_leaves_with_it() -> None:
    rows: list[dict[str, Any]] = [{"smokes": "never", "sleep": 7}] * 1_005
    counts = SPEC.measure(rows)
    assert (counts.kept, counts.clipped, counts.tables[0]) == (1_000, 5, (0, 1))
    ledger = ListRows()
    drawn = SPEC.draw(counts, spend(SPEC, ledger))
    assert ledger.entries[0].relation == "replace-one"
    assert ledger.entries[0].unit == "answer"
    assert 1.999 < drawn.epsilon <= 2.0
    truth = truth_probability(1.0, 4)
    never = sum(record["smokes"] == "never" for record in drawn.records) / 1_000
    # Six standard errors: about one false alarm in 10**8 runs.
    assert abs(never - truth) < 6 * math.sqrt(truth * (1 - truth) / 1_000)
    assert {record["smokes"] for record in drawn.records} == set(SMOKES.labels)
    assert all(record["epsilon"] == 2.0 for record in drawn.records)
    assert abs(drawn.measured_error - (1 - truth)) < 6 * math.sqrt(truth * (1 - truth) / 2_000)


def test_shares_are_estimated_without_bias() -> None:
    true, epsilon = [0.5, 0.3, 0.2, 0.0], 1.5
    truth = truth_probability(epsilon, 4)
    told = [share * truth + (1 - share) * (1 - truth) / 3 for share in true]
    assert unbiased_shares(told, epsilon) == pytest.approx(true)


def test_proven_epsilon_is_at_most_the_one_asked_for() -> None:
    for choices in (2, 3, 8, 1000):
        for epsilon in (0.001, 0.1, 1.0, 8.0):
            found = randomised_response(choices, epsilon)
            assert 0.99 * epsilon < found.cost <= epsilon


def test_what_was_not_declared_is_told_as_other() -> None:
    counts = SPEC.measure([{"smokes": "a pipe", "sleep": None}])
    assert counts.tables == ((3, 3),)
    assert SPEC.overview(counts)[3] == ("smokes: other", 1)


def test_a_pool_is_useful_at_a_large_epsilon_and_not_at_a_small_one() -> None:
    rows: list[dict[str, Any]] = [{"smokes": "never", "sleep": 7}, {"smokes": "often", "sleep": 5}]
    counts = SPEC.measure(rows)
    assert SPEC.at(8.0).rehearse(counts) < SPEC.useless_above(counts) < SPEC.at(0.01).rehearse(counts)


@pytest.mark.parametrize(
    "changes",
    [
        {"vectors": 0},
        {"vectors": 10_001},
        {"columns": ()},
        {"columns": (DeclaredColumn("epsilon", ("a",)),)},
        {"epsilon": 0.0},
    ],
)
def test_answers_without_a_guarantee_are_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ReleaseRefusedError):
        ResponsesSpec(**{"columns": (SMOKES,), "epsilon": 1.0, **changes})


def test_no_answers_are_refused() -> None:
    with pytest.raises(ReleaseRefusedError, match="no answer"):
        SPEC.measure([])
