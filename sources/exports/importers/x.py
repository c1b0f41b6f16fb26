"""X, before 2023 Twitter: `tweets.js` and its parts, long posts in `note-tweet.js`; JSON behind an assignment.

Likes and reposts hold other people's words, which are left out; messages, contacts, addresses and devices are never
read.
"""

from __future__ import annotations

import html
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from sources.errors import BrokenRowError
from sources.exports.instants import utc_instant
from sources.exports.model import Found, Table
from sources.exports.social import social_fields
from sources.exports.streams import ending, head, json_items
from sources.exports.untrusted import UnreadableItemError, hashed_id, mapping, sequence, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sources.exports.model import Container, ExportRow, Member
    from sources.values import Row

_KEY: Final = "x"
_TABLE: Final = Table("posts", "Posts on X", social_fields("title", "topic", "url"), "time", "utc", "x posts")
_BEGINS: Final = re.compile(rb"\s*window\.YTD\.(?:tweets?|note_tweet)\.part[0-9]+\s*=")
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_CREATED: Final = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([0-9]{2}) ([0-9]{2}:[0-9]{2}:[0-9]{2}) \+0000 ([0-9]{4})")
_FIRST_YEAR = 2006
_REPOST: Final = "RT @"
_UNTAGGED: Final = re.compile(r"\s{0,4}https://t\.co/\w{1,40}$")


class XImporter:
    """Reads the archive of X."""

    key = _KEY
    title = "X (Twitter)"

    def find(self, container: Container) -> Found | None:
        """Find files that assign posts."""
        members = [member for member in container.members if ending(member) == ".js" and _BEGINS.match(head(member))]
        if not members:
            return None
        return Found(
            importer=_KEY,
            tables=(_TABLE,),
            members=tuple(member.path for member in members),
            bytes_to_read=sum(member.size_bytes for member in members),
        )

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield posts, replies, reposts (without words) and long posts."""
        del table, answers  # one table, no questions
        paths = set(found.members)
        for member in container.members:
            if member.path in paths:
                yield from _member_rows(member)


def _member_rows(member: Member) -> Iterator[ExportRow]:
    for item in json_items(member, "item"):
        if isinstance(item, BrokenRowError):
            yield item
            continue
        entry = mapping(item.value)
        try:
            note = entry.get("noteTweet")
            # Before 2020 posts were not wrapped.
            yield _post(mapping(entry.get("tweet", entry))) if note is None else _note(mapping(note))
        except UnreadableItemError as error:
            yield BrokenRowError(member.label, item.number, str(error), "You can skip it.")


def _post(post: dict[str, Any]) -> Row:
    said = text(post.get("full_text")) or text(post.get("text"))
    answered = text(post.get("in_reply_to_status_id_str"))
    is_repost = said is not None and said.startswith(_REPOST)
    media = sequence(mapping(post.get("entities")).get("media"))
    if said is None and not media:
        raise UnreadableItemError("a post has no words")
    language = text(post.get("lang"))
    return {
        "id": _id(post.get("id_str") or post.get("id")),
        "time": _time(post.get("created_at")),
        "action": "repost" if is_repost else "reply" if answered else "post",
        "mine": not is_repost,
        "text": None if is_repost or said is None else _words(said, cut_link=bool(media)),
        "target": hashed_id(_KEY, answered) if answered else None,
        "has_media": bool(media),
        "language": None if language in {"und", "zxx", "qme", "qst"} else language,
    }


def _note(note: dict[str, Any]) -> Row:
    said = text(mapping(note.get("core")).get("text"))
    if said is None:
        raise UnreadableItemError("a post has no words")
    try:
        time = utc_instant(text(note.get("createdAt")) or "")
    except ValueError as error:
        raise UnreadableItemError("its time cannot be read") from error
    return {
        "id": _id(note.get("noteTweetId")),
        "time": time,
        "action": "long post",
        "mine": True,
        "text": html.unescape(said),
        "target": None,
        "has_media": False,
        "language": None,
    }


def _id(value: Any) -> str | None:
    name = text(value) if isinstance(value, str) else str(value) if isinstance(value, int) else None
    return None if name is None else hashed_id(_KEY, name)


def _words(said: str, *, cut_link: bool) -> str:
    plain = html.unescape(said)
    return _UNTAGGED.sub("", plain) if cut_link else plain  # the link to the post's own picture


def _time(value: Any) -> datetime | None:
    """Return when a post was written; some have a year before there was Twitter, which says nothing.

    Raises:
        UnreadableItemError: it is no time.
    """
    match = _CREATED.fullmatch(text(value) or "")
    if match is None or match[1] not in _MONTHS:
        raise UnreadableItemError("its time cannot be read")
    try:
        month = _MONTHS.index(match[1]) + 1
        time = datetime.fromisoformat(f"{match[4]}-{month:02}-{match[2]}T{match[3]}").replace(tzinfo=UTC)
    except ValueError as error:
        raise UnreadableItemError("its time cannot be read") from error
    return time if time.year >= _FIRST_YEAR else None
