"""Which wallets' recovery words were written down and checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wallet import WalletKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.store import Settings
    from wallet import WalletInfo

_KEY = "backup_checked"
_FIRST_WALLET = 0


class Backups:
    """Remembers checks by the numbers of wallets.

    Args:
        settings: the open store's.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def checked(self, wallet: int) -> bool:
        """Whether the words of a wallet are known to be on paper."""
        return wallet in self._numbers()

    def remember(self, wallet: int, *, checked: bool) -> None:
        """Remember whether they are."""
        numbers = self._numbers() - {wallet} | ({wallet} if checked else set())
        self._settings.set(_KEY, sorted(numbers))

    def missing(self, wallets: Iterable[WalletInfo]) -> tuple[WalletInfo, ...]:
        """Return the wallets of recovery words that were not checked."""
        numbers = self._numbers()
        return tuple(one for one in wallets if one.kind is WalletKind.PHRASE and one.number not in numbers)

    def _numbers(self) -> set[int]:
        stored = self._settings.get(_KEY, default=[])
        # Before there were several wallets it was true or false, of the only one.
        return {_FIRST_WALLET} if stored is True else set(stored or [])
