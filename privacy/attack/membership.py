"""Membership: can an attacker who knows everything else tell whether a record, or a day, was in the data?

Canaries are put into the data by coin flips, the same mechanism is run on it, and the attacker, who knows the canaries
and all the rest, guesses each coin from what comes out. Under epsilon (pure) differential privacy the number of right
guesses is at most binomial with probability e^eps / (1 + e^eps) each, several canaries in one run included (Steinke,
Nasr and Jagielski 2023, "Privacy auditing with one (1) training run", theorem 5.1 with delta 0); delta adds itself to
that. More right guesses than that, beyond chance, mean that the mechanism does not keep its promise. Fewer prove
nothing: a better attacker may exist.

The canary runs are made on this device and seen by nobody: see `privacy.attack.rehearsal` for why they cost no budget.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from privacy.attack.features import Key, features
from privacy.attack.interval import clopper_pearson
from privacy.attack.model import AttackResult
from privacy.attack.results import not_applicable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from privacy.attack.context import Context, Mechanism
    from privacy.cells import Row

GUESSES: Final = 200
BASE_ROWS: Final = 6_000
_TOGETHER: Final = 8
_BASE_RUNS: Final = 16
_COPIES: Final = 1_000
_TEMPLATES: Final = 64
_SEEN: Final = 0.5
_FIRST_DAY: Final = date(2200, 1, 1)  # no day of the data

Unit = tuple["Row", ...]


@dataclass(frozen=True, slots=True)
class _Canary:
    """A unit that is in the data or not, and what it does to the numbers of a release if it is.

    Attributes:
        present: its rows where the coin says in.
        absent: the rows in their place otherwise; none, but for single answers, which are always given.
        effect: difference it makes.
    """

    present: Unit
    absent: Unit
    effect: dict[Key, float]


def allowed_guesses(epsilon: float, delta: float = 0.0) -> float:
    """Return the largest probability of a right guess that (epsilon, delta) allows."""
    return min(1.0, 1 / (1 + math.exp(-epsilon)) + delta)


def membership(context: Context, progress: Callable[[int, int], None]) -> AttackResult:
    """Guess 200 coins."""
    unit = "guesses of 100"
    if context.form == "rows":
        return not_applicable(
            "membership", "Your records leave as they are: whoever has them knows they are yours.", unit
        )
    mechanism, source = context.mechanism, context.source
    if mechanism is None or source is None or context.form == "fixes":
        return not_applicable("membership", "Moved positions are protected by distance, not by being absent.", unit)
    scored = audit(mechanism, list(itertools.islice(source(), BASE_ROWS)), context, progress)
    if scored is None:
        return not_applicable("membership", "No record of yours changes this release.", unit)
    right, guesses = scored
    low, high = clopper_pearson(right, guesses)
    most = allowed_guesses(context.promise.epsilon, context.promise.delta)
    what = {"user-day": "a day of yours", "answer": "what you answered"}.get(context.promise.unit, "a record of yours")
    told = f"whether {what} is in it" if context.promise.unit != "answer" else what
    return AttackResult(
        "membership",
        "failed" if low > most else "passed",
        f"An attacker who knows everything else guesses right {told} {100 * right / guesses:.0f} of 100 times; a coin "
        f"is right 50 times, and your protection allows at most {math.floor(100 * most)}.",
        100 * right / guesses,
        100 * low,
        100 * high,
        unit,
        100 * most,
        f"{guesses} canaries were put into your data by coin flips, and the same release was made of it "
        "on this device; nobody saw it, so it cost no budget. This is a lower bound: a better attacker may exist.",
    )


def audit(
    mechanism: Mechanism, base: Sequence[Row], context: Context, progress: Callable[[int, int], None]
) -> tuple[int, int] | None:
    """Return right guesses and guesses; None where no canary changes the release.

    Args:
        mechanism: to be attacked.
        base: rows that the attacker knows; for single answers only the canaries' own are used, as each is on its own.
        context: unit of protection, and coins.
        progress: told runs done and in all; may raise to cancel.
    """
    alone = context.promise.unit == "answer"
    rows: Sequence[Row] = () if alone else base
    canaries = _canaries(mechanism, base, context, 1 if alone else _TOGETHER)
    if not canaries:
        return None
    runs = -(-GUESSES // len(canaries))
    background = _mean(
        mechanism, [*rows, *itertools.chain.from_iterable(one.absent for one in canaries)], progress, runs
    )
    solve = _solver(canaries)
    right = 0
    for run in range(runs):
        progress(_BASE_RUNS + run, _BASE_RUNS + runs)
        coins = [context.coins.random() < 1 / 2 for _ in canaries]
        chosen = (one.present if coin else one.absent for one, coin in zip(canaries, coins, strict=True))
        released = features(mechanism.run([*rows, *itertools.chain.from_iterable(chosen)]))
        guesses = solve(released, background)
        right += sum(guess == coin for guess, coin in zip(guesses, coins, strict=True))
    return right, runs * len(canaries)


def _mean(
    mechanism: Mechanism, rows: Sequence[Row], progress: Callable[[int, int], None], runs: int
) -> dict[Key, float]:
    """Return the numbers of the release without canaries, as the attacker, who knows all the rest, expects them."""
    total: dict[Key, float] = {}
    for run in range(_BASE_RUNS):
        progress(run, _BASE_RUNS + runs)
        for key, value in features(mechanism.run(rows)).items():
            total[key] = total.get(key, 0.0) + value / _BASE_RUNS
    return total


def _solver(
    canaries: Sequence[_Canary],
) -> Callable[[Mapping[Key, float], Mapping[Key, float]], list[bool]]:
    """Return what guesses coins: least squares of the difference over the effects, in when nearer to one than none."""
    import numpy as np

    keys = sorted({key for one in canaries for key in one.effect})
    effects = np.array([[one.effect.get(key, 0.0) for one in canaries] for key in keys])
    inverse = np.linalg.pinv(effects)

    def solve(released: Mapping[Key, float], background: Mapping[Key, float]) -> list[bool]:
        rest = np.array([released.get(key, 0.0) - background.get(key, 0.0) for key in keys])
        return [bool(share > _SEEN) for share in inverse @ rest]

    return solve


def _canaries(mechanism: Mechanism, base: Sequence[Row], context: Context, most: int) -> list[_Canary]:
    """Make units out of rows of the data that differ in what they do to the release, found out by adding many of each.

    The numbers of the release grow by the number of copies where a unit counts, and by noise elsewhere.
    """
    templates = list(base)
    context.coins.shuffle(templates)
    days = itertools.count()
    rest = () if context.promise.unit == "answer" else base[: len(base)]
    plain = features(mechanism.run(rest)) if rest else {}
    found: list[_Canary] = []
    seen: set[tuple[Key, ...]] = set()
    for template in templates[:_TEMPLATES]:
        copies = itertools.chain.from_iterable(_unit(template, context, days) for _ in range(_COPIES))
        many = features(mechanism.run([*rest, *copies]))
        effect = {key: (many.get(key, 0.0) - plain.get(key, 0.0)) / _COPIES for key in {*many, *plain}}
        largest = max(map(abs, effect.values()), default=0.0)
        clear = {key: value for key, value in effect.items() if largest and abs(value) > _SEEN * largest}
        if largest < _SEEN * _least(context) or tuple(sorted(clear)) in seen:
            continue
        seen.add(tuple(sorted(clear)))
        found.append(_Canary(_unit(template, context, days), (), clear))
        if len(found) == most + (context.promise.unit == "answer"):
            break
    if context.promise.unit == "answer":
        return [_instead(found[0], found[1])] if len(found) > 1 else []
    return found


def _least(context: Context) -> float:
    """Below half of this, a unit does nothing to the release but by chance."""
    return 1.0 if context.form != "answers" else 0.0


def _instead(one: _Canary, other: _Canary) -> _Canary:
    keys = {*one.effect, *other.effect}
    effect = {key: one.effect.get(key, 0.0) - other.effect.get(key, 0.0) for key in keys}
    return _Canary(one.present, other.present, effect)


def _unit(template: Row, context: Context, days: Iterator[int]) -> Unit:
    """Return the rows of one unit like `template`: one, or as many as count of a day, on a day of its own."""
    name = context.promise.day_column
    if not name:
        return (template,)
    day = _FIRST_DAY + timedelta(days=2 * (next(days) % 1_000_000))  # two apart: no zone joins them
    value: Any = day
    if isinstance(template.get(name), datetime):
        value = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    row = {**template, name: value}
    count = context.promise.per_unit if context.promise.unit == "user-day" else 1
    return (row,) * count
