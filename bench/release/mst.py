"""OpenDP's MST on the data of `synthetic_rows --codes FILE`; needs an environment with opendp[mbi] and pandas.

    python mst.py FILE.npz > MST.json

Rows are sampled (`method="sample"`): mbi 1.1.0, which OpenDP pins, makes false relations when it rounds.
"""

from __future__ import annotations

import itertools
import json
import resource
import sys
import time
from importlib.metadata import version

import numpy as np
import opendp.prelude as dp
import polars as pl
from opendp.extras.mbi import MST

RHO = 0.02436


def main() -> None:
    """Run once and print the result."""
    loaded = np.load(sys.argv[1])
    codes, names, sizes = loaded["codes"], [str(name) for name in loaded["names"]], loaded["sizes"].tolist()
    dp.enable_features("contrib")
    begun = time.process_time()
    context = dp.Context.compositor(
        data=pl.DataFrame({name: codes[:, column] for column, name in enumerate(names)}).lazy(),
        privacy_unit=dp.unit_of(contributions=1),
        privacy_loss=dp.loss_of(rho=RHO),
        split_evenly_over=1,
    )
    keys = {name: list(range(size)) for name, size in zip(names, sizes, strict=True)}
    released = context.query().contingency_table(keys=keys, algorithm=MST()).release()
    fitted = time.process_time()
    made = released.synthesize(method="sample")
    ended = time.process_time()
    rows = np.stack([made[name].to_numpy().astype(float) for name in names], 1)
    rows = rows[~np.isnan(rows).any(1)].astype(int)
    result = {
        "cpu_s": round(ended - begun, 1),
        "cpu_s_of_fitting": round(fitted - begun, 1),
        "rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "tv1": round(_distance(codes, rows, sizes, 1), 4),
        "tv2": round(_distance(codes, rows, sizes, 2), 4),
        "versions": {name: version(name) for name in ("opendp", "mbi")},
    }
    print(json.dumps(result))


def _distance(one: np.ndarray, other: np.ndarray, sizes: list[int], ways: int) -> float:
    return float(
        np.mean(
            [
                np.abs(_shares(one, table, sizes) - _shares(other, table, sizes)).sum() / 2
                for table in itertools.combinations(range(len(sizes)), ways)
            ]
        )
    )


def _shares(rows: np.ndarray, table: tuple[int, ...], sizes: list[int]) -> np.ndarray:
    shape = [sizes[column] for column in table]
    flat = np.ravel_multi_index([rows[:, column] for column in table], shape)
    return np.bincount(flat, minlength=int(np.prod(shape))) / len(rows)


if __name__ == "__main__":
    main()
