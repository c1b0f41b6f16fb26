"""ChatGPT: `conversations.json`, since 2026 `conversations-000.json` and so on; each conversation is a tree.

What was scraped from pages (`tether_*`, `sonic_webpage`) belongs to others and is left out, as are custom instructions
and messages the app hides.
"""

from __future__ import annotations

import re
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
from sources.exports.instants import seconds_instant
from sources.exports.model import Found, Table
from sources.exports.streams.json_head import json_head, json_members
from sources.exports.streams.json_items import json_items
from sources.exports.untrusted import UnreadableItemError, hashed_id, mapping, sequence, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sources.exports.model import Container, ExportRow, Member
    from sources.values import Row

_KEY: Final = "chatgpt"
_TABLE: Final = Table(
    "messages", "Chats with ChatGPT", chat_fields("time_local", "edited"), "time", "utc", "assistant chats"
)
_DROPPED: Final = frozenset({"user_editable_context", "model_editable_context", "sonic_webpage", "reasoning_recap"})
_KINDS: Final = {"code": "code", "execution_output": "tool", "thoughts": "thought"}
_SENDERS: Final = {"user": OWNER, "assistant": ASSISTANT, "tool": ASSISTANT}
_PART: Final = re.compile(r"-(\d{3,6})\.json$")
_MOST_GAPS = 1000


class ChatGptImporter:
    """Reads the data export of ChatGPT."""

    key = _KEY
    title = "ChatGPT"

    def find(self, container: Container) -> Found | None:
        """Find files whose conversations have a `mapping` of messages."""
        members = [member for member in json_members(container) if _path(member)]
        if not members:
            return None
        return Found(
            importer=_KEY,
            tables=(_TABLE,),
            members=tuple(member.path for member in members),
            bytes_to_read=sum(member.size_bytes for member in members),
            notes=_missing(members),
        )

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield the messages of each conversation: the path last seen, then each other branch."""
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
                name = _name_of(conversation)
                if name in seen:
                    continue  # parts of two downloads may lie in one folder
                seen.add(name)
                for row in _messages(conversation, name, aliases, make):
                    yield unreadable(member.label, item.number, row) if isinstance(row, UnreadableItemError) else row


def _path(member: Member) -> str | None:
    """Where conversations stand: in a list, or in a list within an object; None for files of others."""
    head = json_head(member)
    if "mapping" not in head.names or not {"message", "children"} <= head.names:
        return None
    return "item" if head.opening == "[" else "conversations.item" if "conversations" in head.names else None


def _missing(members: list[Member]) -> tuple[str, ...]:
    parts = sorted(int(match.group(1)) for member in members if (match := _PART.search(member.path)))
    gaps = sorted(set(range(parts[-1])) - set(parts)) if parts and parts[-1] < _MOST_GAPS else []
    if not gaps:
        return ()
    listed = ", ".join(f"{gap:03}" for gap in gaps[:5])
    return (f"Parts of the export are missing ({listed}). Add them, or their conversations are left out.",)


def _name_of(conversation: dict[str, Any]) -> str:
    for name in ("conversation_id", "id", "current_node"):
        value = conversation.get(name)
        if isinstance(value, str) and value:
            return value
    return next(iter(mapping(conversation.get("mapping"))), "")


def _messages(
    conversation: dict[str, Any], name: str, aliases: Aliases, make: ChatRows
) -> Iterator[Row | UnreadableItemError]:
    nodes = conversation.get("mapping")
    if not isinstance(nodes, dict):
        yield UnreadableItemError("a conversation has no messages where they should be")
        return
    parents, thread, model = _parents(nodes), aliases.hashed(name), conversation.get("default_model_slug")
    reached: dict[str, tuple[int, str | None]] = {}  # per node: the next turn, and the last message shown
    for branch, path in branches(parents, _id(conversation.get("current_node"))):
        turn, shown = reached.get(parents[path[0]], (0, None))
        for node in path:
            try:
                row = _row(mapping(mapping(nodes[node]).get("message")), make, model)
            except UnreadableItemError as error:
                yield error
                row = None
            if row is not None:
                row.update(id=hashed_id(_KEY, f"{name}/{node}"), thread=thread, turn=turn, reply_to=shown)
                row.update(branch=branch)
                turn, shown = turn + 1, str(row["id"])
                yield row
            reached[node] = turn, shown


def _id(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _parents(nodes: dict[str, Any]) -> dict[str, str]:
    """Parents as the nodes say; where one says nothing, as the `children` of the others say."""
    parents = {node: _id(mapping(value).get("parent")) for node, value in nodes.items()}
    for node, value in nodes.items():
        for child in sequence(mapping(value).get("children")):
            if isinstance(child, str) and parents.get(child) == "":
                parents[child] = node
    return parents


def _row(message: dict[str, Any], make: ChatRows, default_model: Any) -> Row | None:
    """Return the row of one message, None where there is nothing to show.

    Raises:
        UnreadableItemError: it is too long, or its time is none.
    """
    author, metadata = mapping(message.get("author")), mapping(message.get("metadata"))
    content = mapping(message.get("content"))
    form = text(content.get("content_type")) or ""
    if form in _DROPPED or form.startswith("tether_") or metadata.get("is_visually_hidden_from_conversation") is True:
        return None
    said, has_media = _said(content)
    if said is None and not has_media:
        return None
    role, recipient = text(author.get("role")) or "", text(message.get("recipient"))
    sender = _SENDERS.get(role, SYSTEM)
    default = None if default_model == "auto" else text(default_model)  # that is a choice, no model
    kind = "tool" if role == "tool" else _KINDS.get(form, "text" if said else "media")
    used = recipient if recipient not in {None, "all"} else text(author.get("name")) if role == "tool" else None
    return make.row(
        sender=sender,
        text=said,
        time=sent_at(seconds_instant, message.get("create_time")),
        kind=kind,
        has_media=has_media,
        model=text(metadata.get("model_slug")) or default if sender == ASSISTANT else None,
        tool=used,
    )


def _said(content: dict[str, Any]) -> tuple[str | None, bool]:
    """Return what was said, in whichever of the places the content type has it, and whether a file belongs to it."""
    pieces: list[Any] = []
    has_media = False
    for part in sequence(content.get("parts")):
        if isinstance(part, dict):
            pieces.append(part.get("text"))
            has_media = has_media or "pointer" in (text(part.get("content_type")) or "") or "asset_pointer" in part
        else:
            pieces.append(part)
    for thought in sequence(content.get("thoughts")):
        pieces.extend((mapping(thought).get("summary"), mapping(thought).get("content")))
    pieces.extend(content.get(name) for name in ("text", "result", "content"))
    said = text("\n".join(piece for piece in pieces if isinstance(piece, str) and piece))
    return (said if said and said.strip() else None), has_media
