"""Records of a release as numbers: what an attacker adds up, whatever the release is called.

A record with a count is one number, named by its other fields. Records without one are counted: by each of their
fields, and by each pair.
"""

from __future__ import annotations

import itertools
import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Key = tuple[tuple[str, str], ...]
"""Names and values of the fields that name a number."""

_COUNTS: Final = ("count", "days")
_MOST_FIELDS: Final = 20


def features(records: Iterable[Mapping[str, Any]]) -> dict[Key, float]:
    """Return the numbers of a release."""
    found: dict[Key, float] = {}
    for record in records:
        counted = next((name for name in _COUNTS if _is_number(record.get(name))), None)
        fields = [(name, _text(value)) for name, value in record.items() if name != counted][:_MOST_FIELDS]
        if counted is not None:
            key = tuple(fields)
            found[key] = found.get(key, 0.0) + float(record[counted])
            continue
        for size in (1, 2):
            for key in itertools.combinations(fields, size):
                found[key] = found.get(key, 0.0) + 1.0
    return found


def group_of(key: Key) -> tuple[str, ...]:
    """Return which of the numbers of a release are alternatives to each other: the values of one field or pair.

    In a table of counts, fields that name columns tell the group; without them all its rows are alternatives.
    """
    names = tuple(f"{name}={value}" for name, value in key if name.startswith("column"))
    return names or tuple(name for name, _ in key)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, sort_keys=True, default=str)
