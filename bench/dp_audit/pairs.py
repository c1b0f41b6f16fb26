"""For every mechanism two neighbouring data sets that are as easy to tell apart as its claim allows.

The score of what is revealed is its log-likelihood ratio between the two, so that events of high scores are the ones
that tell most. Where days are protected, the day that is there in one of the two fills its whole allowance with the
same values; base counts are high enough that nothing is cut at zero or held back.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from privacy import (
    Area,
    Clip,
    DeclaredColumn,
    FixesSpec,
    HistogramSpec,
    MarginalsSpec,
    PlacesSpec,
    ResponsesSpec,
    SyntheticSpec,
)
from privacy.zcdp import zcdp_epsilon, zcdp_rho
from tests.helpers.release_rows import spend

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from privacy import Counts, Mechanism

    Records = Sequence[Mapping[str, Any]]
    Rows = list[dict[str, Any]]

DELTA = 1e-6
_DAY = date(2026, 1, 1)
_ROOM = DeclaredColumn("room", ("hall", "study"))
_TIME = DeclaredColumn("time", ("day", "night"))
_WARM = DeclaredColumn("warm", ("yes", "no"))
_LIKE_THE_DAY = {"room": "hall", "time": "day", "warm": "yes"}
_UNLIKE_IT = {"room": "study", "time": "night", "warm": "no"}
_BERLIN = Area("lat", "lon", 52.40, 13.20, 52.50, 13.35, 1_000)
_PER_DAY, _DAYS = 70, 80
_FULL_DAY = Clip("user-day", _PER_DAY, "day")
_STEP_DEGREES = 0.012


@dataclass(frozen=True, slots=True)
class Pair:
    """A mechanism with its claim, and two neighbouring data sets.

    Attributes:
        name: of the mechanism.
        claimed: the mechanism at the epsilon that it claims.
        with_unit, without: the two data sets.
        score: runs a mechanism once, paid for, and returns the log-likelihood ratio, up to its scale, of what came out:
            high where `with_unit` is likely.
    """

    name: str
    claimed: Mechanism
    with_unit: Rows
    without: Rows
    score: Callable[[Mechanism, Counts], float]

    def halved(self) -> Mechanism:
        """The same mechanism with half the noise: what a fault in its calibration would make of it.

        The bench passes another epsilon than is claimed; the product has no way to do so.
        """
        if not self.claimed.delta:
            return self.claimed.at(2 * self.claimed.epsilon)
        rho = zcdp_rho(self.claimed.epsilon, self.claimed.delta)
        return self.claimed.at(zcdp_epsilon(4 * rho, self.claimed.delta))


def pairs() -> tuple[Pair, ...]:
    """Return the pairs of all mechanisms."""
    return (_histogram(), _histogram_of_days(), *_marginals(), *_synthetic(), _responses(), _places(), _fixes())


def _histogram() -> Pair:
    """One record more or less in one bin."""
    spec = HistogramSpec("room", 2.0, categories=_ROOM.categories)
    base: Rows = [{"room": "hall"}] * 500
    return Pair("histogram of records", spec, [*base, {"room": "hall"}], base, _of_records(_first_count))


def _histogram_of_days() -> Pair:
    """One day more or less that fills its allowance in one bin, and then some."""
    spec = HistogramSpec("room", 2.0, "user-day", _ROOM.categories, (), _PER_DAY, "day")
    base = _days(_LIKE_THE_DAY)
    return Pair("histogram of days", spec, _and_a_day(base), base, _of_records(_first_count))


def _responses() -> Pair:
    """One vector replaced by another that differs in every answer."""
    spec = ResponsesSpec((_ROOM, _TIME), 2.0)

    def score(records: Records) -> float:
        told = records[0]
        return float(
            sum((told[name] == _LIKE_THE_DAY[name]) - (told[name] == _UNLIKE_IT[name]) for name in ("room", "time"))
        )

    return Pair("responses", spec, [_LIKE_THE_DAY], [_UNLIKE_IT], _of_records(score))


def _marginals() -> tuple[Pair, Pair]:
    base = _days(_LIKE_THE_DAY)
    more, columns = _and_a_day(base), (_ROOM, _TIME)

    def the_days(records: Records) -> list[float]:
        wanted = _LIKE_THE_DAY | {"": ""}
        return [
            record["count"]
            for record in records
            if record["value_1"] == wanted[record["column_1"]] and record["value_2"] == wanted[record["column_2"]]
        ]

    def laplace(records: Records) -> float:
        return sum(_between(count, len(base), _PER_DAY) for count in the_days(records))

    def gaussian(records: Records) -> float:
        return math.fsum(the_days(records))

    return (
        Pair("marginals, Laplace", MarginalsSpec(columns, 2.0, _FULL_DAY), more, base, _of_records(laplace)),
        Pair(
            "marginals, Gaussian",
            MarginalsSpec(columns, 3.0, _FULL_DAY, delta=DELTA),
            more,
            base,
            _of_records(gaussian),
        ),
    )


def _synthetic() -> tuple[Pair, Pair]:
    base = [*_days(_LIKE_THE_DAY), *_days(_UNLIKE_IT)]
    more, columns, each = _and_a_day(base), (_ROOM, _TIME, _WARM), _PER_DAY * _DAYS

    def score(mechanism: Mechanism, counts: Counts) -> float:
        """All that rows are made of: the tables of the columns, and those of the pairs that were picked."""
        assert isinstance(mechanism, SyntheticSpec)
        measured, _ = mechanism.draw_tables(counts, spend(mechanism))
        singles = [float(table[0]) for table in measured.singles]
        edges = [float(table[0, 0]) for table in measured.edges.values()]
        if mechanism.delta:
            return math.fsum(singles) / measured.single_variance + math.fsum(edges) / measured.edge_variance
        small, large = math.sqrt(measured.single_variance), math.sqrt(measured.edge_variance)
        return (
            sum(_between(one, each, _PER_DAY) for one in singles) / small
            + sum(_between(one, each, _PER_DAY) for one in edges) / large
        )

    return (
        Pair("synthetic rows, Gaussian", SyntheticSpec(columns, 3.0, _FULL_DAY, DELTA), more, base, score),
        Pair("synthetic rows, Laplace", SyntheticSpec(columns, 2.0, _FULL_DAY, 0.0), more, base, score),
    )


def _places() -> Pair:
    cells, days = 4, 200
    spec = PlacesSpec(_BERLIN, 2.0, Clip("user-day", cells, "day"))
    fixes = [{"lat": 52.405 + number * _STEP_DEGREES, "lon": 13.21} for number in range(2 * cells)]
    base = [fix | {"day": _DAY + timedelta(days=1 + day)} for day in range(days) for fix in fixes[:cells]]
    day = [fix | {"day": _DAY} for fix in fixes]

    def score(records: Records) -> float:
        return sum(_between(record["days"], days, 1) for record in records)

    return Pair("places", spec, [*base, *day], base, _of_records(score))


def _fixes() -> Pair:
    spec = FixesSpec(_BERLIN, 2.0)
    from_corner_m, by_m = 5_000, 200 / math.sqrt(2)
    here = _BERLIN.degrees(from_corner_m, from_corner_m)
    there = _BERLIN.degrees(from_corner_m + by_m, from_corner_m + by_m)
    one, other = ([{"lat": place[0], "lon": place[1]}] for place in (there, here))

    def score(records: Records) -> float:
        place = _BERLIN.metres({"lat": records[0]["latitude"], "lon": records[0]["longitude"]})
        return sum(_between(metres, from_corner_m, by_m) for metres in place or ())

    return Pair("fixes", spec, one, other, _of_records(score))


def _of_records(score: Callable[[Records], float]) -> Callable[[Mechanism, Counts], float]:
    return lambda mechanism, counts: score(mechanism.draw(counts, spend(mechanism)).records)


def _first_count(records: Records) -> float:
    return float(records[0]["count"])


def _between(value: float, low: float, width: float) -> float:
    """Log-likelihood ratio of Laplace noise about two centres, up to its scale: beyond them it grows no more."""
    return min(max(value - low, 0.0), width)


def _days(row: dict[str, Any]) -> Rows:
    return [row | {"day": _DAY + timedelta(days=1 + number)} for number in range(_DAYS) for _ in range(_PER_DAY)]


def _and_a_day(base: Rows) -> Rows:
    return [*base, *([_LIKE_THE_DAY | {"day": _DAY}] * (2 * _PER_DAY))]
