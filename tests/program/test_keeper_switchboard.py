"""A keeper on a market whose random values come from oracles: it asks, counts misses, and falls back by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from market.crank import CrankKind, CrankRunner
from market.generated.accounts import Params
from market.generated.constants import PATIENCE_INTERVALS, Randomness, State
from market.operations import Operations
from market.reader import MarketReader
from tests.helpers.market_journey import Journey
from tests.helpers.market_randomness import ORACLE, SLOTS, SvmNode, SwitchboardSvm, after
from tests.helpers.market_stage import KeySigner

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

    from market.rpc import Rpc
    from market.sender import Sender


class Kept:
    """One batch on a market with oracles, and a keeper that may look at it."""

    def __init__(self, *, oracle: Pubkey | None = ORACLE) -> None:
        self.market = SwitchboardSvm()
        self.journey = Journey(self.market)
        self.journey.submit()
        self.interval = self.journey.batch.beacon
        node = SvmNode(self.market, self.market.payer)
        reader = MarketReader(cast("Rpc", node), self.market.program)
        make = Operations(self.market.program, self.market.gln)
        signer = KeySigner(self.market.payer)
        self.runner = CrankRunner(reader, make, cast("Sender", node), signer, oracle=oracle)

    async def look(self) -> list[CrankKind]:
        """Let the keeper take what is due; returns what it took."""
        params = self.market.read(Params, self.market.at.params(1))
        done = await self.runner.run(self.journey.address, self.market.config, params)
        return [crank.kind for crank, _ in done]


async def test_a_batch_is_drawn_by_the_value_that_was_asked_for() -> None:
    kept = Kept()
    market = kept.market
    assert await kept.look() == [], "the interval is not over"
    market.go_to(after(kept.interval))
    assert await kept.look() == [CrankKind.REQUEST_BEACON]
    assert market.account.oracle == ORACLE
    market.go_to(market.slot + 1)
    assert await kept.look() == [], "asked once"
    market.reveal(kept.interval)  # whoever fetched the oracle's answer
    assert set(await kept.look()) == {CrankKind.DRAW}
    assert kept.journey.batch.state == State.COMMIT
    assert market.beacon(kept.interval).source == Randomness.SWITCHBOARD


async def test_silent_oracles_are_asked_again_and_then_a_slot_hash_is_taken() -> None:
    kept = Kept()
    market = kept.market
    market.go_to(after(kept.interval))
    misses = []
    while not market.exists(market.at.beacon(kept.interval)) or not market.beacon(kept.interval).armed_slot:
        assert await kept.look() == [CrankKind.REQUEST_BEACON]
        misses.append(market.beacon(kept.interval).misses)
        market.go_to(market.slot + SLOTS + 1)
    assert misses == [0, 1, 2, 3]
    market.go_to(max(market.slot, market.beacon(kept.interval).armed_slot + 1))
    assert (await kept.look())[:2] == [CrankKind.FIX_BEACON, CrankKind.DRAW]
    assert market.beacon(kept.interval).source == Randomness.SLOT_HASHES


@pytest.mark.parametrize("oracle", [None, ORACLE])
async def test_the_clock_alone_draws_even_where_nobody_asked(oracle: Pubkey | None) -> None:
    """Without an oracle's name nothing can be asked; a beacon takes a slot's hash in the end."""
    kept = Kept(oracle=oracle)
    market = kept.market
    market.go_to(after(kept.interval))
    if oracle is None:
        assert await kept.look() == []
    market.go_to(after(kept.interval + PATIENCE_INTERVALS) + 1)
    assert (await kept.look())[:2] == [CrankKind.FIX_BEACON, CrankKind.DRAW]
    assert kept.journey.batch.state == State.COMMIT


async def test_the_last_oracle_is_asked_again_where_none_is_named() -> None:
    kept = Kept(oracle=None)
    market = kept.market
    market.go_to(after(kept.interval))
    market.request(kept.interval - 1)
    market.reveal(kept.interval - 1)
    market.go_to(market.slot + 1)
    assert await kept.look() == [CrankKind.REQUEST_BEACON]
    assert (market.account.oracle, market.config.randomness_interval) == (ORACLE, kept.interval)
