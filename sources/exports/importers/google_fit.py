"""Google Fit out of Takeout: samples of every sensor (`All Data`), and its tables by day and quarter of an hour."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sources.errors import BrokenRowError
from sources.exports.instants import iso_instant, unix_instant, whole_number
from sources.exports.member_files import found_files, found_members
from sources.exports.model import Field, Table
from sources.exports.streams import csv_records, ending, head, json_items
from sources.exports.streams.json_shape import json_shape
from sources.exports.untrusted import UnreadableItemError, hashed_id, mapping, number, rows_of, sequence, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from sources.exports.model import Container, ExportRow, Found, Member
    from sources.values import Row

_LIFE = "health"
_VALUE = Field("value", "float", "What was measured.", semantic="measure")
_UNIT = Field("unit", "text", "Its unit.", semantic="unit")
_MEASURE = Field("measure", "text", "What it is, as the archive's language names it.", semantic="category")
_SAMPLES = Table(
    "samples",
    "Google Fit: samples",
    (
        Field("time", "timestamp", "When measuring began.", semantic="time.start"),
        Field("end", "timestamp", "When it ended.", semantic="time.end"),
        Field("type", "text", "What it is, such as heart_rate.bpm.", semantic="category"),
        Field("part", "int", "Which of several values of one sample, from 0.", semantic="count"),
        _VALUE,
        Field("category", "text", "What it was instead of a number, such as walking or light sleep.", "", "category"),
        _UNIT,
        Field("source", "text", "Stand-in for the app or device that measured it.", semantic="device"),
    ),
    "time",
    "utc",
    _LIFE,
)
_INTERVALS = Table(
    "intervals",
    "Google Fit: quarters of an hour",
    (
        Field("time", "timestamp", "When the quarter began.", semantic="time.start"),
        Field("end", "timestamp", "When it ended.", semantic="time.end"),
        Field("zone", "text", "Offset of the time as the file states it."),
        _MEASURE,
        _VALUE,
        _UNIT,
    ),
    "time",
    "offset",
    _LIFE,
)
_DAYS = Table(
    "days",
    "Google Fit: days",
    (Field("day", "date", "The day, where you were.", semantic="day"), _MEASURE, _VALUE, _UNIT),
    "day",
    "local",
    _LIFE,
)
_TABLES = {table.key: table for table in (_SAMPLES, _INTERVALS, _DAYS)}
_POINTS = "Data Points.item"
_NANOS = 10**9
_KNOWN = "com.google."
_UNITS = {
    "heart_rate.bpm": "bpm",
    "step_count.delta": "steps",
    "step_count.cumulative": "steps",
    "distance.delta": "m",
    "calories.expended": "kcal",
    "calories.bmr": "kcal",
    "weight": "kg",
    "height": "m",
    "speed": "m/s",
    "active_minutes": "min",
    "oxygen_saturation": "%",
    "body.fat.percentage": "%",
    "hydration": "L",
    "blood_pressure": "mmHg",
    "blood_glucose": "mmol/L",
    "body.temperature": "Cel",
}
_SLEEP = {1: "awake", 2: "sleep", 3: "out of bed", 4: "light sleep", 5: "deep sleep", 6: "REM sleep"}
_ACTIVITIES = {
    0: "vehicle",
    1: "biking",
    2: "on foot",
    3: "still",
    4: "unknown",
    7: "walking",
    8: "running",
    72: "sleep",
}
_CATEGORIES = {"sleep.segment": _SLEEP, "activity.segment": _ACTIVITIES}
_CLOCK = re.compile(r"[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:?[0-9]{2})")
_DAY_FILE = re.compile(r"(?:.*/)?([0-9]{4}-[0-9]{2}-[0-9]{2})\.csv", re.IGNORECASE)
_UNIT_OF = re.compile(r"(.*?)\s*\(([^()]{1,12})\)")
_SKIP = "You can also skip broken rows."


class GoogleFitImporter:
    """Reads `startTimeNanos` samples, and the CSV files by day whatever language their headers have."""

    key = "google_fit"
    title = "Google Fit"

    def find(self, container: Container) -> Found | None:
        """Say which of the tables are there."""
        return found_files(self.key, container, _TABLES, _keys)

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield the rows of one table, file by file."""
        del answers
        for member in found_members(container, found):
            if table not in _keys(container, member):
                continue
            if table == _SAMPLES.key:
                yield from rows_of(json_items(member, _POINTS), _samples, member.label)
            else:
                yield from _csv_rows(member, table)


