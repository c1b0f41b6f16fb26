import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.shell.fuzzy import score

TITLES = ("Send tokens Wallet", "Settings", "Security and backup Settings", "Requests", "Receive tokens Wallet")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("send", "Send tokens Wallet"),
        ("st", "Send tokens Wallet"),
        ("sab", "Security and backup Settings"),
        ("wallet rec", "Receive tokens Wallet"),
        ("REQ", "Requests"),
        ("settings", "Settings"),
    ],
)
def test_what_is_meant_comes_first(typed: str, first: str) -> None:
    assert max(TITLES, key=lambda title: score(typed, title)) == first


@pytest.mark.parametrize(("typed", "text"), [("xyz", "Requests"), ("stq", "Requests"), ("send nowhere", "Send tokens")])
def test_what_does_not_fit_is_left_out(typed: str, text: str) -> None:
    assert score(typed, text) == 0


@given(st.text(max_size=30), st.text(max_size=300))
def test_nothing_typed_breaks_it_and_no_points_are_negative(typed: str, text: str) -> None:
    assert score(typed, text) >= 0


@given(st.text("abcdefghijklmnopqrstuvwxyzäöüß", min_size=1, max_size=20))
def test_a_text_fits_itself(word: str) -> None:
    assert score(word, word) > 0
