"""What is learned of columns while rows pass: exact while few, close when many; cells of their column's kind alone."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from app.library.columns import ColumnFacts, Learning, Widening, joined_fields
from app.library.known_rows import KnownRows
from app.library.languages import LanguageTally
from app.library.sensitivity import judged


def fields(**kinds: Any) -> tuple[ColumnFacts, ...]:
    return tuple(ColumnFacts(name, kind, "", "", "") for name, kind in kinds.items())


def test_counts_are_exact_while_few_and_close_when_many() -> None:
    learning = Learning(fields(n="int", text="text", same="text", none="json"))
    for number in range(20_000):
        learning.add({"n": number, "text": f"text {number}", "same": "always\u200b" if number else None})
    n, text, same, none = learning.result()
    assert abs(n.distinct - 20_000) < 2_500
    assert abs(text.distinct - 20_000) < 2_500
    assert (n.distinct_exact, same.distinct, same.distinct_exact) == (False, 1, True)
    assert (same.nulls, same.invisible, none.nulls) == (1, 19_999, 20_000)
    assert n.samples == ("0", "1", "2", "3", "4")


def test_cells_have_their_column_s_kind_or_the_row_is_broken() -> None:
    widen = Widening(fields(a="float", b="decimal", c="timestamp", d="date", e="text", f="json"))
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    row = widen({"a": 1, "b": 2, "c": moment, "d": date(2026, 1, 1), "e": "x", "f": [1], "beyond": 1})
    assert row == {"a": 1.0, "b": Decimal(2), "c": moment, "d": date(2026, 1, 1), "e": "x", "f": [1]}
    assert widen({"a": None}) == {"a": None}
    cells: tuple[dict[str, Any], ...] = ({"e": 7}, {"d": moment}, {"a": "x"}, {"c": "2026-01-01 10:00"}, {"b": True})
    for wrong in cells:
        with pytest.raises(ValueError, match=r".+"):
            widen(wrong)


def test_numbers_of_two_exports_meet_in_the_wider_kind() -> None:
    def kinds(first: Any, second: Any) -> Any:
        found = joined_fields(fields(a=first, b="text"), fields(a=second))
        return None if found is None else [field.kind for field in found]

    assert kinds("int", "float") == ["float", "text"]
    assert kinds("int", "decimal") == kinds("decimal", "float") == ["decimal", "text"]
    assert kinds("text", "text") == ["text", "text"]
    assert kinds("int", "text") is None


def test_rows_are_known_as_often_as_they_were_there() -> None:
    rows: list[dict[str, Any]] = [{"id": None, "a": 1}, {"id": None, "a": 1}, {"id": "x", "a": 2}]
    known = KnownRows(rows, ["id", "a"], by_id=True)
    assert [known.has({"id": None, "a": 1}) for _ in range(3)] == [True, True, False]
    assert known.has({"id": "x", "a": 3})
    assert known.has({"id": "x", "a": 4})
    assert not known.has({"id": "y", "a": 2})
    plain = KnownRows(rows, ["id", "a"], by_id=False)
    assert [plain.has({"id": "x", "a": number}) for number in (3, 2, 2)] == [False, True, False]
    assert not KnownRows([], ["a"], by_id=False).has({"a": 1})


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ich war gestern mit dem Hund im Wald", "de"),
        ("The dog was in the garden with the others", "en"),
        ("Вчера мы гуляли в лесу", "ru"),
        ("昨日は森に行きました", "ja"),
        ("我们昨天去了森林", "zh"),
        ("어제 우리는 숲에 갔다", "ko"),
    ],
)
def test_languages_are_told_by_words_or_by_script(text: str, code: str) -> None:
    tally = LanguageTally()
    tally.add("ok")
    tally.add(text)
    assert tally.result() == (code,)


def test_columns_are_as_personal_as_what_they_mean_and_hold() -> None:
    rows: list[dict[str, Any]] = [
        {"lat": 1.5, "note": f"write to a{number}@example.org", "n": number} for number in range(30)
    ]
    told = (ColumnFacts("lat", "float", "deg", "", "latitude"), *fields(note="text", n="int", gone="text"))
    assert [field.sensitivity for field in judged(told, rows)] == ["identifies", "identifies", "low", "low"]
