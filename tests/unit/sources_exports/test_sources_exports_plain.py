"""Plain tables: found by content, typed as the whole file allows, also within archives."""

import io
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from sources.errors import SourcesError
from sources.exports.importers.plain import PlainImporter
from sources.exports.registry import KEYS
from sources.exports.run import look
from tests.helpers.export_cases import container_of, found_of, table_of

CSV = b"day,at,amount,note,local\n2024-01-01,2024-01-01T02:00:00+02:00,1.50,a,2024-01-01 10:00\n2024-01-02,,2,,\n"


def test_a_csv_has_the_kinds_that_keep_every_cell(tmp_path: Path) -> None:
    found = found_of(PlainImporter(), tmp_path, {"x.bin": CSV})
    assert found is not None
    (table,) = found.tables
    assert {field.name: field.kind for field in table.fields} == {
        "day": "date", "at": "timestamp", "amount": "decimal", "note": "text", "local": "text",
    }  # fmt: skip
    assert (table.time, table.zone, table.title, table.key) == ("at", "utc", "x.bin", "file1")
    rows, broken = table_of(PlainImporter(), tmp_path, {"x.bin": CSV}, "file1")
    assert rows[0] == {
        "day": date(2024, 1, 1), "at": datetime(2024, 1, 1, tzinfo=UTC), "amount": Decimal("1.50"), "note": "a",
        "local": "2024-01-01 10:00",
    }  # fmt: skip
    assert rows[1]["amount"] == Decimal(2)
    assert rows[1]["note"] is None
    assert broken == []


def test_a_life_is_the_set_of_columns_whatever_their_order(tmp_path: Path) -> None:
    one = found_of(PlainImporter(), tmp_path, {"a.csv": b"a,b\n1,2\n"})
    other = found_of(PlainImporter(), tmp_path, {"b.jsonl": b'{"b":"x","a":1}\n'})
    third = found_of(PlainImporter(), tmp_path, {"b.jsonl": b'{"b":"x","c":1}\n'})
    assert one
    assert other
    assert third
    assert one.tables[0].life == other.tables[0].life != third.tables[0].life


def test_every_format_within_an_archive_is_a_table_and_other_files_are_not(tmp_path: Path) -> None:
    parquet = io.BytesIO()
    pl.DataFrame({"n": [1, 2], "s": ["a", None]}).write_parquet(parquet)
    files = {
        "t/a.csv": CSV,
        "t/b.json": b'[{"x":1,"y":[1]},{"x":2.5},3]',
        "t/c.jsonl": b'{"q":1}\n{"q":"x"}\nbroken\n',
        "t/d.parquet": parquet.getvalue(),
        "t/e.json": b"[1,2,3]",
        "t/f.json": b'{"one":\n{"object":1}}',
        "t/g.txt": b"Dear diary,\nnothing happened\nreally\n",
        "t/h.png": b"\x89PNG\r\n\x1a\n\0\0\0",
        "t/i.csv": b"",
        "t/j.html": b"<!doctype html><p>hello",
    }
    found = found_of(PlainImporter(), tmp_path, files, zipped=True)
    assert found is not None
    assert [table.title for table in found.tables] == ["a.csv", "b.json", "c.jsonl", "d.parquet"]
    rows, broken = table_of(PlainImporter(), tmp_path, files, "file2", zipped=True)
    assert rows == [{"x": Decimal(1), "y": [1]}, {"x": Decimal("2.5"), "y": None}]
    assert [error.line for error in broken] == [1]
    rows, broken = table_of(PlainImporter(), tmp_path, files, "file4", zipped=True)
    assert rows == [{"n": 1, "s": "a"}, {"n": 2, "s": None}]
    rows, broken = table_of(PlainImporter(), tmp_path, files, "file3", zipped=True)
    assert len(rows) == 2
    assert len(broken) == 1
    assert "t/" not in str(broken[0])


def test_a_file_alone_that_is_no_table_says_why(tmp_path: Path) -> None:
    with pytest.raises(SourcesError, match="PDF"):
        found_of(PlainImporter(), tmp_path, {"x.csv": b"%PDF-1.4"})


def test_what_others_know_is_not_offered_as_plain(tmp_path: Path) -> None:
    assert KEYS[-1] == "plain"
    plays = b'[{"endTime":"2024-01-01 10:00","artistName":"a","trackName":"b","msPlayed":1000}]'
    with container_of(tmp_path, {"x/StreamingHistory0.json": plays, "x/mine.csv": CSV}) as container:
        assert [(one.importer, one.members) for one in look(container)] == [
            ("spotify", ("StreamingHistory0.json",)), ("plain", ("mine.csv",)),
        ]  # fmt: skip
