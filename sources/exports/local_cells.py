"""Numbers and dates as offices of Europe write them in CSV: `1.234,56` and `29.02.2024`.

Only a column that is written so from its first to its last cell is read so. `1.234` and `1,234` may be either number,
and `03/04/2024` either day: a column with a `1.234` or such a day stays the text it is, and one with commas is read
only where a cell proves that they do not mark thousands: `0,5`, `1,25`, `1234,567`, `1.234,567`.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sources.values import Kind, Value

_NUMBER: Final = re.compile(r"-?(?:[1-9]\d{0,2}(?:\.\d{3})+|0|[1-9]\d*),\d+|-?[1-9]\d{0,30}|0")
_DATE: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


class LocalColumn:
    """Learns whether all cells of a column are written so."""

    def __init__(self) -> None:
        self._numbers = self._dates = True
        self._commas = self._proven = self._any = False

    def add(self, value: Value) -> None:
        """Look at one cell; empty ones say nothing."""
        if value is None or not (self._numbers or self._dates):
            return
        self._any = True
        cell = value if isinstance(value, str) else ""
        if self._numbers:
            self._numbers = len(cell) <= _LONGEST and _NUMBER.fullmatch(cell) is not None
            self._commas = self._commas or "," in cell
            self._proven = self._proven or _is_proof(cell)
        if self._dates:
            self._dates = _day(cell) is not None

    @property
    def kind(self) -> Kind | None:
        """What the column is, None where it is not written so."""
        if self._any and self._dates:
            return "date"
        return "decimal" if self._numbers and self._proven else None

    @property
    def undecided(self) -> bool:
        """Whether its commas may mark thousands or decimals."""
        return self._any and self._numbers and self._commas and not self._proven


_LONGEST: Final = 60
_GROUP: Final = 3


def _is_proof(cell: str) -> bool:
    """Say whether the comma of a number can only mark decimals."""
    whole, comma, decimals = cell.removeprefix("-").partition(",")
    return bool(comma) and (len(decimals) != _GROUP or "." in whole or whole == "0" or len(whole) > _GROUP)


def standard_cell(value: Value, kind: Kind) -> Value:
    """Write a cell as standards do (a point, ISO 8601); one that is written so already stays."""
    if not isinstance(value, str):
        return value
    if kind == "decimal" and "," in value:
        return value.replace(".", "").replace(",", ".")
    if kind == "date" and "." in value and (day := _day(value)) is not None:
        return day.isoformat()
    return value


def _day(cell: str) -> date | None:
    found = _DATE.fullmatch(cell) if cell.isascii() else None
    try:
        return None if found is None else date(int(found.group(3)), int(found.group(2)), int(found.group(1)))
    except ValueError:
        return None
