"""A whole sale through the client, on the embedded node with the compiled program."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from market.addresses import associated_token_address
from market.chronicle import Chronicle
from market.errors import ProgramRefused
from market.explain import Explainer
from market.generated.constants import Ending, State
from market.generated.events import Finalized
from market.history import MarketHistory
from market.panel import panel_seed, sample_records
from market.terms import PRACTICE_TERMS
from market.terms_preview import limits_of, preview_batch
from market.wording import Token
from tests.helpers.forking_node import MemoryStore
from tests.helpers.market_stage import TOKEN, KeySigner, Stage, genesis, key, pointer, submission

if TYPE_CHECKING:
    from solders.instruction import Instruction
    from solders.pubkey import Pubkey

    from market.history import HistoryEntry
    from tests.helpers.devnet_node import DevnetFactory

pytest_plugins = ["tests.helpers.devnet_node"]

REVIEWERS = [f"reviewer {i}" for i in range(6)]


async def assert_explained(stage: Stage, submit: list[Instruction], me: Pubkey) -> None:
    """The dialog before a delivery shows the bond that is held and what it cannot do."""
    tokens = {key("GLN").pubkey(): Token("GLN", 6), key("tUSD").pubkey(): Token("tUSD", 6)}
    explainer = Explainer(stage.rpc, stage.reader.program, tokens=tokens, stake_mint=key("GLN").pubkey())
    summary = await explainer.explain(await stage.sender.prepare(submit, me), me)
    changes = {(change.place, change.mint): change for change in summary.changes}
    gln = key("GLN").pubkey()
    assert changes["bond", gln].delta == 25 * TOKEN
    assert changes["bond", gln].sentence == "Held as bond: +25.00\u00a0GLN"
    assert changes["stake", gln].sentence == "Your free stake: \u221225.00\u00a0GLN"
    assert changes["wallet", None].delta < 0
    (reserved,) = summary.set_aside
    assert reserved.sentence == "Set aside for you by the buyer: 52.00\u00a0tUSD"
    assert summary.sentences[0].startswith("Delivers 50 records")
    assert "Cannot happen with this signature: sending tokens to anyone." in summary.cannot_happen
    assert summary.dangers == ()
    assert 5_000 <= summary.fee_lamports < 100_000


async def assert_history(stage: Stage, batch: Pubkey, inner: bytes) -> None:
    """The batch's history follows from signatures alone, resumes, and holds the key."""
    history = MarketHistory(stage.rpc, stage.reader.program)
    entries, cursor = await history.since(batch)
    names = [step.name for entry in entries if not entry.failed for step in entry.steps]
    assert names[0] == "submit"
    assert names.count("commit") == names.count("reveal") == names.count("settle_seat") == 5
    assert {"draw", "share_samples", "tally", "disclose", "finalize"} <= set(names)
    keys = [step.arguments.key for entry in entries for step in entry.steps if step.name == "disclose"]
    assert keys == [inner]
    events = [event for entry in entries for event in entry.events]
    settled = [event for event in events if isinstance(event, Finalized)]
    assert [(event.paid, event.bond_lost) for event in settled] == [(50 * TOKEN, 0)]
    again, same = await history.since(batch, cursor)
    assert (again, same) == ([], cursor)
    await assert_kept(stage, batch, entries)
    newest = [entry.signature async for entry in history.newest_first(batch)]
    assert newest == [entry.signature for entry in reversed(entries)]


async def assert_kept(stage: Stage, batch: Pubkey, entries: list[HistoryEntry]) -> None:
    """A kept history is the same, needs nothing twice, and comes out of a rebuild unchanged."""
    kept = MemoryStore()
    chronicle = Chronicle(stage.rpc, kept, stage.reader.program)
    first = await chronicle.update(batch)
    without_hints = [replace(entry, events=()) for entry in entries]
    assert [replace(entry, events=()) for entry in chronicle.entries(batch)] == without_hints
    assert (await chronicle.update(batch)).added == ()
    records = dict(kept.records)
    assert (await chronicle.rebuild(batch)).listing.rows == first.listing.rows
    assert kept.records == records
    # What the programs called each other for is among it: rent moved by the System program.
    assert any(record.inner for record in records.values())


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
        submit = make.submit(contributor.address, request_address, request.value, delivery)
        await assert_explained(stage, submit, contributor.address)
        await stage.send(submit, contributor)
        batch_address = make.addresses.batch(contributor.address, delivery.root)
        assert [item.address for item in await stage.reader.batches(request=request_address)] == [batch_address]
        assert await stage.reader.batches(contributor=buyer.address) == []
        with pytest.raises(ProgramRefused, match="AlreadyExists"):
            await stage.send(submit, contributor)

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
        await assert_history(stage, batch_address, inner)
        await stage.send(make.withdraw(contributor.address, usd, 50 * TOKEN), contributor)
        tokens = await stage.rpc.get_token_account_balance(associated_token_address(contributor.address, usd))
        assert tokens.amount == 50 * TOKEN


async def test_junk_costs_the_bond_what_the_preview_says(devnet_node: DevnetFactory) -> None:
    node = devnet_node(genesis=genesis([*REVIEWERS, "buyer", "contributor", "keeper"]))
    stage = Stage.open(node.rpc_url)
    async with stage.rpc:
        await stage.bootstrap()
        reviewers = {KeySigner(key(name)).address: KeySigner(key(name)) for name in REVIEWERS}
        for signer in reviewers.values():
            await stage.reviewer(signer)
        buyer, contributor, keeper = (KeySigner(key(name)) for name in ("buyer", "contributor", "keeper"))
        request_address = await stage.request(buyer)
        await stage.fund(contributor.address, "GLN", 100)
        make = stage.operations
        await stage.send(make.deposit_stake(contributor.address, 100 * TOKEN), contributor)
        request = (await stage.reader.request(request_address)).value
        staker = await stage.reader.staker(contributor.address)
        assert staker is not None
        limits = limits_of(request, staker, PRACTICE_TERMS, now_s=(await stage.reader.clock()).unix_s)
        preview = preview_batch(50, limits, PRACTICE_TERMS)
        delivery, _ = submission(b"junk", 50)
        await stage.send(make.submit(contributor.address, request_address, request, delivery), contributor)
        batch = make.addresses.batch(contributor.address, delivery.root)
        under_way = (await stage.reader.batch(batch)).value
        assert (under_way.value, under_way.fee, under_way.bond) == (preview.value, preview.fee, preview.bond)
        view = await stage.crank_until(keeper, batch, lambda v: v.batch.state == State.COMMIT)
        assert view.attempt is not None
        assert view.attempt.round.lock == preview.seat_lock
        await stage.send(make.share_samples(contributor.address, batch, view.batch, pointer(b"s")), contributor)
        await stage.vote(view, reviewers, 0b11111)
        view = await stage.crank_until(keeper, batch, lambda v: v.batch.state == State.FINAL and not v.batch.unsettled)
        assert view.batch.ending == Ending.QUALITY
        after = await stage.reader.staker(contributor.address)
        assert after is not None
        assert 100 * TOKEN - after.free == preview.lost_quality
        assert (await stage.reader.request(request_address)).value.free == 498 * TOKEN
