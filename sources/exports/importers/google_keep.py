"""Google Keep out of Takeout: one JSON file for each note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sources.errors import BrokenRowError
from sources.exports.instants import unix_instant, whole_number
from sources.exports.member_files import found_files, found_members
from sources.exports.model import Field, Table
from sources.exports.streams import ending, json_document
from sources.exports.streams.json_shape import json_shape
from sources.exports.untrusted import UnreadableItemError, mapping, sequence, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from sources.exports.model import Container, ExportRow, Found, Member
    from sources.values import Row

_NOTES = Table(
    "notes",
    "Notes in Google Keep",
    (
        Field("edited", "timestamp", "When you last changed it.", semantic="time.start"),
        Field("created", "timestamp", "When you wrote it; archives of before 2022 do not say."),
        Field("title", "text", "Its title.", semantic="title"),
        Field("text", "text", "What it says; of a list, a line for each entry.", semantic="message"),
        Field("labels", "text", "Your labels, separated by commas.", semantic="category"),
        Field("is_list", "bool", "It is a list to tick off.", semantic="flag"),
        Field("archived", "bool", "You archived it.", semantic="flag"),
        Field("trashed", "bool", "It was in the bin.", semantic="flag"),
        Field("attachments", "int", "How many pictures or recordings belong to it.", semantic="count"),
    ),
    "edited",
    "utc",
    "notes",
)
_MICROS = 10**6


class GoogleKeepImporter:
    """Reads notes by their fields; the HTML twin of each is left alone."""

    key = "google_keep"
    title = "Google Keep"

    def find(self, container: Container) -> Found | None:
        """Say whether there are notes."""
        return found_files(self.key, container, {_NOTES.key: _NOTES}, _keys)

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield one row for each note."""
        del table, answers
        for member in found_members(container, found):
            try:
                yield _note(json_document(member))
            except BrokenRowError as error:
                yield error
            except UnreadableItemError as error:
                yield BrokenRowError(member.label, 1, str(error), "You can also skip broken rows.")


def _keys(container: Container, member: Member) -> Sequence[str]:
    if ending(member) != ".json":
        return ()
    shape = json_shape(container, member)
    return (_NOTES.key,) if "userEditedTimestampUsec" in shape and "isTrashed" in shape else ()


def _note(document: Any) -> Row:
    fields = mapping(document)
    entries = [line for one in sequence(fields.get("listContent")) if (line := text(mapping(one).get("text")))]
    labels = [name for one in sequence(fields.get("labels")) if (name := text(mapping(one).get("name")))]
    return {
        "edited": _instant(fields.get("userEditedTimestampUsec")),
        "created": _instant(fields.get("createdTimestampUsec")),
        "title": text(fields.get("title")),
        "text": text("\n".join(entries)) if entries else text(fields.get("textContent")),
        "labels": text(", ".join(labels)),
        "is_list": bool(sequence(fields.get("listContent"))),
        "archived": fields.get("isArchived") is True,
        "trashed": fields.get("isTrashed") is True,
        "attachments": len(sequence(fields.get("attachments"))),
    }


def _instant(value: Any) -> datetime | None:
    micros = whole_number(value)
    if not micros:  # missing, or 0 for never
        return None
    try:
        return unix_instant(micros, _MICROS)
    except ValueError as error:
        raise UnreadableItemError("its time cannot be read") from error
