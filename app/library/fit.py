"""How the columns of a data set fit what a request wants: which column gives which field, and what stands against it.

Pure. A column is taken for a field by what it means first, then by its name; units must measure the same thing and
kinds must hold the same values. Every field gets at most one column, every column at most one field, the surest first.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, Final, Protocol

from app.spec_wants import WantedField
from sources.units import convertible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.spec import Spec

__all__ = ["Available", "Columns", "Fitted", "fit_columns", "wanted_fields"]

_SAME_MEANING: Final = 1.0
_SAME_NAME: Final = 0.9
_LIKE_NAME: Final = 0.8
_LEAST: Final = 0.6
_UNIT_UNKNOWN: Final = 0.9
WEAK: Final = 0.8
"""What remains of a score for each thing that is weak but does not stand against a sale."""
# Kinds whose values can be delivered as another kind without losing anything.
_HOLDS: Final[dict[str, frozenset[str]]] = {
    "float": frozenset({"int", "decimal"}),
    "decimal": frozenset({"int", "float"}),
    "text": frozenset({"int", "float", "decimal", "bool", "timestamp", "date"}),
    "date": frozenset({"timestamp"}),
    "json": frozenset({"text"}),
}
_JSON_KINDS: Final = {"integer": "int", "number": "float", "boolean": "bool", "array": "json", "object": "json"}
_MAX_PROPERTIES: Final = 200
_TIMES: Final = frozenset({"time.start", "time.end", "day"})


class Columns(Protocol):
    """A column as the catalogue or a file knows it."""

    @property
    def name(self) -> str:
        """Its name."""
        ...

    @property
    def kind(self) -> str:
        """Kind of its values."""
        ...

    @property
    def unit(self) -> str:
        """Its unit, empty where none is known."""
        ...

    @property
    def semantic(self) -> str:
        """What it means, empty where that is not known."""
        ...


@dataclass(frozen=True, slots=True)
class Available:
    """What there is: a data set, or a file.

    Attributes:
        life: part of a life it tells of, empty where unknown.
        languages: of its texts, empty where unknown.
        first_day, last_day: ISO dates, empty where unknown.
    """

    columns: tuple[Columns, ...]
    rows: int
    life: str = ""
    languages: tuple[str, ...] = ()
    first_day: str = ""
    last_day: str = ""


@dataclass(frozen=True, slots=True)
class Fitted:
    """How it fits.

    Attributes:
        score: 0 where it cannot be sold, to 1.
        blocking: sentences on why it cannot be sold.
        weak: sentences on what is weak.
        mapping: per wanted field the column that gives it, empty where none does.
        rows: about how many rows fit.
    """

    score: float
    blocking: tuple[str, ...]
    weak: tuple[str, ...]
    mapping: tuple[tuple[str, str], ...]
    rows: int


def wanted_fields(spec: Spec) -> tuple[WantedField, ...]:
    """Return the fields a request wants: those it describes, else the properties of its schema."""
    if spec.wants.fields:
        return spec.wants.fields
    if not spec.release.is_raw:
        return tuple(WantedField(name) for name in spec.release.names)
    schema = spec.quality.get("schema")
    rules: dict[str, Any] = schema if isinstance(schema, dict) else {}
    properties, required = rules.get("properties"), rules.get("required")
    named = properties if isinstance(properties, dict) else {}
    needed = required if isinstance(required, list) else []
    return tuple(
        WantedField(name, kind=_kind_of(rule), required=name in needed)
        for name, rule in itertools.islice(named.items(), _MAX_PROPERTIES)
    )


def fit_columns(spec: Spec, there: Available) -> Fitted:
    """Say how data fits a request, and which column gives which field."""
    fields, wants = wanted_fields(spec), spec.wants
    given = _assigned(fields, there.columns)
    blocking, weak = [], []
    missing = [field for field in fields if field.name not in given]
    blocking += [f"No column gives “{field.name}”, which is required." for field in missing if field.required]
    weak += [f"No column gives “{field.name}”." for field in missing if not field.required]
    for field in fields:
        if field.name in given and field.unit and not given[field.name][0].unit:
            weak.append(f"The unit of “{given[field.name][0].name}” is not known; {field.unit} is wanted.")
    if wants.life and there.life and not there.life.startswith("table:") and wants.life != there.life:
        blocking.append(f"It is about “{wants.life}”, and this data about “{there.life}”.")
    rows = round(there.rows * _inside(wants.first_day, wants.last_day, there.first_day, there.last_day))
    if not rows and there.rows:
        blocking.append(f"No rows lie between {wants.first_day or 'the beginning'} and {wants.last_day or 'today'}.")
    elif rows < there.rows:
        weak.append(f"About {rows:,} of {there.rows:,} rows lie in the time that is wanted.")
    if rows < wants.min_rows:
        blocking.append(f"{rows:,} rows are fewer than the {wants.min_rows:,} that are wanted.")
    if wants.languages and there.languages and not set(wants.languages) & set(there.languages):
        blocking.append(f"Its texts are in {_listed(there.languages)}; wanted is {_listed(wants.languages)}.")
    sure = sum(score for _, score in given.values()) / len(fields) if fields else 0.0
    score = 0.0 if blocking or not given else sure * WEAK ** len(weak)
    mapping = tuple((field.name, given[field.name][0].name if field.name in given else "") for field in fields)
    return Fitted(score, tuple(blocking), tuple(weak), mapping, rows)


def _assigned(fields: Sequence[WantedField], columns: Sequence[Columns]) -> dict[str, tuple[Columns, float]]:
    pairs = [
        (score, likeness, field, column)
        for field in fields
        for column in columns
        if (score := _sure(field, column, likeness := _alike(field.name, column.name))) >= _LEAST
    ]
    # Surest first; among equals the field and column in their own order, so that the same data always maps alike.
    pairs.sort(key=lambda pair: (-pair[0], -pair[1]))
    found: dict[str, tuple[Columns, float]] = {}
    taken: set[str] = set()
    for score, _, field, column in pairs:
        if field.name not in found and column.name not in taken:
            found[field.name] = (column, score)
            taken.add(column.name)
    return found


def _sure(field: WantedField, column: Columns, likeness: float) -> float:
    """How sure a column gives a field, 0 where it cannot."""
    if field.kind and field.kind != column.kind and column.kind not in _HOLDS.get(field.kind, frozenset()):
        return 0.0
    if field.unit and column.unit and not convertible(column.unit, field.unit):
        return 0.0
    if field.semantic and column.semantic:
        same = field.semantic == column.semantic or {field.semantic, column.semantic} <= _TIMES
        exact = field.semantic == column.semantic
        meaning = _SAME_MEANING if exact else _LIKE_NAME if same else 0.0
    else:
        meaning = _SAME_NAME if likeness == 1.0 else likeness * _LIKE_NAME
    return meaning * (_UNIT_UNKNOWN if field.unit and not column.unit else 1.0)


def _alike(one: str, other: str) -> float:
    first, second = _words(one), _words(other)
    if "".join(first) == "".join(second):
        return 1.0
    shared = len(set(first) & set(second)) / max(len(set(first) | set(second)), 1)
    return min(0.99, max(shared, SequenceMatcher(None, "".join(first), "".join(second)).ratio()))


def _words(name: str) -> list[str]:
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name[:200])
    return [word for word in re.split(r"[\W_]+", spaced.casefold()) if word]


def _kind_of(rule: object) -> str:
    kind = rule.get("type") if isinstance(rule, dict) else None
    kinds = [one for one in kind if one != "null"] if isinstance(kind, list) else [kind]
    return _JSON_KINDS.get(str(kinds[0]), "") if len(kinds) == 1 else ""


def _inside(first: str, last: str, there_first: str, there_last: str) -> float:
    """Share of a time span that lies in a window, as if rows were spread evenly."""
    if not (first or last) or not (there_first and there_last):
        return 1.0
    begins, ends = date.fromisoformat(there_first), date.fromisoformat(there_last)
    begun = max(begins, date.fromisoformat(first)) if first else begins
    ended = min(ends, date.fromisoformat(last)) if last else ends
    return max(0, (ended - begun).days + 1) / ((ends - begins).days + 1)


def _listed(codes: tuple[str, ...]) -> str:
    return ", ".join(codes)
