"""Reddit: `comments.csv` and `posts.csv`; addresses, messages and votes (which have no time) are never read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sources.errors import BrokenRowError
from sources.exports.instants import utc_instant
from sources.exports.model import Found, Table
from sources.exports.social import social_fields
from sources.exports.streams import csv_records, ending, head
from sources.exports.untrusted import UnreadableItemError, hashed_id, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sources.exports.model import Container, ExportRow, Member
    from sources.values import Row

_KEY: Final = "reddit"
_TABLE: Final = Table(
    "posts", "Posts and comments on Reddit", social_fields("language", "has_media"), "time", "utc", "reddit posts"
)
_COMMON: Final = frozenset({"id", "permalink", "date", "subreddit", "body"})
_REMOVED: Final = frozenset({"[removed]", "[deleted]"})


class RedditImporter:
    """Reads the data request of Reddit."""

    key = _KEY
    title = "Reddit"

    def find(self, container: Container) -> Found | None:
        """Find tables of comments and posts by their columns."""
        members = [member for member in container.members if _sort(member)]
        if not members:
            return None
        return Found(
            importer=_KEY,
            tables=(_TABLE,),
            members=tuple(member.path for member in members),
            bytes_to_read=sum(member.size_bytes for member in members),
        )

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield posts and comments."""
        del table, answers  # one table, no questions
        paths = set(found.members)
        for member in container.members:
            action = _sort(member) if member.path in paths else ""
            if not action:
                continue
            for record in csv_records(member, delimiter=",", is_header=_is_header):
                if isinstance(record, BrokenRowError):
                    yield record
                    continue
                try:
                    yield _row(record.cells, action)
                except UnreadableItemError as error:
                    yield BrokenRowError(member.label, record.line, str(error), "You can skip it.")


def _sort(member: Member) -> str:
    """Return what a table holds, empty where it is another or has no rows."""
    if ending(member) != ".csv":
        return ""
    header, _, rest = head(member).decode("utf-8", "replace").partition("\n")
    names = {name.strip().strip('"') for name in header.split(",")}
    if not names >= _COMMON or not rest.strip():
        return ""
    return "post" if "title" in names else "comment" if "parent" in names or "link" in names else ""


def _is_header(cells: Sequence[str]) -> bool:
    return {cell.strip() for cell in cells} >= _COMMON


def _row(cells: Mapping[str, str], action: str) -> Row:
    try:
        time = utc_instant(cells["date"])
    except ValueError as error:
        raise UnreadableItemError("its time cannot be read") from error
    answered = cells.get("parent") or (cells.get("link") if action == "comment" else "")
    body = cells["body"]
    return {
        "id": hashed_id(_KEY, cells["id"]) if cells["id"] else None,
        "time": time,
        "action": action,
        "mine": True,
        "title": text(cells.get("title")),
        "text": None if body in _REMOVED else text(body),
        "url": text(cells.get("url")),
        "topic": text(cells["subreddit"]),
        "target": hashed_id(_KEY, answered) if answered else None,
    }
