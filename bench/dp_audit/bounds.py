"""From runs on two neighbouring data sets to a lower bound on epsilon that holds with stated confidence.

An event is chosen on one half of the runs, by the score of the likelihood ratio, and tested on the other half: exact
bounds on its two probabilities (Clopper and Pearson 1934) bound what the mechanism must have revealed. For pure
differential privacy that is ln(p / q). A rho-zCDP claim bounds the Rényi divergence between the two Bernoulli laws of
any event at every order alpha by rho * alpha (data processing); the smallest rho that the event allows is turned into
epsilon at the claim's delta, as the claim itself was.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from privacy.zcdp import zcdp_epsilon

if TYPE_CHECKING:
    from collections.abc import Sequence

_HALVINGS = 40
_ORDERS = tuple(1 + 10 ** (step / 8) for step in range(-16, 17))
_THRESHOLDS = 40
_LEAST_RHO = 1e-9
_NEGLIGIBLE = 1e-12


@dataclass(frozen=True, slots=True)
class Finding:
    """What the event that was chosen shows.

    Attributes:
        epsilon_low: the mechanism's epsilon is at least this, but for the error probability.
        likely, unlikely: runs of the tested half in which the event happened, on the data set under which it is more
            and less likely; `runs` of each.
    """

    epsilon_low: float
    likely: int
    unlikely: int
    runs: int


def lower_bound(with_unit: Sequence[float], without: Sequence[float], delta: float, alpha: float) -> Finding:
    """Return the larger bound of both directions, together wrong with probability `alpha` at most."""
    half = len(with_unit) // 2
    one, other = np.array(with_unit), np.array(without)
    directions = ((one, other), (-other, -one))
    found = [_direction(likely, unlikely, half, delta, alpha / 2) for likely, unlikely in directions]
    return max(found, key=lambda finding: finding.epsilon_low)


def _direction(likely: Floats, unlikely: Floats, half: int, delta: float, alpha: float) -> Finding:
    cuts = np.unique(np.quantile(np.concatenate([likely[:half], unlikely[:half]]), np.linspace(0, 1, _THRESHOLDS)))

    def seen(threshold: float) -> float:
        return _bound(likely[:half] >= threshold, unlikely[:half] >= threshold, delta, alpha).epsilon_low

    chosen = max(cuts.tolist(), key=seen)
    return _bound(likely[half:] >= chosen, unlikely[half:] >= chosen, delta, alpha)


def _bound(likely: Events, unlikely: Events, delta: float, alpha: float) -> Finding:
    runs = len(likely)
    hits, misses = int(likely.sum()), int(unlikely.sum())
    low = clopper_pearson_low(hits, runs, alpha / 2)
    high = 1 - clopper_pearson_low(runs - misses, runs, alpha / 2)
    if low <= high:
        return Finding(0.0, hits, misses, runs)
    if not delta:
        return Finding(math.log(low / high), hits, misses, runs)
    rho = max(_renyi(low, high, order) / order for order in _ORDERS)
    return Finding(zcdp_epsilon(max(rho, _LEAST_RHO), delta), hits, misses, runs)


def _renyi(one: float, other: float, order: float) -> float:
    """Rényi divergence of two Bernoulli laws (van Erven and Harremoës 2014, equation 1)."""
    parts = (one**order * other ** (1 - order), (1 - one) ** order * (1 - other) ** (1 - order) if one < 1 else 0.0)
    return math.log(sum(parts)) / (order - 1)


def clopper_pearson_low(hits: int, runs: int, alpha: float) -> float:
    """Return the exact lower bound on a probability: below it, so many hits have probability `alpha` at most."""
    if hits == 0:
        return 0.0
    low, high = 0.0, hits / runs
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if _at_least(hits, runs, middle) <= alpha:
            low = middle
        else:
            high = middle
    return low


def _at_least(hits: int, runs: int, probability: float) -> float:
    """Return the probability of at least so many hits, for `hits` above the mean: terms fall from the first on."""
    term = math.exp(
        math.lgamma(runs + 1)
        - math.lgamma(hits + 1)
        - math.lgamma(runs - hits + 1)
        + hits * math.log(probability)
        + (runs - hits) * math.log1p(-probability)
    )
    odds, total = probability / (1 - probability), 0.0
    for count in range(hits, runs + 1):
        total += term
        if term < total * _NEGLIGIBLE:
            break
        term *= (runs - count) / (count + 1) * odds
    return total


Floats = np.ndarray[tuple[int], np.dtype[np.float64]]
Events = np.ndarray[tuple[int], np.dtype[np.bool_]]
