"""Random instructions by many actors, hostile ones among them, and invariants I1 to I9 after each of them.

    python -m bench.fuzz --instructions 1000000 --seed 1 [--out bench/fuzz/fuzz.json] [--resume]
    python -m bench.fuzz replay tests/vectors/fuzz/NAME.json

A run is many markets, each from genesis to the closing of its last account; market number n of seed S follows from S
and n alone. What breaks an invariant is shrunk to a script beside the result. `python -m
bench.fuzz.mutants` proves that planted faults are found.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any

from bench.fuzz import scripts
from bench.fuzz.broken import Broken
from bench.fuzz.session import Session
from bench.fuzz.world import NAMES
from market.generated.errors import ERRORS
from tests.helpers import market_svm

HERE = Path(__file__).resolve().parent
LENGTH = 2_000
"""Instructions of one market before everybody leaves."""
UNREACHED = {
    "NotYourEntry": "nothing in the program returns it any more: a seat's duty is checked by NotYourDuty",
    "ClockUnavailable": "a runtime without clock or slot hashes, or a time before 1970: no instruction makes one",
}
"""Errors no sequence of instructions meets, and why."""


def one(seed: str, instructions: int, program: bytes | None = None) -> tuple[Session, Broken | None]:
    """Run one market; return it and what broke."""
    session = Session(seed, program)
    try:
        session.run(instructions)
        session.end()
    except Broken as broken:
        return session, broken
    return session, None


def _sources() -> list[Path]:
    return [path for path in sorted(HERE.rglob("*.py")) if path.name not in {"mutants.py", "__main__.py"}]


class Tally:
    """What was sent so far; written after every market, so that a run can go on where it was stopped.

    Args:
        out: where the result stands.
        seed: what every market follows from.
        resume: go on with the result there, which must be of the same seed, program and fuzzer.
    """

    def __init__(self, out: Path, seed: str, *, resume: bool) -> None:
        self._out = out
        self._fixed = {
            "seed": seed,
            "program_sha256": sha256(market_svm.program_bytes()).hexdigest(),
            "fuzzer_sha256": sha256(b"".join(path.read_bytes() for path in _sources())).hexdigest(),
        }
        self.markets, self._before_s, self.failure = 0, 0.0, ""
        self.taken: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self._started = time.monotonic()
        if resume and out.exists():
            self._read(json.loads(out.read_text(encoding="utf-8")))

    def _read(self, document: dict[str, Any]) -> None:
        for name, value in self._fixed.items():
            if document.get(name) != value:
                raise SystemExit(f"{self._out} is of another {name}: nothing can be added to it")
        self.markets, self._before_s = document["markets"], document["seconds"]
        self.taken.update(document["succeeded"])
        self.refused.update(document["refused"])

    @property
    def total(self) -> int:
        """Instructions sent."""
        return self.taken.total() + self.refused.total()

    @property
    def seconds(self) -> float:
        """How long that took, in all pieces of the run."""
        return self._before_s + time.monotonic() - self._started

    def write(self) -> None:
        """Write the result."""
        missing = [name for name, _ in ERRORS.values() if not self.refused[name]]
        document = {
            **self._fixed,
            "markets": self.markets,
            "instructions": self.total,
            "seconds": round(self.seconds),
            "instructions_per_second": round(self.total / self.seconds),
            "failure": self.failure,
            "succeeded": {name: self.taken[name] for name in NAMES},
            "refused": dict(sorted(self.refused.items(), key=lambda item: -item[1])),
            "errors_not_provoked": {name: UNREACHED.get(name, "not met in this run") for name in missing},
        }
        text = json.dumps(document, indent=1, ensure_ascii=False) + "\n"
        part = self._out.with_suffix(".part")
        part.write_text(text, encoding="utf-8")
        part.replace(self._out)


def run(arguments: argparse.Namespace) -> int:
    """Send so many instructions; write the result; 0 if nothing broke."""
    tally, started = Tally(arguments.out, arguments.seed, resume=arguments.resume), time.monotonic()
    while tally.total < arguments.instructions and not tally.failure:
        if arguments.seconds and time.monotonic() - started > arguments.seconds:
            break
        seed = f"{arguments.seed}/{tally.markets}"
        session, broken = one(seed, LENGTH)
        tally.markets += 1
        tally.taken += session.taken
        tally.refused += session.refused
        if broken is not None:
            tally.failure = f"market {seed}: {broken}"
            print(tally.failure, flush=True)
            steps = scripts.shrink(session.steps, broken.rule)
            path = arguments.out.with_name(f"failure-{seed.replace('/', '-')}.json")
            scripts.write(path, steps, broken.rule, str(broken))
            print(f"{len(steps)} of {len(session.steps)} steps break it: {path}")
        tally.write()
    speed = tally.total / tally.seconds
    end = tally.failure or "nothing broke"
    print(f"{tally.total} instructions in {tally.markets} markets, {speed:.0f} a second; {end}")
    return 1 if tally.failure else 0


def replay(path: Path) -> int:
    """Say whether a script still breaks its rule."""
    rule, steps = scripts.read(path)
    broken = scripts.replay(steps)
    print(broken or f"{rule} holds")
    return 1 if broken else 0


def main() -> int:
    """Entry point; see the module's text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", nargs="?", choices=["run", "replay"], default="run")
    parser.add_argument("script", nargs="?", type=Path)
    parser.add_argument("--instructions", type=int, default=10_000)
    parser.add_argument("--seconds", type=int, default=0, help="stop after so many; 0: do not")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--resume", action="store_true", help="go on with the result in --out")
    parser.add_argument("--out", type=Path, default=HERE / "fuzz.json")
    arguments = parser.parse_args()
    if arguments.command == "replay":
        return replay(arguments.script)
    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
