"""Two databases of one wallet, neither of which may be forgotten: what was revealed and voted never becomes less."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from app.sell.resale import GIVEN_UP
from app.store import LedgerStore, SaleJournal, Seller, Settings
from app.store.database import now_ms

if TYPE_CHECKING:
    from app.store import Database

RESTORED = "restored"
"""Setting: until when the records are known, and for whom the chain was read since (`app.sell.catch_up`)."""
_VOTES: Final = "batch, r, redraw, reviewer, status, bits, reasons, committed, revealed, decided_at_ms"


@dataclass(frozen=True, slots=True)
class Carried:
    """Rows taken over from the other database."""

    spends: int
    votes: int


def last_change_ms(database: Database) -> int:
    """Return when a sale, a vote or the privacy ledger last moved, milliseconds since 1970, 0 if never."""
    entries = LedgerStore(database).rows()
    ((journal, votes),) = database.rows(
        "SELECT (SELECT max(at_ms) FROM journal), (SELECT max(decided_at_ms) FROM votes)"
    )
    return max(journal or 0, votes or 0, *(entry.created_at_ms for entry in entries), 0)


def carry_over(source: Database, target: Database) -> Carried:
    """Add privacy spends and votes that only `source` knows. Safe to repeat.

    Raises:
        LedgerBrokenError: one of the ledgers was changed; nothing was added.
    """
    known = {entry.digest for entry in LedgerStore(target).rows()}
    missing = [entry for entry in LedgerStore(source).rows() if entry.digest not in known]
    votes: list[tuple[Any, ...]] = source.rows(f"SELECT {_VOTES} FROM votes")  # noqa: S608 - a constant
    with target.transaction() as connection:
        for entry in missing:
            LedgerStore(target).append(entry)
        added = 0
        for vote in votes:
            done = connection.execute(
                f"INSERT OR IGNORE INTO votes ({_VOTES}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - as above
                vote,
            )
            added += done.rowcount
    return Carried(len(missing), added)


def end_undrawn(database: Database) -> int:
    """Give up open sales of noised data whose noise this database does not know, and return how many.

    Their noise may have been drawn and sold after this copy was made. Drawn anew under the same spend it would reveal
    twice what was paid for once.
    """
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
