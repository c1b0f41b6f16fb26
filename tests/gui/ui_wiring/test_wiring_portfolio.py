"""What the app says of stake and income becomes what the Wallet page shows."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from solders.pubkey import Pubkey

from app.portfolio.books import Journal
from app.portfolio.movements import Movement, Source
from app.portfolio.report import Asset, report_of
from ui.wiring.portfolio import summary_of

ME = str(Pubkey(bytes([1]) * 32))
GLN, NOVEMBER, AUGUST = "GLN", 1_793_491_200, 1_785_542_400  # the first of each month of 2026, UTC
ASSETS = {GLN: Asset(GLN, "GLN", 6), "SOL": Asset("SOL", "SOL", 9)}


def test_work_is_charted_by_month_and_airdrops_are_not() -> None:
    moved = (
        Movement("a", 1, AUGUST - 86_400 * 90, ME, GLN, 7, Source.SALE),
        Movement("b", 2, AUGUST, ME, GLN, 5_000_000, Source.SALE),
        Movement("c", 3, AUGUST + 60, ME, GLN, 2_000_000, Source.REVIEW),
        Movement("d", 4, NOVEMBER, ME, GLN, 400_000_000, Source.AIRDROP),
        Movement("e", 5, NOVEMBER, ME, GLN, 1_000_000, Source.ATTESTATION),
        Movement("f", 6, NOVEMBER, ME, "SOL", 20_000, Source.TIP),
    )
    found = summary_of(report_of(Journal(moved, ()), {}, ASSETS, None, NOVEMBER + 60))
    assert found.months[0].first_day == datetime(2026, 6, 1, tzinfo=UTC)
    assert [(month.sales, month.reviews, month.other) for month in found.months[2:]] == [
        (5_000_000, 2_000_000, 0),
        (0, 0, 0),
        (0, 0, 0),
        (0, 0, 1_000_000),
    ]
    assert (found.total.base_units, found.total.asset.symbol) == (8_000_000, "GLN")
    assert [(coins.base_units, coins.asset.symbol) for coins in found.also] == [(20_000, "SOL")]
    assert (found.worth, found.profit) == ("", "")
    assert Decimal(found.total.base_units).scaleb(-6) == 8
