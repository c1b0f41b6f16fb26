"""Files and specifications made to hurt: bounded memory, no content in messages, nothing fetched or run."""

import socket
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sources import Limits, SourcesError, inspect, open_table, validate_records
from sources.patterns import TEXT_CHARS, check_pattern, find_pattern
from sources.validation import QualitySpec

SECRET = "bob-private-7731"
BROKEN: dict[str, bytes] = {
    "csv field count": f"a,b\n{SECRET},1,2\n".encode(),
    "csv quote": f'a,b\n1,"{SECRET}\n'.encode(),
    "csv header": f'"{SECRET}\n'.encode(),
    "json element": f'[{{"{SECRET}": }}]'.encode(),
    "json duplicate": f'[{{"{SECRET}":1,"{SECRET}":2}}]'.encode(),
    "jsonl": f'{{"a":1}}\n{{"a":"{SECRET}\n'.encode(),
    "jsonl scalar": f'{{"a":1}}\n"{SECRET}"\n'.encode(),
    "encoding": b"a\n" + SECRET.encode() + b"\xff\n",
}


@pytest.mark.parametrize("name", list(BROKEN))
def test_messages_never_repeat_what_is_in_the_file(tmp_path: Path, name: str) -> None:
    content = BROKEN[name]
    path = tmp_path / "export"
    path.write_bytes(content)
    with pytest.raises(SourcesError) as caught:
        open_table(path)
    assert SECRET not in str(caught.value)
    assert str(tmp_path) not in str(caught.value)


@pytest.mark.parametrize(
    "head",
    [b"a,b\n1,2\n3,", b'a\n"', b'[{"a":"', b'{"a":"', b'[{"a":', b"["],
    ids=["csv cell", "csv quote", "json text", "jsonl text", "json depth", "json number"],
)
def test_endless_record_costs_bounded_memory(tmp_path: Path, head: bytes) -> None:
    path = tmp_path / "x"
    filling = b"[" if head.endswith(b":") else b"7" if head == b"[" else b"y"
    with path.open("wb") as stream:
        stream.write(head)
        for _ in range(24):
            stream.write(filling * 1024 * 1024)
    limits = Limits(row_chars=300_000, cell_chars=100_000)
    tracemalloc.start()
    try:
        with pytest.raises(SourcesError):
            open_table(path, limits=limits)
        table = open_table(path, limits=limits, on_broken="skip") if head.startswith(b"a") else None
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 8_000_000
    assert table is None or table.row_count <= 1


@given(st.binary(max_size=400), st.sampled_from([b"", b"[", b"{", b"a,b\n", b'[{"a":1},', b'{"a":1}\n', b"PAR1"]))
@settings(max_examples=150, deadline=None)
def test_any_bytes_give_a_table_or_an_error_of_ours(
    tmp_path_factory: pytest.TempPathFactory, tail: bytes, head: bytes
) -> None:
    path = tmp_path_factory.mktemp("any") / "x"
    path.write_bytes(head + tail)
    for on_broken in ("refuse", "skip"):
        try:
            table = open_table(path, on_broken=on_broken)
        except SourcesError:
            continue
        assert len(list(table.rows())) == table.row_count
        assert inspect(table).row_count == table.row_count


def test_glob_characters_in_a_name_are_a_name(tmp_path: Path) -> None:
    import polars as pl

    pl.DataFrame({"a": [1]}).write_parquet(tmp_path / "x*.parquet")
    pl.DataFrame({"a": [1, 2]}).write_parquet(tmp_path / "xy.parquet")
    assert open_table(tmp_path / "x*.parquet").row_count == 1


def test_formulas_and_markup_stay_plain_text(tmp_path: Path) -> None:
    path = tmp_path / "x"
    cells = ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "{{7*7}}", "${jndi:ldap://x}", "\u202etxt.exe"]
    path.write_text("a\n" + "".join(f"{cell}\n" for cell in cells), encoding="utf-8")
    table = open_table(path)
    assert [row["a"] for row in table.rows()] == cells
    assert table.columns[0].invisible == 1


@pytest.mark.parametrize(
    "pattern",
    ["^[0-9]{1,3}(\\.[0-9]{1,6})?$", "^[A-Za-z][A-Za-z -]*$", "^x{0,500}y?$", "^\\(\\+\\*\\)$", "^[(a+)+]*$", "^.*,$"],
)
def test_patterns_that_pass_end_quickly_on_the_worst_text(pattern: str) -> None:
    check_pattern(pattern)
    for char in "0aA x(,y":
        assert find_pattern(pattern, char * TEXT_CHARS + "!") is False


def test_text_too_long_for_a_pattern_does_not_fit() -> None:
    assert find_pattern("^a*$", "a" * TEXT_CHARS)
    assert not find_pattern("^a*$", "a" * (TEXT_CHARS + 1))


def test_validation_opens_no_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: Any) -> None:
        raise AssertionError(f"a connection was tried: {args}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "properties": {"a": {"type": "integer"}}}
    assert validate_records(QualitySpec(schema), [{"a": 1}]) == []
