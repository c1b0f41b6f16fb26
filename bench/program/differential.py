"""Compares the shipped program with the reference over many random batches.

python -m bench.program.differential N SEED [JOBS]       N cases over JOBS processes; prints what was compared
python -m bench.program.differential --replay SEED CASE  one case again

Any difference ends the run with the number of its case and all of its values.
"""

from __future__ import annotations

import hashlib
import json
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

from tests.helpers.market_differential import Differential, numbered_plan
from tests.helpers.market_idl import PROGRAM_SO


def run_part(seed: int, numbers: range) -> tuple[Counter[str], dict[str, int]]:
    """Settles some cases of a seed; returns their endings and the most compute units of every instruction.

    Raises:
        AssertionError: a difference, with the command that shows it again.
    """
    differential = Differential()
    for number in numbers:
        try:
            differential.run(*numbered_plan(seed, number))
        except AssertionError as difference:
            command = f"python -m bench.program.differential --replay {seed} {number}"
            raise AssertionError(f"{command}: {difference}") from difference
    return differential.kinds, differential.units


def main(count: int, seed: int, jobs: int) -> None:
    """Settles `count` cases and prints the tally."""
    started, program = time.perf_counter(), hashlib.sha256(PROGRAM_SO.read_bytes()).hexdigest()
    with ProcessPoolExecutor(jobs) as pool:
        parts = list(pool.map(run_part, [seed] * jobs, [range(job, count, jobs) for job in range(jobs)]))
    endings: Counter[str] = sum((kinds for kinds, _ in parts), Counter())
    names = sorted({name for _, units in parts for name in units})
    result = {
        "cases": endings.total(),
        "seed": seed,
        "endings": dict(sorted(endings.items())),
        "differences": 0,
        "program_sha256": program,
        "most_compute_units": {name: max(units.get(name, 0) for _, units in parts) for name in names},
        "jobs": jobs,
        "seconds": round(time.perf_counter() - started, 1),
    }
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    if sys.argv[1] == "--replay":
        first = int(sys.argv[3])
        run_part(int(sys.argv[2]), range(first, first + 1))
    else:
        main(*([int(argument) for argument in sys.argv[1:]] + [1])[:3])
