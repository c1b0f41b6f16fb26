"""Most compute units of every panel instruction, worst cases included.

python -m bench.program.panel_units      prints JSON; "appeal" is a panel of 31 seats and 20 records
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING

from tests.helpers.market_idl import PROGRAM_SO
from tests.helpers.market_reference import PARAMS, Params
from tests.helpers.market_sale import Sale
from tests.helpers.market_world import World

if TYPE_CHECKING:
    from collections.abc import Iterator

GOOD, BAD = (0, 0), (0, 0xFFF)


def sales(params: Params, seats: int) -> Iterator[World]:
    """Runs an accepted, a fraudulent, a silent and an empty batch; every round and every batch is closed."""
    n = params.panel[0]
    for votes in ([GOOD] * n, [BAD] * n):
        sale = Sale(World(params), seats=seats)
        sale.to_final(votes)
        sale.settle()
        sale.world.call(sale.close_round_call())
        sale.world.pass_s(3_600)
        sale.world.call(sale.close_batch_call())
        yield sale.world
    sale = Sale(World(params), seats=seats)
    sale.to_commit()
    sale.world.pass_s(4)
    sale.expire()
    sale.finalize()
    sale.settle()
    yield sale.world
    sale = Sale(World(params), seats=seats)
    for _ in range(3):
        if not sale.world.exists(sale.batch):
            sale.submit()
        sale.fix_beacon()
        sale.draw()
        sale.share()
        sale.world.pass_s(8)
        sale.expire()
        sale.tally()
    sale.finalize()
    yield sale.world


def most(params: Params, seats: int, runs: int) -> dict[str, int]:
    """The most units of each instruction; addresses differ from run to run, and with them the search for bumps."""
    out: dict[str, int] = {}
    for _ in range(runs):
        for world in sales(params, seats):
            for name, units in world.units.items():
                out[name] = max(units, out.get(name, 0))
    return dict(sorted(out.items()))


if __name__ == "__main__":
    largest = replace(PARAMS, panel=(31, 31, 31), records=(20, 20, 20))
    result = {
        "program_sha256": hashlib.sha256(PROGRAM_SO.read_bytes()).hexdigest(),
        "round_0": most(PARAMS, 12, 10),
        "appeal": most(largest, 60, 2),
    }
    print(json.dumps(result, indent=2))
