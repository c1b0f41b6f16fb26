"""The audit in small: bounds by known values, claims that hold, halved noise that is noticed, for two mechanisms.

Noise is the operating system's and has no seed; error probabilities are so small instead that a false alarm is one in
10**8 runs. All mechanisms, with more runs: python -m bench.dp_audit.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pytest

from bench.dp_audit.bounds import clopper_pearson_low, lower_bound
from bench.dp_audit.pairs import pairs
from privacy import Counts, DeclaredColumn, HistogramSpec, ResponsesSpec
from privacy.zcdp import zcdp_epsilon
from tests.helpers.release_rows import spend

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS, ALPHA = 3_000, 1e-8


def test_clopper_pearson_by_known_values() -> None:
    assert clopper_pearson_low(0, 100, 0.05) == 0.0
    assert clopper_pearson_low(100, 100, 0.05) == pytest.approx(0.05 ** (1 / 100))
    assert clopper_pearson_low(5, 20, 0.025) == pytest.approx(0.0866, abs=1e-4)  # Clopper and Pearson 1934, n = 20


def test_bounds_find_what_two_gaussians_differ_by_and_no_more() -> None:
    generator, apart = np.random.default_rng(11), 1.0
    one, other = generator.normal(apart, 1, 20_000), generator.normal(0, 1, 20_000)
    found = lower_bound(one.tolist(), other.tolist(), 1e-6, 0.001)
    assert zcdp_epsilon(apart**2 / 2, 1e-6) * 0.6 < found.epsilon_low < zcdp_epsilon(apart**2 / 2, 1e-6)
    same = lower_bound(one.tolist(), generator.normal(apart, 1, 20_000).tolist(), 0.0, 0.001)
    assert same.epsilon_low < 0.1


def test_bounds_find_a_pure_epsilon_and_no_more() -> None:
    generator = np.random.default_rng(11)
    one, other = generator.laplace(1, 0.5, 20_000), generator.laplace(0, 0.5, 20_000)
    assert 1.5 < lower_bound(one.tolist(), other.tolist(), 0.0, 0.001).epsilon_low < 2.0


def bins(epsilon: float, count: int) -> list[float]:
    """Each bin of a histogram is a run of its own: all have the same law, and noise that is independent."""
    spec = HistogramSpec("x", epsilon, categories=tuple(map(str, range(999))))
    counts = Counts(((count,) * 1000,), count * 1000)
    return [record["count"] for _ in range(RUNS // 1000) for record in spec.draw(counts, spend(spec)).records]


def vectors(epsilon: float, code: int) -> list[float]:
    """Each vector of answers is a run of its own."""
    spec = ResponsesSpec((DeclaredColumn("x", ("a", "b")),), epsilon, vectors=RUNS // 2)
    drawn = spec.draw(Counts(((code,),) * (RUNS // 2), RUNS // 2), spend(spec))
    return [float(record["x"] == "a") for record in drawn.records]


@pytest.mark.parametrize(
    ("run", "values"), [(bins, (501, 500)), (vectors, (0, 1))], ids=["histogram", "randomised response"]
)
def test_claims_hold_and_halved_noise_is_noticed(
    run: Callable[[float, int], list[float]], values: tuple[int, int]
) -> None:
    claim = 2.0
    one, other = values
    as_claimed = lower_bound(run(claim, one), run(claim, other), 0.0, ALPHA)
    halved = lower_bound(run(2 * claim, one), run(2 * claim, other), 0.0, ALPHA)
    assert 0.5 < as_claimed.epsilon_low <= claim < halved.epsilon_low


def test_every_mechanism_is_audited_with_neighbours() -> None:
    every = pairs()
    assert {type(pair.claimed).__name__ for pair in every} == {
        "HistogramSpec", "MarginalsSpec", "SyntheticSpec", "ResponsesSpec", "PlacesSpec", "FixesSpec",
    }  # fmt: skip
    for pair in every:
        assert math.isfinite(pair.score(pair.claimed, pair.claimed.measure(pair.with_unit)))
