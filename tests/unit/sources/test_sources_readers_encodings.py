"""Tables as Excel and European offices write them: other encodings, separators, numbers, dates, headers."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sources import open_table
from sources.exports.importers.plain import PlainImporter
from sources.exports.local_cells import LocalColumn, standard_cell
from tests.helpers.export_cases import found_of, table_of

TEXT = "Datum;Größe;Preis\r\n29.02.2024;klein € „x“;1.234,56\r\n1.3.2024;groß;-0,5\r\n"
JAPANESE = "名前,値\n太郎,1\n花子,2\n"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("cp1252"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        b"sep=;\r\n" + TEXT.encode("cp1252"),
        TEXT.replace("\r\n", ";\r\n").encode(),
        TEXT.replace(";", "\t").encode("utf-16"),
    ],
)
def test_the_same_table_in_the_ways_programs_write_it(tmp_path: Path, content: bytes) -> None:
    rows, broken = table_of(PlainImporter(), tmp_path, {"x.csv": content}, "file1")
    assert not broken
    assert [{name: value for name, value in row.items() if value is not None} for row in rows] == [
        {"Datum": date(2024, 2, 29), "Größe": "klein € „x“", "Preis": Decimal("1234.56")},
        {"Datum": date(2024, 3, 1), "Größe": "groß", "Preis": Decimal("-0.5")},
    ]


def test_japanese_is_told_by_its_bytes_and_late_signs_by_their_line(tmp_path: Path) -> None:
    rows, _ = table_of(PlainImporter(), tmp_path, {"x.csv": JAPANESE.encode("cp932")}, "file1")
    assert rows[1] == {"名前": "花子", "値": 2}
    late = b"a,b\n" + b"plain,1\n" * 60_000 + "Müller,2\n".encode("cp1252")
    rows, broken = table_of(PlainImporter(), tmp_path, {"x.csv": late}, "file1")
    assert (rows[-1], broken) == ({"a": "Müller", "b": 2}, [])


def test_a_damaged_line_of_utf8_stays_broken(tmp_path: Path) -> None:
    content = "a,b\nGrüße,1\n".encode() + b"x\xff,2\n" + "ä,3\n".encode()
    rows, broken = table_of(PlainImporter(), tmp_path, {"x.csv": content}, "file1")
    assert [row["b"] for row in rows] == [1, 3]
    assert "not UTF-8" in broken[0].reason


def test_columns_without_a_name_or_with_one_that_is_there_get_one(tmp_path: Path) -> None:
    rows, _ = table_of(PlainImporter(), tmp_path, {"x.csv": b",a,a,a (2)\n0,1,2,3\n"}, "file1")
    assert rows == [{"column 1": 0, "a": 1, "a (2)": 2, "a (2) (2)": 3}]


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (["1,5", "2", None, "-1.000,25"], "decimal"),
        (["0,5"], "decimal"),
        (["1,5", "1.5"], None),
        (["1.234", "1,5"], None),
        (["1,234.5"], None),
        (["12.34.567,8"], None),
        (["1,234", "2,500", "12,750", "999"], None),
        (["-1,234"], None),
        (["1,234", "0,500"], "decimal"),
        (["1,234", "-1234,500"], "decimal"),
        (["1,234", "1.234,567"], "decimal"),
        (["1,234", "2,5"], "decimal"),
        (["1,234", "1,234,567"], None),
        (["007,5"], None),
        (["29.02.2024", "1.3.2024"], "date"),
        (["29.02.2023"], None),
        (["29.02.24"], None),
        (["1", "2"], None),
        ([None], None),
    ],
)
def test_only_whole_columns_without_doubt_are_read(cells: list[str | None], kind: str | None) -> None:
    column = LocalColumn()
    for cell in cells:
        column.add(cell)
    assert column.kind == kind


def test_thousands_are_never_read_as_decimals_and_the_doubt_is_said(tmp_path: Path) -> None:
    content = b'n,m\n"1,234",1\n"2,500",2\n999,3\n'
    rows, _ = table_of(PlainImporter(), tmp_path, {"x.csv": content}, "file1")
    assert [row["n"] for row in rows] == ["1,234", "2,500", "999"]
    found = found_of(PlainImporter(), tmp_path, {"x.csv": content})
    assert found is not None
    assert ["thousands" in field.meaning for field in found.tables[0].fields] == [True, False]


def test_standard_cells_stay() -> None:
    assert standard_cell("1.5", "decimal") == "1.5"
    assert standard_cell("2024-02-29", "date") == "2024-02-29"
    assert standard_cell(None, "date") is None
    assert standard_cell("a,b", "text") == "a,b"


def test_many_control_characters_behind_a_clean_first_line_are_text(tmp_path: Path) -> None:
    content = b'first,second\n"\x1f\x1f\x1f","\x1f\x1f\x1f\x1f"\n'
    rows, _ = table_of(PlainImporter(), tmp_path, {"x.csv": content}, "file1")
    assert rows == [{"first": "\x1f\x1f\x1f", "second": "\x1f\x1f\x1f\x1f"}]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_opened_by_its_path_is_read_as_an_import_reads_it(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes("Größe,Ort\ngroß,München\n".encode(encoding))
    assert list(open_table(path).rows()) == [{"Größe": "groß", "Ort": "München"}]


def test_lines_of_json_in_utf_16_are_read(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes('{"a":"ü"}\n{"a":"b"}\n'.encode("utf-16"))
    assert list(open_table(path).rows()) == [{"a": "ü"}, {"a": "b"}]
