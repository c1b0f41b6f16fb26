"""Columns that posts, comments and the like share, whatever service they are on."""

from __future__ import annotations

from typing import Final

from sources.exports.model import Field

_FIELDS: Final = (
    Field("id", "text", "Its id in the export, hashed: tells newer exports from older ones.", "", "id"),
    Field("time", "timestamp", "When it was published.", "", "time.start"),
    Field("action", "text", "post, reply, repost, comment and so on.", "", "category"),
    Field("mine", "bool", "The words are yours.", "", "flag"),
    Field("title", "text", "Its title.", "", "title"),
    Field("text", "text", "What was written.", "", "message"),
    Field("url", "text", "A page it points to.", "", "url"),
    Field("topic", "text", "Where it was published, such as a subreddit.", "", "category"),
    Field("target", "text", "What it answers, hashed.", "", "id"),
    Field("has_media", "bool", "Pictures or films belong to it.", "", "flag"),
    Field("language", "text", "Language as the service guessed it.", "", "language"),
)


def social_fields(*without: str) -> tuple[Field, ...]:
    """Return the columns, in order, without those a source does not know."""
    return tuple(field for field in _FIELDS if field.name not in without)
