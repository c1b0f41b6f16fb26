"""What is damaged: the fixtures of each importer, and databases and pictures made here."""

from __future__ import annotations

import io
import sqlite3
import struct
import tempfile
import zlib
from pathlib import Path

_VECTORS = Path(__file__).parents[2] / "tests/vectors/exports"
_PLAIN = {
    "a.csv": b"day,at,amount,note\n2024-01-01,2024-01-01T02:00:00+02:00,1.50,a\n2024-01-02,,2,\n" * 3,
    "b.json": b'[{"x":1,"y":[1,{"z":"w"}]},{"x":2.5,"t":"2024-01-01T00:00:00Z"}]',
    "c.jsonl": b'{"q":1,"r":"a"}\n{"q":"x"}\n' * 3,
}
_FIREFOX = """
CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT, title TEXT, rev_host TEXT, visit_count INTEGER,
    hidden INTEGER, typed INTEGER, frecency INTEGER, last_visit_date INTEGER, guid TEXT, foreign_count INTEGER,
    url_hash INTEGER,
    description TEXT, preview_image_url TEXT, origin_id INTEGER);
CREATE TABLE moz_historyvisits (id INTEGER PRIMARY KEY, from_visit INTEGER, place_id INTEGER, visit_date INTEGER,
    visit_type INTEGER, session INTEGER, source INTEGER, triggeringPlaceId INTEGER);
INSERT INTO moz_places (id, url, title) VALUES (1, 'https://example.org/a?b=c', 'A'), (2, 'about:blank', NULL);
INSERT INTO moz_historyvisits (id, from_visit, place_id, visit_date, visit_type) VALUES
    (1, 0, 1, 1710446647000000, 1), (2, 1, 2, 1710446648000000, 2), (3, 0, 1, 'x', 1);
"""
_CHROMIUM = """
CREATE TABLE meta (key LONGVARCHAR NOT NULL UNIQUE PRIMARY KEY, value LONGVARCHAR);
CREATE TABLE urls (id INTEGER PRIMARY KEY, url LONGVARCHAR, title LONGVARCHAR, visit_count INTEGER, typed_count INTEGER,
    last_visit_time INTEGER, hidden INTEGER);
CREATE TABLE visits (id INTEGER PRIMARY KEY, url INTEGER, visit_time INTEGER, from_visit INTEGER, transition INTEGER,
    segment_id INTEGER, visit_duration INTEGER, originator_cache_guid TEXT);
CREATE TABLE keyword_search_terms (keyword_id INTEGER, url_id INTEGER, term LONGVARCHAR, normalized_term LONGVARCHAR);
INSERT INTO urls (id, url, title) VALUES (1, 'https://example.org/search?q=x', 'A');
INSERT INTO visits VALUES (1, 1, 13354920247000000, 0, 805306368, 0, 1000000, '');
"""


def seeds_of(importer: str) -> list[dict[str, bytes]]:
    """Return the sound exports of an importer, each as content by path.

    Raises:
        LookupError: it has no fixture; every importer needs one.
    """
    if importer == "plain":
        return [_PLAIN]
    if importer == "firefox":
        return [{"profile/places.sqlite": _database(_FIREFOX), "profile/places.sqlite-wal": b""}]
    if importer == "chromium":
        return [{"Default/History": _database(_CHROMIUM)}]
    if importer == "photos":
        return [
            {"photos/a.jpg": _picture(), "photos/a.jpg.json": b'{"title":"a.jpg","photoTakenTime":{"timestamp":"1"}}'}
        ]
    folders = [path for path in sorted(_VECTORS.iterdir()) if path.is_dir() and _belongs(path.name, importer)]
    seeds = [
        {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
        for folder in folders
    ]
    if not seeds:
        raise LookupError(f"the importer {importer} has no fixture in tests/vectors/exports")
    return seeds


def _belongs(folder: str, importer: str) -> bool:
    """`meta_encrypted` is of `meta`, `google_fit` not of `google`."""
    from sources.exports.registry import KEYS

    return folder == importer or (folder.startswith(f"{importer}_") and folder not in KEYS)


def _database(script: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x"
        connection = sqlite3.connect(path)
        connection.executescript(script)
        connection.close()
        return path.read_bytes()


def _picture() -> bytes:
    """A JPEG of no pixels with EXIF: model, time, position."""
    entries = [(0x0110, 2, b"Model\0"), (0x0132, 2, b"2024:03:14 20:04:07\0"), (0x8825, 4, b"")]
    body, values, at = b"", b"", 8 + 2 + 12 * len(entries) + 4
    for tag, kind, value in entries:
        count = len(value) or 1
        body += (
            struct.pack("<2H2L", tag, kind, count, at + len(values))
            if value
            else struct.pack("<2H2L", tag, kind, 1, 200)
        )
        values += value
    tiff = b"II*\0" + struct.pack("<L", 8) + struct.pack("<H", len(entries)) + body + bytes(4) + values
    tiff = tiff.ljust(200, b"\0") + struct.pack("<H", 1) + struct.pack("<2H2L", 2, 5, 3, 220) + bytes(4)
    tiff = tiff.ljust(220, b"\0") + struct.pack("<6L", 50, 1, 6, 1, 0, 1)
    exif = b"Exif\0\0" + tiff
    picture = io.BytesIO()
    picture.write(b"\xff\xd8\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif)
    picture.write(b"\xff\xc0" + struct.pack(">HBHHB3B", 11, 8, 4, 4, 1, 1, 0x11, 0) + b"\xff\xda\0\x08\1\1\0\0\x3f\0")
    picture.write(zlib.compress(b"noise") + b"\xff\xd9")
    return picture.getvalue()
