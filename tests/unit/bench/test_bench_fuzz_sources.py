"""A small part of `bench.fuzz_sources`: every importer survives damage; so does its memory and its time."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from bench.fuzz_sources.damage import damaged
from bench.fuzz_sources.seeds import seeds_of
from sources.exports.registry import KEYS

CASES = 12
HALF = len(KEYS) // 2


@pytest.mark.parametrize("keys", [KEYS[:HALF], KEYS[HALF:]], ids=["first", "second"])
def test_damaged_exports_end_with_rows_or_our_own_errors(keys: tuple[str, ...], tmp_path: Path) -> None:
    out = tmp_path / "result.json"
    wanted = [word for key in keys for word in ("--importer", key)]
    command = [sys.executable, "-m", "bench.fuzz_sources", "--cases", str(CASES), "--out", str(out), *wanted]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    results = json.loads(out.read_text())["importers"]
    assert {key: result["failures"] for key, result in results.items()} == {key: [] for key in keys}
    assert all(result["cases"] == CASES for result in results.values())


def test_the_committed_run_found_nothing() -> None:
    path = Path(__file__).parents[3] / "bench/fuzz_sources/fuzz_sources.json"
    results = json.loads(path.read_text())["importers"]
    assert set(results) <= set(KEYS)
    assert [key for key, result in results.items() if result["failures"]] == []


def test_a_case_is_made_again_from_its_number() -> None:

    seed = seeds_of("plain")[0]
    one, other = (damaged(seed, random.Random("plain/7")) for _ in range(2))  # noqa: S311  # repeatable damage
    assert one == other
