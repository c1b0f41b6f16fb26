"""Tracks: GPX, TCX and FIT files, and the exports of Strava and Garmin that are made of them.

Names of activities and routes, notes, gear and serial numbers are never read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sources.exports.aliases import Aliases
from sources.exports.importers.tracks_listed import activities_of, list_dialect_of
from sources.exports.importers.tracks_written import dialect_of, points_of
from sources.exports.model import Field, Found, Table
from sources.exports.streams import ending

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sources.exports.model import Container, ExportRow, Member

_KEY: Final = "tracks"
_NAMES: Final = (".gpx", ".tcx", ".fit", ".xml")
_LIFE: Final = "places"

POINTS: Final = Table(
    "points",
    "Points of tracks",
    (
        Field("time", "timestamp", "When you were there; empty for planned routes.", "", "time.start"),
        Field("latitude", "float", "Where: degrees north.", "deg", "latitude"),
        Field("longitude", "float", "Where: degrees east.", "deg", "longitude"),
        Field("elevation_m", "float", "Height above the sea.", "m", "altitude"),
        Field("heart_rate_bpm", "float", "Heart rate.", "bpm", "heart_rate"),
        Field("cadence_rpm", "float", "Steps or turns of the pedals.", "1/min", "measure"),
        Field("speed_m_s", "float", "Speed.", "m/s", "speed"),
        Field("distance_m", "float", "Distance since the start.", "m", "distance"),
        Field("track", "text", "Which points belong together.", "", "id"),
    ),
    "time",
    "utc",
    _LIFE,
)
ACTIVITIES: Final = Table(
    "activities",
    "Sport activities",
    (
        Field("start", "timestamp", "When it began.", "", "time.start"),
        Field("sport", "text", "The sport, in the language of the export.", "", "category"),
        Field("duration_s", "float", "How long it took, with pauses.", "s", "duration"),
        Field("moving_s", "float", "How long you moved.", "s", "duration"),
        Field("distance_m", "float", "How far it went.", "m", "distance"),
        Field("climb_m", "float", "How much it went up.", "m", "measure"),
        Field("heart_rate_bpm", "float", "Average heart rate.", "bpm", "heart_rate"),
        Field("energy_kj", "float", "Energy burned.", "kJ", "measure"),
    ),
    "start",
    "utc",
    "sport",
)


class TracksImporter:
    """Reads tracks and lists of activities."""

    key = _KEY
    title = "Tracks and sport"

    def find(self, container: Container) -> Found | None:
        """Find files by their beginning."""
        points = [member for member in container.members if _is_track(member)]
        lists = [member for member in container.members if list_dialect_of(member)]
        tables = (*((POINTS,) if points else ()), *((ACTIVITIES,) if lists else ()))
        if not tables:
            return None
        return Found(
            importer=_KEY,
            tables=tables,
            members=tuple(member.path for member in (*points, *lists)),
            bytes_to_read=sum(member.size_bytes for member in (*points, *lists)),
        )

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield points, or activities, of all files."""
        paths = set(found.members)
        aliases = Aliases(_KEY, answers)
        names = [field.name for field in POINTS.fields]
        for member in container.members:
            if member.path not in paths:
                continue
            if table == ACTIVITIES.key:
                if listed := list_dialect_of(member):
                    yield from activities_of(member, listed)
            elif _is_track(member) and (dialect := dialect_of(member)):
                for row in points_of(member, dialect, aliases.hashed(member.path)):
                    yield {name: row[name] for name in names} if isinstance(row, dict) else row


def _is_track(member: Member) -> bool:
    return ending(member) in _NAMES and dialect_of(member) is not None
