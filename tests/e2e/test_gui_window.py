"""The window as a process: its first paint, a second window on the same folder, closing while the network starts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from app.store.home import Home, HomeLock

pytestmark = [pytest.mark.timeout(120)]

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("polars", "opendp", "aiohttp", "solders", "cryptography", "numpy", "pyarrow", "PIL")
FIRST_PAINT = f"""
import sys
from app.cli.root import run
code = run(["--headless", "gui", "--quit-after-first-paint"])
print([name for name in {HEAVY!r} if name in sys.modules])
sys.exit(code)
"""


def gleaner(home: Path, *arguments: str, program: tuple[str, ...] = ("-m", "app")) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "GLEANER_NETWORK"}
    return subprocess.run(
        [sys.executable, *program, *arguments],
        cwd=ROOT,
        env=environment | {"GLEANER_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )


def test_first_paint_loads_nothing_heavy_and_ends_with_0(tmp_path: Path) -> None:
    done = gleaner(tmp_path, program=("-c", FIRST_PAINT))
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr


def test_second_window_on_a_folder_says_so(tmp_path: Path) -> None:
    with HomeLock(Home(tmp_path).create()):
        done = gleaner(tmp_path, "--headless", "gui", "--quit-after-first-paint")
    assert done.returncode == 3
    assert "already running" in done.stderr
    assert "--home" in done.stderr


@pytest.mark.slow
def test_closing_while_the_network_starts_leaves_no_process(tmp_path: Path) -> None:
    script = tmp_path / "close.json"
    steps = [{"click": "Try with sample data"}, {"wait": "Starting the practice network"}, {"close": True}]
    script.write_text(json.dumps(steps))
    home = tmp_path / "home"
    done = gleaner(home, "--headless", "gui", "--script", str(script))
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    ends = time.monotonic() + 20
    while processes_of(home) and time.monotonic() < ends:
        threading.Event().wait(0.1)
    assert processes_of(home) == []


def processes_of(home: Path) -> list[str]:
    """Return the command lines of processes that work in a data folder."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = entry.read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if str(home) in line:
            found.append(line)
    return found


def test_a_script_that_is_none_is_refused_before_the_window_opens(tmp_path: Path) -> None:
    script = tmp_path / "bad.json"
    script.write_text('[{"dance": "tango"}]')
    done = gleaner(tmp_path / "home", "--headless", "gui", "--script", str(script))
    assert done.returncode == 2
    assert "Step 1 of bad.json is not one of" in done.stderr
