"""Plays the attack tables on the shipped program and beside it.

    python -m bench.agents [--batches 2000] [--imagined 20000] [--modelled 10000] [--only "T-A good batch f=0"]
        [--workers 2] [--report]

Every cell plays its batches on the chain, each checked against the reference to the base unit, and many more at the
reference alone with the same agents, so that standard errors are small. Where the published model follows other rules
than the program, that model is run again, as published and with the program's rules. Results, written after every cell:
JSON, a page with the tables beside the published numbers, and plots. A run that was cut short goes on where it stopped:
what was played on the same program with the same seed, and at least as often, is kept. `--report` plays nothing and
writes the page again.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bench.agents import report
from bench.agents.cells import Cell, cells
from bench.agents.chain import Chain
from bench.agents.model import RULE_SETS
from bench.agents.table import ImaginedTable, LiveTable
from program.build import build

if TYPE_CHECKING:
    from bench.agents.cells import Seat
    from bench.agents.model import Gains, Model
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


def modelled(found: Model, names: list[str], count: int, rng: random.Random) -> dict[str, dict[str, dict[str, float]]]:
    """Run a published model and return its measures under every set of rules, all on the same panels."""
    values: dict[str, list[Gains]] = {name: [] for name in RULE_SETS}
    for _ in range(count):
        panels = found.play(rng)
        for name, rules in RULE_SETS.items():
            values[name].append(found.gains(panels, rules))
    out: dict[str, dict[str, dict[str, float]]] = {}
    for name, gains in values.items():
        estimates = [Estimate() for _ in names]
        for at, each in enumerate(estimates):
            each.add(1.0, [gain[at] for gain in gains])
        out[name] = {measure: each.as_row() for measure, each in zip(names, estimates, strict=True)}
    return out


def played(job: Job, seed: int) -> dict[str, Any]:
    """Play what a cell lacks; return what that adds to its row."""
    cell = cells()[job.index]
    row: dict[str, Any] = {}

    def stream(name: str) -> random.Random:
        return random.Random(f"{seed} {name} {cell.table} {cell.name} {cell.f}")  # noqa: S311 - can be repeated

    if job.batches:
        chain, rng = Chain(), stream("network")
        ring = frozenset(rng.sample(chain.reviewers, round(cell.f * len(chain.reviewers))))
        started = time.monotonic()
        row["network"] = estimate(cell, job.batches, rng, lambda labels: LiveTable(chain, ring, labels))
        row["batches"] = played_of(cell, job.batches)
        row["seconds"] = round(time.monotonic() - started, 1)
    if job.imagined:
        rng = stream("reference")
        row["reference"] = estimate(cell, job.imagined, rng, lambda labels: ImaginedTable(rng, cell.f, labels))
        row["imagined"] = played_of(cell, job.imagined)
    if job.modelled and cell.model is not None:
        row["model"] = modelled(cell.model, list(cell.measures), job.modelled, stream("model"))
        row["modelled"] = job.modelled
    return row


def played_of(cell: Cell, count: int) -> int:
    """How many batches a cell plays when asked for `count`: every stratum plays a few."""
    return sum(max(FEWEST, round(count * stratum.share)) for stratum in cell.strata)


@dataclass(frozen=True)
class Job:
    """What a cell still lacks: batches on the chain, at the reference, and in the published model; 0: nothing."""

    index: int
    batches: int
    imagined: int
    modelled: int


def missing(kept: list[dict[str, Any] | None], jobs: list[Job]) -> list[Job]:
    """Return what is to be played of `jobs`: cells never played first, then those played too seldom."""
    found = []
    for job in jobs:
        cell, row = cells()[job.index], kept[job.index] or {}
        rest = Job(
            job.index,
            job.batches if job.batches and row.get("batches", 0) < played_of(cell, job.batches) else 0,
            job.imagined if job.imagined and row.get("imagined", 0) < played_of(cell, job.imagined) else 0,
            job.modelled if cell.model and row.get("modelled", 0) < job.modelled else 0,
        )
        if rest.batches or rest.imagined or rest.modelled:
            found.append(rest)
    return sorted(found, key=lambda job: kept[job.index] is not None)


def chosen(cell: Cell, only: list[str]) -> bool:
    """Whether a cell is asked for: by table, by table and name, or by table, name and share of the ring."""
    whole = f"{cell.table} {cell.name}"
    return not only or bool({cell.table, whole, f"{whole} f={cell.f:g}"} & set(only))


def rows_kept(document: dict[str, Any], program: str, seed: int) -> list[dict[str, Any] | None]:
    """Return the row of every cell, in order, or `None`: rows of another program, seed or measure do not count."""
    rows = {}
    if document.get("program") == program and document.get("seed") == seed:
        rows = {(row["table"], row["cell"], row["f"]): row for row in document["cells"]}
    found = [rows.get((cell.table, cell.name, cell.f)) for cell in cells()]
    return [
        row if row is not None and set(row.get("network") or row["reference"]) == set(cell.measures) else None
        for row, cell in zip(found, cells(), strict=True)
    ]


def main() -> int:
    """Entry point; see the module's text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--batches", type=int, default=2_000)
    parser.add_argument("--imagined", type=int, default=20_000)
    parser.add_argument("--modelled", type=int, default=10_000)
    parser.add_argument("--only", action="append", default=[], help="T-A, or 'T-A good batch', or 'T-A good batch f=0'")
    parser.add_argument("--seed", type=int, default=20_261_123)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--report", action="store_true", help="play nothing, write the page again")
    parser.add_argument("--out", type=Path, default=HERE / "agents.json")
    options = parser.parse_args()
    document = json.loads(options.out.read_text(encoding="utf-8")) if options.out.exists() else {}
    if options.report:
        report.write(document, options.out.with_suffix(".md"))
        return 0
    program = json.loads(build.MANIFEST.read_text(encoding="utf-8"))["sha256"]
    rows = rows_kept(document, program, options.seed)
    asked = (options.batches, options.imagined, options.modelled)
    todo = missing(rows, [Job(i, *asked) for i, cell in enumerate(cells()) if chosen(cell, options.only)])
    with ProcessPoolExecutor(options.workers) as pool:
        jobs = {pool.submit(played, job, options.seed): job.index for job in todo}
        for done in as_completed(jobs):
            index = jobs[done]
            try:
                found = done.result()
            except AssertionError:
                pool.shutdown(wait=False, cancel_futures=True)
                raise
            cell = cells()[index]
            published = {name: {"value": p.value, "se": p.se} for name, p in cell.published.items()}
            head = {"table": cell.table, "cell": cell.name, "f": cell.f}
            rows[index] = {**head, **(rows[index] or {}), "published": published, **found}
            print(json.dumps(rows[index]), flush=True)
            document = {"program": program, "seed": options.seed, "cells": [row for row in rows if row is not None]}
            options.out.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
            report.write(document, options.out.with_suffix(".md"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
