"""Most compute units of every panel instruction, all endings of round 0 included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.helpers.market_sale import Sale
from tests.helpers.market_world import World

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.helpers.market_reference import Params

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
