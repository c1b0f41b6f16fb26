"""The catalogue's table: what was imported, where its sealed copy lies, and the copy's key."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.store.contents import Contents
from app.store.database import canonical_json, now_ms
from app.store.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.store.database import Database

__all__ = ["DatasetRow", "DatasetStore"]

_COLUMNS = "dataset_id, life, key, file, body, added_at_ms, erased_at_ms, erasure"
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class DatasetRow:
    """One data set; ``key`` and ``erasure`` exclude each other.

    Attributes:
        life: its name in the privacy ledger.
        key: 32 bytes that open its sealed copy, None once erased.
        file: name of the sealed copy.
        body: what the catalogue knows of it.
        erasure: the signed proof, None before.
    """

    dataset_id: str
    life: str
    key: bytes | None = field(repr=False)
    file: str
    body: Mapping[str, Any] = field(repr=False)
    added_at_ms: int
    erased_at_ms: int | None = None
    erasure: Mapping[str, Any] | None = field(default=None, repr=False)


class DatasetStore:
    """Data sets of a data folder.

    Attributes:
        contents: of the files they were imported from, and of files that were sold by their path.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.contents = Contents(database)

    def put(self, dataset_id: str, life: str, key: bytes, file: str, body: Mapping[str, Any]) -> None:
        """Add a data set, or replace its copy and what is known of it, in one commit.

        Raises:
            StoreError: it was erased.
        """
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO datasets (dataset_id, life, key, file, body, added_at_ms) VALUES (?, ?, ?, ?, ?, ?) "
                "ON CONFLICT (dataset_id) DO UPDATE SET key = excluded.key, file = excluded.file, "
                "body = excluded.body",
                (dataset_id, life, key, file, canonical_json(body), now_ms()),
            )

    def describe(self, dataset_id: str, body: Mapping[str, Any]) -> None:
        """Replace what is known of a data set; its copy stays."""
        with self._database.transaction() as connection:
            connection.execute("UPDATE datasets SET body = ? WHERE dataset_id = ?", (canonical_json(body), dataset_id))

    def erase(self, dataset_id: str, erasure: Mapping[str, Any], body: Mapping[str, Any], at_ms: int) -> None:
        """Destroy the key and keep the proof, in one commit; then nothing on this disk holds the key any more.

        SQLite overwrites what it deletes (``secure_delete``), the write-ahead log is emptied, and copies of the
        database that were kept before a migration are removed: they hold keys as well.

        Raises:
            StoreError: another program holds the database open, so that its log could not be emptied.
        """
        with self._database.transaction() as connection:
            connection.execute(
                "UPDATE datasets SET key = NULL, body = ?, erased_at_ms = ?, erasure = ? WHERE dataset_id = ?",
                (canonical_json(body), at_ms, canonical_json(erasure), dataset_id),
            )
        self.forget_deleted()

    def forget_deleted(self) -> None:
        """See to it that nothing on this disk holds what was deleted; again after it was cut off.

        Raises:
            StoreError: another program holds the database open, so that its log could not be emptied.
        """
        self._database.forget_deleted()

    def carry(self, row: DatasetRow) -> bool:
        """Take over a row of other records of the same wallet; returns whether that changed anything.

        What one of them erased is erased, whatever the other says; else the copy that was imported last counts.
        """
        known = self.get(row.dataset_id)
        values = (row.life, row.key, row.file, canonical_json(row.body), row.added_at_ms, row.erased_at_ms)
        erasure = None if row.erasure is None else canonical_json(row.erasure)
        with self._database.transaction() as connection:
            if known is None:
                connection.execute(
                    f"INSERT INTO datasets ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - constants
                    (row.dataset_id, *values, erasure),
                )
            elif known.key is not None and (row.key is None or _imported_ms(row) > _imported_ms(known)):
                connection.execute(
                    "UPDATE datasets SET life = ?, key = ?, file = ?, body = ?, added_at_ms = ?, erased_at_ms = ?, "
                    "erasure = ? WHERE dataset_id = ?",
                    (*values, erasure, row.dataset_id),
                )
            else:
                return False
        return True

    def get(self, dataset_id: str) -> DatasetRow | None:
        """Return one data set, or None."""
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM datasets WHERE dataset_id = ?", (dataset_id,))  # noqa: S608 - constants
        return _row(*rows[0]) if rows else None

    def all(self) -> list[DatasetRow]:
        """Return all data sets, newest first, erased ones last."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM datasets ORDER BY erased_at_ms IS NOT NULL, added_at_ms DESC, rowid DESC"  # noqa: S608 - constants
        )
        return [_row(*row) for row in rows]


def _imported_ms(row: DatasetRow) -> int:
    return int(row.body.get("imported_at_ms", 0))


def _row(
    dataset_id: str,
    life: str,
    key: bytes | None,
    file: str,
    body: str,
    added_at_ms: int,
    erased_at_ms: int | None,
    erasure: str | None,
) -> DatasetRow:
    if key is not None and len(key) != _KEY_BYTES:
        raise StoreError(f"The key of data set {dataset_id} is none.")
    proof = None if erasure is None else json.loads(erasure)
    return DatasetRow(dataset_id, life, key, file, json.loads(body), added_at_ms, erased_at_ms, proof)
