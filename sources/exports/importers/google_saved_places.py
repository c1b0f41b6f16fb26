"""Places saved, labelled or reviewed in Google Maps: GeoJSON, and a CSV file for each list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

from sources.errors import BrokenRowError
from sources.exports.google.moments import read_moment
from sources.exports.member_files import found_files, found_members
from sources.exports.model import Field, Table
from sources.exports.positions import checked_position, degree_position
from sources.exports.streams import csv_records, ending, head, json_items
from sources.exports.streams.json_shape import json_shape
from sources.exports.untrusted import UnreadableItemError, mapping, number, rows_of, sequence, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sources.exports.model import Container, ExportRow, Found, Member
    from sources.values import Row

_PLACES = Table(
    "places",
    "Places saved in Google Maps",
    (
        Field("time", "timestamp", "When you saved or reviewed it; lists do not say.", semantic="time.start"),
        Field("kind", "text", "saved, label (such as home), review, or list.", semantic="category"),
        Field("list", "text", "Name of your list.", semantic="category"),
        Field("title", "text", "What the place is called, or your label for it.", semantic="title"),
        Field("lat", "float", "Latitude (WGS 84).", "deg", "latitude"),
        Field("lon", "float", "Longitude (WGS 84).", "deg", "longitude"),
        Field("country", "text", "Two letters of the country.", semantic="place"),
        Field("note", "text", "What you wrote about it.", semantic="message"),
        Field("rating", "float", "Stars you gave, 1 to 5.", semantic="measure"),
    ),
    "time",
    "utc",
    "places",
)
_PROPERTIES = "features.item.properties"
_MARKS = frozenset(
    f"{_PROPERTIES}.{name}" for name in ("google_maps_url", "Google Maps URL", "five_star_rating_published")
)
_LABEL_MARKS = frozenset(f"{_PROPERTIES}.{name}" for name in ("name", "address"))
_LINK = re.compile(r"https?://(?:www\.|maps\.)?google\.[a-z.]{2,6}/maps\b")
_LINK_BYTES = re.compile(rb"https?://(?:www\.|maps\.)?google\.[a-z.]{2,6}/maps\b")
_AT = re.compile(r"/maps/search/(-?[0-9]{1,2}\.[0-9]{1,12}),\+?(-?[0-9]{1,3}\.[0-9]{1,12})(?![0-9.])")


class GoogleSavedPlacesImporter:
    """Reads `Saved Places.json`, `Labelled places.json`, `Reviews.json` and lists, under any names."""

    key = "google_saved_places"
    title = "Google Maps: saved places"

    def find(self, container: Container) -> Found | None:
        """Say whether there are places."""
        return found_files(self.key, container, {_PLACES.key: _PLACES}, _keys)

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield the places, file by file."""
        del table, answers
        for member in found_members(container, found):
            if ending(member) == ".csv":
                yield from _listed(member)
            else:
                yield from rows_of(json_items(member, "features.item"), _feature, member.label)


def _keys(container: Container, member: Member) -> Sequence[str]:
    if ending(member) == ".json":
        shape = json_shape(container, member)
        known = "features.item.geometry" in shape and (_MARKS & shape or shape >= _LABEL_MARKS)
        return (_PLACES.key,) if known else ()
    return (_PLACES.key,) if ending(member) == ".csv" and _LINK_BYTES.search(head(member)) else ()


def _feature(item: Any) -> Iterator[Row]:
    fields = mapping(item)
    about = mapping(fields.get("properties"))
    place = mapping(about.get("location", about.get("Location")))
    written = about.get("date", about.get("Published"))
    review, rating = text(about.get("review_text_published")), number(about.get("five_star_rating_published"))
    position = _position(fields, place)
    label = text(about.get("name"))
    yield {
        "time": None if written is None else read_moment(written)[0],
        "kind": "review" if review or rating is not None else "label" if label and not place else "saved",
        "list": None,
        "title": text(place.get("name", place.get("Business Name"))) or text(about.get("Title")) or label,
        "lat": position[0] if position else None,
        "lon": position[1] if position else None,
        "country": text(place.get("country_code", place.get("Country Code"))),
        "note": review or text(about.get("Comment")),
        "rating": rating,
    }


def _position(fields: dict[str, Any], place: dict[str, Any]) -> tuple[float, float] | None:
    """GeoJSON has the longitude first; 0, 0 stands for a place Google knows only by its name."""
    within = mapping(place.get("Geo Coordinates"))
    ends = sequence(mapping(fields.get("geometry")).get("coordinates"))[:2]
    position = degree_position(ends[1], ends[0]) if len(ends) == 2 else None  # noqa: PLR2004 - a pair
    position = position if position and any(position) else None
    return position or degree_position(within.get("Latitude"), within.get("Longitude"))


def _listed(member: Member) -> Iterator[ExportRow]:
    """Rows of one list: its columns have names in the account's language, their order is always the same."""
    name = member.path.rpartition("/")[2][: -len(".csv")]
    for record in csv_records(member, is_header=lambda cells: len(cells) > 2):  # noqa: PLR2004 - title, note, link
        if isinstance(record, BrokenRowError):
            yield record
            continue
        cells = list(record.cells.values())
        if not any(cells):
            continue  # Google writes an empty row below the header
        at = next((position for position, cell in enumerate(cells) if _LINK.match(cell)), None)
        if at is None:
            yield BrokenRowError(member.label, record.line, "it has no address of a place", "You can skip it.")
            continue
        try:
            yield _list_row(name, cells, at)
        except UnreadableItemError as error:
            yield BrokenRowError(member.label, record.line, str(error), "You can skip it.")


def _list_row(name: str, cells: list[str], at: int) -> Row:
    match = _AT.search(cells[at])
    position = checked_position(float(match.group(1)), float(match.group(2))) if match else None
    notes = [cell for cell in (*cells[1:at], *cells[at + 1 :]) if cell]
    row = {
        "time": None,
        "kind": "list",
        "list": text(name),
        "title": text(cells[0]) if at else None,
        "lat": position[0] if position else None,
        "lon": position[1] if position else None,
        "country": None,
        "note": text("\n".join(notes)),
        "rating": None,
    }
    return cast("Row", row)
