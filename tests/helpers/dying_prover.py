"""A buyer's claim that dies of SIGKILL around one of its transactions: a program of the tests.

The product has no hooks for this: the sender is wrapped from outside.

    python -m tests.helpers.dying_prover --home H --network N --batch B --seen FILE --die recorded|broadcast --at 2

``recorded``: the transaction is in the journal and was not sent; ``broadcast``: it is out, nobody saw it land. ``--at``
says which of this life's transactions, from 1.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from solders.pubkey import Pubkey

from app.buy.claims import ClaimFinder
from app.buy.proving import Prover
from market.sender import Sender
from tests.helpers.sale_driver import Agrees, opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from market.transaction import SignedTransaction


def die_at(number: int, *, before: bool) -> None:
    """Let a transaction leave, or nearly, then die."""
    original: Callable[..., Any] = Sender._broadcast
    seen: list[str] = []

    async def last(sender: Sender, signed: SignedTransaction) -> None:
        if signed.signature not in seen:
            seen.append(signed.signature)
        mine = len(seen) == number
        if not (mine and before):
            await original(sender, signed)
        if mine:
            os.kill(os.getpid(), signal.SIGKILL)

    Sender._broadcast = last  # type: ignore[assignment,method-assign]  # the very point of this program


async def main(options: argparse.Namespace) -> None:
    die_at(options.at, before=options.die == "recorded")
    async with opened(options.home, options.network) as app:
        connection = await app.connect(lambda _: None)
        identity = app.identity(connection)
        finder = ClaimFinder(connection, identity, app.home.packages)
        claim = await finder.bad_decrypt(Pubkey.from_string(options.batch), seen=options.seen.read_bytes())
        await Prover(connection, identity, app.settings).proceed(claim, Agrees(), lambda _: None)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--network", type=Path, required=True)
    parser.add_argument("--batch", required=True)
    parser.add_argument("--seen", type=Path, required=True)
    parser.add_argument("--die", choices=("recorded", "broadcast"), required=True)
    parser.add_argument("--at", type=int, required=True)
    asyncio.run(main(parser.parse_args()))
