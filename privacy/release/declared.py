"""Columns whose bins are declared, and records that count, clipped by day.

The bins are declared by the user or the request and never read from the data: the mere presence of a category
that only one record has would tell that the record is there. What falls outside goes into one bin `other`, which
is declared too.
"""

from __future__ import annotations

import bisect
import itertools
import math
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, available_timezones

from privacy.cells import Row, canonical_text
from privacy.errors import ReleaseRefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import tzinfo

    from privacy.ledger import Unit

OTHER = "other"
MAX_BINS = 1_000
MAX_CONTRIBUTIONS = 10_000
_MAX_DAYS = 1_000_000


@dataclass(frozen=True, slots=True)
class DeclaredColumn:
    """A column and its bins.

    Attributes:
        name: of the column.
        categories: the declared values, as text; or empty, with `edges`.
        edges: rising bounds of numeric bins, each from its lower bound up to but without the next (the last with).
        include_other: add the bin `other` for everything else, missing values included.
    """

    name: str
    categories: tuple[str, ...] = ()
    edges: tuple[float, ...] = ()
    include_other: bool = True

    @property
    def labels(self) -> tuple[str, ...]:
        """Names of the bins, in order."""
        names = list(self.categories)
        for low, high in itertools.pairwise(self.edges):
            names.append(f"{low:g} to {high:g}")
        return (*names, OTHER) if self.include_other else tuple(names)

    def problems(self) -> Iterator[tuple[bool, str]]:
        """Yield what would make these bins meaningless, and whether it does."""
        edges = self.edges
        yield (
            bool(self.categories) == bool(edges),
            "Say which categories or which number ranges are counted. They may not be taken from the data.",
        )
        yield (
            len(edges) == 1
            or not all(map(math.isfinite, edges))
            or any(low >= high for low, high in itertools.pairwise(edges)),
            "The number ranges must be rising and have two ends.",
        )
        yield len(set(self.labels)) != len(self.labels), "Two bins have the same name."
        yield len(self.labels) > MAX_BINS, f"A column may have {MAX_BINS} bins at most."

    def coder(self) -> Callable[[Any], int | None]:
        """Return what tells the position of a value's bin; None where no bin holds it."""
        labels = self.labels
        other = len(labels) - 1 if self.include_other else None
        if self.categories:
            index = {label: position for position, label in enumerate(self.categories)}

            def of_category(value: Any) -> int | None:
                # Text, by far the most frequent, is its own canonical form.
                text = value if type(value) is str else canonical_text(value)
                return other if value is None else index.get(text, other)

            return of_category
        edges = self.edges

        def of_number(value: Any) -> int | None:
            if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
                return other
            if not edges[0] <= value <= edges[-1]:
                return other
            return min(bisect.bisect_right(edges, value), len(edges) - 1) - 1

        return of_number


@dataclass(frozen=True, slots=True)
class Clip:
    """Whose records are protected, and how many of them count.

    Attributes:
        unit: `record`, or `user-day` with at most `contributions` records of a day counted.
        contributions: records counted per unit; 1 for `record`.
        day_column: instants or dates that tell the day, for `user-day`.
        day_zone: IANA zone in which a day begins.
    """

    unit: Unit = "record"
    contributions: int = 1
    day_column: str | None = None
    day_zone: str = "UTC"

    @property
    def words(self) -> str:
        """As the ledger says it."""
        return f"{self.contributions} per {self.unit}"

    def problems(self) -> Iterator[tuple[bool, str]]:
        """Yield what would leave no guarantee, and whether it does."""
        yield self.unit not in ("record", "user-day"), "Counts protect records or days."
        yield (
            not 1 <= self.contributions <= MAX_CONTRIBUTIONS or (self.unit == "record" and self.contributions != 1),
            "One record counts once; of a day, at least one record counts.",
        )
        yield (
            (self.unit == "user-day") != (self.day_column is not None),
            "Protecting days needs a column with dates or times, and only that does.",
        )
        yield self.day_zone != "UTC" and self.day_zone not in available_timezones(), "There is no such time zone."


RECORDS = Clip()
"""Every record is a unit of its own."""


@dataclass(slots=True)
class Clipper:
    """Lets through the first records of each day. Memory grows with the days, of which a million are taken."""

    clip: Clip
    kept: int = 0
    clipped: int = 0
    without_day: int = 0
    _per_day: dict[date, int] = field(default_factory=dict)
    _zone: tzinfo = UTC

    def __post_init__(self) -> None:
        self._zone = zone_of(self.clip)

    def admits(self, row: Row) -> bool:
        """Say whether a record counts.

        Raises:
            ReleaseRefusedError: more than a million different days.
        """
        if self.clip.day_column is not None:
            day = day_of(row.get(self.clip.day_column), self._zone)
            if day is None:
                self.without_day += 1
                return False
            already = self._per_day.get(day, 0)
            if already >= self.clip.contributions:
                self.clipped += 1
                return False
            self._per_day[day] = already + 1
            require_few_days(len(self._per_day))
        self.kept += 1
        return True


def require_few_days(days: int) -> None:
    """Refuse to remember ever more days.

    Raises:
        ReleaseRefusedError: more than a million.
    """
    if days > _MAX_DAYS:
        raise ReleaseRefusedError("There are more than a million different days in this data. Nothing was spent.")


def zone_of(clip: Clip) -> tzinfo:
    """Return the zone in which days begin."""
    return UTC if clip.day_zone == "UTC" else ZoneInfo(clip.day_zone)


def day_of(value: Any, zone: tzinfo) -> date | None:
    """Return the day of an instant or a date in this zone; None where it has none."""
    if isinstance(value, datetime):
        return value.astimezone(zone).date() if value.tzinfo else None
    return value if isinstance(value, date) else None
