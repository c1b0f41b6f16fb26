"""What can go wrong with the data folder and the database in it.

StoreError (an AppError)
├── StoreWrongKeyError   the key in the vault does not open the database
├── StoreNewerError      written by a newer version
├── StoreDamagedError    the file is damaged
│   └── LedgerBrokenError  the chain of the privacy ledger does not hold
├── SealedDamagedError   a sealed file of data is not the one that was written
├── StoreFullError       the disk is full; nothing is lost
├── JournalConflictError the same step was journalled before with another content
├── UnknownSaleError
└── HomeError            the data folder cannot be used
    └── HomeBusyError    another Gleaner uses it
"""

from __future__ import annotations

from app.errors import AppError

__all__ = [
    "HomeBusyError",
    "HomeError",
    "JournalConflictError",
    "LedgerBrokenError",
    "SealedDamagedError",
    "StoreDamagedError",
    "StoreDiskError",
    "StoreError",
    "StoreFullError",
    "StoreNewerError",
    "StoreWrongKeyError",
    "UnknownSaleError",
]

_MONEY = "Nothing is paid twice: a sale goes on from its last saved step."


class StoreError(AppError):
    """Base of what can go wrong with the database."""

    title = "Gleaner's own records could not be used"
    exit_code = 3

    def __init__(
        self,
        what: str,
        *,
        money: str = _MONEY,
        data: str = "What was saved stays as it was.",
        next_step: str = "Try again.",
    ) -> None:
        super().__init__(what, money=money, data=data, next_step=next_step)


class StoreWrongKeyError(StoreError):
    """The key does not open the database."""

    title = "The records do not belong to this wallet"

    def __init__(self) -> None:
        super().__init__(
            "The database in this data folder does not open with this wallet's key: it belongs to another wallet, "
            "or is not a database.",
            next_step=(
                "Use the vault that belongs to it, or move the database away; sales and balances "
                "are then read from the chain again."
            ),
        )


class StoreNewerError(StoreError):
    """The database was written by a newer version."""

    title = "These records are from a newer Gleaner"

    def __init__(self, found: int, known: int) -> None:
        super().__init__(
            f"The database has version {found}; this Gleaner knows versions up to {known}.",
            next_step="Install the newer Gleaner to open it.",
        )


class StoreDamagedError(StoreError):
    """The database is damaged."""

    title = "Gleaner's records are damaged"

    def __init__(self, what: str = "The database cannot be read: it is damaged.") -> None:
        super().__init__(
            what,
            next_step=(
                "Restore the data folder from a backup, or move the database away; sales and balances "
                "are then read from the chain again."
            ),
        )


class LedgerBrokenError(StoreDamagedError):
    """A row of the privacy ledger was changed, removed or put in."""

    title = "The privacy ledger was changed"

    def __init__(self, seq: int) -> None:
        super().__init__(
            f"Row {seq} of the privacy ledger does not fit the row before it. Until it is restored, "
            "nothing that spends privacy budget will be done."
        )
        self.seq = seq


class SealedDamagedError(StoreError):
    """A sealed file of data is cut off, altered, or another one."""

    title = "A sealed file of your data is damaged"

    def __init__(self) -> None:
        super().__init__(
            "A file in your data folder is not the one that was sealed there: it is damaged, or was exchanged.",
            data="Nothing was read from it, and nothing of it leaves.",
            next_step="Restore it from a backup, or import the data again.",
        )


class StoreFullError(StoreError):
    """The disk is full."""

    title = "The disk is full"

    def __init__(self) -> None:
        super().__init__(
            "There was no room to write down the last step, so it was not done. Nothing is lost: "
            "everything before it is saved.",
            next_step="Free some space, then continue.",
        )


class StoreDiskError(StoreError):
    """The disk refused to read or write: a quota, a removed drive, a failing one."""

    title = "The disk refused"

    def __init__(self) -> None:
        super().__init__(
            "The disk refused to read or write, so the last step was not done. Nothing is lost: "
            "everything before it is saved.",
            next_step="Check the drive, its free space and your quota, then continue.",
        )


class JournalConflictError(StoreError):
    """A step is in the journal already, with another content."""

    title = "This step was done before"

    def __init__(self, sale_id: str, batch_no: int | None, step: str) -> None:
        where = f"batch {batch_no} of " if batch_no is not None else ""
        super().__init__(
            f"Step {step} of {where}sale {sale_id} is in the journal already, with another content. "
            "It was not repeated.",
            next_step="Continue the sale; it goes on from what the journal says.",
        )


class UnknownSaleError(StoreError):
    """No such sale."""

    title = "There is no such sale"
    exit_code = 2

    def __init__(self, sale_id: str) -> None:
        super().__init__(
            f"This data folder knows no sale “{sale_id[:80]}”.", next_step="See your sales with: gleaner receipts"
        )


class HomeError(StoreError):
    """The data folder cannot be used."""

    title = "The data folder cannot be used"


class HomeBusyError(HomeError):
    """Another Gleaner uses the data folder."""

    title = "Gleaner is already running"

    def __init__(self, folder: str, holder: str) -> None:
        super().__init__(
            f"The data folder {folder} is in use by {holder}.",
            next_step="Use that window, close it first, or choose another folder with --home.",
        )
