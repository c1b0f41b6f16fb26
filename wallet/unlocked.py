"""What there is between unlocking and locking: the open vault, its accounts, and the keys handed out."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from wallet.accounts import Account, public_accounts, seed_of
from wallet.errors import LockedError
from wallet.held_keys import HeldKeys
from wallet.signing import wipe

if TYPE_CHECKING:
    from wallet.vault import OpenVault
    from wallet.vault_content import VaultContent

__all__ = ["Unlocked"]


class Unlocked:
    """The open vault of one person, or none. Whoever looks twice at it holds `lock` meanwhile."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.keys = HeldKeys(lambda number: seed_of(self.vault().content, number))
        self._vault: OpenVault | None = None
        self._accounts: tuple[Account, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether a vault is open."""
        return self._vault is not None

    def vault(self) -> OpenVault:
        """Return the open vault.

        Raises:
            LockedError: there is none.
        """
        if self._vault is None:
            raise LockedError
        return self._vault

    def accounts(self) -> tuple[Account, ...]:
        """Return its accounts in order.

        Raises:
            LockedError: there is none.
        """
        self.vault()
        return self._accounts

    def enter(self, vault: OpenVault) -> None:
        """Take a vault just opened over."""
        with self.lock:
            self.leave()
            self._vault = vault
            self._accounts = public_accounts(vault.content)

    def leave(self) -> None:
        """Wipe every key; what was handed out stops working."""
        with self.lock:
            self.keys.keep_only(())
            self._accounts = ()
            if self._vault is not None:
                self._vault.close()
                self._vault = None

    def save(self, content: VaultContent) -> None:
        """Write other content to the disk.

        Raises:
            VaultWriteError: the disk refused; everything is as before.
        """
        vault = self.vault()
        vault.save(content)
        self._accounts = public_accounts(content)

    def save_and_forget(self, content: VaultContent) -> None:
        """Write content from which something was removed; wipe that here and in the backup copy.

        Raises:
            VaultWriteError: the disk refused; everything is as before.
        """
        vault = self.vault()
        before = vault.content
        vault.save(content, forget_before=True)
        kept = {id(buffer) for buffer in content.secrets()}
        for buffer in before.secrets():
            if id(buffer) not in kept:
                wipe(buffer)
        self._accounts = public_accounts(content)
        self.keys.keep_only({account.number for account in content.accounts})
