"""Telegram: `result.json` of Telegram Desktop, of the whole account (`chats.list`) or of one chat.

Messages are hashed by the id of their chat and their own; people are told apart by their ids, as names change.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from sources.errors import BrokenRowError
from sources.exports.aliases import Aliases
from sources.exports.chat import OWNER, SYSTEM, ChatRows, chat_fields, sent_at, unreadable
from sources.exports.instants import iso_instant, unix_instant, whole_number
from sources.exports.model import Found, Question, Table
from sources.exports.streams.heads import head
from sources.exports.streams.json_head import json_head, json_members
from sources.exports.streams.json_items import json_items
from sources.exports.untrusted import UnreadableItemError, hashed_id, mapping, sequence, text
from sources.values import in_zone, zone_named

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import tzinfo

    from sources.exports.model import Container, ExportRow, Member
    from sources.values import Row

_KEY: Final = "telegram"
_TABLE: Final = Table(
    "messages", "Telegram messages", chat_fields("model", "tool", "branch"), "time", "utc", "telegram"
)
_ACCOUNT: Final = ("chats.list.item.messages.item", "left_chats.list.item.messages.item")
_ONE_CHAT: Final = ("messages.item",)
_PAGE: Final = re.compile(r"(?:^|/)messages\.html$")
_PAGE_MARK: Final = b"page_wrap"
_NOT_JSON = "This export of Telegram is for reading in a browser. Export again and choose Machine-readable JSON."
_LOCAL_TIME: Final = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})", re.ASCII)
_LOOKED_AT = 2_000
_SHOWN_NAMES = 100
_KINDS: Final = {
    "location_information": "location",
    "live_location_period_seconds": "location",
    "contact_information": "contact",
    "contact_vcard": "contact",
    "poll": "poll",
    "forwarded_from": "forward",
    "forwarded_from_id": "forward",
}
_MEDIA: Final = ("photo", "file", "media_type", "thumbnail")


class TelegramImporter:
    """Reads exports of Telegram Desktop in JSON."""

    key = _KEY
    title = "Telegram"

    def find(self, container: Container) -> Found | None:
        """Find files that hold chats with messages as Telegram writes them."""
        members = [member for member in json_members(container) if _paths(member)]
        if not members:
            is_page = any(_PAGE.search(member.path) and _PAGE_MARK in head(member) for member in container.members)
            return Found(_KEY, (), (), 0, notes=(_NOT_JSON,)) if is_page else None
        looks = [_look(member) for member in members]
        questions = []
        if not any(look.owner for look in looks):
            names = sum((look.names for look in looks), Counter[str]())
            ranked = tuple(name for name, _ in names.most_common(_SHOWN_NAMES))
            questions.append(Question("owner", "Which of these names is you?", ranked, ""))
        if any(look.zone_needed for look in looks):
            questions.append(Question("zone", "In which time zone was the computer that made this export?"))
        return Found(
            importer=_KEY,
            tables=(_TABLE,),
            members=tuple(member.path for member in members),
            bytes_to_read=sum(member.size_bytes * len(_paths(member)) for member in members),
            questions=tuple(questions),
        )

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield the messages of all chats, those of groups that were left too."""
        del table  # there is one
        zone = zone_named(answers["zone"]) if answers.get("zone") else None
        aliases, make = Aliases(_KEY, answers), ChatRows(_TABLE.fields)
        paths = set(found.members)
        members = [member for member in container.members if member.path in paths]
        owner = next(filter(None, (_look(member).owner for member in members)), None)
        reading = _Reading(owner, answers.get("owner", ""), zone, aliases, make)
        for member in members:
            for path in _paths(member):
                yield from _chats(member, path, reading)


@dataclass(frozen=True, slots=True)
class _Look:
    """What the beginning of a file says.

    Attributes:
        owner: the id of whose account it is, None where it does not say.
        names: of people in it.
        zone_needed: times are local.
    """

    owner: str | None
    names: Counter[str]
    zone_needed: bool


@dataclass(frozen=True, slots=True)
class _Reading:
    owner_id: str | None
    owner_name: str
    zone: tzinfo | None
    aliases: Aliases
    make: ChatRows


def _paths(member: Member) -> tuple[str, ...]:
    """Paths of the messages; none for files of others."""
    head = json_head(member)
    if head.opening != "{":
        return ()
    if {"name", "type", "id", "messages"} <= head.names and head.names & {"from_id", "actor_id"}:
        return _ACCOUNT if "chats" in head.names else _ONE_CHAT
    if "about" in head.names and head.names & {"personal_information", "chats", "contacts", "frequent_contacts"}:
        return _ACCOUNT
    return ()


