"""Opening files: formats by content, kinds over the whole file, broken rows, limits."""

import json
import tracemalloc
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sources import (
    BadHeaderError,
    BrokenRowError,
    FileUnreadableError,
    LimitExceededError,
    Limits,
    SourceChangedError,
    TableSource,
    UnsupportedFormatError,
    open_table,
)


def opened(folder: Path, content: bytes | str, **options: Any) -> TableSource:
    path = folder / "data.xyz"  # the name says nothing
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return open_table(path, **options)


def kinds(table: TableSource) -> dict[str, str]:
    return {column.name: column.kind for column in table.columns}


def broken(folder: Path, content: bytes | str, **options: Any) -> BrokenRowError:
    with pytest.raises(BrokenRowError) as caught:
        opened(folder, content, **options)
    assert str(caught.value).startswith(f"data.xyz, line {caught.value.line}: ")
    return caught.value


# CSV


def test_csv_kinds_are_those_that_keep_every_cell(tmp_path: Path) -> None:
    table = opened(
        tmp_path,
        "i,big,dec,mix,zip,flag,day,at,local,empty\n"
        "1,9223372036854775808,0.50,1,00123,true,2024-01-01,2024-01-01T00:00:00Z,2024-01-01 10:00,\n"
        "2,5,12.5,1.50,4,FALSE,2024-02-29,2024-01-01T02:00:00+02:00,2024-01-01T11:00,\n",
    )
    assert kinds(table) == {
        "i": "int", "big": "int", "dec": "decimal", "mix": "decimal", "zip": "text", "flag": "bool", "day": "date",
        "at": "timestamp", "local": "text", "empty": "text",
    }  # fmt: skip
    first, second = table.rows()
    assert first["big"] == 2**63
    assert str(first["dec"]) == "0.50"
    assert first["zip"] == "00123"
    assert first["day"] == date(2024, 1, 1)
    assert first["at"] == second["at"] == datetime(2024, 1, 1, tzinfo=UTC)
    assert first["empty"] is None
    assert table.row_count == 2


def test_last_row_can_change_a_column(tmp_path: Path) -> None:
    table = opened(tmp_path, "a\n" + "1\n" * 5000 + "x\n")
    assert kinds(table) == {"a": "text"}
    assert next(table.rows()) == {"a": "1"}


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["1", "1e3"], "float"),
        (["9007199254740993", "1e3"], "decimal"),
        (["0.10", "1e3"], "decimal"),
        (["1", "true"], "text"),
        (["2024-01-01", "2024-01-01T00:00:00Z"], "text"),
        (["2024-01-01T00:00:00", "2024-01-01T00:00:00Z"], "text"),
    ],
)
def test_csv_mixtures(tmp_path: Path, cells: list[str], expected: str) -> None:
    table = opened(tmp_path, "a\n" + "".join(f"{cell}\n" for cell in cells))
    assert kinds(table) == {"a": expected}
    assert len(list(table.rows())) == 2


def test_time_without_zone_is_reported_and_becomes_an_instant_when_stated(tmp_path: Path) -> None:
    content = "at\n2024-07-01 12:00:00\n2024-07-01T13:00:00Z\n"
    (column,) = opened(tmp_path, content).columns
    assert (column.kind, column.zone_unknown) == ("text", True)
    table = opened(tmp_path, content, zones={"at": "Europe/Berlin"})
    assert (table.columns[0].kind, table.columns[0].zone_unknown) == ("timestamp", False)
    assert [row["at"] for row in table.rows()] == [
        datetime(2024, 7, 1, 10, tzinfo=UTC),
        datetime(2024, 7, 1, 13, tzinfo=UTC),
    ]


