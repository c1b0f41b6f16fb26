"""Messages of Instagram, Facebook and Messenger: one folder for a thread, its newest 10,000 messages in `message_1`.

Chats with end-to-end encryption come as an export of their own, with other names and clean text.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sources.errors import BrokenRowError
from sources.exports.aliases import Aliases, ContentIds
from sources.exports.chat import OWNER, SYSTEM, ChatRows, chat_fields, unreadable
from sources.exports.importers.meta_items import instant_of, repaired
from sources.exports.instants import whole_number
from sources.exports.model import Table
from sources.exports.streams import head, json_items
from sources.exports.streams.json_head import json_head
from sources.exports.untrusted import UnreadableItemError, mapping, sequence, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sources.exports.model import ExportRow, Member
    from sources.values import Row

KEY: Final = "meta"
MESSAGES: Final = Table(
    "messages",
    "Messages on Instagram, Facebook and Messenger",
    chat_fields("time_local", "reply_to", "edited", "model", "tool", "branch"),
    "time",
    "utc",
    "meta messages",
)
_HEAD_BYTES = 16 * 1024
_NUMBER: Final = re.compile(r"^(?P<thread>.*)message_(?P<number>[0-9]{1,5})\.json$", re.IGNORECASE | re.DOTALL)
_PATH: Final = re.compile(r"(?:^|/)(?:messages|inbox|message_requests|archived_threads|e2ee_cutover)/|^[^/]*$")
_PARTICIPANTS: Final = re.compile(r'"participants"\s*:\s*\[')
_MEDIA: Final = ("photos", "videos", "audio_files", "gifs", "files", "sticker", "media")
_MS = 1000


@dataclass(frozen=True, slots=True)
class _Dialect:
    """Names of the fields: of the export of everything, and of that of encrypted chats."""

    sender: str
    text: str
    time: str
    repair: bool


_COMMON: Final = _Dialect("sender_name", "content", "timestamp_ms", repair=True)
_ENCRYPTED: Final = _Dialect("senderName", "text", "timestamp", repair=False)


def dialect(member: Member) -> _Dialect | None:
    """Return how a file of messages is written, None for other files."""
    if not _PATH.search(member.path):
        return None
    seen = json_head(member)
    if seen.opening != "{" or "participants" not in seen.names:
        return None
    if "threadName" in seen.names:
        return _ENCRYPTED
    return _COMMON if seen.names & {"sender_name", "timestamp_ms", "thread_path", "thread_type"} else None


def participants(member: Member) -> list[str]:
    """Return the people in a thread, as far as the beginning of the file names them."""
    begun = head(member, _HEAD_BYTES).decode("utf-8", "replace")
    match = _PARTICIPANTS.search(begun)
    if match is None:
        return []
    try:
        listed, _ = json.JSONDecoder().raw_decode(begun, match.end() - 1)
    except (ValueError, RecursionError):
        return []
    names = [repaired(mapping(one).get("name") if isinstance(one, dict) else one) for one in sequence(listed)]
    return [name for name in names if isinstance(name, str) and name]


def message_rows(members: Sequence[Member], answers: Mapping[str, str]) -> Iterator[ExportRow]:
    """Yield the messages of all threads, each thread from its newest to its oldest; `turn` counts from the oldest."""
    aliases, make = Aliases(KEY, answers), ChatRows(MESSAGES.fields)
    threads: dict[str, list[tuple[int, Member]]] = defaultdict(list)
    for member in members:
        match = _NUMBER.match(member.path)
        threads[match["thread"] if match else member.path].append((int(match["number"]) if match else 0, member))
    for thread, numbered in threads.items():
        files = [member for _, member in sorted(numbered, key=lambda pair: pair[0])]
        yield from _thread(thread.rstrip("/").rpartition("/")[2], files, answers.get("owner", ""), aliases, make)


def _thread(thread: str, files: Sequence[Member], owner: str, aliases: Aliases, make: ChatRows) -> Iterator[ExportRow]:
    counted = [_counted(member) for member in files]
    left = sum(count for count, _ in counted)
    name, ids = aliases.hashed(thread), ContentIds(KEY)
    for member, (count, newest_first) in zip(files, counted, strict=True):
        how = dialect(member) or _COMMON
        left -= count
        turn = left + count - 1 if newest_first else left
        for item in json_items(member, "messages.item"):
            if isinstance(item, BrokenRowError):
                yield item
                continue
            message = mapping(repaired(item.value) if how.repair else item.value)
            try:
                row = _row(message, how, owner, aliases, make)
            except UnreadableItemError as error:
                yield unreadable(member.label, item.number, error)
            else:
                words = f"{message.get(how.sender)}\0{message.get(how.text)}"
                row.update(id=ids.of(thread, str(message.get(how.time)), words), thread=name, turn=turn)
                yield row
            turn += -1 if newest_first else 1


def _counted(member: Member) -> tuple[int, bool]:
    """Return how many messages a file has, and whether the newest is the first, as nearly always."""
    how = dialect(member) or _COMMON
    count, first, last = 0, 0, 0
    for item in json_items(member, "messages.item"):
        if not isinstance(item, BrokenRowError):
            count += 1
            last = whole_number(mapping(item.value).get(how.time)) or last
            first = first or last
    return count, first >= last


def _row(message: dict[str, Any], how: _Dialect, owner: str, aliases: Aliases, make: ChatRows) -> Row:
    """Return the row of one message.

    Raises:
        UnreadableItemError: it is too long, or its time is none.
    """
    name, said = text(message.get(how.sender)) or "", text(message.get(how.text))
    has_media = any(message.get(field) for field in _MEDIA)
    shared = bool(message.get("share"))
    if said and (has_media or shared) and name and said.startswith((f"{name} ", "You sent ")):
        said = None  # "Anna sent an attachment." is Meta's sentence
    kind = "text"
    if message.get("is_unsent") is True or message.get("isUnsent") is True:
        kind, said = "deleted", None
    elif "call_duration" in message:
        kind, said = "call", None
    elif not said:
        kind = "media" if has_media or not shared else "link"
    sender = SYSTEM if not name else OWNER if name == owner else aliases.person(name)
    time = instant_of(message.get(how.time), per_second=_MS)
    return make.row(sender=sender, text=said, time=time, kind=kind, has_media=has_media)


def likeliest_owner(threads: Counter[str], known: set[str]) -> str:
    """Return who the account belongs to: a name its profile has, else whoever is in the most threads alone."""
    profile = [name for name in threads if name in known]
    ranked = threads.most_common(2)
    if len(profile) == 1:
        return profile[0]
    return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else ""
