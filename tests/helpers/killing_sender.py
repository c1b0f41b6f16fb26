"""A sender that dies of SIGKILL at a step of sending: a program of the tests.

The product has no hooks for this: what it does is wrapped from outside. It dies

- ``signed``: the transaction is signed and not written down,
- ``recorded``: it is written down and its first byte has not left,
- ``sent``: it has left,
- ``seen``: it was seen landed, and that is not written down,
- ``noted``: that is written down, and nobody was told.

    python -m tests.helpers.killing_sender STEP [arguments of gleaner]
"""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING, Any

from app.cli.root import run
from app.store.sends import SendStore
from market.rpc import Rpc

if TYPE_CHECKING:
    from collections.abc import Callable

STEPS = ("signed", "recorded", "sent", "seen", "noted")


def die(*_: object) -> None:
    """End as if the power had failed."""
    os.kill(os.getpid(), signal.SIGKILL)


def wrap(owner: Any, name: str, *, before: Callable[..., None] | None = None, after: Any = None) -> None:
    """Do something before or after a method of a class."""
    original = getattr(owner, name)

    def wrapped(*args: Any, **kwargs: Any) -> Any:
        if before is not None:
            before(*args)
        result = original(*args, **kwargs)
        if after is not None:
            after(*args)
        return result

    setattr(owner, name, wrapped)


def die_after_sending() -> None:
    """End as soon as the node has taken a transaction."""
    original = Rpc.send_transaction

    async def send(self: Rpc, raw: bytes, **options: Any) -> str:
        await original(self, raw, **options)
        die()
        raise AssertionError("dead")

    Rpc.send_transaction = send  # type: ignore[method-assign] # the very point of this program


def dies_landed(_store: SendStore, _signature: str, state: str, *_: object) -> None:
    """End where a transfer is said to have landed."""
    if state == "landed":
        die()


if __name__ == "__main__":
    step, *arguments = sys.argv[1:]
    if step == "sent":
        die_after_sending()
    elif step in {"signed", "recorded"}:
        wrap(SendStore, "add", **{"before" if step == "signed" else "after": die})
    else:
        wrap(SendStore, "set_state", **{"before" if step == "seen" else "after": dies_landed})
    sys.exit(run(arguments))
