"""The kept history in a file of its own beside the database, encrypted with the same key.

Not a table of the database: this file may be deleted by anybody at any time, grows with the chain, and is never brought
up to a new version. One that does not open as it should is thrown away and built anew, which no migration of the
records that money depends on may ever do.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Self

from app.store.database import Database, canonical_json
from app.store.errors import StoreDamagedError, StoreNewerError, StoreWrongKeyError
from app.store.migrate import Migration
from market.chronicle_listing import Listed, Listing
from market.rpc_transaction import as_transaction, shown_transaction

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path
    from types import TracebackType

    from solders.pubkey import Pubkey

    from market.rpc_types import TransactionRecord

# Another layout gets another number: what a file of an older one holds is dropped, a newer file is thrown away.
_LAYOUT = Migration(
    2,
    """
    DROP TABLE IF EXISTS transactions;
    DROP TABLE IF EXISTS listings;
    DROP TABLE IF EXISTS rows;
    CREATE TABLE transactions (
        network   TEXT NOT NULL,
        signature TEXT NOT NULL,
        slot      INTEGER NOT NULL,
        body      TEXT NOT NULL,
        PRIMARY KEY (network, signature)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE listings (
        network    TEXT NOT NULL,
        address    TEXT NOT NULL,
        final      INTEGER NOT NULL CHECK (final >= 0),
        since_slot INTEGER NOT NULL,
        PRIMARY KEY (network, address)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE rows (
        network   TEXT NOT NULL,
        address   TEXT NOT NULL,
        position  INTEGER NOT NULL,
        signature TEXT NOT NULL,
        slot      INTEGER NOT NULL,
        failed    INTEGER NOT NULL,
        PRIMARY KEY (network, address, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX rows_by_signature ON rows (network, signature);
    """,
)
_AT_ONCE = 500


class HistoryCache:
    """``market.ChronicleStore`` of one network in an encrypted file. Use in ``with``; one thread.

    Args:
        path: the file.
        key: of the database.
        network: genesis hash and program, so that histories of two networks never mix.

    Raises:
        StoreError: the file cannot be used, and not be made anew either.
    """

    def __init__(self, path: Path, key: bytes, network: str) -> None:
        self._network = network
        # The home is one process's alone, so that what was read or written last is what the file holds.
        self._listings: dict[Pubkey, Listing | None] = {}
        try:
            self._database = Database(path, key, (_LAYOUT,))
        except (StoreWrongKeyError, StoreNewerError, StoreDamagedError):
            remove(path)
            self._database = Database(path, key, (_LAYOUT,))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def listing(self, address: Pubkey) -> Listing | None:
        """Return what is known of an address."""
        if address not in self._listings:
            self._listings[address] = self._read(address)
        return self._listings[address]

    def _read(self, address: Pubkey) -> Listing | None:
        found = self._database.rows(
            "SELECT final, since_slot FROM listings WHERE network = ? AND address = ?", (self._network, str(address))
        )
        if not found:
            return None
        rows = self._database.rows(
            "SELECT signature, slot, failed FROM rows WHERE network = ? AND address = ? ORDER BY position",
            (self._network, str(address)),
        )
        listed = tuple(Listed(signature, slot, bool(failed)) for signature, slot, failed in rows)
        return Listing(listed, found[0][0], found[0][1])

    def replace(self, address: Pubkey, listing: Listing) -> None:
        """Keep the listing of an address, and forget transactions that no listing names."""
        here = (self._network, str(address))
        known = self.listing(address) or Listing()
        same = 0
        for old, new in zip(known.rows, listing.rows, strict=False):
            if old != new:
                break
            same += 1
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM rows WHERE network = ? AND address = ? AND position >= ?", (*here, same))
            connection.executemany(
                "INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (*here, same + at, row.signature, row.slot, int(row.failed))
                    for at, row in enumerate(listing.rows[same:])
                ],
            )
            connection.execute(
                "INSERT OR REPLACE INTO listings VALUES (?, ?, ?, ?)", (*here, listing.final, listing.since_slot)
            )
            if same < len(known.rows):
                self._drop_unnamed()
        self._listings[address] = listing

    def keep(self, records: Mapping[str, TransactionRecord]) -> None:
        """Keep transactions by signature, in place of those that are there."""
        with self._database.transaction() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO transactions VALUES (?, ?, ?, ?)",
                [
                    (self._network, signature, record.slot, canonical_json(_shown(record)))
                    for signature, record in records.items()
                ],
            )

    def record(self, signature: str) -> TransactionRecord | None:
        """Return a transaction."""
        found = self._database.rows(
            "SELECT body FROM transactions WHERE network = ? AND signature = ?", (self._network, signature)
        )
        return as_transaction(json.loads(found[0][0]), signature) if found else None

    def slots(self, signatures: Sequence[str]) -> Mapping[str, int]:
        """Return the slots of those transactions that are kept."""
        out: dict[str, int] = {}
        for start in range(0, len(signatures), _AT_ONCE):
            part = signatures[start : start + _AT_ONCE]
            marks = ",".join("?" * len(part))
            out |= dict(
                self._database.rows(
                    f"SELECT signature, slot FROM transactions WHERE network = ? AND signature IN ({marks})",  # noqa: S608 - marks only
                    (self._network, *part),
                )
            )
        return out

    def forget(self, address: Pubkey) -> None:
        """Forget an address's listing with all its transactions, and each other listing that names one of them."""
        here = (self._network, str(address))
        mine = "SELECT signature FROM rows WHERE network = ? AND address = ?"
        with self._database.transaction() as connection:
            touched = self._database.rows(
                f"SELECT DISTINCT address FROM rows WHERE network = ? AND signature IN ({mine})",  # noqa: S608 - a constant
                (self._network, *here),
            )
            connection.execute(
                f"DELETE FROM transactions WHERE network = ? AND signature IN ({mine})",  # noqa: S608 - a constant
                (self._network, *here),
            )
            for other in {str(address), *(row[0] for row in touched)}:
                connection.execute("DELETE FROM rows WHERE network = ? AND address = ?", (self._network, other))
                connection.execute("DELETE FROM listings WHERE network = ? AND address = ?", (self._network, other))
        self._listings.clear()

    def _drop_unnamed(self) -> None:
        with self._database.transaction() as connection:
            connection.execute(
                "DELETE FROM transactions WHERE network = ? AND NOT EXISTS (SELECT 1 FROM rows WHERE "
                "rows.network = transactions.network AND rows.signature = transactions.signature)",
                (self._network,),
            )


def _shown(record: TransactionRecord) -> dict[str, Any]:
    """Return a transaction with its log: what the program announced in it is redone from there."""
    shown = shown_transaction(record)
    return shown | {"meta": shown["meta"] | {"logMessages": list(record.logs)}}


def remove(path: Path) -> None:
    """Delete a cache with what SQLite keeps beside it; harmless where there is none."""
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        path.with_name(name).unlink(missing_ok=True)
