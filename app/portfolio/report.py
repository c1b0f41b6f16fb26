"""The portfolio as a person reads it: what is held, its value, income by source and month, profit, what is missing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from app.portfolio.lots import LotReport, amounts_held, exact_sum, fifo, profit_of, value_of
from app.portfolio.movements import INCOME, Source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from app.account.model import Holding
    from app.portfolio.books import Journal
    from app.portfolio.prices import PriceList

MAINNET_GENESIS: Final = "5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d"
NO_VALUE: Final = "Tokens of this network have no value, so no prices are shown."
NO_PRICES: Final = "No prices: name a price list with --prices, or an endpoint with --endpoint."


@dataclass(frozen=True, slots=True)
class Asset:
    """A token as it is shown; ``key`` is ``SOL`` or the mint."""

    key: str
    symbol: str
    decimals: int


@dataclass(frozen=True, slots=True)
class Worth:
    """All that is held of one asset, base units, and its value in the currency; None without a price."""

    asset: Asset
    amount: int
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class Income:
    """What one source brought in one month (UTC, ``YYYY-MM``; empty where the node knows no time).

    Attributes:
        amount: base units.
        value: at the prices of the days it came; None if one of them is not known.
    """

    month: str
    source: Source
    asset: Asset
    amount: int
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class Report:
    """A portfolio.

    Attributes:
        currency: of all values; empty where none are shown.
        priced_s: unix seconds at which values are taken.
        worths: by symbol.
        total: value of everything; None if a price is missing for something that is held.
        income: oldest month first.
        lots: held and disposed.
        profit: of all disposals whose cost and proceeds are known; None if there is none.
        unpriced: how many disposals are not in it.
        notes: what is not shown or not known, in sentences.
    """

    currency: str
    priced_s: int
    assets: Mapping[str, Asset]
    worths: tuple[Worth, ...]
    total: Decimal | None
    income: tuple[Income, ...]
    lots: LotReport
    profit: Decimal | None
    unpriced: int
    notes: tuple[str, ...]


def may_be_valued(genesis_hash: str) -> bool:
    """Return whether tokens of a network can have value: on the main network alone."""
    return genesis_hash == MAINNET_GENESIS


def report_of(
    journal: Journal,
    holdings: Mapping[str, Sequence[Holding]],
    assets: Mapping[str, Asset],
    prices: PriceList | None,
    now_s: int,
) -> Report:
    """Put a portfolio together.

    Args:
        journal: what moved.
        holdings: what the chain says each account has now, in every place.
        assets: by key; of everything that moved or is held.
        prices: None where none are known or none may be shown.
        now_s: of the cluster, unix seconds.
    """

    def price_at(key: str, when_s: int) -> Decimal | None:
        return prices.at(key, when_s) if prices is not None and when_s > 0 else None

    lots = fifo(journal.movements, price_at)
    held: defaultdict[str, int] = defaultdict(int)
    for rows in holdings.values():
        for row in rows:
            held[row.key] += row.amount
    worths = tuple(
        Worth(assets[key], amount, value_of(amount, assets[key].decimals, price_at(key, now_s)))
        for key, amount in sorted(held.items(), key=lambda item: (assets[item[0]].symbol, item[0]))
        if amount
    )
    values = [worth.value for worth in worths if worth.value is not None]
    profits = [profit_of(one, assets[one.lot.asset].decimals) for one in lots.disposed]
    known = [profit for profit in profits if profit is not None]
    return Report(
        currency=prices.currency if prices is not None else "",
        priced_s=now_s,
        assets=assets,
        worths=worths,
        total=exact_sum(values) if values and len(values) == len(worths) else None,
        income=_income(lots, assets),
        lots=lots,
        profit=exact_sum(known) if known else None,
        unpriced=len(profits) - len(known),
        notes=(*journal.gaps, *_differences(lots, holdings, assets)),
    )


def month_of(when_s: int) -> str:
    """Return the month of a time, UTC; empty where it is not known."""
    return f"{datetime.fromtimestamp(when_s, UTC):%Y-%m}" if when_s > 0 else ""


def _income(lots: LotReport, assets: Mapping[str, Asset]) -> tuple[Income, ...]:
    amounts: defaultdict[tuple[str, Source, str], int] = defaultdict(int)
    values: defaultdict[tuple[str, Source, str], list[Decimal | None]] = defaultdict(list)
    for lot in lots.acquired:
        if lot.source in INCOME:
            row = (month_of(lot.acquired_s), lot.source, lot.asset)
            amounts[row] += lot.amount
            values[row].append(value_of(lot.amount, assets[lot.asset].decimals, lot.unit_cost))
    out = []
    for key in sorted(amounts):
        month, source, asset = key
        known = [value for value in values[key] if value is not None]
        value = exact_sum(known) if len(known) == len(values[key]) else None
        out.append(Income(month, source, assets[asset], amounts[key], value))
    return tuple(out)


def _differences(lots: LotReport, holdings: Mapping[str, Sequence[Holding]], assets: Mapping[str, Asset]) -> list[str]:
    """Say where the lots and the chain differ: the history is incomplete then, and lots and profit are."""
    from solders.pubkey import Pubkey

    from market.wording import Token, money, short

    by_lots = dict(amounts_held(lots.held))
    by_chain: defaultdict[tuple[str, str], int] = defaultdict(int)
    for account, rows in holdings.items():
        for row in rows:
            by_chain[account, row.key] += row.amount
    out = []
    for account, key in sorted({*by_lots, *by_chain}):
        had, has = by_lots.get((account, key), 0), by_chain[account, key]
        if had != has:
            asset = assets[key]
            token = Token(asset.symbol, asset.decimals, asset.decimals)
            whose = short(Pubkey.from_string(account))
            out.append(
                f"{whose} holds {money(has, token, up=False)}, the lots {money(had, token, up=False)}: "
                "part of the history is missing here, so lots and profit of this token are incomplete."
            )
    return out
