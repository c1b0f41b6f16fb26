"""Runs of a mechanism on both data sets of a pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.dp_audit.bounds import lower_bound

if TYPE_CHECKING:
    from typing import Any

    from bench.dp_audit.bounds import Finding
    from bench.dp_audit.pairs import Pair
    from privacy import Mechanism


def audit(pair: Pair, mechanism: Mechanism, runs: int, alpha: float) -> Finding:
    """Run a mechanism `runs` times on each data set, each time paid for anew, and bound its epsilon from below."""
    scores = [_scores(pair, mechanism, rows, runs) for rows in (pair.with_unit, pair.without)]
    return lower_bound(scores[0], scores[1], pair.claimed.delta, alpha)


def _scores(pair: Pair, mechanism: Mechanism, rows: list[dict[str, Any]], runs: int) -> list[float]:
    counts = mechanism.measure(rows)
    return [pair.score(mechanism, counts) for _ in range(runs)]
