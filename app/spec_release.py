"""How a request lets data leave: as it is, or as a release with declared bins, bounds and at most some epsilon.

All of it is the buyer's and untrusted: sizes are bounded here; whether the bins make sense is for the mechanism to say.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

RAW: Final = "raw"
KINDS: Final = (RAW, "histogram", "marginals", "synthetic", "responses", "places", "fixes")
UNITS: Final = ("record", "user-day", "answer", "place")
DEFAULT_DELTA: Final = {"synthetic": 1e-6}
"""Where a release is better for a small failure probability, unless the request says 0."""

_MAX_COLUMNS = 20
_MAX_BINS = 1000
_MAX_ROWS = 1_000_000
_MAX_PER_UNIT = 10_000
_TEXT = 120
_OF_MANY: Final = ("marginals", "synthetic", "responses")
_ON_A_MAP: Final = ("places", "fixes")
_ONE_BY_ONE: Final = ("responses", "fixes")


@dataclass(frozen=True, slots=True)
class ReleaseColumn:
    """A column and its declared categories, or its rising edges of number ranges."""

    name: str
    categories: tuple[str, ...] = ()
    edges: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class MapArea:
    """Where places are counted.

    Attributes:
        latitude, longitude: names of the columns, degrees (WGS 84).
        south, west, north, east: bounds in degrees.
        cell_m: side of a cell, metres.
        stay_minutes: shortest stay in a cell that counts as a visit; 0 counts every fix.
    """

    latitude: str
    longitude: str
    south: float
    west: float
    north: float
    east: float
    cell_m: int
    stay_minutes: int = 0


@dataclass(frozen=True, slots=True)
class Release:
    """How the data may leave.

    Attributes:
        kind: `raw`; `histogram` of `column`; `marginals`, `synthetic` rows or randomised `responses` of `columns`;
            `places` visited or single noised `fixes` in `area`.
        categories, edges: declared bins of `column`.
        epsilon_min, epsilon_max: what the buyer takes.
        ways: marginals of one column (1) or of pairs as well (2).
        unit: `record` or `user-day`; of responses always `answer`, of fixes `place`.
        per_unit: records counted of a unit; vectors of answers, or fixes, in all.
        day_column, day_zone: which column tells the day, and the IANA zone in which a day begins.
        delta: failure probability of epsilon, 0 for none.
        rows: synthetic rows wanted; 0 for as many as were counted.
    """

    kind: str
    column: str = ""
    categories: tuple[str, ...] = ()
    epsilon_min: float = 0.0
    epsilon_max: float = 0.0
    edges: tuple[float, ...] = ()
    columns: tuple[ReleaseColumn, ...] = ()
    ways: int = 2
    unit: str = "record"
    per_unit: int = 1
    day_column: str = ""
    day_zone: str = "UTC"
    delta: float = 0.0
    rows: int = 0
    area: MapArea | None = None

    @property
    def is_raw(self) -> bool:
        """Whether records leave as they are."""
        return self.kind == RAW

    @property
    def names(self) -> tuple[str, ...]:
        """Columns it is made of, those for the day included."""
        found = [self.column] if self.column else [column.name for column in self.columns]
        if self.area is not None:
            found += [self.area.latitude, self.area.longitude]
        return tuple(dict.fromkeys([*found, *([self.day_column] if self.day_column else [])]))

    @property
    def records(self) -> int:
        """How many records leave, where the request alone says so; otherwise 0."""
        if self.kind == "histogram":
            return _bins(self.categories, self.edges)
        sizes = [_bins(column.categories, column.edges) for column in self.columns]
        if self.kind == "marginals":
            paired = (sum(sizes) ** 2 - sum(size * size for size in sizes)) // 2
            return sum(sizes) + (paired if self.ways > 1 else 0)
        return self.rows if self.kind == "synthetic" else 0

    def leaving(self, rows: int) -> int:
        """Return how many records leave of so many rows, as far as can be said before noise is drawn."""
        if self.kind in _ONE_BY_ONE:
            return min(rows, self.per_unit)
        return self.records or rows

    def to_json(self) -> dict[str, Any]:
        """Return what is published."""
        found: dict[str, Any] = {"kind": self.kind}
        if self.is_raw:
            return found
        found |= {"epsilon_min": self.epsilon_min, "epsilon_max": self.epsilon_max}
        if self.kind == "histogram":
            found |= {"column": self.column, "categories": list(self.categories)}
            found |= {"edges": list(self.edges)} if self.edges else {}
        if self.columns:
            found["columns"] = [
                {"name": column.name}
                | ({"edges": list(column.edges)} if column.edges else {"categories": list(column.categories)})
                for column in self.columns
            ]
        if self.area is not None:
            found["area"] = {name: getattr(self.area, name) for name in MapArea.__dataclass_fields__}
        plain = Release(self.kind, delta=DEFAULT_DELTA.get(self.kind, 0.0))
        for name in ("ways", "unit", "per_unit", "day_column", "day_zone", "delta", "rows"):
            if getattr(self, name) != getattr(plain, name):
                found[name] = getattr(self, name)
        return found

    @classmethod
    def from_json(cls, raw: Any) -> Release:
        """Read what a buyer published.

        Raises:
            ValueError, KeyError, TypeError: it says nothing this version understands.
        """
        kind = _text(raw["kind"])
        if kind not in KINDS:
            raise ValueError("a release of a kind this version does not know")
        if kind == RAW:
            return cls(RAW)
        unit = {"responses": "answer", "fixes": "place"}.get(kind) or _text(raw.get("unit", "record"))
        found = cls(
            kind=kind,
            column=_text(raw["column"]) if kind == "histogram" else "",
            categories=_categories(raw.get("categories", ())) if kind == "histogram" else (),
            epsilon_min=_number(raw["epsilon_min"]),
            epsilon_max=_number(raw["epsilon_max"]),
            edges=_edges(raw.get("edges", ())) if kind == "histogram" else (),
            columns=_columns(raw["columns"]) if kind in _OF_MANY else (),
            ways=_whole(raw.get("ways", 2), 2),
            unit=unit,
            per_unit=_whole(raw.get("per_unit", 1), _MAX_PER_UNIT),
            day_column=_text(raw.get("day_column", "")),
            day_zone=_text(raw.get("day_zone", "UTC")),
            delta=_number(raw.get("delta", DEFAULT_DELTA.get(kind, 0.0))),
            rows=_whole(raw.get("rows", 0), _MAX_ROWS),
            area=_area(raw["area"]) if kind in _ON_A_MAP else None,
        )
        if found.unit not in UNITS or not 0 <= found.epsilon_min <= found.epsilon_max:
            raise ValueError("a release nobody can make")
        return found


AS_IT_IS: Final = Release(RAW)


def _bins(categories: tuple[str, ...], edges: tuple[float, ...]) -> int:
    return max(len(categories), len(edges) - 1) + 1


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("text expected")
    if len(value) > _TEXT:
        raise ValueError("too long a text")
    return value


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise TypeError("number expected")
    return float(value)


def _whole(value: object, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("whole number expected")
    if not 0 <= value <= most:
        raise ValueError("too large a number")
    return value


def _list(value: object, most: int) -> Iterable[Any]:
    if not isinstance(value, list | tuple):
        raise TypeError("list expected")
    if len(value) > most:
        raise ValueError("too long a list")
    return value


def _categories(value: object) -> tuple[str, ...]:
    return tuple(_text(item) for item in _list(value, _MAX_BINS))


def _edges(value: object) -> tuple[float, ...]:
    return tuple(_number(item) for item in _list(value, _MAX_BINS))


def _columns(value: object) -> tuple[ReleaseColumn, ...]:
    return tuple(
        ReleaseColumn(_text(one["name"]), _categories(one.get("categories", ())), _edges(one.get("edges", ())))
        for one in _list(value, _MAX_COLUMNS)
    )


def _area(raw: Any) -> MapArea:
    return MapArea(
        latitude=_text(raw["latitude"]),
        longitude=_text(raw["longitude"]),
        south=_number(raw["south"]),
        west=_number(raw["west"]),
        north=_number(raw["north"]),
        east=_number(raw["east"]),
        cell_m=_whole(raw["cell_m"], 1_000_000),
        stay_minutes=_whole(raw.get("stay_minutes", 0), 1440),
    )
