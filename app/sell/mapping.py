"""Rows as a request wants them: columns under the names it gives, in its units and kinds, within its time window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from app.errors import UserError
from app.library.fit import wanted_fields
from sources.units import converted, convertible
from sources.values import json_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from app.sell.model import SalePlan
    from app.sell.origin import Opened
    from app.spec import Spec
    from app.spec_wants import WantedField
    from sources import Row

__all__ = ["RowMapping", "delivered_name", "mapping_of"]

Conversion = Callable[[Any], Any]
_TIMES = frozenset({"time.start", "time.end", "day"})


@dataclass(frozen=True, slots=True)
class RowMapping:
    """How rows are turned into what is wanted.

    Attributes:
        names: delivered name by column; columns that are not named keep theirs.
        conversions: by delivered name.
        bounds: wanted fields that records must have, and within which range, by delivered name.
        time: the column by which rows are within the window, empty where there is none.
        first_day, last_day: ISO dates; empty for no bound.
    """

    names: Mapping[str, str]
    conversions: Mapping[str, Conversion]
    bounds: Mapping[str, WantedField]
    time: str
    first_day: str
    last_day: str

    def apply(self, rows: Iterable[Row]) -> Iterator[dict[str, Any]]:
        """Yield the rows that are wanted, renamed and converted; others are left out.

        Left out are rows outside the window, without a field that is required, or with a number outside its range.
        """
        given = set(self.names.values())
        for row in rows:
            if not self._within(row):
                continue
            found: dict[str, Any] = {}
            for column, value in row.items():
                name = self.names.get(column, column)
                if column not in self.names and name in given:
                    continue  # another column gives this field
                convert = self.conversions.get(name)
                found[name] = value if value is None or convert is None else convert(value)
            if all(_wanted(field, found.get(name)) for name, field in self.bounds.items()):
                yield found

    def _within(self, row: Row) -> bool:
        if not self.time:
            return True
        day = _day(row.get(self.time))
        return bool(day) and self.first_day <= day <= (self.last_day or "9999")


def delivered_name(plan: SalePlan, column: str) -> str:
    """Return the name under which a column leaves."""
    return next((wanted for wanted, given in plan.mapping if given == column), column)


def mapping_of(plan: SalePlan, spec: Spec, opened: Opened) -> RowMapping:
    """Return how a plan's rows become what its request wants.

    Args:
        plan: with the mapping that the person agreed to; fields it does not name are given by columns of their name.
        spec: of the request.
        opened: where the rows come from.

    Raises:
        UserError: the mapping names a field or a column that is not there, one twice, or another dimension's unit.
    """
    kinds = {column.name: column.kind for column in opened.table.columns}
    wanted = {one.name: one for one in wanted_fields(spec)}
    chosen = {name: column for name, column in plan.mapping if column}
    for name, column in chosen.items():
        if name not in wanted or column not in kinds:
            raise _wrong(f"“{column[:60]}” cannot be given as “{name[:60]}”: one of them is not there.")
    if len(set(chosen.values())) != len(chosen):
        raise _wrong("One column was given for two fields.")
    named = {one.name for one in spec.wants.fields}
    taken = {*dict(plan.mapping), *chosen.values()}
    same = {name: name for name in named if name in kinds and name not in taken}
    conversions = {}
    for name, column in (same | chosen).items():
        convert = _conversion(wanted[name], kinds[column], opened.units.get(column, ""))
        if convert is not None:
            conversions[name] = convert
    first, last = spec.wants.first_day, spec.wants.last_day
    times = [column for name, column in (same | chosen).items() if wanted[name].semantic in _TIMES]
    time = (times[0] if times else opened.time) if first or last else ""
    # What leaves is decided by the plan: a required field that is dropped is the person's choice, and a problem later.
    given = {name for name, column in (same | chosen).items() if dict(plan.columns).get(column) != "drop"}
    bounds = {one.name: one for one in spec.wants.fields if one.name in given}
    return RowMapping({column: name for name, column in chosen.items()}, conversions, bounds, time, first, last)


def _conversion(field: WantedField, kind: str, unit: str) -> Conversion | None:
    steps: list[Conversion] = []
    if field.unit and unit and field.unit != unit:
        if not convertible(unit, field.unit):
            raise _wrong(f"“{field.name[:60]}” is wanted in {field.unit}, and the column is in {unit[:20]}.")
        steps.append(lambda value: converted(value, unit, field.unit) if _is_number(value) else value)
    if field.kind and (field.kind != kind or steps):
        steps += [_TO[field.kind]] if field.kind in _TO else []
    if not steps:
        return None

    def convert(value: Any) -> Any:
        for step in steps:
            value = step(value)
        return value

    return convert


def _wanted(field: WantedField, value: object) -> bool:
    if value is None:
        return not field.required
    if not isinstance(value, int | float | Decimal) or isinstance(value, bool):
        return True
    return (field.minimum is None or value >= field.minimum) and (field.maximum is None or value <= field.maximum)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def _to_float(value: Any) -> Any:
    return float(value) if _is_number(value) else value


def _to_decimal(value: Any) -> Any:
    return Decimal(repr(value)) if isinstance(value, float) else Decimal(value) if _is_number(value) else value


def _to_text(value: Any) -> Any:
    return value if isinstance(value, str) else _plain_text(value)


def _plain_text(value: Any) -> str:
    plain = json_value(value)
    return ("true" if plain else "false") if isinstance(plain, bool) else str(plain)


def _to_date(value: Any) -> Any:
    return value.date() if isinstance(value, datetime) else value


_TO: dict[str, Conversion] = {"float": _to_float, "decimal": _to_decimal, "text": _to_text, "date": _to_date}


def _day(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else value[:10] if isinstance(value, str) else ""


def _wrong(what: str) -> UserError:
    return UserError(what, data="Nothing has left this computer.", next_step="Correct which column gives which field.")
