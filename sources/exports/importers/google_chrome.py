"""Chrome's history out of Google Takeout: `History.json`, earlier `BrowserHistory.json`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sources.exports.instants import unix_instant, whole_number
from sources.exports.model import Found
from sources.exports.streams import json_items
from sources.exports.streams.json_head import json_members
from sources.exports.streams.json_shape import json_shape
from sources.exports.untrusted import UnreadableItemError, hashed_id, mapping, rows_of, text
from sources.exports.web import visit_row, visits_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sources.exports.model import Container, ExportRow
    from sources.values import Row

_MARK = ".item.time_usec"
_MICROS = 10**6
_LONGEST_S = 7 * 24 * 3600


class GoogleChromeImporter:
    """Reads the list whose entries have `time_usec`, under whatever name the account's language gives it."""

    key = "google_chrome"
    title = "Chrome history from Google"
    table = visits_table("Pages visited with Chrome, kept by Google")

    def find(self, container: Container) -> Found | None:
        """Say whether such a list is there."""
        members = [one for one in json_members(container) if _list_of(json_shape(container, one))]
        if not members:
            return None
        size_bytes = sum(member.size_bytes for member in members)
        return Found(self.key, (self.table,), tuple(member.path for member in members), size_bytes)

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield the visits in the order of the file: newest first."""
        del table, answers
        wanted = frozenset(found.members)
        for member in container.members:
            if member.path in wanted:
                path = _list_of(json_shape(container, member))
                yield from rows_of(json_items(member, path), _visit, member.label)


def _list_of(shape: frozenset[str]) -> str:
    """Return the path of the list, empty where there is none; names with a point or an escape are not followed."""
    for path in sorted(shape):
        name = path.removesuffix(_MARK)
        if path.endswith(_MARK) and f"{name}.item.url" in shape and "." not in name and "\\" not in name:
            return f"{name}.item"
    return ""


def _visit(item: Any) -> Iterator[Row]:
    fields = mapping(item)
    url, micros = text(fields.get("url")), whole_number(fields.get("time_usec"))
    if url is None or micros is None:
        raise UnreadableItemError("its address or time is missing")
    try:
        time = unix_instant(micros, _MICROS)  # Unix here, though the browser's own database counts from 1601
    except ValueError as error:
        raise UnreadableItemError("its time cannot be read") from error
    how, device = text(fields.get("page_transition")), text(fields.get("client_id"))
    duration = whole_number(fields.get("visit_duration_usec"))
    shown = duration is not None and 0 < duration <= _LONGEST_S * _MICROS
    yield visit_row(
        time,
        url,
        title=text(fields.get("title")),
        transition=how.lower().replace("_", " ") if how else None,
        duration_s=duration / _MICROS if duration is not None and shown else None,
        device=hashed_id("chromium", device) if device else None,
    )
