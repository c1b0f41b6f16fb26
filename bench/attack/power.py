"""How well each attack finds planted leaks, and how often it cries out where there is none.

    nice python -m bench.attack.power [--seeds 6] [--out bench/attack/power.json]

Every line of the result is a planted leak (or none) with the share of seeds in which the attack failed the release, and
the mean of its number. Leaks of noise are planted by running a mechanism at a larger epsilon than the promise names:
twice the epsilon is half the noise. Noise is the operating system's, so figures move a little from run to run.
"""

from __future__ import annotations

import argparse
import hmac
import json
import random
import sys
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from privacy import (
    Area,
    Clip,
    DeclaredColumn,
    HistogramSpec,
    MarginalsSpec,
    PlacesSpec,
    ResponsesSpec,
    SyntheticSpec,
    default_scanner,
)
from privacy.attack import Context, Promise, Rehearsal, rare_values
from privacy.attack.leftovers import leftovers
from privacy.attack.linkage import LINK_LIMIT, linkage
from privacy.attack.lone import UNIQUE_LIMIT, k_anonymity, uniqueness
from privacy.attack.membership import membership
from privacy.attack.reconstruction import reconstruction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from privacy.attack import AttackResult

RESULT = Path(__file__).with_name("power.json")
KINDS = ("walk", "work", "sleep", "eat", "read", "cook")
PLACES = ("home", "office", "gym", "park")
EPSILON = 1.0
TOO_LARGE = (1.0, 2.0, 4.0, 8.0)
PER_DAY = 6
MOSTLY = 0.8
SET_ASIDE = 0.01
"""Share of the rarest records that k-anonymity sets aside."""

Row = dict[str, Any]


def dice(seed: int) -> random.Random:
    """Coins of one seed."""
    return random.Random(seed)  # noqa: S311 - planted data must come again


def life(days: int, seed: int) -> list[Row]:
    """Days of one person, each mostly of one kind and at one place."""
    draw = dice(seed)
    rows: list[Row] = []
    start = datetime(2024, 1, 1, 8, tzinfo=UTC)
    for day in range(days):
        kind, place = draw.choice(KINDS), draw.choice(PLACES)
        cell = draw.randrange(20), draw.randrange(20)
        rows += [
            {
                "at": start + timedelta(days=day, hours=hour),
                "kind": kind if draw.random() < MOSTLY else draw.choice(KINDS),
                "place": place if draw.random() < MOSTLY else draw.choice(PLACES),
                "lat": 48.0 + cell[0] / 100 + 0.005,
                "lon": 2.0 + cell[1] / 100 + 0.005,
            }
            for hour in range(PER_DAY)
        ]
    return rows


def quiet(*_done: int) -> None:
    """Take progress and do nothing."""


def outgoing(rows: Iterable[Mapping[str, Any]]) -> Callable[[], Iterator[bytes]]:
    """Records as bytes."""
    records = [json.dumps(row, default=str).encode() for row in rows]
    return lambda: iter(records)


@dataclass
class Sold:
    """Marks of what was sold."""

    records: set[bytes] = field(default_factory=set)
    values: set[bytes] = field(default_factory=set)
    unknown_sales: int = 0

    def record_mark(self, record: bytes) -> bytes:
        """Mark of a record."""
        return hmac.digest(b"r", record, "sha256")

    def value_mark(self, value: str) -> bytes:
        """Mark of a value."""
        return hmac.digest(b"v", value.encode(), "sha256")

    def has_record(self, mark: bytes) -> bool:
        """Whether it was sold."""
        return mark in self.records

    def has_value(self, mark: bytes) -> bool:
        """Whether it was in something sold."""
        return mark in self.values


def people(alone: float, seed: int, count: int = 2_000) -> list[Row]:
    """A table of people in large groups, but for a share of them who are one of a kind."""
    draw = dice(seed)
    rows: list[Row] = [{"age": draw.randint(3, 8) * 10, "city": draw.choice(PLACES)} for _ in range(count)]
    for number in range(int(alone * count)):
        rows[number] = {"age": 1_000 + number, "city": "elsewhere"}
    return rows


@dataclass(frozen=True)
class Case:
    """One planted leak, or none.

    Attributes:
        attack: which.
        form: of the release.
        planted: what was planted.
        leak: whether the attack should fail it.
        run: the attack for one seed.
    """

    attack: str
    form: str
    planted: str
    leak: bool
    run: Callable[[int], AttackResult]


def of_people(attack: Callable[..., AttackResult], share: float, seed: int) -> AttackResult:
    """Attack a table of people of whom a share is one of a kind."""
    return attack(lambda: iter(people(share, seed)), Context("rows"), quiet)


def of_values(share: float, seed: int) -> AttackResult:
    """Sell 1,000 records of which a share has a code that an earlier sale has, too."""
    del seed
    sold = Sold()
    before = [{"code": f"order {number}", "city": "home"} for number in range(1_000)]
    sold.values = rare_values(before, sold.value_mark)
    now = [
        {"ref": f"order {number}" if number < share * 1_000 else f"other {number}", "city": "home"}
        for number in range(1_000)
    ]
    return linkage(outgoing(now), Context("rows", sold=sold), quiet)


