"""Location history as phones export it: Android's `semanticSegments` and `rawSignals`, and the bare array of iOS."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sources.exports.google.location_tables import point_row, segment_row, visit_row
from sources.exports.google.moments import moment, read_moment
from sources.exports.positions import text_position
from sources.exports.untrusted import UnreadableItemError, mapping, number, sequence, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from sources.values import Row

_MAX_MINUTES = 60 * 24 * 366


def signal_rows(item: Any) -> Iterator[Row]:
    """Give the position in one of `rawSignals`; scans for networks and movement alone give nothing.

    Raises:
        UnreadableItemError: its time or position cannot be read.
    """
    fields = mapping(mapping(item).get("position"))
    position = text_position(fields.get("LatLng", fields.get("latLng")))
    if position is None:
        return
    yield point_row(
        moment(fields, "timestamp"),
        position,
        accuracy_m=number(fields.get("accuracyMeters")),
        ele_m=number(fields.get("altitudeMeters")),
        source=text(fields.get("source")),
    )


def path_rows(item: Any) -> Iterator[Row]:
    """Give the positions of a `timelinePath`, whose times are written out or minutes after the segment's start.

    Raises:
        UnreadableItemError: a time or position cannot be read.
    """
    segment = mapping(item)
    for step in map(mapping, sequence(segment.get("timelinePath"))):
        position = text_position(step.get("point", step.get("latLng")))
        if position is not None:
            yield point_row(_step_moment(segment, step), position, source="path")


def visit_rows(item: Any) -> Iterator[Row]:
    """Give the visit of a segment; those of a higher `hierarchyLevel` repeat one of level 0 and give nothing.

    Raises:
        UnreadableItemError: its times or position cannot be read.
    """
    segment = mapping(item)
    visit = mapping(segment.get("visit"))
    if not visit or (number(visit.get("hierarchyLevel")) or 0) > 0:
        return
    likeliest = mapping(visit.get("topCandidate"))
    yield visit_row(
        _span(segment),
        _place(likeliest.get("placeLocation")),
        kind=likeliest.get("semanticType"),
        place_id=likeliest.get("placeId", likeliest.get("placeID")),
        probability=number(visit.get("probability")),
    )


def segment_rows(item: Any) -> Iterator[Row]:
    """Give the trip of a segment.

    Raises:
        UnreadableItemError: its times or positions cannot be read.
    """
    segment = mapping(item)
    trip = mapping(segment.get("activity"))
    if not trip:
        return
    likeliest = mapping(trip.get("topCandidate"))
    yield segment_row(
        _span(segment),
        _place(trip.get("start")),
        _place(trip.get("end")),
        activity=likeliest.get("type"),
        distance_m=number(trip.get("distanceMeters")),
        probability=number(trip.get("probability")),
    )


def _place(value: Any) -> tuple[float, float] | None:
    """Android wraps the text in an object, iOS does not."""
    return text_position(mapping(value).get("latLng") if isinstance(value, dict) else value)


def _span(segment: dict[str, Any]) -> tuple[tuple[datetime, str], datetime]:
    return moment(segment, "startTime"), moment(segment, "endTime")[0]


def _step_moment(segment: dict[str, Any], step: dict[str, Any]) -> tuple[datetime, str]:
    if step.get("time") is not None:
        return read_moment(step["time"])
    minutes = number(step.get("durationMinutesOffsetFromStartTime"))
    if minutes is None or not 0 <= minutes <= _MAX_MINUTES:
        raise UnreadableItemError("a position on its path has no time")
    start, zone = moment(segment, "startTime")
    try:
        return start + timedelta(microseconds=round(minutes * 60_000_000)), zone
    except OverflowError as error:
        raise UnreadableItemError("its time cannot be read") from error
