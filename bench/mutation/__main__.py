"""Flips every comparison and every amount of the program, one at a time, and runs its tests against each.

    python -m bench.mutation [--workers 2] [--only processor/tally.rs] [--log FILE] [--out bench/mutation/mutation.json]

One build holds all mutants (see `schemata`); one is switched on by patching four bytes of the object in a copy of the
repository. Each runs in a fork of a process that has imported everything: what caught other mutants of the same file
first, then the tests named after the file. What passes these meets all of `tests/program` that runs the program when
every mutant has had its first turn; only what `survivors.json` explains is a survivor without that. With `--log` every
verdict is kept; a later run with the same log judges again only what survived or changed. Files where money is decided
come first, in scattered order, so that a run of limited `--minutes` judges a fair sample of them. Needs what building
the program needs.
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
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.mutation import schemata
from bench.mutation.verdicts import BROKEN, OPEN, SURVIVED, Log, Verdict, explanations, key, report, state_of

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
LIMIT_S = 300
SUITE = "tests/program"
FIRST = {
    "accounts": ("withdraw", "set_params", "init", "close_proof"),
    "authority": ("set_paused", "propose_authority"),
    "balance": ("finalize", "withdraw", "collect_fee"),
    "beacon": ("fix_beacon", "arm", "reveal_beacon", "request_beacon"),
    "chacha20": ("prove_bad_decrypt",),
    "clock": ("commit", "activate_params", "request_beacon"),
    "close": ("close_round", "close_request", "close_spent", "close_staker"),
    "closing": ("finalize_appeals", "finalize", "oracle_journey", "attest", "differential_settlement"),
    "context": ("set_paused", "withdraw", "draw"),
    "create": ("deposit_stake", "open_proof", "withdraw", "submit"),
    "decision": ("tally", "expire", "challenge"),
    "duty": ("commit", "reveal", "disclose", "share_samples"),
    "event": ("finalize", "commit"),
    "forfeit": ("prove_duplicate", "prove_bad_decrypt", "whole_stake"),
    "hash": ("prove_duplicate", "prove_bad_decrypt", "draw", "attest"),
    "merkle": ("prove_bad_decrypt", "prove_duplicate"),
    "mint": ("open_ledger", "mint_token_2022", "init"),
    "number": ("finalize", "withdraw", "take_seat", "deposit_stake"),
    "panel": ("draw", "panel_vectors", "open_label", "finalize", "close_round"),
    "proof": ("prove_duplicate", "prove_bad_decrypt", "write_proof"),
    "proof_bad_decrypt": ("prove_bad_decrypt",),
    "proof_duplicate": ("prove_duplicate",),
    "randomness": ("open_randomness", "request_beacon", "fix_beacon", "reveal_beacon"),
    "score": (
        "finalize_appeals",
        "finalize",
        "settle_seat",
        "submit",
        "tally",
        "challenge",
        "disclose",
        "differential_settlement",
    ),
    "seats": ("take_seat", "release_seat", "draw", "settle_seat"),
    "settlement": ("finalize", "finalize_appeals", "attest", "settle_seat"),
    "standing": ("attest", "disclose", "take_seat", "submit"),
    "terms": ("set_params", "open_ledger", "init"),
    "tips": ("finalize", "tally", "settle_seat", "draw"),
    "token": ("withdraw", "open_request", "deposit_stake", "mint_token_2022"),
}
"""Tests of files that have none of their own name, by module or folder, likeliest first: `test_<name>.py` each."""
MORE = {
    "finalize": ("finalize_appeals", "differential_settlement"),
    "tally": ("challenge", "state_edges"),
    "expire": ("clock_exits_appeals",),
    "close_batch": ("clock_exits_appeals",),
    "challenge": ("journey_appeals",),
    "settle_seat": ("close_round", "finalize_appeals"),
    "attest": ("oracle_journey",),
    "submit": ("attest",),
    "fix_beacon": ("request_beacon", "open_randomness"),
    "request_beacon": ("fix_beacon", "open_randomness"),
    "release_seat": ("settle_seat",),
    "init": ("open_randomness", "mint_token_2022"),
}
"""Tests of processors beside those named after them."""
KILLERS = 6
"""So many tests that caught mutants of the same file run before all others."""
SCATTER = 0x9E37_79B1
MONEY = ("processor/", "score/", "settlement.rs", "closing.rs", "forfeit.rs")
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
    return {**os.environ, "PYTHONPATH": str(folder)}


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

    def judge(self, mutant: schemata.Mutant | None, *, whole: bool) -> tuple[str, str, float]:
        """Run the tests against a mutant (None: against none); return result, first failing test, seconds.

        Args:
            mutant: which; its likely catchers come first.
            whole: whether all other tests follow when these pass.

        Raises:
            RuntimeError: the tests could not be run, which says nothing about the mutant.
        """
        number = mutant.number if mutant else 0
        (self.folder / "assets" / "program" / "gleaner_market.so").write_bytes(schemata.choose(self._object, number))
        started = time.monotonic()
        groups = [*self._first(mutant), *([[SUITE]] if whole else [])]
        self._asks.write(json.dumps({"groups": groups, "limit_s": LIMIT_S}) + "\n")
        self._asks.flush()
        answer: dict[str, Any] = json.loads(self._answers.readline())
        result, by = str(answer["result"]), str(answer["by"])
        if result == BROKEN:
            msg = f"no verdict on {mutant}: {by}"
            raise RuntimeError(msg)
        if mutant and "::" in by:
            self._killers.setdefault(mutant.file, Counter())[by] += 1
        return result, by, time.monotonic() - started

    def _first(self, mutant: schemata.Mutant | None) -> list[list[str]]:
        """Tests that come before all others, a group a run."""
        if mutant is None:
            return []
        path = Path(mutant.file)
        killers = [test for test, _ in self._killers.get(mutant.file, Counter()).most_common(KILLERS)]
        shared = FIRST.get(path.parts[0].removesuffix(".rs"), ())
        names = (path.stem, *MORE.get(path.stem, ())) if path.parts[0] == "processor" else shared
        found = [f"{SUITE}/test_{name}.py" for name in names]
        return [group for group in (killers, [p for p in found if (self.folder / p).exists()]) if group]

    def close(self) -> None:
        """End the process."""
        self._process.communicate(timeout=30)


def run(arguments: argparse.Namespace) -> int:
    """Judge every mutant; write the result; 0 if at least 95 % were caught and every survivor is explained."""
    vendor = Path(os.environ["GLEANER_CRATES"]) if os.environ.get("GLEANER_CRATES") else None
    with tempfile.TemporaryDirectory(prefix="gleaner-mutation-") as base:
        first = Path(base, "0")
        first.mkdir()
        state = state_of(ROOT)
        mutants = prepare(first, vendor)
        for index in range(1, arguments.workers):
            shutil.copytree(first, Path(base, str(index)), ignore=shutil.ignore_patterns("target"))
        workers = [Worker(Path(base, str(index))) for index in range(arguments.workers)]
        log = Log(arguments.log or Path(base, "log"), ROOT / "program" / "market" / "src", mutants)
        if not log.passes(state):
            result, by, seconds = workers[0].judge(None, whole=True)
            if result != SURVIVED:
                sys.exit(f"the instrumented program fails without a mutant: {by}")
            print(f"{len(mutants)} mutants; the whole suite takes {seconds:.0f} s", flush=True)
            log.add_pass(state)
        wanted = [m for m in mutants if not arguments.only or m.file in arguments.only]
        # Where money is decided first; scattered over these files, so that what is judged of them is a fair sample.
        wanted.sort(key=lambda m: (not m.file.startswith(MONEY), m.number * SCATTER % 2**32))
        until = time.monotonic() + arguments.minutes * 60
        free = list(workers)
        explained = explanations(EXPLAINED)

        def one(mutant: schemata.Mutant, *, whole: bool) -> Verdict | None:
            """The verdict; OPEN if the likely catchers pass and the others were not asked, None if it never began."""
            known = log.known(mutant)
            settled = known is not None and (
                known.result not in {SURVIVED, OPEN} or (known.result == SURVIVED and key(mutant) in explained)
            )
            if settled or time.monotonic() > until:
                return known
            worker = free.pop()
            try:
                verdict = Verdict(mutant, *worker.judge(mutant, whole=whole))
            finally:
                free.append(worker)
            # An explanation says that no test can catch it; that the likely catchers do not prove it wrong is enough.
            if verdict.result == SURVIVED and not whole and key(mutant) not in explained:
                verdict = replace(verdict, result=OPEN)
            if verdict.result in {SURVIVED, OPEN}:
                print(f"{verdict.result}: {key(mutant)} (line {mutant.line})", flush=True)
            log.add(verdict)
            return verdict

        with ThreadPoolExecutor(arguments.workers) as pool:
            first_turn = {v.mutant: v for v in pool.map(lambda m: one(m, whole=False), wanted) if v is not None}
            rest = [v.mutant for v in first_turn.values() if v.result == OPEN]
            second_turn = {v.mutant: v for v in pool.map(lambda m: one(m, whole=True), rest) if v is not None}
            verdicts = list((first_turn | second_turn).values())
        for worker in workers:
            worker.close()
    return report(mutants, verdicts, arguments.out, explained)


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