def test_time_the_zone_skips_is_a_broken_row(tmp_path: Path) -> None:
    content = "at\n2024-03-31 02:30\n2024-04-01 12:00\n"
    assert broken(tmp_path, content, zones={"at": "Europe/Berlin"}).line == 2
    table = opened(tmp_path, content, zones={"at": "Europe/Berlin"}, on_broken="skip")
    assert (table.row_count, table.skipped, len(list(table.rows()))) == (1, 1, 1)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiter_is_found(tmp_path: Path, delimiter: str) -> None:
    table = opened(tmp_path, f"a{delimiter}b\n1{delimiter}x\n2{delimiter}y\n")
    assert list(table.rows()) == [{"a": 1, "b": "x"}, {"a": 2, "b": "y"}]


def test_bom_crlf_quotes_and_lines_inside_cells(tmp_path: Path) -> None:
    table = opened(tmp_path, b'\xef\xbb\xbfa,b\r\n"x ""y""","l1\r\nl2"\r\n\r\n1,2\r\n')
    assert list(table.rows()) == [{"a": 'x "y"', "b": "l1\r\nl2"}, {"a": "1", "b": "2"}]


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        ("a,b\n1,2\n3\n", 3, "1 fields where the header has 2"),
        ("a,b\n1,2,3\n", 2, "3 fields"),
        ('a,b\n1,"2\n3,4\n', 2, "never closed"),
        ('a,b\n1,"2"x\n', 2, "follows a closing quotation mark"),
        ("a,b\n1,\0\n", 2, "NUL"),
        (b"a,b\n1,2\n3,\xe9\n", 3, "not UTF-8"),
        ("a,b\n1,2\rx\n", 2, "carriage return"),
    ],
)
def test_broken_csv_row_names_line_and_reason(tmp_path: Path, content: bytes | str, line: int, reason: str) -> None:
    error = broken(tmp_path, content)
    assert error.line == line
    assert reason in error.reason
    assert "skip broken rows" in error.advice


def test_skipping_loses_only_the_broken_rows(tmp_path: Path) -> None:
    content = b'a,b\n1,x\n2,"open\n3,y\n4\n5,\xff\n6,"fine\nhere"\n7,z\n'
    table = opened(tmp_path, content, on_broken="skip")
    assert [row["a"] for row in table.rows()] == [1, 3, 6, 7]
    assert table.skipped == 3
    assert [error.line for error in table.broken] == [3, 5, 6]


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf", b"  \t\n"])
def test_empty_file_is_nothing_and_no_error(tmp_path: Path, content: bytes) -> None:
    table = opened(tmp_path, content)
    assert (table.row_count, table.columns, list(table.rows())) == (0, (), [])


def test_header_only_is_nothing_and_no_error(tmp_path: Path) -> None:
    table = opened(tmp_path, "a,b\n")
    assert (table.row_count, [column.name for column in table.columns]) == (0, ["a", "b"])


@pytest.mark.parametrize(
    ("header", "names"),
    [("a,a", ["a", "a (2)"]), ("a,", ["a", "column 2"]), (",b", ["column 1", "b"]), ("a, ", ["a", "column 2"])],
)
def test_columns_without_a_name_of_their_own_get_one(tmp_path: Path, header: str, names: list[str]) -> None:
    table = opened(tmp_path, f"{header}\n1,2\n")
    assert [column.name for column in table.columns] == names
    assert list(table.rows()) == [dict(zip(names, (1, 2), strict=True))]


def test_bad_header_is_refused_even_when_skipping(tmp_path: Path) -> None:
    with pytest.raises(BadHeaderError):
        opened(tmp_path, "x" * 201 + ",b\n1,2\n", on_broken="skip")


# JSON and JSONL


def test_json_types_are_kept(tmp_path: Path) -> None:
    content = """[{"s":"007","n":1,"d":0.10,"f":1e-7,"b":true,"x":null,"at":"2024-01-01T00:00:00Z",
        "day":"2024-01-01","o":{"a":[1]}}, {"s":"5"}]"""
    table = opened(tmp_path, content)
    assert kinds(table) == {
        "s": "text", "n": "int", "d": "decimal", "f": "float", "b": "bool", "x": "text", "at": "timestamp",
        "day": "date", "o": "json",
    }  # fmt: skip
    first, second = table.rows()
    assert (first["s"], str(first["d"]), first["f"], first["o"]) == ("007", "0.10", 1e-7, {"a": [1]})
    assert second == {"s": "5"}
    assert table.columns[1].nullable
    assert table.columns[1].nulls == 1
    assert not table.columns[0].nullable


