"""Runs the ``gleaner`` command as a person or a script would: a data folder, arguments, streams, an exit code.

``run`` calls it in this process, which saves the start-up of Python and its libraries; ``spawn`` makes a process.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from app.cli.root import run as run_command
from tests.helpers.sale_driver import PASSPHRASE

_ROOT = Path(__file__).resolve().parents[2]
_WITHIN_S = 90


@dataclass(frozen=True, slots=True)
class Result:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The one object on stdout."""
        value = json.loads(self.out)
        assert isinstance(value, dict)
        return value

    def ok(self) -> dict[str, Any]:
        """The object, after a success."""
        assert self.code == 0, f"{self.code}\n{self.out}\n{self.err}"
        return self.json


@dataclass(frozen=True, slots=True)
class GleanerCommand:
    """The command over one data folder.

    Attributes:
        home: data folder.
        network: folder of a running network to join; None joins none.
    """

    home: Path
    network: Path | None = None

    @property
    def passphrase_file(self) -> Path:
        """Holds the passphrase of the tests."""
        path = self.home.with_name(f"{self.home.name}.passphrase")
        if not path.exists():
            path.write_text(f"{PASSPHRASE}\n")
        return path

    def run(self, *arguments: str | Path, stdin: str = "") -> Result:
        """Run to the end, in this process."""
        out, err, old_stdin = io.StringIO(), io.StringIO(), sys.stdin
        with (
            mock.patch.dict(os.environ, self._environment(), clear=True),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
        ):
            sys.stdin = io.StringIO(stdin)
            try:
                code = run_command([str(argument) for argument in arguments])
            finally:
                sys.stdin = old_stdin
        return Result(code, out.getvalue(), err.getvalue())

    def spawn(self, *arguments: str | Path, stdin: str = "") -> Result:
        """Run to the end, as a process."""
        done = subprocess.run(
            self._command(arguments),
            cwd=_ROOT,
            env=self._environment(),
            input=stdin,
            capture_output=True,
            text=True,
            timeout=_WITHIN_S,
            check=False,
        )
        return Result(done.returncode, done.stdout, done.stderr)

    def unlocked(self, *arguments: str | Path) -> Result:
        """Run with the passphrase and ``--json``."""
        return self.run(*arguments, "--json", "--passphrase-file", self.passphrase_file)

    def spawned(self, *arguments: str | Path) -> Result:
        """As `unlocked`, as a process: for commands that run beside others, which share this process's streams."""
        return self.spawn(*arguments, "--json", "--passphrase-file", self.passphrase_file)

    def interrupted_after(self, said: str, *arguments: str | Path) -> Result:
        """Run, and press Ctrl-C once stderr has said something."""
        command = self._command([*arguments, "--passphrase-file", self.passphrase_file])
        with subprocess.Popen(
            command,
            cwd=_ROOT,
            env=self._environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process:
            assert process.stderr is not None
            heard = ""
            for line in process.stderr:
                heard += line
                if said in line:
                    break
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=_WITHIN_S)
        return Result(process.returncode, out, heard + err)

    def _command(self, arguments: Any) -> list[str]:
        return [sys.executable, "-W", "error", "-m", "app", *(str(argument) for argument in arguments)]

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("GLEANER_")}
        named = {"GLEANER_NETWORK": str(self.network)} if self.network is not None else {}
        return kept | named | {"GLEANER_HOME": str(self.home), "PYTHONPATH": str(_ROOT), "LC_ALL": "C.UTF-8"}
