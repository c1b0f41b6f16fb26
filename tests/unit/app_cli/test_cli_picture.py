"""`gleaner picture`: twins without metadata and without faces, and what can have been missed."""

import json
import stat
from pathlib import Path

import pytest

from app.cli.root import run
from tests.helpers.picture_bytes import encoded, heic_with, jpeg_with

COMMENT = b"Erika Muster"
PHOTOS = Path(__file__).parents[2] / "vectors" / "pictures" / "photos"


def said(capsys: pytest.CaptureFixture[str]) -> str:
    return " ".join(capsys.readouterr().out.split())


def test_the_twin_has_no_comment_and_the_picture_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, out = tmp_path / "a.jpg", tmp_path / "b.jpg"
    file.write_bytes(jpeg_with((0xFE, COMMENT)))
    assert run(["picture", str(file), "--out", str(out)]) == 0
    assert out.read_bytes() == encoded("jpeg")
    assert COMMENT in file.read_bytes()
    assert "did not look for faces" in said(capsys)
    assert run(["picture", str(file), "--out", str(out)]) == 2
    assert "left as it is" in capsys.readouterr().err


def test_json_names_what_was_removed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(jpeg_with((0xFE, COMMENT)))
    assert run(["picture", str(file), "--out", str(tmp_path / "b.jpg"), "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["removed"] == [["comment", 1]]
    assert made["faces"] is None


def test_a_refused_picture_leaves_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, out = tmp_path / "a.jpg", tmp_path / "b.jpg"
    file.write_bytes(encoded("jpeg")[:100])
    assert run(["picture", str(file), "--out", str(out)]) != 0
    assert "damaged" in capsys.readouterr().err
    assert not out.exists()


def test_without_a_place_to_write_a_picture_is_only_looked_at(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    photo = str(PHOTOS / "astronaut.jpg")
    assert run(["picture", photo]) == 2
    assert run(["picture", photo, "--faces", "blur"]) == 2
    assert "--out" in capsys.readouterr().err
    assert run(["picture", photo, "--faces", "find"]) == 0
    assert "1 face was found, in pixels from the upper left corner: 181, 58 to" in said(capsys)
    assert list(tmp_path.iterdir()) == []


def test_a_face_is_filled_and_the_file_is_its_owners(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "b.jpg"
    assert run(["picture", str(PHOTOS / "astronaut.jpg"), "--out", str(out), "--faces", "blur", "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert len(made["faces"]) == 1
    assert made["encoded_anew"]
    assert "can be missed" in made["warning"]
    assert "number plates" in made["warning"]
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert run(["picture", str(out), "--faces", "find"]) == 0
    assert "No face was found" in said(capsys)


def test_of_several_what_cannot_be_looked_at_is_counted_and_the_others_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, apple = tmp_path / "new", tmp_path / "apple.heic"
    apple.write_bytes(heic_with(b"MM\0*\0\0\0\x08\0\0"))
    files = [str(apple), str(PHOTOS / "coffee.jpg"), str(PHOTOS / "hopper.jpg")]
    assert run(["picture", *files, "--out", str(folder), "--faces", "blur"]) == 2
    text = said(capsys)
    assert "apple.heic: HEIC" in text
    assert "1 show faces; in 1 none was found; 1 could not be looked at" in text
    assert sorted(one.name for one in folder.iterdir()) == ["coffee.jpg", "hopper.jpg"]
    assert (folder / "coffee.jpg").read_bytes() == (PHOTOS / "coffee.jpg").read_bytes()
    assert run(["picture", *files[1:], "--out", str(folder), "--json"]) == 2
    several = json.loads(capsys.readouterr().out)
    assert [one["file"] for one in several["refused"]] == ["coffee.jpg", "hopper.jpg"]
    assert several["with_faces"] is None