def test_json_mixtures(tmp_path: Path) -> None:
    table = opened(tmp_path, '[{"a":1,"b":1,"c":0.5},{"a":"x","b":0.50,"c":1e-7}]')
    assert kinds(table) == {"a": "json", "b": "decimal", "c": "decimal"}
    assert list(table.rows())[1] == {"a": "x", "b": Decimal("0.50"), "c": Decimal("1E-7")}


@pytest.mark.parametrize("content", ["[]", " [ ]\n"])
def test_empty_json_list_is_nothing_and_no_error(tmp_path: Path, content: str) -> None:
    table = opened(tmp_path, content)
    assert (table.format, table.row_count) == ("json", 0)


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        ('[{"a":1},\n{"a":]},\n{"a":2}]', 2, "not JSON"),
        ('[{"a":1},\n{"a":2}', 2, "cut off"),
        ('[{"a":1},\n{"a":"2', 2, "middle of this element"),
        ('[{"a":1}\n{"a":2}]', 2, "comma is missing"),
        ('[{"a":1},]', 1, "nothing follows a comma"),
        ('[{"a":1}] x', 1, "follows the end"),
        ("[1]", 1, "not an object"),
        ('[{"a":1,"a":2}]', 1, "twice"),
        ('[{"a":NaN}]', 1, "NaN"),
        ('[{"a":1e999}]', 1, "too large"),
        ('[{"":1}]', 1, "no name"),
        (r'[{"a":"\ud800"}]', 1, "half a character"),
        (r'[{"a":{"\udc00":1}}]', 1, "half a character"),
        ('[{"a":' + "[" * 40 + "]" * 40 + "}]", 1, "nested"),
        ('[{"a":' + "[" * 5000 + "]" * 5000 + "}]", 1, "nested"),
        (b'[{"a":"\xff"}]', 1, "UTF-8"),
    ],
)
def test_broken_json_names_line_and_reason(tmp_path: Path, content: bytes | str, line: int, reason: str) -> None:
    error = broken(tmp_path, content)
    assert reason in error.reason
    assert error.line == line


def test_skipping_in_json_goes_on_after_the_broken_element(tmp_path: Path) -> None:
    table = opened(tmp_path, '[{"a":1},{"a":},7,{"a":NaN},{"a":2},{"a":3', on_broken="skip")
    assert [row["a"] for row in table.rows()] == [1, 2]
    assert table.skipped == 4


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        ('{"a":1}\n{"a":2', 2, "half written"),
        ('{"a":1}\n{"a":2\n{"a":3}\n', 2, "not JSON"),
        ('{"a":1}\n[1]\n', 2, "not an object"),
        ('{"a":1}\n{"a":1}{"a":2}\n', 2, "not JSON"),
        ('{"a":' + "[" * 5000 + "]" * 5000 + "}\n", 1, "nested"),
    ],
)
def test_broken_jsonl_names_line_and_reason(tmp_path: Path, content: str, line: int, reason: str) -> None:
    error = broken(tmp_path, content)
    assert (error.line, reason in error.reason) == (line, True)
    assert opened(tmp_path, content, on_broken="skip").skipped == 1


json_cells = st.none() | st.booleans() | st.integers(-(10**30), 10**30) | st.text(max_size=20)
json_rows = st.lists(
    st.dictionaries(st.text(min_size=1, max_size=8), json_cells | st.lists(json_cells, max_size=3), max_size=4),
    max_size=20,
)


