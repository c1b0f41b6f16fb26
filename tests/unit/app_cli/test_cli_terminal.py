"""Making a wallet at a real terminal: passphrase twice, words shown, three asked for; leaving with Ctrl-C."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Self

import pytest

from tests.helpers.sale_driver import PASSPHRASE

if TYPE_CHECKING:
    from types import TracebackType

ROOT = Path(__file__).resolve().parents[3]
WITHIN_S = 30


class AtTerminal:
    """The command with a person at a pseudo-terminal."""

    def __init__(self, home: Path, *arguments: str) -> None:
        self._master, slave = pty.openpty()
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GLEANER_")}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "app", *arguments],
            cwd=ROOT,
            env=environment | {"GLEANER_HOME": str(home), "PYTHONPATH": str(ROOT), "TERM": "xterm"},
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
        )
        os.close(slave)
        self.screen = ""
        self._seen = 0

    def sees(self, words: str) -> str:
        """Read until the words are on the screen; return what came since what was seen last, up to them."""
        while words not in self.screen[self._seen :]:
            try:
                more = os.read(self._master, 4096)
            except OSError:  # the other end is closed
                more = b""
            assert more, f"{words!r} never came: {self.screen}"
            self.screen += more.decode()
        start, self._seen = self._seen, self.screen.index(words, self._seen) + len(words)
        return self.screen[start : self._seen]

    def types(self, line: str) -> None:
        """Type a line."""
        os.write(self._master, f"{line}\n".encode())

    def ends(self) -> int:
        """Read to the end and return the exit code."""
        try:
            while more := os.read(self._master, 4096):
                self.screen += more.decode()
        except OSError:
            pass  # the other end is closed: that is the end
        return self.process.wait(WITHIN_S)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._master)


def _asked(terminal: AtTerminal) -> int:
    """Return which word is asked for next."""
    terminal.sees("Word ")
    found = re.search(r"(\d+)", terminal.sees(": "))
    assert found is not None
    return int(found[1])


def _to_the_words(terminal: AtTerminal) -> list[str]:
    terminal.sees("New passphrase: ")
    terminal.types(PASSPHRASE)
    terminal.sees("Once more: ")
    terminal.types(PASSPHRASE)
    shown = terminal.sees("cleared then.")
    words = re.findall(r"\d+\. ([a-z]+)", shown)
    assert len(words) == 12
    terminal.types("")
    return words


def test_words_are_shown_once_and_asked_for(tmp_path: Path) -> None:
    with AtTerminal(tmp_path / "home", "init") as terminal:
        words = _to_the_words(terminal)
        first = _asked(terminal)
        terminal.types("zebra" if words[first - 1] != "zebra" else "zoo")
        terminal.sees(f"Read line {first} again.")
        assert _asked(terminal) == first
        terminal.types(words[first - 1].upper())
        for _ in range(2):
            terminal.types(words[_asked(terminal) - 1])
        assert terminal.ends() == 0
        assert "The wallet is made. Its address is " in terminal.screen
        assert "not written down" not in terminal.screen
        assert PASSPHRASE not in terminal.screen
    assert (tmp_path / "home" / "vault").exists()


def test_words_that_were_not_written_down_make_no_wallet(tmp_path: Path) -> None:
    with AtTerminal(tmp_path / "home", "init") as terminal:
        words = _to_the_words(terminal)
        wrong = next(word for word in ("zebra", "zoo", "abandon") if word not in words)
        for _ in range(3):
            _asked(terminal)
            terminal.types(wrong)
        assert terminal.ends() == 2
        assert "wrong three times" in terminal.screen
    assert not (tmp_path / "home" / "vault").exists()


@pytest.mark.parametrize("command", ["init", "unlock"])
def test_ctrl_c_at_a_prompt_ends_with_130_and_changes_nothing(tmp_path: Path, command: str) -> None:
    home = tmp_path / "home"
    if command == "unlock":
        from tests.helpers.sale_driver import new_wallet

        new_wallet(home)
    before = (home / "vault").read_bytes() if command == "unlock" else None
    with AtTerminal(home, command) as terminal:
        terminal.sees("assphrase: ")
        terminal.process.send_signal(signal.SIGINT)
        assert terminal.ends() == 130
    assert ((home / "vault").read_bytes() if (home / "vault").exists() else None) == before
