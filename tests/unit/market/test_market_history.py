"""Decoding landed transactions: steps of the transaction itself, and those that other programs called."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from solders.instruction import AccountMeta, Instruction
from solders.keypair import Keypair
from solders.pubkey import Pubkey
from solders.signature import Signature

from market.errors import MalformedAnswer
from market.generated.instructions import ACCOUNTS, ARGS
from market.history import decode_record
from market.rpc_transaction import as_transaction, shown_transaction
from market.rpc_types import InnerInstruction, TransactionRecord
from market.transaction import compile_message, sign_message
from tests.helpers.fake_chain import GENESIS
from tests.helpers.market_stage import KeySigner

PROGRAM, OTHER = Pubkey.from_bytes(b"\x31" * 32), Pubkey.from_bytes(b"\x32" * 32)
ROLES = ACCOUNTS["arm"]
CODE, ARM = next((code, kind) for code, (name, kind) in ARGS.items() if name == "arm")
DATA = bytes([CODE]) + bytes(ARM.SIZE)


def landed(*programs: Pubkey) -> TransactionRecord:
    """A transaction that calls each program with the data and the accounts of `arm`."""
    payer = KeySigner(Keypair.from_seed(b"\x05" * 32))
    keys = [AccountMeta(Pubkey.from_bytes(bytes([at + 64]) * 32), False, False) for at in range(len(ROLES))]  # noqa: FBT003 - solders takes positions
    message = compile_message(payer.address, [Instruction(program, DATA, keys) for program in programs], GENESIS)
    raw = sign_message(message, [payer], last_valid_block_height=0).raw
    return TransactionRecord(raw, 1, None, None, (), 5_000, (PROGRAM,), (), (), (), ())


def test_calls_of_other_programs_are_steps_behind_their_caller() -> None:
    record = landed(OTHER, PROGRAM)
    own = len(decode_keys(record)) - 1  # the market, as if a lookup table had loaded it
    roles = tuple(range(1, 1 + len(ROLES)))
    calls = (InnerInstruction(0, own, roles, DATA), InnerInstruction(0, own, roles, b"\xff"))
    entry = decode_record(replace(record, inner=calls), "x", PROGRAM)
    assert [(step.name, step.caller) for step in entry.steps] == [("arm", OTHER), ("arm", None)]
    assert entry.steps[0].accounts.keys() == entry.steps[1].accounts.keys() == set(ROLES)
    assert [step.caller for step in decode_record(record, "x", PROGRAM).steps] == [None]


def decode_keys(record: TransactionRecord) -> list[Pubkey]:
    from market.history import message_of

    return [*message_of(record.raw).account_keys, *record.loaded]


@pytest.mark.parametrize(
    "inner",
    [
        {},
        [7],
        [{"index": 256, "instructions": []}],
        [{"index": 0, "instructions": None}],
        [{"index": 0, "instructions": [{"programIdIndex": 0, "accounts": [-1], "data": ""}]}],
        [{"index": 0, "instructions": [{"programIdIndex": True, "accounts": [], "data": ""}]}],
        [{"index": 0, "instructions": [{"programIdIndex": 0, "accounts": [], "data": "0"}]}],
        [{"index": 0, "instructions": [{"programIdIndex": 0, "accounts": [], "data": "1" * 20_000}]}],
        [{"index": 0, "instructions": [{"programIdIndex": 0, "accounts": [], "data": "1"}] * 400}] * 2,
    ],
)
def test_inner_instructions_of_another_shape_are_refused(inner: Any) -> None:
    record = landed(OTHER)
    shown = shown_transaction(record)
    shown["meta"]["innerInstructions"] = inner
    with pytest.raises(MalformedAnswer):
        as_transaction(shown, str(Signature.from_bytes(record.raw[1:65])))


def test_calls_that_were_not_recorded_are_none() -> None:
    record = landed(OTHER)
    shown = shown_transaction(record)
    shown["meta"]["innerInstructions"] = None
    assert as_transaction(shown, str(Signature.from_bytes(record.raw[1:65]))).inner == ()


@pytest.mark.parametrize(
    "call", [InnerInstruction(9, 0, (), DATA), InnerInstruction(0, 99, (), DATA), InnerInstruction(0, 0, (99,), DATA)]
)
def test_calls_that_cannot_be_are_refused(call: InnerInstruction) -> None:
    with pytest.raises(MalformedAnswer):
        decode_record(replace(landed(OTHER), inner=(call,)), "x", PROGRAM)
