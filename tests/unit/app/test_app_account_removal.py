"""What removing an account means is said before, and duties are not thrown away."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.account.model import AccountOverview, Holding
from app.account.removal import last_of_words, removal_of
from app.errors import UserError
from wallet import Account, WalletKind

PHRASE = Account(0, 0, "Account 1", b"\1" * 32, "A", "m/44'/501'/0'/0'", WalletKind.PHRASE, hidden=False)
KEY = Account(1, 1, "Old key", b"\2" * 32, "B", None, WalletKind.KEYS, hidden=False)
WATCHED = Account(2, 2, "Cold store", b"\3" * 32, "C", None, WalletKind.WATCH, hidden=False)


def overview(*holdings: Holding, open_batches: int = 0) -> AccountOverview:
    return AccountOverview("A", holdings, score=0, level=0, strikes=0, open_batches=open_batches, banned=False, slot=9)


STAKED = Holding("mint", "GLN", 6, 25_000_000, "stake")
SEATED = Holding("mint", "GLN", 6, 100_000_000, "seats")
EMPTY = Holding("SOL", "SOL", 9, 0, "wallet")


def test_what_it_holds_and_what_brings_it_back_is_said() -> None:
    removal = removal_of(PHRASE, overview(EMPTY, STAKED), 0, last_of_words=True)
    assert removal.holds == ("25.00\u00a0GLN staked.",)
    assert removal.returns.startswith("The recovery words of its wallet bring it back. With it goes the last trace")
    removal.require_harmless()
    assert "Nothing brings this key back" in removal_of(KEY, overview(), 0, last_of_words=False).returns


@pytest.mark.parametrize(
    ("seen", "open_sales", "said"),
    [
        (overview(open_batches=2), 1, "2 sales are not settled"),
        (overview(), 1, "1 sale is not settled"),
        (overview(SEATED), 0, "It holds seats of reviewers"),
    ],
)
def test_duties_are_refused(seen: AccountOverview, open_sales: int, said: str) -> None:
    removal = removal_of(PHRASE, seen, open_sales, last_of_words=False)
    with pytest.raises(UserError, match=said) as caught:
        removal.require_harmless()
    assert "Nothing was removed" in caught.value.problem.money


def test_watching_has_no_duties() -> None:
    removal_of(WATCHED, overview(SEATED, open_batches=3), 0, last_of_words=False).require_harmless()


def test_the_last_of_its_words() -> None:
    second = Account(3, 0, "Second", b"\4" * 32, "D", "m/44'/501'/1'/0'", WalletKind.PHRASE, hidden=False)
    assert last_of_words(PHRASE, (PHRASE, KEY))
    assert not last_of_words(PHRASE, (PHRASE, second))
    assert not last_of_words(KEY, (PHRASE, KEY))


def test_words_that_may_be_nowhere_else_are_not_removed() -> None:
    removal = replace(removal_of(PHRASE, overview(), 0, last_of_words=True), unchecked_wallet=3)
    with pytest.raises(UserError, match="never checked") as caught:
        removal.require_harmless()
    assert caught.value.problem.next_step.endswith("gleaner backup --wallet 3")
