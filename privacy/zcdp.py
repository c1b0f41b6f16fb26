"""Zero-concentrated differential privacy: what discrete Gaussian noise is counted in.

A rho-zCDP mechanism has Rényi divergence at most rho * alpha at every order alpha > 1 (Bun and Steinke 2016,
"Concentrated differential privacy", definition 1.1), and is (epsilon, delta)-DP for

    epsilon = rho * alpha + ln(1 / (alpha * delta)) / (alpha - 1) + ln(1 - 1 / alpha)

at any alpha > 1 (Canonne, Kamath and Steinke 2020, "The discrete Gaussian for differential privacy", proposition 12):
every order gives a bound that holds, so searching them on a grid never promises too much.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

_GRID: Final = tuple(1 + 10 ** (step / 100) for step in range(-200, 401))
_HALVINGS = 60


def zcdp_epsilon(rho: float, delta: float) -> float:
    """Return the epsilon that goes with `delta` for a rho-zCDP mechanism."""
    return min(rho * alpha + math.log(1 / (alpha * delta)) / (alpha - 1) + math.log1p(-1 / alpha) for alpha in _GRID)


@lru_cache(maxsize=256)
def zcdp_rho(epsilon: float, delta: float) -> float:
    """Return the largest rho found whose epsilon at `delta` is at most this one."""
    low, high = 0.0, epsilon
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if zcdp_epsilon(middle, delta) <= epsilon:
            low = middle
        else:
            high = middle
    return low
