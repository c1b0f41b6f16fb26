"""Buffers of proofs: written in parts that fit a transaction, only where they differ; judged by the shipped program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from solders.hash import Hash
from solders.message import MessageV0
from solders.transaction import Transaction

from market.errors import TermsRefused
from market.generated.accounts import Batch, ProofBuffer
from market.generated.constants import PROOF_BYTES, Decrypt
from market.generated.instructions import WriteProofArgs, decode_instruction
from market.operations import Operations
from market.operations_proof import PART_BYTES
from market.transaction import compute_budget
from tests.helpers.market_fraud import Court, Sold, matches, nullifiers_of, swap_plaintext
from tests.helpers.market_idl import constant
from tests.helpers.market_stage import key

if TYPE_CHECKING:
    from solders.instruction import Instruction
    from solders.keypair import Keypair
    from solders.pubkey import Pubkey

MAKE = Operations(key("program").pubkey(), key("GLN").pubkey())
ME = key("me").pubkey()
PACKET_BYTES = 1_232


def written(parts: list[list[Instruction]], present: bytes = b"") -> bytes:
    """What a buffer holds after these transactions."""
    body = bytearray(present.ljust(PROOF_BYTES, b"\0"))
    for [part] in parts:
        _, found = decode_instruction(bytes(part.data))
        assert isinstance(found, WriteProofArgs)
        assert found.offset + found.length <= PROOF_BYTES
        body[found.offset : found.offset + found.length] = found.part[: found.length]
    return bytes(body)


@given(body=st.binary(max_size=PROOF_BYTES), present=st.binary(max_size=PROOF_BYTES))
@settings(max_examples=60, deadline=None)
def test_whatever_a_buffer_held_it_holds_the_proof_and_zeros_afterwards(body: bytes, present: bytes) -> None:
    parts = MAKE.write_proof(ME, 3, body, present=present)
    after = written(parts, present)
    assert after == body.ljust(PROOF_BYTES, b"\0")
    assert len(parts) <= -(-PROOF_BYTES // PART_BYTES)
    assert MAKE.write_proof(ME, 3, body, present=after) == []


def test_every_part_fits_a_transaction() -> None:
    for part in MAKE.write_proof(ME, 2**64 - 1, b"\xff" * PROOF_BYTES):
        message = MessageV0.try_compile(ME, [*compute_budget(1_400_000, 2**32), *part], [], Hash.default())
        assert 1 + 64 + len(bytes(message)) + 1 <= PACKET_BYTES
    with pytest.raises(TermsRefused, match="6,144"):
        MAKE.write_proof(ME, 0, bytes(PROOF_BYTES + 1))


def operations(court: Court) -> Operations:
    world = court.world
    return Operations(world.program, world.stake_mint)


def run(court: Court, instructions: list[Instruction], signer: Keypair) -> None:
    """Sends one transaction to the shipped program."""
    svm = court.world.svm
    svm.expire_blockhash()
    budget = compute_budget(1_400_000, 0)
    made = Transaction.new_signed_with_payer(
        [*budget, *instructions], signer.pubkey(), [signer], svm.latest_blockhash()
    )
    result = svm.send_transaction(made)
    assert type(result).__name__ == "TransactionMetadata", result


def batch_of(court: Court, address: Pubkey) -> Batch:
    account = court.world.svm.get_account(address)
    assert account is not None
    return Batch.unpack(bytes(account.data))


def test_a_chunk_that_does_not_decrypt_is_opened_written_proven_and_closed() -> None:
    sold = Sold([b"a" * 5_000, b"b"])
    swap_plaintext(sold, 0, 1, b"promised")
    court = Court()
    address = court.accept(sold)
    make, buyer = operations(court), sold.buyer
    me, svm = buyer.pubkey(), court.world.svm
    run(court, make.open_proof(me, 9), buyer)
    for part in make.write_proof(me, 9, sold.inner_proof(0, 1)):
        run(court, part, buyer)
    before = batch_of(court, address)
    run(court, make.prove_bad_decrypt(me, address, before, kind=Decrypt.INNER, nonce=9), buyer)
    assert batch_of(court, address).fraud == constant("FRAUD_BAD_DECRYPT")
    account = svm.get_account(make.addresses.proof(me, 9))
    assert account is not None
    rent_payer = ProofBuffer.unpack(bytes(account.data)).header.rent_payer
    held = svm.get_balance(me)
    run(court, make.close_proof(me, 9, rent_payer), buyer)
    assert (svm.get_balance(me) or 0) > (held or 0)
    left = svm.get_account(make.addresses.proof(me, 9))
    assert left is None or not left.data


def test_records_sold_again_are_proven() -> None:
    records = [b"one", b"two", b"three"]
    nulls = nullifiers_of(records)
    earlier, later = Sold(records, nulls=nulls), Sold(records, nulls=nulls)
    court = Court()
    first, second = court.accept(earlier), court.accept(later, submitted_slot=1_501)
    make, prover = operations(court), later.buyer
    me = prover.pubkey()
    run(court, make.open_proof(me, 0), prover)
    for part in make.write_proof(me, 0, matches(earlier, later, [(n, n) for n in range(3)])):
        run(court, part, prover)
    run(court, make.prove_duplicate(me, first, second, batch_of(court, second), nonce=0), prover)
    assert batch_of(court, second).fraud == constant("FRAUD_DUPLICATE")
    assert batch_of(court, first).fraud == 0
