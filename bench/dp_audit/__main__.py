"""Audits every mechanism: finds no violation of its claim, and finds one where its noise is halved on purpose.

    python -m bench.dp_audit --runs 4000

Each mechanism runs so many times on each of two neighbouring data sets, as claimed and with half the noise, each run
paid for in a ledger of its own. The bounds on epsilon are wrong with probability 0.001 at most for all rows of the
table together (Bonferroni). Exits with 1 where a claim is violated or a halved noise goes unnoticed. Writes
dp_audit.json.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
import time
from dataclasses import asdict
from pathlib import Path

from bench.dp_audit.audit import audit
from bench.dp_audit.pairs import pairs

RESULT = Path(__file__).with_name("dp_audit.json")
ALPHA = 0.001


def main() -> int:
    """Run, print and write the result."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=4000)
    runs = parser.parse_args().runs
    begun, rows, failed = time.process_time(), [], False
    every = pairs()
    alpha = ALPHA / (2 * len(every))
    for pair in every:
        as_claimed = audit(pair, pair.claimed, runs, alpha)
        halved = audit(pair, pair.halved(), runs, alpha)
        claim = pair.claimed.epsilon
        holds, noticed = as_claimed.epsilon_low <= claim, halved.epsilon_low > claim
        failed = failed or not (holds and noticed)
        rows.append(
            {
                "mechanism": pair.name,
                "ledger": pair.claimed.mechanism,
                "epsilon": claim,
                "delta": pair.claimed.delta,
                "as_claimed": asdict(as_claimed),
                "violated": not holds,
                "halved": asdict(halved),
                "halved_noticed": noticed,
            }
        )
        print(
            f"{pair.name:28} claims {claim:g}: at least {as_claimed.epsilon_low:.3f}"
            f"{'' if holds else ' VIOLATED'}; noise halved: at least {halved.epsilon_low:.3f}"
            f"{'' if noticed else ' NOT NOTICED'}",
            flush=True,
        )
    result = {
        "runs_on_each_data_set": runs,
        "alpha_of_all_bounds_together": ALPHA,
        "cpu_s": round(time.process_time() - begun, 1),
        "python": platform.python_version(),
        "mechanisms": rows,
    }
    RESULT.write_text(json.dumps(result, indent=1) + "\n")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
