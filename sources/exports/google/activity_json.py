"""My Activity as JSON: a bare array of entries with `header`, `title` and `time`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sources.exports.google.activity import Activity
from sources.exports.google.moments import read_moment
from sources.exports.untrusted import mapping, sequence, text

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKS = frozenset({"item.header", "item.title", "item.time"})


def json_entry(item: Any) -> Activity:
    """Read one entry.

    Raises:
        UnreadableItemError: it has no time that can be read, or a text is too long.
    """
    fields = mapping(item)
    creators = [name for one in sequence(fields.get("subtitles")) if (name := text(mapping(one).get("name")))]
    return Activity(
        tuple(_texts([*sequence(fields.get("products")), fields.get("header")])),
        text(fields.get("title")) or "",
        None,
        text(fields.get("titleUrl")) or "",
        creators[0] if creators else None,
        tuple(_texts(mapping(one).get("name") for one in sequence(fields.get("details")))),
        _reply(fields),
        len(sequence(fields.get("attachedFiles"))) + bool(fields.get("imageFile")),
        read_moment(fields.get("time")),
    )


def _texts(values: Any) -> Iterator[str]:
    for value in values:
        shown = text(value)
        if shown is not None:
            yield shown


def _reply(fields: dict[str, Any]) -> str | None:
    from sources.exports.google.activity_html import readable

    pages = _texts(mapping(one).get("html") for one in sequence(fields.get("safeHtmlItem")))
    return text("\n\n".join(shown for page in pages if (shown := readable(page))))
