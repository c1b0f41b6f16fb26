"""Fitbit and Google Health out of Takeout: measurements as CSV (UTC), nights and workouts as JSON (local times).

The archive holds measurements twice: as CSV, and as JSON whose time zone is disputed; the CSV is read. Four fifths of
its bytes are the service's own (`UserActivityProbabilities` and the like) and are never opened as data.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sources.errors import BrokenRowError
from sources.exports.instants import iso_instant
from sources.exports.member_files import found_files, found_members
from sources.exports.model import Field, Table
from sources.exports.streams import csv_records, ending, head, json_items
from sources.exports.streams.json_shape import json_shape
from sources.exports.untrusted import UnreadableItemError, hashed_id, mapping, number, rows_of, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sources.exports.model import Container, ExportRow, Found, Member
    from sources.values import Row

_LIFE = "health"
_SAMPLES = Table(
    "samples",
    "Fitbit: measurements",
    (
        Field("time", "timestamp", "When it was measured.", semantic="time.start"),
        Field("measure", "text", "What it is, such as beats per minute.", semantic="category"),
        Field("value", "float", "What was measured.", semantic="measure"),
        Field("source", "text", "Stand-in for the device or app that measured it.", semantic="device"),
    ),
    "time",
    "utc",
    _LIFE,
)
_LOCAL = "Date and time where you were; the file has no time zone."
_ID = Field("id", "text", "Its id in the export, hashed: tells newer exports from older ones.", semantic="id")
_NIGHTS = Table(
    "nights",
    "Fitbit: sleep",
    (
        _ID,
        Field("start_local", "text", f"When it began. {_LOCAL}"),
        Field("end_local", "text", f"When it ended. {_LOCAL}"),
        Field("duration_s", "float", "How long it was.", "s", "duration"),
        Field("asleep_min", "float", "Minutes asleep.", "min", "measure"),
        Field("awake_min", "float", "Minutes awake.", "min", "measure"),
        Field("efficiency", "float", "How much of it was sleep, 0 to 100.", "%", "measure"),
        Field("main", "bool", "It was the night, not a nap.", semantic="flag"),
    ),
    "",
    "local",
    _LIFE,
)
_WORKOUTS = Table(
    "workouts",
    "Fitbit: workouts",
    (
        _ID,
        Field("start_local", "text", f"When it began. {_LOCAL}"),
        Field("activity", "text", "What it was, such as Run.", semantic="category"),
        Field("duration_s", "float", "How long it was.", "s", "duration"),
        Field("distance", "float", "How far, in the unit of the account.", semantic="distance"),
        Field("steps", "float", "Steps.", "steps", "steps"),
        Field("calories_kcal", "float", "Energy spent.", "kcal", "measure"),
        Field("heart_rate_bpm", "float", "Heart rate on average.", "bpm", "heart_rate"),
    ),
    "",
    "local",
    _LIFE,
)
_TABLES = {table.key: table for table in (_SAMPLES, _NIGHTS, _WORKOUTS)}
_INTERNAL = re.compile(r"UserActivityProbabilities|UserSensorCompressionToken|/Your Profile/", re.IGNORECASE)
_TIME, _SOURCE = "timestamp", "data source"
_COPIED = "health connect"
_AMERICAN = "%m/%d/%y %H:%M:%S"
_MILLIS = 1_000
_SKIP = "You can also skip broken rows."


class FitbitImporter:
    """Reads the files by their fields; sleep and workouts keep their local times as text."""

    key = "fitbit"
    title = "Fitbit and Google Health"

    def find(self, container: Container) -> Found | None:
        """Say which of the tables are there.

        The service's own files and the profile are taken too and never read, so that nobody offers them as tables.
        """
        found = found_files(self.key, container, _TABLES, _keys)
        if found is None:
            return None
        own = tuple(one.path for one in container.members if _INTERNAL.search(f"/{one.path}"))
        return replace(found, members=(*found.members, *own))

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield the rows of one table, file by file."""
        del answers
        for member in found_members(container, found):
            if table not in _keys(container, member):
                continue
            if table == _SAMPLES.key:
                yield from _samples(member)
            else:
                yield from rows_of(
                    json_items(member, "item"), _night if table == _NIGHTS.key else _workout, member.label
                )


def _keys(container: Container, member: Member) -> Sequence[str]:
    if _INTERNAL.search(f"/{member.path}"):
        return ()
    if ending(member) == ".csv":
        first, _, rest = head(member).decode("utf-8", "replace").partition("\n")
        names = [name.strip() for name in first.split(",")]
        return (_SAMPLES.key,) if names[0] == _TIME and names[-1] == _SOURCE and rest.strip() else ()
    shape = json_shape(container, member) if ending(member) == ".json" else frozenset()
    if shape >= {"item.logId", "item.dateOfSleep"}:
        return (_NIGHTS.key,)
    return (_WORKOUTS.key,) if shape >= {"item.logId", "item.activityName", "item.startTime"} else ()


def _samples(member: Member) -> Iterator[ExportRow]:
    for record in csv_records(member):
        if isinstance(record, BrokenRowError):
            yield record
            continue
        cells = dict(record.cells)
        written, source = cells.pop(_TIME, ""), cells.pop(_SOURCE, "")
        if _COPIED in source.lower():
            continue  # what another app measured, and its own export has
        try:
            time, zone = iso_instant(written)
        except ValueError:
            zone = ""
        if not zone:
            yield BrokenRowError(member.label, record.line, "its time cannot be read", _SKIP)
            continue
        for measure, cell in cells.items():
            value = number(cell)  # NaN and empty cells are nothing
            if value is not None:
                hashed = hashed_id("fitbit", source) if source else None
                yield {"time": time, "measure": measure, "value": value, "source": hashed}


def _night(item: Any) -> Iterator[Row]:
    fields = mapping(item)
    yield {
        "id": _id(fields),
        "start_local": _local(fields.get("startTime")),
        "end_local": _local(fields.get("endTime")),
        "duration_s": _seconds(fields.get("duration")),
        "asleep_min": number(fields.get("minutesAsleep")),
        "awake_min": number(fields.get("minutesAwake")),
        "efficiency": number(fields.get("efficiency")),
        "main": fields.get("mainSleep") is True,
    }


def _workout(item: Any) -> Iterator[Row]:
    fields = mapping(item)
    yield {
        "id": _id(fields),
        "start_local": _local(fields.get("startTime")),
        "activity": text(fields.get("activityName")),
        "duration_s": _seconds(fields.get("duration")),
        "distance": number(fields.get("distance")),
        "steps": number(fields.get("steps")),
        "calories_kcal": number(fields.get("calories")),
        "heart_rate_bpm": number(fields.get("averageHeartRate")),
    }


def _id(fields: dict[str, Any]) -> str | None:
    written = fields.get("logId")
    return hashed_id("fitbit log", str(written)) if isinstance(written, int | str) else None


def _local(value: Any) -> str:
    """Return a local time as `2024-03-14 23:10:30`, from ISO text or month/day/year."""
    written = text(value) or ""
    try:
        if "/" in written:
            local = datetime.strptime(written, _AMERICAN).replace(tzinfo=UTC)  # for its text alone
        else:
            local, _ = iso_instant(written)
    except ValueError as error:
        raise UnreadableItemError("its time cannot be read") from error
    return local.replace(tzinfo=None).isoformat(sep=" ", timespec="seconds")


def _seconds(millis: Any) -> float | None:
    value = number(millis)
    return None if value is None else value / _MILLIS
