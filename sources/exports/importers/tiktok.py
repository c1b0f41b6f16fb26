"""TikTok: one JSON of sections within sections, whose names change; views, comments and searches are read.

Sections are known by the end of their names, fields in any case. Messages, logins and devices are never read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from sources.errors import BrokenRowError
from sources.exports.instants import utc_instant
from sources.exports.model import Field, Found, Table
from sources.exports.streams import json_items
from sources.exports.streams.json_head import json_head, json_members
from sources.exports.streams.json_items import ANY
from sources.exports.untrusted import UnreadableItemError, mapping, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from sources.exports.model import Container, ExportRow, Member
    from sources.values import Row

_KEY: Final = "tiktok"
_TABLE: Final = Table(
    "activity",
    "Activity on TikTok",
    (
        Field("time", "timestamp", "When it happened.", "", "time.start"),
        Field("action", "text", "view, like, favourite, comment or search.", "", "category"),
        Field("text", "text", "Your comment.", "", "message"),
        Field("query", "text", "What you searched for.", "", "query"),
        Field("url", "text", "The film.", "", "url"),
    ),
    "time",
    "utc",
    "tiktok",
)
_SECTIONS: Final = (
    ("videobrowsinghistory/videolist", "view"),
    ("watchhistory/videolist", "view"),
    ("likelist/itemfavoritelist", "like"),
    ("favoritevideos/favoritevideolist", "favourite"),
    ("comments/commentslist", "comment"),
    ("searchhistory/searchlist", "search"),
    ("searches/searchlist", "search"),
)
_ROOTS: Final = frozenset({"activity", "youractivity", "comment", "appsettings", "profile", "profileandsettings"})
_PATH: Final = f"{ANY}.{ANY}.{ANY}.item"


class TikTokImporter:
    """Reads the data download of TikTok in JSON."""

    key = _KEY
    title = "TikTok"

    def find(self, container: Container) -> Found | None:
        """Find files with TikTok's sections."""
        members = [member for member in json_members(container) if _is_tiktok(member)]
        if not members:
            return None
        return Found(
            importer=_KEY,
            tables=(_TABLE,),
            members=tuple(member.path for member in members),
            bytes_to_read=sum(member.size_bytes for member in members),
        )

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield what was viewed, liked, written and searched."""
        del table, answers  # one table, no questions
        paths = set(found.members)
        for member in container.members:
            if member.path not in paths:
                continue
            for item in json_items(member, _PATH):
                if isinstance(item, BrokenRowError):
                    yield item
                    continue
                section = _plain(str(item.around.get(ANY, "")))
                action = next((action for end, action in _SECTIONS if section.endswith(end)), "")
                if not action:
                    continue
                try:
                    yield _row(action, {_plain(name): value for name, value in mapping(item.value).items()})
                except UnreadableItemError as error:
                    yield BrokenRowError(member.label, item.number, str(error), "You can skip it.")


def _is_tiktok(member: Member) -> bool:
    head = json_head(member)
    names = {_plain(name) for name in head.names}
    if head.opening != "{" or not names & _ROOTS:
        return False
    ends = {part for end, _ in _SECTIONS for part in end.split("/")}
    return "tiktok" in member.path.casefold() or len(names & ends) > 1


def _plain(name: str) -> str:
    return "".join(name.casefold().split())


def _row(action: str, fields: dict[str, Any]) -> Row:
    link = text(fields.get("link")) or text(fields.get("url"))
    return {
        "time": _time(fields.get("date")),
        "action": action,
        "text": text(fields.get("comment")) if action == "comment" else None,
        "query": text(fields.get("searchterm")) if action == "search" else None,
        "url": link if link and _is_page(link) else None,
    }


def _is_page(link: str) -> bool:
    try:
        return urlsplit(link).scheme in {"http", "https"}
    except ValueError:
        return False


def _time(value: Any) -> datetime:
    """Return the instant; TikTok writes UTC and sometimes says so.

    Raises:
        UnreadableItemError: there is none.
    """
    try:
        return utc_instant(text(value) or "")
    except ValueError as error:
        raise UnreadableItemError("its time cannot be read") from error
