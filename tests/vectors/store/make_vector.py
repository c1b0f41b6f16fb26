"""Make vN.db, the upgrade vector of the current database version N. Run once per version, keep the file for ever."""

from pathlib import Path

from app.store import (
    AddressBook,
    ChainCache,
    Database,
    DatasetStore,
    DraftLedger,
    Drafts,
    PaymentRequest,
    PaymentRequests,
    Receipts,
    SaleJournal,
    Seller,
    SendStore,
    SentTransfer,
    Settings,
)
from app.store.migrate import known_migrations
from privacy.ledger import LedgerEntry

if __name__ == "__main__":
    path = Path(__file__).with_name(f"v{known_migrations()[-1].number}.db")
    path.unlink(missing_ok=True)
    with Database(path, b"\x07" * 32) as database:
        journal = SaleJournal(database, Seller("me", "here"))
        journal.create_sale("done sale", {"request": "R1"})
        journal.finish("done sale", "paid")
        spend = LedgerEntry("e1", "energy", "record", "laplace histogram", 0.5, "sale", 1_700_000_000_000)
        Drafts(database, Seller("me", "here")).begin("open sale", {"columns": []})
        DraftLedger(database, "open sale").append(spend)
        journal.create_sale("open sale", {"request": "R2"}, [(None, "spent", {"epsilon": "0.5"})])
        Drafts(database, Seller("me", "here")).begin("draft", {"columns": []})
        journal.append("open sale", 0, "seal", {"cid": "a"})
        journal.append("open sale", 1, "seal", {"cid": "b"})
        Receipts(database).add("r1", {"paid": "50"}, sale_id="done sale")
        Settings(database).set("theme", "dark")
        AddressBook(database).put("HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk", "Friend")
        sent = SentTransfer("Friend", "SOL", "SOL", 9, 2**64 - 1, "rent", "s1", b"raw", 9, 1_700_000_000_000)
        SendStore(database, "me", "here").add(sent)
        PaymentRequests(database, "me", "here").add(PaymentRequest("r", "SOL", 5, "solana:me", 1_700_000_000_000))
        DatasetStore(database).put("d1", "energy", b"\x05" * 32, "d1.gds", {"title": "Energy log"})
        ChainCache(database).put("request/1", 7, {"left": 448})
        database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
