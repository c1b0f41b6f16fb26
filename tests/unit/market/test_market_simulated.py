"""What a wallet held when a simulation began, not when it was read."""

from __future__ import annotations

import pytest
from solders.pubkey import Pubkey

from market.errors import MalformedAnswer
from market.rpc_types import AccountInfo, Simulation
from market.simulated import as_simulated

KEY = Pubkey.from_bytes(b"\x05" * 32)
TOKENS = bytes(64) + (7).to_bytes(8, "little") + bytes(93)
READ = [
    AccountInfo(100, KEY, b"", executable=False, slot=1),
    AccountInfo(9, KEY, TOKENS, executable=False, slot=1),
    None,
]


def simulation(lamports: tuple[int, ...] = (), tokens: dict[int, int] | None = None) -> Simulation:
    held = tuple((index, KEY, "", amount) for index, amount in (tokens or {}).items())
    return Simulation(None, (), 1, (), 5, lamports, held)


def test_balances_are_those_the_simulation_began_with() -> None:
    wallet, tokens, nothing = as_simulated(READ, simulation((150, 9, 3), {1: 12}))
    assert wallet is not None
    assert tokens is not None
    assert (wallet.lamports, nothing) == (150, None)
    assert (tokens.data[64:72], len(tokens.data)) == ((12).to_bytes(8, "little"), len(TOKENS))


def test_a_node_that_does_not_tell_them_leaves_what_was_read() -> None:
    assert as_simulated(READ, simulation()) == READ


@pytest.mark.parametrize("told", [simulation((1, 2)), simulation((1, 2, 3), {3: 1})])
def test_balances_of_other_accounts_are_refused(told: Simulation) -> None:
    with pytest.raises(MalformedAnswer, match="not asked for"):
        as_simulated(READ, told)
