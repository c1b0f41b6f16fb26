"""Stake in detail, income and tax lots for the Wallet page."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime
from decimal import ROUND_FLOOR, Context, Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from ui.format import format_count, format_decimal
from ui.format.hashes import short_key
from ui.i18n import said, tr
from ui.ports import Coins
from ui.ports.portfolio import IncomeMonth, IncomeSummary, StakeStanding, Unlock
from ui.wiring.amounts import GLN, asset

if TYPE_CHECKING:
    from app.portfolio.report import Asset, Income, Report
    from app.stake.model import StakeView
    from ui.wiring.backend import Backend

MONTHS = 6
_CENT = Decimal("0.01")
_WIDE = Context(prec=200)
_PERCENT = 100


class PortfolioAdapter:
    """``PortfolioPort``."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    async def standing(self) -> StakeStanding | None:
        """Return how the stake stands."""
        from app.stake.desk import StakeReader

        connection = await self._backend.connection()
        view = await StakeReader(connection, (await self._backend.app()).address()).view()
        return None if view is None else standing_of(view)

    async def income(self) -> IncomeSummary:
        """Return what was earned."""
        return summary_of(await self._report())

    async def save_tax_lots(self, path: str) -> int:
        """Write the tax lots to a new file."""
        from app.portfolio.tax_lots import write_tax_lots

        return write_tax_lots(Path(path), await self._report())

    async def _report(self) -> Report:
        from app.portfolio.endpoint import chosen_currency, chosen_prices
        from app.portfolio.reading import owners_of, read_portfolio

        connection, app = await self._backend.connection(), await self._backend.app()
        prices = await chosen_prices(app.settings)
        owners, currency = owners_of(app), chosen_currency(app.settings)
        return await read_portfolio(connection, app.histories(connection), owners, prices, currency)


def standing_of(view: StakeView) -> StakeStanding:
    """Return the stake as the page shows it."""
    unlocks = [
        Unlock(
            tr("Bond of a batch") if lock.place is None else tr("Review seat {place}", place=lock.place),
            tr(
                "until batch {batch} is settled; its step “{state}” ends",
                batch=short_key(str(lock.batch)),
                state=said(lock.state),
            ),
            Coins(lock.amount, GLN),
            _time(lock.until_s),
        )
        for lock in view.locks
    ]
    unlocks += [
        Unlock(
            tr("Review seat {place}, being left", place=seat.place),
            tr("can be emptied"),
            Coins(seat.held, GLN),
            _time(seat.leaves_at_s),
        )
        for seat in view.seats
        if seat.leaves_at_s
    ]
    if view.free:
        waits = view.withdrawable_from_s is None
        detail = tr("after your open batches") if waits else tr("can be taken out")
        unlocks.append(Unlock(tr("Free stake"), detail, Coins(view.free, GLN), _time(view.withdrawable_from_s or 0)))
    standing = tr("level {level}, score {score}", level=view.level, score=format_count(view.score))
    if view.next_level_score:
        more = tr("{score} make level {level}", score=format_count(view.next_level_score), level=view.level + 1)
        standing = f"{standing}, {more}"
    facts = [
        (tr("Reputation"), standing),
        (
            tr("Strikes"),
            tr("banned")
            if view.banned
            else tr(
                "{strikes}, {left} more end all deliveries",
                strikes=view.strikes,
                left=view.risk.strikes_left,
            ),
        ),
        (
            tr("Slashes"),
            tr(
                "multiplied by {now}, by {then} after a strike",
                now=view.risk.slash_factor,
                then=view.risk.slash_factor * 2,
            ),
        ),
        (tr("Premium"), f"{_percent(view.premium_bps)} %"),
    ]
    if view.seats or view.reviews:
        facts.append(
            (
                tr("Agreement"),
                tr(
                    "{share} % of {n} review",
                    "{share} % of {n} reviews",
                    n=view.reviews,
                    share=_percent(view.agreement_bps),
                ),
            )
        )
        facts.append(
            (
                tr("Jail"),
                tr(
                    "after {n} review without agreement",
                    "after {n} reviews without agreement",
                    n=view.risk.reviews_to_jail,
                ),
            )
        )
    return StakeStanding(tuple(unlocks), tuple(facts))


def summary_of(report: Report) -> IncomeSummary:
    """Return income by month of the asset that work was paid in most often; airdrops are no work and not charted."""
    earned = [row for row in report.income if row.source != "airdrop"]
    months = _last_months(report.priced_s)
    paid: defaultdict[Asset, list[Income]] = defaultdict(list)
    for row in earned:
        paid[row.asset].append(row)
    ranked = sorted(paid, key=lambda one: (one.key == "SOL", -len(paid[one]), one.symbol))
    shown = [_month(first, paid[ranked[0]] if ranked else []) for first in months]
    main = asset(ranked[0].symbol, ranked[0].decimals) if ranked else GLN
    others = tuple(Coins(sum(row.amount for row in paid[one]), asset(one.symbol, one.decimals)) for one in ranked[1:])
    return IncomeSummary(
        months=tuple(shown),
        total=Coins(sum(month.total for month in shown), main),
        worth=_money(report.total, report.currency),
        profit=_money(report.profit, report.currency),
        also=others,
        notes=report.notes,
    )


def _last_months(now_s: int) -> list[datetime]:
    at = datetime.fromtimestamp(now_s, UTC)
    index = at.year * 12 + at.month - 1
    return [datetime(one // 12, one % 12 + 1, 1, tzinfo=UTC) for one in range(index - MONTHS + 1, index + 1)]


def _month(first: datetime, rows: list[Income]) -> IncomeMonth:
    def came(*sources: str) -> int:
        return sum(row.amount for row in rows if row.month == f"{first:%Y-%m}" and row.source in sources)

    return IncomeMonth(first, came("sale"), came("review"), came("attestation", "tip"))


def _money(value: Decimal | None, currency: str) -> str:
    return "" if value is None else f"{format_decimal(value.quantize(_CENT, ROUND_FLOOR, _WIDE), 2)} {currency}"


def _percent(bps: int) -> str:
    return format_decimal(Decimal(bps) / _PERCENT, 2, shortest=True)


def _time(at_s: int) -> datetime | None:
    return datetime.fromtimestamp(at_s, UTC) if at_s > 0 else None
