"""The kept history: whatever nodes and forks do, in the end it is what a fresh reading gives; only news are read."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from market.base58 import base58_decode, base58_encode
from market.chronicle import Chronicle
from market.chronicle_listing import Listed, Listing, merge
from market.errors import HistoryGap, MalformedAnswer, MarketError
from market.rpc_transaction import as_transaction, shown_transaction
from market.rpc_types import InnerInstruction, TransactionRecord
from tests.helpers.forking_node import PAYER, PROGRAM, ForkingNode, MemoryStore, signed

if TYPE_CHECKING:
    from hypothesis.strategies import DataObject
    from solders.pubkey import Pubkey

ME = PAYER.address
FAULTS = ("ok", "lost", "repeat", "shuffle", "short", "fork")


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("market.chronicle._PAUSE_S", 0)


def opened(node: ForkingNode, store: MemoryStore | None = None) -> tuple[Chronicle, MemoryStore]:
    kept = store if store is not None else MemoryStore()
    return Chronicle(node, kept, PROGRAM), kept


def grown(count: int, *, final: int) -> ForkingNode:
    """A chain of transactions two a slot, of which so many are final."""
    node = ForkingNode()
    for number in range(count):
        node.land(number % 2, failed=number % 5 == 3)
    node.final_slot = node.rows[final - 1].slot if final else 0
    return node


async def test_all_is_read_once_and_then_only_what_is_new() -> None:
    node = grown(11, final=6)
    chronicle, store = opened(node)
    first = await chronicle.update(ME)
    assert list(first.listing.rows) == node.rows
    assert first.listing.cursor == node.rows[first.listing.final - 1]
    assert [entry.failed for entry in chronicle.entries(ME)] == [row.failed for row in node.rows]
    assert len(node.asked) == 11

    node.asked.clear()
    assert (await chronicle.update(ME)).added == ()
    assert node.asked == []
    node.land(1)
    found = await chronicle.update(ME)
    assert found.added == (node.rows[-1].signature,) == tuple(node.asked)
    assert store.records.keys() == {row.signature for row in node.rows}


async def test_a_fork_takes_back_and_moves() -> None:
    node = grown(9, final=4)
    chronicle, store = opened(node)
    await chronicle.update(ME)
    lost = node.rows[-2:]
    node.fork(2, 3)
    found = await chronicle.update(ME)
    assert (found.removed, found.moved) == ((lost[1].signature,), (lost[0].signature,))
    assert [entry.slot for entry in chronicle.entries(ME)] == [row.slot for row in node.rows]
    assert lost[1].signature not in store.records


async def test_a_node_without_what_was_final_is_not_believed() -> None:
    node = grown(9, final=6)
    chronicle, store = opened(node)
    before = (await chronicle.update(ME)).listing
    node.first_slot = node.rows[7].slot
    with pytest.raises(HistoryGap, match="--rebuild"):
        await chronicle.update(ME)
    assert store.listing(ME) == before
    taken = (await chronicle.rebuild(ME)).listing
    assert (taken.since_slot, list(taken.rows)) == (node.first_slot, node.rows[7:])


async def test_a_pruned_record_of_another_listing_is_read_again() -> None:
    node = grown(4, final=4)
    chronicle, store = opened(node)
    await chronicle.update(ME)
    store.records.pop(node.rows[0].signature)
    with pytest.raises(HistoryGap, match="incomplete"):
        chronicle.entries(ME)
    again = Chronicle(node, store, PROGRAM)
    await again.update(ME)
    assert len(again.entries(ME)) == 4


@pytest.mark.parametrize("lie", ["forged", "foreign", "outcome", "slot", "missing"])
async def test_a_transaction_that_does_not_fit_its_listing_is_refused(
    lie: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    node = grown(2, final=0)
    honest = node.get_transaction
    raw = signed(0)[1]

    async def lying(signature: str) -> TransactionRecord | None:
        record = await honest(signature)
        assert record is not None
        at = record.raw.find(b"number")
        lies = {
            "forged": replace(record, raw=record.raw[:at] + b"NUMBER" + record.raw[at + 6 :]),
            "foreign": replace(record, raw=raw.replace(bytes(ME), b"\x09" * 32)),
            "outcome": replace(record, err={"InsufficientFundsForFee": None}),
            "slot": replace(record, slot=record.slot + 1),
        }
        return lies.get(lie)

    monkeypatch.setattr(node, "get_transaction", lying)
    chronicle, store = opened(node)
    with pytest.raises(MalformedAnswer):
        await chronicle.update(ME)
    assert store.listing(ME) is None
    assert store.records == {}


@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_whatever_happens_it_is_in_the_end_what_a_fresh_reading_gives(data: DataObject) -> None:
    node = ForkingNode(page=data.draw(st.integers(1, 4)))
    chronicle, store = opened(node)
    for _ in range(data.draw(st.integers(1, 8))):
        step = data.draw(st.sampled_from(("land", "fork", "final", "look")))
        if step == "land":
            for slots, failed in data.draw(st.lists(st.tuples(st.integers(0, 2), st.booleans()), max_size=6)):
                node.land(slots, failed=failed)
        elif step == "fork":
            node.fork(data.draw(st.integers(1, 5)), data.draw(st.integers(1, 2)))
        elif step == "final":
            node.final_slot = data.draw(st.integers(node.final_slot, node.tip))
        else:
            node.faults = deque(data.draw(st.lists(st.sampled_from(FAULTS), max_size=8)))
            before = store.listing(ME)
            try:
                asyncio.run(chronicle.update(ME))
            except MarketError:
                assert store.listing(ME) == before, "a look that fails changes nothing"
    node.faults.clear()
    kept = asyncio.run(chronicle.update(ME)).listing
    assert list(kept.rows) == node.rows
    fresh, _ = opened(node)
    assert asyncio.run(fresh.rebuild(ME)).listing == kept
    assert fresh.entries(ME) == chronicle.entries(ME)
    assert store.records.keys() == {row.signature for row in node.rows}


@given(data=st.data())
@settings(max_examples=60)
def test_histories_of_one_chain_merge_in_its_order(data: DataObject) -> None:
    slots = sorted(data.draw(st.lists(st.integers(0, 4), min_size=1, max_size=9)))
    chain = [Listed(f"s{number:02}", slot, failed=False) for number, slot in enumerate(slots)]
    names = data.draw(st.permutations([row.signature for row in chain]))
    chain = [replace(row, signature=name) for row, name in zip(chain, names, strict=True)]
    parts = [[row for row in chain if data.draw(st.booleans())] for _ in range(data.draw(st.integers(0, 3)))]
    assert merge([chain, *parts]) == [row.signature for row in chain]
    assert merge([*parts, chain]) == merge([chain, *parts])


def test_histories_that_contradict_each_other_do_not_merge() -> None:
    one, two = Listed("a", 1, failed=False), Listed("b", 1, failed=False)
    with pytest.raises(MalformedAnswer):
        merge([[one, two], [two, one]])
    with pytest.raises(MalformedAnswer):
        merge([[one], [replace(one, slot=2)]])
    assert merge([]) == []


@given(st.binary(max_size=80))
def test_base58_is_reversible(data: bytes) -> None:
    assert base58_decode(base58_encode(data)) == data


def test_base58_vectors() -> None:
    # draft-msporny-base58-03, section 5
    assert base58_encode(b"Hello World!") == "2NEpo7TZRRrLZSi2U"
    assert base58_decode("111233QC4") == bytes.fromhex("000000287fb4cd")
    with pytest.raises(ValueError, match="base58"):
        base58_decode("0OIl")


def test_a_transaction_is_written_down_as_it_was_shown() -> None:
    name, raw = signed(1)
    mint: Pubkey = PROGRAM
    tokens = ((1, mint, str(ME), 5),)
    inner = (InnerInstruction(0, 2, (0, 1), b"\x00\x01"), InnerInstruction(1, 2, (), b""))
    record = TransactionRecord(raw, 7, None, {"a": 1}, (), 5_000, (mint,), (9, 1), (4, 1), tokens, tokens, inner)
    assert as_transaction(shown_transaction(record), name) == record


def test_a_listing_without_anything_final_has_no_cursor() -> None:
    assert Listing((Listed("a", 1, failed=False),)).cursor is None
