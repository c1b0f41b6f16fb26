"""Exact discrete noise, calibrated so that OpenDP's own privacy map proves at most what was asked for.

OpenDP samples without floating-point leaks (Mironov 2012, "On significance of the least significant bits for
differential privacy") from the operating system's generator.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_KEPT = 64
_HAIR = 1 + 1e-12  # maps round up; a hair more noise brings them under


@dataclass(frozen=True, slots=True)
class Noise:
    """Noise for whole numbers.

    Attributes:
        measurement: OpenDP's.
        scale: of the distribution; for a choice among answers the odds of a lie.
        cost: proven by its map: epsilon for Laplace, rho for Gaussian, over all `tables` it was calibrated for.
        variance: of the noise on one count, to weigh counts by; 0 for a choice.
    """

    measurement: Any
    scale: float
    cost: float
    variance: float = 0.0

    def add(self, counts: Sequence[int]) -> list[int]:
        """Return noised counts."""
        return [int(value) for value in self.measurement(list(counts))] if counts else []


@lru_cache(maxsize=_KEPT)
def laplace(contributions: int, tables: int, epsilon: float) -> Noise:
    """Return discrete Laplace noise (Ghosh, Roughgarden and Sundararajan 2009) with which all counts are epsilon-DP.

    Args:
        contributions: by how much, in L1 norm, one unit changes each table.
        tables: how many tables get it.
        epsilon: for all of them together.
    """
    dp = _opendp()
    space = dp.vector_domain(dp.atom_domain(T="i64")), dp.l1_distance(T="i64")
    changed = contributions * tables
    measurement, scale, cost = _calibrated(
        lambda scale: dp.m.make_laplace(*space, scale=scale),
        lambda measurement: float(measurement.map(changed)),
        changed / epsilon,
        epsilon,
    )
    ratio = math.exp(-1 / scale)
    return Noise(measurement, scale, cost, 2 * ratio / (1 - ratio) ** 2)


@lru_cache(maxsize=_KEPT)
def gaussian(contributions: int, tables: int, rho: float) -> Noise:
    """Return discrete Gaussian noise (Canonne, Kamath and Steinke 2020) with which all counts are rho-zCDP.

    Args:
        contributions: by how much, in L2 norm, one unit changes each table.
        tables: how many tables get it.
        rho: for all of them together.
    """
    dp = _opendp()
    space = dp.vector_domain(dp.atom_domain(T="i64")), dp.l2_distance(T="i64")
    measurement, scale, cost = _calibrated(
        lambda scale: dp.m.make_gaussian(*space, scale=scale),
        lambda measurement: tables * float(measurement.map(contributions)),
        contributions * math.sqrt(tables / (2 * rho)),
        rho,
    )
    return Noise(measurement, scale, cost, scale * scale)


@lru_cache(maxsize=_KEPT)
def noisy_max(sensitivity: int, measure: Literal["epsilon", "rho"], budget: float) -> Noise:
    """Return the choice of the largest of whole-number scores, each changed by one unit by at most `sensitivity`.

    With pure epsilon the noise is exponential (McKenna and Sheldon 2020, "Permute-and-flip"); with rho it is Gumbel,
    which makes it the exponential mechanism, eps**2/8-zCDP (Cesar and Rogers 2021, "Bounding, concentrating, and
    truncating"). Its `measurement` gives an index.
    """
    dp = _opendp()
    space = dp.vector_domain(dp.atom_domain(T="i64")), dp.linf_distance(T="i64")
    divergence = dp.max_divergence() if measure == "epsilon" else dp.zero_concentrated_divergence()
    epsilon = budget if measure == "epsilon" else math.sqrt(8 * budget)
    measurement, scale, cost = _calibrated(
        lambda scale: dp.m.make_noisy_max(*space, divergence, scale=scale),
        lambda measurement: float(measurement.map(sensitivity)),
        2 * sensitivity / epsilon,
        budget,
    )
    return Noise(measurement, scale, cost)


@lru_cache(maxsize=_KEPT)
def randomised_response(choices: int, epsilon: float) -> Noise:
    """Return what tells the truth among so many choices often enough to be of use, and no more than epsilon allows."""
    dp = _opendp()
    truth = math.exp(epsilon) / (math.exp(epsilon) + choices - 1)
    # The map rounds up; a hair more lies bring it under. `_calibrated` makes its parameter larger, so it is the odds.
    measurement, odds, cost = _calibrated(
        lambda odds: dp.m.make_randomized_response(list(range(choices)), prob=1 / (1 + odds)),
        lambda measurement: float(measurement.map(1)),
        (1 - truth) / truth,
        epsilon,
    )
    return Noise(measurement, odds, cost)


def _calibrated(
    make: Callable[[float], Any], cost_of: Callable[[Any], float], scale: float, budget: float
) -> tuple[Any, float, float]:
    while True:
        measurement = make(scale)
        cost = cost_of(measurement)
        if cost <= budget:
            return measurement, scale, cost
        scale *= _HAIR


def _opendp() -> Any:
    import opendp.prelude as dp

    # OpenDP marks what its committee has not yet vetted as "contrib"; all used here have a written proof.
    dp.enable_features("contrib")
    return dp


def expected_error(scale: float) -> float:
    """Return the mean of |X| for discrete Laplace noise of this scale: 2a/(1-a²) with a = exp(-1/scale)."""
    ratio = math.exp(-1 / scale)
    return 2 * ratio / (1 - ratio * ratio)