@given(rows=json_rows, indent=st.sampled_from([None, 1, 4]), escaped=st.booleans())
@settings(max_examples=60, deadline=None)
def test_json_and_jsonl_give_back_what_was_written(
    tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, Any]], indent: int | None, *, escaped: bool
) -> None:
    folder = tmp_path_factory.mktemp("json")
    (folder / "list").write_text(json.dumps(rows, indent=indent, ensure_ascii=escaped), encoding="utf-8")
    (folder / "lines").write_text(
        "".join(json.dumps(row, ensure_ascii=escaped) + "\n" for row in rows), encoding="utf-8", newline=""
    )
    as_list, as_lines = open_table(folder / "list"), open_table(folder / "lines")
    assert as_list.row_count == len(rows)
    plain = [{name: cell for name, cell in row.items() if not isinstance(cell, str)} for row in rows]
    assert [
        {name: row[name] for name in expected} for row, expected in zip(as_list.rows(), plain, strict=True)
    ] == plain
    assert list(as_lines.rows()) == list(as_list.rows())


def test_json_elements_across_read_chunks(tmp_path: Path) -> None:
    rows = [{"n": n, "t": 'é\\"[{' * (n % 700)} for n in range(900)]
    table = opened(tmp_path, json.dumps(rows, ensure_ascii=False))
    assert list(table.rows()) == rows


# Parquet


def test_parquet_types(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    frame = pl.DataFrame(
        {
            "i": [1, None],
            "f": [1.5, 2.0],
            "dec": pl.Series(["1.50", "2.00"]).cast(pl.Decimal(10, 2)),
            "t": ["a", "007"],
            "raw": [b"x", b"y"],
            "day": [date(2024, 1, 1), date(2024, 1, 2)],
            "utc": pl.Series([datetime(2024, 1, 1), datetime(2024, 1, 2)]).dt.replace_time_zone("UTC"),  # noqa: DTZ001 - zone set by polars
            "local": [datetime(2024, 1, 1, 12), datetime(2024, 1, 2)],  # noqa: DTZ001 - a column without a zone
            "list": [[1, 2], []],
            "b": [True, False],
            "big": pl.Series([2**64 - 1, 1], dtype=pl.UInt64),
        }
    )
    frame.write_parquet(path)
    table = open_table(path)
    assert table.format == "parquet"
    assert kinds(table) == {
        "i": "int", "f": "float", "dec": "decimal", "t": "text", "raw": "bytes", "day": "date", "utc": "timestamp",
        "local": "text", "list": "json", "b": "bool", "big": "int",
    }  # fmt: skip
    first, second = table.rows()
    assert second["i"] is None
    assert str(first["dec"]) == "1.50"
    assert first["utc"] == datetime(2024, 1, 1, tzinfo=UTC)
    assert first["big"] == 2**64 - 1
    assert first["list"] == [1, 2]
    assert [column.name for column in table.columns if column.zone_unknown] == ["local"]
    stated = open_table(path, zones={"local": "+02:00"})
    assert next(stated.rows())["local"] == datetime(2024, 1, 1, 10, tzinfo=UTC)


def test_parquet_nan_is_a_broken_row(tmp_path: Path) -> None:
    path = tmp_path / "x"
    pl.DataFrame({"f": [1.0, float("nan"), float("inf")]}).write_parquet(path)
    with pytest.raises(BrokenRowError, match="line 2"):
        open_table(path)
    table = open_table(path, on_broken="skip")
    assert (table.row_count, table.skipped) == (1, 2)


def test_cut_off_parquet_is_a_clear_error(tmp_path: Path) -> None:
    path = tmp_path / "x"
    pl.DataFrame({"f": list(range(1000))}).write_parquet(path)
    data = path.read_bytes()
    for size in (4, 100, len(data) // 2, len(data) - 1):
        path.write_bytes(data[:size])
        with pytest.raises(UnsupportedFormatError, match="damaged"):
            open_table(path)


# all of them


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"PK\x03\x04rest", "ZIP"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"SQLite format 3\0", "SQLite"),
        (b"%PDF-1.7", "PDF"),
        (b"<!DOCTYPE html><html>", "web page"),
        (b"<?xml version='1.0'?>", "XML"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "not text"),
        (b'{\n "a": 1\n}\n', "one object"),
    ],
)
def test_other_formats_are_named(tmp_path: Path, content: bytes, says: str) -> None:
    with pytest.raises(UnsupportedFormatError, match=says):
        opened(tmp_path, content)


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadableError):
        open_table(tmp_path / "none.csv")
    with pytest.raises(FileUnreadableError):
        open_table(tmp_path)


