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
from typing import TYPE_CHECKING, Final

from privacy.attack.days import Unit, by_day, on_day
from privacy.attack.features import Key, features
from privacy.attack.interval import clopper_pearson
from privacy.attack.model import AttackResult
from privacy.attack.rehearsal import over
from privacy.attack.results import not_applicable
from privacy.errors import ReleaseRefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from privacy.attack.context import Context, Mechanism
    from privacy.attack.rehearsal import Over
    from privacy.cells import Row

GUESSES: Final = 200
BASE_ROWS: Final = 6_000
_TOGETHER: Final = 8
_BASE_RUNS: Final = 16
_ANSWER_RUNS: Final = 100
_ADDED_ROWS: Final = 4_000
_FEWEST_COPIES: Final = 50
_TEMPLATES: Final = 24
_SEEN: Final = 0.5
_LEAST: Final = 0.05
_OWN: Final = 0.7


@dataclass(frozen=True, slots=True)
class _Canary:
    """A unit that is in the data or not, and the difference it makes to the numbers of a release."""

    rows: Unit
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
    try:
        scored = audit(mechanism, list(itertools.islice(source(), BASE_ROWS)), context, progress)
    except ReleaseRefusedError:  # fewer rows than this release takes: it was made of all
        scored = audit(mechanism, list(source()), context, progress)
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
        base: rows that the attacker knows.
        context: unit of protection, and coins.
        progress: told runs done and in all; may raise to cancel.
    """
    if context.promise.unit == "answer":
        return _audit_answers(mechanism, base, context, progress)
    known = over(mechanism, base)
    canaries = _canaries(known, base, context)
    if not canaries:
        return None
    runs = -(-GUESSES // len(canaries))
    background: dict[Key, float] = {}
    for run, records in enumerate(known.runs((), _BASE_RUNS)):
        progress(run, _BASE_RUNS + runs)
        _add(background, features(records), 1 / _BASE_RUNS)
    solve = _solver(canaries)
    right = 0
    for run in range(runs):
        progress(_BASE_RUNS + run, _BASE_RUNS + runs)
        coins = [context.coins.random() < 1 / 2 for _ in canaries]
        chosen = (one.rows for one, coin in zip(canaries, coins, strict=True) if coin)
        released = features(known.run(itertools.chain.from_iterable(chosen)))
        guesses = solve(released, background)
        right += sum(guess == coin for guess, coin in zip(guesses, coins, strict=True))
    return right, runs * len(canaries)


def _audit_answers(
    mechanism: Mechanism, base: Sequence[Row], context: Context, progress: Callable[[int, int], None]
) -> tuple[int, int] | None:
    """Guess which of two answers was given, each on its own: of a pool of answers only what they are is protected."""
    if not base:
        return None
    one = context.coins.choice(base)
    other = max(base[:BASE_ROWS], key=lambda row: sum(row.get(name) != value for name, value in one.items()))
    total = 2 * _ANSWER_RUNS + GUESSES
    means: list[dict[Key, float]] = [{}, {}]
    for run in range(_ANSWER_RUNS):
        progress(2 * run, total)
        for mean, row in zip(means, (one, other), strict=True):
            _add(mean, features(mechanism.run([row])), 1 / _ANSWER_RUNS)
    keys = sorted({*means[0], *means[1]})
    difference = {key: means[0].get(key, 0.0) - means[1].get(key, 0.0) for key in keys}
    middle = {key: (means[0].get(key, 0.0) + means[1].get(key, 0.0)) / 2 for key in keys}
    if max(map(abs, difference.values()), default=0.0) < _LEAST:
        return None
    right = 0
    for run in range(GUESSES):
        progress(2 * _ANSWER_RUNS + run, total)
        coin = context.coins.random() < 1 / 2
        told = features(mechanism.run([one if coin else other]))
        right += (sum(difference[key] * (told.get(key, 0.0) - middle[key]) for key in keys) > 0) == coin
    return right, GUESSES


def _add(total: dict[Key, float], more: Mapping[Key, float], weight: float) -> None:
    for key, value in more.items():
        total[key] = total.get(key, 0.0) + weight * value


def _solver(canaries: Sequence[_Canary]) -> Callable[[Mapping[Key, float], Mapping[Key, float]], list[bool]]:
    """Return what guesses coins: least squares of the difference over the effects, in when nearer to one than none."""
    import numpy as np

    keys = sorted({key for one in canaries for key in one.effect})
    effects = np.array([[one.effect.get(key, 0.0) for one in canaries] for key in keys])
    inverse = np.linalg.pinv(effects)

    def solve(released: Mapping[Key, float], background: Mapping[Key, float]) -> list[bool]:
        rest = np.array([released.get(key, 0.0) - background.get(key, 0.0) for key in keys])
        return [bool(share > _SEEN) for share in inverse @ rest]

    return solve


def _canaries(known: Over, base: Sequence[Row], context: Context) -> list[_Canary]:
    """Make units that differ in what they do to the release, found out by adding many copies of each.

    The numbers of the release grow by the number of copies where a unit counts, and by noise elsewhere.
    """
    plain = features(known.run(()))
    days = itertools.count()
    found: list[_Canary] = []
    for template in _templates(base, context):
        copies = max(_FEWEST_COPIES, _ADDED_ROWS // len(template))
        added = itertools.chain.from_iterable(_moved(template, context, days) for _ in range(copies))
        many = features(known.run(added))
        effect = {key: (many.get(key, 0.0) - plain.get(key, 0.0)) / copies for key in {*many, *plain}}
        largest = max(map(abs, effect.values()), default=0.0)
        clear = {key: value for key, value in effect.items() if abs(value) > _SEEN * largest}
        if largest >= _LEAST and _apart(clear, found):
            found.append(_Canary(_moved(template, context, days), clear))
        if len(found) == _TOGETHER:
            break
    return found


def _apart(effect: Mapping[Key, float], found: Sequence[_Canary]) -> bool:
    """Say whether most of an effect is its own: canaries that do the same cannot be told apart."""
    import numpy as np

    keys = sorted({*effect, *(key for one in found for key in one.effect)})
    new = np.array([effect.get(key, 0.0) for key in keys])
    if not found:
        return True
    others = np.array([[one.effect.get(key, 0.0) for one in found] for key in keys])
    rest = new - others @ (np.linalg.pinv(others) @ new)
    return float(np.linalg.norm(rest)) > _OWN * float(np.linalg.norm(new))


def _templates(base: Sequence[Row], context: Context) -> Iterator[Unit]:
    """Yield units to copy: rows; where days are protected, days of one row many times, and whole days as they were."""
    rows = list(base)
    context.coins.shuffle(rows)
    promise = context.promise
    if promise.unit != "user-day":
        yield from ((row,) for row in rows[:_TEMPLATES])
        return
    days = list(by_day(base, promise.day_column, context.coins).values())
    yield from ((row,) * promise.per_unit for row in rows[:_TEMPLATES])
    yield from (tuple(day) for day in days[:_TEMPLATES])


def _moved(template: Unit, context: Context, days: Iterator[int]) -> Unit:
    """Return a unit on a day of its own, where there are days."""
    name = context.promise.day_column
    return on_day(template, name, next(days)) if name else template
