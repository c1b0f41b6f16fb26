"""One release with a guarantee: a histogram with exact discrete Laplace noise, by OpenDP.

Adding or removing one unit changes the counts by at most `contributions` in L1 norm: a record falls into one bin,
and of a day only the first `contributions` records are counted. Discrete Laplace noise of scale
contributions/epsilon on every count is then epsilon-DP (Ghosh, Roughgarden and Sundararajan 2009, "Universally
utility-maximizing privacy mechanisms"); OpenDP samples it exactly, without floating-point leaks (Mironov 2012).

The bins are declared by the user or the request and never read from the data: the mere presence of a category
that only one record has would tell that the record is there. What falls outside goes into one bin `other`, which
is declared too.
"""

from __future__ import annotations

import bisect
import itertools
import math
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, available_timezones

from privacy.cells import Row, canonical_text
from privacy.errors import ReleaseRefusedError
from privacy.ledger import LedgerEntry, SpendReceipt, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import tzinfo

MIN_EPSILON, MAX_EPSILON = 0.01, 8.0
OTHER = "other"
MAX_BINS = 1_000
MAX_CONTRIBUTIONS = 10_000
_MAX_DAYS = 1_000_000


@dataclass(frozen=True, slots=True)
class HistogramSpec:
    """What is released; everything in it is public.

    Attributes:
        column: whose values are counted.
        epsilon: privacy loss per unit, 0.01 to 8.
        unit: `record`, or `user-day` with at most `contributions` records of a day counted.
        categories: the declared values, as text; or empty, with `edges`.
        edges: rising bounds of numeric bins, each from its lower bound up to but without the next (the last with).
        contributions: records counted per unit; 1 for `record`.
        day_column: instants or dates that tell the day, for `user-day`.
        day_zone: IANA zone in which a day begins.
        include_other: add the bin `other` for everything else, missing values included.
        non_negative: show negative counts as 0 (post-processing; totals are then slightly too high).
    """

    column: str
    epsilon: float
    unit: Unit = "record"
    categories: tuple[str, ...] = ()
    edges: tuple[float, ...] = ()
    contributions: int = 1
    day_column: str | None = None
    day_zone: str = "UTC"
    include_other: bool = True
    non_negative: bool = True

    def __post_init__(self) -> None:
        _check(self)

    @property
    def labels(self) -> tuple[str, ...]:
        """Names of the bins, in order."""
        names = list(self.categories)
        for low, high in itertools.pairwise(self.edges):
            names.append(f"{low:g} to {high:g}")
        return (*names, OTHER) if self.include_other else tuple(names)

    @property
    def mechanism(self) -> str:
        """Name and parameters for the ledger."""
        return f"discrete Laplace histogram, {len(self.labels)} bins, {self.contributions} per {self.unit}"

    def ledger_entry(self, *, entry_id: str, dataset: str, purpose: str, created_at_ms: int) -> LedgerEntry:
        """Return the row to record before anything is counted."""
        return LedgerEntry(entry_id, dataset, self.unit, self.mechanism, self.epsilon, purpose, created_at_ms)


def _check(spec: HistogramSpec) -> None:
    edges = spec.edges
    problems = (
        (
            not MIN_EPSILON <= spec.epsilon <= MAX_EPSILON,
            f"Epsilon must be between {MIN_EPSILON} and {MAX_EPSILON:g}; above, it protects nothing.",
        ),
        (
            bool(spec.categories) == bool(edges),
            "Say which categories or which number ranges are counted. They may not be taken from the data.",
        ),
        (len(set(spec.labels)) != len(spec.labels), "Two bins have the same name."),
        (len(spec.labels) > MAX_BINS, f"A histogram may have {MAX_BINS} bins at most."),
        (
            len(edges) == 1
            or not all(map(math.isfinite, edges))
            or any(low >= high for low, high in itertools.pairwise(edges)),
            "The number ranges must be rising and have two ends.",
        ),
        (
            not 1 <= spec.contributions <= MAX_CONTRIBUTIONS or (spec.unit == "record" and spec.contributions != 1),
            "One record counts once; of a day, at least one record counts.",
        ),
        (
            (spec.unit == "user-day") != (spec.day_column is not None),
            "Protecting days needs a column with dates or times, and only that does.",
        ),
        (spec.day_zone != "UTC" and spec.day_zone not in available_timezones(), "There is no such time zone."),
    )
    for refused, problem in problems:
        if refused:
            raise ReleaseRefusedError(f"{problem} Nothing was counted or spent.")


@dataclass(frozen=True, slots=True)
class HistogramCounts:
    """True counts: for this device only, never to be shown to anybody else.

    Attributes:
        spec: what was counted.
        counts: per bin, in the order of `spec.labels`.
        clipped: records left out because their unit had contributed enough.
        without_day: records left out because their day is unknown.
    """

    spec: HistogramSpec
    counts: tuple[int, ...]
    clipped: int
    without_day: int


