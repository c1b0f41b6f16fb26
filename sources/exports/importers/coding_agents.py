"""Coding agents: sessions that Claude Code keeps as JSON lines, one folder for each project.

They hold code and secrets of whoever the work was for, so a project is read only when it is named.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from sources.errors import BrokenRowError
from sources.exports.aliases import Aliases
from sources.exports.chat import ASSISTANT, OWNER, SYSTEM, ChatRows, chat_fields, sent_at, unreadable
from sources.exports.instants import utc_instant
from sources.exports.model import Found, Question, Table
from sources.exports.streams import ending, head, text_lines
from sources.exports.untrusted import UnreadableItemError, hashed_id, mapping, sequence, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from sources.exports.model import Container, ExportRow, Member
    from sources.values import Row

_KEY: Final = "coding_agents"
_TABLE: Final = Table(
    "messages", "Sessions with coding agents", chat_fields("time_local", "edited", "branch"), "time", "utc", "code"
)
_ALL: Final = "all of them"
_MOST_PROJECTS = 500
_LINE_CHARS = 16 * 1024**2
_SESSION_NAMES: Final = (b'"sessionId"', b'"uuid"', b'"type"')


class CodingAgentsImporter:
    """Reads sessions of Claude Code."""

    key = _KEY
    title = "Coding agents"

    def find(self, container: Container) -> Found | None:
        """Find sessions by their lines, and ask which project may be read."""
        members = [member for member in container.members if _is_session(member)]
        if not members:
            return None
        projects = tuple(sorted({_project(member) for member in members}))[:_MOST_PROJECTS]
        choices = (*projects, _ALL) if len(projects) > 1 else projects
        return Found(
            importer=_KEY,
            tables=(_TABLE,),
            members=tuple(member.path for member in members),
            bytes_to_read=sum(member.size_bytes for member in members),
            questions=(Question("project", "Which project may be read? It may hold code of others.", choices),),
            notes=("Claude Code deletes sessions after 30 days unless told otherwise: copy the folder now.",),
        )

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield the messages of the project that was named; nothing where none was."""
        del table  # there is one
        aliases, make, paths = Aliases(_KEY, answers), ChatRows(_TABLE.fields), set(found.members)
        wanted = answers.get("project", "")
        for member in container.members:
            if member.path in paths and wanted in {_ALL, _project(member)} and wanted:
                yield from _session(member, aliases, make)


def _is_session(member: Member) -> bool:
    if ending(member) != ".jsonl":
        return False
    begun = head(member, 64 * 1024)
    return begun.startswith(b"{") and all(name in begun for name in _SESSION_NAMES)


def _project(member: Member) -> str:
    """The folder a session lies in, named after the place of the project."""
    return member.path.rpartition("/")[0].rpartition("/")[2] or "this folder"


def _session(member: Member, aliases: Aliases, make: ChatRows) -> Iterator[ExportRow]:
    turn = 0
    seen: set[str] = set()
    for line in text_lines(member, line_chars=_LINE_CHARS):
        if isinstance(line, BrokenRowError):
            yield line
            continue
        number, written = line
        if not written.strip():
            continue
        try:
            entry = mapping(json.loads(written))
        except (ValueError, RecursionError):
            yield unreadable(member.label, number, UnreadableItemError("the line is not JSON; it may be cut off"))
            continue
        name, kind = entry.get("uuid"), entry.get("type")
        if kind not in ("user", "assistant") or entry.get("isMeta") is True:
            continue
        if isinstance(name, str):
            if name in seen:
                continue
            seen.add(name)
        try:
            rows = list(_rows(entry, make))
        except UnreadableItemError as error:
            yield unreadable(member.label, number, error)
            continue
        session = entry.get("sessionId")
        thread = aliases.hashed(session if isinstance(session, str) else member.path)
        answered = entry.get("parentUuid")
        for part, row in enumerate(rows):
            row.update(
                id=hashed_id(_KEY, f"{name}/{part}") if isinstance(name, str) else None, thread=thread, turn=turn
            )
            row.update(reply_to=hashed_id(_KEY, f"{answered}/0") if isinstance(answered, str) else None)
            turn += 1
            yield row


def _rows(entry: dict[str, Any], make: ChatRows) -> Iterator[Row]:
    """Yield what was said and each use of a tool.

    Raises:
        UnreadableItemError: too long, or without a time that can be read.
    """
    message = mapping(entry.get("message"))
    time = sent_at(_instant, entry.get("timestamp"))
    model = text(message.get("model"))
    is_side = entry.get("isSidechain") is True
    role = ASSISTANT if entry["type"] == "assistant" else OWNER
    content = message.get("content")
    blocks = [{"type": "text", "text": content}] if isinstance(content, str) else sequence(content)
    for value in blocks:
        kind, said, tool = _block(mapping(value))
        if not kind:
            continue
        # Results of tools come as lines of the user, and what a sub-agent is told was written by the agent.
        sender = SYSTEM if kind == "tool result" else ASSISTANT if is_side else role
        answered_by = model if sender == ASSISTANT else None
        yield make.row(
            sender=sender,
            text=said,
            time=time,
            kind=kind,
            tool=tool,
            model=answered_by,
            has_media=kind == "media",
        )


def _block(block: dict[str, Any]) -> tuple[str, str | None, str | None]:
    """Return kind, words and tool; no kind for what is empty or unknown."""
    form = block.get("type")
    result: tuple[str, str | None, str | None] = ("", None, None)
    if form == "text" and block.get("text"):
        result = ("text", text(block["text"]), None)
    elif form == "thinking" and block.get("thinking"):
        result = ("thought", text(block["thinking"]), None)
    elif form == "tool_use":
        said = json.dumps(block.get("input"), ensure_ascii=False)
        result = ("tool", text(said), text(block.get("name")))
    elif form == "tool_result":
        content = block.get("content")
        pieces = [content] if isinstance(content, str) else [mapping(one).get("text") for one in sequence(content)]
        result = ("tool result", text("\n".join(piece for piece in pieces if isinstance(piece, str))), None)
    elif form == "image":
        result = ("media", None, None)
    return result


def _instant(value: Any) -> datetime:
    return utc_instant(value if isinstance(value, str) else "")
