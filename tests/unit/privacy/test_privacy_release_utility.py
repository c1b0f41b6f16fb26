"""Utility: the ladder, percentiles, the bound on time and draws, and that small data is told the truth."""

import itertools

import pytest

from privacy import Counts, HistogramSpec, SyntheticSpec
from privacy.release.utility import ladder, measure_errors
from tests.helpers.release_rows import CENSUS, census_rows

SPEC = HistogramSpec("x", 1.0, categories=("a", "b", "c"))


def test_the_ladder_has_both_ends_and_the_choice() -> None:
    assert ladder(0.5, 8.0, 1.0) == (0.5, 1.0, 2.0, 4.0, 8.0)
    assert ladder(0.5, 8.0, 3.0) == (0.5, 1.0, 2.0, 3.0, 4.0, 8.0)
    assert ladder(1.0, 1.0, 1.0) == (1.0,)
    assert ladder(0.0, 99.0, 1.0)[0] == 0.01
    assert ladder(0.0, 99.0, 1.0)[-1] == 8.0


def test_small_data_is_told_to_be_useless_and_large_to_be_fine() -> None:
    small, large = Counts(((3, 2, 1, 0),), 6), Counts(((30_000, 20_000, 10_000, 0),), 60_000)
    assert measure_errors(SPEC, small, (0.1,))[0].useless
    found = measure_errors(SPEC, large, (0.1, 1.0))
    assert [one.useless for one in found] == [False, False]
    assert found[1].error < found[0].error
    assert all(one.low <= one.error <= one.high for one in found)


def test_draws_end_with_the_time_and_are_never_too_few_or_too_many() -> None:
    counts = Counts(((3, 2, 1, 0),), 6)
    slow, frozen = itertools.count(0, 1.0), itertools.repeat(0.0)
    assert measure_errors(SPEC, counts, (1.0,), clock_s=lambda: next(slow))[0].draws == 3
    assert measure_errors(SPEC, counts, (1.0,), clock_s=lambda: next(frozen))[0].draws == 40
    steps = itertools.count(0, 0.06)
    assert measure_errors(SPEC, counts, (1.0,), clock_s=lambda: next(steps))[0].draws == 7


def test_synthetic_rows_are_useless_where_shuffled_columns_are_as_good() -> None:
    spec = SyntheticSpec(CENSUS, 1.0)
    counts = spec.measure(census_rows(5_000))
    poor, good = measure_errors(spec, counts, (0.05, 4.0), point_s=0.0)
    assert poor.useless
    assert not good.useless
    assert spec.useless_above(counts) == pytest.approx(0.112, abs=0.01)
