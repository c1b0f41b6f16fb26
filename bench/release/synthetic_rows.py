"""Synthetic rows beside OpenDP's MST: CPU seconds, and mean total variation of the tables of one and two columns.

    python -m bench.release.synthetic_rows                       # ours: 100,000 records of ten correlated columns
    python -m bench.release.synthetic_rows --codes FILE.npz      # writes the same data for the other side
    python bench/release/mst.py FILE.npz                         # in an environment with opendp[mbi] and pandas
    python -m bench.release.synthetic_rows --beside MST.json     # ours with the other side's result

Same machine, same data, same budget: epsilon 1 at delta 1e-6 (rho 0.02436). Writes synthetic_rows.json.
"""

from __future__ import annotations

import argparse
import json
import platform
import statistics
import time
from pathlib import Path
from typing import Any

import numpy as np

from privacy import SyntheticSpec
from tests.helpers.release_rows import CENSUS, SIZES, census_codes, census_rows, spend

RESULT = Path(__file__).with_name("synthetic_rows.json")
RECORDS = 100_000
RUNS = 5
SMALL = (5_000, 10_000, 20_000)


def main() -> None:
    """Run, print and write the result."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--codes", type=Path)
    parser.add_argument("--beside", type=Path)
    arguments = parser.parse_args()
    if arguments.codes is not None:
        codes = np.stack(list(census_codes(RECORDS).values()), 1)
        np.savez(arguments.codes, codes=codes, names=np.array(list(SIZES)), sizes=np.array(list(SIZES.values())))
        return
    rows = census_rows(RECORDS)
    warm = SyntheticSpec(CENSUS, 1.0)
    warm.rehearse(warm.measure(rows[:5_000]))  # libraries are loaded once, for the other side too
    result: dict[str, Any] = {
        "records": RECORDS,
        "columns": len(CENSUS),
        "epsilon": 1.0,
        "delta": warm.delta,
        "ours": _ours(SyntheticSpec(CENSUS, 1.0), rows),
        "ours_without_delta": _ours(SyntheticSpec(CENSUS, 1.0, delta=0.0), rows),
        "ours_on_fewer_records": {str(count): _small(count) for count in SMALL},
        "columns_shuffled_tv2": round(warm.useless_above(warm.measure(rows)), 4),
        "python": platform.python_version(),
    }
    if arguments.beside is not None:
        other = json.loads(arguments.beside.read_text())
        result["opendp_mst"] = other
        result["cpu_ratio"] = round(other["cpu_s"] / result["ours"]["cpu_s"], 1)
    RESULT.write_text(json.dumps(result, indent=1) + "\n")
    print(RESULT.read_text())


def _ours(spec: SyntheticSpec, rows: list[dict[str, str]]) -> dict[str, float]:
    """Reading rows, noise and sampling, all of it; medians of five runs, the worst distance of them too."""
    cpu, two, one = [], [], []
    for _ in range(RUNS):
        begun = time.process_time()
        counts = spec.measure(rows)
        drawn = spec.draw(counts, spend(spec))
        cpu.append(time.process_time() - begun)
        two.append(drawn.measured_error)
        one.append(_one_column(rows, drawn.records))
    return {
        "cpu_s": round(statistics.median(cpu), 3),
        "tv1": round(statistics.fmean(one), 4),
        "tv2": round(statistics.fmean(two), 4),
        "tv2_worst_run": round(max(two), 4),
    }


def _small(count: int) -> dict[str, float]:
    spec = SyntheticSpec(CENSUS, 1.0)
    counts = spec.measure(census_rows(count))
    errors = [spec.rehearse(counts) for _ in range(RUNS)]
    return {"tv2": round(statistics.fmean(errors), 4), "columns_shuffled_tv2": round(spec.useless_above(counts), 4)}


def _one_column(rows: list[dict[str, str]], made: Any) -> float:
    found = []
    for column in CENSUS:
        shares = []
        for records in (rows, made):
            counts = dict.fromkeys(column.labels, 0)
            for record in records:
                counts[record[column.name]] += 1
            shares.append([value / len(records) for value in counts.values()])
        found.append(sum(abs(true - made_share) for true, made_share in zip(*shares, strict=True)) / 2)
    return statistics.fmean(found)


if __name__ == "__main__":
    main()
