"""Reconstruction: an attacker who has every day but one guesses that day's values from the release.

The attacker subtracts what all other days give from what was released; what remains is the day and the noise. Guessed
is, for each field or pair of fields the release counts, the value most frequent on that day, weighing what remains
against habit (the value most frequent on the other days) by how strong the noise is. Habit alone is the baseline: the
release adds only what it makes the attacker know beyond it.

If a prior guess is right with probability b, then under epsilon-differential privacy for days no guess is right with
more than e^(2 eps) b / (e^(2 eps) b + 1 - b): two days in each other's place are two changes (Dwork and Roth 2014,
theorem 2.2, with Bayes' rule). Where records are protected and not days, that promises nothing about a day with many
records; then a quarter more than habit fails.
"""

from __future__ import annotations

import itertools
import json
import math
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from privacy.attack.features import Key, features, group_of
from privacy.attack.interval import clopper_pearson
from privacy.attack.model import AttackResult
from privacy.attack.results import not_applicable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from privacy.attack.context import Context, Mechanism
    from privacy.cells import Row

MOST_DAYS: Final = 60
_RUNS: Final = 8
_COPIES: Final = 200
_FEWEST_DAYS: Final = 5
_DAY_ROWS: Final = 2_000
_WITHOUT_DAYS: Final = 0.25
_FIRST_DAY: Final = date(2400, 1, 1)  # no day of the data


def allowed_share(baseline: float, epsilon: float, unit: str) -> float:
    """Return the largest share of right guesses that the promise allows, or that we let pass where it says nothing."""
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
    mechanism, source, column = context.mechanism, context.source, context.promise.day_column
    if mechanism is None or source is None or context.form in {"answers", "fixes"}:
        return not_applicable("reconstruction", "Each answer or position is protected on its own, not within a day.")
    if not column:
        return not_applicable("reconstruction", "This data does not say on which day something was.")
    days = _days(source(), column, context)
    if len(days) < _FEWEST_DAYS:
        return not_applicable(
            "reconstruction", f"With fewer than {_FEWEST_DAYS} days there is no habit to compare with."
        )
    released = features(json.loads(record) for record in records())
    progress(0, _RUNS + len(days))
    runs = []
    for run in range(_RUNS):
        runs.append(features(mechanism.run(source())))
        progress(run + 1, _RUNS + len(days))
    right = usual = guesses = 0
    for number, rows in enumerate(days.values()):
        effect = _effect(mechanism, rows, context)
        for by_release, by_habit, true in _guesses(released, runs, effect, len(days)):
            guesses, right, usual = guesses + 1, right + (by_release in true), usual + (by_habit in true)
        progress(_RUNS + number + 1, _RUNS + len(days))
    if not guesses:
        return not_applicable("reconstruction", "No day of yours changes this release.")
    return _result(right, usual, guesses, len(days), context)


def _result(right: int, usual: int, guesses: int, days: int, context: Context) -> AttackResult:
    low, high = clopper_pearson(right, guesses)
    share, baseline = right / guesses, usual / guesses
    limit = allowed_share(baseline, context.promise.epsilon, context.promise.unit)
    detail = (
        f"{guesses:,} values of {days} days, each held out in turn; all other days and {_RUNS} runs of the release "
        "without anybody seeing them were given to the attacker."
    )
    if context.promise.unit != "user-day":
        detail += " This release protects single records, not days: choose days as the unit to protect them."
    return AttackResult(
        "reconstruction",
        "failed" if low > limit else "passed",
        f"Who has all your other days guesses {100 * share:.0f} of 100 facts about a missing day right; from your "
        f"habits alone it would be {100 * baseline:.0f}.",
        share,
        low,
        high,
        "share",
        limit,
        detail,
    )


def _days(rows: Iterator[Row], column: str, context: Context) -> dict[date, list[Row]]:
    """Return the rows of at most 60 days, drawn evenly among all (Vitter 1985, algorithm R, over days)."""
    kept: dict[date, list[Row]] = {}
    seen: set[date] = set()
    for row in rows:
        day = _day(row.get(column))
        if day is None:
            continue
        if day not in seen:
            seen.add(day)
            if len(kept) < MOST_DAYS:
                kept[day] = []
            elif context.coins.randrange(len(seen)) < MOST_DAYS:
                kept.pop(context.coins.choice(list(kept)))
                kept[day] = []
        if day in kept and len(kept[day]) < _DAY_ROWS:
            kept[day].append(row)
    return kept


def _day(value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.astimezone(UTC).date() if value.tzinfo else None
    return value if isinstance(value, date) else None


def _effect(mechanism: Mechanism, rows: Sequence[Row], context: Context) -> dict[Key, float]:
    """Return what a day adds to the numbers of a release: many copies of it, each on a day of its own, shared out."""
    column = context.promise.day_column
    copies = []
    for number in range(_COPIES):
        day = _FIRST_DAY + timedelta(days=2 * number)
        copies.append([{**row, column: _on(day, row[column])} for row in rows])
    many = features(mechanism.run(list(itertools.chain.from_iterable(copies))))
    return {key: value / _COPIES for key, value in many.items() if value > _COPIES / 2}


def _on(day: date, value: Any) -> Any:
    if isinstance(value, datetime):
        return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return day


def _guesses(
    released: Mapping[Key, float], runs: Sequence[Mapping[Key, float]], effect: Mapping[Key, float], days: int
) -> Iterator[tuple[Key, Key, set[Key]]]:
    """Yield for each group of alternatives the guess by the release, that by habit, and what is right."""
    groups: dict[tuple[str, ...], list[Key]] = {}
    for key in {*released, *(key for run in runs for key in run)}:
        groups.setdefault(group_of(key), []).append(key)
    for keys in groups.values():
        own = {key: effect.get(key, 0.0) for key in keys}
        most = max(own.values())
        if most <= 0 or len(keys) == 1:
            continue
        means = {key: sum(run.get(key, 0.0) for run in runs) / len(runs) for key in keys}
        noise = sum((run.get(key, 0.0) - means[key]) ** 2 for run in runs for key in keys)
        variance = noise / (len(keys) * max(1, len(runs) - 1))
        total = sum(own.values())
        trust = total * total / (total * total + variance)
        habit = {key: (means[key] - own[key]) / days for key in keys}
        rest = {key: released.get(key, 0.0) - (means[key] - own[key]) for key in keys}
        ordered = sorted(keys)  # ties fall alike for both guesses
        by_release = max(ordered, key=lambda key: trust * rest[key] + (1 - trust) * habit[key])
        by_habit = max(ordered, key=lambda key: habit[key])
        yield by_release, by_habit, {key for key in keys if own[key] >= most - 1 / 2}
