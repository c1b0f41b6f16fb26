"""Linkage: can a record be joined with one of an earlier sale, by a value that both have and hardly anything else?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from privacy.attack.model import AttackResult
from privacy.attack.results import not_applicable, percent, plural
from privacy.scrub import is_stand_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from privacy.attack.context import Context
    from privacy.attack.model import Verdict
    from privacy.cells import Row

LINK_LIMIT: Final = 0.05
RARE: Final = 2
"""A value in at most so many records of a sale is rare in it."""

_LONG_CHARS: Final = 6
_FEWEST_JOINED: Final = 8
"""In small sales every word of a category is rare: fewer joins than this may be chance, and are told."""
_LONG_DIGITS: Final = 8
"""Numbers repeat by chance: measurements of four digits do in any two sales."""
_MOST_VALUES: Final = 500_000


def joining_values(rows: Iterable[Row]) -> Iterator[tuple[int, str]]:
    """Yield number of record and text of every value that could join records: long enough not to be met by chance."""
    for number, row in enumerate(rows):
        for value in row.values():
            for text in _texts(value):
                if _is_long(text) and not is_stand_in(text):
                    yield number, text


def rare_values(rows: Iterable[Row], mark: Callable[[str], bytes]) -> set[bytes]:
    """Return the marks of values that stand in at most two records; what a later sale is compared with.

    Memory is bounded: of more than 500,000 different values, those met first are watched.
    """
    seen: dict[bytes, int] = {}
    for _, text in joining_values(rows):
        known = mark(text)
        if known in seen or len(seen) < _MOST_VALUES:
            seen[known] = seen.get(known, 0) + 1
    return {known for known, count in seen.items() if count <= RARE}


def linkage(records: Callable[[], Iterator[bytes]], context: Context, progress: Callable[[int], None]) -> AttackResult:
    """Count the records that two buyers could join, and that then say more than either has.

    A record that was sold before just as it is joins, too, but tells nothing new; it is told and does not fail.
    """
    if context.form != "rows":
        return not_applicable(
            "linkage", "Noised records have no value in common with earlier sales; the privacy budget adds them up."
        )
    sold = context.sold
    if sold is None:
        return not_applicable("linkage", "Nothing of this data was sold before.")
    rare = rare_values((json.loads(record) for record in records()), sold.value_mark)
    total = joined = again = 0
    for record in records():
        total += 1
        progress(total)
        if sold.has_record(sold.record_mark(record)):
            again += 1
            continue
        marks = (sold.value_mark(text) for _, text in joining_values([json.loads(record)]))
        joined += any(mark in rare and sold.has_value(mark) for mark in marks)
    share = joined / total if total else 0.0
    sentence = (
        f"{plural(joined, 'record', 'records')} ({percent(share)}) can be joined with records you sold before, by "
        "values that only they have."
        if joined
        else "No record can be joined with what you sold before, as far as marks of it are kept."
        if sold.unknown_sales
        else "No record can be joined with what you sold before."
    )
    if sold.unknown_sales:
        sentence += (
            f" {plural(sold.unknown_sales, 'earlier sale', 'earlier sales')} could not be compared: marks of "
            "values are missing here."
        )
    if again:
        sentence += (
            f" {plural(again, 'record was', 'records were')} sold before as {'it is' if again == 1 else 'they are'}."
        )
    return AttackResult(
        "linkage",
        _verdict(share, joined, sold.unknown_sales),
        sentence,
        share,
        share,
        share,
        "share",
        LINK_LIMIT,
        f"All {total:,} records were compared with the keyed marks of earlier sales, which stay on this device. Values "
        f"of at least {_LONG_CHARS} characters, numbers of {_LONG_DIGITS} digits, count where at most {RARE} "
        "records of either sale have them.",
    )


def _verdict(share: float, joined: int, unknown_sales: int) -> Verdict:
    if share > LINK_LIMIT:
        return "failed" if joined >= _FEWEST_JOINED else "noted"
    return "noted" if unknown_sales else "passed"


def _is_long(text: str) -> bool:
    number = text.lstrip("+-").replace(".", "", 1)
    if number.isdecimal():
        return len(number.lstrip("0")) >= _LONG_DIGITS
    return len(text) >= _LONG_CHARS


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, bool) or value is None:
        return
    elif isinstance(value, int | float):
        yield repr(value)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
