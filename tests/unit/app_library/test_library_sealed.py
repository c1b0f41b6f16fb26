"""Sealed copies: kinds kept exactly, everything that is not the copy that was written refused."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.library.lines import read_line, write_line
from app.library.sealed import CopyReader, CopyWriter, context_of, new_key
from app.store.errors import SealedDamagedError, StoreError
from app.store.sealed_file import SealedWriter
from sources import Column, SourceChangedError, table_of

if TYPE_CHECKING:
    from pathlib import Path

    from sources import Kind

FIELDS: list[tuple[str, Kind]] = [
    ("when", "timestamp"), ("day", "date"), ("sum", "decimal"), ("n", "int"), ("x", "float"), ("ok", "bool"),
    ("text", "text"), ("raw", "bytes"), ("nested", "json"),
]  # fmt: skip
ROWS: list[dict[str, Any]] = [
    {
        "when": datetime(2026, 3, 29, 1, 30, 0, 123456, UTC),
        "day": date(2026, 3, 29),
        "sum": Decimal("1.500"),
        "n": 2**80,
        "x": 0.1,
        "ok": True,
        "text": "Grüße\n\ud83d",
        "raw": b"\x00\xff",
        "nested": {"d": "1.5", "list": [Decimal("2.50"), {}, None]},
    },
    {"when": None, "text": "", "nested": []},
    {"x": -0.0, "nested": {"o": {"t": "2026"}}},
]

_TEXTS = st.text('aü"{}[]\\\n\r\0\u2028\ud83d😀', max_size=8)
_SCALARS: st.SearchStrategy[Any] = (
    st.none()
    | st.booleans()
    | st.integers(-(2**90), 2**90)
    | st.floats(allow_nan=False)
    | _TEXTS
    | st.decimals(allow_nan=False, allow_infinity=False)
)
_NESTED = st.recursive(_SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXTS, inner, max_size=3))
_CELLS = (
    _NESTED
    | st.binary(max_size=20)
    | st.dates()
    | st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=-3, minutes=-30))])).map(
        lambda at: at.replace(fold=0)
    )
)


def write(path: Path, key: bytes, dataset: str, rows: list[dict[str, Any]]) -> str:
    with SealedWriter(path, key, context_of(dataset)) as sealed:
        writer = CopyWriter(sealed, FIELDS)
        for row in rows:
            writer.add(row)
        return writer.commit().digest


@given(st.dictionaries(st.sampled_from(["a", "b", "ü"]), _CELLS))
def test_a_line_gives_back_what_was_written(row: dict[str, Any]) -> None:
    names = ["a", "b", "ü"]
    again = read_line(write_line(row, names), names)
    assert again == row
    assert {name: repr(value) for name, value in again.items()} == {name: repr(value) for name, value in row.items()}


@given(st.binary(max_size=60))
def test_a_foreign_line_is_refused_or_read_and_never_crashes(line: bytes) -> None:
    try:
        row = read_line(line, ["a"])
    except ValueError:
        return
    assert set(row) <= {"a"}


@pytest.mark.parametrize("line", [b'[{"x":1}]', b'[{"d":"x"}]', b'[{"t":1}]', b'[{"b":"*"}]', b"[]", b"[1,2]", b"7"])
def test_a_line_of_another_form_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_line(line, ["a"])


def test_a_copy_is_a_table_of_the_same_kinds(tmp_path: Path) -> None:
    key, path = new_key(), tmp_path / "a.gds"
    digest = write(path, key, "a", ROWS)
    reader = CopyReader(path, key, "a")
    assert (reader.row_count, reader.sha256) == (3, digest)
    assert list(reader.declared.items()) == FIELDS
    columns = [
        Column(
            name,
            kind,
            nullable=True,
            samples=(),
            distinct=0,
            distinct_exact=False,
            nulls=0,
            zone_unknown=False,
            invisible=0,
        )
        for name, kind in FIELDS
    ]
    table = table_of(reader, path, columns, row_count=3, sha256=digest)
    for _ in range(2):
        given_back = list(table.rows())
        assert given_back == ROWS
        assert [repr(row) for row in given_back] == [repr(row) for row in ROWS]
    assert reader.bytes_read() == path.stat().st_size
    path.write_bytes(path.read_bytes() + b"x")
    with pytest.raises(SourceChangedError):
        list(table.rows())


def test_rows_in_the_middle_are_read_by_their_number(tmp_path: Path) -> None:
    key, path = new_key(), tmp_path / "a.gds"
    rows = [{"n": number, "text": f"{number:0>200}"} for number in range(5_000)]
    write(path, key, "a", rows)
    reader = CopyReader(path, key, "a")
    assert [number for number, _ in reader.rows_from(4_321, 3)] == [4_322, 4_323, 4_324]
    assert [row["n"] for _, row in reader.rows_from(4_998, 10)] == [4_998, 4_999]
    assert list(reader.rows_from(5_000, 10)) == []


def test_nothing_but_the_copy_that_was_written_opens(tmp_path: Path) -> None:
    key, path = new_key(), tmp_path / "a.gds"
    write(path, key, "a", ROWS * 2_000)
    whole = path.read_bytes()
    with pytest.raises(SealedDamagedError):
        CopyReader(path, new_key(), "a")
    with pytest.raises(SealedDamagedError):
        CopyReader(path, key, "b")
    with pytest.raises(StoreError):
        CopyReader(tmp_path / "none.gds", key, "a")
    for spoiled in (whole[:-1], whole[: len(whole) // 2], b"", b"x" + whole[1:], whole[:-16]):
        path.write_bytes(spoiled)
        with pytest.raises(SealedDamagedError):
            CopyReader(path, key, "a")
    changed = bytearray(whole)
    changed[len(whole) // 2] ^= 1
    path.write_bytes(changed)
    with pytest.raises(SealedDamagedError):
        list(CopyReader(path, key, "a").rows())


def test_the_digest_is_of_the_content(tmp_path: Path) -> None:
    digests = {write(tmp_path / f"{number}.gds", new_key(), str(number), ROWS) for number in range(2)}
    assert len(digests) == 1
    assert write(tmp_path / "other.gds", new_key(), "x", ROWS[::-1]) not in digests
