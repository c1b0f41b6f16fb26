"""Lists of activities: `activities.csv` of Strava in any language, and Garmin's summaries."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, Literal

from sources.errors import BrokenRowError
from sources.exports.instants import guessed_unix_instant
from sources.exports.streams import csv_records, ending, head, json_items
from sources.exports.untrusted import UnreadableItemError, mapping, number, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sources.exports.model import ExportRow, Member
    from sources.values import Row

ListDialect = Literal["strava", "garmin"]

_GARMIN: Final = b'"summarizedActivitiesExport"'
_STRAVA_COLUMNS = 40
_DATE_AT, _TYPE_AT, _ELAPSED_AT, _DISTANCE_AT = 1, 3, 5, 6
_MOVING_AFTER, _METRES_AFTER, _CLIMB_AFTER = 1, 2, 5  # behind the second elapsed time, in every version seen
_SECOND: Final = " (2)"
_SKIP: Final = "You can skip it."
_TYPE_CHARS = 80
_NAMED = re.compile(r"(\d{1,2})\.? ([^\W\d]{3,10})\.? (\d{4})\D{1,4}(\d{1,2}):(\d{2}):(\d{2})")
_ENGLISH = re.compile(r"([A-Za-z]{3,9}) (\d{1,2}), (\d{4}), (\d{1,2}):(\d{2}):(\d{2})\s?([AP]M)?")
_DOTTED = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4}),? (\d{1,2}):(\d{2}):(\d{2})")
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2}):(\d{2})")
_MONTHS: Final[Sequence[tuple[str, ...]]] = (
    ("jan", "ene"), ("feb", "fév", "fev"), ("mar", "mär", "mrz"), ("apr", "avr", "abr"), ("may", "mai"),
    ("jun", "juin"), ("jul", "juil"), ("aug", "aoû", "aou", "ago"), ("sep", "set"), ("oct", "okt", "out"),
    ("nov",), ("dec", "dez", "déc", "dic"),
)  # fmt: skip
_NOON = 12


def list_dialect_of(member: Member) -> ListDialect | None:
    """Say which kind of list a file is, by its beginning."""
    if ending(member) == ".json":
        return "garmin" if _GARMIN in head(member) else None
    if ending(member) != ".csv" or head(member).count(b",") < _STRAVA_COLUMNS:
        return None
    for record in csv_records(member, delimiter=","):
        if not isinstance(record, BrokenRowError):
            return "strava" if _second_part(list(record.cells)) else None
    return None


def activities_of(member: Member, dialect: ListDialect) -> Iterator[ExportRow]:
    """Yield the activities of one list."""
    if dialect == "garmin":
        for item in json_items(member, "item.summarizedActivitiesExport.item"):
            if isinstance(item, BrokenRowError):
                yield item
            else:
                try:
                    yield _garmin(mapping(item.value))
                except UnreadableItemError as error:
                    yield BrokenRowError(member.label, item.number, str(error), _SKIP)
        return
    for record in csv_records(member, delimiter=","):
        if isinstance(record, BrokenRowError):
            yield record
        else:
            try:
                yield _strava(record.cells)
            except UnreadableItemError as error:
                yield BrokenRowError(member.label, record.line, str(error), _SKIP)


def _second_part(names: Sequence[str]) -> int:
    """Return where elapsed time stands again: names are there twice in every language, first km, then m."""
    if len(names) <= _DISTANCE_AT:
        return 0
    again = names[_ELAPSED_AT] + _SECOND
    if again not in names or names[_DISTANCE_AT] + _SECOND not in names:
        return 0
    return names.index(again)


def _strava(cells: Mapping[str, str]) -> Row:
    values = list(cells.values())
    second = _second_part(list(cells))
    try:
        start = strava_date(values[_DATE_AT])
    except ValueError as error:
        raise UnreadableItemError("its date cannot be read") from error
    # Lists of early years end sooner: what they do not have is missing, and no fault.
    behind = dict(enumerate(values[second:]))
    moving, metres, climb = (behind.get(after, "") for after in (_MOVING_AFTER, _METRES_AFTER, _CLIMB_AFTER))
    distance = number(metres)
    kilometres = number(values[_DISTANCE_AT])
    if distance is None and kilometres is not None:
        distance = kilometres * 1_000
    return {
        "start": start,
        "sport": text(values[_TYPE_AT][:_TYPE_CHARS]),
        "duration_s": number(values[_ELAPSED_AT]),
        "moving_s": number(moving),
        "distance_m": distance,
        "climb_m": number(climb),
        "heart_rate_bpm": number(cells.get("Average Heart Rate")),
        "energy_kj": None,
    }


def strava_date(written: str) -> datetime:
    """Return the instant of a date of Strava's list, which is UTC and does not say so.

    Raises:
        ValueError: not a date in a language known.
    """
    plain = " ".join(written.replace("\u202f", " ").replace("\xa0", " ").split())
    if match := _ENGLISH.fullmatch(plain):
        month, day, year, hour, minute, second, half = match.groups()
        hours = int(hour) if half is None else int(hour) % _NOON + (_NOON if half == "PM" else 0)
        return datetime(int(year), _month(month), int(day), hours, int(minute), int(second), tzinfo=UTC)
    if match := _NAMED.fullmatch(plain):
        day, name, year, *clock = match.groups()
        return _at(f"{year}-{_month(name):02}-{int(day):02}", clock)
    if match := _DOTTED.fullmatch(plain):
        day, month, year, *clock = match.groups()
        return _at(f"{year}-{int(month):02}-{int(day):02}", clock)
    if match := _ISO.fullmatch(plain):
        day, *clock = match.groups()
        return _at(day, clock)
    raise ValueError("not a date")


def _at(day: str, clock: Sequence[str]) -> datetime:
    hour, minute, second = map(int, clock)
    return datetime.fromisoformat(f"{day}T{hour:02}:{minute:02}:{second:02}+00:00")


def _month(name: str) -> int:
    folded = name.casefold()
    for number_, starts in enumerate(_MONTHS, 1):
        if folded.startswith(starts):
            return number_
    raise ValueError("not a month")


def _garmin(item: Mapping[str, object]) -> Row:
    start = number(item.get("startTimeGmt"))
    if start is None:
        start = number(item.get("beginTimestamp"))
    if start is None:
        raise UnreadableItemError("it has no time")
    try:
        instant = guessed_unix_instant(int(start))
    except ValueError as error:
        raise UnreadableItemError("its time cannot be read") from error
    return {
        "start": instant,
        "sport": text(item.get("sportType") or item.get("activityType")),
        "duration_s": _divided(item.get("duration"), 1_000),
        "moving_s": _divided(item.get("movingDuration"), 1_000),
        "distance_m": _divided(item.get("distance"), 100),
        "climb_m": _divided(item.get("elevationGain"), 100),
        "heart_rate_bpm": number(item.get("avgHr")),
        "energy_kj": number(item.get("calories")),  # named calories, and kilojoules all the same
    }


def _divided(value: object, by: float) -> float | None:
    found = number(value)
    return None if found is None else found / by
