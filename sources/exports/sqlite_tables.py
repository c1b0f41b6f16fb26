"""SQLite databases of other programs: read from a private copy, tables only, nothing of theirs is run."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from sources.containers import member_copied
from sources.errors import SourcesError
from sources.exports.streams import head

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sources.exports.model import Container, Member

_MAGIC = b"SQLite format 3\0"
_CELL_BYTES = 4 * 1024**2
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0 LIMIT 10000"


def sqlite_members(container: Container) -> Iterator[Member]:
    """Yield the members that are SQLite databases."""
    for member in container.members:
        if member.size_bytes >= len(_MAGIC) and head(member, len(_MAGIC)) == _MAGIC:
            yield member


def has_tables(container: Container, member: Member, names: frozenset[str]) -> bool:
    """Say whether a database has all these tables; one that cannot be read has none."""
    try:
        with opened_copy(container, member) as database:
            return names <= table_names(database)
    except (sqlite3.Error, SourcesError, UnicodeError):
        return False


def table_names(database: sqlite3.Connection) -> frozenset[str]:
    """Return the names of real tables: no views, and no virtual tables, which run code of SQLite's modules."""
    return frozenset(str(row[0]) for row in database.execute(_TABLES))


@contextmanager
def opened_copy(container: Container, member: Member) -> Iterator[sqlite3.Connection]:
    """Open a private copy of a database, its write-ahead log included, for reading.

    Rows come by name; text that is not UTF-8 keeps what can be read of it. Views and triggers of the file may call
    nothing, its values are bounded, and its pages are checked.

    Raises:
        SourcesError: it cannot be copied.
        sqlite3.Error, UnicodeError: it is no database or a damaged one.
    """
    with member_copied(container, member) as path, closing(_connected(path)) as database:
        yield database


def _connected(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path)
    try:
        database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _CELL_BYTES)
        database.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "query_only = ON"):
            database.execute(f"PRAGMA {pragma}")
        database.row_factory = sqlite3.Row
        database.text_factory = lambda data: data.decode("utf-8", "replace")
    except sqlite3.Error:
        database.close()
        raise
    return database
