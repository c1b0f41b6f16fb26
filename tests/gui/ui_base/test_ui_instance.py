"""A second start hands its link to the first; what comes over the socket is anybody's text."""

import os
import socket
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from ui import instance as module
from ui.instance import MAX_LINK_CHARS, Instance, clean_link, hand_over, socket_name

LINK = "solana:mvines9iiHiQTysrwkJjGf2gb9Ex9jXJX8ns3qwf2kN?amount=0.01&label=Michael"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sockets of Unix")


@pytest.fixture
def name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return socket_name(tmp_path)


@pytest.fixture
def first(qapp: object, name: str) -> Iterator[Instance]:
    del qapp
    made = Instance(name)
    assert made.listen()
    yield made
    made.close()


SECOND = "import sys; from ui.instance import hand_over; sys.exit(not hand_over(sys.argv[1], sys.argv[2]))"


def test_the_first_window_gets_the_link(qtbot: QtBot, first: Instance, name: str) -> None:
    # A process of its own, as a second start is: waiting for an answer, it would keep this one's Python from giving it.
    with qtbot.waitSignal(first.asked, timeout=20_000) as asked:
        second = subprocess.Popen([sys.executable, "-c", SECOND, name, LINK], cwd=Path(module.__file__).parents[1])
    assert asked.args == [LINK]
    qtbot.waitUntil(lambda: second.poll() is not None)
    assert second.returncode == 0


@pytest.mark.usefixtures("qapp")
def test_without_a_first_window_nothing_is_handed_over(name: str) -> None:
    assert not hand_over(name, LINK)
    assert not hand_over("", LINK)


@pytest.mark.usefixtures("qapp")
def test_a_socket_that_a_crash_left_is_taken_over(name: str) -> None:
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(name)
        left.listen()
    assert Path(name).exists()
    assert not hand_over(name, "")
    made = Instance(name)
    assert made.listen()
    made.close()


@pytest.mark.usefixtures("qapp")
def test_what_is_no_socket_of_ours_stays_and_is_not_believed(name: str, tmp_path: Path) -> None:
    Path(name).write_text("somebody's file")
    assert not hand_over(name, LINK)
    assert not Instance(name).listen()
    assert Path(name).read_text() == "somebody's file"
    Path(name).unlink()
    Path(name).symlink_to(tmp_path / "elsewhere")
    assert not Instance(name).listen()


def test_another_users_socket_is_refused(
    qtbot: QtBot, first: Instance, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    first.asked.connect(asked.append)
    monkeypatch.setattr(os, "getuid", lambda: os.geteuid() + 1)
    assert not hand_over(name, LINK)
    client = QLocalSocket()
    with qtbot.waitSignal(client.disconnected):
        client.connectToServer(name)
        client.write(b"gleaner 1 " + LINK.encode() + b"\n")
    assert asked == []


@pytest.mark.parametrize(
    "line",
    [b"GET / HTTP/1.1\r\n", b"gleaner 2 x\n", b"\n", b"\xff\xfe\x00\n", b"gleaner 1 " + b"A" * (MAX_LINK_CHARS + 50)],
)
def test_other_lines_are_dropped(qtbot: QtBot, first: Instance, name: str, line: bytes) -> None:
    asked: list[str] = []
    first.asked.connect(asked.append)
    client = QLocalSocket()
    with qtbot.waitSignal(client.disconnected):
        client.connectToServer(name)
        client.write(line)
    assert asked == []


@pytest.mark.parametrize(
    "text",
    [
        "https://evil.example",
        "solana:a b",
        "solana:\u202eabc",
        "solana:a\nb",
        "solana:" + "A" * MAX_LINK_CHARS,
        "javascript:solana:",
        "",
    ],
)
def test_what_is_no_link_is_nothing(text: str) -> None:
    assert clean_link(text) == ""


def test_links_are_kept_as_they_are() -> None:
    assert clean_link(f" {LINK} ") == LINK
    assert clean_link(LINK.replace("solana:", "SOLANA:")).startswith("SOLANA:")


def test_the_socket_lies_where_nobody_else_may_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o777)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(shared))
    monkeypatch.setattr(module, "_MAX_PATH_BYTES", 1_000)
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    assert Path(socket_name(home)).parent == home
    home.chmod(0o777)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    private = Path(socket_name(home)).parent
    assert (private.parent, stat.S_IMODE(private.stat().st_mode)) == (tmp_path, 0o700)
    private.chmod(0o777)
    assert socket_name(home) == ""
    private.rmdir()
    private.symlink_to(shared)
    assert socket_name(home) == ""
    monkeypatch.setattr(module, "_MAX_PATH_BYTES", 5)
    home.chmod(0o700)
    assert socket_name(home) == ""
