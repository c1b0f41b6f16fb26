"""Reviewers that die of SIGKILL at every step of a vote and come back with another opinion: a program of the tests.

The practice network's reviewers act one after the other, with their votes in one encrypted store. Each life is forked;
it ends at the first step no earlier life ended at, and the last one lives until the batch is over. The product has no
hooks for this: its methods are wrapped from outside.

    python -m tests.helpers.killing_reviewer --network N --store S --batches-of CONTRIBUTOR

Prints one JSON line a life: {"died": STEP}, then {"finished": LIVES}.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import secrets
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from solders.pubkey import Pubkey

from app.network.info import NetworkInfo
from app.review.reviewer import Reviewer
from app.store import Database, VoteStore
from market.generated.constants import State
from market.rpc import Rpc
from tests.helpers.own_panel import own_panel
from tests.helpers.short_life import short_life

if TYPE_CHECKING:
    from app.review.case import ReviewCase

MOST_LIVES = 20
LOOK_S = 0.1
STORE_KEY = bytes(range(32))
OVER = (State.AWAIT_KEY, State.DELIVERED, State.REJECTED, State.DECIDED, State.FINAL)


class Fickle:
    """Refuses one record, another one each time it is asked."""

    async def refused(self, case: ReviewCase) -> dict[int, int] | None:
        return {secrets.randbelow(len(case.samples)): 1}


class Death:
    """Ends this process at a step.

    Args:
        died: steps of earlier deaths.
        tell: descriptor told the step at which we die.
    """

    def __init__(self, died: frozenset[str], tell: int) -> None:
        self._died = died
        self._tell = tell
        self._step = ""
        self._turn = asyncio.Lock()

    def install(self) -> None:
        """Wrap the product's methods."""
        reviewer: Any = Reviewer
        store: Any = VoteStore
        rpc: Any = Rpc
        act, send, decide, note, submit = (
            reviewer.act, reviewer._send, store.decide, store.note, rpc.send_transaction,
        )  # fmt: skip

        async def one_at_a_time(self_: Any, view: Any) -> None:
            async with self._turn:
                await act(self_, view)

        async def sending(self_: Any, ballot: Any, step: str, *rest: Any) -> None:
            self._step = step
            self.at(f"{step}: not sent")
            await send(self_, ballot, step, *rest)
            self.at(f"{step}: noted")
            self._step = ""

        async def submitting(self_: Any, *arguments: Any, **options: Any) -> Any:
            signature = await submit(self_, *arguments, **options)
            if self._step:
                self.at(f"{self._step}: on its way")
            return signature

        def deciding(self_: Any, *arguments: Any) -> None:
            decide(self_, *arguments)
            self.at("decided")

        def noting(self_: Any, ballot: Any, step: str, signature: str) -> None:
            self.at(f"{step}: landed")
            note(self_, ballot, step, signature)

        reviewer.act, reviewer._send, rpc.send_transaction = one_at_a_time, sending, submitting
        store.decide, store.note = deciding, noting

    def at(self, step: str) -> None:
        """Die here, unless an earlier life did."""
        if step not in self._died:
            os.write(self._tell, step.encode())
            os.kill(os.getpid(), signal.SIGKILL)


async def live(options: argparse.Namespace) -> None:
    """Review until the contributor's batch has its verdict."""
    info = NetworkInfo.read(options.network)
    assert info is not None
    database = Database(options.store, STORE_KEY)
    try:
        async with own_panel(info, options.store.parent, Fickle(), votes=VoteStore(database)) as market:
            while True:
                found = await market.reader.batches(contributor=Pubkey.from_string(options.batches_of))
                if any(batch.value.state in OVER for batch in found):
                    return
                await asyncio.sleep(LOOK_S)
    finally:
        database.close()


def one_life(options: argparse.Namespace, died: frozenset[str]) -> str:
    """Live once in a process of our own; returns the step at which it was killed, or nothing.

    Raises:
        RuntimeError: it ended in another way; its error is on stderr.
    """

    def life(tell: int) -> None:
        Death(died, tell).install()
        asyncio.run(live(options))

    return short_life(life)[1]


def main() -> None:
    """Live until the batch has its verdict."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--network", type=Path, required=True)
    parser.add_argument("--store", type=Path, required=True)
    parser.add_argument("--batches-of", required=True)
    options = parser.parse_args()
    died: set[str] = set()
    for number in range(MOST_LIVES):
        said = one_life(options, frozenset(died))
        sys.stdout.write(json.dumps({"died": said} if said else {"finished": number + 1}) + "\n")
        sys.stdout.flush()
        if not said:
            return
        died.add(said)
    raise SystemExit(f"not finished after {MOST_LIVES} lives")


if __name__ == "__main__":
    main()
