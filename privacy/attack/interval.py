"""Exact intervals of shares, without SciPy."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_CONFIDENCE: Final = 0.95
_STEPS: Final = 5_000  # about the root of the number of trials
_TINY: Final = 1e-300
_CLOSE: Final = 1e-15
_HALVINGS: Final = 60


def clopper_pearson(successes: int, trials: int, confidence: float = _CONFIDENCE) -> tuple[float, float]:
    """Return the exact interval of a share (Clopper and Pearson 1934); (0, 1) without trials.

    Raises:
        ValueError: more successes than trials, or fewer than none.
    """
    if not 0 <= successes <= trials:
        raise ValueError("there cannot be more successes than trials")
    tail = (1 - confidence) / 2
    low = 0.0 if not successes else _solve(lambda share: at_least(successes, trials, share), tail)
    high = 1.0 if successes == trials else _solve(lambda share: at_least(successes + 1, trials, share), 1 - tail)
    return low, high


def at_least(successes: int, trials: int, share: float) -> float:
    """Return the probability of at least so many successes: the regularised incomplete beta function."""
    if successes <= 0:
        return 1.0
    return _beta(successes, trials - successes + 1, share) if successes <= trials else 0.0


def _solve(rising: Callable[[float], float], wanted: float) -> float:
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if rising(middle) < wanted else (low, middle)
    return (low + high) / 2


def _beta(a: float, b: float, x: float) -> float:
    """Return I_x(a, b) by its continued fraction (DLMF 8.17.22), evaluated with Lentz's method."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - _beta(b, a, 1 - x)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)) / a
    fraction, c, d = 1.0, 1.0, 0.0
    for step in range(_STEPS):
        half = step // 2
        if step == 0:
            term = 1.0
        elif step % 2 == 0:
            term = half * (b - half) * x / ((a + 2 * half - 1) * (a + 2 * half))
        else:
            term = -(a + half) * (a + b + half) * x / ((a + 2 * half) * (a + 2 * half + 1))
        d = 1 / _away_from_zero(1 + term * d)
        c = _away_from_zero(1 + term / c)
        fraction *= c * d
        if abs(c * d - 1) < _CLOSE:
            break
    return front * (fraction - 1)


def _away_from_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY
