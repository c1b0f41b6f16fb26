"""Plays the attack tables on the shipped program and beside it.

    python -m bench.agents [--batches 2500] [--imagined 20000] [--only T-A] [--out bench/agents/agents.json]

Every cell plays its batches on the chain, each checked against the reference to the base unit, and many more at the
reference alone with the same agents, so that standard errors are small. Results, written after every cell: JSON, a page
with the tables beside the published numbers, and plots.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.agents import report
from bench.agents.cells import Cell, cells
from bench.agents.chain import Chain
from bench.agents.table import ImaginedTable, LiveTable
from program.build import build

if TYPE_CHECKING:
    from bench.agents.cells import Seat
    from bench.agents.plays import Result

HERE = Path(__file__).parent
FEWEST = 20


@dataclass
class Estimate:
    """A mean with its standard error over the strata of a cell."""

    value: float = 0.0
    variance: float = 0.0

    def add(self, weight: float, values: list[float]) -> None:
        """Add a stratum."""
        n = len(values)
        mean = sum(values) / n
        spread = sum((v - mean) ** 2 for v in values) / max(1, n - 1)
        self.value += weight * mean
        self.variance += weight**2 * spread / n

    def as_row(self) -> dict[str, float]:
        """Value and standard error."""
        return {"value": round(self.value, 5), "se": round(self.variance**0.5, 5)}


def estimate(cell: Cell, count: int, rng: random.Random, seat: Seat) -> dict[str, dict[str, float]]:
    """Play a cell and return the estimate of each of its measures."""
    found = {name: Estimate() for name in cell.measures}
    for stratum in cell.strata:
        results: list[Result] = [stratum.play(rng, seat) for _ in range(max(FEWEST, round(count * stratum.share)))]
        for name, measure in cell.measures.items():
            found[name].add(stratum.weight, [measure(result) for result in results])
    return {name: value.as_row() for name, value in found.items()}


def played(index: int, batches: int, imagined: int, seed: int) -> dict[str, Any]:
    """Play one cell on the chain and at the reference."""
    cell = cells()[index]
    rng = random.Random(f"{seed} {cell.table} {cell.name} {cell.f}")  # noqa: S311 - a simulation that can be repeated
    row: dict[str, Any] = {"table": cell.table, "cell": cell.name, "f": cell.f}
    row["published"] = {name: {"value": p.value, "se": p.se} for name, p in cell.published.items()}
    if batches:
        chain = Chain()
        ring = frozenset(rng.sample(chain.reviewers, round(cell.f * len(chain.reviewers))))
        started = time.monotonic()
        row["network"] = estimate(cell, batches, rng, lambda labels: LiveTable(chain, ring, labels))
        row["batches"] = sum(max(FEWEST, round(batches * stratum.share)) for stratum in cell.strata)
        row["seconds"] = round(time.monotonic() - started, 1)
    if imagined:
        row["reference"] = estimate(cell, imagined, rng, lambda labels: ImaginedTable(rng, cell.f, labels))
        row["imagined"] = imagined
    return row


def main() -> int:
    """Entry point; see the module's text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--batches", type=int, default=2_500)
    parser.add_argument("--imagined", type=int, default=20_000)
    parser.add_argument("--only", action="append", default=[], help="a table, e.g. T-A")
    parser.add_argument("--seed", type=int, default=20_261_123)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--out", type=Path, default=HERE / "agents.json")
    options = parser.parse_args()
    wanted = [i for i, cell in enumerate(cells()) if not options.only or cell.table in options.only]
    rows: list[dict[str, Any]] = []
    program = json.loads(build.MANIFEST.read_text(encoding="utf-8"))["sha256"]
    with ProcessPoolExecutor(options.workers) as pool:
        jobs = [pool.submit(played, index, options.batches, options.imagined, options.seed) for index in wanted]
        for job in jobs:
            try:
                rows.append(job.result())
            except AssertionError:
                pool.shutdown(wait=False, cancel_futures=True)
                raise
            print(json.dumps(rows[-1]), flush=True)
            document = {"program": program, "seed": options.seed, "cells": rows}
            options.out.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
            report.write(document, options.out.with_suffix(".md"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