def count_histogram(spec: HistogramSpec, rows: Iterable[Row]) -> HistogramCounts:
    """Count, with every unit's contributions clipped; one pass.

    Raises:
        ReleaseRefusedError: more than a million different days.
    """
    zone: tzinfo = UTC if spec.day_zone == "UTC" else ZoneInfo(spec.day_zone)
    index = {label: position for position, label in enumerate(spec.labels)}
    counts = [0] * len(index)
    per_day: dict[date, int] = {}
    clipped = without_day = 0
    for row in rows:
        if spec.day_column is not None:
            day = _day(row.get(spec.day_column), zone)
            if day is None:
                without_day += 1
                continue
            if per_day.get(day, 0) >= spec.contributions:
                clipped += 1
                continue
            per_day[day] = per_day.get(day, 0) + 1
            if len(per_day) > _MAX_DAYS:
                raise ReleaseRefusedError("There are more than a million different days in this data.")
        position = _bin(spec, index, row.get(spec.column))
        if position is not None:
            counts[position] += 1
    return HistogramCounts(spec, tuple(counts), clipped, without_day)


def _day(value: Any, zone: tzinfo) -> date | None:
    if isinstance(value, datetime):
        return value.astimezone(zone).date() if value.tzinfo else None
    return value if isinstance(value, date) else None


def _bin(spec: HistogramSpec, index: Mapping[str, int], value: Any) -> int | None:
    other = index.get(OTHER) if spec.include_other else None
    if value is None:
        return other
    if spec.categories:
        position = index.get(canonical_text(value))
        return other if position is None or position >= len(spec.categories) else position
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return other
    if not spec.edges[0] <= value <= spec.edges[-1]:
        return other
    return min(bisect.bisect_right(spec.edges, value), len(spec.edges) - 1) - 1


@dataclass(frozen=True, slots=True)
class DrawnHistogram:
    """The noised result.

    Attributes:
        records: what may leave: one record per bin with `category` and `count`.
        scale: scale of the noise.
        epsilon: privacy loss per unit as proven by OpenDP's map, at most that of the ledger.
        expected_abs_error: mean of |noise| per bin, before negative counts are cut; public.
        measured_tv: total-variation distance between the true and the noised distribution, 0 to 1. Computed from the
            true data: for the eyes of this user only, never released.
        measured_errors: noised minus true per bin; for this user only.
    """

    records: tuple[Mapping[str, Any], ...]
    scale: float
    epsilon: float
    expected_abs_error: float
    measured_tv: float
    measured_errors: tuple[int, ...]


def draw(counts: HistogramCounts, receipt: SpendReceipt) -> DrawnHistogram:
    """Draw the noise, once, for a spend that is in the ledger.

    Raises:
        SpendError: the receipt is for something else or was used.
        ReleaseRefusedError: the ledger's row does not describe this release.
    """
    spec = counts.spec
    entry = receipt.entry
    if (entry.mechanism, entry.epsilon, entry.unit) != (spec.mechanism, spec.epsilon, spec.unit):
        raise ReleaseRefusedError("The recorded spend describes another release. No noise was drawn.")
    measurement, scale, epsilon = _calibrated(spec)
    receipt.use(entry.digest)
    noised = [int(value) for value in measurement(list(counts.counts))]
    shown = [max(value, 0) for value in noised] if spec.non_negative else noised
    records = tuple({"category": label, "count": value} for label, value in zip(spec.labels, shown, strict=True))
    return DrawnHistogram(
        records=records,
        scale=scale,
        epsilon=epsilon,
        expected_abs_error=expected_error(scale),
        measured_tv=total_variation(counts.counts, shown),
        measured_errors=tuple(new - old for new, old in zip(shown, counts.counts, strict=True)),
    )


def _calibrated(spec: HistogramSpec) -> tuple[Any, float, float]:
    """Return OpenDP's measurement whose own privacy map proves at most the epsilon asked for."""
    import opendp.prelude as dp

    # OpenDP marks what its committee has not yet vetted as "contrib"; make_laplace has a written proof.
    dp.enable_features("contrib")
    space = dp.vector_domain(dp.atom_domain(T="i64")), dp.l1_distance(T="i64")
    scale = spec.contributions / spec.epsilon
    while True:
        measurement: Any = dp.m.make_laplace(*space, scale=scale)
        epsilon = float(measurement.map(spec.contributions))
        if epsilon <= spec.epsilon:
            return measurement, scale, epsilon
        scale *= 1 + 1e-12  # the map rounds up; a hair more noise brings it under


def expected_error(scale: float) -> float:
    """Return the mean of |X| for discrete Laplace noise of this scale: 2a/(1-a²) with a = exp(-1/scale)."""
    ratio = math.exp(-1 / scale)
    return 2 * ratio / (1 - ratio * ratio)


def total_variation(true: Sequence[int], shown: Sequence[int]) -> float:
    """Return half the L1 distance of the two distributions; 1 where one of them is empty and the other not."""
    positive = [max(value, 0) for value in shown]
    total_true, total_shown = sum(true), sum(positive)
    if not total_true or not total_shown:
        return 0.0 if total_true == total_shown else 1.0
    return sum(abs(a / total_true - b / total_shown) for a, b in zip(true, positive, strict=True)) / 2
