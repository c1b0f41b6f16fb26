import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui.format.untrusted import clean


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Everyday mobility", "Everyday mobility"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("a\u200bb\u2060c\ufeffd", "abcd"),
        ("two\nlines\r\n and\ttabs", "two lines and tabs"),
        ("\x1b[31mred\x07", "[31mred"),
        ("  much   space  ", "much space"),
        ("no\u00a0break", "no break"),
        ("<b>not markup</b>", "<b>not markup</b>"),
        ("\u3164\u115fx", "x"),
        ("flag\U000e0061\U000e007f", "flag"),
    ],
)
def test_clean_removes_what_cannot_be_seen(text: str, shown: str) -> None:
    assert clean(text) == shown


def test_clean_cuts_long_text_and_says_so() -> None:
    assert clean("x" * 1000, 10) == "x" * 9 + "…"
    assert len(clean("ab " * 10_000, 100)) <= 100


def test_clean_stops_towers_of_marks() -> None:
    assert len(clean("e" + "\u0301\u0302\u0303\u0304" * 50)) <= 5


@settings(max_examples=200)
@given(st.text(max_size=300), st.integers(min_value=2, max_value=80))
def test_clean_is_one_visible_line_of_bounded_length_and_idempotent(text: str, max_chars: int) -> None:
    shown = clean(text, max_chars)
    assert len(shown) <= max_chars
    assert not any(unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} for char in shown)
    assert clean(shown, max_chars) == shown
