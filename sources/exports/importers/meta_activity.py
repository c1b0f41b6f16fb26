"""Posts, comments, follows and interests of Instagram and Facebook."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from sources.errors import BrokenRowError
from sources.exports.importers.meta_items import instant_of, labelled, repaired
from sources.exports.importers.meta_messages import KEY
from sources.exports.model import Field, Table
from sources.exports.streams import head, json_items
from sources.exports.untrusted import UnreadableItemError, mapping, sequence, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from sources.exports.aliases import Aliases
    from sources.exports.model import ExportRow, Member
    from sources.values import Row

POSTS: Final = Table(
    "posts",
    "Posts and comments on Instagram and Facebook",
    (
        Field("time", "timestamp", "When it was published.", "", "time.start"),
        Field("action", "text", "post or comment.", "", "category"),
        Field("text", "text", "What you wrote.", "", "message"),
        Field("has_media", "bool", "Pictures or films belong to it.", "", "flag"),
        Field("target", "text", "Whose post was commented, hashed.", "", "id"),
    ),
    "time",
    "utc",
    "meta posts",
)
FOLLOWS: Final = Table(
    "follows",
    "Followers by day",
    (
        Field("day", "date", "The day, in UTC.", "", "day"),
        Field("relation", "text", "follower, following or friend.", "", "category"),
        Field("count", "int", "How many began that day and still are.", "", "count"),
    ),
    "day",
    "utc",
    "meta follows",
)
INTERESTS: Final = Table(
    "interests",
    "Interests Meta thinks you have",
    (Field("topic", "text", "A topic by which advertising was chosen.", "", "category"),),
    "",
    "none",
    "meta interests",
)
_PATHS: Final = (
    (POSTS.key, re.compile(r"(?:^|/)(?:your_)?posts(?:_[0-9]+|__[a-z_]+?_?[0-9]*)?\.json$")),
    (POSTS.key, re.compile(r"(?:^|/)(?:[a-z]+_)?comments(?:_[0-9]+)?\.json$")),
    (FOLLOWS.key, re.compile(r"(?:^|/)(?:followers(?:_[0-9]+)?|following|your_friends|friends)\.json$")),
    (
        INTERESTS.key,
        re.compile(r"(?:^|/)(?:your_(?:reels_)?topics|[a-z_]*interests?[a-z_]*)\.json$"),
    ),
)
_LIST_WITHIN: Final = re.compile(rb'^\s*\{\s*"([^"\\.]{1,80})"\s*:\s*\[')
_META_NAMES: Final = re.compile(
    rb'"(?:string_map_data|string_list_data|label_values|creation_timestamp|comments_v2|friends_v2|topics_v2)"'
    rb'|"data"\s*:\s*\[\s*\{\s*"post"|"timestamp"\s*:\s*[0-9]{9,}[^{}]*"(?:data|attachments|title)"'
)


def table_of_member(member: Member) -> str:
    """Return the table a file belongs to, empty for others: by its path, and by fields only Meta writes."""
    path = member.path.casefold()
    table = next((key for key, pattern in _PATHS if pattern.search(path)), "")
    begun = head(member) if table else b""
    return table if _META_NAMES.search(begun) and _path(begun) else ""


def post_rows(members: Sequence[Member], aliases: Aliases) -> Iterator[ExportRow]:
    """Yield posts and comments."""
    for member in members:
        is_comment = "comments" in member.path.rpartition("/")[2].casefold()
        yield from _each(member, partial(_comment, aliases) if is_comment else _post)


def follow_rows(members: Sequence[Member]) -> Iterator[ExportRow]:
    """Yield how many followers, follows and friends began each day; whoever they are stays behind."""
    days: Counter[tuple[date, str]] = Counter()
    for member in members:
        name = member.path.rpartition("/")[2].casefold()
        relation = "follower" if "followers" in name else "friend" if "friends" in name else "following"
        for item in json_items(member, _path(head(member))):
            if isinstance(item, BrokenRowError):
                yield item
                continue
            try:
                at = instant_of(mapping(item.value).get("timestamp"), *(at for _, _, at in labelled(item.value)))
            except UnreadableItemError as error:
                yield BrokenRowError(member.label, item.number, str(error), "You can skip it.")
                continue
            if at is not None:
                days[at.astimezone(UTC).date(), relation] += 1
    for (day, relation), count in sorted(days.items()):
        yield {"day": day, "relation": relation, "count": count}


def interest_rows(members: Sequence[Member]) -> Iterator[ExportRow]:
    """Yield topics."""
    for member in members:
        yield from _each(member, _interest)


def _each(member: Member, row_of: Callable[[Any], Row | None]) -> Iterator[ExportRow]:
    for item in json_items(member, _path(head(member))):
        if isinstance(item, BrokenRowError):
            yield item
            continue
        try:
            row = row_of(repaired(item.value))
        except UnreadableItemError as error:
            yield BrokenRowError(member.label, item.number, str(error), "You can skip it.")
            continue
        if row is not None:
            yield row


def _path(begun: bytes) -> str:
    """Where the items stand: in a list, or in the list that is an object's first field."""
    match = _LIST_WITHIN.match(begun)
    if match:
        return f"{match[1].decode('utf-8', 'replace')}.item"
    return "item" if begun.lstrip().startswith(b"[") else ""


def _post(item: Any) -> Row | None:
    fields = mapping(item)
    media = [mapping(one) for one in sequence(fields.get("media"))]
    said = [text(mapping(one).get("post")) for one in sequence(fields.get("data"))]
    said += [value for _, value, _ in labelled(item)]
    if not any(said) and "creation_timestamp" in {*fields, *(name for one in media for name in one)}:
        said += [text(fields.get("title")), *(text(one.get("title")) for one in media)]
    words = next(filter(None, said), None)
    has_media = bool(media or fields.get("attachments"))
    if words is None and not has_media:
        return None
    times = (
        fields.get("timestamp"),
        fields.get("creation_timestamp"),
        *(one.get("creation_timestamp") for one in media),
    )
    return {"time": instant_of(*times), "action": "post", "text": words, "has_media": has_media, "target": None}


def _comment(aliases: Aliases, item: Any) -> Row | None:
    fields = mapping(item)
    words, owner, at = None, None, fields.get("timestamp")
    for one in sequence(fields.get("data")):
        comment = mapping(mapping(one).get("comment"))
        words, at = text(comment.get("comment")) or words, comment.get("timestamp") or at
    values = [value for _, value, _ in labelled(item) if value]
    if values:
        words, owner = text(values[0]), values[1] if len(values) > 1 else None  # the comment, then whose post it was
    if words is None:
        return None
    return {
        "time": instant_of(at, *(at for _, _, at in labelled(item))),
        "action": "comment",
        "text": words,
        "has_media": bool(_media(fields.get("media_list_data")) or fields.get("media") or fields.get("attachments")),
        "target": None if owner is None else aliases.hashed(owner),
    }


def _media(listed: Any) -> bool:
    """Comments without a picture have a list with an empty address."""
    return any(mapping(one).get("uri") for one in sequence(listed))


def _interest(item: Any) -> Row | None:
    if isinstance(item, str):
        topic = text(item)
    else:
        topic = next((text(value) for _, value, _ in labelled(item) if value), None)
        topic = topic or text(mapping(item).get("name"))
    return None if topic is None else {"topic": topic}


__all__ = ["FOLLOWS", "INTERESTS", "KEY", "POSTS", "follow_rows", "interest_rows", "post_rows", "table_of_member"]
