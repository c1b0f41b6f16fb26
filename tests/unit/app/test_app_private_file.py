"""New files are their owner's alone, replace nothing, and are whole or not there."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from app.errors import UserError
from app.private_file import new_file, open_new, write_json

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_file_is_its_owners_alone_and_holds_exact_bytes(tmp_path: Path) -> None:
    with new_file(tmp_path / "one") as file:
        file.write(b"a\nb\r\n")
    assert (tmp_path / "one").read_bytes() == b"a\nb\r\n"
    assert stat.S_IMODE((tmp_path / "one").stat().st_mode) == 0o600
    write_json(tmp_path / "two.json", {"who": "Zoë"})
    assert (tmp_path / "two.json").read_text("utf-8") == '{\n "who": "Zoë"\n}\n'


def test_nothing_is_replaced_and_no_link_followed(tmp_path: Path) -> None:
    there, link = tmp_path / "there", tmp_path / "link"
    there.write_text("mine")
    link.symlink_to(tmp_path / "elsewhere")
    for path in (there, link):
        with pytest.raises(UserError, match="exists; it was left as it is"):
            write_json(path, {})
        with pytest.raises(FileExistsError):
            open_new(path)
    assert there.read_text() == "mine"
    assert not (tmp_path / "elsewhere").exists()


def test_what_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    def fail(path: Path, error: BaseException) -> None:
        with new_file(path) as file:
            file.write(b"half")
            raise error

    with pytest.raises(UserError, match=r"cannot be written: No space left on device"):
        fail(tmp_path / "full", OSError(28, "No space left on device"))
    with pytest.raises(KeyboardInterrupt):
        fail(tmp_path / "stopped", KeyboardInterrupt())
    with pytest.raises(TypeError):
        write_json(tmp_path / "none.json", {"bytes": b""})
    with pytest.raises(UserError, match="cannot be written"):
        write_json(tmp_path / "no folder" / "x.json", {})
    assert not list(tmp_path.iterdir())
