"""What kind of file a member is: by its ending, or by its beginning where people or programs renamed it.

Phones save `Timeline.json.txt`, mail programs drop endings, and some name every XML `.xml`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

from sources.exports.streams.heads import head

if TYPE_CHECKING:
    from sources.exports.model import Member

_TRUSTED: Final = frozenset({
    ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".html", ".htm", ".js", ".ofx", ".qfx", ".gpx", ".tcx", ".fit",
    ".mbox", ".mbx", ".eml", ".parquet", ".db", ".sqlite", ".sqlite-wal", ".sqlite-shm", ".pdf", ".vcf", ".ics",
    ".jpg", ".jpeg", ".jpe", ".png", ".webp", ".heic", ".heif", ".hif", ".avif", ".gif", ".tif", ".tiff", ".dng",
    ".mp", ".mp3", ".mp4", ".m4a", ".m4v", ".mov", ".3gp", ".opus", ".ogg", ".wav", ".zip", ".gz",
})  # fmt: skip
_BEGINS: Final = (
    (re.compile(rb"[\[{]\s*[\[{\"\]}]"), ".json"),
    (re.compile(rb"<!doctype html|<html", re.IGNORECASE), ".html"),
    (re.compile(rb"OFXHEADER"), ".ofx"),
    (re.compile(rb"<(?:[^<]{0,1000}<){0,3}gpx[\s>]"), ".gpx"),
    (re.compile(rb"<(?:[^<]{0,1000}<){0,3}TrainingCenterDatabase[\s>]"), ".tcx"),
    (re.compile(rb"<(?:[^<]{0,1000}<){0,3}OFX[\s>]"), ".ofx"),
    (re.compile(rb"<[?!A-Za-z]"), ".xml"),
    (re.compile(rb".{8}\.FIT", re.DOTALL), ".fit"),
    (re.compile(rb"From \S+ \w{3} \w{3} .*\d{4}\r?\n"), ".mbox"),
    (re.compile(rb"window\.YTD\."), ".js"),
)
_LINES_OF_OBJECTS: Final = re.compile(rb"\{[^\n]*\}\s*\n\s*\{")
_LETTER_FIRST: Final = re.compile(rb"[\"A-Za-z\x80-\xff]")
_FEWEST_SEPARATORS = 2
_ENDINGS: WeakKeyDictionary[Member, str] = WeakKeyDictionary()
"""What was seen of each file, as every importer asks; forgotten with its container."""


def ending(member: Member) -> str:
    """Return the ending of a member's kind, such as `.json`, in lower case; its own where its content says none."""
    known = _ENDINGS.get(member)
    if known is None:
        known = _ENDINGS[member] = _ending(member)
    return known


def _ending(member: Member) -> str:
    _, dot, suffix = member.path.rpartition("/")[2].rpartition(".")
    own = f"{dot}{suffix}".casefold() if dot else ""
    if own in _TRUSTED or not member.size_bytes:
        return own
    begins = head(member)
    stripped = begins.lstrip()
    if stripped.startswith(b"{") and _LINES_OF_OBJECTS.match(stripped):
        return ".jsonl"
    for pattern, found in _BEGINS:
        if pattern.match(begins if found == ".fit" else stripped):
            return found
    return ".csv" if _is_table(stripped) else own


def _is_table(begins: bytes) -> bool:
    """The first two lines of a table have the same separators, and a name comes first."""
    first, second, *_ = (*begins.split(b"\n", 2), b"", b"")
    if not _LETTER_FIRST.match(first):
        return False
    return any(first.count(one) >= _FEWEST_SEPARATORS and first.count(one) == second.count(one) for one in b",;\t|")
