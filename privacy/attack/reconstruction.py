"""Reconstruction: an attacker who has every day but one guesses that day's values from the release.

The attacker subtracts what all other days give from what was released; what remains is the day and the noise. Guessed
is, for each field or pair of fields the release counts, the value most frequent on that day, weighing what remains
against habit (how often each value is met on other days) by how strong the noise is. The baseline is the best single
guess for all days: what habits alone tell.

If a prior guess is right with probability b, then under epsilon-differential privacy for days no guess is right with
more than e^(2 eps) b / (e^(2 eps) b + 1 - b): two days in each other's place are two changes (Dwork and Roth 2014,
theorem 2.2, with Bayes' rule). Where records are protected and not days, that promises nothing about a day with many
records; then a quarter more than habit is noted.
"""

from __future__ import annotations

import itertools
import json
import math
from collections import Counter
from typing import TYPE_CHECKING, Final

from privacy.attack.days import by_day, on_day
from privacy.attack.features import Key, features, group_of
from privacy.attack.interval import clopper_pearson
from privacy.attack.model import AttackResult
from privacy.attack.results import not_applicable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from privacy.attack.context import Context, Mechanism
    from privacy.attack.model import Verdict
    from privacy.cells import Row

_RUNS: Final = 8
_AGAIN: Final = 11
_STUDENT: Final = 2.201  # 97.5 % of Student's t with 11 degrees of freedom
_COPIES: Final = 200
_FEWEST_DAYS: Final = 5
_SYNTHETIC_ROWS: Final = 6_000  # fewer are refused
_WITHOUT_DAYS: Final = 0.25
_NEARLY: Final = 0.95  # as frequent, but for noise


def allowed_share(baseline: float, epsilon: float, unit: str) -> float:
    """Return the largest share of right guesses that is allowed; where days are not promised, that needs no note."""
    if unit != "user-day":
        return min(1.0, baseline + _WITHOUT_DAYS)
    odds = math.exp(2 * epsilon) * baseline
    return odds / (odds + 1 - baseline) if baseline < 1 else 1.0


def reconstruction(
    records: Callable[[], Iterator[bytes]], context: Context, progress: Callable[[int, int], None]
) -> AttackResult:
    """Hold out up to 60 days, one at a time."""
    if context.form == "rows":
        return not_applicable("reconstruction", "Your records leave as they are: there is nothing to reconstruct.")
    mechanism, source = context.mechanism, context.source
    if mechanism is None or source is None or context.form in {"answers", "fixes"}:
        return not_applicable("reconstruction", "Each answer or position is protected on its own, not within a day.")
    if not context.promise.day_column:
        return not_applicable("reconstruction", "This data does not say on which day something was.")
    days = by_day(source(), context.promise.day_column, context.coins)
    if len(days) < _FEWEST_DAYS:
        return not_applicable(
            "reconstruction", f"With fewer than {_FEWEST_DAYS} days there is no habit to compare with."
        )
    outgoing = [json.loads(record) for record in records()]
    scale = len(outgoing) / max(1, sum(1 for _ in source()))
    total = _RUNS + _AGAIN + len(days)
    runs = []
    for run, drawn in enumerate(mechanism.runs(source(), _RUNS + _AGAIN)):
        progress(run, total)
        runs.append(features(drawn))
    effects = []
    for number, rows in enumerate(days.values()):
        progress(_RUNS + _AGAIN + number, total)
        effects.append(_effect(mechanism, rows, context, scale))
    return _guess_all([features(outgoing), *runs[_RUNS:]], runs[:_RUNS], effects, context)


def _guess_all(
    released: Sequence[Mapping[Key, float]],
    runs: Sequence[Mapping[Key, float]],
    effects: Sequence[Mapping[Key, float]],
    context: Context,
) -> AttackResult:
    """Guess every day from every release.

    Args:
        released: this release and others like it.
        runs: by which the attacker knows what to expect, and how strong the noise is.
        effects: of the days.
        context: what was promised.
    """
    groups = _groups(effects, released, runs)
    whole: dict[Key, float] = {}
    for effect in effects:
        for key, value in effect.items():
            whole[key] = whole.get(key, 0.0) + value
    right, guesses = [0] * len(released), 0
    often: dict[tuple[str, ...], Counter[Key]] = {group: Counter() for group in groups}
    for effect in effects:
        habit = {key: (value - effect.get(key, 0.0)) / (len(effects) - 1) for key, value in whole.items()}
        for group, by_release, true in _guesses(groups, released, runs, effect, habit):
            guesses += 1
            often[group].update(true)
            right = [count + (guess in true) for count, guess in zip(right, by_release, strict=True)]
    if not guesses:
        return not_applicable("reconstruction", "No day of yours changes this release.")
    baseline = sum(max(found.values()) for found in often.values() if found) / guesses
    return _result([count / guesses for count in right], baseline, guesses, len(effects), context)


