"""The encrypted database (SQLCipher): opening, transactions, and its errors in our words.

Durability: WAL with synchronous=FULL, so a transaction that returned survives a power cut. One writer: a `Database`
belongs to the thread that opened it (SQLite checks that), so open it and use it in one executor of one worker, for
instance `loop.run_in_executor(ThreadPoolExecutor(max_workers=1), ...)`.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self

from app.store.errors import StoreDamagedError, StoreDiskError, StoreError, StoreFullError, StoreWrongKeyError
from app.store.migrate import Migration, known_migrations, migrate, version_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from types import TracebackType

    from sqlcipher3 import dbapi2

__all__ = ["MAX_JSON_CHARS", "Database", "Value", "canonical_json", "now_ms"]

Value = str | bytes | int | None
"""What a column holds. There are no floats: numbers with a fraction live inside JSON."""

MAX_JSON_CHARS = 4 << 20
_KEY_BYTES = 32
_BUSY_TIMEOUT_S = 5.0


def now_ms() -> int:
    """Return the time in milliseconds since 1970, UTC."""
    return time.time_ns() // 1_000_000


def canonical_json(value: Any) -> str:
    """Return JSON text with sorted keys and no white space, the same for equal values.

    Raises:
        StoreError: the value is not JSON (NaN, bytes, …), or is larger than 4 Mi characters.
    """
    try:
        text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise StoreError(f"A record cannot be saved, because it is not JSON ({type(error).__name__}).") from error
    if len(text) > MAX_JSON_CHARS:
        raise StoreError(f"A record of {len(text)} characters is too large to be saved.")
    return text


class Database:
    """One open database.

    Args:
        path: the file; it is made, readable by its owner only, if there is none.
        key: 32 raw bytes from the vault.
        migrations: for tests; the program's own by default.

    Raises:
        StoreWrongKeyError, StoreNewerError, StoreDamagedError, StoreFullError, StoreError: as their names say.
    """

    def __init__(self, path: Path, key: bytes, migrations: Sequence[Migration] | None = None) -> None:
        if len(key) != _KEY_BYTES:
            raise StoreError(f"The key of the database has 32 bytes, not {len(key)}.")
        self._path = path
        _make_private(path)
        with _our_errors():
            self._connection = _connect(path, key)
            try:
                self._prepare(tuple(migrations) if migrations is not None else known_migrations())
            except BaseException:
                self._connection.close()
                raise

    def _prepare(self, migrations: tuple[Migration, ...]) -> None:
        connection = self._connection
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        # macOS flushes its drive's own cache only when asked like this; elsewhere it changes nothing.
        connection.execute("PRAGMA fullfsync = ON")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        # Keys that were destroyed are overwritten at once, and not only marked as free.
        connection.execute("PRAGMA secure_delete = ON")
        version = version_of(connection)
        if 0 < version < migrations[-1].number:
            self._keep_copy(version)
        migrate(connection, migrations)

    def _keep_copy(self, version: int) -> None:
        """Copy the database before it is changed by a migration."""
        self.copy_to(self._path.with_name(f"{self._path.name}.v{version}.bak"))

    def forget_deleted(self) -> None:
        """Leave nothing behind of what was deleted: empty the log, remove the copies kept before migrations.

        Raises:
            StoreError: another program reads the database, so that its log cannot be emptied.
        """
        ((busy, _, _),) = self.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        if busy:
            raise StoreError(
                "Another program is reading the database, so its log could not be emptied.",
                next_step="Close it, then try again.",
            )
        for path in self._path.parent.glob(f"{self._path.name}.v*.bak"):
            path.unlink()

    def copy_to(self, path: Path) -> None:
        """Copy the database, everything committed included; the copy is encrypted with the same key.

        Raises:
            StoreFullError: there is no room for it.
        """
        with _our_errors():
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        _make_private(path)
        try:
            shutil.copyfile(self._path, path)
        except OSError as error:
            raise StoreFullError from error

    def check(self) -> None:
        """Read every page.

        Raises:
            StoreDamagedError: the file is damaged.
        """
        if self.rows("PRAGMA integrity_check(1)") != [("ok",)]:
            raise StoreDamagedError

    @contextmanager
    def transaction(self) -> Iterator[dbapi2.Connection]:
        """Run statements as one durable unit: all are on the disk when the block ends, or none after an exception.

        Inside another transaction it joins that one, so that several repositories write in one commit.
        """
        connection = self._connection
        if connection.in_transaction:
            yield connection
            return
        with _our_errors():
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                _roll_back(connection)
                raise

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        with _our_errors():
            return list(self._connection.execute(sql, values).fetchall())

    def close(self) -> None:
        """Close the file; harmless when closed already."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _roll_back(connection: dbapi2.Connection) -> None:
    # SQLite has rolled back already after some errors, such as a full disk.
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def _make_private(path: Path) -> None:
    # SQLite gives its -wal and -shm files the mode of the database.
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        path.chmod(0o600)
    except OSError as error:
        raise StoreError(
            f"The database could not be opened: {error.strerror or type(error).__name__}.",
            next_step="Check the data folder and its permissions, then try again.",
        ) from error


def _connect(path: Path, key: bytes) -> dbapi2.Connection:
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(path, timeout=_BUSY_TIMEOUT_S, isolation_level=None)
    # SQLCipher would write every wrong key to stderr.
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    return connection


@contextmanager
def _our_errors() -> Iterator[None]:
    from sqlcipher3 import dbapi2

    try:
        yield
    except dbapi2.Error as error:
        raise _translate(error) from error


def _translate(error: Exception) -> StoreError:
    name: str = getattr(error, "sqlite_errorname", "")
    if name.startswith("SQLITE_NOTADB"):
        return StoreWrongKeyError()
    if name.startswith("SQLITE_FULL"):
        return StoreFullError()
    if name.startswith("SQLITE_IOERR"):
        return StoreDiskError()
    if name.startswith("SQLITE_CORRUPT"):
        return StoreDamagedError()
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return StoreError(
            "Another program is using the database.", next_step="Close the other Gleaner, then try again."
        )
    # The text of SQLite names tables and columns, never values.
    return StoreError(f"The database refused ({name or type(error).__name__}: {error}).")
