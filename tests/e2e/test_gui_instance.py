"""A second start on the same data folder, as processes: it raises the first, hands its link over and ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from ui.instance import socket_name

pytestmark = [pytest.mark.timeout(120)]

ROOT = Path(__file__).resolve().parents[2]
LINK = "solana:mvines9iiHiQTysrwkJjGf2gb9Ex9jXJX8ns3qwf2kN?amount=1"


def started(home: Path, *arguments: str) -> subprocess.Popen[str]:
    environment = {key: value for key, value in os.environ.items() if key not in {"GLEANER_NETWORK", "XDG_RUNTIME_DIR"}}
    return subprocess.Popen(
        [sys.executable, "-m", "app", "--headless", "gui", *arguments],
        cwd=ROOT,
        env=environment | {"GLEANER_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_for(path: Path) -> None:
    ends = time.monotonic() + 60
    while not path.exists() and time.monotonic() < ends:
        threading.Event().wait(0.05)
    assert path.exists()


def test_a_second_start_hands_over_and_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    home = tmp_path / "h"
    home.mkdir(mode=0o700)
    listening = Path(socket_name(home))
    steps = tmp_path / "steps.json"
    steps.write_text(json.dumps([{"wait": "You see exactly what leaves"}, {"wait": "never shown"}]))
    first = started(home, "--script", str(steps))
    try:
        wait_for(listening)
        second = started(home, LINK)
        _said, heard = second.communicate(timeout=60)
        assert (second.returncode, "its window was brought up" in heard) == (0, True), heard
        assert first.poll() is None
        first.send_signal(signal.SIGKILL)
        first.wait(timeout=60)
        assert listening.exists(), "a crash leaves it"
        third = started(home, "--quit-after-first-paint")
        _said, heard = third.communicate(timeout=60)
        assert third.returncode == 0, heard
        assert not listening.exists()
    finally:
        first.kill()
        first.communicate()


def test_a_link_that_is_none_is_refused(tmp_path: Path) -> None:
    process = started(tmp_path / "home", "https://evil.example")
    _said, heard = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "no solana: link" in heard
