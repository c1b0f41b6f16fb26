"""The node's SQLite file: accounts, blocks, transactions, and small facts about the network.

Write-ahead log with ``synchronous=NORMAL``: a commit is in the operating system's hands before the client gets its
answer, so killing the process loses nothing that was acknowledged. A power cut may lose the last commits (never
corrupt the file); for a practice network that is the right price for not waiting on the disk in every transaction.
"""

import logging
import os
import sqlite3
import struct
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from solders.account import Account
from solders.pubkey import Pubkey

from devnet.errors import DataFolderError
from devnet.process import lock_exclusively

FORMAT_VERSION = 1
_FILE = "ledger.sqlite3"
_HEADER = struct.Struct("<QQ?32s")

_log = logging.getLogger(__name__)

_SCHEMA = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE accounts (pubkey BLOB NOT NULL UNIQUE, header BLOB NOT NULL, data BLOB NOT NULL);
CREATE TABLE blocks (
    slot INTEGER PRIMARY KEY, blockhash BLOB NOT NULL, previous BLOB NOT NULL, parent INTEGER NOT NULL,
    unix_time INTEGER NOT NULL, transaction_count INTEGER NOT NULL, rewards TEXT NOT NULL
);
CREATE TABLE transactions (
    id INTEGER PRIMARY KEY, slot INTEGER NOT NULL, position INTEGER NOT NULL, signature BLOB NOT NULL UNIQUE,
    wire BLOB NOT NULL, meta TEXT NOT NULL, err TEXT, memo TEXT, unix_time INTEGER NOT NULL
);
CREATE INDEX transactions_by_slot ON transactions (slot, position);
CREATE TABLE mentions (
    pubkey BLOB NOT NULL, transaction_id INTEGER NOT NULL, PRIMARY KEY (pubkey, transaction_id)
) WITHOUT ROWID;
CREATE INDEX mentions_by_transaction ON mentions (transaction_id);
"""


class Storage:
    """The open data folder; one process at a time, held by a lock file.

    Args:
        folder: Created when missing, readable by the owner only.
        fresh: Delete an earlier state first.

    Raises:
        DataFolderError: Another node holds the folder, or it has another format.
    """

    def __init__(self, folder: Path, *, fresh: bool = False) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise DataFolderError(f"The data folder {folder} cannot be created: {error.strerror}.") from error
        self._lock = _lock(folder)
        path = folder / _FILE
        try:
            if fresh:
                for suffix in ("", "-wal", "-shm"):
                    path.with_name(path.name + suffix).unlink(missing_ok=True)
            self._db = sqlite3.connect(path, isolation_level=None)
            path.chmod(0o600)
            self._prepare()
        except (sqlite3.Error, OSError) as error:
            self._lock.close()
            raise DataFolderError(
                f"The network's state in {path} cannot be opened ({error}). Start with --fresh to begin a new network."
            ) from error

    @property
    def db(self) -> sqlite3.Connection:
        """The connection, for the modules that own a table."""
        return self._db

    def _prepare(self) -> None:
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "wal_autocheckpoint=2000", "cache_size=-16000"):
            self._db.execute(f"PRAGMA {pragma}").close()
        (version,) = self._db.execute("PRAGMA user_version").fetchone()
        if version == 0:
            with self.transaction():
                for statement in _SCHEMA.split(";"):
                    if statement.strip():
                        self._db.execute(statement)
                self._db.execute(f"PRAGMA user_version={FORMAT_VERSION:d}")
        elif version != FORMAT_VERSION:
            raise sqlite3.DatabaseError(f"format {version}, this program knows {FORMAT_VERSION}")

    def begin(self) -> None:
        """Open a transaction."""
        self._db.execute("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """Make the open transaction last."""
        self._db.execute("COMMIT")

    def roll_back(self) -> None:
        """Forget the open transaction, if SQLite has not done so by itself."""
        if self._db.in_transaction:
            self._db.execute("ROLLBACK")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside is committed together or not at all."""
        self.begin()
        try:
            yield
            self.commit()
        except BaseException:
            self.roll_back()
            raise

    def fact(self, name: str) -> bytes | None:
        """Return a stored fact, or None."""
        row = self._db.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return None if row is None else bytes(row[0])

    def set_fact(self, name: str, value: bytes) -> None:
        """Store a fact."""
        self._db.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))

    def put_accounts(self, accounts: Sequence[tuple[Pubkey, Account | None]]) -> None:
        """Store accounts; None deletes one."""
        gone = [(bytes(pubkey),) for pubkey, account in accounts if account is None]
        kept = [
            (
                bytes(pubkey),
                _HEADER.pack(account.lamports, account.rent_epoch, account.executable, bytes(account.owner)),
                account.data,
            )
            for pubkey, account in accounts
            if account is not None
        ]
        self._db.executemany("DELETE FROM accounts WHERE pubkey = ?", gone)
        self._db.executemany("INSERT OR REPLACE INTO accounts VALUES (?, ?, ?)", kept)

    def balances(self) -> Iterator[tuple[Pubkey, int]]:
        """Iterate over the lamports of all stored accounts."""
        for key, header in self._db.execute("SELECT pubkey, header FROM accounts"):
            yield Pubkey(key), _HEADER.unpack(header)[0]

    def accounts(self) -> Iterator[tuple[Pubkey, Account]]:
        """Iterate over all stored accounts, one at a time."""
        for key, header, data in self._db.execute("SELECT pubkey, header, data FROM accounts"):
            lamports, rent_epoch, executable, owner = _HEADER.unpack(header)
            yield Pubkey(key), Account(lamports, data, Pubkey(owner), executable, rent_epoch)

    def close(self) -> None:
        """Fold the write-ahead log into the file and release the folder."""
        try:
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
        except sqlite3.Error as error:
            # Nothing is lost: the log stays beside the file and is read at the next start.
            _log.warning("The write-ahead log could not be folded in: %s", error)
        self._db.close()
        self._lock.close()


def _lock(folder: Path) -> IO[str]:
    handle = (folder / "lock").open("a+")
    try:
        lock_exclusively(handle)
    except OSError as error:
        handle.close()
        raise DataFolderError(
            f"Another network runs on {folder}. Stop it first, or choose another folder with --data."
        ) from error
    handle.truncate(0)
    handle.write(f"{os.getpid()}\n")
    handle.flush()
    return handle
