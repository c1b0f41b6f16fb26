"""An attester that dies of SIGKILL around its one attestation: a program of the tests.

The product has no hooks for this: journal and sender are wrapped from outside.

    python -m tests.helpers.dying_attester --home H --network N --batch B --die decided|broadcast

``decided``: its decision is durable, nothing was sent; ``broadcast``: the transaction is out, nobody saw it land.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from solders.pubkey import Pubkey

from app.oracle.decisions import Decision, StoredDecisions
from market.sender import Sender
from tests.helpers.sale_driver import Agrees, opened

if TYPE_CHECKING:
    from collections.abc import Callable


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def die_after(owner: Any, name: str) -> None:
    """Let a method do its work once, then die."""
    original: Callable[..., Any] = getattr(owner, name)
    if asyncio.iscoroutinefunction(original):

        async def last(*arguments: Any, **named: Any) -> None:
            await original(*arguments, **named)
            die()

        setattr(owner, name, last)
        return

    def last_word(*arguments: Any, **named: Any) -> None:
        original(*arguments, **named)
        die()

    setattr(owner, name, last_word)


async def main(options: argparse.Namespace) -> None:
    if options.die == "decided":
        die_after(StoredDecisions, "decide")
    else:
        die_after(Sender, "_broadcast")
    async with opened(options.home, options.network) as app:
        attester = app.attester(await app.connect(lambda _: None))
        batch = Pubkey.from_string(options.batch)
        finding = await attester.examine(await attester.one(batch))
        await attester.attest(batch, Decision(accept=True), finding, Agrees())


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--network", type=Path, required=True)
    parser.add_argument("--batch", required=True)
    parser.add_argument("--die", choices=("decided", "broadcast"), required=True)
    asyncio.run(main(parser.parse_args()))
