"""What removing an account or a wallet means: what brings it back, and what is bound to it on the market until then."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.account.backups import Backups
from app.account.portfolio import Portfolio
from app.errors import UserError
from market.wording import Token, money
from wallet import WalletKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.account.model import AccountOverview
    from app.connection import Connection
    from app.container import App
    from app.store import SaleJournal
    from wallet import Account, WalletInfo

_RETURNS = {
    WalletKind.PHRASE: "The recovery words of its wallet bring it back.",
    WalletKind.KEYS: "Nothing brings this key back but a copy of it. No recovery words hold it.",
    WalletKind.WATCH: "It is only watched; adding its address again brings it back.",
    WalletKind.LEDGER: "Its key stays in your Ledger and can be added again.",
}
LAST_OF_WORDS = "With it goes the last trace of its recovery words here: only your paper brings them back."
_WALLET_RETURNS = {
    WalletKind.PHRASE: "Its recovery words go with it: only your paper brings them back.",
    WalletKind.KEYS: "Nothing brings these keys back but copies of them. No recovery words hold them.",
    WalletKind.WATCH: "They are only watched; adding their addresses again brings them back.",
    WalletKind.LEDGER: "Their keys stay in your Ledger and can be added again.",
}
_WHERE = {"wallet": "in the wallet", "market": "earned on the market", "stake": "staked", "bonds": "held as bonds"}


@dataclass(frozen=True, slots=True)
class Removal:
    """Consequences of a removal, in sentences.

    Attributes:
        returns: what brings it back.
        holds: what it holds, a sentence each; this computer cannot move it afterwards.
        duties: duties with deadlines that nobody does afterwards, which loses money.
        unchecked_wallet: number of the wallet whose recovery words would be gone although nobody checked that they are
            on paper, else None.
    """

    returns: str
    holds: tuple[str, ...]
    duties: tuple[str, ...]
    unchecked_wallet: int | None = None

    def require_harmless(self) -> None:
        """Refuse to lose money.

        Raises:
            UserError: there are duties, or recovery words that may be nowhere else.
        """
        if self.duties:
            raise UserError(
                f"There are duties on the market. {' '.join(self.duties)}",
                money="Removed now, what is held for them would be lost. Nothing was removed.",
                data="Nothing has changed.",
                next_step="Let them end first, or hide the account instead.",
            )
        if self.unchecked_wallet is not None:
            raise UserError(
                "The recovery words of this wallet were never checked, and it would be gone without them.",
                money="Nothing was removed.",
                data="Nothing has changed.",
                next_step=f"Write them down and check them first: gleaner backup --wallet {self.unchecked_wallet}",
            )


async def account_removal(app: App, connection: Connection, account: Account) -> Removal:
    """Read what removing an account would mean.

    Raises:
        MarketError: the node does not answer.
    """
    last = last_of_words(account, app.wallet.book.accounts())
    found = removal_of(account, *await _read(app, connection, account), last_of_words=last)
    unchecked = last and not Backups(app.settings).checked(account.wallet)
    return replace(found, unchecked_wallet=account.wallet if unchecked else None)


async def wallet_removal(app: App, connection: Connection, wallet: WalletInfo) -> Removal:
    """Read what removing a wallet with all its accounts would mean.

    Raises:
        MarketError: the node does not answer.
    """
    accounts = [account for account in app.wallet.book.accounts() if account.wallet == wallet.number]
    parts = [
        (account.name, removal_of(account, *await _read(app, connection, account), last_of_words=False))
        for account in accounts
    ]
    words = wallet.kind is WalletKind.PHRASE
    return Removal(
        _WALLET_RETURNS[wallet.kind],
        tuple(f"{name}: {sentence}" for name, part in parts for sentence in part.holds),
        tuple(f"{name}: {sentence}" for name, part in parts for sentence in part.duties),
        wallet.number if words and not Backups(app.settings).checked(wallet.number) else None,
    )


@dataclass(frozen=True, slots=True)
class OpenSales:
    """Unfinished sales of an account in this device's journal: on the network in use, and on all others."""

    here: int = 0
    elsewhere: int = 0


def open_sales_of(journal: SaleJournal) -> OpenSales:
    """Return the unfinished sales of a journal's account, wherever they are: its key goes for all networks at once."""
    return OpenSales(len(journal.open_sales()), journal.open_elsewhere())


async def _read(app: App, connection: Connection, account: Account) -> tuple[AccountOverview, OpenSales]:
    """Return what an account holds and how many sales of it are open on this device."""
    from solders.pubkey import Pubkey

    overview = await Portfolio(connection, Pubkey.from_bytes(account.pubkey)).overview()
    return overview, open_sales_of(app.journal(connection, account))


def removal_of(account: Account, overview: AccountOverview, open_sales: OpenSales, *, last_of_words: bool) -> Removal:
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


def _duties(overview: AccountOverview, open_sales: OpenSales) -> tuple[str, ...]:
    duties = []
    batches = max(overview.open_batches, open_sales.here)
    if batches:
        duties.append(f"{_counted(batches, 'sale is', 'sales are')} not settled: samples and keys are still asked for.")
    if open_sales.elsewhere:
        many = _counted(open_sales.elsewhere, "sale on another network is", "sales on other networks are")
        duties.append(f"{many} not finished: choose that network, and let them end there.")
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
