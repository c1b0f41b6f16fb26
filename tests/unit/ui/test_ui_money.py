from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.format.money import MINUS, SOL, Asset, Fiat, Meaning, NumberStyle, format_amount, format_count, format_fiat

GLN = Asset("GLN", 6)
NB = "\u00a0"


@pytest.mark.parametrize(
    ("base_units", "meaning", "text"),
    [
        (46_900_000, Meaning.BALANCE, f"46.90{NB}GLN"),
        (66_000_000, Meaning.EARNED, f"+66.00{NB}GLN"),
        (7_000_000, Meaning.LOST, f"{MINUS}7.00{NB}GLN"),
        (120_000_000, Meaning.SENT, f"{MINUS}120.00{NB}GLN"),
        (20_000_000, Meaning.HELD, f"20.00{NB}GLN held"),
        (0, Meaning.EARNED, f"0.00{NB}GLN"),
        (1, Meaning.EARNED, f"<{NB}0.01{NB}GLN"),
        (1, Meaning.COST, f"<{NB}0.01{NB}GLN"),
        (1_234_567_890_000, Meaning.BALANCE, f"1,234,567.89{NB}GLN"),
    ],
)
def test_amount_texts_follow_the_table(base_units: int, meaning: Meaning, text: str) -> None:
    assert format_amount(base_units, GLN, meaning).text == text


def test_sol_shows_four_decimals_and_fees_two_significant_figures() -> None:
    assert format_amount(412_000_000, SOL).text == f"0.4120{NB}SOL"
    assert format_amount(82_000, SOL, Meaning.FEE).text == f"0.000082{NB}SOL"
    assert format_amount(5_000, SOL, Meaning.FEE).text == f"0.0000050{NB}SOL"


def test_rounding_is_against_the_reader() -> None:
    assert format_amount(46_999_999, GLN, Meaning.EARNED).figure == "46.99"
    assert format_amount(46_990_001, GLN, Meaning.COST).figure == "47.00"
    assert format_amount(46_999_999, GLN).exact == f"46.999999{NB}GLN"


def test_separators_follow_the_locale() -> None:
    dutch = NumberStyle(decimal=",", group=".")
    assert format_amount(1_234_500_000, GLN, Meaning.BALANCE, dutch).figure == "1.234,50"
    assert format_count(2_318, dutch) == "2.318"


def test_test_networks_have_no_second_currency() -> None:
    assert not format_fiat(46_900_000, GLN, None)
    assert format_fiat(46_900_000, GLN, Fiat("$", Decimal("0.8"))) == f"≈{NB}$37.52"
    assert format_fiat(1, GLN, Fiat("$", Decimal("0.8"))) == f"<{NB}$0.01"


def test_negative_amounts_are_refused() -> None:
    with pytest.raises(ValueError, match="no sign"):
        format_amount(-1, GLN)


@given(
    base_units=st.integers(min_value=0, max_value=2**64 - 1),
    decimals=st.integers(min_value=0, max_value=9),
    meaning=st.sampled_from(Meaning),
)
def test_what_is_shown_is_never_better_than_the_truth(base_units: int, decimals: int, meaning: Meaning) -> None:
    amount = format_amount(base_units, Asset("X", decimals), meaning)
    truth = Decimal(base_units).scaleb(-decimals)
    if amount.figure.startswith("<"):
        assert 0 < truth < Decimal(amount.figure[2:])
        return
    shown = Decimal(amount.figure.replace(",", ""))
    assert shown >= truth if meaning.rounds_up else shown <= truth
    assert abs(shown - truth) < Decimal("0.01")
    assert "-" not in amount.text
