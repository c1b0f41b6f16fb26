"""Canaries lie in vault, store, clipboard, exceptions, logs, environment and arguments; none is where others look."""

from __future__ import annotations

import base64
import itertools
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.helpers.crashing_window import plant
from wallet import base58_encode
from wallet.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
USER = "zzlovelacezz"
WORDS = "legal winner thank year wave sausage worth useful legal winner thank yellow"
SEED = bytes(range(7, 39))
CANARIES = {
    "words": WORDS,
    "passphrase": "zz canary passphrase zz",
    "account": "zzcanaryaccountzz",
    "record": "zzcanaryrecordzz 2026-11-23 87 kg",
    "label": "zzcanarylabelzz",
    "key": base58_encode(SEED + SEED),
    "path": f"/home/{USER}/diary.csv",
    "environment": "zzcanaryenvironmentzz",
    "argument": "zzcanaryargumentzz",
}


def forms() -> Iterator[tuple[str, bytes]]:
    """Every form in which a canary may not appear."""
    words = WORDS.split()
    for first, second in itertools.pairwise(words):
        yield f"{first} {second}", f"{first} {second}".encode()
    for name, value in CANARIES.items():
        if name != "words":
            yield name, value.encode()
            yield f"{name} in base64", base64.b64encode(value.encode()).rstrip(b"=")[:-1]
            yield f"{name} in UTF-16", value.encode("utf-16-le")
    yield "user", USER.encode()
    entropy = Phrase.parse(WORDS).entropy()
    for name, raw in (("entropy", bytes(entropy)), ("key", SEED)):
        yield f"{name} raw", raw
        yield f"{name} in hex", raw.hex().encode()


def found_in(data: bytes) -> list[str]:
    return [name for name, form in forms() if form.lower() in data.lower()]


def run(step: str, home: Path, out: Path) -> subprocess.CompletedProcess[bytes]:
    known = out / "canaries.json"
    known.write_text(json.dumps(CANARIES))
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(home.parent),
        "GLEANER_CANARY": CANARIES["environment"],
    }
    return subprocess.run(
        [sys.executable, "-m", "tests.helpers.crashing_window", step, home, known, out, CANARIES["argument"]],
        env=environment, capture_output=True, check=False, timeout=90, cwd=ROOT,
    )  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="ends by a signal of POSIX")
async def test_no_canary_leaves_the_vault(tmp_path: Path) -> None:
    home, out = tmp_path / USER / "data", tmp_path / "out"
    out.mkdir()
    home.mkdir(parents=True)
    await plant(home, CANARIES)

    crashed = run("crash", home, out)
    assert crashed.returncode == -signal.SIGSEGV, crashed.stderr.decode()
    assert b"Segmentation fault" in (home / "fault.txt").read_bytes()
    _no_canary_in(home, crashed)

    again = run("again", home, out)
    assert again.returncode == 0, again.stderr.decode()
    _no_canary_in(home, again)
    assert not (home / "fault.txt").exists(), "read, and ended in peace"

    saved, copied, ended = ((out / name).read_text() for name in ("saved.txt", "copied.txt", "ended.txt"))
    assert saved == copied + "\n"
    for kind in ("ValueError", "KeyError", "ZeroDivisionError", "RuntimeError", "LookupError", "app.keeper", "warning"):
        assert kind in saved, "the report is of use"
    assert "Ended by: Segmentation fault" in ended
    assert "ui/main.py:" in ended
    for text in (saved, ended):
        assert found_in(text.encode()) == []


def _no_canary_in(home: Path, done: subprocess.CompletedProcess[bytes]) -> None:
    assert found_in(done.stdout + done.stderr) == []
    files = [path for path in home.rglob("*") if path.is_file()]
    assert {"store.db", "vault", "vault.bak"} <= {path.name for path in files}
    for path in files:
        assert found_in(path.read_bytes()) == [], path.name


def test_the_search_finds_what_is_there() -> None:
    assert found_in(f"… {WORDS.title()} …".encode())
    assert "label" in found_in(b"label=" + CANARIES["label"].encode())
    assert "entropy in hex" in found_in(bytes(Phrase.parse(WORDS).entropy()).hex().upper().encode())
