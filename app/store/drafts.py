"""Sales being prepared: noise is paid for and drawn before terms, so that what is shown is what leaves.

The spend and the draft that it is for become durable in one commit. A draft whose spend is recorded and whose records
are not may be drawn again: nobody saw them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.store.database import canonical_json, now_ms
from app.store.errors import StoreError
from app.store.ledger import LedgerStore

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.store.database import Database
    from app.store.journal import Seller
    from privacy.ledger import LedgerEntry

__all__ = ["Draft", "DraftLedger", "Drafts", "forget_drafts_of", "with_records"]

_DRAFTS = (
    "SELECT sale_id, content, ledger_seq, drawn, attacks, changed_at_ms FROM drafts WHERE seller = ? "
    "AND (genesis_hash = ? OR ?)"
)


@dataclass(frozen=True, slots=True)
class Draft:
    """One sale being prepared.

    Attributes:
        content: what of its plan fixes the records.
        ledger_seq: row of the privacy ledger that pays for its noise; None where nothing was spent.
        drawn: facts of the records that would leave; None until they are made.
        attacks: what the attack tests said of them.
    """

    sale_id: str
    content: Mapping[str, Any] = field(repr=False)
    ledger_seq: int | None
    drawn: Mapping[str, Any] | None
    attacks: Mapping[str, Any] | None
    changed_at_ms: int


class Drafts:
    """Drafts of one seller.

    Args:
        database: the open store.
        seller: whose; those of other accounts and networks are not seen.
        everywhere: see those of the account on all networks; then none can be begun.
    """

    def __init__(self, database: Database, seller: Seller, *, everywhere: bool = False) -> None:
        self._database = database
        self._seller = seller
        self._everywhere = everywhere

    def get(self, sale_id: str) -> Draft | None:
        """Return one, or None."""
        found = self._read("AND sale_id = ?", (sale_id,))
        return found[0] if found else None

    def all(self) -> list[Draft]:
        """Return all, the one changed last first."""
        return self._read("ORDER BY changed_at_ms DESC, rowid DESC", ())

    def begin(self, sale_id: str, content: Mapping[str, Any]) -> Draft:
        """Write a draft down; with other content what was drawn and found before is forgotten.

        Raises:
            StoreError: budget was spent for other content.
        """
        text = canonical_json(content)
        with self._database.transaction() as connection:
            known = self.get(sale_id)
            if known is not None and canonical_json(known.content) == text:
                return known
            if known is not None and known.ledger_seq is not None:
                raise StoreError(
                    "Noise was drawn for other choices than these, and what it cost is spent.",
                    data="Nothing has left.",
                    next_step="Go back to those choices, or begin a new sale; its noise counts again.",
                )
            connection.execute(
                "INSERT INTO drafts (sale_id, seller, genesis_hash, content, changed_at_ms) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT (sale_id) DO UPDATE SET content = excluded.content, drawn = NULL, attacks = NULL, "
                "changed_at_ms = excluded.changed_at_ms",
                (sale_id, self._seller.address, self._seller.genesis_hash, text, now_ms()),
            )
        return Draft(sale_id, content, None, None, None, now_ms())

    def ledger(self, sale_id: str) -> DraftLedger:
        """The privacy ledger as one draft spends from it."""
        return DraftLedger(self._database, sale_id)

    def set_drawn(self, sale_id: str, facts: Mapping[str, Any]) -> None:
        """Keep what is known of the records, once they lie in their sealed file."""
        self._set("drawn", sale_id, facts)

    def set_attacks(self, sale_id: str, report: Mapping[str, Any]) -> None:
        """Keep what the attack tests said."""
        self._set("attacks", sale_id, report)

    def remove(self, sale_id: str) -> None:
        """Give a draft up; what it spent stays spent."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM drafts WHERE sale_id = ?", (sale_id,))

    def _set(self, column: str, sale_id: str, value: Mapping[str, Any]) -> None:
        with self._database.transaction() as connection:
            changed = connection.execute(
                f"UPDATE drafts SET {column} = ?, changed_at_ms = ? WHERE sale_id = ?",  # noqa: S608 - one of two names
                (canonical_json(value), now_ms(), sale_id),
            ).rowcount
        if not changed:
            raise StoreError("This draft was given up meanwhile.", next_step="Begin the sale again.")

    def _read(self, rest: str, values: tuple[str, ...]) -> list[Draft]:
        seller = (self._seller.address, self._seller.genesis_hash, int(self._everywhere))
        rows = self._database.rows(f"{_DRAFTS} {rest}", (*seller, *values))
        return [
            Draft(sale_id, json.loads(content), spent, _json(drawn), _json(attacks), changed)
            for sale_id, content, spent, drawn, attacks, changed in rows
        ]


def forget_drafts_of(database: Database, dataset_id: str) -> list[str]:
    """Give up every account's drafts of a data set that are not sales yet, and return their sales' ids."""
    with database.transaction() as connection:
        found = connection.execute(
            "SELECT sale_id FROM drafts WHERE json_extract(content, '$.dataset') = ? "
            "AND sale_id NOT IN (SELECT sale_id FROM sales)",
            (dataset_id,),
        ).fetchall()
        connection.executemany("DELETE FROM drafts WHERE sale_id = ?", found)
    return [str(sale_id) for (sale_id,) in found]


def with_records(database: Database) -> set[str]:
    """Return the ids of drafts and of sales that are not over, of every account: their exact records are needed."""
    rows = database.rows("SELECT sale_id FROM drafts UNION SELECT sale_id FROM sales WHERE outcome IS NULL")
    return {str(sale_id) for (sale_id,) in rows}


class DraftLedger:
    """`privacy.LedgerRows` for one draft: the spend and the draft's note of it become durable in one commit."""

    def __init__(self, database: Database, sale_id: str) -> None:
        self._database = database
        self._ledger = LedgerStore(database)
        self._sale_id = sale_id

    def append(self, entry: LedgerEntry) -> None:
        """Write the spend down with the draft it is for.

        Raises:
            StoreError: there is no such draft, or it has spent already; nothing is spent.
        """
        with self._database.transaction() as connection:
            seq = self._ledger.append(entry)
            changed = connection.execute(
                "UPDATE drafts SET ledger_seq = ?, changed_at_ms = ? WHERE sale_id = ? AND ledger_seq IS NULL",
                (seq, now_ms(), self._sale_id),
            ).rowcount
            if not changed:
                raise StoreError("This draft has paid for its noise already, or was given up. Nothing more was spent.")

    def rows(self) -> Sequence[LedgerEntry]:
        """Return all rows of the ledger, verified."""
        return self._ledger.rows()


def _json(text: str | None) -> Mapping[str, Any] | None:
    found: Mapping[str, Any] | None = json.loads(text) if text is not None else None
    return found
