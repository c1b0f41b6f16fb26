"""Windows-1252 is told from the encodings whose bytes it also has characters for."""

import json
from pathlib import Path

import pytest

from sources.errors import BrokenRowError
from sources.exports.importers.bank import BankImporter
from sources.exports.importers.plain import PlainImporter
from sources.readers.encodings import encoding_of
from tests.helpers.export_cases import found_of, table_of

TEXTS = json.loads((Path(__file__).parents[2] / "vectors/encodings/texts.json").read_text("utf-8"))
OTHERS: dict[str, str] = TEXTS["others"]
WESTERN: dict[str, str] = TEXTS["western"]


@pytest.mark.parametrize("encoding", OTHERS)
def test_other_encodings_are_refused_and_never_garbled(tmp_path: Path, encoding: str) -> None:
    content = OTHERS[encoding].encode(encoding)
    assert encoding_of(content) == ""
    bank = found_of(BankImporter(), tmp_path, {"x.csv": b"Date,Amount,Memo\n2024-01-02,1.50,x\n" + content})
    assert bank is None


@pytest.mark.parametrize("language", WESTERN)
def test_western_languages_are_read(tmp_path: Path, language: str) -> None:
    content = WESTERN[language]
    assert encoding_of(content.encode("cp1252")) == "cp1252"
    rows, broken = table_of(PlainImporter(), tmp_path, {"x.csv": content.encode("cp1252")}, "file1")
    same, _ = table_of(PlainImporter(), tmp_path, {"x.csv": content.encode()}, "file1")
    assert (rows, broken) == (same, [])


def test_lines_in_another_encoding_are_broken_with_what_to_do(tmp_path: Path) -> None:
    content = b"name,n\nplain,1\n" * 30_000 + OTHERS["cp1251"].encode("cp1251")
    rows, broken = table_of(PlainImporter(), tmp_path, {"x.csv": content}, "file1")
    assert rows[-1]["name"] == "plain"
    assert "encoding UTF-8" in str(broken[0])
    with pytest.raises(BrokenRowError, match="encoding UTF-8"):
        found_of(PlainImporter(), tmp_path, {"x.csv": OTHERS["cp1251"].encode("cp1251")})
