"""The same client on a real validator: deploy the program, open the market, refuse and explain."""

from __future__ import annotations

from importlib.resources import files

import pytest

from market.addresses import associated_token_address
from market.deploy import Deployer, program_data_address
from market.generated.constants import State
from market.spl import MINT_BYTES, create_mint
from tests.helpers.market_stage import SOL, TOKEN, KeySigner, Stage, key, pointer, submission

pytest_plugins = ["tests.helpers.validator"]
pytestmark = [pytest.mark.validator, pytest.mark.timeout(300)]

REVIEWERS = [f"reviewer {i}" for i in range(6)]


async def airdrop(stage: Stage, *signers: KeySigner) -> None:
    for signer in signers:
        await stage.rpc.request_airdrop(signer.address, 100 * SOL)
    for signer in signers:
        while True:
            account = await stage.rpc.get_account(signer.address)
            if account is not None:
                break
            await stage.rpc.get_slot()


async def test_the_whole_sale_on_a_real_validator(validator: str) -> None:
    stage = Stage.open(validator)
    authority, faucet, keeper = (KeySigner(key(name)) for name in ("authority", "faucet", "keeper"))
    buyer, contributor = KeySigner(key("buyer")), KeySigner(key("contributor"))
    reviewers = {KeySigner(key(name)).address: KeySigner(key(name)) for name in REVIEWERS}
    async with stage.rpc:
        await airdrop(stage, authority, faucet, keeper, buyer, contributor, *reviewers.values())
        code = (files("assets") / "program" / "gleaner_market.so").read_bytes()
        seen: list[int] = []
        deployer = Deployer(stage.rpc, authority, lambda done, _total: seen.append(done))
        program = await deployer.deploy(code, KeySigner(key("program")), KeySigner(key("buffer")))
        assert seen[-1] == len(code)
        assert await deployer.deploy(code, KeySigner(key("program")), KeySigner(key("buffer"))) == program
        data = await stage.rpc.get_account(program_data_address(program))
        assert data is not None
        rent = await stage.rpc.get_minimum_balance_for_rent_exemption(MINT_BYTES)
        for name in ("GLN", "tUSD"):
            mint = KeySigner(key(name))
            await stage.send(
                create_mint(faucet.address, mint.address, faucet.address, rent_lamports=rent), faucet, mint
            )
        await stage.bootstrap()
        for signer in reviewers.values():
            await stage.reviewer(signer)
        request_address = await stage.request(buyer)
        await stage.fund(contributor.address, "GLN", 100)
        make, usd = stage.operations, key("tUSD").pubkey()
        await stage.send(make.deposit_stake(contributor.address, 100 * TOKEN), contributor)
        request = (await stage.reader.request(request_address)).value
        delivery, inner = submission(b"real", 50)
        await stage.send(make.submit(contributor.address, request_address, request, delivery), contributor)
        batch = make.addresses.batch(contributor.address, delivery.root)
        view = await stage.crank_until(keeper, batch, lambda v: v.batch.state == State.COMMIT)
        await stage.send(make.share_samples(contributor.address, batch, view.batch, pointer(b"s")), contributor)
        await stage.vote(view, reviewers, 0)
        view = await stage.crank_until(keeper, batch, lambda v: v.batch.state == State.AWAIT_KEY)
        await stage.send(make.disclose(contributor.address, batch, view.batch, inner), contributor)
        await stage.crank_until(keeper, batch, lambda v: v.batch.state == State.FINAL and not v.batch.unsettled)
        assert sum([await stage.reader.balance(owner, usd) for owner in reviewers]) == 2 * TOKEN
        assert (await stage.reader.request(request_address)).value.free == 448 * TOKEN
        await stage.send(make.withdraw(contributor.address, usd, 50 * TOKEN), contributor)
        paid = await stage.rpc.get_token_account_balance(associated_token_address(contributor.address, usd))
        assert paid.amount == 50 * TOKEN
