"""OFX 1 (SGML without end tags) and OFX 2 (XML), QFX alike: read token by token, bounded.

Both are the same tags; what is between a tag and the next is its text. Elements that hold others are closed in every
version, those that hold text often are not, so an element ends where the next one begins.
"""

from __future__ import annotations

import html
import re
from contextlib import closing
from typing import TYPE_CHECKING, Final

from sources.errors import BrokenRowError, SourcesError
from sources.exports.importers.bank_amounts import exact_amount, ofx_day
from sources.exports.streams import head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sources.exports.model import ExportRow, Member

_CHUNK_BYTES = 64 * 1024
_TOKEN_BYTES = 64 * 1024
_MOST_FIELDS = 200
_TOKEN = re.compile(rb"<\s*(/?)\s*([A-Za-z0-9._]{1,80})\s*/?>([^<]*)")
_RECORD: Final = "STMTTRN"
_CURRENCY: Final = re.compile(r"[A-Z]{3}")


def is_ofx(member: Member) -> bool:
    """Say whether a file is OFX, by its header or its root."""
    start = head(member).lstrip()
    return start[:100].upper().startswith((b"OFXHEADER", b"<OFX>")) or (start.startswith(b"<?") and b"<OFX>" in start)


def ofx_rows(member: Member) -> Iterator[ExportRow]:
    """Yield the transactions of a file; one that the bank repeats under the same id comes once."""
    # UTF-8 whatever the header says, else what banks that say otherwise write.
    currency = ""
    fields: dict[str, str] | None = None
    number = 0
    seen: set[bytes] = set()
    try:
        for closes, tag, value in _tokens(member):
            if tag == "CURDEF" and _CURRENCY.fullmatch(value):
                currency = value
            if tag == _RECORD:
                if fields is not None:  # closed, or the next began before
                    yield from _record(member, number, fields, currency, seen)
                fields = None if closes else {}
                number += not closes
            elif fields is not None and not closes and len(fields) < _MOST_FIELDS:
                fields.setdefault(tag, value)
    except SourcesError as error:
        yield BrokenRowError(member.label, number, "the file breaks off here", str(error))
        return
    if fields is not None:
        yield BrokenRowError(member.label, number, "the file ends within this transaction", "Download it again.")


def _record(
    member: Member, number: int, fields: dict[str, str], currency: str, seen: set[bytes]
) -> Iterator[ExportRow]:
    day, amount = ofx_day(fields.get("DTPOSTED", "")), exact_amount(fields.get("TRNAMT", ""))
    if day is None or amount is None:
        what = "day" if day is None else "amount"
        yield BrokenRowError(member.label, number, f"its {what} cannot be read", "You can skip it.")
        return
    key = fields.get("FITID", "").encode("utf-8", "replace")[:64] + f"{day}{amount}".encode()
    if fields.get("FITID") and key in seen:
        return
    seen.add(key)
    memo = " ".join(dict.fromkeys(part for part in (fields.get("NAME", ""), fields.get("MEMO", "")) if part))
    yield {
        "day": day,
        "amount": amount,
        "currency": fields.get("CURRENCY") or currency or None,
        "memo": memo or None,
        "category": fields.get("TRNTYPE", "").casefold() or None,
    }


def _tokens(member: Member) -> Iterator[tuple[bool, str, str]]:
    with closing(member.open()) as stream:
        rest = b""
        while data := stream.read(_CHUNK_BYTES):
            text = rest + data
            cut = text.rfind(b"<")  # what follows the last tag may go on
            if cut <= 0:
                rest = text[-_TOKEN_BYTES:]
                continue
            rest = text[cut:][:_TOKEN_BYTES]
            yield from _matches(text[:cut])
        yield from _matches(rest)


def _matches(text: bytes) -> Iterator[tuple[bool, str, str]]:
    for match in _TOKEN.finditer(text):
        yield bool(match[1]), match[2].decode("ascii").upper(), _decoded(match[3].strip())


def _decoded(value: bytes) -> str:
    try:
        text = value.decode("utf-8")
    except UnicodeDecodeError:
        text = value.decode("cp1252", "replace")
    return html.unescape(text).strip()
