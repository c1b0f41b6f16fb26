"""How to make rows less alone: for each column of the worst sets the mildest step that helps."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from privacy.quasi.sets import groups_of
from privacy.scrub.generalise import generalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from privacy.cells import Row
    from privacy.quasi.roles import ColumnFacts

_SAMPLE_ROWS: Final = 5_000
_LADDERS: Final[dict[str, tuple[str, ...]]] = {
    "time": ("hour", "day", "month", "year"),
    "place": ("decimals=2", "decimals=1", "decimals=0"),
    "whole": ("step=5", "step=10", "step=100", "step=1000"),
    "number": ("decimals=1", "step=1", "step=10", "step=100"),
    "text": ("prefix=4", "prefix=3", "prefix=2", "prefix=1", "length"),
}
_PLACES: Final = ("latitude", "longitude", "lat", "lon", "lng")


@dataclass(frozen=True, slots=True)
class Coarser:
    """One step that we suggest.

    Attributes:
        column: to be made coarser.
        how: HOW of `generalise:HOW`.
        before, after: share of lone rows on the worst set, before this step and after it, among the rows looked at.
    """

    column: str
    how: str
    before: float
    after: float


def suggest_coarser(
    rows: Iterable[Row],
    columns: Sequence[str],
    facts: Sequence[ColumnFacts],
    limit: float,
    semantics: dict[str, str] | None = None,
) -> tuple[Coarser, ...]:
    """Suggest steps until at most `limit` of the rows are alone on `columns`, the step that helps most first.

    Looks at the first 5,000 rows: steps are chosen on them, and measured anew on all rows once they are taken. Returns
    fewer steps than needed where the ladders end.
    """
    sample: list[dict[str, Any]] = [dict(row) for row in itertools.islice(rows, _SAMPLE_ROWS)]
    kinds = {fact.name: fact.kind for fact in facts}
    ladders = {name: list(_ladder(name, kinds.get(name, "other"), semantics or {})) for name in columns}
    share = groups_of(sample, columns).share
    taken: list[Coarser] = []
    while share > limit:
        tries = []
        for name, ladder in ladders.items():
            if ladder:
                changed = [row | {name: _coarse(ladder[0], row.get(name))} for row in sample]
                tries.append((groups_of(changed, columns).share, name, changed))
        if not tries:
            break
        after, name, sample = min(tries, key=lambda one: one[:2])
        how = ladders[name].pop(0)
        taken = [one for one in taken if one.column != name]
        taken.append(Coarser(name, how, share, after))
        share = after
    return tuple(taken)


def _ladder(name: str, kind: str, semantics: dict[str, str]) -> tuple[str, ...]:
    meaning = semantics.get(name) or name.lower()
    if kind in {"number", "whole"} and meaning in _PLACES:
        return _LADDERS["place"]
    return _LADDERS.get(kind, ())


def _coarse(how: str, value: Any) -> Any:
    if isinstance(value, date) and not isinstance(value, datetime) and how == "hour":
        return value
    return generalise(how, value)
