"""Claude: `conversations.json` in one or several batch archives; text, thoughts and tools are blocks of a message.

What tools fetched from the web belongs to others and is left out.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from sources.errors import BrokenRowError
from sources.exports.aliases import Aliases
from sources.exports.branching import branches
from sources.exports.chat import (
    ASSISTANT,
    CONVERSATION_CHARS,
    OWNER,
    SYSTEM,
    ChatRows,
    chat_fields,
    sent_at,
    unreadable,
)
from sources.exports.instants import iso_instant
from sources.exports.model import Found, Table
from sources.exports.streams.json_head import json_head, json_members
from sources.exports.streams.json_items import json_items
from sources.exports.untrusted import UnreadableItemError, hashed_id, mapping, sequence, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from sources.exports.model import Container, ExportRow, Member
    from sources.values import Row

_KEY: Final = "claude"
_TABLE: Final = Table(
    "messages", "Chats with Claude", chat_fields("time_local", "edited"), "time", "utc", "assistant chats"
)
_SENDERS: Final = {"human": OWNER, "assistant": ASSISTANT}
_FETCHED: Final = frozenset({"web_search", "web_fetch"})


class ClaudeImporter:
    """Reads the data export of Claude."""

    key = _KEY
    title = "Claude"

    def find(self, container: Container) -> Found | None:
        """Find files whose conversations have `chat_messages`."""
        members = [member for member in json_members(container) if _path(member)]
        if not members:
            return None
        return Found(
            importer=_KEY,
            tables=(_TABLE,),
            members=tuple(member.path for member in members),
            bytes_to_read=sum(member.size_bytes for member in members),
        )

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield the messages of each conversation, each block of another kind as a row of its own."""
        del table  # there is one
        aliases, make, seen = Aliases(_KEY, answers), ChatRows(_TABLE.fields), set[str]()
        paths = set(found.members)
        for member in container.members:
            path = _path(member) if member.path in paths else None
            if path is None:
                continue
            for item in json_items(member, path, element_chars=CONVERSATION_CHARS):
                if isinstance(item, BrokenRowError):
                    yield item
                    continue
                conversation = mapping(item.value)
                name = _id(conversation.get("uuid"))
                if name and name in seen:
                    continue  # batches of two downloads may lie in one folder
                seen.add(name)
                for row in _messages(conversation, name or f"unnamed {item.number}", aliases, make):
                    yield unreadable(member.label, item.number, row) if isinstance(row, UnreadableItemError) else row


def _path(member: Member) -> str | None:
    """Where conversations stand; None for files of others."""
    head = json_head(member)
    if "chat_messages" not in head.names:
        return None
    return "item" if head.opening == "[" else "conversations.item" if "conversations" in head.names else None


def _messages(
    conversation: dict[str, Any], name: str, aliases: Aliases, make: ChatRows
) -> Iterator[Row | UnreadableItemError]:
    messages = conversation.get("chat_messages")
    if not isinstance(messages, list):
        yield UnreadableItemError("a conversation has no messages where they should be")
        return
    nodes, parents = _tree(messages)
    thread, model = aliases.hashed(name), conversation.get("model")
    reached: dict[str, tuple[int, str | None]] = {}  # per node: the next turn, and the last row shown
    last = _id(conversation.get("current_leaf_message_uuid")) or next(reversed(nodes), "")
    for branch, path in branches(parents, last):
        turn, shown = reached.get(parents[path[0]], (0, None))
        for node in path:
            answered = shown
            try:
                rows = list(_rows(nodes[node], make, model))
            except UnreadableItemError as error:
                yield error
                rows = []
            for number, row in enumerate(rows):
                row.update(id=hashed_id(_KEY, f"{name}/{node}/{number}"), thread=thread, turn=turn)
                row.update(reply_to=answered, branch=branch)
                turn, shown = turn + 1, shown if number else str(row["id"])
                yield row
            reached[node] = turn, shown


def _tree(messages: list[Any]) -> tuple[dict[str, dict[str, Any]], dict[str, str]]:
    """Messages by id and their parents; those that name none follow the one before."""
    nodes: dict[str, dict[str, Any]] = {}
    parents: dict[str, str] = {}
    before = ""
    for number, value in enumerate(messages):
        message = mapping(value)
        node = _id(message.get("uuid")) or f"unnamed {number}"
        nodes[node] = message
        parents[node] = _id(message.get("parent_message_uuid")) or before
        before = node
    return nodes, parents


def _id(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _rows(message: dict[str, Any], make: ChatRows, model: Any) -> Iterator[Row]:
    """Yield what was said first, then thoughts, tools and pasted texts; nothing for an empty message.

    Raises:
        UnreadableItemError: it is too long, or its time is none.
    """
    time = sent_at(_instant, message.get("created_at"))
    sender = _SENDERS.get(_id(message.get("sender")), SYSTEM)
    blocks = [mapping(block) for block in sequence(message.get("content"))]
    pieces = [_id(block.get("text")) for block in blocks if block.get("type") == "text"]
    said = _filled("\n".join(filter(None, pieces))) or _filled(message.get("text"))
    has_media = any(sequence(message.get(name)) for name in ("files", "files_v2"))
    answered_by = text(model) if sender == ASSISTANT else None
    if said or has_media:
        kind = "text" if said else "media"
        yield make.row(sender=sender, text=said, time=time, kind=kind, has_media=has_media, model=answered_by)
    for block in blocks:
        kind, content = _block(block)
        if content:
            tool = text(block.get("name")) if kind == "tool" else None
            yield make.row(sender=sender, text=content, time=time, kind=kind, model=answered_by, tool=tool)
    for value in sequence(message.get("attachments")):
        pasted = _filled(mapping(value).get("extracted_content"))
        if pasted:
            yield make.row(sender=sender, text=pasted, time=time, kind="attachment")


def _block(block: dict[str, Any]) -> tuple[str, str | None]:
    form = block.get("type")
    if form == "thinking":
        return "thought", _filled(block.get("thinking"))
    if form == "tool_use":
        return "tool", _filled(json.dumps(block.get("input"), ensure_ascii=False, default=str))
    if form == "tool_result" and _id(block.get("name")) not in _FETCHED:
        content = block.get("content")
        if isinstance(content, str):
            return "tool", _filled(content)
        return "tool", _filled("\n".join(_id(mapping(piece).get("text")) for piece in sequence(content)))
    return "", None


def _filled(value: Any) -> str | None:
    said = text(value)
    return said if said and said.strip() else None


def _instant(value: Any) -> datetime:
    instant, zone = iso_instant(_id(value))
    if not zone:
        raise ValueError("a time without its zone")
    return instant
