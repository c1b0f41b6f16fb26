"""A seller that dies of SIGKILL at every step of its journal and comes back each time: a program of the tests.

The product has no hooks for this: the store's commits are wrapped from outside. Each life is a process of its own,
forked before anything was opened. It ends at its first commit that adds something (``after``), just before one
at which no earlier life ended (``before``: what leads to it has happened and is not written down), or at a random
one (``random``).
With ``--only PREFIX`` it dies before steps that begin so and before no others.
With ``--for-good STEP`` it dies once, just after that step was written down, and does not come back.

    python -m tests.helpers.killing_seller --home H --network N --plan plan.json --die after

Prints one JSON line a life: {"died": STEP}, then {"finished": OUTCOME, "lives": N}.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import signal
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.sell.model import SalePlan
from app.store.database import Database
from tests.helpers.sale_driver import Agrees, nobody, selling  # with the heavy imports, once for all lives
from tests.helpers.short_life import short_life

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST_LIVES = 400
RANDOM_COMMITS = 12


class Death:
    """Ends this process at a commit.

    Args:
        commit: number of the commit, from 1, that adds something.
        before: die before it becomes durable, else just after.
        tell: descriptor told the step at which we died.
        died: steps of earlier deaths; given, we die before the first commit that is not among them.
        step: die just after this step became durable, whichever commit that is.
        only: with `died`, how the steps begin that we die before.
    """

    def __init__(
        self, commit: int, *, before: bool, tell: int, step: str, died: frozenset[str] | None, only: str
    ) -> None:
        self._left = commit
        self._died = died
        self._only = only
        self._step = step
        self._before = before
        self._tell = tell

    def install(self) -> None:
        """Wrap the store's transactions."""
        original: Callable[[Database], Any] = Database.transaction
        death = self

        @contextmanager
        def transaction(database: Database) -> Iterator[Any]:
            outer = not database._connection.in_transaction
            changed = False
            with original(database) as connection:
                start = connection.total_changes
                yield connection
                changed = outer and connection.total_changes > start
                if changed:
                    death._left -= 1
                    if death._is_new(connection) or (death._left == 0 and death._before):
                        death._die(connection)
            if changed and (death._left == 0 or death._written(database._connection)):
                death._die(database._connection)

        Database.transaction = transaction  # type: ignore[assignment,method-assign]  # the very point of this program

    def _is_new(self, connection: Any) -> bool:
        step = self._step_of(connection)
        return self._died is not None and step not in self._died and step.startswith(self._only)

    def _written(self, connection: Any) -> bool:
        found = connection.execute("SELECT count(*) FROM journal WHERE step = ?", (self._step,)).fetchone()
        return bool(self._step and found[0])

    def _step_of(self, connection: Any) -> str:
        row = connection.execute("SELECT step FROM journal ORDER BY seq DESC LIMIT 1").fetchone()
        ended = connection.execute("SELECT count(*) FROM sales WHERE outcome IS NOT NULL").fetchone()[0]
        receipts = connection.execute("SELECT count(*) FROM receipts WHERE receipt_id = sale_id").fetchone()[0]
        if ended or receipts:
            return "finished" if ended else "receipt"
        return row[0] if row else self._draft_of(connection)

    @staticmethod
    def _draft_of(connection: Any) -> str:
        """How far a sale came that is not begun: its noise is paid for, then its records are kept."""
        draft = connection.execute("SELECT ledger_seq, drawn FROM drafts").fetchone()
        if draft is None:
            return "nothing"
        return "draft:drawn" if draft[1] else ("draft:spent" if draft[0] else "draft")

    def _die(self, connection: Any) -> None:
        os.write(self._tell, self._step_of(connection).encode())
        os.kill(os.getpid(), signal.SIGKILL)


async def live(home: Path, network: Path, plan: SalePlan) -> str:
    """Begin the sale if it was not begun, go on with it, and return its outcome."""
    async with selling(home, network) as desk:
        if not any(sale.sale_id == plan.sale_id for sale in desk.journal.sales()):
            await desk.begin(plan)
        return (await desk.proceed(plan.sale_id, Agrees(), nobody)).outcome


def one_life(
    options: argparse.Namespace, plan: SalePlan, death: tuple[int, bool], died: frozenset[str] | None
) -> tuple[bool, str]:
    """Live once in a process of our own; returns whether it was killed, and at which step or with which outcome.

    Raises:
        RuntimeError: it ended in another way; its error is on stderr.
    """

    def life(tell: int) -> None:
        commit, before = death
        choice: dict[str, Any] = {"step": options.for_good, "died": died, "only": options.only}
        Death(commit, before=before, tell=tell, **choice).install()
        os.write(tell, asyncio.run(live(options.home, options.network, plan)).encode())

    return short_life(life)


def main() -> None:
    """Live until the sale is over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--network", type=Path, required=True)
    parser.add_argument("--plan", type=Path, required=True)
    parser.add_argument("--die", choices=["after", "before", "random"], default="after")
    parser.add_argument("--only", default="", metavar="PREFIX")
    parser.add_argument("--for-good", default="", metavar="STEP")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    plan = SalePlan.from_json(json.loads(options.plan.read_text()))
    dice = random.Random(options.seed)  # noqa: S311 - not a secret: where to die
    ends: set[str] = set()
    for number in range(MOST_LIVES):
        if options.for_good:
            death = (0, False)
        elif options.die == "random":
            death = (dice.randint(1, RANDOM_COMMITS), dice.random() < 0.5)
        elif options.die == "after":
            death = (1, False)
        else:
            death = (0, True)
        killed, said = one_life(options, plan, death, frozenset(ends) if options.die == "before" else None)
        ends.add(said)
        sys.stdout.write(json.dumps({"died": said} if killed else {"finished": said, "lives": number + 1}) + "\n")
        sys.stdout.flush()
        if not killed or options.for_good:
            return
    raise SystemExit(f"not finished after {MOST_LIVES} lives")


if __name__ == "__main__":
    main()
