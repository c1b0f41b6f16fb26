"""How useful a release of this very data would be: noise drawn again and again, for the eyes of this user alone.

Nothing of it leaves, so it costs nothing. Which epsilon a person takes after looking is, like selling at all, a choice
made with the data in view; what that tells is not counted.
"""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from privacy.release.model import MAX_EPSILON, MIN_EPSILON

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from privacy.release.model import Counts, Mechanism

POINT_S: Final = 0.3
MOST_DRAWS, FEWEST_DRAWS = 40, 3
_PARTS = 20
"""Twentieths: the first and the last cut are the 5th and the 95th percentile."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Error at one epsilon.

    Attributes:
        epsilon: privacy loss per unit.
        error: mean over the draws, in the mechanism's `error_name`.
        low, high: 5th and 95th percentile of the draws.
        useless: the mean is above the mechanism's threshold.
        draws: how many were made.
    """

    epsilon: float
    error: float
    low: float
    high: float
    useless: bool
    draws: int


def ladder(low: float, high: float, chosen: float, steps: int = 5) -> tuple[float, ...]:
    """Return epsilons from the lowest to the highest that may be chosen, in even ratios, with the chosen one."""
    low, high = max(low, MIN_EPSILON), min(high, MAX_EPSILON)
    if low >= high or steps < 2:  # noqa: PLR2004 - two ends
        return (chosen,)
    ratio = (high / low) ** (1 / (steps - 1))
    rungs = {round(low * ratio**step, 6) for step in range(steps - 1)} | {high, chosen}
    return tuple(sorted(rung for rung in rungs if low <= rung <= high or rung == chosen))


def measure_errors(
    mechanism: Mechanism,
    counts: Counts,
    epsilons: Iterable[float],
    point_s: float = POINT_S,
    clock_s: Callable[[], float] = time.perf_counter,
) -> tuple[Measured, ...]:
    """Measure each epsilon with as many draws as fit into `point_s` seconds, 3 to 40."""
    useless_above = mechanism.useless_above(counts)
    found = []
    for epsilon in epsilons:
        errors = _draws(mechanism.at(epsilon), counts, point_s, clock_s)
        cuts = statistics.quantiles(errors, n=_PARTS, method="inclusive")
        mean = statistics.fmean(errors)
        found.append(Measured(epsilon, mean, cuts[0], cuts[-1], mean > useless_above, len(errors)))
    return tuple(found)


def _draws(mechanism: Mechanism, counts: Counts, point_s: float, clock_s: Callable[[], float]) -> Sequence[float]:
    begun, errors = clock_s(), [mechanism.rehearse(counts)]
    while len(errors) < FEWEST_DRAWS or (len(errors) < MOST_DRAWS and clock_s() - begun < point_s):
        errors.append(mechanism.rehearse(counts))
    return errors
