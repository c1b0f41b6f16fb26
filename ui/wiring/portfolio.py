"""Income and tax lots for the Wallet page."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime
from decimal import ROUND_FLOOR, Context, Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from ui.format import format_decimal
from ui.format.money import NBSP, Fiat
from ui.ports import Coins
from ui.ports.portfolio import IncomeMonth, IncomeSummary, PriceSource
from ui.wiring.amounts import GLN, asset

if TYPE_CHECKING:
    from app.portfolio.report import Asset, Income, Report
    from ui.wiring.backend import Backend

MONTHS = 6
_CENT = Decimal("0.01")
_WIDE = Context(prec=200)
_PERCENT = 100


class PortfolioAdapter:
    """``PortfolioPort``."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    async def income(self) -> IncomeSummary:
        """Return what was earned."""
        return summary_of(await self._report())

    async def save_tax_lots(self, path: str) -> int:
        """Write the tax lots to a new file."""
        from app.portfolio.tax_lots import write_tax_lots

        return write_tax_lots(Path(path), await self._report())

    async def price_source(self) -> PriceSource:
        """Return where prices come from."""
        from app.portfolio.source import chosen_source

        found = chosen_source((await self._backend.app()).settings)
        return PriceSource(found.kind, found.where, found.currency)

    async def choose_prices(self, source: PriceSource) -> None:
        """Have prices from there from now on."""
        from app.portfolio.source import PriceSource as Chosen
        from app.portfolio.source import choose_source

        where = source.where.strip()
        choose_source((await self._backend.app()).settings, Chosen(source.kind, where, source.currency.strip().upper()))
        self._backend.revision += 1

    async def _report(self) -> Report:
        from app.portfolio.reading import owners_of, read_portfolio
        from app.portfolio.source import chosen_source, prices_of

        connection, app = await self._backend.connection(), await self._backend.app()
        source = chosen_source(app.settings)
        prices = await prices_of(source)
        return await read_portfolio(connection, app.histories(connection), owners_of(app), prices, source.currency)


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
        prices={
            one.asset.key: Fiat(f"{report.currency}{NBSP}", one.value / Decimal(one.amount).scaleb(-one.asset.decimals))
            for one in report.worths
            if one.value is not None
        },
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
