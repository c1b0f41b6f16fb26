"""Conversion between rho and epsilon: known values, and that both ways agree."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy.zcdp import zcdp_epsilon, zcdp_rho


def test_value_of_the_research() -> None:
    assert zcdp_rho(1.0, 1e-6) == pytest.approx(0.02436, abs=5e-6)


def test_better_than_the_simple_bound_and_above_the_mean_loss() -> None:
    rho, delta = 0.1, 1e-6
    simple = rho + 2 * math.sqrt(rho * math.log(1 / delta))  # Bun and Steinke 2016, proposition 1.3
    assert rho < zcdp_epsilon(rho, delta) < simple


@given(st.floats(0.01, 8.0), st.sampled_from([1e-5, 1e-6, 1e-9]))
def test_rho_never_costs_more_than_its_epsilon(epsilon: float, delta: float) -> None:
    rho = zcdp_rho(epsilon, delta)
    assert zcdp_epsilon(rho, delta) <= epsilon
    assert zcdp_epsilon(rho * 1.001, delta) > epsilon
