"""Bringing a database up to the version of this program, one numbered migration after the other."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING

from app.store.errors import StoreNewerError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlcipher3 import dbapi2

__all__ = ["Migration", "known_migrations", "migrate", "version_of"]


@dataclass(frozen=True, slots=True)
class Migration:
    """SQL that leads from version `number - 1` to `number`."""

    number: int
    sql: str


def known_migrations() -> tuple[Migration, ...]:
    """Return the migrations that this program carries, in order."""
    folder = resources.files("app.store.migrations")
    found = sorted(
        (int(entry.name[:4]), entry.read_text("utf-8")) for entry in folder.iterdir() if entry.name.endswith(".sql")
    )
    return tuple(Migration(number, sql) for number, sql in found)


def version_of(connection: dbapi2.Connection) -> int:
    """Return the version of an open database, 0 for a new one."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def migrate(connection: dbapi2.Connection, migrations: Sequence[Migration]) -> None:
    """Apply what is missing, each migration in one transaction with its version number.

    Raises:
        StoreNewerError: the database is ahead of this program; it was not touched.
    """
    version, newest = version_of(connection), migrations[-1].number
    if version > newest:
        raise StoreNewerError(version, newest)
    for migration in migrations:
        if migration.number > version:
            _apply(connection, migration)


def _apply(connection: dbapi2.Connection, migration: Migration) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in _statements(migration.sql):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {migration.number:d}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _statements(sql: str) -> Iterator[str]:
    """Cut a script into statements; `executescript` would commit in between and lose the transaction."""
    from sqlcipher3 import dbapi2

    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if dbapi2.complete_statement(statement):
            yield statement
            statement = ""
