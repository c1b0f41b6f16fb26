"""Apple Health: `export.xml` of the Health app, whatever the phone's language calls it.

The inline document type some versions write is not well formed and is cut; `Me` (birth date, sex, blood type), names
of devices and clinical records are never read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from sources.errors import BrokenRowError
from sources.exports.instants import iso_instant
from sources.exports.model import Field, Found, Table
from sources.exports.streams import ending, head, xml_elements
from sources.exports.untrusted import UnreadableItemError, number, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime

    from sources.exports.model import Container, ExportRow, Member
    from sources.exports.streams import XmlElement
    from sources.values import Row

_KEY: Final = "apple_health"
_HEAD_BYTES = 64 * 1024
_ROOT = re.compile(rb"<HealthData[\s>]|<!DOCTYPE\s+HealthData")
_LIFE: Final = "health"
_START: Final = Field("start", "timestamp", "When it began.", "", "time.start")
_END: Final = Field("end", "timestamp", "When it ended.", "", "time.end")
_OFFSET: Final = Field("zone", "text", "Offset from UTC the phone had, such as +01:00.", "", "")
_SOURCE: Final = Field("source", "text", "phone, watch or app: what recorded it, without its name.", "", "device")

SAMPLES: Final = Table(
    "samples",
    "Health measurements",
    (
        _START,
        _END,
        _OFFSET,
        Field("type", "text", "What was measured, such as HeartRate or StepCount.", "", "category"),
        Field("value", "float", "The number measured, in the unit beside it.", "", "measure"),
        Field("category", "text", "The answer, where it is not a number.", "", "category"),
        Field("unit", "text", "Unit of the value, as set on the phone.", "", "unit"),
        _SOURCE,
        Field("in_correlation", "bool", "Also listed by itself: leave these out to count once.", "", "flag"),
    ),
    "start",
    "offset",
    _LIFE,
)
WORKOUTS: Final = Table(
    "workouts",
    "Workouts",
    (
        _START,
        _END,
        _OFFSET,
        Field("activity", "text", "The sport, such as Running.", "", "category"),
        Field("duration_s", "float", "How long it took.", "s", "duration"),
        Field("distance_m", "float", "How far it went.", "m", "distance"),
        Field("energy_kj", "float", "Active energy burned.", "kJ", "measure"),
        Field("heart_rate_bpm", "float", "Average heart rate.", "bpm", "heart_rate"),
        _SOURCE,
    ),
    "start",
    "offset",
    _LIFE,
)
SLEEP: Final = Table(
    "sleep",
    "Sleep",
    (
        _START,
        _END,
        _OFFSET,
        Field("stage", "text", "InBed, Asleep, AsleepDeep, AsleepREM, AsleepCore or Awake.", "", "category"),
        Field("duration_s", "float", "How long this stage lasted.", "s", "duration"),
        _SOURCE,
    ),
    "start",
    "offset",
    _LIFE,
)
_TABLES: Final = {table.key: table for table in (SAMPLES, WORKOUTS, SLEEP)}
_SLEEP_TYPE: Final = "HKCategoryTypeIdentifierSleepAnalysis"
_PREFIXES: Final = ("HKQuantityTypeIdentifier", "HKCategoryTypeIdentifier", "HKDataType", "HKWorkoutActivityType")
_VALUE_PREFIXES: Final = ("HKCategoryValueSleepAnalysis", "HKCategoryValue")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]{0,79}")
_SECONDS: Final = {"s": 1.0, "min": 60.0, "hr": 3_600.0, "h": 3_600.0}
_METRES: Final = {"m": 1.0, "km": 1_000.0, "mi": 1_609.344, "yd": 0.9144, "ft": 0.3048}
_KILOJOULES: Final = {"kJ": 1.0, "J": 0.001, "kcal": 4.184, "Cal": 4.184, "cal": 0.004184}
_LONGEST_S = 400 * 86_400
_UNIT_CHARS = 40


class AppleHealthImporter:
    """Reads `export.xml`."""

    key = _KEY
    title = "Apple Health"

    def find(self, container: Container) -> Found | None:
        """Find the XML by its root; `export_cda.xml` beside it holds the same, often malformed, and is passed over."""
        members = [member for member in container.members if _is_health(member)]
        if not members:
            return None
        size = sum(member.size_bytes for member in members)
        return Found(
            importer=_KEY,
            tables=tuple(_TABLES.values()),
            members=tuple(member.path for member in members),
            bytes_to_read=size,
        )

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield the rows of one table; times become UTC instants with the phone's offset beside them."""
        paths = set(found.members)
        del answers  # every time has its offset
        tags, row_of = _READERS[table]
        for member in container.members:
            if member.path not in paths:
                continue
            for element in xml_elements(member, tags, cut_doctype=True):
                if isinstance(element, BrokenRowError):
                    yield element
                    continue
                if (element.attributes.get("type") == _SLEEP_TYPE) != (table == SLEEP.key) and element.tag == "Record":
                    continue
                try:
                    yield row_of(element)
                except UnreadableItemError as error:
                    yield BrokenRowError(member.label, element.number, str(error), "You can skip it.")


