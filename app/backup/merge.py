"""Two databases of one wallet, neither of which may be forgotten: what was revealed, voted and sent stays known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from app.sell.resale import GIVEN_UP
from app.store import DatasetStore, LedgerStore, SaleJournal, Seller, Settings
from app.store.database import now_ms

if TYPE_CHECKING:
    from app.store import Database

RESTORED = "restored"
"""Setting: until when the records are known, and for whom the chain was read since (`app.sell.catch_up`)."""
_VOTES: Final = "batch, r, redraw, reviewer, status, bits, reasons, committed, revealed, decided_at_ms"
_SENDS: Final = (
    "account, genesis_hash, recipient, token, symbol, decimals, amount, memo, signature, raw, last_height, "
    "sent_at_ms, state, ended_at_ms, reason"
)
_CONTACTS: Final = "address, label, added_at_ms, note, needs_memo, memo, network"
_LINKS: Final = "reference, account, genesis_hash, token, amount, link, made_at_ms, paid_signature"


@dataclass(frozen=True, slots=True)
class Carried:
    """Rows taken over from the other database."""

    spends: int
    votes: int
    sends: int


def last_change_ms(database: Database) -> tuple[int, int]:
    """Return when a sale, a vote or the privacy ledger last moved, and when anything else did that has a time.

    Both in milliseconds since 1970, 0 if never. What duties hang on decides; the rest is asked where that is equal.
    """
    entries = LedgerStore(database).rows()
    ((journal, votes),) = database.rows(
        "SELECT (SELECT max(at_ms) FROM journal), (SELECT max(decided_at_ms) FROM votes)"
    )
    ((others,),) = database.rows(
        "SELECT max(at_ms) FROM (SELECT max(sent_at_ms) AS at_ms FROM sends UNION ALL "
        "SELECT max(ended_at_ms) FROM sends UNION ALL SELECT max(at_ms) FROM receipts UNION ALL "
        "SELECT max(added_at_ms) FROM address_book UNION ALL SELECT max(made_at_ms) FROM payment_requests UNION ALL "
        "SELECT max(json_extract(body, '$.imported_at_ms')) FROM datasets UNION ALL "
        "SELECT max(erased_at_ms) FROM datasets)"
    )
    return max(journal or 0, votes or 0, *(entry.created_at_ms for entry in entries), 0), others or 0


def carry_over(source: Database, target: Database) -> Carried:
    """Add privacy spends, votes, transfers and data sets that only `source` knows, and its erasures. Safe to repeat.

    A transfer that nobody remembers could be paid a second time; one that may still land is asked about again.

    Raises:
        LedgerBrokenError: one of the ledgers was changed; nothing was added.
    """
    known = {entry.digest for entry in LedgerStore(target).rows()}
    missing = [entry for entry in LedgerStore(source).rows() if entry.digest not in known]
    with target.transaction():
        for entry in missing:
            LedgerStore(target).append(entry)
        votes = _copy_rows(source, target, "votes", _VOTES)
        sends = _copy_rows(source, target, "sends", _SENDS)
        _copy_rows(source, target, "payment_requests", _LINKS)
        DatasetStore(target).contents.take_over(DatasetStore(source).contents)
        for row in DatasetStore(source).all():
            DatasetStore(target).carry(row)
    return Carried(len(missing), votes, sends)


def carry_contacts(newer: Database, target: Database) -> None:
    """Add the contacts that only the newer records know. Never the other way: one that was removed stays removed."""
    _copy_rows(newer, target, "address_book", _CONTACTS)


def _copy_rows(source: Database, target: Database, table: str, columns: str) -> int:
    """Add the rows whose key the target does not know, and return how many; what it knows stays as it is there."""
    rows: list[tuple[Any, ...]] = source.rows(f"SELECT {columns} FROM {table}")  # noqa: S608 - constants
    places = ", ".join("?" * len(columns.split(", ")))
    with target.transaction() as connection:
        added = [
            connection.execute(f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({places})", row).rowcount  # noqa: S608 - as above
            for row in rows
        ]
    return sum(added)


def end_undrawn(database: Database) -> int:
    """Give up open sales of noised data whose noise this database does not know, and return how many.

    Their noise may have been drawn and sold after this copy was made. Drawn anew under the same spend it would reveal
    twice what was paid for once. What was only prepared is forgotten for the same reason; what it cost stays spent.
    """
    with database.transaction() as connection:
        connection.execute("DELETE FROM drafts")
    journal = SaleJournal(database, Seller("", ""))  # steps and outcomes are not a seller's
    ended = 0
    for sale in journal.sales_of_everybody():
        steps = {row.step for row in journal.steps(sale.sale_id)}
        raw = sale.plan["plan"]["release"]["kind"] == "raw"
        if sale.outcome is not None or raw or "released" in steps:
            continue
        for number in range(len(sale.plan["batches"])):
            journal.append(sale.sale_id, number, GIVEN_UP, {})
        journal.finish(sale.sale_id, GIVEN_UP)
        ended += 1
    return ended


def mark_restored(database: Database, known_until_ms: int) -> None:
    """Have the chain read from then on, before anything is sold."""
    Settings(database).set(RESTORED, {"known_until_ms": known_until_ms, "restored_at_ms": now_ms(), "caught_up": []})
