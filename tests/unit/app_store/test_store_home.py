"""Where the data folder is, and that one Gleaner at a time uses it."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from app.store import Home, HomeLock, resolve_home
from app.store.errors import HomeBusyError, HomeError


def test_explicit_wins_over_the_environment_over_the_platform(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environment = {"GLEANER_HOME": str(tmp_path / "env")}
    assert resolve_home(tmp_path / "arg", environment).root == tmp_path / "arg"
    assert resolve_home(None, environment).root == tmp_path / "env"
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "xdg"))
    assert resolve_home(None, {}).root == platformdirs.user_data_path("gleaner", appauthor=False)
    assert resolve_home(None, {"GLEANER_HOME": ""}).root.name == "gleaner"
    monkeypatch.chdir(tmp_path)
    assert resolve_home(Path("relative"), {}).root == tmp_path / "relative"


def test_folders_are_private_and_existing_ones_are_left_alone(tmp_path: Path) -> None:
    home = Home(tmp_path / "a" / "b").create()
    for folder in (home.root, home.packages, home.network):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    existing = tmp_path / "shared"
    existing.mkdir(mode=0o755)
    existing.chmod(0o755)
    Home(existing).create().create()
    assert stat.S_IMODE(existing.stat().st_mode) == 0o755
    assert stat.S_IMODE((existing / "packages").stat().st_mode) == 0o700
    assert len({home.vault, home.store, home.packages, home.network, home.lock_file}) == 5


def test_a_file_in_the_way_is_an_error_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    home = Home(tmp_path / "file")
    with pytest.raises(HomeError, match="cannot be made") as caught:
        home.create()
    assert "--home" in caught.value.problem.next_step
    with pytest.raises(HomeError, match="cannot be used"):
        HomeLock(home).acquire()


def test_the_second_one_is_told_who_has_it(tmp_path: Path) -> None:
    home = Home(tmp_path).create()
    with HomeLock(home, "window"):
        with pytest.raises(HomeBusyError, match=f"in use by 'window' .process {os.getpid()}") as caught:
            HomeLock(home).acquire()
        assert str(tmp_path) in str(caught.value)
    with HomeLock(home):
        pass
    lock = HomeLock(home).acquire()
    lock.release()
    lock.release()


@pytest.mark.parametrize("text", [b"", b"rubbish", b"[]", b"{}", b'{"pid":"x","program":1}', b"[" * 2000, b"\xff"])
def test_rubbish_in_the_lock_file_does_no_harm(tmp_path: Path, text: bytes) -> None:
    home = Home(tmp_path).create()
    with HomeLock(home):
        home.lock_file.write_bytes(text)
        with pytest.raises(HomeBusyError, match="another Gleaner"):
            HomeLock(home).acquire()
    with HomeLock(home):
        assert b"gleaner" in home.lock_file.read_bytes()


_HOLD = """
import sys
from pathlib import Path
from app.store import Home, HomeLock
lock = HomeLock(Home(Path(sys.argv[1])), "holder").acquire()
print("held", flush=True)
sys.stdin.read()
"""


def test_kill_9_frees_the_lock(tmp_path: Path) -> None:
    home = Home(tmp_path).create()
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"held\n"
        with pytest.raises(HomeBusyError, match=f"'holder' .process {child.pid}"):
            HomeLock(home).acquire()
        child.kill()
    with HomeLock(home):
        assert home.lock_file.exists()


def test_a_vault_of_which_only_a_backup_copy_is_left_is_still_one(tmp_path: Path) -> None:
    home = Home(tmp_path).create()
    assert not home.has_vault()
    (tmp_path / "vault.damaged").touch()
    assert not home.has_vault()
    (tmp_path / "vault.bak2").touch()
    assert home.has_vault()
