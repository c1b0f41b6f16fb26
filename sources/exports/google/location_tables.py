"""The tables of every generation of Google's location history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sources.exports.model import Field, Table
from sources.exports.untrusted import hashed_id, text

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Any

    from sources.values import Row

LIFE = "places"

_ZONE = Field("zone", "text", "Offset of the time as the file states it, UTC where it states no other.")

POINTS = Table(
    "points",
    "Location history: positions",
    (
        Field("time", "timestamp", "When you were there.", semantic="time.start"),
        _ZONE,
        Field("lat", "float", "Latitude (WGS 84).", "deg", "latitude"),
        Field("lon", "float", "Longitude (WGS 84).", "deg", "longitude"),
        Field("accuracy_m", "float", "How far off the position may be.", "m", "accuracy"),
        Field("ele_m", "float", "Altitude.", "m", "altitude"),
        Field("activity", "text", "What your phone took your movement for, such as WALKING.", semantic="category"),
        Field("source", "text", "How the position was found, such as WIFI or GPS.", semantic="category"),
    ),
    "time",
    "offset",
    LIFE,
)

VISITS = Table(
    "visits",
    "Location history: visits",
    (
        Field("time", "timestamp", "When the visit began.", semantic="time.start"),
        Field("end", "timestamp", "When it ended.", semantic="time.end"),
        _ZONE,
        Field("kind", "text", "What the place is to you, such as home or work.", semantic="category"),
        Field("lat", "float", "Latitude of the place (WGS 84).", "deg", "latitude"),
        Field("lon", "float", "Longitude of the place (WGS 84).", "deg", "longitude"),
        Field("place", "text", "Stand-in for the place, the same each time you were there.", semantic="place"),
        Field("probability", "float", "How sure your phone was, 0 to 1.", semantic="measure"),
    ),
    "time",
    "offset",
    LIFE,
)

SEGMENTS = Table(
    "segments",
    "Location history: trips",
    (
        Field("time", "timestamp", "When the trip began.", semantic="time.start"),
        Field("end", "timestamp", "When it ended.", semantic="time.end"),
        _ZONE,
        Field("activity", "text", "How you moved, such as CYCLING.", semantic="category"),
        Field("distance_m", "float", "How far.", "m", "distance"),
        Field("start_lat", "float", "Latitude of the start.", "deg", "latitude"),
        Field("start_lon", "float", "Longitude of the start.", "deg", "longitude"),
        Field("end_lat", "float", "Latitude of the end.", "deg", "latitude"),
        Field("end_lon", "float", "Longitude of the end.", "deg", "longitude"),
        Field("probability", "float", "How sure your phone was, 0 to 1.", semantic="measure"),
    ),
    "time",
    "offset",
    LIFE,
)

TABLES = {table.key: table for table in (POINTS, VISITS, SEGMENTS)}


def point_row(
    moment: tuple[datetime, str],
    position: tuple[float, float],
    *,
    accuracy_m: float | None = None,
    ele_m: float | None = None,
    activity: str | None = None,
    source: str | None = None,
) -> Row:
    """Return one row of `points`."""
    return {
        "time": moment[0],
        "zone": moment[1],
        "lat": position[0],
        "lon": position[1],
        "accuracy_m": accuracy_m,
        "ele_m": ele_m,
        "activity": activity,
        "source": source.upper() if source else None,  # the case varies between phones
    }


def visit_row(
    span: tuple[tuple[datetime, str], datetime],
    position: tuple[float, float] | None,
    *,
    kind: Any,
    place_id: Any,
    probability: float | None,
) -> Row:
    """Return one row of `visits`; the id of the place is replaced by a stand-in."""
    place, what = text(place_id), text(kind)
    return {
        "time": span[0][0],
        "end": span[1],
        "zone": span[0][1],
        "kind": what.removeprefix("TYPE_").upper() if what else None,
        "lat": position[0] if position else None,
        "lon": position[1] if position else None,
        "place": hashed_id("google place", place) if place else None,
        "probability": probability,
    }


def segment_row(
    span: tuple[tuple[datetime, str], datetime],
    start: tuple[float, float] | None,
    end: tuple[float, float] | None,
    *,
    activity: Any,
    distance_m: float | None,
    probability: float | None,
) -> Row:
    """Return one row of `segments`."""
    how = text(activity)
    return {
        "time": span[0][0],
        "end": span[1],
        "zone": span[0][1],
        "activity": how.upper().replace(" ", "_") if how else None,
        "distance_m": distance_m,
        "start_lat": start[0] if start else None,
        "start_lon": start[1] if start else None,
        "end_lat": end[0] if end else None,
        "end_lon": end[1] if end else None,
        "probability": probability,
    }
