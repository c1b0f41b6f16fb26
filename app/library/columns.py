"""What the catalogue knows of a data set's columns, in its JSON form and as `sources.Column`."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from sources import Column
from sources.profile import ColumnProfile
from sources.values import coerce, json_value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sources.exports.model import Field
    from sources.values import Kind, Row, Value

__all__ = ["ColumnFacts", "Learning", "facts_of", "joined_fields", "shown", "widened"]

_SAMPLE_CHARS: Final = 200
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


class Learning:
    """Counts the cells of rows on their way into a copy.

    Args:
        fields: of the data set, in order.
    """

    def __init__(self, fields: Sequence[ColumnFacts]) -> None:
        self._fields = fields
        self._profiles = [ColumnProfile(field.name, field.kind) for field in fields]
        self._rows = 0

    def add(self, row: Row) -> None:
        """Count one row."""
        self._rows += 1
        for profile in self._profiles:
            if profile.name in row:
                profile.add(row[profile.name], typed=True)

    def result(self) -> tuple[ColumnFacts, ...]:
        """Return the fields with what was counted."""
        return tuple(
            replace(
                field,
                samples=tuple(shown(sample) for sample in profile.samples),
                distinct=profile.distinct.estimate,
                distinct_exact=profile.distinct.exact,
                nulls=profile.nulls + self._rows - profile.present,
                invisible=profile.invisible,
            )
            for field, profile in zip(self._fields, self._profiles, strict=True)
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


def widened(row: Row, fields: Sequence[ColumnFacts]) -> Row:
    """Return a row with these fields and kinds only; a field it does not have stays away.

    Raises:
        ValueError, OverflowError: a cell does not have its field's kind.
    """
    return {field.name: coerce(row[field.name], field.kind) for field in fields if field.name in row}


def _wider(one: Kind, other: Kind) -> Kind | None:
    if one == other:
        return one
    if one in _NUMBERS and other in _NUMBERS:
        return "decimal" if "decimal" in {one, other} else "float"
    return None