@pytest.mark.parametrize(
    ("limits", "content"),
    [
        (Limits(file_bytes=5), "a,b\n1,2\n"),
        (Limits(rows=1), "a,b\n1,2\n3,4\n"),
        (Limits(columns=1), "a,b\n1,2\n"),
        (Limits(columns=1), '{"a":1}\n{"b":1}\n'),
        (Limits(rows=1), '[{"a":1},{"a":2}]'),
    ],
)
def test_limits(tmp_path: Path, limits: Limits, content: str) -> None:
    with pytest.raises(LimitExceededError):
        opened(tmp_path, content, limits=limits)


@pytest.mark.parametrize("content", ['a,b\n1,"{}"\n', '[{{"a":"{}"}}]', '{{"a":"{}"}}\n'])
def test_huge_cells_and_rows_are_broken(tmp_path: Path, content: str) -> None:
    long = content.format("x" * 50) if "{{" in content else content.replace("{}", "x" * 50)
    assert "more than 40 characters" in broken(tmp_path, long, limits=Limits(cell_chars=40)).reason
    broken(tmp_path, long, limits=Limits(row_chars=10))


def test_changed_file_is_noticed(tmp_path: Path) -> None:
    table = opened(tmp_path, "a\n1\n")
    rows = table.rows()
    table.path.write_text("a\nlonger\n")
    with pytest.raises(SourceChangedError):
        list(rows)


def test_rows_can_be_read_again_and_digest_is_of_the_bytes(tmp_path: Path) -> None:
    table = opened(tmp_path, "a\n1\n")
    assert list(table.rows()) == list(table.rows()) == [{"a": 1}]
    assert table.sha256 == "309b0e45a73d3fc5325e2b6ed0a01ef8b9cde6b05a5633c1f893f970d52bfddc"


def test_progress_is_reported_and_cancels(tmp_path: Path) -> None:
    class CancelledByUserError(Exception):
        pass

    seen: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        seen.append((done, total))
        if len(seen) == 3:
            raise CancelledByUserError

    with pytest.raises(CancelledByUserError):
        opened(tmp_path, "a\n" + "1\n" * 10_000, progress=progress)
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert all(done <= total for done, total in seen)


def test_distinct_samples_and_invisible_characters(tmp_path: Path) -> None:
    rows = "".join(f"{n},{n % 3},ok\n" for n in range(20_000)) + "1,1,a\u202eb\n1,1,\u200b\n"
    one, two, three = opened(tmp_path, "a,b,c\n" + rows).columns
    assert abs(one.distinct - 20_000) < 20_000 * 0.15
    assert not one.distinct_exact
    assert (two.distinct, two.distinct_exact, two.samples) == (3, True, (0, 1, 2))
    assert (three.invisible, one.invisible) == (2, 0)


def test_memory_stays_constant(tmp_path: Path) -> None:
    def peak(rows: int, form: str) -> int:
        text = "text " * 240
        if form == "json":
            content = json.dumps([{"n": n, "t": text} for n in range(rows)])
        else:
            content = "n,t\n" + "".join(f"{n},{text}\n" for n in range(rows))
        (tmp_path / "data").write_text(content)
        del content
        tracemalloc.start()
        table = open_table(tmp_path / "data")
        for _ in table.rows():
            pass
        _, used = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return used

    for form in ("csv", "json"):
        peak(10, form)
        assert peak(3_500, form) < peak(2_300, form) + 200_000  # the file grows by 1.4 MB


def test_dates_between_are_a_span_of_days(tmp_path: Path) -> None:
    days = [date(2024, 1, 1) + timedelta(days=n) for n in range(40)]
    table = opened(tmp_path, "d\n" + "".join(f"{day}\n" for day in days))
    assert [row["d"] for row in table.rows()] == days
