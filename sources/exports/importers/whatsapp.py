"""WhatsApp: chats exported one by one as text, from iPhones and Android phones, in any language.

The phone writes local times without a zone, in the order of its language: both are found or asked.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

from sources.errors import BrokenRowError
from sources.exports.aliases import Aliases, ContentIds
from sources.exports.chat import OWNER, SYSTEM, ChatRows, chat_fields, unreadable
from sources.exports.date_order import ORDERS, WORDS, OrderFinder
from sources.exports.importers.whatsapp_lines import parsed, read
from sources.exports.importers.whatsapp_words import MARK, understood
from sources.exports.model import Found, Question, Table
from sources.exports.streams import ending
from sources.exports.streams.heads import head
from sources.exports.untrusted import UnreadableItemError, text
from sources.values import in_zone, zone_named

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping
    from datetime import tzinfo

    from sources.exports.date_order import Order
    from sources.exports.importers.whatsapp_lines import Line
    from sources.exports.model import Container, ExportRow, Member
    from sources.values import Row

_KEY: Final = "whatsapp"
_TABLE: Final = Table(
    "messages",
    "WhatsApp messages",
    chat_fields("reply_to", "model", "tool", "branch"),
    "time",
    "local",
    "whatsapp",
)
_FIRST_YEAR = 2009
_HEAD_LINES = 3
_IPHONE_NAME: Final = "_chat.txt"
_END: Final = re.compile(r"(?: \(\d+\))?(?:\.(?:txt|zip))*$", re.IGNORECASE)
_MOST_NAMES = 10_000
_SHOWN_NAMES = 100
_PASSES = 2  # once to learn names and the order of dates, once for the rows
_TWO = 2


@dataclass(slots=True)
class _Chat:
    """What one reading of a chat shows.

    Attributes:
        spoke: messages that people wrote, by name.
        named: names under which the app alone spoke, such as that of the group.
        orders: of its dates, those that explain it equally well.
    """

    spoke: Counter[str] = field(default_factory=Counter)
    named: set[str] = field(default_factory=set)
    orders: tuple[Order, ...] = ()


class WhatsAppImporter:
    """Reads chats exported from WhatsApp."""

    key = _KEY
    title = "WhatsApp"

    def __init__(self, today: Callable[[], date] = lambda: datetime.now(UTC).date()) -> None:
        """Make one.

        Args:
            today: no message is younger.
        """
        self._today = today

    def find(self, container: Container) -> Found | None:
        """Find text files that begin like a chat, and read them for names and the order of dates."""
        members = [member for member in container.members if _begins_like_a_chat(member)]
        chats = {member.path: self._learned(member) for member in members}
        members = [member for member in members if chats[member.path].orders]
        if not members:
            return None
        names = Counter(name for chat in chats.values() for name in chat.spoke)
        spoken = sum((chat.spoke for chat in chats.values()), Counter())
        ranked = sorted(names, key=lambda name: (-names[name], -spoken[name]))[:_SHOWN_NAMES]
        questions = [
            Question("owner", "Which of these names is you?", tuple(ranked), _likeliest_owner(members, ranked, names)),
            Question("zone", "In which time zone was the phone when these chats were exported?"),
        ]
        orders = _orders(chats.values())
        if len(orders) > 1:
            words = tuple(WORDS[order] for order in orders)
            questions.append(Question("date_order", "In which order does the phone write dates?", words, words[0]))
        return Found(
            importer=_KEY,
            tables=(_TABLE,),
            members=tuple(member.path for member in members),
            bytes_to_read=_PASSES * sum(member.size_bytes for member in members),
            questions=tuple(questions),
        )

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield the messages of all chats; `time` is empty where no zone was stated."""
        del table  # there is one
        paths = set(found.members)
        members = [member for member in container.members if member.path in paths]
        chats = {member.path: self._learned(member) for member in members}
        orders = _orders(chats.values())
        stated = [order for order in orders if WORDS[order] == answers.get("date_order")]
        zone = zone_named(answers["zone"]) if answers.get("zone") else None
        aliases, make = Aliases(_KEY, answers), ChatRows(_TABLE.fields)
        for member in members:
            chat = chats[member.path]
            order = chat.orders[0] if len(chat.orders) == 1 else [*stated, *orders, *ORDERS][0]
            yield from _rows(member, chat, _Reading(order, zone, answers.get("owner", ""), aliases, make), container)

    def _learned(self, member: Member) -> _Chat:
        chat, finder = _Chat(), OrderFinder(_FIRST_YEAR, self._today())
        for line in read(member):
            if isinstance(line, BrokenRowError):
                continue  # counted when the rows are read
            finder.add(line.date)
            if not line.sender or len(chat.spoke) + len(chat.named) > _MOST_NAMES:
                continue
            if line.body.startswith(MARK) and understood(line.body)[0] == "system":
                chat.named.add(line.sender)
            else:
                chat.spoke[line.sender] += 1
        chat.named -= set(chat.spoke)
        chat.orders = finder.orders()
        return chat


