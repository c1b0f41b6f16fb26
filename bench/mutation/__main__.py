"""Flips every comparison and every amount of the program, one at a time, and runs its tests against each.

    python -m bench.mutation [--workers 2] [--only processor/tally.rs] [--log FILE] [--out bench/mutation/mutation.json]

One build holds all mutants (see `schemata`); one is switched on by patching four bytes of the object in a copy of the
repository. Each runs in a fork of a process that has imported everything: what caught other mutants of the same file
first, then the tests named after the file, then all of `tests/program` that runs the program, until the first failure.
With `--log` every verdict is kept; a later run with the same log judges again only what survived or changed. Mutants
are taken in scattered order, so that a run of limited `--minutes` judges a sample. Needs what building the program
needs.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from bench.mutation import schemata
from bench.mutation.verdicts import SURVIVED, Log, Verdict, report

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (
    "app",
    "assets",
    "bench",
    "devnet",
    "docs",
    "market",
    "privacy",
    "program",
    "sources",
    "storage",
    "tests",
    "wallet",
)
NEEDED = (*FOLDERS, "pyproject.toml", "README.md")
LIMIT_S = 150
FIRST = {
    "score": "test_differential_settlement.py",
    "panel": "test_draw.py",
    "accounts": "test_init.py",
    "balance": "test_withdraw.py",
    "beacon": "test_fix_beacon.py",
    "close": "test_close_round.py",
    "closing": "test_attest.py",
    "clock": "test_take_seat.py",
    "decision": "test_tally.py",
    "duty": "test_reveal.py",
    "mint": "test_open_ledger.py",
    "number": "test_differential_settlement.py",
    "randomness": "test_request_beacon.py",
    "seats": "test_take_seat.py",
    "settlement": "test_finalize.py",
    "standing": "test_attest.py",
    "terms": "test_set_params.py",
    "token": "test_withdraw.py",
}
"""Tests of files that have none of their own name, by folder or module."""
KILLERS = 6
"""So many tests that caught mutants of the same file run before all others."""
SCATTER = 0x9E37_79B1
EXPLAINED = Path(__file__).with_name("survivors.json")


def prepare(folder: Path, vendor: Path | None) -> list[schemata.Mutant]:
    """Copy the repository and build the instrumented program there."""
    for name in NEEDED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("target", "__pycache__"))
        else:
            shutil.copy(source, folder / name)
    mutants = schemata.write(folder / "program" / "market" / "src")
    script = f"import pathlib; from program.build import build as b; v = {str(vendor)!r}; "
    script += "so = b.build_so(pathlib.Path(v) if v != 'None' else None, b.environment()); "
    script += "pathlib.Path('instrumented.so').write_bytes(so)"
    subprocess.run(
        [sys.executable, "-c", script], cwd=folder, env=_environment(folder), check=True, stderr=subprocess.DEVNULL
    )
    return mutants


def _environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}


class Worker:
    """One copy of the repository and one process that forks for every mutant."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._object = (folder / "instrumented.so").read_bytes()
        command = [sys.executable, "-m", "bench.mutation.forks"]
        self._process = subprocess.Popen(
            command, cwd=folder, env=_environment(folder), text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        if self._process.stdin is None or self._process.stdout is None:
            raise AssertionError("both pipes were asked for")
        self._killers: dict[str, Counter[str]] = {}
        self._asks, self._answers = self._process.stdin, self._process.stdout

    def judge(self, mutant: schemata.Mutant | None) -> tuple[str, str, float]:
        """Run the tests against a mutant (None: against none); return result, first failing test, seconds."""
        number = mutant.number if mutant else 0
        (self.folder / "assets" / "program" / "gleaner_market.so").write_bytes(schemata.choose(self._object, number))
        started = time.monotonic()
        self._asks.write(json.dumps({"first": self._first(mutant), "limit_s": LIMIT_S}) + "\n")
        self._asks.flush()
        answer: dict[str, Any] = json.loads(self._answers.readline())
        result, by = str(answer["result"]), str(answer["by"])
        if mutant and "::" in by:
            self._killers.setdefault(mutant.file, Counter())[by] += 1
        return result, by, time.monotonic() - started

    def _first(self, mutant: schemata.Mutant | None) -> list[list[str]]:
        """Tests that come before all others, a group a run."""
        if mutant is None:
            return []
        path = Path(mutant.file)
        killers = [test for test, _ in self._killers.get(mutant.file, Counter()).most_common(KILLERS)]
        folder = path.parts[0].removesuffix(".rs")
        named = [f"test_{path.stem}.py", FIRST.get(path.stem, FIRST.get(folder, ""))]
        found = next((n for n in named if n and (self.folder / "tests" / "program" / n).exists()), "")
        return [group for group in (killers, [f"tests/program/{found}"] if found else []) if group]

    def close(self) -> None:
        """End the process."""
        self._process.communicate(timeout=30)


def run(arguments: argparse.Namespace) -> int:
    """Judge every mutant; write the result; 0 if at least 95 % were caught and every survivor is explained."""
    vendor = Path(os.environ["GLEANER_CRATES"]) if os.environ.get("GLEANER_CRATES") else None
    with tempfile.TemporaryDirectory(prefix="gleaner-mutation-") as base:
        first = Path(base, "0")
        first.mkdir()
        mutants = prepare(first, vendor)
        for index in range(1, arguments.workers):
            shutil.copytree(first, Path(base, str(index)), ignore=shutil.ignore_patterns("target"))
        workers = [Worker(Path(base, str(index))) for index in range(arguments.workers)]
        result, by, seconds = workers[0].judge(None)
        if result != SURVIVED:
            sys.exit(f"the instrumented program fails without a mutant: {by}")
        print(f"{len(mutants)} mutants; the whole suite takes {seconds:.0f} s", flush=True)
        log = Log(arguments.log or Path(base, "log"), ROOT / "program" / "market" / "src", mutants)
        wanted = [m for m in mutants if not arguments.only or m.file in arguments.only]
        # Scattered over all files, so that what a run of limited time has judged is a fair sample.
        wanted.sort(key=lambda m: m.number * SCATTER % 2**32)
        until = time.monotonic() + arguments.minutes * 60
        free = list(workers)

        def one(mutant: schemata.Mutant) -> Verdict | None:
            known = log.known(mutant)
            late = time.monotonic() > until
            if late or (known is not None and known.result != SURVIVED):
                return known
            worker = free.pop()
            try:
                verdict = Verdict(mutant, *worker.judge(mutant))
            finally:
                free.append(worker)
            log.add(verdict)
            if verdict.result == SURVIVED:
                print(f"{mutant.file}:{mutant.line} {mutant.change}: {mutant.original}", flush=True)
            return verdict

        with ThreadPoolExecutor(arguments.workers) as pool:
            verdicts = [verdict for verdict in pool.map(one, wanted) if verdict is not None]
        for worker in workers:
            worker.close()
    return report(len(wanted), verdicts, arguments.out, EXPLAINED)


def main() -> int:
    """Entry point; see the module's text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--only", action="append", default=[], help="file below program/market/src")
    parser.add_argument("--log", type=Path, help="verdicts, a line each; read first, then appended to")
    parser.add_argument("--minutes", type=float, default=600.0, help="after these no further mutant is begun")
    parser.add_argument("--out", type=Path, default=Path(__file__).with_name("mutation.json"))
    return run(parser.parse_args())


if __name__ == "__main__":
    sys.exit(main())
