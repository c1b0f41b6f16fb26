"""The journal of sales: what was decided and done, written down before each outside effect and after it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.store.database import canonical_json, now_ms
from app.store.errors import JournalConflictError, StoreError, UnknownSaleError
from app.store.records import Receipts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.store.database import Database

__all__ = ["JournalRow", "SaleJournal", "SaleRow", "Seller", "consent_id"]

SPENT = "spent"
"""Step of a sale of noised data: its privacy was paid for."""
_MAX_STEP_CHARS = 64
_SALES = "SELECT sale_id, plan, created_at_ms, outcome, finished_at_ms FROM sales"
_NEWEST_FIRST = "ORDER BY created_at_ms DESC, rowid DESC"


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One step. `batch_no` is None for steps of the whole sale; `ledger_seq` names the privacy spend made with it."""

    seq: int
    sale_id: str
    batch_no: int | None
    step: str
    payload: Mapping[str, Any]
    at_ms: int
    ledger_seq: int | None = None


@dataclass(frozen=True, slots=True)
class SaleRow:
    """One sale. `outcome` is None while it is open."""

    sale_id: str
    plan: Mapping[str, Any] = field(repr=False)
    created_at_ms: int
    outcome: str | None
    finished_at_ms: int | None


@dataclass(frozen=True, slots=True)
class Seller:
    """Whose sales a journal holds: an account's base58 address, on the network of this base58 genesis hash."""

    address: str
    genesis_hash: str


