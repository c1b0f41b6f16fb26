"""Requests that real exports fit: places, assistant chats, browsing, listening, viewing, health, spending.

What is wanted is said once, as fields with meaning, unit and range; the schema reviewers test against is made of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from app.spec_wants import Handling, WantedField, Wants

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "AS_RECORDS",
    "CHATS",
    "HEALTH",
    "LISTENING",
    "PAGES",
    "SPENDING",
    "TRACKS",
    "VIEWING",
    "VISITS",
    "quality_of",
]

AS_RECORDS: Final = Handling(("raw", "redacted"), retention_days=730)
"""Records as they are, or with what is personal replaced."""

_START: Final = WantedField("time", "time.start", kind="timestamp", meaning="When it began.")

VISITS: Final = Wants(
    (
        _START,
        WantedField("end", "time.end", kind="timestamp", required=False, meaning="When it ended."),
        WantedField("lat", "latitude", "deg", "float", -90, 90, meaning="Latitude; two decimals are enough."),
        WantedField("lon", "longitude", "deg", "float", -180, 180, meaning="Longitude; two decimals are enough."),
        WantedField("kind", "category", kind="text", required=False, meaning="What the place is to you."),
    ),
    min_rows=12,
    life="places",
)
CHATS: Final = Wants(
    (
        WantedField("thread", "id", kind="text", meaning="The same for all messages of a conversation."),
        WantedField("turn", "count", kind="int", minimum=0, meaning="Place in the conversation."),
        WantedField("sender", "person", kind="text", meaning="You, or the assistant."),
        WantedField("text", "message", kind="text", meaning="What was written."),
        WantedField("model", kind="text", required=False, meaning="Which model answered."),
    ),
    min_rows=12,
    life="assistant chats",
)
PAGES: Final = Wants(
    (
        _START,
        WantedField("host", "host", kind="text", meaning="Whose page it was."),
        WantedField("title", "title", kind="text", required=False, meaning="Title of the page."),
        WantedField("transition", "category", kind="text", required=False, meaning="How you came to it."),
    ),
    min_rows=12,
    life="web",
)
LISTENING: Final = Wants(
    (
        WantedField("time", "time.end", kind="timestamp", meaning="When the play ended."),
        WantedField("title", "title", kind="text", meaning="Track, episode or chapter."),
        WantedField("creator", "creator", kind="text", required=False, meaning="Artist or show."),
        WantedField("played_s", "duration", "s", "float", 0, 86_400, meaning="For how long."),
    ),
    min_rows=12,
    life="music",
)
VIEWING: Final = Wants(
    (
        _START,
        WantedField("title", "title", kind="text", meaning="What was watched."),
        WantedField("creator", "creator", kind="text", required=False, meaning="Channel, where there is one."),
        WantedField("played_s", "duration", "s", "float", 0, 86_400, required=False, meaning="For how long."),
    ),
    min_rows=12,
)
HEALTH: Final = Wants(
    (
        _START,
        WantedField("type", "category", kind="text", meaning="What was measured."),
        WantedField("value", "measure", kind="float", meaning="The number measured."),
        WantedField("unit", "unit", kind="text", meaning="Unit of the value."),
    ),
    min_rows=12,
    life="health",
)
TRACKS: Final = Wants(
    (
        _START,
        WantedField("activity", "category", kind="text", meaning="How you moved."),
        WantedField("km", "distance", "km", "float", 0, 10_000, meaning="How far."),
        WantedField("minutes", "duration", "min", "float", 0, 10_000, required=False, meaning="How long it took."),
    ),
    min_rows=12,
)
SPENDING: Final = Wants(
    (
        WantedField("day", "day", kind="date", meaning="When it was booked."),
        WantedField("amount", "amount", kind="float", meaning="Below zero where you paid."),
        WantedField("currency", "currency", kind="text", meaning="ISO 4217."),
        WantedField("category", "category", kind="text", required=False, meaning="What it was for, if known."),
    ),
    min_rows=12,
)

_TYPES: Final[dict[str, dict[str, Any]]] = {
    "timestamp": {"type": "string", "format": "date-time"},
    "date": {"type": "string", "format": "date"},
    "float": {"type": "number"},
    "int": {"type": "integer"},
    "bool": {"type": "boolean"},
    "text": {"type": "string", "maxLength": 20_000},
}


def quality_of(wants: Wants, rules: tuple[Mapping[str, Any], ...] = ()) -> dict[str, Any]:
    """Return the schema of records with exactly the wanted fields, and ``rules`` over all of them."""
    required = [field.name for field in wants.fields if field.required]
    return {
        "schema": {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "type": "object",
            "properties": {field.name: _property(field) for field in wants.fields},
            "required": required,
            "additionalProperties": False,
        },
        "rules": [dict(rule) for rule in rules],
    }


def _property(field: WantedField) -> dict[str, Any]:
    found = dict(_TYPES[field.kind])
    if field.minimum is not None:
        found["minimum"] = field.minimum
    if field.maximum is not None:
        found["maximum"] = field.maximum
    return found if field.required else found | {"type": [found["type"], "null"]}
