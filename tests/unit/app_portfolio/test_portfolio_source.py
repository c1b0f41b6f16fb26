"""Where prices come from is remembered only if it can be one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import UserError
from app.portfolio.source import PriceSource, choose_source, chosen_source, prices_of
from app.store import Database, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LIST = "mint,symbol,currency,price,at\nSOL,SOL,EUR,150.25,2026-11-22T00:00:00Z\n"


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[Settings]:
    with Database(tmp_path / "store.db", bytes(32)) as database:
        yield Settings(database)


async def test_nothing_is_asked_until_it_was_chosen(settings: Settings) -> None:
    assert chosen_source(settings) == PriceSource("none", "", "EUR")
    assert await prices_of(chosen_source(settings)) == ()


async def test_a_file_is_read_anew_each_time(settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "eur.csv"
    path.write_text(LIST)
    choose_source(settings, PriceSource("file", str(path), "EUR"))
    source = chosen_source(settings)
    assert [price.mint for price in await prices_of(source)] == ["SOL"]
    path.write_text("no list")
    with pytest.raises(UserError):
        await prices_of(source)


@pytest.mark.parametrize(
    "bad",
    [
        PriceSource("endpoint", "http://prices.example/eur.json", "EUR"),
        PriceSource("endpoint", "https://me@prices.example/eur.json", "EUR"),
        PriceSource("file", "eur.csv", "EUR"),
        PriceSource("file", "/nowhere/eur.csv", "EUR"),
        PriceSource("none", "", "euro"),
    ],
)
def test_what_cannot_be_a_source_changes_nothing(settings: Settings, bad: PriceSource) -> None:
    before = PriceSource("endpoint", "https://prices.example/eur.json", "USD")
    choose_source(settings, before)
    with pytest.raises(UserError):
        choose_source(settings, bad)
    assert chosen_source(settings) == before


def test_one_source_takes_the_place_of_another(settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "eur.csv"
    path.write_text(LIST)
    choose_source(settings, PriceSource("endpoint", "https://prices.example/eur.json", "USD"))
    choose_source(settings, PriceSource("file", str(path), "EUR"))
    assert chosen_source(settings) == PriceSource("file", str(path), "EUR")
    choose_source(settings, PriceSource("none", "", "CHF"))
    assert chosen_source(settings) == PriceSource("none", "", "CHF")
