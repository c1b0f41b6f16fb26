"""Which format a file has, by its content and never by its name."""

from __future__ import annotations

import codecs
import json
from typing import Literal

from sources.errors import UnsupportedFormatError
from sources.readers.lines import BOM, Openable, opened

Format = Literal["empty", "csv", "json", "jsonl", "parquet", "sealed"]

_HEAD_BYTES = 64 * 1024
_FOREIGN = (
    (b"PK\x03\x04", "a ZIP archive or an office document. Import it (gleaner import FILE), or save a sheet as CSV"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "compressed with gzip. Import it (gleaner import FILE), or unpack it first"),
    (
        b"SQLite format 3\0",
        "a SQLite database without a browser's history (copy its -wal file, too). Export its table as CSV",
    ),
    (b"%PDF", "a PDF document. Export the data itself as CSV or JSON"),
)
_PARQUET = b"PAR1"
_SPACE = 0x20
_CONTROL_SHARE, _FEW = 0.1, 4


def detect_format(path: Openable) -> Format:
    """Return the format of the file.

    Raises:
        FileUnreadableError: it cannot be opened.
        UnsupportedFormatError: it is something else; the message says what, where that can be told.
    """
    with opened(path) as stream:
        head = stream.read(_HEAD_BYTES)
    if head.startswith(_PARQUET):
        return "parquet"
    for magic, what in _FOREIGN:
        if head.startswith(magic):
            raise _unsupported(path, f"is {what}")
    text = head.removeprefix(BOM)
    stripped = text.lstrip(b" \t\r\n")
    if not stripped:
        return "empty"
    if stripped[:1] == b"[":
        return "json"
    if stripped[:1] == b"{":
        return _lines_or_object(path, stripped)
    lowered = stripped[:200].lower()
    if lowered.startswith((b"<!doctype html", b"<html")):
        raise _unsupported(path, "is a web page, perhaps a download link that has expired. Download the export again")
    if lowered.startswith(b"<?xml"):
        raise _unsupported(path, "is XML. Export it as CSV or JSON")
    if _binary(stripped[:1024], text):
        raise _unsupported(path, "is not text and not Parquet")
    return "csv"


def _binary(beginning: bytes, head: bytes) -> bool:
    """A stray NUL in a row is a broken row of a text; in the first line, or among many controls, it is no text."""
    controls = sum(byte < _SPACE and byte not in b"\t\r\n" for byte in beginning)
    first = beginning.partition(b"\n")[0]
    strange = controls > _FEW + len(beginning) * _CONTROL_SHARE and (_control(first) or not _is_utf8(head))
    return b"\0" in first or strange or (controls > 0 and not _is_utf8(first))


def _control(line: bytes) -> bool:
    return any(byte < _SPACE and byte not in b"\t\r" for byte in line)


def _is_utf8(data: bytes) -> bool:
    """Say whether bytes are text; a character may be cut off at their end."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return False
    return True


def _lines_or_object(path: Openable, text: bytes) -> Format:
    """A first line that is a whole object makes it JSONL; an object over several lines is not a list of records."""
    first, end, _ = text.partition(b"\n")
    if not end and len(text) < _HEAD_BYTES:
        return "jsonl"
    try:
        json.loads(first)
    except RecursionError:
        return "jsonl"
    except ValueError:  # covers broken JSON and broken UTF-8
        if first.strip() == b"{" or (first.count(b"{") - first.count(b"}") > 0 and b"}\n{" not in text):
            what = "holds one object, not a list of records. Export the list inside it"
            raise _unsupported(path, what) from None
    return "jsonl"


def _unsupported(path: Openable, what: str) -> UnsupportedFormatError:
    return UnsupportedFormatError(
        f"{path.name} {what}. Gleaner reads CSV, JSON lists, JSONL and Parquet. Nothing has left."
    )