def _keys(container: Container, member: Member) -> Sequence[str]:
    if ending(member) == ".json":
        return (_SAMPLES.key,) if f"{_POINTS}.startTimeNanos" in json_shape(container, member) else ()
    if ending(member) != ".csv":
        return ()
    lines = head(member).decode("utf-8", "replace").splitlines()[:2]
    if len(lines) < 2 or "(kcal)" not in lines[0]:  # noqa: PLR2004 - a header and a row
        return ()
    if _DAY_FILE.fullmatch(member.path) and _CLOCK.match(lines[1]):
        return (_INTERVALS.key,)
    return (_DAYS.key,) if _date(lines[1][:10]) is not None else ()


def _samples(item: Any) -> Iterator[Row]:
    fields = mapping(item)
    kind = (text(fields.get("dataTypeName")) or "").removeprefix(_KNOWN)
    if kind.startswith("location"):
        return  # where you were is no measure of health; the location history has it
    start, end = _instant(fields.get("startTimeNanos")), _instant(fields.get("endTimeNanos"))
    source = text(fields.get("originDataSourceId"))
    for part, one in enumerate(sequence(fields.get("fitValue"))):
        value = mapping(mapping(one).get("value"))
        code = whole_number(value.get("intVal"))
        names = _CATEGORIES.get(kind)
        category = text(value.get("stringVal"))
        if names is not None and code is not None:
            category = names.get(code, f"other {code}")
        yield {
            "time": start,
            "end": end,
            "type": kind or None,
            "part": part,
            "value": None if category else number(value.get("fpVal", value.get("intVal"))),
            "category": category,
            "unit": _UNITS.get(kind),
            "source": hashed_id("google fit", source) if source else None,
        }


def _instant(value: Any) -> datetime:
    nanos = whole_number(value)
    try:
        if nanos is not None:
            return unix_instant(nanos, _NANOS)
    except ValueError as error:
        raise UnreadableItemError("its time cannot be read") from error
    raise UnreadableItemError("it has no time")


def _csv_rows(member: Member, table: str) -> Iterator[ExportRow]:
    named = _DAY_FILE.fullmatch(member.path)
    for record in csv_records(member):
        if isinstance(record, BrokenRowError):
            yield record
            continue
        cells = list(record.cells.items())
        try:
            when = _interval(named.group(1) if named else "", cells) if table == _INTERVALS.key else _day(cells)
        except UnreadableItemError as error:
            yield BrokenRowError(member.label, record.line, str(error), _SKIP)
            continue
        for name, cell in cells[2 if table == _INTERVALS.key else 1 :]:
            value = number(cell)
            if value is not None:
                yield when | _measured(name, value)


def _interval(day: str, cells: Sequence[tuple[str, str]]) -> Row:
    try:
        (start, zone), (end, end_zone) = (iso_instant(f"{day}T{cell}") for _, cell in cells[:2])
    except ValueError as error:
        raise UnreadableItemError("its time cannot be read") from error
    if not (zone and end_zone):
        raise UnreadableItemError("its time has no zone")
    # The last quarter ends at 00:00 of the next day.
    try:
        return {"time": start, "end": end if end > start else end + timedelta(days=1), "zone": zone}
    except OverflowError as error:
        raise UnreadableItemError("its time cannot be read") from error


def _day(cells: Sequence[tuple[str, str]]) -> Row:
    day = _date(cells[0][1])
    if day is None:
        raise UnreadableItemError("its day cannot be read")
    return {"day": day}


def _date(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _measured(name: str, value: float) -> Row:
    match = _UNIT_OF.fullmatch(name)
    measure, unit = match.groups() if match else (name, None)
    return {"measure": measure, "value": value, "unit": unit}
