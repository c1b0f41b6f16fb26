"""A small part of `bench.fuzz_sources`: every importer survives damage; so does its memory and its time."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from bench.fuzz_sources.damage import damaged
from bench.fuzz_sources.seeds import seeds_of
from bench.fuzz_sources.worker import run_cases
from sources.exports.registry import KEYS

CASES = 25


@pytest.mark.parametrize("key", KEYS)
def test_damaged_exports_end_with_rows_or_our_own_errors(key: str) -> None:
    result = run_cases(key, 0, CASES, None)
    assert (result["cases"], result["failures"]) == (CASES, [])


def test_processes_with_bounds_give_their_counts_and_add_up(tmp_path: Path) -> None:
    out = tmp_path / "result.json"
    command = [sys.executable, "-m", "bench.fuzz_sources", "--cases", "4", "--importer", "plain", "--out", str(out)]
    for cases in (4, 8):
        subprocess.run(command, capture_output=True, check=True)
        result = json.loads(out.read_text())["importers"]["plain"]
        assert (result["cases"], result["failures"]) == (cases, [])


def test_the_committed_run_found_nothing() -> None:
    path = Path(__file__).parents[3] / "bench/fuzz_sources/fuzz_sources.json"
    results = json.loads(path.read_text())["importers"]
    assert set(results) <= set(KEYS)
    assert [key for key, result in results.items() if result["failures"]] == []


def test_a_case_is_made_again_from_its_number() -> None:

    seed = seeds_of("plain")[0]
    one, other = (damaged(seed, random.Random("plain/7")) for _ in range(2))  # noqa: S311  # repeatable damage
    assert one == other
