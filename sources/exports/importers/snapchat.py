"""Snapchat: `chat_history.json`, a list of messages for each conversation. Memories are links that expire: not read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sources.errors import BrokenRowError
from sources.exports.aliases import Aliases, ContentIds
from sources.exports.chat import OWNER, SYSTEM, ChatRows, chat_fields, sent_at, unreadable
from sources.exports.instants import utc_instant
from sources.exports.model import Found, Table
from sources.exports.streams import json_items
from sources.exports.streams.json_head import json_head, json_members
from sources.exports.streams.json_items import ANY
from sources.exports.untrusted import UnreadableItemError, mapping, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from sources.exports.model import Container, ExportRow, Member
    from sources.values import Row

_KEY: Final = "snapchat"
_TABLE: Final = Table(
    "messages",
    "Messages on Snapchat",
    chat_fields("turn", "time_local", "reply_to", "edited", "model", "tool", "branch"),
    "time",
    "utc",
    "snapchat",
)
_MEDIA: Final = frozenset({"MEDIA", "IMAGE", "VIDEO", "NOTE", "STICKER", "SHARE", "SHARESAVEDSTORY", "LOCATION"})


class SnapchatImporter:
    """Reads the data download of Snapchat, with JSON ticked."""

    key = _KEY
    title = "Snapchat"

    def find(self, container: Container) -> Found | None:
        """Find histories of chats by their fields."""
        members = [member for member in json_members(container) if _is_history(member)]
        if not members:
            return None
        return Found(
            importer=_KEY,
            tables=(_TABLE,),
            members=tuple(member.path for member in members),
            bytes_to_read=sum(member.size_bytes for member in members),
        )

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield messages, conversation by conversation, the newest first."""
        del table  # there is one
        aliases, make, ids = Aliases(_KEY, answers), ChatRows(_TABLE.fields), ContentIds(_KEY)
        paths = set(found.members)
        for member in container.members:
            if member.path not in paths:
                continue
            for item in json_items(member, f"{ANY}.item"):
                if isinstance(item, BrokenRowError):
                    yield item
                    continue
                message, section = mapping(item.value), str(item.around.get(ANY, ""))
                try:
                    row = _row(message, section, aliases, make)
                except UnreadableItemError as error:
                    yield unreadable(member.label, item.number, error)
                    continue
                words = f"{message.get('From')}\0{message.get('Content', message.get('Text'))}"
                row.update(id=ids.of(section, str(message.get("Created")), words))
                yield row


def _is_history(member: Member) -> bool:
    head = json_head(member)
    return head.opening == "{" and "Media Type" in head.names and bool({"Created", "IsSender"} <= head.names)


def _row(message: dict[str, Any], section: str, aliases: Aliases, make: ChatRows) -> Row:
    """Return the row of one message.

    Raises:
        UnreadableItemError: its time is none, or it is too long.
    """
    name, form = text(message.get("From")), text(message.get("Media Type")) or "TEXT"
    said = text(message.get("Content")) or text(message.get("Text"))
    is_media = form.upper() in _MEDIA
    if form.upper() != "TEXT":
        said = None  # names of files
    if not is_media and form.upper() != "TEXT":
        sender = SYSTEM
    elif message.get("IsSender") is True:
        sender = OWNER
    else:
        sender = aliases.person(name or "")
    return make.row(
        sender=sender,
        text=said,
        time=sent_at(_instant, message.get("Created")),
        thread=aliases.hashed(section),
        kind="text" if form.upper() == "TEXT" else "media" if is_media else "system",
        has_media=is_media,
    )


def _instant(value: Any) -> datetime:
    return utc_instant(value if isinstance(value, str) else "")
