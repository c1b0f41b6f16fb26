"""Blocks and transactions in storage: what a client can look up later."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from solders.pubkey import Pubkey
from solders.transaction import VersionedTransaction

from devnet.storage import Storage

_COLUMNS = "id, slot, position, signature, wire, meta, err, memo, unix_time"


@dataclass(frozen=True)
class StoredTransaction:
    """A transaction that landed.

    Attributes:
        row: Row number, ascending in the order of execution.
        slot: The slot of its block.
        position: Its place in the block.
        signature: 64 bytes.
        wire: The transaction as sent.
        meta_text: The ``meta`` member as JSON text.
        err_text: The error as JSON text, None on success.
        memo: Memos as listed beside signatures.
        unix_time: Seconds since 1970 of the block.
    """

    row: int
    slot: int
    position: int
    signature: bytes
    wire: bytes
    meta_text: str
    err_text: str | None
    memo: str | None
    unix_time: int

    @property
    def error(self) -> Any:
        """The transaction error in JSON form, None on success."""
        return None if self.err_text is None else json.loads(self.err_text)

    @property
    def meta(self) -> dict[str, Any]:
        """A fresh copy of the ``meta`` member."""
        meta: dict[str, Any] = json.loads(self.meta_text)
        return meta

    @property
    def transaction(self) -> VersionedTransaction:
        """The decoded transaction."""
        return VersionedTransaction.from_bytes(self.wire)


@dataclass(frozen=True)
class Block:
    """A closed slot; hashes are 32 bytes, rewards a JSON list."""

    slot: int
    blockhash: bytes
    previous: bytes
    parent: int
    unix_time: int
    transaction_count: int
    rewards_text: str


class Ledger:
    """Queries over blocks and transactions.

    Args:
        storage: The open data folder; writes happen inside the caller's ``storage.transaction()``.
    """

    def __init__(self, storage: Storage) -> None:
        self._db = storage.db

    def add_block(self, block: Block) -> None:
        """Store a closed slot."""
        self._db.execute(
            "INSERT INTO blocks VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                block.slot,
                block.blockhash,
                block.previous,
                block.parent,
                block.unix_time,
                block.transaction_count,
                block.rewards_text,
            ),
        )

    def add_transaction(self, entry: StoredTransaction, mentioned: Sequence[Pubkey]) -> None:
        """Store a transaction and the accounts it mentions."""
        cursor = self._db.execute(
            "INSERT INTO transactions (slot, position, signature, wire, meta, err, memo, unix_time)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                entry.slot,
                entry.position,
                entry.signature,
                entry.wire,
                entry.meta_text,
                entry.err_text,
                entry.memo,
                entry.unix_time,
            ),
        )
        row = cursor.lastrowid
        self._db.executemany("INSERT INTO mentions VALUES (?, ?)", [(bytes(key), row) for key in mentioned])

    def transaction(self, signature: bytes) -> StoredTransaction | None:
        """Return a transaction by its signature."""
        query = f"SELECT {_COLUMNS} FROM transactions WHERE signature = ?"  # noqa: S608 - a constant column list
        row = self._db.execute(query, (signature,)).fetchone()
        return None if row is None else StoredTransaction(*row)

    def known(self, signature: bytes) -> bool:
        """Return whether a transaction with this signature has landed."""
        row = self._db.execute("SELECT 1 FROM transactions WHERE signature = ?", (signature,)).fetchone()
        return row is not None

    def in_slot(self, slot: int) -> list[StoredTransaction]:
        """Return a slot's transactions in their order."""
        query = f"SELECT {_COLUMNS} FROM transactions WHERE slot = ? ORDER BY position"  # noqa: S608 - a constant column list
        return [StoredTransaction(*row) for row in self._db.execute(query, (slot,))]

    def mentioning(
        self, pubkey: Pubkey, *, newest_slot: int, before: int | None, until: int | None, limit: int
    ) -> list[StoredTransaction]:
        """Return transactions that mention an account, newest first.

        Args:
            pubkey: The account.
            newest_slot: Later slots are left out (commitment).
            before: Only rows below this one.
            until: Only rows above this one.
            limit: At most this many.
        """
        columns = ", ".join(f"t.{name}" for name in _COLUMNS.split(", "))
        query = (
            f"SELECT {columns} FROM mentions m JOIN transactions t ON t.id = m.transaction_id"  # noqa: S608 - constants
            " WHERE m.pubkey = ? AND m.transaction_id < ? AND m.transaction_id > ? AND t.slot <= ?"
            " ORDER BY m.transaction_id DESC LIMIT ?"
        )
        bounds = (bytes(pubkey), 2**62 if before is None else before, -1 if until is None else until)
        return [StoredTransaction(*row) for row in self._db.execute(query, (*bounds, newest_slot, limit))]

    def block(self, slot: int) -> Block | None:
        """Return a closed slot, or None."""
        row = self._db.execute("SELECT * FROM blocks WHERE slot = ?", (slot,)).fetchone()
        return None if row is None else Block(*row)

    def slots(self, first: int, last: int, limit: int) -> list[int]:
        """Return the slots with blocks between two slots, both included."""
        query = "SELECT slot FROM blocks WHERE slot BETWEEN ? AND ? ORDER BY slot LIMIT ?"
        return [slot for (slot,) in self._db.execute(query, (first, last, limit))]

    def recent_blocks(self, count: int) -> list[Block]:
        """Return the newest blocks, oldest first."""
        rows = self._db.execute("SELECT * FROM blocks ORDER BY slot DESC LIMIT ?", (count,)).fetchall()
        return [Block(*row) for row in reversed(rows)]

    def first_slot(self) -> int:
        """Return the oldest block still kept."""
        (slot,) = self._db.execute("SELECT min(slot) FROM blocks").fetchone()
        return 0 if slot is None else int(slot)

    def newest_transaction_slot(self) -> int:
        """Return the slot of the newest transaction, -1 when there is none."""
        row = self._db.execute("SELECT slot FROM transactions ORDER BY id DESC LIMIT 1").fetchone()
        return -1 if row is None else int(row[0])

    def transaction_count(self, up_to_slot: int) -> int:
        """Return how many transactions landed up to a slot, those forgotten since included.

        Row numbers are never reused while the newest row stays, and the newest rows are never forgotten.
        """
        query = "SELECT max(id) FROM transactions WHERE slot <= ?"
        (row,) = self._db.execute(query, (up_to_slot,)).fetchone()
        return 0 if row is None else int(row)

    def forget(self, *, newest_slot: int, keep_transactions: int, keep_empty_slots: int) -> None:
        """Drop history beyond its bounds: old transactions, and old blocks that hold none any more."""
        (newest,) = self._db.execute("SELECT coalesce(max(id), 0) FROM transactions").fetchone()
        cut = newest - keep_transactions
        if cut > 0:
            self._db.execute("DELETE FROM mentions WHERE transaction_id <= ?", (cut,))
            self._db.execute("DELETE FROM transactions WHERE id <= ?", (cut,))
        self._db.execute(
            "DELETE FROM blocks WHERE slot < ? AND NOT EXISTS"
            " (SELECT 1 FROM transactions WHERE transactions.slot = blocks.slot)",
            (newest_slot - keep_empty_slots,),
        )