@dataclass(frozen=True, slots=True)
class _Reading:
    order: Order
    zone: tzinfo | None
    owner: str
    aliases: Aliases
    make: ChatRows


def _chat_name(path: str, container: str) -> str:
    """The chat's name, as a newer export has it: iPhones call every file `_chat.txt`, within an archive so named."""
    folder, _, file = path.rpartition("/")
    around = folder.rpartition("/")[2] or container
    return _END.sub("", around if file.casefold() == _IPHONE_NAME else file)


def _begins_like_a_chat(member: Member) -> bool:
    if ending(member) != ".txt":
        return False
    lines = head(member).decode("utf-8", "replace").splitlines()
    return any(parsed(line) is not None for line in lines[:_HEAD_LINES])


def _orders(chats: Collection[_Chat]) -> tuple[Order, ...]:
    """The orders that explain all chats: one phone wrote them, so a chat that is sure decides for the others."""
    ranked = list(dict.fromkeys(order for chat in chats for order in chat.orders))
    sets = [set(chat.orders) for chat in chats if chat.orders]
    common = set.intersection(*sets) if sets else set()
    if not common and sets:  # from several phones
        unsure = [orders for orders in sets if len(orders) > 1]
        common = set.union(*unsure) if unsure else sets[0]
    return tuple(order for order in ranked if order in common)


def _likeliest_owner(members: list[Member], ranked: list[str], chats: Counter[str]) -> str:
    """Whoever is in all chats; in a single one with two people, whom the file is not named after."""
    if len(members) > 1 and ranked and (len(ranked) == 1 or chats[ranked[0]] > chats[ranked[1]]):
        return ranked[0]
    others = [name for name in ranked if name not in members[0].path]
    return others[0] if len(members) == 1 and len(ranked) == _TWO and len(others) == 1 else ""


def _rows(member: Member, chat: _Chat, reading: _Reading, container: Container) -> Iterator[ExportRow]:
    chat_name = _chat_name(member.path, container.name)
    thread, turn, ids = reading.aliases.hashed(chat_name), 0, ContentIds(_KEY)
    for line in read(member):
        if isinstance(line, BrokenRowError):
            yield line
            continue
        try:
            row = _row(line, chat, reading)
        except UnreadableItemError as error:
            yield unreadable(member.label, line.number, error)
            continue
        row.update(id=ids.of(chat_name, f"{line.date} {line.clock}", line.body), thread=thread, turn=turn)
        turn += 1
        yield row


def _row(line: Line, chat: _Chat, reading: _Reading) -> Row:
    try:
        local = line.when(reading.order)
        time = None if reading.zone is None else in_zone(local, reading.zone)
    except (ValueError, OverflowError) as error:
        raise UnreadableItemError("its time does not exist in the order and zone stated") from error
    kind, said, has_media, edited = understood(line.body)
    if not line.sender or line.sender in chat.named or kind == "system":
        sender, kind, said = SYSTEM, "system", line.body.replace(MARK, "").strip()
    else:
        sender = OWNER if line.sender == reading.owner else reading.aliases.person(line.sender)
    return reading.make.row(
        sender=sender,
        text=text(said),
        time=time,
        time_local=local.isoformat(sep=" "),
        kind=kind,
        has_media=has_media,
        edited=edited,
    )
