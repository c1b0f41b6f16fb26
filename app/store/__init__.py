"""What the app remembers: the data folder and its one encrypted database. Used by app only.

A `Database` belongs to one thread; the repositories (`SaleJournal`, `LedgerStore`, `Receipts`, `DatasetStore`,
`ChainCache`, `Settings`, `AddressBook`) are small views of it.

Modules are loaded when a name of theirs is first used: the window's first frame needs the folder, and no database.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.store.database import Database, canonical_json
    from app.store.datasets import DatasetRow, DatasetStore
    from app.store.drafts import Draft, DraftLedger, Drafts
    from app.store.errors import StoreError, StoreFullError
    from app.store.home import Home, HomeLock, resolve_home
    from app.store.journal import JournalRow, SaleJournal, SaleRow, Seller
    from app.store.ledger import LedgerStore
    from app.store.records import (
        AddressBook,
        CachedState,
        ChainCache,
        Contact,
        Receipt,
        Receipts,
        Settings,
    )
    from app.store.sends import PaymentRequest, PaymentRequests, SendState, SendStore, SentTransfer
    from app.store.votes import VoteStore

_HOMES = {
    "database": ("Database", "canonical_json"),
    "datasets": ("DatasetRow", "DatasetStore"),
    "errors": ("StoreError", "StoreFullError"),
    "home": ("Home", "HomeLock", "resolve_home"),
    "drafts": ("Draft", "DraftLedger", "Drafts"),
    "journal": ("JournalRow", "SaleJournal", "SaleRow", "Seller"),
    "ledger": ("LedgerStore",),
    "records": (
        "AddressBook",
        "CachedState",
        "ChainCache",
        "Contact",
        "Receipt",
        "Receipts",
        "Settings",
    ),
    "sends": ("PaymentRequest", "PaymentRequests", "SendState", "SendStore", "SentTransfer"),
    "votes": ("VoteStore",),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "AddressBook",
    "CachedState",
    "ChainCache",
    "Contact",
    "Database",
    "DatasetRow",
    "DatasetStore",
    "Draft",
    "DraftLedger",
    "Drafts",
    "Home",
    "HomeLock",
    "JournalRow",
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
    "StoreError",
    "StoreFullError",
    "VoteStore",
    "canonical_json",
    "resolve_home",
]


def __getattr__(name: str) -> object:
    """Load the module of a public name."""
    if name not in _HOME_OF:
        raise AttributeError(name)
    return getattr(import_module(f"app.store.{_HOME_OF[name]}"), name)
