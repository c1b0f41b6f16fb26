"""How a wallet's benchmarks stand on chain, and until when their labels have to be opened."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.sell.recover import forgotten_benchmarks
from market.errors import AccountMissing
from market.generated.constants import Ending, State

if TYPE_CHECKING:
    from app.sell.desk import Desk
    from market.generated.accounts import Batch

OPENABLE = (State.AWAIT_KEY, State.REJECTED)


@dataclass(frozen=True, slots=True)
class Standing:
    """One batch of a benchmark.

    Attributes:
        benchmark: id of the benchmark; empty where this data folder has lost it.
        batch: its address, empty before it is submitted.
        state: in the market's words; ``CLOSED`` where its account is gone, ``PLANNED`` before it is submitted.
        ending: how it ended, empty until then.
        opened: its label is public.
        open_by_s: until when its label has to be opened, unix seconds; 0 where it has not to be.
        sentence: for the reader.
    """

    benchmark: str
    batch: str
    state: str
    ending: str
    opened: bool
    open_by_s: int
    sentence: str


async def standings(desk: Desk) -> list[Standing]:
    """Return every batch of every benchmark of a wallet, newest first; those that were lost come last.

    Raises:
        MarketError: the node does not answer.
    """
    ours = [(view.sale_id, batch) for view in await desk.sales() if view.benchmark for batch in view.batches]
    found = [await _known(desk, name, batch.address, batch.ending) for name, batch in ours]
    return found + [_standing("", str(one.address), one.value) for one in await forgotten_benchmarks(desk)]


async def _known(desk: Desk, name: str, address: str, ending: str) -> Standing:
    from solders.pubkey import Pubkey

    if not address:
        return Standing(name, "", "PLANNED", "", opened=False, open_by_s=0, sentence=f"{name}: not submitted yet")
    try:
        batch = (await desk.connection.reader.batch(Pubkey.from_string(address))).value
    except AccountMissing:
        said = f"{address}: settled and closed ({ending or 'its ending is in the history'})"
        return Standing(name, address, "CLOSED", ending, opened=ending == "LABEL", open_by_s=0, sentence=said)
    return _standing(name, address, batch)


def _standing(name: str, address: str, batch: Batch) -> Standing:
    state, ending = State(batch.state), Ending(batch.ending)
    opened = batch.label_root != bytes(32)
    open_by_s = batch.deadline_s if state in OPENABLE else 0
    said = {
        State.LABELLED: "opened; settled once nobody contests it any more",
        State.FINAL: f"settled ({ending.name})",
    }.get(State(state), f"hidden ({state.name})")
    if open_by_s:
        until = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(open_by_s))
        said = f"to be opened until {until}, or it is settled like a sale and costs stake: gleaner benchmark open"
    if not name and not opened:
        said += f"; this data folder has lost it: gleaner benchmark open {address} --labels FILE"
    ended = ending.name if state == State.FINAL else ""
    return Standing(name, address, state.name, ended, opened, open_by_s, f"{address}: {said}")
