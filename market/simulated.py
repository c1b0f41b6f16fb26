"""The accounts of a transaction as its simulation found them."""

from collections.abc import Sequence
from dataclasses import replace

from market.errors import MalformedAnswer
from market.rpc_types import AccountInfo, Simulation

__all__ = ["as_simulated"]

_AMOUNT = slice(64, 72)


def as_simulated(read: Sequence[AccountInfo | None], simulation: Simulation) -> list[AccountInfo | None]:
    """Return accounts with the balances the simulation began with, where the node tells them (agave 3 and later).

    Between reading and simulating others may have paid into the wallet, and that must not look like the transaction's
    doing.

    Args:
        read: in order of the message's keys, read before; None where there was none.
        simulation: of that message.

    Raises:
        MalformedAnswer: the node tells balances of other accounts than the message has.
    """
    lamports = simulation.pre_lamports
    if not lamports:
        return list(read)
    if len(lamports) != len(read) or any(index >= len(read) for index, *_ in simulation.pre_tokens):
        raise MalformedAnswer("The node's simulation has balances of accounts that were not asked for.")
    amounts = {index: amount for index, _mint, _owner, amount in simulation.pre_tokens}
    out: list[AccountInfo | None] = []
    for index, (account, balance) in enumerate(zip(read, lamports, strict=True)):
        if account is None:
            out.append(None)
            continue
        data = account.data
        if index in amounts and len(data) >= _AMOUNT.stop:
            data = data[: _AMOUNT.start] + amounts[index].to_bytes(8, "little") + data[_AMOUNT.stop :]
        out.append(replace(account, lamports=balance, data=data))
    return out
