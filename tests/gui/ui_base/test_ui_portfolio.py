"""Stake and income beside the balances: what unlocks when, the chart by name, tax lots, and every state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tests.helpers.ui_fakes import GLN, FakePortfolio, gln, sample_broken, sample_empty, sample_ports
from ui.components.error_panel import ErrorPanel
from ui.components.label import Label
from ui.components.paragraph import Paragraph
from ui.format.money import SOL, Fiat
from ui.ports.portfolio import IncomeMonth, IncomeSummary, PriceSource
from ui.shell.window import MainWindow
from ui.wallet.income_chart import IncomeChart, mark_text, nice_step
from ui.wallet.portfolio_cards import IncomeCard
from ui.wallet.prices import PricesDialog
from ui.wallet.view import WalletPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.wallet.portfolio_column import PortfolioColumn

Open = Callable[..., MainWindow]
NB = "\u00a0"


def column_of(qtbot: QtBot, window: MainWindow) -> PortfolioColumn:
    qtbot.waitUntil(lambda: window.shell is not None and isinstance(window.shell.current_page, WalletPage))
    assert window.shell is not None
    page = window.shell.current_page
    assert isinstance(page, WalletPage)
    assert page.portfolio is not None
    return page.portfolio


def said(column: PortfolioColumn) -> str:
    labels = [label.text() for label in column.findChildren(Label)]
    return "\n".join([*labels, *(part.text for part in column.findChildren(Paragraph))])


def test_stake_and_income_are_shown_and_the_chart_says_its_months(qtbot: QtBot, open_window: Open) -> None:
    column = column_of(qtbot, open_window(page="wallet"))
    qtbot.waitUntil(lambda: "Bond of a batch" in said(column) and bool(column.findChildren(IncomeChart)))
    text = said(column)
    assert "(in 2 h 4 min)" in text or "(in 2 h 5 min)" in text
    assert "no prices are shown" in text
    (chart,) = column.findChildren(IncomeChart)
    assert chart.accessibleName().startswith(f"Income per month: Jun 2026 0.00{NB}GLN")
    assert f"Sep 2026 131.00{NB}GLN" in chart.accessibleName()


def test_tax_lots_are_saved_where_the_person_says(qtbot: QtBot, open_window: Open) -> None:
    port = FakePortfolio()
    window = open_window(replace(sample_ports(), portfolio=port), page="wallet")
    column = column_of(qtbot, window)
    qtbot.waitUntil(lambda: column.income.tax_lots is not None)
    column.save_tax_lots("/somewhere/lots.csv")
    qtbot.waitUntil(lambda: port.saved == ["/somewhere/lots.csv"])


def test_without_stake_and_income_it_says_what_will_stand_there(qtbot: QtBot, open_window: Open) -> None:
    column = column_of(qtbot, open_window(sample_empty(), page="wallet"))
    qtbot.waitUntil(lambda: "month by month" in said(column) and "Nothing is staked" in said(column))
    assert not column.findChildren(IncomeChart)


def test_a_silent_network_is_said_in_each_card(qtbot: QtBot, open_window: Open) -> None:
    down = sample_broken()
    ports = replace(sample_ports(), portfolio=down.portfolio, stake=down.stake)
    column = column_of(qtbot, open_window(ports, page="wallet"))
    qtbot.waitUntil(lambda: said(column).count("did not answer within 10 seconds") == 2)


def test_values_are_said_only_where_they_are_known(qtbot: QtBot) -> None:
    card = IncomeCard()
    qtbot.addWidget(card)
    months = (IncomeMonth(datetime(2026, 11, 1, tzinfo=UTC), sales=1),)
    card.show_income(IncomeSummary(months, gln(1), worth="10.00 EUR", profit="-2.00 EUR"))
    text = "\n".join(part.text for part in card.findChildren(Paragraph))
    assert "worth 10.00 EUR. Profit of what went: -2.00 EUR." in text
    card.show_income(IncomeSummary(months, gln(1), profit="1.00 EUR"))
    assert any("Some prices are missing." in part.text for part in card.findChildren(Paragraph))


@pytest.mark.parametrize(("peak", "step"), [(0, 1), (3, 1), (4, 2), (16, 10), (131_000_000, 50_000_000)])
def test_the_scale_has_at_most_three_lines(peak: int, step: int) -> None:
    assert nice_step(peak) == step


def test_marks_are_exact() -> None:
    assert [mark_text(100_000_000, GLN), mark_text(500_000, GLN), mark_text(0, GLN)] == ["100", "0.5", "0"]
    assert mark_text(20_000, SOL) == "0.00002"


def test_prices_come_from_where_the_person_says(qtbot: QtBot, open_window: Open) -> None:
    port = FakePortfolio()
    window = open_window(replace(sample_ports(), portfolio=port), page="wallet")
    column = column_of(qtbot, window)
    qtbot.waitUntil(lambda: column.income.tax_lots is not None)
    column.income.prices_asked.emit()
    qtbot.waitUntil(lambda: bool(window.findChildren(PricesDialog)))
    dialog = window.findChildren(PricesDialog)[-1]
    assert not dialog.where.isVisible()
    dialog.kind._choices["endpoint"].click()
    assert "IP address" in dialog.what.text
    dialog.where.set_text("http://prices.example/list.json")
    dialog.keep.click()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(ErrorPanel)))
    assert port.source == PriceSource()
    dialog.where.set_text("https://prices.example/list.json")
    dialog.keep.click()
    qtbot.waitUntil(lambda: port.source == PriceSource("endpoint", "https://prices.example/list.json", "EUR"))


def test_balances_get_the_prices_that_are_known(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(page="wallet")
    column = column_of(qtbot, window)
    page = window.shell.current_page if window.shell is not None else None
    assert isinstance(page, WalletPage)
    qtbot.waitUntil(lambda: column.income.tax_lots is not None and page._balances.rowCount() > 0)
    key = page._balances.rows[0].key.partition(":")[0]
    euro = Fiat("EUR\u00a0", Decimal("0.80"))
    column.priced.emit(IncomeSummary((), gln(0), worth="171.68 EUR", prices={key: euro}))
    assert page._balances.rows[0].coins.fiat == euro
    assert all(balance.coins.fiat is None for balance in page._balances.rows[1:])
