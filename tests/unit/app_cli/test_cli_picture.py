"""`gleaner picture`: a twin without metadata, and what nobody looked for."""

import json
from pathlib import Path

import pytest

from app.cli.root import run
from tests.helpers.picture_bytes import encoded, jpeg_with

COMMENT = b"Erika Muster"


def test_the_twin_has_no_comment_and_the_picture_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, out = tmp_path / "a.jpg", tmp_path / "b.jpg"
    file.write_bytes(jpeg_with((0xFE, COMMENT)))
    assert run(["picture", str(file), "--out", str(out)]) == 0
    assert out.read_bytes() == encoded("jpeg")
    assert COMMENT in file.read_bytes()
    assert "does not look for faces" in " ".join(capsys.readouterr().out.split())
    assert run(["picture", str(file), "--out", str(out)]) == 2
    assert "left as it is" in capsys.readouterr().err


def test_json_names_what_was_removed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(jpeg_with((0xFE, COMMENT)))
    assert run(["picture", str(file), "--out", str(tmp_path / "b.jpg"), "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["removed"] == [["comment", 1]]


def test_a_refused_picture_leaves_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, out = tmp_path / "a.jpg", tmp_path / "b.jpg"
    file.write_bytes(encoded("jpeg")[:100])
    assert run(["picture", str(file), "--out", str(out)]) != 0
    assert "damaged" in capsys.readouterr().err
    assert not out.exists()
