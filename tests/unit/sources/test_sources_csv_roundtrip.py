"""Whatever a correct writer writes is read back cell by cell, and damage to one row costs only that row."""

import csv
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sources import open_table
from sources.values import json_value

if TYPE_CHECKING:
    from pathlib import Path

cells = st.text(st.characters(exclude_characters="\0\r", exclude_categories=["Cs"]), max_size=12)


@given(
    rows=st.lists(st.lists(cells, min_size=3, max_size=3), max_size=15),
    delimiter=st.sampled_from(",;\t|"),
    end=st.sampled_from(["\n", "\r\n"]),
)
@settings(max_examples=25, deadline=None)
def test_csv_gives_back_what_was_written(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], delimiter: str, end: str
) -> None:
    path: Path = tmp_path_factory.mktemp("csv") / "x"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL)
        writer.writerow(["first", "second", "third"])
        # A word keeps every column text, so that cells can be compared as written.
        writer.writerows([["word", "word", "word"], *rows])
    table = open_table(path)
    assert [column.kind for column in table.columns] == ["text"] * 3
    read = [[json_value(cell) for cell in row.values()] for row in table.rows()]
    assert read == [["word"] * 3, *[[cell or None for cell in row] for row in rows]]


@given(
    count=st.integers(2, 30),
    place=st.integers(0, 29),
    damage=st.sampled_from(['"open', "a,b,c", 'x,"y"z', "\xff", "one\0,two", ""]),
)
@settings(max_examples=25, deadline=None)
def test_damage_to_one_row_costs_only_that_row(
    tmp_path_factory: pytest.TempPathFactory, count: int, place: int, damage: str
) -> None:
    place %= count
    lines = [f"{n},text {n}" for n in range(count)]
    lines.insert(place, damage)
    path: Path = tmp_path_factory.mktemp("csv") / "x"
    path.write_bytes(b"n,t\n" + "\n".join(lines).encode("latin-1") + b"\n")
    table = open_table(path, on_broken="skip")
    assert [row["n"] for row in table.rows()] == list(range(count))
    assert table.skipped == (1 if damage else 0)  # an empty line is nothing, and not broken
