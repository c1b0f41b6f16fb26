from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.errors import BrokenRowError
from sources.exports.streams import JsonItem
from sources.exports.untrusted import (
    MAX_TEXT_CHARS,
    UnreadableItemError,
    hashed_id,
    mapping,
    number,
    rows_of,
    sequence,
    text,
)
from sources.values import Row


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text() | st.floats(), st.lists, max_leaves=5))
def test_any_value_is_read_as_what_is_expected_or_as_missing(value: object) -> None:
    assert isinstance(mapping(value), dict)
    assert isinstance(sequence(value), list)
    assert text(value) is None or isinstance(value, str)
    assert number(value) is None or isinstance(value, int | float | str)


def test_half_a_character_becomes_a_replacement_and_pairs_become_whole() -> None:
    assert text("a\ud83d") == "a�"
    assert text("\ud83d\ude00") == "\U0001f600"


def test_a_text_beyond_a_cell_is_refused() -> None:
    with pytest.raises(UnreadableItemError):
        text("x" * (MAX_TEXT_CHARS + 1))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("50.5", 50.5),
        ("50,5", 50.5),
        (Decimal("1.25"), 1.25),
        (3, 3.0),
        ("1_0", None),
        ("٣", None),
        ("nan", None),
        (10**400, None),
    ],
)
def test_numbers_are_finite_or_missing(value: object, expected: float | None) -> None:
    assert number(value) == expected


def test_ids_of_different_sources_never_meet() -> None:
    assert hashed_id("a", "b") == hashed_id("a", "b") != hashed_id("b", "b")
    assert hashed_id("a", "\ud800")


def test_an_unreadable_item_is_told_by_its_number_and_the_rest_goes_on() -> None:
    def parse(item: Any) -> Iterator[Row]:
        yield {"value": item}
        if item == 2:
            raise UnreadableItemError("it is odd")

    rows = list(rows_of([JsonItem(one, one) for one in (1, 2, 3)], parse, "File 1"))
    assert [row for row in rows if isinstance(row, dict)] == [{"value": 1}, {"value": 3}]
    assert [(row.line, row.reason) for row in rows if isinstance(row, BrokenRowError)] == [(2, "it is odd")]
