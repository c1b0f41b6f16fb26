"""What noise does to this very data, at a ladder of epsilons, said plainly; for the person's eyes, never a release."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import UserError
from app.sell.preparing import UtilityPoint, UtilityView
from privacy.release.model import Hiding
from privacy.release.utility import ladder, measure_errors

if TYPE_CHECKING:
    from app.sell.prepare import Preparation
    from privacy import Counts, Mechanism
    from privacy.release.utility import Measured

_WHOLE_FROM = 10
_NEARLY = 10
"""Where fewer than one of so many is shown, nearly everything is hidden."""


def measure_utility(preparation: Preparation) -> UtilityView:
    """Measure a noised plan; reads the rows once and takes about two seconds more at most, so call it on a worker.

    Raises:
        UserError: nothing is noised, or the request does not buy it like this.
        ReleaseRefusedError: there is too little or too much data for this release.
        SourcesError: the source cannot be read.
    """
    if not preparation.records_noised:
        raise UserError("This data leaves as it is, so there is no noise to measure.", next_step="Go on.")
    wanted, mechanism = preparation.spec.release, preparation.mechanism()
    counts = mechanism.measure(preparation.rows())
    found = measure_errors(mechanism, counts, ladder(wanted.epsilon_min, wanted.epsilon_max, mechanism.epsilon))
    return UtilityView(
        measure=mechanism.error_name,
        points=tuple(UtilityPoint(one.epsilon, one.error, one.low, one.high, one.useless) for one in found),
        sentence=_sentence(mechanism, counts, found),
        draws=min(one.draws for one in found),
    )


def _sentence(mechanism: Mechanism, counts: Counts, found: tuple[Measured, ...]) -> str:
    chosen = next(one for one in found if one.epsilon == mechanism.epsilon)
    limit = _number(mechanism.useless_above(counts))
    name, error = mechanism.error_name, _number(chosen.error)
    if chosen.useless:
        better = next((one.epsilon for one in found if one.epsilon > chosen.epsilon and not one.useless), None)
        first = (
            f"At epsilon {chosen.epsilon:g} this is useless: the {name} is {error}, and above {limit} it says nothing "
            "about your data. "
        )
        first += f"From epsilon {better:.2g} on it would be useful." if better else "No epsilon taken here mends that."
    else:
        first = (
            f"At epsilon {chosen.epsilon:g} the {name} is {error}, in nine of ten draws between "
            f"{_number(chosen.low)} and {_number(chosen.high)}; above {limit} it would be useless."
        )
    if isinstance(mechanism, Hiding):
        first += _hidden(mechanism, mechanism.epsilon, counts, found)
    left_out = counts.clipped + counts.without_day + counts.outside
    return first + (_left_out(counts) if left_out else "")


def _hidden(mechanism: Hiding, epsilon: float, counts: Counts, found: tuple[Measured, ...]) -> str:
    """Say how much would be shown; early and plainly where that is nearly nothing."""
    shown, there = mechanism.visible(counts)
    if shown * _NEARLY >= there:
        return f" Shown would be {shown:,} of your {there:,} places, those with {mechanism.least:,} days or more."
    said = (
        f" At this epsilon nearly everything is hidden: {shown:,} of your {there:,} places would be shown, those with "
        f"{mechanism.least:,} days or more."
    )
    rungs = [(one.epsilon, mechanism.at(one.epsilon).visible(counts)[0]) for one in found if one.epsilon > epsilon]
    better = next((rung for rung in rungs if rung[1] * _NEARLY >= there), None)
    if better is None:
        return f"{said} No epsilon taken here shows many more."
    return f"{said} At epsilon {better[0]:.2g} it would be {better[1]:,}."


def _left_out(counts: Counts) -> str:
    reasons = (
        (counts.clipped, "are more than are counted at once"),
        (counts.without_day, "have no day"),
        (counts.outside, "lie outside what is counted"),
    )
    said = ", ".join(f"{number:,} {reason}" for number, reason in reasons if number)
    return f" Of your records, {counts.kept:,} count; {said}."


def _number(error: float) -> str:
    return f"{error:,.0f}" if error >= _WHOLE_FROM else f"{error:.3f}"
