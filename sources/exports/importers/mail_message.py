"""One mail: its time, subject, labels and what its writer wrote; addresses and other headers are never given."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email import policy
from email.errors import HeaderParseError
from email.header import decode_header
from email.parser import BytesParser
from email.utils import getaddresses, parsedate_to_datetime
from typing import TYPE_CHECKING, Final

from sources.exports.untrusted import UnreadableItemError

if TYPE_CHECKING:
    from email.message import Message

_PARSER: Final = BytesParser(policy=policy.compat32)  # never raises at what a header holds
_MOST_PARTS = 1_000
_HEADER_CHARS = 20_000  # the standard library takes the square of a list of addresses' length
_LONGEST_ATTRIBUTION = 500
_QUOTED: Final = re.compile(
    r"^(?:-{2,} ?(?:Original Message|Ursprüngliche Nachricht|Message d'origine|Mensaje original|Messaggio originale"
    r"|Forwarded message|Weitergeleitete Nachricht) ?-{2,}|_{20,}"
    r"|(?=.{0,200}[0-9]).{5,300}\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev|napisał)\b"
    r".{0,120}:)\s*$",
    re.IGNORECASE,
)
_SIGNATURE: Final = "-- "
_BLANK_LINES: Final = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail.

    Attributes:
        message_id, thread: as the mail program named them, empty where it did not.
        sender: address, in small letters.
        delivered_to: address whose mailbox it is, empty where it is not said.
        time: when it was sent, None where that cannot be read.
        subject, body: words; of the body what is quoted and signed is left out.
        html_only: the body was a web page.
        attachments: how many files belong to it.
        labels: of Gmail, in the account's language.
    """

    message_id: str
    thread: str
    sender: str
    delivered_to: str
    time: datetime | None
    subject: str
    body: str
    html_only: bool
    attachments: int
    labels: tuple[str, ...]


def parsed_mail(data: bytes) -> Mail:
    """Read a mail; one that is cut off gives what is there.

    Args:
        data: headers and body, without the line an mbox puts before it.

    Raises:
        UnreadableItemError: it is so broken that Python's parser gives up.
    """
    try:
        message = _PARSER.parsebytes(data)
        plain, page, attachments = _parts(message)
        return _mail(message, plain, page, attachments)
    except (RecursionError, ValueError, TypeError, LookupError, AttributeError) as error:
        # What `email` raises at parts within parts and at parameters of headers that contradict each other.
        raise UnreadableItemError("the mail is too broken to be read") from error


def _mail(message: Message, plain: str, page: str, attachments: int) -> Mail:
    body = plain if plain.strip() else _page_text(page)
    return Mail(
        message_id=_header(message, "Message-ID").strip(),
        thread=_header(message, "X-GM-THRID").strip(),
        sender=_address(message, "From"),
        delivered_to=_address(message, "Delivered-To"),
        time=_time(_header(message, "Date")),
        subject=" ".join(_header(message, "Subject").split()),
        body=own_words(body),
        html_only=bool(body) and not plain.strip(),
        attachments=attachments,
        labels=tuple(filter(None, (label.strip() for label in _header(message, "X-Gmail-Labels").split(",")))),
    )


def own_words(body: str) -> str:
    """Return what the writer of a mail wrote: without what they answer to, and without their signature."""
    kept: list[str] = []
    for line in body.replace("\r\n", "\n").split("\n"):
        if line == _SIGNATURE or (len(line) <= _LONGEST_ATTRIBUTION and _QUOTED.match(line)):
            break
        if not line.startswith(">"):
            kept.append(line.rstrip())
    return _BLANK_LINES.sub("\n\n", "\n".join(kept)).strip()


def _header(message: Message, name: str) -> str:
    """Return a header in characters: encoded words are decoded before anything is made of their commas."""
    raw = message.get(name)
    if raw is None:
        return ""
    if len(str(raw)) > _HEADER_CHARS:
        raw = str(raw)[:_HEADER_CHARS]
    try:
        pieces = decode_header(raw)
        return "".join(
            piece if isinstance(piece, str) else _decoded(piece, charset or "utf-8") for piece, charset in pieces
        )
    except (HeaderParseError, ValueError):
        return str(raw)


def _address(message: Message, name: str) -> str:
    for _, address in getaddresses([_header(message, name)]):
        return address.strip().casefold()
    return ""


def _time(text: str) -> datetime | None:
    try:
        value = parsedate_to_datetime(text)
        # RFC 5322, 3.3: -0000 is UTC from a place unknown.
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _parts(message: Message) -> tuple[str, str, int]:
    """Return the plain text, the page, and the number of attachments."""
    plain: list[str] = []
    pages: list[str] = []
    attachments = 0
    for number, part in enumerate(message.walk()):
        if number == _MOST_PARTS:
            break
        if part.is_multipart():
            continue
        form = part.get_content_type()
        if part.get_filename() or part.get_content_disposition() == "attachment":
            attachments += 1
        elif form == "text/plain":
            plain.append(_content(part))
        elif form == "text/html":
            pages.append(_content(part))
    return "\n".join(plain), "\n".join(pages), attachments


def _content(part: Message) -> str:
    payload = part.get_payload(decode=True)
    return _decoded(payload, part.get_content_charset() or "utf-8") if isinstance(payload, bytes) else ""


def _decoded(data: bytes, charset: str) -> str:
    try:
        return data.decode(charset, "replace")
    except (LookupError, ValueError):
        return data.decode("latin-1")


def _page_text(page: str) -> str:
    if not page.strip():
        return ""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(page)
    for node in tree.css("script, style, head, blockquote, .gmail_quote"):
        node.decompose()
    body = tree.body
    return "" if body is None else str(body.text(separator="\n", strip=True))
