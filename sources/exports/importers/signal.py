"""Signal: the plain export of Android, frames in `main.jsonl`. Messages that were to disappear are left out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from sources.errors import BrokenRowError
from sources.exports.aliases import Aliases
from sources.exports.chat import OWNER, SYSTEM, ChatRows, chat_fields, sent_at, unreadable
from sources.exports.instants import unix_instant, whole_number
from sources.exports.model import Found, Table
from sources.exports.streams import ending, head, text_lines
from sources.exports.untrusted import UnreadableItemError, hashed_id, mapping, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from sources.exports.model import Container, ExportRow, Member
    from sources.values import Row

_KEY: Final = "signal"
_TABLE: Final = Table(
    "messages", "Signal messages", chat_fields("turn", "time_local", "model", "tool", "branch"), "time", "utc", "signal"
)
_HEAD_BYTES = 256 * 1024  # frames of the account and of people stand before those of messages
_FRAMES: Final = (b'"chatItem"', b'"recipient"')
_MS = 1000


class SignalImporter:
    """Reads the plain export of Signal."""

    key = _KEY
    title = "Signal"

    def find(self, container: Container) -> Found | None:
        """Find files of Signal's frames."""
        members = [member for member in container.members if _is_frames(member)]
        if not members:
            return None
        return Found(
            importer=_KEY,
            tables=(_TABLE,),
            members=tuple(member.path for member in members),
            bytes_to_read=sum(member.size_bytes for member in members),
        )

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield the messages of all chats in the order of the file."""
        del table  # there is one
        aliases, make = Aliases(_KEY, answers), ChatRows(_TABLE.fields)
        paths = set(found.members)
        for member in container.members:
            if member.path not in paths:
                continue
            for line in text_lines(member):
                if isinstance(line, BrokenRowError):
                    yield line
                    continue
                try:
                    row = _row(_chat_item(line[1]), aliases, make)
                except UnreadableItemError as error:
                    yield unreadable(member.label, line[0], error)
                    continue
                if row is not None:
                    yield row


def _is_frames(member: Member) -> bool:
    if ending(member) != ".jsonl":
        return False
    begun = head(member, _HEAD_BYTES)
    return begun.startswith(b"{") and all(name in begun for name in _FRAMES)


def _chat_item(line: str) -> dict[str, Any]:
    if not line.strip():
        return {}
    try:
        return mapping(mapping(json.loads(line)).get("chatItem"))
    except (ValueError, RecursionError) as error:
        raise UnreadableItemError("the line is not JSON; it may be cut off") from error


def _row(item: dict[str, Any], aliases: Aliases, make: ChatRows) -> Row | None:
    """Return the row of one message, None for other frames and for messages that disappear.

    Raises:
        UnreadableItemError: its time is none, or it is too long.
    """
    if not item or whole_number(item.get("expiresInMs")):
        return None
    chat, author = _id(item.get("chatId")), _id(item.get("authorId"))
    message = mapping(item.get("standardMessage"))
    said = text(mapping(message.get("text")).get("body"))
    has_media = bool(message.get("attachments"))
    if "standardMessage" in item:
        sender = OWNER if "outgoing" in item else aliases.person(author)
        kind = "text" if said or not has_media else "media"
    else:
        sender, kind = SYSTEM, "deleted" if "remoteDeletedMessage" in item else "system"
    answered = whole_number(mapping(message.get("quote")).get("targetSentTimestamp"))
    sent = whole_number(item.get("dateSent"))
    return make.row(
        id=hashed_id(_KEY, f"{chat}/{author}/{sent}"),
        thread=aliases.hashed(chat),
        reply_to=None if answered is None else hashed_id(_KEY, f"{chat}/{_quoted(message)}/{answered}"),
        sender=sender,
        text=said,
        time=sent_at(_instant, item.get("dateSent")),
        kind=kind,
        has_media=has_media,
        edited=bool(item.get("revisions")),
    )


def _quoted(message: dict[str, Any]) -> str:
    return _id(mapping(message.get("quote")).get("authorId"))


def _id(value: Any) -> str:
    return str(value) if isinstance(value, int | str) else ""


def _instant(value: Any) -> datetime:
    milliseconds = whole_number(value)
    if milliseconds is None:
        raise ValueError("no number of milliseconds")
    return unix_instant(milliseconds, _MS)
