"""Committees, proven fraud, closed benchmarks and the insurance: redone from transactions alone; a lie is an alarm."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from app.dispute.offchain import check_labels
from market.bundle import Proof
from market.errors import MalformedAnswer
from market.explained import Agreed, Explained, NotRedone
from market.generated.constants import Decrypt, Ending, Mode, State
from market.history import Cursor, HistoryEntry, HistoryStep, MarketHistory
from market.operations import RequestTerms
from market.operations_oracle import NO_KEY, Attestation
from market.operations_proof import PART_BYTES
from market.provenance import Provenance
from market.redo import Redo
from tests.helpers.disputing import bundled
from tests.helpers.market_fraud import Sold, swap_outer
from tests.helpers.market_frozen import REFUSED, Frozen, frozen_genesis, frozen_market
from tests.helpers.market_hall import sold_submission
from tests.helpers.market_stage import TOKEN, KeySigner, Stage, key, pointer, submission

if TYPE_CHECKING:
    from solders.pubkey import Pubkey

    from tests.helpers.devnet_node import DevnetFactory

pytest_plugins = ["tests.helpers.devnet_node"]

GLN, USD = key("GLN").pubkey(), key("tUSD").pubkey()
ATTESTERS = [KeySigner(key(f"attester {number}")) for number in range(3)]
FRAUDSTER, AUTHORITY = KeySigner(key("fraudster")), KeySigner(key("authority"))
INSURED = 10 * TOKEN
"""Less than the two appeals below could take, so that what the first leaves matters."""


def opened(stage: Stage, history: MarketHistory | None = None) -> Provenance:
    return Provenance(stage.reader, history or MarketHistory(stage.rpc, stage.reader.program))


def assert_agreed(found: list[Explained]) -> None:
    wrong = [
        (item.account, item.field, item.verdict, item.redone) for item in found if item.verdict != Agreed(item.shown)
    ]
    assert not wrong


async def test_what_others_decide_is_redone(devnet_node: DevnetFactory) -> None:
    genesis = frozen_genesis()
    for signer in (*ATTESTERS, FRAUDSTER):
        genesis["accounts"].append({"pubkey": str(signer.address), "lamports": 10**11})
    node = devnet_node(genesis=genesis, allow_warp=True)
    stage = Stage.open(node.rpc_url)
    async with stage.rpc:
        market = await frozen_market(node, stage)
        committee = await by_committee(market)
        proven, open_then = await by_proof(market)
        insured = await by_insurance(market)
        shirked, shirker = await as_benchmark(market)
        batches = [*committee, proven, open_then, *insured, shirked]
        for batch in batches:
            assert_agreed(await opened(stage).batch(batch))
        ask = opened(stage)
        parties = [market.contributor, market.buyer, market.challenger, FRAUDSTER, *ATTESTERS]
        owners = [*(party.address for party in parties), *market.reviewers]
        balances = [await ask.balance(owner, mint) for owner in owners for mint in (USD, GLN)]
        assert_agreed(balances)
        stakers = [
            item for owner in (market.contributor.address, FRAUDSTER.address) for item in await ask.staker(owner)
        ]
        assert_agreed(stakers)
        found = {item.account: item.shown for item in balances if item.shown}
        addresses = stage.operations.addresses
        assert addresses.balance(ATTESTERS[1].address, USD) in found
        assert addresses.balance(market.buyer.address, GLN) in found
        (agreement,) = [item for item in await ask.staker(shirker) if item.field == "q_bps"]
        assert agreement.shown < 10_000
        await assert_alarmed(stage, market, shirked)


# ---------------------------------------------------------------------------------------------- what happens


async def by_committee(market: Frozen) -> list[Pubkey]:
    """One batch accepted against a vote, one rejected, one nobody decided; fees collected between and after."""
    stage, make, buyer = market.stage, market.stage.operations, market.buyer
    request = make.addresses.request(buyer.address, 3)
    now_s = (await stage.reader.clock()).unix_s
    terms = RequestTerms(3, TOKEN, 200 * TOKEN, now_s + 3_600, 1, 500, pointer(b"spec"), mode=Mode.ORACLE)
    await stage.fund(buyer.address, "tUSD", 200)
    made = make.open_request(buyer.address, USD, terms, 1)
    made += make.open_committee(buyer.address, request, [one.address for one in ATTESTERS], 2)
    await stage.send(made, buyer)
    accepted = await market.submit("by committee", request=request)
    for number, accept in ((0, False), (1, True), (2, True)):
        await attest(
            market, accepted, number, accept=accept, key_bytes=market.keys[accepted] if number == 2 else NO_KEY
        )
    await collect(market, request, 1)
    rejected = await market.submit("refused by committee", request=request)
    for number in (1, 0):
        await attest(market, rejected, number, accept=False)
    undecided = await market.submit("forgotten by committee", request=request)
    await attest(market, undecided, 2, accept=True)
    for number in range(3):
        await collect(market, request, number)
    await market.only_the_clock([undecided])
    ends = [Ending((await stage.reader.batch(batch)).value.ending) for batch in (accepted, rejected, undecided)]
    assert ends == [Ending.ACCEPTED, Ending.QUALITY, Ending.VOID]
    assert_agreed(await opened(stage).request(request))
    return [accepted, rejected, undecided]


async def attest(market: Frozen, batch: Pubkey, number: int, *, accept: bool, key_bytes: bytes = NO_KEY) -> None:
    value = (await market.stage.reader.batch(batch)).value
    says, signer = Attestation(number, accept, key_bytes), ATTESTERS[number]
    await market.stage.send(market.stage.operations.attest(signer.address, batch, value, says), signer)


async def collect(market: Frozen, request: Pubkey, number: int) -> None:
    committee = await market.stage.reader.committee(request)
    assert committee is not None
    if committee.attesters[number].due:
        made = market.stage.operations.collect_fee(market.keeper.address, request, committee, number)
        await market.stage.send(made, market.keeper)


async def by_proof(market: Frozen) -> tuple[Pubkey, Pubkey]:
    """A batch whose chunk does not decrypt, and one that was open when that took the whole stake."""
    stage, make = market.stage, market.stage.operations
    await stage.fund(FRAUDSTER.address, "GLN", 100)
    await stage.send(make.deposit_stake(FRAUDSTER.address, 100 * TOKEN), FRAUDSTER)
    records = [b"record %d that nobody can read" % number for number in range(12)]
    sold = Sold(records, contributor=FRAUDSTER.keypair, buyer=market.buyer.keypair, request=bytes(market.request))
    swap_outer(sold, 3, 7)
    batches = []
    for made, inner in (sold_submission(sold), submission(b"open meanwhile", 20)):
        account = (await stage.reader.request(market.request)).value
        await stage.send(make.submit(FRAUDSTER.address, market.request, account, made), FRAUDSTER)
        batches.append(make.addresses.batch(FRAUDSTER.address, made.root))
        market.keys[batches[-1]] = inner
    by_them = replace(market, contributor=FRAUDSTER)
    await by_them.disclose(await by_them.judged(batches[0], 0, State.AWAIT_KEY))
    view = await market.until(batches[0], State.FINAL)
    await stage.send(make.open_proof(market.buyer.address, 1), market.buyer)
    for part in make.write_proof(market.buyer.address, 1, sold.outer_proof(3, 0)):
        await stage.send(part, market.buyer)
    made_proof = make.prove_bad_decrypt(market.buyer.address, batches[0], view.batch, kind=Decrypt.OUTER, nonce=1)
    await stage.send(made_proof, market.buyer)
    await by_them.judged(batches[1], REFUSED, State.REJECTED)
    await market.only_the_clock(batches)
    staker = await stage.reader.staker(FRAUDSTER.address)
    assert staker is not None
    assert (staker.free, staker.bonded, staker.forfeits) == (0, 0, 1)
    return batches[0], batches[1]


async def by_insurance(market: Frozen) -> list[Pubkey]:
    """Two near misses that an appeal turns: nobody was far off, so the insurance repays, until it is empty."""
    stage, make = market.stage, market.stage.operations
    await stage.send(make.insure(AUTHORITY.address, INSURED), AUTHORITY)
    batches = [await market.submit(f"near miss {number}") for number in range(2)]
    for batch in batches:
        await market.challenge(await market.judged(batch, 0b1111, State.REJECTED))
        await market.disclose(await market.judged(batch, 0b1, State.AWAIT_KEY))
    await market.only_the_clock(batches)
    ledger = await stage.reader.ledger(GLN)
    assert ledger is not None
    redo = Redo(stage.reader, MarketHistory(stage.rpc, stage.reader.program))
    drawn = [(await redo.settled(batch)).outcome.insurance_drawn for batch in batches]
    assert sorted(drawn) == [INSURED - 6_600_000, 6_600_000], "a second panel's pay, and what is left"
    assert ledger.insurance == 0
    return batches


async def as_benchmark(market: Frozen) -> tuple[Pubkey, Pubkey]:
    """A benchmark of which one reviewer approves everything; its rounds are closed before anybody asks."""
    stage = market.stage
    batch = await market.submit("benchmark", benchmark=True)
    view = await market.until(batch, State.COMMIT)
    assert view.attempt is not None
    await market.judged(batch, 0b1111, State.REJECTED, dissent=0)
    view = await stage.reader.view(batch)
    assert view.attempt is not None
    shirker = view.attempt.seats[0].owner
    await market.open_label(view)
    labelled = await bundled(stage, batch)
    assert labelled.replay.label_opened
    check_labels(labelled)
    assert ("label", Proof.PROVEN) in {(finding.about, finding.proof) for finding in labelled.findings}
    await market.only_the_clock([batch])
    await bundled(stage, batch)
    view = await stage.reader.view(batch)
    assert (Ending(view.batch.ending), view.attempts) == (Ending.LABEL, ())
    return batch, shirker


# ---------------------------------------------------------------------------------------------- who lies


class Lying(MarketHistory):
    """A history in which one kind of step says something else.

    Args:
        stage: the honest node.
        name: of the steps.
        changed: argument → what it says instead.
    """

    def __init__(self, stage: Stage, name: str, **changed: object) -> None:
        super().__init__(stage.rpc, stage.reader.program)
        self._name, self._changed = name, changed

    async def since(self, address: Pubkey, cursor: Cursor | None = None) -> tuple[list[HistoryEntry], Cursor]:
        entries, end = await super().since(address, cursor)
        return [replace(entry, steps=tuple(self._lie(step) for step in entry.steps)) for entry in entries], end

    def _lie(self, step: HistoryStep) -> HistoryStep:
        if step.name != self._name:
            return step
        return replace(step, arguments=replace(step.arguments, **self._changed))


async def assert_alarmed(stage: Stage, market: Frozen, benchmark: Pubkey) -> None:
    """Whoever changes labels, votes of attesters or the insurance is found out."""
    with pytest.raises(MalformedAnswer, match="do not open what was committed to"):
        await opened(stage, Lying(stage, "write_proof", part=b"\xff" * PART_BYTES)).batch(benchmark)
    escrow = await opened(stage, Lying(stage, "open_committee", threshold=3)).request(
        stage.operations.addresses.request(market.buyer.address, 3)
    )
    assert any(item.verdict != Agreed(item.shown) and not isinstance(item.verdict, NotRedone) for item in escrow)
    money = await opened(stage, Lying(stage, "insure", amount=INSURED // 2)).balance(market.challenger.address, GLN)
    assert money.redone != money.shown
