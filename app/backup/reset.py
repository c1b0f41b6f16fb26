"""Erases a data folder: only what Gleaner writes, and to the end once it was decided."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

from app.errors import UserError
from wallet import WalletError

if TYPE_CHECKING:
    from app.store import Database, Home
    from wallet import Wallet

MARK: Final = "reset.now"
# By pattern: the folder may be one in which a person keeps other things, too.
_OURS: Final = (
    "vault*", "store.db*", "history.db*", "backup.db*", "window.json*", "networks.json*", "packages", "library",
    "network", "before-restore-*", "restore.new", "proof-*", "fault.txt", "demo",
)  # fmt: skip


def require_nothing_due(database: Database, *, even_with_sales: bool) -> None:
    """Refuse to leave sales behind whose duties nobody would do.

    Raises:
        UserError: sales are open, and it was not agreed to leave them.
    """
    ((open_sales,),) = database.rows("SELECT count(*) FROM sales WHERE outcome IS NULL")
    if open_sales and not even_with_sales:
        many = "1 sale is" if open_sales == 1 else f"{open_sales} sales are"
        raise UserError(
            f"{many} not finished. Samples and keys are still asked for, and only this device gives them.",
            money="Erased now, their bonds and pay would be lost, unless a backup is restored in time.",
            data="Nothing was erased.",
            next_step="Let them end first, or say that you leave them.",
        )


def forgotten_by_keyring(wallet: Wallet) -> bool:
    """Have the system's keyring forget an unlocked wallet that is about to be erased; False where its entry stays.

    With the entry, whoever finds a copy of the vault, in a backup for instance, opens it without the passphrase. A
    keyring that refuses keeps nobody from erasing.
    """
    if not wallet.remembered_in_keyring():
        return True
    try:
        wallet.forget_keyring()
    except WalletError:
        return False
    return True


def erase(home: Home) -> None:
    """Erase everything of ours in the folder; decided once, it is finished even if the power fails.

    The caller holds the folder's lock, has closed the database, and has proof that the keys can come back.

    Raises:
        OSError: the disk refused; opening the folder again goes on.
    """
    (home.root / MARK).touch(mode=0o600)
    finish_reset(home)


def finish_reset(home: Home) -> bool:
    """Finish erasing where that was interrupted; True where there was something to finish.

    Raises:
        OSError: the disk refused.
    """
    mark = home.root / MARK
    if not mark.exists():
        return False
    for pattern in _OURS:
        for path in home.root.glob(pattern):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
    mark.unlink()
    return True
