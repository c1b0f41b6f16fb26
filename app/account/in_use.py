"""Which account acts: the one chosen for this run, the one chosen for good, or the first that can sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import UserError
from market.wording import short

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from solders.pubkey import Pubkey

    from app.store import AddressBook, Settings
    from wallet import Account, Wallet

__all__ = ["ACCOUNT_SETTING", "AccountsInUse"]

ACCOUNT_SETTING = "account"


class AccountsInUse:
    """The accounts of one vault, and the one in use.

    Args:
        wallet: the vault.
        settings: remembers the one chosen for good; asked for only while the vault is unlocked.
        contacts: the address book, likewise.
    """

    def __init__(self, wallet: Wallet, settings: Callable[[], Settings], contacts: Callable[[], AddressBook]) -> None:
        self._wallet = wallet
        self._settings = settings
        self._contacts = contacts
        self._number: int | None = None

    def account(self) -> Account:
        """The account in use.

        Raises:
            UserError: there is no wallet, or it is locked.
        """
        self.require_unlocked()
        book = self._wallet.book
        known = {account.number for account in book.accounts()}
        # One that was removed meanwhile is in use no more.
        if self._number not in known:
            stored = self._settings().get(ACCOUNT_SETTING, default=None)
            self._number = stored if stored in known else book.default_account().number
        return book.account(self._number)

    def use(self, number: int, *, for_good: bool) -> Account:
        """Make another account the one in use, for this run or until another is chosen.

        Raises:
            UserError: there is no wallet, or it is locked.
            AccountMissingError: there is no account of this number.
        """
        self.require_unlocked()
        account = self._wallet.book.account(number)
        if for_good:
            self._settings().set(ACCOUNT_SETTING, number)
        self._number = number
        return account

    def find(self, which: str) -> Account:
        """Return the account a person means by a name, a number or an address.

        Raises:
            UserError: there is no such account, or several have this name.
        """
        self.require_unlocked()
        accounts = self._wallet.book.accounts()
        named = [one for one in accounts if which in {one.address, str(one.number)}]
        named = named or [one for one in accounts if one.name.casefold() == which.strip().casefold()]
        if len(named) == 1:
            return named[0]
        many = "More than one account has this name" if named else "There is no account of this name, number or address"
        raise UserError(f"{many}.", next_step="See them, with their numbers, by: gleaner wallet list")

    def own(self) -> Mapping[Pubkey, str]:
        """Every account of the vault with its name; none while it is locked, when nothing is signed anyway."""
        from solders.pubkey import Pubkey as Address

        if not self._wallet.is_unlocked:
            return {}
        return {Address.from_bytes(one.pubkey): one.name for one in self._wallet.book.accounts()}

    def people(self) -> Mapping[Pubkey, str]:
        """The address book as sentences about signatures call its addresses; empty while the wallet is locked."""
        from solders.pubkey import Pubkey as Address

        if not self._wallet.is_unlocked:
            return {}
        book = {Address.from_string(one.address): one.label for one in self._contacts().all()}
        return {address: f"{label} ({short(address)})" for address, label in book.items()}

    def require_unlocked(self) -> None:
        """Say what to do where the wallet is missing or locked.

        Raises:
            UserError: it is.
        """
        if not self._wallet.exists():
            raise UserError("There is no wallet in this data folder.", next_step="Make one with: gleaner init")
        if not self._wallet.is_unlocked:
            raise UserError("The wallet is locked. Your money is untouched.", next_step="Unlock it.")
