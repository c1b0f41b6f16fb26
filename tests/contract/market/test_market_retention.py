"""Retention: the world frozen in each state, only the clock moves; a keeper alone ends every batch and closes it.

On the embedded node with the compiled program, through the client: what a buyer, contributor, reviewer or challenger
leaves undone costs nobody else anything but time, and rent goes back to who paid it.
"""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from market.crank_market import KEPT_EPOCHS, MarketCrankKind, MarketCrankRunner
from market.generated.accounts import Batch, Beacon, Committee, ProofBuffer, Request, Round, Spent
from market.generated.constants import Ending, SeatStatus, State
from tests.helpers.market_frozen import REFUSED, Frozen, frozen_genesis, frozen_market, lamports_of
from tests.helpers.market_stage import Stage

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

    from market.views import Keyed
    from tests.helpers.devnet_node import DevnetFactory

pytest_plugins = ["tests.helpers.devnet_node"]


async def freeze_everywhere(market: Frozen) -> dict[str, Pubkey]:
    """Bring one batch into each state and leave it there."""
    stage = market.stage
    at = {name: await market.submit(name) for name in ("submitted", "unshared", "unvoted", "unrevealed")}
    at["attest"] = await market.submit("attest", request=market.committee_request)
    await market.until(at["unshared"], State.COMMIT)
    await market.share(await market.until(at["unvoted"], State.COMMIT))
    view = await market.until(at["unrevealed"], State.COMMIT)
    await market.share(view)
    assert view.attempt is not None
    for index, entry in enumerate(view.attempt.seats):
        if entry.status == SeatStatus.EMPTY:
            continue
        signer = market.reviewers[entry.owner]
        make = stage.operations
        made = make.commit(
            signer.address,
            view.address,
            view.batch,
            owner=entry.owner,
            entry=index,
            vote=sha256(bytes([index])).digest(),
        )
        await stage.send(made, signer)
    at["await key"] = await market.submit("await key")
    await market.judged(at["await key"], 0, State.AWAIT_KEY)
    at["delivered"] = await market.submit("delivered")
    await market.disclose(await market.judged(at["delivered"], 0, State.AWAIT_KEY))
    at["rejected"] = await market.submit("rejected")
    await market.judged(at["rejected"], REFUSED, State.REJECTED)
    at["appealed"] = await market.submit("appealed")
    await market.challenge(await market.judged(at["appealed"], REFUSED, State.REJECTED))
    at["appeal judged"] = await market.submit("appeal judged")
    await market.challenge(await market.judged(at["appeal judged"], REFUSED, State.REJECTED))
    await market.judged(at["appeal judged"], 0, State.AWAIT_KEY)
    at["labelled"] = await market.submit("labelled", benchmark=True)
    await market.open_label(await market.judged(at["labelled"], 0b11, State.AWAIT_KEY))
    return at


async def test_the_clock_alone_ends_and_closes_everything(devnet_node: DevnetFactory) -> None:
    node = devnet_node(genesis=frozen_genesis(), allow_warp=True)
    stage = Stage.open(node.rpc_url)
    async with stage.rpc:
        market = await frozen_market(node, stage)
        at = await freeze_everywhere(market)
        states = {name: (await stage.reader.batch(address)).value.state for name, address in at.items()}
        assert set(states.values()) >= set(State) - {State.FINAL, State.DECIDED}
        batches = list(at.values())
        challenger = market.challenger.address
        judged = (await stage.reader.view(at["appeal judged"])).attempts[-1]
        assert judged.round.header.rent_payer == challenger
        paid_in, round_rent = await lamports_of(stage, challenger), await lamports_of(stage, judged.address)
        await market.only_the_clock(batches)
        ended = {name: Ending((await stage.reader.batch(address)).value.ending) for name, address in at.items()}
        assert ended == {
            "submitted": Ending.NOT_SHARED,
            "unshared": Ending.NOT_SHARED,
            # Its panel misses the quorum; for the next one nobody shares samples.
            "unvoted": Ending.NOT_SHARED,
            "unrevealed": Ending.NOT_SHARED,
            "attest": Ending.VOID,
            "await key": Ending.LATE_KEY,
            "delivered": Ending.ACCEPTED,
            "rejected": Ending.QUALITY,
            "appealed": Ending.QUALITY,
            "appeal judged": Ending.LATE_KEY,
            "labelled": Ending.LABEL,
        }
        # The keeper closes rounds as soon as their seats are settled: each appeal's rent is with who prepaid it.
        assert await lamports_of(stage, challenger) - paid_in == 2 * round_rent
        due: Counter[Pubkey] = Counter()
        for address in batches:
            found = await stage.reader.batch(address)
            assert (await stage.reader.view(address)).attempts == ()
            due[found.value.header.rent_payer] += found.lamports
        assert set(due) == {market.contributor.address}
        before = await lamports_of(stage, market.contributor.address)
        await market.close(batches)
        assert await lamports_of(stage, market.contributor.address) - before == due[market.contributor.address]
        await nothing_is_left(market)


async def nothing_is_left(market: Frozen) -> None:
    """Its contributor takes its stake out, and the clock and a keeper close all that the sales had made."""
    stage, make, me = market.stage, market.stage.operations, market.contributor
    keeper = MarketCrankRunner(stage.reader, make, stage.sender, market.keeper)
    kinds = (Request, Committee, Batch, Round, Spent, Beacon, ProofBuffer)
    before: list[list[Keyed[Any]]] = [await stage.reader._all(kind, []) for kind in kinds]
    assert [bool(found) for found in before] == [True, True, False, False, True, True, False]
    paid_in = {one.address: (one.value.header.rent_payer, one.lamports) for found in before for one in found}
    staker = await stage.reader.staker(me.address)
    assert staker is not None
    await stage.send(make.withdraw_stake(me.address, staker.free, 1), me)
    held = {payer: await lamports_of(stage, payer) for payer in {payer for payer, _ in paid_in.values()}}
    config = await stage.reader.config()
    market.node.warp(slots=(KEPT_EPOCHS + 1) * config.epoch_slots, seconds=3_600)
    done = await keeper.run()
    assert {crank.kind for crank, _ in done} >= {
        MarketCrankKind.CLOSE_REQUEST,
        MarketCrankKind.CLOSE_COMMITTEE,
        MarketCrankKind.CLOSE_BEACON,
        MarketCrankKind.CLOSE_SPENT,
    }
    assert [await stage.reader._all(kind, []) for kind in kinds] == [[]] * len(kinds)
    for payer, was in held.items():
        if payer != market.keeper.address:  # who also pays the fees of closing
            back = sum(lamports for who, lamports in paid_in.values() if who == payer)
            assert await lamports_of(stage, payer) - was == back
