"""Synthetic rows: near the data, from declared values only, paid for exactly, refused where they would mislead."""

from typing import Any

import numpy as np
import pytest

from privacy import Clip, DeclaredColumn, ReleaseRefusedError, SyntheticSpec
from privacy.ledger import zcdp_rdp
from privacy.release.noise import noisy_max
from privacy.release.synthetic import _spanning
from privacy.release.tree import Measured, Tree, fit, noised_total, on_simplex, os_seeded, sample
from privacy.zcdp import zcdp_rho
from tests.helpers.release_rows import CENSUS, ListRows, census_rows, spend

SPEC = SyntheticSpec(CENSUS, 1.0)


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    return census_rows(100_000)


@pytest.mark.parametrize("delta", [1e-6, 0.0])
def test_census_rows_are_as_near_as_promised(rows: list[dict[str, str]], delta: float) -> None:
    spec = SyntheticSpec(CENSUS, 1.0, delta=delta)
    counts = spec.measure(rows)
    drawn = spec.draw(counts, spend(spec))
    assert drawn.measured_error <= 0.021
    assert 0.99 < drawn.epsilon <= 1.0
    assert len(drawn.records) == pytest.approx(100_000, rel=0.02)
    declared = {column.name: set(column.labels) for column in CENSUS}
    assert all(record[name] in declared[name] for record in drawn.records[:2000] for name in declared)
    assert drawn.measured_error < spec.useless_above(counts) / 3


def test_as_many_rows_as_asked_for() -> None:
    spec = SyntheticSpec(CENSUS, 1.0, rows=321)
    counts = spec.measure(census_rows(5_000))
    assert len(spec.draw(counts, spend(spec)).records) == 321


def test_few_records_are_refused_in_favour_of_histograms() -> None:
    with pytest.raises(ReleaseRefusedError, match=r"4,999 count here.*histograms"):
        SPEC.measure(census_rows(4_999))


def test_the_ledger_has_rho() -> None:
    ledger = ListRows()
    spend(SPEC, ledger)
    assert ledger.entries[0].rdp == zcdp_rdp(zcdp_rho(1.0, 1e-6))


def test_simplex_keeps_the_total_and_order() -> None:
    assert on_simplex(np.array([3.0, 1.0, -2.0]), 4.0).tolist() == [3.0, 1.0, 0.0]
    assert on_simplex(np.array([[5.0, -1.0], [0.0, 0.0]]), 2.0).tolist() == [[2.0, 0.0], [0.0, 0.0]]


def test_totals_of_small_tables_count_more() -> None:
    assert noised_total([np.array([10.0]), np.array([0.0] * 9 + [20.0])], 1.0) == pytest.approx(10.909, abs=0.001)
    assert noised_total([np.array([-5.0])], 1.0) == 1.0


def test_tables_without_noise_are_fitted_exactly_and_sampled_near() -> None:
    first = np.array([[40.0, 10.0], [0.0, 50.0]])
    second = np.array([[20.0, 20.0], [0.0, 60.0]])
    singles = [first.sum(axis=1), first.sum(axis=0), second.sum(axis=0)]
    tree = fit(Measured(singles, 1.0, {(0, 1): first, (1, 2): second}, 1.0))
    assert np.allclose(tree.joints[0, 1], first / 100, atol=1e-6)
    codes = sample(tree, 10_000, os_seeded())
    pair = np.bincount(codes[0] * 2 + codes[1], minlength=4)
    assert np.abs(pair - np.array([4000, 1000, 0, 5000])).max() <= 2
    assert not np.array_equal(codes[0][:5000], np.zeros(5000, dtype=np.int64))


def test_columns_apart_in_the_tree_are_independent_given_the_one_between() -> None:
    half = np.full((2, 2), 0.25)
    tree = Tree([np.array([0.5, 0.5])] * 3, {(0, 1): half, (1, 2): half})
    codes = sample(tree, 40_000, np.random.default_rng(3))
    shares = np.bincount(codes[0] * 2 + codes[2], minlength=4) / 40_000
    assert np.abs(shares - 0.25).max() < 0.01


def test_a_tree_joins_all_columns_by_the_strongest_pairs() -> None:
    scores = {(0, 1): 10**9, (0, 2): 10**9 - 10**6, (1, 2): 10**9 - 1, (1, 3): 5 * 10**8, (2, 3): 0, (0, 3): 0}
    edges = _spanning(scores, noisy_max(1, "rho", 0.01), 4)
    assert sorted(edges) in ([(0, 1), (1, 2), (1, 3)], [(0, 1), (0, 2), (1, 3)])


@pytest.mark.parametrize("measure", ["rho", "epsilon"])
def test_choices_cost_at_most_their_budget(measure: Any) -> None:
    for sensitivity, budget in ((1, 0.001), (48, 0.3), (10_000, 4.0)):
        pick = noisy_max(sensitivity, measure, budget)
        assert 0.999 * budget < pick.cost <= budget


@pytest.mark.parametrize(
    "changes",
    [
        {"columns": CENSUS[:1]},
        {"rows": -1},
        {"rows": 1_000_001},
        {"delta": 0.5},
        {"clip": Clip("user-day")},
        {"columns": (*CENSUS, DeclaredColumn("x"))},
    ],
)
def test_rows_without_a_guarantee_are_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ReleaseRefusedError):
        SyntheticSpec(**{"columns": CENSUS, "epsilon": 1.0, **changes})
