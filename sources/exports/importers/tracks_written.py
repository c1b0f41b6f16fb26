"""GPX 1.0 and 1.1, TCX and FIT files as points."""

from __future__ import annotations

import struct
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, BinaryIO, Final, Literal

from sources.errors import BrokenRowError, SourcesError
from sources.exports.instants import utc_instant
from sources.exports.positions import checked_position, degree_position
from sources.exports.streams import head, xml_elements
from sources.exports.untrusted import UnreadableItemError, number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sources.exports.model import ExportRow, Member
    from sources.exports.streams import XmlElement
    from sources.values import Row

Dialect = Literal["gpx", "tcx", "fit"]

_FIT_MAGIC_AT = slice(8, 12)
_FIT_MAGIC: Final = b".FIT"
_SEMICIRCLE_DEG: Final = 180 / 2**31
_MOST_FIT_FRAMES = 20_000_000
_SKIP: Final = "You can skip it."


def dialect_of(member: Member) -> Dialect | None:
    """Say which kind of track a file is, by its beginning."""
    start = head(member)
    if start[_FIT_MAGIC_AT] == _FIT_MAGIC:
        return "fit"
    text = start.lstrip()
    if not text.startswith(b"<"):
        return None
    if b"<gpx" in text:
        return "gpx"
    return "tcx" if b"<TrainingCenterDatabase" in text else None


def points_of(member: Member, dialect: Dialect, track: str) -> Iterator[ExportRow]:
    """Yield the points of one file; `track` is what stands for it in the rows."""
    if dialect == "fit":
        yield from _fit_points(member, track)
        return
    tag, parse = ("trkpt", _gpx_point) if dialect == "gpx" else ("Trackpoint", _tcx_point)
    for element in xml_elements(member, {tag}):
        if isinstance(element, BrokenRowError):
            yield element
            continue
        yield from _parsed(element, parse, member, track)


def _parsed(
    element: XmlElement, parse: Callable[[XmlElement], Row | None], member: Member, track: str
) -> Iterator[ExportRow]:
    try:
        point = parse(element)
    except UnreadableItemError as error:
        yield BrokenRowError(member.label, element.number, str(error), _SKIP)
        return
    if point is not None:
        yield {**point, "track": track}


def _gpx_point(element: XmlElement) -> Row:
    position = degree_position(element.attributes.get("lat"), element.attributes.get("lon"))
    if position is None:
        raise UnreadableItemError("it has no position")
    return _point(
        element.child_text("time"),
        position,
        elevation_m=number(element.child_text("ele")),
        heart_rate_bpm=number(_within(element, "hr")),
        cadence_rpm=number(_within(element, "cad")),
        speed_m_s=number(_within(element, "speed")),
        distance_m=None,
    )


def _tcx_point(element: XmlElement) -> Row | None:
    place = element.child("Position")
    position = None
    if place is not None:
        position = degree_position(place.child_text("LatitudeDegrees"), place.child_text("LongitudeDegrees"))
    heart = number(element.child_text("HeartRateBpm", "Value"))
    distance = number(element.child_text("DistanceMeters"))
    if position is None and heart is None and distance is None:
        return None  # a pause is written as a point with nothing but its time
    return _point(
        element.child_text("Time"),
        position,
        elevation_m=number(element.child_text("AltitudeMeters")),
        heart_rate_bpm=heart,
        cadence_rpm=number(element.child_text("Cadence") or _within(element, "RunCadence")),
        speed_m_s=number(_within(element, "Speed")),
        distance_m=distance,
    )


def _point(written: str, position: tuple[float, float] | None, **measures: float | None) -> Row:
    """Planned routes have positions without times; GPX and TCX write UTC, whether they say so or not."""
    try:
        time = utc_instant(written) if written else None
    except ValueError as error:
        raise UnreadableItemError("its time cannot be read") from error
    return _row(time, position, measures)


def _row(time: datetime | None, position: tuple[float, float] | None, measures: dict[str, float | None]) -> Row:
    return {
        "time": time,
        "latitude": position[0] if position else None,
        "longitude": position[1] if position else None,
        **measures,
    }


def _within(element: XmlElement, tag: str) -> str:
    """Return the text of the first element of that name anywhere within: extensions nest as their writers like."""
    level = list(element.children)
    while level:
        for child in level:
            if child.tag == tag:
                return child.text
        level = [inner for child in level for inner in child.children]
    return ""


def _fit_points(member: Member, track: str) -> Iterator[ExportRow]:
    """Read frame by frame; fitdecode turns seconds since 1989-12-31 into instants and leaves out invalid values."""
    import fitdecode

    frames = 0
    try:
        with closing(member.open()) as stream, _fit_reader(stream) as reader:
            for frame in reader:
                frames += 1
                if frames > _MOST_FIT_FRAMES:
                    yield BrokenRowError(member.label, frames, "it has more frames than any activity", _SKIP)
                    return
                if frame.frame_type != fitdecode.FIT_FRAME_DATA or frame.name != "record":
                    continue
                try:
                    yield {**_fit_row(frame), "track": track}
                except UnreadableItemError as error:
                    yield BrokenRowError(member.label, frames, str(error), _SKIP)
    except SourcesError as error:
        yield BrokenRowError(member.label, frames, "the file breaks off here", str(error))
    # What fitdecode raises on damage is not only its own.
    except (
        fitdecode.FitError,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        ArithmeticError,
        AssertionError,
        struct.error,
    ):
        yield BrokenRowError(member.label, frames, "the FIT file is damaged here", "Its later points cannot be read.")


def _fit_reader(stream: BinaryIO) -> Any:
    """Fields a newer device added are passed over, a wrong checksum is damage."""
    import fitdecode

    return fitdecode.FitReader(
        stream, check_crc=fitdecode.CrcCheck.RAISE, error_handling=fitdecode.ErrorHandling.IGNORE
    )


def _fit_row(frame: Any) -> Row:
    time = frame.get_value("timestamp", fallback=None)
    if not isinstance(time, datetime):
        raise UnreadableItemError("it has no time")
    lat, lon = (frame.get_value(name, fallback=None) for name in ("position_lat", "position_long"))
    position = None
    if isinstance(lat, int) and isinstance(lon, int):
        position = checked_position(lat * _SEMICIRCLE_DEG, lon * _SEMICIRCLE_DEG)
    return _row(
        time.astimezone(UTC),
        position,
        {
            "elevation_m": _first(frame, "enhanced_altitude", "altitude"),
            "heart_rate_bpm": _first(frame, "heart_rate"),
            "cadence_rpm": _first(frame, "cadence"),
            "speed_m_s": _first(frame, "enhanced_speed", "speed"),
            "distance_m": _first(frame, "distance"),
        },
    )


def _first(frame: Any, *names: str) -> float | None:
    for name in names:
        value = number(frame.get_value(name, fallback=None))
        if value is not None:
            return value
    return None
