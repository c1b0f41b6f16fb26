"""What removing an account means is said before, and duties are not thrown away."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.account.model import AccountOverview, Holding
from app.account.removal import OpenSales, last_of_words, open_sales_of, removal_of
from app.errors import UserError
from app.store import Database, SaleJournal, Seller
from wallet import Account, WalletKind

if TYPE_CHECKING:
    from pathlib import Path

PHRASE = Account(0, 0, "Account 1", b"\1" * 32, "A", "m/44'/501'/0'/0'", WalletKind.PHRASE, hidden=False)
KEY = Account(1, 1, "Old key", b"\2" * 32, "B", None, WalletKind.KEYS, hidden=False)
WATCHED = Account(2, 2, "Cold store", b"\3" * 32, "C", None, WalletKind.WATCH, hidden=False)


def overview(*holdings: Holding, open_batches: int = 0) -> AccountOverview:
    return AccountOverview("A", holdings, score=0, level=0, strikes=0, open_batches=open_batches, banned=False, slot=9)


STAKED = Holding("mint", "GLN", 6, 25_000_000, "stake")
SEATED = Holding("mint", "GLN", 6, 100_000_000, "seats")
EMPTY = Holding("SOL", "SOL", 9, 0, "wallet")


def test_what_it_holds_and_what_brings_it_back_is_said() -> None:
    removal = removal_of(PHRASE, overview(EMPTY, STAKED), OpenSales(), last_of_words=True)
    assert removal.holds == ("25.00\u00a0GLN staked.",)
    assert removal.returns.startswith("The recovery words of its wallet bring it back. With it goes the last trace")
    removal.require_harmless()
    assert "Nothing brings this key back" in removal_of(KEY, overview(), OpenSales(), last_of_words=False).returns


@pytest.mark.parametrize(
    ("seen", "open_sales", "said"),
    [
        (overview(open_batches=2), OpenSales(1), "2 sales are not settled"),
        (overview(), OpenSales(1), "1 sale is not settled"),
        (overview(SEATED), OpenSales(), "It holds seats of reviewers"),
    ],
)
def test_duties_are_refused(seen: AccountOverview, open_sales: OpenSales, said: str) -> None:
    removal = removal_of(PHRASE, seen, open_sales, last_of_words=False)
    with pytest.raises(UserError, match=said) as caught:
        removal.require_harmless()
    assert "Nothing was removed" in caught.value.problem.money


def test_sales_on_a_network_that_is_not_in_use_are_duties_too(tmp_path: Path) -> None:
    with Database(tmp_path / "store.db", b"\5" * 32) as database:
        SaleJournal(database, Seller("A", "mainnet")).create_sale("s", {})
        SaleJournal(database, Seller("B", "mainnet")).create_sale("of another account", {})
        found = open_sales_of(SaleJournal(database, Seller("A", "practice")))
        assert found == OpenSales(here=0, elsewhere=1)
        with pytest.raises(UserError, match="1 sale on another network is not finished"):
            removal_of(PHRASE, overview(), found, last_of_words=False).require_harmless()
        SaleJournal(database, Seller("A", "mainnet")).finish("s", "paid")
        found = open_sales_of(SaleJournal(database, Seller("A", "practice")))
        removal_of(PHRASE, overview(), found, last_of_words=False).require_harmless()


def test_watching_has_no_duties() -> None:
    removal_of(WATCHED, overview(SEATED, open_batches=3), OpenSales(), last_of_words=False).require_harmless()


def test_the_last_of_its_words() -> None:
    second = Account(3, 0, "Second", b"\4" * 32, "D", "m/44'/501'/1'/0'", WalletKind.PHRASE, hidden=False)
    assert last_of_words(PHRASE, (PHRASE, KEY))
    assert not last_of_words(PHRASE, (PHRASE, second))
    assert not last_of_words(KEY, (PHRASE, KEY))


def test_words_that_may_be_nowhere_else_are_not_removed() -> None:
    removal = replace(removal_of(PHRASE, overview(), OpenSales(), last_of_words=True), unchecked_wallet=3)
    with pytest.raises(UserError, match="never checked") as caught:
        removal.require_harmless()
    assert caught.value.problem.next_step.endswith("gleaner backup --wallet 3")
