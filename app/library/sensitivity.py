"""How personal each column of a data set is, by its meaning and by what detectors find in the first rows."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from privacy import default_scanner
from privacy.cells import texts
from privacy.quasi import column_facts, sensitivity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.library.columns import ColumnFacts
    from privacy.kinds import PiiType
    from sources.values import Row

__all__ = ["LOOKED_AT", "judged"]

LOOKED_AT: Final = 1_000
"""Rows looked at; a sale looks at all of them before anything leaves."""


def judged(fields: Sequence[ColumnFacts], rows: Sequence[Row]) -> tuple[ColumnFacts, ...]:
    """Return the fields with how personal each is.

    Args:
        fields: of the data set.
        rows: its first ones.
    """
    scanner = default_scanner()
    found: dict[str, Counter[PiiType]] = {field.name: Counter() for field in fields}
    for row in rows:
        for name, value in row.items():
            found[name].update({hit.type for text in texts(value) for hit in scanner.find(text)})
    counted = {facts.name: facts for facts in column_facts(rows)}
    return tuple(
        replace(field, sensitivity=sensitivity(counted[field.name], field.semantic, found[field.name]))
        if field.name in counted
        else field
        for field in fields
    )