class SaleJournal:
    """Append-only steps of one seller's sales. Every call returns only when what it wrote would survive a power cut.

    Args:
        database: the open store.
        seller: whose sales; those of other accounts and networks are not seen.
    """

    def __init__(self, database: Database, seller: Seller) -> None:
        self._database = database
        self._seller = seller

    def create_sale(
        self,
        sale_id: str,
        plan: Mapping[str, Any],
        first: Sequence[tuple[int | None, str, Mapping[str, Any]]] = (),
        *,
        consent: Mapping[str, Any] | None = None,
    ) -> None:
        """Write a new sale down, its first steps with it. The same sale with the same plan again changes nothing.

        Its draft, if there is one, ends with it: the step `spent` takes over the draft's row of the privacy ledger.

        Args:
            sale_id: its name.
            plan: what was agreed to.
            first: batch, name and payload of steps that are true from the beginning.
            consent: the signed paper it rests on.

        Raises:
            JournalConflictError: the sale exists with another plan, or is somebody else's.
        """
        text = canonical_json(plan)
        with self._database.transaction() as connection:
            known = connection.execute(
                "SELECT plan, seller, genesis_hash FROM sales WHERE sale_id = ?", (sale_id,)
            ).fetchone()
            if known is not None:
                if tuple(known) != (text, self._seller.address, self._seller.genesis_hash):
                    raise JournalConflictError(sale_id, None, "plan")
                return  # its first steps were in the same commit
            connection.execute(
                "INSERT INTO sales (sale_id, plan, created_at_ms, seller, genesis_hash) VALUES (?, ?, ?, ?, ?)",
                (sale_id, text, now_ms(), self._seller.address, self._seller.genesis_hash),
            )
            draft = connection.execute("SELECT ledger_seq FROM drafts WHERE sale_id = ?", (sale_id,)).fetchone()
            for batch_no, step, payload in first:
                self.append(sale_id, batch_no, step, payload, spent=draft[0] if draft and step == SPENT else None)
            connection.execute("DELETE FROM drafts WHERE sale_id = ?", (sale_id,))
            if consent is not None:
                Receipts(self._database).add(consent_id(sale_id), consent, sale_id=sale_id)

    def append(
        self,
        sale_id: str,
        batch_no: int | None,
        step: str,
        payload: Mapping[str, Any],
        *,
        spent: int | None = None,
    ) -> int:
        """Write a step down and return its sequence number.

        The same step of the same batch again returns the row that is there, if payload and spend are identical.

        Args:
            sale_id: of which sale.
            batch_no: of which batch, None for the whole sale.
            step: its name, 1 to 64 characters.
            payload: what is to be known about it.
            spent: row of the privacy ledger that paid for it.

        Raises:
            JournalConflictError: the step is there with another payload or spend.
            UnknownSaleError: there is no such sale.
            StoreError: the sale is finished.
            StoreFullError: nothing was written.
        """
        if not 0 < len(step) <= _MAX_STEP_CHARS:
            raise StoreError("The name of a step has 1 to 64 characters.")
        text = canonical_json(payload)
        with self._database.transaction() as connection:
            sale = connection.execute("SELECT outcome FROM sales WHERE sale_id = ?", (sale_id,)).fetchone()
            if sale is None:
                raise UnknownSaleError(sale_id)
            known = connection.execute(
                "SELECT seq, payload, ledger_seq FROM journal "
                "WHERE sale_id = ? AND ifnull(batch_no, -1) = ifnull(?, -1) AND step = ?",
                (sale_id, batch_no, step),
            ).fetchone()
            if known is not None:
                if (known[1], known[2]) != (text, spent):
                    raise JournalConflictError(sale_id, batch_no, step)
                return int(known[0])
            if sale[0] is not None:
                raise StoreError(f"Sale {sale_id} is finished; step {step} was not added.")
            if batch_no is not None:
                connection.execute("INSERT OR IGNORE INTO batches VALUES (?, ?)", (sale_id, batch_no))
            row = connection.execute(
                "INSERT INTO journal (sale_id, batch_no, step, payload, ledger_seq, at_ms) VALUES (?, ?, ?, ?, ?, ?) "
                "RETURNING seq",
                (sale_id, batch_no, step, text, spent, now_ms()),
            ).fetchone()
            return int(row[0])

    def steps(self, sale_id: str) -> list[JournalRow]:
        """Return the steps of a sale in the order in which they were written."""
        rows = self._database.rows(
            "SELECT seq, sale_id, batch_no, step, payload, at_ms, ledger_seq FROM journal WHERE sale_id = ? "
            "ORDER BY seq",
            (sale_id,),
        )
        return [
            JournalRow(seq, sale, batch_no, step, json.loads(payload), at_ms, ledger_seq)
            for seq, sale, batch_no, step, payload, at_ms, ledger_seq in rows
        ]

    def sale(self, sale_id: str) -> SaleRow:
        """Return one sale.

        Raises:
            UnknownSaleError: there is none of this name.
        """
        found = self._sales(sale_id, only_open=False)
        if not found:
            raise UnknownSaleError(sale_id)
        return found[0]

    def sale_named(self, beginning: str) -> SaleRow:
        """Return one sale by its id, or the only one that begins so.

        Raises:
            UnknownSaleError: there is none, or several begin so.
        """
        found = [one for one in self.sales() if beginning and one.sale_id.startswith(beginning)]
        if len(found) != 1:
            return self.sale(beginning)
        return found[0]

    def sales(self) -> list[SaleRow]:
        """Return all sales, newest first."""
        return self._sales(None, only_open=False)

    def open_sales(self) -> list[SaleRow]:
        """Return the sales that are not finished, newest first."""
        return self._sales(None, only_open=True)

    def open_elsewhere(self) -> int:
        """Count this account's sales on other networks that are not finished."""
        ((count,),) = self._database.rows(
            "SELECT count(*) FROM sales WHERE seller = ? AND genesis_hash != ? AND outcome IS NULL",
            (self._seller.address, self._seller.genesis_hash),
        )
        return int(count)

    def sales_of_everybody(self) -> list[SaleRow]:
        """Return the sales of every account on every network, newest first."""
        return _rows(self._database.rows(f"{_SALES} {_NEWEST_FIRST}"))

    def take_over_unnamed(self) -> None:
        """Make the sales this seller's that were written before sales had one. For the wallet's first account only."""
        with self._database.transaction() as connection:
            connection.execute(
                "UPDATE sales SET seller = ?, genesis_hash = ? WHERE seller = ''",
                (self._seller.address, self._seller.genesis_hash),
            )

    def _sales(self, sale_id: str | None, *, only_open: bool) -> list[SaleRow]:
        rows = self._database.rows(
            f"{_SALES} WHERE seller = ? AND genesis_hash = ? AND (? IS NULL OR sale_id = ?) "
            f"AND (? = 0 OR outcome IS NULL) {_NEWEST_FIRST}",
            (self._seller.address, self._seller.genesis_hash, sale_id, sale_id, int(only_open)),
        )
        return _rows(rows)

    def finish(self, sale_id: str, outcome: str) -> None:
        """Close a sale with its outcome. The same outcome again changes nothing.

        Raises:
            UnknownSaleError: there is no such sale.
            JournalConflictError: it has another outcome.
        """
        with self._database.transaction() as connection:
            known = connection.execute("SELECT outcome FROM sales WHERE sale_id = ?", (sale_id,)).fetchone()
            if known is None:
                raise UnknownSaleError(sale_id)
            if known[0] is None:
                connection.execute(
                    "UPDATE sales SET outcome = ?, finished_at_ms = ? WHERE sale_id = ?", (outcome, now_ms(), sale_id)
                )
            elif known[0] != outcome:
                raise JournalConflictError(sale_id, None, "finish")


def consent_id(sale_id: str) -> str:
    """Name of the consent a sale rests on, among the receipts."""
    return f"consent:{sale_id}"


def _rows(rows: Sequence[tuple[Any, ...]]) -> list[SaleRow]:
    return [
        SaleRow(sale_id, json.loads(plan), created, outcome, finished)
        for sale_id, plan, created, outcome, finished in rows
    ]
