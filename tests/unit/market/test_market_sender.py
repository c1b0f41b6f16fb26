"""One intent lands at most once, whatever is lost, late or killed."""

from __future__ import annotations

import asyncio
import base64
from collections import deque
from collections.abc import Coroutine  # noqa: TC003 - evaluated by the helper's annotations at run time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from solders.instruction import Instruction
from solders.keypair import Keypair
from solders.pubkey import Pubkey
from solders.signature import Signature

from market.addresses import MEMO_PROGRAM
from market.errors import (
    MalformedAnswer,
    NetworkError,
    NodeUnavailable,
    OutcomeUnknown,
    RpcRefused,
    StaleNode,
    TransactionError,
    TransactionExpired,
    TransactionTooLarge,
    UntrustworthyAnswer,
    WrongNetwork,
    WrongSignature,
)
from market.sender import Landed, NullJournal, Pace, Sender, SendRecord
from market.spl import memo, transfer_lamports
from market.transaction import compile_message, sign_message, transaction_size
from tests.helpers.fake_chain import GENESIS, FakeChain, FaultyTransport, rpc_over

KINDS = ["ok", "ok", "behind", "timeout", "lost", "lost after", "limited", "nonsense"]
# Bursts: a node is mostly well or ill for a while.
FAULTS = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(1, 40)), min_size=1, max_size=12).map(
    lambda bursts: [kind for kind, length in bursts for _ in range(length)]
)
# A short life keeps faults and expiry close together; delays past it never land.
LIFE, FINALITY = 12, 16
DELAYS = st.lists(st.sampled_from([None, None, 0, 3, LIFE - 3, LIFE - 2, LIFE - 1, LIFE + 1]), min_size=1, max_size=8)


class KeySigner:
    def __init__(self, keypair: Keypair) -> None:
        self._keypair = keypair

    @property
    def pubkey(self) -> bytes:
        return bytes(self._keypair.pubkey())

    def sign(self, message: bytes) -> bytes:
        return bytes(self._keypair.sign_message(message))


class Journal:
    """Remembers like a database; may be killed right after a record is safe."""

    def __init__(self, kills: list[bool]) -> None:
        self.open: SendRecord | None = None
        self.outcomes: list[tuple[str, str]] = []
        self.records: list[str] = []
        self._kills = kills

    def record(self, signature: str, raw_tx: bytes, last_valid_block_height: int) -> None:
        assert self.open is None, "a second transaction was built while the first may still land"
        self.open = SendRecord(signature, raw_tx, last_valid_block_height)
        self.records.append(signature)
        self._maybe_die()

    def outcome(self, signature: str, outcome: str) -> None:
        assert self.open is not None
        assert self.open.signature == signature
        self.open = None
        self.outcomes.append((signature, outcome))
        self._maybe_die()

    def _maybe_die(self) -> None:
        if self._kills and self._kills.pop(0):
            raise KeyboardInterrupt


