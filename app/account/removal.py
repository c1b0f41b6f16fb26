"""What removing a key means: what brings it back, and what is bound to it on the market until then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import UserError
from market.wording import Token, money
from wallet import WalletKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.account.model import AccountOverview
    from wallet import Account

_RETURNS = {
    WalletKind.PHRASE: "The recovery words of its wallet bring it back.",
    WalletKind.KEYS: "Nothing brings this key back but a copy of it. No recovery words hold it.",
    WalletKind.WATCH: "It is only watched; adding its address again brings it back.",
    WalletKind.LEDGER: "Its key stays in your Ledger and can be added again.",
}
LAST_OF_WORDS = "With it goes the last trace of its recovery words here: only your paper brings them back."
_WHERE = {"wallet": "in the wallet", "market": "earned on the market", "stake": "staked", "bonds": "held as bonds"}


@dataclass(frozen=True, slots=True)
class Removal:
    """Consequences of removing an account, in sentences.

    Attributes:
        returns: what brings it back.
        holds: what it holds, a sentence each; this computer cannot move it afterwards.
        duties: duties with deadlines that nobody does afterwards, which loses money.
    """

    returns: str
    holds: tuple[str, ...]
    duties: tuple[str, ...]

    def require_no_duties(self) -> None:
        """Refuse to lose money.

        Raises:
            UserError: there are duties.
        """
        if self.duties:
            raise UserError(
                f"This account has duties on the market. {' '.join(self.duties)}",
                money="Removed now, what is held for them would be lost. Nothing was removed.",
                data="Nothing has changed.",
                next_step="Let them end first, or hide the account instead.",
            )


def removal_of(account: Account, overview: AccountOverview, open_sales: int, *, last_of_words: bool) -> Removal:
    """Return what removing an account means, as the chain and this device's journal say.

    Args:
        account: which.
        overview: what it holds, just read.
        open_sales: its unfinished sales on this device.
        last_of_words: whether it is the last account of a wallet of recovery words.
    """
    holds = tuple(
        f"{money(item.amount, Token(item.symbol, item.decimals), up=False)} {_WHERE.get(item.place, 'in seats')}."
        for item in overview.holdings
        if item.amount
    )
    returns = _RETURNS[account.kind] + (f" {LAST_OF_WORDS}" if last_of_words else "")
    return Removal(returns, holds, _duties(overview, open_sales) if account.can_sign else ())


def _duties(overview: AccountOverview, open_sales: int) -> tuple[str, ...]:
    duties = []
    batches = max(overview.open_batches, open_sales)
    if batches:
        duties.append(f"{_counted(batches, 'sale is', 'sales are')} not settled: samples and keys are still asked for.")
    if _held(overview, "seats"):
        duties.append("It holds seats of reviewers, which are drawn for panels.")
    return tuple(duties)


def _held(overview: AccountOverview, place: str) -> int:
    return sum(item.amount for item in overview.holdings if item.place == place)


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def last_of_words(account: Account, accounts: Sequence[Account]) -> bool:
    """Tell whether a wallet of recovery words would be gone with this account."""
    others = [other for other in accounts if other.wallet == account.wallet and other.number != account.number]
    return account.kind is WalletKind.PHRASE and not others
