"""Discord: a folder for each channel with your own messages, in JSON or, earlier, CSV. Telemetry is never read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from sources.errors import BrokenRowError
from sources.exports.aliases import Aliases
from sources.exports.chat import OWNER, ChatRows, chat_fields, unreadable
from sources.exports.instants import utc_instant, whole_number
from sources.exports.model import Found, Table
from sources.exports.streams import csv_records, ending, head, json_items
from sources.exports.streams.json_head import json_head
from sources.exports.untrusted import UnreadableItemError, hashed_id, mapping, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sources.exports.model import Container, ExportRow, Member
    from sources.values import Row

_KEY: Final = "discord"
_TABLE: Final = Table(
    "messages",
    "Messages you wrote on Discord",
    chat_fields("time_local", "reply_to", "edited", "model", "tool", "branch"),
    "time",
    "utc",
    "discord",
)
_CHANNEL: Final = re.compile(r"(?:^|/)c?[0-9]{15,22}/messages\.(?:json|csv)$", re.IGNORECASE)


class DiscordImporter:
    """Reads the data package of Discord."""

    key = _KEY
    title = "Discord"

    def find(self, container: Container) -> Found | None:
        """Find channels by the shape of their folders and the columns within."""
        members = [member for member in container.members if _is_channel(member)]
        if not members:
            return None
        return Found(
            importer=_KEY,
            tables=(_TABLE,),
            members=tuple(member.path for member in members),
            bytes_to_read=sum(member.size_bytes for member in members),
        )

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield your messages, channel by channel; the newest is the first, `turn` is empty."""
        del table  # there is one
        aliases, make = Aliases(_KEY, answers), ChatRows(_TABLE.fields)
        paths = set(found.members)
        for member in container.members:
            if member.path not in paths:
                continue
            thread = aliases.hashed(member.path.rpartition("/")[0].rpartition("/")[2].removeprefix("c"))
            for number, message in _messages(member):
                if isinstance(message, BrokenRowError):
                    yield message
                    continue
                try:
                    row = _row(message, make)
                except UnreadableItemError as error:
                    yield unreadable(member.label, number, error)
                    continue
                row.update(thread=thread)
                yield row


def _is_channel(member: Member) -> bool:
    if not _CHANNEL.search(member.path):
        return False
    if ending(member) == ".csv":
        header, _, rest = head(member).decode("utf-8", "replace").partition("\n")
        return header.casefold().startswith("id,timestamp,contents") and bool(rest.strip())
    seen = json_head(member)
    return seen.opening == "[" and {name.casefold() for name in seen.names} >= {"id", "timestamp"}


def _messages(member: Member) -> Iterator[tuple[int, dict[str, Any] | BrokenRowError]]:
    if ending(member) == ".csv":
        for record in csv_records(member, delimiter=","):
            if isinstance(record, BrokenRowError):
                yield record.line, record
            else:
                yield record.line, {name.casefold(): cell for name, cell in record.cells.items()}
        return
    for item in json_items(member, "item"):
        if isinstance(item, BrokenRowError):
            yield item.line, item
        else:
            yield item.number, {name.casefold(): value for name, value in mapping(item.value).items()}


def _row(message: dict[str, Any], make: ChatRows) -> Row:
    """Return the row of one message.

    Raises:
        UnreadableItemError: its time is none, or it is too long.
    """
    try:
        time = utc_instant(text(message.get("timestamp")) or "")
    except ValueError as error:
        raise UnreadableItemError("its time cannot be read") from error
    number = whole_number(message.get("id"))
    said, has_media = text(message.get("contents")), bool(message.get("attachments"))
    return make.row(
        id=None if number is None else hashed_id(_KEY, str(number)),
        sender=OWNER,
        text=said,
        time=time,
        kind="text" if said or not has_media else "media",
        has_media=has_media,
    )
