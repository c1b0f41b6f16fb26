"""Group commit: the transactions of one moment become durable together, each account written once."""

from collections.abc import Mapping, Sequence

from solders.account import Account
from solders.pubkey import Pubkey

from devnet.ledger import Ledger, StoredTransaction
from devnet.storage import Storage


class Journal:
    """Collects what transactions write until :meth:`commit`.

    A commit costs more than everything else about a simple transfer; clients that arrive at the same moment share it.

    Args:
        storage: The open data folder.
        ledger: Takes the transactions.
    """

    def __init__(self, storage: Storage, ledger: Ledger) -> None:
        self._storage = storage
        self._ledger = ledger
        self._accounts: dict[Pubkey, Account | None] = {}

    def add(
        self, entry: StoredTransaction, mentioned: Sequence[Pubkey], changed: Mapping[Pubkey, Account | None]
    ) -> None:
        """Write a transaction into the open group, opening one if there is none.

        Args:
            entry: The transaction.
            mentioned: Every account it names.
            changed: Accounts it left different; None for those that are gone.

        Raises:
            sqlite3.Error: It cannot be written; the caller rolls the group back.
        """
        if not self._storage.db.in_transaction:
            self._storage.begin()
        self._ledger.add_transaction(entry, mentioned)
        self._accounts.update(changed)

    def commit(self) -> None:
        """Make the group last.

        Raises:
            sqlite3.Error: It cannot be stored; the caller rolls the group back.
        """
        self._storage.put_accounts(list(self._accounts.items()))
        self._storage.commit()
        self._accounts.clear()

    def roll_back(self) -> None:
        """Forget the open group."""
        self._accounts.clear()
        self._storage.roll_back()