def _look(member: Member) -> _Look:
    owner: str | None = None
    names: Counter[str] = Counter()
    zone_needed = False
    paths = _paths(member)
    if paths == _ACCOUNT:
        said = next(json_items(member, "personal_information.user_id"), None)
        owner = None if said is None or isinstance(said, BrokenRowError) else _person(said.value) or None
    for path in paths:
        for item in islice(json_items(member, path), _LOOKED_AT):
            if isinstance(item, BrokenRowError):
                continue  # told when the rows are read
            message = mapping(item.value)
            zone_needed = zone_needed or ("date" in message and "date_unixtime" not in message)
            names.update(filter(None, [text(message.get("from"))]))
            person, kind = _person(message.get("from_id")), item.around.get("type")
            # In a chat of two, whoever is not the chat is its owner; what is saved was saved by its owner.
            if owner is None and person and (kind == "saved_messages" or _is_other(item.around, person)):
                owner = person
    return _Look(owner, names, zone_needed)


def _is_other(chat: Mapping[str, Any], person: str) -> bool:
    return chat.get("type") in ("personal_chat", "bot_chat") and person != _person(chat.get("id"))


def _person(value: Any) -> str:
    """Return an id as text: `user123`, before 2021 the number alone."""
    if isinstance(value, str):
        return value
    return f"user{value}" if isinstance(value, int) and not isinstance(value, bool) else ""


def _chats(member: Member, path: str, reading: _Reading) -> Iterator[ExportRow]:
    before: object = None
    thread, name, turn = "", "", 0
    for item in json_items(member, path):
        if isinstance(item, BrokenRowError):
            yield item
            continue
        if item.around is not before:
            before, turn = item.around, 0
            number = whole_number(item.around.get("id"))
            name = str(number) if number is not None else f"{member.path}/{item.around.get('name')}"
            thread = reading.aliases.hashed(name)
        try:
            row = _row(mapping(item.value), name, reading)
        except UnreadableItemError as error:
            yield unreadable(member.label, item.number, error)
            continue
        row.update(thread=thread, turn=turn)
        turn += 1
        yield row


def _row(message: dict[str, Any], chat: str, reading: _Reading) -> Row:
    """Return the row of one message.

    Raises:
        UnreadableItemError: too long, or without a time that can be read.
    """
    number, answered = whole_number(message.get("id")), whole_number(message.get("reply_to_message_id"))
    if number is None:
        raise UnreadableItemError("a message has no number")
    kind = next((word for field, word in _KINDS.items() if field in message), "")
    if message.get("type") == "service":
        kind, sender = "system", SYSTEM
        said = text(message.get("action"))
    else:
        sender = _sender(message, reading)
        said = None if kind in {"location", "contact"} else _said(message.get("text"))
    has_media = any(message.get(field) for field in _MEDIA)
    row = reading.make.row(
        sender=sender,
        text=said,
        time=_time(message, reading.zone),
        time_local=_local(message),
        kind=kind or ("text" if said or not has_media else "media"),
        has_media=has_media,
        edited="edited" in message or "edited_unixtime" in message,
        id=hashed_id(_KEY, f"{chat}/{number}"),
        reply_to=None if answered is None else hashed_id(_KEY, f"{chat}/{answered}"),
    )
    if kind == "forward":
        row["mine"] = False  # somebody else's words
    return row


def _sender(message: dict[str, Any], reading: _Reading) -> str:
    person, name = _person(message.get("from_id")), text(message.get("from")) or ""
    is_owner = person == reading.owner_id if reading.owner_id else bool(name) and name == reading.owner_name
    return OWNER if is_owner else reading.aliases.person(person or name)


def _time(message: dict[str, Any], zone: tzinfo | None) -> datetime | None:
    """Return the instant, None for local times whose zone nobody stated."""
    if "date_unixtime" in message:
        return sent_at(_unix, message["date_unixtime"])

    def local(value: Any) -> datetime:
        instant, written = iso_instant(text(value) or "")
        return instant if written else in_zone(instant, zone or UTC)

    if zone is None:
        return None
    return sent_at(local, message.get("date"))


def _local(message: dict[str, Any]) -> str | None:
    """Return what older exports write instead of an instant, so that it is not lost where nobody states a zone."""
    written = _LOCAL_TIME.fullmatch(text(message.get("date")) or "")
    return f"{written[1]} {written[2]}" if written and "date_unixtime" not in message else None


def _unix(value: Any) -> datetime:
    seconds = whole_number(value)
    if seconds is None:
        raise ValueError("no number of seconds")
    return unix_instant(seconds)


def _said(value: Any) -> str | None:
    """Return the words: a text, or a list of texts and entities such as links and bold words."""
    if isinstance(value, list):
        pieces = [piece if isinstance(piece, str) else mapping(piece).get("text") for piece in sequence(value)]
        return text("".join(piece for piece in pieces if isinstance(piece, str)))
    return text(value)
