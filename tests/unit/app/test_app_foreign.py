"""Transactions somebody else made: reading them, whose signature they want, what is never signed."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solders.hash import Hash
from solders.instruction import Instruction
from solders.keypair import Keypair
from solders.message import Message, MessageV0
from solders.null_signer import NullSigner
from solders.pubkey import Pubkey
from solders.system_program import TransferParams, transfer
from solders.transaction import VersionedTransaction

from app.account.foreign import ForeignTransaction, read_transaction, send_signed
from app.approval import Agreed, decide
from app.errors import Declined, UserError
from app.keypair import KeypairSigner
from market.base58 import base58_encode
from market.errors import TransactionRefused, UndecodableInstruction, UnsaidChange
from market.explain import Explainer
from market.rpc_types import AccountInfo, Simulation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.approval import Look
    from app.connection import Connection
    from market.explain import TransactionSummary

ME, OTHER = Keypair.from_seed(b"\1" * 32), Keypair.from_seed(b"\2" * 32)
SYSTEM = Pubkey.default()
PAY = transfer(TransferParams(from_pubkey=ME.pubkey(), to_pubkey=OTHER.pubkey(), lamports=7))


class Node:
    """Says that the transfer happens, or that it fails."""

    def __init__(self, err: Any = None, lost: int = 7) -> None:
        self.err, self.lost = err, lost

    async def get_multiple_accounts(self, addresses: Sequence[Pubkey]) -> list[AccountInfo | None]:
        return [self._account(1_000_000) for _ in addresses]

    async def simulate(self, raw: bytes, *, accounts: Sequence[Pubkey] = (), sig_verify: bool = False) -> Simulation:
        del raw, sig_verify
        after = tuple(self._account(1_000_000 - self.lost if key == ME.pubkey() else 1_000_000) for key in accounts)
        return Simulation(self.err, (), 150, after, 1)

    def _account(self, lamports: int) -> AccountInfo:
        return AccountInfo(lamports, SYSTEM, b"", executable=False, slot=1)


class Person:
    def __init__(self, *, agrees: bool) -> None:
        self.agrees = agrees
        self.shown: list[TransactionSummary] = []

    async def approve(self, summary: TransactionSummary) -> bool:
        self.shown.append(summary)
        return self.agrees


def connection(node: Node) -> Connection:
    found: Any = SimpleNamespace(explainer=Explainer(node, None), rpc=node, program_watch=None)  # type: ignore[arg-type] # two calls of it
    return found  # type: ignore[no-any-return] # as much of a connection as signing needs


def foreign(*instructions: Instruction, payer: Keypair = ME, legacy: bool = False) -> bytes:
    message = (
        Message.new_with_blockhash(list(instructions), payer.pubkey(), Hash.default())
        if legacy
        else MessageV0.try_compile(payer.pubkey(), list(instructions), [], Hash.default())
    )
    signers = message.account_keys[: message.header.num_required_signatures]
    return bytes(VersionedTransaction(message, [NullSigner(key) for key in signers]))


def read(raw: bytes) -> ForeignTransaction:
    return read_transaction(base64.b64encode(raw))


@pytest.mark.parametrize("legacy", [False, True])
def test_every_way_to_write_a_transaction_down_is_read(*, legacy: bool) -> None:
    raw = foreign(PAY, legacy=legacy)
    encoded = base64.b64encode(raw).decode()
    ways = [encoded, f" {encoded}\n", base58_encode(raw), json.dumps({"transaction": encoded}), json.dumps(list(raw))]
    for text in (*ways, json.dumps({"transaction": list(raw)})):
        assert bytes(read_transaction(text.encode()).transaction) == raw


@given(st.binary(max_size=300) | st.text().map(str.encode) | st.sampled_from([b"{}", b"[300]", b'{"transaction":1}']))
def test_what_is_no_transaction_is_refused(raw: bytes) -> None:
    with pytest.raises(UserError, match="nothing was signed"):
        read_transaction(raw)


@pytest.mark.parametrize("legacy", [False, True])
async def test_it_is_shown_and_signed_byte_for_byte(*, legacy: bool) -> None:
    person = Person(agrees=True)
    raw = foreign(PAY, legacy=legacy)
    signed = await read(raw).sign(connection(Node()), KeypairSigner(ME), person)
    (summary,) = person.shown
    assert [change.delta for change in summary.changes] == [-7]
    assert signed.complete
    assert signed.raw[65:] == raw[65:]
    assert all(VersionedTransaction.from_bytes(signed.raw).verify_with_results())


async def test_others_sign_after_us() -> None:
    found = read(foreign(PAY, payer=OTHER))
    signed = await found.sign(connection(Node()), KeypairSigner(ME), Person(agrees=True))
    assert not signed.complete
    with pytest.raises(UserError, match="Signatures of others"):
        await send_signed(connection(Node()), found, signed)
    again = read(signed.raw)
    assert (await again.sign(connection(Node()), KeypairSigner(OTHER), Person(agrees=True))).complete


async def test_what_is_never_signed() -> None:
    class Unasked:
        pubkey = bytes(ME.pubkey())

        def sign(self, message: bytes) -> bytes:
            raise AssertionError(message)

    person = Person(agrees=False)
    with pytest.raises(Declined):
        await read(foreign(PAY)).sign(connection(Node()), Unasked(), person)
    agreeing = Person(agrees=True)
    with pytest.raises(TransactionRefused):
        await read(foreign(PAY)).sign(connection(Node(err="AccountNotFound")), Unasked(), agreeing)
    with pytest.raises(UnsaidChange, match="you lose"):
        await read(foreign(PAY)).sign(connection(Node(lost=6_000)), Unasked(), agreeing)
    unknown = Instruction(OTHER.pubkey(), b"\1", PAY.accounts)
    with pytest.raises(UndecodableInstruction):
        await read(foreign(PAY, unknown)).sign(connection(Node()), Unasked(), agreeing)
    nothing_of_ours = transfer(TransferParams(from_pubkey=OTHER.pubkey(), to_pubkey=ME.pubkey(), lamports=1))
    with pytest.raises(UserError, match="does not ask for the signature"):
        await read(foreign(nothing_of_ours, payer=OTHER)).sign(connection(Node()), Unasked(), agreeing)
    assert agreeing.shown == []


async def test_an_expert_signs_what_is_unknown_and_only_where_that_was_asked_for() -> None:
    unknown = Instruction(OTHER.pubkey(), b"\1", PAY.accounts)
    person = Person(agrees=True)
    found = read(foreign(PAY, unknown))
    signed = await found.sign(connection(Node()), KeypairSigner(ME), person, expert=True)
    assert signed.complete
    assert len(person.shown[0].unknown) == 1
    with pytest.raises(UnsaidChange):
        await found.sign(connection(Node(lost=6_000)), KeypairSigner(ME), person, expert=True)
    with pytest.raises(Declined):
        await found.sign(connection(Node()), KeypairSigner(ME), Person(agrees=False), expert=True)
    assert len(person.shown) == 1


class Patient(Person):
    """Looks as often as told, and agrees to what was shown last."""

    async def review(self, look: Look, *, sends: bool = True) -> Agreed | None:
        self.sends = sends
        for _ in range(2):
            agreed = await look()
            assert agreed.summary is not None
            self.shown.append(agreed.summary)
        return agreed if self.agrees else None


@pytest.mark.parametrize("kind", [Person, Patient])
async def test_what_is_our_own_is_never_unknown(kind: type[Person]) -> None:
    """Whatever an explainer says: without the expert's word, nothing unknown reaches the person."""
    known = await connection(Node()).explainer.explain(read(foreign(PAY))._prepared(), ME.pubkey())
    odd = replace(known, unknown=("Strange",))
    person, no = kind(agrees=True), Declined("No.")

    async def look() -> Agreed:
        return Agreed(read(foreign(PAY))._prepared(), odd)

    with pytest.raises(UndecodableInstruction):
        await decide(look, person, no)
    assert person.shown == []
    assert (await decide(look, person, no, expert=True)).summary is odd


async def test_a_patient_approver_may_look_again_and_signs_what_it_saw_last() -> None:
    person = Patient(agrees=True)
    signed = await read(foreign(PAY)).sign(connection(Node()), KeypairSigner(ME), person)
    assert signed.agreed.summary is person.shown[-1]
    with pytest.raises(Declined):
        await read(foreign(PAY)).sign(connection(Node()), KeypairSigner(ME), Patient(agrees=False))
