"""`gleaner scrub`: spans that anybody can score, and counts."""

import dataclasses
import json
import zipfile
from pathlib import Path

import pytest

from app.cli.root import run
from privacy import quality


def test_spans_are_lines_of_json_and_nothing_else(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "in.jsonl"
    texts = {"a": "Écris à bob@example.org ou au +33 1 42 68 53 00.", "b": "nothing here", "c": ""}
    file.write_text("".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in texts.items()), "utf-8")
    assert run(["scrub", "--spans", "--json", str(file)]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["id"] for line in lines] == ["a", "b", "c"]
    found = [(texts["a"][start:end], kind) for start, end, kind in lines[0]["spans"]]
    assert found == [("bob@example.org", "EMAIL"), ("+33 1 42 68 53 00", "PHONE")]
    assert lines[1]["spans"] == lines[2]["spans"] == []


def test_any_id_comes_back_whatever_the_output_can_write(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "x.jsonl"
    file.write_text('{"id": "\\udfff é", "text": "x"}\n{"id": [1, null], "text": ""}\n', encoding="utf-8")
    assert run(["scrub", "--spans", "--json", str(file)]) == 0
    written = capsys.readouterr().out
    assert written.isascii()
    assert [json.loads(line)["id"] for line in written.splitlines()] == ["\udfff é", [1, None]]


def test_spans_of_something_else_are_refused_with_the_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text('{"id": 1, "text": "x"}\n["secret words"]\n', "utf-8")
    assert run(["scrub", "--spans", str(file)]) != 0
    err = capsys.readouterr().err
    assert "Line 2" in err
    assert "secret words" not in err
    file.write_text('{"id": NaN, "text": "x"}\n', "utf-8")
    assert run(["scrub", "--spans", str(file)]) != 0
    assert "Line 1" in capsys.readouterr().err


def test_summary_counts_by_type(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "x.csv"
    file.write_text("name,mail\nBob,bob@example.org\nAnn,ann@example.org\n", "utf-8")
    assert run(["scrub", str(file), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert ["EMAIL", 2] in found["hits"]
    assert found["lines"] == 3


def test_what_is_missed_is_said_from_the_measurement(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["scrub", "--misses", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found == json.loads(json.dumps({**dataclasses.asdict(quality())}))
    assert run(["scrub", "--misses"]) == 0
    assert "name of a person: misses" in capsys.readouterr().out


def test_without_a_file_nothing_is_done(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["scrub"]) == 2
    assert "standard input" in capsys.readouterr().err


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16", "utf-16-le"])
def test_every_encoding_of_a_table_is_looked_into(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], encoding: str
) -> None:
    file = tmp_path / "x.csv"
    file.write_bytes("Straße;E-Mail\nGärtnerweg;bob@example.org\n".encode(encoding))
    assert run(["scrub", str(file), "--json"]) == 0
    assert ["EMAIL", 1] in json.loads(capsys.readouterr().out)["hits"]


def test_what_is_no_text_is_refused_rather_than_called_clean(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mails.csv", "mail\nbob@example.org\n")
    assert run(["scrub", str(file)]) == 2
    said = capsys.readouterr()
    assert "This is not text" in said.err
    assert said.out == ""