def of_notes(leaks: int, count: int, seed: int) -> AttackResult:
    """Search notes of which some hold an address."""
    draw = dice(seed)
    rows: list[Row] = [{"note": f"walked {draw.randint(1, 20)} km, slept well"} for _ in range(count)]
    for number in draw.sample(range(count), leaks):
        rows[number] = {"note": f"write to somebody{number}@example.org"}
    return leftovers(outgoing(rows), Context("rows", finder=default_scanner(), coins=draw), quiet)


def guessed(mechanism: Any, promise: Promise, form: Any, days: int, seed: int) -> AttackResult:
    """Guess canaries."""
    rows = life(days, seed)
    context = Context(
        form, source=lambda: iter(rows), mechanism=Rehearsal(mechanism), promise=promise, coins=dice(seed)
    )
    return membership(context, quiet)


def rebuilt(mechanism: Any, promise: Promise, form: Any, days: int, seed: int) -> AttackResult:
    """Hold out days."""
    rows = life(days, seed)
    release = Rehearsal(mechanism)
    context = Context(form, source=lambda: iter(rows), mechanism=release, promise=promise, coins=dice(seed))
    return reconstruction(outgoing(release.run(rows)), context, quiet)


def mechanisms() -> Iterator[tuple[str, Any, Promise, str, int]]:
    """Yield name, release at epsilon 1, promise, form, and days of data."""
    columns = DeclaredColumn("kind", KINDS), DeclaredColumn("place", PLACES)
    day = Clip("user-day", PER_DAY, "at")
    of_day = Promise(EPSILON, unit="user-day", per_unit=PER_DAY, day_column="at")
    area = Area("lat", "lon", 48.0, 2.0, 48.2, 2.2, 1_500)
    single = HistogramSpec("kind", EPSILON, categories=KINDS)
    yield "histogram", single, Promise(EPSILON, day_column="at"), "counts", 60
    by_days = HistogramSpec("kind", EPSILON, "user-day", KINDS, (), PER_DAY, "at")
    yield "histogram by days", by_days, of_day, "counts", 60
    yield "tables of pairs by days", MarginalsSpec(columns, EPSILON, day), of_day, "counts", 60
    synthetic = Promise(EPSILON, delta=1e-6, unit="user-day", per_unit=PER_DAY, day_column="at")
    yield "synthetic rows by days", SyntheticSpec(columns, EPSILON, day, 1e-6), synthetic, "synthetic", 1_000
    yield "answers", ResponsesSpec(columns, EPSILON, 1), Promise(EPSILON, unit="answer"), "answers", 60
    clip = Clip("user-day", 1, "at")
    places = Promise(EPSILON, unit="user-day", per_unit=1, day_column="at")
    yield "places by days", PlacesSpec(area, EPSILON, clip), places, "counts", 400


def cases() -> Iterator[Case]:
    """Yield all."""
    for share in (0.0, 0.02, 0.1, 0.5):
        planted = f"{share:.0%} of the people one of a kind"
        yield Case("uniqueness", "rows", planted, share > UNIQUE_LIMIT, partial(of_people, uniqueness, share))
        yield Case("k_anonymity", "rows", planted, share > SET_ASIDE, partial(of_people, k_anonymity, share))
    for share in (0.0, 0.02, 0.1, 0.5):
        planted = f"{share:.0%} of the records have a code sold before"
        yield Case("linkage", "rows", planted, share > LINK_LIMIT, partial(of_values, share))
    for leaks, count in ((0, 10_000), (1, 10_000), (1, 40_000), (20, 40_000)):
        planted = f"{leaks} addresses in {count:,} records"
        yield Case("identifiers", "rows", planted, leaks > 0, partial(of_notes, leaks, count))
    for name, mechanism, promise, form, days in mechanisms():
        for epsilon in TOO_LARGE:
            planted = f"noise of epsilon {epsilon:g} where {EPSILON:g} is promised"
            leak, made = epsilon > EPSILON, mechanism.at(epsilon)
            yield Case("membership", name, planted, leak, partial(guessed, made, promise, form, days))
            if promise.day_column:
                # where records are protected and not days, days can be reconstructed at any epsilon: that is noted
                promised = promise.unit == "user-day"
                yield Case(
                    "reconstruction", name, planted, leak and promised, partial(rebuilt, made, promise, form, days)
                )


def main() -> int:
    """Run, print and write the result."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=6)
    parser.add_argument("--out", type=Path, default=RESULT)
    options = parser.parse_args()
    lines, began = [], time.monotonic()
    for case in cases():
        # the slow ones have a quarter of the seeds
        seeds = max(2, options.seeds // 4) if case.form == "synthetic rows by days" else options.seeds
        results = [case.run(seed) for seed in range(seeds)]
        line = {
            "attack": case.attack,
            "release": case.form,
            "planted": case.planted,
            "leak": case.leak,
            "seeds": seeds,
            "failed_share": round(sum(one.verdict == "failed" for one in results) / seeds, 3),
            "noted_share": round(sum(one.verdict == "noted" for one in results) / seeds, 3),
            "mean_value": round(sum(one.value for one in results) / seeds, 3),
            "mean_limit": round(sum(one.limit for one in results) / seeds, 3),
            "unit": results[0].unit,
            "not_applicable": sum(one.verdict == "not_applicable" for one in results),
        }
        lines.append(line)
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()
    took = round(time.monotonic() - began)
    result = {"seeds": options.seeds, "epsilon_promised": EPSILON, "lines": lines, "seconds": took}
    options.out.write_text(json.dumps(result, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
