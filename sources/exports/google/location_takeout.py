"""Location history as Takeout had it: positions (`locations`), months of visits and trips (`timelineObjects`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sources.exports.google.location_tables import point_row, segment_row, visit_row
from sources.exports.google.moments import moment
from sources.exports.positions import e7_position
from sources.exports.untrusted import UnreadableItemError, mapping, number, sequence, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from sources.values import Row

_PERCENT = 100


def record_rows(item: Any) -> Iterator[Row]:
    """Give the position of one of `locations`; records of a phone that did not know where it was give nothing.

    Raises:
        UnreadableItemError: it is no record, or its time or position cannot be read.
    """
    if not isinstance(item, dict):
        raise UnreadableItemError("it is no record of a position")
    position = e7_position(item.get("latitudeE7"), item.get("longitudeE7"))
    if position is None:
        return
    yield point_row(
        moment(item, "timestamp"),
        position,
        accuracy_m=number(item.get("accuracy")),
        ele_m=number(item.get("altitude")),
        activity=_likeliest_activity(item.get("activity")),
        source=text(item.get("source")),
    )


def month_points(item: Any) -> Iterator[Row]:
    """Give the positions along one of `timelineObjects`: the raw path of a trip, which has its own times.

    Raises:
        UnreadableItemError: a time or position cannot be read.
    """
    trip = mapping(mapping(item).get("activitySegment"))
    for point in sequence(mapping(trip.get("simplifiedRawPath")).get("points")):
        fields = mapping(point)
        position = _position(fields)
        if position is not None:
            accuracy = number(fields.get("accuracyMeters", fields.get("accuracy")))
            yield point_row(moment(fields, "timestamp"), position, accuracy_m=accuracy, source="path")


def month_visits(item: Any) -> Iterator[Row]:
    """Give the visit in one of `timelineObjects`; visits within a visit (`childVisits`) are told by it already.

    Raises:
        UnreadableItemError: its times or position cannot be read.
    """
    visit = mapping(mapping(item).get("placeVisit"))
    if not visit:
        return
    place = mapping(visit.get("location"))
    position = _position(place) or e7_position(visit.get("centerLatE7"), visit.get("centerLngE7"))
    yield visit_row(
        _span(visit),
        position,
        kind=place.get("semanticType"),
        place_id=place.get("placeId"),
        probability=_share(visit.get("visitConfidence")),
    )


def month_segments(item: Any) -> Iterator[Row]:
    """Give the trip in one of `timelineObjects`.

    Raises:
        UnreadableItemError: its times or positions cannot be read.
    """
    trip = mapping(mapping(item).get("activitySegment"))
    if not trip:
        return
    likeliest = [mapping(one) for one in sequence(trip.get("activities"))]
    yield segment_row(
        _span(trip),
        _position(mapping(trip.get("startLocation"))),
        _position(mapping(trip.get("endLocation"))),
        activity=trip.get("activityType"),
        distance_m=number(trip.get("distance")),
        probability=_share(likeliest[0].get("probability")) if likeliest else None,
    )


def _position(place: dict[str, Any]) -> tuple[float, float] | None:
    return e7_position(place.get("latitudeE7", place.get("latE7")), place.get("longitudeE7", place.get("lngE7")))


def _span(item: dict[str, Any]) -> tuple[tuple[datetime, str], datetime]:
    duration = mapping(item.get("duration"))
    return moment(duration, "startTimestamp"), moment(duration, "endTimestamp")[0]


def _share(percent: Any) -> float | None:
    value = number(percent)
    return None if value is None else value / _PERCENT


def _likeliest_activity(value: Any) -> str | None:
    """Of the guesses at one moment, the likeliest: `activity[].activity[].{type, confidence}`."""
    guesses = [
        (number(guess.get("confidence")) or 0.0, kind)
        for moment_of in sequence(value)
        for guess in map(mapping, sequence(mapping(moment_of).get("activity")))
        if (kind := text(guess.get("type"))) is not None
    ]
    return max(guesses, key=lambda guess: guess[0])[1] if guesses else None
