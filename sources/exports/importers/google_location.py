"""Google location history in its four generations: two of Takeout, Android's and the iPhone's own exports."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sources.exports.google import location_phone, location_takeout
from sources.exports.google.location_tables import TABLES
from sources.exports.model import Found
from sources.exports.streams import json_items
from sources.exports.streams.heads import absent
from sources.exports.streams.json_head import json_members
from sources.exports.streams.json_shape import json_shape
from sources.exports.untrusted import rows_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sources.exports.model import Container, ExportRow, Member
    from sources.values import Row

_ENCRYPTED = re.compile(r"encrypted[ _]?backups?[^/]*\.txt", re.IGNORECASE)
_ON_THE_PHONE = (
    "This archive holds your location history only encrypted. Export it on the phone: on Android in Settings, "
    "Location, Location services, Timeline, Export; on an iPhone in Google Maps, Settings, Personal content, Export."
)
_EMPTY = "A location history is there, and nothing is in it. Since 2024 phones keep it: export it there."


@dataclass(frozen=True, slots=True)
class _List:
    """One list of a dialect, and what its items give to each table."""

    path: str
    tables: Mapping[str, Callable[[Any], Iterable[Row]]]


@dataclass(frozen=True, slots=True)
class _Dialect:
    """How one generation is told, and the lists it has.

    Attributes:
        root: a path its files have, empty or not.
        marks: a file with something in it has one of these.
        lists: in the order of the file.
        needs: what must stand in a file for a table to have rows, by its names of fields.
    """

    root: str
    marks: frozenset[str]
    lists: tuple[_List, ...]
    needs: Mapping[bytes, str]


_SEGMENT_TABLES: Mapping[str, Callable[[Any], Iterable[Row]]] = {
    "points": location_phone.path_rows,
    "visits": location_phone.visit_rows,
    "segments": location_phone.segment_rows,
}
_SEGMENT_NEEDS = {b'"timelinePath"': "points", b'"visit"': "visits", b'"activity"': "segments"}
_PHONE_NEEDS = {**_SEGMENT_NEEDS, b'"position"': "points"}
_SCANNED_BYTES = 64 * 1024**2
_DIALECTS = (
    _Dialect(
        "locations",
        frozenset({"locations.item.latitudeE7", "locations.item.timestampMs", "locations.item.deviceTag"}),
        (_List("locations.item", {"points": location_takeout.record_rows}),),
        {},
    ),
    _Dialect(
        "timelineObjects",
        frozenset({"timelineObjects.item.placeVisit", "timelineObjects.item.activitySegment"}),
        (
            _List(
                "timelineObjects.item",
                {
                    "points": location_takeout.month_points,
                    "visits": location_takeout.month_visits,
                    "segments": location_takeout.month_segments,
                },
            ),
        ),
        {b'"simplifiedRawPath"': "points", b'"placeVisit"': "visits", b'"activitySegment"': "segments"},
    ),
    _Dialect(
        "semanticSegments",
        frozenset({"semanticSegments.item.startTime", "semanticSegments.item.endTime"}),
        (
            _List("semanticSegments.item", _SEGMENT_TABLES),
            _List("rawSignals.item", {"points": location_phone.signal_rows}),
        ),
        _PHONE_NEEDS,
    ),
    _Dialect(
        "rawSignals",
        frozenset({"rawSignals.item.position", "rawSignals.item.wifiScan", "rawSignals.item.activityRecord"}),
        (
            _List("semanticSegments.item", _SEGMENT_TABLES),
            _List("rawSignals.item", {"points": location_phone.signal_rows}),
        ),
        _PHONE_NEEDS,
    ),
    _Dialect(
        "item.startTime",
        frozenset({"item.visit.topCandidate", "item.activity.topCandidate", "item.timelinePath.item.point"}),
        (_List("item", _SEGMENT_TABLES),),
        _SEGMENT_NEEDS,
    ),
)


class GoogleLocationImporter:
    """Reads Records.json, months of Semantic Location History, Timeline.json and location-history.json."""

    key = "google_location"
    title = "Google location history"

    def find(self, container: Container) -> Found | None:
        """Say which tables are there; files are told by the names of their fields."""
        told = [(member, json_shape(container, member)) for member in json_members(container)]
        read = [(member, dialect) for member, shape in told if (dialect := _dialect_of(shape)) is not None]
        if read:
            keys = _keys(read)
            return Found(
                self.key,
                tuple(table for key, table in TABLES.items() if key in keys),
                tuple(member.path for member, _ in read),
                sum(member.size_bytes for member, _ in read),
            )
        if any(_ENCRYPTED.fullmatch(member.path.rpartition("/")[2]) for member in container.members):
            return Found(self.key, (), (), 0, notes=(_ON_THE_PHONE,))
        if any(not shape - {"", dialect.root} and dialect.root in shape for _, shape in told for dialect in _DIALECTS):
            return Found(self.key, (), (), 0, notes=(_EMPTY,))
        return None

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield the rows of one table, file by file, in the order of each file."""
        del answers
        wanted = frozenset(found.members)
        for member in container.members:
            if member.path in wanted:
                dialect = _dialect_of(json_shape(container, member))
                yield from () if dialect is None else _member_rows(member, dialect, table)


def _keys(read: Sequence[tuple[Member, _Dialect]]) -> frozenset[str]:
    """Return the tables something is there for, as far as that can be told without reading all of large exports."""
    keys: set[str] = set()
    for dialect in {dialect.root: dialect for _, dialect in read}.values():
        missing = absent((member for member, one in read if one is dialect), frozenset(dialect.needs), _SCANNED_BYTES)
        none_of = {table for mark, table in dialect.needs.items() if mark in missing}
        some_of = {table for mark, table in dialect.needs.items() if mark not in missing}
        keys |= {key for one in dialect.lists for key in one.tables} - (none_of - some_of)
    return frozenset(keys)


def _dialect_of(shape: frozenset[str]) -> _Dialect | None:
    return next((dialect for dialect in _DIALECTS if dialect.root in shape and dialect.marks & shape), None)


def _member_rows(member: Member, dialect: _Dialect, table: str) -> Iterator[ExportRow]:
    for one in dialect.lists:
        parse = one.tables.get(table)
        if parse is not None:
            yield from rows_of(json_items(member, one.path), parse, member.label)
