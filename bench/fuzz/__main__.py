"""Random instructions by many actors, hostile ones among them, and invariants I1 to I9 after each of them.

    python -m bench.fuzz --instructions 1000000 --seed 1 [--out bench/fuzz/fuzz.json]
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

from bench.fuzz import scripts
from bench.fuzz.broken import Broken
from bench.fuzz.session import Session
from bench.fuzz.world import NAMES
from market.generated.errors import ERRORS
from tests.helpers import market_svm

HERE = Path(__file__).resolve().parent
LENGTH = 2_000
"""Instructions of one market before everybody leaves."""


def one(seed: str, instructions: int, program: bytes | None = None) -> tuple[Session, Broken | None]:
    """Run one market; return it and what broke."""
    session = Session(seed, program)
    try:
        session.run(instructions)
        session.end()
    except Broken as broken:
        return session, broken
    return session, None


def run(arguments: argparse.Namespace) -> int:
    """Send so many instructions; write the result; 0 if nothing broke."""
    taken: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    started, markets, failure = time.monotonic(), 0, ""
    while taken.total() + refused.total() < arguments.instructions and not failure:
        if arguments.seconds and time.monotonic() - started > arguments.seconds:
            break
        seed = f"{arguments.seed}/{markets}"
        session, broken = one(seed, LENGTH)
        markets += 1
        taken += session.taken
        refused += session.refused
        if broken is not None:
            failure = f"market {seed}: {broken}"
            print(failure, flush=True)
            steps = scripts.shrink(session.steps, broken.rule)
            path = arguments.out.with_name(f"failure-{arguments.seed}-{markets - 1}.json")
            scripts.write(path, steps, broken.rule, str(broken))
            print(f"{len(steps)} of {len(session.steps)} steps break it: {path}")
    seconds = time.monotonic() - started
    total = taken.total() + refused.total()
    document = {
        "seed": arguments.seed,
        "markets": markets,
        "instructions": total,
        "seconds": round(seconds),
        "instructions_per_second": round(total / seconds),
        "program_sha256": sha256(market_svm.program_bytes()).hexdigest(),
        "failure": failure,
        "succeeded": {name: taken[name] for name in NAMES},
        "refused": dict(sorted(refused.items(), key=lambda item: -item[1])),
        "errors_not_provoked": [name for name, _ in ERRORS.values() if not refused[name]],
    }
    arguments.out.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{total} instructions in {markets} markets, {total / seconds:.0f} a second; {failure or 'nothing broke'}")
    return 1 if failure else 0


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
    parser.add_argument("--out", type=Path, default=HERE / "fuzz.json")
    arguments = parser.parse_args()
    if arguments.command == "replay":
        return replay(arguments.script)
    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
