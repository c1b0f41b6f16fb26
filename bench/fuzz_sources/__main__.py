"""Runs all importers and writes what became of the cases."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from bench.fuzz_sources.worker import CASE_CPU_S, MEMORY_BYTES
from sources.exports.registry import KEYS

_BATCH = 2_500


def fuzz(importer: str, first: int, cases: int) -> dict[str, Any]:
    """Run the cases of one importer in processes of their own; one that dies is a failure of its case."""
    totals: Counter[str] = Counter()
    failures: list[dict[str, Any]] = []
    slowest_s, peak_mb = 0.0, 0
    number, last = first, first + cases
    with tempfile.TemporaryDirectory() as folder:
        note = Path(folder) / "case"
        while number < last:
            command = [sys.executable, "-m", "bench.fuzz_sources.worker", importer, str(number)]
            batch = min(_BATCH, last - number)
            done = subprocess.run([*command, str(batch), str(note)], capture_output=True, text=True, check=False)
            if done.returncode == 0:
                result = json.loads(done.stdout)
                failures += result.pop("failures")
                slowest_s = max(slowest_s, result.pop("slowest_cpu_s"))
                peak_mb = max(peak_mb, result.pop("peak_rss_mb"))
                totals.update(result)
                number += batch
            elif note.exists():
                died = int(note.read_text())
                failures.append({"case": died, "error": f"died with {done.returncode}", "where": ""})
                totals["cases"] += died + 1 - number
                number = died + 1
            else:
                raise RuntimeError(done.stderr[-2_000:])
    return {**totals, "failures": failures, "slowest_cpu_s": slowest_s, "peak_rss_mb": peak_mb}


def _joined(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    bounds = {name: max(before[name], after[name]) for name in ("slowest_cpu_s", "peak_rss_mb")}
    lists = {"failures": before["failures"] + after["failures"]}
    names = sorted((before.keys() | after.keys()) - bounds.keys() - lists.keys())
    return {name: before.get(name, 0) + after.get(name, 0) for name in names} | lists | bounds


def main() -> None:
    """See the docstring of the package."""
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz_sources", description=__doc__)
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--first", type=int, help="number of the first case; behind those of the file if not given")
    parser.add_argument("--importer", action="append", choices=KEYS)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    bounds = {"case_cpu_s": CASE_CPU_S, "memory_mb": MEMORY_BYTES // 10**6}
    results: dict[str, Any] = {}
    if options.out and options.out.exists():
        results = json.loads(options.out.read_text())["importers"]
    for importer in options.importer or KEYS:
        before = results.get(importer, {"cases": 0, "failures": [], "slowest_cpu_s": 0.0, "peak_rss_mb": 0})
        first = before["cases"] if options.first is None else options.first
        results[importer] = _joined(before, fuzz(importer, first, options.cases))
        print(importer, json.dumps(results[importer]), flush=True)
        if options.out:
            options.out.write_text(json.dumps({"bounds": bounds, "importers": results}, indent=1) + "\n")
    sys.exit(any(result["failures"] for result in results.values()))


if __name__ == "__main__":
    main()
