"""Flips every comparison and every amount of the program, one at a time, and runs its tests against each.

    python -m bench.mutation [--workers 2] [--only processor/tally.rs] [--out bench/mutation/mutation.json]

One build holds all mutants (see `schemata`); one is switched on by patching four bytes of the object in a copy of the
repository. Each runs in a fork of a process that has imported everything: the tests named after the mutated file first,
then all of `tests/program`, until the first one fails. Needs what building the program needs.
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
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bench.mutation import schemata
from program.build import build

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
CAUGHT, SURVIVED, HUNG = "caught", "survived", "hung"
LIMIT_S = 240
WANTED_SHARE = 0.95
FIRST = {"score": "test_differential_settlement.py", "panel": "test_draw.py"}
"""Tests of files that have none of their own name, by folder."""
EXPLAINED = Path(__file__).with_name("survivors.json")


@dataclass(frozen=True)
class Verdict:
    """What became of a mutant: `by` names the test that failed first, `seconds` is what that took."""

    mutant: schemata.Mutant
    result: str
    by: str
    seconds: float


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
        self._asks, self._answers = self._process.stdin, self._process.stdout

    def judge(self, mutant: schemata.Mutant | None) -> tuple[str, str, float]:
        """Run the tests against a mutant (None: against none); return result, first failing test, seconds."""
        number = mutant.number if mutant else 0
        (self.folder / "assets" / "program" / "gleaner_market.so").write_bytes(schemata.choose(self._object, number))
        started = time.monotonic()
        self._asks.write(json.dumps({"first": self._first(mutant), "limit_s": LIMIT_S}) + "\n")
        self._asks.flush()
        answer: dict[str, Any] = json.loads(self._answers.readline())
        return str(answer["result"]), str(answer["by"]), time.monotonic() - started

    def _first(self, mutant: schemata.Mutant | None) -> str:
        if mutant is None:
            return ""
        path = Path(mutant.file)
        named = f"tests/program/test_{path.stem}.py"
        if (self.folder / named).exists():
            return named
        return f"tests/program/{FIRST[path.parts[0]]}" if path.parts[0] in FIRST else ""

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
        wanted = [m for m in mutants if not arguments.only or m.file in arguments.only]
        free = list(workers)

        def one(mutant: schemata.Mutant) -> Verdict:
            worker = free.pop()
            try:
                verdict = Verdict(mutant, *worker.judge(mutant))
            finally:
                free.append(worker)
            if verdict.result != CAUGHT:
                print(
                    f"{verdict.result}: {mutant.number} {mutant.file}:{mutant.line} {mutant.change}: {mutant.original}",
                    flush=True,
                )
            return verdict

        with ThreadPoolExecutor(arguments.workers) as pool:
            verdicts = list(pool.map(one, wanted))
        for worker in workers:
            worker.close()
    return report(verdicts, arguments.out)


def report(verdicts: list[Verdict], out: Path) -> int:
    """Write counts and survivors with their explanations."""
    explained: dict[str, str] = json.loads(EXPLAINED.read_text(encoding="utf-8")) if EXPLAINED.exists() else {}
    survivors = [v for v in verdicts if v.result == SURVIVED]
    caught = len(verdicts) - len(survivors)
    rows = [
        {**asdict(v.mutant), "why": explained.get(f"{v.mutant.file}: {v.mutant.change}: {v.mutant.original}", "")}
        for v in survivors
    ]
    share = caught / len(verdicts)
    document = {
        "mutants": len(verdicts),
        "caught": caught,
        "hung": sum(v.result == HUNG for v in verdicts),
        "share": round(share, 4),
        "program_sha256": json.loads(build.MANIFEST.read_text(encoding="utf-8"))["sha256"],
        "survivors": rows,
    }
    out.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    open_ = sum(not row["why"] for row in rows)
    print(f"caught {caught} of {len(verdicts)} ({share:.1%}); {open_} survivors without explanation")
    return 0 if share >= WANTED_SHARE and all(row["why"] for row in rows) else 1


def main() -> int:
    """Entry point; see the module's text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--only", action="append", default=[], help="file below program/market/src")
    parser.add_argument("--out", type=Path, default=Path(__file__).with_name("mutation.json"))
    return run(parser.parse_args())


if __name__ == "__main__":
    sys.exit(main())