def run(work: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run(work)


def sender_over(chain: FakeChain, faults: deque[str] | list[str], lag: int = 0) -> Sender:
    return Sender(
        rpc_over(FaultyTransport(chain, faults, status_lag=lag), chain),
        pace=Pace(poll_s=0.4, rebroadcast_s=0.8, give_up_s=4.0, blockhash_life=chain.life),
        sleep=chain.sleep,
        clock=chain.clock,
    )


@given(faults=FAULTS, delays=DELAYS, kills=st.lists(st.booleans(), max_size=6), lag=st.sampled_from([0, 6, 12]))
@settings(max_examples=200, deadline=None)
def test_one_intent_lands_at_most_once(
    faults: list[str], delays: list[int | None], kills: list[bool], lag: int
) -> None:
    chain = FakeChain(delays * 4, life=LIFE, finality=FINALITY)
    payer = KeySigner(Keypair())
    journal = Journal(kills)
    coming = deque(faults * max(1, 200 // len(faults)))
    instructions = [memo("one intent")]

    async def app() -> Landed | None:
        """What the app does after every start: resume what is open, else try again."""
        sender = sender_over(chain, coming, lag)
        if journal.open is not None:
            return await sender.resume(journal.open, journal=journal)
        landed = [signature for signature, outcome in journal.outcomes if outcome == "landed"]
        if landed:
            return Landed(landed[0], 0)
        return await sender.send(instructions, [payer], journal=journal)

    result: Landed | None = None
    for _ in range(60):
        try:
            result = run(app())
            break
        except (NetworkError, UntrustworthyAnswer, TransactionError, KeyboardInterrupt):
            continue
    run(chain.sleep(400))
    assert len(chain.landed()) <= 1
    if result is not None:
        assert chain.landed() == {result.signature}
    for signature, outcome in journal.outcomes:
        assert (signature in chain.landed()) == (outcome == "landed")


async def test_expiry_is_declared_only_when_finalized_history_does_not_know_it() -> None:
    chain = FakeChain([None] * 1_000)
    journal = Journal([])
    with pytest.raises(TransactionExpired, match="can no longer land"):
        await sender_over(chain, []).send([memo("lost")], [KeySigner(Keypair())], journal=journal)
    assert chain.slot > 1_000 + 150 + 32
    assert journal.outcomes == [(journal.records[0], "expired")]
    assert set(chain.sent) == {journal.records[0]}
    assert len(chain.sent) > 3


async def test_what_may_not_be_sent_any_more_is_only_waited_for() -> None:
    chain, payer, journal = FakeChain([None] * 1_000, life=LIFE, finality=FINALITY), KeySigner(Keypair()), Journal([])
    sender = sender_over(chain, [])
    answers = [True, True]
    prepared = await sender.prepare([memo("withdrawn")], Pubkey.from_bytes(payer.pubkey))
    with pytest.raises(TransactionExpired):
        await sender.submit(prepared, [payer], journal=journal, may_send=lambda: bool(answers and answers.pop()))
    assert len(chain.sent) == 2, "twice it might be sent, and never again"
    assert journal.outcomes == [(journal.records[0], "expired")]
    signed = await sender.sign(prepared, [payer])
    record = SendRecord(signed.signature, signed.raw, signed.last_valid_block_height)
    journal.open = record
    with pytest.raises(TransactionExpired):
        await sender.resume(record, journal=journal, may_send=lambda: False)
    assert signed.signature not in chain.sent


async def test_a_node_that_trails_with_statuses_does_not_make_it_expire() -> None:
    chain = FakeChain([LIFE - 2, *[None] * 100], life=LIFE, finality=FINALITY)

    sender = Sender(
        rpc_over(FaultyTransport(chain, [], status_lag=10), chain),
        pace=Pace(poll_s=0.4, rebroadcast_s=0.8, give_up_s=60.0, blockhash_life=LIFE),
        sleep=chain.sleep,
        clock=chain.clock,
    )
    journal = Journal([])
    landed = await sender.send([memo("near the end")], [KeySigner(Keypair())], journal=journal)
    assert journal.outcomes == [(landed.signature, "landed")]


async def test_an_unknown_outcome_is_resumed_with_the_same_bytes() -> None:
    chain = FakeChain([5], life=LIFE, finality=FINALITY)
    payer, journal = KeySigner(Keypair()), Journal([])
    sender = sender_over(chain, [])
    signed = await sender.sign(await sender.prepare([memo("x")], Pubkey.from_bytes(payer.pubkey)), [payer])
    with pytest.raises(OutcomeUnknown):
        await sender_over(chain, ["ok", "lost after"] + ["lost"] * 500).submit_signed(signed, journal=journal)
    assert journal.open is not None
    landed = await sender.resume(journal.open, journal=journal)
    assert landed.signature == signed.signature
    assert set(chain.sent) == {signed.signature}


async def test_late_landing_is_waited_for_and_not_sent_again() -> None:
    chain = FakeChain([149, *[None] * 1_000])
    journal = Journal([])
    landed = await sender_over(chain, []).send([memo("late")], [KeySigner(Keypair())], journal=journal)
    assert chain.landed() == {landed.signature}
    assert journal.outcomes == [(landed.signature, "landed")]


async def test_silent_node_leaves_the_outcome_open() -> None:
    chain = FakeChain([None] * 10)
    journal = Journal([])
    sender = sender_over(chain, [])
    payer = KeySigner(Keypair())
    prepared = await sender.prepare([memo("x")], Pubkey.from_bytes(payer.pubkey))
    signed = await sender.sign(prepared, [payer])
    dead = sender_over(chain, ["lost"] * 10_000)
    with pytest.raises(OutcomeUnknown, match="may still go through"):
        await dead.submit_signed(signed, journal=journal)
    assert journal.open is not None
    assert journal.outcomes == []


async def test_resuming_without_history_does_not_call_it_expired() -> None:
    chain = FakeChain([None] * 1_000)
    payer = KeySigner(Keypair())
    sender = sender_over(chain, [])
    signed = await sender.sign(await sender.prepare([memo("x")], Pubkey.from_bytes(payer.pubkey)), [payer])
    await chain.sleep(400 * 0.4)

    class Pruned(FaultyTransport):
        def _answer(self, method: str, params: list[Any], *, behind: int) -> Any:
            if method == "getFirstAvailableBlock":
                return int(chain.slot) - 50
            return super()._answer(method, params, behind=behind)

    pruned = Sender(rpc_over(Pruned(chain, []), chain), sleep=chain.sleep, clock=chain.clock)
    record = SendRecord(signed.signature, signed.raw, signed.last_valid_block_height)
    journal = Journal([])
    journal.open = record
    with pytest.raises(OutcomeUnknown, match="older than what this node remembers"):
        await pruned.resume(record, journal=journal)
    assert journal.outcomes == []


async def test_a_transaction_that_a_fork_took_back_is_sent_again_the_same() -> None:
    chain = FakeChain([0, 30])
    journal = Journal([])
    seen: list[str] = []

    class Forking(FaultyTransport):
        """Shows the transaction processed, and then the fork it was on is left."""

        async def call(self, method: str, params: list[Any], *, attempts: int | None = None) -> Any:
            answer = await super().call(method, params, attempts=attempts)
            if method == "getSignatureStatuses" and answer["value"][0] is not None and not seen:
                answer["value"][0]["confirmationStatus"] = "processed"
                seen.extend(params[0])
                chain.take_back(params[0][0])
            return answer

    sender = Sender(rpc_over(Forking(chain, []), chain), sleep=chain.sleep, clock=chain.clock)
    landed = await sender.send([memo("forked")], [KeySigner(Keypair())], journal=journal)
    assert seen == [landed.signature]
    assert set(chain.sent) == {landed.signature}
    assert len(chain.sent) >= 2
    assert chain.landed() == {landed.signature}


async def test_a_blockhash_of_a_dead_fork_is_over_before_another_is_signed() -> None:
    chain = FakeChain([])
    payer, journal = KeySigner(Keypair()), Journal([])

    class DeadFork(FaultyTransport):
        """Knows nothing of the block over which the first transaction was signed."""

        def _answer(self, method: str, params: list[Any], *, behind: int) -> Any:
            if method == "sendTransaction":
                signature = str(Signature.from_bytes(base64.b64decode(params[0])[1:65]))
                if signature == journal.records[0]:
                    chain.sent.append(signature)
                    raise RpcRefused(method, -32002, "Transaction simulation failed: Blockhash not found")
            return super()._answer(method, params, behind=behind)

    sender = Sender(rpc_over(DeadFork(chain, []), chain), sleep=chain.sleep, clock=chain.clock)
    with pytest.raises(TransactionExpired):
        await sender.send([memo("x")], [payer], journal=journal)
    assert chain.slot > 1_000 + 150 + 32
    assert chain.sent.count(journal.records[0]) > 3, "what it refuses it may have passed on: it is offered again"
    landed = await sender.send([memo("x")], [payer], journal=journal)
    assert chain.landed() == {landed.signature}
    assert journal.outcomes == [(journal.records[0], "expired"), (landed.signature, "landed")]


async def test_what_landed_long_ago_is_found_in_the_history() -> None:
    chain = FakeChain([0])
    payer, journal = KeySigner(Keypair()), Journal([])
    sender = sender_over(chain, [])
    signed = await sender.sign(await sender.prepare([memo("x")], Pubkey.from_bytes(payer.pubkey)), [payer])
    chain.receive(signed.raw)
    chain.memory = 150
    await chain.sleep(1_000)
    journal.open = SendRecord(signed.signature, signed.raw, signed.last_valid_block_height)
    landed = await sender.resume(journal.open, journal=journal)
    assert landed.signature == signed.signature
    assert journal.outcomes == [(signed.signature, "landed")]
    assert len(chain.sent) == 1


@pytest.mark.parametrize(("said", "kind"), [(900, StaleNode), (5_000, MalformedAnswer)])
async def test_nothing_is_signed_over_a_blockhash_whose_end_cannot_be(said: int, kind: type[Exception]) -> None:
    chain = FakeChain([])
    payer = KeySigner(Keypair())
    prepared = await sender_over(chain, []).prepare([memo("x")], Pubkey.from_bytes(payer.pubkey))
    with pytest.raises(kind, match="Nothing was signed"):
        await _sender_told(chain, said).sign(prepared, [payer])


async def test_an_understated_end_does_not_make_it_sign_twice() -> None:
    # The node says ten blocks where it is 150; the transaction lands after 100, when its said end is long finalized.
    chain = FakeChain([100, *[None] * 1_000])
    journal = Journal([])
    landed = await _sender_told(chain, 1_010).send([memo("once")], [KeySigner(Keypair())], journal=journal)
    assert journal.records == [landed.signature]
    assert chain.landed() == {landed.signature}


def _sender_told(chain: FakeChain, said: int) -> Sender:
    class Liar(FaultyTransport):
        def _answer(self, method: str, params: list[Any], *, behind: int) -> Any:
            answer = super()._answer(method, params, behind=behind)
            if method == "getLatestBlockhash":
                answer["value"]["lastValidBlockHeight"] = said
            return answer

    return Sender(rpc_over(Liar(chain, []), chain), sleep=chain.sleep, clock=chain.clock)


async def test_another_network_behind_the_same_address_gets_no_signature() -> None:
    chain = FakeChain([])
    payer = KeySigner(Keypair())

    class Switched(FaultyTransport):
        genesis = GENESIS

        def _answer(self, method: str, params: list[Any], *, behind: int) -> Any:
            return self.genesis if method == "getGenesisHash" else super()._answer(method, params, behind=behind)

    transport = Switched(chain, [])
    sender = Sender(rpc_over(transport, chain), sleep=chain.sleep, clock=chain.clock)
    prepared = await sender.prepare([memo("x")], Pubkey.from_bytes(payer.pubkey))
    transport.genesis = str(Pubkey.from_bytes(b"\x08" * 32))
    with pytest.raises(WrongNetwork, match="another network"):
        await sender.submit(prepared, [payer], journal=Journal([]))
    assert chain.sent == []


async def test_another_network_in_the_middle_leaves_the_outcome_open() -> None:
    chain = FakeChain([None] * 1_000)
    payer, journal = KeySigner(Keypair()), Journal([])

    class Switching(FaultyTransport):
        def _answer(self, method: str, params: list[Any], *, behind: int) -> Any:
            if chain.sent and method == "getSignatureStatuses":
                raise NodeUnavailable("the connection was lost")
            if chain.sent and method == "getGenesisHash":
                return str(Pubkey.from_bytes(b"\x08" * 32))
            return super()._answer(method, params, behind=behind)

    sender = Sender(rpc_over(Switching(chain, []), chain), sleep=chain.sleep, clock=chain.clock)
    with pytest.raises(WrongNetwork, match="not sent a second time"):
        await sender.send([memo("x")], [payer], journal=journal)
    assert journal.open is not None
    assert len(chain.sent) == 1


async def test_priority_is_paid_within_the_limit() -> None:
    chain = FakeChain([])
    payer = KeySigner(Keypair())
    sender = sender_over(chain, [])
    prepared = await sender.prepare([memo("x")], Pubkey.from_bytes(payer.pubkey))
    assert prepared.micro_lamports == 10
    assert 150 < prepared.units < 20_000
    assert prepared.priority_lamports <= 50_000


def test_a_transaction_never_passes_1232_bytes() -> None:
    payer = Keypair()
    blockhash = FakeChain([]).blockhash()[0]
    largest = next(
        size
        for size in range(1_232, 0, -1)
        if not _too_large(payer.pubkey(), [Instruction(MEMO_PROGRAM, b"x" * size, [])], blockhash)
    )
    message = compile_message(payer.pubkey(), [Instruction(MEMO_PROGRAM, b"x" * largest, [])], blockhash)
    signed = sign_message(message, [KeySigner(payer)], last_valid_block_height=1)
    assert len(signed.raw) == transaction_size(message) == 1_232


def _too_large(payer: Pubkey, instructions: list[Instruction], blockhash: str) -> bool:
    try:
        compile_message(payer, instructions, blockhash)
    except TransactionTooLarge:
        return True
    return False


def test_a_foreign_signature_is_not_sent() -> None:
    payer, other = Keypair(), Keypair()

    class Liar(KeySigner):
        def sign(self, message: bytes) -> bytes:
            return bytes(other.sign_message(message))

    message = compile_message(
        payer.pubkey(), [transfer_lamports(payer.pubkey(), other.pubkey(), 1)], FakeChain([]).blockhash()[0]
    )
    with pytest.raises(WrongSignature, match="does not fit"):
        sign_message(message, [Liar(payer)], last_valid_block_height=1)
    with pytest.raises(WrongSignature, match="nobody here"):
        sign_message(message, [KeySigner(other)], last_valid_block_height=1)


def test_a_journal_that_forgets_is_only_for_repeatable_things() -> None:
    journal = NullJournal()
    journal.record("s", b"", 0)
    journal.outcome("s", "landed")
    assert vars(journal) == {}
