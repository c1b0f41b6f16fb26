"""A declared piece of the Earth, flat enough to count in squares: an equirectangular projection about its middle."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from privacy.cells import Row

METRES_PER_DEGREE = 111_320.0
"""Of latitude; of longitude at the equator. Exact to a hundredth, which is enough for squares and noise."""
_POLE, _DATE_LINE = 80.0, 180.0
_DIGITS = 5


@dataclass(frozen=True, slots=True)
class Area:
    """Bounds in degrees (WGS 84), the names of the columns that hold positions, and the side of a cell in metres."""

    latitude: str
    longitude: str
    south: float
    west: float
    north: float
    east: float
    cell_m: int

    def problems(self) -> Iterator[tuple[bool, str]]:
        """Yield what is wrong with these bounds, and whether it is."""
        yield (
            not (-_POLE <= self.south < self.north <= _POLE and -_DATE_LINE <= self.west < self.east <= _DATE_LINE),
            "The bounds are no area: give south below north, west before east, within 80 degrees of the equator.",
        )
        yield self.cell_m < 1, "A cell has a side of at least one metre."
        yield self.latitude == self.longitude, "Latitude and longitude are two columns."

    @property
    def size_m(self) -> tuple[float, float]:
        """Extent to the north and to the east, metres."""
        return (self.north - self.south) * METRES_PER_DEGREE, (self.east - self.west) * self.metres_per_longitude

    @property
    def cells(self) -> tuple[int, int]:
        """Number of cells to the north and to the east."""
        north, east = self.size_m
        return max(1, math.ceil(north / self.cell_m)), max(1, math.ceil(east / self.cell_m))

    def metres(self, row: Row) -> tuple[float, float] | None:
        """Return how far north and east of the south-western corner a row is; None without a position."""
        return Grid(self).metres(row)

    def cell(self, row: Row) -> int | None:
        """Return the number of a row's cell, rows of cells from south to north; None outside or without a position."""
        return Grid(self).cell(row)

    def middle(self, cell: int) -> tuple[float, float]:
        """Return latitude and longitude of the middle of a cell."""
        row, column = divmod(cell, self.cells[1])
        return self.degrees((row + 0.5) * self.cell_m, (column + 0.5) * self.cell_m)

    def degrees(self, north_m: float, east_m: float) -> tuple[float, float]:
        """Return latitude and longitude, to about a metre, of a place so far from the south-western corner."""
        latitude = self.south + north_m / METRES_PER_DEGREE
        longitude = self.west + east_m / self.metres_per_longitude
        return round(latitude, _DIGITS), round(longitude, _DIGITS)

    @property
    def metres_per_longitude(self) -> float:
        """Metres of one degree to the east, in the middle of the area."""
        return METRES_PER_DEGREE * math.cos(math.radians((self.south + self.north) / 2))


class Grid:
    """An area with its measures computed once, for reading many rows.

    Args:
        area: whose.
    """

    __slots__ = ("_area", "_cells", "_metres_per_longitude", "_size_m")

    def __init__(self, area: Area) -> None:
        self._area = area
        self._size_m = area.size_m
        self._cells = area.cells
        self._metres_per_longitude = area.metres_per_longitude

    def metres(self, row: Row) -> tuple[float, float] | None:
        """Return how far north and east of the south-western corner a row is; None without a position."""
        area = self._area
        latitude, longitude = _degrees(row.get(area.latitude)), _degrees(row.get(area.longitude))
        if latitude is None or longitude is None:
            return None
        return (latitude - area.south) * METRES_PER_DEGREE, (longitude - area.west) * self._metres_per_longitude

    def cell(self, row: Row) -> int | None:
        """Return the number of a row's cell, rows of cells from south to north; None outside or without a position."""
        place = self.metres(row)
        if place is None:
            return None
        (north, east), (high, wide), (rows, columns) = place, self._size_m, self._cells
        if not (0 <= north <= high and 0 <= east <= wide):
            return None
        cell_m = self._area.cell_m
        return min(int(north / cell_m), rows - 1) * columns + min(int(east / cell_m), columns - 1)


def _degrees(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal) or not math.isfinite(value):
        return None
    return float(value)