def _is_health(member: Member) -> bool:
    if ending(member) != ".xml":
        return False
    return _ROOT.search(head(member, _HEAD_BYTES)) is not None


def _sample(element: XmlElement) -> Row:
    start, end, offset = _times(element)
    given = element.attributes.get("value", "")
    value = number(given)
    kind = _short(element.attributes.get("type", ""), _PREFIXES)
    if not kind:
        raise UnreadableItemError("it does not say what was measured")
    return {
        "start": start,
        "end": end,
        "zone": offset,
        "type": kind,
        "value": value,
        "category": _short(given, _VALUE_PREFIXES) if value is None else None,
        "unit": text(element.attributes.get("unit", "")[:_UNIT_CHARS].replace("\xa0", " ")),
        "source": _source(element),
        "in_correlation": "Correlation" in element.inside,
    }


def _workout(element: XmlElement) -> Row:
    start, end, offset = _times(element)
    attributes = element.attributes
    sums = {
        _short(child.attributes.get("type", ""), _PREFIXES) or "": child.attributes
        for child in element.children
        if child.tag == "WorkoutStatistics"
    }
    # Since iOS 16, totals are statistics; before, they were attributes.
    distance = _scaled(attributes.get("totalDistance"), attributes.get("totalDistanceUnit"), _METRES)
    for name, values in sums.items():
        if distance is None and name.startswith("Distance"):
            distance = _scaled(values.get("sum"), values.get("unit"), _METRES)
    energy = _scaled(attributes.get("totalEnergyBurned"), attributes.get("totalEnergyBurnedUnit"), _KILOJOULES)
    burned = sums.get("ActiveEnergyBurned", {})
    activity = _short(attributes.get("workoutActivityType", ""), _PREFIXES)
    if not activity:
        raise UnreadableItemError("it does not say which sport it was")
    duration = _scaled(attributes.get("duration"), attributes.get("durationUnit"), _SECONDS)
    return {
        "start": start,
        "end": end,
        "zone": offset,
        "activity": activity,
        "duration_s": (end - start).total_seconds() if duration is None else duration,
        "distance_m": distance,
        "energy_kj": _scaled(burned.get("sum"), burned.get("unit"), _KILOJOULES) if energy is None else energy,
        "heart_rate_bpm": number(sums.get("HeartRate", {}).get("average")),
        "source": _source(element),
    }


def _night(element: XmlElement) -> Row:
    start, end, offset = _times(element)
    stage = _short(element.attributes.get("value", ""), _VALUE_PREFIXES)
    if not stage:
        raise UnreadableItemError("it does not say which stage of sleep it was")
    return {
        "start": start,
        "end": end,
        "zone": offset,
        "stage": stage,
        "duration_s": (end - start).total_seconds(),
        "source": _source(element),
    }


_READERS: Final[Mapping[str, tuple[frozenset[str], Callable[[XmlElement], Row]]]] = {
    SAMPLES.key: (frozenset({"Record"}), _sample),
    WORKOUTS.key: (frozenset({"Workout"}), _workout),
    SLEEP.key: (frozenset({"Record"}), _night),
}


def _times(element: XmlElement) -> tuple[datetime, datetime, str]:
    start, offset = _instant(element.attributes.get("startDate", ""))
    end, _ = _instant(element.attributes.get("endDate") or element.attributes.get("startDate", ""))
    if not 0 <= (end - start).total_seconds() <= _LONGEST_S:
        raise UnreadableItemError("it ends before it begins, or lasts longer than a year")
    return start, end, offset


def _instant(written: str) -> tuple[datetime, str]:
    try:
        instant, offset = iso_instant(written)
    except ValueError as error:
        raise UnreadableItemError("its time cannot be read") from error
    if not offset:
        raise UnreadableItemError("its time has no offset")
    return instant, offset


def _short(name: str, prefixes: tuple[str, ...]) -> str | None:
    for prefix in prefixes:
        name = name.removeprefix(prefix)
    return name if _NAME.fullmatch(name) else None


def _scaled(value: str | None, unit: str | None, factors: Mapping[str, float]) -> float | None:
    found = number(value)
    factor = factors.get(unit or "")
    return None if found is None or factor is None else found * factor


def _source(element: XmlElement) -> str | None:
    """Phones and watches carry their owner's name; both count the same steps, so which it was still matters."""
    name = element.attributes.get("sourceName", "").replace("\xa0", " ").casefold()
    if not name:
        return None
    return "watch" if "watch" in name else "phone" if "phone" in name else "app"
