"""Rows of the privacy ledger, chained by hashes so that a change, gap or swap is seen.

hash_n = SHA-256("gln:ledger-row:1" ‖ u64 n (little-endian) ‖ hash_(n-1) ‖ SHA-256(entry)), hash_0 = 32 zero bytes
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.store.errors import LedgerBrokenError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.store.database import Database
    from privacy.ledger import LedgerEntry

__all__ = ["LedgerStore", "SealedRow", "row_hash"]

_TAG = b"gln:ledger-row:1"
_START = bytes(32)


def row_hash(seq: int, prev_hash: bytes, entry: str) -> bytes:
    """Return the hash of row `seq` (from 1)."""
    digest = hashlib.sha256(entry.encode()).digest()
    return hashlib.sha256(_TAG + seq.to_bytes(8, "little") + prev_hash + digest).digest()


@dataclass(frozen=True, slots=True)
class SealedRow:
    """One row: its number from 1, the entry, its text as sealed, and the hex hash that seals it and those before."""

    number: int
    entry: LedgerEntry
    text: str
    seal: str


class LedgerStore:
    """Append-only rows; satisfies `privacy.LedgerRows`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def append(self, entry: LedgerEntry) -> int:
        """Add a row durably, or within the transaction that is open, and return its number (from 1)."""
        text = entry.to_json()
        with self._database.transaction() as connection:
            last = connection.execute("SELECT seq, hash FROM ledger ORDER BY seq DESC LIMIT 1").fetchone()
            seq, prev_hash = (int(last[0]) + 1, bytes(last[1])) if last else (1, _START)
            connection.execute(
                "INSERT INTO ledger (seq, prev_hash, entry, hash) VALUES (?, ?, ?, ?)",
                (seq, prev_hash, text, row_hash(seq, prev_hash, text)),
            )
        return seq

    def rows(self) -> Sequence[LedgerEntry]:
        """Return all entries in order, after the whole chain was verified.

        Raises:
            LedgerBrokenError: a row was changed, removed, swapped or put in.
        """
        return [row.entry for row in self.sealed()]

    def sealed(self) -> Sequence[SealedRow]:
        """Return all rows with their seals, as `rows`.

        Raises:
            LedgerBrokenError: as `rows`.
        """
        from privacy.ledger import LedgerEntry

        found, seal = [], _START
        for number, text in enumerate(self._verified(), 1):
            seal = row_hash(number, seal, text)
            found.append(SealedRow(number, LedgerEntry.from_json(text), text, seal.hex()))
        return found

    def verify(self) -> int:
        """Verify the chain and return the number of rows.

        Raises:
            LedgerBrokenError: as `rows`.
        """
        return len(self._verified())

    def _verified(self) -> list[str]:
        entries: list[str] = []
        expected_prev = _START
        for seq, prev_hash, entry, stored_hash in self._database.rows(
            "SELECT seq, prev_hash, entry, hash FROM ledger ORDER BY seq"
        ):
            number = len(entries) + 1
            fits = (seq, prev_hash, stored_hash) == (number, expected_prev, row_hash(number, expected_prev, entry))
            if not fits:
                raise LedgerBrokenError(number)
            expected_prev = stored_hash
            entries.append(entry)
        # Rows cut off at the end leave a chain that holds; the journal and the drafts still name them.
        named = self._database.rows(
            "SELECT max(ledger_seq) FROM (SELECT ledger_seq FROM journal UNION ALL SELECT ledger_seq FROM drafts)"
        )[0][0]
        if (named or 0) > len(entries):
            raise LedgerBrokenError(len(entries) + 1)
        return entries
