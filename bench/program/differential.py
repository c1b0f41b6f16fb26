"""Compares the shipped program with the reference over many random batches.

python -m bench.program.differential N SEED      prints what was compared; any difference is an AssertionError
"""

from __future__ import annotations

import hashlib
import json
import random
import sys
import time

from tests.helpers.market_differential import Differential, round0_case
from tests.helpers.market_idl import PROGRAM_SO


def main(count: int, seed: int) -> None:
    """Settles `count` cases and prints the tally."""
    rg, differential = random.Random(seed), Differential()  # noqa: S311 - reproducible cases, nothing secret
    started = time.perf_counter()
    for _ in range(count):
        differential.run(round0_case(rg), rg)
    result = {
        "cases": count,
        "seed": seed,
        "endings": dict(sorted(differential.kinds.items())),
        "differences": 0,
        "program_sha256": hashlib.sha256(PROGRAM_SO.read_bytes()).hexdigest(),
        "most_compute_units": dict(sorted(differential.world.units.items())),
        "seconds": round(time.perf_counter() - started, 1),
    }
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
