"""Stake read from a real market: every lock has its batch, and the reputation is what its batches made it."""

from __future__ import annotations

from contextlib import AsyncExitStack
from typing import TYPE_CHECKING

from app.chain import Chain
from app.stake.desk import StakeReader
from market.generated.constants import State
from market.history import MarketHistory
from tests.helpers.market_frozen import REFUSED, frozen_genesis, frozen_market
from tests.helpers.market_stage import Stage, key

if TYPE_CHECKING:
    from tests.helpers.devnet_node import DevnetFactory

pytest_plugins = ["tests.helpers.devnet_node"]


async def test_locks_name_their_batches_and_events_make_the_reputation(devnet_node: DevnetFactory) -> None:
    node = devnet_node(genesis=frozen_genesis(), allow_warp=True)
    stage = Stage.open(node.rpc_url)
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(stage.rpc)
        market = await frozen_market(node, stage)
        chain = await stack.enter_async_context(Chain(node.rpc_url, stage.reader.program))
        histories = MarketHistory(chain.rpc, chain.program)
        assert await StakeReader(chain, key("stranger").pubkey()).view() is None
        seller = StakeReader(chain, market.contributor.address)
        at = [await market.submit(name) for name in ("accepted", "refused")]
        open_now = await seller.view()
        assert open_now is not None
        assert {lock.batch for lock in open_now.locks} == set(at)
        assert sum(lock.amount for lock in open_now.locks) == open_now.bonded > 0
        assert (open_now.withdrawable, open_now.withdrawable_from_s) == (0, None)

        view = await market.until(at[0], State.COMMIT)
        for member in {seat.owner for item in view.attempts for seat in item.seats}:
            seated = await StakeReader(chain, member).view()
            assert seated is not None
            places = dict(await stage.reader.seats_of(member))
            by_place = dict.fromkeys(places, 0)
            for lock in seated.locks:
                assert lock.place is not None
                by_place[lock.place] += lock.amount
            assert by_place == {number: place.locked for number, place in places.items()}

        await market.disclose(await market.judged(at[0], 0b1, State.AWAIT_KEY))
        await market.judged(at[1], REFUSED, State.REJECTED)
        await market.only_the_clock(at)
        history = await seller.history(histories)
        assert {event.batch: event.what for event in history.events} == {
            at[0]: "accepted",
            at[1]: "refused or not decided",
        }
        staker = await stage.reader.staker(market.contributor.address)
        assert staker is not None
        assert history.events[-1].strikes == staker.strikes
        reviewer = next(entry.owner for item in view.attempts for entry in item.seats)
        after = await StakeReader(chain, reviewer).view()
        assert after is not None
        assert after.reviews > 0
        reviewed = await StakeReader(chain, reviewer).history(histories)
        changed = sum(one.change_bps for one in reviewed.agreements)
        assert after.agreement_bps == 10_000 + changed
        done = await seller.view()
        assert done is not None
        assert done.locks == ()
        assert done.withdrawable_from_s in {0, staker.last_final_s + done.exit_s}
