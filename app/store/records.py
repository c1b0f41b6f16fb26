"""The simpler tables: receipts, cached chain state, settings, address book."""

from __future__ import annotations

import json
import re
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.store.database import canonical_json, now_ms
from app.store.errors import JournalConflictError, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from app.store.database import Database

__all__ = [
    "AddressBook",
    "CachedState",
    "ChainCache",
    "Contact",
    "Receipt",
    "Receipts",
    "Settings",
]

_MAX_LABEL_CHARS = 64
_MAX_NOTE_CHARS = 200


@dataclass(frozen=True, slots=True)
class Receipt:
    """One receipt; `body` is JSON, `at_ms` when it was stored."""

    receipt_id: str
    sale_id: str | None
    body: Mapping[str, Any] = field(repr=False)
    at_ms: int


class Receipts:
    """Receipts of what left and what was paid; never changed once written."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, receipt_id: str, body: Mapping[str, Any], *, sale_id: str | None = None) -> None:
        """Store a receipt durably; the same one again changes nothing.

        Raises:
            JournalConflictError: another receipt has this name.
        """
        text = canonical_json(body)
        with self._database.transaction() as connection:
            known = connection.execute(
                "SELECT sale_id, body FROM receipts WHERE receipt_id = ?", (receipt_id,)
            ).fetchone()
            if known is None:
                connection.execute("INSERT INTO receipts VALUES (?, ?, ?, ?)", (receipt_id, sale_id, text, now_ms()))
            elif tuple(known) != (sale_id, text):
                raise JournalConflictError(sale_id or "-", None, f"receipt {receipt_id[:40]}")

    def get(self, receipt_id: str) -> Receipt | None:
        """Return one receipt, or None."""
        rows = self._database.rows("SELECT * FROM receipts WHERE receipt_id = ?", (receipt_id,))
        return _receipt(*rows[0]) if rows else None

    def all(self, *, sale_id: str | None = None, limit: int = 1000) -> list[Receipt]:
        """Return receipts, newest first, of one sale or of all."""
        rows = self._database.rows(
            "SELECT * FROM receipts WHERE ? IS NULL OR sale_id = ? ORDER BY at_ms DESC, rowid DESC LIMIT ?",
            (sale_id, sale_id, limit),
        )
        return [_receipt(*row) for row in rows]

    def sale_named(self, beginning: str) -> str:
        """Return the only sale with a receipt whose id begins like this, else the text itself."""
        rows = self._database.rows("SELECT DISTINCT sale_id FROM receipts WHERE sale_id IS NOT NULL")
        found = [sale_id for (sale_id,) in rows if beginning and sale_id.startswith(beginning)]
        return found[0] if len(found) == 1 else beginning


def _receipt(receipt_id: str, sale_id: str | None, body: str, at_ms: int) -> Receipt:
    return Receipt(receipt_id, sale_id, json.loads(body), at_ms)


@dataclass(frozen=True, slots=True)
class CachedState:
    """A copy of something on the chain, as it was at `slot`."""

    slot: int
    body: Any


class ChainCache:
    """Copies of what is public on the chain, so that pages show something at once. Never decide about money by them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, key: str, slot: int, body: Any) -> bool:
        """Store a copy unless a newer one is there; returns whether it was stored."""
        with self._database.transaction() as connection:
            done = connection.execute(
                "INSERT INTO chain_cache VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET slot = excluded.slot, "
                "body = excluded.body WHERE excluded.slot >= chain_cache.slot",
                (key, slot, canonical_json(body)),
            )
            return bool(done.rowcount > 0)

    def get(self, key: str) -> CachedState | None:
        """Return the copy, or None."""
        rows = self._database.rows("SELECT slot, body FROM chain_cache WHERE key = ?", (key,))
        return CachedState(rows[0][0], json.loads(rows[0][1])) if rows else None

    def clear(self) -> None:
        """Drop all copies, for instance when the network was made anew."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM chain_cache")


class Settings:
    """Named JSON values."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str, default: Any = None) -> Any:
        """Return a setting, or `default`."""
        rows = self._database.rows("SELECT value FROM settings WHERE key = ?", (key,))
        return json.loads(rows[0][0]) if rows else default

    def set(self, key: str, value: Any) -> None:
        """Store a setting."""
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO settings VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (key, canonical_json(value)),
            )

    def remove(self, key: str) -> None:
        """Go back to the default."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM settings WHERE key = ?", (key,))

    def all(self) -> dict[str, Any]:
        """Return every setting that was stored."""
        return {key: json.loads(value) for key, value in self._database.rows("SELECT key, value FROM settings")}


@dataclass(frozen=True, slots=True)
class Contact:
    """A labelled address, base58.

    Attributes:
        note: the person's own words.
        needs_memo: whether the recipient (an exchange) takes transfers only with a memo.
        memo: the memo it gave, empty for none.
        network: genesis hash of the only network it is for, empty for any.
    """

    address: str
    label: str
    added_at_ms: int
    note: str = ""
    needs_memo: bool = False
    memo: str = ""
    network: str = ""


class AddressBook:
    """Addresses with the labels that their owner of the book gave them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(
        self,
        address: str,
        label: str,
        *,
        note: str = "",
        needs_memo: bool = False,
        memo: str = "",
        network: str = "",
    ) -> None:
        """Add an address, or replace what is known of it; the caller has checked that it is one.

        Raises:
            StoreError: a text is too long or holds characters that do not print, or the label is empty.
        """
        stripped = label.strip()
        if not 0 < len(stripped) <= _MAX_LABEL_CHARS or not stripped.isprintable():
            raise StoreError("A label has 1 to 64 printable characters.", next_step="Choose another label.")
        if _LIKE_ADDRESS.fullmatch(stripped):
            raise StoreError(
                "A label cannot be an address: it would stand for another one.", next_step="Choose a name."
            )
        if any(len(text) > _MAX_NOTE_CHARS or not text.isprintable() for text in (note, memo, network)):
            raise StoreError("A note or memo has at most 200 printable characters.", next_step="Shorten it.")
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO address_book (address, label, added_at_ms, note, needs_memo, memo, network) "
                "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (address) DO UPDATE SET label = excluded.label, "
                "note = excluded.note, needs_memo = excluded.needs_memo, memo = excluded.memo, "
                "network = excluded.network",
                (address, stripped, now_ms(), note.strip(), int(needs_memo), memo.strip(), network),
            )

    def remove(self, address: str) -> None:
        """Forget an address."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM address_book WHERE address = ?", (address,))

    @contextmanager
    def together(self) -> Iterator[None]:
        """Write several entries durably at once, or none of them after an exception."""
        with self._database.transaction():
            yield

    def get(self, address: str) -> Contact | None:
        """Return what is known of an address, or None."""
        rows = self._database.rows(f"{_CONTACTS} WHERE address = ?", (address,))
        return _contact(rows[0]) if rows else None

    def all(self) -> list[Contact]:
        """Return the book in the order of its labels."""
        return [_contact(row) for row in self._database.rows(f"{_CONTACTS} ORDER BY label, address")]


_LIKE_ADDRESS = re.compile("[1-9A-HJ-NP-Za-km-z]{32,44}")
_CONTACTS = "SELECT address, label, added_at_ms, note, needs_memo, memo, network FROM address_book"


def _contact(row: tuple[Any, ...]) -> Contact:
    address, label, added_at_ms, note, needs_memo, memo, network = row
    return Contact(address, label, added_at_ms, note, bool(needs_memo), memo, network)
