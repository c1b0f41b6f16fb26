"""What the app remembers: the data folder and its one encrypted database. Used by app only.

A `Database` belongs to one thread; the repositories (`SaleJournal`, `LedgerStore`, `Receipts`, `Sources`,
`ChainCache`, `Settings`, `AddressBook`) are small views of it.
"""

from app.store.database import Database, canonical_json
from app.store.errors import StoreError, StoreFullError
from app.store.home import Home, HomeLock, resolve_home
from app.store.journal import JournalledLedger, JournalRow, SaleJournal, SaleRow, Seller
from app.store.ledger import LedgerStore
from app.store.records import (
    AddressBook,
    CachedState,
    ChainCache,
    Contact,
    Receipt,
    Receipts,
    Settings,
    Source,
    Sources,
)
from app.store.sends import PaymentRequest, PaymentRequests, SendState, SendStore, SentTransfer
from app.store.votes import VoteStore

__all__ = [
    "AddressBook",
    "CachedState",
    "ChainCache",
    "Contact",
    "Database",
    "Home",
    "HomeLock",
    "JournalRow",
    "JournalledLedger",
    "LedgerStore",
    "PaymentRequest",
    "PaymentRequests",
    "Receipt",
    "Receipts",
    "SaleJournal",
    "SaleRow",
    "Seller",
    "SendState",
    "SendStore",
    "SentTransfer",
    "Settings",
    "Source",
    "Sources",
    "StoreError",
    "StoreFullError",
    "VoteStore",
    "canonical_json",
    "resolve_home",
]
