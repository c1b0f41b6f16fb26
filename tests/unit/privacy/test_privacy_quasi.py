"""Which columns tell rows apart: exact where small, estimated without bias where large."""

import random
from collections import Counter
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privacy.quasi import (
    ColumnFacts,
    Role,
    Sensitivity,
    column_facts,
    role,
    sensitivity,
    single_out,
    suggest_coarser,
)
from privacy.quasi.sets import CHUNK_ROWS, groups_of


def people(count: int, seed: int = 1) -> list[dict[str, Any]]:
    """Ages, places and sexes as a small town has them; no two columns alone tell many apart."""
    draw = random.Random(seed)  # noqa: S311 - made-up people
    return [
        {"age": draw.randint(18, 90), "zip": f"10{draw.randint(100, 139)}", "sex": draw.choice("fm"), "n": number}
        for number, _ in enumerate(range(count))
    ]


def counted(rows: list[dict[str, Any]], columns: tuple[str, ...]) -> int:
    groups = Counter(tuple(row.get(name) for name in columns) for row in rows)
    return sum(count == 1 for count in groups.values())


@given(st.lists(st.fixed_dictionaries({"a": st.integers(0, 3), "b": st.integers(0, 3), "c": st.text(max_size=1)})))
@settings(max_examples=60, deadline=None)
def test_small_data_is_counted_exactly(rows: list[dict[str, Any]]) -> None:
    report = single_out(rows, ("a", "b", "c"))
    assert report.exact
    for one in report.sets:
        assert one.exact
        assert one.rows == counted(rows, one.columns)
        assert one.low == one.share == one.high
    most = max((counted(rows, names) for size in (1, 2, 3) for names in combinations("abc", size)), default=0)
    assert (report.worst.rows if report.worst else 0) == most


def test_the_classic_three_columns_are_found() -> None:
    rows = people(2_000)
    report = single_out(rows, ("age", "zip", "sex"))
    assert report.worst is not None
    assert set(report.worst.columns) == {"age", "zip", "sex"}
    assert report.worst.rows == counted(rows, ("age", "zip", "sex"))


def test_a_column_that_does_it_alone_stands_for_all_its_sets() -> None:
    report = single_out(people(500), ("age", "zip", "sex", "n"))
    assert report.worst is not None
    assert report.worst.columns == ("n",)
    assert all("n" not in one.columns for one in report.sets[1:])
    assert report.columns == ("age", "zip", "sex")


def test_only_sets_with_a_needed_column() -> None:
    rows = [row | {"at": number} for number, row in enumerate(people(300))]
    report = single_out(rows, ("at", "zip"), needs=("zip",))
    assert [one.columns for one in report.sets] == [("at", "zip")]


def test_suppressing_one_percent_ignores_stray_rows() -> None:
    rows = [{"a": number % 4} for number in range(1_000)] + [{"a": 99}]
    one = groups_of(rows, ("a",))
    assert (one.smallest, one.within, one.rows) == (1, 250, 1)


def test_large_data_is_estimated_within_its_interval() -> None:
    draw = random.Random(7)  # noqa: S311 - made-up numbers
    rows = [{"a": draw.randint(0, 999), "b": draw.randint(0, 199)} for _ in range(2 * CHUNK_ROWS + 5_000)]
    report = single_out(rows, ("a", "b"))
    assert not report.exact
    assert report.worst is not None
    true = counted(rows, ("a", "b")) / len(rows)
    assert report.worst.low <= true <= report.worst.high
    assert report.worst.high - report.worst.low < 0.06
    single = groups_of(rows, ("a",))
    assert single.exact
    assert single.smallest == min(Counter(row["a"] for row in rows).values())


