"""Text messages: XML of SMS Backup & Restore, which writes emoji as two references no XML allows; these are joined."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from sources.containers.reading import streamed
from sources.errors import BrokenRowError
from sources.exports.aliases import Aliases, ContentIds
from sources.exports.chat import OWNER, ChatRows, chat_fields, sent_at, unreadable
from sources.exports.instants import unix_instant, whole_number
from sources.exports.model import Found, Table
from sources.exports.streams import ending, head, xml_elements
from sources.exports.untrusted import UnreadableItemError, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from sources.exports.model import Container, ExportRow, Member
    from sources.exports.streams import XmlElement
    from sources.values import Row

_KEY: Final = "sms"
_TABLE: Final = Table(
    "messages",
    "Text messages",
    chat_fields("turn", "time_local", "reply_to", "edited", "model", "tool", "branch"),
    "time",
    "utc",
    "text messages",
)
_CHUNK_BYTES = 64 * 1024
_LONGEST_PAIR = 24
_HIGH = rb"&#(?:x([dD][89abAB][0-9a-fA-F]{2})|(5529[6-9]|55[3-9][0-9]{2}|56[0-2][0-9]{2}|563[01][0-9]));"
_LOW = rb"&#(?:x([dD][c-fC-F][0-9a-fA-F]{2})|(563[2-9][0-9]|56[4-9][0-9]{2}|57[0-2][0-9]{2}|573[0-3][0-9]|5734[0-3]));"
_PAIRS: Final = re.compile(_HIGH + _LOW + rb"|" + _HIGH + rb"|" + _LOW)
_HIGH_AT_END: Final = re.compile(_HIGH + rb"$")
_FIRST_HIGH, _FIRST_LOW, _FIRST_JOINED = 0xD800, 0xDC00, 0x10000
_REPLACEMENT = b"&#65533;"
_SENT: Final = frozenset({"2", "4", "5", "6"})  # sent, or on its way
_MS = 1000
_NOTHING: Final = frozenset({None, "", "null"})


class SmsImporter:
    """Reads backups of SMS Backup & Restore."""

    key = _KEY
    title = "Text messages"

    def find(self, container: Container) -> Found | None:
        """Find XML whose root is `smses`."""
        members = [member for member in container.members if ending(member) == ".xml" and b"<smses" in head(member)]
        if not members:
            return None
        return Found(
            importer=_KEY,
            tables=(_TABLE,),
            members=tuple(member.path for member in members),
            bytes_to_read=sum(member.size_bytes for member in members),
        )

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield the messages in the order of the file."""
        del table  # there is one
        aliases, make, ids = Aliases(_KEY, answers), ChatRows(_TABLE.fields), ContentIds(_KEY)
        paths = set(found.members)
        for member in container.members:
            if member.path not in paths:
                continue
            for element in xml_elements(_Repaired(member), {"sms", "mms"}):
                if isinstance(element, BrokenRowError):
                    yield element
                    continue
                try:
                    row = _row(element, aliases, make)
                except UnreadableItemError as error:
                    yield unreadable(member.label, element.number, error)
                    continue
                told = element.attributes
                row.update(id=ids.of(told.get("address", ""), told.get("date", ""), str(row["text"])))
                yield row


@dataclass(frozen=True, slots=True)
class _Repaired:
    """A member whose halves of characters are whole."""

    member: Member

    @property
    def path(self) -> str:
        return self.member.path

    @property
    def size_bytes(self) -> int:
        return self.member.size_bytes

    @property
    def label(self) -> str:
        return self.member.label

    def open(self) -> BinaryIO:
        source = self.member.open()
        return streamed(_whole(source), source)


def _whole(source: BinaryIO) -> Iterator[bytes]:
    rest = b""
    while piece := source.read(_CHUNK_BYTES):
        data = rest + piece
        at = data.find(b"&", max(0, len(data) - _LONGEST_PAIR))
        before = _HIGH_AT_END.search(data, max(0, at - _LONGEST_PAIR), at) if at >= 0 else None
        cut = len(data) if at < 0 else at if before is None else before.start()
        rest = data[cut:]
        yield _PAIRS.sub(_joined, data[:cut])
    yield _PAIRS.sub(_joined, rest)


def _joined(match: re.Match[bytes]) -> bytes:
    if not (match[1] or match[2]):
        return _REPLACEMENT  # half a character, alone
    high, low = _unit(match[1], match[2]), _unit(match[3], match[4])
    return b"&#%d;" % (_FIRST_JOINED + ((high - _FIRST_HIGH) << 10) + low - _FIRST_LOW)


def _unit(hexadecimal: bytes | None, decimal: bytes) -> int:
    return int(decimal) if hexadecimal is None else int(hexadecimal, 16)


def _row(element: XmlElement, aliases: Aliases, make: ChatRows) -> Row:
    """Return the row of one message.

    Raises:
        UnreadableItemError: its time is none, or it is too long.
    """
    told = element.attributes
    address = "".join(told.get("address", "").split())
    is_sent = (told.get("type") or told.get("msg_box")) in _SENT
    said, has_media = told.get("body"), False
    if element.tag == "mms":
        is_sent = told.get("msg_box") in _SENT
        parts = [part for parts in element.children if parts.tag == "parts" for part in parts.children]
        words = [part.attributes.get("text") for part in parts if part.attributes.get("ct") == "text/plain"]
        said = "\n".join(word for word in words if word not in _NOTHING and word is not None)
        has_media = any(not part.attributes.get("ct", "").startswith(("text/", "application/smil")) for part in parts)
    said = None if said in _NOTHING else text(said)
    return make.row(
        thread=aliases.hashed(address),
        sender=OWNER if is_sent else aliases.person(address),
        text=said,
        time=sent_at(_instant, told.get("date")),
        kind="text" if said or not has_media else "media",
        has_media=has_media,
    )


def _instant(value: Any) -> datetime:
    milliseconds = whole_number(value)
    if milliseconds is None:
        raise ValueError("no number of milliseconds")
    return unix_instant(milliseconds, _MS)
