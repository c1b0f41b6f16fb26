"""Moving a data folder: whatever interrupts it, exactly one folder is the data folder, and it is whole."""

from __future__ import annotations

import os
import shutil
import socket
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from app.backup import move as move_module
from app.backup.move import Moving, finish_move
from app.errors import UserError
from app.store import Home, resolve_home
from app.store.errors import HomeError
from app.store.moved import MOVED, MOVING, follow
from tests.helpers.gleaner_command import GleanerCommand
from tests.helpers.sale_driver import QUICK

FILES = {"vault": b"v" * 3000, "store.db": b"s" * 9000, "packages/a.gln": b"p" * 5000, "packages/sold/x.marks": b""}


def filled(root: Path) -> Home:
    home = Home(root).create()
    home.lock_file.touch()
    for name, data in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        path.chmod(0o600)
    return home


def holds(root: Path) -> bool:
    return all((root / name).is_file() and (root / name).read_bytes() == data for name, data in FILES.items())


def test_everything_is_there_and_found_by_the_old_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = filled(tmp_path / "old"), tmp_path / "there" / "new"
    with socket.socket(socket.AF_UNIX) as listening, monkeypatch.context() as there:
        there.chdir(old.root)  # the address of a socket is short
        listening.bind("gleaner.socket")
    told: list[int] = []
    assert Moving(old, new).run(lambda done, total: told.append(done * 100 // total)) == new
    assert told[-1] == 100
    assert holds(new)
    assert (new / "vault").stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in old.root.iterdir()) == ["gleaner.socket", "lock", MOVED]
    (old.root / "gleaner.socket").unlink()
    assert not (new / MOVING).exists()
    assert resolve_home(old.root).root == new
    assert resolve_home(None, {"GLEANER_HOME": str(old.root)}).root == new
    # And back again, without a circle of notes.
    Moving(Home(new), old.root).run()
    assert resolve_home(old.root).root == old.root
    assert resolve_home(new).root == old.root
    assert holds(old.root)


class _KilledError(BaseException):
    pass


_STEPS = ("unlink", "rmdir", "replace", "mkdir")


def _interrupted(old: Home, new: Path, monkeypatch: pytest.MonkeyPatch, at: int) -> bool:
    """Move, and be killed before the step of this number on the disk; False where it needed fewer."""
    left = [at]

    def cut(real: Any) -> Any:
        def step(self: Path, *values: Any, **named: Any) -> Any:
            if not left[0]:
                raise _KilledError
            left[0] -= 1
            return real(self, *values, **named)

        return step

    with monkeypatch.context() as patched:
        for name in _STEPS:
            patched.setattr(Path, name, cut(getattr(Path, name)))
        try:
            Moving(old, new).run()
        except _KilledError:
            return True
    return False


def test_killed_anywhere_one_folder_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at = 0
    while True:
        old, new = filled(tmp_path / f"old{at}"), tmp_path / f"new{at}"
        killed = _interrupted(old, new, monkeypatch, at)
        here = follow(old.root)
        assert not (new / MOVING).exists() or follow(new) == here, at
        assert holds(here), at
        # Opening it, or moving again, goes on.
        if here == new:
            finish_move(new)
        else:
            if (new / MOVING).exists():
                with pytest.raises(HomeError, match="unfinished copy"):
                    finish_move(new)
            Moving(old, new).run()
        assert holds(new), at
        assert sorted(path.name for path in old.root.iterdir()) == ["lock", MOVED], at
        assert not finish_move(new)
        if not killed:
            break
        at += 1
    assert at > 15


def test_places_that_cannot_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = filled(tmp_path / "old")
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "letter.txt").touch()
    for target, words in (
        (old.root, "in each other"),
        (old.root / "inside", "in each other"),
        (tmp_path, "in each other"),
        (tmp_path / "taken", "is not empty"),
        (tmp_path / "taken" / "letter.txt", "cannot be used"),
    ):
        with pytest.raises(UserError, match=words):
            Moving(old, target).check()
    with monkeypatch.context() as patched:
        patched.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=1_000_000))
        with pytest.raises(UserError, match="1 MB free"):
            Moving(old, tmp_path / "new").check()
    (old.root / "link").symlink_to(tmp_path / "taken")
    with pytest.raises(UserError, match="is a link"):
        Moving(old, tmp_path / "new").check()
    assert holds(old.root)


def test_a_drive_that_lies_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = filled(tmp_path / "old")

    def torn(source: Path, target: Path) -> None:
        target.write_bytes(source.read_bytes()[:-1])

    monkeypatch.setattr(move_module, "_copy", torn)
    with pytest.raises(UserError, match="does not hold what was written"):
        Moving(old, tmp_path / "new").run()
    assert follow(tmp_path / "new") == old.root
    assert holds(old.root)


def test_notes_that_lead_nowhere(tmp_path: Path) -> None:
    old = filled(tmp_path / "old")
    new = Moving(old, tmp_path / "new").run()
    new.rename(tmp_path / "unplugged")
    with pytest.raises(HomeError, match="which is not there") as gone:
        resolve_home(old.root)
    assert "Plug in its drive" in gone.value.problem.next_step
    assert not new.exists(), "no empty folder in its place"
    (old.root / MOVED).write_text("rubbish")
    with pytest.raises(HomeError, match="cannot be read"):
        resolve_home(old.root)
    for one, other in (("a", "b"), ("b", "a")):
        (tmp_path / one).mkdir()
        (tmp_path / one / MOVED).write_text(f'{{"to": "{tmp_path / other}"}}')
    with pytest.raises(HomeError, match="in a circle"):
        resolve_home(tmp_path / "a")


def test_by_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wallet.vault.calibrated", lambda: QUICK)
    command, new = GleanerCommand(tmp_path / "home"), tmp_path / "new"
    address = command.unlocked("init").ok()["address"]
    assert command.run("move", new, "--json").code == 5
    assert not (new / "vault").exists()
    (command.home / "network" / "network.json").write_text(
        '{"name":"x","rpc_url":"","ws_url":"","genesis_hash":"","program":"","gateway_url":"","readback_url":"",'
        f'"token_file":"","practice":true,"participants_dir":"","pid":{os.getpid()},"tokens":[]}}'
    )
    assert "practice network writes" in command.run("move", new, "--yes", "--json").json["error"]["what"]
    (command.home / "network" / "network.json").unlink()
    assert command.run("move", new, "--yes", "--json").ok()["home"] == str(new)
    assert command.unlocked("unlock").ok()["address"] == address
    assert (new / "vault").exists()
    assert not (command.home / "vault").exists()
