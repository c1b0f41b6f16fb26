"""LinkedIn: only numbers per month. Connections and messages are other people's data, and stay behind."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Final

from sources.errors import BrokenRowError
from sources.exports.instants import utc_instant
from sources.exports.model import Field, Found, Table
from sources.exports.streams import csv_records, ending, head

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from sources.exports.model import Container, ExportRow, Member

_KEY: Final = "linkedin"
_TABLE: Final = Table(
    "months",
    "Activity on LinkedIn by month",
    (
        Field("month", "date", "First day of the month.", "", "day"),
        Field("what", "text", "connections or messages.", "", "category"),
        Field("count", "int", "How many there were.", "", "count"),
    ),
    "month",
    "utc",
    "linkedin",
)
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY: Final = re.compile(r"([0-9]{1,2}) ([A-Za-z]{3}) ([0-9]{4})")
_SORTS: Final = (
    ("connections", frozenset({"First Name", "Last Name", "Connected On"}), "Connected On"),
    ("messages", frozenset({"CONVERSATION ID", "FROM", "DATE"}), "DATE"),
)


class LinkedInImporter:
    """Reads the data copy of LinkedIn."""

    key = _KEY
    title = "LinkedIn"

    def find(self, container: Container) -> Found | None:
        """Find connections (behind a preamble of notes) and messages by their columns."""
        members = [member for member in container.members if _sort(member)]
        if not members:
            return None
        return Found(
            importer=_KEY,
            tables=(_TABLE,),
            members=tuple(member.path for member in members),
            bytes_to_read=sum(member.size_bytes for member in members),
        )

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield a number per month."""
        del table, answers  # one table, no questions
        months: Counter[tuple[date, str]] = Counter()
        paths = set(found.members)
        for member in container.members:
            sort = _sort(member) if member.path in paths else None
            if sort is None:
                continue
            what, names, column = sort
            for record in csv_records(member, delimiter=",", is_header=_is_header(names)):
                if isinstance(record, BrokenRowError):
                    yield record
                    continue
                day = _day(record.cells.get(column, ""))
                if day is None:
                    yield BrokenRowError(member.label, record.line, "its date cannot be read", "You can skip it.")
                else:
                    months[day.replace(day=1), what] += 1
        for (month, what), count in sorted(months.items()):
            yield {"month": month, "what": what, "count": count}


def _sort(member: Member) -> tuple[str, frozenset[str], str] | None:
    if ending(member) != ".csv":
        return None
    lines = head(member).decode("utf-8", "replace").splitlines()
    for line in lines[:-1]:  # a header alone is nothing
        cells = {cell.strip().strip('"') for cell in line.split(",")}
        for sort in _SORTS:
            if sort[1] <= cells:
                return sort
    return None


def _is_header(names: frozenset[str]) -> Callable[[Sequence[str]], bool]:
    return lambda cells: names <= {cell.strip() for cell in cells}


def _day(written: str) -> date | None:
    match = _DAY.fullmatch(written.strip())
    try:
        if match and match[2].casefold() in _MONTHS:
            return date(int(match[3]), _MONTHS.index(match[2].casefold()) + 1, int(match[1]))
        return utc_instant(written).date()
    except ValueError:
        return None
