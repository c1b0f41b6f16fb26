"""Everything the market can do, on a real validator: both modes, appeals, labels, fraud proofs, government.

The program gets there by ``gleaner program deploy``; every step is the client's, every amount the reference's.
"""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from market.errors import ProgramRefused
from market.generated.constants import RATE_ONE, Decrypt, Ending, Mode, State
from market.operations import RequestTerms
from market.operations_oracle import NO_KEY, Attestation
from market.terms import with_mints
from tests.helpers import bytes_reference as ref
from tests.helpers.gleaner_command import GleanerCommand
from tests.helpers.market_fraud import Sold, matches, nullifiers_of, swap_outer
from tests.helpers.market_hall import HALL_TERMS, Hall, airdrop, plain, sold_submission, write_key
from tests.helpers.market_reference import Verdict
from tests.helpers.market_stage import TOKEN, KeySigner, Stage, key, pointer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.helpers.market_hall import Party

pytest_plugins = ["tests.helpers.validator"]
pytestmark = [pytest.mark.validator, pytest.mark.timeout(300)]

POOR, FRAUD = 0b11111, 0xFFF
LABEL_SALT = ref.h(b"label salt")
BAD = tuple(range(0, 50, 3))


@pytest.fixture(scope="module")
def market(validator: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a node with the program deployed by the command and the market founded."""
    folder = tmp_path_factory.mktemp("deployment")

    async def prepare() -> None:
        stage = Stage.open(validator)
        async with stage.rpc:
            await airdrop(stage, KeySigner(key("authority")))

    async def found() -> None:
        stage = Stage.open(validator)
        async with stage.rpc:
            await Hall(stage).found()

    asyncio.run(prepare())
    deploy(validator, folder)
    asyncio.run(found())
    return validator


def deploy(url: str, folder: Path) -> None:
    """Deploy and verify, as an operator does."""
    gleaner = GleanerCommand(folder)
    keys = ["--keypair", str(write_key(folder / "authority.json", "authority"))]
    keys += ["--program-keypair", str(write_key(folder / "program.json", "program"))]
    done = gleaner.run("program", "deploy", "--url", url, *keys, "--yes", "--json").ok()
    assert done["program"] == str(key("program").pubkey())
    gleaner.run("program", "verify", "--url", url, "--program", done["program"], "--json").ok()


@contextlib.asynccontextmanager
async def hall_at(url: str) -> AsyncIterator[Hall]:
    """A connection of the running test."""
    stage = Stage.open(url)
    async with stage.rpc:
        yield Hall(stage)


async def test_appeals_won_and_lost_and_a_label_contested(market: str) -> None:
    async with hall_at(market) as hall:
        await asyncio.gather(appeal_won(hall), appeal_lost(hall), label_contested(hall))


async def appeal_won(hall: Hall) -> None:
    """Refused, appealed by a stranger, accepted by eleven and paid."""
    party, who = await asyncio.gather(hall.party("won"), hall.challenger("won"))
    assert (await hall.judged(party, POOR)).batch.state == State.REJECTED
    await hall.challenge(party, who)
    assert (await hall.judged(party, 0)).batch.state == State.AWAIT_KEY
    await hall.disclose(party)
    view = await hall.final(party)
    assert (view.batch.ending, view.batch.paid) == (Ending.ACCEPTED, 50 * TOKEN)
    await hall.compare(party, POOR, 0, challenger=who)


async def appeal_lost(hall: Hall) -> None:
    """Junk, found fraudulent twice: the bond, the score and the appeal's stake are gone."""
    party, who = await asyncio.gather(hall.party("lost"), hall.challenger("lost"))
    assert (await hall.judged(party, FRAUD)).batch.standing == Verdict.FRAUD
    await hall.challenge(party, who)
    await hall.judged(party, 0x3FFFF)
    view = await hall.final(party)
    assert (view.batch.ending, view.batch.paid) == (Ending.FRAUD, 0)
    expected = await hall.compare(party, FRAUD, 0x3FFFF, challenger=who)
    staker = await hall.stage.reader.staker(party.contributor.address)
    assert staker is not None
    assert (staker.strikes, staker.score, staker.bonded) == (expected.strikes, 0, 0) == (3, 0, 0)


async def label_contested(hall: Hall) -> None:
    """A benchmark accepted by all, opened, contested, and its labels upheld: nobody is paid for the data."""
    commit = ref.label_commit_benchmark(ref.label_root(list(BAD), 50), LABEL_SALT)
    party, who = await asyncio.gather(hall.party("label", commit), hall.challenger("label"))
    view = await hall.judged(party, 0)
    mask = ref.label_mask(list(BAD), await hall.sample(view))
    await hall.write(party.contributor, ref.label_bitmap(list(BAD), 50))
    proof = hall.make.addresses.proof(party.contributor.address, 1)
    opened = hall.make.open_label(
        party.address, view.batch, proof=proof, salt=LABEL_SALT, rounds=[a.address for a in view.last_attempts]
    )
    await hall.stage.send(opened, party.contributor)
    await hall.challenge(party, who)
    await hall.judged(party, mask)
    view = await hall.final(party)
    assert (view.batch.ending, view.batch.paid, view.batch.about_label) == (Ending.LABEL, 0, 1)
    assert await hall.held(who) == (0, 0)


async def test_bad_decryption_and_a_duplicate_proven(market: str) -> None:
    """Two accepted packages with the same records, the first of them with a chunk that does not open."""
    records = [b"record %d of a package sold twice" % n for n in range(10)]
    nulls = nullifiers_of(records)
    async with hall_at(market) as hall:
        sides = await asyncio.gather(hall.request("first"), hall.request("second"))
        solds = [
            Sold(records, contributor=c.keypair, buyer=b.keypair, request=bytes(r), nulls=nulls) for c, b, r in sides
        ]
        swap_outer(solds[0], 3, 7)
        parties = []
        for (contributor, buyer, request), sold in zip(sides, solds, strict=True):
            parties.append(await hall.submit(contributor, buyer, request, sold_submission(sold)))
        await asyncio.gather(*(accepted(hall, party) for party in parties))
        earlier, later = parties
        prover = await hall.challenger("prover")
        await hall.write(prover, matches(solds[0], solds[1], [(i, i) for i in range(3)]))
        view = await hall.stage.reader.view(later.address)
        made = hall.make.prove_duplicate(prover.address, earlier.address, later.address, view.batch, nonce=1)
        await hall.stage.send(made, prover)
        await forfeited(hall, later)
        await hall.write(earlier.buyer, solds[0].outer_proof(3, 0))
        view = await hall.stage.reader.view(earlier.address)
        made = hall.make.prove_bad_decrypt(
            earlier.buyer.address, earlier.address, view.batch, kind=Decrypt.OUTER, nonce=1
        )
        await hall.stage.send(made, earlier.buyer)
        await forfeited(hall, earlier)


async def accepted(hall: Hall, party: Party) -> None:
    """A sale that goes through."""
    await hall.judged(party, 0)
    await hall.disclose(party)
    assert (await hall.final(party)).batch.ending == Ending.ACCEPTED


async def forfeited(hall: Hall, party: Party) -> None:
    """The whole stake is gone, most of it to the buyer, and the batch says so."""
    staker = await hall.stage.reader.staker(party.contributor.address)
    assert staker is not None
    assert (staker.free, staker.bonded, staker.strikes, staker.forfeits) == (0, 0, 3, 1)
    assert (await hall.held(party.buyer))[1] == 10_400_000, "price and fee of ten records, in stake tokens"
    assert (await hall.stage.reader.batch(party.address)).value.fraud


async def test_a_committee_decides(market: str) -> None:
    async with hall_at(market) as hall:
        stage, make = hall.stage, hall.make
        attesters = [KeySigner(key(f"attester {n}")) for n in range(3)]
        await airdrop(stage, *attesters)
        contributor, buyer = KeySigner(key("contributor oracle")), KeySigner(key("buyer oracle"))
        await airdrop(stage, contributor, buyer)
        await asyncio.gather(hall.stake(contributor, 100), stage.fund(buyer.address, "tUSD", 100))
        await oracle_request(hall, buyer, attesters)
        request = make.addresses.request(buyer.address, 1)
        party = await hall.submit(contributor, buyer, request, plain(b"oracle", 50))
        for number, accepts, secret in ((0, False, NO_KEY), (1, True, NO_KEY), (2, True, party.inner)):
            batch = (await stage.reader.batch(party.address)).value
            says = Attestation(number, accepts, secret)
            signer = attesters[number]
            await stage.send(make.attest(signer.address, party.address, batch, says), signer)
        batch = (await stage.reader.batch(party.address)).value
        assert (batch.state, batch.ending, batch.key) == (State.FINAL, Ending.ACCEPTED, party.inner)
        assert (await hall.held(contributor))[0] == 50 * TOKEN
        committee = await stage.reader.committee(request)
        assert committee is not None
        for number in (1, 2):
            await stage.send(make.collect_fee(hall.keeper.address, request, committee, number), hall.keeper)
        assert [(await hall.held(who))[0] for who in attesters] == [0, TOKEN, TOKEN]


async def oracle_request(hall: Hall, buyer: KeySigner, attesters: list[KeySigner]) -> None:
    """A request and its committee in one transaction."""
    clock = await hall.stage.reader.clock()
    await hall.stage.send(
        [
            *hall.make.open_request(
                buyer.address,
                key("tUSD").pubkey(),
                RequestTerms(
                    nonce=1,
                    price=TOKEN,
                    deposit=100 * TOKEN,
                    deadline_s=clock.unix_s + 3_600,
                    min_records=1,
                    max_records=100,
                    spec=pointer(b"spec"),
                    mode=Mode.ORACLE,
                ),
                1,
            ),
            *hall.make.open_committee(
                buyer.address,
                hall.make.addresses.request(buyer.address, 1),
                [attester.address for attester in attesters],
                2,
            ),
        ],
        buyer,
    )


async def test_the_market_is_governed(market: str) -> None:
    """Version 2 after its delay, a pause, another authority; the last test, because the others use version 1."""
    async with hall_at(market) as hall:
        stage, make, authority = hall.stage, hall.make, hall.authority
        terms = with_mints(
            replace(HALL_TERMS, fee_bps=100), dict.fromkeys((key("GLN").pubkey(), key("tUSD").pubkey()), RATE_ONE)
        )
        await stage.send(make.set_params(authority.address, 2, terms, current=1), authority)
        with pytest.raises(ProgramRefused, match="TooEarly"):
            await stage.send(make.activate_params(2), hall.keeper)
        pending_from_s = (await stage.reader.config()).pending_from_s
        while (await stage.reader.clock()).unix_s < pending_from_s:
            await stage.rpc.get_slot()
        await stage.send(make.activate_params(2), hall.keeper)
        assert (await stage.reader.config()).params_version == 2
        heir, buyer = KeySigner(key("heir")), KeySigner(key("buyer of version 1"))
        await airdrop(stage, heir, buyer)
        with pytest.raises(ProgramRefused, match="WrongParams"):
            await stage.request(buyer)
        await stage.send(make.set_paused(authority.address, paused=True), authority)
        assert (await stage.reader.config()).paused
        await stage.send(make.propose_authority(authority.address, heir.address), authority)
        await stage.send(make.accept_authority(heir.address), heir)
        with pytest.raises(ProgramRefused, match="NotAuthority"):
            await stage.send(make.set_paused(authority.address, paused=False), authority)
        await stage.send(make.set_paused(heir.address, paused=False), heir)
        config = await stage.reader.config()
        assert (config.authority, config.paused) == (heir.address, 0)