def test_progress_can_cancel() -> None:
    def stop(_done: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        single_out(people(2_000), ("age",), stop)


def test_nothing_of_nothing() -> None:
    assert single_out([], ("a",)).worst is None
    assert groups_of([], ("a",)).share == 0


def test_suggestions_reach_the_limit() -> None:
    rows = people(1_000)
    columns = ("age", "zip", "sex")
    steps = suggest_coarser(rows, columns, column_facts(rows), 0.05)
    assert steps
    assert steps[-1].after <= 0.05
    assert {step.column for step in steps} <= {"age", "zip"}
    assert len({step.column for step in steps}) == len(steps)


@pytest.mark.parametrize(
    ("facts", "semantic", "expected"),
    [
        (ColumnFacts("age", "whole", 100, 60, 100, 0), "", "known"),
        (ColumnFacts("customerAge", "whole", 100, 60, 100, 0), "", "known"),
        (ColumnFacts("bpm", "whole", 100, 60, 100, 0), "", "unknown"),
        (ColumnFacts("lat", "number", 100, 99, 100, 0), "", "known"),
        (ColumnFacts("x", "number", 100, 99, 100, 0), "latitude", "known"),
        (ColumnFacts("town", "text", 100, 99, 100, 8), "", "known"),
        (ColumnFacts("colour", "text", 100, 9, 100, 8), "", "perhaps"),
        (ColumnFacts("paid", "flag", 100, 2, 100, 0), "", "perhaps"),
        (ColumnFacts("code", "text", 100, 100, 100, 8), "", "unknown"),
        (ColumnFacts("note", "text", 100, 9, 100, 300), "", "unknown"),
        (ColumnFacts("at", "time", 100, 100, 100, 0), "", "time"),
        (ColumnFacts("birth_date", "time", 100, 100, 100, 0), "", "known"),
        (ColumnFacts("x", "whole", 100, 60, 100, 0), "heart_rate", "unknown"),
        (ColumnFacts("x", "time", 100, 60, 100, 0), "time.end", "time"),
        (ColumnFacts("platform", "number", 100, 60, 100, 0), "", "unknown"),
    ],
)
def test_what_outsiders_know(facts: ColumnFacts, semantic: str, expected: Role) -> None:
    assert role(facts, semantic) == expected


@pytest.mark.parametrize(
    ("facts", "semantic", "found", "expected"),
    [
        (ColumnFacts("x", "text", 100, 9, 100, 8), "person", None, "identifies"),
        (ColumnFacts("x", "text", 100, 9, 100, 8), "", {"EMAIL": 90}, "identifies"),
        (ColumnFacts("x", "text", 100, 9, 100, 8), "", {"EMAIL": 1}, "sensitive"),
        (ColumnFacts("x", "text", 100, 9, 100, 8), "", {"SECRET": 1}, "sensitive"),
        (ColumnFacts("x", "text", 100, 99, 100, 300), "message", None, "sensitive"),
        (ColumnFacts("x", "text", 100, 99, 100, 300), "", None, "sensitive"),
        (ColumnFacts("age", "whole", 100, 60, 100, 0), "", None, "sensitive"),
        (ColumnFacts("x", "whole", 100, 60, 100, 0), "steps", None, "sensitive"),
        (ColumnFacts("x", "number", 100, 60, 100, 0), "distance", None, "low"),
        (ColumnFacts("room", "text", 100, 4, 100, 5), "", {}, "low"),
    ],
)
def test_how_personal(facts: ColumnFacts, semantic: str, found: Any, expected: Sensitivity) -> None:
    assert sensitivity(facts, semantic, found) == expected


def test_facts_are_counted() -> None:
    rows: list[dict[str, Any]] = [
        {"a": 1, "b": "2024-05-16T10:00"},
        {"a": None, "b": "2024-05-17"},
        {"a": 2.5, "c": []},
    ]
    facts = {fact.name: fact for fact in column_facts(rows)}
    assert (facts["a"].cells, facts["a"].distinct) == (2, 2)
    assert facts["b"].kind == "time"
    assert facts["c"].kind == "other"
