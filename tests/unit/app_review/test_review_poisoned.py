"""Reviewers of the practice network and batches nobody can read: they vote what is missing, and honest sales go on."""

from __future__ import annotations

import asyncio
import json
import secrets
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest
from solders.keypair import Keypair

from app.keypair import KeypairSigner
from app.practice.catalogue import UNIT
from app.sell.deliver import deal_of
from market.errors import AccountMissing
from market.generated.accounts import Pointer as AccountPointer
from market.generated.constants import Ending, State
from market.generated.events import Finalized, Revealed
from market.history import MarketHistory
from market.operations import Submission
from market.sender import NullJournal
from storage.keys import label_commit
from storage.package_writer import PackageBuilder
from storage.pointer import Pointer
from tests.helpers.market_stage import pointer, submission
from tests.helpers.sale_driver import (
    Agrees,
    OwnBuyer,
    fund,
    market_of,
    new_wallet,
    next_slot,
    nobody,
    opened,
    raw_plan,
)

if TYPE_CHECKING:
    from pathlib import Path

    from solders.pubkey import Pubkey

    from app.connection import Connection
    from app.network.info import NetworkInfo

pytest_plugins = ["tests.helpers.running_network"]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]

RECORDS = 20
SAMPLES_UNAVAILABLE, PACKAGE_UNAVAILABLE = 1, 2


@dataclass(frozen=True, slots=True)
class Poisoner:
    """A contributor who submits batches and shares samples without caring whether anybody can read them."""

    connection: Connection
    signer: KeypairSigner
    request: Pubkey

    @property
    def address(self) -> Pubkey:
        return self.signer.keypair.pubkey()

    @classmethod
    async def make(cls, connection: Connection, request: Pubkey) -> Poisoner:
        self = cls(connection, KeypairSigner(Keypair()), request)
        await fund(connection, self.address)
        deposit = connection.operations.deposit_stake(self.address, 300 * UNIT)
        await connection.sender.send(deposit, [self.signer], journal=NullJournal())
        return self

    async def package_of_nothing(self, folder: Path) -> Submission:
        """A genuine, published package."""
        connection = self.connection
        request = (await connection.reader.request(self.request)).value
        spec = await connection.spec(request.spec)
        builder = PackageBuilder(
            secrets.token_bytes(32),
            deal_of(connection, self.request, self.address),
            Pointer(request.spec.codec, bytes(request.spec.digest)),
            spec.buyer_key,
        )
        rows = [json.dumps({"n": number}, separators=(",", ":")).encode() for number in range(RECORDS)]
        package = builder.build(folder / "package.gln", lambda: iter(rows))
        published = await connection.publisher.put_file(folder / "package.gln")
        return Submission(
            root=package.root,
            key_commit=package.keys.key_commit,
            outer_commit=package.keys.outer_commit,
            label_commit=label_commit(package.keys.inner),
            nullifiers=package.nullifier_digest,
            nonce=package.keys.nonce,
            package=AccountPointer(codec=published.codec, digest=published.digest),
            records=RECORDS,
        )

    async def submit(self, delivery: Submission) -> Pubkey:
        connection = self.connection
        request = (await connection.reader.request(self.request)).value
        made = connection.operations.submit(self.address, self.request, request, delivery)
        await connection.sender.send(made, [self.signer], journal=NullJournal())
        return connection.addresses.batch(self.address, delivery.root)

    async def share(self, batch: Pubkey, samples: AccountPointer) -> None:
        """Share samples as soon as there is a panel to share them with."""
        connection = self.connection
        while (view := await connection.reader.view(batch)).batch.state == State.SUBMITTED:
            await next_slot(connection)
        made = connection.operations.share_samples(self.address, batch, view.batch, samples)
        await connection.sender.send(made, [self.signer], journal=NullJournal())


async def ending(connection: Connection, batch: Pubkey) -> tuple[Ending, set[int]]:
    """Wait for the end of a batch; returns it and the statuses its panel revealed."""
    with suppress(AccountMissing):
        while (await connection.reader.batch(batch)).value.state != State.FINAL:
            await next_slot(connection)
    entries, _ = await MarketHistory(connection.rpc, connection.program).since(batch)
    events = [event for entry in entries if not entry.failed for event in entry.events]
    ended = next(event for event in events if isinstance(event, Finalized) and event.batch == batch)
    revealed = {event.status for event in events if isinstance(event, Revealed) and event.batch == batch}
    return Ending(ended.ending), revealed


async def test_unreadable_batches_are_voted_on_and_stop_nobody(
    tmp_path: Path, network_dir: Path, running_network: NetworkInfo
) -> None:
    new_wallet(tmp_path / "honest")
    async with market_of(running_network, tmp_path) as market, opened(tmp_path / "honest", network_dir) as app:
        buyer = await OwnBuyer.make(market)
        request = await buyer.open_request()
        poisoner = await Poisoner.make(market, request)
        rubbish = await market.publisher.put_blob(b"not a package at all")
        nowhere, _ = submission(secrets.token_bytes(8), RECORDS)
        broken, _ = submission(secrets.token_bytes(8), RECORDS)
        broken = replace(broken, package=AccountPointer(codec=rubbish.codec, digest=rubbish.digest))
        batches = [
            await poisoner.submit(delivery)
            for delivery in (nowhere, broken, await poisoner.package_of_nothing(tmp_path))
        ]

        desk = app.desk(await app.connect(lambda _: None))
        await fund(market, desk.identity.address)
        plan = await raw_plan(desk, await buyer.open_request())
        await desk.begin(plan)
        async with asyncio.TaskGroup() as group:
            honest = group.create_task(desk.proceed(plan.sale_id, Agrees(), nobody))
            for batch in batches:
                group.create_task(poisoner.share(batch, pointer(b"nobody has this")))
            endings = [group.create_task(ending(market, batch)) for batch in batches]
    assert honest.result().batches[0].ending == "ACCEPTED"
    assert [one.result() for one in endings] == [
        (Ending.LIVENESS, {PACKAGE_UNAVAILABLE}),
        (Ending.LIVENESS, {PACKAGE_UNAVAILABLE}),
        (Ending.LIVENESS, {SAMPLES_UNAVAILABLE}),
    ]
