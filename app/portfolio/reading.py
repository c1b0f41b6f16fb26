"""The portfolio of all one's accounts on the joined network."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.account.model import SOL_DECIMALS
from app.account.portfolio import Portfolio
from app.portfolio.books import Books
from app.portfolio.movements import SOL
from app.portfolio.prices import MAX_AGE_S, PriceList
from app.portfolio.report import NO_PRICES, NO_VALUE, Asset, Report, may_be_valued, report_of
from market.errors import AccountMissing
from market.wording import short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from solders.pubkey import Pubkey

    from app.connection import Connection
    from app.container import App
    from app.portfolio.prices import Price
    from market.history import Histories


async def read_portfolio(
    connection: Connection,
    histories: Histories,
    owners: Sequence[Pubkey],
    prices: Sequence[Price],
    currency: str,
    max_age_s: int = MAX_AGE_S,
) -> Report:
    """Read movements and holdings and put the report together.

    Args:
        connection: the network.
        histories: where transactions come from.
        owners: the person's accounts: what goes between them moves lots and is neither income nor a sale.
        prices: what is known, of any token and currency.
        currency: in which values are shown.
        max_age_s: how old a price may be when it is used, seconds.

    Raises:
        MarketError: the node does not answer, or contradicts itself.
    """
    journal = await Books(connection, owners, list(connection.tokens), histories).read()
    holdings = {str(owner): (await Portfolio(connection, owner).overview()).holdings for owner in owners}
    keys = {one.asset for one in journal.movements} | {row.key for rows in holdings.values() for row in rows}
    assets = {key: await _asset(connection, key) for key in sorted(keys)}
    valued = may_be_valued(connection.info.genesis_hash)
    symbols = {key: asset.symbol for key, asset in assets.items()}
    listed = PriceList(prices, currency, symbols, max_age_s) if valued and prices else None
    clock = await connection.reader.clock()
    report = report_of(journal, holdings, assets, listed, clock.unix_s)
    notes = () if listed is not None else (NO_PRICES if valued else NO_VALUE,)
    return replace(report, notes=(*notes, *report.notes))


def owners_of(app: App) -> list[Pubkey]:
    """Return the accounts whose money is one's own: those with keys; the one in use, where that is only watched.

    Raises:
        UserError: there is no wallet, or it is locked.
    """
    from solders.pubkey import Pubkey as Address

    in_use = app.account()
    own = [account for account in app.wallet.book.accounts() if account.can_sign] if in_use.can_sign else [in_use]
    return [Address.from_bytes(key) for key in dict.fromkeys(account.pubkey for account in own)]


async def _asset(connection: Connection, key: str) -> Asset:
    from solders.pubkey import Pubkey

    if key == SOL:
        return Asset(SOL, SOL, SOL_DECIMALS)
    mint = Pubkey.from_string(key)
    known = connection.tokens.get(mint)
    if known is not None:
        return Asset(key, known.symbol, known.decimals)
    try:
        return Asset(key, short(mint), (await connection.reader.mint(mint)).decimals)
    except AccountMissing:
        # A mint that was closed: what moved once is shown in base units.
        return Asset(key, short(mint), 0)
