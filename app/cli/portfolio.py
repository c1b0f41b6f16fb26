"""``gleaner portfolio``: what is held and worth, what was earned, and the lots for a tax return."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_FLOOR, Context, Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.output import Output, whole
from app.cli.session import Session, json_option, passphrase_option, run_session

if TYPE_CHECKING:
    from app.cli.root import Options
    from app.container import App
    from app.portfolio.report import Report
    from app.portfolio.source import PriceSource

OFF = "off"
UNKNOWN = "not known"
HOUR_S = 3600
CENT = Decimal("0.01")
_WIDE = Context(prec=200)


@click.command()
@click.option("--prices", type=click.Path(path_type=Path, dir_okay=False), help="Price list, CSV or JSON.")
@click.option("--endpoint", metavar="URL", help="Ask prices at this https address from now on; off: never again.")
@click.option("--currency", metavar="CODE", help="Currency of values from now on, for instance EUR.")
@click.option(
    "--max-age-hours", type=click.IntRange(1, 8784), default=24, show_default=True, help="Older prices are not used."
)
@click.option("--csv", "csv_to", type=click.Path(path_type=Path, dir_okay=False), help="Write the tax lots to a file.")
@passphrase_option
@json_option
@click.pass_obj
def portfolio(
    options: Options,
    prices: Path | None,
    endpoint: str | None,
    currency: str | None,
    max_age_hours: int,
    csv_to: Path | None,
    passphrase_file: str | None,
    *,
    as_json: bool,
) -> None:
    """Say what all your accounts hold and are worth, what was earned by source and month, and the profit by FIFO.

    Prices come from the file or endpoint you name, else there are none. docs/portfolio.md has formats and rules.
    """
    output = Output(as_json=as_json or options.as_json)

    async def work(session: Session) -> Report:
        from app.portfolio.prices import read_prices
        from app.portfolio.reading import owners_of, read_portfolio
        from app.portfolio.source import prices_of

        await session.unlock()
        source = _settle(session.app, endpoint, currency)
        listed = read_prices(prices) if prices is not None else await prices_of(source)
        connection = await session.connect()
        owners, histories = owners_of(session.app), session.app.histories(connection)
        return await read_portfolio(connection, histories, owners, listed, source.currency, max_age_hours * HOUR_S)

    report = run_session(options, work, as_json=output.as_json, passphrase_file=passphrase_file)
    written = []
    if csv_to is not None:
        from app.portfolio.tax_lots import write_tax_lots

        written = [f"{write_tax_lots(csv_to, report):,} lots written to {csv_to}"]
    output.result(as_value(report), [*as_lines(report), *written])


def _settle(app: App, endpoint: str | None, currency: str | None) -> PriceSource:
    """Keep what was chosen, and return it."""
    from app.portfolio.source import choose_source, chosen_source

    source = chosen_source(app.settings)
    if endpoint is not None:
        off = endpoint == OFF
        source = replace(source, kind="none" if off else "endpoint", where="" if off else endpoint)
    if currency is not None:
        source = replace(source, currency=currency)
    if endpoint is not None or currency is not None:
        choose_source(app.settings, source)
    return chosen_source(app.settings)


def as_value(report: Report) -> dict[str, Any]:
    """Return the report as JSON has it: amounts in whole tokens, values exact, null where there is none."""
    return {
        "currency": report.currency,
        "priced_s": report.priced_s,
        "total": _exact(report.total),
        "tokens": [
            {
                "symbol": worth.asset.symbol,
                "mint": worth.asset.key,
                "amount": whole(worth.amount, worth.asset.decimals),
                "value": _exact(worth.value),
            }
            for worth in report.worths
        ],
        "income": [
            {
                "month": row.month,
                "source": row.source,
                "symbol": row.asset.symbol,
                "mint": row.asset.key,
                "amount": whole(row.amount, row.asset.decimals),
                "value": _exact(row.value),
            }
            for row in report.income
        ],
        "profit": _exact(report.profit),
        "disposals": len(report.lots.disposed),
        "disposals_without_price": report.unpriced,
        "lots_held": len(report.lots.held),
        "notes": list(report.notes),
    }


def as_lines(report: Report) -> list[str]:
    """Return the report in sentences."""
    lines = [
        f"{whole(worth.amount, worth.asset.decimals):>24} {worth.asset.symbol}  {_money(worth.value, report)}".rstrip()
        for worth in report.worths
    ] or ["These accounts hold nothing."]
    if report.currency:
        lines.append(f"Together {_money(report.total, report)}")
    lines.append("Income by month (UTC) and source:" if report.income else "No income yet.")
    lines += [
        f"  {row.month or 'unknown'}  {row.source:<12}"
        f"{whole(row.amount, row.asset.decimals):>20} {row.asset.symbol}  {_money(row.value, report)}".rstrip()
        for row in report.income
    ]
    if report.currency:
        left = f"; {report.unpriced:,} of {len(report.lots.disposed):,} have no price" if report.unpriced else ""
        lines.append(f"Profit of what went, first in first out: {_money(report.profit, report)}{left}")
    return [*lines, *report.notes]


def _money(value: Decimal | None, report: Report) -> str:
    if not report.currency:
        return ""
    if value is None:
        return UNKNOWN
    # Against the reader: worth and profit go down.
    return f"{value.quantize(CENT, ROUND_FLOOR, _WIDE):,f} {report.currency}"


def _exact(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"
