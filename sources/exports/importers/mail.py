"""Mail: mailboxes in mbox, such as Gmail's, and single mails; read line by line, attachments passed over."""

from __future__ import annotations

import re
from collections import Counter
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING, Final

from sources.errors import BrokenRowError, SourcesError
from sources.exports.aliases import Aliases
from sources.exports.importers.mail_message import parsed_mail
from sources.exports.model import Field, Found, Question, Table
from sources.exports.streams import ending, head
from sources.exports.untrusted import UnreadableItemError, hashed_id, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sources.exports.importers.mail_message import Mail
    from sources.exports.model import Container, ExportRow, Member
    from sources.values import Row

_KEY: Final = "mail"
_TABLE: Final = Table(
    "mails",
    "Mails",
    (
        Field("id", "text", "The mail's id, hashed: tells newer exports from older ones.", "", "id"),
        Field("thread", "text", "Which conversation, hashed: the same for all its mails.", "", "id"),
        Field("time", "timestamp", "When it was sent.", "", "time.start"),
        Field("direction", "text", "sent or received.", "", "category"),
        Field("mine", "bool", "You wrote it.", "", "flag"),
        Field("subject", "text", "Its subject.", "", "title"),
        Field("body_text", "text", "What its writer wrote, without quotes and signature.", "", "message"),
        Field("html_only", "bool", "It was a web page without plain text.", "", "flag"),
        Field("attachments", "int", "How many files belong to it.", "", "count"),
        Field("labels", "json", "Labels in Gmail, in your account's language."),
    ),
    "time",
    "utc",
    "mail",
)
_KEPT_BYTES = 2 * 1024**2  # text comes before attachments; what follows is counted and not kept
_LINE_BYTES = 64 * 1024
_LABEL_CHARS = 200
_LONGEST_BEGIN = 500
_LOOKED_AT = 300
_SHOWN_ADDRESSES = 20
_BEGINS: Final = re.compile(rb"From \S+.* \d{4}\s*$|From \S+@\S+ ")
_HEADER: Final = re.compile(rb"^(?:[A-Za-z0-9-]{2,60}:|>?From )")
_ATTACHED: Final = re.compile(rb"^content-disposition:\s*attachment", re.IGNORECASE)
_ESCAPED: Final = re.compile(rb"^>+From ")
_REFUSED: Final = frozenset(
    word.casefold()
    for word in (
        "Spam", "Junk", "Trash", "Bin", "Papierkorb", "Corbeille", "Papelera", "Cestino", "Lixeira", "Lixo",
        "Prullenbak", "Kosz", "Корзина", "Спам", "Papirkurv", "Papperskorgen", "Roskakori", "Çöp kutusu", "ゴミ箱",
        "迷惑メール", "已删除邮件", "垃圾邮件", "휴지통", "스팸",
    )
)  # fmt: skip


class MailImporter:
    """Reads mailboxes."""

    key = _KEY
    title = "Mail"

    def find(self, container: Container) -> Found | None:
        """Find files that begin like an mbox or a mail, and whose mailbox they are."""
        members = [member for member in container.members if _is_mail(member)]
        if not members:
            return None
        delivered, written = Counter[str](), Counter[str]()
        for member in members[:_LOOKED_AT]:
            for mail in _first(member):
                delivered.update(filter(None, [mail.delivered_to]))
                written.update(filter(None, [mail.sender]))
        # A folder of sent mails was delivered to nobody here, and one person wrote most of it.
        ranked = [*delivered.most_common(), *written.most_common()]
        addresses = tuple(dict.fromkeys(address for address, _ in ranked))[:_SHOWN_ADDRESSES]
        is_sure = bool(delivered) or (bool(ranked) and 2 * ranked[0][1] > written.total())
        default = addresses[0] if is_sure else ""
        return Found(
            importer=_KEY,
            tables=(_TABLE,),
            members=tuple(member.path for member in members),
            bytes_to_read=sum(member.size_bytes for member in members),
            questions=(Question("owner", "Which mail address is yours?", addresses, default),),
        )

    def rows(self, container: Container, found: Found, table: str, answers: Mapping[str, str]) -> Iterator[ExportRow]:
        """Yield all mails but those in spam and trash."""
        del table  # there is one
        asked = {question.key: question.default for question in found.questions}
        owner = (answers.get("owner") or asked.get("owner", "")).strip().casefold()
        aliases, paths = Aliases(_KEY, answers), set(found.members)
        for member in container.members:
            if member.path not in paths:
                continue
            for number, data, more in _mails(member):
                if isinstance(data, BrokenRowError):
                    yield data
                    continue
                try:
                    mail = parsed_mail(data)
                    if _REFUSED.isdisjoint(label.casefold() for label in mail.labels):
                        yield _row(mail, more, owner, aliases)
                except UnreadableItemError as error:
                    yield BrokenRowError(member.label, number, str(error), "You can skip it.")


def _first(member: Member) -> Iterator[Mail]:
    for _, data, _ in islice(_mails(member), _LOOKED_AT):
        if isinstance(data, bytes):
            try:
                yield parsed_mail(data)
            except UnreadableItemError:
                continue  # told when the rows are read


def _is_mail(member: Member) -> bool:
    path = member.path.casefold()
    if not path.endswith((".mbox", ".eml", ".mbx", "/mbox")) and ending(member) != ".mbox":
        return False
    lines = head(member).splitlines()
    if path.endswith(".eml"):
        return bool(lines) and _HEADER.match(lines[0]) is not None
    return len(lines) > 1 and lines[0].startswith(b"From ") and _HEADER.match(lines[1]) is not None


def _mails(member: Member) -> Iterator[tuple[int, bytes | BrokenRowError, int]]:
    """Yield the line at which each mail begins, its first 2 MB, and the attachments that follow after these."""
    number, begun, kept, more = 0, 1, bytearray(), 0
    blank = True
    try:
        with closing(member.open()) as stream:
            while line := stream.readline(_LINE_BYTES):
                number += 1
                if blank and line.startswith(b"From ") and len(line) <= _LONGEST_BEGIN and _BEGINS.match(line):
                    if kept:
                        yield begun, bytes(kept), more
                    begun, kept, more, blank = number, bytearray(), 0, False
                    continue
                blank = line in {b"\n", b"\r\n"}
                if len(kept) < _KEPT_BYTES:
                    kept += line[1:] if _ESCAPED.match(line) else line
                elif _ATTACHED.match(line):
                    more += 1
    except SourcesError as error:
        yield number, BrokenRowError(member.label, number, "the file breaks off here", str(error)), 0
        return
    if kept.strip():
        yield begun, bytes(kept), more


def _row(mail: Mail, more_attachments: int, owner: str, aliases: Aliases) -> Row:
    """Return the row of one mail.

    Raises:
        UnreadableItemError: a text is too long.
    """
    mine = bool(owner) and mail.sender == owner
    return {
        "id": hashed_id(_KEY, mail.message_id) if mail.message_id else None,
        "thread": aliases.hashed(mail.thread) if mail.thread else None,
        "time": mail.time,
        "direction": "sent" if mine else "received",
        "mine": mine,
        "subject": text(mail.subject),
        "body_text": text(mail.body),
        "html_only": mail.html_only,
        "attachments": mail.attachments + more_attachments,
        "labels": [label for label in mail.labels if len(label) <= _LABEL_CHARS],
    }
