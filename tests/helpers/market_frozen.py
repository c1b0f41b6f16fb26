"""A market on the embedded node whose parties stop acting wherever they are told to."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import pytest

from market.addresses import SYSTEM_PROGRAM
from market.crank import CrankRunner
from market.errors import AccountMissing
from market.generated import instructions as ix
from market.generated.constants import Mode, State
from market.operations import RequestTerms
from tests.helpers.market_stage import TOKEN, KeySigner, Stage, genesis, key, pointer, submission

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

    from market.generated.accounts import Config, Params
    from market.reader import BatchView
    from tests.helpers.devnet_node import DevnetNode

REVIEWERS = [f"reviewer {i}" for i in range(20)]
"""Enough for a first and a second panel."""
RECORDS = 50
REFUSED = 0b11111
SALT = hashlib.sha256(b"salt of labels").digest()


def h(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


LABELS = bytes([0b11]) + bytes(6)
LABEL_ROOT = h(b"gln:labels:1".ljust(16, b"\0") + RECORDS.to_bytes(4, "little") + LABELS)
LABEL_COMMIT = h(b"gln:label:1".ljust(16, b"\0") + b"\x01" + LABEL_ROOT + SALT)


@dataclass
class Frozen:
    """A market whose parties stop acting wherever they are told to."""

    node: DevnetNode
    stage: Stage
    config: Config
    params: Params
    request: Pubkey
    committee_request: Pubkey
    reviewers: dict[Pubkey, KeySigner]
    contributor: KeySigner = field(default_factory=lambda: KeySigner(key("contributor")))
    buyer: KeySigner = field(default_factory=lambda: KeySigner(key("buyer")))
    challenger: KeySigner = field(default_factory=lambda: KeySigner(key("challenger")))
    keeper: KeySigner = field(default_factory=lambda: KeySigner(key("keeper")))
    keys: dict[Pubkey, bytes] = field(default_factory=dict)

    async def submit(self, name: str, *, request: Pubkey | None = None, benchmark: bool = False) -> Pubkey:
        delivery, inner = submission(name.encode(), RECORDS)
        if benchmark:
            delivery = replace(delivery, label_commit=LABEL_COMMIT)
        address = request or self.request
        account = (await self.stage.reader.request(address)).value
        made = self.stage.operations.submit(self.contributor.address, address, account, delivery)
        await self.stage.send(made, self.contributor)
        batch = self.stage.operations.addresses.batch(self.contributor.address, delivery.root)
        self.keys[batch] = inner
        return batch

    async def until(self, batch: Pubkey, state: State) -> BatchView:
        return await self.stage.crank_until(self.keeper, batch, lambda view: view.batch.state == state)

    async def share(self, view: BatchView) -> None:
        made = self.stage.operations.share_samples(self.contributor.address, view.address, view.batch, pointer(b"s"))
        await self.stage.send(made, self.contributor)

    async def judged(self, batch: Pubkey, bits: int, state: State, *, dissent: int | None = None) -> BatchView:
        view = await self.until(batch, State.COMMIT)
        await self.share(view)
        await self.stage.vote(view, self.reviewers, bits, dissent)
        return await self.until(batch, state)

    async def disclose(self, view: BatchView) -> None:
        key_bytes = self.keys[view.address]
        make = self.stage.operations
        await self.stage.send(
            make.disclose(self.contributor.address, view.address, view.batch, key_bytes), self.contributor
        )

    async def challenge(self, view: BatchView) -> None:
        made = self.stage.operations.challenge(self.challenger.address, view.address, view.batch)
        await self.stage.send(made, self.challenger)

    async def open_label(self, view: BatchView) -> None:
        make, owner = self.stage.operations, self.contributor.address
        proof = make.addresses.proof(owner, 1)
        part = LABELS.ljust(800, b"\0")
        opened = [
            ix.open_proof(make.program, owner=owner, proof=proof, system_program=SYSTEM_PROGRAM, nonce=1),
            ix.write_proof(make.program, owner=owner, proof=proof, offset=0, length=len(LABELS), part=part),
        ]
        await self.stage.send(opened, self.contributor)
        rounds = [item.address for item in view.last_attempts]
        labelled = make.open_label(view.address, view.batch, proof=proof, salt=SALT, rounds=rounds)
        closed = ix.close_proof(make.program, owner=owner, rent_payer=owner, proof=proof)
        await self.stage.send([*labelled, closed], self.contributor)

    async def only_the_clock(self, batches: list[Pubkey]) -> None:
        """Crank and let time pass until every batch is settled."""
        runner = CrankRunner(self.stage.reader, self.stage.operations, self.stage.sender, self.keeper)
        for _ in range(60):
            for batch in batches:
                await runner.run(batch, self.config, self.params)
            views = [await self.stage.reader.view(batch) for batch in batches]
            if all(v.batch.state == State.FINAL and not v.batch.unsettled for v in views):
                return
            self.node.warp(seconds=130)
        raise AssertionError(f"still open: {[(State(v.batch.state).name, v.batch.round) for v in views]}")

    async def close(self, batches: list[Pubkey]) -> None:
        runner = CrankRunner(self.stage.reader, self.stage.operations, self.stage.sender, self.keeper)
        self.node.warp(seconds=self.params.terms.close_s + 10)
        for batch in batches:
            await runner.run(batch, self.config, self.params)
            with pytest.raises(AccountMissing):
                await self.stage.reader.batch(batch)


async def lamports_of(stage: Stage, address: Pubkey) -> int:
    account = await stage.rpc.get_account(address)
    assert account is not None
    return account.lamports


def frozen_genesis() -> dict[str, Any]:
    return genesis([*REVIEWERS, "buyer", "contributor", "challenger", "keeper"])


async def frozen_market(node: DevnetNode, stage: Stage) -> Frozen:
    await stage.bootstrap()
    reviewers = {KeySigner(key(name)).address: KeySigner(key(name)) for name in REVIEWERS}
    for signer in reviewers.values():
        await stage.reviewer(signer)
    buyer, contributor, challenger = (KeySigner(key(name)) for name in ("buyer", "contributor", "challenger"))
    request = await stage.request(buyer, deposit=1_000)
    await stage.fund(buyer.address, "tUSD", 200)
    await stage.fund(contributor.address, "GLN", 1_000)
    await stage.fund(challenger.address, "tUSD", 500)
    make, usd = stage.operations, key("tUSD").pubkey()
    await stage.send(make.deposit_stake(contributor.address, 1_000 * TOKEN), contributor)
    now_s = (await stage.reader.clock()).unix_s
    terms = RequestTerms(2, TOKEN, 200 * TOKEN, now_s + 3_600, 1, 500, pointer(b"spec"), mode=Mode.ORACLE)
    by_committee = make.addresses.request(buyer.address, 2)
    opened = make.open_request(buyer.address, usd, terms, 1)
    opened += make.open_committee(buyer.address, by_committee, [key("attester").pubkey()], 1)
    await stage.send(opened, buyer)
    config, params = await stage.reader.config(), await stage.reader.params(1)
    return Frozen(node, stage, config, params, request, by_committee, reviewers)
