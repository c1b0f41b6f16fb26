"""A whole sale through the client, on the embedded node with the compiled program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from market.addresses import associated_token_address
from market.errors import ProgramRefused
from market.generated.constants import Ending, State
from market.panel import panel_seed, sample_records
from tests.helpers.market_stage import TOKEN, KeySigner, Stage, genesis, key, pointer, submission

if TYPE_CHECKING:
    from tests.helpers.devnet_node import DevnetFactory

pytest_plugins = ["tests.helpers.devnet_node"]

REVIEWERS = [f"reviewer {i}" for i in range(6)]


async def test_fifty_of_five_hundred(devnet_node: DevnetFactory) -> None:
    node = devnet_node(genesis=genesis([*REVIEWERS, "buyer", "contributor", "keeper"]))
    stage = Stage.open(node.rpc_url)
    async with stage.rpc:
        await stage.bootstrap()
        reviewers = {KeySigner(key(name)).address: KeySigner(key(name)) for name in REVIEWERS}
        for signer in reviewers.values():
            await stage.reviewer(signer)
        buyer, contributor = KeySigner(key("buyer")), KeySigner(key("contributor"))
        request_address = await stage.request(buyer)
        solvency = await stage.reader.solvency(request_address)
        assert solvency.funded
        assert solvency.free == solvency.vault_amount == 500 * TOKEN
        await stage.fund(contributor.address, "GLN", 100)
        make = stage.operations
        await stage.send(make.deposit_stake(contributor.address, 100 * TOKEN), contributor)

        delivery, inner = submission(b"first", 50)
        request = await stage.reader.request(request_address)
        await stage.send(make.submit(contributor.address, request_address, request.value, delivery), contributor)
        batch_address = make.addresses.batch(delivery.root)
        assert [item.address for item in await stage.reader.batches(request=request_address)] == [batch_address]
        assert await stage.reader.batches(contributor=buyer.address) == []
        with pytest.raises(ProgramRefused, match="AlreadyExists"):
            await stage.send(make.submit(contributor.address, request_address, request.value, delivery), contributor)

        keeper = KeySigner(key("keeper"))
        view = await stage.crank_until(keeper, batch_address, lambda v: v.batch.state == State.COMMIT)
        attempt = view.attempt
        assert attempt is not None
        assert view.beacon is not None
        assert attempt.round.seed == panel_seed(view.beacon.value, bytes(batch_address), 0, 0)
        assert len(sample_records(attempt.round.seed, attempt.round.m, 50)) == 12
        await stage.send(make.share_samples(contributor.address, batch_address, view.batch, pointer(b"s")), contributor)
        await stage.vote(view, reviewers, 0)
        view = await stage.crank_until(keeper, batch_address, lambda v: v.batch.state == State.AWAIT_KEY)
        await stage.send(make.disclose(contributor.address, batch_address, view.batch, inner), contributor)
        view = await stage.crank_until(
            keeper, batch_address, lambda v: v.batch.state == State.FINAL and not v.batch.unsettled
        )
        assert view.batch.ending == Ending.ACCEPTED
        usd = key("tUSD").pubkey()
        assert await stage.reader.balance(contributor.address, usd) == 50 * TOKEN
        paid = [await stage.reader.balance(owner, usd) for owner in reviewers]
        assert sum(paid) == 2 * TOKEN
        assert (await stage.reader.request(request_address)).value.free == 448 * TOKEN
        await stage.send(make.withdraw(contributor.address, usd, 50 * TOKEN), contributor)
        tokens = await stage.rpc.get_token_account_balance(associated_token_address(contributor.address, usd))
        assert tokens.amount == 50 * TOKEN
