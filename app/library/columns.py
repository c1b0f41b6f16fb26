"""What the catalogue knows of a data set's columns, in its JSON form and as `sources.Column`."""

from __future__ import annotations

import heapq
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from sources import Column
from sources.profile import INVISIBLE, SAMPLES
from sources.values import Kind, coerce, json_value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sources.exports.model import Field
    from sources.values import Row, Value

__all__ = ["ColumnFacts", "Learning", "Widening", "facts_of", "joined_fields", "shown"]

_SAMPLE_CHARS: Final = 200
_SKETCH: Final = 1_024
_HASHES: Final = (1 << 64) - 1
_GOLDEN: Final = 0x9E3779B97F4A7C15
_TYPES: Final[dict[Kind, type]] = {
    "int": int,
    "float": float,
    "decimal": Decimal,
    "bool": bool,
    "text": str,
    "timestamp": datetime,
    "date": date,
    "bytes": bytes,
}
_NUMBERS: Final = ("int", "float", "decimal")


@dataclass(frozen=True, slots=True)
class ColumnFacts:
    """One column of a data set.

    Attributes:
        samples: up to five different values as texts.
        sensitivity: `identifies`, `sensitive` or `low`.
    """

    name: str
    kind: Kind
    unit: str
    meaning: str
    semantic: str
    samples: tuple[str, ...] = ()
    distinct: int = 0
    distinct_exact: bool = True
    nulls: int = 0
    invisible: int = 0
    sensitivity: str = "low"

    def to_json(self) -> dict[str, Any]:
        """Return the JSON form."""
        return asdict(self)

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> ColumnFacts:
        """Read the JSON form."""
        return cls(**dict(raw) | {"samples": tuple(raw["samples"])})

    @property
    def column(self) -> Column:
        """The column as tables have it; its samples are texts."""
        return Column(
            name=self.name,
            kind=self.kind,
            nullable=self.nulls > 0,
            samples=self.samples,
            distinct=self.distinct,
            distinct_exact=self.distinct_exact,
            nulls=self.nulls,
            zone_unknown=False,
            invisible=self.invisible,
        )


class _Counts:
    """What is counted in one column, in constant memory.

    Distinct values are estimated by the k smallest hashes (Bar-Yossef et al., RANDOM 2002), exact up to 1,024: with k
    of them kept, there are about (k-1)/largest. Python's hashes of texts are keyed SipHash; those of numbers are spread
    by the golden ratio (Knuth, TAOCP 3, 6.4).
    """

    def __init__(self) -> None:
        self.present = self.nulls = self.invisible = 0
        self.samples: list[Value] = []
        self._kept: set[int] = set()
        self._heap: list[int] = []

    def add(self, value: Value) -> None:
        self.present += 1
        if value is None:
            self.nulls += 1
            return
        if isinstance(value, str) and not value.isprintable() and INVISIBLE.search(value):
            self.invisible += 1
        key = hash(repr(value) if isinstance(value, list | dict) else value) * _GOLDEN & _HASHES
        if key in self._kept:
            return
        if len(self.samples) < SAMPLES and len(shown(value)) < _SAMPLE_CHARS and value not in self.samples:
            self.samples.append(value)
        if len(self._heap) < _SKETCH:
            heapq.heappush(self._heap, -key)
            self._kept.add(key)
        elif key < -self._heap[0]:
            self._kept.discard(-heapq.heappushpop(self._heap, -key))
            self._kept.add(key)

    @property
    def exact(self) -> bool:
        return len(self._heap) < _SKETCH

    @property
    def distinct(self) -> int:
        return len(self._heap) if self.exact else round((_SKETCH - 1) * _HASHES / -self._heap[0])


class Learning:
    """Counts the cells of rows on their way into a copy.

    Args:
        fields: of the data set, in order.
    """

    def __init__(self, fields: Sequence[ColumnFacts]) -> None:
        self._fields = fields
        self._counts = {field.name: _Counts() for field in fields}
        self._rows = 0

    def add(self, row: Row) -> None:
        """Count one row."""
        self._rows += 1
        for name, value in row.items():
            self._counts[name].add(value)

    def result(self) -> tuple[ColumnFacts, ...]:
        """Return the fields with what was counted."""
        return tuple(
            replace(
                field,
                samples=tuple(shown(sample) for sample in counts.samples),
                distinct=counts.distinct,
                distinct_exact=counts.exact,
                nulls=counts.nulls + self._rows - counts.present,
                invisible=counts.invisible,
            )
            for field, counts in zip(self._fields, self._counts.values(), strict=True)
        )


def shown(value: Value) -> str:
    """Return a cell as text for the person who owns it, at most 200 characters."""
    plain = json_value(value)
    return "" if plain is None else str(plain)[:_SAMPLE_CHARS]


def facts_of(field: Field) -> ColumnFacts:
    """Return what an importer says of a field."""
    return ColumnFacts(field.name, field.kind, field.unit, field.meaning, field.semantic)


def joined_fields(earlier: Sequence[ColumnFacts], newer: Sequence[ColumnFacts]) -> tuple[ColumnFacts, ...] | None:
    """Return the fields of both exports, as the newer describes them; None where a kind differs beyond numbers."""
    known = {field.name: field for field in earlier}
    found = []
    for field in newer:
        before = known.pop(field.name, field)
        kind = _wider(before.kind, field.kind)
        if kind is None:
            return None
        found.append(replace(field, kind=kind))
    return (*found, *known.values())


class Widening:
    """Rows with the fields and kinds of a data set.

    Args:
        fields: of the data set.
    """

    def __init__(self, fields: Sequence[ColumnFacts]) -> None:
        self._kinds = {field.name: field.kind for field in fields}
        self._types = {field.name: _TYPES.get(field.kind) for field in fields}

    def __call__(self, row: Row) -> Row:
        """Return the row with these fields only; one it does not have stays away.

        Raises:
            ValueError, OverflowError: a cell does not have its field's kind.
        """
        types = self._types
        return {
            name: value if value is None or type(value) is types[name] else self._fitted(name, value)
            for name, value in row.items()
            if name in types
        }

    def _fitted(self, name: str, value: Value) -> Value:
        expected = self._types[name]
        found = coerce(value, self._kinds[name])
        if expected is not None and type(found) is not expected:
            raise ValueError("a cell has another kind than its column")
        return found


def _wider(one: Kind, other: Kind) -> Kind | None:
    if one == other:
        return one
    if one in _NUMBERS and other in _NUMBERS:
        return "decimal" if "decimal" in {one, other} else "float"
    return None