def _result(shares: Sequence[float], baseline: float, guesses: int, days: int, context: Context) -> AttackResult:
    """Judge the mean over several releases: all guesses from one release share its noise, and its luck."""
    share = sum(shares) / len(shares)
    spread = math.sqrt(sum((one - share) ** 2 for one in shares) / (len(shares) - 1) / len(shares))
    low, high = clopper_pearson(round(share * guesses), guesses)
    low, high = min(low, max(0.0, share - _STUDENT * spread)), max(high, min(1.0, share + _STUDENT * spread))
    limit = allowed_share(baseline, context.promise.epsilon, context.promise.unit)
    detail = (
        f"{guesses:,} facts of {days} days, each held out in turn, were guessed from this release "
        f"({100 * shares[0]:.0f} of 100 right) and from {len(shares) - 1} others like it that nobody saw."
    )
    if context.promise.unit != "user-day":
        detail += " This release protects single records, not days: choose days as the unit to protect them."
    found: Verdict = "failed" if context.promise.unit == "user-day" else "noted"
    return AttackResult(
        "reconstruction",
        found if low > limit else "passed",
        f"Who has all your other days guesses {100 * share:.0f} of 100 facts about a missing day right; from your "
        f"habits alone it would be {100 * baseline:.0f}.",
        share,
        low,
        high,
        "share",
        limit,
        detail,
    )


def _effect(mechanism: Mechanism, rows: Sequence[Row], context: Context, scale: float) -> dict[Key, float]:
    """Return what a day adds to the numbers of a release: many copies of it, each on a day of its own, shared out.

    Args:
        mechanism: the release.
        rows: of the day.
        context: unit of protection.
        scale: of synthetic rows, how many are released for one that went in.
    """
    column, counted = context.promise.day_column, len(rows)
    if context.promise.unit == "user-day":
        counted = min(counted, context.promise.per_unit)
    copies = max(_COPIES, -(-_SYNTHETIC_ROWS // counted)) if context.form == "synthetic" else _COPIES
    added = itertools.chain.from_iterable(on_day(rows, column, number) for number in range(copies))
    records = mechanism.run(list(added))
    each = copies if context.form != "synthetic" else len(records) / counted
    shares = {key: value / each for key, value in features(records).items()}
    weight = 1.0 if context.form != "synthetic" else scale
    return {key: weight * value for key, value in shares.items() if value > 1 / 2}


def _groups(*numbers: Sequence[Mapping[Key, float]]) -> dict[tuple[str, ...], list[Key]]:
    """Return the numbers of a release by what they are alternatives in; sorted, so that ties always fall alike."""
    groups: dict[tuple[str, ...], list[Key]] = {}
    for key in sorted({key for these in numbers for one in these for key in one}):
        groups.setdefault(group_of(key), []).append(key)
    return {group: keys for group, keys in groups.items() if len(keys) > 1}


def _guesses(
    groups: Mapping[tuple[str, ...], Sequence[Key]],
    released: Sequence[Mapping[Key, float]],
    runs: Sequence[Mapping[Key, float]],
    effect: Mapping[Key, float],
    habit: Mapping[Key, float],
) -> Iterator[tuple[tuple[str, ...], list[Key], set[Key]]]:
    """Yield for each group of alternatives what is guessed by each release, and what is right."""
    for group, keys in groups.items():
        own = [effect.get(key, 0.0) for key in keys]
        most = max(own)
        if most <= 0:
            continue
        means = [sum(run.get(key, 0.0) for run in runs) / len(runs) for key in keys]
        noise = sum((run.get(key, 0.0) - mean) ** 2 for run in runs for key, mean in zip(keys, means, strict=True))
        variance = noise / (len(keys) * (len(runs) - 1))
        trust = sum(own) ** 2 / (sum(own) ** 2 + variance)
        others = [mean - one for mean, one in zip(means, own, strict=True)]
        guesses = []
        for one in released:
            rest = [one.get(key, 0.0) - other for key, other in zip(keys, others, strict=True)]
            weights = [trust * left + (1 - trust) * habit.get(key, 0.0) for key, left in zip(keys, rest, strict=True)]
            guesses.append(keys[weights.index(max(weights))])
        yield group, guesses, {key for key, one in zip(keys, own, strict=True) if one >= _NEARLY * most}
